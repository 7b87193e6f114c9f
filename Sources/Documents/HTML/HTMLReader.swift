import Guidelines

/// Takes the text out of an HTML source, and keeps where each byte of it stood.
///
/// It is a tokenizer of our own, after the HTML standard's, because libxml2's HTML parser keeps lines only, repairs the
/// tree on its own terms, and hands over text with its character references already decoded; a place in the source could
/// not be told from it. What a browser does not show (scripts, styles, templates) is not read; what it shows in a
/// tooltip, in a search engine's list or to a screen reader is.
struct HTMLReader {
  private let source: String
  private let bytes: [UInt8]
  private var text: [UInt8] = []
  private var map = SourceMap()
  private var blocks: [Draft.Block] = []
  private var blockStart = 0
  private var blockZone = Zone.body
  /// A space that was met and not yet written, with its place.
  private var space: Int?
  private var open: [Element] = []
  private var depths: [Element: Int] = [:]
  private var followers: [Follower] = []

  /// The elements that make a zone or marks around what they hold.
  private enum Element: Hashable { case heading, quotation, caption, inlineQuotation }

  /// An attribute that is read as a paragraph of its own.
  private struct Follower {
    var bytes: Range<Int>
    var zone: Zone
  }

  init(_ source: String) {
    self.source = source
    bytes = Array(source.utf8)
  }

  /// Reads the source to its end.
  mutating func read() -> Document {
    var index = 0
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    while index < bytes.count {
      switch bytes[index] {
      case 0x3C: index = readMarkup(at: index)
      case 0x26: index = readReference(at: index, upTo: bytes.count)
      default: index = readText(at: index)
      }
    }
    endBlock()
    return Document(
      format: .html, text: String(decoding: text, as: UTF8.self), blocks: blocks, origin: .source(source, map))
  }

  // MARK: Text

  private mutating func readText(at start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != 0x3C, bytes[index] != 0x26 {
      let byte = bytes[index]
      if byte <= 0x20 {
        if space == nil { space = index }
      } else {
        beginText(at: index)
        map.copy(text: text.count, source: index)
        text.append(byte)
      }
      index += 1
    }
    return index
  }

  private mutating func readReference(at start: Int, upTo limit: Int, inAttribute: Bool = false) -> Int {
    beginText(at: start)
    guard let reference = reference(at: start, upTo: limit, in: inAttribute ? .htmlAttribute : .htmlText) else {
      map.copy(text: text.count, source: start)
      text.append(0x26)
      return start + 1
    }
    make(String(reference.scalar), for: start..<start + reference.length)
    return start + reference.length
  }

  private func reference(at start: Int, upTo limit: Int, in surroundings: CharacterReference.Surroundings)
    -> CharacterReference?
  {
    CharacterReference(bytes.span.extracting(first: limit), at: start, in: surroundings)
  }

  /// Writes the space before what is written next, which begins at an index; none at the beginning of a paragraph.
  private mutating func beginText(at index: Int) {
    if text.count == blockStart {
      blockZone = zone
    } else if let space {
      // A plain space between two words is copied with them, so that a text of many words is few pieces.
      if index == space + 1, bytes[space] == 0x20 {
        map.copy(text: text.count, source: space)
        text.append(0x20)
      } else {
        make(" ", for: space..<space + 1)
      }
    }
    space = nil
  }

  private mutating func make(_ words: String, for source: Range<Int>) {
    map.make(text: text.count, source: source)
    text += Array(words.utf8)
  }

  // MARK: Markup

  private mutating func readMarkup(at start: Int) -> Int {
    if starts(at: start, with: "<!--") { return readComment(at: start) }
    if start + 1 < bytes.count, bytes[start + 1] == 0x21 || bytes[start + 1] == 0x3F {
      return (end(of: ">", from: start + 2) ?? bytes.count)
    }
    guard let tag = HTMLTag(bytes, at: start) else {
      beginText(at: start)
      map.copy(text: text.count, source: start)
      text.append(0x3C)
      return start + 1
    }
    if tag.isEnd {
      readEnd(tag)
      return tag.bytes.upperBound
    }
    return readStart(tag)
  }

  /// A comment that is a waiver goes into the text, where the checker looks for it.
  private mutating func readComment(at start: Int) -> Int {
    let close = end(of: "-->", from: start + 4) ?? bytes.count
    let words = bytes[min(start + 4, close)..<close].drop { $0 <= 0x20 }
    if words.count < 4096, words.starts(with: Array("afterword:".utf8)), close - 3 > start + 4 {
      beginText(at: start)
      for index in start..<close {
        map.copy(text: text.count, source: index)
        text.append(bytes[index] < 0x20 ? 0x20 : bytes[index])
      }
    }
    return close
  }

  private mutating func readStart(_ tag: HTMLTag) -> Int {
    let next = tag.bytes.upperBound
    if Self.hidden.contains(tag.name) { return end(ofRaw: tag.name, from: next) }
    if Self.paragraphs.contains(tag.name) { endBlock() }
    switch tag.name {
    case "h1", "h2", "h3", "h4", "h5", "h6":
      close(.heading)
      push(.heading)
    case "title", "textarea":
      if tag.name == "title" { push(.heading) }
      readRaw(next..<(start(ofRawEnd: tag.name, from: next)))
      endBlock()
      if tag.name == "title" { close(.heading) }
      return end(ofRaw: tag.name, from: next)
    case "blockquote": push(.quotation)
    case "figcaption", "caption": push(.caption)
    case "q":
      push(.inlineQuotation)
      beginText(at: tag.bytes.lowerBound)
      make("“", for: tag.bytes)
    case "br":
      if text.count > blockStart { make("\u{2028}", for: tag.bytes) }
      space = nil
    case "a": if let target = tag.value(of: "href") { follow(target, .link) }
    case "meta": readMeta(tag)
    default: break
    }
    readAttributes(tag)
    if text.count == blockStart, tag.name == "meta" { endBlock() }
    return next
  }

  private mutating func readEnd(_ tag: HTMLTag) {
    if Self.paragraphs.contains(tag.name) { endBlock() }
    switch tag.name {
    case "h1", "h2", "h3", "h4", "h5", "h6": close(.heading)
    case "blockquote": close(.quotation)
    case "figcaption", "caption": close(.caption)
    case "q" where (depths[.inlineQuotation] ?? 0) > 0:
      make("”", for: tag.bytes)
      close(.inlineQuotation)
    default: break
    }
  }

  private mutating func readMeta(_ tag: HTMLTag) {
    guard let content = tag.value(of: "content"), let name = tag.value(of: "name") ?? tag.value(of: "property") else {
      return
    }
    switch String(decoding: bytes[name], as: UTF8.self).lowercased() {
    case "description", "og:description", "twitter:description": follow(content, .lead)
    case "og:title", "twitter:title": follow(content, .headline)
    case "og:image:alt", "twitter:image:alt", "keywords", "news_keywords", "article:tag", "subject", "abstract":
      follow(content, .caption)
    default: break
    }
  }

  /// What attributes say: to screen readers, in tooltips and forms, in the names of pictures, and where pages keep words
  /// for their scripts to show.
  private mutating func readAttributes(_ tag: HTMLTag) {
    for attribute in tag.attributes where !attribute.value.isEmpty {
      switch attribute.name {
      case "alt", "title", "aria-label", "aria-description", "aria-roledescription", "placeholder", "label", "summary":
        follow(attribute.value, .caption)
      case "value": if isProse(attribute.value) { follow(attribute.value, .caption) }
      case "src", "poster": follow(fileName(in: attribute.value), .caption)
      default:
        if attribute.name.utf8.starts(with: "data-".utf8), isProse(attribute.value) {
          follow(attribute.value, .caption)
        }
      }
    }
  }

  /// Whether a value is words for people: two words of letters at least, and neither code nor an address.
  private func isProse(_ value: Range<Int>) -> Bool {
    guard value.count < 4096, let first = bytes[value].first, first != 0x7B, first != 0x5B, first != 0x3C else {
      return false
    }
    let words = bytes[value].split { $0 <= 0x20 }
    return words.count { word in word.allSatisfy { $0 >= 0x80 || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) } } > 1
  }

  /// The name of the file at an address; nothing for one that holds its own data.
  private func fileName(in address: Range<Int>) -> Range<Int> {
    let value = bytes[address]
    if value.starts(with: "data:".utf8) { return address.lowerBound..<address.lowerBound }
    let end = value.firstIndex { $0 == 0x3F || $0 == 0x23 } ?? address.upperBound
    let start = value[..<end].lastIndex { $0 == 0x2F }.map { $0 + 1 } ?? address.lowerBound
    return bytes[start..<end].contains(0x2E) ? start..<end : start..<start
  }

  private mutating func follow(_ words: Range<Int>, _ zone: Zone) {
    // “#top” is a place on the page itself.
    guard !words.isEmpty, zone != .link || bytes[words.lowerBound] != 0x23 else { return }
    followers.append(Follower(bytes: words, zone: zone))
  }

  // MARK: Paragraphs and zones

  private var zone: Zone {
    for element in open.reversed() {
      switch element {
      case .heading: return .headline
      case .quotation: return .quotation
      case .caption: return .caption
      case .inlineQuotation: continue
      }
    }
    return .body
  }

  private mutating func push(_ element: Element) {
    // Deeper than any page; what is nested further has the same zone.
    guard open.count < 512 else { return }
    open.append(element)
    depths[element, default: 0] += 1
  }

  /// Closes the innermost element of a kind and what is open within it; nothing when none is open.
  private mutating func close(_ element: Element) {
    guard (depths[element] ?? 0) > 0 else { return }
    while let last = open.popLast() {
      depths[last, default: 1] -= 1
      if last == element { return }
    }
  }

  /// Ends the paragraph, and adds the paragraphs that its attributes make.
  private mutating func endBlock() {
    writeBlock(blockZone)
    // A quotation does not run on into the next paragraph.
    close(.inlineQuotation)
    guard !followers.isEmpty else { return }
    let waiting = followers
    followers = []
    for follower in waiting {
      readRaw(follower.bytes, inAttribute: true)
      writeBlock(follower.zone)
    }
  }

  private mutating func writeBlock(_ zone: Zone) {
    space = nil
    guard text.count > blockStart else { return }
    blocks.append(.init(bytes: blockStart..<text.count, zone: zone))
    text.append(0x0A)
    blockStart = text.count
  }

  /// Reads text in which tags mean nothing.
  private mutating func readRaw(_ range: Range<Int>, inAttribute: Bool = false) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte <= 0x20 {
        if space == nil { space = index }
        index += 1
      } else if byte == 0x26 {
        index = readReference(at: index, upTo: range.upperBound, inAttribute: inAttribute)
      } else {
        beginText(at: index)
        map.copy(text: text.count, source: index)
        text.append(byte)
        index += 1
      }
    }
  }

  // MARK: Searching

  private func starts(at index: Int, with mark: StaticString) -> Bool {
    let length = mark.utf8CodeUnitCount
    guard index + length <= bytes.count else { return false }
    return mark.withUTF8Buffer { buffer in
      for offset in 0..<length where unsafe bytes[index + offset] != buffer[offset] { return false }
      return true
    }
  }

  /// The index after the next mark; nil when there is none.
  private func end(of mark: StaticString, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if starts(at: index, with: mark) { return index + mark.utf8CodeUnitCount }
      index += 1
    }
    return nil
  }

  /// Where the end tag of an element whose content is no markup begins.
  private func start(ofRawEnd name: String, from start: Int) -> Int {
    let letters = Array(name.utf8)
    var index = start
    while index + letters.count + 2 <= bytes.count {
      if bytes[index] == 0x3C, bytes[index + 1] == 0x2F {
        var length = 0
        while length < letters.count, bytes[index + 2 + length] | 0x20 == letters[length] { length += 1 }
        if length == letters.count { return index }
      }
      index += 1
    }
    return bytes.count
  }

  /// The index after its end tag.
  private func end(ofRaw name: String, from start: Int) -> Int {
    end(of: ">", from: self.start(ofRawEnd: name, from: start)) ?? bytes.count
  }

  /// What a browser never shows.
  private static let hidden: Set<String> = [
    "script", "style", "template", "iframe", "noembed", "noframes", "object", "canvas",
  ]

  /// Elements that begin and end a paragraph.
  private static let paragraphs: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog",
    "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "head", "header", "hr", "html", "label", "legend", "li", "main", "menu", "nav", "ol", "option", "p", "pre",
    "search", "section", "select", "summary", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "title",
    "tr", "ul",
  ]
}
