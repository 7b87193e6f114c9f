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

/// A task that nobody has claimed.
func task(_ id: String) -> TaskRow {
  TaskRow(
    id: id, stream: "case/K7Q2", incident: "2026-harbour", caseID: "K7Q2", title: "Call the family",
    agency: "victim-services", state: "open", isOpen: true, dueAt: at(3600))
}

/// A message for a channel.
func message(
  _ id: String, channel: ChannelID = "press", key: String = "statement/harbour/4",
  subject: String = "statement/harbour/4@1"
) -> OutboxItem {
  OutboxItem(
    id: id, channel: channel, orderingKey: key, incident: "2026-harbour", kind: "release", subject: subject,
    payload: #"{"text":"The hall is closed."}"#, enqueuedAt: at(0))
}

/// The same numbers for the same seed, on every machine (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
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
