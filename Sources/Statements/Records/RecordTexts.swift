/// The texts in canonical JSON, as they stand there: what holds them is not taken apart.
enum RecordTexts {
  /// Every text that is a value and no name of a member, in order, each in its quotation marks and with its escapes.
  static func literals(in json: String) -> [[UInt8]] {
    let bytes = Array(json.utf8)
    var literals: [[UInt8]] = []
    var place = 0
    while let start = bytes[place...].firstIndex(of: quotationMark) {
      var end = start + 1
      while end < bytes.count, bytes[end] != quotationMark { end += bytes[end] == backslash ? 2 : 1 }
      guard end < bytes.count else { break }
      place = end + 1
      let isName = place < bytes.count && bytes[place] == colon
      if !isName { literals.append(Array(bytes[start...end])) }
    }
    return literals
  }

  /// The text that stands in quotation marks.
  static func text(of literal: [UInt8]) -> String {
    guard literal.contains(backslash) else { return String(decoding: literal.dropFirst().dropLast(), as: UTF8.self) }
    return RecordValue(canonical: String(decoding: literal, as: UTF8.self)).asText ?? ""
  }

  private static let quotationMark = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")
  private static let colon = UInt8(ascii: ":")
}
