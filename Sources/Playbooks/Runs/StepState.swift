import Incidents

/// Where a step of a run stands.
public struct StepState: Hashable, Sendable {
  /// How far the step has come.
  public enum Progress: String, Hashable, Sendable, Codable, CaseIterable {
    /// Nobody has begun it.
    case open
    /// An officer has it in hand.
    case active
    /// An automatic step was taken up and has no result yet.
    case intended
    /// An automatic step failed.
    case failed
    /// An automatic step may or may not have had its effect.
    case unknown
    /// It is done.
    case done
    /// It was left out on purpose.
    case skipped
    /// There is nothing to do.
    case notApplicable = "not-applicable"

    /// Whether the step has ended.
    public var isEnd: Bool { self == .done || self == .skipped || self == .notApplicable }
  }

  /// An agreement that still counts.
  public struct Approval: Hashable, Sendable {
    /// Who agreed.
    public let officer: OfficerID
    /// In which role.
    public let role: PlaybookRoleID
    /// When.
    public let at: Moment
  }

  /// The intent of an automatic step.
  public struct Intent: Hashable, Sendable {
    /// The key that makes the effect happen once.
    public let key: String
    /// The attempt, from 1.
    public let attempt: Int
    /// When the step was taken up.
    public let at: Moment
    /// The officer who gave the go.
    public let go: OfficerID?
  }

  /// Why something has not worked.
  public struct Obstacle: Hashable, Sendable {
    /// The rule that said no; nil when something is only awaited.
    public let rule: String?
    /// What is in the way.
    public let message: String
    /// The commands that would mend it.
    public let mend: [String]
  }

  /// How far the step has come.
  public internal(set) var progress: Progress = .open
  /// The officer who has the step.
  public internal(set) var owner: OfficerID?
  /// When work began.
  public internal(set) var startedAt: Moment?
  /// When the step ended.
  public internal(set) var endedAt: Moment?
  /// Who ended it; nil for what the clock did.
  public internal(set) var endedBy: OfficerID?
  /// The note at the end, or the reason why it was left out.
  public internal(set) var note: String?
  /// Where the proof lies.
  public internal(set) var reference: String?
  /// The outcome of a decision.
  public internal(set) var outcome: String?
  /// The agreements that count.
  public internal(set) var approvals: [Approval] = []
  /// Why the step came back: a refusal, or a changed condition.
  public internal(set) var returned: String?
  /// A deadline set by a person.
  public internal(set) var extendedTo: Moment?
  /// How often the deadline was moved.
  public internal(set) var deadlineRevision = 0
  /// The intent of an automatic step.
  public internal(set) var intent: Intent?
  /// What is in the way of an automatic step.
  public internal(set) var obstacle: Obstacle?
  /// What an automatic step left for later steps.
  public internal(set) var outputs: [String: String] = [:]
  /// Whether the playbook's rules, not a person, made the step not applicable.
  public internal(set) var isSetAsideByRule = false

  /// Whether the step has ended.
  public var hasEnded: Bool { progress.isEnd }
}

/// Where a cadence of a run stands.
public struct CadenceState: Hashable, Sendable {
  /// The occurrence that is open.
  public internal(set) var open: Int?
  /// The moments for which occurrences opened, by number.
  public internal(set) var openings: [Int: Moment] = [:]
  /// The number of the last occurrence that opened or was missed; 0 before the first.
  public internal(set) var last = 0
  /// The moment the last one was meant for.
  public internal(set) var lastAt: Moment?
  /// The numbers of the missed occurrences.
  public internal(set) var missed: [Int] = []
}

/// Something that the clock of a run does once.
public struct RunTimer: Hashable, Sendable, CustomStringConvertible {
  /// What is done.
  public enum Kind: Hashable, Sendable {
    /// Warn of a deadline.
    case warning
    /// Say that a deadline has passed.
    case due
    /// Tell the role of a rung, from 1.
    case escalation(Int)
    /// Open an occurrence of a cadence, or record it as missed.
    case occurrence
  }

  /// The step; for an occurrence, the cadence with the occurrence's number.
  public let address: StepAddress
  /// What is done.
  public let kind: Kind
  /// How often the deadline had been moved.
  public let revision: Int

  /// The key under which it is done once: `holding-draft:due/0`, `update-draft#3:escalation-1/0`.
  public var description: String {
    let name =
      switch kind {
      case .warning: "warning"
      case .due: "due"
      case .escalation(let level): "escalation-\(level)"
      case .occurrence: "occurrence"
      }
    return "\(address):\(name)/\(revision)"
  }
}
