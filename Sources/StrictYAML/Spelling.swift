/// Finds the word somebody probably meant.
public enum Spelling {
  /// “Did you mean “x”?”, or the list of what is allowed when nothing is near and the list is short; nil when there is nothing to say.
  public static func suggestion(for word: String, among candidates: [String]) -> String? {
    if let nearest = nearest(to: word, among: candidates) { return "Did you mean “\(nearest)”?" }
    guard !candidates.isEmpty, candidates.count <= 12 else { return nil }
    return "Allowed here: \(candidates.joined(separator: ", "))."
  }

  /// The candidate with the fewest changed letters, when that is no more than a third of the word.
  public static func nearest(to word: String, among candidates: [String]) -> String? {
    guard word.utf8.count <= 64 else { return nil }
    let limit = max(1, word.utf8.count / 3)
    let ranked = candidates.filter { $0.utf8.count <= 64 }.map { ($0, distance(word, $0)) }
    return ranked.filter { $0.1 <= limit }.min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
  }

  /// Whether one letter more, less or other, or two in each other's place, make one word of another.
  static func isOneSlip(from word: String, to other: String) -> Bool {
    word.utf8.count <= 64 && other.utf8.count <= 64 && distance(word, other) == 1
  }

  /// Restricted edit distance: insertions, deletions, replacements and swapped neighbours.
  private static func distance(_ left: String, _ right: String) -> Int {
    let a = Array(left.utf8), b = Array(right.utf8)
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1] + [Int](repeating: 0, count: b.count)
      for j in 0..<b.count {
        row[j + 1] = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1) }
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
