import Guidelines
import Incidents
import Testing

@testable import Statements

/// Every conflict that is found between facts, at the moment it arises.
@Suite struct ConflictCatalogueTests {
  private func kinds(_ room: Room) -> [Conflict.Kind] { room.conflicts().map(\.kind) }

  /// Every conflict names both sides, the owner and commands that can be typed.
  private func expectHelpful(_ room: Room, sourceLocation: SourceLocation = #_sourceLocation) {
    for conflict in room.conflicts() {
      #expect(conflict.sentence.hasSuffix(".") && conflict.sentence.count > 30, sourceLocation: sourceLocation)
      #expect(!conflict.commands.isEmpty, sourceLocation: sourceLocation)
      #expect(conflict.commands.allSatisfy { $0.hasPrefix("afterword ") }, sourceLocation: sourceLocation)
    }
  }

  @Test func partsThatExceedOrMissTheWholeAreC5() throws {
    var room = Room()
    let all = Scope(attackers: .excluded, route: .all)
    try room.add(.killed, .quantity(.exact(10)), City.prosecutor, scope: all)
    let scene = try room.add(
      .killed, .quantity(.exact(12)), City.police, scope: Scope(attackers: .excluded, route: .scene))
    #expect(kinds(room) == [.sum])
    expectHelpful(room)
    try room.supersede(scene, .quantity(.exact(4)), City.police, reason: "recount")
    #expect(kinds(room).isEmpty)
    try room.add(.killed, .quantity(.exact(3)), City.hospital, scope: Scope(attackers: .excluded, route: .hospital))
    // A reconciled total answers whether the lists overlap; proven disjoint they leave three people without a list.
    try room.apply(
      try room.ledger.decide(
        ProveDisjoint(["f-3", "f-4"], reason: "compared"), room.act(City.prosecutor), City.rules), City.prosecutor)
    let missing = try #require(room.conflicts().first)
    #expect(missing.kind == .sum && missing.sentence.contains("a part is missing"))
  }

  @Test func moreInACriticalConditionThanInHospitalIsC5() throws {
    var room = Room()
    try room.add(.hospital, .quantity(.exact(3)), City.hospital)
    try room.add(.critical, .quantity(.exact(5)), City.hospital)
    #expect(kinds(room) == [.sum])
    #expect(
      room.ledger.conflicts(of: "f-1", register: City.rules.register, agencies: City.agencies).map(\.kind) == [.sum])
  }

  /// Nobody is in hospital where nobody is hurt; how many are hurt may be known later than how many are in hospital.
  @Test(arguments: [
    (Quantity.noneKnown, Quantity.exact(6), true), (.exact(0), .exact(1), true), (.noneKnown, .noneKnown, false),
    (.unknown, .exact(6), false), (.atLeast(4), .exact(6), false),
  ])
  func somebodyInHospitalWhereNobodyIsHurtIsC5(_ injured: Quantity, _ hospital: Quantity, _ isConflict: Bool) throws {
    for isFirst in [true, false] {
      var room = Room()
      if isFirst { try room.add(.injured, .quantity(injured), City.police) }
      try room.add(.hospital, .quantity(hospital), City.hospital)
      if !isFirst { try room.add(.injured, .quantity(injured), City.police) }
      #expect(kinds(room) == (isConflict ? [.sum] : []))
      expectHelpful(room)
    }
  }

  /// Fewer injured than in hospital at one time is a question, unless the figures are of other people or of another time.
  @Test(arguments: [
    (Scope(), Scope(), TimeSpan.minutes(0), true), (Scope(), Scope(), .minutes(25), true),
    (Scope(), Scope(), .minutes(40), false), (Scope(route: .scene), Scope(), .minutes(0), false),
    (Scope(place: "harbour"), Scope(), .minutes(0), false), (Scope(), Scope(place: "harbour"), .minutes(0), false),
    (Scope(place: "harbour"), Scope(place: "harbour"), .minutes(0), true),
    (Scope(attackers: .excluded), Scope(), .minutes(0), false), (Scope(period: "night"), Scope(), .minutes(0), false),
    (Scope(severity: "light"), Scope(), .minutes(0), false),
    (Scope(population: "children"), Scope(), .minutes(0), false),
  ])
  func fewerInjuredThanInHospitalIsAQuestion(_ injured: Scope, _ hospital: Scope, _ gap: TimeSpan, _ isAsked: Bool)
    throws
  {
    for isFirst in [true, false] {
      var room = Room()
      if isFirst { try room.add(.injured, .quantity(.exact(2)), City.police, scope: injured) }
      if isFirst { room.now = room.now + gap }
      try room.add(.hospital, .quantity(.exact(5)), City.hospital, scope: hospital)
      if !isFirst { room.now = room.now + gap }
      if !isFirst { try room.add(.injured, .quantity(.exact(2)), City.police, scope: injured) }
      let found = room.conflicts()
      #expect(found.map(\.kind) == (isAsked ? [.sum] : []), "\(injured), \(hospital), \(gap)")
      #expect(found.allSatisfy { !$0.isBlocking && $0.sentence.contains("counts only some") })
      expectHelpful(room)
    }
  }

  @Test func twoNamesForOnePersonAndOneForTwoAreC8() throws {
    var room = Room()
    let one = FactValue.sealed(SealedWords(digest: String(repeating: "a", count: 64), wordCount: 2))
    let other = FactValue.sealed(SealedWords(digest: String(repeating: "b", count: 64), wordCount: 2))
    #expect(refusal { try room.add("suspect.s-1.name", .words(Words("Vel Okorr"))) } == "identity-must-be-sealed")
    try room.add("suspect.s-1.name", one, City.prosecutor)
    try room.add("suspect.s-1.name", other, City.police)
    #expect(kinds(room) == [.identity])
    try room.add("suspect.s-2.name", other, City.prosecutor)
    #expect(kinds(room).filter { $0 == .identity }.count == 2)
    expectHelpful(room)
    for event in try room.ledger.decide(
      AddFact(key: "witness.w-1.name", value: one), room.act(City.prosecutor), City.rules)
    {
      #expect(try event.encodedBody().contains("never"))
    }
  }

  @Test func onlyTheInvestigationSaysWhoDidIt() throws {
    var room = Room()
    try room.add("attribution.group", .words(Words("the Ember Front")), City.lead)
    try room.add("attackers.number", .quantity(.exact(3)), City.police)
    #expect(Set(kinds(room)) == [.attribution])
    #expect(room.ledger["f-1"]?.release == .when(.prosecutor))
    try room.add("attribution.motive", .words(Words("unknown")), City.prosecutor, confirmed: false)
    #expect(room.conflicts().count == 3)
    try room.apply(
      try room.ledger.decide(ConfirmFact("f-3"), room.act(City.prosecutor), City.rules), City.prosecutor)
    #expect(room.conflicts().count == 2)
    expectHelpful(room)
  }

  /// What the conflict offers ends it: the investigation says the same, in as many languages as it likes.
  @Test func whatTheInvestigationStandsBehindIsNoConflict() throws {
    var room = Room()
    try room.add("attribution.group", .words(Words("the Ember Front")), City.lead)
    #expect(kinds(room) == [.attribution])
    var words = Words("the Ember Front")
    words[.french, .bare] = "le Front de braise"
    try room.add("attribution.group", .words(words), City.prosecutor)
    #expect(room.conflicts().isEmpty)
    try room.add("attribution.group", .words(Words("the Ash Front")), City.police)
    #expect(Set(kinds(room)) == [.attribution])
    expectHelpful(room)
  }

  @Test func eventsHaveOneTimeAndOneOrder() throws {
    var room = Room()
    try room.add(.onset, .moment(minutes(10)))
    try room.add("time.first-arrival", .moment(minutes(4)), City.fire)
    #expect(kinds(room) == [.timeOrder])
    try room.supersede("f-2", .moment(minutes(14)), City.fire, reason: "log read again")
    #expect(kinds(room).isEmpty)
    try room.add(.onset, .moment(minutes(11)), City.fire)
    #expect(kinds(room) == [.timeOrder])
    expectHelpful(room)
  }

  @Test(arguments: [
    ("come", "stay-away", true), ("shelter", "leave", true), ("stay-away", "shelter", false),
    ("stay-away", "leave", false),
    ("open", "closed", true), ("travel", "do-not-travel", true),
  ])
  func instructionsThatCannotBothBeFollowedAreC11(one: String, other: String, isFound: Bool) throws {
    for (left, right, overlaps) in [
      (Scope(place: "r"), Scope(place: "r"), true), (Scope(place: "r"), Scope(), true),
      (Scope(place: "r"), Scope(place: "q"), false), (Scope(population: "parents"), Scope(population: "staff"), false),
    ] {
      var room = Room()
      try room.add(FactKey("instruction.\(one)"), .words(Words("Do one.")), City.fire, scope: left)
      try room.add(FactKey("instruction.\(other)"), .words(Words("Do other.")), City.police, scope: right)
      #expect(room.conflicts().contains { $0.kind == .advice } == (isFound && overlaps), "\(left) \(right)")
      expectHelpful(room)
    }
  }

  @Test func contactsAreOneAndTriedLately() throws {
    var room = Room()
    try room.add(.familyLine, .telephone("0800 555 011"))
    try room.add(.familyLine, .telephone("0800 555 012"), City.support)
    #expect(kinds(room) == [.contact])
    try room.apply(try room.ledger.decide(TestContact("f-1", worked: true), room.act(City.police)), City.police)
    let later = room.now + .minutes(31)
    let stale = room.ledger.conflicts(register: City.rules.register, agencies: City.agencies, at: later)
    #expect(stale.filter { $0.facts == ["f-1"] }.map(\.isBlocking) == [false])
    expectHelpful(room)
  }

  @Test func whatAnAgencySaysAloneIsAnsweredWithinTenMinutes() throws {
    var room = Room()
    try room.add(.killed, .quantity(.exact(17)), City.prosecutor)
    let report = ReportSolo(key: .killed, value: .quantity(.exact(13)), agency: "city", source: "radio")
    try room.apply(try room.ledger.decide(report, room.act(City.lead), City.rules), City.lead)
    let solo = try #require(room.conflicts().first)
    #expect(solo.kind == .solo && solo.dueAt == room.now + .minutes(10))
    #expect(
      refusal {
        _ = try room.ledger.decide(
          SettleSolo("x-1", how: .adopted, note: "in"), saying: 1, isPublic: { _ in true }, room.act(City.lead))
      } == "not-adopted")
    let line = SettleSolo("x-1", how: .jointLine, note: "will be checked")
    // Nobody has heard the line, and no other figure either.
    #expect(
      refusal { _ = try room.ledger.decide(line, saying: nil, isPublic: { _ in true }, room.act(City.lead)) }
        == "line-not-said")
    #expect(
      refusal {
        _ = try room.ledger.decide(
          SettleSolo("x-1", how: .corrected, note: "done"), saying: 1, isPublic: { _ in true }, room.act(City.lead))
      } == "not-corrected")
    let answer = try room.ledger.decide(line, saying: 1, isPublic: { _ in true }, room.act(City.lead))
    #expect(answer == [.soloSettled(SoloSettled(id: "x-1", how: .jointLine, note: "will be checked", statement: 1))])
    try room.apply(answer, City.lead)
    #expect(room.conflicts().isEmpty)
  }

  @Test func aFloorFarBelowWhatTheOwnerKnowsIsC15() throws {
    for (floor, isFound) in [(10, true), (15, true), (16, false), (17, false)] {
      var room = Room()
      try room.add(.killed, .quantity(.exact(17)), City.prosecutor)
      try room.add(.killed, .quantity(.atLeast(floor)), City.police)
      #expect(kinds(room) == (isFound ? [.understated] : []), "\(floor)")
    }
  }

  @Test func twoOwnersOfAMeasureAreC16UntilCommandDecides() throws {
    var room = Room()
    let commander = Officer(id: "cmd", name: "Cy Command", agency: "police", roles: [.commander])
    try room.add(.missing, .quantity(.exact(4)), City.police)
    try room.add(.missing, .quantity(.exact(9)), City.support)
    try room.apply(try room.ledger.decideClaim(.missing, reason: "our bureau", room.act(City.support)), City.support)
    #expect(kinds(room).contains(.jurisdiction))
    let settle = ConfirmFact("f-2", over: ["f-1"], reason: "agreed")
    #expect(refusal { _ = try room.ledger.decide(settle, room.act(City.police), City.rules) } == "C16-ownership")
    #expect(
      refusal {
        _ = try room.ledger.decideOwner("support", of: .missing, reason: "one bureau", room.act(City.lead), City.rules)
      }
        == "C16-command-decides")
    try room.apply(
      try room.ledger.decideOwner("support", of: .missing, reason: "one bureau", room.act(commander), City.rules),
      commander)
    #expect(room.ledger.owner(of: .missing, City.rules) == "support")
    try room.apply(try room.ledger.decide(settle, room.act(City.support), City.rules), City.support)
    #expect(kinds(room).isEmpty)
  }

  @Test func twoLegalVoicesKeepTheGateClosed() throws {
    var room = Room()
    let national = Officer(id: "nat", name: "Nat National", agency: "prosecutor", roles: [.prosecutor])
    let commander = Officer(id: "cmd", name: "Cy Command", agency: "police", roles: [.commander])
    func say(_ isOpen: Bool, _ officer: Officer) throws {
      try room.apply(
        try room.ledger.decide(SetGate(.prosecutor, isOpen: isOpen, note: "x"), room.act(officer)), officer)
    }
    try say(false, City.prosecutor)
    try say(true, national)
    #expect(room.ledger.openGates[.prosecutor] == nil)
    #expect(room.conflicts().map(\.kind) == [.status])
    #expect(room.conflicts().first?.dueAt == room.now + .minutes(20))
    let decision = DecideGate(.prosecutor, isOpen: true, note: "national speaks")
    #expect(refusal { _ = try room.ledger.decide(decision, room.act(national), City.rules) } == "gate-superior")
    try room.apply(try room.ledger.decide(decision, room.act(commander), City.rules), commander)
    #expect(room.ledger.openGates[.prosecutor] != nil && room.conflicts().isEmpty)
  }

  /// However many facts stand under one key, each is compared within its group only.
  @Test func manyFactsUnderOneKeyAreComparedInTheirGroups() throws {
    var ledger = FactLedger()
    let total = 10_000
    for number in 1...total {
      let scope = Scope(
        place: "site-\(number / 2)", attackers: .excluded, route: number % 2 == 0 ? .scene : .hospital)
      let added = FactAdded(
        id: FactID(number: number), key: .killed, value: .quantity(.exact(number % 7)), scope: scope,
        agency: "prosecutor",
        basis: nil, asOf: City.t0, status: .confirmed, release: .public, supersedes: nil, isAboutVictim: nil, sumOf: nil
      )
      ledger.apply(Recorded(.added(added), officer: "pros", occurredAt: City.t0, recordedAt: City.t0))
    }
    let conflicts = ledger.conflicts(under: .killed, register: City.rules.register, agencies: City.agencies)
    // One question for each site with two lists, and one for each route across the sites.
    #expect(conflicts.allSatisfy { $0.kind == .overlap && !$0.isBlocking })
    #expect(conflicts.filter { $0.sides.count == 2 }.count >= total / 2 - 1)
    #expect(!ledger.conflicts(of: "f-500", register: City.rules.register, agencies: City.agencies).isEmpty)
  }
}

/// Small groups are put together so that none can be told from what is published.
@Suite struct SmallCellTests {
  @Test(arguments: 0..<300)
  func noHiddenCellCanBeToldFromTheTotal(seed: Int) {
    var random = Seeded(seed)
    let cells = (0..<Int.random(in: 1...9, using: &random)).map {
      CellCount("n\($0)", Int.random(in: 0...12, using: &random))
    }
    let table = SmallCells(cells)
    let total = cells.reduce(0) { $0 + $1.count }
    #expect(table.published.allSatisfy { $0.count >= SmallCells.smallest })
    if !table.published.isEmpty { #expect(table.published.reduce(0) { $0 + $1.count } == total) }
    // Total less what is published is the sum of all hidden cells, never of one alone.
    #expect(table.merged.count != 1 || table.published.isEmpty)
    for cell in cells { #expect(!table.discloses(cell.label) || table.published.isEmpty) }
  }

  @Test func whatWasPutTogetherOnceStaysTogether() {
    let first = SmallCells([CellCount("a", 9), CellCount("b", 3), CellCount("c", 2)])
    let second = SmallCells([CellCount("a", 9), CellCount("b", 5), CellCount("c", 2)], earlier: [first])
    #expect(first.merged == ["b", "c"] && second.merged == ["b", "c"])
  }
}
