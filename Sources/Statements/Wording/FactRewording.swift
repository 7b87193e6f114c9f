import Guidelines
import Incidents

/// A sentence that an officer typed beside what an agency has said: turned round, or with one word changed.
struct FactRewording {
  /// The fact.
  let fact: Fact
  /// The agency's own words.
  let own: String
  /// Whether the sentence says the opposite; otherwise one word is another.
  let isOpposite: Bool

  /// The families of keys under which agencies speak in sentences of their own.
  private static let families: Set<String> = [
    "known", "instruction", "action", "threat", "closures", "schools", "transport", "charge", "services",
  ]

  /// A fact's sentences in one language, as they are compared.
  struct Spoken {
    let fact: Fact
    let own: String
    let words: [String]
    let core: [String]
    let isDenied: Bool
  }

  /// What the agencies say in a language, of what stands and is no secret.
  static func spoken(in ledger: FactLedger, _ language: Language) -> [Spoken] {
    let sense = SentenceSense.of(language)
    return ledger.activeKeys(where: { families.contains($0.family) }).flatMap { ledger.active($0) }
      .filter { $0.status != .withheld && !$0.release.isClosed }
      .flatMap { fact -> [Spoken] in
        guard case .words(let words) = fact.value else { return [] }
        return words.all.filter { $0.language == language }.flatMap { _, _, text in
          SpokenSentence.all(in: text, language).map { sentence in
            let reading = sense.reading(sentence.folded)
            return Spoken(
              fact: fact, own: String(sentence.text), words: sentence.folded, core: reading.core,
              isDenied: reading.isDenied)
          }
        }
      }
  }

  /// The fact that a sentence turns round or rewords; nothing where it says a fact as it is, or something else.
  static func first(in sentence: SpokenSentence, of spoken: [Spoken]) -> FactRewording? {
    let whole = sentence.folded
    guard !spoken.contains(where: { $0.words == whole }) else { return nil }
    let sense = SentenceSense.of(sentence.language)
    let readings = ([whole] + sentence.clauses.map { $0.map(\.folded) }).map { sense.reading($0) }
    for fact in spoken where fact.core.count >= 2 {
      for reading in readings {
        guard let isOpposite = difference(fact, reading, sense) else { continue }
        return FactRewording(fact: fact.fact, own: fact.own, isOpposite: isOpposite)
      }
    }
    return nil
  }

  /// Whether words are the opposite of a fact's, or the same but for one; nothing where they are neither.
  private static func difference(
    _ fact: Spoken, _ reading: (core: [String], isDenied: Bool), _ sense: SentenceSense
  ) -> Bool? {
    let (left, right) = (fact.core, reading.core)
    if SpokenSentence.place(of: left, in: right) != nil {
      return fact.isDenied != reading.isDenied ? true : nil
    }
    if left.count == right.count {
      let pairs = zip(left, right).filter { $0 != $1 }
      guard pairs.count == 1, let pair = pairs.first else { return nil }
      if sense.areOpposite(pair.0, pair.1) { return fact.isDenied == reading.isDenied ? true : nil }
      return left.count >= 4 ? false : nil
    }
    guard left.count >= 4, abs(left.count - right.count) == 1 else { return nil }
    let (long, short) = left.count > right.count ? (left, right) : (right, left)
    let isOneMore = long.indices.contains { index in
      long[..<index].elementsEqual(short[..<index]) && long[(index + 1)...].elementsEqual(short[index...])
    }
    return isOneMore ? fact.isDenied != reading.isDenied : nil
  }
}
