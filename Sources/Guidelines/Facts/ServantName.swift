/// A name that says whose servant somebody is, such as Abd al-Rahman, and that is written as one word or two or three, with the article
/// taken up by the next letter or not: “Abdul Rahman”, “Abdurrahman”, “Abderrahmane”, “Abd el-Rahman”, «عبد الرحمن», «عبدالرحمن».
struct ServantName {
  /// What follows, as it may be written in Latin letters; empty for a name given in Arabic letters.
  private let latin: [[UInt8]]
  /// The same in the form in which transliterations are compared.
  private let canonical: [[UInt8]]
  /// What follows in Arabic letters, without the article; empty for a name given in Latin letters.
  private let arabic: [UInt32]

  private init(latin: [[UInt8]]) {
    self.latin = latin
    canonical = latin.map(Transliteration.canonical)
    arabic = []
  }

  private init(arabic: ArraySlice<UInt32>) {
    latin = []
    canonical = []
    self.arabic = Array(arabic)
  }

  /// How many words at a place of a name's words make such a name, and the name; nothing where none stands.
  static func reading(_ words: ArraySlice<String>) -> (name: ServantName, count: Int)? {
    guard let first = words.first else { return nil }
    if first.utf8.allSatisfy({ $0 < 0x80 }) {
      let letters = Array(first.utf8)
      if isServant(letters) {
        var next = words.dropFirst()
        if next.count > 1, let article = next.first, NamePieces.articles.contains(article) { next = next.dropFirst() }
        guard let rest = next.first, rest.utf8.count >= 3, rest.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        return (ServantName(latin: god(Array(rest.utf8))), next.startIndex - words.startIndex + 1)
      }
      let rests = rests(of: letters)
      return rests.isEmpty ? nil : (ServantName(latin: rests), 1)
    }
    let letters = first.unicodeScalars.map(\.value)
    if letters == servant {
      guard let rest = words.dropFirst().first, rest.unicodeScalars.count >= 2 else { return nil }
      return (ServantName(arabic: withoutArticle(rest.unicodeScalars.map(\.value)[...])), 2)
    }
    guard letters.count > 5, letters.starts(with: servant) else { return nil }
    return (ServantName(arabic: withoutArticle(letters.dropFirst(servant.count))), 1)
  }

  /// The last word of the name where it begins at a word of a sentence; nothing where it does not stand there.
  func end(at index: Int, in sentence: inout NameSentence, _ text: Span<UInt8>) -> Int? {
    let token = sentence.tokens[index]
    if text[Int(token.begin)] >= 0xD8 { return endInArabic(at: index, in: &sentence, text) }
    guard token.traits.contains(.capitalised) || !token.traits.isDisjoint(with: [.hashtag, .link]) else { return nil }
    let forms = sentence.latinForms(index, text)
    if forms.contains(where: { Self.rests(of: $0).contains(where: isRest) }) { return index }
    guard forms.contains(where: Self.isServant) else { return nil }
    var next = index + 1
    if next + 1 < sentence.tokens.count,
      sentence.latinForms(next, text).contains(where: {
        NamePieces.articles.contains(String(decoding: $0, as: UTF8.self))
      })
    {
      next += 1
    }
    guard next < sentence.tokens.count, text[Int(sentence.tokens[next].begin)] < 0xD8 else { return nil }
    return sentence.latinForms(next, text).contains { Self.god($0).contains(where: isRest) } ? next : nil
  }

  private func endInArabic(at index: Int, in sentence: inout NameSentence, _ text: Span<UInt8>) -> Int? {
    let stems = sentence.stems(index, text)
    for stem in stems where stem.starts(with: Self.servant) {
      if stem.count > 5, isRest(Self.withoutArticle(stem.dropFirst(Self.servant.count))) { return index }
      guard stem.count == Self.servant.count, index + 1 < sentence.tokens.count else { continue }
      let letters = ArabicAffixes.letters(text, of: sentence.tokens[index + 1])
      if isRest(Self.withoutArticle(letters[...])) { return index + 1 }
    }
    return nil
  }

  private func isRest(_ rest: [UInt8]) -> Bool {
    if arabic.isEmpty {
      let form = Transliteration.canonical(rest)
      return canonical.contains { $0 == form || Transliteration.areSpellings(canonical: $0, form) }
    }
    return Transliteration.isSpelling(rest, of: arabic[...])
  }

  private func isRest(_ rest: ArraySlice<UInt32>) -> Bool {
    if arabic.isEmpty { return latin.contains { Transliteration.isSpelling($0, of: rest) } }
    return rest.elementsEqual(arabic)
  }

  private static let servant: [UInt32] = [0x639, 0x628, 0x62F]

  private static func withoutArticle(_ letters: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
    letters.count > 3 && letters.starts(with: [0x627, 0x644]) ? letters.dropFirst(2) : letters
  }

  /// Whether a word is “Abd” with what the article has left of itself: “Abdul”, “Abdel”, “Abdur”.
  private static func isServant(_ word: [UInt8]) -> Bool {
    guard word.count >= 3, word.count <= 7, word.starts(with: Array("abd".utf8)) else { return false }
    let tail = word.dropFirst(3).drop { vowels.contains($0) }
    return tail.count <= 1 && tail.allSatisfy { $0 != 0x68 && !vowels.contains($0) }
      && (word.count == 3 || vowels.contains(word[3])) && !(word.count == 4 && word[3] == UInt8(ascii: "i"))
  }

  /// What follows “Abd” and the article within one word: « Abderrahmane » is rahmane, “Abdelatif” atif or latif.
  private static func rests(of word: [UInt8]) -> [[UInt8]] {
    guard word.count >= 6, word.starts(with: Array("abd".utf8)), vowels.contains(word[3]) else { return [] }
    let tail = Array(word.dropFirst(3).drop { vowels.contains($0) })
    guard let first = tail.first else { return [] }
    var rests: [[UInt8]] = []
    if tail.count >= 2, tail[1] == first { rests.append(Array(tail.dropFirst())) }
    if first == UInt8(ascii: "l") { rests.append(Array(tail.dropFirst())) }
    rests.append(tail)
    return rests.flatMap(god).filter { $0.count >= 2 }
  }

  /// The name of God follows in many forms of few letters: “Abdullah”, “Abdallah”, “Abdulla”, “Abd Allah”.
  private static func god(_ word: [UInt8]) -> [[UInt8]] {
    let form = String(decoding: word, as: UTF8.self)
    return ["lah", "llah", "allah", "la", "alla", "ellah", "ullah"].contains(form) ? [Array("lah".utf8)] : [word]
  }

  private static let vowels = Set("aeiouy".utf8)
}
