import Foundation
import Testing

/// A session of everyday commands on the real binary, each of which may be killed at any instant and is then typed again with the
/// same `--once`. In the end everything was done exactly once, the journal holds, and what had to go out has gone out.
///
/// Short in `make test`; `AFTERWORD_KILLS=100 swift test --filter KillTests` (or `make torture`) is the long form.
@Suite struct KillTests {
  static let kills = ProcessInfo.processInfo.environment["AFTERWORD_KILLS"].flatMap(Int.init) ?? 10

  /// One command of the session.
  private struct Step {
    let arguments: [String]
    let officer: String
    var input = ""
  }

  private struct CaseView: Decodable { let id: String }
  private struct Message: Decodable {
    let id: String
    let state: String
    let subject: String
  }
  private struct Listing: Decodable {
    struct Entry: Decodable { let stream: String }
    let entries: [Entry]
  }

  @Test(.timeLimit(.minutes(20)))
  func nothingAcknowledgedIsLostOrDoneTwice() async throws {
    // Nine commands a round, about a third of them killed.
    let rounds = max(3, Self.kills / 3)
    try await Workspace.make { made in
      var workspace = made
      workspace.environment["AFTERWORD_NOW"] = Self.time(seconds: 0)
      try await workspace.succeed("channel secret newsroom")
      let secret = try await workspace.succeed("channel secret newsroom --show").text
      try secret.write(to: workspace.file("secret"), atomically: true, encoding: .utf8)
      let (delivered, received) = try await DeliveryCommandTests.withReceiver(workspace, ["--secret-file", "secret"]) {
        port in
        try DeliveryCommandTests.configure(
          workspace,
          "  newsroom: { kind: generic, audience: public, url: http://127.0.0.1:\(port)/, secret: { key: newsroom } }")
        var session = KilledSession(kills: Self.kills, commands: rounds * 9, seed: 20_260_314)
        try await prepare(workspace, &session)
        for round in 1...rounds {
          workspace.environment["AFTERWORD_NOW"] = Self.time(seconds: round)
          for step in steps(round) {
            try await session.run(step.arguments, as: step.officer, input: step.input, in: workspace)
          }
          try await session.deliver(in: workspace)
        }
        // Leases of killed deliveries have run out by then.
        workspace.environment["AFTERWORD_NOW"] = Self.time(seconds: 270)
        try await workspace.succeed("outbox deliver")
        #expect(session.killed >= Self.kills / 2, "the commands ended before they could be killed")
        return try await check(workspace, rounds: rounds)
      }
      let ids = DeliveryCommandTests.receptions(received).filter { $0.signature == "verified" }.compactMap(\.id)
      #expect(delivered.isSubset(of: ids), "what is recorded as delivered has arrived")
    }
  }

  /// All of the session lies within the five minutes by which a signature's time may differ from the receiver's clock.
  private static func time(seconds: Int) -> String {
    "2026-03-14T21:0\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)+01:00"
  }

  private func prepare(_ workspace: Workspace, _ session: inout KilledSession) async throws {
    for (arguments, officer) in [
      (
        ["incident", "open", "Harbour market attack", "--id", "harbour", "--t0", "2026-03-14T19:05+01:00"], "duty-lead"
      ),
      (["fact", "add", "place", "Harbour Market", "--confirmed"], "police-press"),
      (["fact", "add", "time.onset", "19:05", "--confirmed"], "police-press"),
    ] {
      try await session.run(arguments, as: officer, in: workspace)
    }
  }

  /// A round: a fact, a case, and a statement from its draft to its release. Its number is the round's, unless a draft was lost or
  /// written twice.
  private func steps(_ round: Int) -> [Step] {
    let number = "\(round)"
    return [
      Step(
        arguments: ["fact", "add", "tip-line.note-\(round)", "Gate \(round)", "--confirmed"], officer: "police-press"),
      Step(
        arguments: ["case", "open", "--identity", "-", "--category", "lightly-injured"], officer: "caseworker",
        input: "name: Quillon Vardanek \(round)"),
      Step(arguments: ["statement", "draft", "--kind", "holding", "--next-update", "+30m"], officer: "duty-lead"),
      Step(arguments: ["statement", "check", number], officer: "duty-lead"),
      Step(arguments: ["statement", "submit", number], officer: "duty-lead"),
      Step(arguments: ["statement", "clear", number], officer: "police-press"),
      Step(arguments: ["statement", "clear", number], officer: "city-press"),
      Step(arguments: ["statement", "release", number], officer: "city-press"),
    ]
  }

  private func check(_ workspace: Workspace, rounds: Int) async throws -> Set<String> {
    try await workspace.succeed("journal verify")
    let cases = try await workspace.succeed(["case", "list", "--format", "json"], as: "caseworker").json(
      [CaseView].self)
    #expect(Set(cases.map(\.id)).count == rounds)
    let facts = try await workspace.succeed("journal list --kind fact.added --limit 10000 --format json")
      .json(Listing.self).entries
    #expect(facts.count == rounds + 2)
    let statements = try await workspace.succeed("journal list --stream statement/ --limit 10000 --format json")
      .json(Listing.self).entries
    #expect(Set(statements.map(\.stream)).count == rounds)
    let messages = try await workspace.succeed("outbox list --all --format json").json([Message].self)
    #expect(Set(messages.map(\.subject)).count == rounds)
    #expect(messages.count == rounds)
    // A statement that the next one has replaced before a killed delivery was repeated need not go out any more.
    #expect(messages.allSatisfy { $0.state == "delivered" || $0.state == "cancelled" }, "\(messages)")
    #expect(messages.last?.state == "delivered")
    return Set(messages.filter { $0.state == "delivered" }.map(\.id))
  }
}

/// Types commands, kills some of them, and types those again until they are done.
private struct KilledSession {
  private(set) var killed = 0
  private let wanted: Int
  private var commandsLeft: Int
  private var random: SplitMix
  private var count = 0
  /// How long a command takes, in microseconds, learnt as the session goes on; kills fall anywhere within it.
  private var duration = 60_000

  init(kills: Int, commands: Int, seed: UInt64) {
    wanted = kills
    commandsLeft = commands
    random = SplitMix(state: seed)
  }

  mutating func run(_ arguments: [String], as officer: String, input: String = "", in workspace: Workspace) async throws
  {
    count += 1
    let line = arguments + ["--once", "session-\(count)"]
    for attempt in 1...20 {
      let outcome = try await attemptOnce(line, as: officer, input: input, in: workspace, mayKill: attempt < 4)
      guard let code = outcome.exitCode else { continue }
      try #require(code == 0, "afterword \(line.joined(separator: " ")): \(outcome)")
      return
    }
    Issue.record("afterword \(line.joined(separator: " ")) was killed twenty times")
  }

  /// Delivering needs no key: what was posted before the kill is posted again under the same id.
  mutating func deliver(in workspace: Workspace) async throws {
    _ = try await attemptOnce(["outbox", "deliver"], as: "duty-lead", input: "", in: workspace, mayKill: true)
  }

  private mutating func attemptOnce(
    _ arguments: [String], as officer: String, input: String, in workspace: Workspace, mayKill: Bool
  ) async throws -> Outcome {
    let willKill =
      mayKill && killed < wanted && Int.random(in: 0..<max(1, commandsLeft), using: &random) < (wanted - killed) * 2
    commandsLeft -= 1
    let start = ContinuousClock.now
    let command = try workspace.start(arguments, as: officer, input: input)
    if willKill { command.kill(afterMicroseconds: Int.random(in: 0...duration, using: &random)) }
    let outcome = try await command.wait()
    let wasKilled = outcome.exitCode == nil
    if wasKilled { killed += 1 }
    if willKill {
      // A kill that came too late says that commands end sooner.
      duration = wasKilled ? duration * 5 / 4 : max(duration / 2, 2_000)
    } else {
      duration = min(duration, Int((ContinuousClock.now - start) / .microseconds(1)))
    }
    return outcome
  }
}

/// The same numbers for the same seed (SplitMix64).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
