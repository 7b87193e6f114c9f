import Incidents

/// One thing to do.
public struct Step: Sendable, Hashable {
  /// The name, unique in the playbook.
  public let id: StepID
  /// The phase.
  public let phase: PhaseID
  /// What to do, in one line.
  public let title: String
  /// Who acts and how it ends.
  public let kind: StepKind
  /// The one accountable role.
  public let role: PlaybookRoleID
  /// Roles that may also do it.
  public let assist: [PlaybookRoleID]
  /// How to do it, in prose.
  public let how: String?
  /// Where the step or its timing comes from.
  public let source: String?
  /// Steps that must have ended in any way.
  public let after: [StepID]
  /// Steps that must be done; when one ends otherwise, this step is not applicable.
  public let requires: [StepID]
  /// Whether the step is needed at all; nil means always.
  public let when: Condition?
  /// How long after T0 the step may start; nil means at once.
  public let notBefore: TimeSpan?
  /// When the step is due.
  public let due: Deadline?
  /// How long before the deadline to warn.
  public let warn: TimeSpan?
  /// Who is told when the deadline has passed, step by step.
  public let escalation: [EscalationLevel]
  /// What must be recorded to complete the step.
  public let evidence: EvidenceRule
  /// The cadence whose occurrences contain the step.
  public let cadence: StepID?
  /// The line of the file, from 1.
  public let line: Int

  /// Steps whose end this step waits for, in one list.
  public var waitsFor: [StepID] {
    var seen: Set<StepID> = []
    return (after + mustBeDone).filter { seen.insert($0).inserted }
  }

  /// Steps that must be done, those that follow from the step's kind included: a statement that was never assembled cannot be
  /// checked, work that was never finished cannot be approved.
  public var mustBeDone: [StepID] {
    requires + [kind.statementSource, kind.covered].compactMap { $0 }
  }
}

/// Who acts in a step and how it ends.
public enum StepKind: Sendable, Hashable {
  /// A person does it and says so.
  case manual
  /// The tool does it as soon as it is ready or, when it needs a go, once a person starts it.
  case automatic(AutomaticAction, needsGo: Bool)
  /// People of several roles must agree before anything behind it starts.
  case approval(ApprovalRule)
  /// A person picks one outcome; conditions branch on it.
  case decision(outcomes: [Outcome])
  /// A set of steps that comes round again and again.
  case cadence(Cadence)

  /// The word used in the file.
  public var word: String {
    switch self {
    case .manual: "manual"
    case .automatic: "automatic"
    case .approval: "approval"
    case .decision: "decision"
    case .cadence: "cadence"
    }
  }

  /// The kind inside a sentence: “an approval”.
  var phrase: String {
    switch self {
    case .manual: "a manual step"
    case .automatic: "an automatic step"
    case .approval: "an approval"
    case .decision: "a decision"
    case .cadence: "a cadence"
    }
  }

  /// The words of all kinds.
  public static let words = ["manual", "automatic", "approval", "decision", "cadence"]

  /// The step that assembled the statement this step works on.
  public var statementSource: StepID? {
    guard case .automatic(let action, _) = self else { return nil }
    return action.statementSource
  }

  /// The step whose work this approval covers.
  public var covered: StepID? {
    guard case .approval(let rule) = self else { return nil }
    return rule.covers
  }
}

/// What the tool does by itself.
public enum AutomaticAction: Sendable, Hashable {
  /// Assembles a statement of a kind from its template and the incident's facts, in a language (English when nil), and promises
  /// the next one that much later; inside a cadence, without a span, when the
  /// release of the next occurrence is due.
  case assemble(statement: String, language: String?, nextUpdate: TimeSpan?)
  /// Checks the statement against the guidelines; fails while it has unwaived errors.
  case check(of: StepID)
  /// Sends the statement for clearance.
  case submit(of: StepID)
  /// Releases the statement; waits until its clearance policy is met.
  case release(of: StepID)
  /// Tells the channels of an audience.
  case notify(audience: NoticeAudience, message: String)
  /// Opens tasks of the incident itself from the support catalogue.
  case openTasks(set: String)

  /// The word used in the file and the journal.
  public var word: String {
    switch self {
    case .assemble: "assemble"
    case .check: "check"
    case .submit: "submit"
    case .release: "release"
    case .notify: "notify"
    case .openTasks: "open-tasks"
    }
  }

  /// The words of all actions.
  public static let words = ["assemble", "check", "submit", "release", "notify", "open-tasks"]

  /// The step that assembled the statement this action works on.
  public var statementSource: StepID? {
    switch self {
    case .check(let step), .submit(let step), .release(let step): step
    case .assemble, .notify, .openTasks: nil
    }
  }
}

/// Whom a notice of a playbook may reach. The public is not among them: nothing goes there but a released statement.
public enum NoticeAudience: String, Sendable, Hashable, Codable, CaseIterable {
  /// The agencies and organisations that help.
  case partners
  /// The own team.
  case `internal`
}

/// Who must agree.
public struct ApprovalRule: Sendable, Hashable {
  /// How many officers must agree.
  public let count: Int
  /// The roles that may; when there are several, each agreement must come from another role.
  public let roles: [PlaybookRoleID]
  /// The step whose work is approved: who completed it may not approve, and a refusal opens it again.
  public let covers: StepID?
}

/// One way a decision can end.
public struct Outcome: Sendable, Hashable {
  /// The word typed and tested in conditions.
  public let name: String
  /// What it means.
  public let meaning: String
}

/// What must be recorded to complete a step.
public enum EvidenceRule: String, Sendable, Hashable, CaseIterable {
  /// Nothing.
  case none
  /// A note.
  case note
  /// A note and a reference: a document number, a log entry, an address.
  case reference
}
