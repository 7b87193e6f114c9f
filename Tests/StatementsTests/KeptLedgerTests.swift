import Guidelines
import Incidents
import Testing

@testable import Statements

/// A ledger that was kept and read back is the ledger that was folded, in everything that can be asked of it and in all that happens to it
/// afterwards.
@Suite struct KeptLedgerTests {
  private static func kept(_ ledger: FactLedger) -> [UInt8] {
    var writer = KeptWriter()
    ledger.keep(in: &writer)
    return writer.bytes
  }

  private static func read(_ bytes: [UInt8]) throws(KeptFault) -> FactLedger {
    var reader = KeptReader(bytes)
    let ledger = try FactLedger(from: &reader)
    guard reader.isAtEnd else { throw KeptFault() }
    return ledger
  }

  private static func expectSame(_ left: FactLedger, _ right: FactLedger) {
    #expect(left.all == right.all)
    #expect(left.activeKeys == right.activeKeys)
    #expect(kept(left) == kept(right))
    let conflicts = [left, right].map { $0.conflicts(register: City.rules.register, agencies: City.agencies) }
    #expect(conflicts[0].map(\.id) == conflicts[1].map(\.id))
    #expect(conflicts[0].map(\.sentence) == conflicts[1].map(\.sentence))
    for fact in left.all {
      #expect(left.comparable(to: fact) == right.comparable(to: fact))
      #expect(
        left.obstacles(toPublishing: fact.id, at: minutes(500), register: City.rules.register).map(\.sentence)
          == right.obstacles(toPublishing: fact.id, at: minutes(500), register: City.rules.register).map(\.sentence))
    }
  }

  @Test(arguments: 0..<16)
  func whatWasKeptGoesOnAsWhatWasFolded(seed: Int) throws {
    // A few keys with many facts each, or many with few.
    let keys = seed.isMultiple(of: 2) ? ConflictWatchTests.keys : [.hospital, .critical]
    var steps: [Recorded<FactEvent>] = []
    _ = ConflictWatchTests.play(seed, keys: keys, steps: 150) { _, events in
      let at = minutes(Int64(steps.count))
      steps += events.map { Recorded($0, officer: "police-press", occurredAt: at, recordedAt: at) }
    }
    var folded = FactLedger()
    var readBack = FactLedger()
    for (number, step) in steps.enumerated() {
      folded.apply(step)
      readBack.apply(step)
      // Kept now and then, and read back: what follows is built upon that.
      if number % 23 == seed { readBack = try Self.read(Self.kept(readBack)) }
    }
    Self.expectSame(folded, readBack)
    Self.expectSame(folded, try Self.read(Self.kept(folded)))
  }

  /// One event of every kind, and facts of every shape.
  static let everything: [FactEvent] =
    FactReadingTests.events
    + [
      .disputed(FactDisputed(id: "f-3", agency: "fire", reason: "another list")),
      .disputed(FactDisputed(id: "f-4", agency: "fire", reason: "another list")),
      .disputeWithdrawn(FactDisputed(id: "f-4", agency: "fire", reason: "agreed")),
      .withheld(
        FactWithheld(
          id: "f-5", agency: "police",
          withholding: Withholding(code: .privacy, reviewAt: minutes(900), publicLine: "Nothing is said."))),
      .ruleSet(FactRuleSet(id: "f-6", rule: .when(.familiesFirst))),
      .settled(FactSettled(kept: "f-7", against: "f-8", reason: "one list")),
      .superseded(FactEnded(id: "f-10", by: "f-11", reason: "newer", reasons: Words("A newer count."))),
      .explained(FactExplained(id: "f-11", reasons: Words("Un décompte plus récent.", .french))),
      .retracted(FactEnded(id: "f-12", by: nil, reason: "wrong")),
      .provenDisjoint(FactsCompared(facts: ["f-13", "f-14", "f-15"], reason: "compared")),
      .tested(FactTested(id: "f-16", worked: true)), .tested(FactTested(id: "f-17", worked: false)),
      .kinTold(KinTold(id: "f-21", toldAt: minutes(3), reason: nil)),
      .published(
        FactPublished(
          id: "f-18",
          publication: FactPublication(
            statement: StatementID(incident: "2026-harbour", number: 4), revision: 2, kind: .holding, at: minutes(60),
            words: "five people"))),
      .gateOpened(GateChange(gate: .familiesFirst, at: minutes(50), note: "briefed")),
      .gateOpened(GateChange(gate: .prosecutor, at: minutes(51), note: "agreed")),
      .gateClosed(GateChange(gate: .prosecutor, at: minutes(52), note: "not yet")),
      .holdbackAdded(
        Holdback(
          id: "h-1", digest: String(repeating: "c", count: 64), wordCount: 3, agency: "police", code: .investigation,
          reviewAt: minutes(900))),
      .holdbackAdded(
        Holdback(
          id: "h-2", digest: String(repeating: "d", count: 64), wordCount: 1, agency: "police", code: .security,
          reviewAt: minutes(900), publicLine: "Nothing is said.")),
      .holdbackLifted(HoldbackLifted(id: "h-1", reason: "known")),
      .gateDecided(GateDecided(gate: .nextOfKin, isOpen: true, at: minutes(53), note: "told")),
      .soloReported(
        SoloReport(
          id: "x-1", key: .killed, value: .quantity(.exact(2)), agency: "fire", source: "interview", at: minutes(54))),
      .soloReported(
        SoloReport(
          id: "x-2", key: .killed, value: .quantity(.exact(3)), agency: "fire", source: "radio", at: minutes(55))),
      .soloSettled(SoloSettled(id: "x-1", how: .corrected, note: "said so")),
      .ownershipClaimed(OwnershipClaim(key: .missing, agency: "fire", reason: "our task", at: minutes(56))),
      .ownershipClaimed(OwnershipClaim(key: .missing, agency: "police", reason: "ours", at: minutes(57))),
      .ownershipDecided(OwnershipClaim(key: .injured, agency: "hospital", reason: "decided", at: minutes(58))),
      .victimStep(VictimStep(victim: "v-1", step: .identified, at: minutes(59))),
      .victimConsent(VictimConsent(victim: "v-1", items: [.name, .age], isGiven: true, at: minutes(60))),
      .victimConsent(VictimConsent(victim: "v-1", items: [.age], isGiven: false, at: minutes(61))),
      .added(
        FactAdded(
          id: "f-1000", key: "victim.v-1.name",
          value: .sealed(SealedWords(digest: String(repeating: "b", count: 64), wordCount: 2, parts: ["e"])),
          scope: Scope(), agency: "police", basis: nil, asOf: minutes(62), status: .confirmed, release: .public,
          supersedes: nil, isAboutVictim: true, sumOf: nil)),
      .revealed(FactRevealed(id: "f-1000", value: .words(Words("Robin Sample")))),
    ]

  private static var whole: FactLedger {
    var ledger = FactLedger()
    for (number, event) in everything.enumerated() {
      let at = minutes(Int64(number))
      ledger.apply(Recorded(event, officer: number.isMultiple(of: 9) ? nil : "pros", occurredAt: at, recordedAt: at))
    }
    return ledger
  }

  @Test func everyShapeIsReadBack() throws {
    let ledger = Self.whole
    let again = try Self.read(Self.kept(ledger))
    Self.expectSame(ledger, again)
    #expect(again.holdbacks == ledger.holdbacks && again.nextHoldbackID == ledger.nextHoldbackID)
    #expect(again.openGates == ledger.openGates && again.lastBriefing == ledger.lastBriefing)
    #expect(again.lastWords == ledger.lastWords && !ledger.lastWords.isEmpty)
    #expect(again.contradiction(over: .prosecutor) == ledger.contradiction(over: .prosecutor))
    #expect(again.victims == ledger.victims && again.solos == ledger.solos && again.soloCount == ledger.soloCount)
    #expect(again.ownershipClaims == ledger.ownershipClaims && again.decidedOwners == ledger.decidedOwners)
    #expect(again.heldPhrases == ledger.heldPhrases && again.openedDigests == ledger.openedDigests)
    #expect(again.withheldBy == ledger.withheldBy && again.bearers == ledger.bearers)
    #expect(again.replaced == ledger.replaced && again.explanations == ledger.explanations)
  }

  /// Every case of the enumeration stands in the test, so that a new one is not forgotten.
  @Test func everyKindOfEventIsAmongThem() { #expect(Set(Self.everything.map(\.kind)).count == 26) }

  /// Whoever gives the ledger or a fact something more to hold has to keep it, too; then these numbers change.
  @Test func nothingThatIsHeldIsForgotten() throws {
    #expect(Mirror(reflecting: FactLedger()).children.count == 20)
    #expect(Mirror(reflecting: try #require(Self.whole.all.first).content).children.count == 26)
    #expect(Mirror(reflecting: VictimRecord(id: "v-1")).children.count == 4)
  }

  /// What is cut short anywhere is refused; bytes that were changed are kept away by the seal, and here at least end in no trap.
  @Test func whatIsNotWholeIsRefused() {
    let bytes = Self.kept(Self.whole)
    for length in stride(from: 0, to: bytes.count, by: 37) {
      #expect(throws: KeptFault.self) { try Self.read(Array(bytes[..<length])) }
    }
    var random = Seeded(7)
    for _ in 0..<400 {
      var changed = bytes
      changed[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      _ = try? Self.read(changed)
    }
  }
}
