import Documents
import Guidelines

/// One draft and what was found in it.
struct CheckedDocument: Sendable {
  /// As it was given; “-” for standard input.
  let path: String
  /// The path as reports show it: names of the case facts are hidden in it, unless they are asked for.
  let name: String
  /// The file that the draft was read from.
  let source: Document
  /// The text that was checked.
  let draft: Draft
  /// What was found and is not known from a baseline; its positions count in the draft.
  let report: CheckReport
  /// How many findings are left out because a baseline holds them.
  let known: Int
  /// Where spans of the draft stand in the file, when the file is not the draft.
  private let spans: [TextSpan: TextSpan]

  init(path: String, name: String, source: Document, draft: Draft, report: CheckReport, known: Int) {
    self.path = path
    self.name = name
    self.source = source
    self.draft = draft
    self.report = report
    self.known = known
    let found = source.format == .html ? Array(Set(report.findings.map(\.span))) : []
    spans = Dictionary(uniqueKeysWithValues: zip(found, source.located(found)))
  }

  /// The path for people.
  var title: String { path == "-" ? "Standard input" : name.printable }
}

extension CheckedDocument {
  /// Where a finding stands in the file, for programs that open it as text. For Word and OpenDocument files, see
  /// ``place(of:)``.
  func span(of finding: Finding) -> TextSpan { spans[finding.span] ?? finding.span }

  /// Where a finding stands in a Word or OpenDocument file; nil for other files, and for what is missing.
  func place(of finding: Finding) -> DocumentPlace? {
    finding.text.isEmpty ? nil : source.place(of: finding.span.start)
  }

  /// Where a finding stands, for people.
  func words(forPlaceOf finding: Finding) -> String {
    if finding.text.isEmpty { return "the whole text" }
    let place = place(of: finding)?.words ?? "line \(span(of: finding).start.line)"
    return "\(place), \(finding.zone.rawValue)"
  }

  /// The draft as others may read it: with names of the case facts hidden, unless they are asked for.
  var shownText: String { Redaction.redacted(draft.text, bytes: 0..<draft.text.utf8.count, by: report) }

  /// The findings that weigh at least so much.
  func findings(atLeast severity: Severity) -> [Finding] { report.findings.filter { $0.severity >= severity } }
}

extension Language {
  /// The name in English, for reports.
  var name: String {
    switch self {
    case .english: "English"
    case .french: "French"
    case .spanish: "Spanish"
    case .arabic: "Arabic"
    }
  }
}
