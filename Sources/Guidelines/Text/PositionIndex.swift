/// Turns byte offsets into lines, columns and UTF-16 offsets, in one pass over the text for any number of offsets.
public struct PositionIndex: Sendable {
  private let offsets: [Int]
  private let positions: [TextPosition]

  /// Locates offsets; those beyond the text count as its end, those within a character as its beginning.
  public init(of offsets: [Int], in text: String) {
    var sorted: [Int] = []
    for offset in offsets.sorted() where sorted.last != offset { sorted.append(offset) }
    let bytes = text.utf8.span
    var positions: [TextPosition] = []
    var line = 1
    var lineStart = 0
    var utf16 = 0
    var column = 1
    // The mark of byte order is no character of the first line.
    var columnPlace = bytes.byte(at: 0) == 0xEF && bytes.byte(at: 1) == 0xBB && bytes.byte(at: 2) == 0xBF ? 3 : 0
    var index = 0
    for offset in sorted {
      let end = min(offset, bytes.count)
      while index < end {
        // Eight bytes at a time; a line end is looked at by itself.
        if index + 8 <= end {
          let eight = bytes.eight(at: index)
          if !Self.holdsControl(eight) {
            index += 8
            utf16 += Self.unitsOfUTF16(in: eight)
            continue
          }
        }
        let byte = bytes[index]
        if byte & 0xC0 != 0x80 { utf16 += byte >= 0xF0 ? 2 : 1 }
        index += 1
        if byte == 0x0A || (byte == 0x0D && bytes.byte(at: index) != 0x0A) {
          line += 1
          lineStart = index
        }
      }
      if lineStart > columnPlace {
        columnPlace = lineStart
        column = 1
      }
      if end > columnPlace {
        column += Self.characters(text, bytes, from: columnPlace, to: end)
        columnPlace = end
      }
      positions.append(TextPosition(line: line, column: column, byte: end, utf16: utf16))
    }
    self.offsets = sorted
    self.positions = positions
  }

  /// The position of an offset that was asked for.
  public subscript(_ offset: Int) -> TextPosition {
    var low = 0
    var high = offsets.count - 1
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return positions.isEmpty ? TextPosition(line: 1, column: 1, byte: 0, utf16: 0) : positions[low]
  }

  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Whether one of eight bytes is a control character of ASCII.
  @inline(__always)
  private static func holdsControl(_ eight: UInt64) -> Bool {
    ~((eight | highBits) &- 0x2020_2020_2020_2020) & ~eight & highBits != 0
  }

  /// How many units of UTF-16 begin among eight bytes: one for each first byte of a scalar, two for one of four bytes.
  @inline(__always)
  private static func unitsOfUTF16(in eight: UInt64) -> Int {
    if eight & highBits == 0 { return 8 }
    let further = eight & ~(eight << 1) & highBits
    let fours = eight & eight << 1 & eight << 2 & eight << 3 & highBits
    return 8 - count(further) + count(fours)
  }

  /// How many of the high bits are set. Not every processor that this may run on counts bits by itself; a product does.
  @inline(__always)
  private static func count(_ high: UInt64) -> Int {
    Int(truncatingIfNeeded: ((high >> 7) &* 0x0101_0101_0101_0101) >> 56)
  }

  /// Whether eight bytes are ASCII and none is a control character.
  @inline(__always)
  private static func isPlain(_ eight: UInt64) -> Bool {
    (eight | (eight &- 0x2020_2020_2020_2020)) & 0x8080_8080_8080_8080 == 0
  }

  private static func characters(_ text: String, _ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var index = start
    var count = 0
    while index < end {
      if index + 8 <= end, isPlain(bytes.eight(at: index)) {
        index += 8
        count += 8
        continue
      }
      let length = lengthOfPlain(bytes, at: index)
      if length == 0 { break }
      index += length
      count += 1
    }
    // A plain character is one by itself, unless a mark follows that belongs to it.
    if index == end { return count }
    let utf8 = text.utf8
    let first = utf8.index(utf8.startIndex, offsetBy: start)
    return text[first..<utf8.index(first, offsetBy: end - start)].count
  }

  /// The bytes of a scalar that joins with no other such scalar to one character: most letters of Latin and Arabic
  /// script and the usual punctuation. 0 for any other.
  @inline(__always)
  private static func lengthOfPlain(_ bytes: Span<UInt8>, at index: Int) -> Int {
    let second = bytes.byte(at: index + 1)
    switch bytes[index] {
    case 0x20...0x7E: return 1
    // Latin letters and signs but the soft hyphen.
    case 0xC2: return second >= 0xA0 && second != 0xAD ? 2 : 0
    case 0xC3...0xC9: return 2
    // Arabic letters, digits and punctuation, without the signs above and below them.
    case 0xD8: return second >= 0xA1 || second == 0x8C || second == 0x9B || second == 0x9F ? 2 : 0
    case 0xD9: return second <= 0x8A || (second >= 0xA0 && second <= 0xAF) ? 2 : 0
    // Dashes, quotation marks, ellipsis.
    case 0xE2: return second == 0x80 && (0x90...0xA7).contains(bytes.byte(at: index + 2)) ? 3 : 0
    default: return 0
    }
  }
}
