import Incidents
import Testing

@testable import Statements

/// Conflicts that are kept up to date are those that a look at the whole ledger finds, whatever happens and in whatever order.
@Suite struct ConflictWatchTests {
  static let keys: [FactKey] = [
    .killed, .hospital, .critical, .injured, .place, .onset, "time.contained", "instruction.shelter",
    "instruction.leave",
    .supportLine, "attribution.group", "victim.v-1.name", "victim.v-2.name", "count.buses",
  ]
  static let officers = [City.police, City.prosecutor, City.hospital, City.fire, City.support, City.lead]

  /// A ledger after random commands, of which the refused ones change nothing; with everything that happened.
  ///
  /// - Parameter places: where figures are counted.
  static func play(
    _ seed: Int, keys: [FactKey], places: [String?] = [nil, "all", "hall", "pier", "tram"], steps: Int,
    _ look: (FactLedger, [FactEvent]) -> Void
  ) -> FactLedger {
    var random = Seeded(seed)
    var ledger = FactLedger()
    for step in 0..<steps {
      let officer = officers.randomElement(using: &random) ?? City.police
      let act = Act(officer: officer, occurredAt: minutes(Int64(step)), recordedAt: minutes(Int64(step)))
      let events = (try? Self.events(ledger, act, keys, places, &random)) ?? []
      for event in events {
        ledger.apply(
          Recorded(event, officer: officer.id, occurredAt: act.occurredAt, recordedAt: act.recordedAt))
      }
      look(ledger, events)
    }
    return ledger
  }

  private static func events(
    _ ledger: FactLedger, _ act: Act, _ keys: [FactKey], _ places: [String?], _ random: inout Seeded
  ) throws -> [FactEvent] {
    let known = ledger.order.randomElement(using: &random) ?? "f-1"
    let other = ledger.order.randomElement(using: &random) ?? "f-1"
    let key = ledger[known]?.key ?? .killed
    switch Int.random(in: 0...20, using: &random) {
    case 0...10:
      let key = keys.randomElement(using: &random) ?? .killed
      return try ledger.decide(
        AddFact(
          key: key, value: value(key, &random), scope: scope(key, places, &random),
          isConfirmed: Bool.random(using: &random)),
        act, City.rules)
    case 11, 12:
      return try ledger.decide(
        SupersedeFact(known, value: value(key, &random), reason: "a newer count"),
        Act(
          officer: officers.first { $0.agency == ledger[known]?.agency } ?? act.officer, occurredAt: act.occurredAt,
          recordedAt: act.recordedAt), City.rules)
    case 13: return try ledger.decide(ConfirmFact(known), act, City.rules)
    case 14: return try ledger.decide(ConfirmFact(known, over: [other], reason: "agreed"), act, City.rules)
    case 15: return try ledger.decide(DisputeFact(known, reason: "another list"), act)
    case 16:
      return try ledger.decide(
        WithholdFact(known, Withholding(code: .privacy, reviewAt: minutes(900))), act)
    case 17: return try ledger.decide(RetractFact(known, reason: "wrong"), act)
    case 18: return try ledger.decide(ProveDisjoint([known, other], reason: "compared"), act, City.rules)
    case 19:
      return [
        .ownershipClaimed(
          OwnershipClaim(key: key, agency: act.officer.agency, reason: "our task", at: act.occurredAt))
      ]
    default: return try ledger.decide(TestContact(known, worked: true), act)
    }
  }

  private static func value(_ key: FactKey, _ random: inout Seeded) -> FactValue {
    let number = Int.random(in: 0...9, using: &random)
    if key.isIdentity {
      return .sealed(SealedWords(digest: String(repeating: "\(number % 3)", count: 64), wordCount: 2))
    }
    return switch MeasureRegister().entry(for: key).kind {
    case .quantity: .quantity(number == 0 ? Quantity(text: "at least 4") ?? .exact(4) : .exact(number))
    case .moment: .moment(minutes(Int64(number)))
    case .telephone: .telephone("0800 555 01\(number)")
    case .link: .link("https://city.example/\(number)")
    case .words: .words(Words("Words of kind \(number % 3)."))
    }
  }

  private static func scope(_ key: FactKey, _ places: [String?], _ random: inout Seeded) -> Scope {
    guard MeasureRegister().entry(for: key).kind == .quantity || key.family == "instruction" else { return Scope() }
    return Scope(
      place: places.randomElement(using: &random) ?? nil,
      attackers: [nil, .excluded, .excluded].randomElement(using: &random) ?? nil,
      route: [nil, .scene, .hospital, .all].randomElement(using: &random) ?? nil,
      population: [nil, nil, "all", "children"].randomElement(using: &random) ?? nil,
      severity: [nil, nil, "light"].randomElement(using: &random) ?? nil)
  }

  @Test(arguments: 0..<16)
  func theWatchAgreesWithALookAtEverything(seed: Int) {
    var watch = ConflictWatch(register: City.rules.register, agencies: City.agencies)
    // A few keys with many facts each, or many with few: both must be kept in order.
    let keys = seed.isMultiple(of: 2) ? Self.keys : [.hospital, .critical]
    _ = Self.play(seed, keys: keys, steps: 60) { ledger, events in
      let before = watch.ids
      let change = watch.look(at: ledger, after: events)
      let all = Set(ledger.conflicts(register: City.rules.register, agencies: City.agencies).map(\.id))
      #expect(watch.ids == all)
      #expect(Set(change.opened.map(\.id)) == all.subtracting(before))
      #expect(change.settled == before.subtracting(all))
    }
  }

  /// Lists by the dozen are one conflict, of which mostly nothing has to be looked at; a total among them now and then answers them.
  @Test(arguments: 0..<6)
  func theWatchKeepsStepWithListsByTheDozen(seed: Int) {
    var watch = ConflictWatch(register: City.rules.register, agencies: City.agencies)
    let wards: [String?] = (0..<30).map { "ward-\($0)" }
    let places = seed.isMultiple(of: 3) ? wards : wards + [nil, "all"]
    _ = Self.play(seed, keys: [.hospital], places: places, steps: 120) { ledger, events in
      let before = watch.ids
      let change = watch.look(at: ledger, after: events)
      let all = Set(ledger.conflicts(register: City.rules.register, agencies: City.agencies).map(\.id))
      #expect(watch.ids == all)
      #expect(Set(change.opened.map(\.id)) == all.subtracting(before))
      #expect(change.settled == before.subtracting(all))
    }
  }

  /// Figures of which one is a part of the other, at many places: a figure concerns those of its own place under the other keys.
  @Test(arguments: 0..<6)
  func theWatchKeepsStepWithPartsUnderOtherKeys(seed: Int) {
    var watch = ConflictWatch(register: City.rules.register, agencies: City.agencies)
    let places: [String?] = (0..<8).map { "ward-\($0)" } + [nil, "all"]
    var open = 0
    _ = Self.play(seed, keys: [.critical, .hospital, .injured], places: places, steps: 130) { ledger, events in
      let before = watch.ids
      let change = watch.look(at: ledger, after: events)
      let conflicts = ledger.conflicts(register: City.rules.register, agencies: City.agencies)
      let all = Set(conflicts.map(\.id))
      open += conflicts.filter { Set($0.sides.compactMap { ledger[$0.fact]?.key }).count == 2 }.count
      #expect(watch.ids == all)
      #expect(Set(change.opened.map(\.id)) == all.subtracting(before))
      #expect(change.settled == before.subtracting(all))
    }
    #expect(open > 0)
  }

  /// What counts the same people under another key is what a look at all facts there finds.
  @Test(arguments: 0..<8)
  func whoCountsTheSamePeopleIsFoundByTheIndex(seed: Int) {
    let ledger = Self.play(seed, keys: [.critical, .hospital], steps: 150) { _, _ in }
    for fact in ledger.all {
      for key in [FactKey.critical, .hospital] {
        let found = ledger.sharing(people: fact.scope, under: key).map(\.id)
        #expect(found == ledger.active(key).filter { $0.scope.people == fact.scope.people }.map(\.id))
      }
    }
  }

  @Test(arguments: 0..<16)
  func whatAFactTakesPartInIsWhatIsFoundInAll(seed: Int) {
    let keys = seed.isMultiple(of: 2) ? Self.keys : [.hospital, .critical]
    let ledger = Self.play(seed, keys: keys, steps: 120) { _, _ in }
    let all = ledger.conflicts(register: City.rules.register, agencies: City.agencies)
    for fact in ledger.all {
      let found = ledger.conflicts(of: fact.id, register: City.rules.register, agencies: City.agencies)
      let expected = all.filter { $0.facts.contains(fact.id) }
      #expect(Set(found.map(\.id)) == Set(expected.map(\.id)), "\(fact.id) \(fact.key) \(fact.scope)")
      #expect(Set(found.map(\.sentence)) == Set(expected.map(\.sentence)))
    }
  }

  /// What is kept together by scope is what a comparison of everything with everything finds.
  @Test(arguments: 0..<16)
  func nothingThatContradictsIsMissedByTheIndex(seed: Int) {
    let ledger = Self.play(seed, keys: [.hospital], steps: 120) { _, _ in }
    let standing = ledger.active(.hospital)
    let finder = ConflictFinder(
      key: .hospital, register: City.rules.register, agencies: City.agencies, ledger: ledger)
    for first in standing {
      let comparable = Set(ledger.comparable(to: first).map(\.id))
      for second in standing where first.id < second.id {
        if finder.conflict(between: first, and: second) != nil {
          #expect(comparable.contains(second.id), "\(first.scope) beside \(second.scope)")
        }
      }
    }
  }
}
