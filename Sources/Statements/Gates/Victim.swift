import Incidents

/// A person who died, under the pseudonym that the services use: `v-07`. The name is never a part of it.
public struct VictimID: Identifier {
  /// The text of the pseudonym.
  public let rawValue: String

  /// Takes the text as it is.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The victim whom a key `named.v-07` gives a line to; nothing for other keys.
  public init?(namedBy key: FactKey) {
    guard key.family == "named", key.rawValue.utf8.count > 6 else { return nil }
    self.init(rawValue: String(key.rawValue.dropFirst(6)))
  }

  /// The key under which the agreed line about the person stands.
  public var key: FactKey { FactKey("named.\(rawValue)") }
}

/// What a family may agree to, one by one; nothing is agreed unless it was said.
public enum ConsentItem: String, Sendable, Hashable, Codable, CaseIterable {
  case name, age, home, photo, tribute
  /// Being named in the correction of a list that named the person wrongly.
  case correction
}

/// A step on the way to a name.
public struct VictimStep: Sendable, Hashable, Codable {
  /// The steps.
  public enum Step: String, Sendable, Hashable, Codable, CaseIterable {
    /// Identified to the standard of the coroner or prosecutor.
    case identified
    /// The family was told in person.
    case told
    /// The family was asked what may be said.
    case asked
    /// The embassy was told.
    case embassyTold = "embassy-told"
    /// The person was taken for somebody who died, and lives.
    case alive
  }

  /// The victim.
  public let victim: VictimID
  /// The step.
  public let step: Step
  /// When it was done.
  public let at: Moment
  /// Why the time on record was changed; nothing for the first.
  public let reason: String?

  /// A step.
  public init(victim: VictimID, step: Step, at: Moment, reason: String? = nil) {
    self.victim = victim
    self.step = step
    self.at = at
    self.reason = reason
  }
}

extension VictimStep.Step {
  /// The word of the command that records the step.
  var command: String { self == .embassyTold ? "embassy" : rawValue }

  /// The option of that command that gives the time.
  var option: String {
    switch self {
    case .identified: "identified-at"
    case .told, .embassyTold: "told-at"
    case .asked: "asked-at"
    case .alive: "found-at"
    }
  }

  /// What is on record, up to its time.
  func sentence(about victim: VictimID) -> String {
    switch self {
    case .identified: "\(victim) is on record as identified"
    case .told: "The family of \(victim) is on record as told"
    case .asked: "The family of \(victim) is on record as asked"
    case .embassyTold: "The embassy for \(victim) is on record as told"
    case .alive: "\(victim) is on record as alive"
    }
  }
}

/// What a family agreed to, or took back.
public struct VictimConsent: Sendable, Hashable, Codable {
  /// The victim.
  public let victim: VictimID
  /// The items.
  public let items: [ConsentItem]
  /// Whether they are agreed to from now on.
  public let isGiven: Bool
  /// When it was said.
  public let at: Moment
}

/// Where one victim stands on the way to a name.
public struct VictimRecord: Sendable, Hashable {
  /// The pseudonym.
  public let id: VictimID
  /// When each step was done.
  public private(set) var steps: [VictimStep.Step: Moment] = [:]
  /// What the family agrees to.
  public private(set) var consents: Set<ConsentItem> = []
  /// What the family agreed to once and does not any more.
  public private(set) var takenBack: Set<ConsentItem> = []

  init(id: VictimID) {
    self.id = id
  }

  mutating func take(_ step: VictimStep) {
    steps[step.step] = step.at
    // Whoever is identified among the dead after that is dead.
    if step.step == .identified { steps[.alive] = nil }
  }

  mutating func take(_ consent: VictimConsent) {
    steps[.asked] = steps[.asked] ?? consent.at
    if consent.isGiven {
      consents.formUnion(consent.items)
      takenBack.subtract(consent.items)
    } else {
      takenBack.formUnion(consents.intersection(consent.items))
      consents.subtract(consent.items)
    }
  }

  /// Whether the person was found to live.
  public var isAlive: Bool { steps[.alive] != nil }

  /// Whether the person or the family agrees to being named where a list is corrected that named the person wrongly.
  public var mayBeNamedInCorrection: Bool { consents.contains(.correction) }

  /// Whether the family was told and the person is identified.
  public var isTold: Bool { steps[.identified] != nil && steps[.told] != nil }

  /// What still keeps an item from being said, as clauses; empty if it may be said.
  public func obstacles(to item: ConsentItem) -> [String] {
    if isAlive { return ["\(id) is alive"] }
    var missing: [String] = []
    if steps[.identified] == nil { missing.append("\(id) is not formally identified") }
    if steps[.told] == nil { missing.append("the family of \(id) has not been told in person") }
    if takenBack.contains(item) {
      missing.append("the family of \(id) has taken back its yes to the \(item.rawValue) being said")
    } else if !consents.contains(item) {
      missing.append("the family of \(id) has not agreed to the \(item.rawValue) being said")
    }
    return missing
  }
}

extension VictimRecord {
  func keep(in writer: inout KeptWriter) {
    writer.text(id.rawValue)
    writer.list(steps.sorted { $0.key.rawValue < $1.key.rawValue }) { writer, step in
      writer.word(step.key.rawValue)
      writer.moment(step.value)
    }
    for items in [consents, takenBack] { writer.list(items.map(\.rawValue).sorted()) { $0.word($1) } }
  }

  init(from reader: inout KeptReader) throws(KeptFault) {
    self.init(id: VictimID(try reader.text()))
    for _ in 0..<(try reader.count()) {
      guard let step = VictimStep.Step(rawValue: try reader.word()) else { throw KeptFault() }
      steps[step] = try reader.moment()
    }
    consents = try Self.items(&reader)
    takenBack = try Self.items(&reader)
  }

  private static func items(_ reader: inout KeptReader) throws(KeptFault) -> Set<ConsentItem> {
    var items: Set<ConsentItem> = []
    for _ in 0..<(try reader.count()) {
      guard let item = ConsentItem(rawValue: try reader.word()) else { throw KeptFault() }
      items.insert(item)
    }
    return items
  }
}

/// A clock that has run out over a family.
public struct VictimAlarm: Sendable, Hashable {
  /// The victim.
  public let victim: VictimID
  /// Since when somebody waits.
  public let since: Moment
  /// What is wrong, as a sentence.
  public let sentence: String
  /// Whether it is an alarm; otherwise a reminder.
  public let isAlarm: Bool
  /// The roles that must hear of it.
  public let roles: [Role]
  /// The command that ends it.
  public let mend: String
}

extension FactLedger {
  /// How long an identified person's family may go without being told: 6 hours. Families in Berlin in 2016 waited up to 72.
  public static let tellingClock = TimeSpan.hours(6)
  /// How long after being told a family may go without being asked: 24 hours.
  public static let askingClock = TimeSpan.hours(24)

  /// Families that have waited too long at a moment, the longest wait first.
  public func victimAlarms(at now: Moment) -> [VictimAlarm] {
    victims.values.compactMap { victim -> VictimAlarm? in
      guard !victim.isAlive else { return nil }
      if let identified = victim.steps[.identified], victim.steps[.told] == nil {
        let wait = now - identified
        guard wait > Self.tellingClock else { return nil }
        return VictimAlarm(
          victim: victim.id, since: identified,
          sentence: "\(victim.id): identified \(Self.hours(wait)), family not told", isAlarm: true,
          roles: [.lead, .familyLiaison, .victimServices],
          mend: "afterword fact victim told \(victim.id) --told-at TIME --as FAMILY-LIAISON")
      }
      if let told = victim.steps[.told], victim.steps[.asked] == nil {
        let wait = now - told
        guard wait > Self.askingClock else { return nil }
        return VictimAlarm(
          victim: victim.id, since: told,
          sentence: "\(victim.id): family told \(Self.hours(wait)) ago, not asked what may be said", isAlarm: false,
          roles: [.familyLiaison], mend: "afterword fact victim consent \(victim.id) name,age --as FAMILY-LIAISON")
      }
      return nil
    }
    .sorted { ($0.since, $0.victim) < ($1.since, $1.victim) }
  }

  private static func hours(_ span: TimeSpan) -> String {
    let minutes = span.wholeMinutes
    let rest = minutes % 60
    return "\(minutes / 60) h \(rest < 10 ? "0" : "")\(rest)"
  }

  /// What keeps a line about a victim from being said.
  func nameObstacles(_ fact: Fact, _ victim: VictimID) -> [Obstacle] {
    guard let record = victims[victim] else {
      return [
        Obstacle(
          .nameNotCleared,
          "\(victim) is not known: nobody has recorded that the person is identified and the family told",
          ["afterword fact victim identified \(victim) --as FAMILY-LIAISON"])
      ]
    }
    let items = fact.agreedItems
    var sentences: [String] = []
    for sentence in items.flatMap({ record.obstacles(to: $0) }) where !sentences.contains(sentence) {
      sentences.append(sentence)
    }
    return sentences.map { sentence in
      Obstacle(
        .nameNotCleared, sentence,
        // What a family has taken back nobody asks it for again; the text goes on without it.
        !record.takenBack.isDisjoint(with: items) && record.isTold
          ? []
          : [
            record.steps[.identified] == nil
              ? "afterword fact victim identified \(victim)"
              : record.steps[.told] == nil
                ? "afterword fact victim told \(victim) --told-at TIME"
                : "afterword fact victim consent \(victim) \(items.map(\.rawValue).joined(separator: ","))"
          ])
    }
  }
}

extension FactLedger {
  /// Whether the line about a victim stands, and the family agrees to all that it says.
  public func hasAgreedLine(about victim: VictimID) -> Bool {
    active(victim.key).contains { nameObstacles($0, victim).isEmpty }
  }

  /// The lines about victims in public statements to which the family has taken back its yes.
  ///
  /// - Parameter ids: only these victims; all if nothing is given.
  public func linesTakenBack(of ids: Set<VictimID>? = nil) -> [(victim: VictimID, items: [ConsentItem], fact: Fact)] {
    victims.values.filter { !$0.takenBack.isEmpty && ids?.contains($0.id) ?? true }.sorted { $0.id < $1.id }
      .flatMap { record in
        all.filter { $0.key == record.id.key && !$0.publications.isEmpty }.compactMap { fact in
          let items = fact.agreedItems.filter(record.takenBack.contains)
          return items.isEmpty ? nil : (record.id, items, fact)
        }
      }
  }
}

extension Fact {
  /// What the family of the person agreed to in a line about a victim.
  public var agreedItems: [ConsentItem] {
    basis.map { $0.split(separator: " ").compactMap { ConsentItem(rawValue: String($0)) } } ?? [.name]
  }

  /// Whether the figure is a group of one to three people of one nationality, age, employer or role. The place of an attack is
  /// known to everybody, so such a cell always says two things about them, and names people whatever it leaves out.
  public var isSmallGroup: Bool {
    guard let quantity = value.quantity, key.family == "casualties", (1...3).contains(quantity.figure) else {
      return false
    }
    return scope.population.map { $0 != "all" } ?? false
  }
}
