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
    let before = text[..<start]
    let after = text[end...]
    guard replacement.isEmpty else {
      let words = Self.withoutRepetition(replacement, behind: before)
      return Self.agreeing(before, "\(words)\(after)", instead: self.text)
    }
    return Self.joined(before, after, without: self.text)
  }

  /// Words to put in, without their first one where that stands in front of them already: “presunto” before “presunto organizador”.
  private static func withoutRepetition(_ replacement: String, behind before: Substring) -> Substring {
    let words = replacement.split(separator: " ", maxSplits: 1)
    guard words.count == 2, before.last == " ",
      before.dropLast().split(whereSeparator: { !$0.isLetter }).last?.lowercased() == words[0].lowercased()
    else { return replacement[...] }
    return words[1]
  }

  /// What is left when words simply go; nil where the rest would have to be written anew.
  private static func joined(_ before: Substring, _ after: Substring, without words: String) -> String? {
    guard hasRest(before, after), !joins(after) else { return nil }
    let last = before.last { !$0.isWhitespace && !"“«\"'‘".contains($0) }
    let isBeginning = LetterCase(of: words) == .capitalised && (last.map { ".!?:؟…\n".contains($0) } ?? true)
    if isBeginning {
      let rest = after.drop { $0 == "," || $0 == "،" || $0 == " " }
      return "\(before)\(rest.prefix(1).uppercased())\(rest.dropFirst())"
    }
    var before = before
    var after = after
    if before.last == " " {
      before.removeLast()
    } else if after.first == " " {
      after.removeFirst()
    }
    // “He left, in cold blood, by the gate”: of the two commas one is left.
    if let comma = before.last, comma == "," || comma == "،", after.first == comma { after.removeFirst() }
    return agreeing(before, String(after), instead: words)
  }

  /// Whether anything but these words stands in the sentence.
  private static func hasRest(_ before: Substring, _ after: Substring) -> Bool {
    func ends(_ character: Character) -> Bool { ".!?؟…\n".contains(character) }
    return before.reversed().prefix(while: { !ends($0) }).contains(where: \.isLetter)
      || after.prefix(while: { !ends($0) }).contains(where: \.isLetter)
  }

  /// Whether the words are joined to what follows: “in cold blood and without remorse”, « innocentes ou coupables ».
  private static func joins(_ after: Substring) -> Bool {
    let next = after.drop { $0 == " " }.prefix { $0.isLetter }.lowercased()
    return ["and", "or", "but", "nor", "et", "ou", "mais", "ni", "y", "e", "o", "u", "pero", "أو", "ثم"].contains(next)
  }

  /// Two halves of a sentence with the article or the elision that fits the word that comes second now; nil where only a person can tell.
  private static func agreeing(_ before: Substring, _ after: String, instead words: String) -> String? {
    guard let next = after.first(where: { $0 != " " }) else { return before + after }
    if let elided = before.last, elided == "'" || elided == "’" { return unelided(before, after[...], next) }
    // “An innocent bystander” is “a bystander”.
    let isAn =
      before.suffix(4).lowercased() == " an " || before.suffix(3).lowercased() == " an"
      || ["an", "an "].contains(before.lowercased())
    if isAn, isVowel(words.first), next == "h" || !isVowel(next) {
      let space = before.last == " " ? " " : ""
      return before.dropLast(1 + space.count) + space + after
    }
    return before + after
  }

  /// French words that lose their last letter before a vowel get it back before a consonant: « d’innocentes victimes », « de victimes ».
  /// Of « l’ » nobody knows whether it was « le » or « la ».
  private static func unelided(_ before: Substring, _ after: Substring, _ next: Character) -> String? {
    guard !isVowel(next) else { return String(before + after) }
    let word = before.dropLast().reversed().prefix { $0.isLetter }
    guard ["d", "uq"].contains(String(word).lowercased()) else { return nil }
    return "\(before.dropLast())e \(after.drop { $0 == " " })"
  }

  private static func isVowel(_ character: Character?) -> Bool {
    guard let plain = character?.lowercased() else { return false }
    return "aeiouhàâäéèêëîïôöûü".contains(plain)
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
