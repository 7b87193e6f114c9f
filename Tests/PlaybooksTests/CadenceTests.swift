import Incidents
import Playbooks
import Testing

@Suite("A cadence") struct CadenceTests {
  /// The small plan with its holding statement released at T0+20m, so that the updates begin at T0+50m.
  private func released() throws -> RunStream {
    var stream = try RunStream()
    try stream.do(.done("picture", note: "seen", reference: nil), after: .minutes(6))
    try stream.result(.done(note: "draft", outputs: ["statement": "2026-harbour/1"]), of: "holding", after: .minutes(7))
    try stream.result(.done(note: "sent", outputs: [:]), of: "holding-submit", after: .minutes(8))
    try stream.do(.startStep("holding-release"), as: RunActor.press, after: .minutes(19))
    try stream.result(.done(note: "released", outputs: [:]), of: "holding-release", after: .minutes(20))
    return stream
  }

  private func finish(_ number: Int, _ stream: inout RunStream, after span: TimeSpan) throws {
    try stream.do(
      .done(.init("gather", occurrence: number), note: nil, reference: nil), as: RunActor.press, after: span)
    try stream.do(
      .done(.init("publish", occurrence: number), note: nil, reference: nil), as: RunActor.press, after: span)
  }

  private func occurrences(_ stream: RunStream) -> [String] { stream.fired.filter { $0.hasPrefix("updates#") } }

  @Test func opensOnTheScheduleAndDoesNotDrift() throws {
    var stream = try released()
    stream.tick(after: .minutes(50))
    #expect(stream.word("gather#1", after: .minutes(50)) == .ready)
    try finish(1, &stream, after: .minutes(71))
    stream.tick(after: .minutes(95))
    try finish(2, &stream, after: .minutes(96))
    stream.tick(after: .minutes(110))
    #expect(occurrences(stream) == ["updates#1:opened@50m", "updates#2:opened@1h20m", "updates#3:opened@1h50m"])
  }

  @Test func slowsDown() throws {
    var stream = try released()
    var number = 1
    for minute in stride(from: 51, through: 360, by: 5) {
      stream.tick(after: .minutes(Int64(minute)))
      if stream.run.cadences["updates"]?.open != nil {
        try finish(number, &stream, after: .minutes(Int64(minute)))
        number += 1
      }
    }
    #expect(
      occurrences(stream) == [
        "updates#1:opened@50m", "updates#2:opened@1h20m", "updates#3:opened@1h50m", "updates#4:opened@2h20m",
        "updates#5:opened@2h50m", "updates#6:opened@3h20m", "updates#7:opened@4h20m", "updates#8:opened@5h20m",
      ])
  }

  @Test func opensOneToCatchUpWithAndRecordsTheMissedOnes() throws {
    var stream = try released()
    stream.tick(after: .hours(5))
    #expect(
      occurrences(stream) == [
        "updates#1:opened@50m", "updates#2:missed@1h20m", "updates#3:missed@1h50m", "updates#4:missed@2h20m",
        "updates#5:missed@2h50m", "updates#6:missed@3h20m", "updates#7:missed@4h20m",
      ])
    #expect(stream.run.cadences["updates"]?.open == 1)
    #expect(stream.run.cadences["updates"]?.missed == [2, 3, 4, 5, 6, 7])
    try finish(1, &stream, after: .minutes(305))
    stream.tick(after: .minutes(320))
    #expect(stream.run.cadences["updates"]?.open == 8)
    #expect(stream.word("gather", after: .minutes(320)) == nil)
    #expect(stream.word("gather#8", after: .minutes(320)) == .ready)
  }

  @Test func keepsItsOccurrencesApart() throws {
    var stream = try released()
    stream.tick(after: .minutes(50))
    try finish(1, &stream, after: .minutes(60))
    stream.tick(after: .minutes(80))
    #expect(stream.word("publish#2", after: .minutes(80)) == .waiting)
    let closed = #expect(throws: Refusal.self) {
      try stream.do(.done("gather#1", note: nil, reference: nil), as: RunActor.press, after: .minutes(81))
    }
    #expect(closed?.rule == "step-ended")
    // Without a number, the open occurrence is meant.
    try stream.do(.done("gather", note: nil, reference: nil), as: RunActor.press, after: .minutes(82))
    #expect(stream.word("gather#2", after: .minutes(82)) == .done)
  }

  @Test func endsByItsConditionAndClearsWhatNobodyBegan() throws {
    var stream = try released()
    stream.tick(after: .minutes(50))
    try stream.do(.startStep("gather#1"), as: RunActor.press, after: .minutes(51))
    try stream.do(.decide("enough", outcome: "yes", note: nil), after: .minutes(55))
    #expect(stream.word("updates", after: .minutes(55)) == .done)
    #expect(stream.word("publish#1", after: .minutes(55)) == .notApplicable)
    #expect(stream.word("gather#1", after: .minutes(55)) == .active)
    stream.tick(after: .hours(9))
    #expect(occurrences(stream) == ["updates#1:opened@50m"])
    #expect(stream.word("hot-wash", after: .hours(9)) == .ready)
  }

  @Test func endsAfterItsLastOccurrence() throws {
    var stream = try RunStream(
      small: """
        format: 1
        playbook: rounds
        version: 1
        title: Rounds
        lead: command
        roles: {command: {title: Commander, holds: commander}}
        phases:
          - id: one
            title: One
            until: T0+1h
            steps:
              - id: rounds
                kind: cadence
                title: Rounds
                role: command
                every: 1h
                first: T0+1h
                max: 2
                steps: [{id: look, kind: manual, title: Look, role: command, due: open+10m}]
              - {id: report, kind: manual, title: Report, role: command, after: rounds, due: T0+4h}
        """)
    stream.tick(after: .hours(1))
    try stream.do(.done("look#1", note: nil, reference: nil), after: .minutes(65))
    stream.tick(after: .hours(2))
    #expect(stream.word("report", after: .hours(2)) == .waiting)
    try stream.do(.done("look#2", note: nil, reference: nil), after: .minutes(125))
    #expect(stream.word("rounds", after: .minutes(125)) == .done)
    #expect(stream.word("report", after: .minutes(125)) == .ready)
  }
}
