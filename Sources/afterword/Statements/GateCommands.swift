import ArgumentParser
import Incidents
import Operations
import Statements

/// `afterword fact gate …`
struct GateCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gate", abstract: "Open and close the gates that facts and figures wait for.",
    discussion: """
      Gates are closed by default and open only when an officer with the right role says so.

      Example:
        afterword fact gate open families-first --note "families briefed at the reception centre" --as family-liaison
      """,
    subcommands: [GateOpen.self, GateClose.self, GateDecide.self, GateList.self])
}

func gateName(_ text: String) throws -> GateName {
  guard let gate = GateName(rawValue: text) else {
    let known = GateName.allCases.map(\.rawValue).joined(separator: ", ")
    throw UsageError(message: "“\(text)” is not a gate. Gates are: \(known).")
  }
  return gate
}

struct GateOpen: FactChangeCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open a gate.",
    discussion: """
      Example:
        afterword fact gate open families-first --note "families briefed at 22:20" --at 22:20 --as family-liaison
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "families-first or prosecutor.") var gate: String
  @Option(help: "What was done.") var note: String

  func change(_ incident: IncidentID, _ act: Act, _ context: CommandContext) async throws -> FactOutcome {
    try await context.operations.setGate(SetGate(try gateName(gate), isOpen: true, note: note), in: incident, act)
  }
}

struct GateClose: FactChangeCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Close a gate.",
    discussion: "Example:\n  afterword fact gate close prosecutor --note \"new evidence\" --as prosecutor-press")
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "families-first or prosecutor.") var gate: String
  @Option(help: "Why.") var note: String

  func change(_ incident: IncidentID, _ act: Act, _ context: CommandContext) async throws -> FactOutcome {
    try await context.operations.setGate(SetGate(try gateName(gate), isOpen: false, note: note), in: incident, act)
  }
}

struct GateList: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Show which gates are open.", discussion: "Example:\n  afterword fact gate list")
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption

  struct View: Encodable {
    let gate: GateName
    let isOpen: Bool
    let since: Moment?
    let note: String?
    let keepers: [Role]
  }

  func run(_ context: CommandContext) async throws {
    let opening = try await context.incident(incident)
    let ledger = try await context.operations.facts(of: opening.id)
    let views = GateName.allCases.map { gate in
      View(
        gate: gate, isOpen: ledger.openGates[gate] != nil, since: ledger.openGates[gate]?.at,
        note: ledger.openGates[gate]?.note, keepers: gate.keepers.sorted())
    }
    context.output.result(views) {
      var table = Table("gate", "state", "since", "opened by an officer with the role", "note")
      for view in views {
        let isContradicted = ledger.contradiction(over: view.gate) != nil
        let state =
          view.gate == .nextOfKin ? "per person" : isContradicted ? "contradicted" : view.isOpen ? "open" : "closed"
        table.add(
          view.gate.rawValue, state, view.since?.formatted(opening.offset) ?? "",
          view.keepers.map(\.rawValue).joined(separator: ", "), view.note ?? "")
      }
      return table.text(style: context.output.style, whenEmpty: "")
    }
  }
}

/// `afterword fact holdback …`
struct HoldbackCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "holdback", abstract: "Keep phrases out of every public text.",
    discussion: """
      Only a keyed digest of the words is kept: neither the journal nor this command can show the phrase again.

      Example:
        afterword fact holdback add "blue delivery van" --code investigation --review-at +12h --as prosecutor-press
      """,
    subcommands: [HoldbackAdd.self, HoldbackLift.self, HoldbackList.self])
}

struct HoldbackAdd: FactChangeCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Hold a phrase back.",
    discussion: """
      Write the phrase as “-” to read it from standard input, so that it does not stay in the history of the shell.

      Example:
        afterword fact holdback add "blue delivery van" --code investigation --as prosecutor-press
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The words, or “-”.") var phrase: String
  @OptionGroup var withholding: WithholdingOptions

  func change(_ incident: IncidentID, _ act: Act, _ context: CommandContext) async throws -> FactOutcome {
    var words = phrase
    if phrase == "-" { words = String(decoding: try InputFile.read("-", limit: 4096), as: UTF8.self) }
    return try await context.operations.addHoldback(words, try withholding.withholding(context), to: incident, act)
  }
}

struct HoldbackLift: FactChangeCommand {
  static let configuration = CommandConfiguration(
    commandName: "lift", abstract: "End a holdback.",
    discussion: "Example:\n  afterword fact holdback lift h-1 --reason \"charged in open court\" --as prosecutor-press")
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The holdback.") var holdback: String
  @Option(help: "Why.") var reason: String

  func change(_ incident: IncidentID, _ act: Act, _ context: CommandContext) async throws -> FactOutcome {
    try await context.operations.liftHoldback(LiftHoldback(HoldbackID(holdback), reason: reason), in: incident, act)
  }
}

struct HoldbackList: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Show what is held back, without the words.",
    discussion: "Example:\n  afterword fact holdback list")
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption

  /// A phrase that is held back, without what finds it in disguise: nobody outside has a use for that.
  struct View: Encodable {
    let id: HoldbackID
    let digest: String
    let wordCount: Int
    let agency: AgencyID
    let code: WithholdingCode
    let reviewAt: Moment
    let publicLine: String?

    init(_ holdback: Holdback) {
      id = holdback.id
      digest = holdback.digest
      wordCount = holdback.wordCount
      agency = holdback.agency
      code = holdback.code
      reviewAt = holdback.reviewAt
      publicLine = holdback.publicLine
    }
  }

  func run(_ context: CommandContext) async throws {
    let opening = try await context.incident(incident)
    let holdbacks = try await context.operations.facts(of: opening.id).holdbacks
    context.output.result(holdbacks.map(View.init)) {
      var table = Table("id", "agency", "why", "review at", "words", "public line")
      for holdback in holdbacks {
        table.add(
          holdback.id.rawValue, holdback.agency.rawValue, holdback.code.rawValue,
          holdback.reviewAt.formatted(opening.offset), "\(holdback.wordCount)", holdback.publicLine ?? "")
      }
      return table.text(style: context.output.style, whenEmpty: "Nothing is held back.")
    }
  }
}
