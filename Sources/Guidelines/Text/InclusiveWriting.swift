/// French words that name women and men at once: `habitant·es`, `musulman(e)s`, `auteur·rice·s`.
///
/// Such a word counts as its masculine form, in the plural when it ends in s, so that one listed word finds them all.
enum InclusiveWriting {
  /// What may follow the stem; hyphens join other things too, so fewer endings follow them.
  private static let endings = WordKey.set(
    "e es s ne nes le les te tes se ses ve ves rice rices trice trices euse euses ere eres fe che cque que ques")
  private static let endingsAfterHyphen = WordKey.set("e es s ne nes")
  private static let plurals = WordKey.set("es s nes les tes ses ves rices trices euses eres ques")

  /// Makes one word of a stem and its endings.
  static func join(_ tokens: inout [Token], of text: Span<UInt8>) {
    var index = 1
    while index < tokens.count {
      guard isEnding(tokens[index], after: tokens[index - 1], text), tokens[index - 1].end - tokens[index - 1].begin > 2
      else {
        index += 1
        continue
      }
      var end = index + 1
      while end < tokens.count, isEnding(tokens[end], after: tokens[end - 1], text) { end += 1 }
      let last = tokens[end - 1]
      tokens[index - 1].key = key(
        of: tokens[index - 1], isPlural: plurals.contains(last.key), text)
      tokens[index - 1].end = last.end
      // The bracket that closes an ending interrupts nothing.
      if end < tokens.count, text.byte(at: Int(last.end)) == 0x29, text.byte(at: Int(last.end) + 1) == 0x20 {
        tokens[end].separation = .none
      }
      tokens.removeSubrange(index..<end)
    }
  }

  private static func isEnding(_ token: Token, after stem: Token, _ text: Span<UInt8>) -> Bool {
    let gap = Int(token.begin) - Int(stem.end)
    guard gap >= 1, gap <= 3, token.end - token.begin <= 6, token.traits.isDisjoint(with: [.capitalised, .link]) else {
      return false
    }
    switch (gap, text[Int(stem.end)]) {
    case (1, 0x2D): return endingsAfterHyphen.contains(token.key)
    case (1, 0x2E), (1, 0x28), (1, 0x29), (1, 0x2F): return endings.contains(token.key)
    case (2, 0xC2), (3, 0xE2):
      switch text.scalar(at: Int(stem.end)).value {
      case 0xB7, 0x2022, 0x2027, 0x22C5: return endings.contains(token.key)
      default: return false
      }
    default: return false
    }
  }

  private static func key(of token: Token, isPlural: Bool, _ text: Span<UInt8>) -> UInt64 {
    var key = WordKey()
    var index = Int(token.begin)
    var last: UInt32 = 0
    while index < Int(token.end) {
      let scalar = text.scalar(at: index)
      index += scalar.length
      if scalar.value < 0x80 {
        last = scalar.value | 0x20
        key.add(UInt8(truncatingIfNeeded: last))
      } else if case .letter(let first, let second) = LetterFolding.kind(of: scalar.value) {
        key.add(scalar: first)
        last = first
        for part in LetterPair.letters(of: second) {
          key.add(scalar: part)
          last = part
        }
      }
    }
    if isPlural, last != 0x73, last != 0x78 { key.add(0x73) }
    return key.value
  }
}
