import Incidents

/// Looks for the same phrases in many texts.
///
/// What the phrases are looked up by is put in order once, and a row of words that stands in several texts is digested once: most texts
/// of an incident are its earlier texts with a sentence changed.
public struct HeldPhraseSearch: Sendable {
  private let key: HoldbackKey
  private let phrases: [(count: Int, byDigest: [String: [Holdback]])]
  private let traces: PhraseTraces
  private let bags: PhraseBags
  /// The rows of words that were digested, byte by byte as they were, with the digest where a phrase has it.
  private var known: [[UInt8]: String?] = [:]

  /// A search for phrases.
  public init(for holdbacks: [Holdback], key: HoldbackKey) {
    self.key = key
    phrases = Dictionary(grouping: holdbacks, by: \.wordCount).sorted { $0.key < $1.key }.map { count, group in
      (count, Dictionary(grouping: group, by: \.digest))
    }
    bags = PhraseBags(holdbacks)
    traces = PhraseTraces(holdbacks.compactMap { held in held.trace.map { (held, $0) } })
  }

  /// The places at which a text carries one of the phrases, as ranges of the text.
  public mutating func matches(in text: String) -> [(holdback: Holdback, range: Range<String.Index>)] {
    guard !phrases.isEmpty else { return [] }
    return matches(in: text, words: HoldbackKey.words(of: text))
  }

  /// The same for a text whose words were read before.
  mutating func matches(
    in text: String, words: [(folded: String, range: Range<String.Index>)]
  ) -> [(holdback: Holdback, range: Range<String.Index>)] {
    var found = key.disguised(traces, in: text)
    // With the Arabic article and without it: a phrase is the same phrase either way.
    let folded = words.map(\.folded)
    let plain = folded.map(HoldbackKey.withoutArticle)
    let readings = folded == plain ? [plain] : [plain, folded]
    for (count, byDigest) in phrases {
      guard count > 0, count <= words.count else { continue }
      for start in 0...(words.count - count) {
        let digests = Set(readings.compactMap { digest($0[start..<(start + count)], among: byDigest) })
        for holdback in digests.sorted().flatMap({ byDigest[$0] ?? [] }) {
          let range = words[start].range.lowerBound..<words[start + count - 1].range.upperBound
          guard !found.contains(where: { $0.holdback.id == holdback.id && $0.range.overlaps(range) }) else { continue }
          found.append((holdback, range))
        }
      }
    }
    for match in key.reordered(bags, in: words)
    where !found.contains(where: { $0.holdback.id == match.holdback.id && $0.range.overlaps(match.range) }) {
      found.append(match)
    }
    return found
  }

  /// The digest of words; nothing where no phrase of so many words has it.
  private mutating func digest(_ words: ArraySlice<String>, among byDigest: [String: [Holdback]]) -> String? {
    // The sign between the words stands in none of them, so the row tells how many they are.
    let row = HoldbackKey.row(of: words)
    if let digest = known[row] { return digest }
    let digest = key.digest(ofRow: row)
    let hit = byDigest[digest] == nil ? nil : digest
    known.updateValue(hit, forKey: row)
    return hit
  }
}
