/// A text that is open in the editor, as the editor has it.
struct OpenDocument {
  let uri: String
  /// What the editor takes it for, such as `markdown`.
  let languageID: String
  private(set) var version: Int
  private(set) var bytes: [UInt8]
  private var lineStarts: [Int]

  init(uri: String, languageID: String, version: Int, text: String) {
    self.uri = uri
    self.languageID = languageID
    self.version = version
    bytes = Array(text.utf8)
    lineStarts = Self.lineStarts(of: bytes)
  }

  /// The text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Makes the changes of one notification, in their order; a change without a range is the whole text.
  ///
  /// - Throws: What is wrong with one of them; those before it are made.
  mutating func change(_ changes: [JSONValue], version: Int?, _ encoding: PositionEncoding) throws(ResponseError) {
    for change in changes {
      guard let text = change["text"]?.text else { throw ResponseError(.invalidParams, "A change has no text.") }
      if let range = change["range"] {
        guard let first = Position(range["start"]), let last = Position(range["end"]) else {
          throw ResponseError(.invalidParams, "The range of a change has no start or no end.")
        }
        let start = offset(of: first, encoding)
        let end = offset(of: last, encoding)
        bytes.replaceSubrange(min(start, end)..<max(start, end), with: text.utf8)
      } else {
        bytes = Array(text.utf8)
      }
      lineStarts = Self.lineStarts(of: bytes)
    }
    if let version { self.version = version }
  }

  /// The byte of a position. Beyond the end of a line it is the line's end, beyond the last line the text's end, within a
  /// character its beginning.
  func offset(of position: Position, _ encoding: PositionEncoding) -> Int {
    guard position.line < lineStarts.count else { return bytes.count }
    var index = lineStarts[position.line]
    let end = self.end(ofLine: position.line)
    var left = position.character
    while index < end, left > 0 {
      let lead = bytes[index]
      left -= encoding.units(ofLead: lead)
      if left < 0 { break }
      index += PositionEncoding.utf8.units(ofLead: lead)
    }
    return index
  }

  /// The position of a byte.
  func position(of offset: Int, _ encoding: PositionEncoding) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    let line = max(0, low - 1)
    var character = 0
    var index = lineStarts[line]
    while index < offset {
      if bytes[index] & 0xC0 != 0x80 { character += encoding.units(ofLead: bytes[index]) }
      index += 1
    }
    return Position(line: line, character: character)
  }

  /// The end of a line, without its line end.
  func end(ofLine line: Int) -> Int {
    guard line + 1 < lineStarts.count else { return bytes.count }
    var end = lineStarts[line + 1] - 1
    if bytes[end] == 0x0A, end > lineStarts[line], bytes[end - 1] == 0x0D { end -= 1 }
    return end
  }

  /// The byte at which each line begins. As the protocol has it, LF, CRLF and CR end a line.
  private static func lineStarts(of bytes: [UInt8]) -> [Int] {
    var starts = [0]
    let span = bytes.span
    for index in span.indices {
      let byte = span[index]
      if byte == 0x0A || (byte == 0x0D && (index + 1 == span.count || span[index + 1] != 0x0A)) {
        starts.append(index + 1)
      }
    }
    return starts
  }
}
