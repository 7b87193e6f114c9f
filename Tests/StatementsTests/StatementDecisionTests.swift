import Guidelines
import Incidents
import Testing

@testable import Statements

@Suite struct StatementLifeTests {
  @Test func aHoldingStatementGoesFromFactsToPublic() throws {
    var room = Room()
    try room.addBasics()
    let number = try room.draft(.holding)
    try room.clearAll(number)
    #expect(room.statements[number]?.state.name == "cleared")
    try room.release(number)
    #expect(room.statements[number]?.state.name == "released")
    #expect(room.register.current(group: "situation")?.number == number)
    #expect(room.ledger["f-1"]?.publications.first?.statement.number == number)
  }

  /// Rule 1: nothing is released unless the policy of its kind is met for that exact text.
  @Test func withoutEveryYesNothingIsReleased() throws {
    var room = Room()
    try room.addBasics()
    let number = try room.draft(.holding)
    #expect(refusal { try room.release(number) } == "clearance-policy-unmet")
    try room.check(number)
    #expect(refusal { try room.release(number) } == "clearance-policy-unmet")
    try room.submit(number)
    #expect(refusal { try room.release(number) } == "clearance-policy-unmet")
    try room.clear(number, by: City.police)
    #expect(refusal { try room.release(number) } == "clearance-policy-unmet")
    try room.clear(number, by: City.deputy)
    #expect(refusal { try room.release(number) } == nil)
  }

  @Test func theAuthorCannotClear() throws {
    var room = Room()
    try room.addBasics()
    let number = try room.draft(.holding)
    try room.check(number)
    try room.submit(number)
    #expect(refusal { try room.clear(number, by: City.lead) } == "author-cannot-clear")
  }

  @Test func aChangedTextNeedsNewClearances() throws {
    var room = Room()
    try room.addBasics()
    let number = try room.draft(.holding)
    try room.clearAll(number)
    let old = try #require(room.statements[number]?.clearances.first)
    try room.edit(number, room.text(number).replacing("We will not guess.", with: "We do not guess."))
    #expect(room.statements[number]?.clearances.isEmpty == true)
    #expect(refusal { try room.release(number) } == "clearance-policy-unmet")
    try room.check(number)
    try room.submit(number)
    // A clearance of the old text, replayed.
    let officer = try #require(City.officers.first { $0.id == old.payload.officer })
    #expect(refusal { try room.record(old, number, officer) } == "clearance-for-another-text")
  }

  @Test func aChangedFactVoidsAndTheOldTextCannotGoOut() throws {
    var room = Room()
    try room.addBasics()
    let number = try room.draft(.holding)
    try room.clearAll(number)
    try room.supersede("f-1", .words(Words("Harbour Hall")), City.police)
    #expect(room.statements[number]?.state.name == "assembled")
    #expect(room.statements[number]?.voids.count == 1)
    #expect(refusal { try room.release(number) } == "clearance-policy-unmet")
    try room.check(number)
    #expect(refusal { try room.submit(number) } == "fact-not-current")
  }

  /// A fact that changes in the same instant as the release, before the void is recorded, stops it all the same.
  @Test func releaseLooksAtTheFactsOnceMore() throws {
    var room = Room()
    try room.addBasics()
    let number = try room.draft(.holding)
    try room.clearAll(number)
    let events = try room.ledger.decide(
      SupersedeFact("f-1", value: .words(Words("Harbour Hall"))), room.act(City.police), City.rules)
    try room.apply(events, City.police)
    #expect(room.statements[number]?.state.name == "cleared")
    #expect(refusal { try room.release(number) } == "fact-not-current")
  }

  @Test func anObjectionStopsTheReleaseUntilItIsTakenBack() throws {
    var room = Room()
    try room.addBasics()
    let number = try room.draft(.holding)
    try room.clearAll(number)
    let objection = ObjectToStatement(code: .safety, reason: "The cordon is larger.", replacement: "Keep away.")
    try room.apply(
      try (room.statements[number] ?? Statement()).decide(objection, room.act(City.fire)), to: number, City.fire)
    #expect(refusal { try room.release(number) } == "objection-open")
    #expect(refusal { try room.release(number, urgent: "danger to life at the quay") } == "objection-open")
  }

  @Test func anOfficerWhoClearedAndThenObjectsHasNotCleared() throws {
    var room = Room()
    try room.addBasics()
    let number = try room.draft(.holding)
    try room.clearAll(number)
    let objection = ObjectToStatement(code: .fact, reason: "The place is wrong.")
    try room.apply(
      try (room.statements[number] ?? Statement()).decide(objection, room.act(City.police)), to: number, City.police)
    #expect(room.statements[number]?.state.name == "in-clearance")
    try room.clear(number, by: City.police)
    #expect(room.statements[number]?.state.name == "cleared")
  }

  @Test func theUrgentBypassIsLoudAndPassesOverClearancesOnly() throws {
    var room = Room()
    try room.addBasics()
    let number = try room.draft(.holding)
    #expect(refusal { try room.release(number, urgent: "short") } == "urgent-needs-reason")
    #expect(
      refusal { try room.release(number, by: City.police, urgent: "danger to life at the quay") } == "may-not-release")
    try room.edit(number, room.text(number) + "\n\n40 people have died.")
    #expect(room.rulesFound(number).contains("C17-untraced"))
    #expect(refusal { try room.release(number, urgent: "danger to life at the quay") } != nil)
    try room.edit(number, room.text(number).replacing("\n\n40 people have died.", with: ""))
    try room.release(number, urgent: "danger to life at the quay")
    #expect(room.statements[number]?.release?.isUrgent == true)
    #expect(room.statements[number]?.release?.payload.urgentReason == "danger to life at the quay")
  }

  @Test func casualtyFiguresAreNeverUrgentAndComeAfterTheFamilies() throws {
    var room = Room()
    try room.addBasics()
    try room.add(.killed, .quantity(.exact(3)), City.prosecutor, scope: Scope(attackers: .excluded))
    let number = try room.draft(.casualty)
    #expect(refusal { try room.release(number, urgent: "danger to life at the quay") } == "urgent-not-allowed")
    try room.clearAll(number)
    #expect(refusal { try room.release(number) } == "G3-families-first")
    try room.apply(
      try room.ledger.decide(SetGate(.familiesFirst, isOpen: true, note: "briefed"), room.act(City.liaison)),
      City.liaison)
    #expect(refusal { try room.release(number) } == "G3-families-first")
    room.now = room.now + .minutes(10)
    try room.release(number)
    #expect(room.ledger.openGates[.familiesFirst] == nil)
  }

  @Test func figuresThatDoNotSayWhetherAttackersCountAreStopped() throws {
    var room = Room()
    try room.addBasics()
    try room.add(.killed, .quantity(.exact(3)), City.prosecutor)
    let number = try room.draft(.casualty)
    try room.check(number)
    #expect(refusal { try room.submit(number) } == "C2-attackers-unknown")
  }

  @Test func releasedBytesNeverChange() throws {
    var room = Room()
    try room.addBasics()
    let number = try room.draft(.holding)
    try room.clearAll(number)
    try room.release(number)
    let digest = room.statements[number]?.digest
    #expect(refusal { try room.edit(number, "Something else.") } == "released-bytes-never-change")
    #expect(refusal { try room.release(number) } == "released-bytes-never-change")
    #expect(refusal { try room.clear(number, by: City.police) } == "not-in-clearance")
    #expect(room.statements[number]?.digest == digest)
  }

  @Test func aClearanceGrowsOld() throws {
    var room = Room()
    try room.addBasics()
    let number = try room.draft(.holding, nextUpdate: room.now + .hours(5))
    try room.clearAll(number)
    room.now = room.now + .hours(3)
    #expect(refusal { try room.release(number) } == "clearance-expired")
  }

  @Test(arguments: ["removed", "revoked", "moved"])
  func aSignatureOfAnOfficerWhoIsGoneDoesNotHold(how: String) throws {
    var room = Room()
    try room.addBasics()
    let number = try room.draft(.holding)
    try room.clearAll(number)
    switch how {
    case "removed": room.officers.removeAll { $0.id == City.police.id }
    case "revoked": room.publicKeys[City.police.id] = nil
    default:
      room.officers = room.officers.map {
        $0.id == City.police.id ? Officer(id: $0.id, name: $0.name, agency: "fire", roles: $0.roles) : $0
      }
    }
    #expect(refusal { try room.release(number) } == "clearance-not-valid-any-more")
  }

  @Test func theNextStatementIsPromisedInTime() throws {
    var room = Room()
    try room.addBasics()
    let soon = try room.draft(.holding, nextUpdate: room.now + .minutes(5))
    try room.check(soon)
    #expect(refusal { try room.submit(soon) } == "G9-cadence")
    let late = try room.draft(.holding, nextUpdate: room.now + .hours(30))
    try room.check(late)
    #expect(refusal { try room.submit(late) } == "G9-cadence")
  }

  @Test func twoStatementsOfOneGroupNeverForkTheChain() throws {
    var room = Room()
    try room.addBasics()
    let first = try room.draft(.holding)
    try room.clearAll(first)
    try room.release(first)
    let second = try room.draft(.holding)
    let third = try room.draft(.holding)
    try room.clearAll(second)
    try room.clearAll(third)
    try room.release(second)
    #expect(refusal { try room.release(third) } == "sequence-moved")
    #expect(room.statements[first]?.state == .superseded(by: second))
  }

  @Test func whatIsPublicIsWithdrawnByANoticeOnly() throws {
    var room = Room()
    try room.addBasics()
    let number = try room.draft(.holding)
    try room.clearAll(number)
    try room.release(number)
    let statement = try #require(room.statements[number])
    #expect(
      refusal { _ = try statement.decideWithdrawal(reason: "wrong", notice: nil, room.act(City.lead)) }
        == "withdrawal-must-be-visible")
    #expect(
      refusal { _ = try statement.decideWithdrawal(reason: " ", notice: 2, room.act(City.lead)) } == "reason-missing")
    #expect(
      refusal { _ = try statement.decideWithdrawal(reason: "wrong", notice: 2, room.act(City.fire)) }
        == "may-not-withdraw")
  }

  /// S1 in public: 35 was said, 32 is right; only a correction may say so.
  @Test func aPublishedFigureFallsOnlyByACorrection() throws {
    var room = Room()
    try room.addBasics()
    let id = try room.add(.killed, .quantity(.exact(35)), City.prosecutor, scope: Scope(attackers: .excluded))
    try room.apply(
      try room.ledger.decide(SetGate(.familiesFirst, isOpen: true, note: "briefed"), room.act(City.liaison)),
      City.liaison)
    room.now = room.now + .minutes(12)
    let wrong = try room.draft(.casualty)
    try room.clearAll(wrong)
    try room.release(wrong)
    try room.supersede(id, .quantity(.exact(32)), City.prosecutor, reason: "Three people were on both lists.")
    #expect(room.conflicts().map(\.kind) == [.fall])
    let quiet = try room.draft(.casualty)
    try room.check(quiet)
    #expect(refusal { try room.submit(quiet) } == "C6-conflict")
    let old = try #require(room.statements[wrong])
    let right = try #require(room.ledger.all.last)
    let correction = try Correction(
      of: old, fact: right.id, wrong: nil, right: nil, reasons: Words(), ledger: room.ledger)
    let number = try room.draft(.correction, links: StatementLinks(corrects: wrong), given: correction.given)
    #expect(room.text(number).contains("35 people have died"))
    #expect(room.text(number).contains("What is correct: 32 people have died."))
    #expect(room.text(number).contains("Three people were on both lists."))
    try room.clearAll(number)
    try room.release(number)
    #expect(room.statements[wrong]?.state == .corrected(by: number))
    #expect(room.conflicts().isEmpty)
  }

  @Test func aCorrectionQuotesOnlyWhatWasSaid() throws {
    var room = Room()
    try room.addBasics()
    let number = try room.draft(.holding)
    try room.clearAll(number)
    try room.release(number)
    let old = try #require(room.statements[number])
    #expect(
      refusal {
        _ = try Correction(
          of: old, fact: nil, wrong: "We said nothing like it.", right: "x", reasons: Words("because"),
          ledger: room.ledger)
      } == "words-not-found")
  }
}

@Suite struct SignatureTests {
  /// One byte changed in what was signed, or in the signature, and the clearance is not taken.
  @Test(arguments: 0..<40)
  func aTamperedClearanceIsRefused(seed: Int) throws {
    var random = Seeded(seed)
    var room = Room()
    try room.addBasics()
    let number = try room.draft(.holding)
    try room.check(number)
    try room.submit(number)
    let good = try room.clearance(number, by: City.police)
    var signature = Array(good.signature.utf8)
    let index = Int.random(in: 0..<signature.count, using: &random)
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    let old = signature[index]
    signature[index] = letters.randomElement(using: &random) ?? old
    guard signature[index] != old else { return }
    let bad = Clearance(payload: good.payload, signature: String(decoding: signature, as: UTF8.self))
    #expect(refusal { try room.record(bad, number, City.police) } == "signature-invalid")
  }

  @Test func nobodySignsInAnotherName() throws {
    var room = Room()
    try room.addBasics()
    let number = try room.draft(.holding)
    try room.check(number)
    try room.submit(number)
    let police = try room.clearance(number, by: City.police)
    #expect(refusal { try room.record(police, number, City.deputy) } == "clearance-in-another-name")
    let payload = try (room.statements[number] ?? Statement()).clearancePayload(for: City.deputy, at: room.now)
    let forged = Clearance(payload: payload, signature: try City.sign(payload, as: City.police.id))
    #expect(refusal { try room.record(forged, number, City.deputy) } == "signature-invalid")
    #expect(refusal { try room.clear(number, by: City.fire) } == "clearance-not-needed")
    try room.clear(number, by: City.police)
    #expect(refusal { try room.clear(number, by: City.police) } == "already-cleared")
  }

  @Test func aReleaseRecordNamesItsClearances() throws {
    var room = Room()
    try room.addBasics()
    let number = try room.draft(.holding)
    try room.check(number)
    try room.submit(number)
    try room.clear(number, by: City.police)
    let early = try room.releaseRecord(number, by: City.lead)
    try room.clear(number, by: City.deputy)
    let statement = try #require(room.statements[number])
    #expect(
      refusal { _ = try statement.decide(early, room.context(number), room.act(City.lead)) }
        == "release-of-another-text")
  }
}

@Suite struct RandomWalkTests {
  /// Whatever officers do in whatever order, a public statement has every yes of its policy for its exact text, or an urgent
  /// reason, and every fact in it was confirmed and publishable when it went out.
  @Test(arguments: 0..<24)
  func nothingGoesOutUncleared(seed: Int) throws {
    var random = Seeded(seed)
    var room = Room()
    try room.addBasics()
    var number = try room.draft(.holding)
    for step in 0..<40 {
      room.now = room.now + .minutes(1)
      let officer = City.officers.randomElement(using: &random) ?? City.lead
      let was = room.statements[number]?.state.isPublic ?? false
      switch Int.random(in: 0...8, using: &random) {
      case 0: _ = try? room.edit(number, room.text(number) + "\nWe add a line.", by: officer)
      case 1: _ = try? room.check(number)
      case 2: _ = try? room.submit(number, by: officer)
      case 3, 4, 5: _ = try? room.clear(number, by: officer)
      case 6: _ = try? room.supersede("f-1", .words(Words("Hall \(step % 3)")), City.police)
      case 7:
        let objection = ObjectToStatement(code: .fact, reason: "no")
        if let events = try? (room.statements[number] ?? Statement()).decide(objection, room.act(officer)) {
          try room.apply(events, to: number, officer)
        }
      default: _ = try? room.release(number, by: officer)
      }
      guard let statement = room.statements[number], statement.state.isPublic, !was else { continue }
      let submission = try #require(statement.submission)
      #expect(submission.digest == statement.digest)
      #expect(statement.openSeats.isEmpty)
      #expect(statement.openObjections.isEmpty)
      for clearance in statement.clearances {
        #expect(clearance.payload.digest == statement.digest)
        #expect(!statement.authors.contains(clearance.payload.officer))
        let key = City.publicKeys[clearance.payload.officer] ?? ""
        #expect(SignedRecord.isValid(clearance.signature, of: clearance.payload, publicKey: key))
      }
      for bound in statement.revision?.facts ?? [] { #expect(room.ledger[bound.id]?.isActive == true) }
      number = try room.draft(.holding)
    }
  }
}
