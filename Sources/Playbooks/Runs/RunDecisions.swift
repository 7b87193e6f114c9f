import Incidents
import StrictYAML

extension Run {
  /// Begins a run of a playbook for an incident.
  ///
  /// - Parameters:
  ///   - id: the run's name, one for each stream.
  ///   - playbook: the plan; its text is pinned in the first event.
  ///   - incident: the incident.
  ///   - t0: the time of the attack; deadlines before `act.recordedAt` fire at once, because they were missed.
  ///   - act: who begins it and when.
  /// - Throws: `run-exists` when the stream holds a run already, `t0-in-the-future`.
  public func start(
    _ id: RunID, of playbook: Playbook, for incident: IncidentID, t0: Moment, _ act: Act
  ) throws(Refusal) -> [RunEvent] {
    guard started == nil else {
      throw Refusal(
        rule: "run-exists", message: "There is a run named “\(id)” already.",
        mend: ["afterword run status --run \(id)", "afterword run start … --id ANOTHER-NAME"])
    }
    guard t0 <= act.recordedAt else {
      throw Refusal(
        rule: "t0-in-the-future",
        message:
          "T0 is \(t0.rfc3339(offset: .utc)), which lies in the future, so no deadline could be counted from it.",
        mend: ["afterword incident show \(incident)"])
    }
    let start = RunStarted(
      run: id, incident: incident, playbook: playbook.id, version: playbook.version, digest: playbook.digest,
      text: playbook.text, t0: t0)
    var run = self
    let event = RunEvent.started(start)
    run.apply(Recorded(event, officer: act.officer.id, occurredAt: act.occurredAt, recordedAt: act.recordedAt))
    return [event] + run.advance(until: act.recordedAt, cause: t0) + run.takeUp(at: act.recordedAt)
  }

  /// Answers a person's command with the events that follow from it, those that were due before and after it included.
  ///
  /// The clock first runs to the moment at which the thing happened, so a step done in time and recorded late was not late.
  /// - Throws: a refusal that names the rule and the command that would mend it; then nothing has changed.
  public func decide(_ command: RunCommand, by actor: RunActor) throws(Refusal) -> [RunEvent] {
    try requireUnderWay()
    let act = actor.act
    var run = self
    let happened = min(act.occurredAt, act.recordedAt)
    var events = run.advance(until: happened, cause: happened)
    let answer = try run.answer(command, actor)
    for event in answer {
      run.apply(Recorded(event, officer: act.officer.id, occurredAt: happened, recordedAt: act.recordedAt))
    }
    events += answer
    events += run.advance(until: act.recordedAt, cause: happened)
    return events + run.takeUp(at: act.recordedAt)
  }

  /// Notes what the incident's facts say now, with everything that follows. Only names the playbook declares are kept; a value
  /// that the playbook does not list counts as unknown. Nothing changed means no events.
  public func note(_ readings: [String: String], at now: Moment) -> [RunEvent] {
    guard isUnderWay, let playbook else { return [] }
    var run = self
    var events: [RunEvent] = []
    for fact in playbook.facts {
      let value = readings[fact.name].flatMap { fact.values.contains($0) ? $0 : nil }
      guard value != run.facts[fact.name] else { continue }
      if events.isEmpty { events += run.advance(until: now, cause: now) }
      let event = RunEvent.factRead(FactRead(name: fact.name, value: value))
      run.apply(Recorded(event, officer: nil, occurredAt: now, recordedAt: now))
      events.append(event)
    }
    guard !events.isEmpty else { return [] }
    return events + run.advance(until: now, cause: now) + run.takeUp(at: now)
  }

  /// The automatic steps that were taken up and have no result yet, in the order of the file.
  public var pendingActions: [PendingAction] {
    guard isUnderWay else { return [] }
    return live.compactMap { address in
      guard let state = states[address], state.progress == .intended, let intent = state.intent,
        let step = playbook?.step(address.step), case .automatic(let action, _) = step.kind
      else { return nil }
      let source = action.statementSource.map { self.address(of: $0, seenFrom: address) }
      return PendingAction(
        address: address, action: action, key: intent.key, attempt: intent.attempt, role: step.role,
        officer: intent.go ?? state.owner, intendedAt: intent.at, waitingFor: state.obstacle?.message,
        inputs: source.flatMap { states[$0]?.outputs } ?? [:])
    }
  }

  /// Records how carrying out an automatic step ended. An answer to an intent that has its result already changes nothing, and a
  /// step that still waits for the same thing is not written down again.
  public func record(_ outcome: ActionOutcome, for action: PendingAction, at now: Moment) -> [RunEvent] {
    guard isUnderWay, let state = states[action.address], state.progress == .intended,
      state.intent?.key == action.key, state.intent?.attempt == action.attempt
    else { return [] }
    func result(
      _ result: ActionResult, _ note: String, rule: String? = nil, mend: [String]? = nil,
      outputs: [String: String]? = nil
    ) -> RunEvent {
      .stepResulted(
        StepResulted(
          step: action.address, key: action.key, attempt: action.attempt, result: result, note: note, rule: rule,
          mend: mend, outputs: outputs))
    }
    let event: RunEvent
    switch outcome {
    case .done(let note, let outputs): event = result(.done, note, outputs: outputs)
    case .failed(let rule, let message, let mend): event = result(.failed, message, rule: rule, mend: mend)
    case .waiting(let message, let mend):
      if state.obstacle?.message == message { return [] }
      event = result(.waiting, message, mend: mend)
    case .unknown(let message): event = result(.unknown, message)
    }
    var run = self
    var events = run.advance(until: now, cause: now)
    run.apply(Recorded(event, officer: nil, occurredAt: now, recordedAt: now))
    events.append(event)
    events += run.advance(until: now, cause: now)
    return events + run.takeUp(at: now)
  }

  func requireUnderWay() throws(Refusal) {
    guard started != nil else {
      throw Refusal(
        rule: "run-unknown", message: "There is no such run.",
        mend: ["afterword run start PLAYBOOK", "afterword run status"])
    }
    guard playbook != nil else {
      throw Refusal(
        rule: "playbook-unreadable",
        message: "This release cannot read the playbook that run “\(id)” was started with.",
        mend: ["install the release that started the run"])
    }
    if let ending {
      throw Refusal(
        rule: "run-ended",
        message: "Run “\(id)” ended at \(ending.at.rfc3339(offset: .utc)); it takes no more entries.",
        mend: ["afterword run log --run \(id)", "afterword run start PLAYBOOK"])
    }
  }

  /// The events of the command itself.
  private func answer(_ command: RunCommand, _ actor: RunActor) throws(Refusal) -> [RunEvent] {
    switch command {
    case .startStep(let address): try startStep(address, actor)
    case .done(let address, let note, let reference): try done(address, note: note, reference: reference, actor)
    case .skip(let address, let reason): try skip(address, reason, actor)
    case .setAside(let address, let reason): try setAside(address, reason, actor)
    case .approve(let address, let role, let note): try approve(address, role, note, actor)
    case .refuse(let address, let role, let reason): try refuse(address, role, reason, actor)
    case .decide(let address, let outcome, let note): try decide(address, outcome, note, actor)
    case .assign(let address, let officer): try assign(address, officer, actor)
    case .extend(let address, let due, let reason): try extend(address, due, reason, actor)
    case .standDown(let reason, let leavingOpen): try standDown(reason, leavingOpen, actor)
    }
  }
}
