import Incidents

/// What an officer can do with a task. All words come sealed.
public enum TaskCommand: Hashable, Sendable {
  /// Take it; `takeOver` takes it from a colleague of the same agency who has it.
  case claim(takeOver: Bool)
  /// Begin, or go on after a block.
  case start
  /// Finish it, with words that show what was done.
  case done(evidence: SealedText)
  /// Say why it cannot go on.
  case block(reason: SealedText)
  /// Offer it to another agency, which should answer by the given time.
  case handOver(to: AgencyID, answerBy: Moment, note: SealedText?)
  /// Take what was offered.
  case accept
  /// Say no to what was offered.
  case decline(reason: SealedText)
  /// Take an offer back.
  case withdrawHandover
  /// Say that it is no longer needed.
  case cancel(TaskCancelled.Cause, reason: SealedText)
}

extension TaskBoard {
  /// Decides a command on a task: the events that follow, or the rule that says no.
  ///
  /// - Parameters:
  ///   - command: what the officer wants.
  ///   - id: the task.
  ///   - act: who, and when.
  public func decide(_ command: TaskCommand, on id: TaskID, _ act: Act) throws(Refusal) -> [TaskEvent] {
    guard let task = tasks[id.code] else { throw .noSuchTask(id) }
    if task.state.isFinished { throw .finished(task, id) }
    // A clock that was set back stops nobody; a time given by hand must make sense.
    if act.occurredAt < task.openedAt, act.occurredAt != act.recordedAt {
      throw Refusal(
        rule: "task-before-opening",
        message:
          "Task \(id) was opened at \(task.openedAt); nothing can happen to it at \(act.occurredAt), before that.",
        mend: ["Give a later time with --at, or leave --at out."])
    }
    switch command {
    case .claim(let takeOver): return [.claimed(try claim(task, id, act, takeOver: takeOver))]
    case .start: return try start(task, id, act)
    case .done(let evidence): return try finish(task, id, act, evidence: evidence)
    case .block(let reason):
      try requireHolder(task, id, act)
      return try taking(task, id, act) + [.blocked(TaskWritten(code: id.code, note: reason))]
    case .handOver(let agency, let answerBy, let note):
      return [.handedOver(try handOver(task, id, act, to: agency, answerBy: answerBy, note: note))]
    case .accept:
      try requireReceiver(task, id, act, verb: "accept")
      return [.accepted(TaskClaimed(code: id.code, agency: act.officer.agency))]
    case .decline(let reason):
      try requireReceiver(task, id, act, verb: "decline")
      return [.declined(TaskWritten(code: id.code, note: reason))]
    case .withdrawHandover:
      try requireOwner(task, id, act)
      guard task.handover != nil else { throw .noHandover(id) }
      return [.handoverWithdrawn(TaskMark(code: id.code))]
    case .cancel(let cause, let reason):
      try requireOwner(task, id, act)
      return [.cancelled(TaskCancelled(code: id.code, cause: cause, note: reason))]
    }
  }

  private func claim(_ task: SupportTask, _ id: TaskID, _ act: Act, takeOver: Bool) throws(Refusal) -> TaskClaimed {
    if task.handover?.receiver == act.officer.agency {
      throw Refusal(
        rule: "task-handover-pending",
        message:
          "Task \(id) was offered to your agency, \(act.officer.agency). Until you accept it, it stays the sender's.",
        mend: ["afterword task accept \(id)", "afterword task decline \(id) --reason -"])
    }
    try requireOwner(task, id, act)
    if let holder = task.assignee {
      if holder == act.officer.id {
        throw Refusal(
          rule: "task-already-claimed", message: "Task \(id) is already yours.", mend: ["afterword task start \(id)"])
      }
      guard takeOver else {
        throw Refusal(
          rule: "task-held-by-another",
          message: "Task \(id) has been taken by \(holder). Speak with \(holder) before you take it over.",
          mend: ["afterword task claim \(id) --take-over"])
      }
    }
    return TaskClaimed(code: id.code, agency: act.officer.agency, from: task.assignee)
  }

  private func start(_ task: SupportTask, _ id: TaskID, _ act: Act) throws(Refusal) -> [TaskEvent] {
    try requireHolder(task, id, act)
    try requireFree(task, id)
    if task.state == .started {
      throw Refusal(
        rule: "task-already-started", message: "Task \(id) has already been started.",
        mend: ["afterword task done \(id) --evidence -"])
    }
    return try taking(task, id, act) + [.started(TaskMark(code: id.code))]
  }

  private func finish(
    _ task: SupportTask, _ id: TaskID, _ act: Act, evidence: SealedText
  ) throws(Refusal) -> [TaskEvent] {
    try requireHolder(task, id, act)
    try requireFree(task, id)
    if task.state == .blocked {
      throw Refusal(
        rule: "task-blocked", message: "Task \(id) is blocked. Start it again before you report it done.",
        mend: ["afterword task start \(id)"])
    }
    return try taking(task, id, act) + [.done(TaskWritten(code: id.code, note: evidence))] + nextRound(of: task, act)
  }

  private func handOver(
    _ task: SupportTask, _ id: TaskID, _ act: Act, to agency: AgencyID, answerBy: Moment, note: SealedText?
  ) throws(Refusal) -> TaskHandedOver {
    try requireOwner(task, id, act)
    if let pending = task.handover {
      throw Refusal(
        rule: "task-handover-pending",
        message:
          "Task \(id) has already been offered to \(pending.receiver), which should answer by \(pending.answerBy).",
        mend: ["afterword task hand-over \(id) --withdraw"])
    }
    guard agency != act.officer.agency else {
      throw Refusal(
        rule: "task-handover-to-self",
        message: "Task \(id) belongs to your own agency, \(agency). A colleague can take it over without a handover.",
        mend: ["afterword task claim \(id) --take-over"])
    }
    guard answerBy > act.occurredAt else {
      throw Refusal(
        rule: "handover-answer-in-the-past",
        message:
          "An answer to the handover of task \(id) was asked for by \(answerBy), which is not after \(act.occurredAt).",
        mend: ["afterword task hand-over \(id) --to \(agency) --answer-within 4h"])
    }
    return TaskHandedOver(code: id.code, to: agency, answerBy: answerBy, note: note)
  }

  /// The claim that goes with the first deed on a task that nobody had taken.
  private func taking(_ task: SupportTask, _ id: TaskID, _ act: Act) throws(Refusal) -> [TaskEvent] {
    task.assignee == nil ? [.claimed(try claim(task, id, act, takeOver: false))] : []
  }

  private func nextRound(of task: SupportTask, _ act: Act) -> [TaskEvent] {
    guard let repetition = task.repetition, let due = task.due, let firstDue = task.firstDue,
      let attack = attackTime(of: task.code), let registration = registrationTime(of: task.code),
      let next = repetition.next(
        after: task.round, due: due, firstDue: firstDue, done: act.occurredAt, attack: attack),
      tasks[task.code.nextRound] == nil
    else { return [] }
    return [
      .opened(
        TaskOpened(
          code: task.code.nextRound, title: task.title, sealedTitle: nil, owner: task.owner, due: task.rule,
          attack: attack, registration: registration, after: [], purpose: task.purpose,
          needsConsent: task.needsConsent ? true : nil, repetition: repetition,
          round: task.round + 1, fixedDue: next, firstDue: firstDue, need: task.need, category: task.category))
    ]
  }

  private func requireOwner(_ task: SupportTask, _ id: TaskID, _ act: Act) throws(Refusal) {
    let owner = task.owner
    guard owner == act.officer.agency else {
      throw Refusal(
        rule: "task-of-another-agency",
        message: "Task \(id) belongs to \(owner); you act for \(act.officer.agency).",
        missing: ["an officer of \(owner), or a handover from \(owner) that your agency accepts"],
        mend: [
          "afterword task hand-over \(id) --to \(act.officer.agency) --as OFFICER-OF-\(owner.rawValue.asciiUppercased)"
        ])
    }
  }

  private func requireHolder(_ task: SupportTask, _ id: TaskID, _ act: Act) throws(Refusal) {
    try requireOwner(task, id, act)
    if let holder = task.assignee, holder != act.officer.id {
      throw Refusal(
        rule: "task-held-by-another",
        message: "Task \(id) has been taken by \(holder). Only \(holder) reports on it, or whoever takes it over.",
        mend: ["afterword task claim \(id) --take-over"])
    }
  }

  private func requireReceiver(_ task: SupportTask, _ id: TaskID, _ act: Act, verb: String) throws(Refusal) {
    guard let handover = task.handover else { throw .noHandover(id) }
    guard handover.receiver == act.officer.agency else {
      throw Refusal(
        rule: "handover-to-another-agency",
        message:
          "Task \(id) was offered to \(handover.receiver); you act for \(act.officer.agency) and cannot \(verb) it.",
        missing: ["an officer of \(handover.receiver)"])
    }
  }

  private func requireFree(_ task: SupportTask, _ id: TaskID) throws(Refusal) {
    let waiting = waitsFor(task.code)
    guard waiting.isEmpty else {
      throw Refusal(
        rule: "task-waits-for-another",
        message: "Task \(id) cannot go on yet: it waits for \(waiting.map(\.rawValue).joined(separator: ", ")).",
        missing: waiting.map { code in
          "\(code): \(tasks[code]?.title ?? "an own task"), \(tasks[code]?.state.rawValue ?? "open"), "
            + "with \(tasks[code]?.owner.rawValue ?? "nobody")"
        },
        mend: waiting.map { "afterword task claim \(TaskID(home: id.home, code: $0))" })
    }
  }
}

extension Refusal {
  static func noSuchTask(_ id: TaskID) -> Refusal {
    Refusal(
      rule: "no-such-task", message: "There is no task \(id).",
      mend: ["afterword task list"])
  }

  static func noHandover(_ id: TaskID) -> Refusal {
    Refusal(
      rule: "no-handover-pending", message: "Task \(id) has not been offered to any agency.",
      mend: ["afterword task list --format json"])
  }

  static func finished(_ task: SupportTask, _ id: TaskID) -> Refusal {
    Refusal(
      rule: "task-finished",
      message: "Task \(id) is \(task.state.rawValue) since \(task.changedAt); nothing more can happen to it.",
      mend: ["afterword task add …   # to open the work again as a new task"])
  }
}
