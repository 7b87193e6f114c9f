import Incidents

@testable import Support

/// An invented city with its agencies and officers, and a clock that the tests move.
enum Scene {
  static let t0 = Moment(rfc3339: "2026-03-14T19:05:00+01:00") ?? Moment(milliseconds: 0)
  static let incident = IncidentID("harbour-market")
  static let agencies = [
    Agency(id: "police", name: "Port Ellery Police", kind: .police),
    Agency(id: "prosecutor", name: "Prosecutor's Office", kind: .prosecutor),
    Agency(id: "hospital", name: "St Brannoc Hospital", kind: .health),
    Agency(id: "city", name: "City of Port Ellery", kind: .city),
    Agency(id: "cares", name: "Port Ellery Victim Services", kind: .victimServices),
    Agency(id: "witness-unit", name: "Witness Unit", kind: .police),
  ]

  static let vera = officer("vera", "cares", [.victimServices])
  static let viktor = officer("viktor", "cares", [.victimServices])
  static let pia = officer("pia", "cares", [.press])
  static let hana = officer("hana", "hospital", [.victimServices])
  static let paul = officer("paul", "police", [.familyLiaison])
  static let paula = officer("paula", "police", [.press, .lead, .commander, .administrator, .records])
  static let petra = officer("petra", "prosecutor", [.prosecutor])
  static let wanda = officer("wanda", "witness-unit", [.witnessProtection])
  static let rita = officer("rita", "city", [.records])
  static let everybodyElse = [pia, hana, paul, paula, petra, rita]

  static func officer(_ id: OfficerID, _ agency: AgencyID, _ roles: Set<Role>) -> Officer {
    Officer(id: id, name: id.rawValue, agency: agency, roles: roles)
  }

  static func act(_ officer: Officer, _ after: TimeSpan = .hours(2), recorded: TimeSpan? = nil) -> Act {
    Act(officer: officer, occurredAt: t0 + after, recordedAt: t0 + (recorded ?? after))
  }

  static let id = CaseID(number: 123_456_789) ?? CaseID("")
  static let otherID = CaseID(number: 555_555_555) ?? CaseID("")
  static let words = SealedText(text: "c2VhbGVk")

  /// An open case of victim services with the tasks that its categories call for.
  static func openCase(
    _ id: CaseID = id, categories: [CaseCategory] = ["lightly-injured"], by officer: Officer = vera,
    ground: ConsentEntry.Ground = .basis(.vitalInterest), keyClass: KeyClass = .cases, at after: TimeSpan = .hours(2),
    withTasks: Bool = true
  ) throws -> SupportCase {
    let opened = CaseOpened(
      id: id, incident: incident, attack: t0, categories: categories, lead: officer.agency, keyClass: keyClass,
      identity: words, confidence: .stated)
    let tasks = ShippedCatalogue.catalogue.plan(
      Catalogue.Situation(
        home: .person(id), categories: categories, lead: officer.agency, agencies: agencies, attack: t0,
        registration: t0 + after))
    let command = OpenCase(opened: opened, ground: ground, tasks: withTasks ? tasks : [])
    return try SupportCase().doing(act(officer, after)) { state, act throws(Refusal) in try state.decide(command, act) }
  }
}

extension SupportCase {
  /// The state after a decision that must say yes.
  func doing(
    _ act: Act, _ decision: (SupportCase, Act) throws(Refusal) -> [CaseEvent]
  ) throws(Refusal) -> SupportCase {
    var state = self
    for event in try decision(self, act) { state.apply(event, act) }
    return state
  }

  func doing(_ command: TaskCommand, _ code: TaskCode, _ act: Act) throws(Refusal) -> SupportCase {
    try doing(act) { state, act throws(Refusal) in
      try state.decide(command, on: TaskID(home: .person(state.opening?.id ?? ""), code: code), act)
    }
  }

  mutating func apply(_ event: CaseEvent, _ act: Act) {
    apply(Recorded(event, officer: act.officer.id, occurredAt: act.occurredAt, recordedAt: act.recordedAt))
  }
}

/// The rule that says no, or nil when nothing does.
func refusal(_ body: () throws -> Void) -> String? {
  do {
    try body()
    return nil
  } catch let refusal as Refusal {
    return refusal.rule
  } catch {
    return "\(error)"
  }
}
