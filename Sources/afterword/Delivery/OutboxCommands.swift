import ArgumentParser
import Delivery
import Incidents
import Journal
import Operations

/// `afterword outbox …`
struct OutboxCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outbox", abstract: "Messages on their way out: list, deliver, retry, discard.",
    subcommands: [List.self, Deliver.self, Retry.self, Discard.self])

  struct List: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the messages that wait or were given up.",
      discussion: "Examples:\n  afterword outbox list\n  afterword outbox list --state dead --channel newsroom")
    @OptionGroup var options: WorkspaceOptions
    @Flag(help: "Also the messages that have ended.") var all = false
    @Option(help: ArgumentHelp("Only messages in this state; may be repeated.", valueName: "state"))
    var state: [OutboxState] = []
    @Option(help: "Only messages to this channel.") var channel: String?
    @OptionGroup var incident: IncidentOption
    @Option(help: "At most so many, oldest first.") var limit = 200

    /// A message as programs read it; without its payload.
    struct Row: Encodable {
      let id: String
      let channel: ChannelID
      let incident: IncidentID
      let kind: String
      let subject: String
      let state: OutboxState
      let attempts: Int
      let enqueuedAt: Moment
      let nextAttemptAt: Moment?
      let endedAt: Moment?
      let lastOutcome: String?

      init(_ row: OutboxRow) {
        id = row.item.id
        channel = row.item.channel
        incident = row.item.incident
        kind = row.item.kind
        subject = row.item.subject
        state = row.state
        attempts = row.attempts
        enqueuedAt = row.item.enqueuedAt
        nextAttemptAt = row.state == .pending ? row.nextAttemptAt : nil
        endedAt = row.endedAt
        lastOutcome = row.lastOutcome
      }
    }

    func run(_ context: CommandContext) async throws {
      guard limit > 0 else { throw UsageError(message: "The number after --limit must be 1 or more.") }
      let states = all ? nil : state.isEmpty ? [.pending, .leased, .dead] : state
      let rows = try await context.operations.outbox(
        matching: OutboxFilter(
          channel: channel.map { ChannelID($0) }, incident: incident.incident.map { IncidentID($0) }, states: states,
          limit: limit)
      ).map(Row.init)
      // A channel that was removed may still have messages; a name that was mistyped has none.
      if rows.isEmpty, let channel { _ = try context.operations.workspace.configuration.channel(ChannelID(channel)) }
      let offset = context.operations.workspace.configuration.offset
      context.output.result(rows) {
        var table = Table("MESSAGE", "CHANNEL", "STATE", "ATTEMPTS", "NEXT", "SUBJECT", "LAST OUTCOME")
        for row in rows {
          table.add(
            row.id, row.channel.rawValue, row.state.rawValue, String(row.attempts),
            row.nextAttemptAt.map { $0.formatted(offset) } ?? "–", row.subject, row.lastOutcome ?? "–")
        }
        let list = table.text(
          style: context.output.style,
          whenEmpty: all ? "The outbox has never held a message." : "Nothing waits in the outbox.")
        return rows.count == limit ? list + "\nThere may be more; raise --limit to see them." : list
      }
    }
  }

  struct Deliver: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "deliver",
      abstract: "Post what is due.",
      discussion: """
        Several programs may deliver at the same time; no message is posted by two of them. With --wait the command goes on \
        until nothing waits any more. With --follow it goes on until it is stopped, and keeps the clocks: a cleared statement whose \
        embargo ends goes out at its time, reminders are given, promises watched. Exit code 69 when a message could not be delivered \
        or a channel cannot be used.

        Examples:
          afterword outbox deliver
          afterword outbox deliver --wait --no-longer-than 10m
          afterword outbox deliver --follow
        """)
    @OptionGroup var options: WorkspaceOptions
    @Flag(help: "Go on until nothing waits, or only dead messages are left.") var wait = false
    @Flag(help: "Go on until stopped, and keep the clocks of statements and runs.") var follow = false
    @Option(help: ArgumentHelp("With --wait or --follow: stop after this time.", valueName: "span"))
    var noLongerThan: String?

    func run(_ context: CommandContext) async throws {
      let limit = try noLongerThan.map { try context.span($0, option: "--no-longer-than") }
      let offset = context.operations.workspace.configuration.offset
      var deliverer = Deliverer(context.operations, reader: context.secrets)
      deliverer.watch = { progress in
        let next = progress.nextAttemptAt.map { ", next attempt \($0.formatted(offset))" } ?? ""
        context.output.progress(
          "\(progress.channel): \(progress.step.rawValue) \(progress.subject) (\(progress.outcome)\(next))")
      }
      guard !wait || !follow else { throw UsageError(message: "Give either --wait or --follow.") }
      let report: DeliveryReport
      if follow {
        report = try await deliverer.follow(within: limit) {
          await context.keepStatements()
          await context.keepTime()
        }
      } else {
        // What is due by the clock goes out with what is due in the outbox.
        await context.keepStatements()
        report = wait ? try await deliverer.deliverAll(within: limit) : try await deliverer.deliverDue()
      }
      context.output.result(report) { Self.text(report, waited: wait || follow, offset: offset) }
      if !report.isGood { throw ExitStatus.unavailable }
    }

    private static func text(_ report: DeliveryReport, waited: Bool, offset: UTCOffset) -> String {
      var parts = ["\(report.delivered) delivered"]
      if report.delayed > 0 { parts.append("\(report.delayed) failed attempts") }
      if report.dead > 0 { parts.append("\(report.dead) given up") }
      if report.cancelled > 0 { parts.append("\(report.cancelled) no longer valid and not posted") }
      let isIdle = report.delivered + report.delayed + report.dead + report.cancelled == 0
      var lines = isIdle ? ["Nothing was due."] : [parts.joined(separator: ", ") + "."]
      if report.waiting > 0 {
        lines.append(
          "\(report.waiting) still waiting"
            + (report.nextAttemptAt.map { "; the next attempt is due \($0.formatted(offset))" } ?? "") + "."
            + (waited ? "" : " Run “afterword outbox deliver --wait” to see it through."))
      }
      if report.deadInAll > 0 {
        lines.append("\(report.deadInAll) given up in all; see “afterword outbox list --state dead”.")
      }
      lines += report.unusable.map(\.description)
      return lines.joined(separator: "\n")
    }
  }

  struct Retry: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "retry",
      abstract: "Put dead messages back into the queue.",
      discussion: """
        Examples:
          afterword outbox retry msg_3k1… --as duty-lead
          afterword outbox retry --channel newsroom --as duty-lead
        """)
    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "The messages’ ids.") var messages: [String] = []
    @Option(help: "All dead messages to this channel.") var channel: String?

    func run(_ context: CommandContext) async throws {
      let act = try context.act()
      var ids = messages
      if let channel {
        let dead = OutboxFilter(channel: ChannelID(channel), states: [.dead], limit: 100_000)
        let rows = try await context.operations.outbox(matching: dead)
        if rows.isEmpty { _ = try context.operations.workspace.configuration.channel(ChannelID(channel)) }
        ids += rows.map(\.item.id)
      } else if messages.isEmpty {
        throw UsageError(
          message:
            "Name the messages, or all dead ones of a channel with --channel. “afterword outbox list” shows them.")
      }
      try await context.operations.retryMessages(ids, act)
      context.output.result(ids) {
        ids.isEmpty
          ? "No message of this channel is dead."
          : "\(ids.count) put back into the queue. Run “afterword outbox deliver” to post now."
      }
    }
  }

  struct Discard: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "discard",
      abstract: "Take a message off the queue for good.",
      discussion: """
        Example:
          afterword outbox discard msg_3k1… --reason "The newsroom was told by telephone" --as duty-lead
        """)
    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "The message’s id.") var message: String
    @Option(help: "Why it need not go out.") var reason: String

    func run(_ context: CommandContext) async throws {
      try await context.operations.discardMessage(message, reason: reason, try context.act())
      context.output.result(["discarded": message]) { "The message \(message) was discarded and will not be posted." }
    }
  }
}

extension OutboxState: ExpressibleByArgument {}
