import Guidelines

/// Reads the properties of a Word or OpenDocument file that are words: title, subject, category, keywords, description, and
/// those that somebody has added, with their names. Who wrote it, and when, is not read.
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
      (_, "keyword"), (_, "category"), (_, "contentStatus"), (_, "lpwstr"), (_, "lpstr"), (_, "bstr"):
      isReading = true
    case (_, "property"), (_, "user-defined"):
      // The names of added properties are words of the writer, too.
      if let name = element.attributes.first(where: { $0.name == "name" }) { add(name.value) }
      isReading = element.name == "user-defined"
    default: isReading = false
    }
  }

  private mutating func add(_ words: String) {
    let line = ParagraphCollector.oneLine(words)
    guard !line.isEmpty else { return }
    collector.beginParagraph(.notes)
    collector.append(line)
    collector.endParagraph()
  }

  mutating func end(_ space: XMLSpace, _ name: String) {
    if isReading { add(String(decoding: words, as: UTF8.self)) }
    isReading = false
  }

  mutating func text(_ bytes: Span<UInt8>) {
    guard isReading else { return }
    for index in bytes.indices { words.append(bytes[index]) }
  }
}
