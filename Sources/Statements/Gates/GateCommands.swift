import Incidents

/// Decides between two voices on a gate.
public struct DecideGate: Sendable, Hashable {
  /// The gate.
  public var gate: GateName
  /// Whether it is open from now on.
  public var isOpen: Bool
  /// Why.
  public var note: String

  /// A decision to make.
  public init(_ gate: GateName, isOpen: Bool, note: String) {
    self.gate = gate
    self.isOpen = isOpen
    self.note = note
  }
}

/// Opens sealed words that may now be said.
public struct RevealFact: Sendable {
  /// The fact.
  public var id: FactID
  /// The words.
  public var words: Words
  /// The digest of the words under the incident's key.
  public var digest: String

  /// Words to open.
  public init(_ id: FactID, words: Words, digest: String) {
    self.id = id
    self.words = words
    self.digest = digest
  }
}

/// Reports that an agency said something in public that is not in the ledger.
public struct ReportSolo: Sendable, Hashable {
  /// What it was about.
  public var key: FactKey
  /// What was said.
  public var value: FactValue
  /// Who said it.
  public var agency: AgencyID
  /// Where.
  public var source: String

  /// A report.
  public init(key: FactKey, value: FactValue, agency: AgencyID, source: String) {
    self.key = key
    self.value = value
    self.agency = agency
    self.source = source
  }
}

/// Answers what an agency said alone.
public struct SettleSolo: Sendable, Hashable {
  /// The report.
  public var id: String
  /// How.
  public var how: SoloSettled.Manner
  /// What was done.
  public var note: String

  /// An answer.
  public init(_ id: String, how: SoloSettled.Manner, note: String) {
    self.id = id
    self.how = how
    self.note = note
  }
}

/// Ends a fact because another took its place, by the owner of the place or the agency itself.
public struct EndFact: Sendable, Hashable {
  /// The fact that ends.
  public var id: FactID
  /// The fact in its place.
  public var by: FactID
  /// Why.
  public var reason: String

  /// A fact to end.
  public init(_ id: FactID, by: FactID, reason: String) {
    self.id = id
    self.by = by
    self.reason = reason
  }
}

// Gates with one voice, sealed words, what was said alone, who owns what, and the way to a name.
extension FactLedger {
  /// Decides between two legal voices. Only the named superior may, or the commander where nobody is named.
  public func decide(_ command: DecideGate, _ act: Act, _ rules: FactRules) throws(Refusal) -> [FactEvent] {
    guard contradiction(over: command.gate) != nil else {
      throw Refusal(
        rule: "gate-not-contradicted", message: "Nobody contradicts anybody about the gate \(command.gate.rawValue).",
        mend: ["afterword fact gate list"])
    }
    let isSuperior = rules.legalSuperior.map { $0 == act.officer.id } ?? act.officer.holds(.commander)
    guard isSuperior else {
      let who = rules.legalSuperior?.rawValue ?? "an officer with the role commander"
      throw Refusal(
        rule: "gate-superior", message: "Two voices differ on the gate \(command.gate.rawValue), and \(who) decides.",
        missing: ["the decision of \(who)"],
        mend: [
          "afterword fact gate decide \(command.gate.rawValue) --yes --note \"…\" --as \(rules.legalSuperior?.rawValue ?? "COMMANDER")"
        ])
    }
    let note = try requiredText(command.note, "note")
    return [.gateDecided(GateDecided(gate: command.gate, isOpen: command.isOpen, at: act.occurredAt, note: note))]
  }

  /// Opens sealed words. For a suspect the prosecutor's gate must be open, for a victim the family must have been told and have
  /// agreed; a witness is never named.
  public func decide(_ command: RevealFact, _ act: Act) throws(Refusal) -> [FactEvent] {
    let fact = try standing(command.id)
    guard case .sealed(let sealed) = fact.value else {
      throw Refusal(
        rule: "not-sealed", message: "\(fact.id) is not sealed.", mend: ["afterword fact list --key \(fact.key)"])
    }
    guard sealed.digest == command.digest else {
      throw Refusal(
        rule: "not-the-sealed-words",
        message: "These are not the words that were sealed in \(fact.id); nothing was recorded.",
        missing: ["the words exactly as \(fact.agency) gave them"],
        mend: ["afterword fact supersede \(fact.id) - --reason \"…\""])
    }
    guard fact.agency == act.officer.agency || act.officer.holds(.prosecutor) else {
      throw Refusal(
        rule: "only-own-facts", message: "\(fact.id) is a fact of \(fact.agency).",
        mend: ["afterword fact reveal \(fact.id) - --as OFFICER-OF-\(fact.agency)"])
    }
    guard fact.status == .confirmed else {
      throw Refusal(
        rule: "C8-identity", message: "\(fact.id) is \(fact.status.rawValue); nobody is named who is not confirmed.",
        mend: ["afterword fact confirm \(fact.id) --as OFFICER-OF-\(fact.agency)"])
    }
    switch fact.key.person {
    case .suspect:
      guard openGates[.prosecutor] != nil else {
        throw Refusal(
          rule: "G8-identity", message: "\(fact.id) says who a suspect is; the prosecutor has not agreed to that.",
          mend: [
            "afterword fact gate open prosecutor --note \"charged in open court\" --as PROSECUTOR",
            "afterword fact gate list",
          ])
      }
    case .victim:
      let parts = fact.key.rawValue.split(separator: ".").map(String.init)
      let victim = VictimID(parts.dropFirst().dropLast().joined(separator: "."))
      let item = parts.last.flatMap(ConsentItem.init(rawValue:)) ?? .name
      let missing = victims[victim]?.obstacles(to: item) ?? ["\(victim) is not known"]
      guard missing.isEmpty else {
        throw Refusal(
          rule: "G2-next-of-kin", message: "\(fact.id) says who a victim is, and the family comes first.",
          missing: missing,
          mend: ["afterword fact victim list"])
      }
    default:
      throw Refusal(
        rule: "witness-never-named", message: "\(fact.id) says who a witness is; that is never published.",
        mend: ["afterword fact list"])
    }
    return [.revealed(FactRevealed(id: fact.id, value: .words(command.words)))]
  }

  /// Records that an agency spoke alone.
  public func decide(_ command: ReportSolo, _ act: Act, _ rules: FactRules) throws(Refusal) -> [FactEvent] {
    try check(command.key, command.value, rules)
    guard rules.agencies.contains(where: { $0.id == command.agency }) else {
      throw Refusal(
        rule: "unknown-agency", message: "No agency “\(command.agency)” takes part.", mend: ["afterword officer list"])
    }
    let matching = active(command.key).contains {
      $0.value == command.value && $0.status == .confirmed && !$0.publications.isEmpty
    }
    guard !matching else {
      throw Refusal(
        rule: "said-together", message: "That is what the joint statements say; nobody spoke alone.",
        mend: ["afterword fact said \(command.key)"])
    }
    let source = try requiredText(command.source, "source")
    return [
      .soloReported(
        SoloReport(
          id: "x-\(soloCount + 1)", key: command.key, value: command.value, agency: command.agency, source: source,
          at: act.occurredAt))
    ]
  }

  /// Answers what was said alone. “Adopted” needs a fact that says it, “corrected” a public statement since that gives the right figure, and
  /// “joint line” one that says the line.
  ///
  /// - Parameter isSaid: whether a public statement that stands, released since, says the words of the note.
  public func decide(_ command: SettleSolo, isSaid: Bool, _ act: Act) throws(Refusal) -> [FactEvent] {
    guard let solo = solos.first(where: { $0.id == command.id }) else {
      throw Refusal(
        rule: "unknown-solo", message: "There is no open report “\(command.id)”.", mend: ["afterword fact conflicts"])
    }
    if command.how == .adopted, !active(solo.key).contains(where: { $0.value == solo.value }) {
      throw Refusal(
        rule: "not-adopted", message: "No fact in the ledger says \(solo.value.summary) for \(solo.key).",
        mend: ["afterword fact add \(solo.key) \(shell(solo.value)) --agency \(solo.agency)"])
    }
    let answered =
      "afterword fact solo settle \(solo.id) --how \(command.how.rawValue) --note \"…\"   # once it is public"
    if command.how == .corrected, !isCorrected(solo) {
      throw Refusal(
        rule: "not-corrected",
        message:
          "No public statement since \(solo.at) says anything else for \(solo.key), so people still hear \(solo.value.summary) from "
          + "\(solo.agency) alone.",
        missing: ["a released statement with the agreed figure"],
        mend: ["afterword statement draft --kind situation --next-update +30m", answered])
    }
    if command.how == .jointLine, !isSaid {
      throw Refusal(
        rule: "line-not-said",
        message:
          "No public statement since \(solo.at) says “\(command.note)”. A joint line counts when the public has heard it; the note gives "
          + "its words as they stand there.",
        missing: ["a released statement that says the line"],
        mend: [
          "afterword fact add known.figures \"All figures are being checked.\" --confirmed",
          "afterword statement draft --kind situation --next-update +30m",
          "afterword fact solo settle \(solo.id) --how joint-line --note \"All figures are being checked.\"   # once it is public",
        ])
    }
    return [.soloSettled(SoloSettled(id: solo.id, how: command.how, note: try requiredText(command.note, "note")))]
  }

  /// Whether the public was told another value since, by a fact that stands.
  private func isCorrected(_ solo: SoloReport) -> Bool {
    active(solo.key).contains { fact in
      fact.value != solo.value && fact.publications.contains { $0.at >= solo.at }
    }
  }

  /// Claims a measure for the officer's agency.
  public func decideClaim(_ key: FactKey, reason: String, _ act: Act) throws(Refusal) -> [FactEvent] {
    guard key.isWellFormed else {
      throw Refusal(rule: "key-form", message: "“\(key.rawValue.prefix(64))” cannot be a key.")
    }
    let claim = OwnershipClaim(
      key: key, agency: act.officer.agency, reason: try requiredText(reason, "reason"), at: act.occurredAt)
    return [.ownershipClaimed(claim)]
  }

  /// Decides, once for the incident, who owns a measure. Unified command does.
  public func decideOwner(
    _ agency: AgencyID, of key: FactKey, reason: String, _ act: Act, _ rules: FactRules
  ) throws(Refusal) -> [FactEvent] {
    guard act.officer.holds(.commander) else {
      throw Refusal(
        rule: "C16-command-decides", message: "Who owns \(key) is decided by unified command.",
        missing: ["an officer with the role commander"],
        mend: ["afterword fact owner \(key) \(agency) --reason \"…\" --as COMMANDER"])
    }
    guard rules.agencies.contains(where: { $0.id == agency }), key.isWellFormed else {
      throw Refusal(
        rule: "unknown-agency", message: "No agency “\(agency)” takes part.", mend: ["afterword officer list"])
    }
    let claim = OwnershipClaim(key: key, agency: agency, reason: try requiredText(reason, "reason"), at: act.occurredAt)
    return [.ownershipDecided(claim)]
  }

  /// Ends a fact in favour of another.
  public func decide(_ command: EndFact, _ act: Act, _ rules: FactRules) throws(Refusal) -> [FactEvent] {
    let old = try standing(command.id)
    let new = try standing(command.by)
    let placeOwner = owner(of: old.key.family == "instruction" ? "area" : old.key, rules)
    guard old.agency == act.officer.agency || placeOwner == act.officer.agency || act.officer.holds(.commander) else {
      throw notOwner(old.key, act, rules, "end")
    }
    guard old.id != new.id, old.key.family == new.key.family else {
      throw Refusal(
        rule: "settle-one-key", message: "\(new.id) (\(new.key)) cannot take the place of \(old.id) (\(old.key)).",
        mend: ["afterword fact list"])
    }
    let end = FactEnded(id: old.id, by: new.id, reason: try requiredText(command.reason, "reason"))
    let passed = old.agency == new.agency ? burdens(of: old, passTo: new.id) : silence(of: old, passesTo: new.id)
    return [.superseded(end)] + passed
  }

  /// Records a step on the way to a name. The family liaison and victim services do; a formal identification may also come from the
  /// prosecutor.
  ///
  /// The clocks of the families count from these times, so the first one stands; whoever changes it says why.
  public func decide(
    _ step: VictimStep.Step, for victim: VictimID, at time: Moment?, reason: String? = nil, _ act: Act
  ) throws(Refusal) -> [FactEvent] {
    try requireVictimKeeper(victim, act, alsoProsecutor: step == .identified)
    let at = time ?? act.occurredAt
    guard at <= act.recordedAt else {
      throw Refusal(rule: "time-in-the-future", message: "That cannot have happened at \(at), which is still to come.")
    }
    if step == .asked, victims[victim]?.steps[.told] == nil {
      throw Refusal(
        rule: "G2-next-of-kin",
        message: "A family is told before it is asked; the family of \(victim) has not been told.",
        mend: ["afterword fact victim told \(victim) --told-at TIME"])
    }
    var why: String?
    if let before = victims[victim]?.steps[step] {
      guard time != nil else {
        throw alreadyRecorded(
          "\(step.sentence(about: victim)) at \(before), and that stands.",
          mend: "afterword fact victim \(step.command) \(victim) --\(step.option) TIME --reason \"…\"")
      }
      guard at != before else { return [] }
      guard let given = try checkedText(reason, "reason") else {
        throw alreadyRecorded(
          "\(step.sentence(about: victim)) at \(before); another time needs a reason.",
          mend: "afterword fact victim \(step.command) \(victim) --\(step.option) TIME --reason \"…\"")
      }
      why = given
    }
    return [.victimStep(VictimStep(victim: victim, step: step, at: at, reason: why))]
  }

  /// The refusal of a second time for what has one.
  func alreadyRecorded(_ message: String, mend: String) -> Refusal {
    Refusal(
      rule: "already-recorded", message: message, missing: ["the right time and the reason why it changes"],
      mend: [mend])
  }

  /// Records what a family agrees to, or takes back.
  public func decideConsent(
    _ items: [ConsentItem], for victim: VictimID, isGiven: Bool, _ act: Act
  ) throws(Refusal) -> [FactEvent] {
    try requireVictimKeeper(victim, act, alsoProsecutor: false)
    guard let record = victims[victim], record.steps[.told] != nil else {
      throw Refusal(
        rule: "G2-next-of-kin",
        message: "A family is told before it is asked; the family of \(victim) has not been told.",
        mend: ["afterword fact victim told \(victim) --told-at TIME"])
    }
    guard !items.isEmpty else {
      throw Refusal(
        rule: "consent-empty", message: "Say what the family agrees to: name, age, home, photo or tribute.",
        mend: ["afterword fact victim consent \(victim) name,age"])
    }
    return [
      .victimConsent(
        VictimConsent(
          victim: victim, items: items.sorted { $0.rawValue < $1.rawValue }, isGiven: isGiven, at: act.occurredAt))
    ]
  }

  /// Takes in the agreed line about a victim. Nothing that the family has not agreed to is ever written down here.
  public func decideName(
    _ victim: VictimID, name: String, age: Int?, home: String?, _ act: Act
  ) throws(Refusal) -> [FactEvent] {
    try requireVictimKeeper(victim, act, alsoProsecutor: true)
    var items: [ConsentItem] = [.name]
    if age != nil { items.append(.age) }
    if home != nil { items.append(.home) }
    let missing = items.flatMap { victims[victim]?.obstacles(to: $0) ?? ["\(victim) is not known"] }
    guard missing.isEmpty else {
      var unique: [String] = []
      for item in missing where !unique.contains(item) { unique.append(item) }
      throw Refusal(
        rule: "G2-next-of-kin", message: "\(victim) cannot be named: the family comes first.", missing: unique,
        mend: [
          "afterword fact victim told \(victim) --told-at TIME",
          "afterword fact victim consent \(victim) \(items.map(\.rawValue).joined(separator: ","))",
        ])
    }
    for text in [name, home].compactMap({ $0 }) {
      _ = try requiredText(text, "name")
    }
    if let age, !(0...120).contains(age) { throw Refusal(rule: "age-range", message: "An age is between 0 and 120.") }
    let value = FactValue.words(VictimWording.line(name: name, age: age, home: home))
    var events: [FactEvent] = []
    let old = active(victim.key).first
    let basis = items.map(\.rawValue).joined(separator: " ")
    events.append(
      .added(
        FactAdded(
          id: nextFactID, key: victim.key, value: value, scope: Scope(), agency: old?.agency ?? act.officer.agency,
          basis: basis, asOf: act.occurredAt, status: .confirmed, release: .public, supersedes: old?.id,
          isAboutVictim: true,
          sumOf: nil)))
    if let old {
      events.append(.superseded(FactEnded(id: old.id, by: nextFactID, reason: "as the family wishes")))
      events += burdens(of: old, passTo: nextFactID)
    }
    return events
  }

  func unsettledOwner(_ key: FactKey) -> Refusal {
    Refusal(
      rule: "C16-ownership", message: "Several agencies claim \(key); until command decides, nobody settles it.",
      missing: ["a decision of unified command"],
      mend: ["afterword fact owner \(key) AGENCY --reason \"…\" --as COMMANDER", "afterword fact conflicts"])
  }

  private func requireVictimKeeper(_ victim: VictimID, _ act: Act, alsoProsecutor: Bool) throws(Refusal) {
    guard victim.isWellFormed, !victim.rawValue.contains(where: \.isUppercase) else {
      throw Refusal(
        rule: "victim-form", message: "A victim is known by a pseudonym such as v-07, never by a name.",
        mend: ["afterword fact victim list"])
    }
    let roles: [Role] = [.familyLiaison, .victimServices] + (alsoProsecutor ? [.prosecutor] : [])
    guard roles.contains(where: act.officer.holds) else {
      throw Refusal(
        rule: "gate-keeper",
        message: "Only an officer with the role \(roles.map(\.rawValue).joined(separator: " or ")) may say that.",
        missing: ["an officer with that role"],
        mend: roles.map { "repeat the command with --as \($0.rawValue.uppercased())" })
    }
  }
}
