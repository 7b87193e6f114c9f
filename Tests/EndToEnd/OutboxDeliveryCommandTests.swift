import Delivery
import Foundation
import Incidents
import Journal
import Testing

/// Several real processes at one outbox, killed at bad moments, with a receiver that watches.
@Suite struct OutboxDeliveryCommandTests {
  static let channels = """
      partners:
        kind: generic
        audience: partners
        url: http://127.0.0.1:PORT/
        secret: { key: partners }
        connections: 4
        timeouts: { total: 2s }
        retry: { first: 10ms, longest: 20ms }
    """

  /// A workspace whose outbox holds notices, so many for each of some runs, and the receiver they go to.
  static func withOutbox(
    runs: Int, each: Int, _ body: (Workspace, Receiver) async throws -> Void
  ) async throws {
    let receiver = try Receiver { Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
    do {
      try await Workspace.make { workspace in
        try DeliveryCommandTests.configure(
          workspace, channels.replacingOccurrences(of: "PORT", with: "\(receiver.port)"))
        try await workspace.succeed("channel secret partners")
        let journal = try SQLiteJournal(path: workspace.file("journal.sqlite").path)
        let now = Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
        let items = try (0..<each).flatMap { number in
          try (0..<runs).map { run in try item(run: run, number: number, at: now) }
        }
        _ = try await journal.append(Transaction(outbox: items.map(OutboxChange.enqueue)), recordedAt: now)
        try await body(workspace, receiver)
      }
    } catch {
      await receiver.stop()
      throw error
    }
    await receiver.stop()
  }

  static func item(run: Int, number: Int, at now: Moment) throws -> OutboxItem {
    let notice = NoticePayload(
      timestamp: now, data: .init(incident: "harbour", subject: "Notice \(number)", text: "Run \(run)"))
    return OutboxItem(
      id: "msg_\(run)_\(number)", channel: "partners", orderingKey: "run/\(run)", incident: "harbour", kind: "notice",
      subject: "notice/\(run)/\(number)", payload: try Payload.notice(notice).encoded(), enqueuedAt: now)
  }

  /// The first arrivals of each run came in the order in which they were put in, and none is missing.
  static func expectAllInOrder(_ receiver: Receiver, runs: Int, each: Int) {
    let ids = receiver.kept.compactMap(\.reception.id)
    for run in 0..<runs {
      let arrived = ids.filter { $0.hasPrefix("msg_\(run)_") }
      #expect(arrived == (0..<each).map { "msg_\(run)_\($0)" })
    }
  }

  @Test func severalProcessesDeliverEachMessageOnce() async throws {
    try await Self.withOutbox(runs: 20, each: 10) { workspace, receiver in
      let commands = try (0..<4).map { _ in try workspace.start(["outbox", "deliver", "--wait"]) }
      for command in commands {
        let outcome = try await command.wait()
        #expect(outcome.exitCode == 0, "\(outcome)")
      }
      #expect(receiver.receptions.count == 200)
      Self.expectAllInOrder(receiver, runs: 20, each: 10)
      try await workspace.succeed("journal verify")
    }
  }

  /// Killed after a number of posts, at whatever point it was; a later process brings the rest, repeats only what was under way,
  /// and the receiver recognises the repeats.
  @Test(arguments: [1, 2, 5, 17, 60, 140])
  func aKilledDeliveryIsCompletedByAnother(posts: Int) async throws {
    try await Self.withOutbox(runs: 15, each: 10) { workspace, receiver in
      let command = try workspace.start(["outbox", "deliver", "--wait"])
      await receiver.waitUntilReceived(posts)
      command.kill()
      _ = try await command.wait()
      try await workspace.succeed("journal verify")

      // The leases of the dead process have run out by then.
      var later = workspace
      later.environment["AFTERWORD_NOW"] = Date(timeIntervalSinceNow: 60).formatted(.iso8601)
      try await later.succeed("outbox deliver")
      Self.expectAllInOrder(receiver, runs: 15, each: 10)
      // No more than two leases of messages can have been under way.
      #expect(receiver.receptions.filter(\.isRepeat).count <= 30)
      let list = try await later.succeed("outbox list")
      #expect(list.text.contains("Nothing waits"))
      try await later.succeed("journal verify")
    }
  }

  @Test func aChannelThatComesBackIsServedWithoutAnybodyAsking() async throws {
    try await Self.withOutbox(runs: 3, each: 4) { workspace, receiver in
      receiver.misbehave(.answer(status: 503), times: 8)
      let outcome = try await workspace.run("outbox deliver --wait --no-longer-than 30s")
      #expect(outcome.exitCode == 0, "\(outcome)")
      Self.expectAllInOrder(receiver, runs: 3, each: 4)
    }
  }

  @Test func deadMessagesWaitForAPerson() async throws {
    try await Self.withOutbox(runs: 1, each: 2) { workspace, receiver in
      receiver.misbehave(.answer(status: 410))
      let outcome = try await workspace.run("outbox deliver --wait")
      #expect(outcome.exitCode == 69, "\(outcome)")
      #expect(outcome.text.contains("outbox list --state dead"))
      let list = try await workspace.succeed("outbox list --state dead")
      #expect(list.text.contains("410"))
      #expect(try await workspace.run("outbox retry --channel partners", as: "caseworker").exitCode == 1)
      try await workspace.succeed(["outbox", "discard", "msg_0_1", "--reason", "Told by telephone"], as: "duty-lead")
      receiver.behave()
      try await workspace.succeed("outbox retry --channel partners", as: "duty-lead")
      try await workspace.succeed("outbox deliver")
      #expect(receiver.kept.compactMap(\.reception.id) == ["msg_0_0"])
    }
  }

  @Test func aWorkspaceThatCannotBeWrittenToPostsNothing() async throws {
    try await Self.withOutbox(runs: 1, each: 1) { workspace, receiver in
      let outcome = try await workspace.start(["outbox", "deliver"], limits: ["--fsize=0"]).wait()
      #expect(outcome.exitCode != 0, "\(outcome)")
      #expect(receiver.receptions.isEmpty)
      try await workspace.succeed("outbox deliver")
      #expect(receiver.kept.count == 1)
    }
  }
}
