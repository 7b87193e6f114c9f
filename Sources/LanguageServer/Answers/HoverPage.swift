import Guidelines

/// What an editor shows about the words under the pointer: what is wrong, why, better words, and where it comes from.
struct HoverPage {
  let text: String

  init(_ findings: [Finding], pack: RulePack, isMarkdown: Bool) {
    text = findings.map { Self.section($0, pack.rule($0.rule), isMarkdown) }
      .joined(separator: isMarkdown ? "\n\n---\n\n" : "\n\n")
  }

  private static func section(_ finding: Finding, _ rule: Rule?, _ isMarkdown: Bool) -> String {
    let strong = isMarkdown ? "**" : ""
    let code = isMarkdown ? "`" : ""
    func words(_ text: String) -> String { isMarkdown ? escaped(text) : text }
    var parts = [
      "\(strong)\(words(finding.message))\(strong)", words(finding.why),
    ]
    var better = finding.suggestions.map { "- \(words($0))" }
    if let replacement = finding.replacement {
      better.insert(replacement.isEmpty ? "- Leave the words out." : "- \(words("“\(replacement)”"))", at: 0)
    }
    if !better.isEmpty { parts.append("Better:\n" + better.joined(separator: "\n")) }
    if let waiver = finding.waiver {
      let used = waiver.code.map { " (\($0.rawValue))" } ?? ""
      parts.append("Kept: " + words("\(waiver.role)\(used): \(waiver.reason)"))
    } else if let rule {
      let codes = rule.waivers.map { "\(code)\($0.rawValue)\(code)" }.joined(separator: ", ")
      if !codes.isEmpty {
        parts.append("Exceptions: \(codes)")
      } else if !rule.canBeWaived {
        parts.append("This rule accepts no exception.")
      }
    }
    if let rule, !rule.sources.isEmpty {
      parts.append("Source: " + rule.sources.map(words).joined(separator: isMarkdown ? "  \n" : "\n"))
    }
    parts.append("\(code)\(finding.rule)\(code) · \(finding.severity.rawValue) · \(finding.practice.rawValue)")
    return parts.joined(separator: "\n\n")
  }

  /// Text in which Markdown's signs mean nothing.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if "\\`*_[]<>#|".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
