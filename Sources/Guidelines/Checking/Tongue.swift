/// One language in which a draft is read, and its rules.
struct Tongue {
  let language: Language
  let patterns: LanguageRules
  let opener: SentenceOpener
  /// The number in the pack of the first rule that owns patterns of this one.
  var firstRule = 0

  init(_ language: Language, _ patterns: LanguageRules) {
    self.language = language
    self.patterns = patterns
    opener = SentenceOpener(language)
  }

  /// Gives the words of a sentence their numbers in the language's rules. Returns how many have one.
  ///
  /// - Parameter stems: What is remembered of Arabic words from sentence to sentence.
  @inline(__always)
  @discardableResult
  func number(_ tokens: inout [Token], of text: Span<UInt8>, _ stems: inout ArabicStems) -> Int {
    if language == .french { InclusiveWriting.join(&tokens, of: text) }
    var known = patterns.lexicon.number(&tokens)
    if language == .arabic {
      stems.number(&tokens, of: text, in: patterns.lexicon)
      known = Self.numberedWords(among: tokens)
    }
    opener.settle(&tokens)
    if Capitals.fill(tokens, of: text) { Capitals.settle(&tokens, of: text, language, opener) }
    return known
  }

  /// How many words of a sentence have numbers in the language's rules.
  private static func numberedWords(among tokens: [Token]) -> Int {
    var known = 0
    for token in tokens { known &+= token.word == 0 ? 0 : 1 }
    return known
  }

  /// What small words and letters say of the language of a sentence that seems strange in this one.
  enum Guess {
    /// It is in this one, or in none that is known.
    case own
    /// It is in another.
    case other(Language)
    /// It may be in one of these: their rules must know its words.
    case perhaps([Language])
  }

  /// Guesses the language of a sentence that seems strange in this one.
  ///
  /// A joint statement often stands in one file in two or four languages, and a French one quotes an English sentence.
  ///
  /// - Parameter before: The language of the sentence before, in which a few words without a sign of their own are, too.
  func guess(for tokens: [Token], of text: Span<UInt8>, after before: Language) -> Guess {
    let arabic = tokens.count { (0xD8...0xDB).contains(text[Int($0.begin)]) }
    if language != .arabic {
      if arabic * 2 > tokens.count { return .other(.arabic) }
    } else if arabic > 0 {
      return .own
    }
    let own = opener.commonWords(among: tokens)
    let scores = Language.allCases.filter { $0 != language && $0 != .arabic }.map {
      (language: $0, count: SentenceOpener($0).commonWords(among: tokens))
    }
    if let best = scores.max(by: { $0.count < $1.count }), best.count >= own + 2, best.count * 5 >= tokens.count {
      return .other(best.language)
    }
    let likely = scores.filter { $0.count > 0 && $0.count >= own && tokens.count > 2 }.map(\.language)
    if !likely.isEmpty { return .perhaps(likely) }
    return before == language || before == .arabic || own > 0 ? .own : .other(before)
  }

  /// How many words of a sentence the language's rules know.
  func knownWords(among tokens: [Token]) -> Int { tokens.count { patterns.lexicon.number(of: $0.key) != 0 } }
}
