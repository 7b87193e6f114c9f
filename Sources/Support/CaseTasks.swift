import Incidents

extension SupportCase {
  /// Decides a command on a task of the case.
  ///
  /// Beyond what ``TaskBoard/decide(_:on:_:)`` asks: who may not know of the case learns nothing of its tasks, and a task is not
  /// handed to an agency to which the person has said no.
  public func decide(_ command: TaskCommand, on id: TaskID, _ act: Act) throws(Refusal) -> [CaseEvent] {
    guard opening != nil, exists(for: act.officer) else { throw .noSuchTask(id) }
    if case .handOver(let agency, _, _) = command, let task = board.tasks[id.code] {
      let purpose = task.purpose ?? .support
      if hasSaidNo(to: agency, for: purpose, at: act.recordedAt) {
        throw Refusal(
          rule: "consent-refused",
          message:
            "Task \(id) cannot be offered to \(agency): the person has said no to the use of the own data by \(agency) for "
            + "the purpose “\(purpose)”.",
          missing: ["another agency, or a new decision of the person"],
          mend: ["afterword case show \(opening?.id.rawValue ?? "CASE")"])
      }
    }
    return try board.decide(command, on: id, act).map { .task($0) }
  }
}

extension SupportCase {
  /// Whether the person has said no to an agency for a purpose.
  func hasSaidNo(to agency: AgencyID, for purpose: Purpose, at moment: Moment) -> Bool {
    consents.standing(purpose: purpose, agency: agency, at: moment, isChild: isChild) == .refused
  }

  /// The tasks as they may be opened: what the person's no keeps from an agency falls to the one that leads the case.
  func respectful(_ tasks: [TaskOpened], _ act: Act) -> [TaskOpened] {
    tasks.map { task in
      guard let lead, task.owner != lead, task.needsConsent ?? false, let purpose = task.purpose,
        hasSaidNo(to: task.owner, for: purpose, at: act.recordedAt)
      else { return task }
      return task.owned(by: lead)
    }
  }

  /// The open tasks that a new no takes from agencies and gives to the one that leads the case, so that nobody is forgotten.
  func movesAfter(_ entry: ConsentEntry, _ act: Act) -> [CaseEvent] {
    guard case .decision(let said, _) = entry.ground, said != .given, let lead else { return [] }
    var after = consents
    after.add(entry)
    return board.unfinished.filter { task in
      task.owner != lead && task.needsConsent && task.purpose == entry.purpose
        && after.standing(purpose: entry.purpose, agency: task.owner, at: act.recordedAt, isChild: isChild) == .refused
    }
    .map { .task(.moved(TaskClaimed(code: $0.code, agency: lead))) }
  }
}

extension IncidentTasks {
  /// Decides a command on a task of the incident.
  public func decide(_ command: TaskCommand, on id: TaskID, _ act: Act) throws(Refusal) -> [TaskEvent] {
    try board.decide(command, on: id, act)
  }

  /// Opens one more task. A code that is in use already is refused.
  public func add(_ task: TaskOpened, to incident: IncidentID) throws(Refusal) -> [TaskEvent] {
    guard board.tasks[task.code] == nil else {
      throw Refusal(
        rule: "task-exists", message: "The incident \(incident) has the task \(task.code) already.",
        mend: ["afterword task list --incident \(incident) --all"])
    }
    return [.opened(task)]
  }
}
