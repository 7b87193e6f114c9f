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

  private let register: MeasureRegister
  private let agencies: [Agency]
  /// What is open under each key; the questions that are not between facts stand under the empty one.
  private var open: [FactKey: Set<String>] = [:]

  /// Watches a ledger that holds nothing yet.
  public init(register: MeasureRegister, agencies: [Agency]) {
    self.register = register
    self.agencies = agencies
  }

  /// The ids of all conflicts that are open.
  public var ids: Set<String> { open.values.reduce(into: []) { $0.formUnion($1) } }

  /// Looks again after events that the ledger has taken in.
  public mutating func look(at ledger: FactLedger, after events: [FactEvent]) -> Change {
    let keys = events.reduce(into: Set<FactKey>()) { $0.formUnion(affected(by: $1, in: ledger)) }.sorted()
    let before = (keys + [""]).reduce(into: Set<String>()) { $0.formUnion(open[$1] ?? []) }
    var now: Set<String> = []
    var opened: [Conflict] = []
    func take(_ conflicts: [Conflict], under key: FactKey) {
      open[key] = conflicts.isEmpty ? nil : Set(conflicts.map(\.id))
      for conflict in conflicts where now.insert(conflict.id).inserted && !before.contains(conflict.id) {
        opened.append(conflict)
      }
    }
    for key in keys { take(ledger.conflicts(under: key, register: register, agencies: agencies), under: key) }
    take(ledger.openQuestions(register: register, agencies: agencies), under: "")
    return Change(opened: opened, settled: before.subtracting(now))
  }

  private func affected(by event: FactEvent, in ledger: FactLedger) -> Set<FactKey> {
    // Another owner may be right about anything below a key.
    if case .ownershipClaimed = event { return Set(ledger.activeKeys).union(open.keys).subtracting([""]) }
    if case .ownershipDecided = event { return Set(ledger.activeKeys).union(open.keys).subtracting([""]) }
    var keys: Set<FactKey> = []
    for key in Set(event.touched.compactMap { ledger[$0]?.key }) {
      keys.insert(key)
      if key == .critical || key == .hospital {
        keys.formUnion([.critical, .hospital])
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
