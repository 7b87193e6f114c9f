import Delivery
import Incidents
import Journal
import Playbooks
import StrictYAML

/// What the automatic steps of playbooks mean in the rest of the house.
enum AutomaticActions {
  /// The sets of support tasks that a playbook can open.
  static let taskSets = ["incident"]

  /// A refusal in one line, for a board.
  static func plain(_ refusal: Refusal) -> String {
    guard let first = refusal.missing.first else { return refusal.message }
    let rest = refusal.missing.count > 1 ? " (and \(refusal.missing.count - 1) more)" : ""
    return "\(refusal.message) Missing: \(first)\(rest)."
  }

  /// Whether an error says that a file people write is faulty, rather than that the machine is in trouble.
  static func isFault(_ error: any Error) -> Bool { error is YAMLFaults || error is YAMLFault }
}

extension Operations {
  /// Carries an automatic step out inside a unit of work. Appends everything and answers `done`, or appends nothing.
  func perform(
    _ action: PendingAction, of run: Run, at now: Moment, in unit: inout UnitOfWork
  ) async throws -> ActionOutcome {
    guard let incident = run.started?.incident else {
      return .failed(rule: "run-unknown", message: "The run has not begun.", mend: [])
    }
    switch action.action {
    case .notify(let audience, let message):
      return try notify(audience, message, action, run, incident, at: now, in: &unit)
    case .assemble, .check, .submit, .release, .openTasks:
      return .failed(
        rule: "action-unavailable", message: "This release cannot carry out “\(action.action.word)” yet.",
        mend: ["afterword run done \(action.address) --note \"…\" --run \(run.id)"])
    }
  }

  private func notify(
    _ audience: NoticeAudience, _ message: String, _ action: PendingAction, _ run: Run, _ incident: IncidentID,
    at now: Moment, in unit: inout UnitOfWork
  ) throws -> ActionOutcome {
    let step = run.playbook?.step(action.address.step)
    let notice = NoticePayload(
      timestamp: now,
      data: .init(
        incident: incident, subject: step?.title ?? action.address.description, text: message, run: run.id.rawValue,
        step: action.address.description, exercise: workspace.configuration.isDrill))
    let channels = try workspace.configuration.channels().filter { channel in
      channel.audience.rawValue == audience.rawValue && channel.carries(.notice(notice))
    }
    // A city without such a channel tells people by telephone; the plan must not stop for it, and must not pretend either.
    guard !channels.isEmpty else {
      return .done(
        note: "No channel for \(audience.rawValue) is set up in afterword.yaml, so nobody was told.", outputs: [:])
    }
    for channel in channels { unit.enqueue(try post(of: notice, to: channel.id, occasion: action.key, at: now)) }
    return .done(
      note: "Put into the outbox for \(channels.map(\.id.rawValue).joined(separator: ", ")).", outputs: [:])
  }

  /// What the incident's confirmed facts say under the names that the playbook declares.
  func readings(for run: Run, in unit: inout UnitOfWork) async throws -> [String: String] {
    [:]
  }

  /// The officer in whose name an automatic step acts: who gave the go or has the step in hand, otherwise the first officer of the
  /// workspace who fills its role. The journal still shows the step itself as done by the clock.
  func officer(for action: PendingAction, of run: Run) throws -> Officer {
    if let id = action.officer { return try workspace.configuration.officer(id) }
    guard let playbook = run.playbook,
      let officer = workspace.configuration.officers.first(where: { officer in
        guard let agency = workspace.configuration.agencies.first(where: { $0.id == officer.agency }) else {
          return false
        }
        return playbook.fills(action.role, officer: officer, agency: agency.kind)
      })
    else {
      throw Refusal(
        rule: "role-unfilled", message: "Nobody in this workspace fills the role “\(action.role)” of the playbook.",
        missing: ["an officer for “\(action.role)”"],
        mend: ["afterword officer list", "Add an officer under “officers:” in afterword.yaml."])
    }
    return officer
  }
}
