/// The key by which words are compared: FNV-1a over the UTF-8 bytes of the folded word.
///
/// Two different words share a key with a chance of 2⁻⁶⁴; the worst that follows is a finding too many.
enum WordKey {
  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  static let prime: UInt64 = 0x0000_0100_0000_01b3

  /// Adds one byte of the folded word.
  @inline(__always)
  static func add(_ byte: UInt8, to key: UInt64) -> UInt64 { (key ^ UInt64(byte)) &* prime }

  /// Adds the UTF-8 bytes of one scalar of the folded word.
  static func add(scalar: UInt32, to key: UInt64) -> UInt64 {
    var key = key
    if scalar < 0x80 {
      key = add(UInt8(truncatingIfNeeded: scalar), to: key)
    } else if scalar < 0x800 {
      key = add(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6), to: key)
      key = add(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F), to: key)
    } else if scalar < 0x1_0000 {
      key = add(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12), to: key)
      key = add(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F), to: key)
      key = add(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F), to: key)
    } else {
      key = add(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18), to: key)
      key = add(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F), to: key)
      key = add(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F), to: key)
      key = add(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F), to: key)
    }
    return key
  }

  /// The key of a word that is folded already.
  static func of(folded word: some Sequence<UInt8>) -> UInt64 {
    var key = seed
    for byte in word { key = add(byte, to: key) }
    return key
  }
}
