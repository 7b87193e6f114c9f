/// What kind of harm a rule guards against.
public enum RuleFamily: String, Sendable, Hashable, Codable, CaseIterable {
  /// Blame or suspicion cast on a community or on an offender's family.
  case stigmatisation
  /// Attention, stature or a stage given to an offender.
  case glorification
  /// Claims that are not established, or that the agencies do not share.
  case accuracy
  /// Damage to an investigation, a trial or an operation.
  case investigation
  /// Harm to the privacy and dignity of victims and witnesses.
  case dignity
  /// Something that a document of its kind owes its readers and does not hold.
  case completeness
  /// Text that is hard to read.
  case readability
}

/// The good practice of the Rabat–Washington Good Practices that a rule serves.
public enum Practice: String, Sendable, Hashable, Codable, CaseIterable {
  /// Inform quickly, accurately and with one voice, without compromising the investigation.
  case gp17 = "GP17"
  /// Neither stigmatise a community nor glorify the offender.
  case gp18 = "GP18"
  /// Support victims and protect witnesses.
  case gp19 = "GP19"
}
