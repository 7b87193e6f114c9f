import Foundation
import Testing

/// `channel`, `outbox`, `receive` on the real binary.
@Suite struct DeliveryCommandTests {
  struct Reception: Decodable {
    let id: String?
    let signature: String
    let status: Int
    let file: String?
  }

  struct Test: Decodable {
    let works: Bool
    let posted: Bool
    let outcome: String
  }

  /// A receiver that runs beside the test; it takes a free port and writes it to its first line.
  static func withReceiver<Result>(
    _ workspace: Workspace, _ arguments: [String], _ body: (Int) async throws -> Result
  ) async throws -> (result: Result, received: String) {
    let command = try workspace.start(["receive", "--port", "0", "--format", "json"] + arguments)
    do {
      let port = try await command.firstLine()
      let listening = try JSONDecoder().decode([String: AnyNumberOrText].self, from: Data(port.utf8))
      let result = try await body(try #require(listening["port"]?.number))
      if !arguments.contains("--count") { command.kill() }
      return (result, try await command.wait().text)
    } catch {
      command.kill()
      _ = try await command.wait()
      throw error
    }
  }

  struct AnyNumberOrText: Decodable {
    let number: Int?
    init(from decoder: any Decoder) throws { number = try? decoder.singleValueContainer().decode(Int.self) }
  }

  static func receptions(_ text: String) -> [Reception] {
    text.split(separator: "\n").compactMap { try? JSONDecoder().decode(Reception.self, from: Data($0.utf8)) }
  }

  /// Puts channels into the workspace's configuration in place of the sample's.
  static func configure(_ workspace: Workspace, _ channels: String) throws {
    let file = workspace.file("afterword.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let head = try #require(text.range(of: "\nchannels:")).lowerBound
    try (text[..<head] + "\nchannels:\n" + channels + "\n").write(to: file, atomically: true, encoding: .utf8)
  }

  @Test func theBinaryDoesNotLinkLibcurl() throws {
    // Linking it would cost every start about 6 ms; it is opened when something is posted.
    let bytes = try Data(contentsOf: URL(filePath: Command.binary), options: .mappedIfSafe)
    let linked = try ElfFile(bytes).neededLibraries
    #expect(linked.contains { $0.hasPrefix("libsqlite3.so") }, "\(linked)")
    #expect(!linked.contains { $0.contains("curl") }, "\(linked)")
  }

  @Test func aTestMessageArrivesSigned() async throws {
    try await Workspace.make { workspace in
      try Self.configure(
        workspace,
        "  partners: { kind: generic, audience: partners, url: http://127.0.0.1:1/, secret: { key: partners } }")
      try await workspace.succeed("channel secret partners")
      let secret = try await workspace.succeed("channel secret partners --show").text
      try secret.write(to: workspace.file("secret"), atomically: true, encoding: .utf8)
      let (test, received) = try await Self.withReceiver(workspace, ["--count", "1", "--secret-file", "secret"]) {
        port in
        try Self.configure(
          workspace,
          "  partners: { kind: generic, audience: partners, url: http://127.0.0.1:\(port)/, secret: { key: partners } }"
        )
        return try await workspace.succeed("channel test partners --format json").json(Test.self)
      }
      #expect(test.works && test.posted)
      let reception = try #require(Self.receptions(received).first)
      #expect(reception.signature == "verified")
      let body = try String(contentsOf: workspace.file("received/" + (reception.file ?? "?")), encoding: .utf8)
      #expect(body.contains("afterword.test/1"))
    }
  }

  @Test func aPublicChannelIsOnlyConnectedTo() async throws {
    try await Workspace.make { workspace in
      let (test, received) = try await Self.withReceiver(workspace, []) { port in
        try Self.configure(
          workspace,
          "  newsroom: { kind: generic, audience: public, url: http://127.0.0.1:\(port)/, secret: { key: newsroom } }")
        return try await workspace.succeed("channel test newsroom --format json").json(Test.self)
      }
      #expect(test.works && !test.posted)
      #expect(Self.receptions(received).isEmpty)
    }
  }

  @Test(arguments: [
    (["--respond", "410"], "410"), (["--respond", "503", "--retry-after", "9"], "503"),
    (["--redirect", "http://127.0.0.1:1/"], "redirect"), (["--close"], "ended without an answer"),
    (["--hang"], "no answer within"), (["--drip"], "no answer within"),
  ])
  func aChannelThatMisbehavesIsReported(options: [String], words: String) async throws {
    try await Workspace.make { workspace in
      // Only who never answers is waited for in vain; a busy machine may take its time over the others.
      let patience = words == "no answer within" ? "300ms" : "30s"
      let (outcome, _) = try await Self.withReceiver(workspace, options) { port in
        try Self.configure(
          workspace,
          """
            team: { kind: slack, audience: internal, url: "http://127.0.0.1:\(port)/", timeouts: { total: \(patience) } }
          """)
        return try await workspace.run("channel test team")
      }
      #expect(outcome.exitCode == 69, "\(outcome)")
      #expect(outcome.text.contains(words), "\(outcome)")
    }
  }

  @Test func channelsAreListedWithoutTheirSecrets() async throws {
    try await Workspace.make { workspace in
      try Self.configure(
        workspace,
        """
          newsroom: { kind: generic, audience: public, url: "https://news.example.org/hook?token=T0PSECRET", secret: { key: newsroom } }
          team: { kind: slack, audience: internal, url: { env: TEAM_URL } }
        """)
      let list = try await workspace.succeed("channel list")
      #expect(list.text.contains("https://news.example.org"))
      #expect(list.text.contains("TEAM_URL is not set"))
      #expect(!list.text.contains("T0PSECRET"))
      let json = try await workspace.succeed("channel list --format json")
      #expect(!json.text.contains("T0PSECRET"))
    }
  }

  @Test(arguments: [
    (
      "newsroom: { kind: generic, audience: public, url: https://a.example/, secret: whsec_AAAA }",
      "never written into this file"
    ),
    ("newsroom: { kind: generic, audience: public, url: https://a.example/ }", "“secret” is missing"),
    ("newsroom: { kind: generic, audience: public, url: http://a.example/, secret: { key: a } }", "http:"),
    ("newsroom: { kind: carrier-pigeon, audience: public, url: https://a.example/ }", "not a known kind of channel"),
    ("newsroom: { kind: slack, audience: pubic, url: https://a.example/ }", "Did you mean “public”?"),
    (
      "newsroom: { kind: slack, audience: public, url: https://a.example/, carries: [notices] }",
      "carries releases only"
    ),
    ("newsroom: { kind: slack, audience: public, url: https://a.example/, alow: [private] }", "Did you mean “allow”?"),
    (
      "newsroom: { kind: slack, audience: internal, url: https://a.example/, allow: [10.0.0.0/99] }",
      "not a block of addresses"
    ),
    ("newsroom: { kind: slack, audience: internal, url: nonsense }", "not a URL"),
    ("newsroom: { kind: slack, audience: internal, url: { env: A, file: b } }", "Exactly one of"),
    (
      "newsroom: { kind: slack, audience: internal, url: https://a.example/, retry: { first: soon } }",
      "not a length of time"
    ),
    ("newsroom: nothing", "A set of keys is needed"),
  ])
  func faultsOfChannelsAreNamedWithTheirPlace(channel: String, words: String) async throws {
    try await Workspace.make { workspace in
      try Self.configure(workspace, "  " + channel)
      let outcome = try await workspace.run("channel list")
      #expect(outcome.exitCode == 65, "\(outcome)")
      #expect(outcome.message.contains(words), "\(outcome)")
      #expect(outcome.message.contains("afterword.yaml:"))
      // A broken channel keeps nobody from the rest.
      try await workspace.succeed("officer list")
    }
  }

  @Test(arguments: [
    ("channel test nowhere", 1, "channel-unknown"), ("outbox retry", 64, "Name the messages"),
    ("outbox retry msg_x", 1, "message-unknown"), ("outbox list --state asleep", 64, "asleep"),
    ("outbox list --limit 0", 64, "1 or more"), ("outbox deliver --no-longer-than soon", 64, "not a length of time"),
    ("receive --port 70000", 64, "not a port"), ("receive --respond 99", 64, "--respond"),
    ("receive --hang --close", 64, "Name one of"), ("receive --secret-file nowhere", 66, "nowhere"),
    ("receive --secret-env NOWHERE", 66, "NOWHERE"), ("receive --channel nowhere", 1, "channel-unknown"),
    ("receive --retry-after 5", 64, "needs --respond"), ("receive --count 0", 64, "1 or more"),
  ])
  func whatIsTypedWronglyIsAnswered(line: String, code: Int32, words: String) async throws {
    try await Workspace.make { workspace in
      let outcome = try await workspace.run(line, as: "duty-lead")
      #expect(outcome.exitCode == code, "\(outcome)")
      #expect(outcome.message.contains(words), "\(outcome)")
    }
  }

  @Test func nothingIsDueInANewWorkspace() async throws {
    try await Workspace.make { workspace in
      let list = try await workspace.succeed("outbox list")
      #expect(list.text.contains("Nothing waits"))
      let delivery = try await workspace.succeed("outbox deliver --wait")
      #expect(delivery.text.contains("Nothing was due"))
    }
  }
}

extension Command {
  /// The first line that the command prints, as soon as it is there.
  func firstLine() async throws -> String {
    while true {
      let text = printed
      if let end = text.firstIndex(of: "\n") { return String(text[..<end]) }
      try #require(Foundation.kill(process, 0) == 0, "the command has ended: \(text)")
      await Task.yield()
    }
  }
}

/// The dynamic section of an executable file, as far as it names the libraries that are loaded at every start.
struct ElfFile {
  let neededLibraries: [String]

  init(_ bytes: Data) throws {
    func number<Value: FixedWidthInteger>(_ type: Value.Type, at offset: Int) -> Value {
      (0..<MemoryLayout<Value>.size).reduce(0) { $0 | Value(truncatingIfNeeded: bytes[offset + $1]) << (8 * $1) }
    }
    try #require(bytes.prefix(5) == Data([0x7F, 0x45, 0x4C, 0x46, 2]), "not a 64-bit ELF file")
    let table = Int(number(UInt64.self, at: 0x28))
    let size = Int(number(UInt16.self, at: 0x3A))
    let sections = (0..<Int(number(UInt16.self, at: 0x3C))).map { table + $0 * size }
    let dynamic = try #require(sections.first { number(UInt32.self, at: $0 + 4) == 6 })
    let strings = sections[Int(number(UInt32.self, at: dynamic + 0x28))]
    let stringsAt = Int(number(UInt64.self, at: strings + 0x18))
    let start = Int(number(UInt64.self, at: dynamic + 0x18))
    let length = Int(number(UInt64.self, at: dynamic + 0x20))
    neededLibraries = stride(from: start, to: start + length, by: 16)
      .filter { number(UInt64.self, at: $0) == 1 }
      .map { entry in
        let name = stringsAt + Int(number(UInt64.self, at: entry + 8))
        return String(decoding: bytes[name...].prefix { $0 != 0 }, as: UTF8.self)
      }
  }
}
