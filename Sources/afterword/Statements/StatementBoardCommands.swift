import ArgumentParser
import Incidents
import Operations
import Statements

struct StatementBoardCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "board", abstract: "Show who is waited for and since when, and everything else that has a clock.",
    discussion: """
      Without --incident, every open incident is shown.

      Example:
        afterword statement board
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption

  func run(_ context: CommandContext) async throws {
    let openings = try await openings(context)
    await context.keepStatements(quietly: context.output.format == .json)
    var boards: [(opening: IncidentOpening, board: StatementBoard)] = []
    for opening in openings { boards.append((opening, try await context.operations.statementBoard(of: opening.id))) }
    if let zone = openings.lazy.compactMap({ context.operations.zoneWarning($0.offset) }).first {
      context.output.progress(([zone.sentence] + zone.mend).joined(separator: "\n  "))
    }
    if let only = boards.first, boards.count == 1 {
      return context.output.result(only.board) { text(only.board, only.opening, context) }
    }
    context.output.result(StatementBoard(of: boards.map { ($0.opening.id, $0.board) })) {
      boards.map { opening, board in
        let lines = MendScope.$incident.withValue(opening.id.rawValue) {
          MendScope.completeLines(text(board, opening, context))
        }
        return context.output.style.bold("\(opening.name) (\(opening.id))") + "\n" + lines
      }.joined(separator: "\n\n")
    }
  }

  /// The incident that was named, or all that are open.
  private func openings(_ context: CommandContext) async throws -> [IncidentOpening] {
    let open = try await context.operations.incidents().filter(\.isOpen).compactMap(\.opening)
    return incident.incident == nil && open.count > 1 ? open : [try await context.incident(incident)]
  }

  private func text(_ board: StatementBoard, _ opening: IncidentOpening, _ context: CommandContext) -> String {
    let style = context.output.style
    let now = context.operations.clock.now()
    func clock(_ moment: Moment?) -> String { moment?.clock(onDayOf: now, offset: opening.offset) ?? "" }
    var lines: [String] = []
    if !board.waiting.isEmpty {
      var table = Table("no.", "waited for", "asked", "seen", "due", "who may answer", "reminded")
      for seat in board.waiting {
        table.add(
          "\(seat.statement)", seat.seat, clock(seat.askedAt), seat.seenAt.map { clock($0) } ?? "not yet",
          clock(seat.dueAt),
          seat.officers.isEmpty ? style.red("nobody can") : seat.officers.map(\.rawValue).joined(separator: ", "),
          seat.reminded ?? (seat.silenceCounts ? "silence counts" : ""))
      }
      lines.append(table.text(style: style, whenEmpty: ""))
    }
    for answer in board.answers {
      lines.append("statement \(answer.statement): \(answer.agency) \(answer.how), \(clock(answer.at))")
    }
    for item in board.items {
      let due = item.dueAt.map { " (due \($0.formatted(opening.offset)))" } ?? ""
      lines.append((item.isOverdue ? style.red("overdue ") : "") + MendScope.local(item.what) + due)
      lines += item.mend.prefix(3).map { "    \($0)" }
    }
    return lines.isEmpty ? "Nobody is waited for." : lines.joined(separator: "\n")
  }
}

struct StatementCadence: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "cadence", abstract: "Show what was promised and when it came. Exit code 1 while a promise is broken.",
    discussion: """
      5 minutes after a promise it is late; after 10 minutes a statement that there is nothing new is drafted.

      Example:
        afterword statement cadence
        afterword statement cadence --check
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Flag(help: "Print nothing when every promise is kept.") var check = false

  func run(_ context: CommandContext) async throws {
    let opening = try await context.incident(incident)
    await context.keepStatements(quietly: true)
    let lines = try await context.operations.cadence(of: opening.id)
    let isBroken = lines.contains { $0.keptAt == nil && $0.minutesLate >= 5 }
    if !check || isBroken || context.output.format == .json {
      context.output.result(lines) {
        var table = Table("statement", "promised", "came", "minutes late", "state")
        for line in lines {
          let came = line.keptAt.map { "\($0.formatted(opening.offset)) (statement \(line.keptBy ?? 0))" }
          table.add(
            "\(line.statement)", line.promised.formatted(opening.offset),
            came ?? line.draft.map { "draft \($0)" } ?? "",
            "\(line.minutesLate)",
            line.state == "kept" || line.state == "open" ? line.state : context.output.style.red(line.state))
        }
        return table.text(style: context.output.style, whenEmpty: "No promise yet.")
      }
    }
    if isBroken { throw ExitStatus.no }
  }
}

struct StatementAcknowledge: StatementChangeCommand {
  static let configuration = CommandConfiguration(
    commandName: "acknowledge", abstract: "Say that your agency has seen the text; from now on its clock runs.",
    discussion: "Example:\n  afterword statement acknowledge 2 --as fire-press")
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The number of the statement.") var number: Int

  func change(_ incident: IncidentOpening, _ act: Act, _ context: CommandContext) async throws -> StatementView {
    try await context.operations.acknowledgeStatement(number, in: incident.id, act)
  }
}

struct StatementEmbargo: StatementChangeCommand {
  static let configuration = CommandConfiguration(
    commandName: "embargo",
    abstract: "Let a cleared text wait for a time, a gate, or both; then it goes out by itself.",
    discussion: """
      When the embargo ends, the next command given by anybody, or “afterword outbox deliver --follow”, releases the text in the name of \
      whoever set the embargo. It stays, and “afterword statement board” says why, when a fact, a gate, the text or a clearance has moved \
      meanwhile.

      Example:
        afterword statement embargo 3 --until 22:30 --as duty-lead
        afterword statement embargo 3 --when families-first --recipient "press pool" --as duty-lead
        afterword statement embargo 3 --lift --reason "the text has leaked" --as duty-lead
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The number of the statement.") var number: Int
  @Option(help: ArgumentHelp("When it may go out.", valueName: "time")) var until: String?
  @Option(help: "The gate that must be open: families-first or prosecutor.") var when: String?
  @Option(parsing: .singleValue, help: "Who has been given the text in advance; again for each.") var recipient:
    [String] = []
  @Flag(help: "End the embargo now.") var lift = false
  @Option(help: "Why it ends.") var reason: String?

  func change(_ incident: IncidentOpening, _ act: Act, _ context: CommandContext) async throws -> StatementView {
    if lift { return try await context.operations.liftEmbargo(number, reason: reason ?? "", in: incident.id, act) }
    return try await context.operations.embargoStatement(
      number, until: try until.map { try context.future($0, option: "--until") }, gate: try when.map(gateName),
      recipients: recipient, in: incident.id, act)
  }
}

struct StatementDelegate: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "delegate", abstract: "Let another officer speak in your place, for some kinds and some time.",
    discussion: """
      The delegation is signed with your key. The delegate then clears with --for.

      Example:
        afterword statement delegate --to city-press --kinds holding,situation --until +8h --as hospital-press
        afterword statement clear 3 --for hospital-press --as city-press
        afterword statement delegate --end d-1 --as hospital-press
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Option(help: "Who speaks for you.") var to: String?
  @Option(help: "The kinds, with commas; all if none is given.") var kinds: String?
  @Option(help: ArgumentHelp("Until when: +8h, 07:00, or a full time; at most 72 hours.", valueName: "time")) var until:
    String = "+12h"
  @Option(help: "End this delegation.") var end: String?

  func run(_ context: CommandContext) async throws {
    let opening = try await context.incident(incident)
    let act = try context.act()
    if let end {
      try await context.operations.endDelegation(end, in: opening.id, act)
      context.output.result(["ended": end]) { "\(end) is over." }
      return
    }
    guard let to else {
      throw UsageError(message: "Say who speaks for you: --to OFFICER; or end a delegation: --end d-1.")
    }
    let delegation = try await context.operations.delegate(
      to: OfficerID(to), kinds: (kinds ?? "").split(separator: ",").map { StatementKind(String($0)) },
      until: try context.future(until, option: "--until"), in: opening.id, act)
    context.output.result(delegation) {
      let payload = delegation.payload
      return "\(payload.id)  \(payload.to) speaks for \(payload.from)"
        + (payload.kinds.isEmpty ? "" : " on " + payload.kinds.map(\.rawValue).joined(separator: ", "))
        + " until \(payload.until.formatted(opening.offset))."
    }
  }
}

struct StatementReview: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Record that an urgent release or a withdrawal was looked at again, by somebody else.",
    discussion:
      "Example:\n  afterword statement review 4 --note \"the danger was real; two agencies told late\" --as commander")
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The number of the statement.") var number: Int
  @Option(help: "What was found.") var note: String

  func run(_ context: CommandContext) async throws {
    let opening = try await context.incident(incident)
    try await context.operations.reviewStatement(number, note: note, in: opening.id, try context.act())
    context.output.result(["reviewed": number]) { "The review of statement \(number) is on record." }
  }
}

extension CommandContext {
  /// Moves the clocks of statements on to now: reminders, silence, agencies left out, broken promises.
  func keepStatements(quietly: Bool = false) async {
    do {
      for tick in try await operations.tickStatements() where !quietly {
        for line in tick.lines.prefix(4) { output.progress("afterword: \(local(line))") }
        if tick.lines.count > 4 { output.progress("afterword: see “afterword statement board”.") }
      }
    } catch {
      output.progress("afterword: the clocks of the statements could not be moved on; the next command will.")
    }
  }

  /// A line with the times of the record as the workspace's clocks show them.
  private func local(_ line: String) -> String {
    MendScope.$offset.withValue(operations.workspace.configuration.offset) { MendScope.local(line) }
  }
}
