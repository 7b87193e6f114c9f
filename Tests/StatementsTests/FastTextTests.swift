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
    return text(of: pieces, &random)
  }

  /// The same with Arabic, and with signs that nobody sees.
  private static func marked(_ seed: Int) -> String {
    var random = Seeded(seed)
    let pieces = [
      "n° 7", "€", "©", "µ", "×", "÷", "#", "# ", "*", " ", "\n", "Quay", "l’été", "12", "٣", "أُغلق", "أغلق شارع",
      "آب، ", "؟", "؛", "ـ",
      "\u{2066}12\u{2069}",
      "\u{200F}", "\u{200E}", "\u{61C}", "\u{202E}", "\u{2067}", "\u{AD}", "\u{FEFF}", "\u{200B}", "\u{2060}",
      "\u{200D}",
      "\u{FE0F}", "e\u{301}", "\u{600}7",
    ]
    return text(of: pieces, &random)
  }

  private static func text(of pieces: [String], _ random: inout Seeded) -> String {
    return (0..<Int.random(in: 0...12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  /// A wide space at the end is taken away, and makes the whole text be read character by character.
  @Test(arguments: 0..<600)
  func foldingIsTheSameEitherWay(seed: Int) {
    for text in [Self.text(seed), Self.marked(seed)] {
      #expect(PastedText(text) == PastedText(text + "\n\u{2003}"), "\(text.debugDescription)")
    }
    let text = Self.text(seed)
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
