/// What came out when a checker read labelled passages.
///
/// A label counts as found when a finding of its family, error or warning, overlaps its words. Advice does not count.
public struct Judgement: Sendable {
  /// A label that was not found.
  public struct Miss: Sendable, Hashable, Codable {
    /// The passage.
    public var passage: String
    /// Its language.
    public var language: Language
    /// The label's family.
    public var family: RuleFamily
    /// The label's finer name.
    public var kind: String
    /// The label's weight.
    public var severity: Severity
    /// The words that should have been found.
    public var words: String
  }

  /// A finding in a clean passage.
  public struct FalseAlarm: Sendable, Hashable, Codable {
    /// The passage.
    public var passage: String
    /// Its language.
    public var language: Language
    /// The rule that spoke.
    public var rule: String
    /// The weight of the finding.
    public var severity: Severity
    /// The words found.
    public var words: String
  }

  /// How many passages were read.
  public private(set) var passages = 0
  /// Over everything, with the weight of the labels as key.
  public private(set) var severities: [Severity: Score] = [:]
  /// By family.
  public private(set) var families: [RuleFamily: Score] = [:]
  /// By language.
  public private(set) var languages: [Language: Score] = [:]
  /// By language and weight of the labels, which is what targets are set for.
  public private(set) var weights: [Language: [Severity: Score]] = [:]
  /// By rule; labels name no rules, so a rule's recall is the share of its family's labels that it found.
  public private(set) var rules: [String: Score] = [:]
  /// Clean passages by language.
  public private(set) var clean: [Language: CleanScore] = [:]
  /// Clean passages that hold tempting words.
  public private(set) var hardNegatives = CleanScore()
  /// What was missed, in the order of the passages.
  public private(set) var misses: [Miss] = []
  /// What was found in clean passages, in their order.
  public private(set) var falseAlarms: [FalseAlarm] = []

  /// Reads passages with a checker.
  public init(of checker: Checker, on passages: some Sequence<LabelledPassage>) {
    for passage in passages { add(passage, checker) }
  }

  private mutating func add(_ passage: LabelledPassage, _ checker: Checker) {
    passages += 1
    let draft = Draft(passage.text, language: passage.language, isFragment: true)
    let report = checker.check(draft, facts: passage.facts)
    let findings = report.findings.filter { $0.severity != .advice }
    let labels = passage.labels.map { ($0, passage.text.bytes(of: $0.words)) }
    for (label, bytes) in labels { add(label, bytes, findings, passage, checker.pack) }
    for finding in findings {
      let isRight = labels.contains { $0.family == finding.family && finding.span.overlaps($1) }
      let outcome: WritableKeyPath<Score, Int> = isRight ? \.right : passage.isClean ? \.wrong : \.unjudged
      families[finding.family, default: Score()][keyPath: outcome] += 1
      languages[passage.language, default: Score()][keyPath: outcome] += 1
      rules[finding.rule, default: Score()][keyPath: outcome] += 1
      if passage.isClean {
        falseAlarms.append(
          FalseAlarm(
            passage: passage.id, language: passage.language, rule: finding.rule, severity: finding.severity,
            words: finding.text))
      }
    }
    guard passage.isClean else { return }
    clean[passage.language, default: CleanScore()].add(report)
    if passage.isHardNegative { hardNegatives.add(report) }
  }

  private mutating func add(
    _ label: LabelledPassage.Label, _ bytes: Range<Int>?, _ findings: [Finding], _ passage: LabelledPassage,
    _ pack: RulePack
  ) {
    let hits = findings.filter { $0.family == label.family && $0.span.overlaps(bytes) }
    let outcome: WritableKeyPath<Score, Int> = hits.isEmpty ? \.missed : \.found
    severities[label.severity, default: Score()][keyPath: outcome] += 1
    families[label.family, default: Score()][keyPath: outcome] += 1
    languages[passage.language, default: Score()][keyPath: outcome] += 1
    weights[passage.language, default: [:]][label.severity, default: Score()][keyPath: outcome] += 1
    let speaking = Set(hits.map(\.rule))
    for rule in pack.rules where rule.family == label.family {
      let outcome: WritableKeyPath<Score, Int> = speaking.contains(rule.id) ? \.found : \.missed
      rules[rule.id, default: Score()][keyPath: outcome] += 1
    }
    guard hits.isEmpty else { return }
    misses.append(
      Miss(
        passage: passage.id, language: passage.language, family: label.family, kind: label.kind,
        severity: label.severity, words: label.words))
  }
}

extension TextSpan {
  fileprivate func overlaps(_ bytes: Range<Int>?) -> Bool {
    guard let bytes else { return false }
    return start.byte < bytes.upperBound && end.byte > bytes.lowerBound
  }
}

extension String {
  /// The bytes of the first place where words stand; nil when they do not stand in the text.
  fileprivate func bytes(of words: String) -> Range<Int>? {
    let needle = Array(words.utf8)
    let text = Array(utf8)
    guard !needle.isEmpty, needle.count <= text.count else { return nil }
    for start in 0...(text.count - needle.count) where text[start] == needle[0] {
      if text[start..<(start + needle.count)].elementsEqual(needle) { return start..<(start + needle.count) }
    }
    return nil
  }
}
