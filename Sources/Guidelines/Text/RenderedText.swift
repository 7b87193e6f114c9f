/// A text as its readers see it: without the marks of Markdown that part a word, with named characters as themselves.
///
/// “Mus**lim**”, “Muslim&nbsp;gunman” and “<b>Muslim</b> gunman” are read as they are shown, and positions lead back
/// to what was written.
struct RenderedText {
  let text: String
  private var map = SourceMap()

  /// - Returns: nil for a text that is shown as it is written, as most are.
  init?(ifMarksStandIn source: String) {
    let bytes = source.utf8.span
    var index = 0
    while let next = Self.indexOfMark(in: bytes, from: index) {
      if Self.hidesWords(bytes, at: next) {
        self.init(source)
        return
      }
      index = next + 1
    }
    return nil
  }

  /// The next “&”, “*” or “<”. Eight bytes are looked at in one step, because every draft is searched to its end.
  private static func indexOfMark(in text: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while index + 8 <= text.count {
      let eight = text.eight(at: index)
      if borrows(0x26, from: eight) | borrows(0x2A, from: eight) | borrows(0x3C, from: eight) != 0 { break }
      index += 8
    }
    while index < text.count {
      if text[index] == 0x26 || text[index] == 0x2A || text[index] == 0x3C { return index }
      index += 1
    }
    return nil
  }

  /// Whether one of eight bytes is a given one: where they differ from it in nothing, the subtraction borrows.
  static func hasByte(_ byte: UInt8, in eight: UInt64) -> Bool { borrows(byte, from: eight) != 0 }

  /// The same as a number, 0 where the byte is not there, so that several can be asked for in one jump.
  @inline(__always)
  private static func borrows(_ byte: UInt8, from eight: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let difference = eight ^ (ones &* UInt64(byte))
    return (difference &- ones) & ~difference & (ones << 7)
  }

  /// Whether a sign hides words from whoever reads the source.
  private static func hidesWords(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    switch bytes[index] {
    case 0x26: CharacterReference(bytes, at: index, in: .markdown) != nil
    case 0x2A: lengthOfEmphasis(bytes, at: index) > 0
    case 0x3C: lengthOfTag(bytes, at: index) > 0
    default: false
    }
  }

  private init(_ source: String) {
    let bytes = source.utf8.span
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    map.copy(text: 0, source: 0)
    let utf8 = source.utf8
    func copy(_ range: Range<Int>) {
      let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
      text += utf8[start..<utf8.index(start, offsetBy: range.count)]
    }
    var index = 0
    while index < bytes.count {
      let next = Self.indexOfMark(in: bytes, from: index) ?? bytes.count
      copy(index..<next)
      index = next
      if index == bytes.count { break }
      switch bytes[index] {
      case 0x26:
        if let reference = CharacterReference(bytes, at: index, in: .markdown) {
          map.make(text: text.count, source: index..<index + reference.length)
          text += Self.shown(reference.scalar)
          index += reference.length
          map.copy(text: text.count, source: index)
          continue
        }
      case 0x2A:
        let length = Self.lengthOfEmphasis(bytes, at: index)
        if length > 0 {
          index += length
          map.copy(text: text.count, source: index)
          continue
        }
      case 0x3C:
        let length = Self.lengthOfTag(bytes, at: index)
        if length > 0 {
          if bytes.holds("br", at: index + 1) {
            map.make(text: text.count, source: index..<index + length)
            text.append(0x20)
          }
          index += length
          map.copy(text: text.count, source: index)
          continue
        }
        // A comment stays as it is.
        if bytes.holds("!--", at: index + 1) {
          var end = index
          while end < bytes.count, !bytes.holds("-->", at: end) { end += 1 }
          copy(index..<end)
          index = end
          continue
        }
      default: break
      }
      text.append(bytes[index])
      index += 1
    }
    self.text = String(decoding: text, as: UTF8.self)
  }

  /// A report on the text with positions and words as they are in the source.
  func located(_ report: CheckReport, in source: String, showsNames: Bool) -> CheckReport {
    var report = report
    let spans = report.findings.map(\.span) + report.withheld
    let ranges = spans.map { map.range(of: $0.start.byte..<$0.end.byte) }
    let positions = PositionIndex(of: ranges.flatMap { [$0.lowerBound, $0.upperBound] }, in: source)
    let withheld = showsNames ? [] : Array(ranges[report.findings.count...])
    let located = ranges.map { TextSpan(start: positions[$0.lowerBound], end: positions[$0.upperBound]) }
    for index in report.findings.indices {
      // Words with marks among them are for a person to replace.
      if ranges[index].count != spans[index].end.byte - spans[index].start.byte {
        report.findings[index].replacement = nil
      }
      report.findings[index].span = located[index]
      if !report.findings[index].text.isEmpty {
        report.findings[index].text = Redaction.redacted(source, bytes: ranges[index], withheld: withheld)
      }
    }
    report.withheld = Array(located[report.findings.count...])
    return report
  }

  /// A named character as text; a space for white space and for signs that would mean something to Markdown.
  private static func shown(_ scalar: Unicode.Scalar) -> [UInt8] {
    switch scalar {
    case "0"..."9", "A"..."Z", "a"..."z", "'", "\"", ",", ".", ";", ":", "!", "?", "(", ")", "&", "/", "%", "$":
      [UInt8(truncatingIfNeeded: scalar.value)]
    case "\u{0}"..."\u{A0}": [0x20]
    default: Array(String(Character(scalar)).utf8)
    }
  }

  /// The length of a row of asterisks within a word; 0 for any others.
  private static func lengthOfEmphasis(_ bytes: Span<UInt8>, at start: Int) -> Int {
    // A letter beyond ASCII ends in any of the upper bytes.
    guard start > 0, isLetter(bytes[start - 1]) || bytes[start - 1] >= 0x80 else { return 0 }
    var end = start
    while bytes.byte(at: end) == 0x2A { end += 1 }
    return end - start <= 3 && isLetter(bytes.byte(at: end)) ? end - start : 0
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0xC3 }

  private static let tags: Set<String> = [
    "a", "abbr", "b", "big", "br", "code", "del", "em", "font", "i", "ins", "mark", "q", "s", "small", "span", "strike",
    "strong", "sub", "sup", "u", "wbr",
  ]

  /// The length of a tag that stands within a sentence; 0 for anything else in an angle bracket.
  private static func lengthOfTag(_ bytes: Span<UInt8>, at start: Int) -> Int {
    var index = start + (bytes.byte(at: start + 1) == 0x2F ? 2 : 1)
    var name = ""
    while name.utf8.count <= 6, isLetter(bytes.byte(at: index)), bytes[index] < 0x80 {
      name.unicodeScalars.append(Unicode.Scalar(bytes[index] | 0x20))
      index += 1
    }
    guard tags.contains(name) else { return 0 }
    switch bytes.byte(at: index) {
    case 0x20, 0x2F, 0x3E: break
    default: return 0
    }
    while index < bytes.count, index - start <= 400, bytes[index] != 0x3C, bytes[index] != 0x0A {
      if bytes[index] == 0x3E { return index + 1 - start }
      index += 1
    }
    return 0
  }
}
