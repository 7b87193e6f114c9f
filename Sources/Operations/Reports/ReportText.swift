extension ReportDocument {
  /// The report as plain text for a screen, with lines of at most `width` columns where the words allow it.
  public func text(width: Int = 100) -> String {
    var parts = [PlainText.line(title), PlainText.line(subtitle)]
    for block in blocks {
      switch block {
      case .heading(let text, let level):
        let line = PlainText.line(text)
        parts.append(level <= 2 ? line.uppercasedASCII : line)
      case .paragraph(let text): parts.append(TextLayout.wrap(text, width: width, indent: ""))
      case .list(let items):
        parts.append(
          items.map { TextLayout.wrap("- " + $0.tone.word + $0.text, width: width, indent: "  ") }.joined(
            separator: "\n"))
      case .table(let table): parts.append(TextLayout.table(table))
      case .quote(let text):
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        parts.append(lines.map { "  | " + PlainText.line(String($0)) }.joined(separator: "\n"))
      case .figures(let figures):
        let widest = figures.map(\.value.count).max() ?? 0
        parts.append(
          figures.map { figure in
            let mark = figure.tone == .bad ? "!" : figure.tone == .watch ? "?" : " "
            let padding = String(repeating: " ", count: widest - figure.value.count)
            return "\(mark) \(padding)\(figure.value)  \(figure.caption)"
          }.joined(separator: "\n"))
      case .timeline: continue
      }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }
}

/// Lays out plain text.
enum TextLayout {
  /// A paragraph, wrapped between words; the second and later lines are indented.
  static func wrap(_ text: String, width: Int, indent: String) -> String {
    var lines: [String] = []
    var line = ""
    for word in PlainText.line(text).split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = indent + word
      } else {
        line += line.isEmpty ? String(word) : " " + word
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines.joined(separator: "\n")
  }

  /// A table in aligned columns, two spaces apart; the last column is not padded.
  static func table(_ table: ReportTable) -> String {
    let rows = ([table.columns] + table.rows).map { $0.map(PlainText.line) }
    let widths = table.columns.indices.map { column in rows.map { PlainText.width($0[column]) }.max() ?? 0 }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        line += cell
        if column < row.count - 1 { line += String(repeating: " ", count: widths[column] - PlainText.width(cell) + 2) }
      }
      while line.utf8.last == UInt8(ascii: " ") { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}

extension String {
  /// The text with `a`–`z` raised and nothing else changed; the same on every machine.
  fileprivate var uppercasedASCII: String {
    String(decoding: utf8.map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }, as: UTF8.self)
  }
}
