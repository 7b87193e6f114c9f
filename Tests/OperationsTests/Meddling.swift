import Incidents
import Journal

/// A store in which something happens between a lease and what follows, or when a stream is read.
struct Meddling: JournalStore {
  let store: any JournalStore
  let afterLease: @Sendable ([OutboxRow]) async -> Void
  var beforeHistory: @Sendable (StreamName, Int) -> Void = { _, _ in }

  init(_ store: any JournalStore, afterLease: @escaping @Sendable ([OutboxRow]) async -> Void = { _ in }) {
    self.store = store
    self.afterLease = afterLease
  }

  func leaseOutbox(
    channel: ChannelID, now: Moment, until: Moment, limit: Int
  ) async throws(JournalError) -> [OutboxRow] {
    let rows = try await store.leaseOutbox(channel: channel, now: now, until: until, limit: limit)
    await afterLease(rows)
    return rows
  }

  func append(_ transaction: Transaction, recordedAt: Moment) async throws(JournalError) -> [Entry] {
    try await store.append(transaction, recordedAt: recordedAt)
  }
  func read(_ stream: StreamName, after version: Int) async throws(JournalError) -> [Entry] {
    try await store.read(stream, after: version)
  }
  func history(
    of stream: StreamName, after version: Int, limit: Int, leavingOut overtaking: Overtaking?
  ) async throws(JournalError) -> [StreamEntry] {
    beforeHistory(stream, version)
    return try await store.history(of: stream, after: version, limit: limit, leavingOut: overtaking)
  }
  func story(
    after position: Int64, besides stream: StreamName?, limit: Int, leavingOut overtaking: Overtaking?
  ) async throws(JournalError) -> [StoryEntry] {
    try await store.story(after: position, besides: stream, limit: limit, leavingOut: overtaking)
  }
  func entries(
    after position: Int64, matching filter: EntryFilter, limit: Int
  ) async throws(JournalError) -> [Entry] {
    try await store.entries(after: position, matching: filter, limit: limit)
  }
  func exported(
    _ export: JournalExport, after position: Int64, upTo last: Int64, matching filter: EntryFilter, limit: Int
  ) async throws(JournalError) -> ExportedLines {
    try await store.exported(export, after: position, upTo: last, matching: filter, limit: limit)
  }
  func latestEntries(matching filter: EntryFilter, limit: Int) async throws(JournalError) -> [Entry] {
    try await store.latestEntries(matching: filter, limit: limit)
  }
  func entries(ofCommand commandID: String) async throws(JournalError) -> [Entry]? {
    try await store.entries(ofCommand: commandID)
  }
  func command(beginningWith prefix: String) async throws(JournalError) -> String? {
    try await store.command(beginningWith: prefix)
  }
  func head() async throws(JournalError) -> JournalHead { try await store.head() }
  func streams(withPrefix prefix: String) async throws(JournalError) -> [StreamName] {
    try await store.streams(withPrefix: prefix)
  }
  func hash(of stream: StreamName, at version: Int) async throws(JournalError) -> String? {
    try await store.hash(of: stream, at: version)
  }
  func version(of stream: StreamName) async throws(JournalError) -> Int { try await store.version(of: stream) }
  func tasks(matching filter: TaskFilter) async throws(JournalError) -> [TaskRow] {
    try await store.tasks(matching: filter)
  }
  func task(_ id: String) async throws(JournalError) -> TaskRow? { try await store.task(id) }
  func outbox(matching filter: OutboxFilter) async throws(JournalError) -> [OutboxRow] {
    try await store.outbox(matching: filter)
  }
  func outboxOutlook() async throws(JournalError) -> [OutboxOutlook] { try await store.outboxOutlook() }
  func caseKey(for caseID: String) async throws(JournalError) -> [UInt8]? { try await store.caseKey(for: caseID) }
  func verify(expecting expectedHead: JournalHead?) async throws(JournalError) -> Verification {
    try await store.verify(expecting: expectedHead)
  }
}
