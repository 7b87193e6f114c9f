import ArgumentParser
import Incidents
import Journal
import Operations

/// `afterword journal …`
struct JournalCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal", abstract: "List, verify and export the record of all that happened.",
    subcommands: [List.self, Verify.self, Export.self])

  /// Which entries a command is about.
  struct Filter: ParsableArguments {
    @Option(
      help: ArgumentHelp("Only streams whose names start with this: facts/2026-harbour, run/.", valueName: "prefix"))
    var stream: String?
    @Option(help: ArgumentHelp("Only this kind: fact.added, or fact.added/1.", valueName: "kind")) var kind: String?
    @Option(help: ArgumentHelp("Only what this officer did.", valueName: "id")) var officer: String?
    @Option(help: ArgumentHelp("Only what was recorded at this time or later.", valueName: "time")) var since: String?
    @Option(help: ArgumentHelp("Only what was recorded before this time.", valueName: "time")) var until: String?

    func entries(_ context: CommandContext) throws -> EntryFilter {
      EntryFilter(
        streamPrefix: stream, kind: kind, officer: officer.map(OfficerID.init(_:)),
        since: try since.map { try context.moment($0, option: "--since") },
        until: try until.map { try context.moment($0, option: "--until") })
    }
  }

  struct List: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "Show the newest entries, or those after a position.",
      discussion: """
        Times are the workspace's. HAPPENED is shown where it differs from RECORDED (--at).

        Examples:
          afterword journal list
          afterword journal list --stream facts/ --kind fact.added --since 19:05
          afterword journal list --officer duty-press --limit 200 --bodies
          afterword journal list --after 412 --format json
        """)
    @OptionGroup var options: WorkspaceOptions
    @OptionGroup var filter: Filter
    @Option(help: ArgumentHelp("Only entries after this position, oldest first.", valueName: "position"))
    var after: Int64?
    @Option(help: "At most so many entries, up to 10,000.") var limit: Int = 50
    @Flag(help: "Show what each entry says, as JSON.") var bodies = false

    func validate() throws {
      guard (1...10_000).contains(limit) else { throw ValidationError("--limit takes a number from 1 to 10000.") }
      guard after ?? 0 >= 0 else { throw ValidationError("--after takes a position: 0, 1, 2 …") }
    }

    /// The entries as programs read them.
    struct View: Encodable {
      let schema = "afterword.journal-list/1"
      let entries: [ExportedEntry]
    }

    func run(_ context: CommandContext) async throws {
      let entries = try await context.operations.journalEntries(
        matching: try filter.entries(context), after: after, limit: limit)
      context.output.result(View(entries: entries.map(ExportedEntry.init(_:)))) {
        text(entries, context)
      }
    }

    private func text(_ entries: [Entry], _ context: CommandContext) -> String {
      let offset = context.operations.workspace.configuration.offset
      var table = Table("NO", "RECORDED", "HAPPENED", "OFFICER", "KIND", "STREAM", "VERSION")
      for entry in entries {
        table.add(
          "\(entry.position)", time(entry.recordedAt, offset),
          entry.occurredAt == entry.recordedAt ? "" : time(entry.occurredAt, offset),
          entry.officer?.rawValue ?? "(clock)", entry.kind, entry.stream.rawValue, "\(entry.version)")
      }
      let text = table.text(style: context.output.style, whenEmpty: "No entry matches.")
      guard bodies, !entries.isEmpty else { return text }
      // The first line is the header, then one line an entry: each body goes under its own.
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      return ([lines[0]] + zip(lines.dropFirst(), entries).flatMap { [$0, "    " + $1.body] }).joined(separator: "\n")
    }

    private func time(_ moment: Moment, _ offset: UTCOffset) -> String {
      String(moment.rfc3339(offset: offset).prefix(19).map { $0 == "T" ? " " : $0 })
    }
  }

  struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: "Check that nothing in the journal was changed, removed, reordered or inserted.",
      discussion: """
        Every entry's hash, the chain of each stream, the chain over the whole journal, the stream ends, and the file itself \
        are checked. Whoever can write the file could rewrite all of it: note the head that this command prints elsewhere (on \
        paper, with another agency), and give it back with --expect.

        Exits with 1 when anything is wrong, and names the entry.

        Examples:
          afterword journal verify
          afterword journal verify --expect 412:9f86d081…
          afterword journal verify export.jsonl          an exported journal; needs no workspace
        """)
    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "An exported journal, or - for standard input; otherwise the workspace's journal.") var file:
      String?
    @Option(help: ArgumentHelp("A head noted earlier, which must still be part of the journal.", valueName: "head"))
    var expect: String?

    /// The result as programs read it.
    struct View: Encodable {
      struct Fault: Encodable {
        let kind: JournalFault.Kind
        let position: Int64?
        let stream: StreamName?
        let version: Int?
        let message: String
      }
      let schema = "afterword.journal-verification/1"
      let holds: Bool
      let entries: Int64
      let streams: Int
      let head: String
      let faultCount: Int
      let faults: [Fault]

      init(_ result: Verification) {
        holds = result.holds
        entries = result.entries
        streams = result.streams
        head = result.head.text
        faultCount = result.faultCount
        faults = result.faults.map {
          Fault(
            kind: $0.kind, position: $0.position, stream: $0.stream, version: $0.version, message: $0.description)
        }
      }
    }

    mutating func run() async throws {
      let command = self
      try await Failure.reporting(options.format) {
        let head = try command.expect.map { text in
          guard let head = JournalHead(text: text) else {
            throw UsageError(
              message: "“\(text)” after --expect is not a head. Copy the whole line that “afterword journal verify” "
                + "printed: a number, a colon and 64 hexadecimal digits.")
          }
          return head
        }
        let result: Verification
        if let file = command.file {
          result = try Operations.verifyExport(at: file, expecting: head)
        } else {
          let context = try await CommandContext.open(command.options)
          result = try await context.operations.verifyJournal(expecting: head)
        }
        Output(format: command.options.format).result(View(result)) {
          Self.text(result, of: command.file == nil ? "journal" : "export")
        }
        if !result.holds { throw ExitStatus.no }
      }
    }

    private static func text(_ result: Verification, of subject: String) -> String {
      guard !result.holds else {
        return """
          The \(subject) holds: \(result.entries) entries in \(result.streams) streams, each as it was recorded.
          head \(result.head.text)
          """
      }
      var lines = ["The \(subject) does not hold."]
      lines += result.faults.prefix(20).map { "  " + $0.description }
      if result.faultCount > 20 { lines.append("  … and \(result.faultCount - 20) more; see --format json") }
      lines.append(
        "Keep a copy of the file as evidence, compare it with the last backup, and tell the keeper of records.")
      return lines.joined(separator: "\n")
    }
  }

  struct Export: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Write the journal to standard output as lines of JSON.",
      discussion: """
        A header, one line an entry, and an end with the number of entries and their digest. “afterword journal verify FILE” \
        checks such a file without the workspace. The journal holds no personal data in clear.

        Examples:
          afterword journal export > journal.jsonl
          afterword journal export --stream statement/2026-harbour > statements.jsonl
        """)
    @OptionGroup var options: WorkspaceOptions
    @OptionGroup var filter: Filter

    func run(_ context: CommandContext) async throws {
      let count = try await context.operations.exportJournal(matching: try filter.entries(context)) { lines in
        try StandardOutput.writeOrFail(lines)
      }
      StandardError.write("\(count) \(count == 1 ? "entry" : "entries") exported.")
    }
  }
}
