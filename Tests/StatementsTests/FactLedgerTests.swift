import Guidelines
import Incidents
import Testing

@testable import Statements

@Suite struct QuantityTests {
  @Test(arguments: [
    ("8", 8, 8 as Int?), ("at least 8", 8, nil), ("8+", 8, nil), (">=8", 8, nil), ("at most 5", 0, 5),
    ("between 5 and 8", 5, 8), ("5-8", 5, 8), ("5 to 8", 5, 8), ("about 30", 27, 33), ("about 3", 2, 4),
    ("~100", 90, 110),
    ("none known", 0, 0), ("unknown", 0, nil),
  ])
  func textIsReadAsAnInterval(text: String, low: Int, high: Int?) throws {
    let quantity = try #require(Quantity(text: text))
    #expect(quantity.low == low)
    #expect(quantity.high == high)
  }

  @Test(arguments: [
    "", "more than 8", "over 8", "-3", "8.5", "eight", "８", "٨", "10000001", "99999999999999999999", "8 8",
    "between 8 and 5",
    "5-", "about", "at least", "8\u{202E}",
  ])
  func anythingElseIsRefused(text: String) {
    #expect(Quantity(text: text) == nil)
  }

  @Test(arguments: 0..<200)
  func meetingIsSymmetricAndAgreesWithTheIntervals(seed: Int) {
    var random = Seeded(seed)
    let one = random.quantity()
    let other = random.quantity()
    #expect(one.meets(other) == other.meets(one))
    let isApart = one.isBelow(other) || other.isBelow(one)
    #expect(one.meets(other) == !isApart)
    let sum = one.adding(other)
    #expect(sum.low == one.low + other.low)
    #expect((sum.high == nil) == (one.high == nil || other.high == nil))
  }
}

/// A small generator that a seed fixes (SplitMix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func quantity() -> Quantity {
    let figure = Int.random(in: 0...40, using: &self)
    switch Int.random(in: 0...5, using: &self) {
    case 0: return .exact(figure)
    case 1: return .atLeast(figure)
    case 2: return .atMost(figure)
    case 3: return .between(figure, figure + Int.random(in: 0...5, using: &self))
    case 4: return .about(figure)
    default: return .noneKnown
    }
  }
}

@Suite struct LedgerDecisionTests {
  @Test func onlyTheOwnAgencyConfirms() throws {
    var room = Room()
    let id = try room.add(.killed, .quantity(.exact(3)), City.police, confirmed: false, agency: "prosecutor")
    #expect(room.ledger[id]?.status == .unconfirmed)
    #expect(
      refusal {
        try room.apply(try room.ledger.decide(ConfirmFact(id), room.act(City.police), City.rules), City.police)
      }
        == "only-own-agency-confirms")
    try room.apply(try room.ledger.decide(ConfirmFact(id), room.act(City.prosecutor), City.rules), City.prosecutor)
    #expect(room.ledger[id]?.status == .confirmed)
  }

  @Test func oneAgencyHoldsOneFactForAKeyAndScope() throws {
    var room = Room()
    try room.add(.hospital, .quantity(.exact(3)), City.hospital)
    #expect(refusal { try room.add(.hospital, .quantity(.exact(4)), City.hospital) } == "fact-already-held")
    #expect(
      refusal { try room.add(.hospital, .quantity(.exact(4)), City.hospital, scope: Scope(severity: "light")) } == nil)
  }

  @Test func aFallNeedsAReasonAndARiseDoesNot() throws {
    var room = Room()
    let id = try room.add(.killed, .quantity(.exact(35)), City.prosecutor)
    #expect(refusal { try room.supersede(id, .quantity(.exact(32)), City.prosecutor) } == "C6-fall")
    #expect(refusal { try room.supersede(id, .quantity(.exact(36)), City.prosecutor) } == nil)
    #expect(
      refusal { try room.supersede("f-2", .quantity(.exact(32)), City.prosecutor, reason: "double count") } == nil)
  }

  @Test func anAsOfTimeNeverGoesBackOrLiesInTheFuture() throws {
    var room = Room()
    let id = try room.add(.killed, .quantity(.exact(3)), City.prosecutor)
    let older = SupersedeFact(id, value: .quantity(.exact(4)), asOf: room.now - .minutes(5))
    #expect(refusal { _ = try room.ledger.decide(older, room.act(City.prosecutor), City.rules) } == "as-of-goes-back")
    #expect(
      refusal { try room.add(.injured, .quantity(.exact(4)), City.hospital, asOf: room.now + .minutes(1)) }
        == "as-of-in-the-future")
  }

  @Test func valuesMustBeOfTheKindOfTheKey() throws {
    var room = Room()
    #expect(refusal { try room.add(.killed, .words(Words("three"))) } == "value-kind")
    #expect(refusal { try room.add("Bad Key", .words(Words("x"))) } == "key-form")
    #expect(refusal { try room.add(.place, .words(Words("Harbour \u{202E}tekraM"))) } == "unsafe-character")
    #expect(refusal { try room.add(.place, .words(Words("  "))) } == "value-length")
  }

  @Test func aWithheldFactIsAllowedOnlyByWhoWithheldItOrTheProsecutor() throws {
    var room = Room()
    let id = try room.add("known.vehicle", .words(Words("A vehicle was found.")), City.police)
    let withhold = WithholdFact(id, Withholding(code: .investigation, reviewAt: room.now + .hours(6)))
    try room.apply(try room.ledger.decide(withhold, room.act(City.prosecutor)), City.prosecutor)
    #expect(room.ledger[id]?.status == .withheld)
    #expect(
      refusal { _ = try room.ledger.decide(AllowFact(id, rule: .public), room.act(City.police)) }
        == "withheld-by-another")
    try room.apply(try room.ledger.decide(AllowFact(id, rule: .public), room.act(City.prosecutor)), City.prosecutor)
    #expect(room.ledger[id]?.status == .confirmed)
  }

  @Test func aDisputeEndsByAgreementOrByTheOwner() throws {
    var room = Room()
    let id = try room.add(.hospital, .quantity(.exact(5)), City.hospital)
    try room.apply(try room.ledger.decide(DisputeFact(id, reason: "six"), room.act(City.fire)), City.fire)
    #expect(room.ledger[id]?.status == .disputed)
    #expect(room.conflicts().map(\.kind) == [.status])
    #expect(
      refusal { _ = try room.ledger.decide(ConfirmFact(id), room.act(City.hospital), City.rules) } == "fact-disputed")
    try room.apply(try room.ledger.decide(ConfirmFact(id), room.act(City.fire), City.rules), City.fire)
    #expect(room.ledger[id]?.status == .confirmed)
  }

  @Test func gatesOpenOnlyByTheirKeepers() throws {
    let room = Room()
    for officer in [City.lead, City.police, City.prosecutor] {
      #expect(
        refusal { _ = try room.ledger.decide(SetGate(.familiesFirst, isOpen: true, note: "x"), room.act(officer)) }
          == "gate-keeper")
    }
    #expect(
      refusal { _ = try room.ledger.decide(SetGate(.familiesFirst, isOpen: true, note: "x"), room.act(City.liaison)) }
        == nil)
    #expect(
      refusal { _ = try room.ledger.decide(SetGate(.nextOfKin, isOpen: true, note: "x"), room.act(City.liaison)) }
        == "gate-per-person")
  }

  @Test func aHeldBackPhraseIsNotKeptAndIsFoundInAnySpelling() throws {
    var room = Room()
    let key = HoldbackKey(bytes: Array(repeating: 7, count: 32))
    let digest = try #require(key.digest(of: "Blue délivery Van"))
    let withholding = Withholding(code: .investigation, reviewAt: room.now + .hours(6))
    let events = try room.ledger.decide(
      AddHoldback(digest: digest.digest, wordCount: digest.wordCount, withholding: withholding),
      room.act(City.prosecutor))
    for event in events { #expect(!(try event.encodedBody()).lowercased().contains("delivery")) }
    try room.apply(events, City.prosecutor)
    let found = key.matches(of: room.ledger.holdbacks, in: "Look for a BLUE, delivery-van near the quay.")
    #expect(found.count == 1)
    let other = HoldbackKey(bytes: Array(repeating: 8, count: 32))
    #expect(other.matches(of: room.ledger.holdbacks, in: "blue delivery van").isEmpty)
  }
}

@Suite struct ConflictTests {
  let scene = Scope(attackers: .excluded, route: .scene)
  let wards = Scope(attackers: .excluded, route: .hospital)

  @Test func sameScopeAndTimeWithFiguresApartIsC1() throws {
    var room = Room()
    try room.add(.killed, .quantity(.exact(3)), City.prosecutor)
    try room.add(.killed, .quantity(.exact(5)), City.police)
    let conflict = try #require(room.conflicts().first)
    #expect(conflict.kind == .value)
    #expect(conflict.isBlocking)
    #expect(conflict.owner == "prosecutor")
    #expect(conflict.commands.first?.hasPrefix("afterword fact confirm f-1 --over f-2") == true)
  }

  @Test func figuresThatMeetAreNoConflict() throws {
    var room = Room()
    try room.add(.killed, .quantity(.atLeast(3)), City.prosecutor)
    try room.add(.killed, .quantity(.exact(5)), City.police)
    #expect(room.conflicts().isEmpty)
  }

  @Test func anOlderFigureBesideANewerOneIsC4AndAFallIsC6() throws {
    var room = Room()
    try room.add(.killed, .quantity(.exact(3)), City.prosecutor)
    room.now = minutes(60)
    try room.add(.killed, .quantity(.exact(5)), City.police)
    #expect(room.conflicts().map(\.kind) == [.stale])
    room.now = minutes(100)
    try room.add(.killed, .quantity(.exact(1)), City.fire)
    #expect(Set(room.conflicts().map(\.kind)) == [.stale, .fall])
  }

  /// Brussels, 22 March 2016: figures with and without the attackers.
  @Test func figuresThatCountDifferentPeopleAreC2() throws {
    var room = Room()
    try room.add(.killed, .quantity(.exact(31)), City.police, scope: Scope(attackers: .included))
    try room.add(.killed, .quantity(.exact(28)), City.prosecutor, scope: Scope(attackers: .excluded))
    let conflict = try #require(room.conflicts().first)
    #expect(conflict.kind == .scope)
    #expect(!conflict.isBlocking)
    #expect(conflict.sentence.contains("attackers"))
  }

  /// S1: two lists that may share people are never added up.
  @Test func twoListsAreC3AndNeverSummed() throws {
    var room = Room()
    let first = try room.add(.killed, .quantity(.exact(31)), City.prosecutor, scope: scene)
    let second = try room.add(.killed, .quantity(.exact(4)), City.hospital, scope: wards)
    #expect(room.conflicts().map(\.kind) == [.overlap])
    let sum = AddSum(facts: [first, second], reason: "both lists")
    #expect(refusal { _ = try room.ledger.decide(sum, room.act(City.prosecutor), City.rules) } == "C3-overlap")
    let proof = ProveDisjoint([first, second], reason: "compared name by name")
    #expect(refusal { _ = try room.ledger.decide(proof, room.act(City.fire), City.rules) } == "not-the-owner")
    try room.apply(try room.ledger.decide(proof, room.act(City.prosecutor), City.rules), City.prosecutor)
    try room.apply(try room.ledger.decide(sum, room.act(City.prosecutor), City.rules), City.prosecutor)
    let total = try #require(room.ledger.all.last)
    #expect(total.value.quantity == .exact(35))
    #expect(total.scope == Scope(attackers: .excluded, route: .all))
    #expect(room.conflicts().isEmpty)
  }

  @Test func aNewListMustBeComparedAgain() throws {
    var room = Room()
    let first = try room.add(.killed, .quantity(.exact(31)), City.prosecutor, scope: scene)
    let second = try room.add(.killed, .quantity(.exact(4)), City.hospital, scope: wards)
    try room.apply(
      try room.ledger.decide(ProveDisjoint([first, second], reason: "compared"), room.act(City.hospital), City.rules),
      City.hospital)
    try room.supersede(second, .quantity(.exact(5)), City.hospital)
    #expect(room.conflicts().map(\.kind) == [.overlap])
  }

  @Test func theOwnerSettlesAndTheOtherFactStopsCounting() throws {
    var room = Room()
    let right = try room.add(.killed, .quantity(.exact(3)), City.prosecutor)
    let wrong = try room.add(.killed, .quantity(.exact(5)), City.police)
    let settle = ConfirmFact(right, over: [wrong], reason: "agreed by telephone")
    #expect(refusal { _ = try room.ledger.decide(settle, room.act(City.police), City.rules) } == "not-the-owner")
    try room.apply(try room.ledger.decide(settle, room.act(City.prosecutor), City.rules), City.prosecutor)
    #expect(room.conflicts().isEmpty)
    #expect(room.ledger[wrong]?.status == .superseded)
    #expect(room.ledger[wrong]?.supersededBy == right)
  }

  /// Whatever is contributed, two facts that stand, count the same and lie apart are always reported.
  @Test(arguments: 0..<150)
  func noContradictionGoesUnreported(seed: Int) throws {
    var random = Seeded(seed)
    var room = Room()
    let officers = [City.police, City.prosecutor, City.hospital, City.fire]
    let scopes = [Scope(), scene, wards, Scope(attackers: .included)]
    for step in 0..<14 {
      room.now = minutes(20 + Int64(step) * Int64(random.next() % 25))
      let officer = officers.randomElement(using: &random) ?? City.police
      let scope = scopes.randomElement(using: &random) ?? Scope()
      if let held = room.ledger.active(.killed).first(where: { $0.agency == officer.agency && $0.scope == scope }) {
        _ = try? room.supersede(held.id, .quantity(random.quantity()), officer, reason: "recount")
      } else {
        _ = try? room.add(.killed, .quantity(random.quantity()), officer, scope: scope)
      }
    }
    let reported = Set(room.conflicts().map { Set($0.facts) })
    let active = room.ledger.active(.killed)
    for (index, first) in active.enumerated() {
      for second in active[(index + 1)...] where first.scope == second.scope {
        guard let one = first.value.quantity, let other = second.value.quantity, !one.meets(other) else { continue }
        #expect(reported.contains([first.id, second.id]))
      }
    }
  }
}
