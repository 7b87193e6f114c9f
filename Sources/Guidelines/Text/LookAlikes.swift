/// Cyrillic and Greek letters that look like Latin ones. One of them inside a Latin word is a slip of the keyboard, or hides
/// the word from whoever searches for it.
enum LookAlikes {
  /// The Latin letter that a folded letter looks like.
  private static let latin: [UInt32: UInt8] = {
    let pairs: [(String, String)] = [
      // Cyrillic, then Greek; letters that only the capitals share are among them.
      ("аеорсухіјѕһԁԛԝкмтвнё", "aeopcyxijshdqwkmtbhe"), ("αεορντικυχβζμηγ", "aeopvtikuxbzmny"),
    ]
    var latin: [UInt32: UInt8] = [:]
    for (letters, likes) in pairs {
      for (letter, like) in zip(letters.unicodeScalars, likes.utf8) { latin[letter.value] = like }
    }
    return latin
  }()

  /// Whether a byte may begin a scalar of the two scripts.
  @inline(__always)
  static func mayHold(_ byte: UInt8) -> Bool { byte >= 0xCD && byte <= 0xD4 }

  /// The key of the Latin word that a word of mixed letters looks like; nil where a letter looks like none.
  static func key(_ text: Span<UInt8>, from start: Int, to end: Int) -> WordKey? {
    var key = WordKey()
    var index = start
    while index < end {
      let scalar = text.scalar(at: index)
      index += scalar.length
      if scalar.value < 0x80 {
        let folded = ByteClass.table[Int(scalar.value)]
        key.add(folded > ByteClass.punctuation ? folded : UInt8(truncatingIfNeeded: scalar.value))
        continue
      }
      guard case .letter(let first, let second) = LetterFolding.kind(of: scalar.value) else { continue }
      if second == 0, (0x370..<0x530).contains(scalar.value) {
        // Of the Greek letters with an accent the plain ones are taken.
        guard let like = latin[first] else { return nil }
        key.add(like)
      } else {
        key.add(scalar: first)
        for part in LetterPair.letters(of: second) { key.add(scalar: part) }
      }
    }
    return key
  }
}
