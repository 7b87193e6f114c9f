import Documents
import Guidelines
import Incidents
import Operations
import Statements

/// An import as programs read it.
struct ImportJSON: Encodable {
  struct Change: Encodable {
    let kind: TextMerge.Change.Kind
    let before: String?
    let after: String?
  }

  struct Figure: Encodable {
    let source: String
    let field: String
    let agency: AgencyID?
    let before: String
    let after: String
    let mend: [String]
  }

  struct Comment: Encodable {
    let author: String
    let time: String
    let words: String
    let text: String
  }

  struct OpenChanges: Encodable {
    let insertions: Int
    let deletions: Int
    let authors: [String]
  }

  let schema = "afterword.import/1"
  let file: String
  let base: Int
  let isBaseKnown: Bool
  let newest: Int
  let language: Language
  let isRecorded: Bool
  let isRehearsal: Bool
  let changes: [Change]
  let figures: [Figure]
  let openChanges: OpenChanges
  let comments: [Comment]
  let remarks: [EditedLetter.Remark]
  let struck: [String]?
  let statement: StatementJSON

  init(_ result: ImportResult) {
    let outcome = result.outcome
    let letter = result.letter
    file = result.file
    base = outcome.base
    isBaseKnown = outcome.isBaseKnown
    newest = outcome.newest
    language = outcome.language
    isRecorded = outcome.isRecorded && !result.isRehearsal
    isRehearsal = result.isRehearsal
    changes = outcome.changes.map { Change(kind: $0.kind, before: $0.before, after: $0.after) }
    figures = outcome.figures.map {
      Figure(
        source: $0.source.description, field: $0.field, agency: $0.agency, before: $0.before, after: $0.after,
        mend: $0.mend.map(MendScope.complete))
    }
    openChanges = OpenChanges(
      insertions: letter.openChanges.insertions, deletions: letter.openChanges.deletions,
      authors: letter.openChanges.authors)
    comments = letter.comments.map { Comment(author: $0.author, time: $0.time, words: $0.words, text: $0.text) }
    remarks = letter.remarks
    struck = letter.struck.isEmpty ? nil : letter.struck
    statement = StatementJSON(outcome.view)
  }
}
