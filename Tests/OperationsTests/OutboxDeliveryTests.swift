import Delivery
import Guidelines
import Incidents
import Journal
import Logging
import Operations
import Statements
import StrictYAML
import Synchronization
import Testing

/// The way of a message from the outbox to a receiver, over real connections, on a clock that the test moves.
@Suite struct OutboxDeliveryTests {
  static let t0 = Moment(milliseconds: 1_773_515_100_000)
  static let secret = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="

  @Test func aReleaseReachesEveryChannelOnceAndIsRemembered() async throws {
    try await Self.withHouse { house in
      try await house.release(1)
      try await house.release(1)
      let report = try await house.deliverer().deliverDue()
      #expect(report.delivered == 2)
      #expect(report.isGood)
      for receiver in [house.newsroom, house.partners] {
        #expect(receiver.receptions.map(\.signature) == [.verified])
        #expect(receiver.receptions.map(\.isRepeat) == [false])
      }
      #expect(try await house.events() == ["delivery.accepted/1", "delivery.accepted/1"])
      #expect(try await house.deliverer().deliverDue().delivered == 0)
    }
  }

  @Test func aDeadChannelHoldsUpNoOther() async throws {
    try await Self.withHouse { house in
      house.newsroom.misbehave(.answer(status: 503))
      for number in 1...20 { try await house.release(number) }
      let report = try await house.deliverer().deliverDue()
      #expect(report.delivered == 20)
      #expect(house.partners.kept.count == 20)
      // It was left alone after a few failures, and no attempt was counted for what was not posted.
      #expect(house.newsroom.receptions.count <= 6)
      #expect(try await house.rows("newsroom").reduce(0) { $0 + $1.attempts } == house.newsroom.receptions.count)
      // Asked again at once, it stays left alone.
      let posts = house.newsroom.receptions.count
      _ = try await house.deliverer().deliverDue()
      #expect(house.newsroom.receptions.count == posts)
      house.newsroom.behave()
      house.clock.set(Self.t0 + .minutes(2))
      #expect(try await house.deliverer().deliverDue().delivered == 20)
    }
  }

  @Test func messagesOfOneThreadArriveInOrderThroughFailures() async throws {
    try await Self.withHouse { house in
      for number in 1...4 { try await house.release(number, thread: 1) }
      house.newsroom.misbehave(.answer(status: 500), times: 2)
      var now = Self.t0
      while try await house.deliverer().deliverDue().waiting > 0 {
        now = now + .seconds(10)
        house.clock.set(now)
        try #require(now < Self.t0 + .minutes(10))
      }
      let sent = try await house.rows("newsroom").map(\.item.id)
      #expect(house.newsroom.kept.compactMap(\.reception.id) == sent)
    }
  }

  @Test func anAnswerThatIsLostLeadsToARepeatUnderTheSameID() async throws {
    try await Self.withHouse { house in
      house.newsroom.misbehave(.loseAnswer, times: 1)
      try await house.release(1)
      #expect(try await house.deliverer().deliverDue().delayed == 1)
      house.clock.set(Self.t0 + .seconds(2))
      #expect(try await house.deliverer().deliverDue().delivered == 1)
      #expect(house.newsroom.receptions.map(\.isRepeat) == [false, true])
      #expect(Set(house.newsroom.receptions.map(\.id)).count == 1)
      #expect(try await house.events().filter { $0 == "delivery.delayed/1" }.count == 1)
    }
  }

  /// A process that leased messages and died: nobody touches them until the lease has run out, then they go out.
  @Test func whatADeadProcessHeldGoesOutWhenItsLeaseRunsOut() async throws {
    try await Self.withHouse { house in
      try await house.release(1)
      let until = Self.t0 + .seconds(7)
      _ = try await house.operations.store.leaseOutbox(channel: "newsroom", now: Self.t0, until: until, limit: 10)
      #expect(try await house.deliverer().deliverDue().nextAttemptAt == until)
      #expect(house.newsroom.receptions.isEmpty)
      house.clock.set(until)
      #expect(try await house.deliverer().deliverDue().delivered == 1)
      #expect(house.newsroom.kept.count == 1)
    }
  }

  @Test func twoDeliverersPostNothingTwice() async throws {
    try await Self.withHouse { house in
      for number in 1...150 { try await house.release(number) }
      let deliverers = (0..<4).map { _ in house.deliverer() }
      let delivered = try await withThrowingTaskGroup(of: Int.self) { group in
        for deliverer in deliverers { group.addTask { try await deliverer.deliverDue().delivered } }
        return try await group.reduce(0, +)
      }
      #expect(delivered == 300)
      #expect(house.newsroom.receptions.count == 150)
      #expect(house.partners.receptions.count == 150)
    }
  }

  @Test func whatWasReplacedBeforeItsTurnNeverGoesOut() async throws {
    try await Self.withHouse { house in
      house.newsroom.misbehave(.answer(status: 503), times: 1)
      try await house.release(1)
      _ = try await house.deliverer().deliverDue()
      try await house.release(2, thread: 1, correcting: 1)
      house.clock.set(Self.t0 + .minutes(1))
      #expect(try await house.deliverer().deliverDue().waiting == 0)
      #expect(house.newsroom.kept.count == 1)
      #expect(try await house.rows("newsroom").map(\.state) == [.cancelled, .delivered])
      // Where the first one had gone out already, the correction follows it.
      #expect(house.partners.kept.count == 2)
    }
  }

  /// The withdrawal comes after the lease and before the post.
  @Test func whatIsWithdrawnWhileItIsLeasedDoesNotGoOut() async throws {
    let journal = try SQLiteJournal()
    try await Self.withHouse(store: journal) { house in
      try await house.release(1)
      let store = Meddling(journal) { rows in
        guard let row = rows.first, row.item.channel == "newsroom" else { return }
        _ = try? await journal.append(
          Transaction(outbox: [.cancel(subject: row.item.subject, reason: "withdrawn")]), recordedAt: Self.t0)
      }
      _ = try await house.deliverer(store).deliverDue()
      #expect(house.newsroom.receptions.isEmpty)
      #expect(try await house.rows("newsroom").map(\.state) == [.cancelled])
    }
  }

  /// A process that was held up so long that another has taken its message over posts nothing.
  @Test func whoLostItsLeaseDoesNotPost() async throws {
    let journal = try SQLiteJournal()
    try await Self.withHouse(store: journal) { house in
      try await house.release(1)
      let store = Meddling(journal) { rows in
        guard let row = rows.first, row.item.channel == "newsroom" else { return }
        _ = try? await journal.leaseOutbox(
          channel: "newsroom", now: Self.t0 + .hours(1), until: Self.t0 + .hours(2), limit: 1)
      }
      let report = try await house.deliverer(store).deliverDue()
      #expect(house.newsroom.receptions.isEmpty)
      #expect(report.delivered == 1)
    }
  }
}
