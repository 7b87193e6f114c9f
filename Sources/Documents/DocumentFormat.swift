/// What a file is.
public enum DocumentFormat: String, Sendable, Hashable, Codable, CaseIterable {
  /// Plain text or Markdown, which are read alike.
  case text
  /// A web page or an HTML e-mail.
  case html
  /// A Word document (.docx and its relatives with macros or as a template).
  case word
  /// An OpenDocument text (.odt).
  case openDocument = "open-document"

  /// Whether the file is the text that is checked, so that a position in the one is a position in the other.
  public var isPlainText: Bool { self == .text }
}

/// What the first bytes and the name of a file say it is.
enum Signature: Equatable {
  case text
  case html
  case archive
  /// The container of old Word files, and of documents that are protected by a password.
  case compound
  case other(DocumentError.Kind)

  private static let officeNames: Set<String> = ["docx", "docm", "dotx", "dotm", "odt", "ott"]
  private static let htmlNames: Set<String> = ["html", "htm", "xhtml"]
  private static let textNames: Set<String> = ["md", "markdown", "txt", "text"]

  /// Content counts more than the name: a name only decides between texts.
  static func of(_ bytes: Span<UInt8>, named name: String?) throws(DocumentError) -> Signature {
    if begins(bytes, [0x50, 0x4B, 0x03, 0x04]) || begins(bytes, [0x50, 0x4B, 0x05, 0x06]) { return .archive }
    if begins(bytes, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return .compound }
    if begins(bytes, Array("%PDF-".utf8)) { return .other(.pdf) }
    if begins(bytes, Array("{\\rtf".utf8)) { return .other(.richText) }
    let ending = name.flatMap(Self.ending) ?? ""
    if officeNames.contains(ending) { throw .notWhatItsNameSays(ending: ending) }
    if ending == "eml" { return .other(.mail) }
    if isWideText(bytes) { throw .utf16 }
    if htmlNames.contains(ending) { return .html }
    if textNames.contains(ending) { return .text }
    return looksLikeHTML(bytes) ? .html : .text
  }

  /// Whether a text is marked as UTF-16.
  static func isWideText(_ bytes: Span<UInt8>) -> Bool {
    begins(bytes, [0xFF, 0xFE]) || begins(bytes, [0xFE, 0xFF])
  }

  /// Whether a byte is 0, which no text holds: half of every letter of UTF-16 without a mark is.
  static func holdsZero(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices where bytes[index] == 0 { return true }
    return false
  }

  /// The ending of a file's name, in small letters.
  static func ending(of name: String) -> String? {
    guard let dot = name.lastIndex(of: "."), !name[dot...].contains("/") else { return nil }
    return name[name.index(after: dot)...].lowercased()
  }

  private static func begins(_ bytes: Span<UInt8>, _ mark: [UInt8]) -> Bool {
    guard bytes.count >= mark.count else { return false }
    for index in mark.indices where bytes[index] != mark[index] { return false }
    return true
  }

  private static func looksLikeHTML(_ bytes: Span<UInt8>) -> Bool {
    var start = 0
    if begins(bytes, [0xEF, 0xBB, 0xBF]) { start = 3 }
    while start < min(bytes.count, 1024), bytes[start] <= 0x20 { start += 1 }
    for mark in ["<!doctype html", "<html"] {
      var matches = bytes.count - start >= mark.utf8.count
      for (offset, byte) in mark.utf8.enumerated() where matches {
        let read = bytes[start + offset]
        matches = byte == (read >= 0x41 && read <= 0x5A ? read | 0x20 : read)
      }
      if matches { return true }
    }
    return false
  }
}
