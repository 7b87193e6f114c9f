import Guidelines

/// A stretch of a translation beside the sentences of the master from which it was made, as they stand there now.
struct TranslatedStretch {
  /// Its sentences, in order; one at least.
  let sentences: ArraySlice<Range<String.Index>>
  /// The sentences of the master that it says, in the order in which they were recorded; none of those that are no longer there.
  let sources: [Range<String.Index>]
  /// Whether the master has every sentence from which it was made.
  let isCurrent: Bool

  /// From the first sentence to the last.
  var range: Range<String.Index> {
    let first = sentences[sentences.startIndex].lowerBound
    return first..<(sentences.last?.upperBound ?? first)
  }

  /// The stretches of a text, in order.
  ///
  /// The same words may stand twice in the master: the first time they are said is the first time that they are translated.
  static func all(_ segments: [TranslatedSegment], of text: String, from master: String) -> [TranslatedStretch] {
    var places: [String: [Range<String.Index>]] = [:]
    for range in SentenceSplit.ranges(of: master).reversed() {
      places[Digest.hex(of: String(master[range])), default: []].append(range)
    }
    var rest = SentenceSplit.ranges(of: text)[...]
    return segments.compactMap { segment in
      let own = rest.prefix(max(1, segment.count))
      rest = rest.dropFirst(own.count)
      let sources = segment.from.compactMap { places[$0]?.popLast() }
      guard !own.isEmpty else { return nil }
      return TranslatedStretch(sentences: own, sources: sources, isCurrent: sources.count == segment.from.count)
    }
  }
}
