import Incidents
import Journal
import Support

/// Loading and saving cases: what every use case of support has in common.
extension Operations {
  /// The case with this id, as far as the officer may know of it.
  ///
  /// A case in the compartment of protected witnesses is answered, for anybody else, exactly like an id that was never drawn.
  func load(_ id: CaseID, in unit: inout UnitOfWork) async throws -> SupportCase {
    let raw = try await unit.load(SupportCase.self, from: .supportCase(id))
    guard !raw.sealedEvents.isEmpty else {
      guard raw.exists(for: unit.act.officer) else { throw Operations.noCase(id) }
      return raw
    }
    guard unit.act.officer.holds(.witnessProtection) else { throw Operations.noCase(id) }
    let key = try await requireKey(of: id, in: unit)
    let state = try raw.opened { try CaseEvent(opening: $0, with: key, for: id) }
    guard state.exists(for: unit.act.officer) else { throw Operations.noCase(id) }
    return state
  }

  /// The state of a case as far as the officer may know of it; an empty one when the officer may not.
  func caseState(_ id: CaseID, for officer: Officer) async throws -> SupportCase {
    var state = try await state(SupportCase.self, of: .supportCase(id))
    if !state.sealedEvents.isEmpty, officer.holds(.witnessProtection) {
      let key = try await requireKey(of: id)
      state = try state.opened { try CaseEvent(opening: $0, with: key, for: id) }
    }
    return state.exists(for: officer) && state.sealedEvents.isEmpty ? state : SupportCase()
  }

  /// What is said of a case that does not exist, or not for this officer.
  static func noCase(_ id: CaseID) -> InputError {
    .notFound("There is no case \(id) in this workspace. “afterword case list” shows the cases of your agency.")
  }

  /// Appends to a case, and brings the task index up to date in the same transaction.
  ///
  /// What happens in the compartment is sealed as a whole, and leaves no trace in the index.
  ///
  /// - Parameters:
  ///   - before: the case as it was loaded.
  func save(
    _ events: [CaseEvent], to id: CaseID, from before: SupportCase, in unit: inout UnitOfWork
  ) async throws {
    let act = unit.act
    var after = before
    for event in events {
      after.apply(Recorded(event, officer: act.officer.id, occurredAt: act.occurredAt, recordedAt: act.recordedAt))
    }
    guard let opening = after.opening else { return }
    let home = TaskHome.person(id)
    guard after.keyClass == .witnesses else {
      try await unit.append(events, to: .supportCase(id), of: SupportCase.self)
      reindex(home, incident: opening.incident, before: before.board, after: after.board, in: &unit)
      return
    }
    let sealing = try await requireKey(of: id, in: unit)
    let sealed = try events.map { event in
      // That a key was destroyed is told in the open: no key will ever tell it again.
      if case .erased = event { return event }
      return try event.sealed(by: sealing, for: id, nonce: random.bytes(12))
    }
    try await unit.append(sealed, to: .supportCase(id), of: SupportCase.self)
    if before.opening == nil || before.keyClass == .cases {
      for code in before.board.tasks.keys.sorted() {
        unit.change(TaskChange.remove(id: TaskID(home: home, code: code).rawValue))
      }
      try await unit.append([WitnessRegisterEvent(id: id)], to: .witnessRegister, of: WitnessRegister.self)
    }
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
