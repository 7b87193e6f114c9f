import Documents
import Guidelines

/// What `check --format json` prints; the shape is published as `Schemas/afterword.check.1.schema.json`.
struct CheckResult: Encodable {
  struct Document: Encodable {
    let path: String
    let language: Language
    /// Others in which sentences were read; written only when there were any.
    let otherLanguages: [Language]?
    let verdict: Verdict
    let findings: [LocatedFinding]
    /// How many more there were; written only when there were any.
    let omitted: Int?
    /// How many findings the baseline holds; written only when there were any.
    let known: Int?
  }

  /// A finding with its positions as they are in the file.
  struct LocatedFinding: Encodable {
    let finding: Finding
    let place: DocumentPlace?

    init(_ finding: Finding, in document: CheckedDocument) {
      var located = finding
      located.span = document.span(of: finding)
      self.finding = located
      place = document.place(of: finding)
    }

    private enum CodingKeys: String, CodingKey { case place }

    func encode(to encoder: any Encoder) throws {
      try finding.encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encodeIfPresent(place, forKey: .place)
    }
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
    documents = checked.map { document in
      Document(
        path: document.name, language: document.report.language,
        otherLanguages: document.report.otherLanguages.isEmpty ? nil : document.report.otherLanguages,
        verdict: document.report.verdict,
        findings: document.findings(atLeast: show).map { LocatedFinding($0, in: document) },
        omitted: document.report.omitted > 0 ? document.report.omitted : nil,
        known: document.known > 0 ? document.known : nil)
    }
    func count(_ severity: Severity) -> Int { checked.reduce(0) { $0 + $1.report.count(severity) } }
    summary = Summary(errors: count(.error), warnings: count(.warning), advice: count(.advice))
  }
}
