/// Makes the key by which words are compared: a hash of the UTF-8 bytes of the folded word, eight bytes a step.
///
/// Two different words of up to eight bytes never share a key, longer ones do with a chance of 2⁻⁶⁴; the worst that
/// follows is a finding too many.
struct WordKey {
  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

  private var hash = Self.seed
  private var chunk: UInt64 = 0
  private var filled: UInt64 = 0

  init() {}

  /// The key of the bytes added so far.
  var value: UInt64 {
    @inline(__always) get { filled == 0 ? hash : Self.mixed(hash, chunk) }
  }

  /// Adds one byte of the folded word.
  @inline(__always)
  mutating func add(_ byte: UInt8) {
    chunk |= UInt64(byte) &<< filled
    filled &+= 8
    if filled == 64 {
      hash = Self.mixed(hash, chunk)
      chunk = 0
      filled = 0
    }
  }

  /// Adds eight bytes at once; only full chunks may stand before them.
  @inline(__always)
  mutating func add(eight: UInt64) { hash = Self.mixed(hash, eight) }

  /// Adds the last bytes of a word, up to seven; the rest of the chunk is 0.
  @inline(__always)
  mutating func add(last: UInt64) { if last != 0 { hash = Self.mixed(hash, last) } }

  /// Adds the two UTF-8 bytes of a scalar of U+0080–U+07FF; only such scalars may stand before it.
  @inline(__always)
  mutating func add(pair scalar: UInt64) {
    chunk |= (0x80C0 | scalar >> 6 | (scalar & 0x3F) << 8) &<< filled
    filled &+= 16
    if filled == 64 {
      hash = Self.mixed(hash, chunk)
      chunk = 0
      filled = 0
    }
  }

  /// Adds the UTF-8 bytes of one scalar of the folded word.
  @inline(__always)
  mutating func add(scalar: UInt32) {
    if scalar < 0x80 {
      add(UInt8(truncatingIfNeeded: scalar))
    } else if scalar < 0x800 {
      add(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      add(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    } else {
      addLong(scalar)
    }
  }

  private mutating func addLong(_ scalar: UInt32) {
    if scalar < 0x1_0000 {
      add(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
    } else {
      add(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      add(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
    }
    add(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
    add(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64, _ chunk: UInt64) -> UInt64 {
    let product = (hash ^ chunk) &* factor
    return product ^ product >> 32
  }

  /// The key of a word that is folded already.
  static func of(folded word: some Sequence<UInt8>) -> UInt64 {
    var key = WordKey()
    for byte in word { key.add(byte) }
    return key.value
  }
}
