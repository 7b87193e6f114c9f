/// Guesses the language of a text from its most frequent small words.
enum LanguageGuess {
  /// How much of a long text is read.
  static let sample = 16_384

  private static let marks: [(Language, Set<String>)] = [
    (
      .english,
      [
        "the", "and", "of", "to", "is", "are", "was", "were", "that", "for", "with", "this", "have", "has", "we", "our",
        "will", "not", "by", "at", "from", "who", "people", "be", "an", "it", "as", "on",
      ]
    ),
    (
      .french,
      [
        "le", "les", "des", "du", "et", "est", "une", "dans", "pour", "que", "qui", "sur", "par", "aux", "avec", "ne",
        "pas", "sont", "ont", "nous", "ce", "cette", "leur", "il", "au", "d", "l", "qu", "plus", "ete",
      ]
    ),
    (
      .spanish,
      [
        "el", "los", "las", "del", "y", "es", "una", "en", "para", "que", "por", "con", "se", "al", "su", "sus", "han",
        "ha", "lo", "como", "este", "esta", "son", "fue", "ni", "mas", "sobre", "hay", "muy", "nuestra",
      ]
    ),
  ]

  /// The likeliest language; English when nothing speaks for another.
  static func language(of text: String) -> Language {
    let scores = scores(of: text)
    let best = Language.allCases.map { (scores[$0] ?? 0, $0) }.max { $0.0 < $1.0 }
    guard let best, best.0 > (scores[.english] ?? 0) else { return .english }
    return best.1
  }

  /// Another language than one that is expected; nil where little speaks for another.
  static func other(than language: Language, of text: String) -> Language? {
    let scores = scores(of: text)
    guard let best = scores.max(by: { $0.value < $1.value }), best.key != language,
      best.value > 2 * (scores[language] ?? 0)
    else { return nil }
    return best.key
  }

  /// How many words speak for each language; for Arabic all that are written in its letters.
  private static func scores(of text: String) -> [Language: Int] {
    let bytes = text.utf8.span
    var scores: [Language: Int] = [:]
    var arabic = 0
    var words = 0
    var reader = SentenceReader(findsHeadline: false)
    var tokens: [Token] = []
    while reader.offset < sample, reader.next(bytes, into: &tokens) != nil {
      for token in tokens {
        words += 1
        if bytes[Int(token.begin)] >= 0xD8, bytes[Int(token.begin)] <= 0xDB { arabic += 1 }
        for (language, keys) in keyed where keys.contains(token.key) { scores[language, default: 0] += 1 }
      }
    }
    if arabic * 3 > words { return [.arabic: arabic] }
    return scores
  }

  private static let keyed: [(Language, Set<UInt64>)] = marks.map { language, words in
    (language, Set(words.map { WordKey.of(folded: $0.utf8) }))
  }
}
