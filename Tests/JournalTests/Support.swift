import Foundation
import Incidents
import Journal
import Testing

/// A moment so many seconds into an invented evening.
func at(_ seconds: Int64) -> Moment { Moment(milliseconds: 1_773_000_000_000 + seconds * 1000) }

/// An entry that says little.
func entry(_ kind: String = "fact.added/1", _ body: String = #"{"key":"casualties.injured"}"#) -> NewEntry {
  NewEntry(kind: kind, occurredAt: at(0), officer: "duty-press", body: body)
}

extension Transaction {
  /// Entries for one stream.
  static func append(
    _ stream: StreamName, expecting expected: ExpectedVersion = .any, _ entries: [NewEntry] = [entry()]
  ) -> Transaction {
    Transaction(appends: [Append(stream: stream, expected: expected, entries: entries)])
  }
}

/// A folder that is gone when the test is over.
func withTemporaryFolder<T>(_ body: (_ folder: URL) async throws -> T) async throws -> T {
  let folder = FileManager.default.temporaryDirectory.appending(path: "afterword-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try await body(folder)
}

/// Which store a test runs on. PostgreSQL becomes a third case; the tests stay as they are.
enum Engine: String, CaseIterable, CustomTestStringConvertible, Sendable {
  case memory
  case file

  var testDescription: String { rawValue }

  /// Runs a body on a new, empty journal.
  func with<T>(_ body: (any JournalStore) async throws -> T) async throws -> T {
    switch self {
    case .memory: return try await body(try SQLiteJournal())
    case .file:
      return try await withTemporaryFolder { folder in
        try await body(try SQLiteJournal(path: folder.appending(path: "journal.sqlite").path, access: .create))
      }
    }
  }
}
