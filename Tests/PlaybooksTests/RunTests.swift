import Incidents
import Playbooks
import Testing

@Suite("A run") struct RunTests {
  @Test func firesWhatIsDueInOrderAndOnce() throws {
    var stream = try RunStream()
    stream.tick(after: .minutes(29))
    #expect(
      stream.fired == [
        "picture:warning/0@5m", "picture:due/0@10m", "picture:escalation-1/0@20m", "holding-release:warning/0@25m",
      ])
    #expect(stream.tick(after: .minutes(29)) == [])
    #expect(stream.word("picture", after: .minutes(29)) == .escalated)
  }

  @Test func doesNotFireBeforeTheTime() throws {
    var stream = try RunStream()
    stream.tick(after: .milliseconds(5 * 60_000 - 1))
    #expect(stream.fired == [])
    stream.tick(after: .minutes(5))
    #expect(stream.fired == ["picture:warning/0@5m"])
  }

  @Test func firesNothingWhenTheClockRunsBackwards() throws {
    var stream = try RunStream()
    stream.tick(after: .hours(1))
    let fired = stream.fired
    stream.tick(after: .minutes(3))
    stream.tick(after: .minutes(-60))
    stream.tick(after: .hours(1))
    #expect(stream.fired == fired)
  }

  @Test func tellsTheNextMoment() throws {
    var stream = try RunStream()
    #expect(stream.run.nextMoment == RunStream.t0 + .minutes(5))
    stream.tick(after: .minutes(5))
    #expect(stream.run.nextMoment == RunStream.t0 + .minutes(10))
  }

  @Test func keepsThePlaybookItWasStartedWith() throws {
    var stream = try RunStream()
    let bodies = try stream.entries.map { try ($0.event.kind, $0.event.encodedBody()) }
    // The text of the file changes; the run does not know.
    var copy = Run()
    for (index, (kind, body)) in bodies.enumerated() {
      let entry = stream.entries[index]
      copy.apply(
        Recorded(
          try RunEvent(kind: kind, body: body), officer: entry.officer, occurredAt: entry.occurredAt,
          recordedAt: entry.recordedAt))
    }
    #expect(copy.playbook == stream.playbook)
    #expect(copy.started?.digest == PlaybookCompiler.digest(of: Sample.small))
    stream.tick(after: .minutes(1))
    #expect(copy.states.keys.count == stream.run.states.keys.count)
  }

  @Test func countsWorkDoneInTimeAndRecordedLateAsDoneInTime() throws {
    var stream = try RunStream()
    let late = RunActor.make(
      "falk", .police, [.commander], at: RunStream.t0 + .minutes(9), recordedAt: RunStream.t0 + .minutes(40))
    try stream.do(.done("picture", note: "all services on scene", reference: nil), by: late)
    #expect(!stream.fired.contains("picture:due/0@10m"))
    #expect(stream.fired.contains("picture:warning/0@5m"))
    let standing = try #require(stream.run.standing(of: "picture", at: RunStream.t0 + .hours(1)))
    #expect(standing.word == .done)
    #expect(!standing.missedDeadline)
  }

  @Test func holdsADeadlineThatCountsFromAnotherStep() throws {
    var stream = try RunStream()
    try stream.do(.done("picture", note: "seen", reference: nil), after: .minutes(6))
    try stream.do(.decide("naming", outcome: "yes", note: nil), as: RunActor.legal, after: .minutes(30))
    #expect(stream.run.deadline(of: "explain") == RunStream.t0 + .minutes(50))
  }

  @Test func bringsAStepBackWhenADecisionChanges() throws {
    var stream = try RunStream()
    try stream.do(.done("picture", note: "seen", reference: nil), after: .minutes(6))
    try stream.do(.decide("naming", outcome: "no", note: nil), as: RunActor.legal, after: .minutes(20))
    #expect(stream.word("explain", after: .minutes(20)) == .notApplicable)
    #expect(throws: Refusal.self) {
      try stream.do(.decide("naming", outcome: "yes", note: nil), as: RunActor.legal, after: .minutes(25))
    }
    try stream.do(.decide("naming", outcome: "yes", note: "claim verified"), as: RunActor.legal, after: .minutes(25))
    #expect(stream.word("explain", after: .minutes(25)) == .ready)
    #expect(stream.run.states["explain"]?.returned != nil)
  }

  @Test func readsFactsAsThreeValued() throws {
    var stream = try RunStream()
    #expect(stream.word("embassies", after: .minutes(1)) == .waiting)
    try stream.note(["foreign": "perhaps", "unheard-of": "yes"], after: .minutes(10))
    #expect(stream.word("embassies", after: .minutes(10)) == .waiting)
    try stream.note(["foreign": "yes"], after: .minutes(20))
    #expect(stream.word("embassies", after: .minutes(20)) == .ready)
    try stream.note(["foreign": "no"], after: .minutes(30))
    #expect(stream.word("embassies", after: .minutes(30)) == .notApplicable)
    try stream.note([:], after: .minutes(40))
    #expect(stream.word("embassies", after: .minutes(40)) == .waiting)
    let count = stream.entries.count
    try stream.note([:], after: .minutes(41))
    #expect(stream.entries.count == count)
  }

  @Test func neverWithdrawsAStepThatWasBegun() throws {
    var stream = try RunStream()
    try stream.note(["foreign": "yes"], after: .minutes(20))
    try stream.do(.startStep("embassies"), after: .minutes(21))
    try stream.note(["foreign": "no"], after: .minutes(30))
    #expect(stream.word("embassies", after: .minutes(30)) == .active)
  }

  @Test func movesADeadlineAndFiresForTheNewOneOnce() throws {
    var stream = try RunStream()
    stream.tick(after: .minutes(12))
    let due = RunStream.t0 + .minutes(30)
    try stream.do(.extend("picture", to: due, reason: "scene not reachable"), after: .minutes(13))
    #expect(stream.word("picture", after: .minutes(14)) == .ready)
    stream.tick(after: .minutes(45))
    #expect(
      stream.fired.filter { $0.hasPrefix("picture") } == [
        "picture:warning/0@5m", "picture:due/0@10m", "picture:warning/1@25m", "picture:due/1@30m",
        "picture:escalation-1/1@40m",
      ])
  }

  @Test func endsByItselfWhenEverythingHasEnded() throws {
    var stream = try RunStream(
      small: """
        format: 1
        playbook: two
        version: 1
        title: Two steps
        lead: command
        roles: {command: {title: Commander, holds: commander}}
        phases:
          - id: one
            title: One
            until: T0+1h
            steps:
              - {id: a, kind: manual, title: A, role: command, due: T0+10m}
              - {id: b, kind: manual, title: B, role: command, due: T0+20m, after: a}
        """)
    try stream.do(.done("a", note: nil, reference: nil), after: .minutes(5))
    try stream.do(.skip("b", reason: "not needed"), after: .minutes(7))
    #expect(stream.run.ending == .completed(at: RunStream.t0 + .minutes(7)))
    #expect(stream.tick(after: .hours(3)) == [])
    #expect(throws: Refusal.self) { try stream.do(.startStep("a"), after: .hours(4)) }
  }

  @Test func standsDownOnlyKnowingly() throws {
    var stream = try RunStream()
    #expect(throws: Refusal.self) { try stream.do(.standDown(reason: "over", leavingOpen: false), after: .hours(1)) }
    #expect(throws: Refusal.self) { try stream.do(.standDown(reason: "  ", leavingOpen: true), after: .hours(1)) }
    #expect(throws: Refusal.self) {
      try stream.do(.standDown(reason: "over", leavingOpen: true), as: RunActor.press, after: .hours(1))
    }
    try stream.do(.standDown(reason: "false alarm", leavingOpen: true), after: .hours(1))
    guard case .stoodDown(_, let officer, "false alarm", let open) = stream.run.ending else {
      Issue.record("The run has not been stood down.")
      return
    }
    #expect(officer == "falk")
    #expect(open.contains("picture"))
  }
}
