import Documents
import Guidelines

/// An open document with what was found in it, as positions of the document.
struct CheckedText {
  let document: OpenDocument
  let findings: [Finding]
  /// The draft, where the document is its own text, so that safe replacements can be made.
  let draft: Draft?
  let encoding: PositionEncoding

  /// The range of a finding. What is missing from the whole text is shown on its first line.
  func range(of finding: Finding) -> Range<Int> {
    if finding.text.isEmpty { return 0..<document.end(ofLine: 0) }
    return finding.span.start.byte..<finding.span.end.byte
  }

  /// A range as editors write it.
  func json(_ range: Range<Int>) -> JSONValue {
    [
      "start": document.position(of: range.lowerBound, encoding).json,
      "end": document.position(of: range.upperBound, encoding).json,
    ]
  }

  /// The findings that a range touches; at its ends, too, where the cursor stands.
  func findings(touching range: Range<Int>) -> [Finding] {
    findings.filter {
      let own = self.range(of: $0)
      return own.lowerBound <= range.upperBound && range.lowerBound <= own.upperBound
    }
  }
}

extension CheckedText {
  /// Checks a document; HTML is read as HTML, everything else as plain text or Markdown.
  init(
    _ document: OpenDocument, settings: ServerSettings, encoding: PositionEncoding, by check: (Draft) -> CheckReport
  ) {
    let text = document.text
    let isHTML = document.languageID == "html" || document.languageID == "xhtml"
    let source = isHTML ? Documents.Document.html(text) : Documents.Document(text: text)
    var draft = source.draft(kind: settings.kind, language: settings.language, isFragment: settings.isFragment)
    draft.fileName = EditorAbilities.path(of: document.uri)?.split(separator: "/").last.map(String.init)
    draft.phase = settings.phase
    draft.jurisdiction = settings.jurisdiction
    self.document = document
    self.draft = source.format.isPlainText ? draft : nil
    self.encoding = encoding
    findings = source.located(check(draft)).findings.filter { $0.severity >= settings.show }
  }
}
