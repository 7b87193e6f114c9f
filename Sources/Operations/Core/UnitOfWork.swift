import Incidents
import Journal

/// Everything that one command reads and writes. What it loads is remembered with its version, what it appends is visible to later
/// loads in the same unit, and all of it is written in one transaction or not at all.
public struct UnitOfWork: Sendable {
  /// Who acts, and when.
  public let act: Act
  /// Whether it takes a public text back, which may be done in an incident that was stood down too.
  var takesBack = false
  private let store: any JournalStore
  private let states: KnownStates
  private var loaded: [StreamName: Loaded] = [:]
  private var order: [StreamName] = []
  private var free: [(stream: StreamName, entry: NewEntry)] = []
  private var tasks: [TaskChange] = []
  private var outbox: [OutboxChange] = []
  private var caseKeys: [CaseKeyChange] = []
  private var found: [String: any Sendable] = [:]
  /// The streams in which the officer opens what is closed.
  private(set) var opened: Set<StreamName> = []

  private struct Loaded {
    let version: Int
    var aggregate: any Aggregate
    var entries: [NewEntry] = []
  }

  init(act: Act, store: any JournalStore, states: KnownStates = KnownStates()) {
    self.act = act
    self.store = store
    self.states = states
  }

  /// The state of a stream, including what this unit has appended to it.
  ///
  /// - Throws: `JournalError`, or `EventCodingError` for an entry that this release cannot read.
  public mutating func load<A: Aggregate>(_ type: A.Type, from stream: StreamName) async throws -> A {
    if let state = loaded[stream]?.aggregate as? A { return state }
    let (state, version) = try await states.load(type, from: stream, in: store)
    loaded[stream] = Loaded(version: version, aggregate: state)
    order.append(stream)
    return state
  }

  /// How many entries a stream has, with those that this unit has appended; nothing where this unit has not loaded it.
  func length(of stream: StreamName) -> Int? {
    loaded[stream].map { $0.version + $0.entries.count }
  }

  /// What was found out in this unit under a name that says what it rests on.
  func found<T: Sendable>(_ name: String, as type: T.Type) -> T? { found[name] as? T }

  /// Keeps what was found out, so that it is not worked out again while nothing it rests on has changed.
  mutating func keep(_ value: some Sendable, as name: String) { found[name] = value }

  /// Appends events to a stream that this unit has loaded; the stream must still be at the loaded version when it is written.
  ///
  /// - Parameter automatic: true when the clock acts rather than the officer; the entry then names nobody.
  public mutating func append<A: Aggregate>(
    _ events: [A.Event], to stream: StreamName, of type: A.Type, automatic: Bool = false
  ) async throws {
    var state = try await load(type, from: stream)
    // The state is changed in place: nobody else holds it meanwhile.
    loaded[stream]?.aggregate = A()
    defer { loaded[stream]?.aggregate = state }
    for event in events {
      if !automatic, event.opensWhatIsClosed { opened.insert(stream) }
      let entry = try entry(event, automatic: automatic)
      loaded[stream]?.entries.append(entry)
      state.apply(
        Recorded(event, officer: entry.officer, occurredAt: act.occurredAt, recordedAt: act.recordedAt))
    }
  }

  /// Appends an event to a stream without minding its version, as the journal of reads does.
  public mutating func note(_ event: some JournalEvent, to stream: StreamName) throws {
    free.append((stream, try entry(event, automatic: false)))
  }

  /// Changes the outbox in the same transaction.
  public mutating func enqueue(_ change: OutboxChange) { outbox.append(change) }

  /// Changes the task index in the same transaction.
  public mutating func change(_ task: TaskChange) { tasks.append(task) }

  /// Changes the wrapped keys of cases in the same transaction.
  public mutating func change(_ key: CaseKeyChange) { caseKeys.append(key) }

  /// The wrapped key of a case, as this unit has changed it or as the journal holds it; nil when there is none.
  public func caseKey(for caseID: String) async throws -> [UInt8]? {
    for change in caseKeys.reversed() {
      switch change {
      case .put(caseID, let wrappedKey): return wrappedKey
      case .destroy(caseID): return nil
      default: continue
      }
    }
    return try await store.caseKey(for: caseID)
  }

  private func entry(_ event: some JournalEvent, automatic: Bool) throws -> NewEntry {
    NewEntry(
      kind: event.kind, occurredAt: act.occurredAt, officer: automatic ? nil : act.officer.id,
      body: try event.encodedBody())
  }

  /// Whether somebody else has written to a stream since this unit loaded it.
  func hasMoved() async throws(JournalError) -> Bool {
    for (stream, state) in loaded where try await store.version(of: stream) != state.version { return true }
    return false
  }

  /// What is to be written; nil when nothing is. Streams that were only read are checked too when anything is written, because
  /// the decision rested on them.
  func transaction(commandID: String?) -> Transaction? {
    let writes = loaded.values.contains { !$0.entries.isEmpty }
    guard writes || !free.isEmpty || !tasks.isEmpty || !outbox.isEmpty || !caseKeys.isEmpty else { return nil }
    var appends: [Append] = []
    for stream in order {
      guard let state = loaded[stream] else { continue }
      appends.append(Append(stream: stream, expected: .exactly(state.version), entries: state.entries))
    }
    for (stream, entry) in free { appends.append(Append(stream: stream, expected: .any, entries: [entry])) }
    return Transaction(appends: appends, tasks: tasks, outbox: outbox, caseKeys: caseKeys, commandID: commandID)
  }
}
