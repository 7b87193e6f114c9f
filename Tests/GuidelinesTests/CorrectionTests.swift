import Foundation
import Guidelines
import Testing

/// Replacements are made only where they are right in every sentence.
@Suite struct CorrectionTests {
  static let checker = Checker()

  /// The draft with every replacement that is offered.
  func corrected(_ text: String) -> String {
    let report = Self.checker.check(Draft(text, language: .english, isFragment: true))
    return report.findings.reversed().reduce(text) { $1.corrected($0) ?? $0 }
  }

  @Test(arguments: [
    ("Two people were gunned down at the gate.", "Two people were shot at the gate."),
    ("Our thoughts are with the innocent victims.", "Our thoughts are with the victims."),
    ("It was done in cold blood.", "It was done."),
  ])
  func plainWordsAreReplaced(_ text: String, _ expected: String) {
    #expect(corrected(text) == expected)
  }

  /// Words that go, or give way, leave a whole sentence behind: its capital letter, its commas, its elisions and its articles.
  @Test(arguments: [
    ("In cold blood he shot four people.", "In cold blood", "", "He shot four people."),
    ("He left. In cold blood, he had shot four people.", "In cold blood", "", "He left. He had shot four people."),
    ("An innocent bystander was hurt.", "innocent", "", "A bystander was hurt."),
    ("She met an innocent victim.", "innocent victim", "victim", "She met a victim."),
    ("An innocent onlooker was hurt.", "innocent", "", "An onlooker was hurt."),
    ("La mort d’innocentes victimes.", "innocentes victimes", "victimes", "La mort de victimes."),
    ("La perte d'innocents civils.", "innocents", "", "La perte de civils."),
    ("Ce qu’infâmes tueurs disent.", "infâmes", "", "Ce que tueurs disent."),
    ("A sangre fría, disparó contra ellos.", "A sangre fría", "", "Disparó contra ellos."),
    ("Ha caído el presunto cerebro.", "cerebro", "presunto organizador", "Ha caído el presunto organizador."),
  ])
  func whatIsLeftIsASentence(_ text: String, _ words: String, _ replacement: String, _ expected: String) throws {
    #expect(try corrected(text, words, replacement) == expected)
  }

  /// Nobody knows from « l’ » whether the next word is masculine.
  @Test func anArticleThatCannotBeKnownIsLeftAlone() throws {
    #expect(try corrected("Il a tué l’innocente passante.", "innocente passante", "passante") == nil)
  }

  private func corrected(_ text: String, _ words: String, _ replacement: String) throws -> String? {
    let range = try #require(text.range(of: words))
    func position(_ index: String.Index) -> TextPosition {
      TextPosition(
        line: 1, column: text[..<index].count + 1, byte: text[..<index].utf8.count, utf16: text[..<index].utf16.count)
    }
    return Finding(
      rule: "own", family: .dignity, practice: .gp18, severity: .warning, message: "Own.", why: "Own.", zone: .body,
      text: words, span: TextSpan(start: position(range.lowerBound), end: position(range.upperBound)), suggestions: [],
      replacement: replacement
    ).corrected(text)
  }

  /// What others said, titles of works, code, tags, addresses and names of files stay.
  @Test(arguments: [
    "“They were gunned down,” the mayor said.", "> They were gunned down, the court wrote.",
    "She wrote a book, In Cold Blood, about it.", "See `gunned down.md` for more.",
    "<a href=\"/gunned down\">x</a>", "See innocent-victims.md here.", "See gunned-down/index here.",
    "#GunnedDown #innocentvictims", "[x](https://a.example/innocent-victims)",
  ])
  func nothingElseIsTouched(_ text: String) {
    #expect(corrected(text) == text)
  }
}
