import Incidents

/// The journal in one SQLite file: write-ahead log, every commit synced, several processes at once.
public actor SQLiteJournal: JournalStore {
  /// How long a writer waits for another process, in milliseconds. A command holds the lock for a few milliseconds; ten
  /// seconds outlast a slow disk and a crowd of terminals.
  public static let busyTimeout: Int32 = 10_000

  /// How a journal is opened.
  public enum Access: Hashable, Sendable {
    /// The file must exist. On a disk that cannot be written the journal can still be read.
    case existing
    /// A missing file is made.
    case create
  }

  private let executor: QueueExecutor
  private let session: SQLiteSession
  private var journal: SQLJournal { SQLJournal(session: session) }
  /// Set when the disk failed a write: what such a disk says afterwards is not to be believed.
  private var diskFailure: JournalError?
  private let canWrite: Bool

  /// The actor's own queue.
  public nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

  /// Opens a journal and brings its tables to this release's schema.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - access: Whether a missing file is made.
  ///   - busyTimeout: How long to wait for another process, in milliseconds.
  /// - Throws: ``JournalError`` when the file is missing, no journal, damaged, of a newer release, on a network file system,
  ///   or when there is no room to make it.
  public init(
    path: String, access: Access = .existing, busyTimeout: Int32 = SQLiteJournal.busyTimeout
  ) throws(JournalError) {
    try self.init(path: path, access: access, busyTimeout: busyTimeout, migrations: Schema.migrations)
  }

  /// A journal in memory, gone with the actor: for tests and rehearsals.
  public init() throws(JournalError) {
    try self.init(opened: SQLiteOpening.inMemory(migrations: Schema.migrations))
  }

  /// Opens a journal with other migrations than the released ones; for tests of migration itself.
  package init(
    path: String, access: Access, busyTimeout: Int32, migrations: [Migration]
  ) throws(JournalError) {
    try self.init(
      opened: SQLiteOpening.open(path: path, access: access, busyTimeout: busyTimeout, migrations: migrations))
  }

  private init(opened: SQLiteOpening) {
    executor = QueueExecutor(label: "afterword.journal")
    session = opened.session
    canWrite = opened.canWrite
  }

  /// Writes a transaction.
  public func append(_ transaction: Transaction, recordedAt: Moment) async throws(JournalError) -> [Entry] {
    try write { journal throws(JournalError) in try journal.append(transaction, recordedAt: recordedAt) }
  }

  /// The entries of a stream.
  public func read(_ stream: StreamName, after version: Int) async throws(JournalError) -> [Entry] {
    try journal.read(stream, after: version)
  }

  /// What happened in a stream.
  public func history(
    of stream: StreamName, after version: Int, limit: Int, leavingOut overtaking: Overtaking?
  ) async throws(JournalError) -> [StreamEntry] {
    try journal.history(of: stream, after: version, limit: limit, leavingOut: overtaking)
  }

  /// What happened in all streams.
  public func story(
    after position: Int64, besides stream: StreamName?, limit: Int, leavingOut overtaking: Overtaking?
  ) async throws(JournalError) -> [StoryEntry] {
    try journal.story(after: position, besides: stream, limit: limit, leavingOut: overtaking)
  }

  /// The entries of the whole journal.
  public func entries(
    after position: Int64, matching filter: EntryFilter, limit: Int
  ) async throws(JournalError) -> [Entry] {
    try journal.entries(after: position, matching: filter, limit: limit)
  }

  /// The lines of the next entries of an export.
  public func exported(
    _ export: JournalExport, after position: Int64, upTo last: Int64, matching filter: EntryFilter, limit: Int
  ) async throws(JournalError) -> ExportedLines {
    try journal.exported(export, after: position, upTo: last, matching: filter, limit: limit)
  }

  /// The newest entries that match.
  public func latestEntries(matching filter: EntryFilter, limit: Int) async throws(JournalError) -> [Entry] {
    try journal.latestEntries(matching: filter, limit: limit)
  }

  /// What a command wrote.
  public func entries(ofCommand commandID: String) async throws(JournalError) -> [Entry]? {
    try journal.entries(ofCommand: commandID)
  }

  /// A command whose id begins with a text.
  public func command(beginningWith prefix: String) async throws(JournalError) -> String? {
    try journal.command(beginningWith: prefix)
  }

  /// The end of the journal.
  public func head() async throws(JournalError) -> JournalHead { try journal.head() }

  /// The names of the streams.
  public func streams(withPrefix prefix: String) async throws(JournalError) -> [StreamName] {
    try journal.streams(withPrefix: prefix)
  }

  /// The hash of one entry.
  public func hash(of stream: StreamName, at version: Int) async throws(JournalError) -> String? {
    try journal.hash(of: stream, at: version)
  }

  /// The version of a stream.
  public func version(of stream: StreamName) async throws(JournalError) -> Int {
    try journal.end(of: stream).version
  }

  /// The tasks that match.
  public func tasks(matching filter: TaskFilter) async throws(JournalError) -> [TaskRow] {
    try journal.tasks(matching: filter)
  }

  /// One task.
  public func task(_ id: String) async throws(JournalError) -> TaskRow? { try journal.task(id) }

  /// The messages that match.
  public func outbox(matching filter: OutboxFilter) async throws(JournalError) -> [OutboxRow] {
    try journal.outbox(matching: filter)
  }

  /// What waits for each channel.
  public func outboxOutlook() async throws(JournalError) -> [OutboxOutlook] { try journal.outboxOutlook() }

  /// Leases due messages of a channel.
  public func leaseOutbox(
    channel: ChannelID, now: Moment, until: Moment, limit: Int
  ) async throws(JournalError) -> [OutboxRow] {
    try write { journal throws(JournalError) in
      try journal.leaseOutbox(channel: channel, now: now, until: until, limit: limit)
    }
  }

  /// The wrapped key of a case.
  public func caseKey(for caseID: String) async throws(JournalError) -> [UInt8]? {
    try journal.caseKey(for: caseID)
  }

  /// Checks the whole journal.
  public func verify(expecting expectedHead: JournalHead?) async throws(JournalError) -> Verification {
    try journal.verify(expecting: expectedHead)
  }

  private func write<T>(_ body: (SQLJournal) throws(JournalError) -> T) throws(JournalError) -> T {
    if let diskFailure { throw diskFailure }
    guard canWrite else { throw .readOnly }
    do {
      return try body(journal)
    } catch {
      if case .unavailable = error { diskFailure = error }
      throw error
    }
  }
}

extension SQLiteJournal {
  /// What one of the database's settings is, as text; for the tests that prove them.
  package func setting(_ name: String) async throws(JournalError) -> String? {
    try journal.first("SELECT CAST(\(name) AS TEXT) FROM pragma_\(name)") { row throws(SQLError) in try row.text(0) }
  }
}
