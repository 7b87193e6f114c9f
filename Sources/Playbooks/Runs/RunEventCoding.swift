import Incidents

extension RunEvent: JournalEvent {
  /// Name and version, for example `step.done/1`.
  public var kind: String {
    switch self {
    case .started: "run.started/1"
    case .factRead: "run.fact-read/1"
    case .stepStarted: "step.started/1"
    case .stepDone: "step.done/1"
    case .stepSkipped: "step.skipped/1"
    case .stepSetAside: "step.set-aside/1"
    case .stepNotApplicable: "step.not-applicable/1"
    case .stepReopened: "step.reopened/1"
    case .stepApproved: "step.approved/1"
    case .stepRefused: "step.refused/1"
    case .stepDecided: "step.decided/1"
    case .stepAssigned: "step.assigned/1"
    case .stepExtended: "step.extended/1"
    case .stepWarned: "step.warned/1"
    case .stepOverdue: "step.overdue/1"
    case .stepEscalated: "step.escalated/1"
    case .stepIntended: "step.intended/1"
    case .stepResulted: "step.resulted/1"
    case .occurrenceOpened: "occurrence.opened/1"
    case .occurrenceMissed: "occurrence.missed/1"
    case .cadenceEnded: "cadence.ended/1"
    case .completed: "run.completed/1"
    case .stoodDown: "run.stood-down/1"
    }
  }

  /// The canonical JSON of what happened.
  public func encodedBody() throws(EventCodingError) -> String {
    switch self {
    case .started(let payload): try CanonicalJSON.body(payload, kind: kind)
    case .factRead(let payload): try CanonicalJSON.body(payload, kind: kind)
    case .stepStarted(let payload): try CanonicalJSON.body(payload, kind: kind)
    case .stepDone(let payload): try CanonicalJSON.body(payload, kind: kind)
    case .stepSkipped(let payload), .stepSetAside(let payload): try CanonicalJSON.body(payload, kind: kind)
    case .stepNotApplicable(let payload), .stepReopened(let payload), .cadenceEnded(let payload):
      try CanonicalJSON.body(payload, kind: kind)
    case .stepApproved(let payload), .stepRefused(let payload): try CanonicalJSON.body(payload, kind: kind)
    case .stepDecided(let payload): try CanonicalJSON.body(payload, kind: kind)
    case .stepAssigned(let payload): try CanonicalJSON.body(payload, kind: kind)
    case .stepExtended(let payload): try CanonicalJSON.body(payload, kind: kind)
    case .stepWarned(let payload), .stepOverdue(let payload), .stepEscalated(let payload):
      try CanonicalJSON.body(payload, kind: kind)
    case .stepIntended(let payload): try CanonicalJSON.body(payload, kind: kind)
    case .stepResulted(let payload): try CanonicalJSON.body(payload, kind: kind)
    case .occurrenceOpened(let payload), .occurrenceMissed(let payload): try CanonicalJSON.body(payload, kind: kind)
    case .completed(let payload): try CanonicalJSON.body(payload, kind: kind)
    case .stoodDown(let payload): try CanonicalJSON.body(payload, kind: kind)
    }
  }

  /// Reads an event back; refuses kinds that this release does not know.
  public init(kind: String, body: String) throws(EventCodingError) {
    func payload<Payload: Decodable>(_ type: Payload.Type) throws(EventCodingError) -> Payload {
      try CanonicalJSON.payload(type, kind: kind, body: body)
    }
    switch kind {
    case "run.started/1": self = .started(try payload(RunStarted.self))
    case "run.fact-read/1": self = .factRead(try payload(FactRead.self))
    case "step.started/1": self = .stepStarted(try payload(StepStarted.self))
    case "step.done/1": self = .stepDone(try payload(StepDone.self))
    case "step.skipped/1": self = .stepSkipped(try payload(StepLeftOut.self))
    case "step.set-aside/1": self = .stepSetAside(try payload(StepLeftOut.self))
    case "step.not-applicable/1": self = .stepNotApplicable(try payload(StepTurn.self))
    case "step.reopened/1": self = .stepReopened(try payload(StepTurn.self))
    case "step.approved/1": self = .stepApproved(try payload(StepVerdict.self))
    case "step.refused/1": self = .stepRefused(try payload(StepVerdict.self))
    case "step.decided/1": self = .stepDecided(try payload(StepDecided.self))
    case "step.assigned/1": self = .stepAssigned(try payload(StepAssigned.self))
    case "step.extended/1": self = .stepExtended(try payload(StepExtended.self))
    case "step.warned/1": self = .stepWarned(try payload(DeadlineMark.self))
    case "step.overdue/1": self = .stepOverdue(try payload(DeadlineMark.self))
    case "step.escalated/1": self = .stepEscalated(try payload(DeadlineMark.self))
    case "step.intended/1": self = .stepIntended(try payload(StepIntended.self))
    case "step.resulted/1": self = .stepResulted(try payload(StepResulted.self))
    case "occurrence.opened/1": self = .occurrenceOpened(try payload(OccurrenceMark.self))
    case "occurrence.missed/1": self = .occurrenceMissed(try payload(OccurrenceMark.self))
    case "cadence.ended/1": self = .cadenceEnded(try payload(StepTurn.self))
    case "run.completed/1": self = .completed(try payload(RunCompleted.self))
    case "run.stood-down/1": self = .stoodDown(try payload(RunStoodDown.self))
    default: throw EventCodingError(kind: kind, reason: "this release does not know that kind of event")
    }
  }

  /// Whether the clock, the playbook's rules or the tool caused the event, rather than a person.
  public var isByClock: Bool {
    switch self {
    case .stepResulted, .factRead: true
    default: momentMeant != nil
    }
  }

  /// The moment that an event of the clock was meant for; nil for what a person did.
  public var momentMeant: Moment? {
    switch self {
    case .stepNotApplicable(let turn), .stepReopened(let turn), .cadenceEnded(let turn): turn.at
    case .stepWarned(let mark), .stepOverdue(let mark), .stepEscalated(let mark): mark.at
    case .occurrenceOpened(let mark), .occurrenceMissed(let mark): mark.at
    case .stepIntended(let intent): intent.go == nil ? intent.at : nil
    case .completed(let end): end.at
    case .started, .factRead, .stepStarted, .stepDone, .stepSkipped, .stepSetAside, .stepApproved, .stepRefused,
      .stepDecided, .stepAssigned, .stepExtended, .stepResulted, .stoodDown:
      nil
    }
  }
}
