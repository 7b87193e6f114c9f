import Statements
import Testing

/// What is read byte by byte where that is enough says the same as what is read character by character.
@Suite struct FastTextTests {
  private static func text(_ seed: Int) -> String {
    var random = Seeded(seed)
    let pieces = [
      "Quay Street", " ", "  ", "\n", "\n\n", "#", "## ", "*", "“Oui”", "l’été", "ÀÉÎÖÜß", "…", "–", "22:30", "No. 4.",
      "n.º 4",
      "What? No!", ".", "!", "\u{A0}", "\u{202F}", "\t", "«", "»", "a", "St. ", "e.", "?!", " . ", "3,500",
    ]
    return (0..<Int.random(in: 0...12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  /// A zero-width space is taken away, and makes the whole text be read character by character.
  @Test(arguments: 0..<600)
  func foldingIsTheSameEitherWay(seed: Int) {
    let text = Self.text(seed)
    #expect(PastedText(text) == PastedText(text + "\u{200B}"), "\(text.debugDescription)")
    let other = text.replacing("l’été", with: "l’e\u{301}te\u{301}")
    #expect(PastedText(text) == PastedText(other), "\(text.debugDescription)")
  }

  /// A carriage return makes the lines be cut character by character.
  @Test(arguments: 0..<600)
  func sentencesAreTheSameEitherWay(seed: Int) {
    let text = Self.text(seed)
    func sentences(_ text: String) -> [String] { SentenceSplit.ranges(of: text).map { String(text[$0]) } }
    #expect(sentences(text) == Array(sentences(text + "\n\rend").dropLast()), "\(text.debugDescription)")
  }

  @Test func marksThatHoldToTheirNeighboursEndNoSentence() {
    func sentences(_ text: String) -> [String] { SentenceSplit.ranges(of: text).map { String(text[$0]) } }
    #expect(sentences("One.\u{301} two. Three") == ["One.\u{301} two.", "Three"])
    #expect(sentences("هل هذا صحيح؟ نعم. شكرا") == ["هل هذا صحيح؟", "نعم.", "شكرا"])
    #expect(sentences("\u{600}. one! two") == ["\u{600}. one!", "two"])
  }
}
