/// Letters in other dress, as the compatibility normalisation of Unicode (NFKC) takes it off: full-width, bold or
/// italic as mathematicians and social media write them, in circles and squares, and the ligatures that a PDF leaves.
enum CompatibilityForms {
  /// What a scalar of these ranges means.
  static func kind(of scalar: UInt32) -> LetterFolding.Kind {
    switch scalar {
    case 0x2100..<0x2150: return letterlike(scalar)
    case 0x249C...0x24B5: return letter(scalar - 0x249C)
    case 0x24B6...0x24CF: return letter(scalar - 0x24B6)
    case 0x24D0...0x24E9: return letter(scalar - 0x24D0)
    case 0xFB00..<0xFB07: return ligature(scalar)
    case 0xFF01..<0xFF5F: return fullWidth(scalar - 0xFEE0)
    // Styles of capital and small letters, one after the other.
    case 0x1_D400..<0x1_D6A4: return letter((scalar - 0x1_D400) % 26)
    case 0x1_D6A4: return letter(8)
    case 0x1_D6A5: return letter(9)
    case 0x1_D7CE...0x1_D7FF: return .letter(0x30 + (scalar - 0x1_D7CE) % 10, second: 0)
    case 0x1_F110..<0x1_F18A where (scalar - 0x1_F110) % 32 < 26: return letter((scalar - 0x1_F110) % 32)
    default: return .symbol
    }
  }

  /// Whether a scalar of these ranges is a capital letter.
  static func isCapital(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x24B6...0x24CF, 0xFF21...0xFF3A, 0x1_F110..<0x1_F18A: true
    case 0x1_D400..<0x1_D6A4: (scalar - 0x1_D400) % 52 < 26
    default: false
    }
  }

  private static func letter(_ number: UInt32) -> LetterFolding.Kind { .letter(0x61 + number, second: 0) }

  private static func ligature(_ scalar: UInt32) -> LetterFolding.Kind {
    switch scalar {
    case 0xFB00: .letter(0x66, second: 0x66)
    case 0xFB01: .letter(0x66, second: 0x69)
    case 0xFB02: .letter(0x66, second: 0x6C)
    case 0xFB03: .letter(0x66, second: LetterPair.of(0x66, 0x69))
    case 0xFB04: .letter(0x66, second: LetterPair.of(0x66, 0x6C))
    default: .letter(0x73, second: 0x74)
    }
  }

  /// A full-width sign means what its ASCII sign means.
  private static func fullWidth(_ ascii: UInt32) -> LetterFolding.Kind {
    switch ascii {
    case 0x30...0x39, 0x61...0x7A: .letter(ascii, second: 0)
    case 0x41...0x5A: .letter(ascii | 0x20, second: 0)
    case 0x21, 0x2E, 0x3F: .sentenceEnd
    case 0x27: .apostrophe
    case 0x28, 0x29, 0x2C, 0x3A: .phraseBreak
    case 0x2D: .hyphen
    case 0x3B: .clauseBreak
    default: .symbol
    }
  }

  /// Single letters among the letterlike symbols, some of which fill the gaps of the mathematical alphabets.
  private static let letterlike: [UInt32: UInt8] = [
    0x2102: 0x63, 0x210A: 0x67, 0x210B: 0x68, 0x210C: 0x68, 0x210D: 0x68, 0x210E: 0x68, 0x210F: 0x68, 0x2110: 0x69,
    0x2111: 0x69, 0x2112: 0x6C, 0x2113: 0x6C, 0x2115: 0x6E, 0x2119: 0x70, 0x211A: 0x71, 0x211B: 0x72, 0x211C: 0x72,
    0x211D: 0x72, 0x2124: 0x7A, 0x2128: 0x7A, 0x212A: 0x6B, 0x212B: 0x61, 0x212C: 0x62, 0x212D: 0x63, 0x212F: 0x65,
    0x2130: 0x65, 0x2131: 0x66, 0x2133: 0x6D, 0x2134: 0x6F, 0x2139: 0x69, 0x2145: 0x64, 0x2146: 0x64, 0x2147: 0x65,
    0x2148: 0x69, 0x2149: 0x6A,
  ]

  private static func letterlike(_ scalar: UInt32) -> LetterFolding.Kind {
    letterlike[scalar].map { .letter(UInt32($0), second: 0) } ?? .symbol
  }
}

/// Two ASCII letters in one number beyond those of Unicode, for the rare letter that folds to three.
enum LetterPair {
  static func of(_ first: UInt32, _ second: UInt32) -> UInt32 { 0x8000_0000 | second << 8 | first }

  /// The letters of a number that is one letter or such a pair; none for 0.
  static func letters(of second: UInt32) -> [UInt32] {
    if second == 0 { return [] }
    return second & 0x8000_0000 == 0 ? [second] : [second & 0xFF, second >> 8 & 0xFF]
  }
}
