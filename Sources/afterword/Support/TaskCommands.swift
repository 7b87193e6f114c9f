import ArgumentParser
import Incidents
import Journal
import Operations
import Support

/// `afterword task …`
struct TaskCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "task",
    abstract: "The work that people's needs call for: who does it, by when, and what waits for it.",
    discussion: """
      A task's id says where it lives: C-3NQK8N-U.REG-06 belongs to a person, 2026-harbour.PRG-01 to the incident as a whole.

      What officers write (evidence, reasons) is sealed under the key of the case. Give it with “-” (standard input) or “@FILE”: \
      words on the command line stay in the shell's history, so name nobody there.
      """,
    subcommands: [
      List.self, Show.self, Add.self, Claim.self, Start.self, Done.self, Block.self, HandOver.self, Accept.self,
      Decline.self, Cancel.self, CatalogueList.self, Export.self,
    ])

  /// Which tasks to list or export.
  struct Selection: ParsableArguments {
    @Option(help: ArgumentHelp("Only tasks of this incident.", valueName: "id")) var incident: String?
    @Option(name: .customLong("case"), help: ArgumentHelp("Only tasks of this case.", valueName: "case")) var caseID:
      String?
    @Option(help: "Only tasks that this agency owns, or is asked to take.") var agency: String?
    @Option(help: "Only tasks that this officer has taken.") var officer: String?
    @Flag(help: "Only tasks that you have taken.") var mine = false
    @Option(help: "Only this state: open, waiting, claimed, started, blocked, done, cancelled; may be repeated.")
    var state: [String] = []
    @Flag(help: "Only tasks that are late now.") var overdue = false
    @Flag(help: "Only tasks that nobody has taken.") var unassigned = false
    @Flag(help: "Only handovers that nobody has answered in time.") var unanswered = false
    @Flag(help: "Only tasks of the incident as a whole.") var incidentOnly = false
    @Option(help: ArgumentHelp("Only tasks due within this time, for example 6h.", valueName: "span")) var dueWithin:
      String?
    @Flag(help: "Also tasks that are done or cancelled.") var all = false
    @Option(help: "At most so many.") var limit = 200

    func query(_ context: CommandContext) async throws -> TaskQuery {
      if let incident { _ = try await context.operations.incident(IncidentID(incident)) }
      let states = ["waiting"] + TaskState.allCases.map(\.rawValue)
      for state in state where !states.contains(state) {
        throw UsageError(
          message: "“\(state)” after --state is not known. It is one of: \(states.joined(separator: ", ")).")
      }
      guard (1...1_000_000).contains(limit) else { throw UsageError(message: "--limit must be from 1 to 1000000.") }
      if let agency { _ = try context.operations.workspace.configuration.agency(AgencyID(agency)) }
      var officerID = officer.map { OfficerID($0) }
      if mine {
        guard let viewer = try context.viewer() else {
          throw UsageError(message: "Say who you are: add “--as OFFICER”, or set AFTERWORD_OFFICER.")
        }
        officerID = viewer.id
      } else if let officerID {
        _ = try context.operations.workspace.configuration.officer(officerID)
      }
      let span = try dueWithin.map { try context.span($0, option: "--due-within") }
      return TaskQuery(
        TaskFilter(
          incident: incident.map { IncidentID($0) },
          caseID: try caseID.map { try SupportArguments.caseID($0).rawValue },
          agency: agency.map { AgencyID($0) }, officer: officerID, states: state.isEmpty ? nil : state,
          isOpen: all || state.contains("done") || state.contains("cancelled") ? nil : true, unassigned: unassigned,
          dueBefore: span.map { context.operations.clock.now() + $0 }, limit: limit),
        overdue: overdue, unanswered: unanswered, incidentOnly: incidentOnly)
    }
  }

  struct List: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List tasks, the soonest due first.",
      discussion: """
        A task that waits for another one is not late; the one it waits for is.

        Examples:
          afterword task list --agency support --overdue
          afterword task list --unassigned --due-within 6h
          afterword task list --case C-3NQK8N-U --all --format json
        """)
    @OptionGroup var options: WorkspaceOptions
    @OptionGroup var selection: Selection

    func run(_ context: CommandContext) async throws {
      let lines = try await context.operations.tasks(try await selection.query(context), for: try context.viewer())
      context.output.result(lines) {
        TaskCommands.table(lines, context)
          + (lines.count == selection.limit ? "\nThere may be more; add --limit \(selection.limit * 10)." : "")
      }
    }
  }

  struct Show: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show a task with what officers wrote about it.",
      discussion: """
        For a case this is a look at the person's data: it needs consent or a ground in law, and is put on record.

        Example:
          afterword task show C-3NQK8N-U.REG-06 --as caseworker
        """)
    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "The task.") var id: String
    @Option(help: "For what; otherwise the task's own purpose.") var purpose: String?

    struct Document: Encodable {
      let task: TaskLine
      let title: String
      let waitsFor: [TaskCode]
      let tasksBehind: Int
      let notes: [Note]
    }

    struct Note: Encodable {
      let kind: TaskNote.Kind
      let at: Moment
      let officer: OfficerID?
      let text: String
    }

    func run(_ context: CommandContext) async throws {
      let detail = try await context.operations.showTask(
        try SupportArguments.taskID(id), purpose: try purpose.map(SupportArguments.purpose), try context.act())
      let offset = context.operations.workspace.configuration.offset
      let notes = detail.notes.map { Note(kind: $0.note.kind, at: $0.note.at, officer: $0.note.officer, text: $0.text) }
      context.output.result(
        Document(
          task: detail.line, title: detail.title, waitsFor: detail.waitsFor, tasksBehind: detail.queue, notes: notes)
      ) {
        let line = detail.line
        var lines = [context.output.style.bold("\(line.id)  \(detail.title)")]
        lines.append("state   \(line.state)\(line.isOverdue ? context.output.style.red(", late") : "")")
        lines.append(
          "due     \(line.dueAt?.formatted(offset) ?? "when what it waits for is done") (\(detail.task.rule))")
        lines.append("with    \(line.agency)\(line.officer.map { "/\($0)" } ?? ", taken by nobody")")
        if let receiver = line.offeredTo {
          lines.append("offered to \(receiver)\(line.answerBy.map { ", answer by \($0.formatted(offset))" } ?? "")")
        }
        if !detail.waitsFor.isEmpty {
          lines.append("waits for \(detail.waitsFor.map(\.rawValue).joined(separator: ", "))")
        }
        if detail.queue > 0, !detail.task.state.isFinished { lines.append("\(detail.queue) more tasks wait for it") }
        for note in notes {
          lines.append(
            "\(note.at.formatted(offset)) \(note.officer?.rawValue ?? ""), \(note.kind.rawValue): \(note.text)")
        }
        return lines.joined(separator: "\n")
      }
    }
  }

  /// A list as people read it.
  static func table(_ lines: [TaskLine], _ context: CommandContext) -> String {
    let offset = context.operations.workspace.configuration.offset
    let style = context.output.style
    var table = Table("TASK", "DUE", "STATE", "WITH", "TITLE")
    for line in lines {
      let due = line.dueAt?.formatted(offset) ?? "–"
      let offer = line.offeredTo.map { " → \($0)?" } ?? ""
      table.add(
        line.id, line.isOverdue ? style.red(due + " late") : due, line.state,
        line.agency.rawValue + (line.officer.map { "/\($0)" } ?? "")
          + (line.isUnanswered ? style.red(offer) : offer), line.title)
    }
    return table.text(style: style, whenEmpty: "No such task.")
  }
}
