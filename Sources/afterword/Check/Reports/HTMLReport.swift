import Guidelines

/// Findings as one page with everything it needs inside: the drafts with the words marked, and each finding below.
///
/// It asks nothing of any server, runs no script, prints on paper, and sets each draft in its own direction.
struct HTMLReport {
  let text: String

  /// The longest draft that is shown whole, in bytes; longer ones are shown by their findings only.
  static let longestShown = 1 << 20

  init(_ documents: [CheckedDocument], pack: RulePack, show: Severity) {
    let articles = documents.enumerated().map { Self.article($1, number: $0 + 1, pack, show) }.joined(separator: "\n")
    text = """
      <!DOCTYPE html>
      <html lang="en" dir="ltr">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">
      <title>\(Self.escaped(documents.count == 1 ? documents[0].title : "\(documents.count) drafts")) – checked by Afterword</title>
      <style>
      \(HTMLStyle.text)
      </style>
      </head>
      <body>
      <main>
      \(articles)
      </main>
      <footer><p>The checker finds wording, not truth: a clear report is no clearance to publish. Afterword \(Release.version)</p></footer>
      </body>
      </html>

      """
  }

  private static func article(_ document: CheckedDocument, number: Int, _ pack: RulePack, _ show: Severity) -> String {
    let findings = document.findings(atLeast: show)
    let language = document.report.language
    let isShort = document.draft.text.utf8.count <= longestShown
    let draft =
      isShort
      ? MarkedDraft(document, findings, article: number).html
      : "The draft is too long to be shown whole; the findings below say where they stand."
    let direction = language == .arabic ? "rtl" : "ltr"
    let items = findings.enumerated().map {
      item($1, at: document.words(forPlaceOf: $1), number: $0 + 1, document: number, language, pack)
    }
    return """
      <article>
      <h1>\(escaped(document.title))</h1>
      <p class="verdict \(document.report.verdict.rawValue)">\(verdict(document))</p>
      <div class="draft" lang="\(language.rawValue)" dir="\(direction)">\(draft)</div>
      <ol class="findings">
      \(items.joined(separator: "\n"))
      </ol>
      </article>
      """
  }

  private static func verdict(_ document: CheckedDocument) -> String {
    let report = document.report
    let words =
      switch report.verdict {
      case .blocked: "Not to be released as drafted"
      case .advised: "May go on; please reconsider"
      case .clear: "Nothing found that holds it up"
      }
    let counts = [(Severity.error, "error"), (.warning, "warning"), (.advice, "advice")].compactMap { severity, name in
      let count = report.count(severity)
      return count == 0 ? nil : "\(count) \(name)\(count == 1 || severity == .advice ? "" : "s")"
    }
    let known = document.known == 0 ? "" : " \(document.known) known from the baseline."
    return
      "<strong>\(words).</strong> \(counts.isEmpty ? "" : counts.joined(separator: ", ") + ". ")\(report.reading)\(known)"
  }

  private static func item(
    _ finding: Finding, at place: String, number: Int, document: Int, _ language: Language, _ pack: RulePack
  ) -> String {
    let direction = language == .arabic ? "rtl" : "ltr"
    let words =
      finding.text.isEmpty
      ? "" : "<blockquote lang=\"\(language.rawValue)\" dir=\"\(direction)\">\(escaped(finding.text))</blockquote>"
    var rows = ["<dt>Why</dt><dd>\(escaped(finding.why))</dd>"]
    rows += finding.suggestions.map { "<dt>Better</dt><dd dir=\"auto\">\(escaped($0))</dd>" }
    rows += (pack.rule(finding.rule)?.sources ?? []).map { "<dt>Source</dt><dd>\(escaped($0))</dd>" }
    if let waiver = finding.waiver {
      let code = waiver.code.map { " (\($0.rawValue))" } ?? ""
      rows.append("<dt>Kept</dt><dd dir=\"auto\">\(escaped("\(waiver.role)\(code): \(waiver.reason)"))</dd>")
    }
    return """
      <li id="f\(document)-\(number)" class="\(finding.severity.rawValue)">
      <h2><span class="severity">\(finding.severity.rawValue)</span> \(escaped(finding.message))</h2>
      \(words)<p class="place">\(place) · <code>\(finding.rule)</code></p>
      <dl>\(rows.joined())</dl>
      </li>
      """
  }

  /// A text that cannot be taken for markup.
  static func escaped(_ text: some StringProtocol) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case _ where scalar.isCommand: escaped += "<span class=\"control\">\(scalar.codePoint)</span>"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

/// The text of a draft with the words of each finding marked and numbered; marks may overlap.
private struct MarkedDraft {
  let html: String

  init(_ document: CheckedDocument, _ findings: [Finding], article: Int) {
    let text = document.draft.text
    let marked = findings.enumerated().filter { !$1.text.isEmpty }
    var cuts: Set<Int> = [0, text.utf8.count]
    for (_, finding) in marked { cuts.formUnion([finding.span.start.byte, finding.span.end.byte]) }
    let places = cuts.sorted()
    var html = ""
    var open: [(Int, Finding)] = []
    var next = 0
    for (begin, end) in zip(places, places.dropFirst()) {
      while next < marked.count, marked[next].element.span.start.byte <= begin {
        open.append((marked[next].offset, marked[next].element))
        next += 1
      }
      open.removeAll { $0.1.span.end.byte <= begin }
      let piece = HTMLReport.escaped(Redaction.redacted(text, bytes: begin..<end, by: document.report))
      guard let worst = open.map(\.1.severity).max() else {
        html += piece
        continue
      }
      html += "<mark class=\"\(worst.rawValue)\">\(piece)</mark>"
      for (number, finding) in open where finding.span.end.byte == end {
        html += "<a class=\"number\" href=\"#f\(article)-\(number + 1)\">\(number + 1)</a>"
      }
    }
    self.html = html
  }
}
