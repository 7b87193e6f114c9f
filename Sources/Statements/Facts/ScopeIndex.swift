/// What a figure counts, with what is not said read as “all” and the attackers left aside: two figures with the same one are
/// about the same people, give or take the attackers.
struct CountedScope: Hashable, Sendable {
  /// The dimensions that name a part of a whole.
  struct Parts: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    static let place = Parts(rawValue: 1)
    static let route = Parts(rawValue: 2)
    static let population = Parts(rawValue: 4)
    static let severity = Parts(rawValue: 8)
    static let period = Parts(rawValue: 16)
    static let all: [Parts] = [place, route, population, severity, period]
    /// Where people are, and who they are.
    static let people: Parts = [place, population]
    /// By which way, how badly and when they were counted.
    static let count: Parts = [route, severity, period]

    /// Every selection from these, the empty one first.
    var selections: [Parts] {
      var selections: [Parts] = [[]]
      for part in Self.all where contains(part) { selections += selections.map { $0.union(part) } }
      return selections
    }
  }

  // An empty word stands for “all”.
  private var place = ""
  private var route = ""
  private var population = ""
  private var severity = ""
  private var period = ""

  init(_ scope: Scope) {
    func word(_ word: String?) -> String { word == "all" ? "" : word ?? "" }
    place = word(scope.place)
    route = word(scope.route?.rawValue)
    population = word(scope.population)
    severity = word(scope.severity)
    period = word(scope.period)
  }

  /// The dimensions in which it names a part.
  var named: Parts {
    var named: Parts = []
    if !place.isEmpty { named.insert(.place) }
    if !route.isEmpty { named.insert(.route) }
    if !population.isEmpty { named.insert(.population) }
    if !severity.isEmpty { named.insert(.severity) }
    if !period.isEmpty { named.insert(.period) }
    return named
  }

  /// The same with “all” in some dimensions.
  func widened(in parts: Parts) -> CountedScope {
    var copy = self
    if parts.contains(.place) { copy.place = "" }
    if parts.contains(.route) { copy.route = "" }
    if parts.contains(.population) { copy.population = "" }
    if parts.contains(.severity) { copy.severity = "" }
    if parts.contains(.period) { copy.period = "" }
    return copy
  }
}

extension Scope.Dimension {
  /// The dimension among those that name parts; nothing for the attackers.
  var part: CountedScope.Parts? {
    switch self {
    case .attackers: nil
    case .place: .place
    case .route: .route
    case .population: .population
    case .severity: .severity
    case .period: .period
    }
  }
}

/// The facts that stand under one key, by what they count, so that a new fact is compared with those it can contradict and not with
/// all of them. It grows and shrinks with the ledger, one fact at a time.
struct ScopeIndex: Sendable {
  /// Facts that agree in every dimension but some, in which all of them name a part.
  private struct Shelf: Hashable, Sendable {
    let around: CountedScope
    let parts: CountedScope.Parts
  }

  private var shelves: [Shelf: [FactID]] = [:]
  /// The dimensions in which facts name parts, with how many do.
  private var kinds: [CountedScope.Parts: Int] = [:]

  /// How many facts a key must have before an index is worth its keeping; up to there all are looked at.
  static let least = 16

  mutating func insert(_ id: FactID, _ scope: Scope) {
    let counted = CountedScope(scope)
    let named = counted.named
    kinds[named, default: 0] += 1
    for parts in named.selections {
      shelves[Shelf(around: counted.widened(in: parts), parts: parts), default: []].append(id)
    }
  }

  mutating func remove(_ id: FactID, _ scope: Scope) {
    let counted = CountedScope(scope)
    let named = counted.named
    kinds[named, default: 1] -= 1
    if kinds[named] == 0 { kinds[named] = nil }
    for parts in named.selections {
      let shelf = Shelf(around: counted.widened(in: parts), parts: parts)
      // What ends is mostly what was added last.
      if let place = shelves[shelf]?.lastIndex(of: id) { shelves[shelf]?.remove(at: place) }
      if shelves[shelf]?.isEmpty ?? false { shelves[shelf] = nil }
    }
  }

  /// The facts that count the same people as a scope, more of them, fewer of them, or more in one dimension and fewer in another.
  func comparable(to scope: Scope) -> [FactID] {
    let counted = CountedScope(scope)
    let named = counted.named
    let narrower = Set(kinds.keys.flatMap { $0.subtracting(named).selections })
    return named.selections.flatMap { wider in
      narrower.flatMap { shelves[Shelf(around: counted.widened(in: wider), parts: $0)] ?? [] }
    }
  }

  /// The facts that count a part of what a scope counts, in one dimension.
  func parts(of scope: Scope, in dimension: CountedScope.Parts) -> [FactID] {
    shelves[Shelf(around: CountedScope(scope).widened(in: dimension), parts: dimension)] ?? []
  }

  /// The facts that count what a scope counts, with “all” in some dimensions.
  func wholes(of scope: Scope, in dimensions: CountedScope.Parts) -> [FactID] {
    let counted = CountedScope(scope)
    return counted.named.intersection(dimensions).selections.flatMap {
      shelves[Shelf(around: counted.widened(in: $0), parts: [])] ?? []
    }
  }

  /// The facts that count people where a scope does and of whom it does, whatever else they name.
  func sharing(people scope: Scope) -> [FactID] {
    let counted = CountedScope(scope)
    let (people, around) = (counted.named.intersection(.people), counted.widened(in: .count))
    return kinds.keys.filter { $0.intersection(.people) == people }.flatMap {
      shelves[Shelf(around: around, parts: $0.intersection(.count))] ?? []
    }
  }
}

extension FactLedger {
  /// The facts under a key that count the same people by where they are and who they are, in the order in which they were received.
  func sharing(people scope: Scope, under key: FactKey) -> [Fact] {
    let people = scope.people
    guard let index = scopeIndexes[key] else { return active(key).filter { $0.scope.people == people } }
    return index.sharing(people: scope).compactMap { facts[$0] }.filter { $0.scope.people == people }
      .sorted { $0.id < $1.id }
  }

  /// Where a fact begins to stand: under its key, by what it counts, and by the name it gives.
  mutating func shelve(_ fact: Fact) {
    activeByKey[fact.key, default: []].append(fact.id)
    if scopeIndexes[fact.key] != nil {
      scopeIndexes[fact.key]?.insert(fact.id, fact.scope)
    } else if let standing = activeByKey[fact.key], standing.count > ScopeIndex.least {
      index(fact.key)
    }
    if case .sealed = fact.value, fact.key.namesPerson { bearers[fact.value, default: []].append(fact.id) }
  }

  /// Makes the index of the facts that stand under a key.
  mutating func index(_ key: FactKey) {
    var index = ScopeIndex()
    for id in activeByKey[key] ?? [] { if let scope = facts[id]?.scope { index.insert(id, scope) } }
    scopeIndexes[key] = index
  }

  /// Where a fact ceases to stand.
  mutating func unshelve(_ fact: Fact) {
    guard let place = activeByKey[fact.key]?.lastIndex(of: fact.id) else { return }
    activeByKey[fact.key]?.remove(at: place)
    if activeByKey[fact.key]?.isEmpty ?? false { activeByKey[fact.key] = nil }
    scopeIndexes[fact.key]?.remove(fact.id, fact.scope)
    if !bearers.isEmpty { bearers[fact.value]?.removeAll { $0 == fact.id } }
  }

  /// The facts under a fact's key with which it can be at odds, in the order in which they were received, without itself.
  func comparable(to fact: Fact) -> [Fact] {
    guard let index = scopeIndexes[fact.key] else { return active(fact.key).filter { $0.id != fact.id } }
    return index.comparable(to: fact.scope).filter { $0 != fact.id }.compactMap { facts[$0] }.sorted { $0.id < $1.id }
  }

  /// The facts under a key that count a part of what a scope counts, in one dimension, in the order in which they were received.
  func parts(of scope: Scope, in dimension: CountedScope.Parts, under key: FactKey) -> [Fact] {
    if let index = scopeIndexes[key] {
      return index.parts(of: scope, in: dimension).compactMap { facts[$0] }
    }
    let around = CountedScope(scope).widened(in: dimension)
    return active(key).filter {
      let counted = CountedScope($0.scope)
      return counted.named.contains(dimension) && counted.widened(in: dimension) == around
    }
  }

  /// The first of those, under a key with many facts; none under one with few.
  func firstParts(
    _ count: Int, of scope: Scope, in dimension: CountedScope.Parts, under key: FactKey
  ) -> [Fact] {
    (scopeIndexes[key]?.parts(of: scope, in: dimension) ?? []).prefix(count).compactMap { facts[$0] }
  }

  /// The facts under a key that count what a scope counts, with “all” in some dimensions.
  func wholes(of scope: Scope, in dimensions: CountedScope.Parts, under key: FactKey) -> [Fact] {
    if let index = scopeIndexes[key] {
      return index.wholes(of: scope, in: dimensions).compactMap { facts[$0] }.sorted { $0.id < $1.id }
    }
    let counted = CountedScope(scope)
    return active(key).filter { other in
      let other = CountedScope(other.scope)
      let wider = counted.named.subtracting(other.named)
      return wider.isSubset(of: dimensions) && counted.widened(in: wider) == other
    }
  }
}
