import Incidents

extension FactLedger {
  /// How close in time two figures must be to contradict each other; further apart, the older one is stale.
  static let sameTime = TimeSpan.minutes(30)

  /// Every conflict between facts that stand, by key and then by fact.
  public func conflicts(register: MeasureRegister, agencies: [Agency]) -> [Conflict] {
    activeKeys.flatMap { conflicts(under: $0, register: register, agencies: agencies) }
  }

  /// The conflicts under one key. The work grows with the facts that stand under the key, not with the ledger.
  public func conflicts(under key: FactKey, register: MeasureRegister, agencies: [Agency]) -> [Conflict] {
    let facts = active(key)
    let finder = ConflictFinder(
      key: key, owner: register.owner(of: key, among: agencies),
      isCumulative: register.entry(for: key).isCumulative, ledger: self)
    var found: [Conflict] = []
    for (index, first) in facts.enumerated() {
      if let conflict = finder.dispute(over: first) { found.append(conflict) }
      if let conflict = finder.unexplainedFall(to: first) { found.append(conflict) }
      for second in facts[(index + 1)...] {
        if let conflict = finder.conflict(between: first, and: second) { found.append(conflict) }
      }
    }
    return found
  }

  /// The conflicts in which a fact takes part.
  public func conflicts(of id: FactID, register: MeasureRegister, agencies: [Agency]) -> [Conflict] {
    guard let fact = facts[id] else { return [] }
    return conflicts(under: fact.key, register: register, agencies: agencies).filter { $0.facts.contains(id) }
  }
}

/// Compares the facts of one key, pair by pair.
private struct ConflictFinder {
  let key: FactKey
  let owner: AgencyID?
  let isCumulative: Bool
  let ledger: FactLedger

  func conflict(between first: Fact, and second: Fact) -> Conflict? {
    guard first.status != .withheld, second.status != .withheld else { return nil }
    switch (first.value, second.value) {
    case (.quantity(let one), .quantity(let other)):
      return conflict(between: first, one, and: second, other)
    case (.words, .words):
      // Two agencies may word the same thing differently; only a name of a place, a time or a contact must be one.
      guard MeasureRegister.entries.contains(where: { $0.key == key && $0.kind == .words && $0.owner != nil }) else {
        return nil
      }
      return first.value == second.value || first.scope != second.scope ? nil : different(first, second)
    default:
      return first.value == second.value || first.scope != second.scope ? nil : different(first, second)
    }
  }

  private func conflict(between first: Fact, _ one: Quantity, and second: Fact, _ other: Quantity) -> Conflict? {
    let differences = first.scope.differences(from: second.scope)
    if differences.isEmpty {
      guard !one.meets(other) else { return nil }
      return sameScope(first, one, second, other)
    }
    if areParts(first.scope, second.scope, differences) {
      guard !first.disjointWith.contains(second.id), !totalStands(over: first, second) else { return nil }
      return overlap(first, one, second, other)
    }
    guard !one.meets(other), !isPart(first, of: second), !isPart(second, of: first) else { return nil }
    return scopes(first, one, second, other, differences)
  }

  /// Two lists by different routes or places, which somebody will be tempted to add.
  private func areParts(_ one: Scope, _ other: Scope, _ differences: [Scope.Dimension]) -> Bool {
    let partitions: [Scope.Dimension] = [.route, .place]
    return differences.allSatisfy { partitions.contains($0) }
      && differences.allSatisfy { dimension in
        guard let left = one[dimension], let right = other[dimension] else { return false }
        return left != "all" && right != "all"
      }
  }

  /// A part may be smaller than the whole that it belongs to.
  private func isPart(_ part: Fact, of whole: Fact) -> Bool {
    let differences = part.scope.differences(from: whole.scope)
    let narrows = differences.allSatisfy { dimension in
      switch dimension {
      case .route, .place, .population: part.scope[dimension] != nil && whole.scope[dimension] == "all"
      case .severity, .period: part.scope[dimension] != nil && whole.scope[dimension] == nil
      case .attackers: false
      }
    }
    guard narrows, let one = part.value.quantity, let other = whole.value.quantity else { return false }
    return !other.isBelow(one)
  }

  /// Whether a reconciled figure for all routes, at least as new as both lists, answers the question already.
  private func totalStands(over first: Fact, _ second: Fact) -> Bool {
    ledger.active(key).contains { fact in
      guard fact.id != first.id, fact.id != second.id, fact.status == .confirmed else { return false }
      let differences = fact.scope.differences(from: first.scope)
      return differences.allSatisfy { fact.scope[$0] == "all" } && fact.asOf >= first.asOf && fact.asOf >= second.asOf
    }
  }

  private func sameScope(_ first: Fact, _ one: Quantity, _ second: Fact, _ other: Quantity) -> Conflict {
    let (older, newer) = first.asOf <= second.asOf ? (first, second) : (second, first)
    let gap = newer.asOf - older.asOf
    let keep = preferred(older, newer)
    let drop = keep.id == older.id ? newer : older
    if gap <= FactLedger.sameTime {
      return make(
        .value, first, second,
        "\(said(first)), and \(said(second)); both cannot be right.",
        settle(keep: keep, drop: drop))
    }
    let minutes = gap.wholeMinutes
    if isCumulative, let low = newer.value.quantity, let high = older.value.quantity, low.isBelow(high) {
      return make(
        .fall, first, second,
        "\(said(newer)), \(minutes) minutes after \(said(older)); this figure can only grow, so a fall needs a reason.",
        ["afterword fact confirm \(newer.id) --over \(older.id) --reason \"recount: …\""]
          + settle(keep: older, drop: newer))
    }
    return make(
      .stale, first, second,
      "\(said(older)), but \(said(newer)), which is \(minutes) minutes newer.",
      settle(keep: newer, drop: older))
  }

  private func overlap(_ first: Fact, _ one: Quantity, _ second: Fact, _ other: Quantity) -> Conflict {
    make(
      .overlap, first, second,
      "\(said(first)), and \(said(second)): \(one) + \(other) must not be added, because nobody has shown that no "
        + "person is on both lists.",
      [
        "afterword fact disjoint \(first.id) \(second.id) --reason \"lists compared name by name\"",
        "afterword fact add \(key) NUMBER --scope route=all --confirmed --basis \"reconciled\"",
      ],
      // Each list may be said by itself; only adding them up is stopped, and nothing here ever adds them up.
      isBlocking: false)
  }

  private func scopes(
    _ first: Fact, _ one: Quantity, _ second: Fact, _ other: Quantity, _ differences: [Scope.Dimension]
  ) -> Conflict {
    let names = differences.map(\.rawValue).joined(separator: " and ")
    let silent = [first, second].filter { fact in differences.contains { fact.scope[$0] == nil } }
    let commands =
      silent.isEmpty
      ? ["afterword statement edit N   (say in the sentence what the figure counts: \(names))"]
      : silent.map { fact in
        let scope = differences.filter { fact.scope[$0] == nil }.map { "--scope \($0.rawValue)=…" }
        return "afterword fact supersede \(fact.id) \(quoted(fact.value)) \(scope.joined(separator: " ")) "
          + "--reason \"scope stated\""
      }
    return make(
      .scope, first, second,
      "\(said(first)), and \(said(second)); they do not count the same people: \(names) "
        + (differences.count == 1 ? "differs" : "differ") + (silent.isEmpty ? "." : " or is not stated."),
      commands, isBlocking: !silent.isEmpty)
  }

  private func different(_ first: Fact, _ second: Fact) -> Conflict {
    let (older, newer) = first.asOf <= second.asOf ? (first, second) : (second, first)
    let keep = preferred(older, newer)
    return make(
      newer.asOf - older.asOf <= FactLedger.sameTime ? .value : .stale, first, second,
      "\(said(first)), and \(said(second)); only one can be published.",
      settle(keep: keep, drop: keep.id == older.id ? newer : older))
  }

  func dispute(over fact: Fact) -> Conflict? {
    guard !fact.disputes.isEmpty else { return nil }
    let objections = fact.disputes.sorted { $0.key < $1.key }.map { "\($0.key) disputes it (\($0.value))" }
    return Conflict(
      kind: .status, key: key, sides: [side(fact)],
      sentence: "\(said(fact)); \(objections.joined(separator: ", ")).", owner: owner,
      commands: [
        "afterword fact confirm \(fact.id) --as OFFICER   (an officer of the disputing agency takes the objection back)",
        "afterword fact supersede \(fact.id) VALUE --reason \"…\"",
        "afterword fact retract \(fact.id) --reason \"…\"",
      ], isBlocking: true)
  }

  /// A published figure has been replaced by a lower one, and no correction has said so yet.
  func unexplainedFall(to fact: Fact) -> Conflict? {
    guard isCumulative, let figure = fact.value.quantity else { return nil }
    guard !fact.publications.contains(where: { $0.kind == .correction }) else { return nil }
    guard let published = ledger.publishedPredecessor(of: fact), let before = published.value.quantity,
      figure.isBelow(before), let last = published.publications.last
    else { return nil }
    return Conflict(
      kind: .fall, key: key, sides: [side(published), side(fact)],
      sentence: "Statement \(last.statement.number) said \(before), and the figure is now \(figure) "
        + "(\(fact.endReasonOfPredecessor(in: ledger) ?? "no reason given")); a published figure may fall only by a "
        + "correction.",
      owner: owner,
      commands: ["afterword statement correct \(last.statement.number) --fact \(fact.id) --reason \"…\""],
      isBlocking: true)
  }

  /// The owner's fact, otherwise the newer one.
  private func preferred(_ older: Fact, _ newer: Fact) -> Fact {
    if let owner {
      if newer.agency == owner { return newer }
      if older.agency == owner { return older }
    }
    return newer
  }

  private func settle(keep: Fact, drop: Fact) -> [String] {
    [
      "afterword fact confirm \(keep.id) --over \(drop.id) --reason \"agreed by telephone at HH:MM\"",
      "afterword fact supersede \(drop.id) \(quoted(keep.value)) --reason \"…\"",
      "afterword fact retract \(drop.id) --reason \"…\"",
    ]
  }

  private func quoted(_ value: FactValue) -> String {
    let text = value.summary
    return text.contains(" ") ? "\"\(text)\"" : text
  }

  private func said(_ fact: Fact) -> String {
    let scope = fact.scope.description
    return "\(fact.agency) says \(fact.value.summary)" + (scope.isEmpty ? "" : " (\(scope))") + " in \(fact.id)"
  }

  private func side(_ fact: Fact) -> Conflict.Side {
    Conflict.Side(fact: fact.id, agency: fact.agency, value: fact.value, scope: fact.scope, asOf: fact.asOf)
  }

  private func make(
    _ kind: Conflict.Kind, _ first: Fact, _ second: Fact, _ sentence: String, _ commands: [String],
    isBlocking: Bool = true
  ) -> Conflict {
    let capital = sentence.prefix(1).uppercased() + sentence.dropFirst()
    return Conflict(
      kind: kind, key: key, sides: [side(first), side(second)], sentence: capital, owner: owner, commands: commands,
      isBlocking: isBlocking)
  }
}

extension FactLedger {
  /// The newest published fact among those that a fact replaced, directly or through others.
  func publishedPredecessor(of fact: Fact) -> Fact? {
    var seen: Set<FactID> = [fact.id]
    var front = predecessors(of: fact.id)
    while !front.isEmpty {
      var next: [Fact] = []
      for candidate in front.sorted(by: { $0.id > $1.id }) where seen.insert(candidate.id).inserted {
        if !candidate.publications.isEmpty { return candidate }
        next += predecessors(of: candidate.id)
      }
      front = next
    }
    return nil
  }

  /// Why the facts that a fact took the place of were given up.
  public func reasons(for id: FactID) -> [String] {
    replaced[id, default: []].compactMap { facts[$0]?.endReason }
  }

  private func predecessors(of id: FactID) -> [Fact] {
    replaced[id, default: []].compactMap { facts[$0] }
  }
}

extension Fact {
  fileprivate func endReasonOfPredecessor(in ledger: FactLedger) -> String? {
    ledger.reasons(for: id).first
  }
}
