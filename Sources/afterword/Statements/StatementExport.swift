import ArgumentParser
import Documents
import Guidelines
import Incidents
import Operations
import Statements

/// `afterword statement export`
struct StatementExport: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a statement as a file: for anybody to verify, for Word, or for paper.",
    discussion: """
      Without an option it is a released statement with all signatures, that anybody can verify. With --docx it is the text on \
      letterhead, a draft or a released one, marked as what it is; what people change in it comes back with “afterword statement import”. \
      With --pdf it is the same sheet for paper; hand out the text beside it, for a PDF cannot be read everywhere.

      The letterhead is the section “letterhead” of afterword.yaml: names, address, logo, logo-words, and languages with other names and \
      address; without it the issuing agencies stand there.

      With --jws the words are signed once for each clearance and once for the release, as a JSON Web Signature in its general form; with \
      --compact the release alone, in one line. Any JOSE library checks both.

      A file that is there already is never written over, for somebody may have worked in it.

      Example:
        afterword statement export 3 > statement-3.json
        afterword statement keys > keys.json
        afterword statement verify statement-3.json --keys keys.json
        afterword statement export 3 --jws > 3.jws.json
        afterword statement export 3 --docx
        afterword statement export 3 --docx --language ar --output to-translate.docx
        afterword statement export 3 --pdf
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The number of the statement.") var number: Int
  @Flag(help: "A JSON Web Signature with every clearance and the release.") var jws = false
  @Flag(help: "A JSON Web Signature in one line, with the release alone.") var compact = false
  @Flag(help: "As a Word document on letterhead.") var docx = false
  @Flag(help: "As a PDF on letterhead.") var pdf = false
  @Option(help: "The language of the document; otherwise that of the master.") var language: Language?
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The file to write, or “-” for standard output.", valueName: "file"), completion: .file())
  var target: String?

  func validate() throws {
    guard [jws, compact, docx, pdf].filter({ $0 }).count < 2 else {
      throw ValidationError("Choose one of --jws, --compact, --docx and --pdf.")
    }
    guard docx || pdf || language == nil else { throw ValidationError("--language belongs to --docx or --pdf.") }
  }

  struct View: Encodable {
    let schema = "afterword.document/1"
    let file: String
    let statement: Int
    let revision: Int?
    let language: Language
    let bytes: Int
  }

  func run(_ context: CommandContext) async throws {
    let opening = try await context.incident(incident)
    guard docx || pdf else {
      let text = try await text(context.operations, opening.id)
      if let target, target != "-" {
        try NewFile.write(Array(text.utf8), to: target)
        context.output.progress("Written to \(target).")
      } else {
        StandardOutput.write(text)
      }
      return
    }
    let letter = try await context.operations.letter(of: number, in: language, of: opening)
    let bytes: [UInt8]
    do {
      bytes = try pdf ? PDFLetter(letter).file() : WordLetter(letter).file()
    } catch {
      throw InputError.unavailable("\(error)")
    }
    let file = target ?? name(of: letter)
    guard file != "-" else {
      try StandardOutput.writeOrFail(bytes)
      return
    }
    try NewFile.write(bytes, to: file)
    try await context.tellWhatChanged(since: number, in: opening.id)
    let view = View(
      file: file, statement: number, revision: letter.origin?.revision, language: letter.language, bytes: bytes.count)
    context.output.result(view) {
      "\(file): statement \(number), revision \(letter.origin?.revision ?? 1), \(letter.language.englishName)"
        + (letter.mark.map { ". Marked on every page: \($0)" } ?? "")
        + (pdf ? "" : "\nWhat is changed in it comes back with: afterword statement import \(file)")
    }
  }

  private func text(_ operations: Operations, _ incident: IncidentID) async throws -> String {
    guard jws || compact else { return try await operations.exportStatement(number, in: incident) }
    let signed = try await operations.signedStatement(number, in: incident)
    return compact ? signed.compact + "\n" : try signed.file()
  }

  private func name(of letter: Letter) -> String {
    "statement-\(number)-r\(letter.origin?.revision ?? 1).\(letter.language.rawValue).\(pdf ? "pdf" : "docx")"
  }
}
