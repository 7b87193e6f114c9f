import ArgumentParser
import Incidents
import Operations
import Playbooks

/// A command that says something about one step.
protocol RunStepCommand: WorkspaceCommand {
  /// Which run.
  var run: RunOption { get }
  /// The step, as typed.
  var step: String { get }
  /// What is asked of the run.
  func command(_ address: StepAddress, _ run: Run, _ context: CommandContext) throws -> RunCommand
}

extension RunStepCommand {
  func run(_ context: CommandContext) async throws {
    guard let address = StepAddress(text: step) else {
      throw UsageError(
        message: "“\(step)” is not a step. Write its name, or name and occurrence as in “update-release#3”.")
    }
    let act = try context.act()
    let id = try await run.id(context)
    let before = try await context.operations.run(id)
    let run = try await context.operations.command(try command(address, before, context), on: id, act)
    let screen = RunScreen(run, context, at: context.operations.clock.now())
    let meant = run.states[address] == nil ? screen.openAddress(of: address) ?? address : address
    guard let standing = run.standing(of: meant, at: screen.now) else { return }
    context.output.result(RunView.StepView(standing, screen)) { screen.answer(standing, before: before) }
  }
}

extension RunCommands {
  struct StartStep: RunStepCommand {
    static let configuration = CommandConfiguration(
      commandName: "start-step", abstract: "Take a step on; give an automatic step its go, or try it again.",
      discussion: """
        Examples:
          afterword run start-step helpline-tested --as family-liaison
          afterword run start-step holding-release --as duty-lead
        """)
    @OptionGroup var options: WorkspaceOptions
    @OptionGroup var run: RunOption
    @Argument(help: "The step.") var step: String

    func command(_ address: StepAddress, _ run: Run, _ context: CommandContext) -> RunCommand { .startStep(address) }
  }

  struct Done: RunStepCommand {
    static let configuration = CommandConfiguration(
      commandName: "done",
      abstract: "Say that a step is done, with a note and the reference of its proof where they are needed.",
      discussion: """
        Notes are read in the after-action report: never write a name or anything that identifies a victim or witness.

        Examples:
          afterword run done shared-picture --note "All services on scene" --at 19:14 --as commander
          afterword run done helpline-tested --note "Answered after 8 s" --reference "call log 17" --as family-liaison
        """)
    @OptionGroup var options: WorkspaceOptions
    @OptionGroup var run: RunOption
    @Argument(help: "The step.") var step: String
    @Option(help: "What was done.") var note: String?
    @Option(help: "Where the proof lies: a document, a log entry, an address.") var reference: String?

    func command(_ address: StepAddress, _ run: Run, _ context: CommandContext) -> RunCommand {
      .done(address, note: note, reference: reference)
    }
  }

  struct Skip: RunStepCommand {
    static let configuration = CommandConfiguration(
      commandName: "skip",
      abstract: "Leave a step out on purpose; only the role that leads the playbook may.",
      discussion: "Example:\n  afterword run skip vigil-advice --reason \"No vigils are planned\" --as commander")
    @OptionGroup var options: WorkspaceOptions
    @OptionGroup var run: RunOption
    @Argument(help: "The step.") var step: String
    @Option(help: "Why; it becomes part of the record.") var reason: String

    func command(_ address: StepAddress, _ run: Run, _ context: CommandContext) -> RunCommand {
      .skip(address, reason: reason)
    }
  }

  struct NotApplicable: RunStepCommand {
    static let configuration = CommandConfiguration(
      commandName: "not-applicable", abstract: "Say that a step has no place in this incident.",
      discussion: "Example:\n  afterword run not-applicable kin-told --reason \"Nobody died\" --as commander")
    @OptionGroup var options: WorkspaceOptions
    @OptionGroup var run: RunOption
    @Argument(help: "The step.") var step: String
    @Option(help: "Why; it becomes part of the record.") var reason: String

    func command(_ address: StepAddress, _ run: Run, _ context: CommandContext) -> RunCommand {
      .setAside(address, reason: reason)
    }
  }

  struct Approve: RunStepCommand {
    static let configuration = CommandConfiguration(
      commandName: "approve",
      abstract: "Agree in an approval, or refuse.",
      discussion: """
        A refusal voids what others gave and opens the covered step again.

        Examples:
          afterword run approve names-gate --as prosecutor-press
          afterword run approve names-gate --refuse "One family has not been reached" --as family-liaison
        """)
    @OptionGroup var options: WorkspaceOptions
    @OptionGroup var run: RunOption
    @Argument(help: "The approval.") var step: String
    @Option(help: ArgumentHelp("The role in which you speak, if you fill several.", valueName: "role")) var role:
      String?
    @Option(help: "A note.") var note: String?
    @Option(help: ArgumentHelp("Refuse, for this reason.", valueName: "reason")) var refuse: String?

    func command(_ address: StepAddress, _ run: Run, _ context: CommandContext) -> RunCommand {
      let role = role.map { PlaybookRoleID($0) }
      return refuse.map { .refuse(address, role: role, reason: $0) } ?? .approve(address, role: role, note: note)
    }
  }

  struct Decide: RunStepCommand {
    static let configuration = CommandConfiguration(
      commandName: "decide",
      abstract: "Pick the outcome of a decision; a changed decision needs a note.",
      discussion: """
        Examples:
          afterword run decide public-at-risk no --as commander
          afterword run decide naming attack --note "Claim verified by the investigation" --as prosecutor-press
        """)
    @OptionGroup var options: WorkspaceOptions
    @OptionGroup var run: RunOption
    @Argument(help: "The decision.") var step: String
    @Argument(help: "The outcome.") var outcome: String
    @Option(help: "Why.") var note: String?

    func command(_ address: StepAddress, _ run: Run, _ context: CommandContext) -> RunCommand {
      .decide(address, outcome: outcome, note: note)
    }
  }

  struct Assign: RunStepCommand {
    static let configuration = CommandConfiguration(
      commandName: "assign",
      abstract: "Give a step to an officer.",
      discussion: "Example:\n  afterword run assign spokesperson police-press --as commander")
    @OptionGroup var options: WorkspaceOptions
    @OptionGroup var run: RunOption
    @Argument(help: "The step.") var step: String
    @Argument(help: "The officer.") var officer: String

    func command(_ address: StepAddress, _ run: Run, _ context: CommandContext) -> RunCommand {
      .assign(address, to: OfficerID(officer))
    }
  }

  struct Extend: RunStepCommand {
    static let configuration = CommandConfiguration(
      commandName: "extend",
      abstract: "Move a deadline, with a reason; the old one stays in the log.",
      discussion: """
        --by counts from the deadline, or from now when that has passed.

        Examples:
          afterword run extend helpline-tested --by 30m --reason "Provider is routing the number" --as family-liaison
          afterword run extend community-meeting --to 2026-03-16T18:00 --reason "Hall free then" --as city-press
        """)
    @OptionGroup var options: WorkspaceOptions
    @OptionGroup var run: RunOption
    @Argument(help: "The step.") var step: String
    @Option(help: ArgumentHelp("How much later.", valueName: "time span")) var by: String?
    @Option(help: ArgumentHelp("The new deadline.", valueName: "time")) var to: String?
    @Option(help: "Why; it becomes part of the record.") var reason: String

    func validate() throws {
      guard (by == nil) != (to == nil) else { throw ValidationError("Give either --by 30m or --to TIME.") }
    }

    func command(_ address: StepAddress, _ run: Run, _ context: CommandContext) throws -> RunCommand {
      let now = context.operations.clock.now()
      if let to {
        guard let due = Moment(rfc3339: to, assuming: context.operations.workspace.configuration.offset) else {
          throw UsageError(message: "“\(to)” after --to is not a time. Write it like 2026-03-15T18:00+01:00.")
        }
        return .extend(address, to: due, reason: reason)
      }
      let span = try context.span(by ?? "", option: "--by")
      let screen = RunScreen(run, context, at: now)
      let current = run.deadline(of: address) ?? screen.openAddress(of: address).flatMap { run.deadline(of: $0) }
      return .extend(address, to: max(current ?? now, now) + span, reason: reason)
    }
  }

  struct StandDown: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "stand-down", abstract: "End a run; its record stays.",
      discussion: "Example:\n  afterword run stand-down --reason \"False alarm\" --leave-open --as commander")
    @OptionGroup var options: WorkspaceOptions
    @OptionGroup var run: RunOption
    @Option(help: "Why; it becomes part of the record.") var reason: String
    @Flag(help: "End it although steps are open; they are named in the record.") var leaveOpen = false

    func run(_ context: CommandContext) async throws {
      let act = try context.act()
      let id = try await run.id(context)
      let run = try await context.operations.command(.standDown(reason: reason, leavingOpen: leaveOpen), on: id, act)
      let screen = RunScreen(run, context, at: context.operations.clock.now())
      context.output.result(RunView(screen)) {
        guard case .stoodDown(_, _, _, let open) = run.ending else { return "Run \(id) has ended." }
        let left = open.isEmpty ? "" : " \(open.count) \(open.count == 1 ? "step was" : "steps were") left open."
        return "Run \(id) is stood down.\(left)\nSee “afterword run log --run \(id)”."
      }
    }
  }
}
