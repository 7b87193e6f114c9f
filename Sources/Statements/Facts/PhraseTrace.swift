/// A phrase as it is found in disguise, kept like the phrase itself so that a stolen journal does not disclose it.
public struct PhraseTrace: Sendable, Hashable, Codable {
  /// HMAC-SHA256 of the letters that last in any disguise, under the holdback key, in hex.
  public let digest: String
  /// How many letters last; at least 3, because fewer are in every text.
  public let length: Int
  /// Twelve bits of a sum under the holdback key: only where a text has them, it is worth a digest.
  public let tag: Int
  /// The words without their order; nothing for one word, and for phrases that were taken in before there were bags.
  public var bag: PhraseBag?
}

/// Traces by their lengths, as they are looked for.
struct PhraseTraces: Sendable {
  /// The traces of one length: their tags, and what has each digest.
  let groups: [(length: Int, tags: Set<Int>, byDigest: [String: [Holdback]])]

  init(_ traces: [(holdback: Holdback, trace: PhraseTrace)]) {
    groups = Dictionary(grouping: traces, by: \.trace.length).sorted { $0.key < $1.key }.map { length, group in
      (
        length, Set(group.map(\.trace.tag)),
        Dictionary(grouping: group, by: \.trace.digest).mapValues { $0.map(\.holdback) }
      )
    }
  }
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
      tag: Self.tag(tag), bag: bag(of: phrase))
  }

  /// The places at which a text carries one of the phrases in disguise.
  func disguised(_ traces: PhraseTraces, in text: String) -> [(holdback: Holdback, range: Range<String.Index>)] {
    guard !traces.groups.isEmpty else { return [] }
    let text = PhraseLetters(text)
    var found: [(holdback: Holdback, range: Range<String.Index>)] = []
    for (length, tags, byDigest) in traces.groups where length > 0 && length <= text.lasting.count {
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
          found += same.map { ($0, range) }
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
