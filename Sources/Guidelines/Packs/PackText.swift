/// Numbers as printable text, so that a compiled pack is one string: six bits a character, little end first.
enum PackNumbers {
  /// Appends a number.
  static func write(_ number: UInt32, to text: inout String) {
    var rest = number
    repeat {
      let more: UInt32 = rest > 31 ? 32 : 0
      text.unicodeScalars.append(Unicode.Scalar(UInt8(rest & 31 | more) + 63))
      rest >>= 5
    } while rest > 0
  }
}

/// Takes numbers one by one from the text that holds them. The bytes are handed in each time, so that none of them is copied: a pack
/// holds some hundred thousand numbers, and every check of a draft reads those of its language.
struct NumberCursor {
  private var place = 0

  /// How many numbers can be left at most.
  func remaining(in bytes: Span<UInt8>) -> Int { bytes.count - place }

  /// The next number; of more than 32 bits only the last ones count.
  mutating func next(in bytes: Span<UInt8>) throws(DamagedPack) -> UInt32 {
    var value: UInt32 = 0
    var shift: UInt32 = 0
    while place < bytes.count {
      let bits = UInt32(bytes[place] &- 63)
      place &+= 1
      value |= (bits & 31) &<< shift
      if bits & 32 == 0 { return value }
      shift &+= 5
    }
    throw DamagedPack()
  }

  /// The next number, of things that follow.
  mutating func count(in bytes: Span<UInt8>) throws(DamagedPack) -> Int {
    let count = Int(try next(in: bytes))
    guard count <= bytes.count else { throw DamagedPack() }
    return count
  }
}

/// A compiled pack does not hold what its beginning promises.
struct DamagedPack: Error {}

/// What separates the parts of a compiled pack. Bytes, not characters: taking a text apart by characters is ten times
/// slower, and every start of the program pays for it.
enum PackSeparator {
  static let line = UInt8(ascii: "\n")
  /// Between fields of a line.
  static let field = UInt8(ascii: "\t")
  /// Between items of a field.
  static let item = UInt8(ascii: "|")
  /// Between parts of an item.
  static let part = UInt8(ascii: "^")
  /// Stands for a line end inside an example.
  static let lineEnd = UInt8(ascii: "`")

  /// A text without the signs that separate; look-alikes take their place.
  static func safe(_ text: some StringProtocol) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t", "\r": result.unicodeScalars.append(" ")
      case "|": result.unicodeScalars.append("¦")
      case "^": result.unicodeScalars.append("ˆ")
      case "`": result.unicodeScalars.append("’")
      case "\n": result.unicodeScalars.append("`")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Joins texts with a separator between them.
  static func join(_ texts: [String], _ separator: UInt8) -> String {
    texts.joined(separator: String(Unicode.Scalar(separator)))
  }
}

extension Substring {
  /// The parts between separators, empty ones too.
  func parts(_ separator: UInt8) -> [Substring] {
    let view = utf8
    let bytes = view.span
    var parts: [Substring] = []
    var start = 0
    func part(to end: Int) -> Substring {
      let first = view.index(view.startIndex, offsetBy: start)
      return self[first..<view.index(first, offsetBy: end - start)]
    }
    for index in bytes.indices where bytes[index] == separator {
      parts.append(part(to: index))
      start = index + 1
    }
    parts.append(part(to: bytes.count))
    return parts
  }

  /// The items of a field; none when it is empty.
  var items: [Substring] { isEmpty ? [] : parts(PackSeparator.item) }

  /// An example's text with its line ends.
  var unfolded: String { String(map { $0 == "`" ? "\n" : $0 }) }
}
