/// How often words are to be expected in drafts, learnt from the examples of a pack.
///
/// Only the order matters: patterns are looked for by their rarest word. A poor guess costs time, never a finding.
struct WordFrequencies {
  /// What a word has that no example holds.
  private static let unseen = 0.2
  private var counts: [UInt64: Double] = [:]

  /// Counts the words of texts, in Arabic also without what is written together with them.
  init(_ texts: some Sequence<String>, language: Language) {
    for text in texts {
      let bytes = text.utf8.span
      for token in WordFolding.tokens(of: text) {
        counts[token.key, default: 0] += 1
        guard language == .arabic else { continue }
        for key in Set(ArabicAffixes.keys(of: ArabicAffixes.letters(bytes, of: token))) where key != token.key {
          counts[key, default: 0] += 1
        }
      }
    }
  }

  /// The count of a folded word; never 0.
  func count(of word: String) -> Double { Self.unseen + (counts[WordKey.of(folded: word.utf8)] ?? 0) }
}
