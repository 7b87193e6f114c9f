import Guidelines
import Incidents

/// A sentence that singles out one of those who died or were hurt, and tells two things about them (S7).
///
/// Who knows the place needs no more than two of age, origin, school or work and role to know who it is, and the family may not have
/// been told. What is withheld from figures as a small group is not said in words either.
enum SinglePerson {
  /// What is told about a person.
  enum Trait: Sendable, Hashable, CaseIterable {
    case origin, age, work, role
  }

  /// What a sentence tells about one of the victims; nothing where it singles out nobody, or tells too little.
  ///
  /// - Parameter speaksOfVictims: whether the sentences before it do, so that “them” are those.
  static func traits(in sentence: SpokenSentence, after speaksOfVictims: Bool) -> Set<Trait>? {
    guard let lexicon = Lexicon.all[sentence.language], !sentence.isHeading else { return nil }
    let words = sentence.folded
    let isAboutVictims = lexicon.speaksOfVictims(words)
    guard isAboutVictims || speaksOfVictims && sentence.holds(lexicon.them) else { return nil }
    // Somebody who may have done it is another person, and decided about elsewhere.
    guard !words.contains(where: lexicon.offenders.contains) else { return nil }
    var traits: Set<Trait> = []
    if words.contains(where: lexicon.isOrigin) || comesFrom(sentence, lexicon) { traits.insert(.origin) }
    if isAge(sentence, lexicon) { traits.insert(.age) }
    if sentence.holds(lexicon.work) { traits.insert(.work) }
    if words.contains(where: lexicon.isRole) { traits.insert(.role) }
    // Who is the only one not to share it is known by it.
    let isException = sentence.holds(lexicon.exceptions)
    if isException, !traits.isEmpty { return traits }
    guard traits.count >= 2, isAboutVictims, isOne(sentence, lexicon) else { return nil }
    return traits
  }

  /// Whether a sentence speaks of those who died or were hurt.
  static func speaksOfVictims(_ sentence: SpokenSentence) -> Bool {
    Lexicon.all[sentence.language]?.speaksOfVictims(sentence.folded) ?? false
  }

  private static func isOne(_ sentence: SpokenSentence, _ lexicon: Lexicon) -> Bool {
    if sentence.holds(lexicon.one) { return true }
    // “A Danish nurse is among the dead.”
    let words = sentence.folded
    guard let place = words.firstIndex(where: lexicon.articles.contains) else {
      // Arabic has no article for “a”.
      return lexicon.articles.isEmpty && words.contains(where: lexicon.isRole)
    }
    return words[(place + 1)...].prefix(4).contains { lexicon.isRole($0) || lexicon.people.contains($0) }
  }

  /// “From Denmark”: a name behind the word for “from”.
  private static func comesFrom(_ sentence: SpokenSentence, _ lexicon: Lexicon) -> Bool {
    let words = sentence.words
    guard words.contains(where: \.isCased) else {
      return words.indices.dropLast().contains {
        lexicon.from.contains(words[$0].folded) && lexicon.isOrigin(words[$0 + 1].folded)
      }
    }
    return words.indices.contains { index in
      guard lexicon.from.contains(words[index].folded) else { return false }
      let next = words[(index + 1)...].first { !lexicon.particles.contains($0.folded) }
      return next.map { $0.isCased && $0.isCapital && !lexicon.institutions.contains($0.folded) } ?? false
    }
  }

  private static func isAge(_ sentence: SpokenSentence, _ lexicon: Lexicon) -> Bool {
    let words = sentence.folded
    return sentence.holds(lexicon.ages)
      || words.indices.contains { index in
        guard lexicon.years.contains(words[index]), index > 0 else { return false }
        let before = words[index - 1]
        return before.allSatisfy(\.isNumber) || isNumber(before, sentence.language)
      }
      || words.indices.dropLast().contains { index in
        lexicon.aged.contains(words[index])
          && (words[index + 1].allSatisfy(\.isNumber) || isNumber(words[index + 1], sentence.language))
      }
  }

  private static func isNumber(_ word: String, _ language: Language) -> Bool {
    if case .plus? = NumberLexicon.of(language).meaning(of: word) { return true }
    return false
  }
}
