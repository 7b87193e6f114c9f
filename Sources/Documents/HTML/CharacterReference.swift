/// A character written as `&eacute;`, `&#233;` or `&#xE9;`.
struct CharacterReference {
  var scalar: Unicode.Scalar
  /// Its length in the source, from `&` to `;`.
  var length: Int

  /// Reads a reference that begins at an index; nil when there is none, as in “fish & chips”.
  ///
  /// - Parameter inAttribute: Whether it stands in the value of an attribute, where no name ends without a semicolon: an
  ///   address may hold “&copy=2”.
  init?(_ bytes: [UInt8], at start: Int, upTo limit: Int, inAttribute: Bool) {
    guard start + 2 < limit else { return nil }
    var index = start + 1
    if bytes[index] == 0x23 {
      index += 1
      let isHexadecimal = index < limit && bytes[index] | 0x20 == 0x78
      if isHexadecimal { index += 1 }
      var value: UInt32 = 0
      let first = index
      while index < limit, let digit = Self.digit(bytes[index], isHexadecimal) {
        value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
        index += 1
      }
      guard index > first else { return nil }
      if index < limit, bytes[index] == 0x3B { index += 1 }
      scalar = Self.scalar(value)
      length = index - start
      return
    }
    while index < limit, index - start <= HTMLCharacters.longest, Self.isNamePart(bytes[index]) { index += 1 }
    let letters = bytes[start + 1..<index]
    if index < limit, bytes[index] == 0x3B, let scalar = Self.named(String(decoding: letters, as: UTF8.self)) {
      self.scalar = scalar
      length = index + 1 - start
    } else if !inAttribute, let name = HTMLCharacters.oldName(atStartOf: letters), let scalar = Self.named(name) {
      self.scalar = scalar
      length = name.utf8.count + 1
    } else {
      return nil
    }
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46 where isHexadecimal: UInt32(byte - 0x41 + 10)
    case 0x61...0x66 where isHexadecimal: UInt32(byte - 0x61 + 10)
    default: nil
    }
  }

  /// The characters that pages written for Windows mean by the numbers 128 to 159.
  private static let windows: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
    0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0xFFFD, 0x017E, 0x0178,
  ]

  private static func scalar(_ value: UInt32) -> Unicode.Scalar {
    let meant = (128..<160).contains(value) ? windows[Int(value) - 128] : value
    // A zero, a surrogate or a number beyond Unicode. A line end would begin another paragraph.
    guard meant != 0, let scalar = Unicode.Scalar(meant) else { return "\u{FFFD}" }
    return meant == 0x0A || meant == 0x0D ? " " : scalar
  }

  /// A line end would begin another paragraph.
  private static func named(_ name: String) -> Unicode.Scalar? {
    HTMLCharacters.character(named: name).map { $0 == "\n" || $0 == "\r" ? " " : $0 }
  }
}
