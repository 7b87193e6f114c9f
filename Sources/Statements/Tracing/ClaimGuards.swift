import Guidelines

/// Tells whether a sentence claims what its words name, or asks, doubts, denies, supposes or remembers it.
///
/// “If you were hurt”, “we do not know whether anyone died”, “nobody was killed”, “it is false that the attack was carried out by
/// …” and “years ago people died here” claim nothing of this incident.
struct ClaimGuards {
  let words: [QuantityWords.Word]
  private let characters: [Character]
  private let lexicon: GuardLexicon
  private let language: Language

  init(_ words: [QuantityWords.Word], of characters: [Character], _ language: Language) {
    self.words = words
    self.characters = characters
    self.language = language
    lexicon = .of(language)
  }

  /// Whether nothing is claimed at a word.
  func isOpen(_ index: Int) -> Bool {
    isConditional(index) || isQuestion(index) || isUnknown(index) || isFalse(index) || isNegated(index) || isPast(index)
      || isWarning(index)
  }

  /// The words in front of one in its sentence, the nearest first.
  func before(_ index: Int) -> some Sequence<Int> {
    words.indices[..<index].reversed().prefix { [sentence = words[index].sentence] in words[$0].sentence == sentence }
  }

  /// The words behind one in its sentence.
  func behind(_ index: Int) -> some Sequence<Int> {
    words.indices.dropFirst(index + 1).prefix { [sentence = words[index].sentence] in words[$0].sentence == sentence }
  }

  /// “If you were hurt”, “anyone who was hurt”.
  private func isConditional(_ index: Int) -> Bool { before(index).contains { holds(lexicon.conditionals, at: $0) } }

  private func isQuestion(_ index: Int) -> Bool {
    let last = behind(index).reversed().first ?? index
    let mark = characters[words[last].range.upperBound...].first { !$0.isWhitespace && !"»”\"’)*_".contains($0) }
    return mark.map { "?؟".contains($0) } ?? false
  }

  /// “We do not know who died”, “it is not clear”, “nobody can confirm that”.
  private func isUnknown(_ index: Int) -> Bool {
    before(index).contains { place in
      if holds(lexicon.doubts, at: place) { return true }
      guard isNegation(place) else { return false }
      return behind(place).prefix(6).prefix { $0 < index }.contains { holds(lexicon.knowing, at: $0) }
    }
  }

  /// “It is false that people died”, “the claim that people died is not true”.
  private func isFalse(_ index: Int) -> Bool {
    if before(index).contains(where: { holds(lexicon.falsehoods, at: $0) }) { return true }
    return before(index).contains { holds(lexicon.rumours, at: $0) }
      && behind(index).contains { holds(lexicon.falsehoods, at: $0) }
  }

  /// Whether the words right in front deny it: “were not hurt”, “no injured people”, « sans blessés ».
  private func isNegated(_ index: Int) -> Bool {
    for (steps, place) in before(index).enumerated() {
      guard steps < 6, words[place].clause == words[index].clause, !holds(lexicon.breaks, at: place) else {
        return false
      }
      if isNegation(place), !isOnly(place) { return true }
      if steps < 4, holds(lexicon.any, at: place) { return true }
    }
    return false
  }

  private func isNegation(_ index: Int) -> Bool { holds(lexicon.negations, at: index) }

  /// “Not only”, « non seulement ».
  private func isOnly(_ index: Int) -> Bool {
    index + 1 < words.count && lexicon.only.contains(words[index + 1].folded)
  }

  /// “Years ago”, “at the anniversary”.
  private func isPast(_ index: Int) -> Bool {
    before(index).contains { holds(lexicon.past, at: $0) } || behind(index).contains { holds(lexicon.past, at: $0) }
  }

  /// “Avoid injuries”, “it can kill”, “pictures of injured people”.
  private func isWarning(_ index: Int) -> Bool {
    for (steps, place) in before(index).enumerated() {
      guard steps < 6, words[place].clause == words[index].clause, !holds(lexicon.breaks, at: place) else {
        return false
      }
      if holds(lexicon.warnings, at: place) { return true }
    }
    return false
  }

  /// Whether one of the phrases of a table begins at a word.
  func holds(_ table: WordPhrases, at index: Int) -> Bool { table.end(at: index, in: words, language) != nil }
}
