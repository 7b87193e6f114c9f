/// A place in a text, in the units that editors, scripts and other programs ask for.
public struct TextPosition: Sendable, Hashable, Codable, Comparable {
  /// The line, counted from 1. LF, CRLF and CR end a line.
  public var line: Int
  /// The character of the line as a reader counts them, from 1.
  public var column: Int
  /// The byte of the UTF-8 text, from 0.
  public var byte: Int
  /// The UTF-16 code unit of the text, from 0.
  public var utf16: Int

  /// Makes a position.
  public init(line: Int, column: Int, byte: Int, utf16: Int) {
    self.line = line
    self.column = column
    self.byte = byte
    self.utf16 = utf16
  }

  /// Orders positions as they stand in the text.
  public static func < (left: TextPosition, right: TextPosition) -> Bool { left.byte < right.byte }
}

/// A stretch of a text: from its first character up to, and without, its end.
public struct TextSpan: Sendable, Hashable, Codable {
  /// Where the stretch begins.
  public var start: TextPosition
  /// The position just after its last character.
  public var end: TextPosition

  /// Makes a span.
  public init(start: TextPosition, end: TextPosition) {
    self.start = start
    self.end = end
  }
}
