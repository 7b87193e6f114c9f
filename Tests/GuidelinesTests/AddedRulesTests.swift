import Guidelines
import StrictYAML
import Testing

/// An agency's own rules, compiled alone, find what they find when all rules are compiled.
@Suite struct AddedRulesTests {
  static func own(
    _ more: String = "", message: String = "message", mark: String = "[[tram line is closed]]", id: String = "our-tram"
  ) -> RulePack.Source {
    .init(
      file: "ours/tram.yaml",
      text: """
        family: accuracy
        practice: GP17
        guards: [names, negation, rejection, language]
        rules:
          - id: \(id)
            title: A line
            severity: error
            \(message): The line is closed.
            why: It is not.
            rewrite: ["Open."]
            source: [GCTF-RW]
            waivers: [J-RECORD]
            en:
              patterns: ["tram line <2> (closed|cut)", "{faith} <1> tram"]
              match:
                - "The \(mark)."
              pass:
                - "It is false that the tram line is closed."
            fr:
              patterns: ["ligne de tram <2> (fermée|coupée)"]
              match: ["La [[ligne de tram est fermée]]."]
        \(more)
        """)
  }

  /// The words and sources of two languages are enough for these rules.
  static let whole = Result {
    try RulePackTests.sources().filter {
      ["vocabulary/en.yaml", "vocabulary/fr.yaml", "sources.yaml"].contains(where: $0.file.hasSuffix)
    }
  }
  static let plain = Result { try added() }

  static func added(_ source: RulePack.Source = own()) throws -> RulePack {
    try RulePack.builtIn.adding([source], to: try whole.get())
  }

  @Test func theyFindTheirWordsBesideTheOthersInEveryLanguage() throws {
    let checker = Checker(try Self.plain.get())
    let text =
      "The tram line is closed. A lone wolf struck.\n\nIt is false that the tram line is closed.\n\n"
      + "La police est sur place, et la ligne de tram est fermée depuis ce matin.\n\nA Muslim tram left.\n"
    let draft = Draft(text, language: .english, isFragment: true)
    let findings = checker.check(draft).findings
    #expect(
      findings.filter { $0.rule == "our-tram" }.map(\.text) == [
        "tram line is closed", "ligne de tram est fermée", "Muslim tram",
      ])
    #expect(findings.filter { $0.rule != "our-tram" } == Checker().check(draft).findings)
    #expect(checker.pack.rules.count == RulePack.builtIn.rules.count + 1)
  }

  @Test func theyAreWaivedLikeOthers() throws {
    let waiver = "<!-- afterword: our-tram J-RECORD press-lead: the record asks for it -->"
    let report = Checker(try Self.plain.get()).check(
      Draft("\(waiver)\nThe tram line is closed.", language: .english, isFragment: true))
    #expect(report.findings.count == 1 && report.findings.first?.waiver?.role == "press-lead")
  }

  @Test func anAbsenceOfTheirOwnIsFound() throws {
    let more = """
        - id: our-number
          title: No number
          severity: warning
          finds: absence
          message: Our number is missing.
          why: People ask.
          rewrite: ["Call 0800 555 0100."]
          source: [GCTF-RW]
          en:
            patterns: ["our number is #"]
      """
    let checker = Checker(try Self.added(Self.own(more)))
    func rules(_ text: String) -> [String] { checker.check(Draft(text, language: .english)).findings.map(\.rule) }
    #expect(rules("# News\n\nThe square is open.").contains("our-number"))
    #expect(!rules("# News\n\nOur number is 77.").contains("our-number"))
  }

  @Test func faultsHaveTheirPlaces() throws {
    let whole = try Self.whole.get()
    func fault(_ source: RulePack.Source) -> String? {
      do throws(YAMLFaults) {
        _ = try RulePack.builtIn.adding([source], to: whole)
        return nil
      } catch {
        return error.description
      }
    }
    #expect(
      fault(Self.own(message: "mesage"))
        == "ours/tram.yaml:8:5: The key “mesage” is not known here. Did you mean “message”?")
    #expect(fault(Self.own(id: "stig-place"))?.hasPrefix("ours/tram.yaml:5:9: There is a rule “stig-place”") == true)
  }

  /// Brackets say what is found, to the letter, and whoever reads of a fault finds its place.
  @Test(arguments: [
    ("[[tram line is]] closed", false), ("[[tram line is closed]]", true), ("tram line is closed", true),
  ])
  func theMarkIsCompared(_ mark: String, _ isRight: Bool) throws {
    let pack = try Self.added(Self.own(mark: mark))
    let rule = try #require(pack.rule("our-tram"))
    let failures = Checker(pack).failures(of: rule)
    #expect(failures.isEmpty == isRight, "\(failures)")
    guard let failure = failures.first else { return }
    #expect(failure.example.place.map { "\($0.file):\($0.line):\($0.column)" } == "ours/tram.yaml:16:11")
  }

  @Test func onlyFilesThatHoldRulesAloneCanBeAdded() {
    #expect(Self.own().holdsRules)
    #expect(!RulePack.Source(file: "v.yaml", text: "language: en\nsets:\n  a: [b]\n").holdsRules)
    #expect(!RulePack.Source(file: "t.yaml", text: "speaks: en\n").holdsRules)
  }
}
