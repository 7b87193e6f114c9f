import Guidelines

/// What `check --format json` prints; the shape is published as `Schemas/afterword.check.1.schema.json`.
struct CheckResult: Encodable {
  struct Document: Encodable {
    let path: String
    let language: Language
    let verdict: Verdict
    let findings: [Finding]
    /// How many more there were; written only when there were any.
    let omitted: Int?
    /// How many findings the baseline holds; written only when there were any.
    let known: Int?
  }

  struct Summary: Encodable {
    let errors: Int
    let warnings: Int
    let advice: Int
  }

  let schema = "afterword.check/1"
  let documents: [Document]
  let summary: Summary

  init(_ checked: [CheckedDocument], show: Severity) {
    documents = checked.map {
      Document(
        path: $0.path, language: $0.report.language, verdict: $0.report.verdict, findings: $0.findings(atLeast: show),
        omitted: $0.report.omitted > 0 ? $0.report.omitted : nil,
        known: $0.known > 0 ? $0.known : nil)
    }
    func count(_ severity: Severity) -> Int { checked.reduce(0) { $0 + $1.report.count(severity) } }
    summary = Summary(errors: count(.error), warnings: count(.warning), advice: count(.advice))
  }
}
