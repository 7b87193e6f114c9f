/// Folds letters so that spellings of one word compare equal: case, accents, Arabic vowel signs, hamza carriers and
/// presentation forms, digits of all scripts the packs know.
///
/// Tables instead of Unicode normalisation, which is a hundred times slower and would move the offsets.
enum LetterFolding {
  /// What a scalar means inside running text.
  enum Kind {
    /// A letter or digit, with its folded form; `second` is 0 unless it folds to two letters, and a ``LetterPair`` when
    /// it folds to three.
    case letter(UInt32, second: UInt32)
    /// Invisible within a word: soft hyphen, joiners, direction marks, accents that stand alone.
    case ignored
    /// White space.
    case space
    /// A typographic apostrophe, which also closes single quotations.
    case apostrophe
    /// Opens a quotation.
    case opensQuotation
    /// Closes a quotation.
    case closesQuotation
    /// A hyphen that joins words.
    case hyphen
    /// A dash, comma, colon or bracket.
    case phraseBreak
    /// A semicolon.
    case clauseBreak
    /// A full stop, question or exclamation mark or ellipsis.
    case sentenceEnd
    /// Anything else: symbols, emoji.
    case symbol
  }

  /// What a scalar of 0x80 or more means.
  static func kind(of scalar: UInt32) -> Kind {
    switch scalar {
    case 0x80..<0xC0: return latin1Sign(scalar)
    case 0xC0..<0x180: return latin(scalar)
    case 0x218, 0x219: return .letter(0x73, second: 0)
    case 0x21A, 0x21B: return .letter(0x74, second: 0)
    case 0x2B9, 0x2BC, 0x2BD: return .apostrophe
    case 0x300..<0x370: return .ignored
    case 0x391..<0x3AA: return .letter(scalar + 0x20, second: 0)
    case 0x410..<0x430: return .letter(scalar + 0x20, second: 0)
    case 0x400..<0x410: return .letter(scalar + 0x50, second: 0)
    case 0x600..<0x700: return arabic(scalar)
    case 0x115F, 0x1160, 0x180B...0x180F, 0x3164, 0xFFA0: return .ignored
    case 0x1E00..<0x1F00: return latinAdditional(scalar)
    case 0x2000..<0x2070: return generalPunctuation(scalar)
    case 0x2100..<0x2150, 0x249C..<0x24EA, 0xFB00..<0xFB07, 0xFF01..<0xFF5F, 0x1_D400..<0x1_D800, 0x1_F110..<0x1_F18A:
      return CompatibilityForms.kind(of: scalar)
    case 0x2190..<0x2C00, 0x3000..<0x3004, 0xE000..<0xF900, 0x1_F000..<0x1_FB00:
      return scalar == 0x3000 ? .space : .symbol
    case 0x3008, 0x300A, 0x300C, 0x300E: return .opensQuotation
    case 0x3009, 0x300B, 0x300D, 0x300F: return .closesQuotation
    case 0xFB50..<0xFE00, 0xFE70..<0xFEFF: return ArabicForms.kind(of: scalar)
    case 0xFE00..<0xFE10, 0xFEFF, 0xE_0000..<0xE_0200: return .ignored
    default: return .letter(scalar, second: 0)
    }
  }

  /// For the scalars of two bytes, U+0080–U+07FF: the letter that one folds to, 1 for one that is ignored, 0 for all
  /// others. Most letters of French, Spanish and Arabic are found here.
  static let short: [UInt16] = (UInt32(0x80)..<0x800).map { scalar in
    switch kind(of: scalar) {
    case .letter(let first, second: 0): UInt16(first)
    case .ignored: 1
    default: 0
    }
  }

  private static func latin1Sign(_ scalar: UInt32) -> Kind {
    switch scalar {
    case 0x85, 0xA0: return .space
    case 0xAB: return .opensQuotation
    case 0xBB: return .closesQuotation
    case 0xAD: return .ignored
    case 0xB4: return .apostrophe
    case 0xAA: return .letter(0x61, second: 0)
    case 0xBA: return .letter(0x6F, second: 0)
    case 0xA1, 0xBF: return .phraseBreak
    default: return .symbol
    }
  }

  /// Folded forms of U+00C0–U+017F, one ASCII letter each; `*` marks those handled apart.
  private static let latinTable: [UInt8] = Array(
    ("aaaaaa*ceeeeiiiidnooooo*ouuuuy**aaaaaa*ceeeeiiiidnooooo*ouuuuy*y"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkklllllll"
      + "lllnnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)

  private static func latin(_ scalar: UInt32) -> Kind {
    switch scalar {
    case 0xC6, 0xE6: return .letter(0x61, second: 0x65)
    case 0xD7, 0xF7: return .symbol
    case 0xDE, 0xFE: return .letter(0x74, second: 0x68)
    case 0xDF: return .letter(0x73, second: 0x73)
    case 0x132, 0x133: return .letter(0x69, second: 0x6A)
    case 0x152, 0x153: return .letter(0x6F, second: 0x65)
    default:
      let index = Int(scalar - 0xC0)
      return index < latinTable.count ? .letter(UInt32(latinTable[index]), second: 0) : .letter(scalar, second: 0)
    }
  }

  /// Vietnamese and other letters of U+1E00–U+1EFF, folded by range where the base letter is plain.
  private static func latinAdditional(_ scalar: UInt32) -> Kind {
    switch scalar {
    case 0x1EA0..<0x1EB8: return .letter(0x61, second: 0)
    case 0x1EB8..<0x1EC8: return .letter(0x65, second: 0)
    case 0x1EC8..<0x1ECC: return .letter(0x69, second: 0)
    case 0x1ECC..<0x1EE4: return .letter(0x6F, second: 0)
    case 0x1EE4..<0x1EF2: return .letter(0x75, second: 0)
    case 0x1EF2..<0x1EFA: return .letter(0x79, second: 0)
    default: return .letter(scalar | 1, second: 0)
    }
  }

  private static func generalPunctuation(_ scalar: UInt32) -> Kind {
    switch scalar {
    case 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F: return .space
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F: return .ignored
    case 0x2010, 0x2011: return .hyphen
    case 0x2012...0x2015: return .phraseBreak
    case 0x2018, 0x201A, 0x201B, 0x201C, 0x201E, 0x201F, 0x2039: return .opensQuotation
    case 0x2019: return .apostrophe
    case 0x201D, 0x203A: return .closesQuotation
    case 0x2026, 0x203C, 0x203D, 0x2047...0x2049: return .sentenceEnd
    default: return .symbol
    }
  }

  private static func arabic(_ scalar: UInt32) -> Kind {
    switch scalar {
    case 0x610...0x61A, 0x61C, 0x640, 0x64B...0x65F, 0x670, 0x6D6...0x6ED: return .ignored
    case 0x60C: return .phraseBreak
    case 0x61B: return .clauseBreak
    case 0x61F, 0x6D4: return .sentenceEnd
    case 0x660...0x669: return .letter(scalar - 0x660 + 0x30, second: 0)
    // The per cent sign and the star; and the signs within a number, which are looked at where it is read.
    case 0x66A, 0x66D: return .symbol
    case 0x66B, 0x66C: return .ignored
    case 0x6F0...0x6F9: return .letter(scalar - 0x6F0 + 0x30, second: 0)
    default: return .letter(ArabicForms.base(of: scalar), second: 0)
    }
  }
}

/// Arabic letters that are written in several ways.
enum ArabicForms {
  /// The letter that stands for a variant: hamza carriers to alif, alif maqsura to ya, ta marbuta to ha, Persian
  /// kaf and ya to the Arabic ones.
  static func base(of scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x622, 0x623, 0x625, 0x671: 0x627
    case 0x649, 0x6CC, 0x626: 0x64A
    case 0x624: 0x648
    case 0x629: 0x647
    case 0x6A9: 0x643
    default: scalar
    }
  }

  /// What a presentation form (U+FB50–U+FDFF, U+FE70–U+FEFE) means.
  static func kind(of scalar: UInt32) -> LetterFolding.Kind {
    switch scalar {
    case 0xFD3E: return .opensQuotation
    case 0xFD3F: return .closesQuotation
    case 0xFE70...0xFE7F: return .ignored
    case 0xFEF5...0xFEFC: return .letter(0x644, second: 0x627)
    case 0xFE80...0xFEF4:
      let index = Int(scalar - 0xFE80)
      return index < presentation.count ? .letter(base(of: presentation[index]), second: 0) : .symbol
    case 0xFB8E...0xFB91: return .letter(0x643, second: 0)
    case 0xFBFC...0xFBFF: return .letter(0x64A, second: 0)
    default: return .symbol
    }
  }

  /// The letters of U+FE80–U+FEF4 in order, each repeated for its two or four shapes.
  private static let presentation: [UInt32] = {
    let shapes: [(UInt32, Int)] = [
      (0x621, 1), (0x622, 2), (0x623, 2), (0x624, 2), (0x625, 2), (0x626, 4), (0x627, 2), (0x628, 4), (0x629, 2),
      (0x62A, 4), (0x62B, 4), (0x62C, 4), (0x62D, 4), (0x62E, 4), (0x62F, 2), (0x630, 2), (0x631, 2), (0x632, 2),
      (0x633, 4), (0x634, 4), (0x635, 4), (0x636, 4), (0x637, 4), (0x638, 4), (0x639, 4), (0x63A, 4), (0x641, 4),
      (0x642, 4), (0x643, 4), (0x644, 4), (0x645, 4), (0x646, 4), (0x647, 4), (0x648, 2), (0x649, 2), (0x64A, 4),
    ]
    return shapes.flatMap { Array(repeating: $0.0, count: $0.1) }
  }()
}
