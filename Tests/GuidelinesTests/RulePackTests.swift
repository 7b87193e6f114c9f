import Foundation
import Guidelines
import StrictYAML
import Testing

/// Packs are read strictly, compiled faithfully, and the one inside the library is up to date.
@Suite struct RulePackTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func sources() throws -> [RulePack.Source] {
    let folder = root.appending(path: "Rules")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
    return try names.sorted().map {
      .init(file: "Rules/" + $0, text: try String(contentsOf: folder.appending(path: $0), encoding: .utf8))
    }
  }

  /// The pack as the files make it now, read once for all that look at it.
  static let read = Result { try RulePack.read(try sources()) }

  @Test func theCompiledPackIsUpToDate() throws {
    for file in BuiltInRules.files(of: try Self.read.get()) {
      let isUpToDate = try Data(contentsOf: Self.root.appending(path: file.path)) == Data(file.bytes)
      #expect(isUpToDate, "Rules/ has changed. Run “make generate” and commit \(file.path).")
    }
  }

  /// Tables made now and tables used in place are the same bytes, so nothing can be found by the ones alone.
  @Test(arguments: Language.allCases) func theFinishedTablesAreThoseThatTheRulesMake(_ language: Language) throws {
    let pack = try Self.read.get()
    let isSame = pack.tables(in: language) == RulePack.builtIn.tables(in: language)
    #expect(isSame && !pack.tables(in: language).isEmpty)
  }

  /// Words of the examples thrown together, as whole documents and as passages.
  @Test(arguments: Language.allCases) func findingsAgreeOnRandomTexts(_ language: Language) throws {
    let pack = try Self.read.get()
    let made = Checker(pack, languages: [language])
    let inPlace = Checker(languages: [language])
    let examples = pack.rules.flatMap { $0.examples(in: language) }.map { $0.text.split(separator: " ") }
    var random = SystemRandomNumberGenerator()
    var found = 0
    for round in 0..<50 {
      var text = ""
      for _ in 0..<12 {
        let words = examples.randomElement(using: &random) ?? []
        let first = Int.random(in: 0...words.count, using: &random)
        text += words[first..<min(words.count, first + 9)].joined(separator: " ") + (Bool.random() ? ".\n" : " ")
      }
      let draft = Draft(text, language: language, isFragment: round % 2 == 0)
      let expected = made.check(draft).findings
      found += expected.count
      #expect(inPlace.check(draft).findings == expected, "\(text)")
    }
    #expect(found > 0)
  }

  @Test func aPackWithoutALanguageHasNoTablesForIt() throws {
    let pack = try RulePack.read([
      .init(file: "en.yaml", text: Self.vocabulary), .init(file: "r.yaml", text: Self.rules()),
    ])
    #expect(pack.tables(in: .arabic).isEmpty && !pack.tables(in: .english).isEmpty)
    #expect(Checker(pack).check(Draft("هؤلاء جرذان.", language: .arabic)).findings.isEmpty)
    #expect(Checker(pack).check(Draft("We saw these rats.", language: .english)).findings.count == 1)
  }

  @Test func thePackSurvivesItsCompiledForm() throws {
    let pack = try Self.read.get()
    let isSame = pack.encoded == RulePack.builtIn.encoded
    #expect(isSame && pack.languages == RulePack.builtIn.languages)
    for (read, loaded) in zip(pack.rules, RulePack.builtIn.rules) {
      // Only a pack that was read from files knows where its examples stand.
      let examples = read.examples().map { example in
        var example = example
        example.place = nil
        return example
      }
      #expect(read.id == loaded.id && read.message == loaded.message && examples == loaded.examples())
    }
  }

  static let vocabulary = """
    language: en
    sets:
      beast: [rat/n, wild dog/n]
    guards:
      negation: { before: 4, cues: [not] }
    """

  static func rules(_ change: (inout String) -> Void = { _ in }) -> String {
    var text = """
      family: stigmatisation
      practice: GP18
      guards: [negation]
      rules:
        - id: test-rule
          title: A test
          severity: error
          message: This is a test.
          why: Tests are good.
          rewrite: [Better.]
          source: [X]
          en:
            patterns:
              - "these {beast}"
              - "(very|so) bad <2> [weather/n]"
      """
    change(&text)
    return text
  }

  static func read(_ rules: String) throws(YAMLFaults) -> RulePack {
    try RulePack.read([.init(file: "v.yaml", text: vocabulary), .init(file: "r.yaml", text: rules)])
  }

  @Test(arguments: [
    ("These rats came.", "These rats"), ("these wild dogs", "these wild dogs"), ("so bad it is, weathers", "weathers"),
    ("They are not these rats.", nil), ("so bad a b c weather", nil), ("these. Rats", nil), ("these; rats", nil),
    ("these ratsy", nil),
  ])
  func patternsMeanWhatTheySay(_ text: String, _ found: String?) throws {
    let checker = Checker(try Self.read(Self.rules()))
    let findings = checker.check(Draft(text, language: .english, isFragment: true)).findings
    #expect(findings.map(\.text) == (found.map { [$0] } ?? []))
  }

  /// A comma before a gap stands right behind the word before it.
  @Test(arguments: [
    ("The lorry, stopped at last", "lorry, stopped"), ("The lorry, it stopped", "lorry, it stopped"),
    ("The lorry, as it stopped", "lorry, as it stopped"), ("The lorry, as it soon stopped", nil),
    ("The lorry stopped", nil), ("The lorry soon, stopped", nil),
  ])
  func aCommaMayStandBeforeAGap(_ text: String, _ found: String?) throws {
    let rules = Self.rules { $0 = $0.replacing("these {beast}", with: "lorry , <2> stopped") }
    let findings = Checker(try Self.read(rules)).check(Draft(text, language: .english, isFragment: true)).findings
    #expect(findings.map(\.text) == (found.map { [$0] } ?? []))
  }

  /// A small word that begins a sentence owes its capital letter to its place.
  @Test(arguments: [
    ("Rask said so.", "Rask said so"), ("The said so.", nil), ("Her said so.", nil),
    ("And Rask said so.", "Rask said so"),
    ("They ask. The said so.", nil), ("Then The said so.", "The said so"), ("rask said so.", nil),
  ])
  func aNameIsNoSmallWordAtTheBeginning(_ text: String, _ found: String?) throws {
    let checker = Checker(try Self.read(Self.rules { $0 = $0.replacing("these {beast}", with: "@name said so") }))
    let findings = checker.check(Draft(text, language: .english, isFragment: true)).findings
    #expect(findings.map(\.text) == (found.map { [$0] } ?? []))
  }

  /// The names of the case facts speak of an offender, in the sentence and in the one before.
  @Test(arguments: [
    ("Evan Rask left his cellar.", true), ("Evan Rask fled. They saw his cellar.", true),
    ("Evan Rask fled. It rained. They saw his cellar.", false), ("They saw his cellar.", false),
  ])
  func theNamesOfTheCaseFactsAreCuesOfTheOffender(_ text: String, _ isFound: Bool) throws {
    let vocabulary = Self.vocabulary + "\n  offender: { previous: true, cues: [gunman] }"
    let rules = Self.rules { $0 = $0.replacing("\"these {beast}\"", with: "{ is: his cellar, needs: [offender] }") }
    let pack = try RulePack.read([.init(file: "v.yaml", text: vocabulary), .init(file: "r.yaml", text: rules)])
    let draft = Draft(text, language: .english, isFragment: true)
    let facts = CaseFacts(offenders: [.init(name: "Evan Rask")])
    let checker = Checker(pack)
    #expect(checker.check(draft, facts: facts).findings.contains { $0.rule == "test-rule" } == isFound)
    #expect(checker.check(draft).findings.isEmpty)
  }

  @Test(arguments: [
    ("severity: error", "severity: eror", 7), ("{beast}", "{beats}", 14), ("<2>", "<99>", 15),
    ("(very|so)", "(very|so", 15),
    ("id: test-rule", "id: Test Rule", 5), ("guards: [negation]", "guards: [negatoin]", 5), ("title:", "titel:", 6),
    ("\"these {beast}\"", "\"a? b?\"", 14), ("weather/n", "weather/q", 15), ("practice: GP18", "practice: GP20", 2),
  ])
  func aBadPackIsRefusedWithPlaceAndMend(_ from: String, _ to: String, _ line: Int) {
    let text = Self.rules { $0 = $0.replacing(from, with: to) }
    #expect {
      _ = try Self.read(text)
    } throws: { error in
      guard let faults = (error as? YAMLFaults)?.faults else { return false }
      return faults.contains { $0.file == "r.yaml" && $0.line == line && !$0.message.isEmpty }
    }
  }

  @Test func everyFaultIsReportedAtOnce() {
    let text = Self.rules { $0 = $0.replacing("{beast}", with: "{x}").replacing("<2>", with: "<0>") }
    #expect {
      _ = try Self.read(text)
    } throws: { error in
      (error as? YAMLFaults)?.faults.count == 2
    }
  }

  @Test func aRuleMayNotBeDefinedTwice() {
    #expect(throws: YAMLFaults.self) {
      try RulePack.read([
        .init(file: "v.yaml", text: Self.vocabulary), .init(file: "a.yaml", text: Self.rules()),
        .init(file: "b.yaml", text: Self.rules()),
      ])
    }
  }

  /// Found by the fuzzer: the patterns of a rule that is refused belong to no rule.
  @Test(arguments: ["guards: [negation", "severity: grave", "message: 3\n    x: y"])
  func aFaultAfterThePatternsOfTheLastRuleIsReported(_ end: String) {
    let text = """
      family: glorification
      practice: GP18
      rules:
        - id: a-rule
          title: A title
          severity: error
          message: A message.
          why: A reason.
          rewrite: [Other words]
          source: [KEY]
          en: { patterns: [lone wolf], unknown: [x] }
          \(end)
      """
    #expect(throws: YAMLFaults.self) { try RulePack.read([.init(file: "rules.yaml", text: text)]) }
  }
}
