import Incidents

extension FactLedger {
  /// How close in time two figures must be to contradict each other; further apart, the older one is stale.
  static let sameTime = TimeSpan.minutes(30)
  /// How long two voices may differ before the named superior decides.
  public static let disputeClock = TimeSpan.minutes(20)
  /// How long a figure that an agency gave alone may stand unanswered.
  public static let soloClock = TimeSpan.minutes(10)
  /// How long a test of a number or page is good for.
  public static let testIsGoodFor = TimeSpan.minutes(30)

  /// Every conflict that is open, by key and then by fact, each once.
  ///
  /// - Parameter now: the moment for which tests of contacts are looked at; without it their age is left out.
  public func conflicts(register: MeasureRegister, agencies: [Agency], at now: Moment? = nil) -> [Conflict] {
    var seen: Set<String> = []
    let spoken = SpokenFacts(self)
    return
      (activeKeys.flatMap { conflicts(under: $0, register: register, agencies: agencies, at: now, spoken: spoken) }
      + openQuestions(register: register, agencies: agencies))
      .filter { seen.insert($0.id).inserted }
  }

  /// The conflicts under one key, with those that reach over to related keys.
  ///
  /// Each fact is compared with those that count the same people, more or fewer of them, which the ledger keeps together; so the
  /// work grows with the facts under the key and with what is found, not with its square.
  public func conflicts(
    under key: FactKey, register: MeasureRegister, agencies: [Agency], at now: Moment? = nil
  ) -> [Conflict] {
    conflicts(under: key, register: register, agencies: agencies, at: now, spoken: nil)
  }

  /// The same, with what the agencies say in sentences where it has been read already.
  func conflicts(
    under key: FactKey, register: MeasureRegister, agencies: [Agency], at now: Moment? = nil, spoken: SpokenFacts?
  ) -> [Conflict] {
    var finder = ConflictFinder(key: key, register: register, agencies: agencies, ledger: self)
    finder.spoken = spoken
    let facts = active(key)
    return facts.flatMap { finder.alone($0, at: now) } + finder.compared(facts) + finder.related(facts)
  }

  /// The conflicts in which a fact takes part: those among all of ``conflicts(register:agencies:at:)`` that name it. The fact is
  /// compared with those that it can contradict, once.
  public func conflicts(
    of id: FactID, register: MeasureRegister, agencies: [Agency], at now: Moment? = nil
  ) -> [Conflict] {
    guard let fact = facts[id], fact.isActive else { return [] }
    let finder = ConflictFinder(key: fact.key, register: register, agencies: agencies, ledger: self)
    let found = finder.conflicts(of: fact, at: now)
    var seen: Set<String> = []
    return found.filter { $0.facts.contains(id) && seen.insert($0.id).inserted }
  }
}

/// Finds the conflicts of one key.
struct ConflictFinder {
  let key: FactKey
  let register: MeasureRegister
  let agencies: [Agency]
  let ledger: FactLedger
  let owner: AgencyID?
  let isCumulative: Bool
  /// Whether a number or page under the key must be tried again and again.
  let needsTest: Bool
  /// What the agencies say in sentences, where somebody has read it already.
  var spoken: SpokenFacts?

  init(key: FactKey, register: MeasureRegister, agencies: [Agency], ledger: FactLedger) {
    self.key = key
    self.register = register
    self.agencies = agencies
    self.ledger = ledger
    owner = ledger.owner(of: key, register: register, agencies: agencies)
    let entry = register.entry(for: key)
    isCumulative = entry.isCumulative
    needsTest = entry.needsTest
  }

  /// What is wrong with a fact by itself: disputed, fallen since it was published, not the investigation's, not tried.
  func alone(_ fact: Fact, at now: Moment?) -> [Conflict] {
    [
      dispute(over: fact), unexplainedFall(to: fact), movedTime(fact), attribution(fact), untried(fact, at: now),
      outdatedTotal(fact),
    ]
    .compactMap { $0 }
  }

  /// What is wrong with a fact, or between it and others.
  ///
  /// - Parameter withLists: whether the lists that stand beside it belong to that; they may be thousands.
  func conflicts(of fact: Fact, at now: Moment? = nil, withLists: Bool = true) -> [Conflict] {
    let pairs = ledger.comparable(to: fact).compactMap { other in
      other.id < fact.id ? conflict(between: other, and: fact) : conflict(between: fact, and: other)
    }
    return alone(fact, at: now) + pairs + (withLists ? lists(around: fact) : []) + sums(touching: fact)
      + related([fact])
  }

  /// Facts of one key against each other: all that stand under it.
  func compared(_ facts: [Fact]) -> [Conflict] {
    guard facts.count > 1 else { return [] }
    var found = facts.flatMap { fact in
      ledger.comparable(to: fact).filter { fact.id < $0.id }.compactMap { conflict(between: fact, and: $0) }
    }
    for dimension in [Scope.Dimension.route, .place] {
      var seen: Set<CountedScope> = []
      for fact in facts {
        guard let part = dimension.part, CountedScope(fact.scope).named.contains(part),
          seen.insert(CountedScope(fact.scope).widened(in: part)).inserted
        else { continue }
        found += lists(ledger.parts(of: fact.scope, in: part, under: key), dimension)
      }
    }
    return found + facts.flatMap { sums(touching: $0, asWholeOnly: true) }
  }

  /// The lists beside which a fact stands as another.
  func lists(around fact: Fact) -> [Conflict] {
    [Scope.Dimension.route, .place].flatMap { dimension in
      guard let part = dimension.part, CountedScope(fact.scope).named.contains(part) else { return [Conflict]() }
      return lists(ledger.parts(of: fact.scope, in: part, under: key), dimension)
    }
  }

  /// Two facts of this key, whatever they count.
  func conflict(between first: Fact, and second: Fact) -> Conflict? {
    guard first.status != .withheld, second.status != .withheld else { return nil }
    switch (first.value, second.value) {
    case (.quantity(let one), .quantity(let other)): return figures(first, one, second, other)
    case (.moment, .moment): return times(first, second)
    case (.telephone, .telephone), (.link, .link): return contacts(first, second)
    case (.words(let one), .words(let other)):
      // A number is a number under every key: “354” and “1100” people held.
      if let one = Quantity(text: one.summary), let other = Quantity(text: other.summary) {
        return figures(first, one, second, other)
      }
      return words(first, second)
    default: return words(first, second)
    }
  }

  /// The owner's fact, otherwise the newer one.
  func preferred(_ older: Fact, _ newer: Fact) -> Fact {
    if let owner {
      if newer.agency == owner { return newer }
      if older.agency == owner { return older }
    }
    return newer
  }

  func settle(keep: Fact, drop: Fact) -> [String] {
    [
      "afterword fact confirm \(keep.id) --over \(drop.id) --reason \"agreed by telephone at HH:MM\" --as \(decider)",
      "afterword fact supersede \(drop.id) \(quoted(keep.value)) --reason \"…\" --as OFFICER-OF-\(drop.agency)",
      "afterword fact retract \(drop.id) --reason \"…\" --as OFFICER-OF-\(drop.agency)",
    ]
  }

  /// Who decides between facts of this key, as a command names them.
  var decider: String { owner.map { "OFFICER-OF-\($0)" } ?? "LEAD" }

  func quoted(_ value: FactValue) -> String { value.asTyped }

  func said(_ fact: Fact) -> String {
    let scope = fact.scope.description
    return "\(fact.agency) says \(fact.value.summary)" + (scope.isEmpty ? "" : " (\(scope))") + " in \(fact.id)"
  }

  func side(_ fact: Fact) -> Conflict.Side {
    Conflict.Side(fact: fact.id, agency: fact.agency, value: fact.value, scope: fact.scope, asOf: fact.asOf)
  }

  func make(
    _ kind: Conflict.Kind, _ facts: [Fact], _ sentence: String, _ commands: [String], isBlocking: Bool = true,
    clock: TimeSpan? = nil, since: Moment? = nil
  ) -> Conflict {
    let since = since ?? facts.compactMap(\.contributedAt).max()
    return Conflict(
      kind: kind, key: key, sides: facts.map(side), sentence: sentence, owner: owner, commands: commands,
      isBlocking: isBlocking, since: since, dueAt: clock.flatMap { span in since.map { $0 + span } })
  }
}
