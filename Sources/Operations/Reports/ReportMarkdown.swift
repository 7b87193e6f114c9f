extension ReportDocument {
  /// The report as Markdown (CommonMark with tables), ending with a line end.
  public var markdown: String {
    var parts = ["# \(Markdown.inline(title))", Markdown.inline(subtitle)]
    for block in blocks {
      switch block {
      case .heading(let text, let level):
        parts.append(String(repeating: "#", count: min(6, max(2, level))) + " " + Markdown.inline(text))
      case .paragraph(let text): parts.append(Markdown.inline(text))
      case .list(let items):
        parts.append(items.map { "- " + Markdown.inline($0.tone.word + $0.text) }.joined(separator: "\n"))
      case .table(let table): parts.append(Markdown.table(table))
      case .quote(let text):
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        parts.append(lines.map { $0.isEmpty ? ">" : "> " + Markdown.inline(String($0)) }.joined(separator: "\n"))
      case .figures(let figures):
        var table = ReportTable("Measure", "Value")
        for figure in figures { table.add([figure.caption, figure.tone.word + figure.value]) }
        parts.append(Markdown.table(table))
      case .timeline: continue
      }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }
}

extension ReportDocument.Tone {
  /// The tone in a word, for forms without colour.
  var word: String {
    switch self {
    case .plain, .good: ""
    case .watch: "Look: "
    case .bad: "Missed: "
    }
  }
}

/// Writes text so that Markdown shows it as it is: what officers typed must never become a heading, a link or HTML.
enum Markdown {
  /// Text inside one line.
  static func inline(_ text: String) -> String {
    if isPlain(text) { return text }
    var escaped = ""
    for (index, character) in text.enumerated() {
      switch character {
      case "\n", "\r", "\r\n", "\t": escaped += " "
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~": escaped += "\\\(character)"
      case "&": escaped += "&amp;"
      case "#", "+", "-", "=": escaped += index == 0 ? "\\\(character)" : String(character)
      case ".", ")":
        // “1.” at the start of a line would begin a numbered list.
        let isNumber = index > 0 && text.prefix(index).allSatisfy { $0.isASCII && $0.isNumber }
        escaped += isNumber ? "\\\(character)" : String(character)
      default: escaped.append(PlainText.isSafe(character) ? character : "\u{FFFD}")
      }
    }
    return escaped
  }

  /// Whether a text shows as it is: letters, digits and marks of ASCII that mean nothing where they stand.
  private static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8
    let beginsWithDigit = bytes.first.map { (0x30...0x39).contains($0) } ?? false
    var isFirst = true
    return bytes.allSatisfy { byte in
      defer { isFirst = false }
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
      case 0x20, UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "("): return true
      // “1.” at the start of a line would begin a numbered list, “- ” any list.
      case UInt8(ascii: "."), UInt8(ascii: ")"): return !beginsWithDigit
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="): return !isFirst
      default: return false
      }
    }
  }

  /// A table with its header.
  static func table(_ table: ReportTable) -> String {
    func line(_ cells: [String]) -> String { "| " + cells.map(inline).joined(separator: " | ") + " |" }
    let rule = "|" + table.columns.map { _ in " --- |" }.joined()
    return ([line(table.columns), rule] + table.rows.map(line)).joined(separator: "\n")
  }
}

/// What may stand in any report.
enum PlainText {
  /// Whether a text is made of the characters of ASCII that show themselves, as most are; each is one byte then.
  static func isPlain(_ text: String) -> Bool { text.utf8.allSatisfy { (0x20..<0x7F).contains($0) } }

  /// How many characters a text has.
  static func width(_ text: String) -> Int { isPlain(text) ? text.utf8.count : text.count }

  /// Whether a character shows itself and does nothing else: no control codes that drive a terminal, no marks that turn the
  /// direction of what follows.
  static func isSafe(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x00...0x1F, 0x7F...0x9F: false
      case 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: false
      default: true
      }
    }
  }

  /// One line without anything that is not safe.
  static func line(_ text: String) -> String {
    if isPlain(text) { return text }
    return String(text.map { $0.isNewline || $0 == "\t" ? " " : isSafe($0) ? $0 : "\u{FFFD}" })
  }
}
