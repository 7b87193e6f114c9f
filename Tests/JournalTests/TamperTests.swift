import Foundation
import Incidents
import Journal
import Testing

/// Whatever is changed in the file is noticed and named.
@Suite struct TamperTests {
  /// Twelve entries in three streams, four each: positions 1, 4, 7, 10 are `facts/harbour`, and so on.
  private static let streams: [StreamName] = ["facts/harbour", "statement/harbour/1", "run/1"]

  private static func write(to path: String) async throws -> JournalHead {
    let store = try SQLiteJournal(path: path, access: .create)
    for index in 0..<12 {
      let new = NewEntry(
        kind: "fact.added/1", occurredAt: at(Int64(index)), officer: index % 4 == 2 ? nil : "duty-press",
        body: #"{"key":"casualties.injured","value":\#(10 + index)}"#)
      _ = try await store.append(.append(streams[index % 3], [new]), recordedAt: at(Int64(index) * 60))
    }
    return try await store.head()
  }

  /// What `verify` says after somebody with a database tool has done this. The guards are taken off first and put back.
  private func faults(after statements: [String], expecting head: Bool = false) async throws -> [JournalFault] {
    try await withTemporaryFolder { folder in
      let path = folder.appending(path: "journal.sqlite").path
      let noted = try await Self.write(to: path)
      try forge(path, statements)
      let result = try await SQLiteJournal(path: path).verify(expecting: head ? noted : nil)
      #expect(result.holds == result.faults.isEmpty)
      return result.faults
    }
  }

  private func forge(_ path: String, _ statements: [String]) throws {
    let session = try SQLiteSession(path: path, mode: .existing, busyTimeout: 0)
    let guards = session.dialect.makeAppendOnly("journal_entry")
    for name in ["update", "delete"] { try session.run("DROP TRIGGER journal_entry_refuses_\(name)") }
    for statement in statements { try session.run(statement) }
    for statement in guards { try session.run(statement) }
  }

  @Test func anUntouchedJournalHolds() async throws {
    #expect(try await faults(after: []).isEmpty)
    #expect(try await faults(after: [], expecting: true).isEmpty)
  }

  /// Hashes are worked out some hundred at a time on another thread: one changed entry is named wherever it stands.
  @Test(arguments: [1, 255, 256, 257, 511, 512, 513, 600])
  func oneOfManyIsNamed(position: Int) async throws {
    try await withTemporaryFolder { folder in
      let path = folder.appending(path: "journal.sqlite").path
      let store = try SQLiteJournal(path: path, access: .create)
      _ = try await store.append(
        .append("facts/harbour", (0..<600).map { entry("fact.added/1", #"{"n":\#($0)}"#) }), recordedAt: at(1))
      #expect(try await store.verify(expecting: nil).holds)
      try forge(path, ["UPDATE journal_entry SET body = '{}' WHERE position = \(position)"])
      let result = try await SQLiteJournal(path: path).verify(expecting: nil)
      #expect(result.faults.map(\.position) == [Int64(position)] && result.faults.first?.kind == .changed)
      #expect(result.entries == 600)
      try forge(path, ["UPDATE journal_entry SET body = CAST(x'ff' AS TEXT) WHERE position = \(position)"])
      let damaged = try await SQLiteJournal(path: path).verify(expecting: nil)
      #expect(damaged.faults.contains { $0.position == Int64(position) && $0.kind == .damaged })
      #expect(damaged.entries == 600)
    }
  }

  /// A sound journal is checked over its rows as they lie there, and one with a fault entry by entry: of a sound one both say the same,
  /// and so does the check of its export.
  @Test(arguments: 0..<6)
  func aSoundJournalIsFoundSoundInEveryWay(seed: Int) async throws {
    var random = SeededRandom(seed: UInt64(seed))
    let store = try SQLiteJournal()
    for index in 0..<seed * 60 {
      let body = ["{}", #"{"q":"“Ä”\n\u0001"}"#, String(repeating: "à l’hôpital ", count: 700)].randomElement(
        using: &random)
      let new = NewEntry(
        kind: "fact.added/1", occurredAt: at(Int64(index)), officer: Bool.random(using: &random) ? nil : "",
        body: body ?? "")
      let stream = Self.streams[Int.random(in: 0..<3, using: &random)]
      _ = try await store.append(.append(stream, [new]), recordedAt: at(Int64(index)))
    }
    let head = try await store.head()
    for expected in [nil, head, .origin] {
      let result = try await store.verify(expecting: expected)
      #expect(result.holds && result.head == head && result.entries == head.position)
      #expect(result.streams == Set(try await store.streams(withPrefix: "")).count)
    }
    let other = JournalHead(position: head.position, chain: String(repeating: "1", count: 64))
    #expect(try await store.verify(expecting: other).holds == (head.position == 0))
    var export = JournalExport(of: EntryFilter())
    var lines = [export.header]
    for entry in try await store.entries(after: 0, matching: EntryFilter(), limit: .max) {
      lines.append(export.line(entry))
    }
    lines.append(export.end)
    let again = JournalExport.verify(Array(lines.joined(separator: "\n").utf8))
    #expect(again == (try await store.verify(expecting: nil)))
  }

  @Test(arguments: ["UPDATE journal_entry SET body = '{}'", "DELETE FROM journal_entry"])
  func theDatabaseItselfRefuses(_ statement: String) async throws {
    try await withTemporaryFolder { folder in
      let path = folder.appending(path: "journal.sqlite").path
      _ = try await Self.write(to: path)
      let session = try SQLiteSession(path: path, mode: .existing, busyTimeout: 0)
      #expect(throws: SQLError.self) { try session.run(statement) }
      #expect(try await SQLiteJournal(path: path).verify(expecting: nil).holds)
    }
  }

  static let columns: [(column: String, value: String)] = [
    ("stream", "'facts/harbor'"), ("stream", "''"), ("kind", "'fact.added/2'"), ("occurred_at", "occurred_at - 1"),
    ("recorded_at", "recorded_at + 1"), ("officer", "'duty-lead'"), ("officer", "NULL"), ("officer", "''"),
    ("body", "replace(body, '1', '2')"), ("body", "body || ' '"), ("body", "''"),
    ("previous_hash", "replace(previous_hash, substr(previous_hash, 1, 1), 'f')"),
    ("hash", "substr(hash, 1, 63) || CASE substr(hash, 64) WHEN '0' THEN '1' ELSE '0' END"),
    ("chain", "substr(chain, 1, 63) || CASE substr(chain, 64) WHEN '0' THEN '1' ELSE '0' END"),
    ("version", "version + 100"), ("position", "position + 100"),
  ]

  @Test(arguments: columns.indices, [5, 12] as [Int64])
  func aChangedColumnIsNoticedAndItsEntryNamed(_ index: Int, _ position: Int64) async throws {
    let (column, value) = Self.columns[index]
    let faults = try await faults(
      after: ["UPDATE journal_entry SET \(column) = \(value) WHERE position = \(position)"])
    #expect(!faults.isEmpty)
    let named = column == "position" ? position + 100 : position
    let stream = Self.streams[Int(position - 1) % 3]
    #expect(faults.contains { $0.position == named && ($0.stream == stream || column == "stream") }, "\(faults)")
    #expect(faults.filter { $0.kind == .changed }.allSatisfy { $0.position == named }, "\(faults)")
  }

  @Test func aMovedEntryIsNamedWithBothPlaces() async throws {
    let faults = try await faults(after: ["UPDATE journal_entry SET position = 112 WHERE position = 5"])
    #expect(faults.contains { $0.kind == .moved && $0.position == 112 && $0.detail.contains("entry 5") }, "\(faults)")
  }

  @Test func twoEntriesThatChangedPlacesAreBothNamed() async throws {
    let faults = try await faults(after: [
      "UPDATE journal_entry SET position = 100 WHERE position = 4",
      "UPDATE journal_entry SET position = 4 WHERE position = 8",
      "UPDATE journal_entry SET position = 8 WHERE position = 100",
    ])
    #expect(faults.filter { $0.kind == .moved }.compactMap(\.position) == [4, 8], "\(faults)")
  }

  @Test(arguments: 1...12)
  func aRemovedEntryIsNamed(_ position: Int) async throws {
    let faults = try await faults(after: ["DELETE FROM journal_entry WHERE position = \(position)"])
    #expect(faults.count == 1, "\(faults)")
    #expect(
      faults.first
        == JournalFault(
          kind: .removed, position: Int64(position), stream: Self.streams[(position - 1) % 3],
          version: (position - 1) / 3 + 1, detail: faults.first?.detail ?? ""))
  }

  @Test func aRemovedStreamIsNamed() async throws {
    let faults = try await faults(after: ["DELETE FROM journal_entry WHERE stream = 'run/1'"])
    #expect(faults.map(\.kind) == Array(repeating: .removed, count: 4))
    #expect(faults.map(\.position) == [3, 6, 9, 12])
    #expect(faults.allSatisfy { $0.stream == "run/1" })
    #expect(faults.map(\.version) == [1, 2, 3, 4])
  }

  @Test func aStreamRemovedWithItsEndIsNoticed() async throws {
    let faults = try await faults(after: [
      "DELETE FROM journal_entry WHERE stream = 'run/1'", "DELETE FROM journal_end WHERE name = 'run/1'",
    ])
    #expect(faults.map(\.position) == [3, 6, 9, 12], "\(faults)")
  }

  @Test func aRemovedTailIsNoticed() async throws {
    let faults = try await faults(after: ["DELETE FROM journal_entry WHERE position > 9"])
    #expect(faults.compactMap(\.position) == [10, 11, 12], "\(faults)")
    #expect(Set(faults.compactMap(\.stream)) == Set(Self.streams))
  }

  /// Somebody who also rewrites the stream ends and the head leaves a journal that holds by itself; only the head that was
  /// noted elsewhere tells.
  @Test func aTailCutOffWithCareIsNoticedByTheNotedHead() async throws {
    let forgery = [
      "DELETE FROM journal_entry WHERE position = 12",
      """
      UPDATE journal_end SET version = 3, hash = (SELECT hash FROM journal_entry WHERE position = 9)
      WHERE name = 'run/1'
      """,
      "UPDATE journal_end SET version = 11, hash = (SELECT chain FROM journal_entry WHERE position = 11) WHERE name = ''",
    ]
    #expect(try await faults(after: forgery).isEmpty)
    let faults = try await faults(after: forgery, expecting: true)
    #expect(faults.count == 1)
    #expect(faults.first?.position == 12)
  }

  @Test func anInsertedEntryIsNamed() async throws {
    let faults = try await faults(after: [
      """
      INSERT INTO journal_entry
      SELECT 13, stream, 5, kind, occurred_at, recorded_at, officer, body, hash, hash, chain
      FROM journal_entry WHERE position = 10
      """
    ])
    #expect(faults.contains { $0.position == 13 && $0.stream == "facts/harbour" && $0.version == 5 }, "\(faults)")
    #expect(faults.allSatisfy { $0.position == 13 }, "\(faults)")
  }

  @Test(arguments: [
    "DELETE FROM journal_end WHERE name = ''", "UPDATE journal_end SET version = 11 WHERE name = ''",
    "UPDATE journal_end SET version = 13 WHERE name = ''",
    "UPDATE journal_end SET hash = '\(String(repeating: "0", count: 64))' WHERE name = ''",
    "DELETE FROM journal_end WHERE name = 'run/1'",
    "UPDATE journal_end SET version = 3 WHERE name = 'run/1'",
    "UPDATE journal_end SET hash = 'x' WHERE name = 'run/1'",
    "INSERT INTO journal_end (name, version, hash, recorded_at) VALUES ('run/2', 1, 'x', 0)",
  ])
  func aForgedSummaryIsNoticed(_ statement: String) async throws {
    #expect(try await !faults(after: [statement]).isEmpty)
  }

  @Test func aJournalWithoutItsGuardsIsNoticed() async throws {
    try await withTemporaryFolder { folder in
      let path = folder.appending(path: "journal.sqlite").path
      _ = try await Self.write(to: path)
      let session = try SQLiteSession(path: path, mode: .existing, busyTimeout: 0)
      try session.run("DROP TRIGGER journal_entry_refuses_update")
      let result = try await SQLiteJournal(path: path).verify(expecting: nil)
      #expect(result.faults.map(\.kind) == [.unguarded])
    }
  }

  /// A rewriting of history with all its hashes is only seen against a noted head.
  @Test func anotherJournalIsNotTheOneWhoseHeadWasNoted() async throws {
    let one = try SQLiteJournal()
    let other = try SQLiteJournal()
    for (store, value) in [(one, 10), (other, 11)] {
      _ = try await store.append(.append("facts/harbour", [entry("fact.added/1", "\(value)")]), recordedAt: at(0))
      _ = try await store.append(.append("facts/harbour"), recordedAt: at(1))
    }
    let head = try await one.head()
    #expect(try await one.verify(expecting: head).holds)
    #expect(try await other.verify(expecting: head).faults.map(\.position) == [2])
    #expect(JournalHead(text: head.text) == head)
  }

  /// Every single bit pattern of every byte would take hours; every byte of the file, one change each, takes seconds. A byte
  /// that matters is noticed; no byte makes a wrong entry pass for a right one.
  @Test(arguments: 0..<8)
  func noChangedByteMakesAWrongEntryPass(_ part: Int) async throws {
    try await withTemporaryFolder { folder in
      let path = folder.appending(path: "journal.sqlite").path
      _ = try await Self.write(to: path)
      let original = try await SQLiteJournal(path: path).entries(after: 0, matching: EntryFilter(), limit: 100)
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
      let used = bytes.indices.filter { bytes[$0] != 0 }
      var noticed = 0
      for index in used where index % 8 == part && index % 5 == 0 {
        var forged = bytes
        forged[index] ^= 0x01
        let copy = folder.appending(path: "forged.sqlite").path
        try Data(forged).write(to: URL(filePath: copy))
        do throws(JournalError) {
          let store = try SQLiteJournal(path: copy, access: .existing, busyTimeout: 0)
          if try await store.verify(expecting: nil).holds {
            #expect(try await store.entries(after: 0, matching: EntryFilter(), limit: 100) == original, "byte \(index)")
          } else {
            noticed += 1
          }
        } catch {
          noticed += 1
        }
      }
      #expect(noticed > 0)
    }
  }

  /// The bytes of an entry's own text in the file: each change names the entry.
  @Test func aChangedByteOfABodyNamesItsEntry() async throws {
    try await withTemporaryFolder { folder in
      let path = folder.appending(path: "journal.sqlite").path
      _ = try await Self.write(to: path)
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
      let body = Array(#"{"key":"casualties.injured","value":14}"#.utf8)
      let start = try #require(bytes.indices.first { bytes[$0...].starts(with: body) })
      for index in start..<start + body.count {
        var forged = bytes
        forged[index] ^= 0x01
        let copy = folder.appending(path: "forged.sqlite").path
        try Data(forged).write(to: URL(filePath: copy))
        let result = try await SQLiteJournal(path: copy).verify(expecting: nil)
        #expect(result.faults.count == 1)
        #expect(result.faults.first?.position == 5)
        #expect(result.faults.first?.stream == "statement/harbour/1")
      }
    }
  }
}
