import Incidents
import Journal
import Testing

@Suite struct OutboxTests {
  private func change(_ store: any JournalStore, _ changes: OutboxChange..., at second: Int64 = 0) async throws {
    _ = try await store.append(Transaction(outbox: changes), recordedAt: at(second))
  }

  private func lease(
    _ store: any JournalStore, _ channel: ChannelID = "press", at second: Int64, until: Int64, limit: Int = 100
  ) async throws -> [OutboxRow] {
    try await store.leaseOutbox(channel: channel, now: at(second), until: at(until), limit: limit)
  }

  private func state(_ store: any JournalStore, _ id: String) async throws -> OutboxState? {
    try await store.outbox(matching: OutboxFilter(id: id)).first?.state
  }

  @Test(arguments: Engine.allCases)
  func aMessageComesBackAsItWasPutInAndTwiceIsOnce(_ engine: Engine) async throws {
    try await engine.with { store in
      try await change(store, .enqueue(message("m1")), .enqueue(message("m1", key: "other")))
      let rows = try await store.outbox(matching: OutboxFilter())
      #expect(rows.map(\.item) == [message("m1")])
      #expect(rows[0].state == .pending)
      #expect(rows[0].attempts == 0)
      #expect(rows[0].endedAt == nil)
    }
  }

  @Test(arguments: Engine.allCases)
  func onlyTheOldestOfAKeyIsHandedOut(_ engine: Engine) async throws {
    try await engine.with { store in
      for (id, key) in [("a1", "a"), ("b1", "b"), ("a2", "a"), ("b2", "b"), ("a3", "a")] {
        try await change(store, .enqueue(message(id, key: key)))
      }
      try await change(store, .enqueue(message("x1", channel: "other", key: "a")))
      let first = try await lease(store, at: 1, until: 61)
      #expect(first.map(\.item.id) == ["a1", "b1"])
      #expect(first.map(\.attempts) == [1, 1])
      #expect(try await lease(store, at: 2, until: 62).isEmpty)
      try await change(store, .finish(id: "a1", fence: first[0].fence, outcome: .delivered("200")), at: 3)
      #expect(try await lease(store, at: 4, until: 64).map(\.item.id) == ["a2"])
      #expect(try await lease(store, "other", at: 4, until: 64).map(\.item.id) == ["x1"])
    }
  }

  @Test(arguments: Engine.allCases)
  func aRetryWaitsForItsTimeAndHoldsBackThoseBehindIt(_ engine: Engine) async throws {
    try await engine.with { store in
      try await change(store, .enqueue(message("m1")), .enqueue(message("m2")))
      let row = try await lease(store, at: 1, until: 61)[0]
      try await change(store, .finish(id: "m1", fence: row.fence, outcome: .retry(at: at(30), "503")), at: 2)
      #expect(try await lease(store, at: 29, until: 90).isEmpty)
      let again = try await lease(store, at: 30, until: 90)
      #expect(again.map(\.item.id) == ["m1"])
      #expect(again[0].attempts == 2)
      #expect(again[0].lastOutcome == "503")
    }
  }

  @Test(arguments: Engine.allCases)
  func aDeadMessageHoldsUpNothingAndCanBeRetriedOrDiscarded(_ engine: Engine) async throws {
    try await engine.with { store in
      try await change(store, .enqueue(message("m1")), .enqueue(message("m2")))
      let row = try await lease(store, at: 1, until: 61)[0]
      try await change(store, .finish(id: "m1", fence: row.fence, outcome: .dead("410")), at: 2)
      #expect(try await lease(store, at: 3, until: 63).map(\.item.id) == ["m2"])
      try await change(store, .retry(id: "m1"), at: 4)
      #expect(try await state(store, "m1") == .pending)
      await #expect(throws: JournalError.messageEnded(id: "m1")) { try await change(store, .retry(id: "m1"), at: 5) }
      try await change(store, .discard(id: "m1", reason: "told by telephone"), at: 6)
      #expect(try await state(store, "m1") == .discarded)
      await #expect(throws: JournalError.messageEnded(id: "m1")) {
        try await change(store, .discard(id: "m1", reason: "again"), at: 7)
      }
      await #expect(throws: JournalError.messageEnded(id: "no-such")) {
        try await change(store, .discard(id: "no-such", reason: "x"), at: 7)
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func aLeaseThatRanOutIsTakenOverAndTheOldHolderIsRefused(_ engine: Engine) async throws {
    try await engine.with { store in
      try await change(store, .enqueue(message("m1")))
      let old = try await lease(store, at: 1, until: 61)[0]
      #expect(try await lease(store, at: 60, until: 120).isEmpty)
      await #expect(throws: JournalError.messageEnded(id: "m1")) {
        try await change(store, .discard(id: "m1", reason: "x"), at: 60)
      }
      let new = try await lease(store, at: 61, until: 121)[0]
      #expect(new.fence > old.fence)
      for outcome in [OutboxOutcome.delivered("200"), .retry(at: at(70), "503"), .dead("410"), .cancelled("old")] {
        await #expect(throws: JournalError.leaseLost(id: "m1")) {
          _ = try await store.append(
            Transaction(
              appends: [Append(stream: "deliveries/x", expected: .any, entries: [entry()])],
              outbox: [.finish(id: "m1", fence: old.fence, outcome: outcome)]), recordedAt: at(62))
        }
      }
      #expect(try await store.version(of: "deliveries/x") == 0)
      try await change(store, .finish(id: "m1", fence: new.fence, outcome: .delivered("200")), at: 63)
      #expect(try await state(store, "m1") == .delivered)
      await #expect(throws: JournalError.leaseLost(id: "m1")) {
        try await change(store, .finish(id: "m1", fence: new.fence, outcome: .delivered("200")), at: 64)
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func cancellingTakesEveryCopyThatHasNotGoneOut(_ engine: Engine) async throws {
    try await engine.with { store in
      for id in ["sent", "dead", "waiting"] {
        try await change(store, .enqueue(message(id, key: id, subject: "statement/harbour/4@2")))
      }
      try await change(store, .enqueue(message("newer", key: "newer", subject: "statement/harbour/4@3")))
      let rows = try await lease(store, at: 1, until: 61, limit: 2)
      try await change(store, .finish(id: "sent", fence: rows[0].fence, outcome: .delivered("200")), at: 2)
      try await change(store, .finish(id: "dead", fence: rows[1].fence, outcome: .dead("410")), at: 2)
      try await change(store, .cancel(subject: "statement/harbour/4@2", reason: "superseded"), at: 3)
      #expect(try await state(store, "sent") == .delivered)
      #expect(try await state(store, "dead") == .cancelled)
      #expect(try await state(store, "waiting") == .cancelled)
      #expect(try await state(store, "newer") == .pending)
      await #expect(throws: JournalError.messageEnded(id: "dead")) {
        try await change(store, .retry(id: "dead"), at: 4)
      }
    }
  }

  @Test(arguments: Engine.allCases, [true, false])
  func aMessageCancelledWhileItIsPostedIsNotOvertaken(_ engine: Engine, _ didGoOut: Bool) async throws {
    try await engine.with { store in
      try await change(store, .enqueue(message("old", subject: "s@1")))
      let old = try await lease(store, at: 1, until: 61)[0]
      try await change(
        store, .cancel(subject: "s@1", reason: "superseded"), .enqueue(message("new", subject: "s@2")), at: 2)
      #expect(try await lease(store, at: 3, until: 63).isEmpty)
      let outcome: OutboxOutcome = didGoOut ? .delivered("200") : .retry(at: at(4), "503")
      try await change(store, .finish(id: "old", fence: old.fence, outcome: outcome), at: 4)
      #expect(try await state(store, "old") == (didGoOut ? .delivered : .cancelled))
      #expect(try await lease(store, at: 5, until: 65).map(\.item.id) == ["new"])
    }
  }

  @Test(arguments: Engine.allCases)
  func aCancelledMessageWhoseProcessDiedLetsTheNextGoAfterItsLease(_ engine: Engine) async throws {
    try await engine.with { store in
      try await change(store, .enqueue(message("old", subject: "s@1")), .enqueue(message("new", subject: "s@2")))
      let old = try await lease(store, at: 1, until: 61)[0]
      try await change(store, .cancel(subject: "s@1", reason: "superseded"), at: 2)
      #expect(try await lease(store, at: 60, until: 120).isEmpty)
      #expect(try await lease(store, at: 61, until: 121).map(\.item.id) == ["new"])
      await #expect(throws: JournalError.leaseLost(id: "old")) {
        try await change(store, .finish(id: "old", fence: old.fence, outcome: .delivered("200")), at: 62)
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func aPostponedMessageIsNotCounted(_ engine: Engine) async throws {
    try await engine.with { store in
      try await change(store, .enqueue(message("m1")))
      let row = try await lease(store, at: 1, until: 61)[0]
      try await change(store, .finish(id: "m1", fence: row.fence, outcome: .postponed(until: at(40))), at: 2)
      #expect(try await lease(store, at: 39, until: 99).isEmpty)
      #expect(try await lease(store, at: 40, until: 99).map(\.attempts) == [1])
    }
  }

  @Test(arguments: Engine.allCases)
  func theOutlookCountsAndTellsWhenToLookAgain(_ engine: Engine) async throws {
    try await engine.with { store in
      #expect(try await store.outboxOutlook().isEmpty)
      try await change(
        store, .enqueue(message("a1", channel: "alpha", key: "k")), .enqueue(message("a2", channel: "alpha", key: "k")))
      try await change(store, .enqueue(message("b1", channel: "beta")), .enqueue(message("c1", channel: "gamma")))
      let a1 = try await lease(store, "alpha", at: 1, until: 61)[0]
      try await change(store, .finish(id: "a1", fence: a1.fence, outcome: .retry(at: at(45), "503")), at: 2)
      let b1 = try await lease(store, "beta", at: 1, until: 99)[0]
      let c1 = try await lease(store, "gamma", at: 1, until: 61)[0]
      try await change(store, .finish(id: "c1", fence: c1.fence, outcome: .dead("410")), at: 2)
      let outlook = try await store.outboxOutlook()
      #expect(
        outlook == [
          OutboxOutlook(channel: "alpha", waiting: 2, dead: 0, nextAttemptAt: at(45)),
          OutboxOutlook(channel: "beta", waiting: 1, dead: 0, nextAttemptAt: at(99)),
          OutboxOutlook(channel: "gamma", waiting: 0, dead: 1, nextAttemptAt: nil),
        ])
      try await change(store, .finish(id: "b1", fence: b1.fence, outcome: .delivered("200")), at: 3)
      #expect(try await store.outboxOutlook().map(\.channel) == ["alpha", "gamma"])
    }
  }

  /// Random interleavings of posters that crash, are late, or finish: order within a key holds, and nothing goes out twice
  /// under one lease.
  @Test(arguments: 0..<20)
  func orderHoldsUnderRandomPosters(_ seed: Int) async throws {
    var random = SeededRandom(seed: UInt64(seed))
    let store = try SQLiteJournal()
    var now: Int64 = 0
    var held: [OutboxRow] = []
    var delivered: [String: [Int]] = [:]
    for index in 0..<60 {
      try await change(store, .enqueue(message("m\(index)", key: "k\(index % 3)")), at: now)
    }
    for _ in 0..<2000 where delivered.values.reduce(0, { $0 + $1.count }) < 60 {
      now += Int64.random(in: 0...20, using: &random)
      held += try await lease(store, at: now, until: now + 30, limit: Int.random(in: 1...3, using: &random))
      guard !held.isEmpty else { continue }
      let row = held.remove(at: Int.random(in: 0..<held.count, using: &random))
      let outcome: OutboxOutcome
      switch Int.random(in: 0...3, using: &random) {
      case 0: continue  // its process died
      case 1: outcome = .retry(at: at(now + 10), "503")
      default: outcome = .delivered("200")
      }
      do throws(JournalError) {
        _ = try await store.append(
          Transaction(outbox: [.finish(id: row.item.id, fence: row.fence, outcome: outcome)]), recordedAt: at(now))
        if case .delivered = outcome {
          delivered[row.item.orderingKey, default: []].append(Int(row.sequence))
        }
      } catch {
        #expect(error == .leaseLost(id: row.item.id))
      }
    }
    #expect(delivered.values.reduce(0) { $0 + $1.count } == 60)
    for sequence in delivered.values { #expect(sequence == sequence.sorted()) }
  }
}
