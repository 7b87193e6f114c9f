import Documents
import Guidelines

/// What a draft says otherwise than the version that was published before it, for people.
struct ChangesPage {
  let text: String

  init(from previous: Document, to document: CheckedDocument, redacting redaction: Redaction, previousName: String) {
    let comparison = Comparison(
      previous: previous.text, current: document.draft.text, language: document.report.language,
      previousBlocks: previous.blocks, currentBlocks: document.draft.blocks)
    guard !comparison.isEmpty else {
      text = "Nothing has changed since \(previousName)."
      return
    }
    let count = comparison.changes.count
    let rows = comparison.changes.flatMap { change -> [String] in
      let before = change.previous.map { "  - " + redaction.redacted(Self.line($0.text)) }
      let now = change.current.map { "  + " + redaction.redacted(Self.line($0.text)) }
      return [before, now].compactMap(\.self)
    }
    text = (["\(count) \(count == 1 ? "change" : "changes") since \(previousName):"] + rows).joined(separator: "\n")
  }

  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
