extension TranslationFile {
  /// The file as XLIFF 1.2, in UTF-8.
  public var xliff: String {
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<xliff version=\"1.2\" xmlns=\"\(Self.namespace)\">",
      "  <file original=\"\(Self.quoted(original))\" source-language=\"\(Self.quoted(sourceLanguage))\" "
        + "target-language=\"\(Self.quoted(targetLanguage))\" datatype=\"plaintext\""
        + (date.map { " date=\"\(Self.quoted($0))\"" } ?? "")
        + (tools.isEmpty ? "" : " tool-id=\"tool-1\"") + (category.map { " category=\"\(Self.quoted($0))\"" } ?? "")
        + " build-num=\"\(Self.quoted(build))\">",
      "    <header>",
    ]
    for (index, tool) in tools.enumerated() {
      lines.append("      <tool tool-id=\"tool-\(index + 1)\" tool-name=\"\(Self.quoted(tool))\"/>")
    }
    lines += notes.map { "      <note>\(Self.escaped($0))</note>" }
    lines += ["    </header>", "    <body>"]
    for unit in units { lines += write(unit) }
    lines += ["    </body>", "  </file>", "</xliff>", ""]
    return lines.joined(separator: "\n")
  }

  private func write(_ unit: Unit) -> [String] {
    let isApproved = unit.state == .final || unit.state == .signedOff
    var lines = [
      "      <trans-unit id=\"\(Self.quoted(unit.id))\"" + (isApproved ? " approved=\"yes\"" : "")
        + " xml:space=\"preserve\">",
      "        <source xml:lang=\"\(Self.quoted(sourceLanguage))\">\(Self.write(unit.source))</source>",
    ]
    if unit.target != nil || unit.state != nil {
      lines.append(
        "        <target xml:lang=\"\(Self.quoted(targetLanguage))\""
          + (unit.state.map { " state=\"\($0.rawValue)\"" } ?? "")
          + (unit.isSuggestion ? " state-qualifier=\"mt-suggestion\"" : "")
          + (unit.target.map { ">\(Self.write($0))</target>" } ?? "/>"))
    }
    lines += unit.notes.map { "        <note>\(Self.escaped($0))</note>" }
    if let earlier = unit.earlier {
      lines.append("        <alt-trans alttranstype=\"previous-version\" xml:space=\"preserve\">")
      if let source = earlier.source {
        lines.append(
          "          <source xml:lang=\"\(Self.quoted(sourceLanguage))\">\(Self.escaped(source))</source>")
      }
      lines.append(
        "          <target xml:lang=\"\(Self.quoted(targetLanguage))\">\(Self.escaped(earlier.target))</target>")
      lines.append("        </alt-trans>")
    }
    lines.append("      </trans-unit>")
    return lines
  }

  private static func write(_ pieces: [Piece]) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let words): escaped(words)
      case .placeholder(let id, let type, let words):
        "<ph id=\"\(id)\" ctype=\"x-\(quoted(type))\" equiv-text=\"\(quoted(words))\">\(escaped(words))</ph>"
      case .marked(let id, let type, let words): "<g id=\"\(id)\" ctype=\"x-\(quoted(type))\">\(escaped(words))</g>"
      }
    }.joined()
  }

  private static func escaped(_ words: String) -> String {
    var result = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\r": result += "&#13;"
      // What XML 1.0 cannot hold at all.
      case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func quoted(_ words: String) -> String {
    escaped(words).split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "&quot;")
      .split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "&#10;")
  }
}
