/// What each byte means to the reader, in one table.
enum ByteClass {
  /// A plain separator: space, hyphen, slash, underscore, control characters.
  static let separator: UInt8 = 0
  /// Punctuation the reader must look at.
  static let punctuation: UInt8 = 1
  /// The first or a later byte of a scalar beyond ASCII.
  static let wide: UInt8 = 0xFF

  /// Class by byte; for ASCII letters and digits the folded byte itself.
  static let table: [UInt8] = (0...255).map { byte in
    switch UInt8(byte) {
    case 0x30...0x39, 0x61...0x7A: UInt8(byte)
    case 0x41...0x5A: UInt8(byte) | 0x20
    case 0x80...0xFF: wide
    case 0x0A, 0x0D, 0x21, 0x22, 0x23, 0x27, 0x28, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3C, 0x3E, 0x3F, 0x5B, 0x5D:
      punctuation
    default: separator
    }
  }
}

extension Span<UInt8> {
  /// The byte at a place, or 0 beyond the end.
  @inline(__always)
  func byte(at index: Int) -> UInt8 { index < count && index >= 0 ? self[index] : 0 }

  /// Eight bytes from a place on, the first in the lowest bits; they must all lie within the text.
  @inline(__always)
  func eight(at index: Int) -> UInt64 {
    // The bounds are checked by the load itself, only the alignment is not.
    unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// The scalar that begins at a place and the number of its bytes; the text is valid UTF-8.
  func scalar(at index: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(self[index])
    if first < 0x80 { return (first, 1) }
    let second = UInt32(byte(at: index + 1) & 0x3F)
    if first < 0xE0 { return ((first & 0x1F) << 6 | second, 2) }
    let third = UInt32(byte(at: index + 2) & 0x3F)
    if first < 0xF0 { return ((first & 0x0F) << 12 | second << 6 | third, 3) }
    return ((first & 0x07) << 18 | second << 12 | third << 6 | UInt32(byte(at: index + 3) & 0x3F), 4)
  }

  /// Whether a text stands at a place, whatever the case of its ASCII letters, which must be small here.
  func holds(_ text: StaticString, at index: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard index + count <= self.count else { return false }
    for offset in 0..<count {
      let byte = self[index + offset]
      let folded = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      // The literal is at least as long as its count of bytes says.
      if unsafe folded != text.utf8Start[offset] { return false }
    }
    return true
  }
}
