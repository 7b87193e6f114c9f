import Incidents
import Journal
import Testing

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
            Transaction(appends: [
              Append(stream: "run/2", expected: .exactly(0), entries: [entry()]),
              Append(stream: "run/1", expected: .exactly(expected), entries: [entry()]),
            ]), recordedAt: at(2))
        }
      }
      #expect(try await store.head() == head)
      #expect(try await store.version(of: "run/2") == 0)
    }
  }
}
