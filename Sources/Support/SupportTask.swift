import Incidents

/// Where a task stands. That it is overdue is never a state: it follows from the due time and the clock.
public enum TaskState: String, Hashable, Sendable, Codable, CaseIterable {
  /// Nobody has taken it yet.
  case open
  /// An officer has taken it.
  case claimed
  /// The officer is at it.
  case started
  /// It cannot go on, for a reason.
  case blocked
  /// It is done, with evidence.
  case done
  /// It is no longer needed, for a reason.
  case cancelled

  /// Whether there is nothing left to do.
  public var isFinished: Bool { self == .done || self == .cancelled }
}

/// A task offered to another agency. Until it accepts, the task stays the sender's.
public struct TaskHandover: Hashable, Sendable {
  /// The agency that is to take it.
  public let receiver: AgencyID
  /// Who offered it.
  public let sender: OfficerID?
  /// When.
  public let offeredAt: Moment
  /// Until when an answer is expected. A later answer still counts; the lists show who has not answered.
  public let answerBy: Moment

  /// Whether the answer is late.
  public func isUnanswered(at now: Moment) -> Bool { now > answerBy }
}

/// A piece of work that meets a need, with owner and due time.
public struct SupportTask: Hashable, Sendable {
  /// The task's code in its home.
  public let code: TaskCode
  /// What is to be done, in the catalogue's words; nil when the words are sealed in ``sealedTitle``.
  public let title: String?
  /// What is to be done, where an officer wrote it for one person.
  public let sealedTitle: SealedText?
  /// The agency that answers for it. There always is one: where no agency of the wanted kind takes part, the case's own.
  public internal(set) var owner: AgencyID
  /// The officer who has taken it.
  public internal(set) var assignee: OfficerID?
  /// Where it stands.
  public internal(set) var state: TaskState = .open
  /// The offer to another agency, while it is unanswered.
  public internal(set) var handover: TaskHandover?
  /// When it must be done; nil while it waits for the end of another task.
  public internal(set) var due: Moment?
  /// How the due time follows.
  public let rule: DueRule
  /// The tasks of the same home that must be finished first.
  public let after: [TaskCode]
  /// The use of personal data that the task needs; nil when it needs none.
  public let purpose: Purpose?
  /// Whether the person's yes is needed for that use; false where the law or an authority decides.
  public let needsConsent: Bool
  /// How the task comes back.
  public let repetition: Repetition?
  /// Which round this is, from 1.
  public let round: Int
  /// When the first round was due.
  public internal(set) var firstDue: Moment?
  /// The need that opened it; nil when a category or an officer did.
  public let need: NeedCode?
  /// The category that opened it; nil when a need or an officer did.
  public let category: CaseCategory?
  /// When it was opened.
  public let openedAt: Moment
  /// When its state last changed.
  public internal(set) var changedAt: Moment
  /// When it was done.
  public internal(set) var doneAt: Moment?
  /// What officers wrote, oldest first: evidence and reasons, all sealed.
  public internal(set) var notes: [TaskNote] = []

  /// Whether the task should have been done by now. A task that waits for another is not late; the one it waits for is.
  public func isOverdue(at now: Moment, waiting: Bool) -> Bool {
    guard !state.isFinished, !waiting, let due else { return false }
    return now > due
  }
}

/// Something an officer wrote about a task.
public struct TaskNote: Hashable, Sendable {
  /// What the note is.
  public enum Kind: String, Hashable, Sendable, Codable {
    /// Shows that the task was done.
    case evidence
    /// Why it cannot go on.
    case block
    /// What the receiver should know.
    case handover
    /// Why the receiver said no.
    case decline
    /// Why it is no longer needed.
    case cancel
  }

  /// What the note is.
  public let kind: Kind
  /// Who wrote it.
  public let officer: OfficerID?
  /// When.
  public let at: Moment
  /// The words, sealed as ``SealedField/note(_:)`` of the task.
  public let text: SealedText
}

/// A group of people the services know: `bereaved`, `child`. One person can be in several. The catalogue names them.
public struct CaseCategory: Identifier {
  /// The text of the category.
  public let rawValue: String
  /// Takes the text as it is.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A minor; consent for a child comes from a guardian.
  public static let child = CaseCategory("child")
  /// A witness whose existence in the record is itself a secret; always in the compartment ``KeyClass/witnesses``.
  public static let protectedWitness = CaseCategory("protected-witness")
}

/// A need that was found: `interpreter`, `hospital-care`, `child-alone`. The catalogue names them.
public struct NeedCode: Identifier {
  /// The text of the code.
  public let rawValue: String
  /// Takes the text as it is.
  public init(rawValue: String) { self.rawValue = rawValue }
}
