import Guidelines

/// Checks a draft with the guidelines alone: no workspace, no files, no network.
@main
enum CheckADraft {
  static func main() {
    // Built once and used from any thread.
    let checker = Checker(languages: [.english])

    let draft = Draft(
      """
      # Statement on the Harbour Market attack

      Information as of 14:00, Tuesday 4 March. The community around the harbour let this happen.

      Evan Rask is in custody. We do not yet know how many people are hurt.

      Next update: 16:00 on norvale.example. Support line: 0800 000 000.
      """,
      kind: .holding)

    // What the issuer knows and the draft must respect stays in this process.
    let facts = CaseFacts(offenders: [.init(name: "Evan Rask")], stage: .arrested)

    let report = checker.check(draft, facts: facts)
    print("The draft is \(report.verdict.rawValue).")
    for finding in report.findings {
      print(
        "\(finding.span.start.line):\(finding.span.start.column) \(finding.severity.rawValue) \(finding.rule): \(finding.text)"
      )
      print("  \(finding.message) Better: \(finding.suggestions.first ?? "leave it out")")
    }
    precondition(report.verdict == .blocked, "The example draft blames a community and should be blocked.")
  }
}
