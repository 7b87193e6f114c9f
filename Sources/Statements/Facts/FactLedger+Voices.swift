import Incidents

// Who stands behind a fact.
extension FactLedger {
  /// The roles whose word is their agency’s: whoever only translates, publishes, keeps the records or the workspace stands behind no fact.
  static let voices: [Role] = [
    .press, .clearance, .lead, .commander, .prosecutor, .familyLiaison, .victimServices, .witnessProtection,
  ]

  /// Refuses a confirmation by somebody who does not speak for the agency.
  func requireVoice(_ act: Act, _ command: String) throws(Refusal) {
    guard !Self.voices.contains(where: act.officer.holds) else { return }
    throw Refusal(
      rule: "may-not-confirm",
      message: "\(act.officer.name) does not speak for \(act.officer.agency), and cannot stand behind a fact.",
      missing: [
        "an officer of \(act.officer.agency) with a role of: " + Self.voices.map(\.rawValue).joined(separator: ", ")
      ],
      mend: ["\(command) --as OFFICER-OF-\(act.officer.agency)"])
  }
}
