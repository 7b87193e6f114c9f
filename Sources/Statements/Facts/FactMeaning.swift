import Guidelines
import Incidents

/// Whether the words of one fact mean the same in all its languages, as far as the closed list of verbs and open or closed tell: they are
/// what every text is held against afterwards, so a slip in them goes out as it stands.
enum FactMeaning {
  /// Refuses words of an instruction that tell people the opposite of its key, and forms of a fact of which one turns another round.
  static func check(_ key: FactKey, _ words: Words) throws(Refusal) {
    let meanings = words.all.map { Meaning($0.text, $0.language) }
    if let verb = InstructionVerb(of: key) {
      for meaning in meanings where !meaning.verbs.contains(verb) {
        guard let wrong = meaning.verbs.first(where: verb.contradicts.contains) else { continue }
        throw refusal(key, meaning, "tells people “\(wrong.meaning)”, and \(key) means “\(verb.meaning)”")
      }
    }
    guard SpokenFacts.families.contains(key.family) else { return }
    for (index, first) in meanings.enumerated() {
      for second in meanings[(index + 1)...] where second.language != first.language && first.isOpposite(to: second) {
        throw refusal(
          key, second, "says the opposite of the \(first.language.englishName) words “\(first.text)”")
      }
    }
  }

  /// What the words of one language say to do, and of what they say whether it is open.
  private struct Meaning {
    let text: String
    let language: Language
    let verbs: [InstructionVerb]
    let states: [Bool]

    init(_ text: String, _ language: Language) {
      let sentences = SpokenSentence.all(in: text, language)
      self.text = text
      self.language = language
      verbs = sentences.flatMap { TypedInstruction.verbs(in: $0) }
      states = FactMeaning.states(sentences, language)
    }

    func isOpposite(to other: Meaning) -> Bool {
      let turnsRound = verbs.contains { one in
        !other.verbs.contains(one) && other.verbs.contains { one.contradicts.contains($0) && !verbs.contains($0) }
      }
      return turnsRound || states.count == 1 && other.states.count == 1 && states != other.states
    }
  }

  /// For every sentence that says of something that it is open or closed: whether it is open.
  private static func states(_ sentences: [SpokenSentence], _ language: Language) -> [Bool] {
    let sense = SentenceSense.of(language)
    guard let (open, closed) = sense.opposites.first else { return [] }
    return sentences.compactMap { sentence in
      let words = sentence.folded.map(HoldbackKey.withoutArticle)
      let isOpen = words.contains(where: open.contains)
      guard isOpen != words.contains(where: closed.contains) else { return nil }
      return isOpen != sense.reading(sentence.folded).isDenied
    }
  }

  private static func refusal(_ key: FactKey, _ meaning: Meaning, _ why: String) -> Refusal {
    Refusal(
      rule: "C14-meaning",
      message:
        "The \(meaning.language.englishName) words “\(meaning.text)” of \(key) mean something else: this \(why).",
      missing: ["words in \(meaning.language.englishName) that say what the fact says"],
      mend: ["repeat the command with other words for \(meaning.language.rawValue)"])
  }
}
