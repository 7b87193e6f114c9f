/// Sentences of a draft in no language that the rules speak: nobody may take silence about them for a clear report.
struct UnreadSentences {
  /// The first of them.
  private(set) var first: DocumentReading.Place?
  /// What language it seems to be in; nil when that cannot be told.
  private(set) var name: String?
  private var words = 0
  private var allWords = 0
  /// Sentences that are strange, but too short or too mixed to be told apart one by one.
  private var doubtful = ForeignWords.Count()
  private var firstDoubtful: DocumentReading.Place?

  /// Whether two fifths of the draft or more are unread.
  var isMuchOfTheDraft: Bool { words * 5 >= allWords * 2 }

  /// Counts the words of a sentence. Whether the rules of the language that it was read in know so few of them that it
  /// may be in none of those that are spoken.
  @inline(__always)
  mutating func mayBeStrange(_ count: Int, known: Int, in language: Language) -> Bool {
    allWords &+= count
    // Near languages share many words with one that is spoken, so more than half may be known.
    return known &* 10 <= count &* (language == .arabic ? 5 : 7)
  }

  /// Takes note of a sentence of which the rules know few words.
  ///
  /// - Parameter tongue: The language that the sentence was read in.
  mutating func add(
    _ tokens: [Token], of text: Span<UInt8>, _ place: SentencePlace, sentence: Int, read tongue: Tongue
  ) {
    guard !tongue.opener.isFamiliar(tokens), let begin = tokens.map(\.begin).min(), let end = tokens.map(\.end).max()
    else { return }
    let here = DocumentReading.Place(
      bytes: Int(begin)..<Int(end), sentence: sentence, block: place.block, zone: place.zone)
    let count = ForeignWords.Count(tokens, of: text, tongue)
    if let found = count.language {
      words += tokens.count
      if first == nil {
        first = here
        name = found.name
      }
    } else {
      if firstDoubtful == nil { firstDoubtful = here }
      doubtful.add(count)
    }
  }

  /// Looks at the doubtful sentences together, once all are read.
  mutating func finish() {
    guard first == nil, doubtful.words * 5 >= allWords * 3, let found = doubtful.language else { return }
    first = firstDoubtful
    name = found.name
    words = doubtful.words
  }
}

extension Reading {
  /// Says that a part of the draft was not read.
  mutating func findUnread(_ rule: Int) {
    var unread = unread
    unread.finish()
    guard let place = unread.first else { return }
    let seems = unread.name.map { " It seems to be \($0)." } ?? ""
    report(
      rule, at: place, message: pack.rules[rule].message + seems,
      most: unread.isMuchOfTheDraft ? .error : .warning)
  }
}
