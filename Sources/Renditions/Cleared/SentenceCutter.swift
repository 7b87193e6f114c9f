import Guidelines

/// Cuts a paragraph into sentences: at `.`, `!`, `?`, `؟` and `…` before a space and the beginning of something new, never
/// inside times, numbers, web addresses, initials, or after abbreviations.
enum SentenceCutter {
  struct Piece {
    /// The words.
    var text: String
    /// The first byte in the paragraph.
    var start: Int
  }

  static func cut(_ paragraph: String, language: Language) -> [Piece] {
    let characters = Array(paragraph)
    var pieces: [Piece] = []
    var begin = 0
    var bytes = 0
    var byteOfBegin = 0
    for (index, character) in characters.enumerated() {
      bytes += character.utf8.count
      guard mayEnd(character), ends.contains(character), isEnd(characters, index, begin, language) else { continue }
      var stop = index + 1
      var stopBytes = bytes
      while stop < characters.count, closings.contains(characters[stop]) {
        stopBytes += characters[stop].utf8.count
        stop += 1
      }
      // « Une phrase. » ends behind its quotation mark, which French sets apart.
      if let end = closing(characters, stop, language) {
        stopBytes += characters[stop..<end].reduce(0) { $0 + $1.utf8.count }
        stop = end
      }
      guard stop == characters.count || characters[stop].isWhitespace else { continue }
      pieces.append(Piece(text: String(characters[begin..<stop]), start: byteOfBegin))
      begin = stop
      byteOfBegin = stopBytes
      while begin < characters.count, characters[begin].isWhitespace {
        byteOfBegin += characters[begin].utf8.count
        begin += 1
      }
    }
    if begin < characters.count { pieces.append(Piece(text: String(characters[begin...]), start: byteOfBegin)) }
    return pieces
  }

  /// Whether a character begins with a byte with which one of the ends does; only those few are looked up.
  private static func mayEnd(_ character: Character) -> Bool {
    switch character.utf8.first {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), 0xD8, 0xE2: true
    default: false
    }
  }

  private static let ends: Set<Character> = [".", "!", "?", "؟", "…"]
  private static let closings: Set<Character> = ["”", "’", "\"", "'", ")", "»", "]", "\u{2069}"]

  /// Where a French quotation mark ends that stands behind a space.
  private static func closing(_ characters: [Character], _ stop: Int, _ language: Language) -> Int? {
    guard language == .french, stop + 1 < characters.count, characters[stop + 1] == "»",
      ["\u{A0}", "\u{202F}", " "].contains(characters[stop])
    else { return nil }
    return stop + 2
  }

  private static func isEnd(_ characters: [Character], _ index: Int, _ begin: Int, _ language: Language) -> Bool {
    guard characters[index] == "." else { return true }
    let word = characters[begin..<index].reversed().prefix { !$0.isWhitespace && $0 != "(" }
    let text = String(word.reversed())
    if text.count == 1, text.first?.isUppercase == true { return false }
    return !(abbreviations[language] ?? []).contains(text.lowercased())
  }

  private static let abbreviations: [Language: Set<String>] = [
    .english: ["st", "mr", "mrs", "ms", "dr", "no", "approx", "e.g", "i.e", "a.m", "p.m", "rd", "ave"],
    .french: ["m", "mme", "mlle", "dr", "n", "av", "bd", "st", "ste", "tél", "p. ex"],
    .spanish: ["sr", "sra", "dr", "dra", "n", "núm", "avda", "c", "tel", "ud", "uds", "pza"],
    .arabic: ["د", "م", "ص"],
  ]
}
