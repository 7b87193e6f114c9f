/// Tells a small word that begins a sentence from a name: “The”, “Her”, “Une” owe their capital letter to their place.
struct SentenceOpener {
  /// The commonest words of each language that has capital letters.
  private static let small: [Language: Lexicon] = Dictionary(
    uniqueKeysWithValues: [Language.english, .french, .spanish].map { language in
      let words = WordFrequencies.commonWords(of: language).split(whereSeparator: \.isWhitespace)
      return (language, Lexicon(words: words.joined(separator: " ")[...]))
    })

  private let words: Lexicon?

  init(_ language: Language) { words = Self.small[language] }

  /// How many of the words are among the commonest of the language; 0 where it has no capital letters.
  func commonWords(among tokens: [Token]) -> Int {
    guard let words else { return 0 }
    return tokens.count { words.number(of: $0.key) != 0 }
  }

  /// Whether nearly half of the words are among the commonest of the language, as in most sentences of it.
  @inline(__always)
  func isFamiliar(_ tokens: [Token]) -> Bool { commonWords(among: tokens) &* 20 >= tokens.count &* 9 }

  /// Whether a word is among the commonest of the language.
  func isCommon(_ token: Token) -> Bool { words.map { $0.number(of: token.key) != 0 } ?? false }

  /// Takes the trait of a name from the first word of a sentence when it is a small word.
  @inline(__always)
  func settle(_ tokens: inout [Token]) {
    guard let words, let first = tokens.first, first.traits.contains(.name), words.number(of: first.key) != 0 else {
      return
    }
    tokens[0].traits.remove(.name)
  }
}
