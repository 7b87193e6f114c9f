import Incidents
import Journal
import Support

/// Loading and saving cases: what every use case of support has in common.
extension Operations {
  /// The case with this id, as far as the officer may know of it.
  ///
  /// A case in the compartment of protected witnesses is answered, for anybody else, exactly like an id that was never drawn.
  func load(_ id: CaseID, in unit: inout UnitOfWork) async throws -> SupportCase {
    let state = try await unit.load(SupportCase.self, from: .supportCase(id))
    guard state.exists(for: unit.act.officer) else { throw Operations.noCase(id) }
    return state
  }

  /// What is said of a case that does not exist, or not for this officer.
  static func noCase(_ id: CaseID) -> InputError {
    .notFound("There is no case \(id) in this workspace. “afterword case list” shows the cases of your agency.")
  }

  /// Appends to a case, and brings the task index up to date in the same transaction.
  func save(_ events: [CaseEvent], to id: CaseID, in unit: inout UnitOfWork) async throws {
    let before = try await unit.load(SupportCase.self, from: .supportCase(id))
    try await unit.append(events, to: .supportCase(id), of: SupportCase.self)
    let after = try await unit.load(SupportCase.self, from: .supportCase(id))
    guard let opening = after.opening else { return }
    let home = TaskHome.person(id)
    if after.keyClass == .witnesses {
      // The compartment leaves no trace in what others list.
      if before.keyClass == .cases {
        for code in before.board.tasks.keys.sorted() {
          unit.change(TaskChange.remove(id: TaskID(home: home, code: code).rawValue))
        }
        try await unit.append([WitnessRegisterEvent(id: id)], to: .witnessRegister, of: WitnessRegister.self)
      } else if before.opening == nil {
        try await unit.append([WitnessRegisterEvent(id: id)], to: .witnessRegister, of: WitnessRegister.self)
      }
      return
    }
    reindex(home, incident: opening.incident, before: before.board, after: after.board, in: &unit)
  }

  /// Appends to the tasks of an incident, and brings the task index up to date in the same transaction.
  func save(_ events: [TaskEvent], to incident: IncidentID, in unit: inout UnitOfWork) async throws {
    let before = try await unit.load(IncidentTasks.self, from: .incidentTasks(incident)).board
    try await unit.append(events, to: .incidentTasks(incident), of: IncidentTasks.self)
    let after = try await unit.load(IncidentTasks.self, from: .incidentTasks(incident)).board
    reindex(.incident(incident), incident: incident, before: before, after: after, in: &unit)
  }

  private func reindex(
    _ home: TaskHome, incident: IncidentID, before: TaskBoard, after: TaskBoard, in unit: inout UnitOfWork
  ) {
    for code in after.tasks.keys.sorted() {
      let row = TaskRow(home: home, incident: incident, code: code, on: after)
      guard let row, row != TaskRow(home: home, incident: incident, code: code, on: before) else { continue }
      unit.change(TaskChange.put(row))
    }
  }
}

extension TaskRow {
  /// What the index says of a task that waits for another one. The room Support computes this; it is no state of its own.
  static let waiting = "waiting"

  /// The row of a task; nil when the board does not hold it. The words of an own task stay sealed.
  init?(home: TaskHome, incident: IncidentID, code: TaskCode, on board: TaskBoard) {
    guard let task = board.tasks[code] else { return nil }
    let caseID: String? = if case .person(let id) = home { id.rawValue } else { nil }
    let isWaiting = !task.state.isFinished && !board.waitsFor(code).isEmpty
    self.init(
      id: TaskID(home: home, code: code).rawValue, stream: StreamName(home.stream), incident: incident, caseID: caseID,
      title: task.title ?? "Own task; its words are sealed in the case", agency: task.owner,
      offeredTo: task.handover?.receiver, officer: task.assignee,
      state: isWaiting && task.state != .blocked ? TaskRow.waiting : task.state.rawValue,
      isOpen: !task.state.isFinished, dueAt: task.due, answerDueAt: task.handover?.answerBy)
  }
}
