import Guidelines

extension Document {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: What the file holds.
  ///   - name: Its name, whose ending decides between text and HTML; nil for standard input.
  ///   - limits: How much is read at most.
  /// - Throws: Why it cannot be read: one reason, whatever the bytes are.
  public static func read(
    _ bytes: Span<UInt8>, named name: String? = nil, limits: DocumentLimits = .standard
  ) throws(DocumentError) -> Document {
    let signature = try Signature.of(bytes, named: name)
    switch signature {
    case .text:
      if Signature.holdsZero(bytes) { throw .unreadable(.bytes) }
      return Document(text: try validated(bytes))
    case .other(let kind): throw .unreadable(kind)
    case .compound: throw isProtected(bytes) ? .encrypted : .unreadable(.oldWord)
    case .html, .archive: break
    }
    guard bytes.count <= limits.file else { throw .tooLarge(limit: limits.file) }
    if signature == .html { return html(try HTMLEncoding.text(of: bytes)) }
    let archive = try ZipArchive(bytes, limits: limits)
    if archive.contains("content.xml") { return try OpenDocumentReader.read(archive) }
    return try WordReader.read(archive)
  }

  /// A plain text or Markdown document.
  public init(text: String) {
    self.init(format: .text, text: text, blocks: nil, origin: .same)
  }

  /// An HTML document, from its source.
  public static func html(_ source: String) -> Document {
    var reader = HTMLReader(source)
    return reader.read()
  }

  /// UTF-8 bytes as a string.
  static func validated(_ bytes: Span<UInt8>) throws(DocumentError) -> String {
    let offset: Int
    do {
      return String(copying: try UTF8Span(validating: bytes))
    } catch {
      offset = error.byteOffsets.lowerBound
    }
    var line = 1
    var lineStart = 0
    for index in 0..<offset where bytes[index] == 0x0A {
      line += 1
      lineStart = index + 1
    }
    // What stands before the fault is UTF-8.
    let before = bytes.extracting(lineStart..<offset)
    throw .notUTF8(line: line, column: ((try? characters(of: before)) ?? 0) + 1)
  }

  private static func characters(of bytes: Span<UInt8>) throws -> Int {
    String(copying: try UTF8Span(validating: bytes)).count
  }

  /// Whether an old container holds a newer document under a password: then it has a stream of this name, in UTF-16.
  private static func isProtected(_ bytes: Span<UInt8>) -> Bool {
    let mark: [UInt8] = "EncryptedPackage".utf8.flatMap { (byte: UInt8) -> [UInt8] in [byte, 0] }
    let end = min(bytes.count, 8 << 20) - mark.count
    var index = 0
    while index < end {
      if bytes[index] == mark[0] {
        var length = 0
        while length < mark.count, bytes[index + length] == mark[length] { length += 1 }
        if length == mark.count { return true }
      }
      index += 1
    }
    return false
  }
}
