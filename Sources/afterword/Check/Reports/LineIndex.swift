import Documents
import Guidelines

/// The lines of a draft, for excerpts.
struct LineIndex {
  private let text: String
  private let report: CheckReport

  init(_ document: CheckedDocument) {
    text = document.draft.text
    report = document.report
  }

  /// The lines of the file that the draft was read from, for columns only.
  init(source document: CheckedDocument) {
    text = document.source.source
    report = document.report
  }

  /// The UTF-16 column of a position, from 1.
  func utf16Column(of position: TextPosition) -> Int {
    let utf8 = text.utf8
    let place = utf8.index(utf8.startIndex, offsetBy: position.byte)
    let start = utf8[..<place].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { utf8.index(after: $0) }
    return text[(start ?? utf8.startIndex)..<place].utf16.count + 1
  }

  /// The line that a span begins on, with the words marked: by signs below them, or by brackets around them where the
  /// writing runs from right to left or has letters of other widths.
  func excerpt(_ span: TextSpan, _ style: Style) -> [String] {
    let utf8 = text.utf8
    let begin = utf8.index(utf8.startIndex, offsetBy: span.start.byte)
    let end = utf8.index(utf8.startIndex, offsetBy: span.end.byte)
    let isEnd: (UInt8) -> Bool = { $0 == 0x0A || $0 == 0x0D }
    let reach = 60
    // A line may be the whole draft: no more of it is looked at than is shown.
    let near = utf8[..<begin].suffix(reach * 8)
    let lineStart = near.lastIndex(where: isEnd).map { utf8.index(after: $0) } ?? near.startIndex
    let rest = utf8[begin..<end].firstIndex(where: isEnd) ?? end
    let following = utf8[rest...].prefix(reach * 8)
    let lineEnd = following.firstIndex(where: isEnd) ?? following.endIndex
    let stop = Swift.min(end, lineEnd)
    let before = shown(lineStart..<begin)
    let after = shown(stop..<Swift.max(lineEnd, stop))
    let head = before.count > reach ? "…" + String(before.suffix(reach)) : before
    let marked = shown(begin..<stop)
    let tail = after.count > reach ? String(after.prefix(reach)) + "…" : after
    let isPlain = (head + marked).unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value < 0x590 }
    guard isPlain else { return ["  │ \(head)⟦\(style.bold(marked))⟧\(tail)"] }
    // A long sentence is shown by its beginning and its end; a row of signs below all of it would fill the screen.
    if marked.count > reach * 2 {
      let middle = "\(style.bold(String(marked.prefix(reach)))) … \(style.bold(String(marked.suffix(reach / 2))))"
      return ["  │ \(head)\(middle)\(tail)"]
    }
    // What stands on lines below is not shown, and still belongs to it.
    let goesOn = rest < end ? " …" : ""
    let signs = String(repeating: " ", count: head.count) + String(repeating: "^", count: Swift.max(1, marked.count))
    return ["  │ \(head)\(style.bold(marked))\(goesOn)\(tail)", "  │ " + signs]
  }

  /// A part of the draft, with names hidden where the report hides them.
  private func shown(_ range: Range<String.Index>) -> String {
    guard !report.withheld.isEmpty else { return String(text[range]).printable }
    let first = text.utf8.distance(from: text.utf8.startIndex, to: range.lowerBound)
    let count = text.utf8.distance(from: range.lowerBound, to: range.upperBound)
    return Redaction.redacted(text, bytes: first..<(first + count), by: report).printable
  }
}
