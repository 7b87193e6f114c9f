import Incidents
import Journal
import Synchronization

/// The states that this process has folded already. A journal only grows, so what was folded stays true, and only the entries behind
/// it have to be read: one command looks at the facts of an incident several times, and folds them once. What another process has put
/// on the shelf need not be folded either.
final class KnownStates: Sendable {
  private struct Known {
    let version: Int
    let state: any Aggregate
    /// The version that stands on the shelf.
    let shelved: Int
  }

  private let shelf: StateShelf?

  /// States that are remembered, and kept on a shelf where there is one.
  init(shelf: StateShelf? = nil) { self.shelf = shelf }

  /// How many streams are kept, so that a process that lives long does not keep all of a large journal.
  private static let most = 512

  /// How many entries are read at a time: few enough that their memory is used again and again, more than most streams have.
  private static let portion = 1000

  /// How many entries more than on the shelf are worth putting there: folding them costs every command, writing a state only one.
  private static let worthKeeping = 1000

  /// A state that was read briefly lacks what overtaken events said; it is no state for those who ask for all.
  private struct Name: Hashable {
    let stream: StreamName
    let isBrief: Bool
  }

  private let states = Mutex<[Name: Known]>([:])

  /// What is known of a stream, and the entries behind it that were read first.
  private struct Begun {
    let name: Name
    let known: Known?
    let entries: [StreamEntry]
  }

  /// The state of a stream as it is now, with its version.
  ///
  /// - Parameter briefly: whether what overtaken events said is left out, see `Aggregate.overtaking`.
  /// - Throws: `JournalError`, or `EventCodingError` for an entry that this release cannot read.
  func load<A: Aggregate>(
    _ type: A.Type, from stream: StreamName, in store: any JournalStore, briefly: Bool = false
  ) async throws -> (state: A, version: Int) {
    try await fold(type, try await begin(type, stream, in: store, briefly), in: store)
  }

  /// The states of several streams. While one is folded the next is read: the journal has a thread of its own.
  ///
  /// - Throws: `JournalError`, or `EventCodingError` for an entry that this release cannot read.
  func load<A: Aggregate>(
    _ type: A.Type, from streams: [StreamName], in store: any JournalStore, briefly: Bool = false
  ) async throws -> [A] {
    guard let first = streams.first else { return [] }
    var all: [A] = []
    var begun = try await begin(type, first, in: store, briefly)
    for stream in streams.dropFirst() {
      async let next = begin(type, stream, in: store, briefly)
      all.append(try await fold(type, begun, in: store).state)
      begun = try await next
    }
    all.append(try await fold(type, begun, in: store).state)
    return all
  }

  private func begin<A: Aggregate>(
    _ type: A.Type, _ stream: StreamName, in store: any JournalStore, _ briefly: Bool
  ) async throws -> Begun {
    var name = Name(stream: stream, isBrief: false)
    var known = states.withLock { $0[name] }
    if known == nil, briefly, A.overtaking != nil {
      name = Name(stream: stream, isBrief: true)
      known = states.withLock { $0[name] }
    }
    if known == nil, let shelved = try await shelved(type, stream, in: store) {
      known = shelved
      remember(shelved, as: name)
    }
    return Begun(
      name: name, known: known,
      entries: try await store.history(
        of: stream, after: known?.version ?? 0, limit: Self.portion, leavingOut: name.isBrief ? A.overtaking : nil))
  }

  /// What stands on the shelf, as far as the journal bears it out.
  private func shelved<A: Aggregate>(
    _ type: A.Type, _ stream: StreamName, in store: any JournalStore
  ) async throws -> Known? {
    guard let kind = type as? any KeptAggregate.Type, let kept = shelf?.read(kind, of: stream),
      try await store.hash(of: stream, at: kept.version) == kept.hash
    else { return nil }
    return Known(version: kept.version, state: kept.state, shelved: kept.version)
  }

  /// Puts a state on the shelf.
  private func keep(_ known: Known, _ stream: StreamName, in store: any JournalStore) async throws {
    guard let shelf, let state = known.state as? any KeptAggregate,
      let hash = try await store.hash(of: stream, at: known.version)
    else { return }
    shelf.write(state, of: stream, version: known.version, hash: hash)
  }

  private func fold<A: Aggregate>(
    _ type: A.Type, _ begun: Begun, in store: any JournalStore
  ) async throws -> (state: A, version: Int) {
    let stream = begun.name.stream
    let overtaking = begun.name.isBrief ? A.overtaking : nil
    var (state, version) = (begun.known?.state as? A).map { ($0, begun.known?.version ?? 0) } ?? (A(), 0)
    var entries = begun.entries
    // Somebody may have folded the stream into another state; that one is folded from its beginning.
    if version == 0, begun.known != nil {
      entries = try await store.history(of: stream, after: 0, limit: Self.portion, leavingOut: overtaking)
    }
    guard !entries.isEmpty else { return (state, version) }
    while let last = entries.last {
      version = last.version
      // While one portion is folded the next is read.
      let isWhole = entries.count < Self.portion
      async let following =
        isWhole
        ? [] : store.history(of: stream, after: last.version, limit: Self.portion, leavingOut: overtaking)
      try state.replay(entries)
      entries = try await following
    }
    let shelved = begun.known?.shelved ?? 0
    let isWorthKeeping = shelf != nil && A.self is any KeptAggregate.Type && version - shelved >= Self.worthKeeping
    let folded = Known(version: version, state: state, shelved: isWorthKeeping ? version : shelved)
    if isWorthKeeping { try await keep(folded, stream, in: store) }
    remember(folded, as: begun.name)
    return (state, version)
  }

  private func remember(_ known: Known, as name: Name) {
    states.withLock { states in
      if states.count >= Self.most { states.removeAll() }
      // Another task may have read further in the meantime.
      if (states[name]?.version ?? 0) < known.version { states[name] = known }
    }
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
        kind: entry.kind, body: entry.body, isWhole: entry.isWhole, before: entries[(index + 1)...].lazy.map(\.kind))
      apply(
        Recorded(event, officer: entry.officer, occurredAt: entry.occurredAt, recordedAt: entry.recordedAt))
    }
  }
}
