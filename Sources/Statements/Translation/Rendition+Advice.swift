import Guidelines

extension Rendition {
  /// Words by which a text tells people what to do.
  public struct Advice: Sendable, Hashable {
    /// The question of the template behind which it stands; see ``Template/advice``.
    public let field: String
    /// The bytes of the sentence.
    public let bytes: Range<Int>
  }

  /// The sentences that stand for what the master tells people to do in the words of its template. No template has written a translation,
  /// so its sentences are known by those that they translate.
  ///
  /// - Parameter master: The text from which it was made.
  /// - Returns: nothing for a text that a template wrote, which knows by itself.
  public func advice(of master: Rendition) -> [Advice] {
    guard let segments = translation?.segments, !bindings.contains(where: { Template.advice.contains($0.field) })
    else { return [] }
    var fields: [String: String] = [:]
    for range in SentenceSplit.ranges(of: master.text) {
      let bytes = master.text.bytes(of: range)
      let bound = master.bindings.first {
        Template.advice.contains($0.field) && $0.start < bytes.upperBound && bytes.lowerBound < $0.end
      }
      if let bound { fields[Digest.hex(of: String(master.text[range]))] = bound.field }
    }
    guard !fields.isEmpty else { return [] }
    let sentences = SentenceSplit.ranges(of: text)
    var next = 0
    return segments.flatMap { segment -> [Advice] in
      let own = sentences.dropFirst(next).prefix(segment.count)
      next += segment.count
      guard let field = segment.from.lazy.compactMap({ fields[$0] }).first else { return [] }
      return own.map { Advice(field: field, bytes: text.bytes(of: $0)) }
    }
  }
}
