/// The words that a language's rules know, numbered from 1.
///
/// An open-addressing table, a quarter full, whose entries hold a part of the key beside the number, so that one look
/// settles nearly every word of a draft.
struct Lexicon: Sendable {
  /// Twenty bits of number below forty-four of the key; 0 where nothing stands.
  let entries: Table<UInt64>
  private var mask: Int { entries.count - 1 }

  private static let numberBits: UInt64 = 20
  /// The most words a language may have.
  static let mostWords = 1 << Int(numberBits) - 1

  /// Numbers words in the order given; a space stands between two.
  init(words: Substring) {
    let bytes = words.utf8.span
    var count = bytes.isEmpty ? 0 : 1
    for index in bytes.indices where bytes[index] == 0x20 { count += 1 }
    var capacity = 64
    while capacity < count * 4 { capacity *= 2 }
    let mask = capacity - 1
    var entries = Array(repeating: UInt64(0), count: capacity)
    var number: UInt64 = 0
    var key = WordKey()
    func enter() {
      number += 1
      var slot = Self.slot(key.value) & mask
      while entries[slot] != 0 { slot = (slot + 1) & mask }
      entries[slot] = Self.tag(key.value) | number
      key = WordKey()
    }
    for index in bytes.indices {
      if bytes[index] == 0x20 { enter() } else { key.add(bytes[index]) }
    }
    if count > 0 { enter() }
    self.entries = Table(entries)
  }

  /// Takes a table as it was made from words; its length is a power of two.
  init(entries: Table<UInt64>) { self.entries = entries }

  /// The number of the word with a key; 0 when there is none.
  func number(of key: UInt64) -> UInt32 { Self.find(key, entries.span, mask) }

  /// Numbers the words of a sentence.
  func number(_ tokens: inout [Token]) {
    let entries = entries.span
    let mask = mask
    var tokens = tokens.mutableSpan
    for index in tokens.indices { tokens[index].word = Self.find(tokens[index].key, entries, mask) }
  }

  /// The tag takes the high bits of the key, the slot the low ones.
  @inline(__always)
  private static func tag(_ key: UInt64) -> UInt64 { (key >> numberBits) << numberBits }

  @inline(__always)
  private static func slot(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key ^ (key >> 20)) & 0xFFFF_FFFF }

  @inline(__always)
  private static func find(_ key: UInt64, _ entries: Span<UInt64>, _ mask: Int) -> UInt32 {
    let slot = slot(key) & mask
    let entry = entries[slot]
    // An empty entry has the number 0, whatever the key; only one taken by another word asks for a second look.
    let isFound = entry ^ tag(key) <= UInt64(mostWords)
    if entry != 0 && !isFound { return findFurther(key, entries, mask, after: slot) }
    return isFound ? UInt32(truncatingIfNeeded: entry) & UInt32(mostWords) : 0
  }

  private static func findFurther(_ key: UInt64, _ entries: Span<UInt64>, _ mask: Int, after first: Int) -> UInt32 {
    var slot = (first + 1) & mask
    while entries[slot] != 0 {
      let entry = entries[slot]
      if entry ^ tag(key) <= UInt64(mostWords) { return UInt32(truncatingIfNeeded: entry) & UInt32(mostWords) }
      slot = (slot + 1) & mask
    }
    return 0
  }
}
