/// Pairs the sentences of two texts, each in its order: no pair crosses another.
enum SentencePairs {
  /// The most pairs that are weighed. Beyond some thousand sentences between two that stand, it is another text.
  static let mostWeighed = 4_000_000

  /// The longest row of sentences that both texts hold, as pairs of places.
  static func common<Key: Equatable>(_ old: [Key], _ new: [Key]) -> [(old: Int, new: Int)] {
    let shorter = min(old.count, new.count)
    var head = 0
    while head < shorter, old[head] == new[head] { head += 1 }
    var tail = 0
    while tail < shorter - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }
    let middle = best(old.count - head - tail, new.count - head - tail) { old[head + $0] == new[head + $1] ? 1 : 0 }
    return (0..<head).map { ($0, $0) } + middle.map { ($0 + head, $1 + head) }
      + (0..<tail).reversed().map { (old.count - 1 - $0, new.count - 1 - $0) }
  }

  /// The pairs that are worth the most together; none when there is too much to weigh.
  ///
  /// - Parameters:
  ///   - rows: How many sentences the first text has.
  ///   - columns: How many the second has.
  ///   - worth: What a pair is worth, from 0, which is no pair.
  static func best(
    _ rows: Int, _ columns: Int, mostWeighed: Int = mostWeighed, worth: (_ row: Int, _ column: Int) -> Int
  ) -> [(old: Int, new: Int)] {
    guard rows > 0, columns > 0, rows * columns <= mostWeighed else { return [] }
    let width = columns + 1
    // What the sentences from a place on are worth together.
    var ahead = [Int32](repeating: 0, count: (rows + 1) * width)
    for row in (0..<rows).reversed() {
      for column in (0..<columns).reversed() {
        let apart = max(ahead[(row + 1) * width + column], ahead[row * width + column + 1])
        let pair = worth(row, column)
        ahead[row * width + column] =
          pair == 0 ? apart : max(apart, Int32(clamping: pair) + ahead[(row + 1) * width + column + 1])
      }
    }
    var pairs: [(old: Int, new: Int)] = []
    var (row, column) = (0, 0)
    while row < rows, column < columns {
      let pair = worth(row, column)
      if pair > 0, ahead[row * width + column] == Int32(clamping: pair) + ahead[(row + 1) * width + column + 1] {
        pairs.append((row, column))
        row += 1
        column += 1
      } else if ahead[(row + 1) * width + column] >= ahead[row * width + column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    return pairs
  }
}
