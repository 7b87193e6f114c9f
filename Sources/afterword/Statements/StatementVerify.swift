import ArgumentParser
import Incidents
import Operations
import Statements

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct StatementKeys: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Print the public keys with which exported statements are verified.",
    discussion: "Example:\n  afterword statement keys > keys.json")
  @OptionGroup var options: WorkspaceOptions

  func run(_ context: CommandContext) async throws {
    StandardOutput.write(JSONText.pretty(try await context.operations.publishedKeys()))
  }
}

struct StatementVerify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Verify an exported statement. Exit code 1 unless the words are genuine.",
    discussion: """
      With --keys no workspace and no network is needed. One changed byte is noticed, and what was changed is named.

      Example:
        afterword statement verify statement-3.json --keys keys.json
        afterword statement verify statement-3.json
      """)
  @OptionGroup var options: WorkspaceOptions
  @Argument(help: "The file, or “-”.") var file: String
  @Option(help: "A file with the agencies’ public keys, from “afterword statement keys”; otherwise the workspace’s.")
  var keys: String?

  struct View: Encodable {
    let schema = "afterword.verification/1"
    let answer: String
    let remarks: [String]
    let incident: IncidentID?
    let statement: Int?
    let kind: StatementKind?
    let releasedAt: Moment?
    let clearedBy: [AgencyID]
  }

  mutating func run() async throws {
    let command = self
    try await Failure.reporting(options.output.format) { try await command.verify() }
  }

  private func verify() async throws {
    let text = try Self.read(file)
    let keys = try await publicKeys()
    let result = StatementVerification(text, keys: keys)
    let manifest = result.statement?.manifest
    let isTrusted = result.answer != .altered && result.answer != .cannotTell
    let view = View(
      answer: result.answer.rawValue, remarks: result.remarks, incident: manifest?.incident,
      statement: manifest?.statement, kind: manifest?.kind, releasedAt: result.statement?.release.payload.at,
      clearedBy: isTrusted ? (result.statement?.clearances.map(\.payload.agency) ?? []) : [])
    let output = Output(format: options.output.format)
    output.result(view) {
      let answer = isTrusted ? output.style.green(view.answer) : output.style.red(view.answer)
      var lines = ["\(file): \(answer)"]
      if isTrusted, let manifest, let release = result.statement?.release.payload {
        lines.append(
          "  statement \(manifest.statement) (\(manifest.kind)) of \(manifest.incident), released \(release.at) by "
            + "\(release.officer) of \(release.agency)")
        lines.append(
          "  cleared by: "
            + (view.clearedBy.isEmpty ? "nobody" : view.clearedBy.map(\.rawValue).joined(separator: ", ")))
      }
      return (lines + result.remarks.map { "  \($0)" }).joined(separator: "\n")
    }
    if !isTrusted { throw ExitStatus.no }
  }

  private static func read(_ path: String) throws -> String {
    let bytes = try InputFile.read(path, limit: 16 << 20)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw InputError.invalid("The file “\(path)” is not valid UTF-8, so it is not an exported statement.")
    }
    return text
  }

  private func publicKeys() async throws -> [PublishedKey] {
    guard let path = keys else {
      return try await CommandContext.open(options).operations.publishedKeys()
    }
    let text = try Self.read(path)
    guard let keys = try? CanonicalJSON.decode([PublishedKey].self, from: text) else {
      throw InputError.invalid(
        "The file “\(path)” does not hold public keys. Make one with “afterword statement keys > keys.json”.")
    }
    return keys
  }
}
