import Guidelines

/// Reads one part of a Word file that holds text.
///
/// Runs are put together again wherever Word has split them (spelling marks, edits, smart tags, content controls,
/// links, fields). Of tracked changes, what was inserted counts and what was deleted does not. Of a field, its result
/// counts and its code does not; hidden text counts, because it travels with the file.
struct WordText: XMLHandler {
  private let styles: WordStyles
  private let relationships: WordRelationships
  private(set) var collector: ParagraphCollector
  /// Comments that are waivers, by their ids.
  var waivers: [String: String] = [:]
  /// Whether the part was a Word part at all.
  private(set) var isWord = false

  /// How many elements deep the reader is in something that is not read; 0 when it reads.
  private var skipped = 0
  /// How deep it is in properties of paragraphs and runs.
  private var properties = 0
  private var isEndDeleted = false
  private var takes = Taking.nothing
  private var keepsSpace = false
  private var buffer: [UInt8] = []
  private var comment: String?

  /// What the text between tags is.
  private enum Taking { case nothing, text, fieldCode }

  init(styles: WordStyles, relationships: WordRelationships, collector: ParagraphCollector) {
    self.styles = styles
    self.relationships = relationships
    self.collector = collector
  }

  /// Reads the part.
  mutating func read(_ bytes: [UInt8], as part: DocumentPart, named name: String) throws(DocumentError) {
    collector.enter(part)
    try XMLParser.parse(bytes, part: name, into: &self)
    collector.leave()
  }

  mutating func start(_ element: XMLElement) {
    if skipped > 0 {
      skipped += 1
      return
    }
    switch element.space {
    case .word: startWord(element)
    case .compatibility:
      // The same content once more, for programs older than Word 2010.
      if element.name == "Fallback" { skipped = 1 }
    case .wordDrawing:
      if element.name == "docPr" { readPicture(element) }
    // Drawings have namespaces of many kinds; pictures, word art and old shapes are known by these names.
    case .other: startDrawing(element)
    default: break
    }
  }

  private mutating func readPicture(_ element: XMLElement) {
    if let words = element[.none, "descr"] { collector.addAlternativeText(words) }
    if let words = element[.none, "title"] { collector.addAlternativeText(words) }
  }

  private mutating func startDrawing(_ element: XMLElement) {
    switch element.name {
    case "cNvPr":
      // Of a picture, often the name of its file; “Picture 2” says nothing.
      if let name = element[.none, "name"], name.contains(".") { collector.addAlternativeText(name) }
    case "hlinkClick", "hlinkHover": if let words = element[.none, "tooltip"] { collector.addHint(words) }
    case "textpath": if let words = element[.none, "string"] { collector.addPaintedText(words) }
    case "shape", "rect", "oval", "group", "imagedata":
      for attribute in element.attributes where attribute.name == "alt" || attribute.name == "title" {
        collector.addAlternativeText(attribute.value)
      }
    default: break
    }
  }

  private mutating func startWord(_ element: XMLElement) {
    switch element.name {
    case "document", "hdr", "ftr", "footnotes", "endnotes", "comments": isWord = true
    case "p":
      collector.beginParagraph(zone(of: collector.part))
      isEndDeleted = false
    case "pPr", "rPr", "sectPr", "tblPr", "trPr", "tcPr", "sdtPr": properties += 1
    case "pPrChange", "rPrChange", "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange", "numberingChange":
      skipped = 1
    case "del", "moveFrom":
      // Among properties, it says that the end of the paragraph was deleted, and holds nothing.
      if properties > 0 { isEndDeleted = element.name == "del" || isEndDeleted } else { skipped = 1 }
    case "pStyle":
      if let zone = element[.word, "val"].flatMap({ styles.zone(of: $0) }) { collector.setZone(zone) }
    case "outlineLvl":
      if properties > 0, WordStyles.isHeading(outlineLevel: element[.word, "val"]) { collector.setZone(.headline) }
    case "t", "delText": startText(element)
    case "instrText": takes = .fieldCode
    case "fldSimple": addLink(inField: element[.word, "instr"] ?? "")
    case "tab", "ptab": if properties == 0 { collector.append("\t") }
    case "br", "cr": collector.append(ParagraphCollector.lineBreak)
    case "noBreakHyphen": collector.append("\u{2011}")
    case "softHyphen": collector.append("\u{AD}")
    // The reading aid above a word of East Asian script repeats it.
    case "rt": skipped = 1
    case "hyperlink":
      if let target = element[.relationship, "id"].flatMap({ relationships.byID[$0] }), target.isExternal {
        collector.addLink(target.target)
      }
      if let words = element[.word, "tooltip"] { collector.addHint(words) }
    // The names of content controls and fields, their help, and what their lists offer.
    case "alias", "tag", "helpText", "statusText", "listEntry":
      if let words = element[.word, "val"] { collector.addHint(words) }
    case "listItem":
      if let words = element[.word, "displayText"] ?? element[.word, "value"] { collector.addHint(words) }
    case "txbxContent": collector.enter(.textBox)
    case "comment": comment = element[.word, "id"]
    case "commentReference":
      if let waiver = element[.word, "id"].flatMap({ waivers[$0] }) { collector.addWaiver(waiver) }
    default: break
    }
  }

  private mutating func startText(_ element: XMLElement) {
    if element.name == "delText" {
      skipped = 1
      return
    }
    takes = .text
    keepsSpace = element.attributes.contains { $0.name == "space" && $0.value == "preserve" }
  }

  mutating func end(_ space: XMLSpace, _ name: String) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    guard space == .word else { return }
    switch name {
    case "p":
      if comment != nil { takeWaiver() }
      collector.endParagraph(isEndDeleted: isEndDeleted)
      isEndDeleted = false
    case "pPr", "rPr", "sectPr", "tblPr", "trPr", "tcPr", "sdtPr": properties = max(0, properties - 1)
    case "t", "instrText": endText()
    case "txbxContent": collector.leave()
    case "comment": comment = nil
    default: break
    }
  }

  mutating func text(_ bytes: Span<UInt8>) {
    guard skipped == 0, takes != .nothing else { return }
    for index in bytes.indices {
      let byte = bytes[index]
      // Line ends in the XML are spaces to Word.
      buffer.append(byte == 0x0A || byte == 0x0D ? 0x20 : byte)
    }
  }

  private mutating func endText() {
    if takes == .fieldCode {
      addLink(inField: String(decoding: buffer, as: UTF8.self))
    } else if takes == .text {
      // Spaces at the ends count only where Word says so.
      collector.append(bytes: keepsSpace ? buffer[...] : Self.trimmed(buffer[...]))
    }
    buffer.removeAll(keepingCapacity: true)
    takes = .nothing
  }

  private static func trimmed(_ words: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let head = words.drop { $0 == 0x20 || $0 == 0x09 }
    guard let last = head.lastIndex(where: { $0 != 0x20 && $0 != 0x09 }) else { return [] }
    return head[...last]
  }

  /// `HYPERLINK "https://…"` is a link.
  private mutating func addLink(inField code: String) {
    let words = code.split(separator: " ", maxSplits: 2)
    guard words.count > 1, words[0] == "HYPERLINK", words[1].hasPrefix("\"") else { return }
    collector.addLink(String(words[1].filter { $0 != "\"" }))
  }

  /// A comment that begins with `afterword:` is no text but a waiver.
  private mutating func takeWaiver() {
    let words = collector.present
    guard let comment, words.hasPrefix("afterword:") else { return }
    waivers[comment] = words
    collector.clear()
  }

  private func zone(of part: DocumentPart?) -> Zone {
    switch part {
    case .footnotes, .endnotes, .comments: .notes
    default: .body
    }
  }
}
