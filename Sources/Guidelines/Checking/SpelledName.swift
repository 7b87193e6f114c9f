/// A person's name as words whose spelling may vary: in another script, or in another transliteration.
struct SpelledName {
  /// One word of the name in the letters it was given in.
  private enum Word {
    case latin([UInt8], canonical: [UInt8])
    case arabic([UInt32])
    case servant(ServantName)
  }

  let kind: NameMatcher.Kind
  let person: Int
  private let given: Word
  private let family: Word
  /// The words between the two.
  private let middle: [Word]
  /// Whether Latin spellings vary, too.
  private let varies: Bool
  /// The letters in which Slavic spellings of the two meet; empty for an Arabic name.
  private let givenLetters: [UInt8]
  private let familyLetters: [UInt8]
  /// The most words between given and family name: middle names and the pieces of a compound.
  private let between: Int
  /// Whether the family name alone is the person, too.
  private let hasParts: Bool
  /// Whether the family name is the given name of many others: one with “Abd al-…”, in however many words it was given.
  private let isGivenToMany: Bool

  /// - Parameter hasParts: whether the family name alone is the person, too: of “Abu Nur” no part is.
  init(words: [String], kind: NameMatcher.Kind, person: Int, hasParts: Bool = true) {
    self.init(
      given: Self.word(words.first ?? ""), family: Self.word(NameMatcher.bare(words.last ?? "")), words: words,
      kind: kind, person: person, hasParts: hasParts)
  }

  private init(
    given: Word, family: Word, words: [String], kind: NameMatcher.Kind, person: Int, hasParts: Bool
  ) {
    self.kind = kind
    self.person = person
    self.given = given
    self.family = family
    middle = words.dropFirst().dropLast().map(Self.word)
    self.hasParts = hasParts
    isGivenToMany = words.indices.dropFirst().contains { index in
      ServantName.reading(words[index...]).map { index + $0.1 == words.count } ?? false
    }
    varies = Transliteration.hasArabicOrigin(words)
    between = words.count + 1
    givenLetters = Self.slavic(given)
    familyLetters = Self.slavic(family)
  }

  /// The same name where “Abd al-…” in it is read as one name, however many words it is written in; nothing where there is none.
  static func withServant(_ words: [String], kind: NameMatcher.Kind, person: Int, hasParts: Bool) -> SpelledName? {
    var parts: [Word] = []
    var rest = words[...]
    var hasServant = false
    while let first = rest.first {
      if let (name, count) = ServantName.reading(rest) {
        hasServant = true
        parts.append(.servant(name))
        rest = rest.dropFirst(count)
      } else {
        parts.append(word(parts.isEmpty ? first : NameMatcher.bare(first)))
        rest = rest.dropFirst()
      }
    }
    guard hasServant, parts.count > 1, let given = parts.first, let family = parts.last else { return nil }
    return SpelledName(given: given, family: family, words: words, kind: kind, person: person, hasParts: hasParts)
  }

  /// Whether two rows of words are one name in two spellings: their first and last words are.
  static func isSameName(_ left: [String], _ right: [String]) -> Bool {
    guard left.count > 1, right.count > 1, let leftLast = left.last, let rightLast = right.last else { return false }
    return isSameWord(left[0], right[0]) && isSameWord(NameMatcher.bare(leftLast), NameMatcher.bare(rightLast))
  }

  private static func isSameWord(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    switch (word(left), word(right)) {
    case (.latin(_, let one), .latin(_, let other)): return Transliteration.areSpellings(canonical: one, other)
    case (.latin(let latin, _), .arabic(let arabic)), (.arabic(let arabic), .latin(let latin, _)):
      return Transliteration.isSpelling(latin, of: arabic[...])
    default: return false
    }
  }

  private static func slavic(_ word: Word) -> [UInt8] {
    if case .latin(let letters, _) = word { return SlavicSpelling.skeleton(letters) }
    return []
  }

  private static func word(_ text: String) -> Word {
    if !text.isEmpty, text.unicodeScalars.allSatisfy({ SlavicSpelling.isCyrillic($0.value) }),
      let letters = SlavicSpelling.latin(text.unicodeScalars.lazy.map(\.value))
    {
      return .latin(letters, canonical: Transliteration.canonical(letters))
    }
    return text.utf8.allSatisfy { $0 < 0x80 }
      ? .latin(Array(text.utf8), canonical: Transliteration.canonical(Array(text.utf8)))
      : .arabic(text.unicodeScalars.map(\.value))
  }

  /// Adds the places where the name stands in another spelling.
  func find(
    in sentence: inout NameSentence, _ text: Span<UInt8>, isNamed: Bool, _ found: inout [NameMatcher.Match]
  ) {
    findSlavic(in: &sentence, text, isNamed: isNamed, &found)
    // A Latin name of other than Arabic origin varies only in Arabic letters.
    if case .latin = family, case .latin = given, !varies, !sentence.hasArabic { return }
    let count = sentence.tokens.count
    for index in 0..<count {
      if let end = end(of: given, at: index, &sentence, text), let last = lastWord(after: end, &sentence, text) {
        found.append(.init(kind: kind, first: index, last: last, person: person))
        continue
      }
      guard let end = end(of: family, at: index, &sentence, text) else { continue }
      if end + 1 < count, let last = self.end(of: given, at: end + 1, &sentence, text) {
        found.append(.init(kind: kind, first: index, last: last, person: person))
      } else if hasParts, !isGivenName(endingAt: end, sentence), isNamed || stands(alone: index, sentence, text) {
        found.append(.init(kind: kind, first: index, last: end, isPart: true, person: person))
      }
    }
  }

  /// Adds the places where the name stands in Cyrillic, or in Latin letters as another language writes it.
  private func findSlavic(
    in sentence: inout NameSentence, _ text: Span<UInt8>, isNamed: Bool, _ found: inout [NameMatcher.Match]
  ) {
    guard givenLetters.count >= 2, familyLetters.count >= 3 else { return }
    for index in sentence.tokens.indices {
      guard let word = sentence.slavic(index, text),
        SlavicSpelling.matches(word.letters, familyLetters, isCyrillic: word.isCyrillic)
      else { continue }
      func isGiven(_ place: Int) -> Bool {
        guard let other = sentence.slavic(place, text) else { return false }
        return SlavicSpelling.matches(other.letters, givenLetters, isCyrillic: other.isCyrillic)
      }
      var first = index
      var isWhole = false
      while first > 0, index - first < between, sentence.tokens[first].separation == .none, !isWhole {
        first -= 1
        guard sentence.tokens[first].traits.contains(.capitalised) else { break }
        isWhole = isGiven(first)
      }
      if isWhole {
        found.append(.init(kind: kind, first: first, last: index, person: person))
      } else if index + 1 < sentence.tokens.count, isGiven(index + 1) {
        found.append(.init(kind: kind, first: index, last: index + 1, person: person))
      } else if word.isCyrillic, familyLetters.count >= 4 || isNamed {
        found.append(.init(kind: kind, first: index, last: index, isPart: true, person: person))
      }
    }
  }

  private func lastWord(after first: Int, _ sentence: inout NameSentence, _ text: Span<UInt8>) -> Int? {
    var index = first + 1
    while index < sentence.tokens.count, index - first <= between {
      if sentence.tokens[index].separation != .none { return nil }
      if let end = end(of: family, at: index, &sentence, text) { return end }
      // Only pieces of a name may stand between: another name, an article, an initial.
      let token = sentence.tokens[index]
      let isName =
        token.traits.contains(.capitalised) || sentence.isPiece(index, text)
        || middle.contains { isSpelling(index, of: $0, &sentence, text) }
      guard isName else { return nil }
      index += 1
    }
    return nil
  }

  /// Whether a family name in another spelling, alone, is long enough or introduced as a name.
  private func stands(alone index: Int, _ sentence: NameSentence, _ text: Span<UInt8>) -> Bool {
    let token = sentence.tokens[index]
    if index > 0, SurnameWords.titles.contains(sentence.tokens[index - 1].key) { return true }
    if SurnameWords.common.contains(token.key) || SurnameWords.neverNames.contains(token.key) { return false }
    switch family {
    case .latin(let letters, _):
      return letters.count >= (text[Int(token.begin)] >= 0xD8 ? 6 : 4)
    case .arabic(let letters):
      return letters.count >= 4 && token.traits.contains(.capitalised)
    // Without capitals nobody can tell the given name of others from a family name.
    case .servant: return text[Int(token.begin)] < 0xD8
    }
  }

  /// Whether another name follows a family name that is a given name, too: “Abdelrahman Hassan” is somebody else.
  private func isGivenName(endingAt end: Int, _ sentence: NameSentence) -> Bool {
    guard isGivenToMany, end + 1 < sentence.tokens.count else { return false }
    let next = sentence.tokens[end + 1]
    return next.separation == .none && next.traits.contains(.name)
      && !sentence.tokens.allSatisfy { $0.traits.contains(.capitalised) }
  }

  /// The last word of a name that begins at a word; nothing where it does not stand there.
  private func end(of word: Word, at index: Int, _ sentence: inout NameSentence, _ text: Span<UInt8>) -> Int? {
    if case .servant(let name) = word { return name.end(at: index, in: &sentence, text) }
    return isSpelling(index, of: word, &sentence, text) ? index : nil
  }

  private func isSpelling(_ index: Int, of word: Word, _ sentence: inout NameSentence, _ text: Span<UInt8>) -> Bool {
    let token = sentence.tokens[index]
    let isArabic = text[Int(token.begin)] >= 0xD8
    switch word {
    case .latin(let letters, let canonical):
      if isArabic {
        return sentence.stems(index, text).contains { Transliteration.isSpelling(letters, of: $0) }
      }
      guard varies, token.traits.contains(.capitalised) || !token.traits.isDisjoint(with: [.hashtag, .link]) else {
        return false
      }
      return sentence.canonicalForms(index, text).contains {
        Transliteration.areSpellings(canonical: canonical, $0)
      }
    case .arabic(let letters):
      guard !isArabic, token.traits.contains(.capitalised) || !token.traits.isDisjoint(with: [.hashtag, .link]) else {
        return false
      }
      return sentence.latinForms(index, text).contains { Transliteration.isSpelling($0, of: letters[...]) }
    case .servant: return false
    }
  }
}

/// The words of a sentence in the forms that names are compared in, each made once.
struct NameSentence {
  let tokens: [Token]
  private var keys: [Int: [UInt64]] = [:]
  private var stems: [Int: [ArraySlice<UInt32>]] = [:]
  private var latin: [Int: [[UInt8]]] = [:]
  private var canonical: [Int: [[UInt8]]] = [:]
  private var slavic: [Int: (letters: [UInt8], isCyrillic: Bool)] = [:]
  /// Whether a word is in Arabic letters.
  let hasArabic: Bool

  init(_ tokens: [Token], _ text: Span<UInt8>) {
    self.tokens = tokens
    var hasArabic = false
    for token in tokens where text[Int(token.begin)] >= 0xD8 { hasArabic = true }
    self.hasArabic = hasArabic
  }

  /// The letters of a word with a capital letter in which Slavic spellings meet; nil for any other.
  mutating func slavic(_ index: Int, _ text: Span<UInt8>) -> (letters: [UInt8], isCyrillic: Bool)? {
    let token = tokens[index]
    guard token.traits.contains(.capitalised), text[Int(token.begin)] < 0xD8, token.end - token.begin <= 48 else {
      return nil
    }
    if let known = slavic[index] { return known }
    var scalars: [UInt32] = []
    var place = Int(token.begin)
    while place < Int(token.end) {
      let scalar = text.scalar(at: place)
      place += scalar.length
      if scalar.value < 0x80 { continue }
      guard case .letter(let first, second: 0) = LetterFolding.kind(of: scalar.value) else { continue }
      if SlavicSpelling.isCyrillic(first) { scalars.append(first) }
    }
    let made: (letters: [UInt8], isCyrillic: Bool)
    if let cyrillic = SlavicSpelling.latin(scalars), !cyrillic.isEmpty {
      made = (SlavicSpelling.skeleton(cyrillic), true)
    } else {
      made = (SlavicSpelling.skeleton(latinForms(index, text).first ?? []), false)
    }
    slavic[index] = made
    return made
  }

  /// The canonical forms of a Latin word, in which transliterations are compared.
  mutating func canonicalForms(_ index: Int, _ text: Span<UInt8>) -> [[UInt8]] {
    if let known = canonical[index] { return known }
    let made = latinForms(index, text).map(Transliteration.canonical)
    canonical[index] = made
    return made
  }

  /// The keys a word may stand for: of an Arabic word also without its clitics.
  mutating func keys(_ index: Int, _ text: Span<UInt8>) -> [UInt64] {
    if text[Int(tokens[index].begin)] < 0xD8 { return [tokens[index].key] }
    if let known = keys[index] { return known }
    let letters = ArabicAffixes.letters(text, of: tokens[index])
    // Digits and words of two letters have no stem to be taken out.
    let made = [tokens[index].key] + ArabicAffixes.keys(of: letters).filter { $0 != tokens[index].key }
    keys[index] = made
    return made
  }

  /// Whether a word is a single letter.
  func isInitial(_ index: Int) -> Bool {
    tokens[index].end - tokens[index].begin == 1 && tokens[index].traits.contains(.capitalised)
  }

  /// Whether a word is an article or a joint of a name.
  mutating func isPiece(_ index: Int, _ text: Span<UInt8>) -> Bool {
    if text[Int(tokens[index].begin)] >= 0xD8 {
      return stems(index, text).contains { stem in
        let word = String(String.UnicodeScalarView(stem.compactMap(Unicode.Scalar.init)))
        return NamePieces.joints.contains(word)
      }
    }
    return latinForms(index, text).contains { form in
      let word = String(decoding: form, as: UTF8.self)
      return NamePieces.joints.contains(word) || NamePieces.articles.contains(word)
    }
  }

  private static let clitics: [[UInt32]] = [
    "وبال", "وال", "فال", "بال", "كال", "ولل", "فلل", "لل", "ال", "و", "ب", "ل", "ف", "ك",
  ].map {
    $0.unicodeScalars.map(\.value)
  }

  /// The letters of an Arabic word, with and without what is written together with it.
  mutating func stems(_ index: Int, _ text: Span<UInt8>) -> [ArraySlice<UInt32>] {
    if let known = stems[index] { return known }
    let letters = ArabicAffixes.letters(text, of: tokens[index])
    var made: [ArraySlice<UInt32>] = letters.isEmpty ? [] : [letters[...]]
    for clitic in Self.clitics where letters.count - clitic.count >= 3 && letters.starts(with: clitic) {
      made.append(letters.dropFirst(clitic.count))
    }
    stems[index] = made
    return made
  }

  /// The letters of a Latin word, folded, with and without an article that is written together with it.
  mutating func latinForms(_ index: Int, _ text: Span<UInt8>) -> [[UInt8]] {
    if let known = latin[index] { return known }
    let token = tokens[index]
    var letters: [UInt8] = []
    var place = Int(token.begin)
    while place < Int(token.end), letters.count <= Transliteration.longestWord {
      let scalar = text.scalar(at: place)
      place += scalar.length
      if scalar.value < 0x80 {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        if byte >= 0x41, byte <= 0x5A { letters.append(byte | 0x20) } else if byte >= 0x61 { letters.append(byte) }
      } else if case .letter(let first, let second) = LetterFolding.kind(of: scalar.value) {
        for part in [first] + LetterPair.letters(of: second) where part < 0x80 { letters.append(UInt8(part)) }
      }
    }
    var made = [letters]
    if letters.count >= 6 {
      let isArticle = letters[1] == 0x6C && (letters[0] == 0x61 || letters[0] == 0x65)
      // “Errachid”: the article takes up the first letter of the name.
      let isTakenUp = letters[1] == letters[2] && (letters[0] == 0x61 || letters[0] == 0x65)
      if isArticle { made.append(Array(letters.dropFirst(2))) }
      if isTakenUp { made.append(Array(letters.dropFirst(2))) }
    }
    latin[index] = made
    return made
  }
}
