/// A passage of text with what an expert found in it, for judging how well rules work.
public struct LabelledPassage: Sendable, Hashable {
  /// One place that breaks a guideline.
  public struct Label: Sendable, Hashable {
    /// What kind of harm it does.
    public var family: RuleFamily
    /// The labeller's finer name for it, for example `motive-speculation`; empty when there is none.
    public var kind: String
    /// The words, exactly as they stand in the passage.
    public var words: String
    /// How much it weighs.
    public var severity: Severity

    /// Makes a label.
    public init(family: RuleFamily, kind: String = "", words: String, severity: Severity) {
      self.family = family
      self.kind = kind
      self.words = words
      self.severity = severity
    }
  }

  /// A name for lists of misses.
  public var id: String
  /// The language.
  public var language: Language
  /// The passage.
  public var text: String
  /// What is wrong in it.
  public var labels: [Label]
  /// Whether the labeller looked for everything and found nothing: a finding here is a false alarm.
  public var isClean: Bool
  /// Whether it is clean and yet holds words that tempt a checker.
  public var isHardNegative: Bool
  /// What is known of the case.
  public var facts: CaseFacts

  /// Makes a passage.
  public init(
    id: String, language: Language, text: String, labels: [Label] = [], isClean: Bool = false,
    isHardNegative: Bool = false, facts: CaseFacts = .none
  ) {
    self.id = id
    self.language = language
    self.text = text
    self.labels = labels
    self.isClean = isClean
    self.isHardNegative = isHardNegative
    self.facts = facts
  }
}
