/// What the checker found in one draft.
public struct CheckReport: Sendable, Hashable {
  /// The language the draft was read in.
  public var language: Language
  /// Other languages in which sentences of it were read, in the order in which they came.
  public var otherLanguages: [Language]
  /// The findings, in the order of the text.
  public var findings: [Finding]
  /// How many more findings there were than a report holds; 0 but for hostile texts.
  public var omitted: Int
  /// Where the draft names an offender, a victim or witness who may not be named, or says a held-back phrase. Whoever
  /// shows parts of the draft to others hides these, as ``Redaction`` does in the findings.
  public var withheld: [TextSpan]

  /// Makes a report.
  public init(
    language: Language, otherLanguages: [Language] = [], findings: [Finding], omitted: Int = 0,
    withheld: [TextSpan] = []
  ) {
    self.language = language
    self.otherLanguages = otherLanguages
    self.findings = findings
    self.omitted = omitted
    self.withheld = withheld
  }

  /// Whether the draft may go on as it stands.
  public var verdict: Verdict {
    if findings.contains(where: \.blocks) { return .blocked }
    return findings.contains { $0.severity == .warning && $0.waiver == nil } ? .advised : .clear
  }

  /// The number of findings of a severity that nobody has waived.
  public func count(_ severity: Severity) -> Int {
    findings.count { $0.severity == severity && $0.waiver == nil }
  }
}

/// Whether a draft may go on as it stands.
public enum Verdict: String, Sendable, Hashable, Codable {
  /// At least one error that nobody has waived.
  case blocked
  /// No such error, but a warning.
  case advised
  /// Neither.
  case clear
}
