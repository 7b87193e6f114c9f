import Guidelines

/// Reads the words of a chart or a diagram in a Word file: titles, labels, the names of rows and columns.
///
/// Their elements have namespaces of many kinds, so they are known by their names: `t` holds words, a paragraph is `p`, and
/// `v` among names that a chart keeps (`strCache`) is a label. Numbers are not read.
struct DiagramText: XMLHandler {
  private var collector: ParagraphCollector
  private var words: [UInt8] = []
  private var isReading = false
  private var names = 0

  /// Adds each line as a paragraph of its own.
  static func read(
    _ bytes: [UInt8], named name: String, into collector: inout ParagraphCollector
  ) throws(DocumentError) {
    var reader = DiagramText(collector: collector)
    reader.collector.enter(.diagram)
    try XMLParser.parse(bytes, part: name, into: &reader)
    reader.add()
    reader.collector.leave()
    collector = reader.collector
  }

  private init(collector: ParagraphCollector) { self.collector = collector }

  mutating func start(_ element: XMLElement) {
    switch element.name {
    case "t": isReading = true
    case "v": isReading = names > 0
    case "strCache", "strLit", "strDim": names += 1
    case "pt": if names > 0 { add() }
    default: break
    }
  }

  mutating func end(_ space: XMLSpace, _ name: String) {
    switch name {
    case "t", "v": isReading = false
    case "strCache", "strLit", "strDim":
      names = max(0, names - 1)
      add()
    case "p", "pt": add()
    default: break
    }
  }

  mutating func text(_ bytes: Span<UInt8>) {
    // Newer charts keep their names as the text of “pt”.
    guard isReading || names > 0 else { return }
    for index in bytes.indices { words.append(bytes[index]) }
  }

  private mutating func add() {
    let line = ParagraphCollector.oneLine(String(decoding: words, as: UTF8.self))
    words.removeAll(keepingCapacity: true)
    guard !line.isEmpty else { return }
    collector.beginParagraph(.caption)
    collector.append(line)
    collector.endParagraph()
  }
}
