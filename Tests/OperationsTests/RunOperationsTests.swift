import Foundation
import Guidelines
import Incidents
import Journal
import Operations
import Playbooks
import Statements
import Testing

/// Runs with their automatic steps carried out for real: in a workspace as `afterword init` makes it, on a clock that the test moves.
@Suite struct RunOperationsTests {
  static let t0 = Moment(milliseconds: 1_773_511_500_000)

  struct City {
    let operations: Operations
    let clock: ManualClock
    let run: RunID = "2026-harbour"
    let incident: IncidentID = "2026-harbour"

    func act(_ officer: OfficerID) throws -> Act { try operations.act(as: officer) }
    func at(_ minutes: Int64) { clock.set(RunOperationsTests.t0 + .minutes(minutes)) }
    func step(_ address: String) async throws -> StepState {
      let address = try #require(StepAddress(text: address))
      let run = try await operations.run(run)
      return try #require(run.states[address])
    }
    func done(_ step: StepID, as officer: OfficerID) async throws {
      try await operations.command(
        .done(StepAddress(step), note: "done", reference: "log 1"), on: run, try act(officer))
    }
    func fact(_ key: FactKey, _ value: FactValue, as officer: OfficerID) async throws {
      _ = try await operations.addFact(
        AddFact(key: key, value: value, isConfirmed: true, release: .public), to: incident, try act(officer))
    }
  }

  /// A city with an incident open, 5 minutes after T0.
  static func withCity(_ more: String = "", _ body: (City) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "afterword-run-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let clock = ManualClock(t0)
    let environment = ["HOME": folder.path]
    let root = folder.appending(path: "city").path
    _ = try await NewWorkspace.make(
      at: root, clock: clock, random: SeededRandom(seed: "runs"), environment: environment)
    if !more.isEmpty {
      let file = root + "/afterword.yaml"
      try (try String(contentsOfFile: file, encoding: .utf8) + more).write(
        toFile: file, atomically: true, encoding: .utf8)
    }
    let operations = try await Operations.open(
      workspace: try Workspace(at: root), clock: clock, random: SeededRandom(seed: "city"),
      environment: environment)
    let city = City(operations: operations, clock: clock)
    try await operations.openIncident(
      IncidentOpening(
        id: city.incident, name: "Harbour market attack", place: "Harbour market", t0: t0,
        offset: operations.workspace.configuration.offset, isDrill: false), try city.act("duty-lead"))
    city.at(5)
    try await body(city)
  }

  @Test func carriesTheHoldingStatementFromTemplateToRelease() async throws {
    try await Self.withCity { city in
      try await city.operations.startRun(of: "first-72-hours", for: city.incident, try city.act("commander"))
      city.at(9)
      try await city.done("shared-picture", as: "commander")
      let waiting = try await city.step("holding-draft")
      #expect(waiting.progress == .intended)
      #expect(waiting.obstacle?.message.contains("place") == true)
      #expect(waiting.obstacle?.mend.isEmpty == false)

      city.at(11)
      try await city.fact("place", .words(Words("the harbour market", .english)), as: "police-press")
      try await city.fact("time.onset", .moment(Self.t0), as: "police-press")
      _ = try await city.operations.tickRuns()
      #expect(try await city.step("holding-draft").progress == .done)
      #expect(try await city.step("holding-draft").outputs == ["statement": "1"])

      city.at(15)
      try await city.done("holding-review", as: "duty-lead")
      #expect(try await city.step("holding-check").progress == .done)
      #expect(try await city.step("holding-submit").progress == .done)

      // The go comes before the last clearance: the step waits and says for whom.
      city.at(18)
      try await city.operations.command(
        .startStep(StepAddress("holding-release")), on: city.run, try city.act("duty-lead"))
      let held = try await city.step("holding-release")
      #expect(held.progress == .intended)
      #expect(held.obstacle != nil)
      var officers: [OfficerID] = ["police-press", "city-press", "commander", "prosecutor-press"]
      while try await city.step("holding-release").progress != .done, !officers.isEmpty {
        let officer = officers.removeFirst()
        _ = try? await city.operations.clearStatement(1, in: city.incident, try city.act(officer))
        _ = try await city.operations.tickRuns()
      }
      let released = try await city.step("holding-release")
      #expect(released.progress == .done, "\(String(describing: released.obstacle))")
      #expect(released.endedBy == "duty-lead")
      let outbox = try await city.operations.store.outbox(matching: OutboxFilter())
      #expect(outbox.filter { $0.item.kind == "release" }.count == 1)

      // The first update counts from the release, and is promised at the time the next one opens.
      city.at(49)
      _ = try await city.operations.tickRuns()
      #expect(try await city.operations.run(city.run).cadences["updates"]?.open == 1)
      _ = try await city.operations.tickRuns()
      #expect(
        try await city.operations.store.outbox(matching: OutboxFilter()).filter { $0.item.kind == "release" }.count == 1
      )
    }
  }

  @Test func opensTheIncidentsSupportTasksOnce() async throws {
    try await Self.withCity { city in
      try await city.operations.startRun(of: "first-72-hours", for: city.incident, try city.act("commander"))
      try await city.done("shared-picture", as: "commander")
      #expect(try await city.step("victim-measures").progress == .done)
      let tasks = try await city.operations.store.tasks(matching: TaskFilter(incident: city.incident))
      #expect(!tasks.isEmpty)
      for _ in 0..<3 { _ = try await city.operations.tickRuns() }
      #expect(try await city.operations.store.tasks(matching: TaskFilter(incident: city.incident)).count == tasks.count)
    }
  }

  /// The program was killed after the intents were on disk and before any was carried out.
  @Test func takesUpWhatACrashCutOffAndRepeatsNothing() async throws {
    try await Self.withCity(Self.internalChannel) { city in
      let listing = try city.operations.workspace.content.playbookListing("first-72-hours")
      let playbook = try #require(listing.result.playbook)
      let act = try city.act("commander")
      try await city.operations.transact(act) { unit in
        let run = try await unit.load(Run.self, from: .run(city.run))
        let events = try run.start(city.run, of: playbook, for: city.incident, t0: Self.t0, act)
        try await unit.append(events, to: .run(city.run), of: Run.self)
      }
      let cut = try await city.operations.run(city.run)
      #expect(cut.standing(of: StepAddress("call-out"), at: Self.t0)?.word == .unknown)

      // Eight processes wake up at once.
      await withTaskGroup(of: Void.self) { group in
        for _ in 0..<8 { group.addTask { _ = try? await city.operations.tickRuns() } }
      }
      _ = try await city.operations.tickRuns()
      #expect(try await city.step("call-out").progress == .done)
      let results = try await city.operations.runEntries(city.run).filter { $0.kind == "step.resulted/1" }
      #expect(results.count == 1)
      #expect(try await city.operations.store.outbox(matching: OutboxFilter(channel: "team")).count == 1)
    }
  }

  @Test func tellsTheOwnTeamOnceForEachStepAfterADayOfSilence() async throws {
    try await Self.withCity(Self.internalChannel) { city in
      try await city.operations.startRun(of: "first-72-hours", for: city.incident, try city.act("commander"))
      city.at(24 * 60)
      _ = try await city.operations.tickRuns()
      _ = try await city.operations.tickRuns()
      let notices = try await city.operations.store.outbox(matching: OutboxFilter(channel: "team", limit: 1000))
      let overdue = notices.filter { $0.item.payload.contains("Overdue") }
      #expect(overdue.filter { $0.item.subject.contains("/shared-picture/") }.count == 1)
      #expect(Set(overdue.map(\.item.subject)).count == overdue.count)
      let entries = try await city.operations.runEntries(city.run)
      #expect(entries.filter { $0.kind == "step.overdue/1" && $0.body.contains("\"shared-picture\"") }.count == 1)
      #expect(entries.allSatisfy { $0.officer == nil || $0.kind == "run.started/1" })
    }
  }

  @Test func readsConfirmedFactsAndStopsWithTheIncident() async throws {
    try await Self.withCity { city in
      try await city.operations.startRun(of: "first-72-hours", for: city.incident, try city.act("commander"))
      #expect(try await city.operations.run(city.run).facts.isEmpty)
      try await city.fact("victims.foreign-nationals", .words(Words("Yes", .english)), as: "police-press")
      _ = try await city.operations.tickRuns()
      #expect(try await city.operations.run(city.run).facts == ["foreign-nationals": "yes"])

      try await city.operations.standDownIncident(city.incident, reason: "False alarm", try city.act("duty-lead"))
      city.at(500)
      #expect(try await city.operations.tickRuns().isEmpty)
      await #expect(throws: Refusal.self) { try await city.done("shared-picture", as: "commander") }
    }
  }

  @Test func keepsItsTextWhenTheFileChanges() async throws {
    try await Self.withCity { city in
      try await city.operations.startRun(of: "first-72-hours", for: city.incident, try city.act("commander"))
      let before = try await city.operations.run(city.run).playbook
      let file = city.operations.workspace.root + "/playbooks/first-72-hours.yaml"
      try "format: 1\n".write(toFile: file, atomically: true, encoding: .utf8)
      #expect(try await city.operations.run(city.run).playbook == before)
      try await city.done("shared-picture", as: "commander")
      await #expect(throws: PlaybookFaults.self) {
        try await city.operations.startRun(of: "first-72-hours", for: city.incident, try city.act("commander"))
      }
    }
  }

  /// Two officers start the plan within the same minute, or at the same instant.
  @Test func doesNotStartTwiceByAccident() async throws {
    try await Self.withCity { city in
      let won = await withTaskGroup(of: Bool.self) { group in
        for _ in 0..<6 {
          group.addTask {
            do {
              try await city.operations.startRun(of: "first-72-hours", for: city.incident, try city.act("commander"))
              return true
            } catch {
              #expect(["run-exists", "run-under-way"].contains((error as? Refusal)?.rule))
              return false
            }
          }
        }
        return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
      }
      #expect(won == 1)
      let refusal = await #expect(throws: Refusal.self) {
        try await city.operations.startRun(of: "first-72-hours", for: city.incident, try city.act("commander"))
      }
      #expect(refusal?.rule == "run-under-way")
      try await city.operations.startRun(
        of: "first-72-hours", for: city.incident, id: "2026-harbour-b", try city.act("commander"))
      #expect(try await city.operations.runs().count == 2)
    }
  }

  static let internalChannel = """

      team:
        kind: generic
        audience: internal
        url: http://127.0.0.1:8787/team
        secret: { env: AFTERWORD_TEAM_SECRET }
    """
}
