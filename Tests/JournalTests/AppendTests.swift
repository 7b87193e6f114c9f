import Incidents
import Journal
import Testing

/// What every store owes a writer. Written against the protocol: PostgreSQL runs it unchanged.
@Suite struct AppendTests {
  @Test(arguments: Engine.allCases)
  func entriesComeBackAsTheyWereWritten(_ engine: Engine) async throws {
    try await engine.with { store in
      let new = [
        NewEntry(
          kind: "fact.added/1", occurredAt: at(-60), officer: "duty-press", body: #"{"text":"Markt 🕯 “Halle”"}"#),
        NewEntry(kind: "step.fired/1", occurredAt: at(-59), officer: nil, body: ""),
      ]
      let written = try await store.append(.append("facts/harbour", expecting: .exactly(0), new), recordedAt: at(5))
      #expect(written == (try await store.read("facts/harbour", after: 0)))
      #expect(written.map(\.version) == [1, 2])
      #expect(written.map(\.position) == [1, 2])
      #expect(written.map(\.body) == new.map(\.body))
      #expect(written.map(\.officer) == ["duty-press", nil])
      #expect(written.map(\.occurredAt) == [at(-60), at(-59)])
      #expect(written.map(\.recordedAt) == [at(5), at(5)])
      #expect(written[0].previousHash == String(repeating: "0", count: 64))
      #expect(written[1].previousHash == written[0].hash)
      #expect(try await store.read("facts/harbour", after: 1) == [written[1]])
      #expect(try await store.version(of: "facts/harbour") == 2)
      #expect(try await store.version(of: "facts/other") == 0)
      #expect(try await store.head() == JournalHead(position: 2, chain: written[1].chain))
      #expect(try await store.verify(expecting: nil).holds)
    }
  }

  @Test(arguments: Engine.allCases)
  func aStaleVersionIsAConflictAndWritesNothing(_ engine: Engine) async throws {
    try await engine.with { store in
      _ = try await store.append(.append("run/1", expecting: .exactly(0)), recordedAt: at(1))
      let head = try await store.head()
      for expected in [0, 2, 99] {
        await #expect(throws: JournalError.conflict(stream: "run/1", expected: expected, actual: 1)) {
          _ = try await store.append(
            Transaction(
              appends: [
                Append(stream: "run/2", expected: .exactly(0), entries: [entry()]),
                Append(stream: "run/1", expected: .exactly(expected), entries: [entry()]),
              ], tasks: [.put(task("T-1"))], outbox: [.enqueue(message("m1"))],
              caseKeys: [.put(caseID: "K7Q2", wrappedKey: [1])], commandID: "c-\(expected)"), recordedAt: at(2))
        }
        #expect(try await store.entries(ofCommand: "c-\(expected)") == nil)
      }
      #expect(try await store.head() == head)
      #expect(try await store.version(of: "run/2") == 0)
      #expect(try await store.task("T-1") == nil)
      #expect(try await store.outbox(matching: OutboxFilter()).isEmpty)
      #expect(try await store.caseKey(for: "K7Q2") == nil)
    }
  }

  @Test(arguments: Engine.allCases)
  func anEmptyAppendOnlyChecksTheVersion(_ engine: Engine) async throws {
    try await engine.with { store in
      _ = try await store.append(.append("facts/a"), recordedAt: at(1))
      let check = Append(stream: "facts/a", expected: .exactly(1), entries: [])
      let written = try await store.append(
        Transaction(appends: [check, Append(stream: "facts/b", expected: .exactly(0), entries: [entry()])]),
        recordedAt: at(2))
      #expect(written.map(\.stream) == ["facts/b"])
      await #expect(throws: JournalError.conflict(stream: "facts/a", expected: 0, actual: 1)) {
        _ = try await store.append(
          Transaction(appends: [Append(stream: "facts/a", expected: .exactly(0), entries: [])]), recordedAt: at(3))
      }
      #expect(try await store.streams(withPrefix: "") == ["facts/a", "facts/b"])
    }
  }

  @Test(arguments: Engine.allCases)
  func twoAppendsToOneStreamFollowEachOther(_ engine: Engine) async throws {
    try await engine.with { store in
      let written = try await store.append(
        Transaction(appends: [
          Append(stream: "access/K7Q2", expected: .exactly(0), entries: [entry()]),
          Append(stream: "access/K7Q2", expected: .any, entries: [entry(), entry()]),
          Append(stream: "access/K7Q2", expected: .exactly(3), entries: [entry()]),
        ]), recordedAt: at(1))
      #expect(written.map(\.version) == [1, 2, 3, 4])
      #expect(try await store.verify(expecting: nil).holds)
    }
  }

  @Test(arguments: Engine.allCases)
  func aRepeatedCommandWritesNothingAndAnswersAsTheFirstTime(_ engine: Engine) async throws {
    try await engine.with { store in
      var transaction = Transaction.append("facts/harbour", expecting: .exactly(0), [entry(), entry()])
      transaction.outbox = [.enqueue(message("m1"))]
      transaction.commandID = "command-1"
      let first = try await store.append(transaction, recordedAt: at(1))
      _ = try await store.append(.append("facts/harbour"), recordedAt: at(2))
      // The expected version is stale by now; the command was done all the same.
      let second = try await store.append(transaction, recordedAt: at(3))
      #expect(second == first)
      #expect(try await store.entries(ofCommand: "command-1") == first)
      #expect(try await store.entries(ofCommand: "command-2") == nil)
      #expect(try await store.head().position == 3)
      #expect(try await store.outbox(matching: OutboxFilter()).count == 1)
    }
  }

  @Test(arguments: Engine.allCases)
  func aKeyThatAnotherCommandHasIsRefusedInTheTransaction(_ engine: Engine) async throws {
    try await engine.with { store in
      let mark = Transaction.commandMark
      var first = Transaction.append("facts/harbour", expecting: .exactly(0), [entry()])
      first.commandID = "key\(mark)aaaa"
      _ = try await store.append(first, recordedAt: at(1))
      var second = Transaction.append("rumours/harbour", expecting: .exactly(0), [entry()])
      second.commandID = "key\(mark)bbbb"
      await #expect(throws: JournalError.keyTaken(by: "key\(mark)aaaa")) {
        _ = try await store.append(second, recordedAt: at(2))
      }
      #expect(try await store.version(of: "rumours/harbour") == 0)
      // Another key that begins alike is another key.
      second.commandID = "key2\(mark)bbbb"
      _ = try await store.append(second, recordedAt: at(3))
      #expect(try await store.version(of: "rumours/harbour") == 1)
    }
  }

  @Test(arguments: Engine.allCases)
  func aCommandWithoutEntriesIsAlsoDoneOnce(_ engine: Engine) async throws {
    try await engine.with { store in
      let transaction = Transaction(tasks: [.put(task("T-1"))], commandID: "command-1")
      #expect(try await store.append(transaction, recordedAt: at(1)) == [])
      _ = try await store.append(Transaction(tasks: [.remove(id: "T-1")]), recordedAt: at(2))
      #expect(try await store.append(transaction, recordedAt: at(3)) == [])
      #expect(try await store.entries(ofCommand: "command-1") == [])
      #expect(try await store.task("T-1") == nil)
    }
  }

  @Test(arguments: Engine.allCases)
  func aClockThatRanBackwardsIsHeld(_ engine: Engine) async throws {
    try await engine.with { store in
      for second in [100, 40, 99, 101, 0] as [Int64] {
        _ = try await store.append(.append("facts/harbour"), recordedAt: at(second))
      }
      let recorded = try await store.read("facts/harbour", after: 0).map(\.recordedAt)
      #expect(recorded == [at(100), at(100), at(100), at(101), at(101)])
    }
  }

  @Test(arguments: Engine.allCases)
  func writersAtOnceAllGetTheirTurn(_ engine: Engine) async throws {
    try await engine.with { store in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for writer in 0..<8 {
          group.addTask {
            for index in 0..<25 {
              _ = try await store.append(
                .append(StreamName("run/\(writer)"), expecting: .exactly(index)), recordedAt: at(1))
            }
          }
        }
        try await group.waitForAll()
      }
      let result = try await store.verify(expecting: nil)
      #expect(result.holds)
      #expect(result.entries == 200)
      #expect(result.streams == 8)
    }
  }
}
