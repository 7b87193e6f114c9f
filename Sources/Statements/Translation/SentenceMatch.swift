/// What became of the sentences of an earlier master: which stand, which moved, which changed into which, which are gone.
///
/// A sentence that stands is found by its digest, in order; what is left between such sentences is paired in order where the
/// numbers agree, and by common words where they do not.
struct SentenceMatch {
  /// What became of one sentence.
  enum Fate: Equatable {
    case same(Int)
    case moved(Int)
    case changed(Int)
    case gone

    /// The number of the sentence that stands in its place now.
    var number: Int? {
      switch self {
      case .same(let number), .moved(let number), .changed(let number): number
      case .gone: nil
      }
    }
  }

  /// For each earlier sentence, in its order.
  let fates: [Fate]

  /// Matches earlier sentences with those of now.
  ///
  /// - Parameters:
  ///   - old: the digests of the earlier sentences.
  ///   - new: the digests of those of now.
  ///   - newTexts: their words.
  ///   - oldText: the words of an earlier sentence, if they are known.
  init(old: [String], new: [String], newTexts: [String], oldText: (String) -> String?) {
    var fates = [Fate](repeating: .gone, count: old.count)
    let kept = SentencePairs.common(old, new)
    for (left, right) in kept { fates[left] = .same(right) }
    var isTaken = [Bool](repeating: false, count: new.count)
    for (_, right) in kept { isTaken[right] = true }
    guard kept.count < old.count || kept.count < new.count else {
      self.fates = fates
      return
    }
    // The same words in another place.
    var free: [String: [Int]] = [:]
    for right in new.indices.reversed() where !isTaken[right] { free[new[right], default: []].append(right) }
    for left in old.indices where fates[left] == .gone {
      guard let right = free[old[left]]?.popLast() else { continue }
      fates[left] = .moved(right)
      isTaken[right] = true
    }
    // What is left between two sentences that stand.
    var left = 0
    var right = 0
    for (nextLeft, nextRight) in kept + [(old.count, new.count)] {
      let gone = (left..<nextLeft).filter { fates[$0] == .gone }
      let come = (right..<nextRight).filter { !isTaken[$0] }
      for (one, other) in Self.pairs(gone, come, old: { oldText(old[$0]) }, new: { newTexts[$0] }) {
        fates[one] = .changed(other)
      }
      left = nextLeft + 1
      right = nextRight + 1
    }
    self.fates = fates
  }

  /// Pairs what went with what came, in order.
  private static func pairs(
    _ gone: [Int], _ come: [Int], old: (Int) -> String?, new: (Int) -> String
  ) -> [(Int, Int)] {
    if gone.count == come.count { return Array(zip(gone, come)) }
    let oldWords = gone.map { words(of: old($0) ?? "") }
    let newWords = come.map { words(of: new($0)) }
    return SentencePairs.best(gone.count, come.count, mostWeighed: 10_000) { row, column in
      let common = oldWords[row].intersection(newWords[column]).count
      let all = oldWords[row].union(newWords[column]).count
      let share = all == 0 ? 0 : 100 * common / all
      return share >= 20 ? share : 0
    }.map { (gone[$0], come[$1]) }
  }

  private static func words(of sentence: String) -> Set<String> {
    Set(sentence.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }
}
