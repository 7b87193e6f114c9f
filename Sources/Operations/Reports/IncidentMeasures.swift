import Incidents
import Playbooks
import Statements
import Support

/// The measures of an incident, all whole numbers, all from the journal and never typed in.
public struct IncidentMeasures: Sendable, Hashable {
  /// The values; a measure is missing while nothing can be said, as for the first statement before there is one.
  public let values: [DrillMeasure: Int]

  /// Measures what a picture shows.
  public init(_ picture: IncidentPicture) {
    var values: [DrillMeasure: Int] = [:]
    let now = picture.now
    let released = picture.statements.filter { $0.releasedAt != nil }
    if let first = released.compactMap(\.releasedAt).min() {
      values[.minutesToFirstStatement] = Int((first - picture.opening.t0).wholeMinutes)
    }
    values[.statementsReleased] = released.count
    values[.corrections] = released.filter { $0.statement.kind == .correction }.count
    values[.conflictsCaught] = picture.conflicts.filter(\.isCaught).count
    values[.findingsCaught] = picture.statements.reduce(0) { $0 + $1.caught.filter(\.isMended).count }
    values[.objections] = picture.statements.reduce(0) { $0 + $1.objections.count }
    values[.clearances] = picture.statements.reduce(0) { $0 + $1.signed }
    values[.promisesKept] = picture.promises.filter { $0.isKept(at: now) == true }.count
    values[.promisesMissed] = picture.promises.filter { $0.isKept(at: now) == false }.count

    let timed = picture.timedSteps
    values[.deadlinesMet] = timed.filter { $0.state.progress == .done && !$0.missedDeadline }.count
    values[.deadlinesMissed] = timed.filter(\.missedDeadline).count
    values[.escalations] = timed.filter { $0.escalation != nil }.count

    values[.casesOpened] = picture.openCases.count
    let tasks = picture.tasks
    values[.tasksDone] = tasks.filter { $0.task.state == .done }.count
    values[.tasksOverdue] = tasks.filter(\.isOverdue).count
    values[.handovers] = picture.handovers.count
    values[.handoversLate] = picture.handovers.filter { $0.isLate(at: now) }.count
    values[.messagesDelivered] = picture.channels.reduce(0) { $0 + $1.delivered }
    values[.messagesOutstanding] = picture.channels.reduce(0) { $0 + $1.waiting + $1.dead }
    self.values = values
  }

  /// The value of a measure; nil while nothing can be said.
  public subscript(_ measure: DrillMeasure) -> Int? { values[measure] }
}

extension IncidentMeasures: Encodable {
  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// Writes the measures under their names; those of which nothing can be said as null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Name.self)
    for measure in DrillMeasure.allCases {
      let name = Name(stringValue: measure.rawValue)
      if let value = values[measure] {
        try container.encode(value, forKey: name)
      } else {
        try container.encodeNil(forKey: name)
      }
    }
  }
}

extension DrillMeasure {
  /// What is measured, for people.
  public var caption: String {
    switch self {
    case .minutesToFirstStatement: "minutes from T0 to the first statement"
    case .statementsReleased: "statements released"
    case .corrections: "corrections in public"
    case .conflictsCaught: "conflicts settled before anything was released"
    case .findingsCaught: "passages stopped by the check and mended"
    case .objections: "objections in clearance"
    case .clearances: "clearances signed"
    case .promisesKept: "promised times kept"
    case .promisesMissed: "promised times missed"
    case .deadlinesMet: "deadlines met"
    case .deadlinesMissed: "deadlines missed"
    case .escalations: "steps escalated"
    case .casesOpened: "cases opened"
    case .tasksDone: "support tasks done"
    case .tasksOverdue: "support tasks overdue"
    case .handovers: "handovers between agencies"
    case .handoversLate: "handovers not answered in time"
    case .messagesDelivered: "messages delivered"
    case .messagesOutstanding: "messages waiting or given up"
    }
  }
}

extension ConflictRecord {
  /// Whether the conflict was settled, and was seen before anything about it had been published.
  public var isCaught: Bool { isBeforeRelease && settledAt != nil }
}

extension IncidentPicture {
  /// A task with where it lives and how it stands.
  public struct TaskStanding: Sendable {
    /// The id that commands take.
    public let id: String
    /// The task.
    public let task: SupportTask
    /// Whether it is late.
    public let isOverdue: Bool
  }

  /// The tasks of the incident and of its cases. Those of protected witnesses are left out: even their number speaks.
  public var tasks: [TaskStanding] {
    var standings = incidentTasks.sorted.map { task in
      TaskStanding(
        id: TaskID(home: .incident(opening.id), code: task.code).rawValue, task: task,
        isOverdue: incidentTasks.isOverdue(task.code, at: now))
    }
    for record in openCases {
      standings += record.state.board.sorted.map { task in
        TaskStanding(
          id: TaskID(home: .person(record.id), code: task.code).rawValue, task: task,
          isOverdue: record.state.board.isOverdue(task.code, at: now))
      }
    }
    return standings
  }

  /// The cases outside the compartment of protected witnesses.
  public var openCases: [CaseRecord] { cases.filter { $0.state.keyClass != .witnesses } }

  /// The steps of all runs that have a deadline and were needed.
  public var timedSteps: [StepStanding] {
    runs.flatMap { $0.standings(at: now, withHistory: true) }
      .filter { $0.due != nil && $0.state.progress != .notApplicable && $0.state.progress != .skipped }
  }
}
