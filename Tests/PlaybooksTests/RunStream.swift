import Incidents
import Playbooks

/// A run with its journal beside it, as the tests drive it: every event goes through its written form and back.
struct RunStream {
  static let t0 = Moment(milliseconds: 1_770_000_000_000)

  let playbook: Playbook
  private(set) var run = Run()
  private(set) var entries: [Recorded<RunEvent>] = []

  init(_ playbook: Playbook) { self.playbook = playbook }

  /// The run of the small plan, begun at T0.
  init(small text: String = Sample.small) throws {
    let result = PlaybookCompiler.compile(text, file: "small.yaml")
    guard let playbook = result.playbook else { throw PlaybookIsFaulty(faults: result.faults.map(\.description)) }
    self.init(playbook)
    try start()
  }

  struct PlaybookIsFaulty: Error { let faults: [String] }

  mutating func start(after span: TimeSpan = .zero) throws {
    let act = RunActor.commander(at: Self.t0 + span).act
    try append(run.start("run-1", of: playbook, for: "2026-harbour", t0: Self.t0, act), act)
  }

  @discardableResult
  mutating func tick(after span: TimeSpan) -> [RunEvent] {
    let now = Self.t0 + span
    let events = run.tick(now)
    try? append(events, nil, at: now)
    return events
  }

  mutating func `do`(_ command: RunCommand, as actor: (Moment) -> RunActor = RunActor.commander, after span: TimeSpan)
    throws
  {
    let who = actor(Self.t0 + span)
    try append(try run.decide(command, by: who), who.act)
  }

  mutating func `do`(_ command: RunCommand, by who: RunActor) throws {
    try append(try run.decide(command, by: who), who.act)
  }

  mutating func note(_ facts: [String: String], after span: TimeSpan) throws {
    try append(run.note(facts, at: Self.t0 + span), nil, at: Self.t0 + span)
  }

  mutating func result(_ outcome: ActionOutcome, of step: String, after span: TimeSpan) throws {
    guard let address = StepAddress(text: step),
      let action = run.pendingActions.first(where: { $0.address == address })
    else { return }
    try append(run.record(outcome, for: action, at: Self.t0 + span), nil, at: Self.t0 + span)
  }

  func word(_ step: String, after span: TimeSpan) -> StepStanding.Word? {
    StepAddress(text: step).flatMap { run.standing(of: $0, at: Self.t0 + span)?.word }
  }

  /// What the clock did, by timer and once for each time it happened.
  var fired: [String] {
    entries.compactMap { entry in
      switch entry.event {
      case .stepWarned(let mark): "\(mark.step):warning/\(mark.revision)@\((mark.at - Self.t0).text)"
      case .stepOverdue(let mark): "\(mark.step):due/\(mark.revision)@\((mark.at - Self.t0).text)"
      case .stepEscalated(let mark):
        "\(mark.step):escalation-\(mark.level ?? 0)/\(mark.revision)@\((mark.at - Self.t0).text)"
      case .occurrenceOpened(let mark): "\(mark.cadence)#\(mark.occurrence):opened@\((mark.at - Self.t0).text)"
      case .occurrenceMissed(let mark): "\(mark.cadence)#\(mark.occurrence):missed@\((mark.at - Self.t0).text)"
      default: nil
      }
    }
  }

  private mutating func append(_ events: [RunEvent], _ act: Act?, at now: Moment? = nil) throws {
    for event in events {
      let copy = try RunEvent(kind: event.kind, body: event.encodedBody())
      let moment = act?.occurredAt ?? now ?? Self.t0
      let recorded = Recorded(
        copy, officer: event.isByClock ? nil : act?.officer.id, occurredAt: moment,
        recordedAt: act?.recordedAt ?? moment)
      entries.append(recorded)
      run.apply(recorded)
    }
  }
}

extension RunActor {
  static func make(
    _ name: String, _ agency: AgencyKind, _ roles: Set<Role>, at moment: Moment, recordedAt: Moment? = nil
  ) -> RunActor {
    RunActor(
      act: Act(
        officer: Officer(id: OfficerID(name), name: name, agency: AgencyID(agency.rawValue), roles: roles),
        occurredAt: moment, recordedAt: recordedAt ?? moment),
      agency: agency)
  }
  static func commander(at moment: Moment) -> RunActor { make("falk", .police, [.commander], at: moment) }
  static func press(at moment: Moment) -> RunActor { make("oduya", .police, [.press], at: moment) }
  static func legal(at moment: Moment) -> RunActor { make("weiss", .prosecutor, [.prosecutor], at: moment) }
  static func health(at moment: Moment) -> RunActor { make("amari", .health, [.clearance], at: moment) }
  static func city(at moment: Moment) -> RunActor { make("petrov", .city, [.press], at: moment) }
}
