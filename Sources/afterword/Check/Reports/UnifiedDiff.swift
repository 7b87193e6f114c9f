/// The difference between two texts in the unified format, which `patch` and reviewers read.
struct UnifiedDiff {
  let text: String

  private static let context = 3

  /// Compares line by line; empty when the texts are the same.
  init(from old: String, to new: String, path: String) {
    let before = Self.lines(of: old)
    let after = Self.lines(of: new)
    let edits = Self.edits(before, after)
    guard edits.contains(where: { $0.sign != " " }) else {
      text = ""
      return
    }
    let name = path == "-" ? "stdin" : path
    var rows = ["--- a/\(name)", "+++ b/\(name)"]
    for hunk in Self.hunks(edits) {
      let first = edits[hunk.lowerBound]
      let removed = edits[hunk].count { $0.sign != "+" }
      let added = edits[hunk].count { $0.sign != "-" }
      rows.append(
        "@@ -\(Self.range(first.before, removed)) +\(Self.range(first.after, added)) @@")
      for edit in edits[hunk] {
        rows.append(edit.sign + edit.line.text)
        if !edit.line.isEnded { rows.append("\\ No newline at end of file") }
      }
    }
    text = rows.joined(separator: "\n") + "\n"
  }

  private struct Line: Equatable {
    var text: String
    /// Whether a line end follows; only a text's last line may have none.
    var isEnded = true
  }

  private struct Edit {
    var sign: String
    var line: Line
    /// How many lines of each text stand before it.
    var before: Int
    var after: Int
  }

  private static func lines(of text: String) -> [Line] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Line(text: String($0)) }
    if lines.last?.text.isEmpty == true { lines.removeLast() } else { lines[lines.count - 1].isEnded = false }
    return lines
  }

  private static func edits(_ before: [Line], _ after: [Line]) -> [Edit] {
    let difference = after.difference(from: before)
    let removed = Set(difference.removals.map(\.place))
    let inserted = Set(difference.insertions.map(\.place))
    var edits: [Edit] = []
    var (old, new) = (0, 0)
    while old < before.count || new < after.count {
      if old < before.count, removed.contains(old) {
        edits.append(Edit(sign: "-", line: before[old], before: old, after: new))
        old += 1
      } else if new < after.count, inserted.contains(new) {
        edits.append(Edit(sign: "+", line: after[new], before: old, after: new))
        new += 1
      } else {
        edits.append(Edit(sign: " ", line: before[old], before: old, after: new))
        old += 1
        new += 1
      }
    }
    return edits
  }

  private static func hunks(_ edits: [Edit]) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for (index, edit) in edits.enumerated() where edit.sign != " " {
      let start = max(0, index - context)
      let end = min(edits.count, index + context + 1)
      if let last = hunks.last, start <= last.upperBound {
        hunks[hunks.count - 1] = last.lowerBound..<end
      } else {
        hunks.append(start..<end)
      }
    }
    return hunks
  }

  private static func range(_ before: Int, _ count: Int) -> String {
    let start = count == 0 ? before : before + 1
    return count == 1 ? "\(start)" : "\(start),\(count)"
  }
}

extension CollectionDifference.Change {
  fileprivate var place: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
