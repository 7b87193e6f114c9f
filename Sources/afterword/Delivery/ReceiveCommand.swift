import ArgumentParser
import Delivery
import Incidents
import Operations

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// `afterword receive`
struct Receive: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "receive", abstract: "Receive webhooks on this machine, to try channels out.",
    discussion: """
      It listens on 127.0.0.1 only, checks Standard Webhooks signatures, keeps each body as a file with one line about it in \
      index.jsonl, and recognises repeats by their id. It can misbehave, to show what a channel makes of it.

      Examples:
        afterword receive --channel newsroom
        afterword receive --port 0 --folder received --count 3
        afterword receive --port 8787 --respond 503 --times 3 --retry-after 2
      """)

  @Option(help: "The port; 0 takes a free one. Otherwise the one of --channel, or 8787.") var port: Int?
  @Option(help: "Receive for this channel of the workspace: its port and its secrets.") var channel: String?
  @Option(help: ArgumentHelp("A file with a secret to check signatures with; may be repeated.", valueName: "file"))
  var secretFile: [String] = []
  @Option(help: ArgumentHelp("An environment variable with a secret; may be repeated.", valueName: "name"))
  var secretEnv: [String] = []
  @Option(help: ArgumentHelp("Where posts are kept.", valueName: "dir")) var folder = "received"
  @Option(help: "Stop after so many posts were kept.") var count: Int?
  @Option(help: "Misbehave: answer with this status and keep nothing.") var respond: Int?
  @Option(help: ArgumentHelp("With --respond: the Retry-After header, seconds or a date.", valueName: "time"))
  var retryAfter: String?
  @Option(help: ArgumentHelp("Misbehave: redirect to this URL.", valueName: "url")) var redirect: String?
  @Flag(help: "Misbehave: take the post and never answer.") var hang = false
  @Flag(help: "Misbehave: close the connection without an answer.") var close = false
  @Flag(help: "Misbehave: keep the post, then close the connection without an answer.") var loseAnswer = false
  @Option(help: ArgumentHelp("Misbehave: answer with a body of so many bytes.", valueName: "bytes")) var flood: Int?
  @Flag(help: "Misbehave: answer one byte at a time.") var drip = false
  @Option(help: "Misbehave only so many times; otherwise always.") var times: Int?
  @Option(help: ArgumentHelp("With --channel: the workspace.", valueName: "dir")) var workspace: String?
  @OptionGroup var output: OutputOptions

  mutating func run() async throws {
    let command = self
    try await Failure.reporting(output.format) { try await command.receive() }
  }

  private func receive() async throws {
    let misbehaviour = try misbehaviour()
    guard count ?? 1 > 0 else { throw UsageError(message: "The number after --count must be 1 or more.") }
    let environment = ProcessInfo.processInfo.environment
    var options = Receiver.Options(port: try portNumber(8787), folder: CommandContext.absolute(folder))
    if let channel { try await readChannel(ChannelID(channel), into: &options) }
    options.secrets += try secrets(environment)
    let clock = try CommandContext.clock(environment)
    let receiver: Receiver
    do {
      receiver = try Receiver(options) { clock.now() }
    } catch {
      throw InputError.unavailable(error.description)
    }
    if let misbehaviour { receiver.misbehave(misbehaviour, times: times ?? .max) }
    start(receiver, checks: !options.secrets.isEmpty)
    var printed = 0
    while count.map({ receiver.kept.count < $0 }) ?? true {
      await receiver.waitUntilReceived(printed + 1)
      let receptions = receiver.receptions
      for reception in receptions[printed...] { show(reception) }
      printed = receptions.count
    }
    await receiver.stop()
    for reception in receiver.receptions[printed...] { show(reception) }
  }

  private func start(_ receiver: Receiver, checks: Bool) {
    switch output.format {
    case .json: StandardOutput.write(JSONText.line(Listening(url: receiver.url, port: Int(receiver.port))))
    case .text:
      StandardOutput.write("Listening on \(receiver.url)")
      StandardError.write("Posts are kept in \(CommandContext.absolute(folder)). Press Control-C to stop.")
      if !checks {
        StandardError.write(
          "Signatures are not checked. Name a channel with --channel, or a secret with --secret-file.")
      }
    }
  }

  /// The first line for programs.
  private struct Listening: Encodable {
    let url: String
    let port: Int
  }

  private func show(_ reception: Reception) {
    switch output.format {
    case .json: StandardOutput.write(JSONText.line(reception))
    case .text:
      let end =
        reception.isRepeat ? "a repeat, kept already" : reception.file.map { "kept as \($0)" } ?? "not kept"
      let answer = reception.status == 0 ? "no answer" : "answered \(reception.status)"
      StandardOutput.write(
        "\(reception.receivedAt) \(reception.path) \(reception.id ?? "(no id)") \(reception.bytes) bytes, "
          + "\(reception.signature.rawValue), \(answer), \(end)")
    }
  }

  private func portNumber(_ usual: UInt16) throws -> UInt16 {
    guard let port else { return usual }
    guard let number = UInt16(exactly: port) else {
      throw UsageError(message: "\(port) is not a port. Write a number from 0 to 65535; 0 takes a free one.")
    }
    return number
  }

  private func readChannel(_ id: ChannelID, into receiver: inout Receiver.Options) async throws {
    let context = try await CommandContext.open(
      try WorkspaceOptions.parse(workspace.map { ["--workspace", $0] } ?? []))
    receiver.secrets = try context.operations.webhookSecrets(of: id, reader: context.secrets)
    guard port == nil else { return }
    guard let number = try context.operations.loopbackPort(of: id, reader: context.secrets) else {
      throw UsageError(message: "The channel “\(id)” does not lead to this machine. Name a port with --port.")
    }
    receiver.port = number
  }

  private func secrets(_ environment: [String: String]) throws -> [WebhookSecret] {
    var texts: [(place: String, text: String)] = []
    for path in secretFile {
      let bytes = try InputFile.read(path, limit: 8192)
      texts.append(("the file “\(path)”", String(decoding: bytes, as: UTF8.self)))
    }
    for name in secretEnv {
      guard let text = environment[name] else {
        throw InputError.notFound("The environment variable \(name) is not set.")
      }
      texts.append(("the environment variable \(name)", text))
    }
    return try texts.map { place, text in
      do {
        return try WebhookSecret(text)
      } catch {
        throw InputError.invalid("The secret in \(place) cannot be used: \(error).")
      }
    }
  }

  private func misbehaviour() throws -> Misbehaviour? {
    var all: [Misbehaviour] = []
    if let respond {
      guard (200...599).contains(respond) else {
        throw UsageError(message: "\(respond) after --respond is not a status; write one from 200 to 599.")
      }
      if let retryAfter, retryAfter.utf8.contains(where: { $0 < 0x20 || $0 > 0x7E }) {
        throw UsageError(message: "The value after --retry-after holds a character that a header cannot hold.")
      }
      all.append(.answer(status: respond, retryAfter: retryAfter))
    } else if retryAfter != nil {
      throw UsageError(message: "--retry-after needs --respond.")
    }
    if let redirect {
      guard redirect.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
        throw UsageError(message: "The value after --redirect is not a URL.")
      }
      all.append(.redirect(redirect))
    }
    if hang { all.append(.hang) }
    if close { all.append(.close) }
    if loseAnswer { all.append(.loseAnswer) }
    if drip { all.append(.drip) }
    if let flood {
      guard flood >= 0 else { throw UsageError(message: "The number after --flood must not be negative.") }
      all.append(.flood(bytes: flood))
    }
    guard all.count <= 1 else {
      throw UsageError(
        message: "Name one of --respond, --redirect, --hang, --close, --lose-answer, --flood and --drip.")
    }
    guard times ?? 1 > 0 else { throw UsageError(message: "The number after --times must be 1 or more.") }
    return all.first
  }
}
