import Guidelines

/// Words that an officer typed to say which words of a text are meant. A keyboard has other apostrophes, quotation marks and spaces than
/// a text that was set well, and nobody sees the difference: they count as the same, and the text keeps its own.
public struct TypedWords: Sendable, Hashable {
  private let words: [Unicode.Scalar]
  private let typed: String

  /// Words, as they were typed.
  public init(_ typed: String) {
    self.typed = typed
    words = typed.unicodeScalars.filter { !Self.isUnseen($0) }.map(Self.folded)
  }

  /// Where they stand in a text: as they were typed, or else but for marks and spaces.
  public func ranges(in text: String) -> [Range<String.Index>] {
    let exact = typed.isEmpty ? [] : text.ranges(of: typed)
    guard exact.isEmpty, !words.isEmpty else { return exact }
    let seen = text.unicodeScalars.indices.filter { !Self.isUnseen(text.unicodeScalars[$0]) }
    let folded = seen.map { Self.folded(text.unicodeScalars[$0]) }
    var found: [Range<String.Index>] = []
    var start = 0
    while start + words.count <= folded.count {
      if folded[start] == words[0], folded[start..<(start + words.count)].elementsEqual(words) {
        found.append(seen[start]..<text.unicodeScalars.index(after: seen[start + words.count - 1]))
        start += words.count
      } else {
        start += 1
      }
    }
    return found
  }

  /// Words that come into a text, with its own apostrophes, and with the space that does not break before a mark.
  public static func set(_ words: String, like text: String, _ language: Language) -> String {
    var result = String.UnicodeScalarView()
    let scalars = Array(words.unicodeScalars)
    let hasOwn = text.unicodeScalars.contains("’") && !text.unicodeScalars.contains("'")
    for (index, scalar) in scalars.enumerated() {
      let before = index > 0 ? scalars[index - 1] : " "
      let after = index + 1 < scalars.count ? scalars[index + 1] : " "
      if scalar == "'", hasOwn, before.properties.isAlphabetic, after.properties.isAlphabetic {
        result.append("’")
      } else if scalar == " ", language == .french, [":", ";", "!", "?", "»"].contains(after) || before == "«" {
        result.append("\u{A0}")
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x2018...0x201B, 0x2032, 0xB4, 0x60: "'"
    case 0x201C...0x201F, 0x2033, 0xAB, 0xBB: "\""
    case 0x2010...0x2015: "-"
    case 0xA0, 0x2000...0x200A, 0x202F: " "
    default: scalar
    }
  }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x61C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: true
    default: false
    }
  }
}
