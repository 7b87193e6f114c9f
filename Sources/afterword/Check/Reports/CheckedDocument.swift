import Guidelines

/// One draft and what was found in it.
struct CheckedDocument: Sendable {
  /// As it was given; “-” for standard input.
  let path: String
  /// The text that was checked.
  let draft: Draft
  /// What was found and is not known from a baseline.
  var report: CheckReport
  /// How many findings are left out because a baseline holds them.
  var known = 0

  /// The path for people.
  var title: String { path == "-" ? "Standard input" : path }
}

extension CheckedDocument {
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
