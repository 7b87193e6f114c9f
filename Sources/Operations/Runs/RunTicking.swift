import Incidents
import Journal
import Playbooks
import Statements

/// What a tick did to one run.
public struct RunTick: Sendable {
  /// The run as it stands now.
  public let run: Run
  /// What happened, in order.
  public let events: [RunEvent]
}

extension Operations {
  /// Does everything that is due in every run under way: fires each warning, deadline, escalation and occurrence once, and carries
  /// out the automatic steps that are ready.
  ///
  /// Safe at any time, from any number of processes: whoever comes second finds it done.
  /// - Parameter officer: who happens to be at the keyboard, for steps that nobody in particular has.
  public func tickRuns(for officer: Officer? = nil) async throws -> [RunTick] {
    var ticks: [RunTick] = []
    for stream in try await store.streams(withPrefix: "run/") {
      let id = RunID(String(stream.rawValue.dropFirst("run/".utf8.count)))
      let tick = try await tickRun(id, for: officer)
      if !tick.events.isEmpty { ticks.append(tick) }
    }
    return ticks
  }

  /// Does everything that is due in one run.
  public func tickRun(_ id: RunID, for officer: Officer? = nil) async throws -> RunTick {
    try await carryOut(try await fireWhatIsDue(id, officer))
  }

  /// How many actions one tick carries out at most, so that a plan that feeds itself cannot hold a command up for ever.
  private static let mostActions = 200

  /// Carries out what can be carried out, until nothing more follows.
  func carryOut(_ tick: RunTick) async throws -> RunTick {
    var run = tick.run
    var events = tick.events
    var tried: Set<String> = []
    for _ in 0..<Self.mostActions {
      guard let action = run.pendingActions.first(where: { !tried.contains("\($0.key)/\($0.attempt)") }) else { break }
      tried.insert("\(action.key)/\(action.attempt)")
      let next = try await carryOut(action, of: run)
      run = next.run
      events += next.events
    }
    return RunTick(run: run, events: events)
  }

  private func fireWhatIsDue(_ id: RunID, _ officer: Officer?) async throws -> RunTick {
    guard let act = clockAct(officer) else { return RunTick(run: try await run(id), events: []) }
    return try await transact(act) { unit in
      let run = try await unit.load(Run.self, from: .run(id))
      guard run.isUnderWay, let incident = run.started?.incident, try await isOpen(incident, in: &unit) else {
        return RunTick(run: run, events: [])
      }
      return try await advance(run, in: &unit)
    }
  }

  /// Reads the facts that the run's conditions ask about and fires what is due.
  func advance(_ run: Run, in unit: inout UnitOfWork) async throws -> RunTick {
    let now = unit.act.recordedAt
    let noted = run.note(try await readings(for: run, in: &unit), at: now)
    try await append(noted, to: run.id, in: &unit)
    let due = try await unit.load(Run.self, from: .run(run.id)).tick(now)
    try await append(due, to: run.id, in: &unit)
    return RunTick(run: try await unit.load(Run.self, from: .run(run.id)), events: noted + due)
  }

  /// Carries one action out: its effect and its result are one transaction, so a crash leaves either the intent alone, which the
  /// next tick takes up again, or both.
  private func carryOut(_ action: PendingAction, of run: Run) async throws -> RunTick {
    let now = clock.now()
    let outcome: ActionOutcome
    do {
      let act = Act(officer: try officer(for: action, of: run), occurredAt: now, recordedAt: now)
      return try await transact(act) { unit in
        let run = try await unit.load(Run.self, from: .run(run.id))
        guard let incident = run.started?.incident, try await isOpen(incident, in: &unit),
          run.pendingActions.contains(where: { $0.key == action.key && $0.attempt == action.attempt })
        else { return RunTick(run: run, events: []) }
        let outcome = try await perform(action, of: run, at: now, in: &unit)
        return try await record(outcome, of: action, in: run, &unit)
      }
    } catch let refusal as Refusal {
      // A refusal names what people can mend, so the step waits for that and is tried again by itself.
      outcome = .waiting(for: AutomaticActions.plain(refusal), mend: refusal.mend)
    } catch let faults as TemplateFaults {
      outcome = AutomaticActions.waiting(for: faults)
    } catch {
      guard let fault = AutomaticActions.faultInContent(error) else { throw error }
      outcome = .failed(
        rule: "content-faulty", message: fault, mend: ["afterword run start-step \(action.address) --run \(run.id)"])
    }
    guard let act = clockAct(nil) else { return RunTick(run: run, events: []) }
    return try await transact(act) { unit in
      let run = try await unit.load(Run.self, from: .run(run.id))
      return try await record(outcome, of: action, in: run, &unit)
    }
  }

  private func record(
    _ outcome: ActionOutcome, of action: PendingAction, in run: Run, _ unit: inout UnitOfWork
  ) async throws -> RunTick {
    let events = run.record(outcome, for: action, at: unit.act.recordedAt)
    try await append(events, to: run.id, in: &unit)
    return RunTick(run: try await unit.load(Run.self, from: .run(run.id)), events: events)
  }

  /// An act for what the clock does. Its entries name nobody; the officer is only whoever is there.
  private func clockAct(_ officer: Officer?) -> Act? {
    guard let someone = officer ?? workspace.configuration.officers.first else { return nil }
    let now = clock.now()
    return Act(officer: someone, occurredAt: now, recordedAt: now)
  }

  private func isOpen(_ id: IncidentID, in unit: inout UnitOfWork) async throws -> Bool {
    try await unit.load(Incident.self, from: .incident(id)).isOpen
  }
}
