import Guidelines

/// Finds words that say how many, or when, without being numbers: “a pair of officers”, “half the passengers”, «شخصان», “at noon”,
/// “a child died”, “XII people”, “#seventeendead”.
///
/// Most of these words have other meanings too, so each entry says what has to stand near it: “a pair of gloves” and “half an
/// hour” are left alone. The entries are in ``QuantityLexicon``.
struct QuantityWords {
  /// A word of a text.
  struct Word {
    /// In small letters, without accents; Arabic as ``NumberLexicon/folded(_:)`` has it.
    let folded: String
    /// Where it stands, in characters.
    let range: Range<Int>
    /// The clause that it belongs to; a comma ends one.
    let clause: Int
    /// The sentence that it belongs to.
    let sentence: Int
  }

  /// A stretch that says how many or when, in characters.
  struct Match {
    let range: Range<Int>
    let kind: FigureToken.Kind
  }

  private let characters: [Character]
  private let language: Language
  private let lexicon: QuantityLexicon
  private let words: [Word]

  init(_ words: [Word], of characters: [Character], _ language: Language) {
    self.characters = characters
    self.language = language
    lexicon = .of(language)
    self.words = words
  }

  /// The words of a text, in order.
  static func words(of characters: [Character]) -> [Word] {
    var words: [Word] = []
    var clause = 0
    var sentence = 0
    var start: Int?
    func close(_ end: Int) {
      guard let begin = start else { return }
      words.append(
        Word(folded: fold(characters[begin..<end]), range: begin..<end, clause: clause, sentence: sentence))
      start = nil
    }
    for (index, character) in characters.enumerated() {
      if character.isLetter {
        if start == nil { start = index }
        continue
      }
      if start != nil, isMarkWithin(characters, index) { continue }
      close(index)
      if ",،:()–—".contains(character) { clause += 1 }
      if ".!?؟;؛\n".contains(character) {
        clause += 1
        sentence += 1
      }
    }
    close(characters.count)
    return words
  }

  /// Marks of emphasis, which readers do not see.
  static let marks: Set<Character> = ["*", "_", "`", "~"]

  /// Whether a mark of emphasis stands within a word or number: “pe**ople**”.
  static func isMarkWithin(_ characters: [Character], _ index: Int) -> Bool {
    guard marks.contains(characters[index]), index > 0 else { return false }
    let next = characters[index...].prefix(8).first { !marks.contains($0) }
    return next.map { $0.isLetter || FigureScanner.isNumeric($0) } ?? false
  }

  /// A word as it is looked up.
  static func fold(_ word: some Sequence<Character>) -> String {
    let small = String(word.filter { !marks.contains($0) }).lowercased()
    guard !small.utf8.allSatisfy({ $0 < 128 }) else { return small }
    return NumberLexicon.folded(String(small.map { plain[$0] ?? $0 }))
  }

  private static let plain: [Character: Character] = [
    "à": "a", "â": "a", "ä": "a", "á": "a", "ã": "a", "ç": "c", "é": "e", "è": "e", "ê": "e", "ë": "e", "î": "i",
    "ï": "i",
    "í": "i", "ì": "i", "ñ": "n", "ô": "o", "ö": "o", "ó": "o", "ò": "o", "ù": "u", "û": "u", "ü": "u", "ú": "u",
  ]

  /// Every stretch that says how many or when, in order and without overlaps.
  func matches() -> [Match] { words.matches(\.range, at: match) }

  private func match(at index: Int) -> Match? {
    if let match = hashtag(at: index) { return match }
    for phrase in lexicon.phrases(beginningWith: words[index].folded) {
      guard let last = end(of: phrase, at: index), isMeant(phrase, index, last) else { continue }
      return Match(range: words[index].range.lowerBound..<words[last].range.upperBound, kind: phrase.kind)
    }
    return romanNumber(at: index) ?? oneOf(at: index) ?? single(at: index) ?? arabicPersons(at: index)
  }

  // Phrases.

  /// The last word of a phrase that begins at a word; nothing where other words stand.
  private func end(of phrase: QuantityLexicon.Phrase, at index: Int) -> Int? {
    let last = index + phrase.words.count - 1
    guard last < words.count, words[last].sentence == words[index].sentence else { return nil }
    for (offset, wanted) in phrase.words.enumerated() where !wanted.contains(words[index + offset].folded) {
      guard wanted == QuantityLexicon.anyNumber, isNumberWord(words[index + offset].folded) else { return nil }
    }
    return last
  }

  private func isMeant(_ phrase: QuantityLexicon.Phrase, _ first: Int, _ last: Int) -> Bool {
    if first > 0, words[first - 1].sentence == words[first].sentence,
      lexicon.unless[words[first].folded]?.contains(words[first - 1].folded) ?? false
    {
      return false
    }
    return switch phrase.need {
    case .nothing: true
    case .people: isFollowedByPeople(last)
    case .harm:
      words.indices.contains { words[$0].clause == words[first].clause && (isHarm($0) || isPeople(words[$0].folded)) }
    case .victim: last + 1 < words.count && lexicon.harmed.contains(words[last + 1].folded)
    }
  }

  private func isNumberWord(_ folded: String) -> Bool {
    switch NumberLexicon.of(language).meaning(of: folded) {
    case .plus, .times, .needsNoun, .beforeTen: true
    case .vague, .joiner, nil: false
    }
  }

  /// Whether people are named right behind a word, small words and at most one other word between.
  private func isFollowedByPeople(_ index: Int) -> Bool {
    var others = 0
    for next in words.indices.dropFirst(index + 1).prefix(5) {
      guard words[next].clause == words[index].clause else { return false }
      let word = words[next].folded
      if isPeople(word) { return true }
      if !lexicon.small.contains(word) { others += 1 }
      if others > 1 { return false }
    }
    return false
  }

  // Words.

  /// An Arabic word without what is written together with it: “and”, “with”, “for”, “the”.
  private func stems(_ word: String) -> [String] {
    guard language == .arabic else { return [word] }
    return [word] + lexicon.prefixes.compactMap { word.hasPrefix($0) ? String(word.dropFirst($0.count)) : nil }
  }

  private func isPeople(_ word: String) -> Bool { stems(word).contains { lexicon.people.contains($0) } }

  private func isHarm(_ index: Int) -> Bool {
    stems(words[index].folded).contains { stem in lexicon.harm.contains { stem.hasPrefix($0) } }
  }

  /// Whether a sentence speaks of what may be, and not of what was.
  private func isConditional(_ index: Int) -> Bool {
    let sentence = words[index].sentence
    if words[..<index].reversed().prefix(while: { $0.sentence == sentence }).contains(where: {
      lexicon.conditionals.contains($0.folded)
    }) {
      return true
    }
    guard let last = words.last(where: { $0.sentence == sentence }) else { return false }
    return characters[last.range.upperBound...].first { !$0.isWhitespace }.map { "?؟".contains($0) } ?? false
  }

  // “One of those who died”.

  private func oneOf(at index: Int) -> Match? {
    guard lexicon.ones.contains(words[index].folded), index + 1 < words.count else { return nil }
    var next = index + 1
    if language != .arabic {
      guard lexicon.among.contains(words[next].folded) else { return nil }
      next += 1
    }
    while next < words.count, words[next].clause == words[index].clause, lexicon.small.contains(words[next].folded) {
      next += 1
    }
    guard next < words.count, words[next].clause == words[index].clause,
      stems(words[next].folded).contains(where: { lexicon.harmed.contains($0) }) || isHarm(next)
    else { return nil }
    return Match(range: words[index].range.lowerBound..<words[next].range.upperBound, kind: .number(1))
  }

  // “A child died”.

  private func single(at index: Int) -> Match? {
    let article = words[index].folded
    let isAnother = lexicon.others.contains(article)
    guard language != .arabic, isAnother || lexicon.articles.contains(article), !isConditional(index) else {
      return nil
    }
    let clause = words[index].clause
    guard
      let noun = words.indices.dropFirst(index + 1).prefix(3).first(where: {
        words[$0].clause == clause && lexicon.persons.contains(words[$0].folded)
      })
    else { return nil }
    let kind: FigureToken.Kind = isAnother ? .other : .number(1)
    let range = words[index].range.lowerBound..<words[noun].range.upperBound
    // Spanish has the verb in front: «ha muerto un hombre».
    if index > 0, words[index - 1].clause == clause, isHarm(index - 1) { return Match(range: range, kind: kind) }
    var isFinite = false
    for next in words.indices.dropFirst(noun + 1).prefix(6) {
      guard words[next].clause == clause, !lexicon.relatives.contains(words[next].folded) else { return nil }
      if lexicon.verbs.contains(words[next].folded) { isFinite = true }
      guard isHarm(next) else { continue }
      guard isFinite || lexicon.finiteHarm.contains(words[next].folded) else { return nil }
      return Match(range: range, kind: kind)
    }
    return nil
  }

  /// «طفلان», «شخص واحد», «قتل طفل»: Arabic says one and two by the noun.
  private func arabicPersons(at index: Int) -> Match? {
    guard language == .arabic else { return nil }
    let word = words[index]
    let stems = stems(word.folded)
    if stems.contains(where: { lexicon.duals.contains($0) }) { return Match(range: word.range, kind: .number(2)) }
    let isAccusative = word.folded.last == "ا" && lexicon.persons.contains(String(word.folded.dropLast()))
    guard isAccusative || stems.contains(where: { lexicon.persons.contains($0) }) else { return nil }
    if index + 1 < words.count, words[index + 1].clause == word.clause,
      ["واحد", "واحده", "واحدا"].contains(words[index + 1].folded)
    {
      return Match(range: word.range.lowerBound..<words[index + 1].range.upperBound, kind: .number(1))
    }
    guard lexicon.persons.contains(word.folded), index > 0, words[index - 1].clause == word.clause,
      isTogether(index - 1),
      self.stems(words[index - 1].folded).contains(where: { lexicon.finiteHarm.contains($0) }), !isConditional(index)
    else { return nil }
    return Match(range: word.range, kind: .number(1))
  }

  /// Whether only space stands between a word and the next one.
  private func isTogether(_ index: Int) -> Bool {
    characters[words[index].range.upperBound..<words[index + 1].range.lowerBound].allSatisfy(\.isWhitespace)
  }

  // “XII people”.

  private static let romans: [Character: Int] = ["I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000]
  /// Abbreviations that look like Roman numbers.
  private static let noRomans: Set<String> = ["DC", "DI", "CD", "MD", "DM", "CC", "CI", "MC", "MI", "DL", "LD"]

  private func romanNumber(at index: Int) -> Match? {
    let word = words[index]
    let written = characters[word.range]
    guard written.count > 1 || written.first == "V" || written.first == "X", written.count <= 8,
      !Self.noRomans.contains(String(written)), written.allSatisfy({ Self.romans[$0] != nil }),
      index + 1 < words.count, words[index + 1].clause == word.clause, isTogether(index),
      isPeople(words[index + 1].folded) || isHarm(index + 1)
    else { return nil }
    return Match(range: word.range, kind: .other)
  }

  // “#seventeendead”.

  private func hashtag(at index: Int) -> Match? {
    let word = words[index]
    let start = word.range.lowerBound
    guard start > 0, characters[start - 1] == "#", (6...60).contains(word.range.count) else { return nil }
    let letters = Array(word.folded)
    guard letters.count >= 6 else { return nil }
    for cut in 3...(letters.count - 3) {
      let head = String(letters[..<cut])
      let tail = String(letters[cut...])
      let headCounts = isMadeOfNumbers(head) && isAboutPeople(tail)
      guard headCounts || (isMadeOfNumbers(tail) && isAboutPeople(head)) else { continue }
      return Match(range: (start - 1)..<word.range.upperBound, kind: .other)
    }
    return nil
  }

  private func isAboutPeople(_ word: String) -> Bool {
    lexicon.people.contains(word) || lexicon.harm.contains { word.hasPrefix($0) }
      || lexicon.people.contains { $0.count > 3 && word.hasPrefix($0) }
  }

  private func isMadeOfNumbers(_ word: String) -> Bool {
    if isNumberWord(word) { return true }
    return (3..<max(3, word.count)).contains { cut in
      isNumberWord(String(word.prefix(cut))) && isMadeOfNumbers(String(word.dropFirst(cut)))
    }
  }
}

extension [QuantityWords.Word] {
  /// What a function finds at the words of a text, in order and without overlaps.
  ///
  /// - Parameter range: Where a match stands, in characters.
  func matches<Match>(_ range: KeyPath<Match, Range<Int>>, at find: (Int) -> Match?) -> [Match] {
    var found: [Match] = []
    for index in indices {
      if let last = found.last, self[index].range.lowerBound < last[keyPath: range].upperBound { continue }
      guard let match = find(index) else { continue }
      found.append(match)
    }
    return found
  }
}
