import Incidents

/// The task index.
extension SQLJournal {
  /// Stands for “no due time”, so that such tasks come last on every engine.
  private static let noDueTime = Int64.max

  func apply(_ change: TaskChange) throws(JournalError) {
    switch change {
    case .put(let task): try put(task)
    case .remove(let id): try run("DELETE FROM task WHERE id = $1", [.text(id)])
    }
  }

  private func put(_ task: TaskRow) throws(JournalError) {
    try run(
      """
      INSERT INTO task
        (id, stream, incident, case_id, title, agency, offered_to, officer, state, is_open, due_at, answer_due_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
      ON CONFLICT (id) DO UPDATE SET
        stream = excluded.stream, incident = excluded.incident, case_id = excluded.case_id, title = excluded.title,
        agency = excluded.agency, offered_to = excluded.offered_to, officer = excluded.officer,
        state = excluded.state, is_open = excluded.is_open, due_at = excluded.due_at,
        answer_due_at = excluded.answer_due_at
      """,
      [
        .text(task.id), .text(task.stream.rawValue), .text(task.incident.rawValue), .optional(task.caseID),
        .text(task.title), .text(task.agency.rawValue), .optional(task.offeredTo?.rawValue),
        .optional(task.officer?.rawValue), .text(task.state), .integer(task.isOpen ? 1 : 0),
        .integer(task.dueAt?.milliseconds ?? Self.noDueTime), .optional(task.answerDueAt?.milliseconds),
      ])
  }

  private static let taskColumns =
    "id, stream, incident, case_id, title, agency, offered_to, officer, state, is_open, due_at, answer_due_at"

  private static func task(_ row: any SQLRow) throws(SQLError) -> TaskRow {
    let dueAt = try row.integer(10)
    return TaskRow(
      id: try row.text(0), stream: StreamName(try row.text(1)), incident: IncidentID(try row.text(2)),
      caseID: try row.optionalText(3), title: try row.text(4), agency: AgencyID(try row.text(5)),
      offeredTo: try row.optionalText(6).map(AgencyID.init(_:)),
      officer: try row.optionalText(7).map(OfficerID.init(_:)), state: try row.text(8),
      isOpen: try row.integer(9) == 1, dueAt: dueAt == noDueTime ? nil : Moment(milliseconds: dueAt),
      answerDueAt: try row.optionalInteger(11).map(Moment.init(milliseconds:)))
  }

  func task(_ id: String) throws(JournalError) -> TaskRow? {
    try first("SELECT \(Self.taskColumns) FROM task WHERE id = $1", [.text(id)], Self.task)
  }

  func tasks(matching filter: TaskFilter) throws(JournalError) -> [TaskRow] {
    guard let agency = filter.agency else { return try tasks(filter, nil) }
    // Two ordered lists of at most `limit` rows each, because no index serves “owned by or offered to” in one.
    let owned = try tasks(filter, ("agency = ?", agency))
    let offered = try tasks(filter, ("offered_to = ?", agency))
    if offered.isEmpty { return owned }
    let ownedIDs = Set(owned.map(\.id))
    let merged = (owned + offered.filter { !ownedIDs.contains($0.id) }).sorted {
      ($0.dueAt?.milliseconds ?? Self.noDueTime, $0.id) < ($1.dueAt?.milliseconds ?? Self.noDueTime, $1.id)
    }
    return Array(merged.prefix(filter.limit))
  }

  private func tasks(
    _ filter: TaskFilter, _ agency: (condition: String, id: AgencyID)?
  ) throws(JournalError) -> [TaskRow] {
    var conditions = SQLConditions()
    if let agency { conditions.add(agency.condition, .text(agency.id.rawValue)) }
    if let incident = filter.incident { conditions.add("incident = ?", .text(incident.rawValue)) }
    if let caseID = filter.caseID { conditions.add("case_id = ?", .text(caseID)) }
    if let officer = filter.officer { conditions.add("officer = ?", .text(officer.rawValue)) }
    if filter.unassigned { conditions.add("officer IS NULL") }
    if let states = filter.states { conditions.add("state", isOneOf: states) }
    switch filter.isOpen {
    case true?: conditions.add("is_open = 1")
    case false?: conditions.add("is_open = 0")
    // Said in so many words, both halves keep the order of the index within each.
    case nil: conditions.add("is_open IN (0, 1)")
    }
    if let dueBefore = filter.dueBefore { conditions.add("due_at < ?", .integer(dueBefore.milliseconds)) }
    let limit = conditions.value(.integer(Int64(max(0, filter.limit))))
    return try all(
      "SELECT \(Self.taskColumns) FROM task \(conditions.clause) ORDER BY due_at, id LIMIT \(limit)",
      conditions.values, Self.task)
  }
}
