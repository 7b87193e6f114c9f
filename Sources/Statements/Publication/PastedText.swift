/// A text as people pass it on: through chat programs, word processors and telephones, which change quotation marks, spaces and
/// invisible marks and nothing else.
public struct PastedText: Sendable, Hashable {
  /// The words after what copying changes is taken away.
  ///
  /// Letters with accents are one character; soft hyphens, zero-width characters, direction marks and variation selectors are
  /// gone; single and double quotation marks, dashes and spaces are of one kind; marks of headings and asterisks are gone; runs of
  /// spaces and line ends are one space, none at either end; letters are small. Digits stay what they are, so that no figure is
  /// taken for another.
  public let folded: String
  /// Whether the copy holds marks that can make it look other than it reads: overrides and embeddings of direction, or a
  /// direction mark between two digits.
  public let hidesOrder: Bool

  /// Folds a text.
  public init(_ text: String) {
    if let (folded, isMarked) = Self.foldedPlain(text) {
      self.folded = folded
      hidesOrder = isMarked && Self.hidesOrder(text)
      return
    }
    var lines: [String] = []
    for line in text.split(whereSeparator: \.isNewline) {
      let body = line.drop { $0.isWhitespace || Self.isDropped($0) }
      lines.append(String(body.first == "#" ? body.drop { $0 == "#" } : body))
    }
    var folded = ""
    var space = false
    for character in lines.joined(separator: " ") {
      let kept = String(String.UnicodeScalarView(character.unicodeScalars.filter { !Self.dropped($0) }))
      for piece in kept {
        if piece.isWhitespace {
          space = !folded.isEmpty
          continue
        }
        if piece == "*" { continue }
        if space { folded.append(" ") }
        space = false
        folded.append(contentsOf: Self.kind(piece).lowercased())
      }
    }
    self.folded = folded
    hidesOrder = Self.hidesOrder(text)
  }

  /// A text without the signs that the eye does not see.
  static func visible(_ text: some StringProtocol) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !dropped($0) }))
  }

  /// The same for a text in which every scalar is a character of its own, as in most texts of our languages, and whether there are
  /// invisible signs in it; nothing for any other text.
  private static func foldedPlain(_ text: String) -> (folded: String, isMarked: Bool)? {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    var isStart = true
    var isMark = false
    var space = false
    var isMarked = false
    func add(_ byte: UInt8) {
      if space, !folded.isEmpty { folded.append(0x20) }
      space = false
      folded.append(byte)
    }
    func add(_ piece: Unicode.Scalar) {
      if space, !folded.isEmpty { folded.append(0x20) }
      space = false
      folded += Array(UTF8.encode(piece) ?? UTF8.encodedReplacementCharacter)
    }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A: (isStart, isMark, space) = (true, false, true)
      case 0x09, 0x20, 0xA0, 0x202F: (space, isMark) = (true, false)
      case 0x23 where isStart || isMark: (isStart, isMark) = (false, true)
      case 0x2A: (isStart, isMark) = (false, false)
      // Signs that nobody sees, and that hold to no neighbour; before a line they change nothing.
      case 0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF:
        (isMarked, isMark) = (true, false)
      default:
        (isStart, isMark) = (false, false)
        switch scalar.value {
        case 0x41...0x5A: add(UInt8(scalar.value + 0x20))
        case 0x21...0x7E: add(UInt8(scalar.value))
        case 0xC0...0xD6, 0xD8...0xDE:
          guard let small = Unicode.Scalar(scalar.value + 0x20) else { return nil }
          add(small)
        case 0xDF...0xFF: add(scalar)
        // Arabic letters, digits and marks of a sentence; not the marks above and below letters.
        case 0x60C, 0x61B, 0x61F, 0x621...0x64A, 0x660...0x669: add(scalar)
        case 0x2018...0x201B, 0x2032: add(UInt8(ascii: "'"))
        case 0x201C...0x201F, 0x2033, 0xAB, 0xBB: add(UInt8(ascii: "\""))
        case 0x2010...0x2015: add(UInt8(ascii: "-"))
        case 0x2026: for _ in 0..<3 { add(UInt8(ascii: ".")) }
        // Signs between and beside words, such as those of degrees, of numbers and of money.
        case 0xA1...0xBF, 0xD7, 0x20AC: add(scalar)
        default: return nil
        }
      }
    }
    return (String(decoding: folded, as: UTF8.self), isMarked)
  }

  private static func kind(_ character: Character) -> String {
    switch character {
    case "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}", "\u{2032}": "'"
    case "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}", "\u{2033}", "«", "»": "\""
    case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}": "-"
    case "…": "..."
    default: String(composed[character] ?? character)
    }
  }

  private static func isDropped(_ character: Character) -> Bool { character.unicodeScalars.allSatisfy(dropped) }

  private static func dropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F, 0xFEFF: true
    default: false
    }
  }

  private static func hidesOrder(_ text: String) -> Bool {
    var lastIsDigit = false
    var isMarked = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x202A...0x202E, 0x2067: return true
      case 0x61C, 0x200E, 0x200F: isMarked = lastIsDigit
      default:
        let isDigit = scalar.properties.numericType == .decimal
        if isDigit, isMarked { return true }
        lastIsDigit = isDigit
        isMarked = false
      }
    }
    return false
  }

  /// Letters as one character each. FoundationEssentials has no normalisation; characters that are canonically the same are equal
  /// and have one hash, so a look-up by either spelling finds the one of the table.
  private static let composed: [Character: Character] = {
    let letters: String =
      "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĨĩĪīĬĭĮįİĴĵĶķĹĺĻļĽľŃńŅņŇňŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžȘșȚțآأؤإئ"
    return Dictionary(letters.map { ($0, $0) }) { first, _ in first }
  }()
}
