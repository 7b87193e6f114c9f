import Guidelines
import Incidents

/// The words that an agency has given in a language, where a text in that language says them otherwise.
struct UnsaidWords {
  /// What is missing, as a sentence.
  let sentence: String
  /// What can be done about it.
  let suggestions: [String]
}

extension Rendition {
  /// The facts of a master that this text, in another language, does not say in the words that their agencies have given in it.
  ///
  /// A fact that has no words in this language was put into it by whoever translated, and nothing is compared.
  func unsaid(of master: Rendition, _ ledger: FactLedger) -> [UnsaidWords] {
    let said = HoldbackKey.words(of: text)
    var seen: Set<FactID> = []
    return master.bindings.compactMap { binding -> UnsaidWords? in
      guard case .fact(let id) = binding.source, seen.insert(id).inserted, let fact = ledger[id],
        Self.hasSentences(fact.key), case .words(let words) = fact.value
      else { return nil }
      let forms = WordForm.allCases.compactMap { words[language, $0] }
      guard let own = forms.first, !forms.contains(where: { HoldbackKey.range(of: $0, in: said) != nil }) else {
        return nil
      }
      let option = "--in \(language.rawValue)=\"…\" --reason \"…\" --as OFFICER-OF-\(fact.agency)"
      return UnsaidWords(
        sentence:
          "The \(master.language.englishName) text says \(id) (\(fact.key)) of \(fact.agency), and the "
          + "\(language.englishName) text does not say it in the words of \(fact.agency): “\(own)”",
        suggestions: [
          "Write “\(own)” where the \(master.language.englishName) text says “\(binding.words)”",
          "Ask \(fact.agency) for other words: afterword fact supersede \(id) \"…\" \(option)",
        ])
    }
  }

  /// Whether a key's words are sentences of the agency, and no name that each language bends in its own way.
  private static func hasSentences(_ key: FactKey) -> Bool {
    ["known", "instruction", "threat", "schools", "charge"].contains(key.family)
  }
}
