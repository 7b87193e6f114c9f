/// The recorded reason for keeping words that break a rule.
public struct Justification: Sendable, Hashable, Codable {
  /// Which exception is used, for example `J-NAME-CHARGE`; nil where a warning is acknowledged without one.
  public var code: JustificationCode?
  /// Who decided, as a role: `press-lead`, `prosecutor` …
  public var role: String
  /// Why, in the decision-maker's words.
  public var reason: String

  /// Makes a justification.
  public init(code: JustificationCode?, role: String, reason: String) {
    self.code = code
    self.role = role
    self.reason = reason
  }
}

/// The exceptions that practice knows. A rule lists those it accepts; some accept none.
public enum JustificationCode: String, Sendable, Hashable, Codable, CaseIterable {
  /// The person is at large and a threat to life.
  case nameManhunt = "J-NAME-MANHUNT"
  /// One image or description, to identify a person the police want to speak to.
  case nameAppeal = "J-NAME-APPEAL"
  /// One use of the legal name of a person who has been charged.
  case nameCharge = "J-NAME-CHARGE"
  /// The name in the record of a conviction.
  case nameConvicted = "J-NAME-CONVICTED"
  /// The name in the record of an inquiry.
  case inquiry = "J-INQUIRY"
  /// Clearing a person who was wrongly accused, with that person's consent.
  case nameMisidentified = "J-NAME-MISID"
  /// Appearance or language, in an appeal for a person at large.
  case originDescriptor = "J-NAT-DESCRIPTION"
  /// A fact of origin or faith that stops a dangerous falsehood.
  case originMisinformation = "J-NAT-MISINFO"
  /// Nationality when a person is charged.
  case originCharge = "J-NAT-CHARGE"
  /// Nationality of victims, in aggregate, families and embassies informed.
  case originConsular = "J-NAT-CONSULAR"
  /// Migration status, decided by and attributed to the ministry that owns it.
  case migrationMinistry = "J-MIGR-MINISTRY"
  /// A bias motive, in the lead authority's words.
  case motiveHate = "J-MOTIVE-HATE"
  /// “Terrorist” or its exclusion, declared by an authority at a recorded time.
  case terrorDesignation = "J-TERR-DESIG"
  /// A group's name once, the link established by an authority.
  case groupDesignation = "J-GROUP-DESIG"
  /// A mention of a claim of responsibility that the public already knows.
  case claimResponse = "J-CLAIM-RESPONSE"
  /// A method, vehicle or disguise whose publication protects life.
  case methodSafety = "J-METHOD-SAFETY"
  /// A cordon, shelter or route that the commander has cleared.
  case tacticalSafety = "J-TACT-SAFETY"
  /// A mental-health fact stated in open court.
  case mentalHealthCourt = "J-MH-COURT"
  /// A plea entered in open court.
  case confessionCourt = "J-CONFESSION-COURT"
  /// Convictions stated in open court.
  case priorsCourt = "J-PRIORS-COURT"
  /// Name, picture or words of a victim, family informed and consenting.
  case victimConsent = "J-VICTIM-CONSENT"
  /// A missing child, with the guardian's consent.
  case minorAppeal = "J-MINOR-APPEAL"
  /// An identifiable witness or helper, consenting and cleared by investigators.
  case witnessCleared = "J-WITNESS-CLEARED"
  /// A confirmed figure that is told later or elsewhere.
  case figureLater = "J-FIGURE-LATER"
  /// A verbatim official record.
  case record = "J-RECORD"
}
