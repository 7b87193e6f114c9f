/// Writes ZIP archives byte by byte, so that tests can build documents as word processors write them, and as attackers do.
struct ZipFile {
  /// One entry. What is not said is as in an honest archive.
  struct Entry {
    var name: String
    var bytes: [UInt8]
    /// The bytes as they lie in the archive, when they are packed.
    var packed: [UInt8]?
    var isEncrypted = false
    /// The size that the headers claim.
    var claimedSize: UInt32?
    var claimedChecksum: UInt32?

    init(_ name: String, _ text: String) {
      self.name = name
      bytes = Array(text.utf8)
    }

    init(_ name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  var entries: [Entry]

  /// The archive's bytes.
  var data: [UInt8] {
    var result: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = UInt32(result.count)
      let header = Self.header(of: entry)
      let name = Array(entry.name.utf8)
      result += Self.four(0x0403_4B50) + header + name + (entry.packed ?? entry.bytes)
      directory += Self.four(0x0201_4B50) + Self.two(20) + header
      directory += Self.two(0) + Self.two(0) + Self.two(0) + Self.four(0) + Self.four(offset) + name
    }
    let start = UInt32(result.count)
    result += directory
    result += Self.four(0x0605_4B50) + Self.two(0) + Self.two(0)
    result += Self.two(UInt16(truncatingIfNeeded: entries.count)) + Self.two(UInt16(truncatingIfNeeded: entries.count))
    result += Self.four(UInt32(directory.count)) + Self.four(start) + Self.two(0)
    return result
  }

  /// The part that the local header and the directory have in common, without the name.
  private static func header(of entry: Entry) -> [UInt8] {
    let stored = entry.packed ?? entry.bytes
    var bytes =
      two(20) + two(0x0800 | (entry.isEncrypted ? 1 : 0)) + two(entry.packed == nil ? 0 : 8) + two(0) + two(0x21)
    bytes += four(entry.claimedChecksum ?? checksum(entry.bytes))
    bytes += four(UInt32(stored.count)) + four(entry.claimedSize ?? UInt32(entry.bytes.count))
    return bytes + two(UInt16(entry.name.utf8.count)) + two(0)
  }

  private static func two(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }

  private static func four(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var value = UInt32.max
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value >> 1 ^ (value & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return ~value
  }

  /// A run of one byte as Deflate packs it best: a literal, then copies of 258 bytes from one byte back, in the fixed
  /// code. 1,032 bytes come out of each that goes in.
  static func packedRun(of byte: UInt8, copies: Int) -> (packed: [UInt8], count: Int) {
    var bits: [UInt8] = []
    func put(_ code: UInt32, _ length: Int) {
      for place in (0..<length).reversed() { bits.append(UInt8(code >> UInt32(place) & 1)) }
    }
    bits += [1, 1, 0]
    put(UInt32(0x30) + UInt32(byte), 8)
    for _ in 0..<copies {
      put(0b1100_0101, 8)
      put(0, 5)
    }
    put(0, 7)
    var packed: [UInt8] = []
    for start in stride(from: 0, to: bits.count, by: 8) {
      var value: UInt8 = 0
      for place in 0..<min(8, bits.count - start) { value |= bits[start + place] << UInt8(place) }
      packed.append(value)
    }
    return (packed, 1 + 258 * copies)
  }
}
