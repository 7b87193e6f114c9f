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
