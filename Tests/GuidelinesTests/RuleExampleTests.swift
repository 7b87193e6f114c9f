import Guidelines
import Testing

/// Every rule is tried on its own examples, which are its documentation.
@Suite struct RuleExampleTests {
  static let checker = Checker()

  @Test(arguments: RulePack.builtIn.rules)
  func aRuleFindsAndLeavesAloneWhatItsExamplesSay(_ rule: Rule) {
    let failures = Self.checker.failures(of: rule)
    #expect(failures.isEmpty, "\(failures.map(\.message).joined(separator: "\n"))")
  }

  @Test(arguments: RulePack.builtIn.rules)
  func aRuleHasFiveExamplesOfEachKindInEachOfItsLanguages(_ rule: Rule) {
    for language in Language.allCases {
      let examples = rule.examples(in: language)
      guard !examples.isEmpty else { continue }
      #expect(examples.count(where: \.isMatch) >= 5, "\(rule.id) in \(language)")
      #expect(examples.count { !$0.isMatch } >= 5, "\(rule.id) in \(language)")
    }
  }

  @Test(arguments: RulePack.builtIn.rules)
  func aRuleSaysWhatWhyAndWhatInstead(_ rule: Rule) {
    for sentence in [rule.message, rule.why] { #expect(sentence.hasSuffix("."), "\(rule.id): \(sentence)") }
    #expect(!rule.suggestions.isEmpty && !rule.sources.isEmpty, "\(rule.id)")
    #expect(!rule.examples(in: .english).isEmpty, "\(rule.id)")
  }

  @Test func noErrorThatCannotBeJustifiedAcceptsAWaiver() {
    let unwaivable = [
      "stig-collective-blame", "stig-demand-condemn", "stig-dehumanise", "stig-offender-family", "glor-martyr-terms",
      "vic-name-before-nok",
    ]
    for id in unwaivable { #expect(RulePack.builtIn.rule(id)?.canBeWaived == false, "\(id)") }
  }

  /// Sentences that no rule of the stigmatisation family may touch.
  @Test(arguments: [
    "No community bears any blame; his name is not ours to spread, and please pass on nothing that he made.",
    "The Islamic Council of the valley and the Jewish Council keep their halls open tonight.",
    "Muslim families lit candles for the dead beside Christian and Jewish neighbours.",
    "Hate crimes against Roma residents will be investigated.",
  ])
  func counterSpeechAndNamesPass(_ text: String) {
    // Advice, such as that “tonight” needs a date, is no reproach.
    let findings = Self.checker.check(Draft(text, language: .english, isFragment: true)).findings
      .filter { $0.family == .stigmatisation || $0.severity > .advice }
    #expect(findings.isEmpty, "\(findings.map(\.rule))")
  }
}

extension Rule: CustomTestStringConvertible {
  /// The name is enough in a log.
  public var testDescription: String { id }
}
