import Guidelines
import Testing

@testable import Statements

/// A statement never says that it can be read in a language that is only promised.
@Suite struct LanguageWordingTests {
  static let all: [Language] = [.english, .french, .spanish, .arabic]
  static let sentences: [(Language, String, String)] = [
    (.english, "You can also read this statement in French, Spanish and Arabic.", "French and Spanish"),
    (.french, "Vous pouvez aussi lire ce communiqué en anglais, espagnol et arabe.", "anglais et espagnol"),
    (.spanish, "Este comunicado también está en inglés, francés y árabe.", "inglés y francés"),
    (.arabic, "يمكنكم قراءة هذا البيان أيضا بالإنجليزية والفرنسية والإسبانية.", "الإنجليزية والفرنسية"),
  ]

  /// « En » stands before each language, as the templates write it; a text that says it once keeps it once.
  @Test func frenchSaysItsPrepositionBeforeEachLanguage() {
    let said = "Ce communiqué est aussi disponible en anglais, en espagnol et en arabe."
    #expect(
      LanguageWording.text(Self.text(said), .french, naming: Self.all.filter { $0 != .arabic }, insteadOf: Self.all)
        == Self.text("Ce communiqué est aussi disponible en anglais et en espagnol."))
    #expect(
      LanguageWording.text(
        Self.text("Ce communiqué est aussi disponible en anglais."), .french, naming: Self.all,
        insteadOf: [.english, .french]) == Self.text(said))
    #expect(
      LanguageWording.list("anglais, espagnol et arabe", .french, behind: "Lire\u{A0}: ")
        == "anglais, espagnol et arabe")
    #expect(LanguageWording.list("inglés y árabe", .spanish, behind: "disponible en ") == "inglés y árabe")
  }

  private static func text(_ sentence: String) -> String {
    "# Headline\n\nThe French school is open.\n\nNext update: 20:00.\n\(sentence)\n\nIssued together by the city."
  }

  @Test func theLanguageThatFollowsIsNoLongerNamed() {
    let (language, sentence, rest) = Self.sentences[0]
    let text = LanguageWording.text(
      Self.text(sentence), language, naming: [.english, .french, .spanish], insteadOf: Self.all)
    #expect(text == Self.text("You can also read this statement in \(rest)."))
  }

  @Test(arguments: sentences.dropLast())
  func everyLanguageJoinsWhatIsLeft(_ language: Language, _ sentence: String, _ rest: String) {
    let text = LanguageWording.text(
      Self.text(sentence), language, naming: Self.all.filter { $0 != .arabic }, insteadOf: Self.all)
    #expect(text.contains(rest))
    #expect(!text.contains(sentence))
  }

  @Test func spanishSaysAndAsTheNextWordSounds() {
    #expect(LanguageWording.list([.french, .english], in: .spanish) == "francés e inglés")
    #expect(LanguageWording.list([.english, .french], in: .spanish) == "inglés y francés")
    for (word, and) in [
      ("Interior", "e"), ("Íñigo", "e"), ("hijos", "e"), ("hielo", "y"), ("hiato", "y"), ("Policía", "y"), ("", "y"),
    ] {
      #expect(SpanishAnd.before(word) == and, "\(word)")
    }
  }

  @Test func whereNoneIsLeftTheSentenceGoes() {
    let text = LanguageWording.text(
      Self.text("You can also read this statement in French."), .english, naming: [.english],
      insteadOf: [.english, .french])
    #expect(
      text == "# Headline\n\nThe French school is open.\n\nNext update: 20:00.\n\nIssued together by the city.")
  }

  @Test func theRestOfTheLineStays() {
    let text = LanguageWording.text(
      Self.text("Thank you. You can also read this statement in French. Stay safe."), .english, naming: [.english],
      insteadOf: [.english, .french])
    #expect(text == Self.text("Thank you. Stay safe."))
  }

  @Test func aTextThatNamesNoneStaysAsItIs() {
    let text = Self.text("Stay safe.")
    #expect(
      LanguageWording.text(text, .english, naming: [.english, .arabic], insteadOf: [.english, .spanish, .arabic])
        == text)
  }
}
