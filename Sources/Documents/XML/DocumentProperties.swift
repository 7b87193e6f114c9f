import Guidelines

/// Reads the properties of a Word or OpenDocument file that are words: title, subject, keywords, description. Who wrote
/// it, and when, is not read.
struct DocumentProperties: XMLHandler {
  private var collector: ParagraphCollector
  private var words: [UInt8] = []
  private var isReading = false

  /// Adds each property as a paragraph of its own.
  static func read(
    _ bytes: [UInt8], named name: String, into collector: inout ParagraphCollector
  ) throws(DocumentError) {
    var reader = DocumentProperties(collector: collector)
    reader.collector.enter(.properties)
    try XMLParser.parse(bytes, part: name, into: &reader)
    reader.collector.leave()
    collector = reader.collector
  }

  private init(collector: ParagraphCollector) { self.collector = collector }

  mutating func start(_ element: XMLElement) {
    words = []
    switch (element.space, element.name) {
    case (.dublinCore, "title"), (.dublinCore, "subject"), (.dublinCore, "description"), (_, "keywords"),
      (_, "keyword"):
      isReading = true
    default: isReading = false
    }
  }

  mutating func end(_ space: XMLSpace, _ name: String) {
    if isReading {
      let line = ParagraphCollector.oneLine(String(decoding: words, as: UTF8.self))
      collector.beginParagraph(.notes)
      collector.append(line)
      collector.endParagraph()
    }
    isReading = false
  }

  mutating func text(_ bytes: Span<UInt8>) {
    guard isReading else { return }
    for index in bytes.indices { words.append(bytes[index]) }
  }
}
