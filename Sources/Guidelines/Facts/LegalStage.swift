/// How far the incident and the law have gone.
public enum LegalStage: String, Sendable, Hashable, Codable, CaseIterable {
  /// The attack is going on.
  case live
  /// The danger is contained.
  case contained
  /// Nobody has been arrested.
  case investigation
  /// A person has been arrested.
  case arrested
  /// A person has been charged.
  case charged
  /// A trial is going on.
  case trial
  /// A court has convicted.
  case convicted
  /// The offender is dead.
  case offenderDeceased = "offender-deceased"
}
