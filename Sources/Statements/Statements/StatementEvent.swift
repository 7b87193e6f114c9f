import Guidelines
import Incidents

/// What happens to one statement (stream `statement/<incident>/<number>`).
public enum StatementEvent: Sendable, Hashable {
  /// It was opened.
  case opened(StatementOpened)
  /// A new text; clearances of the old one are void.
  case revised(Revision)
  /// The text was checked.
  case checked(StatementChecked)
  /// A finding is kept, for a recorded reason.
  case waived(Waiver)
  /// It was sent to the agencies for clearance.
  case submitted(Submission)
  /// An officer cleared it.
  case cleared(Clearance)
  /// An officer objected.
  case objected(Objection)
  /// An officer took an objection back.
  case objectionWithdrawn(ObjectionWithdrawn)
  /// The clearances are void, because something under the text changed.
  case voided(StatementVoided)
  /// It was made public.
  case released(Release)
  /// A later statement took its place.
  case superseded(StatementReplaced)
  /// A correction of it was made public.
  case corrected(StatementReplaced)
  /// It was withdrawn.
  case withdrawn(StatementWithdrawn)
  /// An agency has seen the text.
  case acknowledged(StatementAcknowledged)
  /// The silence of an agency counts as a yes.
  case deemed(ClearanceDeemed)
  /// Somebody was reminded, or the clock ran out.
  case nudged(ClearanceNudged)
  /// A yes to an earlier revision stands.
  case carried(ClearanceCarried)
  /// A yes by telephone was signed by the person.
  case voiceConfirmed(VoiceConfirmed)
  /// It waits for a time or a condition.
  case embargoed(Embargo)
  /// It waits no more.
  case embargoLifted(EmbargoLifted)
  /// It replaces another statement than it did when it was opened.
  case relinked(StatementLinks)
  /// Somebody said yes to the text in Easy Read.
  case easyReadCleared(EasyReadCleared)
}

/// The opening of a statement.
public struct StatementOpened: Sendable, Hashable, Codable {
  /// The statement.
  public let id: StatementID
  /// What it is for.
  public let kind: StatementKind
  /// The statements that it is about.
  public let links: StatementLinks
  /// What the officer gave beside facts: reason, wrong and right words of a correction.
  public let given: [String: Words]?
  /// The area that an instruction is for.
  public let area: String?

  /// An opening.
  public init(
    id: StatementID, kind: StatementKind, links: StatementLinks, given: [String: Words] = [:], area: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.links = links
    self.given = given.isEmpty ? nil : given
    self.area = area
  }

  /// The group within which it replaces an earlier statement.
  public var group: String { kind.group(area: area) }

  func linked(_ links: StatementLinks) -> StatementOpened {
    StatementOpened(id: id, kind: kind, links: links, given: given ?? [:], area: area)
  }
}

/// The result of a check.
public struct StatementChecked: Sendable, Hashable, Codable {
  /// The revision checked.
  public let revision: Int
  /// What was found, without the findings that were waived before.
  public let findings: [RecordedFinding]

  /// A result.
  public init(revision: Int, findings: [RecordedFinding]) {
    self.revision = revision
    self.findings = findings
  }
}

/// A finding as the record keeps it.
public struct RecordedFinding: Sendable, Hashable, Codable {
  /// The rule.
  public let rule: String
  /// How much it weighs.
  public let severity: Severity
  /// The language of the text.
  public let language: Language
  /// What is wrong.
  public let message: String
  /// The words found.
  public let words: String
  /// The line, from 1.
  public let line: Int
  /// The column, from 1.
  public let column: Int
  /// Whether the finding was waived when the text was checked.
  public let isWaived: Bool

  /// The finding of a check, in a language.
  public init(_ finding: Finding, language: Language) {
    rule = finding.rule
    severity = finding.severity
    self.language = language
    message = finding.message
    words = finding.text
    line = finding.span.start.line
    column = finding.span.start.column
    isWaived = finding.waiver != nil
  }
}

/// A text on its way through the agencies.
public struct Submission: Sendable, Hashable, Codable {
  /// The revision.
  public let revision: Int
  /// Its digest.
  public let digest: String
  /// Who must say yes.
  public let required: [RequiredClearance]
  /// How many different people must say yes.
  public let people: Int
  /// Whether an author may clear.
  public let authorMayClear: Bool
  /// By when an answer is hoped for.
  public let dueAt: Moment
  /// How long clearances are good for.
  public let validFor: TimeSpan
  /// The policy, by the name that the record gives it.
  public let policy: String?
  /// How long an answer is waited for, from the first that has seen the text.
  public let clock: TimeSpan?
  /// What happens then.
  public let timeout: TimeoutOutcome?
  /// What a change makes void.
  public let mode: ClearanceMode?
  /// When it was sent.
  public let submittedAt: Moment?

  /// A submission.
  public init(
    revision: Int, digest: String, required: [RequiredClearance], people: Int, authorMayClear: Bool, dueAt: Moment,
    validFor: TimeSpan, policy: String? = nil, clock: TimeSpan? = nil, timeout: TimeoutOutcome? = nil,
    mode: ClearanceMode? = nil, submittedAt: Moment? = nil
  ) {
    self.policy = policy
    self.clock = clock
    self.timeout = timeout
    self.mode = mode
    self.submittedAt = submittedAt
    self.revision = revision
    self.digest = digest
    self.required = required
    self.people = people
    self.authorMayClear = authorMayClear
    self.dueAt = dueAt
    self.validFor = validFor
  }
}

/// An objection taken back.
public struct ObjectionWithdrawn: Sendable, Hashable, Codable {
  /// Whose objection.
  public let officer: OfficerID
  /// Why.
  public let reason: String?
}

/// Clearances that are void.
public struct StatementVoided: Sendable, Hashable, Codable {
  /// The revision.
  public let revision: Int
  /// Why, as a plain sentence.
  public let reason: String
  /// The facts that changed.
  public let facts: [FactID]?
  /// The rumours or questions of which something else was found.
  public var rumours: [RumourID]?
}

/// A statement that was replaced or corrected.
public struct StatementReplaced: Sendable, Hashable, Codable {
  /// The number of the statement that did so.
  public let by: Int
}

/// A withdrawal.
public struct StatementWithdrawn: Sendable, Hashable, Codable {
  /// The number of the notice that says so; nothing if the text was never public.
  public let by: Int?
  /// Why.
  public let reason: String
}

extension StatementEvent: JournalEvent {
  /// Name and version of the event.
  public var kind: String {
    switch self {
    case .opened: "statement.opened/1"
    case .revised: "statement.revised/1"
    case .checked: "statement.checked/1"
    case .waived: "statement.waived/1"
    case .submitted: "statement.submitted/1"
    case .cleared: "statement.cleared/1"
    case .objected: "statement.objected/1"
    case .objectionWithdrawn: "statement.objection-withdrawn/1"
    case .voided: "statement.voided/1"
    case .released: "statement.released/1"
    case .superseded: "statement.superseded/1"
    case .corrected: "statement.corrected/1"
    case .withdrawn: "statement.withdrawn/1"
    case .acknowledged: "statement.acknowledged/1"
    case .deemed: "statement.deemed/1"
    case .nudged: "statement.nudged/1"
    case .carried: "statement.carried/1"
    case .voiceConfirmed: "statement.voice-confirmed/1"
    case .embargoed: "statement.embargoed/1"
    case .embargoLifted: "statement.embargo-lifted/1"
    case .relinked: "statement.relinked/1"
    case .easyReadCleared: "statement.easy-read-cleared/1"
    }
  }

  /// The canonical JSON of the event.
  public func encodedBody() throws(EventCodingError) -> String {
    switch self {
    case .opened(let body): try CanonicalJSON.body(body, kind: kind)
    case .revised(let body): try CanonicalJSON.body(body, kind: kind)
    case .checked(let body): try CanonicalJSON.body(body, kind: kind)
    case .waived(let body): try CanonicalJSON.body(body, kind: kind)
    case .submitted(let body): try CanonicalJSON.body(body, kind: kind)
    case .cleared(let body): try CanonicalJSON.body(body, kind: kind)
    case .objected(let body): try CanonicalJSON.body(body, kind: kind)
    case .objectionWithdrawn(let body): try CanonicalJSON.body(body, kind: kind)
    case .voided(let body): try CanonicalJSON.body(body, kind: kind)
    case .released(let body): try CanonicalJSON.body(body, kind: kind)
    case .superseded(let body), .corrected(let body): try CanonicalJSON.body(body, kind: kind)
    case .withdrawn(let body): try CanonicalJSON.body(body, kind: kind)
    case .acknowledged(let body): try CanonicalJSON.body(body, kind: kind)
    case .deemed(let body): try CanonicalJSON.body(body, kind: kind)
    case .nudged(let body): try CanonicalJSON.body(body, kind: kind)
    case .carried(let body): try CanonicalJSON.body(body, kind: kind)
    case .voiceConfirmed(let body): try CanonicalJSON.body(body, kind: kind)
    case .embargoed(let body): try CanonicalJSON.body(body, kind: kind)
    case .embargoLifted(let body): try CanonicalJSON.body(body, kind: kind)
    case .relinked(let body): try CanonicalJSON.body(body, kind: kind)
    case .easyReadCleared(let body): try CanonicalJSON.body(body, kind: kind)
    }
  }

  /// Reads an event back.
  public init(kind: String, body: String) throws(EventCodingError) {
    switch kind {
    case "statement.opened/1": self = .opened(try CanonicalJSON.payload(StatementOpened.self, kind: kind, body: body))
    case "statement.revised/1":
      self = .revised(try Revision(stored: body))
    case "statement.checked/1":
      self = .checked(try CanonicalJSON.payload(StatementChecked.self, kind: kind, body: body))
    case "statement.waived/1": self = .waived(try CanonicalJSON.payload(Waiver.self, kind: kind, body: body))
    case "statement.submitted/1": self = .submitted(try CanonicalJSON.payload(Submission.self, kind: kind, body: body))
    case "statement.cleared/1": self = .cleared(try CanonicalJSON.payload(Clearance.self, kind: kind, body: body))
    case "statement.objected/1": self = .objected(try CanonicalJSON.payload(Objection.self, kind: kind, body: body))
    case "statement.objection-withdrawn/1":
      self = .objectionWithdrawn(try CanonicalJSON.payload(ObjectionWithdrawn.self, kind: kind, body: body))
    case "statement.voided/1": self = .voided(try CanonicalJSON.payload(StatementVoided.self, kind: kind, body: body))
    case "statement.released/1": self = .released(try CanonicalJSON.payload(Release.self, kind: kind, body: body))
    case "statement.superseded/1":
      self = .superseded(try CanonicalJSON.payload(StatementReplaced.self, kind: kind, body: body))
    case "statement.corrected/1":
      self = .corrected(try CanonicalJSON.payload(StatementReplaced.self, kind: kind, body: body))
    case "statement.withdrawn/1":
      self = .withdrawn(try CanonicalJSON.payload(StatementWithdrawn.self, kind: kind, body: body))
    case "statement.acknowledged/1":
      self = .acknowledged(try CanonicalJSON.payload(StatementAcknowledged.self, kind: kind, body: body))
    case "statement.deemed/1": self = .deemed(try CanonicalJSON.payload(ClearanceDeemed.self, kind: kind, body: body))
    case "statement.nudged/1": self = .nudged(try CanonicalJSON.payload(ClearanceNudged.self, kind: kind, body: body))
    case "statement.carried/1":
      self = .carried(try CanonicalJSON.payload(ClearanceCarried.self, kind: kind, body: body))
    case "statement.voice-confirmed/1":
      self = .voiceConfirmed(try CanonicalJSON.payload(VoiceConfirmed.self, kind: kind, body: body))
    case "statement.embargoed/1": self = .embargoed(try CanonicalJSON.payload(Embargo.self, kind: kind, body: body))
    case "statement.embargo-lifted/1":
      self = .embargoLifted(try CanonicalJSON.payload(EmbargoLifted.self, kind: kind, body: body))
    case "statement.relinked/1":
      self = .relinked(try CanonicalJSON.payload(StatementLinks.self, kind: kind, body: body))
    case "statement.easy-read-cleared/1":
      self = .easyReadCleared(try CanonicalJSON.payload(EasyReadCleared.self, kind: kind, body: body))
    default: throw EventCodingError(kind: kind, reason: "a statement knows no event of this kind")
    }
  }
}

extension Statement {
  /// Of a text that was written again before anybody was asked for clearance only its author and its number still count; a statement
  /// may have had hundreds of them. The rest is read when somebody asks for it.
  public static let overtaking: Overtaking? = Overtaking(
    of: Revision.eventKind, keptBy: ["statement.submitted/1"], isEnough: { Revision.isNamed(in: $0) })

  /// Reads an event for folding: one that is overtaken only as far as it counts.
  public static func event(
    kind: String, body: String, isWhole: Bool = true, before kinds: some Sequence<String>
  ) throws(EventCodingError) -> StatementEvent {
    if kind == Revision.eventKind, !isWhole || overtaking?.isOvertaken(by: kinds) ?? false,
      let author = CanonicalJSON.string(named: "author", in: body)
    {
      return .revised(Revision(unread: body, isWhole: isWhole, by: OfficerID(author)))
    }
    return try StatementEvent(kind: kind, body: body)
  }
}
