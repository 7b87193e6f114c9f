/// Takes off what Arabic writes together with a word: conjunctions, prepositions and the article before it, pronouns
/// after it.
enum ArabicAffixes {
  /// The shortest stem that is left over.
  static let shortestStem = 3
  /// Longer words, in bytes, are no Arabic words.
  private static let longestWord = 64

  /// Up to four letters packed into one number, 16 bits each, so that one comparison tells whether a word begins or
  /// ends with them.
  private struct Affix {
    let letters: UInt64
    let mask: UInt64
    let count: Int

    /// `reversed` packs the last letter first.
    init(_ text: String, reversed: Bool) {
      var values = text.unicodeScalars.map { UInt64($0.value) }
      if reversed { values.reverse() }
      count = values.count
      letters = values.enumerated().reduce(0) { $0 | $1.element << UInt64($1.offset * 16) }
      mask = count == 4 ? .max : 1 << UInt64(count * 16) - 1
    }
  }

  private static let prefixes: [Affix] = [
    "وبال", "وكال", "فبال", "وال", "فال", "بال", "كال", "ولل", "فلل", "لل", "ال", "ول", "وب", "وك", "فب", "فل", "وس",
    "س", "و", "ف", "ب", "ك", "ل",
  ].map { Affix($0, reversed: false) }

  private static let prefixesOfShortWords = ["وال", "فال", "بال", "لل", "ال", "و", "ف"].map {
    Affix($0, reversed: false)
  }

  private static let suffixes: [Affix] = [
    "هما", "كما", "هم", "هن", "ها", "نا", "ني", "كم", "ه", "ي", "ا", "ك",
  ].map { Affix($0, reversed: true) }

  /// The keys a word may also stand for, the likeliest first.
  static func keys(of letters: [UInt32]) -> [UInt64] {
    var keys: [UInt64] = []
    _ = first(of: letters) { key -> Bool? in
      keys.append(key)
      return nil
    }
    return keys
  }

  /// What a caller makes of the first of these keys that it knows.
  static func first<Result>(of letters: [UInt32], _ look: (UInt64) -> Result?) -> Result? {
    let letters = letters.span
    var head: UInt64 = 0
    var tail: UInt64 = 0
    for offset in 0..<min(4, letters.count) {
      head |= UInt64(letters[offset] & 0xFFFF) << UInt64(offset * 16)
      tail |= UInt64(letters[letters.count - 1 - offset] & 0xFFFF) << UInt64(offset * 16)
    }
    if let known = firstStem(of: letters, from: 0, tail, look) { return known }
    for prefix in prefixes where head & prefix.mask == prefix.letters {
      if let known = firstStem(of: letters, from: prefix.count, tail, look) { return known }
    }
    // Short words behind a conjunction or the article come last: ولم, الحي.
    for prefix in prefixesOfShortWords where head & prefix.mask == prefix.letters && letters.count == prefix.count + 2 {
      if let known = look(key(of: letters, from: prefix.count, to: letters.count)) { return known }
    }
    return nil
  }

  /// The word from a letter on, as it stands and without a pronoun.
  private static func firstStem<Result>(
    of letters: Span<UInt32>, from start: Int, _ tail: UInt64, _ look: (UInt64) -> Result?
  ) -> Result? {
    let count = letters.count - start
    guard count >= shortestStem else { return nil }
    if let known = look(key(of: letters, from: start, to: letters.count)) { return known }
    for suffix in suffixes where count - suffix.count >= shortestStem && tail & suffix.mask == suffix.letters {
      let end = letters.count - suffix.count
      if let known = look(key(of: letters, from: start, to: end)) { return known }
      // Before a pronoun the ending ة is written ت: عائلته.
      if letters[end - 1] == 0x62A, let known = look(key(of: letters, from: start, to: end, last: 0x647)) {
        return known
      }
    }
    return nil
  }

  /// The key of some letters, the last of them replaced where asked for.
  static func key(of letters: Span<UInt32>, from start: Int, to end: Int, last: UInt32? = nil) -> UInt64 {
    var key = WordKey()
    for index in start..<(last == nil ? end : end - 1) { key.add(scalar: letters[index]) }
    if let last { key.add(scalar: last) }
    return key.value
  }

  /// The folded letters of an Arabic word; empty for any other word and for very long ones.
  static func letters(_ text: Span<UInt8>, of token: Token) -> [UInt32] {
    var letters: [UInt32] = []
    read(text, of: token, into: &letters)
    return letters
  }

  /// The folded letters of an Arabic word, into memory that is there already.
  static func read(_ text: Span<UInt8>, of token: Token, into letters: inout [UInt32]) {
    letters.removeAll(keepingCapacity: true)
    let start = Int(token.begin)
    let end = Int(token.end)
    guard isArabic(text[start]), end - start <= longestWord else { return }
    let short = LetterFolding.short
    var index = start
    while index < end {
      let scalar = text.scalar(at: index)
      index += scalar.length
      if scalar.length == 2, short[Int(scalar.value) - 0x80] > 0 {
        let letter = short[Int(scalar.value) - 0x80]
        if letter > 1 { letters.append(UInt32(letter)) }
        continue
      }
      guard scalar.value >= 0x80 else { return letters.removeAll(keepingCapacity: true) }
      if case .letter(let first, let second) = LetterFolding.kind(of: scalar.value) {
        letters.append(first)
        if second != 0 { letters.append(second) }
      }
    }
  }

  /// Whether a byte begins a scalar of U+0600–U+06FF.
  @inline(__always)
  static func isBasic(_ byte: UInt8) -> Bool { byte >= 0xD8 && byte <= 0xDB }

  /// Whether a byte begins an Arabic letter.
  static func isArabic(_ byte: UInt8) -> Bool { (byte >= 0xD8 && byte <= 0xDB) || byte == 0xEF }
}

/// Finds the words of a lexicon in Arabic words that carry affixes, and remembers those it has taken apart: a text uses
/// few different words.
struct ArabicStems {
  private static let size = 4096
  private var keys: [UInt64] = []
  private var numbers: [UInt32] = []
  private var letters: [UInt32] = []

  /// Numbers the words of a sentence that the lexicon does not know as they stand.
  mutating func number(_ tokens: inout [Token], of text: Span<UInt8>, in lexicon: Lexicon) {
    if keys.isEmpty {
      keys = Array(repeating: 0, count: Self.size)
      numbers = Array(repeating: 0, count: Self.size)
    }
    for index in tokens.indices where tokens[index].word == 0 && ArabicAffixes.isArabic(text[Int(tokens[index].begin)])
    {
      let key = tokens[index].key
      let slot = Int(truncatingIfNeeded: key >> 52)
      if keys[slot] != key {
        ArabicAffixes.read(text, of: tokens[index], into: &letters)
        keys[slot] = key
        numbers[slot] =
          letters.isEmpty
          ? 0
          : ArabicAffixes.first(of: letters) { key in
            let number = lexicon.number(of: key)
            return number == 0 ? nil : number
          } ?? 0
      }
      tokens[index].word = numbers[slot]
    }
  }
}
