import Incidents

/// The append-only record and its queries. SQLite now, PostgreSQL beside it; one conformance suite holds for both.
public protocol JournalStore: Sendable {
  /// Writes a transaction: all of it is on disk when this returns, or nothing is.
  ///
  /// - Parameter recordedAt: the time of writing; an entry is never recorded earlier than the one before it, so a clock that ran
  ///   backwards is held at the last recorded time.
  /// - Returns: the entries as written; for a repeated command id, those of the first time.
  func append(_ transaction: Transaction, recordedAt: Moment) async throws(JournalError) -> [Entry]

  /// The entries of a stream, in order, after a version.
  func read(_ stream: StreamName, after version: Int) async throws(JournalError) -> [Entry]

  /// What happened in a stream, in order, after a version and at most `limit` entries of it: for a fold, which asks for no hashes.
  ///
  /// - Parameter overtaking: entries of which the beginning is enough where others follow among those that are read; nil for none.
  func history(
    of stream: StreamName, after version: Int, limit: Int, leavingOut overtaking: Overtaking?
  ) async throws(JournalError) -> [StreamEntry]

  /// What happened in all streams, in order, after a position and at most `limit` entries of it, likewise.
  ///
  /// - Parameter stream: a stream of which nothing is told; nil to tell of all.
  func story(
    after position: Int64, besides stream: StreamName?, limit: Int, leavingOut overtaking: Overtaking?
  ) async throws(JournalError) -> [StoryEntry]

  /// The entries of the whole journal, in order, after a position.
  func entries(after position: Int64, matching filter: EntryFilter, limit: Int) async throws(JournalError) -> [Entry]

  /// The lines of the next entries of an export, see ``JournalExport``.
  ///
  /// - Parameters:
  ///   - export: the export as far as it has come.
  ///   - position: after which position it goes on.
  ///   - last: the last position that belongs to it.
  func exported(
    _ export: JournalExport, after position: Int64, upTo last: Int64, matching filter: EntryFilter, limit: Int
  ) async throws(JournalError) -> ExportedLines

  /// The newest entries that match, at most `limit`, in order.
  func latestEntries(matching filter: EntryFilter, limit: Int) async throws(JournalError) -> [Entry]

  /// The entries that a command wrote the first time; nil when the command was never carried out.
  func entries(ofCommand commandID: String) async throws(JournalError) -> [Entry]?

  /// The first command, by the order of its id, whose id begins with a text; nil where there is none.
  func command(beginningWith prefix: String) async throws(JournalError) -> String?

  /// The end of the journal.
  func head() async throws(JournalError) -> JournalHead

  /// The names of the streams that start with a prefix, in order.
  func streams(withPrefix prefix: String) async throws(JournalError) -> [StreamName]

  /// The hash of one entry of a stream; nil where there is no such entry.
  func hash(of stream: StreamName, at version: Int) async throws(JournalError) -> String?

  /// The version of a stream; 0 when it does not exist.
  func version(of stream: StreamName) async throws(JournalError) -> Int

  /// The tasks that match, the soonest due first.
  func tasks(matching filter: TaskFilter) async throws(JournalError) -> [TaskRow]

  /// One task.
  func task(_ id: String) async throws(JournalError) -> TaskRow?

  /// The messages that match, oldest first.
  func outbox(matching filter: OutboxFilter) async throws(JournalError) -> [OutboxRow]

  /// What waits for each channel that has messages waiting or dead, in the order of the channels' names.
  func outboxOutlook() async throws(JournalError) -> [OutboxOutlook]

  /// Leases messages of one channel that are due, oldest first, each with a new fence: for each ordering key only the oldest
  /// that is waiting or leased (a dead one holds up nothing). A lease that ran out can be given to another process.
  ///
  /// A message that is cancelled while a process posts it holds back those behind it until that posting is finished or its lease
  /// has run out, so that a correction cannot arrive before the text it corrects. Finishing it as delivered then records that it
  /// did go out; any other outcome leaves it cancelled.
  func leaseOutbox(
    channel: ChannelID, now: Moment, until: Moment, limit: Int
  ) async throws(JournalError) -> [OutboxRow]

  /// The wrapped key of a case; nil when there is none or it was destroyed.
  func caseKey(for caseID: String) async throws(JournalError) -> [UInt8]?

  /// Checks every hash and every chain, the stream ends and head kept beside the entries, and the file itself.
  ///
  /// - Parameter expectedHead: A head noted earlier, which the journal must still contain.
  /// - Throws: ``JournalError`` when the journal cannot be read at all; what is wrong inside it is in the result.
  func verify(expecting expectedHead: JournalHead?) async throws(JournalError) -> Verification
}

extension JournalStore {
  /// What happened in a stream, in order and whole.
  public func history(
    of stream: StreamName, after version: Int, limit: Int
  ) async throws(JournalError) -> [StreamEntry] {
    try await history(of: stream, after: version, limit: limit, leavingOut: nil)
  }
}

/// Some lines of an export.
public struct ExportedLines: Sendable {
  /// The lines in UTF-8, each with its end.
  public let bytes: [UInt8]
  /// How many entries they are.
  public let count: Int
  /// The position of the last of them; nil where there is none.
  public let last: Int64?
  /// The export after them.
  public let export: JournalExport
}

/// Which entries to list. Nil means any.
public struct EntryFilter: Hashable, Sendable {
  /// Only streams that start with this.
  public var streamPrefix: String?
  /// Only this kind, with or without its version.
  public var kind: String?
  /// Only what this officer did.
  public var officer: OfficerID?
  /// Only what was recorded at or after this.
  public var since: Moment?
  /// Only what was recorded before this.
  public var until: Moment?

  /// Describes a filter.
  public init(
    streamPrefix: String? = nil, kind: String? = nil, officer: OfficerID? = nil, since: Moment? = nil,
    until: Moment? = nil
  ) {
    self.streamPrefix = streamPrefix
    self.kind = kind
    self.officer = officer
    self.since = since
    self.until = until
  }
}
