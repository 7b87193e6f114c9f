import Incidents
import Operations
import Playbooks

/// A run as programs read it.
struct RunView: Encodable {
  struct CadenceView: Encodable {
    let cadence: StepID
    let open: Int?
    let last: Int
    let missed: [Int]
    let ended: Bool
  }

  struct ApprovalView: Encodable {
    let officer: OfficerID
    let role: PlaybookRoleID
    let at: Moment
  }

  struct ObstacleView: Encodable {
    let rule: String?
    let message: String
    let mend: [String]
  }

  struct StepView: Encodable {
    let step: StepAddress
    let phase: PhaseID
    let kind: String
    let title: String
    let role: PlaybookRoleID
    let state: StepStanding.Word
    let progress: StepStanding.Word
    let due: Moment?
    let isLate: Bool
    let missedDeadline: Bool
    let escalation: Int?
    let officer: OfficerID?
    let startedAt: Moment?
    let endedAt: Moment?
    let endedBy: OfficerID?
    let outcome: String?
    let note: String?
    let reference: String?
    let outputs: [String: String]
    let approvals: [ApprovalView]
    let obstacle: ObstacleView?
    let waitsFor: [String]
    let isYours: Bool
    let command: String?

    init(_ standing: StepStanding, _ screen: RunScreen) {
      let state = standing.state
      step = standing.address
      phase = standing.step.phase
      kind = standing.step.kind.word
      title = standing.step.title
      role = standing.step.role
      self.state = standing.word
      progress = standing.progress
      due = standing.due
      isLate = standing.isLate
      missedDeadline = standing.missedDeadline
      escalation = standing.escalation
      officer = state.owner
      startedAt = state.startedAt
      endedAt = state.endedAt
      endedBy = state.endedBy
      outcome = state.outcome
      note = state.note
      reference = state.reference
      outputs = state.outputs
      approvals = state.approvals.map { ApprovalView(officer: $0.officer, role: $0.role, at: $0.at) }
      obstacle = state.obstacle.map { ObstacleView(rule: $0.rule, message: $0.message, mend: $0.mend) }
      waitsFor = standing.blockers.map { screen.run.plain($0) }
      isYours = screen.isYours(standing)
      command = screen.isDoable(standing) ? screen.command(standing) : nil
    }
  }

  let schema = "afterword.run/1"
  let run: RunID
  let incident: IncidentID?
  let playbook: PlaybookID?
  let version: Int?
  let digest: String?
  let state: String
  let t0: Moment?
  let now: Moment
  let endedAt: Moment?
  let nextMoment: Moment?
  let steps: [StepView]
  let cadences: [CadenceView]

  init(_ screen: RunScreen, withHistory: Bool = false) {
    let run = screen.run
    self.run = run.id
    incident = run.started?.incident
    playbook = run.started?.playbook
    version = run.started?.version
    digest = run.started?.digest
    state = screen.state
    t0 = run.t0
    now = screen.now
    endedAt = run.ending?.at
    nextMoment = run.nextMoment
    let all = run.standings(at: screen.now, withHistory: withHistory)
    steps = all.map { StepView($0, screen) }
    cadences = run.standings(at: screen.now).compactMap { standing in
      run.cadences[standing.step.id].map { cadence in
        CadenceView(
          cadence: standing.step.id, open: cadence.open, last: cadence.last, missed: cadence.missed,
          ended: standing.state.hasEnded)
      }
    }
  }
}
