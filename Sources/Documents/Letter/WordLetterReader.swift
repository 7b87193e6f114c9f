import Guidelines

/// Reads the Word file of a letter that was edited: the parts that matter, one after the other.
enum WordLetterReader {
  static func read(_ archive: inout ZipArchive) throws(DocumentError) -> EditedLetter {
    guard let main = try WordRelationships(&archive).targets("officeDocument").first else {
      if archive.contains("EncryptedPackage") || archive.contains("encrypted-package") { throw .encrypted }
      throw archive.contains("[Content_Types].xml") ? .missingPart("word/document.xml") : .unreadable(.archive)
    }
    if main.hasPrefix("xl/") { throw .unreadable(.spreadsheet) }
    if main.hasPrefix("ppt/") { throw .unreadable(.slides) }
    if let types = try archive.part("[Content_Types].xml"),
      String(decoding: types, as: UTF8.self).contains("macroEnabled")
    {
      throw .holdsPrograms
    }
    let relationships = try WordRelationships(&archive, of: main)
    guard relationships.targets("aFChunk").isEmpty else { throw .embedsFile }
    var styles = WordStyles()
    if let path = relationships.targets("styles").first, let bytes = try archive.part(path) {
      try XMLParser.parse(bytes, part: path, into: &styles)
    }
    var comments = WordCommentReader()
    if let path = relationships.targets("comments").first, let bytes = try archive.part(path) {
      try XMLParser.parse(bytes, part: path, into: &comments)
    }
    guard let bytes = try archive.part(main) else { throw .missingPart(main) }
    var body = EditedBody(styles: styles)
    try XMLParser.parse(bytes, part: main, into: &body)
    guard body.isWord else { throw .missingPart("word/document.xml") }
    let origin = try origin(&archive, relationships)
    var remarks = body.remarks
    if origin != nil, body.figures.isEmpty, !body.untagged.isEmpty { remarks.insert(.droppedTags) }
    return EditedLetter(
      text: body.finishedText, figures: body.figures, untagged: body.untagged,
      comments: comments.all.map { comment in
        var comment = comment
        comment.comment.words = body.commented[comment.id] ?? ""
        return comment.comment
      },
      openChanges: body.openChanges, remarks: EditedLetter.Remark.allCases.filter(remarks.contains),
      struck: body.struck, origin: origin)
  }

  /// What the file was made from, by its properties; where these are lost, by the reference in its footers.
  private static func origin(
    _ archive: inout ZipArchive, _ relationships: WordRelationships
  ) throws(DocumentError) -> Letter.Origin? {
    var properties = WordPropertyReader()
    for path in try WordRelationships(&archive).targets("custom-properties") {
      if let bytes = try archive.part(path) { try XMLParser.parse(bytes, part: path, into: &properties) }
    }
    if let origin = properties.origin { return origin }
    for path in relationships.targets("footer") {
      guard let bytes = try archive.part(path) else { continue }
      var footer = EditedBody(styles: WordStyles())
      try XMLParser.parse(bytes, part: path, into: &footer)
      if let origin = Letter.Origin(referenceIn: footer.finishedText) { return origin }
    }
    return nil
  }
}

extension Letter.Origin {
  /// Finds a reference such as `harbour/3 r2 en` in a text; nil when there is none.
  init?(referenceIn text: String) {
    let words = text.split { $0.isWhitespace }.map(String.init)
    for index in words.indices.dropLast(2) {
      let parts = words[index].split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, let statement = Int(parts[1]), statement > 0,
        words[index + 1].hasPrefix("r"), let revision = Int(words[index + 1].dropFirst()), revision > 0,
        let language = Language(rawValue: words[index + 2])
      else { continue }
      self.init(
        incident: String(parts[0]), statement: statement, revision: revision, language: language, digest: nil)
      return
    }
    return nil
  }
}

/// The custom properties of a Word file.
private struct WordPropertyReader: XMLHandler {
  private var values: [String: String] = [:]
  private var open: String?

  var origin: Letter.Origin? {
    guard let incident = values[WordProperty.incident], !incident.isEmpty,
      let statement = values[WordProperty.statement].flatMap({ Int($0) }), statement > 0,
      let revision = values[WordProperty.revision].flatMap({ Int($0) }), revision > 0,
      let language = values[WordProperty.language].flatMap({ Language(rawValue: $0) })
    else { return nil }
    return Letter.Origin(
      incident: incident, statement: statement, revision: revision, language: language,
      digest: values[WordProperty.digest])
  }

  mutating func start(_ element: XMLElement) {
    if element.name == "property" { open = element[.none, "name"] }
  }

  mutating func end(_ space: XMLSpace, _ name: String) {
    if name == "property" { open = nil }
  }

  mutating func text(_ bytes: Span<UInt8>) {
    guard let open, open.hasPrefix("Afterword") else { return }
    values[open, default: ""] += string(bytes)
  }
}

/// The comments of a Word file.
private struct WordCommentReader: XMLHandler {
  private(set) var all: [(id: String, comment: EditedLetter.Comment)] = []
  private var isReading = false

  mutating func start(_ element: XMLElement) {
    guard element.space == .word else { return }
    switch element.name {
    case "comment":
      let comment = EditedLetter.Comment(
        author: element[.word, "author"] ?? "", time: element[.word, "date"] ?? "", words: "", text: "")
      all.append((element[.word, "id"] ?? "", comment))
    case "p": if let last = all.last, !last.comment.text.isEmpty { all[all.count - 1].comment.text += " " }
    case "t": isReading = !all.isEmpty
    default: break
    }
  }

  mutating func end(_ space: XMLSpace, _ name: String) {
    if space == .word, name == "t" { isReading = false }
  }

  mutating func text(_ bytes: Span<UInt8>) {
    if isReading { all[all.count - 1].comment.text += string(bytes) }
  }
}

/// UTF-8 between two tags as a string. A character may be cut between two pieces only where the parser's piece ends, and
/// libxml2 never ends one inside a character.
private func string(_ bytes: Span<UInt8>) -> String {
  var copy: [UInt8] = []
  copy.reserveCapacity(bytes.count)
  for index in bytes.indices { copy.append(bytes[index]) }
  return String(decoding: copy, as: UTF8.self)
}
