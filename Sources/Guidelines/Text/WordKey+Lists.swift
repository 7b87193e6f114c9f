/// Keys of words that a table in the source lists.
extension WordKey {
  /// The keys of words separated by spaces, in order. Each is folded as a word of a draft is, and by itself: beside another the reader
  /// might join the two.
  static func list(_ words: String) -> [UInt64] {
    words.split(separator: " ").flatMap { WordFolding.words(of: String($0)) }.map { of(folded: $0.utf8) }
  }

  /// The same, in no order.
  static func set(_ words: String) -> Set<UInt64> { Set(list(words)) }
}
