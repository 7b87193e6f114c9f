import Incidents

/// The conflicts that are open while a ledger grows, one event after another.
///
/// After each event only the keys that it touches are looked at again, with the keys whose facts can be at odds with theirs; so what
/// is open is known at every moment of an incident for little more than the cost of reading it.
public struct ConflictWatch: Sendable {
  /// What an event changed.
  public struct Change: Sendable {
    /// The conflicts that are open now and were not before, by key and then by fact.
    public let opened: [Conflict]
    /// The ids of the conflicts that are not open any more.
    public let settled: Set<String>
  }

  /// What is open under one key.
  private struct Open {
    /// All of it.
    var ids: Set<String> = []
    /// By the facts concerned, without lists.
    var named: [FactID: Set<String>] = [:]
    /// Lists that stand side by side, by what they have in common.
    var lists: [ListGroup: Set<String>] = [:]

    mutating func take(_ conflict: Conflict) {
      ids.insert(conflict.id)
      if let group = ListGroup(conflict) {
        lists[group, default: []].insert(conflict.id)
      } else {
        for fact in conflict.facts { named[fact, default: []].insert(conflict.id) }
      }
    }
  }

  private struct ListGroup: Hashable {
    let dimension: Scope.Dimension
    let around: CountedScope

    init?(_ scope: Scope, _ dimension: Scope.Dimension) {
      let counted = CountedScope(scope)
      guard let part = dimension.part, counted.named.contains(part) else { return nil }
      self.dimension = dimension
      around = counted.widened(in: part)
    }

    init?(_ conflict: Conflict) {
      guard conflict.kind == .overlap, let first = conflict.sides.first?.scope else { return nil }
      for dimension in Self.dimensions {
        guard let group = ListGroup(first, dimension) else { continue }
        if conflict.sides.allSatisfy({ ListGroup($0.scope, dimension) == group }) {
          self = group
          return
        }
      }
      return nil
    }

    static let dimensions: [Scope.Dimension] = [.route, .place]
  }

  private let register: MeasureRegister
  private let agencies: [Agency]
  /// What is open under each key; the questions that are not between facts stand under the empty one.
  private var open: [FactKey: Open] = [:]

  /// Watches a ledger that holds nothing yet.
  public init(register: MeasureRegister, agencies: [Agency]) {
    self.register = register
    self.agencies = agencies
  }

  /// The ids of all conflicts that are open.
  public var ids: Set<String> { open.values.reduce(into: []) { $0.formUnion($1.ids) } }

  /// Looks again after events that the ledger has taken in.
  public mutating func look(at ledger: FactLedger, after events: [FactEvent]) -> Change {
    let keys = events.reduce(into: Set<FactKey>()) { $0.formUnion(affected(by: $1, in: ledger)) }.sorted()
    let touched =
      events.contains(where: \.isAboutOwnership)
      ? [:] : Dictionary(grouping: Set(events.flatMap(\.touched)).compactMap { ledger[$0] }, by: \.key)
    var before: Set<String> = []
    var found: [Conflict] = []
    let spoken = keys.contains(where: SpokenFacts.concerns) ? SpokenFacts(ledger) : nil
    for key in keys {
      var state = open.removeValue(forKey: key) ?? Open()
      if let facts = touched[key], let near = neighbours(of: facts, in: ledger) {
        let again = lookAgain(at: near, around: facts, key, ledger, &state)
        before.formUnion(again.before)
        found += again.found
      } else if let near = partners(of: touched, key, in: ledger) {
        let again = lookAgain(at: near, around: [], key, ledger, &state)
        before.formUnion(again.before)
        found += again.found
      } else {
        before.formUnion(state.ids)
        let all = ledger.conflicts(under: key, register: register, agencies: agencies, spoken: spoken)
        state = Open()
        for conflict in all { state.take(conflict) }
        found += all
      }
      if !state.ids.isEmpty { open[key] = state }
    }
    let questions = ledger.openQuestions(register: register, agencies: agencies)
    before.formUnion(open[""]?.ids ?? [])
    open[""] = questions.isEmpty ? nil : Open(ids: Set(questions.map(\.id)))
    found += questions
    var now: Set<String> = []
    let opened = found.filter { now.insert($0.id).inserted && !before.contains($0.id) }
    return Change(opened: opened, settled: before.subtracting(now))
  }

  /// The most facts that are looked at one by one; where more are near, all under the key are looked at together.
  private static let most = 32

  /// Facts of one key with those that they can be at odds with, in the order in which they were received; nothing where all under the
  /// key have to be looked at: they are few, very many are near, or one of them is a total of others, which answers for their lists.
  private func neighbours(of facts: [Fact], in ledger: FactLedger) -> [Fact]? {
    guard let key = facts.first?.key, ledger.scopeIndexes[key] != nil else { return nil }
    var near: [FactID: Fact] = [:]
    var facts = facts
    // A fact may have been published after another took its place, which is what the other is held against then.
    for fact in facts {
      var next = fact.supersededBy
      while let id = next, let later = ledger[id], !facts.contains(where: { $0.id == id }) {
        facts.append(later)
        next = later.supersededBy
      }
    }
    for fact in facts {
      near[fact.id] = fact
      let named = CountedScope(fact.scope).named
      for other in ledger.comparable(to: fact) {
        guard CountedScope(other.scope).named.isSubset(of: named) else { return nil }
        near[other.id] = other
      }
      guard near.count <= Self.most else { return nil }
    }
    return near.values.sorted { $0.id < $1.id }
  }

  /// The facts of a key of which none was touched that count a part or the whole of what facts of other keys count; nothing where all
  /// under the key have to be looked at.
  private func partners(of touched: [FactKey: [Fact]], _ key: FactKey, in ledger: FactLedger) -> [Fact]? {
    guard ConflictFinder.nestedKeys.contains(key), touched[key] == nil, !touched.isEmpty,
      ledger.scopeIndexes[key] != nil
    else { return nil }
    var near: [FactID: Fact] = [:]
    for fact in touched.filter({ ConflictFinder.nestedKeys.contains($0.key) }).values.joined() {
      for partner in ledger.sharing(people: fact.scope, under: key) { near[partner.id] = partner }
      guard near.count <= Self.most else { return nil }
    }
    return near.values.sorted { $0.id < $1.id }
  }

  /// Looks at some facts of a key and at the lists beside those that were touched.
  private func lookAgain(
    at near: [Fact], around facts: [Fact], _ key: FactKey, _ ledger: FactLedger, _ state: inout Open
  ) -> (before: Set<String>, found: [Conflict]) {
    let finder = ConflictFinder(key: key, register: register, agencies: agencies, ledger: ledger)
    var before: Set<String> = []
    var found: [Conflict] = []
    for fact in near {
      before.formUnion((state.named.removeValue(forKey: fact.id) ?? []).intersection(state.ids))
      guard fact.isActive else { continue }
      found += finder.conflicts(of: fact, withLists: false).filter { $0.facts.contains(fact.id) }
    }
    for dimension in ListGroup.dimensions {
      for fact in facts {
        guard let part = dimension.part, let group = ListGroup(fact.scope, dimension) else { continue }
        let known = state.lists[group] ?? []
        // Of very many lists mostly the same two come first, whatever happens to the others.
        if let name = finder.nameOfOverlap(around: fact.scope, dimension, part), known == [name] { continue }
        before.formUnion(known)
        state.lists[group] = nil
        found += finder.lists(ledger.parts(of: fact.scope, in: part, under: key), dimension)
      }
    }
    state.ids.subtract(before)
    for conflict in found { state.take(conflict) }
    return (before, found)
  }

  private func affected(by event: FactEvent, in ledger: FactLedger) -> Set<FactKey> {
    // Another owner may be right about anything below a key.
    if event.isAboutOwnership { return Set(ledger.activeKeys).union(open.keys).subtracting([""]) }
    var keys: Set<FactKey> = []
    for key in Set(event.touched.compactMap { ledger[$0]?.key }) {
      keys.insert(key)
      if SpokenFacts.concerns(key) {
        keys.formUnion(SpokenFacts(ledger).all.map(\.fact.key))
        keys.formUnion(
          ledger.activeKeys(where: { SpokenFacts.concerns($0) && !SpokenFacts.families.contains($0.family) }))
      }
      if ConflictFinder.nestedKeys.contains(key) {
        keys.formUnion(ConflictFinder.nestedKeys)
      } else if let family = ["time", "instruction"].first(where: key.lies(under:)) {
        keys.formUnion(ledger.activeKeys(where: { $0.lies(under: family) }))
      } else if key.namesPerson {
        keys.formUnion(ledger.activeKeys(where: \.namesPerson))
      }
    }
    return keys
  }
}

extension FactEvent {
  /// Whether somebody said who owns a measure.
  fileprivate var isAboutOwnership: Bool {
    switch self {
    case .ownershipClaimed, .ownershipDecided: true
    default: false
    }
  }

  /// The facts that the event adds or changes.
  public var touched: [FactID] {
    switch self {
    case .added(let body): [body.id]
    case .confirmed(let id): [id]
    case .settled(let body): [body.kept, body.against]
    case .disputed(let body), .disputeWithdrawn(let body): [body.id]
    case .withheld(let body): [body.id]
    case .ruleSet(let body): [body.id]
    case .superseded(let body), .retracted(let body): [body.id]
    case .explained(let body): [body.id]
    case .provenDisjoint(let body): body.facts
    case .tested(let body): [body.id]
    case .kinTold(let body): [body.id]
    case .published(let body): [body.id]
    case .revealed(let body): [body.id]
    case .gateOpened, .gateClosed, .gateDecided, .holdbackAdded, .holdbackLifted, .soloReported, .soloSettled,
      .ownershipClaimed, .ownershipDecided, .victimStep, .victimConsent:
      []
    }
  }
}
