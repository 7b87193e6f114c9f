import Incidents

extension Run {
  /// Something the clock has still to do.
  struct Pending {
    let moment: Moment
    /// At one moment: warnings, then deadlines, then escalations, then new occurrences.
    let rank: Int
    /// The place of the step in the file.
    let order: Int
    let timer: RunTimer
    let event: RunEvent
  }

  /// What is due up to a moment and has not been done: warnings, deadlines, escalations, occurrences, and automatic steps to take up.
  ///
  /// Time runs through everything between in its proper order, so a tick after a day of silence does what a tick each second
  /// would have done, and a second tick does nothing. A moment before the last one does nothing either.
  public func tick(_ now: Moment) -> [RunEvent] {
    var run = self
    return run.advance(until: now, cause: now) + run.takeUp(at: now)
  }

  /// The next moment at which ``tick(_:)`` has something to do; nil when only people can move the run.
  public var nextMoment: Moment? {
    guard isUnderWay, let started else { return nil }
    let starts = live.compactMap { address -> Moment? in
      guard states[address]?.progress == .open, let wait = playbook?.step(address.step)?.notBefore,
        case .waiting(let blockers) = readiness(of: address, at: started.t0), blockers == [.time(started.t0 + wait)]
      else { return nil }
      return started.t0 + wait
    }
    return (starts + pending().map(\.moment)).min()
  }

  /// When the next occurrence of a cadence comes round; nil when it has ended, or waits for something other than the clock.
  public func nextOccurrence(of cadence: StepID) -> Moment? {
    pending().first { $0.timer.kind == .occurrence && $0.timer.address.step == cadence }?.moment
  }

  /// Runs the clock on to a moment and returns what happened on the way.
  mutating func advance(until now: Moment, cause: Moment) -> [RunEvent] {
    var events = ruleUntilStill(at: cause)
    while isUnderWay,
      let next = pending().filter({ $0.moment <= now }).min(by: { left, right in
        (left.moment, left.rank, left.order, left.timer.address)
          < (right.moment, right.rank, right.order, right.timer.address)
      })
    {
      events.append(next.event)
      applyByClock(next.event)
      events += ruleUntilStill(at: next.moment)
    }
    return events
  }

  /// Takes up the automatic steps that are ready.
  mutating func takeUp(at now: Moment) -> [RunEvent] {
    guard isUnderWay else { return [] }
    var events: [RunEvent] = []
    for address in live {
      guard let state = states[address], state.progress == .open, let step = playbook?.step(address.step),
        case .automatic(let action, needsGo: false) = step.kind, readiness(of: address, at: now) == .ready
      else { continue }
      let event = intent(address, action, state, go: nil, at: now)
      events.append(event)
      applyByClock(event)
    }
    return events
  }

  func intent(
    _ address: StepAddress, _ action: AutomaticAction, _ state: StepState, go: OfficerID?, at now: Moment
  ) -> RunEvent {
    .stepIntended(
      StepIntended(
        step: address, action: action.word, key: "\(id)/\(address)", attempt: (state.intent?.attempt ?? 0) + 1, go: go,
        at: now))
  }

  mutating func applyByClock(_ event: RunEvent) {
    let moment = event.momentMeant ?? started?.t0 ?? Moment(milliseconds: 0)
    apply(Recorded(event, officer: nil, occurredAt: moment, recordedAt: moment))
  }

  /// Applies the playbook's rules until nothing changes: steps without a purpose end, steps with one again come back, cadences and
  /// the run itself end.
  private mutating func ruleUntilStill(at moment: Moment) -> [RunEvent] {
    var events: [RunEvent] = []
    while isUnderWay, let event = nextRuling(at: moment) {
      events.append(event)
      applyByClock(event)
    }
    return events
  }

  private func nextRuling(at moment: Moment) -> RunEvent? {
    guard let playbook else { return nil }
    for address in live {
      guard let state = states[address], let step = playbook.step(address.step) else { continue }
      if case .cadence(let cadence) = step.kind, !state.hasEnded, let reason = reasonToEnd(cadence, address) {
        return .cadenceEnded(StepTurn(step: address, reason: reason, at: moment))
      }
      if state.progress == .open, case .notApplicable(let reason) = readiness(of: address, at: moment) {
        return .stepNotApplicable(StepTurn(step: address, reason: reason, at: moment))
      }
      if state.isSetAsideByRule {
        if case .notApplicable = readiness(of: address, at: moment) { continue }
        return .stepReopened(
          StepTurn(step: address, reason: "what made it not applicable has changed", at: moment))
      }
    }
    return live.allSatisfy { states[$0]?.hasEnded ?? true } ? .completed(RunCompleted(at: moment)) : nil
  }

  private func reasonToEnd(_ cadence: Cadence, _ address: StepAddress) -> String? {
    if case .condition(let condition) = cadence.end,
      condition.truth({ answer($0, seenFrom: address) }) == .yes
    {
      return "“\(condition)” holds"
    }
    guard let state = cadences[address.step], let max = cadence.max, state.last >= max, state.open == nil else {
      return nil
    }
    return "its last occurrence, number \(max), has ended"
  }

  /// Everything on the clock that has not been done, whenever it is due.
  private func pending() -> [Pending] {
    guard isUnderWay, let playbook, let started else { return [] }
    var pending: [Pending] = []
    for address in live {
      guard let state = states[address], !state.hasEnded, let step = playbook.step(address.step) else { continue }
      let order = playbook.order(of: step.id)
      if case .cadence(let cadence) = step.kind, let next = occurrence(of: cadence, step, order, t0: started.t0) {
        pending.append(next)
      }
      guard let due = deadline(of: address) else { continue }
      let revision = state.deadlineRevision
      func add(
        _ kind: RunTimer.Kind, rank: Int, at moment: Moment, _ event: (DeadlineMark) -> RunEvent, to: PlaybookRoleID
      ) {
        let timer = RunTimer(address: address, kind: kind, revision: revision)
        guard !fired.contains(timer) else { return }
        var level: Int?
        if case .escalation(let number) = kind { level = number }
        let mark = DeadlineMark(step: address, revision: revision, due: due, at: moment, level: level, to: to)
        pending.append(Pending(moment: moment, rank: rank, order: order, timer: timer, event: event(mark)))
      }
      if let warn = step.warn {
        add(.warning, rank: 0, at: due - warn, { .stepWarned($0) }, to: step.role)
      }
      add(.due, rank: 1, at: due, { .stepOverdue($0) }, to: step.role)
      for (index, level) in step.escalation.enumerated() {
        add(.escalation(index + 1), rank: 2 + index, at: due + level.after, { .stepEscalated($0) }, to: level.to)
      }
    }
    return pending
  }

  private func occurrence(of cadence: Cadence, _ step: Step, _ order: Int, t0: Moment) -> Pending? {
    guard let state = cadences[step.id] else { return nil }
    let address = StepAddress(step.id)
    let number = state.last + 1
    if let max = cadence.max, number > max { return nil }
    let moment: Moment
    if let last = state.lastAt {
      moment = last + cadence.interval(at: last, t0: t0)
    } else {
      guard readiness(of: address, at: .distantFuture) == .ready,
        let first = self.moment(of: cadence.first, seenFrom: address, t0: t0)
      else { return nil }
      moment = Swift.max(first, step.notBefore.map { t0 + $0 } ?? first)
    }
    let mark = OccurrenceMark(cadence: step.id, occurrence: number, at: moment, blockedBy: state.open)
    return Pending(
      moment: moment, rank: 100, order: order,
      timer: RunTimer(address: .init(step.id, occurrence: number), kind: .occurrence, revision: 0),
      event: state.open == nil ? .occurrenceOpened(mark) : .occurrenceMissed(mark))
  }
}

extension Moment {
  /// Later than anything a playbook can name.
  fileprivate static let distantFuture = Moment(milliseconds: 253_402_300_799_000)
}
