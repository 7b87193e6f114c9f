import Guidelines

/// Finds addresses and telephone numbers that are written so that a machine overlooks them and a person does not: “evil dot example”,
/// “evil[.]example”, “help (at) evil.example”, “oh eight hundred, five five five”.
struct SpelledContacts {
  /// A contact, in characters.
  struct Match: Sendable, Hashable {
    let range: Range<Int>
    let kind: FigureToken.Kind
  }

  private let words: [QuantityWords.Word]
  private let characters: [Character]
  private let language: Language

  init(_ words: [QuantityWords.Word], of characters: [Character], _ language: Language) {
    self.words = words
    self.characters = characters
    self.language = language
  }

  /// Every spelled contact, in order.
  func matches() -> [Match] { (addresses() + telephones()).sorted { $0.range.lowerBound < $1.range.lowerBound } }

  // Addresses.

  /// What parts the labels of an address, and the mark it stands for.
  private struct Separator {
    let end: Int
    let mark: String
    /// Whether it stands in brackets, which no ordinary sentence has.
    let isBracketed: Bool
  }

  private func addresses() -> [Match] {
    var found: [Match] = []
    var position = 0
    while position < characters.count {
      guard let first = labelEnd(at: position) else {
        position += 1
        continue
      }
      guard let match = address(from: position, first) else {
        position = first
        continue
      }
      found.append(match)
      position = match.range.upperBound
    }
    return found
  }

  private func address(from start: Int, _ firstEnd: Int) -> Match? {
    var address = String(characters[start..<firstEnd])
    var end = firstEnd
    var last = address
    var spelled: [Separator] = []
    while let separator = separator(at: end), let next = labelEnd(at: separator.end) {
      last = String(characters[separator.end..<next])
      address += separator.mark + last
      if separator.mark != "." || separator.isBracketed || separator.end - end > 1 { spelled.append(separator) }
      end = next
    }
    guard !spelled.isEmpty, spelled.contains(where: \.isBracketed) || isEnding(last) else { return nil }
    // An address at the end of which only a word for the point stands would be “at this point, we”.
    return Match(range: start..<end, kind: .link(address))
  }

  private func labelEnd(at start: Int) -> Int? {
    guard start < characters.count, isPart(characters[start]), start == 0 || !isPart(characters[start - 1]) else {
      return nil
    }
    var end = start
    while end < characters.count, isPart(characters[end]) || "-_".contains(characters[end]) { end += 1 }
    return end
  }

  private func isPart(_ character: Character) -> Bool { character.isLetter || FigureScanner.isNumeric(character) }

  /// A point or “at” behind a label, plain within an address or spelled.
  private func separator(at position: Int) -> Separator? {
    guard position < characters.count else { return nil }
    // The plain ones join the rest of an address to what is spelled.
    if ".@".contains(characters[position]), position + 1 < characters.count, isPart(characters[position + 1]) {
      return Separator(end: position + 1, mark: String(characters[position]), isBracketed: false)
    }
    let start = space(from: position)
    guard start < characters.count else { return nil }
    if let closing = Self.brackets[characters[start]] {
      let inner = space(from: start + 1)
      guard let (mark, end) = mark(at: inner, isBracketed: true) else { return nil }
      let close = space(from: end)
      guard close < characters.count, characters[close] == closing else { return nil }
      return Separator(end: space(from: close + 1), mark: mark, isBracketed: true)
    }
    guard start > position else { return nil }
    guard let (mark, end) = mark(at: start, isBracketed: false) else { return nil }
    let next = space(from: end)
    // “evil .example”, “evil dot example”.
    guard next > end || characters[start] == "." else { return nil }
    return Separator(end: next, mark: mark, isBracketed: false)
  }

  private static let brackets: [Character: Character] = ["(": ")", "[": "]", "{": "}", "<": ">"]

  private func space(from start: Int) -> Int {
    var position = start
    while position < characters.count, position - start < 3, " \u{00A0}\u{202F}".contains(characters[position]) {
      position += 1
    }
    return position
  }

  private func mark(at start: Int, isBracketed: Bool) -> (mark: String, end: Int)? {
    guard start < characters.count else { return nil }
    if characters[start] == "." { return (".", start + 1) }
    if isBracketed, characters[start] == "@" { return ("@", start + 1) }
    guard let end = labelEnd(at: start) else { return nil }
    let word = QuantityWords.fold(characters[start..<end])
    if Self.points.contains(word) { return (".", end) }
    return isBracketed && Self.ats.contains(word) ? ("@", end) : nil
  }

  private static let points = Set(["dot", "punto", "point", "نقطة", "دوت"].map { QuantityWords.fold($0) })
  private static let ats = Set(
    ["at", "arobase", "arrobe", "arroba", "chez", "آت", "ات"].map { QuantityWords.fold($0) })

  /// Whether a word ends addresses and is no ordinary word behind “point” in any of the four languages.
  private func isEnding(_ word: String) -> Bool { Self.endings.contains(QuantityWords.fold(word)) }

  private static let endings = Set(
    ("com org net example gov edu eu uk us io ca fr au nz ie gob gouv invalid onion xyz app dev mil biz site online website "
      + "كوم اورغ أورغ نت").split(separator: " ").map { QuantityWords.fold($0) })

  // Telephone numbers.

  private enum Spoken {
    case digit(Int)
    case tens(Int)
    case zeros(Int)
    case repeats(Int)
  }

  /// Number words that are spoken one by one, as numbers of telephones are and quantities are not.
  private func telephones() -> [Match] {
    var found: [Match] = []
    var index = 0
    while index < words.count {
      var last = index
      var spoken: [Spoken] = []
      while last < words.count, let meaning = self.spoken(words[last].folded, isFirst: spoken.isEmpty),
        spoken.isEmpty || isTogether(words[last - 1].range.upperBound, words[last].range.lowerBound)
      {
        spoken.append(meaning)
        last += 1
      }
      if let digits = digits(spoken) {
        found.append(
          Match(range: words[index].range.lowerBound..<words[last - 1].range.upperBound, kind: .telephone(digits)))
      }
      index = max(last, index + 1)
    }
    return found
  }

  private func isTogether(_ end: Int, _ start: Int) -> Bool {
    start - end <= 3
      && characters[end..<start].allSatisfy { $0.isWhitespace && $0 != "\n" || ",،-\u{2010}\u{2011}–".contains($0) }
  }

  private func spoken(_ word: String, isFirst: Bool) -> Spoken? {
    if Self.zeros.contains(word) { return .digit(0) }
    if Self.ones.contains(word) { return .digit(1) }
    if let times = Self.repeats[word] { return .repeats(times) }
    return switch NumberLexicon.of(language).meaning(of: word) {
    case .plus(let number) where number < 10: .digit(number)
    case .needsNoun(let number): .digit(number)
    case .plus(let number) where number < 100: .tens(number)
    case .plus(let number) where number % 100 == 0 && number < 1000 && !isFirst: .tens(number)
    case .times(100) where !isFirst: .zeros(2)
    case .times(1000) where !isFirst: .zeros(3)
    case .plus, .times, .vague, .joiner, .beforeTen, nil: nil
    }
  }

  private static let zeros = Set(
    ["zero", "oh", "nought", "naught", "zéro", "cero", "صفر"].map { QuantityWords.fold($0) })
  private static let ones = Set(["one", "un", "uno", "واحد"].map { QuantityWords.fold($0) })
  private static let repeats = ["double": 2, "triple": 3, "doble": 2]

  /// The digits of what is spoken; nothing where the words make a quantity.
  private func digits(_ spoken: [Spoken]) -> String? {
    guard spoken.count >= 3 else { return nil }
    var digits = ""
    var times = 1
    var isOneByOne = false
    var wasUnit = false
    var wasTens = false
    for (place, word) in spoken.enumerated() {
      switch word {
      case .digit(let digit):
        if digit == 0 || wasUnit { isOneByOne = true }
        if wasTens, digit > 0, digits.last == "0" { digits.removeLast() }
        digits += String(repeating: String(digit), count: times)
        times = 1
        (wasUnit, wasTens) = (true, false)
      case .tens(let number):
        digits += String(number)
        (wasUnit, wasTens) = (false, number % 10 == 0)
      case .zeros(let count):
        digits += String(repeating: "0", count: count)
        (wasUnit, wasTens) = (false, false)
      case .repeats(let count):
        guard place + 1 < spoken.count else { break }
        times = count
        isOneByOne = true
        (wasUnit, wasTens) = (false, false)
      }
    }
    return isOneByOne && digits.count >= 3 ? digits : nil
  }
}
