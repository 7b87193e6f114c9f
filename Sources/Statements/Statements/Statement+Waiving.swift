import Guidelines
import Incidents

// Who decides that words are kept which break a rule.

extension JustificationCode {
  /// The roles that the exception names, where practice says whose it is to say so; nothing where any role that keeps findings may.
  ///
  /// Where an exception rests on what an authority has established, said in court or agreed with a family, it is that authority’s word.
  public var deciders: [Role]? {
    switch self {
    case .terrorDesignation, .groupDesignation, .nameCharge, .originMisinformation, .mentalHealthCourt,
      .confessionCourt,
      .priorsCourt, .witnessCleared:
      [.prosecutor]
    case .motiveHate, .originCharge, .originDescriptor, .nameManhunt, .nameAppeal: [.prosecutor, .commander]
    case .tacticalSafety: [.commander]
    case .victimConsent: [.familyLiaison]
    case .minorAppeal, .originConsular: [.familyLiaison, .prosecutor, .commander]
    case .nameConvicted, .inquiry, .nameMisidentified, .migrationMinistry, .claimResponse, .methodSafety, .record,
      .figureLater:
      nil
    }
  }
}

extension Statement {
  /// The role in which an officer may keep findings of a rule by an exception.
  ///
  /// Where a rule has exceptions that name whose word they are, nobody keeps its findings in a text of his own, by whatever exception.
  ///
  /// - Parameter accepted: the exceptions that the rule has.
  func role(
    keeping command: WaiveFinding, accepted: Set<JustificationCode>, _ act: Act
  ) throws(Refusal) -> Role {
    let number = id?.number ?? 0
    let named = command.code.deciders
    let allowed = named ?? Self.waivers
    guard let role = allowed.first(where: act.officer.holds) else {
      throw Refusal(
        rule: "may-not-waive",
        message: named == nil
          ? "\(act.officer.name) may not decide to keep a finding."
          : "\(command.code.rawValue) is not \(act.officer.name)’s to give: it rests on the word of "
            + allowed.map(\.rawValue).joined(separator: " or ") + ".",
        missing: ["an officer with a role of: " + allowed.map(\.rawValue).joined(separator: ", ")],
        mend: allowed.prefix(1).map {
          "afterword statement waive \(number) \(command.rule) --code \(command.code.rawValue) --reason \"…\" --as "
            + $0.rawValue.uppercased()
        })
    }
    guard !accepted.contains(where: { $0.deciders != nil }) || !authors.contains(act.officer.id) else {
      throw Refusal(
        rule: "author-cannot-waive",
        message:
          "\(act.officer.name) wrote a part of statement \(number), and does not decide alone that words are kept which break the rule "
          + "“\(command.rule)”.",
        missing: ["another officer with a role of: " + allowed.map(\.rawValue).joined(separator: ", ")],
        mend: [
          "afterword statement waive \(number) \(command.rule) --code \(command.code.rawValue) --reason \"…\" --as "
            + (allowed.first?.rawValue.uppercased() ?? "OFFICER"),
          "afterword statement edit \(number) --replace \"…\" --with \"…\"",
        ])
    }
    return role
  }
}
