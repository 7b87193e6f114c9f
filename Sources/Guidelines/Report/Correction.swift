/// The letter case of words found in a draft, so that their replacement does not change it.
enum LetterCase {
  case plain
  /// The first letter is a capital: the words begin a sentence, or are a name.
  case capitalised
  /// Every letter is: a headline.
  case capitals

  init(of text: String) {
    let letters = text.filter(\.isLetter)
    guard let first = letters.first, first.isUppercase else {
      self = .plain
      return
    }
    self = letters.count > 1 && letters.allSatisfy { !$0.isLowercase } ? .capitals : .capitalised
  }

  /// Words in this case.
  func carried(to words: String) -> String {
    switch self {
    case .plain: words
    case .capitalised: words.prefix(1).uppercased() + words.dropFirst()
    case .capitals: words.uppercased()
    }
  }
}

extension Finding {
  /// The text with the finding's words replaced; nil when there is no safe replacement, or the text is not the one that
  /// was checked. Words that simply go take the space before them along, and the next word their capital letter.
  public func corrected(_ text: String) -> String? {
    guard let replacement, !self.text.isEmpty, span.start.byte < span.end.byte, span.end.byte <= text.utf8.count else {
      return nil
    }
    let start = text.utf8.index(text.startIndex, offsetBy: span.start.byte)
    let end = text.utf8.index(start, offsetBy: span.end.byte - span.start.byte)
    guard text[start..<end] == self.text, Self.isProse(text, start..<end) else { return nil }
    if !replacement.isEmpty { return text[..<start] + replacement + text[end...] }
    var before = text[..<start]
    var after = text[end...]
    if before.last == " " {
      before.removeLast()
    } else if after.first == " " {
      after.removeFirst()
      if LetterCase(of: self.text) == .capitalised {
        after = Substring(after.prefix(1).uppercased() + after.dropFirst())
      }
    }
    return String(before + after)
  }

  /// Whether words stand in running text: not in a tag, in code, in an address or in the name of a file.
  private static func isProse(_ text: String, _ words: Range<String.Index>) -> Bool {
    let utf8 = text.utf8
    let line = utf8[..<words.lowerBound].suffix(512)
    let start = line.lastIndex { $0 == 0x0A || $0 == 0x0D }.map { utf8.index(after: $0) } ?? line.startIndex
    let before = utf8[start..<words.lowerBound]
    if before.count(where: { $0 == UInt8(ascii: "`") }) % 2 == 1 { return false }
    if let tag = before.lastIndex(of: UInt8(ascii: "<")), !before[tag...].contains(UInt8(ascii: ">")) { return false }
    if let last = before.last, "/_-#@.\\".utf8.contains(last) { return false }
    let after = utf8[words.upperBound...].prefix(2)
    guard let sign = after.first, "/_-@.\\".utf8.contains(sign), let next = after.dropFirst().first else { return true }
    return !(next | 0x20 >= 0x61 && next | 0x20 <= 0x7A || next >= 0x30 && next <= 0x39)
  }
}
