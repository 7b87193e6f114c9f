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

  /// Numbers the words of a sentence. Returns how many of them are known.
  func number(_ tokens: inout [Token]) -> Int {
    let entries = entries.span
    let mask = mask
    var tokens = tokens.mutableSpan
    var known = 0
    for index in tokens.indices {
      let word = Self.find(tokens[index].key, entries, mask)
      tokens[index].word = word
      known &+= word == 0 ? 0 : 1
    }
    return known
  }

  /// The tag takes the high bits of the key, the slot the low ones.
  @inline(__always)
  private static func tag(_ key: UInt64) -> UInt64 { (key >> numberBits) << numberBits }

  @inline(__always)
  private static func slot(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key ^ (key >> 20)) & 0xFFFF_FFFF }

  @inline(__always)
  private static func find(_ key: UInt64, _ entries: Span<UInt64>, _ mask: Int) -> UInt32 {
    let slot = slot(key) & mask
    let first = entries[slot]
    let second = entries[(slot &+ 1) & mask]
    // An empty entry has the number 0, whatever the key; only two taken by other words ask for a further look. Which of
    // the two it is is hard to foresee, so both are looked at without a jump.
    let isFirst = first ^ tag(key) <= UInt64(mostWords)
    let isSecond = first != 0 && second ^ tag(key) <= UInt64(mostWords)
    let entry = isFirst ? first : isSecond ? second : 0
    if entry == 0, first != 0, second != 0 { return findFurther(key, entries, mask, after: (slot + 1) & mask) }
    return UInt32(truncatingIfNeeded: entry) & UInt32(mostWords)
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
