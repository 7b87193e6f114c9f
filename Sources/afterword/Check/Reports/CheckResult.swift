import Guidelines

/// One draft and what was found in it.
struct CheckedDocument {
  let path: String
  let draft: Draft
  let report: CheckReport
}

/// What `check --format json` prints; the shape is published as `Schemas/afterword.check.1.schema.json`.
struct CheckResult: Encodable {
  struct Document: Encodable {
    let path: String
    let language: Language
    let verdict: Verdict
    let findings: [Finding]
    /// How many more there were; written only when there were any.
    let omitted: Int?
  }

  struct Summary: Encodable {
    let errors: Int
    let warnings: Int
    let advice: Int
  }

  let schema = "afterword.check/1"
  let documents: [Document]
  let summary: Summary

  init(_ checked: [CheckedDocument]) {
    documents = checked.map {
      Document(
        path: $0.path, language: $0.report.language, verdict: $0.report.verdict, findings: $0.report.findings,
        omitted: $0.report.omitted > 0 ? $0.report.omitted : nil)
    }
    func count(_ severity: Severity) -> Int { checked.reduce(0) { $0 + $1.report.count(severity) } }
    summary = Summary(errors: count(.error), warnings: count(.warning), advice: count(.advice))
  }
}
