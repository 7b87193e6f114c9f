import ArgumentParser
import Incidents
import Operations
import Renditions
import Statements

/// `afterword statement keys`
struct StatementKeys: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Print the public keys with which released statements are verified.",
    discussion: """
      Each key comes with officer, agency, roles, and since when it is valid or when it was removed; no name and nothing private. The \
      key of an officer who has left is among them once it is revoked, so that what it signed before can still be checked.

      Examples:
        afterword statement keys > keys.json
        afterword statement keys --format jwks > jwks.json             for any JOSE library (RFC 7517, RFC 8037)
        afterword statement keys --format minisign --of duty-lead > minisign.pub
        afterword statement keys --format pem --of duty-lead > public.pem
      """)

  /// The shapes of keys.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case jwks
    case minisign
    case pem
  }

  @Option(
    help: ArgumentHelp("The workspace; otherwise the nearest folder that holds afterword.yaml.", valueName: "dir"))
  var workspace: String?
  @Option(name: .customLong("as"), help: ArgumentHelp("The officer who acts; not needed here.", valueName: "officer"))
  var officer: String?
  @Option(help: "json (also text), jwks, minisign or pem.") var format: Form = .text
  @Option(help: ArgumentHelp("Only the keys of this officer.", valueName: "officer")) var of: String?

  mutating func run() async throws {
    let command = self
    try await Failure.reporting(.text) {
      let options = try WorkspaceOptions.parse(command.workspace.map { ["--workspace", $0] } ?? [])
      let keys = try await CommandContext.open(options).operations.publishedKeys()
        .filter { key in command.of.map { key.officer.rawValue == $0 } ?? true }
      if let of = command.of, keys.isEmpty {
        throw InputError.notFound("\(of) has no key. “afterword key list” shows who has one.")
      }
      StandardOutput.write(command.text(keys))
    }
  }

  private func text(_ keys: [PublishedKey]) -> String {
    let current = keys.filter { $0.removedAt == nil }
    let shapes = (current.isEmpty ? keys : current).compactMap { key in
      PublicSignatureKey(base64: key.publicKey).map { (key: key, shape: $0) }
    }
    return switch format {
    case .text, .json: JSONText.pretty(keys)
    case .jwks: PublishedKey.keySet(keys)
    // Tools read the first key of such a file; one officer's is what they are given.
    case .minisign: of == nil ? lines(shapes) { $0.minisignLine } : shapes.last?.shape.minisign ?? ""
    case .pem: of == nil ? lines(shapes) { $0.pem } : shapes.last?.shape.pem ?? ""
    }
  }

  private func lines(
    _ shapes: [(key: PublishedKey, shape: PublicSignatureKey)], _ shape: (PublicSignatureKey) -> String
  ) -> String {
    shapes.map { "untrusted comment: \($0.key.officer) of \($0.key.agency)\n\(shape($0.shape))" }.joined(
      separator: "\n")
  }
}

/// `afterword statement feed`
struct StatementFeedCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "feed", abstract: "Print the signed feed: one entry for each release, each naming the one before.",
    discussion: """
      Whoever has seen an entry notices when an earlier one is changed, left out or put elsewhere. Note the head (on paper, with \
      another agency) and give it back with --expect, so that nothing can be cut off the end.

      Examples:
        afterword statement feed > feed.signed.json
        afterword statement verify feed.signed.json --keys keys.json
        afterword statement verify feed.signed.json --keys keys.json --expect 3:9f86d081…
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption

  func run(_ context: CommandContext) async throws {
    let feed = try await context.operations.statementFeed(of: try await context.incident(incident).id)
    StandardOutput.write(try feed.file())
    if let head = feed.head { context.output.progress("head \(head)") }
  }
}
