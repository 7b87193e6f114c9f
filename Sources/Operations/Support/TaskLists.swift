import Incidents
import Journal
import Support

/// Which tasks to list.
public struct TaskQuery: Sendable {
  /// Which rows of the index.
  public var filter: TaskFilter
  /// Only tasks that are late.
  public var overdue: Bool
  /// Only handovers that nobody has answered in time.
  public var unanswered: Bool
  /// Only tasks of the incident as a whole.
  public var incidentOnly: Bool

  /// Describes a query.
  public init(
    _ filter: TaskFilter = TaskFilter(isOpen: true), overdue: Bool = false, unanswered: Bool = false,
    incidentOnly: Bool = false
  ) {
    self.filter = filter
    self.overdue = overdue
    self.unanswered = unanswered
    self.incidentOnly = incidentOnly
  }
}

/// A task in a list: what every agency of the incident may see.
public struct TaskLine: Sendable, Encodable {
  /// The task's id.
  public let id: String
  /// The case; nil for tasks of the incident.
  public let caseID: String?
  /// The incident.
  public let incident: IncidentID
  /// What is to be done.
  public let title: String
  /// The agency that answers for it.
  public let agency: AgencyID
  /// The agency that is asked to take it.
  public let offeredTo: AgencyID?
  /// Until when that agency should answer.
  public let answerBy: Moment?
  /// The officer who has taken it.
  public let officer: OfficerID?
  /// Where it stands; `waiting` while another task must be finished first.
  public let state: String
  /// When it is due.
  public let dueAt: Moment?
  /// Whether it is late now.
  public let isOverdue: Bool
  /// Whether the answer to a handover is late now.
  public let isUnanswered: Bool

  init(_ row: TaskRow, now: Moment) {
    id = row.id
    caseID = row.caseID
    incident = row.incident
    title = row.title
    agency = row.agency
    offeredTo = row.offeredTo
    answerBy = row.answerDueAt
    officer = row.officer
    state = row.state
    dueAt = row.dueAt
    isOverdue = row.isOpen && row.state != TaskRow.waiting && (row.dueAt.map { $0 < now } ?? false)
    isUnanswered = row.isOpen && (row.answerDueAt.map { $0 < now } ?? false)
  }
}

extension Operations {
  /// The tasks that match, the soonest due first. Reads the index; what is late follows from the clock.
  ///
  /// Tasks of protected witnesses are not in the index. An officer of the compartment sees them here, and nobody else.
  public func tasks(_ query: TaskQuery, for officer: Officer? = nil) async throws -> [TaskLine] {
    let now = clock.now()
    var filter = query.filter
    if query.overdue {
      filter.isOpen = true
      filter.dueBefore = min(now, filter.dueBefore ?? now)
      let live = TaskState.allCases.filter { !$0.isFinished }.map(\.rawValue)
      filter.states = filter.states.map { $0.filter(live.contains) } ?? live
    }
    func isWanted(_ line: TaskLine) -> Bool {
      (!query.overdue || line.isOverdue) && (!query.unanswered || line.isUnanswered)
        && (!query.incidentOnly || line.caseID == nil)
    }
    if query.unanswered {
      filter.isOpen = true
      filter.answerDueBefore = now
    }
    let rows = query.incidentOnly ? try await incidentRows(filter) : try await store.tasks(matching: filter)
    var lines = rows.map { TaskLine($0, now: now) }.filter(isWanted)
    if let officer, officer.holds(.witnessProtection) {
      let sealed = try await sealedTasks(for: officer).filter { filter.matches($0) }
      lines += sealed.map { TaskLine($0, now: now) }.filter(isWanted)
      lines.sort { ($0.dueAt ?? .distantFuture, $0.id) < ($1.dueAt ?? .distantFuture, $1.id) }
    }
    return Array(lines.prefix(filter.limit))
  }

  /// The tasks of the incidents as a whole: few, and each incident has them in one stream, so that the index of everything need not
  /// be searched for them.
  private func incidentRows(_ filter: TaskFilter) async throws -> [TaskRow] {
    let streams =
      if let incident = filter.incident { [StreamName.incidentTasks(incident)] } else {
        try await store.streams(withPrefix: "tasks/")
      }
    var rows: [TaskRow] = []
    for stream in streams {
      let incident = IncidentID(String(stream.rawValue.dropFirst("tasks/".count)))
      let board = try await state(IncidentTasks.self, of: stream).board
      rows += board.sorted.compactMap {
        TaskRow(home: .incident(incident), incident: incident, code: $0.code, on: board)
      }
    }
    return rows.filter(filter.matches).sorted {
      ($0.dueAt ?? .distantFuture, $0.id) < ($1.dueAt ?? .distantFuture, $1.id)
    }
  }

  private func sealedTasks(for officer: Officer) async throws -> [TaskRow] {
    try await sealedCases(for: officer).flatMap { id, state -> [TaskRow] in
      guard let incident = state.opening?.incident else { return [] }
      return state.board.sorted.compactMap {
        TaskRow(home: .person(id), incident: incident, code: $0.code, on: state.board)
      }
    }
  }

  /// A task with what officers wrote about it.
  public struct TaskDetail: Sendable {
    /// The task.
    public let task: SupportTask
    /// The line that lists show.
    public let line: TaskLine
    /// What is to be done, with own words opened.
    public let title: String
    /// What must be finished first.
    public let waitsFor: [TaskCode]
    /// How many tasks wait for this one.
    public let queue: Int
    /// What officers wrote, oldest first.
    public let notes: [(note: TaskNote, text: String)]
  }

  /// Shows a task with the words that officers wrote about it. For a case this is a read of the case, and recorded as one.
  public func showTask(_ id: TaskID, purpose: Purpose?, _ act: Act) async throws -> TaskDetail {
    let board: TaskBoard
    let key: CaseKey?
    let incident: IncidentID
    switch id.home {
    case .person(let caseID):
      let known = try await caseState(caseID, for: act.officer)
      guard let task = known.board.tasks[id.code] else { throw Operations.noTask(id) }
      let request = AccessRequest(purpose: purpose ?? task.purpose ?? .support, tier: .identity)
      let read = try await recordAccess(to: caseID, request, act)
      board = known.board
      incident = read.state.opening?.incident ?? ""
      key = try await requireKey(of: caseID)
    case .incident(let name):
      board = try await state(IncidentTasks.self, of: .incidentTasks(name)).board
      guard let task = board.tasks[id.code] else { throw Operations.noTask(id) }
      try await recordIncidentRead(task, name, act)
      incident = name
      key = task.notes.isEmpty ? nil : try await self.key(of: .incident(name))
    }
    guard let task = board.tasks[id.code],
      let row = TaskRow(home: id.home, incident: incident, code: id.code, on: board)
    else { throw Operations.noTask(id) }
    let field = SealedField.note(id)
    return TaskDetail(
      task: task, line: TaskLine(row, now: clock.now()),
      title: try task.title ?? task.sealedTitle.flatMap { try key?.open($0, as: field) } ?? "",
      waitsFor: board.waitsFor(id.code), queue: board.queue(behind: id.code),
      notes: try task.notes.map { note in (note, try key?.open(note.text, as: field) ?? "") })
  }

  /// Notes on the incident's own tasks are for the agency that answers for the task, or is asked to.
  private func recordIncidentRead(_ task: SupportTask, _ incident: IncidentID, _ act: Act) async throws {
    guard task.owner == act.officer.agency || task.handover?.receiver == act.officer.agency else {
      throw Refusal(
        rule: "task-of-another-agency",
        message: "What was written about task \(incident).\(task.code) is for \(task.owner), which answers for it.",
        mend: ["afterword task list --incident \(incident)"])
    }
    let act = Act(officer: act.officer, occurredAt: act.recordedAt, recordedAt: act.recordedAt)
    let note = AccessNote(
      subject: incident.rawValue, agency: act.officer.agency, purpose: .support, tier: .identity, ground: "task")
    try await transact(act) { unit in try unit.note(AccessEvent.read(note), to: .access(incident.rawValue)) }
  }
}

extension Moment {
  fileprivate static let distantFuture = Moment(milliseconds: .max)
}

extension TaskFilter {
  /// Whether a row that is not in the index would be listed.
  fileprivate func matches(_ row: TaskRow) -> Bool {
    (incident == nil || row.incident == incident) && (caseID == nil || row.caseID == caseID)
      && (agency == nil || row.agency == agency || row.offeredTo == agency)
      && (officer == nil || row.officer == officer) && (states.map { $0.contains(row.state) } ?? true)
      && (isOpen == nil || row.isOpen == isOpen) && (!unassigned || row.officer == nil)
      && (answerDueBefore.map { limit in row.answerDueAt.map { $0 < limit } ?? false } ?? true)
      && (dueBefore.map { limit in row.dueAt.map { $0 < limit } ?? false } ?? true)
  }
}
