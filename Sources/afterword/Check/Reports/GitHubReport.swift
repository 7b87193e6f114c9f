import Documents
import Guidelines

/// Findings as workflow commands of GitHub Actions, which shows them beside the lines of a change.
///
/// The shape is that of “Workflow commands for GitHub Actions”: `::level properties::message`.
struct GitHubReport {
  let text: String

  init(_ documents: [CheckedDocument], show: Severity) {
    text = documents.flatMap { document in
      document.findings(atLeast: show).filter { $0.waiver == nil }.map { Self.line($0, document) }
    }.joined(separator: "\n")
  }

  private static func line(_ finding: Finding, _ document: CheckedDocument) -> String {
    let level =
      switch finding.severity {
      case .error: "error"
      case .warning: "warning"
      case .advice: "notice"
      }
    let span = document.span(of: finding)
    let paragraph = document.place(of: finding)
    var properties = [("file", document.name)]
    if paragraph == nil {
      properties += [
        ("line", "\(span.start.line)"), ("endLine", "\(span.end.line)"), ("col", "\(span.start.column)"),
        ("endColumn", "\(span.end.column)"),
      ]
    }
    properties.append(("title", finding.rule))
    let better = finding.suggestions.first.map { " Better: \($0)" } ?? ""
    let place = paragraph.map { "In \($0.words): " } ?? ""
    let message = "\(place)\(finding.message) \(finding.why)\(better)"
    let list = properties.map { "\($0)=\(escaped($1, ":,"))" }.joined(separator: ",")
    return "::\(level) \(list)::\(escaped(message, ""))"
  }

  /// Percent-encodes what would end a value.
  private static func escaped(_ text: String, _ more: String) -> String {
    var escaped = ""
    for scalar in text.printable.unicodeScalars {
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      case ":" where more.contains(":"): escaped += "%3A"
      case "," where more.contains(","): escaped += "%2C"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
