/// Takes off what Arabic writes together with a word: conjunctions, prepositions and the article before it, pronouns
/// after it.
enum ArabicAffixes {
  /// The shortest stem that is left over.
  static let shortestStem = 3

  private static let prefixes: [[UInt32]] = [
    "وبال", "وكال", "فبال", "وال", "فال", "بال", "كال", "ولل", "فلل", "لل", "ال", "ول", "وب", "وك", "فب", "فل", "وس",
    "س",
    "و",
    "ف", "ب", "ك", "ل",
  ].map { $0.unicodeScalars.map(\.value) }

  private static let suffixes: [[UInt32]] = ["هما", "كما", "هم", "هن", "ها", "نا", "ني", "كم", "ه", "ي", "ا", "ك"].map {
    $0.unicodeScalars.map(\.value)
  }

  /// The keys a word may also stand for, the likeliest first.
  static func keys(of letters: [UInt32]) -> [UInt64] {
    var keys: [UInt64] = []
    func add(_ stem: ArraySlice<UInt32>) {
      guard stem.count >= shortestStem else { return }
      keys.append(key(of: stem))
      // The article hides behind the preposition: للمسلمين is ل + المسلمين, and stems are listed without it.
      for suffix in suffixes
      where stem.count - suffix.count >= shortestStem && stem.suffix(suffix.count).elementsEqual(suffix) {
        let bare = stem.dropLast(suffix.count)
        keys.append(key(of: bare))
        // Before a pronoun the ending ة is written ت: عائلته.
        if bare.last == 0x62A { keys.append(key(of: bare.dropLast() + [0x647])) }
      }
    }
    add(letters[...])
    for prefix in prefixes where letters.starts(with: prefix) { add(letters.dropFirst(prefix.count)) }
    return keys
  }

  static func key(of letters: ArraySlice<UInt32>) -> UInt64 {
    letters.reduce(WordKey.seed) { WordKey.add(scalar: $1, to: $0) }
  }

  /// The folded letters of an Arabic word; empty for any other word and for very long ones.
  static func letters(_ text: Span<UInt8>, of token: Token) -> [UInt32] {
    let start = Int(token.begin)
    let end = Int(token.end)
    guard end - start <= 64, text[start] >= 0xD8, text[start] <= 0xDB || text[start] == 0xEF else { return [] }
    var letters: [UInt32] = []
    var index = start
    while index < end {
      let scalar = text.scalar(at: index)
      index += scalar.length
      guard scalar.value >= 0x80 else { return [] }
      if case .letter(let first, let second) = LetterFolding.kind(of: scalar.value) {
        letters.append(first)
        if second != 0 { letters.append(second) }
      }
    }
    return letters
  }
}
