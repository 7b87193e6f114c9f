/// Reads Word files: the text, its headers, footers, notes and comments, and its properties.
enum WordReader {
  /// Reads the parts that hold text, in the order in which a reader meets them.
  static func read(_ archive: ZipArchive) throws(DocumentError) -> Document {
    var archive = archive
    guard let main = try WordRelationships(&archive).targets("officeDocument").first else {
      if archive.contains("EncryptedPackage") || archive.contains("encrypted-package") { throw .encrypted }
      throw archive.contains("[Content_Types].xml") ? .missingPart("word/document.xml") : .unreadable(.archive)
    }
    if main.hasPrefix("xl/") { throw .unreadable(.spreadsheet) }
    if main.hasPrefix("ppt/") { throw .unreadable(.slides) }
    let relationships = try WordRelationships(&archive, of: main)
    // Word takes such a part into the text when it saves; until then it would be shown and not checked.
    guard relationships.targets("aFChunk").isEmpty else { throw .embedsFile }
    var styles = WordStyles()
    if let path = relationships.targets("styles").first, let bytes = try archive.part(path) {
      try XMLParser.parse(bytes, part: path, into: &styles)
    }

    var waivers: [String: String] = [:]
    if let path = relationships.targets("comments").first, let bytes = try archive.part(path) {
      var comments = WordText(styles: styles, relationships: relationships, collector: ParagraphCollector())
      try comments.read(bytes, as: .comments, named: path)
      waivers = comments.waivers
    }
    guard let bytes = try archive.part(main) else { throw .missingPart(main) }
    var text = WordText(styles: styles, relationships: relationships, collector: ParagraphCollector())
    text.waivers = waivers
    try text.read(bytes, as: .text, named: main)
    guard text.isWord else { throw .missingPart("word/document.xml") }

    var collector = text.collector
    let others: [(String, DocumentPart)] = [
      ("header", .header), ("footer", .footer), ("footnotes", .footnotes), ("endnotes", .endnotes),
      ("comments", .comments),
    ]
    let texts = others.flatMap { relationships.targets($0.0) }
    let diagrams = ["chart", "chartEx", "diagramData"].flatMap { relationships.targets($0) }
    try archive.unpack(texts + texts.map(WordRelationships.path) + diagrams)
    for (kind, part) in others {
      for path in relationships.targets(kind) {
        guard let bytes = try archive.part(path) else { continue }
        var other = WordText(
          styles: styles, relationships: try WordRelationships(&archive, of: path), collector: collector)
        try other.read(bytes, as: part, named: path)
        collector = other.collector
      }
    }
    for path in diagrams {
      guard let bytes = try archive.part(path) else { continue }
      try DiagramText.read(bytes, named: path, into: &collector)
    }
    let properties = try WordRelationships(&archive)
    for path in properties.targets("core-properties") + properties.targets("custom-properties") {
      guard let bytes = try archive.part(path) else { continue }
      try DocumentProperties.read(bytes, named: path, into: &collector)
    }
    return collector.document(.word)
  }
}
