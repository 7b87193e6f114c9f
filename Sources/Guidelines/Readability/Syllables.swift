/// Counts the syllables of words, by the spelling rules of a language.
///
/// No dictionary: a rule counter is off by one in a few words of a hundred, which moves a score of a whole text by less
/// than the formulas themselves disagree. The tests hold it against counted samples.
enum Syllables {
  /// The syllables of a word; at least one. Arabic words, whose short vowels are not written, are not counted: 0.
  static func count(_ word: some StringProtocol, in language: Language) -> Int {
    switch language {
    case .english: english(letters(word))
    case .french: french(letters(word))
    case .spanish: spanish(letters(word))
    case .arabic: 0
    }
  }

  /// A letter without its accent, and whether the accent changes how a vowel is spoken.
  private struct Letter: Equatable {
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

  private static func letters(_ word: some StringProtocol) -> [Letter] {
    var letters: [Letter] = []
    for scalar in word.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A: letters.append(Letter(base: UInt8(scalar.value) | 0x20))
      case 0x61...0x7A: letters.append(Letter(base: UInt8(scalar.value)))
      // An accent that stands alone belongs to the letter before.
      case 0x300...0x36F: if !letters.isEmpty { letters[letters.count - 1].isMarked = true }
      case 0x80...:
        guard case .letter(let first, let second) = LetterFolding.kind(of: scalar.value), first < 0x80 else { continue }
        letters.append(Letter(base: UInt8(first), isMarked: second == 0))
        if second != 0, second < 0x80 { letters.append(Letter(base: UInt8(second))) }
      default: break
      }
    }
    return letters
  }

  private static func ends(_ letters: [Letter], _ ending: StaticString) -> Bool {
    let bytes = Array(ending.description.utf8)
    return letters.count >= bytes.count && letters.suffix(bytes.count).map(\.base) == bytes
      && !letters.suffix(bytes.count).contains(where: \.isMarked)
  }

  private static func holds(_ letters: [Letter], _ first: UInt8, _ second: UInt8, at index: Int) -> Bool {
    index + 1 < letters.count && letters[index].base == first && letters[index + 1].base == second
  }

  private static func english(_ letters: [Letter]) -> Int {
    guard letters.count > 2 else { return letters.isEmpty ? 0 : 1 }
    var count = 0
    var index = 0
    while index < letters.count {
      guard isEnglishVowel(letters, index) else {
        index += 1
        continue
      }
      var end = index
      while end < letters.count, isEnglishVowel(letters, end) {
        // Two vowels that are spoken apart: “video”, “area”, “science”, “create”.
        if end > index, isApart(letters, end) { count += 1 }
        end += 1
      }
      count += 1
      index = end
    }
    if ends(letters, "e"), !letters[letters.count - 2].isVowel, !endsInSyllabicL(letters) { count -= 1 }
    let before = letters.count > 2 ? letters[letters.count - 3].base : 0
    if ends(letters, "ed"), !letters[letters.count - 3].isVowel, before != 0x74, before != 0x64 { count -= 1 }
    if ends(letters, "es"), !letters[letters.count - 3].isVowel, !isSibilant(letters) { count -= 1 }
    if ends(letters, "ely") || ends(letters, "ety") || ends(letters, "ement") || ends(letters, "eless") { count -= 1 }
    if ends(letters, "sm") || ends(letters, "thm") { count += 1 }
    return max(1, count)
  }

  private static func isEnglishVowel(_ letters: [Letter], _ index: Int) -> Bool {
    guard letters[index].isVowel else { return false }
    // “yes”, “beyond”: a consonant.
    if letters[index].base == 0x79 {
      return index > 0 && !(index + 1 < letters.count && letters[index + 1].isVowel && letters[index - 1].isVowel)
    }
    // “question”, “guard”.
    if letters[index].base == 0x75, index > 0, letters[index - 1].base == 0x71 { return false }
    return true
  }

  private static func isApart(_ letters: [Letter], _ index: Int) -> Bool {
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
      return index + 1 == letters.count || (consonant == 0x72 && holds(letters, 0x61, 0x74, at: index))
    }
    if before == 0x75, base == 0x61 { return consonant != 0x67 && consonant != 0x71 }
    return false
  }

  private static func endsInSyllabicL(_ letters: [Letter]) -> Bool {
    ends(letters, "le") && letters.count > 2 && !letters[letters.count - 3].isVowel
  }

  private static func isSibilant(_ letters: [Letter]) -> Bool {
    switch letters[letters.count - 3].base {
    case 0x73, 0x78, 0x7A, 0x63, 0x67: return true
    case 0x68:
      return letters.count > 3 && (letters[letters.count - 4].base == 0x73 || letters[letters.count - 4].base == 0x63)
    default: return false
    }
  }

  private static func french(_ letters: [Letter]) -> Int {
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
    let silent = ends(letters, "e") || ends(letters, "es")
    if silent, count > 1 {
      let stem = letters.count - (ends(letters, "es") ? 2 : 1)
      if stem > 0, !letters[stem - 1].isVowel { count -= 1 }
    } else if ends(letters, "rent"), letters.count > 5, letters[letters.count - 5].isVowel,
      letters[letters.count - 5].isMarked || letters[letters.count - 5].base == 0x69
    {
      // « arrêtèrent », « finirent ».
      count -= 1
    }
    return max(1, count)
  }

  private static func spanish(_ letters: [Letter]) -> Int {
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
