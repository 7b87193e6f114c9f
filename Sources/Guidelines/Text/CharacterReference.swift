/// A character written as `&eacute;`, `&#233;` or `&#xE9;`, as Markdown and HTML allow.
package struct CharacterReference {
  /// Where a reference stands, which decides whether it may end without a semicolon.
  package enum Surroundings {
    /// Every reference has its semicolon.
    case markdown
    /// Numbers and the oldest names may do without, as browsers read them.
    case htmlText
    /// No name does without: an address may hold “&copy=2”.
    case htmlAttribute
  }

  package let scalar: Unicode.Scalar
  /// Its length in the source, from `&` to `;`.
  package let length: Int

  /// Reads a reference that begins at an index; nil when there is none, as in “fish & chips”.
  package init?(_ bytes: Span<UInt8>, at start: Int, in surroundings: Surroundings) {
    guard bytes.byte(at: start) == 0x26 else { return nil }
    var index = start + 1
    if bytes.byte(at: index) == 0x23 {
      index += 1
      let isHexadecimal = bytes.byte(at: index) | 0x20 == 0x78
      if isHexadecimal { index += 1 }
      var value: UInt32 = 0
      let first = index
      while let digit = Self.digit(bytes.byte(at: index), isHexadecimal) {
        value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
        index += 1
      }
      let isEnded = bytes.byte(at: index) == 0x3B
      guard index > first, isEnded || surroundings != .markdown else { return nil }
      scalar = Self.scalar(value)
      length = index + (isEnded ? 1 : 0) - start
      return
    }
    var letters = ""
    while index - start <= NamedCharacters.longest, Self.isNamePart(bytes.byte(at: index)) {
      letters.unicodeScalars.append(Unicode.Scalar(bytes[index]))
      index += 1
    }
    if bytes.byte(at: index) == 0x3B, let scalar = Self.named(letters) {
      self.scalar = scalar
      length = index + 1 - start
    } else if surroundings == .htmlText, let name = NamedCharacters.oldName(atStartOf: letters),
      let scalar = Self.named(name)
    {
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
    NamedCharacters.character(named: name).map { $0 == "\n" || $0 == "\r" ? " " : $0 }
  }
}
