import Incidents

/// What happens to the tasks of a case or of an incident.
public enum TaskEvent: JournalEvent {
  /// A task came up.
  case opened(TaskOpened)
  /// An officer took it.
  case claimed(TaskClaimed)
  /// Work began, or went on after a block.
  case started(TaskMark)
  /// It is done.
  case done(TaskWritten)
  /// It cannot go on.
  case blocked(TaskWritten)
  /// It was offered to another agency.
  case handedOver(TaskHandedOver)
  /// The receiver took it.
  case accepted(TaskClaimed)
  /// The receiver said no.
  case declined(TaskWritten)
  /// The sender took the offer back.
  case handoverWithdrawn(TaskMark)
  /// Another agency answers for it from now on, without a handover: the case moved into the compartment, or the person said no to
  /// the agency that had it.
  case moved(TaskClaimed)
  /// It is no longer needed.
  case cancelled(TaskCancelled)

  /// Name and version.
  public var kind: String {
    switch self {
    case .opened: "task.opened/1"
    case .claimed: "task.claimed/1"
    case .started: "task.started/1"
    case .done: "task.done/1"
    case .blocked: "task.blocked/1"
    case .handedOver: "task.handed-over/1"
    case .accepted: "task.accepted/1"
    case .declined: "task.declined/1"
    case .handoverWithdrawn: "task.handover-withdrawn/1"
    case .moved: "task.moved/1"
    case .cancelled: "task.cancelled/1"
    }
  }

  /// The canonical JSON of what happened. Words about a person are in it only as ``SealedText``.
  public func encodedBody() throws(EventCodingError) -> String {
    switch self {
    case .opened(let payload): try CanonicalJSON.body(payload, kind: kind)
    case .claimed(let payload), .accepted(let payload), .moved(let payload): try CanonicalJSON.body(payload, kind: kind)
    case .started(let payload), .handoverWithdrawn(let payload): try CanonicalJSON.body(payload, kind: kind)
    case .done(let payload), .blocked(let payload), .declined(let payload):
      try CanonicalJSON.body(payload, kind: kind)
    case .handedOver(let payload): try CanonicalJSON.body(payload, kind: kind)
    case .cancelled(let payload): try CanonicalJSON.body(payload, kind: kind)
    }
  }

  /// Reads an event back.
  public init(kind: String, body: String) throws(EventCodingError) {
    func payload<Payload: Decodable>(_ type: Payload.Type) throws(EventCodingError) -> Payload {
      try CanonicalJSON.payload(type, kind: kind, body: body)
    }
    switch kind {
    case "task.opened/1": self = .opened(try payload(TaskOpened.self))
    case "task.claimed/1": self = .claimed(try payload(TaskClaimed.self))
    case "task.started/1": self = .started(try payload(TaskMark.self))
    case "task.done/1": self = .done(try payload(TaskWritten.self))
    case "task.blocked/1": self = .blocked(try payload(TaskWritten.self))
    case "task.handed-over/1": self = .handedOver(try payload(TaskHandedOver.self))
    case "task.accepted/1": self = .accepted(try payload(TaskClaimed.self))
    case "task.declined/1": self = .declined(try payload(TaskWritten.self))
    case "task.handover-withdrawn/1": self = .handoverWithdrawn(try payload(TaskMark.self))
    case "task.moved/1": self = .moved(try payload(TaskClaimed.self))
    case "task.cancelled/1": self = .cancelled(try payload(TaskCancelled.self))
    default: throw EventCodingError(kind: kind, reason: "this release does not know the kind")
    }
  }

  /// The task concerned.
  public var code: TaskCode {
    switch self {
    case .opened(let payload): payload.code
    case .claimed(let payload), .accepted(let payload), .moved(let payload): payload.code
    case .started(let payload), .handoverWithdrawn(let payload): payload.code
    case .done(let payload), .blocked(let payload), .declined(let payload): payload.code
    case .handedOver(let payload): payload.code
    case .cancelled(let payload): payload.code
    }
  }
}

/// A task that came up.
public struct TaskOpened: Hashable, Sendable, Codable {
  /// The code in its home.
  public let code: TaskCode
  /// The catalogue's words.
  public let title: String?
  /// An officer's own words, sealed.
  public let sealedTitle: SealedText?
  /// The agency that answers for it.
  public let owner: AgencyID
  /// How the due time follows.
  public let due: DueRule
  /// T0, from which the rule may count.
  public let attack: Moment
  /// When the person was registered, from which the rule may count.
  public let registration: Moment
  /// What must be finished first.
  public let after: [TaskCode]
  /// The use of personal data it needs.
  public let purpose: Purpose?
  /// Whether the person's yes is needed for that use; absent where the law or an authority decides.
  public let needsConsent: Bool?
  /// How it comes back.
  public let repetition: Repetition?
  /// Which round it is; absent for the first.
  public let round: Int?
  /// A due time fixed by the round before; absent for the first.
  public let fixedDue: Moment?
  /// When the first round was due; absent for the first.
  public let firstDue: Moment?
  /// The need that opened it.
  public let need: NeedCode?
  /// The category that opened it.
  public let category: CaseCategory?

  /// Describes a task.
  public init(
    code: TaskCode, title: String?, sealedTitle: SealedText? = nil, owner: AgencyID, due: DueRule, attack: Moment,
    registration: Moment, after: [TaskCode] = [], purpose: Purpose? = nil, needsConsent: Bool? = nil,
    repetition: Repetition? = nil,
    round: Int? = nil, fixedDue: Moment? = nil, firstDue: Moment? = nil, need: NeedCode? = nil,
    category: CaseCategory? = nil
  ) {
    self.code = code
    self.title = title
    self.sealedTitle = sealedTitle
    self.owner = owner
    self.due = due
    self.attack = attack
    self.registration = registration
    self.after = after
    self.purpose = purpose
    self.needsConsent = needsConsent
    self.repetition = repetition
    self.round = round
    self.fixedDue = fixedDue
    self.firstDue = firstDue
    self.need = need
    self.category = category
  }
}

/// A task taken by an officer.
public struct TaskClaimed: Hashable, Sendable, Codable {
  /// The task.
  public let code: TaskCode
  /// The officer's agency, which answers for the task from now on.
  public let agency: AgencyID
  /// The officer from whom it was taken over.
  public let from: OfficerID?

  /// Describes a claim.
  public init(code: TaskCode, agency: AgencyID, from: OfficerID? = nil) {
    self.code = code
    self.agency = agency
    self.from = from
  }
}

/// A change that needs no words.
public struct TaskMark: Hashable, Sendable, Codable {
  /// The task.
  public let code: TaskCode

  /// Describes the change.
  public init(code: TaskCode) { self.code = code }
}

/// A change with an officer's words.
public struct TaskWritten: Hashable, Sendable, Codable {
  /// The task.
  public let code: TaskCode
  /// The words, sealed.
  public let note: SealedText

  /// Describes the change.
  public init(code: TaskCode, note: SealedText) {
    self.code = code
    self.note = note
  }
}

/// A task offered to another agency.
public struct TaskHandedOver: Hashable, Sendable, Codable {
  /// The task.
  public let code: TaskCode
  /// The agency that is to take it.
  public let to: AgencyID
  /// Until when an answer is expected.
  public let answerBy: Moment
  /// What the receiver should know, sealed.
  public let note: SealedText?

  /// Describes the offer.
  public init(code: TaskCode, to agency: AgencyID, answerBy: Moment, note: SealedText?) {
    self.code = code
    self.to = agency
    self.answerBy = answerBy
    self.note = note
  }
}

/// A task that is no longer needed.
public struct TaskCancelled: Hashable, Sendable, Codable {
  /// Why, as far as a word from a short list says it.
  public enum Cause: String, Hashable, Sendable, Codable, CaseIterable {
    /// An officer decided so and wrote why.
    case notNeeded = "not-needed"
    /// The person does not want it.
    case declinedByPerson = "declined-by-person"
    /// The category or need that had opened it was taken back.
    case misclassified
    /// Two records of one person were merged: the other record carries the task on, or has it done already.
    case merged
    /// The case was erased.
    case erased
  }

  /// The task.
  public let code: TaskCode
  /// Why.
  public let cause: Cause
  /// Why, in an officer's words, sealed.
  public let note: SealedText?

  /// Describes the change.
  public init(code: TaskCode, cause: Cause, note: SealedText? = nil) {
    self.code = code
    self.cause = cause
    self.note = note
  }
}

extension TaskOpened {
  /// The same task with another owner.
  public func owned(by agency: AgencyID) -> TaskOpened { changed(owner: agency, after: after) }

  /// The same task, waiting for these.
  public func waiting(for tasks: [TaskCode]) -> TaskOpened { changed(owner: owner, after: tasks) }

  private func changed(owner: AgencyID, after: [TaskCode]) -> TaskOpened {
    TaskOpened(
      code: code, title: title, sealedTitle: sealedTitle, owner: owner, due: due, attack: attack,
      registration: registration, after: after, purpose: purpose, needsConsent: needsConsent, repetition: repetition,
      round: round,
      fixedDue: fixedDue, firstDue: firstDue, need: need, category: category)
  }
}
