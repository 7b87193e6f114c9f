/// A stretch of a text and where it comes from. Positions are bytes of the UTF-8 text.
public struct Binding: Sendable, Hashable, Codable {
  /// The first byte.
  public let start: Int
  /// The byte after the last one.
  public let end: Int
  /// The words bound, without direction isolates.
  public let words: String
  /// The field or key that they fill.
  public let field: String
  /// Where they come from.
  public let source: Provenance

  /// A bound stretch.
  public init(start: Int, end: Int, words: String, field: String, source: Provenance) {
    self.start = start
    self.end = end
    self.words = words
    self.field = field
    self.source = source
  }
}
