import ArgumentParser
internal import CMemory
import StrictYAML

/// The command line: parse, call Operations, print. No rules of the domain live here.
@main
struct Afterword: AsyncParsableCommand {
  static func main() async {
    cmemory_ask_seldom()
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
    groupedSubcommands: groups(for: CommandLine.arguments.dropFirst().first))

  /// A command as it stands in the help: its group, its name, and what carries it out.
  private typealias Entry = (group: String, name: String, command: @Sendable () -> any ParsableCommand.Type)

  /// The commands by name, none of which is looked at before it is asked for: looking at all of them and at what stands below
  /// them would cost every start several milliseconds. For the same reason each command of this program states its name in its
  /// configuration; the parser would otherwise make it from the name of the type, by way of a search through every type there is.
  private static let commands: [Entry] = [
    ("Drafts", "check", { Check.self }),
    ("Drafts", "lsp", { LanguageServerCommand.self }),
    ("Drafts", "rules", { RulesCommands.self }),
    ("Workspace", "init", { Init.self }),
    ("Workspace", "doctor", { Doctor.self }),
    ("Workspace", "key", { KeyCommands.self }),
    ("Workspace", "officer", { OfficerCommands.self }),
    ("Incident", "incident", { IncidentCommands.self }),
    ("Statements", "fact", { FactCommands.self }),
    ("Statements", "statement", { StatementCommands.self }),
    ("Statements", "rumour", { RumourCommands.self }),
    ("Support", "case", { CaseCommands.self }),
    ("Support", "task", { TaskCommands.self }),
    ("Playbooks", "playbook", { PlaybookCommands.self }),
    ("Playbooks", "run", { RunCommands.self }),
    ("Delivery", "channel", { ChannelCommands.self }),
    ("Delivery", "outbox", { OutboxCommands.self }),
    ("Delivery", "receive", { Receive.self }),
    ("Record", "journal", { JournalCommands.self }),
    ("Record", "records", { RecordsCommands.self }),
    ("Record", "report", { ReportCommands.self }),
    ("Practice", "drill", { DrillCommand.self }),
  ]

  private static var names: [String] { commands.map(\.name) }

  /// The commands among which the parser looks: only the one that was typed, where one was.
  private static func groups(for word: String?) -> [CommandGroup] {
    let typed = commands.filter { $0.name == word }
    var groups: [(name: String, commands: [any ParsableCommand.Type])] = []
    for entry in typed.isEmpty ? commands : typed {
      if groups.last?.name == entry.group {
        groups[groups.count - 1].commands.append(entry.command())
      } else {
        groups.append((entry.group, [entry.command()]))
      }
    }
    return groups.map { CommandGroup(name: $0.name, subcommands: $0.commands) }
  }
}

/// What this release is called.
enum Release {
  /// The version, as in CHANGELOG.md.
  static let version = "0.1.0"
}
