import Incidents
import Journal
import Synchronization

/// The states that this process has folded already. A journal only grows, so what was folded stays true, and only the entries behind
/// it have to be read: one command looks at the facts of an incident several times, and folds them once.
final class KnownStates: Sendable {
  private struct Known {
    let version: Int
    let state: any Aggregate
  }

  /// How many streams are kept, so that a process that lives long does not keep all of a large journal.
  private static let most = 512

  /// How many entries are read at a time: few enough that their memory is used again and again, more than most streams have.
  private static let portion = 1000

  private let states = Mutex<[StreamName: Known]>([:])

  /// The state of a stream as it is now, with its version.
  ///
  /// - Throws: `JournalError`, or `EventCodingError` for an entry that this release cannot read.
  func load<A: Aggregate>(
    _ type: A.Type, from stream: StreamName, in store: any JournalStore
  ) async throws -> (state: A, version: Int) {
    let known = states.withLock { $0[stream] }
    var (state, version) = (known?.state as? A).map { ($0, known?.version ?? 0) } ?? (A(), 0)
    var entries = try await store.history(of: stream, after: version, limit: Self.portion)
    guard !entries.isEmpty else { return (state, version) }
    while let last = entries.last {
      version = last.version
      // While one portion is folded the next is read: the journal has a thread of its own.
      let isWhole = entries.count < Self.portion
      async let following = isWhole ? [] : store.history(of: stream, after: last.version, limit: Self.portion)
      try state.replay(entries)
      entries = try await following
    }
    let folded = Known(version: version, state: state)
    states.withLock { states in
      if states.count >= Self.most { states.removeAll() }
      // Another task may have read further in the meantime.
      if (states[stream]?.version ?? 0) < folded.version { states[stream] = folded }
    }
    return (state, version)
  }
}

extension Aggregate {
  /// The state after all of these entries.
  ///
  /// - Throws: `EventCodingError` for an entry that this release cannot read.
  public init(replaying entries: [Entry]) throws(EventCodingError) {
    self.init()
    try replay(entries.map(StreamEntry.init(_:)))
  }

  /// Takes in entries, in order.
  mutating func replay(_ entries: [StreamEntry]) throws(EventCodingError) {
    for (index, entry) in entries.enumerated() {
      let event = try Self.event(
        kind: entry.kind, body: entry.body, before: entries[(index + 1)...].lazy.map(\.kind))
      apply(
        Recorded(event, officer: entry.officer, occurredAt: entry.occurredAt, recordedAt: entry.recordedAt))
    }
  }
}
