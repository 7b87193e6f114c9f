import ArgumentParser
import Incidents
import Operations
import Playbooks

/// `afterword run …`
struct RunCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Carry a playbook out: start it, see what is next, say what was done.",
    discussion: """
      Steps are addressed by their name; steps inside a cadence also by occurrence, as in “update-release#3”. Without a number the \
      occurrence that is open is meant. Every command first does what has become due, exactly once.

      Example:
        afterword run start first-72-hours --as commander
        afterword run board --as commander
        afterword run done shared-picture --note "All services on scene, hall cleared" --as commander
      """,
    subcommands: [
      Start.self, Status.self, Board.self, Next.self, StartStep.self, Done.self, Skip.self, NotApplicable.self,
      Approve.self, Decide.self, Assign.self, Extend.self, StandDown.self, Log.self, Tick.self,
    ])

  struct Start: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "start",
      abstract: "Start a run of a playbook for an incident.",
      discussion: """
        The run keeps the text of the playbook as it is now; deadlines count from the incident's T0.

        Example:
          afterword run start first-72-hours --incident 2026-harbour --as commander
        """)
    @OptionGroup var options: WorkspaceOptions
    @OptionGroup var incident: IncidentOption
    @Argument(help: "The playbook's name.") var playbook: String
    @Option(help: ArgumentHelp("The run's name; otherwise the incident's.", valueName: "name")) var id: String?

    func run(_ context: CommandContext) async throws {
      let act = try context.act()
      let opening = try await context.incident(incident)
      do {
        let id = try await context.operations.startRun(of: playbook, for: opening.id, id: id.map { RunID($0) }, act)
        let run = try await context.operations.run(id)
        let screen = RunScreen(run, context, at: context.operations.clock.now())
        context.output.result(RunView(screen)) {
          """
          Run \(id) of “\(run.playbook?.title ?? playbook)” has begun; \(screen.elapsed).
          Next:
            afterword run board
            afterword run next
          """
        }
      } catch let faults as PlaybookFaults {
        PlaybookReport.print(faults.faults, context.output)
        throw InputError.invalid(
          "The playbook “\(playbook)” cannot be run. Mend the faults above and check it with “afterword playbook validate \(playbook)”."
        )
      }
    }
  }

  struct Status: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "status",
      abstract: "Show every step of a run, or all runs.",
      discussion: """
        With no --run and several runs, the runs are listed.

        Examples:
          afterword run status
          afterword run status --history --format json
        """)
    @OptionGroup var options: WorkspaceOptions
    @OptionGroup var run: RunOption
    @Flag(help: "Also the steps of closed occurrences of cadences.") var history = false

    func run(_ context: CommandContext) async throws {
      await context.keepTime(quietly: true)
      let runs = try await context.operations.runs()
      let now = context.operations.clock.now()
      guard let id = run.run.map({ RunID($0) }) ?? RunOption.obvious(runs) else {
        return context.output.result(runs.map { RunView(RunScreen($0, context, at: now)) }) {
          RunScreen.list(runs, context, at: now)
        }
      }
      let screen = RunScreen(try await context.operations.run(id), context, at: now)
      context.output.result(RunView(screen, withHistory: history)) { screen.status(withHistory: history) }
    }
  }

  struct Board: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "board",
      abstract: "What is overdue, what is yours, what is next, and who is waited for.",
      discussion: """
        Examples:
          afterword run board --as commander
          watch -n 30 afterword run board --as commander
        """)
    @OptionGroup var options: WorkspaceOptions
    @OptionGroup var run: RunOption

    func run(_ context: CommandContext) async throws {
      let screen = try await run.screen(context)
      context.output.result(RunView(screen)) { screen.board() }
    }
  }

  struct Next: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "next",
      abstract: "The steps that you can do now, the most urgent first, with the commands to type.",
      discussion: "Example:\n  afterword run next --as police-press")
    @OptionGroup var options: WorkspaceOptions
    @OptionGroup var run: RunOption
    @Option(help: "At most so many.") var limit = 5

    func run(_ context: CommandContext) async throws {
      guard limit > 0 else { throw UsageError(message: "--limit must be at least 1.") }
      let screen = try await run.screen(context)
      let steps = screen.doable.prefix(limit)
      context.output.result(steps.map { RunView.StepView($0, screen) }) { screen.next(Array(steps)) }
    }
  }

  struct Log: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "log",
      abstract: "What happened in a run, oldest first.",
      discussion: """
        Times are those at which things happened; what was recorded later says so.

        Examples:
          afterword run log
          afterword run log --step holding-release --format json
        """)
    @OptionGroup var options: WorkspaceOptions
    @OptionGroup var run: RunOption
    @Option(help: "Only this step.") var step: String?

    func run(_ context: CommandContext) async throws {
      let screen = try await run.screen(context)
      if let step, let playbook = screen.run.playbook,
        StepAddress(text: step).flatMap({ playbook.step($0.step) }) == nil
      {
        throw UsageError(
          message:
            "The playbook of run “\(screen.run.id)” has no step “\(step)”. “afterword run status” shows its steps.")
      }
      let log = try RunLog(entries: try await context.operations.runEntries(screen.run.id), step: step, screen)
      context.output.result(log.lines) { log.text }
    }
  }

  struct Tick: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "tick",
      abstract: "Do what has become due: warnings, deadlines, escalations, occurrences, automatic steps.",
      discussion: """
        Every other command does this too; a timer that calls it each minute keeps the clock while nobody types.

        Examples:
          afterword run tick
          * * * * *  cd /srv/city && afterword run tick      (crontab)
        """)
    @OptionGroup var options: WorkspaceOptions
    @OptionGroup var run: RunOption

    func run(_ context: CommandContext) async throws {
      let ticks: [RunTick]
      if let id = run.run {
        _ = try await context.operations.run(RunID(id))
        ticks = [try await context.operations.tickRun(RunID(id), for: try context.viewer())]
      } else {
        ticks = try await context.operations.tickRuns(for: try context.viewer())
      }
      let lines = ticks.flatMap { tick in
        let screen = RunScreen(tick.run, context, at: context.operations.clock.now())
        return tick.events.map { RunLog.Line(of: $0, screen) }
      }
      context.output.result(lines) {
        lines.isEmpty ? "Nothing was due." : lines.map { RunLog.plain($0) }.joined(separator: "\n")
      }
    }
  }
}

/// Which run a command is about.
struct RunOption: ParsableArguments {
  @Option(help: ArgumentHelp("The run; otherwise the only one under way.", valueName: "name")) var run: String?

  /// The run that was named, or the only one under way.
  func id(_ context: CommandContext) async throws -> RunID {
    if let run { return try await context.operations.run(RunID(run)).id }
    return try await context.operations.onlyRunUnderWay()
  }

  /// The run with its clock moved to now.
  func screen(_ context: CommandContext) async throws -> RunScreen {
    let id = try await id(context)
    await context.keepTime(quietly: true)
    return RunScreen(try await context.operations.run(id), context, at: context.operations.clock.now())
  }

  /// The run that is meant when none is named and only something is to be looked at.
  static func obvious(_ runs: [Run]) -> RunID? {
    let underWay = runs.filter(\.isUnderWay)
    if underWay.count == 1 { return underWay.first?.id }
    return runs.count == 1 ? runs.first?.id : nil
  }
}
