import Guidelines
import Incidents
import Testing

@testable import Statements

/// What the public was told last: corrections of corrections, promises to an area, figures that are older or newer than they can be.
@Suite struct StandingWordsTests {
  /// A casualty statement that said 35, and a correction that says 32.
  static func corrected() throws -> (room: Room, wrong: Int, correction: Int) {
    var room = Room()
    try room.addBasics()
    let id = try room.add(.killed, .quantity(.exact(35)), City.prosecutor, scope: Scope(attackers: .excluded))
    let wrong = try released(.casualty, in: &room)
    try room.supersede(id, .quantity(.exact(32)), City.prosecutor, reason: "Three people were on both lists.")
    let right = try #require(room.ledger.all.last)
    let correction = try Correction(
      of: try #require(room.statements[wrong]), fact: right.id, wrong: nil, right: nil, reasons: Words(),
      ledger: room.ledger)
    let number = try room.draft(.correction, links: StatementLinks(corrects: wrong), given: correction.given)
    try room.clearAll(number)
    try room.release(number)
    return (room, wrong, number)
  }

  static func released(_ kind: StatementKind, in room: inout Room) throws -> Int {
    try room.apply(
      try room.ledger.decide(SetGate(.familiesFirst, isOpen: true, note: "briefed"), room.act(City.liaison)),
      City.liaison)
    room.now = room.now + .minutes(12)
    let number = try room.draft(kind)
    try room.clearAll(number)
    try room.release(number)
    return number
  }

  /// What the public heard last is the correction: a second one of the same words would stand beside it with another toll.
  @Test func theSameWordsAreCorrectedOnce() throws {
    var (room, wrong, first) = try Self.corrected()
    room.now = room.now + .minutes(20)
    let held = try #require(room.ledger.all.last { $0.key == .killed })
    try room.supersede(held.id, .quantity(.exact(34)), City.prosecutor, reason: "Two were different people.")
    let right = try #require(room.ledger.all.last)
    let others = [try #require(room.statements[first])]
    func correction(of number: Int, typed: String? = nil) throws -> Correction {
      try Correction(
        of: try #require(room.statements[number]), fact: typed == nil ? right.id : nil, wrong: typed,
        right: typed == nil ? nil : "34 people have died.", reasons: Words("Two were different people."),
        ledger: room.ledger, beside: others)
    }
    #expect(refusal { _ = try correction(of: wrong) } == "corrected-already")
    #expect(refusal { _ = try correction(of: wrong, typed: "35 people have died") } == "corrected-already")
    do {
      _ = try correction(of: wrong)
    } catch let refusal as Refusal {
      #expect(refusal.mend.first == "afterword statement correct \(first) --fact \(right.id) --reason \"…\"")
    }
    #expect(try correction(of: first).wrong[.english, .bare]?.contains("32") == true)
    // Other words of the same statement may still be corrected, also by a draft that was there before.
    #expect(refusal { _ = try correction(of: wrong, typed: "Please do not go from hospital to hospital.") } == nil)
    let old = try #require(room.statements[wrong])
    let twin = try #require(room.statements[first])
    #expect(refusal { _ = try old.decideCorrected(by: 9, twin, beside: others) } == "corrected-already")
    #expect(refusal { _ = try old.decideCorrected(by: 9, twin) } == nil)
  }

  /// A later full statement says everything anew; the correction of the one before it does not stay current beside it.
  @Test func aLaterStatementTakesThePlaceOfTheCorrectionToo() throws {
    var (room, wrong, correction) = try Self.corrected()
    room.now = room.now + .minutes(20)
    let held = try #require(room.ledger.all.last { $0.key == .killed })
    try room.supersede(held.id, .quantity(.exact(40)), City.prosecutor, reason: "more")
    let later = try Self.released(.casualty, in: &room)
    #expect(room.register.supersededBy == [wrong: later, correction: later])
    #expect(!room.register.stands(correction))
    let sequence = ReleasedSequence(room.register, in: room.incident)
    for number in [wrong, correction] {
      let digest = try #require(room.statements[number]?.release?.payload.digest)
      guard case .replaced(let by, _) = sequence.standing(of: number, digest: digest) else {
        Issue.record("statement \(number) is current")
        continue
      }
      // Of the wrong one, whichever way it is followed.
      #expect(by == later)
    }
  }

  /// A notice that a channel may still have to hear is never stopped.
  @Test func aWithdrawalIsNotWithdrawn() throws {
    var room = Room()
    try room.addBasics()
    let first = try room.draft(.holding)
    try room.clearAll(first)
    try room.release(first)
    let notice = try room.draft(
      .withdrawal, links: StatementLinks(withdraws: first), given: ["reason": Words("It was issued in error.")])
    let draft = try #require(room.statements[notice])
    #expect(refusal { _ = try draft.decideWithdrawal(reason: "mistyped", notice: nil, room.act(City.lead)) } == nil)
    try room.clearAll(notice)
    try room.release(notice)
    let released = try #require(room.statements[notice])
    #expect(
      refusal { _ = try released.decideWithdrawal(reason: "mistyped", notice: 9, room.act(City.lead)) }
        == "withdrawal-stands")
  }

  /// One machine whose clock is a day ahead is enough to date a figure tomorrow.
  @Test func aFigureOfTomorrowIsNotSaidToday() throws {
    var room = Room()
    try room.addBasics()
    let today = room.now
    room.now = today + .hours(24)
    let id = try room.add(.killed, .quantity(.exact(5)), City.prosecutor, scope: Scope(attackers: .excluded))
    room.now = today
    let number = try room.draft(.casualty)
    try room.check(number)
    #expect(refusal { try room.submit(number) } == "as-of-in-the-future")
    do {
      try room.supersede(id, .quantity(.exact(6)), City.prosecutor, reason: "the clock was wrong")
      Issue.record("taken")
    } catch let refusal as Refusal {
      #expect(refusal.rule == "as-of-goes-back")
      #expect(
        refusal.mend == [
          "afterword fact retract \(id) --reason \"the clock was wrong\" --as OFFICER-OF-prosecutor",
          "afterword fact add casualties.killed 5 --scope attackers=excluded --confirmed --as OFFICER-OF-prosecutor",
        ])
    }
    // Half a minute is what clocks may differ by.
    room.now = today + .hours(24) - .seconds(30)
    #expect(refusal { try room.submit(number) } != "as-of-in-the-future")
  }

  /// Las Vegas, years later: who dies after the total was counted is added to it, and never counted out of it.
  @Test func aTotalThatIsOlderThanADeathDoesNotCountIt() throws {
    var room = Room()
    try room.addBasics()
    let whole = try room.add(.killed, .quantity(.exact(58)), City.prosecutor, scope: Scope(attackers: .excluded))
    room.now = room.now + .hours(24 * 400)
    try room.add(
      .killed, .quantity(.exact(1)), City.prosecutor, scope: Scope(attackers: .excluded, route: .later))
    let conflict = try #require(room.conflicts().first)
    #expect(conflict.kind == .stale && conflict.isBlocking)
    #expect(conflict.commands.first?.contains("fact supersede \(whole) 59 ") == true)
    try room.supersede(whole, .quantity(.exact(59)), City.prosecutor, reason: "1 died later")
    #expect(room.conflicts().isEmpty)
    let number = try room.draft(.casualty)
    #expect(room.text(number).contains("59 people have died"))
    #expect(room.text(number).contains("One of them died later"))
  }

  static func release(
    _ number: Int, _ kind: StatementKind, at minute: Int64, promising next: Int64?, area: String? = nil,
    links: StatementLinks = StatementLinks()
  ) throws -> StatementRegisterEvent {
    .released(
      RegisteredRelease(
        number: number, revision: 1, kind: kind, digest: "d\(number)", headline: "", at: minutes(minute),
        nextUpdate: next.map(minutes), links: links, area: area, isUrgent: nil, officer: "lead", languages: [.english],
        follows: nil, overtakes: nil, tells: nil))
  }

  struct Promise: Sendable {
    let name: String
    let later: @Sendable () throws -> [StatementRegisterEvent]
    let open: Int?
    init(_ name: String, open: Int?, _ later: @escaping @Sendable () throws -> [StatementRegisterEvent]) {
      self.name = name
      self.open = open
      self.later = later
    }
  }

  /// Statement 1 promised people at the quay the next one for minute 45.
  static let promises = [
    Promise("nothing", open: 1) { [] },
    Promise("another area, in the same minute", open: 1) {
      [try release(2, .protective, at: 30, promising: 85, area: "hill")]
    },
    Promise("another area, at the promised time", open: 1) {
      [try release(2, .protective, at: 45, promising: 100, area: "hill")]
    },
    Promise("the same area", open: 2) {
      [try release(2, .protective, at: 33, promising: 60, area: "quay", links: StatementLinks(supersedes: 1))]
    },
    Promise("an all clear for the area", open: nil) {
      [try release(2, .allClear, at: 33, promising: nil, area: "quay", links: StatementLinks(supersedes: 1))]
    },
    Promise("an update to everybody, long before", open: 1) { [try release(2, .situation, at: 31, promising: 90)] },
    Promise("an update to everybody, at that time", open: 2) { [try release(2, .situation, at: 44, promising: 90)] },
    Promise("a heartbeat, late", open: 2) { [try release(2, .heartbeat, at: 56, promising: 90)] },
  ]

  /// Who shelters listens for what is said to him: what another area is told keeps no promise.
  @Test(arguments: promises.indices)
  func aPromiseToAnAreaIsKeptThere(index: Int) throws {
    let promise = Self.promises[index]
    var room = Room()
    try room.apply([try Self.release(1, .protective, at: 30, promising: 45, area: "quay")], City.lead)
    try room.apply(try promise.later(), City.lead)
    #expect(room.register.promise?.number == promise.open, "\(promise.name)")
    #expect((room.register.keeper(ofPromiseOf: 1) == nil) == (promise.open == 1), "\(promise.name)")
  }

  /// Ten to midnight: the head of the text keeps its day when an agency that did not answer is dropped after midnight, and so does
  /// every time that is of the next day.
  @Test(arguments: [Language.english, .french, .spanish, .arabic])
  func aTimeHasItsDayWhenTheHeadHasAnother(language: Language) throws {
    var room = Room()
    try room.addBasics()
    let written = try #require(Moment(rfc3339: "2026-03-14T22:50:00Z"))
    let promise = try #require(Moment(rfc3339: "2026-03-14T23:30:00Z"))
    let day = TimeWording.date(promise, language, offset: City.offset)
    for now in [written, written + .minutes(14)] {
      room.now = now
      let composer = room.composer(
        1, .holding, links: StatementLinks(), given: [:], nextUpdate: promise, asOf: written)
      let text = try composer.assemble([try Template.shipped(.holding, language)]).renditions[0].text
      #expect(text.contains(TimeWording.date(written, language, offset: City.offset)))
      #expect(text.contains(day), "\(text)")
    }
  }

  /// A family takes its yes back: the text that waits is void, nobody is told to ask the family again, and what is public is named.
  @Test func whatAFamilyTakesBackIsNotAskedForAgain() throws {
    var room = Room()
    try room.addBasics()
    let victim: VictimID = "v-01"
    for step in [VictimStep.Step.identified, .told] {
      try room.apply(
        try room.ledger.decide(step, for: victim, at: room.now, reason: nil, room.act(City.liaison)), City.liaison)
    }
    func consent(_ isGiven: Bool) throws {
      try room.apply(
        try room.ledger.decideConsent([.name], for: victim, isGiven: isGiven, room.act(City.liaison)), City.liaison)
    }
    try consent(true)
    try room.apply(
      try room.ledger.decideName(victim, name: "Lina Marek", age: nil, home: nil, room.act(City.liaison)), City.liaison)
    let line = try #require(room.ledger.all.last)
    #expect(room.ledger.linesTakenBack().isEmpty)
    try consent(false)
    let obstacles = room.ledger.obstacles(toPublishing: line.id, at: room.now, register: City.rules.register)
    #expect(obstacles.contains { $0.sentence.contains("has taken back its yes") })
    #expect(!obstacles.contains { $0.mend.contains { $0.contains("victim consent") } })
    let publication = FactPublication(
      statement: StatementID(incident: room.incident, number: 1), revision: 1, kind: .names, at: room.now, words: "")
    try room.apply([.published(FactPublished(id: line.id, publication: publication))], City.lead)
    #expect(room.ledger.linesTakenBack().map(\.victim) == [victim])
    #expect(room.ledger.linesTakenBack(of: ["v-02"]).isEmpty)
    try consent(true)
    #expect(room.ledger.linesTakenBack().isEmpty)
  }
}
