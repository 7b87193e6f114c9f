import Guidelines

/// A report for people: what, where, why, and better words. Calm enough for three in the morning.
struct CheckPage {
  let text: String

  init(_ document: CheckedDocument, style: Style, pack: RulePack) {
    let report = document.report
    let lines = LineIndex(document.draft.text)
    var parts = [Self.heading(document, style)]
    for finding in report.findings { parts.append(Self.finding(finding, lines, style, pack)) }
    if report.omitted > 0 {
      parts.append("\(report.omitted) more findings are not shown. Mend these first.\n")
    }
    text = parts.joined(separator: "\n")
  }

  private static func heading(_ document: CheckedDocument, _ style: Style) -> String {
    let report = document.report
    let counts = [
      (Severity.error, "error", "errors"), (.warning, "warning", "warnings"), (.advice, "advice", "advice"),
    ]
    .map { ($0.0, report.count($0.0), $0.1, $0.2) }.filter { $0.1 > 0 }
    .map { "\($0.1) \($0.1 == 1 ? $0.2 : $0.3)" }.joined(separator: ", ")
    let waived = report.findings.count { $0.waiver != nil }
    let kept = waived == 0 ? "" : " \(waived) kept with a recorded reason."
    let path = document.path == "-" ? "Standard input" : document.path
    let verdict =
      switch report.verdict {
      case .blocked: style.red("not to be released as drafted") + ": \(counts)."
      case .advised: style.yellow("may go on; please reconsider") + ": \(counts)."
      case .clear:
        style.green("nothing found that holds it up") + (counts.isEmpty ? "." : ": \(counts).")
      }
    return "\(style.bold(path)): \(verdict)\(kept) Read as \(name(report.language)).\n"
  }

  private static func name(_ language: Language) -> String {
    switch language {
    case .english: "English"
    case .french: "French"
    case .spanish: "Spanish"
    case .arabic: "Arabic"
    }
  }

  private static func finding(_ finding: Finding, _ lines: LineIndex, _ style: Style, _ pack: RulePack) -> String {
    let severity = finding.severity.rawValue
    let label =
      switch finding.severity {
      case .error: style.red(severity)
      case .warning: style.yellow(severity)
      case .advice: style.blue(severity)
      }
    let place = finding.text.isEmpty ? "the whole text" : "line \(finding.span.start.line), \(finding.zone.rawValue)"
    var rows = ["\(label)  \(style.bold(finding.message))  \(style.dim("\(place) · \(finding.rule)"))"]
    if !finding.text.isEmpty { rows += lines.excerpt(finding.span, style) }
    rows += wrapped("Why:    ", finding.why)
    for suggestion in finding.suggestions { rows += wrapped("Better: ", suggestion) }
    if let source = pack.rule(finding.rule)?.sources.first { rows += wrapped("Source: ", source) }
    if let waiver = finding.waiver {
      let code = waiver.code.map { " (\($0.rawValue))" } ?? ""
      rows += wrapped("Kept:   ", "\(waiver.role)\(code): \(waiver.reason)")
    }
    return rows.joined(separator: "\n") + "\n"
  }

  private static func wrapped(_ label: String, _ text: String) -> [String] {
    let width = max(30, Terminal.width - 11)
    var rows: [String] = []
    var row = ""
    for word in text.split(separator: " ") {
      if !row.isEmpty, row.count + word.count + 1 > width {
        rows.append(row)
        row = ""
      }
      row += row.isEmpty ? String(word) : " " + word
    }
    rows.append(row)
    return rows.enumerated().map { "  " + ($0 == 0 ? label : "        ") + $1 }
  }
}

/// The lines of a draft, for excerpts.
struct LineIndex {
  private let text: String

  init(_ text: String) { self.text = text }

  /// The line that a span begins on, with the words marked: by signs below them, or by brackets around them where the
  /// writing runs from right to left or has letters of other widths.
  func excerpt(_ span: TextSpan, _ style: Style) -> [String] {
    let utf8 = text.utf8
    let begin = utf8.index(utf8.startIndex, offsetBy: span.start.byte)
    let end = utf8.index(utf8.startIndex, offsetBy: span.end.byte)
    let isEnd: (UInt8) -> Bool = { $0 == 0x0A || $0 == 0x0D }
    let reach = 60
    let lineStart = utf8[..<begin].lastIndex(where: isEnd).map { utf8.index(after: $0) } ?? utf8.startIndex
    let lineEnd = utf8[begin...].firstIndex(where: isEnd) ?? utf8.endIndex
    let stop = Swift.min(end, lineEnd)
    let before = text[lineStart..<begin]
    let after = text[stop..<Swift.max(lineEnd, stop)]
    let head = before.count > reach ? "…" + String(before.suffix(reach)) : String(before)
    let marked = String(text[begin..<stop])
    let tail = after.count > reach ? String(after.prefix(reach)) + "…" : String(after)
    let isPlain = (head + marked).unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value < 0x590 }
    guard isPlain else { return ["  │ \(head)⟦\(style.bold(marked))⟧\(tail)"] }
    let signs = String(repeating: " ", count: head.count) + String(repeating: "^", count: Swift.max(1, marked.count))
    return ["  │ \(head)\(style.bold(marked))\(tail)", "  │ " + signs]
  }
}
