import ArgumentParser
import Documents
import Guidelines
import Incidents
import Operations
import Statements

/// `afterword statement import`
struct StatementImportCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take back a Word file, or plain text, in which people changed a statement.",
    discussion: """
      The file says which revision it was made from. What was changed is shown sentence by sentence and recorded as the next revision, as \
      “statement edit” does: whatever was cleared is void, and every figure is traced to a fact. Tracked changes that are still open count \
      as accepted; comments are listed. If the text has moved on since, both sides’ changes are put together; where both changed the same \
      sentence, nothing is recorded and the sentences are named. A file that was taken before changes nothing.

      Plain text (UTF-8, or UTF-16 as Windows writes it) does not say what it was made from, so name the statement; its figures are \
      traced like typed ones.

      Example:
        afterword statement export 3 --docx
        afterword statement import statement-3-r2.en.docx --dry-run --as duty-lead
        afterword statement import statement-3-r2.en.docx --as duty-lead
        afterword statement import from-the-mayor.docx --statement 3 --as duty-lead
        afterword statement import from-the-mayor.txt --statement 3 --as duty-lead
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The Word file or plain text, or “-” for standard input.", completion: .file()) var file: String
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
