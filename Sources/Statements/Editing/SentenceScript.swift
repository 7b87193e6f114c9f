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

  /// Compares two texts.
  init(from base: SentenceRow, to other: SentenceRow) {
    let old = base.sentences
    let new = other.sentences
    fates = Array(repeating: .removed, count: old.count)
    insertions = Array(repeating: [], count: old.count + 1)
    var oldEnd = 0
    var newEnd = 0
    for (oldPlace, newPlace) in SentencePairs.common(old.map(\.key), new.map(\.key)) {
      take(old, oldEnd..<oldPlace, new, newEnd..<newPlace)
      fates[oldPlace] = .kept(new[newPlace])
      oldEnd = oldPlace + 1
      newEnd = newPlace + 1
    }
    take(old, oldEnd..<old.count, new, newEnd..<new.count)
  }

  /// Pairs the sentences of two stretches that share most words, in their order; what finds no partner is gone or new.
  private mutating func take(
    _ old: [SentenceRow.Sentence], _ oldRange: Range<Int>, _ new: [SentenceRow.Sentence], _ newRange: Range<Int>
  ) {
    var next = newRange.lowerBound
    if oldRange.count * newRange.count <= SentencePairs.mostWeighed / 100 {
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
