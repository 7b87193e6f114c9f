import ArgumentParser
import StrictYAML

/// The command line: parse, call Operations, print. No rules of the domain live here.
@main
struct Afterword: AsyncParsableCommand {
  static func main() async {
    Signals.letWritesFail()
    if let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-"), word != "help", !names.contains(word) {
      let suggestion = Spelling.nearest(to: word, among: names).map { " Did you mean “\($0)”?" } ?? ""
      StandardError.write(
        "afterword: There is no command “\(word)”.\(suggestion) “afterword --help” lists the commands.")
      exit(withError: ExitStatus.usage)
    }
    await main(nil)
  }

  static let configuration = CommandConfiguration(
    commandName: "afterword",
    abstract: "One voice, no harm, no one forgotten: the toolkit for the hours after an attack.",
    discussion: """
      Press officers draft and clear one joint statement, incident commanders run playbooks against the clock, and victim-services \
      teams make sure that nobody is lost between offices.

      Start with:
        afterword init city             a workspace with sample officers
        afterword check draft.md        what may not be said, and better words
        afterword drill harbour-market  a drill from T0 to T0+72 h
      """,
    version: Release.version,
    groupedSubcommands: commands(for: CommandLine.arguments.dropFirst().first))

  private static let allCommands = [
    CommandGroup(name: "Drafts", subcommands: [Check.self, LanguageServerCommand.self, RulesCommands.self]),
    CommandGroup(name: "Workspace", subcommands: [Init.self, Doctor.self, KeyCommands.self, OfficerCommands.self]),
    CommandGroup(name: "Incident", subcommands: [IncidentCommands.self]),
    CommandGroup(name: "Statements", subcommands: [FactCommands.self, StatementCommands.self, RumourCommands.self]),
    CommandGroup(name: "Support", subcommands: [CaseCommands.self, TaskCommands.self]),
    CommandGroup(name: "Playbooks", subcommands: [PlaybookCommands.self, RunCommands.self]),
    CommandGroup(name: "Delivery", subcommands: [ChannelCommands.self, OutboxCommands.self, Receive.self]),
    CommandGroup(name: "Record", subcommands: [JournalCommands.self, RecordsCommands.self, ReportCommands.self]),
    CommandGroup(name: "Practice", subcommands: [DrillCommand.self]),
  ]

  /// The commands among which the parser looks: only the one that was typed, where one was. Putting all of them and all that stands
  /// below them into its tree would cost every start several milliseconds.
  private static func commands(for word: String?) -> [CommandGroup] {
    for group in allCommands {
      for command in group.subcommands {
        if name(of: command) == word { return [CommandGroup(name: group.name, subcommands: [command])] }
      }
    }
    return allCommands
  }

  private static var names: [String] { allCommands.flatMap(\.subcommands).map(name(of:)) }

  private static func name(of command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? String(describing: command).lowercased()
  }
}

/// What this release is called.
enum Release {
  /// The version, as in CHANGELOG.md.
  static let version = "0.1.0"
}
