import Guidelines
import Incidents

/// Finds every figure in a text. Digits of every script count, and number words of the text's language.
public struct FigureScanner {
  private let text: String
  private let language: Language
  let characters: [Character]
  /// Parted once, for all that look for words.
  let words: [QuantityWords.Word]
  private let indices: [String.Index]

  /// The figures of a text, in order.
  public static func tokens(in text: String, _ language: Language) -> [FigureToken] {
    FigureScanner(text, language).tokens()
  }

  /// The claims of how many came to harm that are made without a number, in order.
  static func tolls(in text: String, _ language: Language) -> [(token: FigureToken, isComparison: Bool)] {
    FigureScanner(text, language).tolls()
  }

  /// The claims of how many came to harm that are made without a number, in order.
  func tolls() -> [(token: FigureToken, isComparison: Bool)] {
    TollClaims(words, of: characters, language).matches().map {
      (token(.other, $0.range.lowerBound, $0.range.upperBound), $0.isComparison)
    }
  }

  init(_ text: String, _ language: Language) {
    self.text = text
    self.language = language
    characters = Array(text)
    words = QuantityWords.words(of: characters)
    indices = Array(text.indices) + [text.endIndex]
  }

  /// A stretch of characters as a token.
  func token(_ kind: FigureToken.Kind, _ start: Int, _ end: Int) -> FigureToken {
    let range = indices[start]..<indices[end]
    return FigureToken(kind: kind, words: String(text[range]), range: range)
  }

  /// The figures, in order.
  func tokens() -> [FigureToken] {
    let spelled = SpelledContacts(words, of: characters, language).matches().map {
      token($0.kind, $0.range.lowerBound, $0.range.upperBound)
    }
    let plain =
      numbers().map(asShare).filter { number in
        !isTimes(number) && !spelled.contains { $0.range.overlaps(number.range) }
      } + spelled
    let found = QuantityWords(words, of: characters, language).matches().map {
      token($0.kind, $0.range.lowerBound, $0.range.upperBound)
    }
    .filter { quantity in !spelled.contains { $0.range.overlaps(quantity.range) } }
    guard !found.isEmpty else { return plain.sorted { $0.range.lowerBound < $1.range.lowerBound } }
    // “Half past six” is one time, and no six; “Un enfant” is the one that « un » is already.
    let kept = found.filter { wider in
      !plain.contains { number in
        number.range.overlaps(wider.range)
          && (number.kind == wider.kind || number.range.lowerBound < wider.range.lowerBound
            || wider.range.upperBound < number.range.upperBound)
      }
    }
    return (plain.filter { number in !kept.contains { $0.range.overlaps(number.range) } } + kept)
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// A number of hundredths counts no people, so no fact says it, even one with the same number.
  private func asShare(_ token: FigureToken) -> FigureToken {
    guard case .number = token.kind else { return token }
    var rest = text[token.range.upperBound...]
    while let first = rest.first, first.isWhitespace, first != "\n" { rest = rest.dropFirst() }
    let start = rest.prefix(16).lowercased()
    guard let sign = Self.shares.first(where: { start.hasPrefix($0) }) else { return token }
    let range = token.range.lowerBound..<text.index(rest.startIndex, offsetBy: sign.count)
    return FigureToken(kind: .other, words: String(text[range]), range: range)
  }

  /// Whether a number says how often something happened, and counts nobody: “counted two times”, « comptée deux fois ». What is so many
  /// times more is found as that.
  private func isTimes(_ token: FigureToken) -> Bool {
    guard case .number = token.kind else { return false }
    let next = text[token.range.upperBound...].prefix(24).drop { $0 == " " || $0 == "\u{A0}" }.prefix(while: \.isLetter)
    return Self.times.contains(next.lowercased())
  }

  private static let times: Set<String> = ["times", "fois", "reprises", "veces", "vez", "مرات", "مرة"]

  private static let shares = [
    "%", "٪", "％", "‰", "percent", "per cent", "pour cent", "por ciento", "في المئة", "في المائة", "بالمئة", "بالمائة",
  ]

  private func numbers() -> [FigureToken] {
    var tokens: [FigureToken] = []
    var position = 0
    while position < characters.count {
      if let end = linkEnd(at: position) {
        tokens.append(token(.link(String(text[indices[position]..<indices[end]])), position, end))
        position = end
      } else if Self.isNumeric(characters[position]) {
        let found = digits(at: position)
        tokens.append(found.token)
        position = max(found.end, position + 1)
      } else if isWordStart(position) {
        let end = wordEnd(position)
        if characters[position..<end].contains(where: Self.isNumeric) {
          // A label such as `M25` or `A4`: letters with digits in them.
          tokens.append(token(.other, position, end))
          position = end
        } else if let found = numberWords(at: position) {
          tokens.append(found.token)
          position = found.end
        } else {
          position = end
        }
      } else {
        position += 1
      }
    }
    return tokens
  }

  // Characters.

  static func isNumeric(_ character: Character) -> Bool {
    character.unicodeScalars.contains { $0.properties.numericType != nil && !isIdeographOrWord($0) }
  }

  private static func isIdeographOrWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isIdeographic
  }

  /// The value of a digit that statements use: ASCII, Arabic-Indic or Persian.
  private static func digit(_ character: Character) -> Int? {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return nil }
    switch scalar.value {
    case 0x30...0x39: return Int(scalar.value - 0x30)
    case 0x660...0x669: return Int(scalar.value - 0x660)
    case 0x6F0...0x6F9: return Int(scalar.value - 0x6F0)
    default: return nil
    }
  }

  func isLetter(_ position: Int) -> Bool {
    position >= 0 && position < characters.count && characters[position].isLetter
  }

  private func isWordStart(_ position: Int) -> Bool {
    characters[position].isLetter
  }

  private func wordEnd(_ start: Int) -> Int {
    var end = start
    while end < characters.count,
      characters[end].isLetter || Self.isNumeric(characters[end]) || QuantityWords.isMarkWithin(characters, end)
    {
      end += 1
    }
    return end
  }

  /// The letters of a word as readers see them, small.
  private func letters(_ range: Range<Int>) -> String {
    String(characters[range].filter { !QuantityWords.marks.contains($0) }).lowercased()
  }

  /// Whether words in small letters stand at a character, in whatever case.
  func starts(_ prefix: String, _ position: Int) -> Bool {
    var index = position
    for character in prefix {
      guard index < characters.count, characters[index].lowercased() == String(character) else { return false }
      index += 1
    }
    return true
  }

  // Digits.

  private func digits(at start: Int) -> (token: FigureToken, end: Int) {
    var groups: [(digits: String, separator: Character?)] = []
    var position = start
    var first = start
    if start > 0, characters[start - 1] == "+" { first = start - 1 }
    while position < characters.count {
      var group = ""
      while position < characters.count, Self.isNumeric(characters[position]) {
        guard let value = Self.digit(characters[position]) else {
          // One look-alike spoils the whole run.
          var end = position
          while end < characters.count, Self.isNumeric(characters[end]) { end += 1 }
          return (token(.lookAlike, start, end), end)
        }
        group.append(String(value))
        position += 1
      }
      if position < characters.count, QuantityWords.isMarkWithin(characters, position) {
        // Emphasis cuts one number into two.
        let end = wordEnd(position)
        return (token(.other, start, end), end)
      }
      groups.append((group, nil))
      guard position + 1 < characters.count, Self.isNumeric(characters[position + 1]),
        " \u{00A0}\u{202F}-.,:()".contains(characters[position])
      else { break }
      if let end = clockEnd(groups, position) { return (token(.clock(clock(groups, position)), start, end), end) }
      groups[groups.count - 1].separator = characters[position]
      position += 1
    }
    if let found = spacedClock(groups, start, position) { return found }
    return plain(groups, start: start, first: first, end: position)
  }

  /// The end of `21:50` or `21.50` when the colon or point at `position` stands between an hour and two digits.
  private func clockEnd(_ groups: [(digits: String, separator: Character?)], _ position: Int) -> Int? {
    guard groups.count == 1, characters[position] == ":", let hour = Int(groups[0].digits), hour < 25,
      groups[0].digits.count <= 2, position + 2 < characters.count, let tens = Self.digit(characters[position + 1]),
      tens < 6,
      Self.digit(characters[position + 2]) != nil,
      position + 3 >= characters.count || !Self.isNumeric(characters[position + 3])
    else { return nil }
    return position + 3
  }

  private func clock(_ groups: [(digits: String, separator: Character?)], _ position: Int) -> String {
    let minutes = (Self.digit(characters[position + 1]) ?? 0) * 10 + (Self.digit(characters[position + 2]) ?? 0)
    return Self.clock(Int(groups[0].digits) ?? 0, minutes)
  }

  private static func clock(_ hour: Int, _ minute: Int) -> String {
    "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  /// « 21 h 50 », « 21h », `9 pm`, `9.30 pm`.
  private func spacedClock(
    _ groups: [(digits: String, separator: Character?)], _ start: Int, _ end: Int
  ) -> (token: FigureToken, end: Int)? {
    guard let hour = Int(groups[0].digits), groups[0].digits.count <= 2 else { return nil }
    func skipSpace(_ position: Int) -> Int {
      position < characters.count && " \u{00A0}\u{202F}".contains(characters[position]) ? position + 1 : position
    }
    let after = skipSpace(end)
    if groups.count == 1, after < characters.count, characters[after] == "h", !isLetter(after + 1), hour < 25 {
      let minuteStart = skipSpace(after + 1)
      if minuteStart + 1 < characters.count, let tens = Self.digit(characters[minuteStart]),
        let ones = Self.digit(characters[minuteStart + 1]), tens < 6,
        minuteStart + 2 >= characters.count || !Self.isNumeric(characters[minuteStart + 2])
      {
        return (token(.clock(Self.clock(hour, tens * 10 + ones)), start, minuteStart + 2), minuteStart + 2)
      }
      return (token(.clock(Self.clock(hour, 0)), start, after + 1), after + 1)
    }
    for (suffix, isAfternoon) in [("a.m.", false), ("p.m.", true), ("am", false), ("pm", true)] where hour <= 12 {
      guard groups.count <= 2, starts(suffix, after), !isLetter(after + suffix.count) else { continue }
      let minute = groups.count == 2 ? Int(groups[1].digits) ?? 60 : 0
      guard minute < 60 else { continue }
      let full = hour % 12 + (isAfternoon ? 12 : 0)
      return (token(.clock(Self.clock(full, minute)), start, after + suffix.count), after + suffix.count)
    }
    return nil
  }

  private func plain(
    _ groups: [(digits: String, separator: Character?)], start: Int, first: Int, end: Int
  ) -> (token: FigureToken, end: Int) {
    if isLetter(end) {
      var wordEnd = end
      while isLetter(wordEnd) { wordEnd += 1 }
      // The first of a month is no other number in French than in other languages.
      if language == .french, groups.count == 1, groups[0].digits == "1", String(characters[end..<wordEnd]) == "er" {
        return (token(.number(1), start, wordEnd), wordEnd)
      }
      return (token(.other, start, wordEnd), wordEnd)
    }
    let all = groups.map(\.digits).joined()
    if groups.count == 1 {
      if first < start || (all.count >= 6) || (all.count >= 5 && all.hasPrefix("0")) {
        return (token(.telephone(all), first, end), end)
      }
      guard let value = Int(all), !(all.count > 1 && all.hasPrefix("0")) else {
        return (token(.other, start, end), end)
      }
      return (token(.number(value), start, end), end)
    }
    let separators = Set(groups.dropLast().compactMap(\.separator))
    let isGrouped =
      groups.dropFirst().allSatisfy { $0.digits.count == 3 } && groups[0].digits.count <= 3
      && !groups[0].digits.hasPrefix("0") && separators.count == 1
      && separators.isSubset(of: [" ", "\u{00A0}", "\u{202F}", ","])
    if isGrouped, first == start, let value = Int(all) { return (token(.number(value), start, end), end) }
    if all.count >= 5 || first < start, separators.isSubset(of: [" ", "\u{00A0}", "\u{202F}", "-", ".", "(", ")"]) {
      return (token(.telephone(all), first, end), end)
    }
    // Two numbers side by side, a decimal, a score: take the first group only, the rest is scanned again.
    if separators.isSubset(of: [" ", "-"]), let value = Int(groups[0].digits) {
      let groupEnd = start + groups[0].digits.count
      return (token(.number(value), start, groupEnd), groupEnd)
    }
    return (token(.other, start, end), end)
  }

  // Words.

  private func numberWords(at start: Int) -> (token: FigureToken, end: Int)? {
    let words = NumberLexicon.of(language)
    var number = SpelledNumber(language)
    var end = start
    var position = start
    var count = 0
    var isVague = false
    words: while position < characters.count, isWordStart(position) {
      let wordEnd = wordEnd(position)
      let word = letters(position..<wordEnd)
      guard let meaning = words.meaning(of: word) else { break }
      switch meaning {
      case .plus(let more): guard number.add(more) else { break words }
      case .times(let factor): number.multiply(by: factor)
      case .beforeTen(let more):
        guard isFollowedByTen(wordEnd, words) else {
          guard count > 0 else { return nil }
          break words
        }
        guard number.add(more) else { break words }
      case .vague: isVague = true
      case .needsNoun(let more):
        if count == 0, !isFollowedByPerson(wordEnd, words) { return nil }
        guard number.add(more) else { break words }
      case .joiner:
        if count == 0 { return nil }
      }
      if case .joiner = meaning {} else { end = wordEnd }
      count += 1
      position = wordEnd
      guard position < characters.count, " -\u{00A0}\u{2010}\u{2011}".contains(characters[position]) else { break }
      position += 1
    }
    guard end > start else { return nil }
    return (token(isVague ? .other : .number(number.value), start, end), end)
  }

  private func isFollowedByTen(_ position: Int, _ words: NumberLexicon) -> Bool {
    guard position + 1 < characters.count, characters[position].isWhitespace, isWordStart(position + 1) else {
      return false
    }
    let next = String(characters[(position + 1)..<wordEnd(position + 1)]).lowercased()
    if case .plus(10)? = words.meaning(of: next) { return true }
    return false
  }

  private func isFollowedByPerson(_ position: Int, _ words: NumberLexicon) -> Bool {
    var start = position
    var looked = 0
    while start < characters.count, looked < 2 {
      guard " \u{00A0}".contains(characters[start]) else { return false }
      let begin = start + 1
      guard begin < characters.count, isWordStart(begin) else { return false }
      let end = wordEnd(begin)
      let word = letters(begin..<end)
      if words.persons.contains(word) { return true }
      start = end
      looked += 1
    }
    return false
  }
}
