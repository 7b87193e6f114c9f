import Guidelines

extension String {
  /// The position of an index in lines, columns, bytes and UTF-16 units.
  func position(of index: Index) -> TextPosition {
    var line = 1
    var column = 1
    for character in self[..<index] {
      if character == "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    return TextPosition(
      line: line, column: column, byte: utf8.distance(from: startIndex, to: index),
      utf16: utf16.distance(from: startIndex, to: index))
  }
}
