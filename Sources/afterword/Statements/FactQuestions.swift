import ArgumentParser
import Guidelines
import Incidents
import Operations
import Statements

/// `afterword fact solo …`
struct SoloCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "solo", abstract: "An agency has said something in public by itself: note it, answer it.",
    discussion: """
      Example:
        afterword fact solo add casualties.killed 13 --by city --source "radio interview at 19:40" --as duty-lead
        afterword fact solo settle x-1 --how joint-line --note "All figures are being checked." --as duty-lead
      """,
    subcommands: [SoloAdd.self, SoloSettle.self])
}

struct SoloAdd: FactChangeCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Note what an agency said alone; there are 10 minutes to answer it.",
    discussion: """
      Example:
        afterword fact solo add casualties.killed 13 --by city --source "radio, 19:40" --as duty-lead
        afterword fact solo add casualties.killed 128 --by "Medical Association" --outside --source "its web page" --as duty-lead
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "What it was about.") var key: String
  @Argument(help: "What was said.") var value: String
  @Option(help: "The agency that said it, or with --outside another body.") var by: String
  @Flag(help: "Whoever said it is no agency of the workspace.") var outside = false
  @Option(help: "Where it was said.") var source: String

  func change(_ incident: IncidentID, _ act: Act, _ context: CommandContext) async throws -> FactOutcome {
    let key = FactKey(key)
    let kind = try context.operations.factRules().register.entry(for: key).kind
    let value = try FactValue.read(value, as: kind, offset: context.operations.workspace.configuration.offset)
    return try await context.operations.reportSolo(
      ReportSolo(key: key, value: value, agency: AgencyID(by), source: source, isOutside: outside), in: incident, act)
  }
}

struct SoloSettle: FactChangeCommand {
  static let configuration = CommandConfiguration(
    commandName: "settle", abstract: "Record how it was answered.",
    discussion: """
      It is answered when the public has heard it: “adopted” needs a fact that says the figure, “corrected” a statement released since that \
      gives ours, “joint-line” a statement released since that says the words of the note.

      Example:
        afterword fact solo settle x-1 --how corrected --note "statement 4" --as duty-lead
        afterword fact solo settle x-1 --how joint-line --note "All figures are being checked." --as duty-lead
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The report: x-1, x-2 …") var report: String
  @Option(help: "adopted, corrected or joint-line.") var how: String
  @Option(help: "What was done; for joint-line, the words of the line.") var note: String

  func change(_ incident: IncidentID, _ act: Act, _ context: CommandContext) async throws -> FactOutcome {
    guard let manner = SoloSettled.Manner(rawValue: how) else {
      let known = SoloSettled.Manner.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageError(message: "“\(how)” after --how is not known. Use one of: \(known).")
    }
    return try await context.operations.settleSolo(SettleSolo(report, how: manner, note: note), in: incident, act)
  }
}

struct FactClaim: FactChangeCommand {
  static let configuration = CommandConfiguration(
    commandName: "claim", abstract: "Claim a measure for your agency; when two do, command decides once.",
    discussion: "Example:\n  afterword fact claim casualties.missing --reason \"we run the bureau\" --as support-lead")
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The key.") var key: String
  @Option(help: "Why.") var reason: String

  func change(_ incident: IncidentID, _ act: Act, _ context: CommandContext) async throws -> FactOutcome {
    try await context.operations.claimMeasure(FactKey(key), reason: reason, in: incident, act)
  }
}

struct FactOwner: FactChangeCommand {
  static let configuration = CommandConfiguration(
    commandName: "owner", abstract: "Decide who owns a measure (commander).",
    discussion: "Example:\n  afterword fact owner casualties.missing police --reason \"one bureau\" --as commander")
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The key.") var key: String
  @Argument(help: "The agency.") var agency: String
  @Option(help: "Why.") var reason: String

  func change(_ incident: IncidentID, _ act: Act, _ context: CommandContext) async throws -> FactOutcome {
    try await context.operations.decideOwner(AgencyID(agency), of: FactKey(key), reason: reason, in: incident, act)
  }
}

struct FactEnd: FactChangeCommand {
  static let configuration = CommandConfiguration(
    commandName: "end",
    abstract: "End an instruction or fact in favour of another (its agency, the owner of the place, command).",
    discussion: "Example:\n  afterword fact end f-4 --by f-6 --reason \"replaced by the police\" --as police-press")
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The fact that ends.") var fact: String
  @Option(help: "The fact in its place.") var by: String
  @Option(help: "Why.") var reason: String

  func change(_ incident: IncidentID, _ act: Act, _ context: CommandContext) async throws -> FactOutcome {
    try await context.operations.endFact(EndFact(FactID(fact), by: FactID(by), reason: reason), in: incident, act)
  }
}

struct FactReveal: FactChangeCommand {
  static let configuration = CommandConfiguration(
    commandName: "reveal", abstract: "Open sealed words about a person that may now be said.",
    discussion: """
      The words must be those that were sealed. For a suspect the prosecutor’s gate must be open; for a victim the family must have been \
      told and have agreed.

      Example:
        afterword fact reveal f-9 - --as prosecutor-press
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The fact.") var fact: String
  @Argument(help: "The words, or “-”.") var words: String

  func change(_ incident: IncidentID, _ act: Act, _ context: CommandContext) async throws -> FactOutcome {
    var all = Words()
    let text = try typed(words)
    for language in Language.allCases { all[language, .bare] = text }
    return try await context.operations.revealFact(FactID(fact), words: all, in: incident, act)
  }
}

struct FactCells: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "cells",
    abstract: "Show a table of parts that may be published: no group under 4, none that can be told.",
    discussion: """
      Small groups are put together under “other”, at least two of them, so that nobody can find one by subtracting.

      Example:
        afterword fact cells casualties.killed --by population
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The key.") var key: String
  @Option(help: "The dimension: population, place, severity or route.") var by: String = "population"

  struct View: Encodable {
    struct Cell: Encodable {
      let label: String
      let count: Int
    }
    let key: FactKey
    let published: [Cell]
    let merged: Int
  }

  func run(_ context: CommandContext) async throws {
    guard let dimension = Scope.Dimension(rawValue: by) else {
      let known = Scope.Dimension.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageError(message: "“\(by)” after --by is not a dimension. Use one of: \(known).")
    }
    let opening = try await context.incident(incident)
    let cells = try await context.operations.publishableCells(FactKey(key), by: dimension, in: opening.id)
    let view = View(
      key: FactKey(key), published: cells.published.map { View.Cell(label: $0.label, count: $0.count) },
      merged: cells.merged.count)
    context.output.result(view) {
      guard !cells.published.isEmpty else {
        return "The groups are too small for any table. Only the total may be said."
      }
      var table = Table(dimension.rawValue, "people")
      for cell in cells.published { table.add(cell.label, "\(cell.count)") }
      return table.text(style: context.output.style, whenEmpty: "")
        + (cells.merged.isEmpty
          ? "" : "\n\(cells.merged.count) groups are put together under “other”. Do not publish them one by one.")
    }
  }
}

struct GateDecide: FactChangeCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide", abstract: "Decide between two legal voices (the named superior, otherwise the commander).",
    discussion:
      "Example:\n  afterword fact gate decide prosecutor --yes --note \"the national office speaks\" --as commander")
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The gate.") var gate: String
  @Flag(help: "It is open.") var yes = false
  @Flag(help: "It stays closed.") var no = false
  @Option(help: "Why.") var note: String

  func change(_ incident: IncidentID, _ act: Act, _ context: CommandContext) async throws -> FactOutcome {
    guard yes != no else { throw UsageError(message: "Say either --yes or --no.") }
    return try await context.operations.decideGate(
      DecideGate(try gateName(gate), isOpen: yes, note: note), in: incident, act)
  }
}
