/// A phrase as it is found in disguise, kept like the phrase itself so that a stolen journal does not disclose it.
public struct PhraseTrace: Sendable, Hashable, Codable {
  /// HMAC-SHA256 of the letters that last in any disguise, under the holdback key, in hex.
  public let digest: String
  /// How many letters last; at least 3, because fewer are in every text.
  public let length: Int
  /// Twelve bits of a sum under the holdback key: only where a text has them, it is worth a digest.
  public let tag: Int
}

extension HoldbackKey {
  /// The trace of a phrase; nothing where too few letters last to tell it from others.
  public func trace(of phrase: String) -> PhraseTrace? {
    let letters = PhraseLetters(phrase)
    guard let first = letters.lasting.first, letters.lasting.count >= 3 else { return nil }
    let opening = letters.fleetingLetters(before: first)
    let body = letters.lasting.map { letters.letters[$0].scalar }
    let tag = body.reduce(0) { sum, scalar in sum &* factor &+ UInt64(scalar.value) }
    return PhraseTrace(
      digest: traceDigest(letters.letters[(first - opening)..<first].map(\.scalar), body), length: body.count,
      tag: Self.tag(tag))
  }

  /// The places at which a text carries one of the phrases in disguise.
  func disguised(
    _ traces: [(holdback: Holdback, trace: PhraseTrace)], in text: String
  ) -> [(holdback: Holdback, range: Range<String.Index>)] {
    guard !traces.isEmpty else { return [] }
    let text = PhraseLetters(text)
    var found: [(holdback: Holdback, range: Range<String.Index>)] = []
    let byLength = Dictionary(grouping: traces, by: \.trace.length).sorted { $0.key < $1.key }
    for (length, group) in byLength where length > 0 && length <= text.lasting.count {
      let tags = Set(group.map(\.trace.tag))
      let byDigest = Dictionary(grouping: group, by: \.trace.digest)
      let highest = (1..<length).reduce(UInt64(1)) { power, _ in power &* factor }
      var sum: UInt64 = 0
      for (end, place) in text.lasting.enumerated() {
        if end >= length {
          sum &-= UInt64(text.letters[text.lasting[end - length]].scalar.value) &* highest
        }
        sum = sum &* factor &+ UInt64(text.letters[place].scalar.value)
        guard end >= length - 1, tags.contains(Self.tag(sum)) else { continue }
        let places = text.lasting[(end - length + 1)...end]
        for (start, digest) in openings(of: places, in: text) {
          guard let same = byDigest[digest], text.standsAlone(start, place, length: length) else { continue }
          let range = text.letters[start].range.lowerBound..<text.letters[place].range.upperBound
          found += same.map { ($0.holdback, range) }
        }
      }
    }
    return found
  }

  /// The digests of what stands at some places, with each beginning that it may have.
  private func openings(
    of places: ArraySlice<Int>, in text: PhraseLetters
  ) -> [(start: Int, digest: String)] {
    guard let first = places.first else { return [] }
    let body = places.map { text.letters[$0].scalar }
    return (0...text.fleetingLetters(before: first)).map { count in
      let start = first - count
      return (start, traceDigest(text.letters[start..<first].map(\.scalar), body))
    }
  }

  private static func tag(_ sum: UInt64) -> Int { Int(sum >> 52) }
}
