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
    return
      (activeKeys.flatMap { conflicts(under: $0, register: register, agencies: agencies, at: now) }
      + openQuestions(register: register, agencies: agencies))
      .filter { seen.insert($0.id).inserted }
  }

  /// The conflicts under one key, with those that reach over to related keys.
  ///
  /// Facts are compared within groups that count the same thing, so the work grows with the facts under the key and with what
  /// is found, not with its square.
  public func conflicts(
    under key: FactKey, register: MeasureRegister, agencies: [Agency], at now: Moment? = nil
  ) -> [Conflict] {
    let finder = ConflictFinder(key: key, register: register, agencies: agencies, ledger: self)
    let facts = active(key)
    return facts.flatMap { finder.alone($0, at: now) } + finder.compared(facts) + finder.related(facts)
  }

  /// The conflicts in which a fact takes part. The fact is compared with the others under its key, once.
  public func conflicts(
    of id: FactID, register: MeasureRegister, agencies: [Agency], at now: Moment? = nil
  ) -> [Conflict] {
    guard let fact = facts[id], fact.isActive else { return [] }
    let finder = ConflictFinder(key: fact.key, register: register, agencies: agencies, ledger: self)
    let others = active(fact.key).filter { $0.id != id }
    var found = finder.alone(fact, at: now) + others.compactMap { finder.conflict(between: $0, and: fact) }
    found += finder.sums(touching: fact) + finder.related([fact])
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
  let index: FigureIndex

  init(key: FactKey, register: MeasureRegister, agencies: [Agency], ledger: FactLedger) {
    self.key = key
    self.register = register
    self.agencies = agencies
    self.ledger = ledger
    owner = ledger.owner(of: key, register: register, agencies: agencies)
    let entry = register.entry(for: key)
    isCumulative = entry.isCumulative
    index = FigureIndex(entry.kind == .quantity ? ledger.active(key) : [])
  }

  /// What is wrong with a fact by itself: disputed, fallen since it was published, not the investigation's, not tried.
  func alone(_ fact: Fact, at now: Moment?) -> [Conflict] {
    [dispute(over: fact), unexplainedFall(to: fact), movedTime(fact), attribution(fact), untried(fact, at: now)]
      .compactMap { $0 }
  }

  /// Facts of one key against each other.
  func compared(_ facts: [Fact]) -> [Conflict] {
    var found: [Conflict] = []
    for group in grouped(facts, by: { $0.scope.counting }) {
      for (index, first) in group.enumerated() {
        for second in group[(index + 1)...] {
          if let conflict = conflict(between: first, and: second) { found.append(conflict) }
        }
      }
    }
    for dimension in [Scope.Dimension.route, .place] {
      // Lists that differ in one dimension only are those that somebody will be tempted to add.
      for group in grouped(facts, by: { $0.scope.counting.setting(dimension, "") }) where group.count > 1 {
        found += lists(group, dimension)
      }
    }
    return found + facts.flatMap { sums(touching: $0, asWholeOnly: true) }
  }

  /// The groups of two or more, in the order of their first fact.
  private func grouped(_ facts: [Fact], by scope: (Fact) -> CountedScope) -> [[Fact]] {
    var order: [CountedScope] = []
    var groups: [CountedScope: [Fact]] = [:]
    for fact in facts {
      let key = scope(fact)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(fact)
    }
    return order.compactMap { groups[$0] }.filter { $0.count > 1 }
  }

  /// Two facts of this key, whatever they count.
  func conflict(between first: Fact, and second: Fact) -> Conflict? {
    guard first.status != .withheld, second.status != .withheld else { return nil }
    switch (first.value, second.value) {
    case (.quantity(let one), .quantity(let other)): return figures(first, one, second, other)
    case (.moment, .moment): return times(first, second)
    case (.telephone, .telephone), (.link, .link): return contacts(first, second)
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
      "afterword fact confirm \(keep.id) --over \(drop.id) --reason \"agreed by telephone at HH:MM\"",
      "afterword fact supersede \(drop.id) \(quoted(keep.value)) --reason \"…\"",
      "afterword fact retract \(drop.id) --reason \"…\"",
    ]
  }

  func quoted(_ value: FactValue) -> String {
    let text = value.summary
    return text.contains(" ") ? "\"\(text)\"" : text
  }

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

/// What a figure counts, with what is not said read as “all” and the attackers left aside: two figures with the same one are
/// about the same people, give or take the attackers.
struct CountedScope: Hashable {
  var words: [String]

  func setting(_ dimension: Scope.Dimension, _ word: String) -> CountedScope {
    var copy = self
    if let index = Scope.Dimension.allCases.firstIndex(of: dimension) { copy.words[index] = word }
    return copy
  }
}

extension Scope {
  var counting: CountedScope {
    CountedScope(
      words: Dimension.allCases.map { dimension in
        switch dimension {
        case .attackers: ""
        case .place, .route, .population: self[dimension] ?? "all"
        case .severity, .period: self[dimension] ?? ""
        }
      })
  }
}
