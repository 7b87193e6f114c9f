extension ReportDocument {
  /// The report as one HTML page that needs nothing else: no script, no font, no picture, no address is loaded.
  public var html: String {
    var body = ["<h1>\(HTML.text(title))</h1>", "<p class=\"subtitle\">\(HTML.text(subtitle))</p>"]
    let sections = blocks.compactMap { block -> String? in
      if case .heading(let text, 2) = block { return text } else { return nil }
    }
    if sections.count > 3 {
      let links = sections.enumerated().map { "<a href=\"#s\($0 + 1)\">\(HTML.text($1))</a>" }
      body.append("<nav aria-label=\"Contents\">\(links.joined(separator: " · "))</nav>")
    }
    var section = 0
    for block in blocks {
      if case .heading(_, 2) = block { section += 1 }
      body.append(HTML.block(block, section: section))
    }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(HTML.text(title))</title>
      <style>
      \(HTML.style)
      </style>
      </head>
      <body>
      <main>
      \(body.joined(separator: "\n"))
      </main>
      </body>
      </html>

      """
  }
}

/// Writes HTML; every text goes through ``text(_:)``, so that nothing that an officer typed can become markup.
enum HTML {
  static func text(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\n", "\r\n", "\r", "\t": escaped += " "
      default: escaped.append(PlainText.isSafe(character) ? character : "\u{FFFD}")
      }
    }
    return escaped
  }

  static func block(_ block: ReportDocument.Block, section: Int) -> String {
    switch block {
    case .heading(let text, 2): return "<h2 id=\"s\(section)\">\(self.text(text))</h2>"
    case .heading(let text, _): return "<h3>\(self.text(text))</h3>"
    case .paragraph(let text): return "<p>\(self.text(text))</p>"
    case .list(let items):
      let lines = items.map { "<li class=\"\($0.tone.rawValue)\">\(text($0.tone.word + $0.text))</li>" }
      return "<ul>\n\(lines.joined(separator: "\n"))\n</ul>"
    case .table(let table): return self.table(table)
    case .quote(let words):
      let paragraphs = words.split(separator: "\n", omittingEmptySubsequences: true).map {
        "<p>\(text(String($0)))</p>"
      }
      return "<blockquote>\(paragraphs.joined(separator: "\n"))</blockquote>"
    case .figures(let figures):
      let cells = figures.map {
        "<div class=\"figure \($0.tone.rawValue)\"><b>\(text($0.value))</b><span>\(text($0.caption))</span></div>"
      }
      return "<div class=\"figures\">\n\(cells.joined(separator: "\n"))\n</div>"
    case .timeline(let timeline): return self.timeline(timeline)
    }
  }

  private static func table(_ table: ReportTable) -> String {
    let head = table.columns.map { "<th scope=\"col\">\(text($0))</th>" }.joined()
    let rows = zip(table.rows, table.tones).map { row, tone in
      "<tr class=\"\(tone.rawValue)\">" + row.map { "<td>\(text($0))</td>" }.joined() + "</tr>"
    }
    return """
      <div class="scroll"><table>
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table></div>
      """
  }

  /// An inline SVG: one line a lane, marks as points or bars, hours below. Whole numbers only, so that it is the same bytes everywhere.
  private static func timeline(_ timeline: ReportTimeline) -> String {
    let left: Int64 = 150
    let width: Int64 = 760
    let laneHeight: Int64 = 30
    let minutes = max(1, timeline.minutes)
    let height = Int64(timeline.lanes.count) * laneHeight + 34
    func x(_ minute: Int64) -> Int64 { left + min(max(0, minute), minutes) * width / minutes }

    var parts: [String] = []
    let bottom = Int64(timeline.lanes.count) * laneHeight + 6
    let step: Int64 = minutes <= 12 * 60 ? 60 : minutes <= 36 * 60 ? 180 : 720
    for hour in stride(from: Int64(0), through: minutes, by: Int64.Stride(step)) {
      parts.append("<line class=\"grid\" x1=\"\(x(hour))\" y1=\"4\" x2=\"\(x(hour))\" y2=\"\(bottom)\"/>")
      parts.append("<text class=\"hour\" x=\"\(x(hour))\" y=\"\(bottom + 16)\">T0+\(hour / 60)h</text>")
    }
    for (index, lane) in timeline.lanes.enumerated() {
      let middle = Int64(index) * laneHeight + laneHeight / 2 + 4
      parts.append("<text class=\"lane\" x=\"0\" y=\"\(middle + 4)\">\(text(lane.name))</text>")
      parts.append("<line class=\"axis\" x1=\"\(left)\" y1=\"\(middle)\" x2=\"\(left + width)\" y2=\"\(middle)\"/>")
      for mark in lane.marks {
        let title = "<title>\(text(mark.label))</title>"
        if mark.length > 0 {
          let start = x(mark.minute)
          let span = max(3, x(mark.minute + mark.length) - start)
          parts.append(
            "<rect class=\"\(mark.tone.rawValue)\" x=\"\(start)\" y=\"\(middle - 5)\" width=\"\(span)\" height=\"10\" rx=\"3\">\(title)</rect>"
          )
        } else {
          parts.append(
            "<circle class=\"\(mark.tone.rawValue)\" cx=\"\(x(mark.minute))\" cy=\"\(middle)\" r=\"5\">\(title)</circle>"
          )
        }
      }
    }
    return """
      <div class="scroll"><svg viewBox="0 0 \(left + width + 30) \(height)" role="img" aria-label="Timeline from T0">
      \(parts.joined(separator: "\n"))
      </svg></div>
      """
  }

  /// The page's looks: readable on screen and on paper, in light and dark, with no colour that alone carries a meaning.
  static let style = """
    :root { --ink: #1b1f24; --soft: #57606a; --line: #d0d7de; --paper: #ffffff; --tint: #f6f8fa; --good: #1a6b3c; --watch: #8a5a00;
      --bad: #a4262c; --blue: #1f5f99; }
    @media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --soft: #9198a1; --line: #3d444d; --paper: #0d1117; --tint: #161b22;
      --good: #5fc48a; --watch: #e0b050; --bad: #ff8a80; --blue: #7ab8f5; } }
    body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, "Segoe UI", Helvetica, Arial, sans-serif; }
    main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
    h1 { font-size: 1.8rem; line-height: 1.2; margin: 0 0 .3rem; }
    h2 { font-size: 1.25rem; margin: 2.4rem 0 .6rem; padding-top: .6rem; border-top: 1px solid var(--line); }
    h3 { font-size: 1.05rem; margin: 1.6rem 0 .4rem; }
    .subtitle { color: var(--soft); margin: 0 0 1rem; }
    nav { font-size: .9rem; line-height: 1.9; }
    a { color: var(--blue); text-decoration: none; } a:hover { text-decoration: underline; }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font-size: .92rem; font-variant-numeric: tabular-nums; }
    th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid var(--line); }
    th { color: var(--soft); font-weight: 600; white-space: nowrap; }
    tr.bad td:first-child, li.bad { border-left: 3px solid var(--bad); padding-left: .5rem; }
    tr.watch td:first-child, li.watch { border-left: 3px solid var(--watch); padding-left: .5rem; }
    tr.good td:first-child, li.good { border-left: 3px solid var(--good); padding-left: .5rem; }
    ul { list-style: none; padding: 0; } li { margin: .35rem 0; padding-left: .65rem; border-left: 3px solid var(--line); }
    blockquote { margin: .6rem 0; padding: .6rem 1rem; background: var(--tint); border-left: 3px solid var(--line); }
    blockquote p { margin: .4rem 0; }
    .figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: .7rem; margin: 1rem 0; }
    .figure { background: var(--tint); border-radius: .4rem; padding: .7rem .9rem; border-left: 4px solid var(--line); }
    .figure b { display: block; font-size: 1.5rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
    .figure span { color: var(--soft); font-size: .88rem; }
    .figure.good { border-left-color: var(--good); } .figure.watch { border-left-color: var(--watch); } .figure.bad { border-left-color: var(--bad); }
    svg { width: 100%; min-width: 46rem; height: auto; } svg text { fill: var(--soft); font-size: 12px; }
    svg .hour { text-anchor: middle; font-size: 11px; } svg .grid { stroke: var(--line); stroke-dasharray: 2 3; } svg .axis { stroke: var(--line); }
    circle.plain, rect.plain { fill: var(--blue); } circle.good, rect.good { fill: var(--good); }
    circle.watch, rect.watch { fill: var(--watch); } circle.bad, rect.bad { fill: var(--bad); }
    @media print { nav { display: none; } h2 { break-after: avoid; } tr, blockquote { break-inside: avoid; } body { font-size: 11pt; } }
    """
}
