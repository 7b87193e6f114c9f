import Foundation
import Incidents
import Journal
import Testing

/// Journals that earlier releases wrote are read by this one, hash for hash.
@Suite struct OldJournalTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  /// Makes the fixture of the present release, once, when it comes out: `AFTERWORD_FIXTURE=1 swift test --filter makeFixture`.
  /// A fixture that was committed is never made again.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["AFTERWORD_FIXTURE"] != nil))
  func makeFixture() async throws {
    let path = Self.folder.appending(path: "journal-schema-\(Schema.currentVersion).sqlite").path
    try #require(!FileManager.default.fileExists(atPath: path))
    let store = try SQLiteJournal(path: path, access: .create)
    for index in 0..<6 {
      let new = NewEntry(
        kind: index % 2 == 0 ? "fact.added/1" : "statement.drafted/1", occurredAt: at(Int64(index * 60 - 30)),
        officer: index == 5 ? nil : "duty-press", body: #"{"n":\#(index),"text":"Markt “Halle” 🕯"}"#)
      _ = try await store.append(
        Transaction(
          appends: [
            Append(stream: index % 2 == 0 ? "facts/harbour" : "statement/harbour/1", expected: .any, entries: [new])
          ],
          tasks: index == 1 ? [.put(task("T-1"))] : [], outbox: index == 3 ? [.enqueue(message("m1"))] : [],
          caseKeys: index == 4 ? [.put(caseID: "K7Q2", wrappedKey: [1, 2, 3])] : [], commandID: "command-\(index)"),
        recordedAt: at(Int64(index * 60)))
    }
  }

  static let fixtures =
    ((try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? [])
    .filter { $0.pathExtension == "sqlite" }.map(\.lastPathComponent).sorted()

  @Test(arguments: fixtures)
  func anOldJournalIsReadAndGoesOn(_ name: String) async throws {
    try await withTemporaryFolder { folder in
      let copy = folder.appending(path: "journal.sqlite")
      try FileManager.default.copyItem(at: Self.folder.appending(path: name), to: copy)
      let store = try SQLiteJournal(path: copy.path)
      #expect(try await store.verify(expecting: nil).faults == [])
      let entries = try await store.entries(after: 0, matching: EntryFilter(), limit: 100)
      #expect(entries.count == 6)
      #expect(entries.map(\.body) == (0..<6).map { #"{"n":\#($0),"text":"Markt “Halle” 🕯"}"# })
      #expect(try await store.task("T-1") == task("T-1"))
      #expect(try await store.outbox(matching: OutboxFilter()).map(\.item) == [message("m1")])
      #expect(try await store.caseKey(for: "K7Q2") == [1, 2, 3])
      #expect(try await store.entries(ofCommand: "command-2") == [entries[2]])
      _ = try await store.append(.append("facts/harbour", expecting: .exactly(3)), recordedAt: at(1000))
      #expect(try await store.verify(expecting: nil).faults == [])
    }
  }

  @Test func thereIsAFixtureOfEverySchema() {
    #expect(Self.fixtures == (1...Schema.currentVersion).map { "journal-schema-\($0).sqlite" })
  }

  /// The canonical encoding is for ever: this hash was computed by hand, outside this program, from the description in
  /// `EntryHash`.
  @Test func theHashOfAnEntryNeverChanges() async throws {
    let store = try SQLiteJournal()
    let new = NewEntry(kind: "fact.added/1", occurredAt: Moment(milliseconds: 1000), officer: nil, body: "{}")
    let written = try await store.append(.append("facts/a", [new]), recordedAt: Moment(milliseconds: 2000))
    #expect(written[0].hash == "368699315985b868f9e5b90d81d15bb463a6fb1fd0bb5183a7362a6287a842a3")
    #expect(written[0].chain == "f2c79378747b4494337aef13ea54aebc9bc636be634b03cdf588b8a4780fe2ec")
  }
}
