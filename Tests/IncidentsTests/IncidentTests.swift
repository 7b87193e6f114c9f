import Incidents
import Testing

@Suite struct IncidentTests {
  static let t0 = Moment(milliseconds: 1_773_515_100_000)
  static let lead = Officer(id: "duty-lead", name: "Duty lead", agency: "city", roles: [.lead])
  static let press = Officer(id: "police-press", name: "Police press", agency: "police", roles: [.press])
  static let opening = IncidentOpening(
    id: "2026-harbour", name: "Harbour market attack", place: "Port Ellery", t0: t0, offset: .utc, isDrill: false)

  static func act(_ officer: Officer = lead, at moment: Moment = t0 + .minutes(1)) -> Act {
    Act(officer: officer, occurredAt: moment, recordedAt: moment)
  }

  static func folded(_ events: [IncidentEvent]) -> Incident {
    var incident = Incident()
    for event in events {
      incident.apply(Recorded(event, officer: lead.id, occurredAt: t0, recordedAt: t0))
    }
    return incident
  }

  @Test func opensOnce() throws {
    let events = try Incident().open(Self.opening, Self.act())
    let incident = Self.folded(events)
    #expect(incident.isOpen)
    let refusal = #expect(throws: Refusal.self) { try incident.open(Self.opening, Self.act()) }
    #expect(refusal?.rule == "incident-exists")
  }

  @Test func refusesAT0InTheFuture() {
    let refusal = #expect(throws: Refusal.self) {
      try Incident().open(Self.opening, Self.act(at: Self.t0 - .milliseconds(1)))
    }
    #expect(refusal?.rule == "t0-in-the-future")
  }

  @Test func needsARoleToOpenAndToStandDown() throws {
    #expect(throws: Refusal.self) { try Incident().open(Self.opening, Self.act(Self.press)) }
    let incident = Self.folded([.opened(Self.opening)])
    #expect(throws: Refusal.self) { try incident.standDown(reason: "Over", Self.act(Self.press)) }
  }

  @Test(arguments: ["", "  ", "\n"])
  func standsDownOnlyWithAReason(reason: String) {
    let incident = Self.folded([.opened(Self.opening)])
    let refusal = #expect(throws: Refusal.self) { try incident.standDown(reason: reason, Self.act()) }
    #expect(refusal?.rule == "reason-missing")
  }

  @Test func standsDownOnce() throws {
    var incident = Self.folded([.opened(Self.opening)])
    incident = Self.folded([.opened(Self.opening)] + (try incident.standDown(reason: "Handed over", Self.act())))
    #expect(!incident.isOpen)
    #expect(incident.standDown?.reason == "Handed over")
    #expect(throws: Refusal.self) { try incident.standDown(reason: "Again", Self.act()) }
    #expect(throws: Refusal.self) { try Incident().standDown(reason: "Never was", Self.act()) }
  }

  @Test(arguments: [IncidentEvent.opened(opening), .stoodDown(.init(reason: "Handed over"))])
  func eventsComeBack(event: IncidentEvent) throws {
    #expect(try IncidentEvent(kind: event.kind, body: event.encodedBody()) == event)
  }

  @Test func unknownEventsAreNamedWithoutTheirValues() {
    let error = #expect(throws: EventCodingError.self) {
      try IncidentEvent(kind: "incident.opened/1", body: #"{"id":"x","name":17,"secret":"Anna Example"}"#)
    }
    #expect(error?.description.contains("incident.opened/1") == true)
    #expect(error?.description.contains("Anna") == false)
    #expect(throws: EventCodingError.self) { try IncidentEvent(kind: "incident.opened/99", body: "{}") }
  }
}

@Suite struct KeyRegisterTests {
  static let admin = Officer(id: "admin", name: "Administrator", agency: "city", roles: [.administrator])

  @Test func aNewerKeyTakesThePlaceOfTheOlder() {
    var register = KeyRegister()
    let start = IncidentTests.t0
    register.apply(
      Recorded(.registered(.init(officer: "a", publicKey: "one")), officer: "a", occurredAt: start, recordedAt: start))
    register.apply(
      Recorded(
        .registered(.init(officer: "a", publicKey: "two")), officer: "a", occurredAt: start,
        recordedAt: start + .hours(1)))
    #expect(register.current(for: "a")?.publicKey == "two")
    #expect(register.key(for: "a", at: start + .minutes(30))?.publicKey == "one")
    #expect(register.key(for: "a", at: start - .minutes(1)) == nil)
  }

  @Test func onlyTheOfficerOrAnAdministratorChangesAKey() throws {
    let stranger = IncidentTests.act(IncidentTests.press)
    #expect(throws: Refusal.self) { try KeyRegister().register("x", for: "duty-lead", stranger) }
    #expect(try KeyRegister().register("x", for: "police-press", stranger).count == 1)
    #expect(try KeyRegister().register("x", for: "duty-lead", IncidentTests.act(Self.admin)).count == 1)
  }

  /// Two lines typed into a file are no quorum: who joins while an incident is running signs nothing that counts until somebody who
  /// was there before has given his word for the key.
  @Test func whoJoinsDuringAnIncidentIsVouchedFor() throws {
    var register = KeyRegister()
    func take(_ events: [KeyEvent], _ act: Act) throws {
      for event in events {
        let read = try KeyEvent(kind: event.kind, body: try event.encodedBody())
        register.apply(Recorded(read, officer: act.officer.id, occurredAt: act.occurredAt, recordedAt: act.recordedAt))
      }
    }
    func refused(_ body: () throws -> Void) -> String? {
      do {
        try body()
        return nil
      } catch let refusal as Refusal {
        return refusal.rule
      } catch { return "\(error)" }
    }
    let lead = IncidentTests.act(Officer(id: "duty-lead", name: "Duty lead", agency: "city", roles: [.lead]))
    let ghosts = ["ghost-a", "ghost-b"].map {
      IncidentTests.act(
        Officer(id: OfficerID($0), name: $0, agency: "police", roles: [.lead, .administrator, .clearance]))
    }
    // Before any incident officers register their own keys, as ever.
    try take(try register.register("lead", for: "duty-lead", lead), lead)
    #expect(register.signing(for: "duty-lead")?.publicKey == "lead")
    for ghost in ghosts {
      try take(
        try register.register("k-\(ghost.officer.id)", for: ghost.officer.id, duringIncident: true, ghost), ghost)
      #expect(register.signing(for: ghost.officer.id) == nil)
      #expect(refused { try register.requireVouched(ghost.officer.id) } == "officer-not-vouched")
    }
    #expect(register.waiting.map(\.officer) == ["ghost-a", "ghost-b"])
    // Nobody vouches for himself, nor one newcomer for another; a second key waits like the first, also when the incident is over.
    #expect(refused { _ = try register.voucher(for: "ghost-a", ghosts[0]) } == "may-not-vouch")
    #expect(refused { _ = try register.voucher(for: "ghost-a", ghosts[1]) } == "officer-not-vouched")
    #expect(refused { _ = try register.voucher(for: "duty-lead", lead) } == "key-waits-for-nobody")
    try take(try register.register("again", for: "ghost-b", ghosts[1]), ghosts[1])
    #expect(register.signing(for: "ghost-b") == nil)
    let voucher = try register.voucher(for: "ghost-a", lead)
    #expect(voucher.publicKey == "k-ghost-a")
    try take([.vouched(.init(voucher, signature: "signed"))], lead)
    #expect(register.signing(for: "ghost-a")?.voucher == "duty-lead")
    #expect(register.waiting.map(\.officer) == ["ghost-b"])
    // A lost laptop needs no new word.
    try take(try register.register("newer", for: "duty-lead", duringIncident: true, lead), lead)
    #expect(register.signing(for: "duty-lead")?.publicKey == "newer")
    // Where distrust is on record it does, however often a key is made, and an incident need not be running.
    let voucherOfAdmin = IncidentTests.act(Self.admin)
    try take(try register.register("admin", for: Self.admin.id, voucherOfAdmin), voucherOfAdmin)
    try take(try register.revoke("duty-lead", reason: "Stolen", lead), lead)
    #expect(refused { try register.requireKnown("duty-lead", wasThere: true) } == "officer-not-vouched")
    for key in ["thief-1", "thief-2"] {
      try take(try register.register(key, for: "duty-lead", lead), lead)
      #expect(register.signing(for: "duty-lead") == nil)
      #expect(refused { try register.requireKnown("duty-lead", wasThere: true) } == "officer-not-vouched")
    }
    try take([.vouched(.init(try register.voucher(for: "duty-lead", voucherOfAdmin), signature: "signed"))], lead)
    #expect(register.signing(for: "duty-lead")?.publicKey == "thief-2")
  }

  /// Who was there needs no key to open what is closed; who joined needs one that somebody vouched for.
  @Test func whoJoinsOpensNothingWithoutAKey() throws {
    func isRefused(_ register: KeyRegister, wasThere: Bool) -> Bool {
      do {
        try register.requireKnown("night-press", wasThere: wasThere)
        return false
      } catch {
        return error.rule == "officer-not-vouched" && error.mend.contains { $0.contains("key vouch night-press") }
      }
    }
    #expect(!isRefused(KeyRegister(), wasThere: true))
    #expect(isRefused(KeyRegister(), wasThere: false))
    var opening = IncidentTests.opening
    #expect(opening.wasThere("night-press"))
    opening.officers = ["duty-lead"]
    #expect(opening.wasThere("duty-lead") && !opening.wasThere("night-press"))
  }

  @Test func revokingNeedsAKey() {
    let refusal = #expect(throws: Refusal.self) {
      try KeyRegister().revoke("duty-lead", reason: "Lost", IncidentTests.act())
    }
    #expect(refusal?.rule == "key-unknown")
  }
}

@Suite struct IdentifierTests {
  @Test(arguments: ["police", "2026-harbour", "A.b_c-9"])
  func takesNames(name: String) { #expect(AgencyID(name).isWellFormed) }

  @Test(arguments: ["", "-police", ".x", "a/b", "a b", "é", "شرطة", String(repeating: "a", count: 65), "a\u{0}b"])
  func refusesWhatWouldNeedQuoting(name: String) { #expect(!AgencyID(name).isWellFormed) }
}
