/// Reads OpenDocument texts: the text, its notes and comments, the headers and footers of its pages, its properties.
enum OpenDocumentReader {
  private static let kind = "application/vnd.oasis.opendocument."

  /// Reads the parts that hold text.
  static func read(_ archive: ZipArchive) throws(DocumentError) -> Document {
    var archive = archive
    if let bytes = try archive.part("mimetype") {
      let type = String(decoding: bytes, as: UTF8.self)
      if type.hasPrefix(kind + "spreadsheet") { throw .unreadable(.spreadsheet) }
      if type.hasPrefix(kind + "presentation") { throw .unreadable(.slides) }
    }
    if let bytes = try archive.part("META-INF/manifest.xml") {
      var manifest = Manifest()
      try XMLParser.parse(bytes, part: "META-INF/manifest.xml", into: &manifest)
      if manifest.isEncrypted { throw .encrypted }
    }
    var pages = OpenDocumentText(collector: ParagraphCollector())
    let styles = try archive.part("styles.xml")
    if let styles { try pages.read(styles, named: "styles.xml") }
    guard let content = try archive.part("content.xml") else { throw .missingPart("content.xml") }
    var text = OpenDocumentText(collector: ParagraphCollector(), styles: pages.styles)
    try text.read(content, named: "content.xml")
    guard text.isText else { throw .missingPart("content.xml") }
    // Once more for the headers and footers, which follow the text.
    var last = OpenDocumentText(collector: text.collector, styles: text.styles)
    if let styles { try last.read(styles, named: "styles.xml") }
    var collector = last.collector
    // Charts and other objects, whose words are paragraphs, too.
    let objects = archive.names(endingIn: "/content.xml")
    try archive.unpack(objects)
    for path in objects {
      guard let bytes = try archive.part(path) else { continue }
      var object = OpenDocumentText(collector: collector)
      try object.read(bytes, as: .diagram, named: path)
      collector = object.collector
    }
    if let bytes = try archive.part("meta.xml") {
      try DocumentProperties.read(bytes, named: "meta.xml", into: &collector)
    }
    return collector.document(.openDocument)
  }

  /// Whether the parts are encrypted.
  private struct Manifest: XMLHandler {
    var isEncrypted = false

    mutating func start(_ element: XMLElement) {
      if element.space == .manifest, element.name == "encryption-data" { isEncrypted = true }
    }
    mutating func end(_ space: XMLSpace, _ name: String) {}
    mutating func text(_ bytes: Span<UInt8>) {}
  }
}
