import Guidelines
import Testing

/// Replacements are made only where they are right in every sentence.
@Suite struct CorrectionTests {
  static let checker = Checker()

  /// The draft with every replacement that is offered.
  func corrected(_ text: String, _ language: Language = .english) -> String {
    let report = Self.checker.check(Draft(text, language: language, isFragment: true))
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

  /// Words that go leave a whole sentence behind: its capital letter, its commas, its elisions and its articles.
  @Test(arguments: [
    ("In cold blood he shot four people.", "He shot four people.", Language.english),
    ("He left. In cold blood, he had shot four people.", "He left. He had shot four people.", .english),
    ("An innocent bystander was hurt.", "A bystander was hurt.", .english),
    ("An innocent onlooker was hurt.", "An onlooker was hurt.", .english),
    ("L’attaque a causé la mort d’innocentes victimes.", "L’attaque a causé la mort de victimes.", .french),
    ("A sangre fría, disparó contra ellos.", "Disparó contra ellos.", .spanish),
    (
      "La policía ha detenido al presunto cerebro del atentado.",
      "La policía ha detenido al presunto organizador del atentado.", .spanish
    ),
  ])
  func whatIsLeftIsASentence(_ text: String, _ expected: String, _ language: Language) {
    let corrected = corrected(text, language)
    // A pack may offer no replacement; a broken sentence is never offered.
    #expect(corrected == expected || corrected == text, "\(corrected)")
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
