import Foundation
import Incidents
import Journal
import Testing

/// Whatever lies at the path: a journal, or one error that says what it is. Never a change to a file that is not ours.
@Suite struct OpeningTests {
  private func failure(_ path: String, _ access: SQLiteJournal.Access = .existing) -> JournalError? {
    do throws(JournalError) {
      _ = try SQLiteJournal(path: path, access: access, busyTimeout: 0)
      return nil
    } catch {
      return error
    }
  }

  @Test func aMissingFileOrFolderIsNamed() async throws {
    try await withTemporaryFolder { folder in
      let missing = folder.appending(path: "journal.sqlite").path
      #expect(failure(missing) == .unavailable("the file “\(missing)” does not exist"))
      let nowhere = folder.appending(path: "no/journal.sqlite").path
      let reason = "the folder “\(folder.appending(path: "no").path)” does not exist"
      #expect(failure(nowhere) == .unavailable(reason))
      #expect(failure(nowhere, .create) == .unavailable(reason))
      #expect(!FileManager.default.fileExists(atPath: missing))
    }
  }

  @Test(arguments: [SQLiteJournal.Access.existing, .create])
  func whatIsNoJournalIsLeftAlone(_ access: SQLiteJournal.Access) async throws {
    try await withTemporaryFolder { folder in
      let text = folder.appending(path: "notes.txt")
      let notes = Data(String(repeating: "Not a database at all. ", count: 100).utf8)
      try notes.write(to: text)
      #expect(failure(text.path, access) == .notAJournal(text.path))
      #expect(try Data(contentsOf: text) == notes)
      #expect(failure(folder.path, access) == .notAJournal(folder.path))

      let other = folder.appending(path: "other.sqlite")
      do {
        let session = try SQLiteSession(path: other.path, mode: .create, busyTimeout: 0)
        try session.run("CREATE TABLE photographs (id INTEGER)")
      }
      let before = try Data(contentsOf: other)
      #expect(failure(other.path, access) == .notAJournal(other.path))
      #expect(try Data(contentsOf: other) == before)
    }
  }

  @Test func anEmptyFileIsOnlyFilledWhenAskedTo() async throws {
    try await withTemporaryFolder { folder in
      let empty = folder.appending(path: "journal.sqlite")
      try Data().write(to: empty)
      #expect(failure(empty.path) == .notAJournal(empty.path))
      #expect(failure(empty.path, .create) == nil)
      #expect(failure(empty.path) == nil)
    }
  }

  @Test func aNewerSchemaIsRefusedAndLeftAlone() async throws {
    try await withTemporaryFolder { folder in
      let path = folder.appending(path: "journal.sqlite").path
      _ = try SQLiteJournal(path: path, access: .create)
      let next = Schema.currentVersion + 1
      do {
        let session = try SQLiteSession(path: path, mode: .existing, busyTimeout: 0)
        try session.setSchemaVersion(next)
      }
      #expect(failure(path) == .newerSchema(found: next, supported: Schema.currentVersion))
      #expect(failure(path, .create) == .newerSchema(found: next, supported: Schema.currentVersion))
    }
  }

  @Test func anOlderSchemaIsBroughtForwardOnceAndKeepsItsEntries() async throws {
    try await withTemporaryFolder { folder in
      let path = folder.appending(path: "journal.sqlite").path
      let old = try SQLiteJournal(path: path, access: .create)
      let written = try await old.append(.append("facts/harbour"), recordedAt: at(0))
      let next = Schema.currentVersion + 1
      let migrations =
        Schema.migrations + [
          Migration(version: next) { _ in ["CREATE TABLE note (id TEXT NOT NULL PRIMARY KEY) STRICT"] }
        ]
      for _ in 0..<2 {
        let new = try SQLiteJournal(path: path, access: .existing, busyTimeout: 0, migrations: migrations)
        #expect(try await new.read("facts/harbour", after: 0) == written)
        #expect(try await new.verify(expecting: nil).holds)
      }
      #expect(failure(path) == .newerSchema(found: next, supported: Schema.currentVersion))
    }
  }

  @Test func aMigrationThatFailsChangesNothing() async throws {
    try await withTemporaryFolder { folder in
      let path = folder.appending(path: "journal.sqlite").path
      _ = try SQLiteJournal(path: path, access: .create)
      let migrations =
        Schema.migrations + [
          Migration(version: Schema.currentVersion + 1) { _ in ["CREATE TABLE note (id TEXT)", "no such statement"] }
        ]
      #expect(throws: JournalError.self) {
        _ = try SQLiteJournal(path: path, access: .existing, busyTimeout: 0, migrations: migrations)
      }
      #expect(try await SQLiteJournal(path: path).verify(expecting: nil).holds)
      let session = try SQLiteSession(path: path, mode: .existing, busyTimeout: 0)
      #expect(try session.schemaVersion() == Schema.currentVersion)
      #expect(try session.first("SELECT 1 FROM sqlite_master WHERE name = 'note'") { _ in 1 } == nil)
    }
  }

  @Test func everyCommitWaitsForTheDisk() async throws {
    try await withTemporaryFolder { folder in
      let path = folder.appending(path: "journal.sqlite").path
      let store = try SQLiteJournal(path: path, access: .create)
      #expect(try await store.setting("journal_mode") == "wal")
      // 2 is FULL: the log is synced at every commit, not only at checkpoints.
      #expect(try await store.setting("synchronous") == "2")
      #expect(try await store.setting("secure_delete") == "1")
      #expect(try await store.setting("trusted_schema") == "0")
    }
  }

  @Test func aLockedJournalIsBusyForWritersAndOpenForReaders() async throws {
    try await withTemporaryFolder { folder in
      let path = folder.appending(path: "journal.sqlite").path
      _ = try SQLiteJournal(path: path, access: .create)
      let holder = try SQLiteSession(path: path, mode: .existing, busyTimeout: 0)
      try holder.run("BEGIN IMMEDIATE")
      let store = try SQLiteJournal(path: path, access: .existing, busyTimeout: 20)
      await #expect(throws: JournalError.busy) {
        _ = try await store.append(.append("facts/harbour"), recordedAt: at(0))
      }
      #expect(try await store.head() == .origin)
      try holder.run("ROLLBACK")
      #expect(try await store.append(.append("facts/harbour"), recordedAt: at(0)).count == 1)
    }
  }

  /// What other helpers see as a file cut off by a crash of the file system or a bad copy.
  @Test(arguments: [1, 50, 99, 100, 4095, 4096, 5000, 20_000])
  func aFileThatWasCutOffIsNeverReadAsWhole(_ length: Int) async throws {
    try await withTemporaryFolder { folder in
      let path = folder.appending(path: "journal.sqlite").path
      let store = try SQLiteJournal(path: path, access: .create)
      for index in 0..<50 {
        _ = try await store.append(.append("facts/harbour"), recordedAt: at(Int64(index)))
      }
      try SQLiteSession(path: path, mode: .existing, busyTimeout: 0).wipeDeletedRows()
      let whole = try Data(contentsOf: URL(filePath: path))
      try #require(whole.count > length)
      let cut = folder.appending(path: "cut.sqlite")
      try whole.prefix(length).write(to: cut)
      do throws(JournalError) {
        let result = try await SQLiteJournal(path: cut.path, access: .existing, busyTimeout: 0).verify(expecting: nil)
        #expect(!result.holds)
      } catch {
        switch error {
        case .corrupt, .notAJournal: break
        default: Issue.record("\(error)")
        }
      }
    }
  }

  @Test func everyErrorIsAFullSentence() {
    let errors: [JournalError] = [
      .conflict(stream: "run/1", expected: 1, actual: 2), .busy, .full, .readOnly, .unavailable("the disk is gone"),
      .corrupt("a page is broken"), .notAJournal("/a/b"), .networkFileSystem("/a/b"),
      .newerSchema(found: 2, supported: 1),
      .internalFault("code 1"), .leaseLost(id: "m1"), .messageEnded(id: "m1"),
    ]
    for error in errors {
      #expect(error.description.hasSuffix("."))
      #expect(error.description.first?.isUppercase == true || error.description.hasPrefix("“"))
    }
  }
}
