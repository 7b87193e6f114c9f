import ArgumentParser
import Documents
import Guidelines
import Incidents
import Operations
import Statements

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// `afterword statement translation …`
struct TranslationCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translation", abstract: "The languages of a statement: what is stale, out to a translator, and back.",
    discussion: """
      Each sentence of a translation is bound to the sentence of the master that it was made from. When the master changes, exactly the \
      sentences whose source changed are stale. Statements either wait for their languages (block) or go out and name the time at which \
      a language follows (follow), as “clearance: { translations: { required: [en, fr], policy: follow, kinds: { casualty: block } } }” \
      in afterword.yaml says; otherwise holding, situation, protective, correction, withdrawal, false-claim and heartbeat statements \
      follow, and all others block.

      Example:
        afterword statement translation list 3
        afterword statement translation export 3 --to fr --changed -o statement-3.fr.xlf
        afterword statement translation import statement-3.fr.xlf --as translator
        afterword statement translation follow 3 --to ar --by 22:50 --as duty-lead
      """,
    subcommands: [
      TranslationList.self, TranslationExport.self, TranslationImport.self, TranslationConfirm.self,
      TranslationFollow.self,
    ],
    defaultSubcommand: TranslationList.self, aliases: ["translations"])
}

private func language(_ code: String, after option: String = "--to") throws -> Language {
  guard let language = Language(rawValue: code) else {
    let known = Language.allCases.map(\.rawValue).joined(separator: ", ")
    throw UsageError(message: "“\(code)” after \(option) is not known. Use: \(known).")
  }
  return language
}

struct TranslationList: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Show the languages of a statement: what each was made from, and what is stale.",
    discussion: """
      Example:
        afterword statement translation list 3
        afterword statement translation list 3 --format json
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The number of the statement.") var number: Int

  func run(_ context: CommandContext) async throws {
    let opening = try await context.incident(incident)
    let view = try await context.operations.statement(number, in: opening.id, context.looking())
    let register = try await context.operations.statementRegister(of: opening.id)
    let table = LanguageTable(view.statement, number, register)
    context.output.result(table) { table.text(opening, context.output.style) }
  }
}

struct TranslationExport: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a file for a translator: XLIFF 1.2, one unit a sentence.",
    discussion: """
      It opens in OmegaT, memoQ, Trados and Weblate. Figures, times, telephone numbers and addresses are placeholders that cannot be \
      changed; what was translated before is filled in; notes say how names are said and what the sentence was before.

      Example:
        afterword statement translation export 3 --to fr -o statement-3.fr.xlf
        afterword statement translation export 3 --to ar --changed -o changed.ar.xlf
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The number of the statement.") var number: Int
  @Option(help: "The language to translate into: en, fr, es or ar.") var to: String
  @Flag(help: "Only the sentences for which there is something to do.") var changed = false
  @Option(name: .shortAndLong, help: ArgumentHelp("The file to write; otherwise standard output.", valueName: "file"))
  var output: String?

  struct View: Encodable {
    let schema = "afterword.translation-file/1"
    let statement: Int
    let language: String
    let sentences: Int
    let open: Int
    let file: String?
    let xliff: String?
  }

  func run(_ context: CommandContext) async throws {
    let opening = try await context.incident(incident)
    let file = try await context.operations.exportTranslation(
      of: number, to: try language(to), changedOnly: changed, in: opening.id)
    let open = file.units.count { $0.state != .translated && $0.state != .final }
    if let output { try write(file.xliff, to: output) }
    let view = View(
      statement: number, language: file.targetLanguage, sentences: file.units.count, open: open, file: output,
      xliff: output == nil ? file.xliff : nil)
    if output == nil, context.output.format == .text {
      try StandardOutput.writeOrFail(file.xliff)
    } else {
      context.output.result(view) { "Wrote \(output ?? ""): \(file.units.count) sentences, \(open) to work on." }
    }
    let back = output ?? "FILE"
    context.output.progress("When it comes back: afterword statement translation import \(back) --as TRANSLATOR")
  }

  private func write(_ text: String, to path: String) throws(InputError) {
    do {
      try WholeFile.write(Data(text.utf8), to: path)
    } catch {
      throw InputError.unavailable(
        "The file “\(path)” cannot be written. Check the disk, and that its folder exists and may be written to.")
    }
  }
}

struct TranslationImport: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take a file that came back from a translator.",
    discussion: """
      All of it is taken or nothing: a file for another statement or an earlier text, missing or doubled sentences, changed \
      placeholders and figures that differ are refused. What the tool does not call translated waits to be read, unless you say --read.

      A language that a public statement promised becomes a statement of its own, which is checked, cleared and released.

      Example:
        afterword statement translation import statement-3.fr.xlf --as translator
        afterword statement translation import statement-3.fr.xlf --read --as translator
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The file, XLIFF 1.2, or “-” for standard input.") var file: String
  @Flag(help: "You have read every sentence, also those that the tool does not call translated.") var read = false

  struct View: Encodable {
    let statement: StatementJSON
    let language: Language
    let follows: Int?
  }

  func run(_ context: CommandContext) async throws {
    let opening = try await context.incident(incident)
    let bytes = try InputFile.read(file, limit: TranslationFile.largest)
    let outcome = try await context.operations.importTranslation(
      bytes, isRead: read, in: opening.id, try context.act())
    let view = View(statement: StatementJSON(outcome.view), language: outcome.language, follows: outcome.follows)
    context.output.result(view) {
      let number = outcome.view.number
      let name = outcome.language.englishName
      if let original = outcome.follows {
        return "The \(name) text of statement \(original) is statement \(number); it goes its own way to the public.\n"
          + "Next: afterword statement check \(number)"
      }
      let revision = outcome.view.statement.revision?.number ?? 0
      let rest = outcome.view.statement.translation(outcome.language)?.summary
      let drifts = (outcome.view.findings[outcome.language] ?? []).filter {
        ["C14-drift", StatementCheck.excessRule].contains($0.rule) && $0.blocks
      }
      let drift =
        drifts.isEmpty
        ? nil
        : "It does not say what the master says:\n" + drifts.map { "  \($0.message)" }.joined(separator: "\n")
          + "\nMend the file and bring it in again, or: afterword statement edit \(number) --language \(outcome.language.rawValue) --replace \"…\" --with \"…\""
      return "The \(name) text of statement \(number) was taken; the statement is at revision \(revision).\n"
        + (drift ?? rest.map { "Still to do: \($0). See: afterword statement translation list \(number)" }
          ?? "Every sentence stands for one of the master’s, with the same figures; whether it says the same only a reader of both can tell.\n"
          + "Next: afterword statement check \(number)")
    }
  }
}

struct TranslationConfirm: StatementChangeCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm",
    abstract: "Say that you have read a translation and that its words fit the master as it is now.",
    discussion: """
      Example:
        afterword statement translation confirm 3 --to fr --as translator
        afterword statement translation confirm 3 --to fr --sentence 4 --sentence 6 --as translator
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The number of the statement.") var number: Int
  @Option(help: "The language.") var to: String
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("A sentence of the translation, again for each; otherwise all.", valueName: "number"))
  var sentence: [Int] = []

  func change(_ incident: IncidentOpening, _ act: Act, _ context: CommandContext) async throws -> StatementView {
    try await context.operations.confirmTranslation(
      of: number, to: try language(to), sentences: sentence, in: incident.id, act)
  }
}

struct TranslationFollow: StatementChangeCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow", abstract: "Leave a language out for now and promise it; the others can go out.",
    discussion: """
      Example:
        afterword statement translation follow 3 --to fr --as duty-lead
        afterword statement translation follow 3 --to fr --by 22:50 --as duty-lead
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The number of the statement.") var number: Int
  @Option(help: "The language.") var to: String
  @Option(help: ArgumentHelp("When it is promised; otherwise by the policy of the workspace.", valueName: "time"))
  var by: String?

  func change(_ incident: IncidentOpening, _ act: Act, _ context: CommandContext) async throws -> StatementView {
    try await context.operations.letFollow(
      try language(to), at: try by.map { try context.future($0, option: "--by") }, in: number, of: incident.id, act)
  }
}

extension TranslationList: IncidentCommand {}
extension TranslationExport: IncidentCommand {}
extension TranslationImport: IncidentCommand {}
