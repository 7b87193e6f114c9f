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
    let kept = Self.commonRun(old, new)
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

  /// The longest common run, as pairs of numbers.
  private static func commonRun(_ old: [String], _ new: [String]) -> [(Int, Int)] {
    var start = 0
    while start < old.count, start < new.count, old[start] == new[start] { start += 1 }
    var oldEnd = old.count
    var newEnd = new.count
    while oldEnd > start, newEnd > start, old[oldEnd - 1] == new[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
    }
    let head = (0..<start).map { ($0, $0) }
    let tail = (0..<(old.count - oldEnd)).map { (oldEnd + $0, newEnd + $0) }
    let rows = oldEnd - start
    let columns = newEnd - start
    // Beyond some thousand changed sentences nobody reads marks; they count as moved or changed.
    guard rows > 0, columns > 0, rows * columns <= 4_000_000 else { return head + tail }
    let width = columns + 1
    var lengths = [Int32](repeating: 0, count: (rows + 1) * width)
    for row in stride(from: rows - 1, through: 0, by: -1) {
      for column in stride(from: columns - 1, through: 0, by: -1) {
        lengths[row * width + column] =
          old[start + row] == new[start + column]
          ? lengths[(row + 1) * width + column + 1] + 1
          : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
      }
    }
    var middle: [(Int, Int)] = []
    var row = 0
    var column = 0
    while row < rows, column < columns {
      if old[start + row] == new[start + column] {
        middle.append((start + row, start + column))
        row += 1
        column += 1
      } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    return head + middle + tail
  }

  /// Pairs what went with what came, in order.
  private static func pairs(
    _ gone: [Int], _ come: [Int], old: (Int) -> String?, new: (Int) -> String
  ) -> [(Int, Int)] {
    if gone.count == come.count { return Array(zip(gone, come)) }
    guard !gone.isEmpty, !come.isEmpty, gone.count * come.count <= 10_000 else { return [] }
    let oldWords = gone.map { words(of: old($0) ?? "") }
    let newWords = come.map { words(of: new($0)) }
    let width = come.count + 1
    var best = [Int](repeating: 0, count: (gone.count + 1) * width)
    func likeness(_ row: Int, _ column: Int) -> Int {
      let common = oldWords[row].intersection(newWords[column]).count
      let all = oldWords[row].union(newWords[column]).count
      let share = all == 0 ? 0 : 100 * common / all
      return share >= 20 ? share : 0
    }
    for row in stride(from: gone.count - 1, through: 0, by: -1) {
      for column in stride(from: come.count - 1, through: 0, by: -1) {
        let share = likeness(row, column)
        best[row * width + column] = max(
          best[(row + 1) * width + column], best[row * width + column + 1],
          share == 0 ? 0 : share + best[(row + 1) * width + column + 1])
      }
    }
    var pairs: [(Int, Int)] = []
    var row = 0
    var column = 0
    while row < gone.count, column < come.count {
      let share = likeness(row, column)
      if share > 0, best[row * width + column] == share + best[(row + 1) * width + column + 1] {
        pairs.append((gone[row], come[column]))
        row += 1
        column += 1
      } else if best[(row + 1) * width + column] >= best[row * width + column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    return pairs
  }

  private static func words(of sentence: String) -> Set<String> {
    Set(sentence.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }
}
