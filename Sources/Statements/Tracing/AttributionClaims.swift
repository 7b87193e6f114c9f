import Guidelines
import Incidents

/// Words that say who did it, why, or what sort of person a suspect is: “the attack was carried out by …”, « a revendiqué »,
/// «el sospechoso es de …».
struct AttributionClaim: Sendable, Hashable {
  /// The key under which the investigation says so.
  let key: FactKey
  /// Where the words stand, in characters.
  let range: Range<Int>
  /// The sentence, in characters.
  let sentence: Range<Int>
}

/// Finds claims that only the investigation makes.
struct AttributionClaims {
  private let language: Language
  private let words: [QuantityWords.Word]
  private let guards: ClaimGuards
  private let lexicon: AttributionLexicon

  init(_ words: [QuantityWords.Word], of characters: [Character], _ language: Language) {
    self.language = language
    self.words = words
    guards = ClaimGuards(words, of: characters, language)
    lexicon = .of(language)
  }

  /// Every claim, in order and without overlaps.
  func matches() -> [AttributionClaim] { words.matches(\.range, at: match) }

  private func match(at index: Int) -> AttributionClaim? {
    if let last = lexicon.responsibility.end(at: index, in: words, language) {
      return claim(.attributedGroup, index, last)
    }
    if let last = lexicon.motives.end(at: index, in: words, language) {
      return claim(.attributedMotive, index, last)
    }
    if let last = lexicon.charges.end(at: index, in: words, language) { return claim(.charge, index, last) }
    if let last = lexicon.agents.end(at: index, in: words, language), names(lexicon.deeds, before: index) {
      return claim(.attributedGroup, index, last)
    }
    if let last = lexicon.deeds(at: index, behind: lexicon.actions, in: words, language) {
      return claim(.attributedGroup, index, last)
    }
    return trait(at: index)
  }

  private func claim(_ key: FactKey, _ first: Int, _ last: Int) -> AttributionClaim? {
    guard !guards.isOpen(first), !isRelative(first) else { return nil }
    let sentence = words.filter { $0.sentence == words[first].sentence }
    guard let begin = sentence.first, let end = sentence.last else { return nil }
    return AttributionClaim(
      key: key, range: words[first].range.lowerBound..<words[last].range.upperBound,
      sentence: begin.range.lowerBound..<end.range.upperBound)
  }

  /// “The person who carried out the attack”: nobody is named.
  private func isRelative(_ index: Int) -> Bool {
    guards.before(index).prefix(3).contains {
      words[$0].clause == words[index].clause && guards.holds(lexicon.relatives, at: $0)
    }
  }

  private func names(_ table: WordPhrases, before index: Int) -> Bool {
    guards.before(index).prefix(8).contains { guards.holds(table, at: $0) }
  }

  // What a suspect is.

  /// “The suspect is a man from …”, “a local resident was arrested”.
  private func trait(at index: Int) -> AttributionClaim? {
    guard let noun = lexicon.suspects.end(at: index, in: words, language) else { return nil }
    for next in words.indices.dropFirst(noun + 1).prefix(7) {
      guard words[next].clause == words[index].clause else { break }
      if let last = lexicon.traits.end(at: next, in: words, language) { return claim(.suspectOrigin, index, last) }
      if next == noun + 1, isNisba(words[next].folded) || isOrigin(next) { return claim(.suspectOrigin, index, next) }
      guard let copula = lexicon.copulas.end(at: next, in: words, language), next <= noun + 3,
        copula + 1 < words.count, words[copula + 1].clause == words[index].clause
      else { continue }
      let predicate = words[copula + 1].folded
      let isState =
        lexicon.stateEndings.contains { predicate.hasSuffix($0) } || guards.holds(lexicon.states, at: copula + 1)
      if !isState { return claim(.suspectOrigin, index, copula + 1) }
    }
    return nil
  }
}

extension AttributionClaims {
  /// «من نورلاند», and not «من قبل الشرطة».
  private func isOrigin(_ index: Int) -> Bool {
    guard language == .arabic, words[index].folded == "من", index + 1 < words.count else { return false }
    return !["قبل", "دون", "بين", "جانب", "خلال", "اجل", "طرف"].contains(words[index + 1].folded)
  }

  /// Whether an Arabic word looks like one for where somebody comes from: Arabic has no “is” between the two.
  private func isNisba(_ word: String) -> Bool {
    language == .arabic && word.count > 3 && word.hasSuffix("ي")
      && !["ال", "ي", "ت", "لد", "عل"].contains { word.hasPrefix($0) }
  }
}

extension AttributionLexicon {
  /// The last word of a deed that stands close behind an action: “carried out the attack”.
  fileprivate func deeds(
    at index: Int, behind actions: WordPhrases, in words: [QuantityWords.Word], _ language: Language
  ) -> Int? {
    guard let action = actions.end(at: index, in: words, language) else { return nil }
    return words.indices.dropFirst(action + 1).prefix(4).first {
      words[$0].clause == words[index].clause && deeds.end(at: $0, in: words, language) != nil
    }
  }
}

extension FactKey {
  /// Who did it.
  static let attributedGroup = FactKey("attribution.group")
  /// Why it was done.
  static let attributedMotive = FactKey("attribution.motive")
  /// With what somebody was charged.
  static let charge = FactKey("charge")
  /// Where a suspect comes from.
  static let suspectOrigin = FactKey("suspect.origin")
}
