/// Counts the syllables of words, by the spelling rules of a language. One counter serves a whole text, so that its memory
/// is reused from word to word.
///
/// No dictionary: a rule counter is off by one in a few words of a hundred, which moves a score of a whole text by less
/// than the formulas themselves disagree. The tests hold it against counted samples.
struct SyllableCounter {
  let language: Language
  /// How many bytes of a word are looked at: no word is longer, and a text may be one endless row of letters.
  static let longestWord = 256
  /// The letters of the last word, without marks that are no letters.
  private var letters: [Letter] = []
  /// How many they are.
  private(set) var letterCount = 0
  /// The last eight letters, the last in the lowest byte; a letter with an accent counts as none.
  private var tail: UInt64 = 0

  init(language: Language) { self.language = language }

  /// The syllables of a word; at least one. Arabic words, whose short vowels are not written, are not counted: 0.
  mutating func count(_ text: Span<UInt8>, _ bytes: Range<Int>) -> Int {
    if language == .arabic, let count = Self.lettersOfTwoBytes(text, bytes) {
      letterCount = count
      return 0
    }
    fill(text, bytes)
    letterCount = letters.count
    return switch language {
    case .english: english()
    case .french: french()
    case .spanish: spanish()
    case .arabic: 0
    }
  }

  /// A letter without its accent, and whether the accent changes how a vowel is spoken.
  struct Letter: Equatable {
    var base: UInt8
    var isMarked = false

    var isVowel: Bool {
      switch base {
      case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: true
      default: false
      }
    }

    var isStrong: Bool { base == 0x61 || base == 0x65 || base == 0x6F }
  }

  /// How many letters a word has whose letters all take two bytes; nil for any other. Of Arabic no more is asked.
  private static func lettersOfTwoBytes(_ text: Span<UInt8>, _ bytes: Range<Int>) -> Int? {
    let short = LetterFolding.short
    var count = 0
    var index = bytes.lowerBound
    let end = min(bytes.upperBound, bytes.lowerBound + longestWord)
    while index < end {
      guard (0xC2...0xDF).contains(text[index]) else { return nil }
      let letter = short[Int(text.scalar(at: index).value) - 0x80]
      guard letter > 0 else { return nil }
      count += letter > 1 ? 1 : 0
      index += 2
    }
    return count
  }

  private mutating func fill(_ text: Span<UInt8>, _ bytes: Range<Int>) {
    letters.removeAll(keepingCapacity: true)
    var index = bytes.lowerBound
    let end = min(bytes.upperBound, bytes.lowerBound + Self.longestWord)
    while index < end {
      let byte = text[index]
      if byte < 0x80 {
        index += 1
        let folded = byte | 0x20
        if folded >= 0x61, folded <= 0x7A { letters.append(Letter(base: folded)) }
        continue
      }
      let scalar = text.scalar(at: index)
      index += scalar.length
      let letter = scalar.length == 2 ? LetterFolding.short[Int(scalar.value) - 0x80] : 0
      if letter > 1 {
        letters.append(Letter(base: letter < 0x80 ? UInt8(letter) : 0, isMarked: true))
        continue
      }
      switch scalar.value {
      // An accent that stands alone belongs to the letter before.
      case 0x300...0x36F: if !letters.isEmpty { letters[letters.count - 1].isMarked = true }
      default:
        guard case .letter(let first, let second) = LetterFolding.kind(of: scalar.value) else { continue }
        letters.append(Letter(base: first < 0x80 ? UInt8(first) : 0, isMarked: second == 0))
        if second != 0, second < 0x80 { letters.append(Letter(base: UInt8(second))) }
      }
    }
    tail = 0
    for letter in letters.suffix(8) { tail = tail << 8 | UInt64(letter.isMarked ? 0 : letter.base) }
  }

  /// An ending as ``tail`` holds it. The letters are written as the numbers they are: so they stand in the program as they
  /// are, and need not be asked for whether they have been made yet, ten times a word.
  private struct Ending {
    let letters: UInt64
    let mask: UInt64

    init(_ letters: UInt64, count: UInt64) {
      self.letters = letters
      mask = (1 &<< (count &* 8)) &- 1
    }

    static let e = Ending(0x65, count: 1)
    static let ed = Ending(0x6564, count: 2)
    static let es = Ending(0x6573, count: 2)
    static let le = Ending(0x6C65, count: 2)
    static let ely = Ending(0x65_6C79, count: 3)
    static let ety = Ending(0x65_7479, count: 3)
    static let ement = Ending(0x65_6D65_6E74, count: 5)
    static let eless = Ending(0x65_6C65_7373, count: 5)
    static let sm = Ending(0x736D, count: 2)
    static let thm = Ending(0x74_686D, count: 3)
    static let rent = Ending(0x7265_6E74, count: 4)
  }

  private func ends(_ ending: Ending) -> Bool { tail & ending.mask == ending.letters }

  private func holds(_ first: UInt8, _ second: UInt8, at index: Int) -> Bool {
    index + 1 < letters.count && letters[index].base == first && letters[index + 1].base == second
  }

  private func english() -> Int {
    guard letters.count > 2 else { return letters.isEmpty ? 0 : 1 }
    var count = 0
    var index = 0
    while index < letters.count {
      guard isEnglishVowel(index) else {
        index += 1
        continue
      }
      var end = index
      while end < letters.count, isEnglishVowel(end) {
        // Two vowels that are spoken apart: “video”, “area”, “science”, “create”.
        if end > index, isApart(end) { count += 1 }
        end += 1
      }
      count += 1
      index = end
    }
    if ends(.e), !letters[letters.count - 2].isVowel, !endsInSyllabicL { count -= 1 }
    let before = letters.count > 2 ? letters[letters.count - 3].base : 0
    if ends(.ed), !letters[letters.count - 3].isVowel, before != 0x74, before != 0x64 { count -= 1 }
    if ends(.es), !letters[letters.count - 3].isVowel, !isSibilant { count -= 1 }
    if ends(.ely) || ends(.ety) || ends(.ement) || ends(.eless) { count -= 1 }
    if ends(.sm) || ends(.thm) { count += 1 }
    return max(1, count)
  }

  private func isEnglishVowel(_ index: Int) -> Bool {
    guard letters[index].isVowel else { return false }
    // “yes”, “beyond”: a consonant.
    if letters[index].base == 0x79 {
      return index > 0 && !(index + 1 < letters.count && letters[index + 1].isVowel && letters[index - 1].isVowel)
    }
    // “question”, “guard”.
    if letters[index].base == 0x75, index > 0, letters[index - 1].base == 0x71 { return false }
    return true
  }

  private func isApart(_ index: Int) -> Bool {
    let before = letters[index - 1].base
    let base = letters[index].base
    let consonant = index > 1 ? letters[index - 2].base : 0
    if before == 0x69 {
      // “nation”, “social”, “patient” and their kin are one.
      let isSoft =
        consonant == 0x74 || consonant == 0x73 || consonant == 0x67 || consonant == 0x63 && index != 3
      if base == 0x6F || base == 0x61 || base == 0x75 { return !isSoft || index + 1 == letters.count }
      if base == 0x65 { return !isSoft && index + 1 < letters.count && letters[index + 1].base == 0x6E && index > 2 }
      return false
    }
    if before == 0x65, base == 0x6F { return consonant != 0x67 && consonant != 0x70 }
    if before == 0x65, base == 0x61 {
      return index + 1 == letters.count || (consonant == 0x72 && holds(0x61, 0x74, at: index))
    }
    if before == 0x75, base == 0x61 { return consonant != 0x67 && consonant != 0x71 }
    return false
  }

  private var endsInSyllabicL: Bool {
    ends(.le) && letters.count > 2 && !letters[letters.count - 3].isVowel
  }

  private var isSibilant: Bool {
    switch letters[letters.count - 3].base {
    case 0x73, 0x78, 0x7A, 0x63, 0x67: return true
    case 0x68:
      return letters.count > 3 && (letters[letters.count - 4].base == 0x73 || letters[letters.count - 4].base == 0x63)
    default: return false
    }
  }

  private func french() -> Int {
    guard !letters.isEmpty else { return 0 }
    var count = 0
    var index = 0
    while index < letters.count {
      guard letters[index].isVowel else {
        index += 1
        continue
      }
      let isSilentU =
        letters[index].base == 0x75 && index > 0 && index + 1 < letters.count && letters[index + 1].isVowel
        && (letters[index - 1].base == 0x71 || letters[index - 1].base == 0x67)
      if isSilentU {
        index += 1
        continue
      }
      var end = index + 1
      while end < letters.count, letters[end].isVowel {
        // « théâtre », « naïf »: an accented vowel after a vowel begins a syllable, and e after é is silent.
        let isHiatus =
          letters[end - 1].isMarked && letters[end - 1].base == 0x65 && letters[end].isStrong
          && !(letters[end].base == 0x65 && !letters[end].isMarked)
          || letters[end].isMarked && letters[end].base == 0x69
        if isHiatus { break }
        end += 1
      }
      count += 1
      index = end
    }
    let silent = ends(.e) || ends(.es)
    if silent, count > 1 {
      let stem = letters.count - (ends(.es) ? 2 : 1)
      if stem > 0, !letters[stem - 1].isVowel { count -= 1 }
    } else if ends(.rent), letters.count > 5, letters[letters.count - 5].isVowel,
      letters[letters.count - 5].isMarked || letters[letters.count - 5].base == 0x69
    {
      // « arrêtèrent », « finirent ».
      count -= 1
    }
    return max(1, count)
  }

  private func spanish() -> Int {
    var count = 0
    var last: Letter?
    for (index, letter) in letters.enumerated() {
      var isVowel = letter.isVowel
      if letter.base == 0x79 { isVowel = index == letters.count - 1 || letters.count == 1 }
      if letter.base == 0x75, !letter.isMarked, index > 0, index + 1 < letters.count,
        letters[index - 1].base == 0x71 || letters[index - 1].base == 0x67,
        letters[index + 1].base == 0x65 || letters[index + 1].base == 0x69
      {
        // « que », « guerra ».
        continue
      }
      // The h between vowels is silent and does not part them.
      if letter.base == 0x68 { continue }
      guard isVowel else {
        last = nil
        continue
      }
      if let last {
        let apart =
          letter.isStrong && last.isStrong || letter.isMarked && !letter.isStrong && last.isStrong
          || last.isMarked && !last.isStrong && letter.isStrong
        if apart { count += 1 }
      } else {
        count += 1
      }
      last = letter
    }
    return max(letters.isEmpty ? 0 : 1, count)
  }
}
