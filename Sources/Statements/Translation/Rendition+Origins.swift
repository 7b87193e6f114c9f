import Guidelines

extension Rendition {
  /// A stretch of a text with what it says of the master.
  public struct Origin: Sendable, Hashable {
    /// The bytes of its sentences.
    public let bytes: Range<Int>
    /// The bytes of the master’s sentences that they say; empty where they stand for none.
    public let master: [Range<Int>]
  }

  /// Which sentences of the master the text says, stretch by stretch in its order.
  ///
  /// - Parameter master: The text from which it was made.
  /// - Returns: what was recorded when it was translated; worked out from the words for texts of which nothing was recorded.
  public func origins(in master: Rendition) -> [Origin] {
    guard let segments = (translation ?? bound(to: master).translation)?.segments else { return [] }
    return TranslatedStretch.all(segments, of: text, from: master.text).map { stretch in
      Origin(bytes: text.bytes(of: stretch.range), master: stretch.sources.map(master.text.bytes))
    }
  }
}
