import Incidents

// Everything that is not a figure: C1 words, C8 identity, C9 attribution, C10 order of events, C11 advice, C12 contact.
extension ConflictFinder {
  /// Words of two agencies under one key. They may word the same thing differently; only a name of a place or a person, and
  /// what one agency owns, must be one.
  func words(_ first: Fact, _ second: Fact) -> Conflict? {
    guard first.value != second.value, first.scope == second.scope else { return nil }
    if key.isIdentity { return identity(first, second) }
    if key.isAttribution {
      // One of them may have it in more languages.
      if first.value.summary == second.value.summary, [first, second].contains(where: isConfirmedByOwner) {
        return nil
      }
      let drop = first.agency == owner ? second : first
      return make(
        .attribution, [first, second],
        "\(said(first)), and \(said(second)); only the investigation lead says who did it and why.",
        [
          "afterword fact retract \(drop.id) --reason \"only the investigation speaks of this\" --as OFFICER-OF-\(drop.agency)"
        ])
    }
    let isNamed = MeasureRegister.entries.contains { $0.key == key && $0.kind == .words && $0.owner != nil }
    guard isNamed || first.value.kind != .words || second.value.kind != .words else { return nil }
    return different(first, second)
  }

  private func different(_ first: Fact, _ second: Fact) -> Conflict {
    let (older, newer) = first.asOf <= second.asOf ? (first, second) : (second, first)
    let keep = preferred(older, newer)
    return make(
      newer.asOf - older.asOf <= FactLedger.sameTime ? .value : .stale, [first, second],
      "\(said(first)), and \(said(second)); only one can be published.",
      settle(keep: keep, drop: keep.id == older.id ? newer : older))
  }

  // C8.

  private func identity(_ first: Fact, _ second: Fact) -> Conflict {
    make(
      .identity, [first, second],
      "\(first.agency) and \(second.agency) give two different answers for \(key) (\(first.id), \(second.id)); one person "
        + "has one, and a wrong name can ruin a life.",
      [
        "afterword fact confirm \(first.id) --over \(second.id) --reason \"identified by …\" --as \(decider)",
        "afterword fact retract \(second.id) --reason \"…\" --as OFFICER-OF-\(second.agency)",
        "afterword fact retract \(first.id) --reason \"…\" --as OFFICER-OF-\(first.agency)",
      ])
  }

  /// Facts of other keys that a fact of this key cannot stand beside.
  func related(_ facts: [Fact]) -> [Conflict] {
    if key.isIdentity { return facts.flatMap(sharedIdentities) }
    if key.family == "time" { return facts.flatMap(order) }
    if key.family == "instruction" { return facts.flatMap(instructions) + speech(facts) }
    if Self.nestedKeys.contains(key) { return parts(facts) + speech(facts) }
    return speech(facts)
  }

  /// One name for two persons.
  private func sharedIdentities(_ fact: Fact) -> [Conflict] {
    guard key.namesPerson, fact.status != .withheld else { return [] }
    return (ledger.bearers[fact.value] ?? []).compactMap { ledger[$0] }
      .filter { $0.key != key && $0.status != .withheld }
      .map { other in
        let pair = [fact, other].sorted { $0.id < $1.id }
        return make(
          .identity, pair,
          "\(pair[0].key) and \(pair[1].key) carry the same name (\(pair[0].id), \(pair[1].id)): one person counted twice, or a "
            + "name given to the wrong one.",
          [
            "afterword fact retract \(pair[1].id) --reason \"same person as \(pair[0].key)\" --as OFFICER-OF-\(pair[1].agency)"
          ])
      }
  }

  // C9.

  /// Who did it and why, said by somebody else than the investigation, or not yet sure.
  func attribution(_ fact: Fact) -> Conflict? {
    guard key.isAttribution, fact.status != .withheld, let owner, fact.agency != owner || fact.status != .confirmed
    else {
      return nil
    }
    let confirmed = ledger.active(key).first { isConfirmedByOwner($0) && $0.scope == fact.scope }
    // What the investigation stands behind itself, nobody else says alone.
    if let confirmed, confirmed.value.summary == fact.value.summary { return nil }
    return make(
      .attribution, [fact],
      fact.agency == owner
        ? "\(said(fact)), which \(owner) has not confirmed; until then nobody says who did it or why."
        : "\(said(fact)), but only \(owner) says who did it, how many they were and why.",
      fact.agency == owner
        ? [
          "afterword fact confirm \(fact.id) --as OFFICER-OF-\(owner)",
          "afterword fact retract \(fact.id) --reason \"…\" --as OFFICER-OF-\(owner)",
        ]
        : (confirmed == nil
          ? [
            "afterword fact add \(key) \(quoted(fact.value)) --confirmed --as OFFICER-OF-\(owner)   # if the investigation stands behind it"
          ] : []) + [
            "afterword fact retract \(fact.id) --reason \"only the investigation speaks of this\" --as OFFICER-OF-\(fact.agency)"
          ])
  }

  private func isConfirmedByOwner(_ fact: Fact) -> Bool { fact.agency == owner && fact.status == .confirmed }

  // C10.

  /// Two times for one event.
  func times(_ first: Fact, _ second: Fact) -> Conflict? {
    guard first.value != second.value, first.scope == second.scope else { return nil }
    let (older, newer) = first.asOf <= second.asOf ? (first, second) : (second, first)
    let keep = preferred(older, newer)
    return make(
      .timeOrder, [first, second],
      "\(said(first)), and \(said(second)); one event has one time. Until it is settled, say that the time is under review.",
      settle(keep: keep, drop: keep.id == older.id ? newer : older))
  }

  /// Events that always come in this order. Each word is the last part of a key, such as `time.onset`.
  static let sequence = [
    "onset", "first-call", "first-dispatch", "first-arrival", "contained", "suspect-stopped", "scene-safe",
    "stood-down",
  ]

  private func order(_ fact: Fact) -> [Conflict] {
    guard fact.status != .withheld, case .moment(let moment) = fact.value, let place = Self.place(of: key) else {
      return []
    }
    let others = Self.sequence.map { FactKey("time." + $0) }.filter { $0 != key }.sorted()
    return others.flatMap { ledger.active($0) }.compactMap { other in
      guard case .moment(let there) = other.value, let otherPlace = Self.place(of: other.key),
        other.status != .withheld,
        place < otherPlace ? moment > there : there > moment
      else { return nil }
      let (first, second) = place < otherPlace ? (fact, other) : (other, fact)
      return make(
        .timeOrder, [first, second].sorted { $0.id < $1.id },
        "\(first.key) comes before \(second.key), but \(said(first)), and \(said(second)).",
        [
          "afterword fact supersede \(first.id) TIME --reason \"…\" --as OFFICER-OF-\(first.agency)",
          "afterword fact supersede \(second.id) TIME --reason \"…\" --as OFFICER-OF-\(second.agency)",
        ])
    }
  }

  static func place(of key: FactKey) -> Int? {
    guard key.family == "time" else { return nil }
    return sequence.firstIndex(of: String(key.rawValue.dropFirst("time.".utf8.count)))
  }

  /// A published time that changed, and no correction has said so yet.
  func movedTime(_ fact: Fact) -> Conflict? {
    guard key.family == "time", case .moment(let moment) = fact.value,
      !fact.publications.contains(where: { $0.kind == .correction }),
      let published = ledger.publishedPredecessor(of: fact), case .moment(let before) = published.value,
      before != moment,
      let last = published.publications.last
    else { return nil }
    return make(
      .timeOrder, [published, fact],
      "Statement \(last.statement.number) gave another time for \(key) than \(said(fact)); a published time changes only by a "
        + "correction.",
      [
        "afterword statement correct \(last.statement.number) --wrong \"\(last.words)\" --right \"…\" --reason \"…\""
      ])
  }

  // C11.

  /// Instructions that cannot both be followed: verbs that exclude each other, or one verb for which two agencies give different words.
  private func instructions(_ fact: Fact) -> [Conflict] {
    guard fact.status != .withheld else { return [] }
    let opposed = (InstructionVerb(of: key)?.contradicts ?? []).map(\.key).sorted()
      .flatMap { ledger.active($0) }
    let versions = ledger.active(key).filter { $0.agency != fact.agency && $0.value != fact.value }
    return (opposed + versions).filter { $0.status != .withheld && $0.scope.overlaps(fact.scope) }
      .map { other in
        let pair = [fact, other].sorted { ($0.asOf, $0.id) < ($1.asOf, $1.id) }
        let placeOwner = ledger.owner(of: "area", register: register, agencies: agencies)
        let newest = pair.last { $0.agency == placeOwner } ?? pair[1]
        let old = pair[0].id == newest.id ? pair[1] : pair[0]
        return Conflict(
          kind: .advice, key: newest.key, sides: pair.map(side),
          sentence: "\(said(pair[0])), and \(said(pair[1])); "
            + (other.key == key
              ? "the same people would be told the same thing in two ways."
              : "nobody can follow both, and both reach the same people."),
          owner: placeOwner,
          commands: [
            "afterword fact end \(old.id) --by \(newest.id) --reason \"replaced by the owner of the place\" --as \(placeOwner.map { "OFFICER-OF-\($0)" } ?? "COMMANDER")",
            "afterword statement draft --kind protective --area \(newest.scope.place ?? "AREA") --next-update +30m",
          ], isBlocking: true, since: pair.compactMap(\.contributedAt).max())
      }
  }

  // C12.

  /// Two numbers or pages for one purpose.
  func contacts(_ first: Fact, _ second: Fact) -> Conflict? {
    guard first.value != second.value, first.scope == second.scope else { return nil }
    let (older, newer) = first.asOf <= second.asOf ? (first, second) : (second, first)
    let keep = preferred(older, newer)
    return make(
      .contact, [first, second],
      "\(said(first)), and \(said(second)); people need one number, the same everywhere.",
      settle(keep: keep, drop: keep.id == older.id ? newer : older))
  }

  /// A number or page that nobody has tried, or not lately. Untried ones are stopped at their gate; an old test is a warning.
  func untried(_ fact: Fact, at now: Moment?) -> Conflict? {
    guard needsTest, fact.status != .withheld, let now, let tested = fact.testedAt,
      now - tested > FactLedger.testIsGoodFor
    else { return nil }
    return make(
      .contact, [fact],
      "\(said(fact)) was last tried \((now - tested).wholeMinutes) minutes ago; a number that worked then may not work now.",
      ["afterword fact tested \(fact.id)"], isBlocking: false)
  }

  // C5 across keys: those in a critical condition are among those in hospital, and these among the injured.

  private func parts(_ facts: [Fact]) -> [Conflict] {
    guard !facts.isEmpty else { return [] }
    return Self.nested.flatMap { inner, outer in
      guard key == inner || key == outer else { return [Conflict]() }
      let other = key == inner ? outer : inner
      guard ledger.activeByKey[other] != nil else { return [] }
      return facts.flatMap { fact in
        ledger.sharing(people: fact.scope, under: other).compactMap { other in
          key == inner ? tooMany(fact, in: other) : tooMany(other, in: fact)
        }
      }
    }
  }

  /// Figures of which one is a part of the other. How many are hurt is often known later than how many are in hospital, so
  /// that the second pair is a conflict only where the first says that nobody is, and otherwise a question; see ``areOfOneCount(_:_:)``.
  private static let nested: [(inner: FactKey, outer: FactKey)] = [(.critical, .hospital), (.hospital, .injured)]

  /// The keys of figures of which one is a part of the other.
  static let nestedKeys: Set<FactKey> = [.critical, .hospital, .injured]

  private func tooMany(_ part: Fact, in whole: Fact) -> Conflict? {
    guard part.status != .withheld, whole.status != .withheld, whole.scope.severity == nil,
      let few = part.value.quantity, let many = whole.value.quantity, many.isBelow(few)
    else { return nil }
    let nobody = whole.key == .injured && many.high == 0
    guard whole.key != .injured || nobody || areOfOneCount(part, whole) else { return nil }
    let sentence =
      whole.key != .injured
      ? "\(said(part)) in a critical condition, more than the \(many) in hospital of \(whole.id)."
      : nobody
        ? "\(said(part)) in hospital, and \(whole.id) says that nobody is injured."
        : "\(said(part)) in hospital, more than the \(many) injured of \(whole.id) at the same time; either \(whole.id) counts only "
          + "some of those who were hurt, or one of the figures is out of date."
    var commands = [
      "afterword fact supersede \(part.id) NUMBER --reason \"…\" --as OFFICER-OF-\(part.agency)",
      "afterword fact supersede \(whole.id) NUMBER --reason \"…\" --as OFFICER-OF-\(whole.agency)",
    ]
    let isQuestion = whole.key == .injured && !nobody
    if isQuestion {
      commands.append(
        "afterword fact supersede \(whole.id) \(quoted(whole.value)) --scope route=scene --reason \"counted at the scene only\" "
          + "--as OFFICER-OF-\(whole.agency)")
    }
    return Conflict(
      kind: .sum, key: part.key, sides: [side(whole), side(part)], sentence: sentence, owner: owner,
      commands: commands, isBlocking: !isQuestion, since: [part, whole].compactMap(\.contributedAt).max())
  }

  /// Whether two figures of the same people count all of them, over the same stretch of time and as of about the same moment.
  private func areOfOneCount(_ part: Fact, _ whole: Fact) -> Bool {
    let apart = part.asOf < whole.asOf ? whole.asOf - part.asOf : part.asOf - whole.asOf
    return apart <= FactLedger.sameTime && whole.scope.isWhole(in: .route) && part.scope.period == whole.scope.period
  }
}

extension Scope {
  /// The same people, by where they are and who they are.
  var people: Scope { Scope(place: place ?? "all", attackers: attackers, population: population) }

  /// Whether two instructions can reach the same people: a dimension that is not said, or is “all”, reaches everybody.
  func overlaps(_ other: Scope) -> Bool {
    [Dimension.place, .population, .period].allSatisfy { dimension in
      guard let left = self[dimension], let right = other[dimension] else { return true }
      return left == right || left == "all" || right == "all"
    }
  }
}

extension FactKey {
  /// Whether the key says who did it, how many they were, or why.
  public var isAttribution: Bool { lies(under: "attribution") || lies(under: "attackers") }
}
