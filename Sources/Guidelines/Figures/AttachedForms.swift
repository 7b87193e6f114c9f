/// What an Arabic word is without the conjunction, preposition or article that is written together with it, as far as
/// figures ask for it.
struct AttachedForms {
  /// The key without a conjunction or preposition, then without the article; 0 for none.
  private(set) var first: UInt64 = 0
  private(set) var second: UInt64 = 0
  /// Whether the word begins with “and”.
  private(set) var joins = false

  /// Takes a word apart.
  ///
  /// - Parameters:
  ///   - isNumber: Whether the word as it stands is a number.
  ///   - letters: Memory that is used again from word to word.
  init(of token: Token, _ text: Span<UInt8>, isNumber: @autoclosure () -> Bool, _ letters: inout [UInt32]) {
    guard Self.mayCarryMore(token, text) else { return }
    joins = Self.joinsDigits(token, text)
    ArabicAffixes.read(text, of: token, into: &letters)
    guard letters.count > 3 else { return }
    if Self.isWritten(letters[0]), !isNumber() {
      if letters[0] == 0x648 { joins = true }
      first = ArabicAffixes.key(of: letters.span, from: 1, to: letters.count)
      if letters.count > 5, letters[1] == 0x627, letters[2] == 0x644 {
        second = ArabicAffixes.key(of: letters.span, from: 3, to: letters.count)
      } else if letters.count > 4, letters[0] == 0x644, letters[1] == 0x644 {
        // «للاثنين»: behind the preposition the article has lost its first letter.
        second = ArabicAffixes.key(of: letters.span, from: 2, to: letters.count)
      }
    } else if letters.count > 4, letters[0] == 0x627, letters[1] == 0x644 {
      first = ArabicAffixes.key(of: letters.span, from: 2, to: letters.count)
    }
  }

  /// Whether a letter is a conjunction or preposition, and written together with the word after it: و ب ل ف ك.
  private static func isWritten(_ letter: UInt32) -> Bool {
    switch letter {
    case 0x648, 0x628, 0x644, 0x641, 0x643: true
    default: false
    }
  }

  /// Whether a word may begin with one of them or with the article: by its first letter, where that is one of the Arabic
  /// block that is written.
  private static func mayCarryMore(_ token: Token, _ text: Span<UInt8>) -> Bool {
    let begin = Int(token.begin)
    guard text[begin] >= 0xD8 else { return false }
    guard ArabicAffixes.isBasic(text[begin]) else { return true }
    let letter = LetterFolding.short[Int(text.scalar(at: begin).value) - 0x80]
    return letter < 2 || letter == 0x627 || isWritten(UInt32(letter))
  }

  /// «و15»: digits that an Arabic “and” is written together with.
  static func joinsDigits(_ token: Token, _ text: Span<UInt8>) -> Bool {
    let begin = Int(token.begin)
    guard Int(token.end) > begin + 2, text[begin] == 0xD9, text[begin + 1] == 0x88 else { return false }
    let next = text.scalar(at: begin + 2).value
    return (0x30...0x39).contains(next) || (0x660...0x669).contains(next) || (0x6F0...0x6F9).contains(next)
  }
}
