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
    var columnPlace = 0
    var index = 0
    for offset in sorted {
      let end = min(offset, bytes.count)
      while index < end {
        // Eight plain ASCII characters at a time; a line end or anything wider is looked at by itself.
        if index + 8 <= end, Self.isPlain(bytes.eight(at: index)) {
          index += 8
          utf16 += 8
          continue
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
      column += Self.characters(text, bytes, from: columnPlace, to: end)
      columnPlace = end
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

  /// Whether eight bytes are ASCII and none is a control character.
  @inline(__always)
  private static func isPlain(_ eight: UInt64) -> Bool {
    (eight | (eight &- 0x2020_2020_2020_2020)) & 0x8080_8080_8080_8080 == 0
  }

  private static func characters(_ text: String, _ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var index = start
    while index + 8 <= end, isPlain(bytes.eight(at: index)) { index += 8 }
    while index < end, bytes[index] >= 0x20, bytes[index] < 0x80 { index += 1 }
    // A plain character is one by itself, unless a mark follows that belongs to it.
    if index == end { return end - start }
    let utf8 = text.utf8
    let first = utf8.index(utf8.startIndex, offsetBy: start)
    return text[first..<utf8.index(first, offsetBy: end - start)].count
  }
}
