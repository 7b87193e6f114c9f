import Delivery
import Incidents
import Journal
import Playbooks

extension Operations {
  /// The notices to the own team about deadlines that have passed: one a step, for the highest rung that was reached, however
  /// many were climbed while nobody looked.
  ///
  /// A channel that cannot be used never stops a run; the board says everything that the notice would.
  func notices(of events: [RunEvent], in run: Run, at now: Moment) -> [OutboxChange] {
    var latest: [StepAddress: DeadlineMark] = [:]
    for event in events {
      switch event {
      case .stepOverdue(let mark), .stepEscalated(let mark): latest[mark.step] = mark
      default: break
      }
    }
    guard !latest.isEmpty, let incident = run.started?.incident, let channels = try? workspace.configuration.channels()
    else { return [] }
    return latest.sorted { ($0.value.at, $0.key) < ($1.value.at, $1.key) }.flatMap { address, mark in
      // Whoever finished the step in the same breath need not be told.
      guard run.states[address]?.hasEnded == false, let step = run.playbook?.step(address.step) else {
        return [OutboxChange]()
      }
      let notice = self.notice(of: mark, step, in: run, for: incident)
      return channels.filter { $0.audience == .internal && $0.carries(.notice(notice)) }.compactMap { channel in
        let rung = mark.level.map { "level \($0)" } ?? "due"
        return try? post(
          of: notice, to: channel.id, occasion: "\(run.id)/\(address)/\(rung)/\(mark.revision)", at: now)
      }
    }
  }

  private func notice(of mark: DeadlineMark, _ step: Step, in run: Run, for incident: IncidentID) -> NoticePayload {
    let offset = workspace.configuration.offset
    let role = run.playbook?.role(mark.to)?.title ?? mark.to.rawValue
    let owner = run.states[mark.step]?.owner.map { " It is in the hands of \($0)." } ?? " Nobody has it in hand."
    let blockers = run.standing(of: mark.step, at: mark.at)?.blockers ?? []
    let waits = blockers.first.map { " It waits: \(run.plain($0))." } ?? ""
    return NoticePayload(
      timestamp: mark.at,
      data: .init(
        incident: incident, subject: "Overdue: \(step.title)",
        text: "\(role): “\(step.title)” was due at \(mark.due.clock(offset: offset)).\(owner)\(waits)"
          + " See “afterword run status --run \(run.id)”.",
        run: run.id.rawValue, step: mark.step.description, exercise: workspace.configuration.isDrill))
  }
}
