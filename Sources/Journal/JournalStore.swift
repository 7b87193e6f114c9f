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

  /// The entries of the whole journal, in order, after a position.
  func entries(after position: Int64, matching filter: EntryFilter, limit: Int) async throws(JournalError) -> [Entry]

  /// The names of the streams that start with a prefix, in order.
  func streams(withPrefix prefix: String) async throws(JournalError) -> [StreamName]

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
  func leaseOutbox(
    channel: ChannelID, now: Moment, until: Moment, limit: Int
  ) async throws(JournalError) -> [OutboxRow]

  /// The wrapped key of a case; nil when there is none or it was destroyed.
  func caseKey(for caseID: String) async throws(JournalError) -> [UInt8]?

  /// Checks every hash and every chain.
  func verify() async throws(JournalError) -> Verification
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

/// What a check of the journal found.
public struct Verification: Hashable, Sendable {
  /// How many entries were read.
  public let entries: Int64
  /// How many streams were read.
  public let streams: Int
  /// The hash over the whole journal, to be noted elsewhere; a later journal must still contain it.
  public let head: String
  /// What is wrong, in order; empty when the journal holds.
  public let problems: [String]

  /// Describes a result.
  public init(entries: Int64, streams: Int, head: String, problems: [String]) {
    self.entries = entries
    self.streams = streams
    self.head = head
    self.problems = problems
  }
}
