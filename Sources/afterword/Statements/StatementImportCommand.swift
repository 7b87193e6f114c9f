import ArgumentParser
import Documents
import Guidelines
import Incidents
import Operations
import Statements

/// `afterword statement import`
struct StatementImportCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take back a Word file in which people changed a statement.",
    discussion: """
      The file says which revision it was made from. What was changed is shown sentence by sentence and recorded as the next revision, as \
      “statement edit” does: whatever was cleared is void, and every figure is traced to a fact. Tracked changes that are still open count \
      as accepted; comments are listed. If the text has moved on since, both sides’ changes are put together; where both changed the same \
      sentence, nothing is recorded and the sentences are named. A file that was taken before changes nothing.

      Example:
        afterword statement export 3 --docx
        afterword statement import statement-3-r2.en.docx --dry-run --as duty-lead
        afterword statement import statement-3-r2.en.docx --as duty-lead
        afterword statement import from-the-mayor.docx --statement 3 --as duty-lead
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The Word file, or “-” for standard input.", completion: .file()) var file: String
  @Option(
    help: ArgumentHelp(
      "The statement, for a file that does not say any more what it was made from.", valueName: "number"))
  var statement: Int?
  @Option(help: "The language of the file, when it is another than it was made in.") var language: Language?
  @Flag(help: "Show what would become of it, and record nothing.") var dryRun = false

  func run(_ context: CommandContext) async throws {
    let opening = try await context.incident(incident)
    let bytes = try InputFile.read(file, limit: EditedLetter.limits.file)
    let letter: EditedLetter
    do {
      letter = try EditedLetter.read(bytes.span, named: file == "-" ? nil : file)
    } catch {
      let message = "\(file == "-" ? "standard input" : file): \(error)"
      throw error.isFaultOfFile ? InputError.invalid(message) : .unavailable(message)
    }
    let outcome = try await context.operations.importStatement(
      letter, number: statement, language: language, isRehearsal: dryRun, in: opening.id, try context.act())
    let result = ImportResult(file: file, letter: letter, outcome: outcome, isRehearsal: dryRun)
    context.output.result(ImportJSON(result)) { ImportText(result, context.output.style).text }
  }
}

/// A file that was taken, and what became of it.
struct ImportResult {
  let file: String
  let letter: EditedLetter
  let outcome: StatementImport
  let isRehearsal: Bool
}

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
    statement = StatementJSON(outcome.view)
  }
}

/// An import in words: what people changed, what they wrote beside it, and what stands in the way now.
struct ImportText {
  let text: String

  init(_ result: ImportResult, _ style: Style) {
    let outcome = result.outcome
    let letter = result.letter
    var lines = [Self.head(result)]
    lines += outcome.changes.flatMap { Self.rows($0, style) }
    if !letter.openChanges.isEmpty { lines.append(Self.openChanges(letter.openChanges, style)) }
    for comment in letter.comments {
      let author = comment.author.isEmpty ? "somebody" : comment.author
      let words = comment.words.isEmpty ? "" : " on “\(Self.line(comment.words))”"
      lines.append("\(style.yellow("comment"))  by \(author)\(words): \(Self.line(comment.text))")
    }
    lines += letter.remarks.map { "\(style.yellow("note"))     \($0.sentence)" }
    for figure in outcome.figures {
      let stands = figure.after.isEmpty ? "nothing stands" : "“\(figure.after)” stands"
      lines.append(
        "\(style.red("figure"))   \(stands) where “\(figure.before)” stood, which is \(figure.field)"
          + (figure.agency.map { " of \($0)" } ?? "") + "; no fact accounts for it.")
      lines += figure.mend.map { "      \($0)" }
    }
    lines.append(Self.end(result))
    if outcome.isRecorded { lines += StatementText.obstacles(outcome.view, style) }
    text = lines.joined(separator: "\n")
  }

  private static func head(_ result: ImportResult) -> String {
    let outcome = result.outcome
    let count = outcome.changes.count
    let changes = count == 0 ? "no changes" : count == 1 ? "one change" : "\(count) changes"
    let base =
      outcome.isBaseKnown
      ? "made from revision \(outcome.base)"
      : "the file does not say from which revision; it is most like revision \(outcome.base)"
    return
      "\(result.file): \(changes) to the \(outcome.language.englishName) text of statement \(outcome.number), \(base)"
      + (outcome.base == outcome.newest ? "." : "; the newest is revision \(outcome.newest).")
  }

  private static func rows(_ change: TextMerge.Change, _ style: Style) -> [String] {
    if change.kind == .moved, let words = change.after {
      return ["  ~ \(line(words))  " + style.dim("(its place only)")]
    }
    return [change.before.map { "  - " + style.red(line($0)) }, change.after.map { "  + " + style.green(line($0)) }]
      .compactMap(\.self)
  }

  private static func openChanges(_ changes: EditedLetter.OpenChanges, _ style: Style) -> String {
    func count(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }
    let authors = changes.authors.isEmpty ? "" : " by " + changes.authors.joined(separator: ", ")
    return "\(style.yellow("tracked"))  \(count(changes.insertions, "insertion")) and "
      + "\(count(changes.deletions, "deletion"))\(authors), still open; they count as accepted."
  }

  private static func end(_ result: ImportResult) -> String {
    let outcome = result.outcome
    guard outcome.isRecorded else {
      return outcome.changes.isEmpty
        ? "Nothing was recorded: the file says what revision \(outcome.base) says."
        : "Nothing was recorded: all of it is in revision \(outcome.newest) already."
    }
    let revision = outcome.view.statement.revision?.number ?? outcome.newest + 1
    let merged = outcome.base == outcome.newest ? "" : ", put together with what changed since revision \(outcome.base)"
    return result.isRehearsal
      ? "It would become revision \(revision)\(merged). Nothing was recorded."
      : "Recorded as revision \(revision)\(merged). Whatever was cleared is void."
  }

  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
