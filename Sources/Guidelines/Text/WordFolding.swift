/// Folds words of rules and case facts exactly as the reader folds words of drafts.
enum WordFolding {
  /// The words of a text, folded, in order.
  static func words(of text: String) -> [String] {
    var reader = SentenceReader(findsHeadline: false)
    var tokens: [Token] = []
    var words: [String] = []
    let bytes = text.utf8.span
    while reader.next(bytes, into: &tokens) != nil {
      for token in tokens { words.append(folded(bytes, from: Int(token.begin), to: Int(token.end))) }
    }
    return words
  }

  /// The words of a text with what is known of them.
  static func tokens(of text: String) -> [Token] {
    var reader = SentenceReader(findsHeadline: false)
    var tokens: [Token] = []
    var all: [Token] = []
    let bytes = text.utf8.span
    while reader.next(bytes, into: &tokens) != nil { all += tokens }
    return all
  }

  private static func folded(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> String {
    var result = ""
    var index = start
    while index < end {
      let scalar = bytes.scalar(at: index)
      index += scalar.length
      if scalar.value < 0x80 {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        let isCapital = byte >= 0x41 && byte <= 0x5A
        if isCapital || ByteClass.table[Int(byte)] > ByteClass.punctuation || byte == 0x27 {
          result.unicodeScalars.append(Unicode.Scalar(isCapital ? byte | 0x20 : byte))
        }
        continue
      }
      switch LetterFolding.kind(of: scalar.value) {
      case .letter(let first, let second):
        if let letter = Unicode.Scalar(first) { result.unicodeScalars.append(letter) }
        for part in LetterPair.letters(of: second) {
          if let letter = Unicode.Scalar(part) { result.unicodeScalars.append(letter) }
        }
      case .apostrophe: result += "'"
      default: break
      }
    }
    return result
  }
}
