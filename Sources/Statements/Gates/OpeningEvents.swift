import Incidents

// What opens something that is closed. Whoever joins while an incident is running may warn, object, withhold and contribute what nobody has
// confirmed; for all of this somebody who was there has to vouch first. It is looked at in one place, where the events are written.

extension FactEvent {
  /// Whether it makes something publishable, believed, or no longer contested.
  public var opensWhatIsClosed: Bool {
    switch self {
    case .added(let body): body.status == .confirmed
    case .confirmed, .settled, .disputeWithdrawn, .ruleSet, .superseded, .explained, .retracted, .provenDisjoint,
      .kinTold,
      .gateOpened, .gateDecided, .holdbackLifted, .revealed, .soloSettled, .ownershipDecided, .victimStep:
      true
    case .tested(let body): body.worked
    case .victimConsent(let body): body.isGiven
    case .disputed, .withheld, .published, .gateClosed, .holdbackAdded, .soloReported, .ownershipClaimed: false
    }
  }
}

extension StatementEvent {
  /// Whether it brings a text nearer to the public, or gives one up.
  public var opensWhatIsClosed: Bool {
    switch self {
    case .waived, .cleared, .objectionWithdrawn, .released, .withdrawn, .voiceConfirmed, .embargoed, .embargoLifted,
      .easyReadCleared:
      true
    case .opened, .revised, .checked, .submitted, .objected, .voided, .superseded, .corrected, .acknowledged, .deemed,
      .nudged, .carried, .relinked:
      false
    }
  }
}
