import Guidelines

/// What may stand in a text that agencies sign: no control characters, and none that make the eye read another order
/// than the bytes have.
public enum TextSafety {
  /// A character that may not stand in a text, and where.
  public struct Fault: Error, Sendable, Hashable {
    /// The character's name as `U+202E`.
    public let scalar: String
    /// The line, counted from 1.
    public let line: Int
    /// The column in characters, counted from 1.
    public let column: Int
    /// What is wrong with it, as a plain clause.
    public let reason: String
  }

  /// First strong isolate, left-to-right isolate, right-to-left isolate.
  static let isolateStarts: Set<Unicode.Scalar> = ["\u{2066}", "\u{2067}", "\u{2068}"]
  /// Pop directional isolate.
  static let isolateEnd: Unicode.Scalar = "\u{2069}"

  /// The first fault of a text, or nothing. Line feeds are allowed, tabs are not; isolates must close on their line.
  public static func firstFault(in text: String, singleLine: Bool = false) -> Fault? {
    var line = 1
    var column = 1
    var open = 0
    var isAfterLatin = false
    var isAfterOther = false
    for scalar in text.unicodeScalars {
      func fault(_ reason: String) -> Fault {
        Fault(scalar: name(of: scalar), line: line, column: column, reason: reason)
      }
      switch scalar {
      case "\n":
        if singleLine { return fault("a line break may not stand here") }
        if open > 0 { return fault("a direction isolate is still open at the end of the line") }
        line += 1
        column = 1
        (isAfterLatin, isAfterOther) = (false, false)
        continue
      case "\u{202A}"..."\u{202E}", "\u{200E}", "\u{200F}", "\u{061C}":
        return fault("it can make digits and words appear in another order than they are signed")
      case _ where isolateStarts.contains(scalar): open += 1
      case isolateEnd:
        open -= 1
        if open < 0 { return fault("it closes a direction isolate that was never opened") }
      default:
        // Latin letters, and those of the alphabets that hold twins of them. Only beyond ASCII is Unicode asked what a character is.
        let isPlain = (0x20...0x7E).contains(scalar.value)
        let isLatin =
          isPlain ? (0x61...0x7A).contains(scalar.value | 0x20) : scalar.value < 0x250 && scalar.properties.isAlphabetic
        let isOther = (0x370...0x52F).contains(scalar.value) && scalar.properties.isAlphabetic
        if (isLatin && isAfterOther) || (isOther && isAfterLatin) {
          return fault("letters of two alphabets stand in one word, and look alike")
        }
        isAfterLatin = isLatin
        isAfterOther = isOther
        if isPlain { break }
        switch scalar.properties.generalCategory {
        case .control: return fault("control characters may not stand in a statement")
        case .surrogate, .privateUse, .unassigned: return fault("the character has no agreed meaning")
        case .format where scalar != "\u{200C}" && scalar != "\u{200D}" && scalar != "\u{00AD}":
          return fault("it is invisible and changes what is signed")
        case .lineSeparator, .paragraphSeparator: return fault("use an ordinary line break")
        default: break
        }
      }
      column += 1
    }
    guard open == 0 else {
      return Fault(
        scalar: "U+2069", line: line, column: column, reason: "a direction isolate is still open at the end of the text"
      )
    }
    return nil
  }

  /// The first ornamental form of a letter or digit, such as a full-width 3, which can be taken for the plain one. In texts such digits are
  /// found with the figures; in names and the words of facts nothing else looks for them.
  public static func firstOrnament(in text: String) -> Fault? {
    var column = 1
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { last = scalar }
      if !scalar.isASCII, let reason = whyUnseen(scalar, behind: last) {
        return Fault(scalar: name(of: scalar), line: 1, column: column, reason: reason)
      }
      switch scalar {
      case "\u{FF01}"..."\u{FF5E}", "\u{1D400}"..."\u{1D7FF}", "\u{2460}"..."\u{24FF}":
        return Fault(
          scalar: name(of: scalar), line: 1, column: column,
          reason: "it can be taken for a plain letter or digit; write the plain one")
      case "\u{FFFD}":
        return Fault(
          scalar: name(of: scalar), line: 1, column: column, reason: "it stands for bytes that were no UTF-8 text")
      default: column += 1
      }
    }
    return nil
  }

  /// Why a character that nobody sees, or a mark that changes a digit, may not stand behind another; nothing where it may.
  private static func whyUnseen(_ scalar: Unicode.Scalar, behind last: Unicode.Scalar?) -> String? {
    // Between Arabic letters the one parts words that are written together.
    if scalar == "\u{200C}", let last, (0x600...0x6FF).contains(last.value), last.properties.isAlphabetic { return nil }
    if isolateStarts.contains(scalar) || scalar == isolateEnd { return nil }
    if scalar == "\u{2800}" || scalar.properties.isDefaultIgnorableCodePoint {
      return "nobody sees it, and it parts or joins what is read"
    }
    switch scalar.properties.generalCategory {
    case .enclosingMark: return "it changes the sign before it"
    case .nonspacingMark where last?.properties.numericType != nil: return "it changes the digit before it"
    default: return nil
    }
  }

  /// A text without the characters that are refused, on one line and in quotation marks, so that it can be pasted into a command.
  public static func quoted(withoutFaultsIn text: String) -> String {
    var clean = ""
    for scalar in text.unicodeScalars {
      let alone = String(scalar)
      if scalar.properties.isWhitespace {
        if !clean.isEmpty, !clean.hasSuffix(" ") { clean.append(" ") }
      } else if firstFault(in: alone, singleLine: true) == nil, firstOrnament(in: alone) == nil {
        clean.unicodeScalars.append(scalar)
      }
    }
    if clean.hasSuffix(" ") { clean.removeLast() }
    guard !clean.isEmpty, firstFault(in: clean, singleLine: true) ?? firstOrnament(in: clean) == nil else {
      return "\"…\""
    }
    var words = ""
    for character in clean {
      if "\"$`\\".contains(character) { words.append("\\") }
      words.append(character)
    }
    return "\"\(words)\""
  }

  /// The text without isolates, for comparison with what a person typed.
  public static func withoutIsolates(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isolateStarts.contains(scalar) && scalar != isolateEnd {
      result.append(scalar)
    }
    return String(result)
  }

  /// Words as they stand in a text of a language: those that run the other way are isolated, so that a telephone number in
  /// an Arabic sentence keeps its order.
  static func isolated(_ words: String, in language: Language) -> String {
    if language.isRightToLeft, !hasRightToLeftLetters(words),
      words.utf8.contains(where: { $0 == 32 || $0 == 58 || $0 > 64 || $0 == 43 })
    {
      return "\u{2066}\(words)\u{2069}"
    }
    if language.isRightToLeft { return hasLeftToRightLetters(words) ? isolatingNames(in: words) : words }
    return hasRightToLeftLetters(words) ? "\u{2067}\(words)\u{2069}" : words
  }

  /// Right-to-left words with each name in them that runs the other way isolated. A figure behind such a name would otherwise be drawn
  /// into its run and shown on its far side, and brackets around it would be turned apart.
  private static func isolatingNames(in words: String) -> String {
    guard !words.unicodeScalars.contains(where: { isolateStarts.contains($0) }) else { return words }
    var result = ""
    var rest = words[...]
    while let start = rest.firstIndex(where: isLeftToRight) {
      result += rest[..<start]
      var end = start
      var index = start
      // A name goes on over spaces and the marks within names, and ends with its last letter.
      while index < rest.endIndex {
        let character = rest[index]
        let next = rest.index(after: index)
        if isLeftToRight(character) || (end == index && character.isNumber) {
          end = next
        } else if !" .’'-–&/@:_".contains(character), !character.isNumber {
          break
        }
        index = next
      }
      result += "\u{2066}\(rest[start..<end])\u{2069}"
      rest = rest[end...]
    }
    return result + rest
  }

  private static func isLeftToRight(_ character: Character) -> Bool {
    character.isLetter && (character.unicodeScalars.first.map { $0.value < 0x0590 } ?? false)
  }

  /// Whether a text has at least one letter of a right-to-left script.
  public static func hasRightToLeftLetters(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x0590...0x08FF).contains($0.value) || (0xFB1D...0xFEFC).contains($0.value) }
  }

  /// Whether a text has at least one letter of a left-to-right script.
  public static func hasLeftToRightLetters(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.properties.isAlphabetic && $0.value < 0x0590 }
  }

  static func name(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Whether a name is in the letters of a language: Arabic in Arabic ones, the others in Latin ones.
  public static func isReadable(_ name: String, in language: Language) -> Bool {
    language.isRightToLeft ? !hasLeftToRightLetters(name) : !hasRightToLeftLetters(name)
  }
}
