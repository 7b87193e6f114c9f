import Incidents
import Testing

@testable import Statements

/// Silence and objections belong to what is said, and pass on from version to version; totals of lists that nobody compared are not made.
@Suite struct SuccessionTests {
  private static let excluded = Scope(attackers: .excluded)

  private func toll() throws -> Room {
    var room = Room()
    try room.add(.killed, .quantity(.exact(8)), City.prosecutor, scope: Self.excluded)
    return room
  }

  /// The ways in which a version of a fact takes the place of another.
  enum Way: CaseIterable {
    case superseded, twice, retracted, retractedWithAnotherScope
  }

  /// Another version of the last fact.
  private func replace(_ way: Way, _ room: inout Room, by officer: Officer, value: Int = 9) throws {
    let old = try #require(room.ledger.all.last)
    room.now = room.now + .minutes(1)
    switch way {
    case .superseded: try room.supersede(old.id, .quantity(.exact(value)), officer)
    case .twice:
      try room.supersede(old.id, .quantity(.exact(value)), officer)
      room.now = room.now + .minutes(1)
      try room.supersede(try #require(room.ledger.all.last?.id), .quantity(.exact(value + 1)), officer)
    case .retracted, .retractedWithAnotherScope:
      try room.apply(
        try room.ledger.decide(RetractFact(old.id, reason: "typed in haste"), room.act(officer)), officer)
      var scope = old.scope
      if way == .retractedWithAnotherScope { scope.route = .all }
      try room.add(old.key, .quantity(.exact(value)), officer, scope: scope)
    }
  }

  @Test(arguments: Way.allCases)
  func silencePassesOnUntilItsKeeperEndsIt(way: Way) throws {
    var room = try toll()
    let withholding = Withholding(code: .nextOfKin, reviewAt: room.now + .hours(6))
    try room.apply(try room.ledger.decide(WithholdFact("f-1", withholding), room.act(City.liaison)), City.liaison)
    try replace(way, &room, by: City.prosecutor)
    let now = try #require(room.ledger.all.last)
    #expect(now.isActive && now.status == .withheld && now.withholding == withholding)
    #expect(!room.ledger.obstacles(toPublishing: now.id, at: room.now, register: City.rules.register).isEmpty)
    #expect(refusal { _ = try room.ledger.decide(AllowFact(now.id, rule: .public), room.act(City.hospital)) } != nil)
    try room.apply(try room.ledger.decide(AllowFact(now.id, rule: .public), room.act(City.liaison)), City.liaison)
    #expect(room.ledger[now.id]?.status == .confirmed)
    try room.supersede(now.id, .quantity(.exact(12)), City.prosecutor)
    #expect(room.ledger.all.last?.status == .confirmed)
    #expect(room.ledger.withheldPastReview(at: room.now + .hours(9)).isEmpty)
  }

  @Test(arguments: Way.allCases)
  func anObjectionPassesOnUntilItsAgencyEndsIt(way: Way) throws {
    var room = try toll()
    try room.apply(
      try room.ledger.decide(DisputeFact("f-1", reason: "only 7 are with us"), room.act(City.hospital)), City.hospital)
    let since = try #require(room.ledger["f-1"]?.disputedAt)
    try replace(way, &room, by: City.prosecutor)
    let now = try #require(room.ledger.all.last)
    #expect(now.status == .disputed && now.disputes == ["hospitals": "only 7 are with us"])
    if way == .superseded || way == .twice { #expect(now.disputedAt == since) }
    #expect(
      refusal { _ = try room.ledger.decide(ConfirmFact(now.id), room.act(City.prosecutor), City.rules) }
        == "fact-disputed")
    try room.apply(try room.ledger.decide(ConfirmFact(now.id), room.act(City.hospital), City.rules), City.hospital)
    #expect(room.ledger[now.id]?.status == .confirmed)
  }

  @Test func theSameAgainIsNoNewVersion() throws {
    let room = try toll()
    let again = SupersedeFact("f-1", value: .quantity(.exact(8)))
    #expect(refusal { _ = try room.ledger.decide(again, room.act(City.prosecutor), City.rules) } == "nothing-changed")
    var later = room
    later.now = later.now + .minutes(1)
    try later.supersede("f-1", .quantity(.exact(8)), City.prosecutor)
  }

  /// Other people's list is another fact: silence about the dead at the scene says nothing of those who died in hospital.
  @Test func anotherListTakesNoSilenceOver() throws {
    var room = Room()
    try room.add(.killed, .quantity(.exact(8)), City.prosecutor, scope: Scope(attackers: .excluded, route: .scene))
    let withholding = Withholding(code: .nextOfKin, reviewAt: room.now + .hours(6))
    try room.apply(try room.ledger.decide(WithholdFact("f-1", withholding), room.act(City.liaison)), City.liaison)
    try room.apply(
      try room.ledger.decide(RetractFact("f-1", reason: "the list was wrong"), room.act(City.prosecutor)),
      City.prosecutor)
    try room.add(.killed, .quantity(.exact(2)), City.prosecutor, scope: Scope(attackers: .excluded, route: .hospital))
    #expect(room.ledger.all.last?.status == .confirmed)
  }

  /// 31 and 4 were compared; 31 and 6 were not.
  @Test func aTotalOfListsThatNobodyComparedIsNotMade() throws {
    var room = Room()
    try room.add(.killed, .quantity(.exact(31)), City.prosecutor, scope: Scope(attackers: .excluded, route: .scene))
    try room.add(.killed, .quantity(.exact(4)), City.hospital, scope: Scope(attackers: .excluded, route: .hospital))
    let lists: [FactID] = ["f-1", "f-2"]
    try room.apply(
      try room.ledger.decide(
        ProveDisjoint(lists, reason: "lists compared"), room.act(City.prosecutor), City.rules), City.prosecutor)
    try room.apply(
      try room.ledger.decide(AddSum(facts: lists, reason: "both"), room.act(City.prosecutor), City.rules),
      City.prosecutor)
    room.now = room.now + .minutes(19)
    try room.supersede("f-2", .quantity(.exact(6)), City.hospital)
    let conflict = try #require(room.conflicts().first { $0.kind == .sum })
    #expect(!conflict.sentence.contains("37") && !conflict.commands.contains { $0.contains("37") }, "\(conflict)")
    #expect(conflict.commands.first?.contains("fact disjoint f-1 f-4") == true, "\(conflict)")
    let total = SupersedeFact("f-3", value: .quantity(.exact(37)), reason: "added up again")
    #expect(refusal { _ = try room.ledger.decide(total, room.act(City.prosecutor), City.rules) } == "C3-overlap")
    var reconciled = room
    var based = total
    (based.value, based.basis) = (.quantity(.exact(36)), "list reconciled name by name")
    try reconciled.apply(
      try reconciled.ledger.decide(based, reconciled.act(City.prosecutor), City.rules), City.prosecutor)
    #expect(!reconciled.conflicts().contains { $0.kind == .sum && $0.sentence.contains("added up from") })
    try room.apply(
      try room.ledger.decide(
        ProveDisjoint(["f-1", "f-4"], reason: "lists compared"), room.act(City.prosecutor), City.rules),
      City.prosecutor)
    #expect(room.conflicts().first { $0.kind == .sum }?.sentence.contains("37") == true)
    try room.apply(try room.ledger.decide(total, room.act(City.prosecutor), City.rules), City.prosecutor)
    #expect(!room.conflicts().contains { $0.kind == .sum })
  }

  /// The families were briefed at 19:20; at 19:24 two were found not to be. A word of 19:06 does not undo that.
  @Test(arguments: [GateName.familiesFirst, .prosecutor])
  func aGateIsNotOpenedBeforeTheLastWordOnIt(gate: GateName) throws {
    var room = Room()
    let keeper = gate == .prosecutor ? City.prosecutor : City.liaison
    func say(_ isOpen: Bool, at minute: Int64) throws -> [FactEvent] {
      let act = Act(officer: keeper, occurredAt: minutes(minute), recordedAt: max(room.now, minutes(minute)))
      return try room.ledger.decide(SetGate(gate, isOpen: isOpen, note: "said"), act)
    }
    room.now = minutes(20)
    try room.record(try say(true, at: 20), keeper)
    room.now = minutes(24)
    try room.record(try say(false, at: 24), keeper)
    for minute in [6, 23] as [Int64] {
      let rule = refusal { _ = try say(true, at: minute) }
      #expect(rule == (gate == .prosecutor ? "gate-opened-earlier" : "G3-families-first"), "\(minute)")
    }
    room.now = minutes(26)
    try room.record(try say(true, at: 25), keeper)
    #expect(room.ledger.openGates[gate] != nil)
  }
}

extension Room {
  /// Takes in what was decided.
  mutating func record(_ events: [FactEvent], _ officer: Officer) throws { try apply(events, officer) }
}
