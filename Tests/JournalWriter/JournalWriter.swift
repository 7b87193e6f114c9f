import Incidents
import Journal

#if canImport(Glibc)
import Glibc
#endif

/// Writes to a journal until it is done or killed, and says on standard output what was acknowledged: one line with the
/// command's id for each transaction, written only after the journal has answered.
///
///     journal-writer JOURNAL NAME FIRST COUNT alone|shared
///
/// `alone` writes to a stream of its own; `shared` fights with others for one stream and decides again on each conflict.
@main
struct JournalWriter {
  static func main() async {
    let arguments = CommandLine.arguments
    guard arguments.count == 6, let first = Int(arguments[3]), let count = Int(arguments[4]) else {
      fail("journal-writer JOURNAL NAME FIRST COUNT alone|shared")
    }
    do throws(JournalError) {
      let store = try SQLiteJournal(path: arguments[1])
      let name = arguments[2]
      for index in first..<first + count {
        try await record(index, name: name, isShared: arguments[5] == "shared", to: store)
        acknowledge("\(name)-\(index)\n")
      }
    } catch {
      fail(error.description)
    }
  }

  private static func record(
    _ index: Int, name: String, isShared: Bool, to store: SQLiteJournal
  ) async throws(JournalError) {
    let stream = StreamName(isShared ? "shared" : "writer/\(name)")
    let id = "\(name)-\(index)"
    let now = Moment(milliseconds: 1_773_000_000_000 + Int64(index))
    while true {
      let version = try await store.version(of: stream)
      let message = OutboxItem(
        id: id, channel: "press", orderingKey: name, incident: "2026-harbour", kind: "notice", subject: id,
        payload: "{}", enqueuedAt: now)
      let task = TaskRow(
        id: id, stream: stream, incident: "2026-harbour", caseID: nil, title: "Call the family", agency: "city",
        state: "open", isOpen: true, dueAt: now)
      let entry = NewEntry(kind: "test.written/1", occurredAt: now, officer: nil, body: id)
      do throws(JournalError) {
        _ = try await store.append(
          Transaction(
            appends: [
              Append(stream: stream, expected: .exactly(version), entries: [entry]),
              Append(stream: "all", expected: .any, entries: [entry]),
            ], tasks: [.put(task)], outbox: [.enqueue(message)], commandID: id), recordedAt: now)
        return
      } catch {
        guard case .conflict = error else { throw error }
      }
    }
  }

  private static func acknowledge(_ line: String) {
    let bytes = Array(line.utf8)
    _ = unsafe write(1, bytes, bytes.count)
  }

  private static func fail(_ reason: String) -> Never {
    let bytes = Array((reason + "\n").utf8)
    _ = unsafe write(2, bytes, bytes.count)
    exit(1)
  }
}
