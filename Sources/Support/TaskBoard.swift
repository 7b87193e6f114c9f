import Incidents

/// The tasks of one home, folded from their events.
public struct TaskBoard: Hashable, Sendable {
  /// The tasks by code.
  public private(set) var tasks: [TaskCode: SupportTask] = [:]
  /// T0 as the tasks were told it.
  private var attack: [TaskCode: Moment] = [:]
  private var registration: [TaskCode: Moment] = [:]
  /// When tasks were done, from which other due times count.
  private var done: [TaskCode: Moment] = [:]

  /// A board with no tasks.
  public init() {}

  /// The tasks in the order in which lists show them: by due time, those without one last, then by code.
  public var sorted: [SupportTask] {
    tasks.values.sorted { left, right in
      switch (left.due, right.due) {
      case (let first?, let second?) where first != second: first < second
      case (.some, nil): true
      case (nil, .some): false
      default: left.code < right.code
      }
    }
  }

  /// The tasks that are not finished.
  public var unfinished: [SupportTask] { sorted.filter { !$0.state.isFinished } }

  /// The tasks that must be finished before this one can start. A cancelled task holds up nothing.
  public func waitsFor(_ code: TaskCode) -> [TaskCode] {
    guard let task = tasks[code] else { return [] }
    return task.after.filter { tasks[$0].map { !$0.state.isFinished } ?? false }
  }

  /// How many unfinished tasks wait, directly or through others, for this one.
  public func queue(behind code: TaskCode) -> Int {
    var behind: Set<TaskCode> = []
    var frontier: Set<TaskCode> = [code]
    while !frontier.isEmpty {
      let next = tasks.values.filter { task in
        !task.state.isFinished && !behind.contains(task.code) && task.code != code
          && task.after.contains { frontier.contains($0) }
      }
      frontier = Set(next.map(\.code))
      behind.formUnion(frontier)
    }
    return behind.count
  }

  /// Whether the task is late.
  public func isOverdue(_ code: TaskCode, at now: Moment) -> Bool {
    tasks[code]?.isOverdue(at: now, waiting: !waitsFor(code).isEmpty) ?? false
  }

  /// The code for a task added by hand: `OWN-1`, `OWN-2` …
  public var nextOwnCode: TaskCode {
    var number = 1
    while tasks[TaskCode("OWN-\(number)")] != nil { number += 1 }
    return TaskCode("OWN-\(number)")
  }

  /// The code under which a catalogue entry can be opened now: the entry's own, or its next round when that one is finished.
  ///
  /// Nil while a round of the entry is unfinished: the same work is not opened twice.
  public func freeCode(for entry: TaskCode) -> TaskCode? {
    var code = entry
    while let task = tasks[code] {
      guard task.state.isFinished else { return nil }
      code = code.nextRound
    }
    return code
  }

  mutating func apply(_ recorded: Recorded<TaskEvent>) {
    let at = recorded.occurredAt
    switch recorded.event {
    case .opened(let opened): open(opened, at: at)
    case .claimed(let claim):
      change(claim.code, at: at) { task in
        task.owner = claim.agency
        task.assignee = recorded.officer
        if task.state == .open { task.state = .claimed }
      }
    case .started(let mark): change(mark.code, at: at) { $0.state = .started }
    case .done(let written):
      change(written.code, at: at) { task in
        task.state = .done
        task.doneAt = at
        task.handover = nil
        task.notes.append(TaskNote(kind: .evidence, officer: recorded.officer, at: at, text: written.note))
      }
      done[written.code] = at
      recomputeDueTimes(after: written.code)
    case .blocked(let written):
      change(written.code, at: at) { task in
        task.state = .blocked
        task.notes.append(TaskNote(kind: .block, officer: recorded.officer, at: at, text: written.note))
      }
    case .handedOver(let offer):
      change(offer.code, at: at) { task in
        task.handover = TaskHandover(
          receiver: offer.to, sender: recorded.officer, offeredAt: at, answerBy: offer.answerBy)
        if let note = offer.note {
          task.notes.append(TaskNote(kind: .handover, officer: recorded.officer, at: at, text: note))
        }
      }
    case .accepted(let claim):
      change(claim.code, at: at) { task in
        task.owner = claim.agency
        task.assignee = recorded.officer
        task.state = .claimed
        task.handover = nil
      }
    case .declined(let written):
      change(written.code, at: at) { task in
        task.handover = nil
        task.notes.append(TaskNote(kind: .decline, officer: recorded.officer, at: at, text: written.note))
      }
    case .moved(let move):
      change(move.code, at: at) { task in
        task.owner = move.agency
        task.assignee = nil
        task.handover = nil
        if !task.state.isFinished { task.state = .open }
      }
    case .handoverWithdrawn(let mark): change(mark.code, at: at) { $0.handover = nil }
    case .cancelled(let cancelled):
      change(cancelled.code, at: at) { task in
        task.state = .cancelled
        task.handover = nil
        if let note = cancelled.note {
          task.notes.append(TaskNote(kind: .cancel, officer: recorded.officer, at: at, text: note))
        }
      }
      // What counted from the end of a cancelled task counts from the cancelling: it must not drop out of every list.
      done[cancelled.code] = at
      recomputeDueTimes(after: cancelled.code)
    }
  }

  private mutating func open(_ opened: TaskOpened, at moment: Moment) {
    attack[opened.code] = opened.attack
    registration[opened.code] = opened.registration
    var task = SupportTask(
      code: opened.code, title: opened.title, sealedTitle: opened.sealedTitle, owner: opened.owner,
      due: opened.fixedDue,
      rule: opened.due, after: opened.after, purpose: opened.purpose,
      needsConsent: opened.needsConsent ?? false, repetition: opened.repetition,
      round: opened.round ?? 1, firstDue: opened.firstDue, need: opened.need, category: opened.category,
      openedAt: moment, changedAt: moment)
    if task.due == nil { task.due = dueTime(of: task) }
    if task.firstDue == nil { task.firstDue = task.due }
    tasks[opened.code] = task
  }

  private func dueTime(of task: SupportTask) -> Moment? {
    task.rule.moment(
      DueAnchors(
        attack: attack[task.code] ?? task.openedAt, registration: registration[task.code] ?? task.openedAt,
        opening: task.openedAt, done: done))
  }

  private mutating func recomputeDueTimes(after code: TaskCode) {
    for task in tasks.values where task.due == nil && task.rule.tasks.contains(code) {
      let due = dueTime(of: task)
      tasks[task.code]?.due = due
      if task.firstDue == nil { tasks[task.code]?.firstDue = due }
    }
  }

  private mutating func change(_ code: TaskCode, at moment: Moment, _ body: (inout SupportTask) -> Void) {
    guard var task = tasks[code] else { return }
    body(&task)
    task.changedAt = moment
    tasks[code] = task
  }

  /// T0 as the task was told it.
  func attackTime(of code: TaskCode) -> Moment? { attack[code] }
  /// The registration as the task was told it.
  func registrationTime(of code: TaskCode) -> Moment? { registration[code] }
}
