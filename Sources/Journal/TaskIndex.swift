import Incidents

/// A row of the task index: what lists and boards need, and nothing personal.
public struct TaskRow: Hashable, Sendable {
  /// The task.
  public var id: String
  /// The stream that holds its events.
  public var stream: StreamName
  /// The incident.
  public var incident: IncidentID
  /// The case, by its pseudonymous id; nil for tasks of the incident itself.
  public var caseID: String?
  /// The catalogue's name of the task.
  public var title: String
  /// The agency that owns the task.
  public var agency: AgencyID
  /// The agency that is asked to take the task over, while a handover is open.
  public var offeredTo: AgencyID?
  /// The officer who claimed it; nil means unassigned.
  public var officer: OfficerID?
  /// The state, in the words of the room Support.
  public var state: String
  /// Whether work is still to be done.
  public var isOpen: Bool
  /// When it is due; nil when the catalogue sets no time or a task before it is still open.
  public var dueAt: Moment?
  /// When a handover must have been answered.
  public var answerDueAt: Moment?

  /// Describes a row.
  public init(
    id: String, stream: StreamName, incident: IncidentID, caseID: String?, title: String, agency: AgencyID,
    offeredTo: AgencyID? = nil, officer: OfficerID? = nil, state: String, isOpen: Bool, dueAt: Moment?,
    answerDueAt: Moment? = nil
  ) {
    self.id = id
    self.stream = stream
    self.incident = incident
    self.caseID = caseID
    self.title = title
    self.agency = agency
    self.offeredTo = offeredTo
    self.officer = officer
    self.state = state
    self.isOpen = isOpen
    self.dueAt = dueAt
    self.answerDueAt = answerDueAt
  }
}

/// A change to the task index, in the transaction of the event it reflects.
public enum TaskChange: Hashable, Sendable {
  /// Adds or replaces the row with this id.
  case put(TaskRow)
  /// Removes the row.
  case remove(id: String)
}

/// Which tasks to list. Nil means any.
public struct TaskFilter: Hashable, Sendable {
  /// Only this incident's tasks.
  public var incident: IncidentID?
  /// Only this case's tasks.
  public var caseID: String?
  /// Only tasks that this agency owns or is asked to take over.
  public var agency: AgencyID?
  /// Only tasks claimed by this officer.
  public var officer: OfficerID?
  /// Only tasks in one of these states.
  public var states: [String]?
  /// Only open (true) or ended (false) tasks.
  public var isOpen: Bool?
  /// Only tasks nobody has claimed.
  public var unassigned: Bool
  /// Only tasks due before this moment.
  public var dueBefore: Moment?
  /// Only tasks on offer to another agency that should have answered before this moment.
  public var answerDueBefore: Moment?
  /// At most so many, the soonest due first.
  public var limit: Int

  /// Describes a filter.
  public init(
    incident: IncidentID? = nil, caseID: String? = nil, agency: AgencyID? = nil, officer: OfficerID? = nil,
    states: [String]? = nil, isOpen: Bool? = nil, unassigned: Bool = false, dueBefore: Moment? = nil,
    answerDueBefore: Moment? = nil, limit: Int = 200
  ) {
    self.incident = incident
    self.caseID = caseID
    self.agency = agency
    self.officer = officer
    self.states = states
    self.isOpen = isOpen
    self.unassigned = unassigned
    self.dueBefore = dueBefore
    self.answerDueBefore = answerDueBefore
    self.limit = limit
  }
}
