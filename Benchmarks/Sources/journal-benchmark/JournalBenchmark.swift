import Foundation
import Incidents
import Journal
import RawSQLite

/// Measures the journal beside the database it stands on, in one run on one disk:
///
///     cd Benchmarks && swift run -c release journal-benchmark [FOLDER] [ROUNDS] [TASKS]
///
/// Raw commits and journal appends take turns of a quarter of a second, so that a disk that speeds up or slows down does so for
/// both. Each raw commit inserts one row of the same size and is synced like an append; it is plain C.
@main
struct JournalBenchmark {
  static func main() async throws {
    let arguments = CommandLine.arguments.dropFirst()
    let parent = arguments.first ?? FileManager.default.temporaryDirectory.path
    let rounds = arguments.dropFirst().first.flatMap(Int.init) ?? 20
    let folder = URL(filePath: parent).appending(path: "journal-benchmark-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await commits(in: folder, rounds: rounds)
    let tasks = arguments.dropFirst(2).first.flatMap(Int.init) ?? 1_000_000
    try await measureTasks(tasks, in: folder)
  }

  private static let body = """
    {"at":"2026-03-14T19:05:00.000Z","evidence":"Call logged by the duty desk","note":"Family liaison on site","officer":"care-1",\
    "step":"family-reception-open"}
    """

  private static func commits(in folder: URL, rounds: Int) async throws {
    let store = try SQLiteJournal(path: folder.appending(path: "journal.sqlite").path, access: .create)
    guard let raw = raw_open(folder.appending(path: "raw.sqlite").path) else { throw CocoaError(.fileWriteUnknown) }
    defer { raw_close(raw) }
    // An entry has three hashes of 64 digits and about 60 bytes of names and numbers beside its body.
    let row = body + String(repeating: "0", count: 3 * 64 + 60)
    var appends = Tally()
    var rawCommits = Tally()
    var steps = 0
    for _ in 0..<rounds {
      try await rawCommits.measure {
        guard raw_commit(raw, row, Int32(row.utf8.count)) == 0 else { throw CocoaError(.fileWriteUnknown) }
      }
      try await appends.measure {
        steps += 1
        let entry = NewEntry(
          kind: "run.step-done/1", occurredAt: Moment(milliseconds: Int64(steps)), officer: "duty-lead", body: body)
        let append = Append(stream: "run/2026-harbour-1", expected: .exactly(steps - 1), entries: [entry])
        _ = try await store.append(Transaction(appends: [append]), recordedAt: Moment(milliseconds: Int64(steps)))
      }
    }
    print("raw SQLite commits/s    \(rawCommits.perSecond)")
    print("journal appends/s       \(appends.perSecond)")
    print(
      "ratio                   \(Double(Int(Double(appends.perSecond) / Double(rawCommits.perSecond) * 100)) / 100)")
    var verification = Tally()
    let result = try await verification.once { try await store.verify(expecting: nil) }
    print("verified entries/s      \(Int(Double(result.entries) / verification.seconds))  (\(result.entries) entries)")
  }

  private static func task(_ index: Int) -> TaskRow {
    let isOpen = index % 4 != 0
    let caseID = "C\(index / 10)"
    return TaskRow(
      id: "T\(index)", stream: StreamName("case/" + caseID), incident: index % 10 == 0 ? "2026-tram" : "2026-harbour",
      caseID: caseID, title: "Call the family", agency: AgencyID("agency-\(index % 7)"),
      officer: index % 3 == 0 ? nil : OfficerID("officer-\(index % 40)"), state: isOpen ? "open" : "done",
      isOpen: isOpen, dueAt: Moment(milliseconds: Int64(index * 7919 % 1_000_003)))
  }

  /// A million tasks in a hundred thousand cases, and the lists that people ask for.
  private static func measureTasks(_ count: Int, in folder: URL) async throws {
    let path = folder.appending(path: "tasks.sqlite").path
    let store = try SQLiteJournal(path: path, access: .create)
    var filling = Tally()
    try await filling.once {
      for start in stride(from: 0, to: count, by: 10_000) {
        let rows = (start..<start + 10_000).map { TaskChange.put(task($0)) }
        _ = try await store.append(Transaction(tasks: rows), recordedAt: Moment(milliseconds: 0))
      }
    }
    print("tasks put/s             \(Int(Double(count) / filling.seconds))  (\(count) tasks)")
    let lists: [(String, TaskFilter)] = [
      ("all open", TaskFilter(isOpen: true)),
      ("of an incident", TaskFilter(incident: "2026-tram", isOpen: true)),
      ("of an agency", TaskFilter(agency: "agency-3", isOpen: true)),
      ("of both", TaskFilter(incident: "2026-tram", agency: "agency-3", isOpen: true)),
      ("of an officer", TaskFilter(officer: "officer-7", isOpen: true)),
      ("unassigned", TaskFilter(incident: "2026-harbour", isOpen: true, unassigned: true)),
      ("overdue", TaskFilter(isOpen: true, dueBefore: Moment(milliseconds: 100_000))),
      ("of a case", TaskFilter(caseID: "C4711")),
      ("in a rare state", TaskFilter(incident: "2026-harbour", states: ["blocked"], isOpen: true)),
    ]
    for (name, filter) in lists {
      // Opened anew, as each command does.
      var reading = Tally()
      let rows = try await reading.once { try await SQLiteJournal(path: path).tasks(matching: filter) }
      let milliseconds = Double(Int(reading.seconds * 100_000)) / 100
      print(
        "task list, \(name.padding(toLength: 16, withPad: " ", startingAt: 0))\(milliseconds) ms, open included  (\(rows.count) rows)"
      )
    }
  }
}

/// How often something was done, and in how much time.
private struct Tally {
  private var count = 0
  private(set) var seconds = 0.0

  var perSecond: Int { Int(Double(count) / seconds) }

  /// Repeats a body for a quarter of a second.
  mutating func measure(_ body: () async throws -> Void) async throws {
    let start = ContinuousClock.now
    while ContinuousClock.now - start < .milliseconds(250) {
      try await body()
      count += 1
    }
    seconds += (ContinuousClock.now - start) / .seconds(1)
  }

  /// Does a body once.
  @discardableResult
  mutating func once<T>(_ body: () async throws -> T) async throws -> T {
    let start = ContinuousClock.now
    let result = try await body()
    seconds = (ContinuousClock.now - start) / .seconds(1)
    count = 1
    return result
  }
}
