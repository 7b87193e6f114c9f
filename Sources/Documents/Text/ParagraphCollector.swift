import Guidelines

/// Gathers the paragraphs of a Word or OpenDocument file into one text, a paragraph a line.
///
/// Text boxes, notes and comments stand inside the paragraph they hang on; they follow it in the text. So does what a
/// paragraph carries unseen: the targets of its links and the alternative texts of its pictures.
struct ParagraphCollector {
  /// Line ends within a paragraph, so that each line of the text is one paragraph.
  static let lineBreak = "\u{2028}"

  private struct Paragraph {
    var part: DocumentPart
    var number: Int
    var zone: Zone
    var text: [UInt8] = []
    /// Comments that are waivers; they stand before the paragraph.
    var waivers: [String] = []
    /// Paragraphs that follow it.
    var followers: [Paragraph] = []
    /// Whether its end was deleted, so that the next paragraph carries on with it.
    var carriesOn = false
  }

  /// A row of paragraphs: the text itself, or a box within one of its paragraphs.
  private struct Level {
    var part: DocumentPart
    var open: Paragraph?
    var finished: [Paragraph] = []
  }

  private var levels: [Level] = []
  private var counts: [DocumentPart: Int] = [:]
  private var text: [UInt8] = []
  private var blocks: [Draft.Block] = []
  private var origins: [Document.Paragraph] = []

  /// Whether a paragraph is open to take text.
  var isOpen: Bool { levels.last?.open != nil }

  /// The part that is being read.
  var part: DocumentPart? { levels.last?.part }

  /// Begins a part, or a box within the paragraph that is open.
  mutating func enter(_ part: DocumentPart) { levels.append(Level(part: part)) }

  /// Ends a part or a box.
  mutating func leave() {
    endParagraph()
    guard var level = levels.popLast() else { return }
    if let open = level.open { level.finished.append(open) }
    if levels.last?.open != nil {
      levels[levels.count - 1].open?.followers += level.finished
    } else if levels.isEmpty {
      for paragraph in level.finished { write(paragraph) }
    } else {
      levels[levels.count - 1].finished += level.finished
    }
  }

  /// Begins a paragraph.
  mutating func beginParagraph(_ zone: Zone = .body) {
    endParagraph()
    guard let part else { return }
    counts[part, default: 0] += 1
    if levels[levels.count - 1].open != nil { return }
    levels[levels.count - 1].open = Paragraph(part: part, number: counts[part] ?? 1, zone: zone)
  }

  /// Says what the open paragraph is.
  mutating func setZone(_ zone: Zone) {
    guard let open = levels.last?.open, !open.carriesOn else { return }
    levels[levels.count - 1].open?.zone = zone
  }

  /// Ends the open paragraph; where its end was deleted, the next one carries on with it.
  mutating func endParagraph(isEndDeleted: Bool = false) {
    guard let open = levels.last?.open else { return }
    let index = levels.count - 1
    if isEndDeleted {
      levels[index].open?.carriesOn = true
      return
    }
    // It was carried on into the paragraph that begins now: then it stays open, and that one's end will end it.
    if open.carriesOn {
      levels[index].open?.carriesOn = false
      return
    }
    levels[index].open = nil
    if index == 0 { write(open) } else { levels[index].finished.append(open) }
  }

  /// Adds text to the open paragraph.
  mutating func append(_ words: String) {
    guard !levels.isEmpty else { return }
    levels[levels.count - 1].open?.text += Array(words.utf8)
  }

  /// Adds UTF-8 to the open paragraph.
  mutating func append(bytes: some Collection<UInt8>) {
    guard !levels.isEmpty else { return }
    levels[levels.count - 1].open?.text += bytes
  }

  /// The text of the open paragraph so far.
  var present: String { String(decoding: levels.last?.open?.text ?? [], as: UTF8.self) }

  /// Forgets the text of the open paragraph.
  mutating func clear() {
    guard !levels.isEmpty else { return }
    levels[levels.count - 1].open?.text = []
  }

  /// Adds the target of a link in the open paragraph.
  mutating func addLink(_ target: String) { add(target, .link, .link) }

  /// Adds the alternative text of a picture in the open paragraph.
  mutating func addAlternativeText(_ words: String) { add(words, .alternativeText, .caption) }

  /// Adds words that are seldom seen: a tooltip, the name of a field. Outside of paragraphs they are one of their own.
  mutating func addHint(_ words: String) {
    if isOpen { return add(words, .hint, .caption) }
    let line = Self.oneLine(words)
    guard !line.isEmpty, part != nil else { return }
    enter(.hint)
    beginParagraph(.caption)
    append(line)
    leave()
  }

  /// Adds words that are painted, not set: an old kind of word art.
  mutating func addPaintedText(_ words: String) { add(words, .textBox, .body) }

  private mutating func add(_ words: String, _ part: DocumentPart, _ zone: Zone) {
    let line = Self.oneLine(words)
    guard let open = levels.last?.open, !line.isEmpty else { return }
    let follower = Paragraph(part: part, number: open.number, zone: zone, text: Array(line.utf8))
    levels[levels.count - 1].open?.followers.append(follower)
  }

  /// Adds a waiver for the open paragraph or, inside a comment, for the paragraph that the comment hangs on.
  mutating func addWaiver(_ comment: String) {
    let line = Self.oneLine(comment)
    for index in levels.indices.reversed() where levels[index].open != nil && levels[index].part != .comments {
      levels[index].open?.waivers.append(line)
      return
    }
  }

  /// The document.
  mutating func document(_ format: DocumentFormat) -> Document {
    while !levels.isEmpty { leave() }
    return Document(
      format: format, text: String(decoding: text, as: UTF8.self), blocks: blocks, origin: .paragraphs(origins))
  }

  private mutating func write(_ paragraph: Paragraph) {
    let origin = Document.Paragraph(part: paragraph.part, number: paragraph.number)
    for waiver in paragraph.waivers { write(Array("<!-- \(waiver) -->".utf8), paragraph.zone, origin) }
    if !paragraph.text.isEmpty { write(paragraph.text, paragraph.zone, origin) }
    for follower in paragraph.followers { write(follower) }
  }

  private mutating func write(_ line: [UInt8], _ zone: Zone, _ origin: Document.Paragraph) {
    let start = text.count
    text += line
    blocks.append(.init(bytes: start..<text.count, zone: zone))
    origins.append(origin)
    text.append(0x0A)
  }

  /// The words of a text on one line.
  static func oneLine(_ words: String) -> String {
    words.split { $0.isWhitespace }.joined(separator: " ")
  }
}
