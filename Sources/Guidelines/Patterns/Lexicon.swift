/// The words that a language's rules know, numbered from 1.
///
/// An open-addressing table behind a filter of 65 536 bits: most words of a draft are in no rule and are turned away
/// by one bit.
struct Lexicon: Sendable {
  /// The folded words; word `n` is `words[n - 1]`.
  let words: [Substring]
  private var keys: [UInt64]
  private var numbers: [UInt32]
  private var filter: [UInt64]
  private let mask: Int

  /// Numbers words in the order given.
  init(words: [Substring]) {
    self.words = words
    var capacity = 64
    while capacity < words.count * 2 { capacity *= 2 }
    keys = Array(repeating: 0, count: capacity)
    numbers = Array(repeating: 0, count: capacity)
    filter = Array(repeating: 0, count: 1024)
    mask = capacity - 1
    for (index, word) in words.enumerated() {
      let key = WordKey.of(folded: word.utf8)
      var slot = Int(truncatingIfNeeded: key >> 20) & mask
      while numbers[slot] != 0 { slot = (slot + 1) & mask }
      keys[slot] = key
      numbers[slot] = UInt32(index + 1)
      filter[Int(key >> 54)] |= 1 << (key >> 48 & 63)
    }
  }

  /// The number of the word with a key; 0 when there is none.
  func number(of key: UInt64) -> UInt32 {
    let keys = keys.span
    let numbers = numbers.span
    return Self.find(key, keys, numbers, filter.span, mask)
  }

  /// Numbers the words of a sentence.
  func number(_ tokens: inout [Token]) {
    let keys = keys.span
    let numbers = numbers.span
    let filter = filter.span
    var tokens = tokens.mutableSpan
    for index in tokens.indices {
      tokens[index].word = Self.find(tokens[index].key, keys, numbers, filter, mask)
    }
  }

  @inline(__always)
  private static func find(
    _ key: UInt64, _ keys: Span<UInt64>, _ numbers: Span<UInt32>, _ filter: Span<UInt64>, _ mask: Int
  ) -> UInt32 {
    if filter[Int(key >> 54)] & (1 << (key >> 48 & 63)) == 0 { return 0 }
    var slot = Int(truncatingIfNeeded: key >> 20) & mask
    while numbers[slot] != 0 {
      if keys[slot] == key { return numbers[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }
}
