import Incidents

/// What a person asks of a run.
public enum RunCommand: Hashable, Sendable {
  /// Take a step on; for an automatic step, give the go or try again after a failure.
  case startStep(StepAddress)
  /// Say that a step is done.
  case done(StepAddress, note: String?, reference: String?)
  /// Leave a step out on purpose.
  case skip(StepAddress, reason: String)
  /// Say that a step does not apply to this incident.
  case setAside(StepAddress, reason: String)
  /// Agree in an approval; the role is found when it is nil.
  case approve(StepAddress, role: PlaybookRoleID?, note: String?)
  /// Refuse in an approval.
  case refuse(StepAddress, role: PlaybookRoleID?, reason: String)
  /// Pick the outcome of a decision.
  case decide(StepAddress, outcome: String, note: String?)
  /// Give a step to an officer, who need not fill its role.
  case assign(StepAddress, to: OfficerID)
  /// Move a deadline.
  case extend(StepAddress, to: Moment, reason: String)
  /// End the run; steps may be left open when that is said.
  case standDown(reason: String, leavingOpen: Bool)

  /// The step the command is about; nil for the run as a whole.
  public var address: StepAddress? {
    switch self {
    case .startStep(let address), .done(let address, _, _), .skip(let address, _), .setAside(let address, _),
      .approve(let address, _, _), .refuse(let address, _, _), .decide(let address, _, _), .assign(let address, _),
      .extend(let address, _, _):
      address
    case .standDown: nil
    }
  }
}

/// Who acts on a run, with what the room must know to judge it.
public struct RunActor: Hashable, Sendable {
  /// Who, when it happened, when it is recorded.
  public let act: Act
  /// The kind of the officer's agency.
  public let agency: AgencyKind

  /// Describes an actor.
  public init(act: Act, agency: AgencyKind) {
    self.act = act
    self.agency = agency
  }
}

/// How the world answered when an automatic step was carried out.
public enum ActionOutcome: Hashable, Sendable {
  /// The effect is there.
  case done(note: String, outputs: [String: String])
  /// Nothing happened, and nothing will until somebody mends the cause.
  case failed(rule: String, message: String, mend: [String])
  /// Nothing happened yet; try again at the next tick.
  case waiting(for: String, mend: [String])
  /// Nobody can say whether the effect is there.
  case unknown(message: String)
}

/// An automatic step that was taken up and has no result yet.
public struct PendingAction: Hashable, Sendable {
  /// The step.
  public let address: StepAddress
  /// What to do.
  public let action: AutomaticAction
  /// The key that makes the effect happen once.
  public let key: String
  /// The attempt, from 1.
  public let attempt: Int
  /// The accountable role.
  public let role: PlaybookRoleID
  /// The officer who gave the go or has the step; nil when nobody did.
  public let officer: OfficerID?
  /// When the step was taken up.
  public let intendedAt: Moment
  /// What stood in the way at the last attempt; nil when none was made.
  public let waitingFor: String?
  /// What the step that assembled the statement left, for example `statement`.
  public let inputs: [String: String]
}
