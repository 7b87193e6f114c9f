import Guidelines
import StrictYAML
import Testing

/// Where sentences end, what sets and guards hold, and which paragraphs are the lead.
@Suite struct ReadingBoundsTests {
  static func sentences(_ text: String, _ language: Language) -> Int {
    Comparison(previous: "", current: text, language: language).changes.count
  }

  @Test(arguments: [
    ("قال د. م. حداد إن الوضع مستقر.", Language.arabic), ("يتحدث أ. سامر حداد الآن.", .arabic),
    ("Dr. M. Osei spoke to us.", .english), ("M. É. Marchand a parlé.", .french),
  ])
  func aninitialEndsNoSentence(_ text: String, _ language: Language) {
    #expect(Self.sentences(text, language) == 1)
  }

  @Test(arguments: [("There were 5. The road is closed.", Language.english), ("عددهم ٥. الطريق مغلق.", .arabic)])
  func aDigitMayEndASentence(_ text: String, _ language: Language) {
    #expect(Self.sentences(text, language) == 2)
  }

  static func pack(set: String = "late", guards: String = "", pattern: String = "{times}") throws(YAMLFaults)
    -> RulePack
  {
    let words = """
      language: en
      sets:
        times: [\(set)]
      guards:
        far: { before: 2, after: 2, cues: ["waived rights"] }
      \(guards)
      """
    let rules = """
      family: readability
      practice: GP17
      rules:
        - id: x
          title: t
          severity: warning
          message: m
          why: w
          rewrite: [r]
          source: [s]
          guards: [far]
          en: { patterns: ["\(pattern)"], match: [a, b, c, d, e], pass: [a, b, c, d, e] }
      """
    return try RulePack.read([.init(file: "words.yaml", text: words), .init(file: "rules.yaml", text: rules)])
  }

  static func found(_ text: String, _ pack: RulePack) -> [String] {
    Checker(pack).check(Draft(text, language: .english, isFragment: true)).findings.map(\.text)
  }

  /// An entry of a set may hold alternatives; it is never taken for words that nobody writes.
  @Test func aSetMayHoldAlternatives() throws {
    let pack = try Self.pack(set: #""(early|late) (hours|night)/n", "small hours?""#)
    #expect(Self.found("in the early hours of the day", pack) == ["early hours"])
    #expect(Self.found("in the late nights of winter", pack) == ["late nights"])
    #expect(Self.found("a small gift", pack) == ["small"])
  }

  @Test(arguments: [#""early <2> hours""#, #""early , late""#, #""early *""#, #""[early] hours""#, #""early (hours""#])
  func whatASetCannotHoldIsRefusedWhereItStands(_ entry: String) {
    let faults = #expect(throws: YAMLFaults.self) { try Self.pack(set: entry) }
    let fault = faults?.faults.first { $0.file == "words.yaml" }
    #expect(fault?.line == 3 && fault?.column == 11, "\(String(describing: faults))")
    #expect(fault?.suggestion != nil)
  }

  @Test func theBeginningOfASentenceIsKnownToDocumentsOnly() {
    #expect(throws: YAMLFaults.self) { try Self.pack(pattern: "^ late") }
  }

  @Test func aLanguageMayHaveMoreThanAHundredAndTwentySevenGuards() throws {
    let many = (0..<200).map { "  g\($0): { before: 2, cues: [word\($0)] }" }.joined(separator: "\n")
    let pack = try Self.pack(guards: many)
    #expect(Self.found("He came late.", pack) == ["late"])
    let tooMany = (0..<255).map { "  g\($0): { before: 2, cues: [word\($0)] }" }.joined(separator: "\n")
    #expect(throws: YAMLFaults.self) { try Self.pack(guards: tooMany) }
  }

  /// A cue that begins within the words found, and ends behind them, stands beside them.
  @Test func aCueThatReachesBeyondTheWordsIsHeard() throws {
    let pack = try Self.pack(pattern: "has <2> waived")
    #expect(Self.found("He has now waived.", pack) == ["has now waived"])
    #expect(Self.found("He has now waived rights.", pack).isEmpty)
  }

  /// Whose paper it is stands above the headline; the lead is what follows that.
  @Test(arguments: [
    "Norvale Police\n\nPress release\n\n# Market attack\n\nA Moroccan national was arrested.",
    "Norvale Police\n\nPress release\n\nMarket attack\n\nA Moroccan national was arrested.",
    "# Market attack\n\n4 March 2027\n\nA Moroccan national was arrested.",
  ])
  func linesOfALetterheadAreNotTheLead(_ text: String) {
    let found = Checker().check(Draft(text, language: .english)).findings.filter {
      $0.rule == "stig-nationality-ethnicity"
    }
    #expect(found.map(\.zone) == [.lead] && found.map(\.severity) == [.error], "\(found)")
  }

  @Test func theLeadIsOneParagraph() {
    let text = "# Market attack\n\nPolice are at work.\n\nA Moroccan national was arrested."
    let found = Checker().check(Draft(text, language: .english)).findings.filter {
      $0.rule == "stig-nationality-ethnicity"
    }
    #expect(found.map(\.zone) == [.body])
  }

  @Test(arguments: [
    (Language.english, "More to follow."), (.french, "Plus d'informations suivront."),
    (.spanish, "Se ampliará la información."), (.arabic, "سنوافيكم بالمزيد."),
  ])
  func aPromiseWithoutATimeIsSeenAsOne(_ language: Language, _ text: String) throws {
    let findings = Checker().check(Draft(text, kind: .update, language: language)).findings
    let finding = try #require(findings.first { $0.rule == "acc-missing-next-update" })
    #expect(finding.message.contains("at what time") && !finding.text.isEmpty)
    let bare = Checker().check(Draft("123.", kind: .update, language: language)).findings
    #expect(bare.first { $0.rule == "acc-missing-next-update" }?.text.isEmpty == true)
  }
}
