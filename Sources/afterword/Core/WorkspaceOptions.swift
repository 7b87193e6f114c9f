import ArgumentParser

/// The options of every command that works in a workspace.
struct WorkspaceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The workspace; otherwise the nearest folder that holds afterword.yaml.", valueName: "dir"))
  var workspace: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("The officer who acts; otherwise AFTERWORD_OFFICER.", valueName: "officer"))
  var officer: String?

  @Option(
    help: ArgumentHelp(
      "When it happened, if earlier than now: 2026-03-14T19:05+01:00, or 19:05 for today.", valueName: "time"))
  var at: String?

  @Option(
    help: ArgumentHelp(
      "A key of your own for this command: a repeat of it with that key changes nothing, and another command with it is refused.",
      valueName: "key"))
  var once: String?

  // Not an `OutputOptions`: the parser reads a group within a group many times over at each start.
  @Option(help: OutputOptions.help)
  var format: OutputFormat = .text
}

/// The options of a command without a workspace that prints a result.
struct OutputOptions: ParsableArguments {
  static let help = ArgumentHelp("How results are printed: text or json.", valueName: "format")

  @Option(help: help)
  var format: OutputFormat = .text
}

/// How results are printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  /// For people.
  case text
  /// For programs: one JSON value on standard output.
  case json
}

/// Which incident a command is about.
struct IncidentOption: ParsableArguments {
  @Option(help: ArgumentHelp("The incident; otherwise the only open one.", valueName: "id"))
  var incident: String?
}
