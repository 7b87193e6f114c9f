import Guidelines

/// A report for people: what, where, why, and better words. Calm enough for three in the morning.
struct CheckPage {
  let text: String

  init(_ documents: [CheckedDocument], style: Style, pack: RulePack, show: Severity) {
    var parts = documents.map { Self.page($0, style, pack, show) }
    if documents.count > 1 { parts.append(Self.closing(documents)) }
    text = parts.joined(separator: "\n")
  }

  private static func page(_ document: CheckedDocument, _ style: Style, _ pack: RulePack, _ show: Severity) -> String {
    let report = document.report
    let lines = LineIndex(document)
    var parts = [heading(document, style)]
    for finding in document.findings(atLeast: show) {
      let place = document.words(forPlaceOf: finding)
      parts.append(self.finding(finding, at: place, lines, style, pack))
    }
    if report.omitted > 0 {
      parts.append("\(report.omitted) more findings are not shown. Mend these first.\n")
    }
    return parts.joined(separator: "\n")
  }

  private static func closing(_ documents: [CheckedDocument]) -> String {
    func count(_ verdict: Verdict) -> Int { documents.count { $0.report.verdict == verdict } }
    return
      "\(documents.count) drafts: \(count(.blocked)) not to be released as drafted, \(count(.advised)) to reconsider, "
      + "\(count(.clear)) with nothing that holds them up."
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
    let known =
      switch document.known {
      case 0: ""
      case 1: " 1 finding is in the baseline and not shown."
      default: " \(document.known) findings are in the baseline and not shown."
      }
    let verdict =
      switch report.verdict {
      case .blocked: style.red("not to be released as drafted") + ": \(counts)."
      case .advised: style.yellow("may go on; please reconsider") + ": \(counts)."
      case .clear:
        style.green("nothing found that holds it up") + (counts.isEmpty ? "." : ": \(counts).")
      }
    return "\(style.bold(document.title)): \(verdict)\(kept)\(known) \(report.reading)\n"
  }

  private static func finding(
    _ finding: Finding, at place: String, _ lines: LineIndex, _ style: Style, _ pack: RulePack
  ) -> String {
    let severity = finding.severity.rawValue
    let label =
      switch finding.severity {
      case .error: style.red(severity)
      case .warning: style.yellow(severity)
      case .advice: style.blue(severity)
      }
    var rows = ["\(label)  \(style.bold(finding.message))  \(style.dim("\(place) · \(finding.rule)"))"]
    if !finding.text.isEmpty { rows += lines.excerpt(finding.span, style) }
    rows += wrapped("Why:    ", finding.why)
    for suggestion in finding.suggestions { rows += wrapped("Better: ", suggestion) }
    if let replacement = finding.replacement {
      rows += wrapped("Fix:    ", replacement.isEmpty ? "leave the words out" : "“\(replacement)”")
    }
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

extension CheckReport {
  /// In which languages the draft was read, in a sentence.
  var reading: String {
    let others = otherLanguages.map(\.name)
    guard let last = others.last else { return "Read as \(language.name)." }
    let list = others.count == 1 ? last : others.dropLast().joined(separator: ", ") + " and " + last
    return "Read as \(language.name), with sentences in \(list)."
  }
}
