import ArgumentParser
import Incidents
import Operations
import Statements

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// `afterword records …`
struct RecordsCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "records",
    abstract: "Hand out, sealed, how an incident's statements came about; check what was handed out.",
    subcommands: [Export.self, Verify.self, Show.self])

  struct Export: WorkspaceCommand, IncidentCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract:
        "Write texts, facts, objections, clearances, gates, releases, receipts, rumours and questions as one file.",
      discussion: """
        public   what was made public, and that the rest exists
        partners their common work too: drafts, reasons, who did what; nothing about persons or the investigation
        court    everything that the journal holds in clear

        --redact leaves out more: internal, personal, investigation, security, legal. A field that is left out leaves a commitment, so \
        that a later, fuller file can be checked against this one. Phrases that are held back stand in no file, for they are kept \
        nowhere in clear; what people were told in confidence in their cases is no part of it.

        The last line is the seal of the officer who exports. With --output, FILE.sig beside it is a signature of the whole file for \
        OpenSSL. The same journal gives the same bytes.

        Examples:
          afterword records export --for partners --output records.jsonl --as admin
          afterword records export --for court --redact legal --output court.jsonl --as admin
          afterword records verify records.jsonl --keys jwks.json
          openssl pkeyutl -verify -pubin -inkey public.pem -rawin -in records.jsonl -sigfile records.jsonl.sig
        """)
    @OptionGroup var options: WorkspaceOptions
    @OptionGroup var incident: IncidentOption
    @Option(name: .customLong("for"), help: "public, partners or court.") var audience: RecordAudience = .partners
    @Option(
      help: ArgumentHelp("Classes that are left out as well, separated by commas.", valueName: "classes"))
    var redact: String?
    @Option(help: ArgumentHelp("The file; otherwise standard output.", valueName: "file"), completion: .file())
    var output: String?

    struct View: Encodable {
      let schema = "afterword.records-export/1"
      let file: String
      let signature: String
      let audience: RecordAudience
      let redacted: [RedactionClass]
      let entries: Int
      let root: String
    }

    func run(_ context: CommandContext) async throws {
      let opening = try await context.incident(incident)
      let records = try await context.operations.exportRecords(
        of: opening.id, for: audience, redacting: try classes(), by: try context.act().officer)
      let count = "\(records.seal.entries) \(records.seal.entries == 1 ? "entry" : "entries")"
      guard let output else {
        try StandardOutput.writeOrFail(records.bytes)
        return StandardError.write("\(count) exported for “\(audience.rawValue)”. root \(records.seal.root)")
      }
      try Self.write(Data(records.bytes), output)
      try Self.write(Data(records.signature), output + ".sig")
      let view = View(
        file: output, signature: output + ".sig", audience: audience, redacted: records.redacted.sorted(),
        entries: records.seal.entries, root: records.seal.root)
      context.output.result(view) {
        let left = view.redacted.map(\.rawValue).joined(separator: ", ")
        return """
          \(count) were written to \(output) for “\(audience.rawValue)”, and the signature of the file to \(output).sig.
          Left out: \(left.isEmpty ? "nothing" : left).
          root \(view.root)
          """
      }
    }

    private func classes() throws -> Set<RedactionClass> {
      var classes: Set<RedactionClass> = []
      for word in (redact ?? "").split(separator: ",").map({ $0.filter { !$0.isWhitespace } }) {
        guard let found = RedactionClass(rawValue: word), found != .open else {
          throw UsageError(
            message:
              "“\(word)” after --redact is no class. The classes are internal, personal, investigation, security, legal."
          )
        }
        classes.insert(found)
      }
      return classes
    }

    private static func write(_ data: Data, _ path: String) throws {
      do {
        try WholeFile.write(data, to: path)
      } catch {
        throw InputError.unavailable(
          "“\(path)” cannot be written. Check the folder and the space on the disk, and give the command again.")
      }
    }
  }

  struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: "Check an exported record with public keys alone.",
      discussion: """
        Every line, its place in the chain, every disclosed field against its commitment, and the seal are checked. One changed byte, one \
        line that was cut out, added or put elsewhere is noticed, and the line is named. With --against, a file that was handed out \
        before must say the same wherever both speak, and everything disclosed now must be what was committed to then.

        Examples:
          afterword records verify records.jsonl --keys jwks.json
          afterword records verify court.jsonl --against records.jsonl --keys jwks.json
        """)
    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "The file, or “-”.") var file: String
    @Option(help: "A file with the agencies’ public keys, from “afterword statement keys”; otherwise the workspace’s.")
    var keys: String?
    @Option(help: "A record of the same incident that was handed out before.") var against: String?

    struct View: Encodable {
      let schema = "afterword.records-verification/1"
      let holds: Bool
      let incident: IncidentID?
      let audience: RecordAudience?
      let officer: OfficerID?
      let entries: Int
      let redactedFields: Int
      let disclosedFields: Int
      let root: String?
      let problems: [String]
    }

    mutating func run() async throws {
      let command = self
      try await Failure.reporting(options.format) { try await command.verify() }
    }

    private func verify() async throws {
      let input = RecordsInput(options: options, keys: keys)
      let keys = try await input.publicKeys()
      let result = RecordsVerification(try input.read(file), keys: keys)
      var problems = result.problems + result.gaps
      if let against {
        let earlier = RecordsVerification(try input.read(against), keys: keys)
        problems += (earlier.problems + earlier.gaps).map { "\(against): \($0)" }
        problems += result.differences(from: earlier)
      }
      let view = View(
        holds: problems.isEmpty, incident: result.header?.incident, audience: result.header?.audience,
        officer: result.seal?.officer, entries: result.seal?.entries ?? 0, redactedFields: result.redacted,
        disclosedFields: result.disclosed, root: result.seal?.root, problems: problems)
      Output(format: options.format).result(view) { text(view) }
      if !view.holds { throw ExitStatus.no }
    }

    private func text(_ view: View) -> String {
      guard view.holds, let incident = view.incident, let audience = view.audience, let officer = view.officer else {
        let more = view.problems.count > 20 ? ["  … and \(view.problems.count - 20) more; see --format json"] : []
        return (["\(file): the record does not hold."] + view.problems.prefix(20).map { "  \($0)" } + more)
          .joined(separator: "\n")
      }
      let same = against.map { "\nIt says the same as \($0), and discloses what was committed to there." } ?? ""
      return """
        \(file): the record of \(incident) for “\(audience.rawValue)” holds: \(view.entries) entries, sealed by \(officer).
        \(view.redactedFields) fields are left out; \(view.disclosedFields) are disclosed and are what was committed to.\(same)
        root \(view.root ?? "")
        """
    }
  }
}

extension RecordAudience: ExpressibleByArgument {}
