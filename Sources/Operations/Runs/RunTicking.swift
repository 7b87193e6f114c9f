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
    let events = try await carryOut(id, for: officer)
    return RunTick(run: try await state(Run.self, of: .run(id)), events: events)
  }

  /// How many actions one tick carries out at most, so that a plan that feeds itself cannot hold a command up for ever.
  private static let mostActions = 200

  /// Fires what is due and carries out what can be carried out, until nothing more follows.
  @discardableResult
  func carryOut(_ id: RunID, for officer: Officer?) async throws -> [RunEvent] {
    var events = try await fireWhatIsDue(id, officer)
    var tried: Set<String> = []
    for _ in 0..<Self.mostActions {
      let run = try await state(Run.self, of: .run(id))
      guard let action = run.pendingActions.first(where: { !tried.contains("\($0.key)/\($0.attempt)") }) else { break }
      tried.insert("\(action.key)/\(action.attempt)")
      events += try await carryOut(action, of: run)
    }
    return events
  }

  private func fireWhatIsDue(_ id: RunID, _ officer: Officer?) async throws -> [RunEvent] {
    let run = try await state(Run.self, of: .run(id))
    guard run.isUnderWay, let act = clockAct(officer) else { return [] }
    return try await transact(act) { unit in
      let run = try await unit.load(Run.self, from: .run(id))
      guard run.isUnderWay, let incident = run.started?.incident, try await isOpen(incident, in: &unit) else {
        return []
      }
      var events = run.note(try await readings(for: run, in: &unit), at: act.recordedAt)
      try await append(events, to: id, in: &unit)
      let due = try await unit.load(Run.self, from: .run(id)).tick(act.recordedAt)
      try await append(due, to: id, in: &unit)
      events += due
      return events
    }
  }

  /// Carries one action out: its effect and its result are one transaction, so a crash leaves either the intent alone, which the
  /// next tick takes up again, or both.
  private func carryOut(_ action: PendingAction, of run: Run) async throws -> [RunEvent] {
    let now = clock.now()
    let outcome: ActionOutcome
    do {
      let act = Act(officer: try officer(for: action, of: run), occurredAt: now, recordedAt: now)
      return try await transact(act) { unit in
        let run = try await unit.load(Run.self, from: .run(run.id))
        guard let incident = run.started?.incident, try await isOpen(incident, in: &unit),
          run.pendingActions.contains(where: { $0.key == action.key && $0.attempt == action.attempt })
        else { return [] }
        let outcome = try await perform(action, of: run, at: now, in: &unit)
        let events = run.record(outcome, for: action, at: now)
        try await append(events, to: run.id, in: &unit)
        return events
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
    guard let act = clockAct(nil) else { return [] }
    return try await transact(act) { unit in
      let run = try await unit.load(Run.self, from: .run(run.id))
      let events = run.record(outcome, for: action, at: now)
      try await append(events, to: run.id, in: &unit)
      return events
    }
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
