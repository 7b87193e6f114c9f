/// The letters of a text that stay when a phrase is disguised: written as one word, in the plural, letter by letter, with an article or a
/// preposition of Arabic, or with signs that look like letters.
///
/// What a disguise can change is left out on both sides: everything between words, capitals and accents, the letters e, s and x, in which
/// the plurals of our Latin languages end, and the weak letters in which Arabic feminines and plurals do.
struct PhraseLetters {
  /// A letter of a text, also one that does not last.
  struct Letter {
    /// The letter, folded.
    let scalar: Unicode.Scalar
    /// Where it stands.
    let range: Range<String.Index>
    /// The number of its word.
    let word: Int
    /// Whether it is a capital behind a small letter, as in the middle of “RedLantern”.
    let isHump: Bool
    /// Whether it is one of those that are compared.
    let lasts: Bool
  }

  /// All letters in their order.
  private(set) var letters: [Letter] = []
  /// The places of those that last.
  private(set) var lasting: [Int] = []

  /// Takes a text apart.
  init(_ text: String) {
    var word = 0
    var isInWord = false
    var wasSmall = false
    let scalars = text.unicodeScalars
    letters.reserveCapacity(text.utf8.count)
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let next = scalars.index(after: index)
      defer { index = next }
      let scalar = scalars[index]
      let reading = Self.reading(of: scalar)
      if reading.isUnseen { continue }
      let sign = Self.sign(scalar).flatMap { Self.isLetter(after: next, before: index, in: scalars) ? $0 : nil }
      guard sign != nil || reading.isLetterOrDigit else {
        isInWord = false
        continue
      }
      if !isInWord {
        word += 1
        isInWord = true
        wasSmall = false
      }
      let isHump = reading.isCapital && wasSmall
      func add(_ folded: Unicode.Scalar) {
        letters.append(
          Letter(scalar: folded, range: index..<next, word: word, isHump: isHump, lasts: lasts(folded, word)))
      }
      add(sign ?? reading.first)
      if sign == nil, let second = reading.second { add(second) }
      wasSmall = !reading.isCapital
    }
    readDigitsAsLetters(words: word)
    lasting = letters.indices.filter { letters[$0].lasts }
  }

  /// Whether a letter of a word lasts, by what stands before it. Of the Arabic article nothing does.
  private func lasts(_ scalar: Unicode.Scalar, _ word: Int) -> Bool {
    if Self.isFleeting(scalar) { return false }
    guard scalar == "ل", let last = letters.last, last.word == word else { return true }
    if last.scalar == "ا" { return false }
    // “For the” is written with two of them.
    let isSecond = last.scalar == "ل" && (letters.count < 2 || letters[letters.count - 2].word != word)
    return !isSecond
  }

  /// Digits inside words, and among letters that stand alone, are read as the letters that they look like; a number stays one.
  ///
  /// - Parameter words: How many words there are; they are numbered from 1.
  private mutating func readDigitsAsLetters(words: Int) {
    let places = letters.indices.filter { Self.isDigit(letters[$0].scalar) }
    guard !places.isEmpty else { return }
    // Before the first word and behind the last there is none.
    var holdsLetters = [Bool](repeating: false, count: words + 2)
    var sizes = [Int](repeating: 0, count: words + 2)
    for (place, letter) in letters.enumerated() {
      if place == 0 || letters[place - 1].range != letter.range { sizes[letter.word] += 1 }
      if !Self.isDigit(letter.scalar) { holdsLetters[letter.word] = true }
    }
    func isLoneLetter(_ word: Int) -> Bool { sizes[word] == 1 && holdsLetters[word] }
    for place in places {
      let letter = letters[place]
      guard let twin = Self.digits[letter.scalar] else { continue }
      let isLetter =
        holdsLetters[letter.word]
        || (sizes[letter.word] == 1 && (isLoneLetter(letter.word - 1) || isLoneLetter(letter.word + 1)))
      guard isLetter else { continue }
      letters[place] = Letter(
        scalar: twin, range: letter.range, word: letter.word, isHump: false, lasts: !Self.isFleeting(twin))
    }
  }

  /// The letters directly before one that lasts which do not: so many of them at most as a phrase may begin with.
  func fleetingLetters(before place: Int) -> Int {
    var count = 0
    while count < 6, place > count, !letters[place - count - 1].lasts,
      Self.opening.contains(letters[place - count - 1].scalar)
    {
      count += 1
    }
    return count
  }

  /// Whether a phrase that begins and ends at these letters stands for itself here, and is no piece of other words.
  func standsAlone(_ first: Int, _ last: Int, length: Int) -> Bool {
    let isOneWord = letters[first].word == letters[last].word
    if isOneWord, length >= 8 { return true }
    guard beginsWord(first) else { return false }
    let rest = lettersAfter(last)
    if length < 6 {
      guard isOneWord || letters[first...last].allSatisfy({ isLone($0.word) }) else { return false }
      return rest == 0 || rest <= 2 && Self.isArabic(letters[last].scalar)
    }
    return rest <= 3
  }

  private func beginsWord(_ place: Int) -> Bool {
    if letters[place].isHump { return true }
    var before = place - 1
    var count = 0
    while before >= 0, letters[before].word == letters[place].word {
      guard Self.joined.contains(letters[before].scalar), count < 4 else { return false }
      before -= 1
      count += 1
    }
    return true
  }

  private func lettersAfter(_ place: Int) -> Int {
    var count = 0
    var next = place + 1
    while next < letters.count, letters[next].word == letters[place].word, !letters[next].isHump {
      if letters[next].lasts { count += 1 }
      next += 1
    }
    return count
  }

  private func isLone(_ word: Int) -> Bool {
    // One character may be read as two letters.
    guard let first = letters.first(where: { $0.word == word }) else { return false }
    return letters.allSatisfy { $0.word != word || $0.range == first.range }
  }
}

// Which letters are the same.
extension PhraseLetters {
  /// Whether plurals end in a letter.
  private static func isFleeting(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "e", "s", "x", "ا", "ه", "ت", "ء": true
    default: false
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

  /// Those of them with which a Latin phrase can begin.
  private static let opening: Set<Unicode.Scalar> = ["e", "s", "x"]
  /// What Arabic writes before a word as a part of it: and, so, with, like, for, the, will.
  private static let joined: Set<Unicode.Scalar> = ["و", "ف", "ب", "ك", "ل", "ا", "س"]
  /// The letter as which a sign is read beside letters.
  private static func sign(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "@": "a"
    case "$": "s"
    case "€": "e"
    case "£": "i"
    default: nil
    }
  }

  private static let digits: [Unicode.Scalar: Unicode.Scalar] = [
    "0": "o", "1": "i", "2": "z", "3": "e", "4": "a", "5": "s", "6": "g", "7": "t", "8": "b", "9": "g",
  ]

  private static func isArabic(_ scalar: Unicode.Scalar) -> Bool { (0x600...0x6FF).contains(scalar.value) }

  /// How a character is read.
  private struct Reading {
    let isUnseen: Bool
    let isLetterOrDigit: Bool
    let isCapital: Bool
    /// The letter that stands for it, and the one behind it where it takes two.
    let first: Unicode.Scalar
    let second: Unicode.Scalar?

    init(_ scalar: Unicode.Scalar) {
      isUnseen = PhraseLetters.isUnseen(scalar)
      isLetterOrDigit = PhraseLetters.isLetterOrDigit(scalar)
      isCapital = PhraseLetters.isCapital(scalar)
      let folded = PhraseLetters.folded(scalar)
      first = folded.first ?? scalar
      second = folded.dropFirst().first
    }
  }

  private static func reading(of scalar: Unicode.Scalar) -> Reading {
    switch scalar.value {
    case 0...0xFF: latin[Int(scalar.value)]
    case 0x600...0x6FF: arabic[Int(scalar.value - 0x600)]
    default: Reading(scalar)
    }
  }

  /// The readings of the characters that most texts are written in, looked up once: each costs several tables otherwise.
  private static let latin = readings(0...0xFF)
  private static let arabic = readings(0x600...0x6FF)

  private static func readings(_ values: ClosedRange<UInt32>) -> [Reading] {
    values.map { Reading(Unicode.Scalar($0) ?? "\u{FFFD}") }
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return asciiLetter(scalar) || (48...57).contains(scalar.value) }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil || base(of: scalar) != nil
  }

  private static func asciiLetter(_ scalar: Unicode.Scalar) -> Bool {
    (65...90).contains(scalar.value) || (97...122).contains(scalar.value)
  }

  private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? (65...90).contains(scalar.value) : scalar.properties.isUppercase
  }

  /// Whether nobody sees the character: it parts no word.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII else { return false }
    if scalar.properties.isDefaultIgnorableCodePoint { return true }
    switch scalar.properties.generalCategory {
    case .format, .nonspacingMark, .enclosingMark: return true
    case .modifierLetter: return scalar == "\u{640}"
    default: return false
    }
  }

  private static func isLetter(
    after next: String.Index, before index: String.Index, in scalars: String.UnicodeScalarView
  ) -> Bool {
    (next < scalars.endIndex && isLetterOrDigit(scalars[next]))
      && (index > scalars.startIndex && isLetterOrDigit(scalars[scalars.index(before: index)])
        || asciiLetter(scalars[next]))
  }

  /// A letter by the letters that stand for it.
  private static func folded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    var folded = base(of: scalar) ?? scalar
    if folded.isASCII, (48...57).contains(folded.value) { return [folded] }
    if !folded.isASCII, let small = scalar.properties.lowercaseMapping.unicodeScalars.first {
      folded = base(of: small) ?? small
    }
    if !folded.isASCII, let value = folded.properties.numericType == .decimal ? folded.properties.numericValue : nil,
      let digit = Unicode.Scalar(48 + Int(value))
    {
      return [digit]
    }
    switch folded {
    case "A"..."Z": folded = Unicode.Scalar(folded.value + 32) ?? folded
    default: break
    }
    switch folded {
    case "w": return ["v", "v"]
    case "m": return ["r", "n"]
    case "l", "y": return ["i"]
    case "æ": return ["a", "e"]
    case "œ": return ["o", "e"]
    case "ß": return ["s"]
    default: return [folded]
    }
  }

  /// The plain letter that an ornamental one, or one of another alphabet, looks like; nothing for any other character.
  private static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0...0x7F: return nil
    case 0xFF21...0xFF3A, 0xFF41...0xFF5A: return Unicode.Scalar(scalar.value - 0xFEE0)
    case 0x1D400...0x1D6A3: return Unicode.Scalar(97 + (scalar.value - 0x1D400) % 26)
    case 0x24B6...0x24E9: return Unicode.Scalar(97 + (scalar.value - 0x24B6) % 26)
    case 0x1F130...0x1F149: return Unicode.Scalar(97 + scalar.value - 0x1F130)
    case 0x1F150...0x1F169: return Unicode.Scalar(97 + scalar.value - 0x1F150)
    case 0x1F170...0x1F189: return Unicode.Scalar(97 + scalar.value - 0x1F170)
    case 0x1F1E6...0x1F1FF: return Unicode.Scalar(97 + scalar.value - 0x1F1E6)
    default: return bases[scalar]
    }
  }

  private static let bases: [Unicode.Scalar: Unicode.Scalar] = {
    let groups: [(Unicode.Scalar, String)] = [
      ("a", "àáâãäåāăąǎÀÁÂÃÄÅĀĂĄаАαΑɑᴀ"), ("b", "ВвβΒЬʙ"), ("c", "çćĉčÇĆČсСϲᴄ"), ("d", "ďđĎĐðԁᴅ"),
      ("e", "èéêëēĕėęěÈÉÊËĒĖĘĚеЕёЁεΕєЄᴇ"), ("g", "ĝğġģĞɡɢ"), ("h", "һҺНнΗʜ"),
      ("i", "ìíîïĩīĭįıÌÍÎÏĪİіІїιΙɪӏӀłŁĺļľⅼʟℓ"), ("j", "јЈᴊ"), ("k", "кКκΚķᴋ"), ("m", "мМΜᴍ"),
      ("n", "ñńņňÑŃŇηΝɴ"), ("o", "òóôõöøōŏőÒÓÔÕÖØŌоОοΟσᴏ"), ("p", "рРρΡᴘ"), ("q", "ԛ"), ("r", "ŕŗřŘʀ"),
      ("s", "śŝşšŚŞŠѕЅꜱ"), ("t", "ţťŤтТτΤᴛ"), ("u", "ùúûüũūŭůűųÙÚÛÜŪŮυᴜ"), ("v", "νѵᴠ"), ("w", "ŵωԝѡᴡ"),
      ("x", "хХχΧ"), ("i", "ýÿŷÝŸуУγΥʏ"), ("z", "źżžŹŻŽΖζᴢ"), ("ا", "أإآٱ"), ("ي", "ىئی"), ("ه", "ة"), ("و", "ؤ"),
      ("ك", "ک"),
    ]
    return Dictionary(
      groups.flatMap { base, letters in letters.unicodeScalars.map { ($0, base) } },
      uniquingKeysWith: { first, _ in first })
  }()
}
