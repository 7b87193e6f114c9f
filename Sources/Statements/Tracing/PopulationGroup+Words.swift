import Guidelines

/// The sorts of people that words of a text and of a scope name.
extension PopulationGroup {
  /// The sorts that words name.
  ///
  /// - Parameter words: Words, folded.
  static func all(in words: some Sequence<String>, _ language: Language) -> Set<PopulationGroup> {
    var found: Set<PopulationGroup> = []
    for word in words {
      for stem in WordPhrases.stems(word, language) {
        if let groups = byWord[language]?[stem] { found.formUnion(groups) }
      }
    }
    return found
  }

  /// The sorts that the population of a scope names, such as `children` or `nationality:FR`; none for `all`.
  static func all(ofPopulation population: String?) -> Set<PopulationGroup> {
    guard let population, population != "all" else { return [] }
    let words = population.split { !$0.isLetter }.map { QuantityWords.fold($0) }
    if words.first == "nationality" { return [.foreigners] }
    let found = Language.allCases.reduce(into: Set<PopulationGroup>()) { $0.formUnion(all(in: words, $1)) }
    return found.isEmpty ? [.other] : found
  }

  /// The words of every sort, folded.
  static func allWords(_ language: Language) -> Set<String> { Set(byWord[language, default: [:]].keys) }

  private static let byWord: [Language: [String: Set<PopulationGroup>]] = {
    var found: [Language: [String: Set<PopulationGroup>]] = [:]
    for (group, words) in words {
      for (language, text) in words {
        for word in text.split(separator: " ") {
          found[language, default: [:]][QuantityWords.fold(word), default: []].insert(group)
        }
      }
    }
    return found
  }()
}
