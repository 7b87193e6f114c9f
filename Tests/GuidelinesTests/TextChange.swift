import Foundation
import Guidelines

/// What word processors, browsers, keyboards and typesetters do to a text without changing what it says.
enum TextChange: String, CaseIterable {
  case wrapped, carriageReturns, doubleSpaces, noBreakSpaces, narrowSpaces, thinSpaces
  case decomposed, softHyphens, zeroWidthSpaces, joiners, byteOrderMarks, directionMarks, isolates
  case curlyApostrophes, straightApostrophes, noBreakHyphens, hyphens, capitals, emphasis, strongEmphasis, underscores
  case tashkeel, tatweel, bareAlif, alifMaqsura, taMarbuta, presentationForms, arabicDigits, persianDigits

  /// Whether the change means anything in a language.
  func applies(to language: Language) -> Bool {
    switch self {
    case .tashkeel, .tatweel, .bareAlif, .alifMaqsura, .taMarbuta, .presentationForms, .arabicDigits, .persianDigits:
      language == .arabic
    case .capitals: language != .arabic
    default: true
    }
  }

  func apply(_ text: String) -> String {
    switch self {
    case .wrapped: Self.betweenWords(text, "\n")
    case .carriageReturns: Self.betweenWords(text, "\r\n")
    case .doubleSpaces: text.replacing(" ", with: "  ")
    case .noBreakSpaces: text.replacing(" ", with: "\u{A0}")
    case .narrowSpaces: text.replacing(" ", with: "\u{202F}")
    case .thinSpaces: text.replacing(" ", with: "\u{2009}")
    case .decomposed: text.decomposedStringWithCanonicalMapping
    case .softHyphens: Self.insideWords(text, "\u{AD}")
    case .zeroWidthSpaces: text.replacing(" ", with: " \u{200B}")
    case .joiners: Self.insideWords(text, "\u{200C}")
    case .byteOrderMarks: "\u{FEFF}" + text.replacing(" ", with: " \u{FEFF}")
    case .directionMarks: text.replacing(" ", with: " \u{200E}").replacing(".", with: "\u{200F}.")
    case .isolates: Self.betweenWords(text, " \u{2067}\u{202B}\u{202C}\u{2069}")
    case .curlyApostrophes: text.replacing("'", with: "\u{2019}")
    case .straightApostrophes: text.replacing("\u{2019}", with: "'")
    case .noBreakHyphens: text.replacing("-", with: "\u{2011}")
    case .hyphens: text.replacing("-", with: "\u{2010}")
    case .capitals: text.uppercased()
    case .emphasis: Self.betweenWords(text, "* *")
    case .strongEmphasis: Self.betweenWords(text, "** **")
    case .underscores: Self.betweenWords(text, "_ _")
    case .tashkeel: Self.afterArabicLetters(text, "\u{64E}")
    case .tatweel: Self.insideWords(text, "\u{640}")
    case .bareAlif: Self.mapped(text) { [0x622, 0x623, 0x625, 0x671].contains($0.value) ? "\u{627}" : $0 }
    case .alifMaqsura: Self.mapped(text) { $0 == "\u{649}" ? "\u{64A}" : $0 }
    case .taMarbuta: Self.mapped(text) { $0 == "\u{629}" ? "\u{647}" : $0 }
    case .presentationForms: Self.mapped(text) { Self.forms[$0] ?? $0 }
    case .arabicDigits: Self.digits(text, from: 0x660)
    case .persianDigits: Self.digits(text, from: 0x6F0)
    }
  }

  /// Puts something in the place of the spaces between two letters; elsewhere it could begin a list or end a sentence.
  private static func betweenWords(_ text: String, _ text2: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let isBetween =
        scalar == " " && index > 0 && index + 1 < scalars.count && scalars[index - 1].properties.isAlphabetic
        && scalars[index + 1].properties.isAlphabetic
      if isBetween { result.append(contentsOf: text2.unicodeScalars) } else { result.append(scalar) }
    }
    return String(result)
  }

  /// Puts something between the letters of every word.
  private static func insideWords(_ text: String, _ sign: Unicode.Scalar) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      result.append(scalar)
      let isInside =
        scalar.properties.isAlphabetic && index + 1 < scalars.count && scalars[index + 1].properties.isAlphabetic
      if isInside { result.append(sign) }
    }
    return String(result)
  }

  private static func afterArabicLetters(_ text: String, _ sign: Unicode.Scalar) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(scalar)
      if scalar.value >= 0x620, scalar.value <= 0x64A { result.append(sign) }
    }
    return String(result)
  }

  private static func mapped(_ text: String, _ change: (Unicode.Scalar) -> Unicode.Scalar) -> String {
    var result = String.UnicodeScalarView()
    result.append(contentsOf: text.unicodeScalars.map(change))
    return String(result)
  }

  private static func digits(_ text: String, from zero: UInt32) -> String {
    mapped(text) { scalar in
      scalar.value >= 0x30 && scalar.value <= 0x39 ? Unicode.Scalar(zero + scalar.value - 0x30) ?? scalar : scalar
    }
  }

  /// The first presentation form of each Arabic letter, from Unicode's own compatibility mappings.
  private static let forms: [Unicode.Scalar: Unicode.Scalar] = {
    var forms: [Unicode.Scalar: Unicode.Scalar] = [:]
    for value in UInt32(0xFE80)...0xFEF4 {
      guard let form = Unicode.Scalar(value) else { continue }
      let letters = String(form).precomposedStringWithCompatibilityMapping.unicodeScalars
      if letters.count == 1, let letter = letters.first, forms[letter] == nil { forms[letter] = form }
    }
    return forms
  }()
}

extension RuleExample {
  /// The text without the marks of what must be found.
  var plainText: String { text.replacing("[[", with: "").replacing("]]", with: "") }
}
