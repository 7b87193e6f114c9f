import ArgumentParser
import Incidents
import Operations
import Renditions
import Statements

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension RecordsCommands {
  /// `afterword records show`
  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Write an exported record as one page for people, with the answer of the check on top.",
      discussion: """
        The page holds the statements with their texts and clearances, and everything that happened, in order. It shows what the file \
        holds and nothing else, so it leaves out what the file leaves out. It asks nothing of any server and can be printed. It proves \
        nothing itself: hand out the file beside it.

        Examples:
          afterword records export --for partners --output records.jsonl --as admin
          afterword records show records.jsonl --keys jwks.json --output records.html
        """)
    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "The file, or “-”.") var file: String
    @Option(help: "A file with the agencies’ public keys, from “afterword statement keys”; otherwise the workspace’s.")
    var keys: String?
    @Option(
      name: [.customShort("o"), .customLong("output")],
      help: ArgumentHelp("The page; otherwise standard output.", valueName: "file"), completion: .file())
    var output: String?

    struct View: Encodable {
      let schema = "afterword.records-page/1"
      let file: String
      let holds: Bool
      let incident: IncidentID?
      let audience: RecordAudience?
      let bytes: Int
      let problems: [String]
    }

    mutating func run() async throws {
      let command = self
      try await Failure.reporting(options.format) { try await command.show() }
    }

    private func show() async throws {
      let input = RecordsInput(options: options, keys: keys)
      let record = RecordsVerification(try input.read(file), keys: try await input.publicKeys())
      guard record.header != nil else {
        throw InputError.invalid(
          "The file “\(file)” is not an exported record. Make one with “afterword records export --output records.jsonl”."
        )
      }
      let name = file == "-" ? "records.jsonl" : URL(filePath: file).lastPathComponent
      let page = Array(RecordsPage(record, file: name).html.utf8)
      guard let output else {
        try StandardOutput.writeOrFail(page)
        if !record.holds { throw ExitStatus.no }
        return
      }
      do {
        try WholeFile.write(Data(page), to: output)
      } catch {
        throw InputError.unavailable(
          "“\(output)” cannot be written. Check the folder and the space on the disk, and give the command again.")
      }
      let view = View(
        file: output, holds: record.holds, incident: record.header?.incident, audience: record.header?.audience,
        bytes: page.count, problems: record.problems + record.gaps)
      Output(format: options.format).result(view) {
        "The page is in \(output). "
          + (record.holds ? "The record holds." : "The record does not hold, or a key is missing; the page says what.")
      }
      if !record.holds { throw ExitStatus.no }
    }
  }
}

/// An exported record, and the keys with which it is checked.
struct RecordsInput {
  let options: WorkspaceOptions
  /// A file with public keys; otherwise those of the workspace.
  let keys: String?

  func read(_ path: String) throws -> String {
    let bytes = try InputFile.read(path, limit: 1 << 30)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw InputError.invalid("The file “\(path)” is not valid UTF-8, so it is not an exported record.")
    }
    return text
  }

  func publicKeys() async throws -> [PublishedKey] {
    guard let path = keys else { return try await CommandContext.open(options).operations.publishedKeys() }
    guard let keys = PublishedKey.read(try read(path)) else {
      throw InputError.invalid(
        "The file “\(path)” does not hold public keys. Make one with “afterword statement keys > keys.json”.")
    }
    return keys
  }
}
