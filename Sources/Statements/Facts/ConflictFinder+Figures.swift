import Incidents

// Figures: C1 value, C2 scope, C3 overlap, C4 stale, C5 sum, C6 fall, C7 disputed, C15 understated.
extension ConflictFinder {
  func figures(_ first: Fact, _ one: Quantity, _ second: Fact, _ other: Quantity) -> Conflict? {
    let differences = first.scope.differences(from: second.scope)
    if differences.isEmpty {
      return one.meets(other) ? understated(first, one, second, other) : sameScope(first, one, second, other)
    }
    // Lists side by side are looked at together; see ``lists(_:_:)``.
    if areParts(first.scope, second.scope, differences) { return nil }
    guard !one.meets(other), differences.allSatisfy({ !areDifferentPeople(first.scope, second.scope, $0) }) else {
      return nil
    }
    if isPart(first.scope, of: second.scope, differences) || isPart(second.scope, of: first.scope, differences) {
      // A part that is larger than its whole is found with the sums.
      return nil
    }
    return scopes(first, second, differences)
  }

  /// Two lists by different routes or places, which somebody will be tempted to add.
  private func areParts(_ one: Scope, _ other: Scope, _ differences: [Scope.Dimension]) -> Bool {
    differences.allSatisfy { ($0 == .route || $0 == .place) && areDifferentPeople(one, other, $0) }
  }

  /// Whether two scopes name two different parts of a dimension.
  private func areDifferentPeople(_ one: Scope, _ other: Scope, _ dimension: Scope.Dimension) -> Bool {
    guard dimension != .attackers, let left = one[dimension], let right = other[dimension] else { return false }
    return left != right && left != "all" && right != "all"
  }

  /// Whether a scope narrows another in every dimension in which they differ.
  private func isPart(_ part: Scope, of whole: Scope, _ differences: [Scope.Dimension]) -> Bool {
    differences.allSatisfy { dimension in
      switch dimension {
      case .route:
        // Those who died later are among all, also where nobody said “all”.
        part[dimension] != nil && part[dimension] != "all"
          && (whole[dimension] == "all" || (whole[dimension] == nil && part[dimension] == "later"))
      case .place:
        part[dimension] != nil && part[dimension] != "all" && whole[dimension] == "all"
      case .population:
        part[dimension] != nil && part[dimension] != "all" && whole[dimension] ?? "all" == "all"
      case .severity, .period: part[dimension] != nil && whole[dimension] == nil
      case .attackers: false
      }
    }
  }

  private func isProven(_ facts: [Fact]) -> Bool {
    areComparedWithEachOther(facts) || totalStands(over: facts)
  }

  /// Whether a reconciled figure for all routes, at least as new as the lists, answers the question already.
  private func totalStands(over lists: [Fact]) -> Bool {
    guard let first = lists.first, let newest = lists.map(\.asOf).max() else { return false }
    return ledger.wholes(of: first.scope, in: [.place, .route, .population], under: key).contains { fact in
      guard fact.status == .confirmed, fact.asOf >= newest, !lists.contains(where: { $0.id == fact.id }) else {
        return false
      }
      return fact.scope.differences(from: first.scope).allSatisfy { fact.scope[$0] == "all" }
    }
  }

  /// Lists of one dimension that nobody has shown to share no person, in one conflict however many they are.
  func lists(_ group: [Fact], _ dimension: Scope.Dimension) -> [Conflict] {
    let lists = group.filter { isList($0, dimension) }
    guard Set(lists.compactMap { $0.scope[dimension] }).count > 1 else { return [] }
    if lists.count <= Conflict.fewSides {
      var found: [Conflict] = []
      for (index, first) in lists.enumerated() {
        for second in lists[(index + 1)...]
        where first.scope.differences(from: second.scope) == [dimension] && !isProven([first, second]) {
          found.append(overlap([first, second]))
        }
      }
      return found
    }
    return isProven(lists) ? [] : [overlap(lists)]
  }

  private func isList(_ fact: Fact, _ dimension: Scope.Dimension) -> Bool {
    fact.status != .withheld && fact.value.quantity != nil && fact.scope[dimension].map { $0 != "all" } ?? false
  }

  /// The name of the one conflict of a large group of lists, where a look at the first of them tells that it stands: nobody compared
  /// the first two, and no total answers for them. Nothing where all of them have to be looked at.
  func nameOfOverlap(around scope: Scope, _ dimension: Scope.Dimension, _ part: CountedScope.Parts) -> String? {
    let firsts = ledger.firstParts(Conflict.fewSides + 1, of: scope, in: part, under: key)
    guard firsts.count > Conflict.fewSides, firsts.allSatisfy({ isList($0, dimension) }),
      firsts[0].scope[dimension] != firsts[1].scope[dimension], !firsts[0].disjointWith.contains(firsts[1].id)
    else { return nil }
    let around = CountedScope(scope).widened(in: part)
    let totals = ledger.wholes(of: firsts[0].scope, in: [.place, .route, .population], under: key).filter { fact in
      let counted = CountedScope(fact.scope)
      return !isList(fact, dimension) || !counted.named.contains(part) || counted.widened(in: part) != around
    }
    return totals.isEmpty ? Conflict.id(.overlap, key, firsts.map(\.id)) : nil
  }

  private func overlap(_ lists: [Fact]) -> Conflict {
    let figures = lists.prefix(6).compactMap { $0.value.quantity?.description }.joined(separator: " + ")
    let ids = lists.map(\.id.rawValue).joined(separator: " ")
    let names =
      lists.count == 2 ? lists.map(said).joined(separator: ", and ") : "\(lists.count) lists stand side by side"
    return make(
      .overlap, lists,
      "\(names): \(figures) must not be added, because nobody has shown that no person is on "
        + (lists.count == 2 ? "both lists." : "two of them."),
      [
        "afterword fact disjoint \(ids) --reason \"lists compared name by name\" --as \(decider)",
        "afterword fact add \(key) NUMBER --scope route=all\(attackers(lists)) --confirmed --basis \"reconciled\" --as \(decider)",
      ],
      // Each list may be said by itself; only adding them up is stopped, and nothing here ever adds them up.
      isBlocking: false)
  }

  /// The scope that all of these lists share about attackers, as options of a command.
  private func attackers(_ lists: [Fact]) -> String {
    let words = Set(lists.map { $0.scope[.attackers] })
    guard words.count == 1, let word = words.first ?? nil else { return "" }
    return " --scope attackers=\(word)"
  }

  private func sameScope(_ first: Fact, _ one: Quantity, _ second: Fact, _ other: Quantity) -> Conflict {
    let (older, newer) = first.asOf <= second.asOf ? (first, second) : (second, first)
    let gap = newer.asOf - older.asOf
    let keep = preferred(older, newer)
    let drop = keep.id == older.id ? newer : older
    if gap <= FactLedger.sameTime {
      return make(
        .value, [first, second], "\(said(first)), and \(said(second)); both cannot be right.",
        settle(keep: keep, drop: drop))
    }
    let minutes = gap.wholeMinutes
    if isCumulative, let low = newer.value.quantity, let high = older.value.quantity, low.isBelow(high) {
      return make(
        .fall, [first, second],
        "\(said(newer)), \(minutes) minutes after \(said(older)); this figure can only grow, so a fall needs a reason.",
        ["afterword fact confirm \(newer.id) --over \(older.id) --reason \"recount: …\" --as \(decider)"]
          + settle(keep: older, drop: newer))
    }
    return make(
      .stale, [first, second], "\(said(older)), but \(said(newer)), which is \(minutes) minutes newer.",
      settle(keep: newer, drop: older))
  }

  /// A floor that is true and misleads: “at least 10” while the owner has confirmed 17.
  private func understated(_ first: Fact, _ one: Quantity, _ second: Fact, _ other: Quantity) -> Conflict? {
    for (floor, low, known, high) in [(first, one, second, other), (second, other, first, one)] {
      guard low.precision == .atLeast, known.status == .confirmed, known.agency == owner ?? known.agency,
        low.isFarBelow(high)
      else { continue }
      return make(
        .understated, [floor, known],
        "\(said(floor)), far below what \(known.agency) has confirmed in \(known.id); a floor like that misleads.",
        [
          "afterword fact supersede \(floor.id) \"at least \(high.low)\" --reason \"newer figure\" --as OFFICER-OF-\(floor.agency)",
          "afterword fact allow \(floor.id) --rule internal --as OFFICER-OF-\(floor.agency)   # then say: we are not giving a number yet",
          "afterword fact retract \(floor.id) --reason \"…\" --as OFFICER-OF-\(floor.agency)",
        ])
    }
    return nil
  }

  private func scopes(_ first: Fact, _ second: Fact, _ differences: [Scope.Dimension]) -> Conflict {
    let names = differences.map(\.rawValue).joined(separator: " and ")
    let silent = [first, second].filter { fact in differences.contains { fact.scope[$0] == nil } }
    let commands =
      silent.isEmpty
      ? ["say in the sentence what the figure counts (\(names)): afterword statement list"]
      : silent.flatMap { fact in
        ["excluded", "included"].filter { $0 == "excluded" || fact.scope.attackers == nil }.map { attackers in
          // Who says nothing of a dimension has most likely counted everybody.
          let scope = differences.filter { fact.scope[$0] == nil }
            .map { " --scope \($0.rawValue)=\($0 == .attackers ? attackers : "all")" }
          return "afterword fact supersede \(fact.id) \(quoted(fact.value))\(scope.joined()) "
            + "--reason \"scope stated\" --as OFFICER-OF-\(fact.agency)"
        }
      }
    return make(
      .scope, [first, second],
      "\(said(first)), and \(said(second)); they do not count the same people: \(names) "
        + (differences.count == 1 ? "differs" : "differ") + (silent.isEmpty ? "." : " or is not stated."),
      commands, isBlocking: !silent.isEmpty)
  }

  func dispute(over fact: Fact) -> Conflict? {
    guard !fact.disputes.isEmpty else { return nil }
    let objections = fact.disputes.sorted { $0.key < $1.key }.map { "\($0.key) disputes it (\($0.value))" }
    return make(
      .status, [fact], "\(said(fact)); \(objections.joined(separator: ", ")).",
      fact.disputes.keys.sorted().map {
        "afterword fact confirm \(fact.id) --as OFFICER-OF-\($0)   # \($0) takes its objection back"
      } + [
        "afterword fact supersede \(fact.id) VALUE --reason \"…\" --as OFFICER-OF-\(fact.agency)",
        "afterword fact retract \(fact.id) --reason \"…\" --as OFFICER-OF-\(fact.agency)",
      ], clock: FactLedger.disputeClock, since: fact.disputedAt)
  }

  /// A published figure has been replaced by a lower one, and no correction has said so yet.
  func unexplainedFall(to fact: Fact) -> Conflict? {
    guard isCumulative, let figure = fact.value.quantity else { return nil }
    guard !fact.publications.contains(where: { $0.kind == .correction }) else { return nil }
    guard let published = ledger.publishedPredecessor(of: fact), let before = published.value.quantity,
      figure.isBelow(before), let last = published.publications.last
    else { return nil }
    return make(
      .fall, [published, fact],
      "Statement \(last.statement.number) said \(before), and the figure is now \(figure) "
        + "(\(ledger.reasons(for: fact.id).first ?? "no reason given")); a published figure may fall only by a correction.",
      ["afterword statement correct \(last.statement.number) --fact \(fact.id) --reason \"…\""])
  }

  // C5.

  /// The wholes that a fact belongs to or is, against their parts.
  func sums(touching fact: Fact, asWholeOnly: Bool = false) -> [Conflict] {
    guard fact.value.quantity != nil, fact.status != .withheld else { return [] }
    var found: [Conflict] = []
    for dimension in [Scope.Dimension.route, .place, .population, .severity] {
      let isWhole = fact.scope.isWhole(in: dimension)
      guard let part = dimension.part else { continue }
      if isWhole {
        found += sum(under: fact, dimension, part)
      } else if !asWholeOnly {
        for candidate in ledger.wholes(of: fact.scope, in: part, under: key)
        where candidate.scope.isWhole(in: dimension) {
          found += sum(under: candidate, dimension, part)
        }
      }
    }
    return found
  }

  /// A total that was added up, of whose parts one has changed since.
  func outdatedTotal(_ whole: Fact) -> Conflict? {
    guard !whole.sumOf.isEmpty, whole.status != .withheld, let total = whole.value.quantity else { return nil }
    let parts = whole.sumOf.compactMap { ledger.current($0) }
    let changed = whole.sumOf.filter { !(ledger[$0]?.isActive ?? false) }
    let sum = parts.compactMap(\.value.quantity).reduce(Quantity.exact(0)) { $0.adding($1) }
    guard !changed.isEmpty, sum != total else { return nil }
    let list = parts.prefix(8).map { "\($0.value.summary) (\($0.id))" }.joined(separator: ", ")
    let names = changed.prefix(8).map(\.rawValue).joined(separator: ", ")
    // What must not be added is not added here either: no total of lists that nobody has compared.
    guard FactLedger.firstNotCompared(parts) == nil else {
      return make(
        .sum, [whole],
        "The \(total) of \(whole.id) was added up from \(whole.sumOf.map(\.rawValue).joined(separator: ", ")), and \(names) "
          + "changed since; nobody has shown that no person is on two of the lists that stand now (\(list)).",
        [
          "afterword fact disjoint \(parts.map(\.id.rawValue).joined(separator: " ")) --reason \"lists compared name by name\" "
            + "--as OFFICER-OF-\(whole.agency)",
          "afterword fact conflicts   # then gives the total of the lists",
          "afterword fact supersede \(whole.id) NUMBER --basis \"reconciled list of …\" --reason \"…\" --as OFFICER-OF-\(whole.agency)",
        ])
    }
    return make(
      .sum, [whole],
      "The \(total) of \(whole.id) was added up from \(whole.sumOf.map(\.rawValue).joined(separator: ", ")), and \(names) "
        + "changed since; the parts that stand now make \(sum)\(list.isEmpty ? "" : " (\(list))").",
      [
        "afterword fact supersede \(whole.id) \(quoted(.quantity(sum))) --reason \"the parts were added up again\" --as OFFICER-OF-\(whole.agency)"
      ])
  }

  private func sum(under whole: Fact, _ dimension: Scope.Dimension, _ part: CountedScope.Parts) -> [Conflict] {
    guard let total = whole.value.quantity, whole.status != .withheld else { return [] }
    let parts = ledger.parts(of: whole.scope, in: part, under: key).filter { part in
      part.id != whole.id && part.status != .withheld && part.scope.attackers == whole.scope.attackers
        && part.value.quantity != nil
    }
    guard !parts.isEmpty else { return [] }
    if let part = parts.first(where: { total.isBelow($0.value.quantity ?? .unknown) }) {
      return [
        make(
          .sum, [whole, part],
          "\(said(part)), which is only a part of the \(total) that \(whole.agency) gives in \(whole.id).",
          // They count different people, so neither can be confirmed over the other, nor give its figure to it.
          [
            "afterword fact supersede \(whole.id) NUMBER --reason \"recount: …\" --as OFFICER-OF-\(whole.agency)",
            "afterword fact supersede \(part.id) NUMBER --reason \"recount: …\" --as OFFICER-OF-\(part.agency)",
            "afterword fact retract \(part.id) --reason \"…\" --as OFFICER-OF-\(part.agency)",
          ])
      ]
    }
    if let late = parts.first(where: { $0.scope[.route] == "later" && $0.asOf > whole.asOf + FactLedger.sameTime }),
      let died = late.value.quantity, died.low > 0
    {
      let now = total.adding(died)
      return [
        make(
          .stale, [whole, late],
          "\(said(late)), as of \(late.asOf), and \(said(whole)), as of \(whole.asOf): a total that is older than a death does not "
            + "count it.",
          [
            "afterword fact supersede \(whole.id) \(quoted(.quantity(now))) --reason \"\(died) died later\" --as OFFICER-OF-\(whole.agency)",
            "afterword fact supersede \(whole.id) \(quoted(whole.value)) --reason \"the total of today counts them\" --as OFFICER-OF-\(whole.agency)",
          ])
      ]
    }
    guard parts.count > 1, areDisjoint(parts, dimension) else { return [] }
    let sum = parts.compactMap(\.value.quantity).reduce(Quantity.exact(0)) { $0.adding($1) }
    let words = parts.compactMap { $0.scope[dimension] }
    let list = zip(words, parts).prefix(8).map { "\($0) \($1.value.summary) (\($1.id))" }.joined(separator: ", ")
    if total.isBelow(sum) {
      return [
        make(
          .sum, [whole] + parts, "The parts make \(sum) (\(list)), more than the \(total) that \(said(whole)).",
          [
            "afterword fact supersede \(whole.id) \(quoted(.quantity(sum))) --reason \"the parts were added up\" --as OFFICER-OF-\(whole.agency)"
          ] + parts.prefix(8).map { "afterword fact retract \($0.id) --reason \"…\" --as OFFICER-OF-\($0.agency)" })
      ]
    }
    let isComplete =
      dimension == .route
      ? Set(words).isSuperset(of: ["scene", "hospital"]) : words.contains { $0.hasSuffix("other") || $0 == "unknown" }
    if isComplete, sum.isBelow(total) {
      return [
        make(
          .sum, [whole] + parts,
          "The parts make \(sum) (\(list)), fewer than the \(total) that \(said(whole)); a part is missing.",
          [
            "afterword fact add \(key) NUMBER --scope \(dimension.rawValue)=… --confirmed   # name the missing part",
            "afterword fact supersede \(whole.id) \(quoted(.quantity(sum))) --reason \"…\" --as OFFICER-OF-\(whole.agency)",
          ])
      ]
    }
    return []
  }

  /// Nationalities and severities of one agency share nobody by their meaning; other lists must be shown to share nobody.
  private func areDisjoint(_ parts: [Fact], _ dimension: Scope.Dimension) -> Bool {
    guard Set(parts.compactMap { $0.scope[dimension] }).count == parts.count else { return false }
    if dimension == .severity || dimension == .population {
      let families = Set(parts.map { ($0.scope[dimension] ?? "").prefix { $0 != ":" } })
      let isOneList = Set(parts.map(\.agency)).count == 1
      if isOneList, dimension == .severity || (families.count == 1 && families.first != "children") { return true }
    }
    return areComparedWithEachOther(parts)
  }

  /// Whether every two of these facts were shown to count different people.
  private func areComparedWithEachOther(_ facts: [Fact]) -> Bool {
    let ids = Set(facts.map(\.id))
    return facts.allSatisfy {
      $0.disjointWith.count >= ids.count - 1 && $0.disjointWith.intersection(ids).count == ids.count - 1
    }
  }
}

extension Scope {
  /// Whether it counts everybody but perhaps attackers, and no part by place, way, group, time or gravity.
  var countsEverybody: Bool {
    [Dimension.place, .route, .population, .severity, .period].allSatisfy(isWhole(in:))
  }

  /// Whether a dimension counts everybody: “all”, or not said.
  func isWhole(in dimension: Dimension) -> Bool { self[dimension].map { $0 == "all" } ?? true }
}

extension Quantity {
  /// Whether a floor says less than nine tenths of what is known for certain: the words would be true and mislead.
  func isFarBelow(_ known: Quantity) -> Bool {
    known.low > 0 && figure * 10 < known.low * 9
  }
}
