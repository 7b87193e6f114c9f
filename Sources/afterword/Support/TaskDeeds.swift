import ArgumentParser
import Incidents
import Operations
import Support

extension TaskCommands {
  /// Tasks after a deed, as programs read them.
  struct Changed: Encodable {
    let tasks: [TaskID]
    let what: String
  }

  /// Does something with tasks, with all of them or with none, and says so.
  ///
  /// - Parameter sentence: what to say, of a name such as “Task C-3NQK8N-U.REG-06” or “3 tasks”, and the first of them.
  static func work(
    on texts: [String], _ deed: TaskDeed, what: String, _ context: CommandContext,
    _ sentence: (_ name: String, _ first: TaskID, _ act: Act) -> String
  ) async throws {
    let act = try context.act()
    let ids = try texts.map(SupportArguments.taskID)
    try await context.operations.work(on: ids, deed, act)
    guard let first = ids.first else { return }
    context.output.result(Changed(tasks: ids, what: what)) {
      sentence(ids.count == 1 ? "Task \(first) is" : "\(ids.count) tasks are", first, act)
    }
  }

  struct Claim: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "claim",
      abstract: "Take a task of your agency.",
      discussion: """
        Examples:
          afterword task claim C-3NQK8N-U.REG-06 --as caseworker
          afterword task claim C-3NQK8N-U.REG-06 --take-over --as support-lead
        """)
    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "The task; several share one deed and one reason.") var ids: [String]
    @Flag(help: "Take it from the colleague who has it.") var takeOver = false

    func run(_ context: CommandContext) async throws {
      try await work(on: ids, .claim(takeOver: takeOver), what: "claimed", context) { name, id, act in
        "\(name) yours, \(act.officer.name).\nNext: afterword task start \(id)"
      }
    }
  }

  struct Start: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "start",
      abstract: "Begin a task, or go on after a block.",
      discussion: "Example:\n  afterword task start C-3NQK8N-U.REG-06 --as caseworker")
    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "The task; several share one deed and one reason.") var ids: [String]

    func run(_ context: CommandContext) async throws {
      try await work(on: ids, .start, what: "started", context) { name, id, _ in
        "\(name) under way.\nNext: afterword task done \(id) --evidence -"
      }
    }
  }

  struct Done: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "done",
      abstract: "Report a task done, with words that show it.",
      discussion: """
        Examples:
          afterword task done C-3NQK8N-U.REG-05 --evidence "leaflet 4, Spanish" --as caseworker
          afterword task done C-3NQK8N-U.BER-02 --evidence @note.txt --as family-liaison
        """)
    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "The task; several share one deed and one reason.") var ids: [String]
    @Option(help: ArgumentHelp("What shows it: words, - for standard input, @FILE for a file.", valueName: "words"))
    var evidence: String?

    func run(_ context: CommandContext) async throws {
      let words = try WordsInput.read(evidence, prompt: "What shows that it was done? (sealed)", option: "--evidence")
      try await work(on: ids, .done(evidence: words), what: "done", context) { name, id, _ in "\(name) done." }
    }
  }

  struct Block: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "block",
      abstract: "Say why a task cannot go on.",
      discussion:
        "Example:\n  afterword task block C-3NQK8N-U.REG-06 --reason \"no interpreter before Monday\" --as caseworker")
    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "The task; several share one deed and one reason.") var ids: [String]
    @Option(help: ArgumentHelp("Why: words, - for standard input, @FILE for a file.", valueName: "words")) var reason:
      String?

    func run(_ context: CommandContext) async throws {
      let words = try WordsInput.read(reason, prompt: "Why? (sealed)", option: "--reason")
      try await work(on: ids, .block(reason: words), what: "blocked", context) { name, id, _ in
        "\(name) blocked, and still on the list of what is due.\nNext: afterword task start \(id)"
      }
    }
  }

  struct HandOver: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "hand-over", abstract: "Offer a task to another agency; it stays yours until that agency accepts.",
      discussion: """
        Examples:
          afterword task hand-over C-3NQK8N-U.REG-10 --to hospitals --answer-within 4h --as caseworker
          afterword task hand-over C-3NQK8N-U.REG-10 --withdraw --as caseworker
        """)
    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "The task; several share one deed and one reason.") var ids: [String]
    @Option(help: ArgumentHelp("The receiving agency.", valueName: "agency")) var to: String?
    @Option(help: ArgumentHelp("How soon it should answer.", valueName: "span")) var answerWithin = "24h"
    @Option(help: ArgumentHelp("What the receiver should know: words, - or @FILE.", valueName: "words")) var note:
      String?
    @Flag(help: "Take the offer back.") var withdraw = false

    func run(_ context: CommandContext) async throws {
      if withdraw {
        guard to == nil else { throw UsageError(message: "Give either --to or --withdraw, not both.") }
        try await work(on: ids, .withdrawHandover, what: "withdrawn", context) { name, id, _ in
          "\(name) no longer on offer."
        }
        return
      }
      guard let to else { throw UsageError(message: "Say which agency is to take it: --to AGENCY.") }
      let deed = TaskDeed.handOver(
        to: AgencyID(to), answerWithin: try context.span(answerWithin, option: "--answer-within"),
        note: try WordsInput.readOptional(note, option: "--note"))
      try await work(on: ids, deed, what: "offered", context) { name, id, act in
        "\(name) offered to \(to). Until \(to) accepts, \(act.officer.agency) answers for this."
      }
    }
  }

  struct Accept: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "accept",
      abstract: "Take a task that was offered to your agency.",
      discussion: "Example:\n  afterword task accept C-3NQK8N-U.REG-10 --as hospital-press")
    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "The task; several share one deed and one reason.") var ids: [String]

    func run(_ context: CommandContext) async throws {
      try await work(on: ids, .accept, what: "accepted", context) { name, id, act in
        "\(name) now with \(act.officer.agency), and yours.\nNext: afterword task start \(id)"
      }
    }
  }

  struct Decline: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "decline",
      abstract: "Say no to a task that was offered to your agency.",
      discussion:
        "Example:\n  afterword task decline C-3NQK8N-U.REG-10 --reason \"no clinician on duty\" --as hospital-press")
    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "The task; several share one deed and one reason.") var ids: [String]
    @Option(help: ArgumentHelp("Why: words, - for standard input, @FILE for a file.", valueName: "words")) var reason:
      String?

    func run(_ context: CommandContext) async throws {
      let words = try WordsInput.read(reason, prompt: "Why? (sealed)", option: "--reason")
      try await work(on: ids, .decline(reason: words), what: "declined", context) { name, id, _ in
        "\(name) still with the agency that made the offer."
      }
    }
  }

  struct Cancel: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "cancel",
      abstract: "Say that a task is no longer needed.",
      discussion: """
        Examples:
          afterword task cancel C-3NQK8N-U.REG-18 --cause declined-by-person --reason "asks again in spring" --as caseworker
          afterword task cancel C-3NQK8N-U.WIT-10 --reason "works for herself" --as caseworker
        """)
    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "The task; several share one deed and one reason.") var ids: [String]
    @Option(help: "Why, in a word: not-needed or declined-by-person.") var cause = TaskCancelled.Cause.notNeeded
      .rawValue
    @Option(help: ArgumentHelp("Why: words, - for standard input, @FILE for a file.", valueName: "words")) var reason:
      String?

    func run(_ context: CommandContext) async throws {
      guard let cause = TaskCancelled.Cause(rawValue: cause), cause == .notNeeded || cause == .declinedByPerson else {
        throw UsageError(
          message: "“\(cause)” after --cause is not known. It is one of: not-needed, declined-by-person.")
      }
      let words = try WordsInput.read(reason, prompt: "Why? (sealed)", option: "--reason")
      try await work(on: ids, .cancel(cause, reason: words), what: "cancelled", context) { name, id, _ in
        "\(name) cancelled."
      }
    }
  }
}
