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
