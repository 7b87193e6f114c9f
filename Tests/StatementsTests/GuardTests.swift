import Guidelines
import Incidents
import Testing

@testable import Statements

/// Who decides that words are kept, what opens something, how long a text may wait, and when a silent agency is left out.
@Suite struct GuardTests {
  /// A situation text that calls the attack a name that only the prosecutor gives.
  private func labelled() throws -> (Room, Int) {
    var room = Room()
    try room.addBasics()
    let number = try room.draft(.situation)
    try room.edit(
      number, room.text(number).replacing("We will not guess.", with: "It was a terrorist attack. We will not guess."))
    return (room, number)
  }

  private func waive(
    _ code: JustificationCode, _ room: Room, _ number: Int, by officer: Officer, reason: String = "designated at 19:10"
  ) -> String? {
    let command = WaiveFinding(rule: "acc-terror-premature", code: code, reason: reason)
    let accepted: Set<JustificationCode> = [.terrorDesignation, .record]
    return refusal {
      _ = try (room.statements[number] ?? Statement()).decide(
        command, found: room.findings(number).flatMap(\.value), accepted: accepted, room.act(officer))
    }
  }

  @Test func aLabelIsKeptByWhomItBelongsToAndNeverByTheAuthor() throws {
    var (room, number) = try labelled()
    #expect(room.findings(number).flatMap(\.value).contains { $0.rule == "acc-terror-premature" })
    #expect(waive(.terrorDesignation, room, number, by: City.lead) == "may-not-waive")
    #expect(waive(.terrorDesignation, room, number, by: City.deputy) == "may-not-waive")
    #expect(waive(.record, room, number, by: City.lead) == "author-cannot-waive")
    #expect(waive(.record, room, number, by: City.deputy) == nil)
    #expect(waive(.terrorDesignation, room, number, by: City.prosecutor) == nil)
    #expect(waive(.terrorDesignation, room, number, by: City.prosecutor, reason: " ") == "reason-missing")
    try room.edit(number, room.text(number) + "\nA line.", by: City.prosecutor)
    #expect(waive(.terrorDesignation, room, number, by: City.prosecutor) == "author-cannot-waive")
  }

  /// Whoever an exception names may keep findings at all.
  @Test(arguments: JustificationCode.allCases)
  func everyExceptionNamesRolesThatDecide(code: JustificationCode) {
    for role in code.deciders ?? [] { #expect(Statement.waivers.contains(role), "\(code.rawValue)") }
    #expect(code.deciders?.isEmpty != true)
  }

  /// Warning, objecting and closing are free to whoever joins; nothing else that changes what may be said is.
  @Test func onlyWhatClosesOrReportsIsFree() throws {
    var room = Room()
    let fact = AddFact(key: .killed, value: .quantity(.exact(8)), scope: Scope(attackers: .excluded))
    let reported = try room.ledger.decide(fact, room.act(City.prosecutor), City.rules)
    #expect(!reported.contains { $0.opensWhatIsClosed })
    var confirmed = fact
    confirmed.isConfirmed = true
    let added = try room.ledger.decide(confirmed, room.act(City.prosecutor), City.rules)
    #expect(added.contains { $0.opensWhatIsClosed })
    try room.apply(added, City.prosecutor)
    let closing: [[FactEvent]] = [
      try room.ledger.decide(DisputeFact("f-1", reason: "no"), room.act(City.hospital)),
      try room.ledger.decide(
        WithholdFact("f-1", Withholding(code: .nextOfKin, reviewAt: room.now + .hours(1))), room.act(City.liaison)),
    ]
    #expect(!closing.joined().contains { $0.opensWhatIsClosed })
    let opening: [[FactEvent]] = [
      try room.ledger.decide(SupersedeFact("f-1", value: .quantity(.exact(99))), room.act(City.prosecutor), City.rules),
      try room.ledger.decide(AllowFact("f-1", rule: .public), room.act(City.prosecutor)),
      try room.ledger.decide(SetGate(.prosecutor, isOpen: true, note: "x"), room.act(City.prosecutor)),
      try room.ledger.decide(.identified, for: "v-01", at: nil, room.act(City.liaison)),
      try room.ledger.decide(RetractFact("f-1", reason: "wrong"), room.act(City.prosecutor)),
    ]
    for events in opening { #expect(events.contains { $0.opensWhatIsClosed }, "\(events)") }
  }

  /// A text goes out 30 minutes after it was written at the latest, whether it waits or not, and 10 minutes before the next is due.
  @Test func anEmbargoCarriesNoTextPastItsTime() throws {
    var room = Room()
    try room.addBasics()
    let number = try room.draft(.holding, nextUpdate: room.now + .minutes(30))
    try room.clearAll(number)
    let statement = try #require(room.statements[number])
    func embargo(_ minutes: Int64, t0: Moment?) -> String? {
      refusal {
        _ = try statement.decideEmbargo(
          until: room.now + .minutes(minutes), gate: nil, recipients: [], t0: t0, room.act(City.lead))
      }
    }
    #expect(embargo(20, t0: City.t0) == nil)
    #expect(embargo(21, t0: City.t0) == "G9-cadence")
    #expect(embargo(31, t0: City.t0) == "text-too-old")
    // Beyond the first hours a text may be older; the promise holds all the same.
    #expect(embargo(31, t0: City.t0 - .hours(8)) == "G9-cadence")
    var waiting = room
    try waiting.apply(
      try statement.decideEmbargo(until: nil, gate: .familiesFirst, recipients: [], t0: City.t0, room.act(City.lead)),
      to: number, City.lead)
    waiting.now = waiting.now + .minutes(31)
    let old = waiting.statements[number]?.ageObstacles(.holding, t0: City.t0, at: waiting.now).map(\.rule)
    #expect(old == ["text-too-old"])
  }

  /// The time of the hospitals is over; another agency says yes only afterwards.
  @Test func aLateYesDecidesTheOutcomeToo() throws {
    var room = Room()
    try room.addBasics()
    try room.add(.injured, .quantity(.exact(23)), City.hospital)
    let number = try room.draft(.situation)
    try room.check(number)
    try room.submit(number)
    try room.clear(number, by: City.deputy)
    room.now = room.now + .minutes(14)
    let due = try #require(room.statements[number]).decideClock(City.officers, register: room.register, at: room.now)
    #expect(!due.isEmpty)
    try room.apply(due, to: number, City.lead)
    // The lead's own agency is nobody else.
    #expect(room.statements[number]?.droppable == [])
    room.now = room.now + .minutes(1)
    try room.clear(number, by: City.police)
    #expect(room.statements[number]?.droppable == ["hospitals"])
  }

  /// A number that was tried three hours ago stops nothing, and is named.
  @Test func anOldTestOfANumberIsAWarning() throws {
    var room = Room()
    try room.addBasics()
    let number = try room.draft(.holding)
    let line = try #require(room.ledger.active(.familyLine).first)
    let statement = try #require(room.statements[number])
    #expect(statement.revision?.facts.contains { $0.id == line.id } == true)
    #expect(statement.warnings(room.context(number), at: room.now + .minutes(20)).isEmpty)
    let late = statement.warnings(room.context(number), at: room.now + .minutes(189))
    #expect(late.count == 1 && late[0].sentence.contains("0800 555 011") && late[0].sentence.contains("189"), "\(late)")
    #expect(late[0].commands == ["afterword fact tested \(line.id)"])
  }

  /// A yes that lapsed is given again to the same text, and takes the place of the one that counts no more.
  @Test func aLapsedYesIsGivenAgain() throws {
    var room = Room()
    try room.addBasics()
    let number = try room.draft(.holding)
    try room.clearAll(number)
    let statement = try #require(room.statements[number])
    room.now = room.now + .hours(3)
    let again = try room.clearance(number, by: City.police)
    let key = City.publicKeys[City.police.id]
    #expect(
      refusal { _ = try statement.decide(again, publicKey: key, room.act(City.police)) } == "already-cleared")
    let lapsed = statement.lapsedClearances(room.context(number), at: room.now)
    #expect(lapsed.contains { $0.payload.officer == City.police.id })
    try room.apply(
      try statement.decide(again, publicKey: key, lapsed: lapsed, room.act(City.police)), to: number, City.police)
    let yeses = room.statements[number]?.clearances.filter { $0.payload.officer == City.police.id }
    #expect(yeses == [again])
  }
}
