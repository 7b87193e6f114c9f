/// What became of each sentence of a text in another text.
struct SentenceScript {
  /// What became of a sentence.
  enum Fate {
    /// It stands there in the same words, perhaps in another place of its paragraph.
    case kept(SentenceRow.Sentence)
    /// It stands there in other words.
    case changed(SentenceRow.Sentence)
    /// It is gone.
    case removed
  }

  /// One fate for each sentence of the first text.
  private(set) var fates: [Fate]
  /// The sentences that are new: those before the first sentence, before the second, and so on to those after the last.
  private(set) var insertions: [[SentenceRow.Sentence]]

  /// How many of its words two sentences must share to be one sentence in other words.
  private static let likeness = 0.4
  /// The most pairs of sentences that are compared; what goes beyond was another text.
  private static let mostPairs = 4_000_000

  /// Compares two texts.
  init(from base: SentenceRow, to other: SentenceRow) {
    let old = base.sentences
    let new = other.sentences
    fates = Array(repeating: .removed, count: old.count)
    insertions = Array(repeating: [], count: old.count + 1)
    var head = 0
    while head < min(old.count, new.count), old[head].key == new[head].key { head += 1 }
    var tail = 0
    while tail < min(old.count, new.count) - head, old[old.count - 1 - tail].key == new[new.count - 1 - tail].key {
      tail += 1
    }
    var kept = (0..<head).map { ($0, $0) }
    kept += Self.commonRow(old[head..<old.count - tail], new[head..<new.count - tail])
    kept += (0..<tail).reversed().map { (old.count - 1 - $0, new.count - 1 - $0) }
    var oldEnd = 0
    var newEnd = 0
    for (oldPlace, newPlace) in kept {
      take(old, oldEnd..<oldPlace, new, newEnd..<newPlace)
      fates[oldPlace] = .kept(new[newPlace])
      oldEnd = oldPlace + 1
      newEnd = newPlace + 1
    }
    take(old, oldEnd..<old.count, new, newEnd..<new.count)
  }

  /// The longest row of sentences that both stretches hold, as pairs of places.
  private static func commonRow(
    _ old: ArraySlice<SentenceRow.Sentence>, _ new: ArraySlice<SentenceRow.Sentence>
  ) -> [(Int, Int)] {
    guard !old.isEmpty, !new.isEmpty, old.count * new.count <= mostPairs else { return [] }
    let width = new.count + 1
    var lengths = Array(repeating: UInt16(0), count: (old.count + 1) * width)
    for (row, sentence) in old.enumerated().reversed() {
      for (column, other) in new.enumerated().reversed() {
        lengths[row * width + column] =
          sentence.key == other.key
          ? lengths[(row + 1) * width + column + 1] + 1
          : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
      }
    }
    var pairs: [(Int, Int)] = []
    var (row, column) = (0, 0)
    while row < old.count, column < new.count {
      if old[old.startIndex + row].key == new[new.startIndex + column].key {
        pairs.append((old.startIndex + row, new.startIndex + column))
        row += 1
        column += 1
      } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    return pairs
  }

  /// Pairs the sentences of two stretches that share most words, in their order; what finds no partner is gone or new.
  private mutating func take(
    _ old: [SentenceRow.Sentence], _ oldRange: Range<Int>, _ new: [SentenceRow.Sentence], _ newRange: Range<Int>
  ) {
    var next = newRange.lowerBound
    if oldRange.count * newRange.count <= Self.mostPairs / 100 {
      let words = newRange.map { Self.words(of: new[$0]) }
      for place in oldRange where next < newRange.upperBound {
        let own = Self.words(of: old[place])
        let likeliest = (next..<newRange.upperBound).map { candidate in
          (place: candidate, share: Self.share(own, words[candidate - newRange.lowerBound]))
        }.max { $0.share < $1.share }
        guard let likeliest, likeliest.share >= Self.likeness else { continue }
        insertions[place] += new[next..<likeliest.place]
        fates[place] = .changed(new[likeliest.place])
        next = likeliest.place + 1
      }
    }
    insertions[oldRange.upperBound] += new[next..<newRange.upperBound]
  }

  private static func words(of sentence: SentenceRow.Sentence) -> Set<Substring> {
    Set(sentence.key.split { !$0.isLetter && !$0.isNumber })
  }

  private static func share(_ one: Set<Substring>, _ other: Set<Substring>) -> Double {
    Double(one.intersection(other).count) / Double(max(one.count, other.count, 1))
  }
}
