import Guidelines
import Incidents
import Testing

@testable import Statements

/// What a text answers, when something else is found than before.
@Suite struct RumourGroundTests {
  private struct Register {
    var rumours = RumourRegister()
    let room = Room()

    mutating func apply(_ events: [RumourEvent], _ officer: Officer) throws {
      for event in events {
        let read = try RumourEvent(kind: event.kind, body: try event.encodedBody())
        #expect(read == event)
        rumours.apply(Recorded(read, officer: officer.id, occurredAt: room.now, recordedAt: room.now))
      }
    }

    mutating func judge(_ verdict: RumourJudged.Verdict, _ answer: String, _ officer: Officer = City.police) throws {
      try apply(
        try rumours.decideJudgement(
          "r-1", verdict, answer: answer, fact: nil, ledger: FactLedger(), room.act(officer)), officer)
    }

    var rumour: Rumour? { rumours.rumours["r-1"] }
  }

  private static func reported(
    _ kind: RumourReported.Kind = .rumour, owner: AgencyID? = nil
  ) throws -> Register {
    var register = Register()
    try register.apply(
      try register.rumours.decideReport(
        kind, "A second attacker is at the station", topic: nil, source: .helpline, count: 12, owner: owner,
        register.room.act(City.lead)), City.lead)
    return register
  }

  private static func notice() throws -> (Room, Int) {
    var room = Room()
    try room.addBasics()
    let number = try room.draft(
      .falseClaim,
      given: [
        "claim": Words("A second attacker is at the station."), "right": Words("The station is open."),
        "rumours": Words("r-1"),
      ])
    return (room, number)
  }

  private static func obstacles(_ room: Room, _ number: Int, _ register: Register) -> [String] {
    var context = room.context(number)
    context.rumours = register.rumours
    return room.statements[number]?.textObstacles(context, at: room.now).map(\.rule) ?? []
  }

  @Test func aVerdictThatTurnsVoidsWhatWasCleared() throws {
    var register = try Self.reported()
    try register.judge(.untrue, "The station is open.")
    var (room, number) = try Self.notice()
    #expect(!Self.obstacles(room, number, register).contains { $0.hasPrefix("rumour") })
    try room.check(number)
    let turned = try register.rumours.decideJudgement(
      "r-1", .isTrue, answer: "There is one.", fact: nil, ledger: FactLedger(), room.act(City.police))
    let event = try #require(turned.first)
    #expect(register.rumours.changesGround(event))
    let void = room.statements[number]?.decideVoid(judgedAnew: "r-1", because: register.rumours.reason(of: event))
    try room.apply(void ?? [], to: number, City.police)
    #expect(room.statements[number]?.check == nil)
    try register.apply(turned, City.police)
    // A new check makes it no less wrong, and the text cannot be submitted.
    try room.check(number)
    #expect(Self.obstacles(room, number, register).contains("rumour-not-false"))
  }

  @Test func anAnswerThatChangedIsNotSaidAnyMore() throws {
    var register = try Self.reported()
    try register.judge(.untrue, "The station is open.")
    let (room, number) = try Self.notice()
    try register.judge(.untrue, "The station was never closed.")
    #expect(Self.obstacles(room, number, register).contains("rumour-judged-anew"))
    try register.judge(.untrue, "The station is open.")
    #expect(!Self.obstacles(room, number, register).contains("rumour-judged-anew"))
  }

  /// A text in other words than the answer's was written before it changed all the same.
  @Test func anEditedTextWaitsForTheNewAnswer() throws {
    var register = try Self.reported()
    try register.judge(.untrue, "The station is open.")
    var (room, number) = try Self.notice()
    try room.edit(number, room.text(number).replacing("The station is open.", with: "Trains stop there."))
    let void = room.statements[number]?.decideVoid(judgedAnew: "r-1", because: "it changed") ?? []
    try room.apply(void, to: number, City.police)
    try register.judge(.untrue, "The station was never closed.")
    #expect(Self.obstacles(room, number, register).contains("rumour-judged-anew"))
    try room.edit(number, room.text(number).replacing("Trains stop there.", with: "The station was never closed."))
    #expect(!Self.obstacles(room, number, register).contains("rumour-judged-anew"))
  }

  @Test func aPublicAnswerIsOvertaken() throws {
    var register = try Self.reported()
    try register.judge(.untrue, "The station is open.")
    try register.apply(register.rumours.decideAnswered("r-1", by: 4), City.lead)
    #expect(register.rumour?.overtaken == [] && register.rumour?.isOpen == false)
    try register.judge(.isTrue, "There is one.")
    #expect(register.rumour?.overtaken == [4] && register.rumour?.isOpen == true)
    try register.apply(register.rumours.decideReopening("r-1", by: 4), City.lead)
    #expect(register.rumour?.overtaken == [])
  }

  @Test func theSameJudgementAgainChangesNothing() throws {
    var register = try Self.reported()
    try register.judge(.untrue, "The station is open.")
    try register.apply(register.rumours.decideAnswered("r-1", by: 4), City.lead)
    try register.judge(.untrue, "The station is open.")
    #expect(register.rumour?.overtaken == [] && register.rumour?.formerAnswers == [])
  }

  /// What one agency has found, another does not overturn (C7).
  @Test func anotherAgencyOverturnsNothing() throws {
    var register = try Self.reported()
    try register.judge(.untrue, "No gas.")
    try register.judge(.isTrue, "Gas.", City.lead)
    #expect(register.rumour?.verdict == .untrue && register.rumour?.answer == "No gas.")
    #expect(register.rumour?.dispute?.contains("city") == true)
    let (room, number) = try Self.notice()
    #expect(Self.obstacles(room, number, register).contains("C7-conflict"))
    // Whoever gives in ends it.
    try register.judge(.isTrue, "Gas.")
    #expect(register.rumour?.dispute == nil && register.rumour?.verdict == .isTrue)
  }

  @Test func theOwnerSettlesIt() throws {
    var register = try Self.reported(owner: "fire")
    try register.judge(.untrue, "No gas.")
    try register.judge(.isTrue, "Gas.", City.lead)
    #expect(register.rumour?.settling.first?.contains("OFFICER-OF-fire") == true)
    try register.judge(.isTrue, "There is gas.", City.fire)
    #expect(register.rumour?.dispute == nil && register.rumour?.answer == "There is gas.")
  }

  /// Records from before agencies were written down stand as they were.
  @Test func oldJudgementsAreRead() throws {
    var register = try Self.reported()
    let body = #"{"answer":"No gas.","id":"r-1","verdict":"false"}"#
    try register.apply([try RumourEvent(kind: "rumour.judged/1", body: body)], City.police)
    try register.judge(.isTrue, "Gas.", City.lead)
    #expect(register.rumour?.verdict == .isTrue && register.rumour?.dispute == nil)
  }
}
