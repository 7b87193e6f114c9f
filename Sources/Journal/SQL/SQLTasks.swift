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
    let limit = max(0, filter.limit)
    var found: [String: TaskRow] = [:]
    // Each list is in order and no longer than the limit, so what they have first together is what comes first of all.
    for condition in try alternatives(filter) {
      for task in try tasks(filter, condition, limit: limit) { found[task.id] = task }
    }
    let sorted = found.values.sorted { (Self.dueTime($0), $0.id) < (Self.dueTime($1), $1.id) }
    return Array(sorted.prefix(limit))
  }

  private static func dueTime(_ task: TaskRow) -> Int64 { task.dueAt?.milliseconds ?? noDueTime }

  private typealias Condition = (owner: String?, state: String, isOpen: Bool)

  /// The states that match, each as the owner and as the one it is offered to: no index serves “one of these states” or
  /// “owned by or offered to” in the order of due times.
  private func alternatives(_ filter: TaskFilter) throws(JournalError) -> [Condition] {
    let owners: [String?] = filter.agency == nil ? [nil] : ["agency", "offered_to"]
    let states = try knownStates().filter {
      (filter.states?.contains($0.state) ?? true) && (filter.isOpen ?? $0.isOpen) == $0.isOpen
    }
    return owners.flatMap { owner in states.map { (owner, $0.state, $0.isOpen) } }
  }

  /// The states that tasks have, found by jumping from one to the next in the index.
  private func knownStates() throws(JournalError) -> [(state: String, isOpen: Bool)] {
    func first(_ sql: String, _ values: [SQLValue]) throws(JournalError) -> (state: String, isOpen: Bool)? {
      try self.first("SELECT state, is_open FROM task WHERE \(sql) LIMIT 1", values) { row throws(SQLError) in
        (state: try row.text(0), isOpen: try row.integer(1) == 1)
      }
    }
    // Two questions, because for `(state, is_open) > ($1, $2)` SQLite walks through all rows that are equal.
    var known: [(state: String, isOpen: Bool)] = []
    while true {
      if let last = known.last, !last.isOpen,
        let next = try first("state = $1 AND is_open > 0 ORDER BY is_open", [.text(last.state)])
      {
        known.append(next)
      } else if let next = try first("state > $1 ORDER BY state, is_open", [.text(known.last?.state ?? "")]) {
        known.append(next)
      } else {
        return known
      }
    }
  }

  private func tasks(
    _ filter: TaskFilter, _ condition: Condition, limit: Int
  ) throws(JournalError) -> [TaskRow] {
    var conditions = SQLConditions()
    // A `+` in front of a column keeps the engine from entering by it: which index finds the fewest rows is known here, and
    // guessed there.
    var isEntered = false
    func entry(_ column: String) -> String { isEntered ? "+\(column)" : column }
    if let caseID = filter.caseID {
      conditions.add("case_id = ?", .text(caseID))
      isEntered = true
    }
    if let officer = filter.officer {
      conditions.add("\(entry("officer")) = ?", .text(officer.rawValue))
      isEntered = true
    }
    if filter.unassigned {
      conditions.add(entry("officer") + " IS NULL")
      isEntered = true
    }
    if let owner = condition.owner, let agency = filter.agency {
      conditions.add("\(entry(owner)) = ?", .text(agency.rawValue))
      isEntered = isEntered || owner == "offered_to"
    }
    if let incident = filter.incident { conditions.add("\(entry("incident")) = ?", .text(incident.rawValue)) }
    let states = filter.caseID == nil ? "" : "+"
    conditions.add("\(states)state = ?", .text(condition.state))
    conditions.add("\(states)is_open = ?", .integer(condition.isOpen ? 1 : 0))
    if let dueBefore = filter.dueBefore { conditions.add("due_at < ?", .integer(dueBefore.milliseconds)) }
    var source = "task"
    var offered = ""
    if let answerDueBefore = filter.answerDueBefore {
      // Few tasks are on offer at a time; found first, they spare a walk through all that are open.
      let moment = conditions.value(.integer(answerDueBefore.milliseconds))
      offered =
        "WITH offered AS MATERIALIZED (SELECT \(Self.taskColumns) FROM task "
        + "WHERE offered_to IS NOT NULL AND answer_due_at < \(moment)) "
      source = "offered"
    }
    let most = conditions.value(.integer(Int64(limit)))
    return try all(
      "\(offered)SELECT \(Self.taskColumns) FROM \(source) \(conditions.clause) ORDER BY due_at, id LIMIT \(most)",
      conditions.values, Self.task)
  }
}
