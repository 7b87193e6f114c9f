import Statements

/// What an event of the ledger says for itself, and what it takes away from texts.
extension FactEvent {
  /// What somebody gives as a reason or note in one decision. What passes on to a fact from the one before it stands in the journal
  /// already, and stops nobody from putting a newer value in its place.
  static func newReasons(in events: [FactEvent]) -> [String?] {
    let passesOn = events.contains { event in
      switch event {
      case .added, .settled, .superseded: true
      default: false
      }
    }
    return events.flatMap { event -> [String?] in
      switch event {
      case .disputed, .withheld: passesOn ? [] : event.reasons
      default: event.reasons
      }
    }
  }

  /// What somebody gave as a reason or note.
  var reasons: [String?] {
    switch self {
    case .settled(let body): [body.reason]
    case .provenDisjoint(let body): [body.reason]
    case .added(let body) where body.sumOf != nil: [body.basis]
    case .holdbackAdded(let body): [body.publicLine]
    case .holdbackLifted(let body): [body.reason]
    case .disputed(let body), .disputeWithdrawn(let body): [body.reason]
    case .withheld(let body): [body.withholding.publicLine]
    case .superseded(let body), .retracted(let body): [body.reason] + (body.reasons?.all.map(\.text) ?? [])
    case .explained(let body): body.reasons.all.map(\.text)
    case .gateOpened(let body), .gateClosed(let body): [body.note]
    case .gateDecided(let body): [body.note]
    case .soloSettled(let body): [body.note]
    case .ownershipClaimed(let body), .ownershipDecided(let body): [body.reason]
    case .victimStep(let body): [body.reason]
    case .kinTold(let body): [body.reason]
    default: []
    }
  }

  /// The keys about which the event raises a question that is not between two facts.
  var questions: [FactKey] {
    switch self {
    case .soloReported(let body): [body.key]
    case .ownershipClaimed(let body): [body.key]
    case .added(let body): [body.key]
    default: []
    }
  }

  /// Whether somebody said something about a gate.
  var isAboutGate: Bool {
    switch self {
    case .gateOpened, .gateClosed: true
    default: false
    }
  }

  /// What waits behind the prosecutor’s gate when it closes.
  private static func shut(_ gate: GateName, in ledger: FactLedger) -> [(id: FactID, why: String)] {
    guard gate == .prosecutor else { return [] }
    return ledger.all.filter { $0.isActive && $0.key.waitsForProsecutor }
      .map { ($0.id, "may not be said now: the gate \(gate.rawValue) was closed") }
  }

  /// The facts that do not stand any more as a cleared text says them, each with what has become of it.
  func undermining(in ledger: FactLedger) -> [(id: FactID, why: String)] {
    switch self {
    case .victimConsent(let body):
      body.isGiven
        ? []
        : ledger.active(body.victim.key).filter { !Set($0.agreedItems).isDisjoint(with: body.items) }.map {
          ($0.id, "may not be said now: the family has taken back its yes")
        }
    case .settled(let body): [(body.against, "was decided against, in favour of \(body.kept)")]
    case .disputed(let body): [(body.id, "is disputed by \(body.agency)")]
    case .withheld(let body): [(body.id, "is withheld now")]
    case .ruleSet(let body):
      body.rule == .public ? [] : [(body.id, "may not be published now: its release rule is “\(body.rule)”")]
    case .superseded(let body): [(body.id, "was superseded" + (body.by.map { " by \($0)" } ?? ""))]
    case .retracted(let body): [(body.id, "was retracted")]
    case .tested(let body): body.worked ? [] : [(body.id, "was tried and did not work")]
    case .revealed(let body): [(body.id, "is not sealed any more")]
    case .gateClosed(let body): Self.shut(body.gate, in: ledger)
    case .gateDecided(let body): body.isOpen ? [] : Self.shut(body.gate, in: ledger)
    default: []
    }
  }
}
