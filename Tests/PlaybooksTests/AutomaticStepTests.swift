import Incidents
import Playbooks
import Testing

@Suite("An automatic step") struct AutomaticStepTests {
  @Test func isTakenUpOnceAndGivesItsOutputsToTheNext() throws {
    var stream = try RunStream()
    #expect(stream.run.pendingActions.map(\.address) == ["holding"])
    #expect(stream.tick(after: .minutes(1)).isEmpty)
    let action = try #require(stream.run.pendingActions.first)
    #expect(action.key == "run-1/holding")
    try stream.result(
      .done(note: "drafted", outputs: ["statement": "2026-harbour/1"]), of: "holding", after: .minutes(2))
    #expect(stream.run.pendingActions.map(\.address) == ["holding-submit"])
    #expect(stream.run.pendingActions.first?.inputs == ["statement": "2026-harbour/1"])
  }

  @Test func showsAnIntentThatWasCutOff() throws {
    let stream = try RunStream()
    // The program was killed between intent and result.
    #expect(stream.word("holding", after: .minutes(1)) == .unknown)
    #expect(stream.run.pendingActions.count == 1)
  }

  @Test func acceptsOneResultOnly() throws {
    var stream = try RunStream()
    let action = try #require(stream.run.pendingActions.first)
    let now = RunStream.t0 + .minutes(2)
    try stream.result(.done(note: "drafted", outputs: [:]), of: "holding", after: .minutes(2))
    #expect(stream.run.record(.done(note: "again", outputs: [:]), for: action, at: now) == [])
    #expect(stream.run.record(.failed(rule: "x", message: "x", mend: []), for: action, at: now) == [])
  }

  @Test func waitsAndWritesTheSameObstacleDownOnce() throws {
    var stream = try RunStream()
    try stream.result(.waiting(for: "the fact “place”", mend: []), of: "holding", after: .minutes(1))
    let count = stream.entries.count
    try stream.result(.waiting(for: "the fact “place”", mend: []), of: "holding", after: .minutes(2))
    #expect(stream.entries.count == count)
    #expect(stream.word("holding", after: .minutes(2)) == .active)
    try stream.result(.waiting(for: "the fact “onset”", mend: []), of: "holding", after: .minutes(3))
    #expect(stream.entries.count == count + 1)
    try stream.result(.done(note: "drafted", outputs: [:]), of: "holding", after: .minutes(4))
    #expect(stream.word("holding", after: .minutes(4)) == .done)
  }

  @Test func isTriedAgainByAPersonAfterAFailure() throws {
    var stream = try RunStream()
    try stream.result(
      .failed(rule: "template-missing", message: "No template.", mend: ["x"]), of: "holding", after: .minutes(1))
    #expect(stream.word("holding", after: .minutes(1)) == .failed)
    #expect(stream.run.pendingActions.isEmpty)
    stream.tick(after: .minutes(2))
    #expect(stream.run.pendingActions.isEmpty)
    try stream.do(.startStep("holding"), as: RunActor.press, after: .minutes(3))
    let action = try #require(stream.run.pendingActions.first)
    #expect(action.attempt == 2)
    #expect(action.key == "run-1/holding")
    #expect(action.officer == "oduya")
  }

  @Test func mayBeDoneByHandWithANote() throws {
    var stream = try RunStream()
    try stream.result(.failed(rule: "x", message: "x.", mend: []), of: "holding", after: .minutes(1))
    let refusal = #expect(throws: Refusal.self) {
      try stream.do(.done("holding", note: nil, reference: nil), as: RunActor.press, after: .minutes(2))
    }
    #expect(refusal?.rule == "note-missing")
    try stream.do(
      .done("holding", note: "read out on the radio", reference: nil), as: RunActor.press, after: .minutes(3))
    #expect(stream.word("holding", after: .minutes(3)) == .done)
  }

  @Test func waitsForTheGoOfAPerson() throws {
    var stream = try RunStream()
    try stream.result(.done(note: "d", outputs: ["statement": "s"]), of: "holding", after: .minutes(1))
    try stream.result(.done(note: "s", outputs: [:]), of: "holding-submit", after: .minutes(2))
    stream.tick(after: .minutes(3))
    #expect(stream.run.pendingActions.isEmpty)
    #expect(stream.word("holding-release", after: .minutes(3)) == .ready)
    try stream.do(.startStep("holding-release"), as: RunActor.press, after: .minutes(4))
    #expect(stream.run.pendingActions.map(\.officer) == ["oduya"])
    let again = #expect(throws: Refusal.self) {
      try stream.do(.startStep("holding-release"), as: RunActor.press, after: .minutes(5))
    }
    #expect(again?.rule == "step-under-way")
  }
}
