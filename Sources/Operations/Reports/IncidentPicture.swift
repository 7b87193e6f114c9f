import Incidents
import Playbooks
import Statements
import Support

/// Everything that reports say about an incident, computed from the journal alone and without a word of personal data.
public struct IncidentPicture: Sendable {
  /// How the incident was opened.
  public var opening: IncidentOpening
  /// When and why it was stood down; nil while it is open.
  public var standDown: IncidentStandDown?
  /// The moment up to which things are counted.
  public var now: Moment
  /// The agencies of the workspace, in the order of the configuration.
  public var agencies: [Agency]
  /// The officers of the workspace, in the order of the configuration.
  public var officers: [Officer]
  /// What happened, in the order of the journal.
  public var log: [LogLine] = []
  /// The facts as they stand.
  public var facts = FactLedger()
  /// The conflicts between facts that were ever seen, in the order in which they were seen.
  public var conflicts: [ConflictRecord] = []
  /// The statements, by number.
  public var statements: [StatementRecord] = []
  /// The promises of a next statement, in the order in which they were made.
  public var promises: [PromiseRecord] = []
  /// The runs, in the order in which they began.
  public var runs: [Run] = []
  /// The cases and their tasks, without identities, in the order in which they were opened.
  public var cases: [CaseRecord] = []
  /// The tasks of the incident itself.
  public var incidentTasks = TaskBoard()
  /// The offers of tasks and cases to other agencies, in the order in which they were made.
  public var handovers: [HandoverRecord] = []
  /// What went out, channel by channel.
  public var channels: [ChannelRecord] = []

  /// One thing that happened.
  public struct LogLine: Sendable, Hashable {
    /// When it happened.
    public var at: Moment
    /// When it was written down.
    public var recordedAt: Moment
    /// Who did it; nil for what the clock did.
    public var officer: OfficerID?
    /// What it is about.
    public var area: Area
    /// What happened, as a full sentence without personal data.
    public var sentence: String
    /// Whether somebody who reads only the important lines should see it.
    public var isKey: Bool
    /// The tone of the sentence.
    public var tone: ReportDocument.Tone
  }

  /// What a line of the log is about.
  public enum Area: String, Sendable, Hashable, CaseIterable {
    /// The incident as a whole.
    case incident
    /// Facts, gates, holdbacks.
    case facts
    /// Statements.
    case statements
    /// The playbook.
    case playbook
    /// Cases and tasks.
    case support
    /// What was posted.
    case delivery
  }

  /// The name of an officer; the id where the officer has left.
  public func name(of officer: OfficerID?) -> String {
    guard let officer else { return "the clock" }
    return officers.first { $0.id == officer }?.name ?? officer.rawValue
  }

  /// The name of an agency; the id where the agency has left.
  public func name(of agency: AgencyID) -> String { agencies.first { $0.id == agency }?.name ?? agency.rawValue }

  /// Date and time of day, by the clocks of the place.
  public func time(_ moment: Moment) -> String { moment.formatted(opening.offset) }

  /// How long after T0, as `T0+1 h 30 min`.
  public func sinceT0(_ moment: Moment) -> String {
    let span = moment - opening.t0
    return span < .zero ? "T0−\(TimeSpan.zero - span)" : span < .minutes(1) ? "T0" : "T0+\(span.toTheMinute)"
  }
}

/// A conflict between facts, from the moment it was seen.
public struct ConflictRecord: Sendable, Hashable {
  /// The conflict.
  public var conflict: Conflict
  /// When it was seen.
  public var seenAt: Moment
  /// When it was settled; nil while it is open.
  public var settledAt: Moment?
  /// Whether none of its facts had been published when it was seen.
  public var isBeforeRelease: Bool
}

/// A statement with what happened to it.
public struct StatementRecord: Sendable {
  /// The statement as it stands.
  public var statement: Statement
  /// When its first text was written.
  public var openedAt: Moment
  /// When it was first sent for clearance.
  public var submittedAt: Moment?
  /// When it became public.
  public var releasedAt: Moment?
  /// The clearances of the released text, or of the present one, with their times.
  public var clearances: [Signature] = []
  /// Every clearance ever signed, those that became void included.
  public var signed = 0
  /// The objections, with their times.
  public var objections: [ObjectionRecord] = []
  /// What stopped it: findings of error severity, each once.
  public var caught: [CaughtFinding] = []

  /// A clearance.
  public struct Signature: Sendable, Hashable {
    /// Who signed.
    public var officer: OfficerID
    /// For which agency.
    public var agency: AgencyID
    /// When.
    public var at: Moment
  }

  /// An objection.
  public struct ObjectionRecord: Sendable, Hashable {
    /// What was said.
    public var objection: Objection
    /// When.
    public var at: Moment
  }

  /// A finding that stopped a text.
  public struct CaughtFinding: Sendable, Hashable {
    /// The rule.
    public var rule: String
    /// The words it found.
    public var words: String
    /// What is wrong with them.
    public var message: String
    /// When it was found.
    public var at: Moment
    /// The revision in which it was found.
    public var revision: Int
    /// Whether a later check no longer found it.
    public var isMended: Bool
  }
}

/// A promise to speak again at a time.
public struct PromiseRecord: Sendable, Hashable {
  /// The statement that made it.
  public var statement: Int
  /// When it was made.
  public var madeAt: Moment
  /// The time that was promised.
  public var promisedAt: Moment
  /// When the next statement came out; nil when none has.
  public var keptAt: Moment?

  /// Whether the promise was kept; nil while it is still open.
  public func isKept(at now: Moment) -> Bool? {
    if let keptAt { return keptAt <= promisedAt }
    return now <= promisedAt ? nil : false
  }

  /// Whole minutes by which the next statement was late, or has been late so far; 0 when it was in time.
  public func minutesLate(at now: Moment) -> Int64 { max(0, ((keptAt ?? now) - promisedAt).wholeMinutes) }
}

/// A case without the person.
public struct CaseRecord: Sendable {
  /// The pseudonymous id.
  public var id: CaseID
  /// The case with its sealed parts still sealed.
  public var state: SupportCase
}

/// An offer of a task or a case to another agency.
public struct HandoverRecord: Sendable, Hashable {
  /// The task or the case.
  public var subject: String
  /// What it is: the task's title where it is not sealed, or `the case`.
  public var title: String
  /// The agency that offered it.
  public var from: AgencyID
  /// The agency it was offered to.
  public var to: AgencyID
  /// When it was offered.
  public var offeredAt: Moment
  /// By when an answer was asked for.
  public var answerBy: Moment
  /// When it was answered; nil while it is open.
  public var answeredAt: Moment?
  /// How it was answered.
  public var answer: Answer?

  /// How an offer can end.
  public enum Answer: String, Sendable, Hashable {
    /// The receiver has it now.
    case accepted
    /// The receiver said no.
    case declined
    /// The sender took it back.
    case withdrawn
  }

  /// Whether nobody had answered when an answer was due.
  public func isLate(at now: Moment) -> Bool { (answeredAt ?? now) > answerBy }
}

/// What went out to one channel.
public struct ChannelRecord: Sendable, Hashable {
  /// The channel.
  public var id: ChannelID
  /// Messages that the receiver took.
  public var delivered = 0
  /// Messages that did not get through at the first attempt.
  public var delayed = 0
  /// Messages that were given up.
  public var dead = 0
  /// Messages that no longer stood when their turn came, or that somebody discarded.
  public var dropped = 0
  /// Messages that still wait.
  public var waiting = 0
  /// The longest time from the outbox to the receiver.
  public var longestWait = TimeSpan.zero
}

extension TimeSpan {
  /// The length without seconds; `less than a minute` for what is shorter.
  var toTheMinute: String {
    if self != .zero, self < .minutes(1), self > .zero { return "less than a minute" }
    return TimeSpan.minutes(wholeMinutes).description
  }
}
