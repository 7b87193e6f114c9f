/// How easy a text is to read: counts, and the formulas that are in use for its language.
///
/// Formulas see lengths, not meaning. They are signposts for whoever writes, and never a reason to hold a warning back.
public struct Readability: Sendable, Hashable {
  /// The language of the text.
  public var language: Language
  /// Words, without the names within sentences: long place names say nothing about the wording.
  public var words: Int
  /// Sentences that hold a word.
  public var sentences: Int
  /// Syllables of the words; 0 in Arabic, whose short vowels are not written.
  public var syllables: Int
  /// Words of more than six letters.
  public var longWords: Int

  /// Makes counts.
  public init(language: Language, words: Int, sentences: Int, syllables: Int, longWords: Int) {
    self.language = language
    self.words = words
    self.sentences = sentences
    self.syllables = syllables
    self.longWords = longWords
  }

  /// Words a sentence.
  public var sentenceLength: Double { Double(words) / Double(max(sentences, 1)) }

  /// Syllables a word.
  public var wordLength: Double { Double(syllables) / Double(max(words, 1)) }

  /// The ease of reading from 0 to 100, higher is easier: Flesch for English, Kandel and Moles (variant A) for French,
  /// Szigriszt-Pazos for Spanish; nil in Arabic.
  public var ease: Double? {
    switch language {
    case .english: 206.835 - 1.015 * sentenceLength - 84.6 * wordLength
    case .french: 207 - 1.015 * sentenceLength - 73.6 * wordLength
    case .spanish: 206.835 - sentenceLength - 62.3 * wordLength
    case .arabic: nil
    }
  }

  /// The name of the formula behind ``ease``.
  public var easeFormula: String? {
    switch language {
    case .english: "Flesch"
    case .french: "Kandel–Moles A"
    case .spanish: "Szigriszt-Pazos"
    case .arabic: nil
    }
  }

  /// The American school grade after Flesch and Kincaid; English only.
  public var grade: Double? {
    language == .english ? 0.39 * sentenceLength + 11.8 * wordLength - 15.59 : nil
  }

  /// Fernández-Huerta's ease, Spanish only: syllables count by hundred words.
  public var fernandezHuerta: Double? {
    language == .spanish ? 206.84 - 60 * wordLength - 1.02 * sentenceLength : nil
  }

  /// LIX: words a sentence and the share of words of more than six letters in percent. Under 30 is very easy, over 60
  /// very hard. It needs no syllables, so it serves every language.
  public var lix: Double { sentenceLength + 100 * Double(longWords) / Double(max(words, 1)) }

  /// OSMAN for fully vowelled Arabic (El-Haj and Rayson, 2016), from counts that a diacritiser must give: `long` words of
  /// more than five letters, `complex` words, `eloquent` (faseeh) words.
  public static func osman(
    words: Int, sentences: Int, long: Int, syllables: Int, complex: Int, eloquent: Int
  ) -> Double {
    let count = Double(max(words, 1))
    return 200.791 - 1.015 * (count / Double(max(sentences, 1)))
      - 24.181 * (Double(long + syllables + complex + eloquent) / count)
  }
}

extension Readability {
  /// The most words that are counted; a score moves no more after that.
  static let mostWords = 20_000

  /// Counts a text.
  ///
  /// Digits count as one word with a syllable a digit. Addresses, hashtags and captions are not counted, nor are words
  /// with a capital letter within a sentence.
  public init(of text: String, language: Language) {
    self.init(of: text, language: language, blocks: nil)
  }

  init(of text: String, language: Language, blocks: [Draft.Block]?) {
    self.init(language: language, words: 0, sentences: 0, syllables: 0, longWords: 0)
    let bytes = text.utf8.span
    var counter = SyllableCounter(language: language)
    var reader = SentenceReader(findsHeadline: false, blocks: blocks)
    var tokens: [Token] = []
    while words < Self.mostWords, let place = reader.next(bytes, into: &tokens) {
      guard place.zone != .notes else { break }
      var counted = 0
      for (number, token) in tokens.enumerated() {
        guard token.traits.isDisjoint(with: [.link, .hashtag, .caption]) else { continue }
        if number > 0, token.traits.contains(.capitalised) { continue }
        counted += 1
        if token.traits.isDisjoint(with: [.number, .time]) {
          syllables += counter.count(bytes, Int(token.begin)..<Int(token.end))
          if counter.letterCount > 6 { longWords += 1 }
        } else {
          syllables += language == .arabic ? 0 : min(Int(token.end - token.begin), 4)
        }
      }
      words += counted
      if counted > 0 { sentences += 1 }
    }
  }
}
