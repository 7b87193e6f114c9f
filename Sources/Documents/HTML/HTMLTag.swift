/// A tag of an HTML source.
struct HTMLTag {
  /// In small letters.
  var name: String
  var isEnd: Bool
  var attributes: [Attribute]
  /// The bytes from `<` to `>`.
  var bytes: Range<Int>

  struct Attribute {
    /// In small letters.
    var name: String
    /// The bytes of the value, without quotation marks.
    var value: Range<Int>
  }

  /// The bytes of an attribute's value.
  func value(of name: String) -> Range<Int>? { attributes.first { $0.name == name }?.value }

  /// How many attributes of a tag are looked at; real tags have few.
  private static let most = 64

  /// Reads the tag that begins with the `<` at an index, as the HTML standard's tokenizer does; nil when no tag begins
  /// there, as in “2 < 3”. A tag that is not closed runs to the end of the source.
  init?(_ source: [UInt8], at start: Int) {
    var index = start + 1
    let limit = source.count
    isEnd = index < limit && source[index] == 0x2F
    if isEnd { index += 1 }
    guard index < limit, Self.isLetter(source[index]) else { return nil }
    let nameStart = index
    while index < limit, !Self.isSpace(source[index]), source[index] != 0x2F, source[index] != 0x3E { index += 1 }
    name = Self.lower(source[nameStart..<min(index, nameStart + 32)])
    attributes = []
    while index < limit {
      while index < limit, Self.isSpace(source[index]) || source[index] == 0x2F { index += 1 }
      guard index < limit, source[index] != 0x3E else { break }
      let attributeStart = index
      index += 1
      while index < limit, !Self.isSpace(source[index]), !Self.endsName(source[index]) { index += 1 }
      let attribute = attributeStart..<index
      while index < limit, Self.isSpace(source[index]) { index += 1 }
      var value = index..<index
      if index < limit, source[index] == 0x3D {
        index += 1
        while index < limit, Self.isSpace(source[index]) { index += 1 }
        if index < limit, source[index] == 0x22 || source[index] == 0x27 {
          let mark = source[index]
          index += 1
          let valueStart = index
          while index < limit, source[index] != mark { index += 1 }
          value = valueStart..<index
          if index < limit { index += 1 }
        } else {
          let valueStart = index
          while index < limit, !Self.isSpace(source[index]), source[index] != 0x3E { index += 1 }
          value = valueStart..<index
        }
      }
      if attributes.count < Self.most {
        attributes.append(.init(name: Self.lower(source[attribute].prefix(32)), value: value))
      }
    }
    if index < limit { index += 1 }
    bytes = start..<index
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
  }

  private static func endsName(_ byte: UInt8) -> Bool { byte == 0x2F || byte == 0x3E || byte == 0x3D }

  private static func lower(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
