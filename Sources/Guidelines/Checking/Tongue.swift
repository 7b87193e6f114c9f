/// One language in which a draft is read: its rules, and what matching in it remembers.
struct Tongue {
  let language: Language
  let patterns: LanguageRules
  let opener: SentenceOpener
  var work = MatchWork()
  var cueWork = MatchWork()
  var stems = ArabicStems()

  init(_ language: Language, _ patterns: LanguageRules) {
    self.language = language
    self.patterns = patterns
    opener = SentenceOpener(language)
  }

  /// Gives the words of a sentence their numbers in the language's rules.
  @inline(__always)
  mutating func number(_ tokens: inout [Token], of text: Span<UInt8>) {
    if language == .french { InclusiveWriting.join(&tokens, of: text) }
    patterns.lexicon.number(&tokens)
    if language == .arabic { stems.number(&tokens, of: text, in: patterns.lexicon) }
    opener.settle(&tokens)
  }

  /// Whether the language's rules know so few words of a sentence that it may be in another one.
  @inline(__always)
  static func isStrange(_ tokens: [Token]) -> Bool {
    var known = 0
    for token in tokens { known &+= token.word == 0 ? 0 : 1 }
    return known &* 3 <= tokens.count
  }

  /// The language of a sentence that seems strange in this one; nil when nothing speaks for another.
  ///
  /// A joint statement often stands in one file in two or four languages, and a French one quotes an English sentence.
  ///
  /// - Parameter before: The language of the sentence before, in which a few words without a sign of their own are, too.
  func other(for tokens: [Token], of text: Span<UInt8>, after before: Language) -> Language? {
    let arabic = tokens.count { (0xD8...0xDB).contains(text[Int($0.begin)]) }
    if language != .arabic { if arabic * 2 > tokens.count { return .arabic } } else if arabic > 0 { return nil }
    let own = opener.commonWords(among: tokens)
    let scores = Language.allCases.filter { $0 != language && $0 != .arabic }.map {
      (language: $0, count: SentenceOpener($0).commonWords(among: tokens))
    }
    if let best = scores.max(by: { $0.count < $1.count }), best.count >= own + 2, best.count * 5 >= tokens.count {
      return best.language
    }
    return before == language || before == .arabic || own > 0 ? nil : before
  }
}
