import Incidents

/// One playbook being carried out for one incident: the state folded from the stream `run/<id>`.
///
/// Everything that happens by time or by rule is an event, fired once and remembered under its ``RunTimer``, so the state never
/// depends on how often or when somebody looked.
public struct Run: Aggregate {
  /// The beginning; nil before the first event.
  public private(set) var started: RunStarted?
  /// The pinned plan; nil before the first event, or when its text can no longer be read.
  public private(set) var playbook: Playbook?
  /// Where each step stands; steps inside a cadence once for each occurrence that opened.
  public private(set) var states: [StepAddress: StepState] = [:]
  /// Where each cadence stands.
  public private(set) var cadences: [StepID: CadenceState] = [:]
  /// The values of the facts that conditions read, by their name in the playbook; missing while unknown.
  public private(set) var facts: [String: String] = [:]
  /// What the clock has done already.
  public private(set) var fired: Set<RunTimer> = []
  /// How the run ended; nil while it goes on.
  public private(set) var ending: RunEnding?
  /// The steps that can still change: all but those of closed occurrences, in the order of the file.
  public private(set) var live: [StepAddress] = []

  /// A run that has not begun.
  public init() {}

  /// The run's name; empty before it began.
  public var id: RunID { started?.run ?? RunID("") }
  /// The time of the attack; nil before the run began.
  public var t0: Moment? { started?.t0 }
  /// Whether the run has begun and not ended.
  public var isUnderWay: Bool { started != nil && ending == nil }

  /// The step behind an address.
  public func step(at address: StepAddress) -> Step? {
    states[address] == nil ? nil : playbook?.step(address.step)
  }

  /// The state after one more event.
  public mutating func apply(_ recorded: Recorded<RunEvent>) {
    let moment = recorded.event.momentMeant ?? recorded.occurredAt
    switch recorded.event {
    case .started(let start): begin(start)
    case .factRead(let read): facts[read.name] = read.value
    case .stepStarted(let start):
      change(start.step) { state in
        state.owner = recorded.officer ?? state.owner
        state.startedAt = moment
        if state.progress == .open { state.progress = .active }
      }
    case .stepDone(let done):
      end(done.step, as: .done, at: moment, by: recorded.officer, note: done.note) { $0.reference = done.reference }
    case .stepSkipped(let left):
      end(left.step, as: .skipped, at: moment, by: recorded.officer, note: left.reason)
    case .stepSetAside(let left):
      end(left.step, as: .notApplicable, at: moment, by: recorded.officer, note: left.reason)
    case .stepNotApplicable(let turn):
      end(turn.step, as: .notApplicable, at: turn.at, by: nil, note: turn.reason) { $0.isSetAsideByRule = true }
    case .stepReopened(let turn): reopen(turn.step, because: turn.reason)
    case .stepApproved(let verdict): approve(verdict, recorded.officer, at: moment)
    case .stepRefused(let verdict): refuse(verdict)
    case .stepDecided(let decision):
      end(decision.step, as: .done, at: moment, by: recorded.officer, note: decision.note) { state in
        state.outcome = decision.outcome
      }
    case .stepAssigned(let assigned): change(assigned.step) { $0.owner = assigned.officer }
    case .stepExtended(let extended):
      change(extended.step) { state in
        state.extendedTo = extended.due
        state.deadlineRevision += 1
      }
    case .stepWarned(let mark): fired.insert(RunTimer(address: mark.step, kind: .warning, revision: mark.revision))
    case .stepOverdue(let mark): fired.insert(RunTimer(address: mark.step, kind: .due, revision: mark.revision))
    case .stepEscalated(let mark):
      fired.insert(RunTimer(address: mark.step, kind: .escalation(mark.level ?? 1), revision: mark.revision))
    case .stepIntended(let intent):
      change(intent.step) { state in
        state.progress = .intended
        state.startedAt = state.startedAt ?? moment
        state.intent = .init(key: intent.key, attempt: intent.attempt, at: intent.at, go: intent.go)
        state.obstacle = nil
      }
    case .stepResulted(let result): take(result, at: moment)
    case .occurrenceOpened(let mark): open(mark)
    case .occurrenceMissed(let mark): pass(mark)
    case .cadenceEnded(let turn): end(turn.step, as: .done, at: turn.at, by: nil, note: turn.reason)
    case .completed(let end): ending = .completed(at: end.at)
    case .stoodDown(let end):
      ending = .stoodDown(at: moment, by: recorded.officer, reason: end.reason, open: end.open)
    }
  }

  private mutating func begin(_ start: RunStarted) {
    guard started == nil else { return }
    started = start
    // The text passed the compiler when the run began. It is read again without its rules, so that a stricter release never
    // takes the plan away from a run under way.
    playbook = PlaybookCompiler.reread(start.text, digest: start.digest)
    for step in playbook?.steps ?? [] where step.cadence == nil {
      let address = StepAddress(step.id)
      states[address] = StepState()
      live.append(address)
      if case .cadence = step.kind { cadences[step.id] = CadenceState() }
    }
  }

  private mutating func change(_ address: StepAddress, _ body: (inout StepState) -> Void) {
    guard var state = states[address] else { return }
    body(&state)
    states[address] = state
  }

  private mutating func end(
    _ address: StepAddress, as progress: StepState.Progress, at moment: Moment, by officer: OfficerID?, note: String?,
    _ more: (inout StepState) -> Void = { _ in }
  ) {
    change(address) { state in
      state.progress = progress
      state.endedAt = moment
      state.endedBy = officer
      state.note = note
      state.obstacle = nil
      state.isSetAsideByRule = false
      more(&state)
    }
    closeOccurrence(around: address)
  }

  private mutating func reopen(_ address: StepAddress, because reason: String) {
    change(address) { state in
      state.progress = state.startedAt == nil || state.isSetAsideByRule ? .open : .active
      state.endedAt = nil
      state.endedBy = nil
      state.intent = nil
      state.returned = reason
      state.isSetAsideByRule = false
    }
  }

  private mutating func approve(_ verdict: StepVerdict, _ officer: OfficerID?, at moment: Moment) {
    guard case .approval(let rule) = step(at: verdict.step)?.kind, let officer else { return }
    change(verdict.step) { state in
      state.approvals.append(.init(officer: officer, role: verdict.role, at: moment))
      state.startedAt = state.startedAt ?? moment
      if state.progress == .open { state.progress = .active }
    }
    guard let state = states[verdict.step], state.approvals.count >= rule.count else { return }
    end(verdict.step, as: .done, at: moment, by: officer, note: verdict.note)
  }

  private mutating func refuse(_ verdict: StepVerdict) {
    let reason = verdict.note ?? ""
    change(verdict.step) { state in
      state.approvals = []
      state.progress = .open
      state.startedAt = nil
      state.returned = reason
    }
    guard case .approval(let rule) = step(at: verdict.step)?.kind, let covered = rule.covers else { return }
    reopen(address(of: covered, seenFrom: verdict.step), because: reason)
  }

  private mutating func take(_ result: StepResulted, at moment: Moment) {
    guard let state = states[result.step], state.progress == .intended || state.progress == .unknown,
      state.intent?.key == result.key, state.intent?.attempt == result.attempt
    else { return }
    let obstacle = StepState.Obstacle(rule: result.rule, message: result.note, mend: result.mend ?? [])
    switch result.result {
    case .done:
      end(result.step, as: .done, at: moment, by: state.intent?.go, note: result.note) { state in
        state.outputs = result.outputs ?? [:]
      }
    case .failed:
      change(result.step) { state in
        state.progress = .failed
        state.obstacle = obstacle
      }
    case .waiting: change(result.step) { $0.obstacle = obstacle }
    case .unknown:
      change(result.step) { state in
        state.progress = .unknown
        state.obstacle = obstacle
      }
    }
  }

  private mutating func open(_ mark: OccurrenceMark) {
    fired.insert(
      RunTimer(address: .init(mark.cadence, occurrence: mark.occurrence), kind: .occurrence, revision: 0))
    guard var cadence = cadences[mark.cadence], let playbook else { return }
    cadence.open = mark.occurrence
    cadence.openings[mark.occurrence] = mark.at
    cadence.last = mark.occurrence
    cadence.lastAt = mark.at
    cadences[mark.cadence] = cadence
    change(StepAddress(mark.cadence)) { state in
      state.startedAt = state.startedAt ?? mark.at
      state.progress = .active
    }
    for step in playbook.body(of: mark.cadence) {
      let address = StepAddress(step.id, occurrence: mark.occurrence)
      states[address] = StepState()
      live.append(address)
    }
    live.sort { (playbook.order(of: $0.step), $0) < (playbook.order(of: $1.step), $1) }
  }

  private mutating func pass(_ mark: OccurrenceMark) {
    fired.insert(
      RunTimer(address: .init(mark.cadence, occurrence: mark.occurrence), kind: .occurrence, revision: 0))
    cadences[mark.cadence]?.missed.append(mark.occurrence)
    cadences[mark.cadence]?.last = mark.occurrence
    cadences[mark.cadence]?.lastAt = mark.at
  }

  /// An occurrence is closed when each of its steps has ended; its steps are then history.
  private mutating func closeOccurrence(around address: StepAddress) {
    guard let number = address.occurrence, let cadence = playbook?.step(address.step)?.cadence,
      cadences[cadence]?.open == number, let playbook
    else { return }
    let body = Set(playbook.body(of: cadence).map { StepAddress($0.id, occurrence: number) })
    guard body.allSatisfy({ states[$0]?.hasEnded ?? true }) else { return }
    cadences[cadence]?.open = nil
    live.removeAll { body.contains($0) }
  }
}

/// How a run ended.
public enum RunEnding: Hashable, Sendable {
  /// Every step had ended.
  case completed(at: Moment)
  /// A person ended it.
  case stoodDown(at: Moment, by: OfficerID?, reason: String, open: [StepAddress])

  /// When it ended.
  public var at: Moment {
    switch self {
    case .completed(let moment), .stoodDown(let moment, _, _, _): moment
    }
  }
}
