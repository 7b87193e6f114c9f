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
  /// Between lists of items; no item may hold it.
  static let list = UInt8(ascii: "~")
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
