import Guidelines

/// Reads the body of a Word file as the text of a letter.
///
/// Of tracked changes, what was inserted counts and what was deleted does not. Of a field, its result counts. A content control
/// that shows its placeholder is empty.
struct EditedBody: XMLHandler {
  private struct Paragraph {
    var kind = LetterParagraph.Kind.plain
    var text: [UInt8] = []
  }

  /// A content control that is open.
  private struct Control {
    var tag: String?
    var isPlaceholder = false
    /// The number of its figure, once its content has begun.
    var figure: Int?
  }

  private let styles: WordStyles
  private(set) var isWord = false
  private(set) var openChanges = EditedLetter.OpenChanges()
  private(set) var remarks: Set<EditedLetter.Remark> = []

  private var paragraphs: [Paragraph] = []
  private var present: Paragraph?
  private var isEndDeleted = false
  private var carriesOn = false
  /// How many elements deep the reader is in something that is not read; 0 when it reads.
  private var skipped = 0
  /// How deep it is in properties of paragraphs, runs and controls.
  private var properties = 0
  private var isText = false
  private var keepsSpace = false
  private var buffer: [UInt8] = []
  private var controls: [Control] = []
  private var figureTexts: [(tag: String, text: [UInt8])] = []
  /// The comments whose words are being read.
  private var openComments: Set<String> = []
  private var commentTexts: [String: [UInt8]] = [:]
  /// Whether the run that is read is struck through.
  private var isStruck = false
  /// The words that are struck through, run by run where others stand between.
  private var struckTexts: [[UInt8]] = []
  private var wasStruck = false

  /// The tag of a figure begins with this.
  static let mark = "afterword:"

  /// How many comments may hang on the same words, and how many authors are named.
  private static let mostAtOnce = 50
  /// About how many bytes of a figure, or of the words of a comment, are kept.
  private static let longestMarked = 1_000

  init(styles: WordStyles) { self.styles = styles }

  /// The figures that are still bound.
  var figures: [EditedLetter.Figure] {
    allFigures.filter { !$0.tag.isEmpty }
  }

  /// What stands in controls that have no tag.
  var untagged: [String] { allFigures.filter(\.tag.isEmpty).map(\.words) }

  private var allFigures: [EditedLetter.Figure] {
    figureTexts.map { EditedLetter.Figure(tag: $0.tag, words: Self.trimmed(String(decoding: $0.text, as: UTF8.self))) }
  }

  /// The words that are struck through, in their order.
  var struck: [String] {
    struckTexts.map { Self.trimmed(String(decoding: $0, as: UTF8.self)) }.filter { !$0.isEmpty }
  }

  /// The words that each comment hangs on.
  var commented: [String: String] { commentTexts.mapValues { Self.trimmed(String(decoding: $0, as: UTF8.self)) } }

  /// The text.
  var finishedText: String {
    var text = ""
    var before: LetterParagraph.Kind?
    for paragraph in paragraphs + (present.map { [$0] } ?? []) {
      let lines = String(decoding: paragraph.text, as: UTF8.self).split(separator: "\n").map {
        Self.trimmed(String($0))
      }
      .filter { !$0.isEmpty }
      guard !lines.isEmpty else { continue }
      if let before { text += before == .item && paragraph.kind == .item ? "\n" : "\n\n" }
      switch paragraph.kind {
      case .plain: text += lines.joined(separator: "\n")
      case .item: text += "- " + lines.joined(separator: " ")
      case .heading(let level): text += String(repeating: "#", count: level) + " " + lines.joined(separator: " ")
      }
      before = paragraph.kind
    }
    return text
  }

  private static func trimmed(_ text: String) -> String {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }

  mutating func start(_ element: XMLElement) {
    if skipped > 0 {
      skipped += 1
      return
    }
    switch element.space {
    case .word: startWord(element)
    // The same content once more, for programs older than Word 2010.
    case .compatibility: if element.name == "Fallback" { skipped = 1 }
    default: break
    }
  }

  private mutating func startWord(_ element: XMLElement) {
    switch element.name {
    case "document", "ftr": isWord = true
    case "p": beginParagraph()
    case "r": isStruck = false
    case "pPr", "rPr", "sectPr", "tblPr", "trPr", "tcPr": properties += 1
    case "sdtPr": properties += 1
    case "pPrChange", "rPrChange", "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange", "numberingChange":
      skipped = 1
    case "ins", "del", "moveFrom", "moveTo": startChange(element)
    case "pStyle", "outlineLvl", "numPr", "numId", "vanish", "strike", "dstrike":
      takeProperty(element)
    case "t": beginText(element)
    case "delText", "instrText", "delInstrText": skipped = 1
    case "rt": skipped = 1
    case "tab", "ptab": if properties == 0 { append([0x20]) }
    case "br": if element[.word, "type"] == nil || element[.word, "type"] == "textWrapping" { append([0x0A]) }
    case "cr": append([0x0A])
    case "noBreakHyphen": append(Array("\u{2011}".utf8))
    case "softHyphen": append(Array("\u{AD}".utf8))
    case "sdt": controls.append(Control())
    case "tag": if properties > 0, !controls.isEmpty { controls[controls.count - 1].tag = element[.word, "val"] }
    case "showingPlcHdr":
      if !controls.isEmpty, element[.word, "val"] != "0", element[.word, "val"] != "false" {
        controls[controls.count - 1].isPlaceholder = true
      }
    case "sdtContent": beginControl()
    case "commentRangeStart":
      if let id = element[.word, "id"], openComments.count < Self.mostAtOnce { openComments.insert(id) }
    case "commentRangeEnd": if let id = element[.word, "id"] { openComments.remove(id) }
    case "footnoteReference", "endnoteReference": remarks.insert(.notes)
    case "sym": remarks.insert(.symbols)
    case "tbl": remarks.insert(.tables)
    case "drawing", "pict", "object": remarks.insert(.pictures)
    case "txbxContent":
      remarks.insert(.textBoxes)
      skipped = 1
    default: break
    }
  }

  private mutating func beginParagraph() {
    let words = carriesOn ? present?.text ?? [] : []
    if !carriesOn, let present { paragraphs.append(present) }
    present = Paragraph(text: words)
    carriesOn = false
    isEndDeleted = false
  }

  /// Among properties a change says what became of the end of the paragraph, and holds nothing.
  private mutating func startChange(_ element: XMLElement) {
    let isGone = element.name == "del" || element.name == "moveFrom"
    if isGone { openChanges.deletions += 1 } else { openChanges.insertions += 1 }
    if let author = element[.word, "author"], !author.isEmpty, !openChanges.authors.contains(author),
      openChanges.authors.count < Self.mostAtOnce
    {
      openChanges.authors = (openChanges.authors + [author]).sorted()
    }
    guard isGone else { return }
    if properties > 0 { isEndDeleted = true } else { skipped = 1 }
  }

  private mutating func takeProperty(_ element: XMLElement) {
    let value = element[.word, "val"]
    switch element.name {
    case "vanish": if value != "0", value != "false" { remarks.insert(.hiddenText) }
    case "strike", "dstrike": if value != "0", value != "false" { isStruck = true }
    case "pStyle":
      guard let value else { return }
      if let level = styles.level(of: value) {
        present?.kind = .heading(min(level, 6))
      } else if styles.isList(value) {
        present?.kind = .item
      }
    case "outlineLvl":
      guard properties > 0, let level = value.flatMap({ Int($0) }), (0..<9).contains(level) else { return }
      present?.kind = .heading(min(level + 1, 6))
    case "numPr": if properties > 0, present?.kind == .plain { present?.kind = .item }
    // The number 0 takes a paragraph out of its list.
    case "numId": if value == "0", present?.kind == .item { present?.kind = .plain }
    default: break
    }
  }

  private mutating func beginControl() {
    guard let control = controls.last else { return }
    if control.isPlaceholder {
      skipped = 1
    }
    // A control without a tag may be a figure whose tag was dropped on the way.
    let tag = control.tag ?? ""
    guard tag.isEmpty || tag.hasPrefix(Self.mark) else { return }
    controls[controls.count - 1].figure = figureTexts.count
    figureTexts.append((tag, []))
  }

  private mutating func beginText(_ element: XMLElement) {
    isText = true
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
      carriesOn = isEndDeleted
      if !carriesOn, let present {
        paragraphs.append(present)
        self.present = nil
      }
    case "pPr", "rPr", "sectPr", "tblPr", "trPr", "tcPr", "sdtPr": properties = max(0, properties - 1)
    case "t": endText()
    case "sdt": _ = controls.popLast()
    default: break
    }
  }

  mutating func text(_ bytes: Span<UInt8>) {
    guard skipped == 0, isText else { return }
    for index in bytes.indices {
      let byte = bytes[index]
      // Line ends in the XML are spaces to Word, and tabs cannot stand in a statement.
      buffer.append(byte == 0x0A || byte == 0x0D || byte == 0x09 ? 0x20 : byte)
    }
  }

  /// Keeps what is struck through, so that whoever brings the file in sees it.
  private mutating func markStruck(_ bytes: [UInt8]) {
    defer { wasStruck = isStruck }
    guard isStruck else { return }
    remarks.insert(.struckThrough)
    if !wasStruck, struckTexts.count < Self.mostAtOnce { struckTexts.append([]) }
    if let last = struckTexts.indices.last, struckTexts[last].count < Self.longestMarked {
      struckTexts[last] += bytes.prefix(Self.longestMarked)
    }
  }

  private mutating func endText() {
    isText = false
    defer { buffer.removeAll(keepingCapacity: true) }
    guard !keepsSpace else { return append(buffer) }
    // Spaces at the ends count only where Word says so.
    let head = buffer.drop { $0 == 0x20 }
    guard let last = head.lastIndex(where: { $0 != 0x20 }) else { return }
    append(Array(head[...last]))
  }

  private mutating func append(_ bytes: [UInt8]) {
    guard present != nil else { return }
    present?.text += bytes
    markStruck(bytes)
    // Controls and comments may lie in each other, so that a hostile file could have each of its words kept many times.
    for control in controls {
      guard let figure = control.figure, figureTexts[figure].text.count < Self.longestMarked else { continue }
      figureTexts[figure].text += bytes.prefix(Self.longestMarked)
    }
    for comment in openComments where commentTexts[comment, default: []].count < Self.longestMarked {
      commentTexts[comment, default: []] += bytes.prefix(Self.longestMarked)
    }
  }
}
