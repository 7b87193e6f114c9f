import Incidents
import Playbooks
import Testing

/// What must hold for every plan, every order of commands and every pattern of looking at the clock. Seeds are fixed, so a failure
/// can be repeated.
@Suite("For any plan and any hours") struct RunPropertyTests {
  @Test(arguments: 0..<40) func tickingOftenDoesWhatTickingOnceDoes(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    let small = try #require(PlaybookCompiler.compile(Sample.small, file: "").playbook)
    let playbook = seed % 3 == 0 ? small : chance.playbook()
    let script = chance.script(for: playbook, count: 60)
    let seldom = try play(script, of: playbook, ticks: [])
    var ticks: [TimeSpan] = []
    for _ in 0..<chance.below(80) { ticks.append(.minutes(Int64(chance.below(60 * 30)))) }
    let often = try play(script, of: playbook, ticks: ticks.sorted())
    #expect(often.fired == seldom.fired)
    #expect(often.run.states.mapValues(\.progress) == seldom.run.states.mapValues(\.progress))
    #expect(often.run.states.mapValues(\.endedAt) == seldom.run.states.mapValues(\.endedAt))
    #expect(often.run.ending == seldom.run.ending)
  }

  @Test(arguments: 0..<40) func nothingFiresTwiceAndNothingBeforeItsTime(seed: UInt64) throws {
    var chance = Chance(seed: seed &+ 1000)
    let playbook = chance.playbook()
    let script = chance.script(for: playbook, count: 60)
    var ticks: [TimeSpan] = []
    // Also clocks that run backwards.
    for _ in 0..<60 { ticks.append(.minutes(Int64(chance.below(60 * 30)) - 60)) }
    let stream = try play(script, of: playbook, ticks: ticks)
    let keys = stream.fired.map { $0.split(separator: "@")[0] }
    #expect(Set(keys).count == keys.count)
    for entry in stream.entries {
      if let meant = entry.event.momentMeant { #expect(meant <= entry.recordedAt) }
    }
  }

  @Test(arguments: 0..<20) func aRunCanAlwaysEnd(seed: UInt64) throws {
    var chance = Chance(seed: seed &+ 2000)
    let playbook = chance.playbook()
    let script = chance.script(for: playbook, count: chance.below(60))
    var stream = try play(script, of: playbook, ticks: [])
    if stream.run.ending == nil {
      try stream.do(.standDown(reason: "over", leavingOpen: true), after: .hours(40))
    }
    #expect(stream.run.ending != nil)
    #expect(stream.run.nextMoment == nil)
    #expect(stream.tick(after: .days(30)) == [])
  }

  @Test(arguments: 0..<20) func theJournalAloneGivesTheSameRun(seed: UInt64) throws {
    var chance = Chance(seed: seed &+ 3000)
    let playbook = chance.playbook()
    let stream = try play(chance.script(for: playbook, count: 60), of: playbook, ticks: [.hours(3), .hours(20)])
    var copy = Run()
    for entry in stream.entries { copy.apply(entry) }
    #expect(copy.states == stream.run.states)
    #expect(copy.fired == stream.run.fired)
    #expect(copy.tick(RunStream.t0 + .hours(30)) == stream.run.tick(RunStream.t0 + .hours(30)))
  }

  @Test(arguments: 0..<20) func theClockStandsWhereTheNextMomentSays(seed: UInt64) throws {
    var chance = Chance(seed: seed &+ 4000)
    let playbook = chance.playbook()
    var stream = try play(chance.script(for: playbook, count: 15), of: playbook, ticks: [])
    for _ in 0..<400 {
      guard let next = stream.run.nextMoment else { return }
      let now = max(next, RunStream.t0 + .hours(30))
      #expect(stream.run.tick(next - .milliseconds(1)) == [])
      let events = stream.tick(after: now - RunStream.t0)
      #expect(!events.isEmpty)
      if now > RunStream.t0 + .days(20) { return }
    }
  }

  private func play(_ script: [Chance.Line], of playbook: Playbook, ticks: [TimeSpan]) throws -> RunStream {
    var stream = RunStream(playbook)
    try stream.start()
    var ticks = ticks[...]
    for line in script {
      while let tick = ticks.first, tick <= line.at || tick < .zero {
        stream.tick(after: tick)
        ticks.removeFirst()
      }
      if line.result {
        stream.tick(after: line.at)
        for action in stream.run.pendingActions {
          try stream.result(.done(note: "done", outputs: [:]), of: action.address.description, after: line.at)
        }
      } else {
        // A refusal is a good answer, too; it must be the same one in every world.
        try? stream.do(line.command, as: line.actor, after: line.at)
      }
    }
    for tick in ticks { stream.tick(after: tick) }
    stream.tick(after: .hours(30))
    return stream
  }
}

/// Invents plans and scripts from a seed (SplitMix64).
struct Chance {
  struct Line: Sendable {
    let at: TimeSpan
    let command: RunCommand
    let actor: @Sendable (Moment) -> RunActor
    let result: Bool
  }

  private var state: UInt64
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(limit, 1))) }

  /// A plan; those that the compiler refuses are thrown away.
  mutating func playbook() -> Playbook {
    while true {
      if let playbook = PlaybookCompiler.compile(planText(), file: "invented.yaml").playbook { return playbook }
    }
  }

  private mutating func planText() -> String {
    var lines = [
      "format: 1", "playbook: invented", "version: 1", "title: Invented", "lead: command", "roles:",
      "  command: {title: Commander, agency: police, holds: commander}",
      "  press: {title: Press, agency: police, holds: press}",
      "  legal: {title: Legal, agency: prosecutor}", "defaults:", "  warn: 4m",
      "  escalate: [{after: 6m, to: command}, {after: 20m, to: legal}]", "phases:", "  - id: only", "    title: Only",
      "    until: T0+72h", "    steps:",
    ]
    var decisions: [String] = []
    let count = 4 + below(9)
    for index in 0..<count {
      var step = ["id: s\(index)", "title: Step \(index)", "role: \(["command", "press", "legal"][below(3)])"]
      if index > 0, below(3) > 0 { step.append("after: [s\(below(index))]") }
      if index > 1, below(5) == 0 { step.append("requires: [s\(below(index))]") }
      if let decision = decisions.last, below(3) == 0 {
        step.append("when: \(decision) is \(["yes", "not yes", "unknown"][below(3)])")
      }
      if below(4) > 0 {
        step.append(
          index > 0 && below(4) == 0 ? "due: done(s\(below(index)))+\(5 + below(90))m" : "due: T0+\(20 * (index + 1))m")
      }
      switch below(6) {
      case 0:
        step.append("kind: decision, outcomes: {yes: they do, no: they do not}")
        decisions.append("s\(index)")
      case 1: step.append("kind: automatic, action: notify, audience: internal, message: Look")
      case 2: step.append("kind: approval, approve: {by: [command, legal, press], count: 2}")
      default: step.append("kind: manual")
      }
      lines.append("      - {\(step.joined(separator: ", "))}")
    }
    lines += [
      "      - id: round", "        kind: cadence", "        title: Round", "        role: press",
      "        every: \(10 + below(50))m", "        first: T0+\(10 + below(100))m",
      "        slow-down: [{from: T0+5h, every: 2h}]",
      "        until: \(decisions.first.map { "\($0) is yes" } ?? "stand-down")", "        max: \(3 + below(40))",
      "        after: [s\(below(count))]", "        steps:",
      "          - {id: b0, kind: manual, title: B0, role: press, due: open+\(5 + below(40))m}",
      "          - {id: b1, kind: \(["manual", "automatic, action: notify, audience: internal, message: Look"][below(2)]), title: B1, role: press, after: b0, due: open+50m}",
    ]
    return lines.joined(separator: "\n")
  }

  mutating func script(for playbook: Playbook, count: Int) -> [Line] {
    let actors: [@Sendable (Moment) -> RunActor] = [RunActor.commander, RunActor.press, RunActor.legal]
    var times = (0..<count).map { _ in Int64(below(3) == 0 ? below(60 * 20) : below(60 * 5)) }
    times.sort()
    return times.map { minute in
      let step = playbook.steps[below(playbook.steps.count)]
      let address = StepAddress(step.id)
      let command: RunCommand =
        switch (below(14), step.kind) {
        case (0, _): .skip(address, reason: "no need")
        case (1, _): .setAside(address, reason: "does not apply")
        case (2, _): .refuse(address, role: nil, reason: "not yet")
        case (3, _): .extend(address, to: RunStream.t0 + .minutes(minute + Int64(below(200))), reason: "late")
        case (4, _), (_, .automatic): .startStep(address)
        case (_, .approval): .approve(address, role: nil, note: nil)
        case (_, .decision): .decide(address, outcome: below(2) == 0 ? "yes" : "no", note: "why")
        default: .done(address, note: "done", reference: "log 1")
        }
      return Line(at: .minutes(minute), command: command, actor: actors[below(4) % 3], result: below(4) == 0)
    }
  }
}
