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
    // The same words may stand twice: the first time they are said is the first time that they are translated.
    var places: [String: [Range<Int>]] = [:]
    for range in SentenceSplit.ranges(of: master.text).reversed() {
      places[Digest.hex(of: String(master.text[range])), default: []].append(master.text.bytes(of: range))
    }
    var rest = SentenceSplit.ranges(of: text)[...]
    return segments.compactMap { segment in
      let own = rest.prefix(max(1, segment.count))
      rest = rest.dropFirst(own.count)
      let said = segment.from.compactMap { places[$0]?.popLast() }
      guard let first = own.first, let last = own.last else { return nil }
      return Origin(bytes: text.bytes(of: first.lowerBound..<last.upperBound), master: said)
    }
  }
}
