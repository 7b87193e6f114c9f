import Guidelines
import Incidents

/// Whether the words of one fact mean the same in all its languages, as far as the closed list of verbs and open or closed tell: they are
/// what every text is held against afterwards, so a slip in them goes out as it stands.
enum FactMeaning {
  /// Refuses words of an instruction that tell people the opposite of its key, and forms of a fact of which one turns another round.
  static func check(_ key: FactKey, _ words: Words) throws(Refusal) {
    let texts = words.all.map { (language: $0.language, text: $0.text) }
    if let verb = InstructionVerb(of: key) {
      for (language, text) in texts {
        let verbs = self.verbs(text, language)
        guard !verbs.contains(verb), let wrong = verbs.first(where: verb.contradicts.contains) else { continue }
        throw refusal(
          key, language, text, "tells people “\(wrong.meaning)”, and \(key) means “\(verb.meaning)”")
      }
    }
    guard SpokenFacts.families.contains(key.family) else { return }
    for (index, first) in texts.enumerated() {
      for second in texts[(index + 1)...] where second.language != first.language {
        let verbs = (self.verbs(first.text, first.language), self.verbs(second.text, second.language))
        let isOpposite = verbs.0.contains { one in
          !verbs.1.contains(one) && verbs.1.contains { one.contradicts.contains($0) && !verbs.0.contains($0) }
        }
        let states = (states(first.text, first.language), states(second.text, second.language))
        guard isOpposite || states.0.count == 1 && states.1.count == 1 && states.0 != states.1 else { continue }
        throw refusal(
          key, second.language, second.text,
          "says the opposite of the \(first.language.englishName) words “\(first.text)”")
      }
    }
  }

  private static func verbs(_ text: String, _ language: Language) -> [InstructionVerb] {
    SpokenSentence.all(in: text, language).flatMap { TypedInstruction.verbs(in: $0) }
  }

  /// For every sentence that says of something that it is open or closed: whether it is open.
  private static func states(_ text: String, _ language: Language) -> [Bool] {
    let sense = SentenceSense.of(language)
    guard let (open, closed) = sense.opposites.first else { return [] }
    return SpokenSentence.all(in: text, language).compactMap { sentence in
      let words = sentence.folded.map(HoldbackKey.withoutArticle)
      let isOpen = words.contains(where: open.contains)
      guard isOpen != words.contains(where: closed.contains) else { return nil }
      return isOpen != sense.reading(sentence.folded).isDenied
    }
  }

  private static func refusal(_ key: FactKey, _ language: Language, _ text: String, _ why: String) -> Refusal {
    Refusal(
      rule: "C14-meaning",
      message: "The \(language.englishName) words “\(text)” of \(key) mean something else: this \(why).",
      missing: ["words in \(language.englishName) that say what the fact says"],
      mend: ["repeat the command with other words for \(language.rawValue)"])
  }
}
