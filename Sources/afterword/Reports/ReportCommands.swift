import ArgumentParser
import Incidents
import Operations

/// `afterword report`.
struct ReportCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Where do we stand, what happened, who did what, how did we do.",
    discussion: """
      Every report is computed from the journal and names no person who is helped. The same journal gives the same report.

      Examples:
        afterword report situation
        afterword report after-action --output after-action.html
        afterword report activity-log --agency police --output police-214.md
        afterword report metrics --format json
      """,
    subcommands: [Situation.self, AfterAction.self, Activity.self, Metrics.self])

  /// Where a report goes.
  struct Destination: ParsableArguments {
    @Option(
      name: .shortAndLong,
      help: ArgumentHelp(
        "A file instead of the screen; its ending chooses the form: .md, .html, .txt or .json.", valueName: "file"))
    var output: String?
  }

  struct Situation: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "situation",
      abstract: "Where do we stand: statement in force, next promise, figures, conflicts, plan, tasks, outbox.",
      discussion: "Example: afterword report situation")
    @OptionGroup var incident: IncidentOption
    @OptionGroup var destination: Destination
    @OptionGroup var options: WorkspaceOptions

    func run(_ context: CommandContext) async throws {
      let picture = try await context.operations.picture(
        of: try await context.incident(incident).id, depth: .standing)
      try ReportPrinter(context.output, destination.output).print(
        SituationReport(picture).document, as: "afterword.situation/1", of: picture)
    }
  }

  struct AfterAction: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "after-action",
      abstract: "What happened, what held and what did not, with what to improve.",
      discussion: "Example: afterword report after-action --output after-action.html")
    @OptionGroup var incident: IncidentOption
    @OptionGroup var destination: Destination
    @OptionGroup var options: WorkspaceOptions

    func run(_ context: CommandContext) async throws {
      let picture = try await context.operations.picture(of: try await context.incident(incident).id)
      try ReportPrinter(context.output, destination.output).print(
        AfterActionReport(picture).document, as: "afterword.after-action/1", of: picture)
    }
  }

  struct Activity: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "activity-log",
      abstract: "Who did what and when, officer by officer, in the order of ICS form 214.",
      discussion: "Example: afterword report activity-log --agency police")
    @Option(help: ArgumentHelp("Only officers of this agency.", valueName: "agency"))
    var agency: String?
    @Option(help: ArgumentHelp("Only this officer.", valueName: "officer"))
    var officer: String?
    @OptionGroup var incident: IncidentOption
    @OptionGroup var destination: Destination
    @OptionGroup var options: WorkspaceOptions

    func run(_ context: CommandContext) async throws {
      let configuration = context.operations.workspace.configuration
      let agency = try self.agency.map { try configuration.agency(AgencyID($0)).id }
      let officer = try self.officer.map { try configuration.officer(OfficerID($0)).id }
      let picture = try await context.operations.picture(of: try await context.incident(incident).id)
      try ReportPrinter(context.output, destination.output).print(
        ActivityLog(picture, agency: agency, officer: officer).document, as: "afterword.activity-log/1", of: picture)
    }
  }

  struct Metrics: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "metrics",
      abstract: "The measures: minutes to the first statement, promises kept, deadlines met and the rest.",
      discussion: "Example: afterword report metrics --format json")
    @OptionGroup var incident: IncidentOption
    @OptionGroup var destination: Destination
    @OptionGroup var options: WorkspaceOptions

    func run(_ context: CommandContext) async throws {
      let picture = try await context.operations.picture(
        of: try await context.incident(incident).id, depth: .conflicts)
      let report = MetricsReport(picture)
      try ReportPrinter(context.output, destination.output).print(report.document, value: report)
    }
  }
}
