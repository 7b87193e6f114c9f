import Incidents
import Playbooks
import Statements

/// Steps of the playbook, as the people in their roles would take them.
extension DrillPlayer {
  mutating func take(_ script: StepScript, _ act: Act, of inject: Inject) async throws {
    for address in script.steps {
      try await command(command(script, address), act)
    }
  }

  mutating func command(_ command: RunCommand, _ act: Act) async throws {
    guard let runID else { return }
    run = try await operations.command(command, on: runID, act)
  }

  private func command(_ script: StepScript, _ address: StepAddress) -> RunCommand {
    let note = script.note ?? ""
    let role = script.role.map { PlaybookRoleID($0) }
    return switch script.deed {
    case .start: .startStep(address)
    case .done: .done(address, note: script.note, reference: script.reference)
    case .skip: .skip(address, reason: note)
    case .notApplicable: .setAside(address, reason: note)
    case .approve: .approve(address, role: role, note: script.note)
    case .refuse: .refuse(address, role: role, reason: note)
    case .decide: .decide(address, outcome: script.outcome ?? "", note: script.note)
    case .assign: .assign(address, to: script.officer ?? OfficerID(""))
    case .extend: .extend(address, to: t0 + (script.due ?? .zero), reason: note)
    }
  }

  /// What an officer does by habit when a step comes round.
  mutating func perform(_ habit: Habit, with address: StepAddress, as officer: OfficerID) async throws {
    let act = try operations.act(as: officer)
    // Somebody else, or the script, may have been quicker.
    guard let standing = run?.standing(of: address, at: clock.now()), !standing.state.hasEnded else { return }
    switch habit.deed {
    case .done: try await command(.done(address, note: habit.note, reference: habit.reference), act)
    case .start: try await command(.startStep(address), act)
    case .clear:
      // Whoever has no seat, or has signed already, reads the text and signs nothing.
      guard let id = run?.statement(behind: address) else { return }
      let statement = try await operations.state(Statement.self, of: .statement(id))
      guard statement.openSeats.contains(where: { $0.isFilled(by: act.officer.agency, holding: act.officer.roles) })
      else { return }
      try await clear(id, act)
    }
  }
}
