/// Decides whether two words are spellings of one name: across scripts (“Rask”, «راسك») and, for names of Arabic origin,
/// between the ways of writing them in Latin letters (“Mohammed”, “Muhammad”).
///
/// Words are folded already: lower-case ASCII letters on one side, folded Arabic letters on the other.
enum Transliteration {
  /// The longest word that is compared.
  static let longestWord = 24

  /// How a folded Arabic letter is written in Latin letters; an empty text where it may be left out.
  private static let spellings: [UInt32: [[UInt8]]] = {
    let table: [(String, String)] = [
      ("ا", "a e i o u aa -"), ("ب", "b p"), ("پ", "p b"), ("ت", "t"), ("ث", "th t s"), ("ج", "j g dj dsch y"),
      ("ح", "h"), ("خ", "kh x j h ch k"), ("د", "d"), ("ذ", "dh d z th"), ("ر", "r"), ("ز", "z s"), ("س", "s c z"),
      ("ش", "sh ch sch s x"), ("ص", "s c"), ("ض", "d dh z"), ("ط", "t"), ("ظ", "z dh d"), ("ع", "a e i o u aa -"),
      ("غ", "gh g"), ("ف", "f ph v"), ("ڤ", "v"), ("ق", "q k c g gu"), ("ك", "k c ck q ch g x"), ("گ", "g"),
      ("ل", "l"), ("م", "m"), ("ن", "n"), ("ه", "h a e ah eh"), ("و", "w v u o ou oo au aw"),
      ("ي", "i y e ee ie ei ai ay j a"), ("ء", "-"), ("چ", "ch tch"), ("ژ", "j zh"),
    ]
    var spellings: [UInt32: [[UInt8]]] = [:]
    for (letter, texts) in table {
      guard let scalar = letter.unicodeScalars.first else { continue }
      spellings[scalar.value] = texts.split(separator: " ").map { $0 == "-" ? [] : Array($0.utf8) }
    }
    return spellings
  }()

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: true
    default: false
    }
  }

  /// Whether a Latin word may be the name that the Arabic letters spell.
  static func isSpelling(_ latin: [UInt8], of arabic: ArraySlice<UInt32>) -> Bool {
    guard (2...longestWord).contains(latin.count), (2...longestWord).contains(arabic.count) else { return false }
    let letters = Array(arabic)
    var failed = Array(repeating: false, count: (letters.count + 1) * (latin.count + 1))
    func matches(_ letter: Int, _ byte: Int) -> Bool {
      if letter == letters.count {
        // A final short vowel or a silent h or e is not written in Arabic.
        let rest = latin[byte...]
        return rest.isEmpty || (rest.count == 1 && (isVowel(latin[byte]) || latin[byte] == 0x68))
      }
      let place = letter * (latin.count + 1) + byte
      if failed[place] { return false }
      for spelling in spellings[letters[letter]] ?? [] {
        // Only the first letter, a final h and the stops may be unwritten.
        if spelling.isEmpty {
          if matches(letter + 1, byte) { return true }
          continue
        }
        guard latin[byte...].starts(with: spelling) else { continue }
        let next = byte + spelling.count
        if matches(letter + 1, next) { return true }
        // A doubled consonant is one letter in Arabic.
        if let last = spelling.last, !isVowel(last), next < latin.count, latin[next] == last,
          matches(letter + 1, next + 1)
        {
          return true
        }
      }
      // Short vowels are not written in Arabic.
      if letter > 0, byte < latin.count, isVowel(latin[byte]), matches(letter, byte + 1) { return true }
      // The final ه of a feminine name is silent.
      if letter == letters.count - 1, letters[letter] == 0x647, byte == latin.count { return true }
      failed[place] = true
      return false
    }
    return matches(0, 0)
  }

  /// Whether two Latin words, in their canonical form, may be spellings of one name of Arabic origin.
  static func areSpellings(canonical left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count, left.count >= 3 else { return false }
    return zip(left, right).allSatisfy { isAlike($0, $1) }
  }

  /// Vowels of transliterations wander: e stands for a and i, the joker of “Abd…” for any.
  private static func isAlike(_ left: UInt8, _ right: UInt8) -> Bool {
    if left == right || left == joker && isVowel(right) || right == joker && isVowel(left) { return true }
    let e = UInt8(ascii: "e")
    return left == e && isVowel(right) || right == e && isVowel(left)
  }

  private static let joker = UInt8(ascii: "@")

  /// One form for the common ways of writing a name: digraphs become one class, doubles are written once, vowels are
  /// one of a, e, i and u.
  static func canonical(_ word: [UInt8]) -> [UInt8] {
    let consonants = classes(word)
    var result: [UInt8] = []
    var index = 0
    while index < consonants.count {
      guard isVowel(consonants[index]) else {
        if result.last != consonants[index] { result.append(consonants[index]) }
        index += 1
        continue
      }
      var end = index
      while end < consonants.count, isVowel(consonants[end]) { end += 1 }
      result.append(vowel(consonants[index..<end]))
      index = end
    }
    // “Fatimah”, “Fatima”.
    if result.count > 3, result.last == 0x68 { result.removeLast() }
    // « Slimane », “Sliman”.
    if result.count > 4, result.last == 0x65, result[result.count - 2] == 0x6E { result.removeLast() }
    // “Abdullah”, “Abdallah”, “Abdelkader”.
    if result.count > 4, result.starts(with: Array("abd".utf8)), isVowel(result[3]), result[4] == 0x6C {
      result[3] = joker
    }
    return result
  }

  private static func vowel(_ group: ArraySlice<UInt8>) -> UInt8 {
    if group.contains(0x75) || group.contains(0x6F) { return 0x75 }
    if group.contains(0x69) || group.contains(0x79) { return 0x69 }
    if group.contains(0x61) { return 0x61 }
    return 0x65
  }

  /// Letters by how they sound: capital letters stand for sounds that Latin writes with two.
  private static func classes(_ word: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(word.count + 2)
    var index = 0
    func holds(_ letter: StaticString, at place: Int) -> Bool { word.span.holds(letter, at: place) }
    while index < word.count {
      let byte = word[index]
      let next = index + 1 < word.count ? word[index + 1] : 0
      var length = next == 0x68 ? 2 : 1
      switch byte {
      case 0x73 where holds("sch", at: index), 0x74 where holds("tch", at: index):
        result.append(UInt8(ascii: "S"))
        length = 3
      case 0x6B where next == 0x68: result.append(UInt8(ascii: "X"))
      case 0x67 where next == 0x68: result.append(0x67)
      case 0x73 where next == 0x68, 0x63 where next == 0x68: result.append(UInt8(ascii: "S"))
      case 0x74 where next == 0x68, 0x64 where next == 0x68: result.append(byte)
      case 0x70 where next == 0x68: result.append(0x66)
      case 0x64 where next == 0x6A:
        result.append(0x67)
        length = 2
      case 0x63:
        length = next == 0x6B ? 2 : 1
        result.append(next == 0x65 || next == 0x69 || next == 0x79 ? 0x73 : 0x6B)
      case 0x71:
        result.append(0x6B)
        length = 1
      case 0x6A:
        result.append(0x67)
        length = 1
      case 0x78:
        result += [0x6B, 0x73]
        length = 1
      case 0x76:
        result.append(0x77)
        length = 1
      case 0x77 where index > 0:
        result.append(0x75)
        length = 1
      default:
        result.append(byte)
        length = 1
      }
      index += length
    }
    return result
  }

  private static let givenNames: [[UInt8]] = [
    "mohammed", "ahmed", "mahmoud", "ali", "hassan", "hussein", "omar", "othman", "khalid", "jamal", "karim", "rachid",
    "said", "tarek", "youssef", "ibrahim", "ismail", "mustafa", "abdallah", "abdelkader", "abderrahman", "abdul",
    "nabil", "samir", "walid", "yassine", "zakaria", "bilal", "hamza", "anwar", "amin", "faisal", "fatima", "aicha",
    "khadija", "zainab", "mariam", "leila", "nadia", "samira", "hamid", "majid", "mourad", "mounir", "rafik", "salah",
    "saleh", "sami", "soufiane", "taher", "jaber", "jawad", "hicham", "hisham", "imad", "habib", "farid", "fouad",
    "driss", "brahim", "anis", "ayoub", "haroun", "moussa", "issa", "qasim", "nasser", "nour", "osama", "ridha",
    "chakib", "chokri", "lotfi", "redouane", "abdelaziz", "hossam", "ziad", "marwan", "louay", "rami",
  ].map { canonical(Array($0.utf8)) }

  /// Whether a row of folded words looks like a name of Arabic origin, whose Latin spelling varies.
  static func hasArabicOrigin(_ words: [String]) -> Bool {
    words.contains { word in
      if NamePieces.all.contains(word) { return true }
      let form = canonical(Array(word.utf8))
      return form.count >= 3
        && givenNames.contains { $0.count == form.count && zip($0, form).allSatisfy { isAlike($0, $1) } }
    }
  }
}
