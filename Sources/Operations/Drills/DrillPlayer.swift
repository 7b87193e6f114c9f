import Incidents
import Journal
import Playbooks
import StrictYAML

/// Plays a drill: moves the clock, makes happen what the script says by the everyday use cases, and looks whether what must follow
/// does follow.
///
/// Nothing here is pretended. What an inject does goes through the same functions as a command that a person types, into the same
/// kind of journal; what is released is posted by the same code to receivers on this machine.
struct DrillPlayer {
  let scenario: Scenario
  let operations: Operations
  let clock: ManualClock
  let receivers: DrillReceivers
  let deliverer: Deliverer
  let watch: @Sendable (DrillLine) -> Void
  var outcome: DrillOutcome
  var book = DrillBook()
  var builder: PictureBuilder
  private var position: Int64 = 0
  private var shown = 0
  private var agenda: [Appointment] = []
  private var arranged: Set<Arrangement> = []
  var runID: RunID?
  var run: Run?

  /// Something that an officer does by habit, with its time.
  private struct Appointment {
    let at: Moment
    let habit: Habit
    let address: StepAddress
  }

  /// What was put on the agenda once and need not be put there again.
  private struct Arrangement: Hashable {
    let habit: YAMLPlace
    let address: StepAddress
  }

  init(
    _ scenario: Scenario, seed: String, operations: Operations, clock: ManualClock, receivers: DrillReceivers,
    deliverer: Deliverer, watch: @escaping @Sendable (DrillLine) -> Void
  ) throws {
    self.scenario = scenario
    self.operations = operations
    self.clock = clock
    self.receivers = receivers
    self.deliverer = deliverer
    self.watch = watch
    outcome = DrillOutcome(scenario, seed: seed)
    let script = scenario.incident
    let opening = IncidentOpening(
      id: script.id, name: script.name, place: script.place, t0: script.t0, offset: script.offset, isDrill: true)
    builder = PictureBuilder(
      opening, configuration: operations.workspace.configuration, rules: try operations.factRules(), now: script.t0)
  }

  var t0: Moment { scenario.incident.t0 }
  var offset: TimeSpan { clock.now() - t0 }

  /// Plays everything from the alarm to the end.
  mutating func play() async throws {
    clock.set(t0 + scenario.incident.alarm)
    receivers.set(to: offset)
    try await openIncident()
    try await settle()
    var injects = scenario.injects[...]
    while true {
      let next = try await nextMoment(injects.first)
      guard next <= scenario.endsAt else { break }
      clock.set(max(next, clock.now()))
      receivers.set(to: offset)
      try await settle()
      while let inject = injects.first, t0 + inject.at <= clock.now() {
        injects = injects.dropFirst()
        try await play(inject)
      }
      while let index = agenda.firstIndex(where: { $0.at <= clock.now() }) {
        let appointment = agenda.remove(at: index)
        try await keep(appointment)
        try await settle()
      }
    }
    clock.set(scenario.endsAt)
    receivers.set(to: offset)
    try await settle()
  }

  /// The next moment at which anything happens: an inject, a habit, the clock of the run, a message that is due, a receiver that
  /// dies or comes back.
  private func nextMoment(_ inject: Inject?) async throws -> Moment {
    let now = clock.now()
    var moments = receivers.turns.map { t0 + $0 }.filter { $0 > now }
    moments += agenda.map(\.at)
    if let inject { moments.append(t0 + inject.at) }
    if let next = run?.nextMoment { moments.append(next) }
    for outlook in try await operations.store.outboxOutlook() {
      if let next = outlook.nextAttemptAt { moments.append(next) }
    }
    // What is due already was done; a moment that stands still would stop the drill.
    let later = moments.map { max($0, now) }.filter { $0 > now }
    let isDueNow = agenda.contains { $0.at <= now } || (inject.map { t0 + $0.at <= now } ?? false)
    return isDueNow ? now : later.min() ?? scenario.endsAt + .milliseconds(1)
  }

  private mutating func openIncident() async throws {
    let script = scenario.incident
    let act = try operations.act(as: script.officer)
    try await operations.openIncident(
      IncidentOpening(
        id: script.id, name: script.name, place: script.place, t0: script.t0, offset: script.offset, isDrill: true), act
    )
    let id = try await operations.startRun(of: script.playbook, for: script.id, act)
    runID = id
    run = try await operations.run(id)
  }

  /// Lets everything follow that follows by itself: what the run's clock does, what is delivered, what officers do by habit.
  mutating func settle() async throws {
    if let runID, run?.isUnderWay == true { run = try await operations.tickRun(runID).run }
    _ = try await deliverer.deliverDue()
    arrange()
    try await follow()
  }

  /// Puts on the agenda what officers do by habit with the steps that can be done now.
  private mutating func arrange() {
    guard let run, run.isUnderWay else { return }
    let now = clock.now()
    let standings = run.standings(at: now)
    for standing in standings where standing.progress == .ready || standing.progress == .active {
      for habit in scenario.habits where habit.holds(for: standing.address, at: offset) {
        guard arranged.insert(Arrangement(habit: habit.place, address: standing.address)).inserted else { continue }
        agenda.append(Appointment(at: now + habit.after, habit: habit, address: standing.address))
      }
    }
    agenda.sort { ($0.at, $0.habit.place.line) < ($1.at, $1.habit.place.line) }
  }

  /// Reads what is new in the journal and tells whoever watches.
  mutating func follow() async throws {
    while true {
      let page = try await operations.store.story(after: position, besides: nil, limit: 1000, leavingOut: nil)
      for entry in page { try builder.add(entry) }
      guard let last = page.last else { break }
      position = last.position
    }
    for line in builder.picture.log[shown...] where line.isKey {
      watch(
        DrillLine(
          .record, at: line.at - t0, time: line.at,
          who: line.officer.map { builder.picture.name(of: $0) } ?? "", line.sentence, line.tone))
    }
    shown = builder.picture.log.count
  }

  private mutating func play(_ inject: Inject) async throws {
    outcome.injects += 1
    let names = inject.officers.map { builder.picture.name(of: $0) }.joined(separator: ", ")
    watch(DrillLine(.inject, at: inject.at, time: t0 + inject.at, who: names, inject.title))
    var refusals: [DrillRefusal] = []
    if let action = inject.action {
      for officer in inject.officers {
        do {
          try await perform(action, as: officer, of: inject)
        } catch {
          refusals.append(try DrillRefusal(error))
        }
      }
    }
    try await settle()
    try await judge(inject, refusals)
  }

  private mutating func keep(_ appointment: Appointment) async throws {
    for officer in appointment.habit.officers {
      do {
        try await perform(appointment.habit, with: appointment.address, as: officer)
      } catch {
        let refusal = try DrillRefusal(error)
        let title = "\(appointment.habit.deed.rawValue) \(appointment.address)"
        watch(
          DrillLine(
            .refused, at: offset, time: clock.now(), who: builder.picture.name(of: officer), refusal.message, .bad))
        outcome.surprises.append(
          DrillOutcome.Surprise(inject: 0, title: title, at: offset, rule: refusal.rule, message: refusal.message))
      }
    }
  }
}

/// A “no” that an action met.
struct DrillRefusal {
  let rule: String
  let message: String

  /// - Throws: the error itself when it is no answer to the action but a failure of the machine.
  init(_ error: any Error) throws {
    switch error {
    case let refusal as Refusal:
      rule = refusal.rule
      message = ([refusal.message] + refusal.missing.map { "Missing: \($0)\($0.hasSuffix(".") ? "" : ".")" })
        .joined(separator: " ")
    case let error as InputError:
      rule = ""
      message = error.description
    case let fault as YAMLFault:
      // A name that stands for nothing, because what should have made it was refused before.
      rule = ""
      message = fault.message
    default: throw error
    }
  }
}
