/// One place in a draft that breaks a rule.
public struct Finding: Sendable, Hashable, Codable {
  /// The stable name of the rule, for example `stig-collective-blame`.
  public var rule: String
  /// What kind of harm the rule guards against.
  public var family: RuleFamily
  /// The good practice behind the rule.
  public var practice: Practice
  /// How much it weighs here: a rule may weigh more in a headline than in the body.
  public var severity: Severity
  /// What is wrong, in one sentence.
  public var message: String
  /// Why it matters.
  public var why: String
  /// Where in the document it stands.
  public var zone: Zone
  /// The words found, as they are written in the draft; empty when something is missing.
  public var text: String
  /// Where the words begin and end.
  public var span: TextSpan
  /// Better wordings.
  public var suggestions: [String]
  /// The recorded reason for keeping the words, when there is one.
  public var waiver: Justification?
  /// What may take the place of the words whatever the sentence says, in their letter case; an empty text when they
  /// may simply go, nil when only a person can find better words.
  public var replacement: String?

  /// Makes a finding.
  public init(
    rule: String, family: RuleFamily, practice: Practice, severity: Severity, message: String, why: String,
    zone: Zone, text: String, span: TextSpan, suggestions: [String] = [], waiver: Justification? = nil,
    replacement: String? = nil
  ) {
    self.rule = rule
    self.family = family
    self.practice = practice
    self.severity = severity
    self.message = message
    self.why = why
    self.zone = zone
    self.text = text
    self.span = span
    self.suggestions = suggestions
    self.waiver = waiver
    self.replacement = replacement
  }

  /// Whether the finding stops a release: an error that nobody has waived.
  public var blocks: Bool { severity == .error && waiver == nil }

  private enum CodingKeys: String, CodingKey {
    case rule, family, practice, severity, message, why, zone, text, span, suggestions, waiver, replacement
  }

  /// Writes every key, `waiver` and `replacement` as null when there is none, so that readers can rely on the shape.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(rule, forKey: .rule)
    try container.encode(family, forKey: .family)
    try container.encode(practice, forKey: .practice)
    try container.encode(severity, forKey: .severity)
    try container.encode(message, forKey: .message)
    try container.encode(why, forKey: .why)
    try container.encode(zone, forKey: .zone)
    try container.encode(text, forKey: .text)
    try container.encode(span, forKey: .span)
    try container.encode(suggestions, forKey: .suggestions)
    try container.encode(waiver, forKey: .waiver)
    try container.encode(replacement, forKey: .replacement)
  }
}
