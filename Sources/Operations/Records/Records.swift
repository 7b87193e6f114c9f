import Incidents
import Journal

/// Looking at the record, checking it, and handing it to others.
extension Operations {
  /// How many entries are read at a time while exporting.
  private static let pageSize = 500

  /// The entries that match: from a position on, or the newest ones.
  ///
  /// - Parameters:
  ///   - filter: Which entries.
  ///   - position: Only entries after this position; nil for the newest.
  ///   - limit: At most so many.
  /// - Throws: `JournalError`.
  public func journalEntries(
    matching filter: EntryFilter, after position: Int64? = nil, limit: Int
  ) async throws(JournalError) -> [Entry] {
    if let position { return try await store.entries(after: position, matching: filter, limit: limit) }
    return try await store.latestEntries(matching: filter, limit: limit)
  }

  /// Checks the whole journal, and holds the copies of statements in the outbox against it.
  ///
  /// - Parameter expectedHead: A head noted earlier, which the journal must still contain.
  /// - Throws: `JournalError` when the journal cannot be read at all.
  public func verifyJournal(expecting expectedHead: JournalHead? = nil) async throws(JournalError) -> Verification {
    let result = try await store.verify(expecting: expectedHead)
    // Where the journal itself does not hold, nothing can be held against it.
    guard result.holds else { return result }
    let faults: [JournalFault]
    do {
      faults = try await alteredMessages().map { row, how in
        JournalFault(
          kind: .changed, stream: .delivery(row.item.incident, row.item.channel),
          detail: "\(how); the message \(row.item.id) is \(row.state.rawValue)")
      }
    } catch let error as JournalError {
      throw error
    } catch {
      faults = [JournalFault(kind: .changed, detail: "the copies in the outbox cannot be compared: \(error)")]
    }
    return Verification(
      entries: result.entries, streams: result.streams, head: result.head,
      faults: Array(faults.prefix(Verification.faultLimit)), faultCount: faults.count)
  }

  /// Writes the entries that match as lines of JSON, see ``JournalExport``.
  ///
  /// - Parameters:
  ///   - filter: Which entries; without any condition the whole journal.
  ///   - write: Takes lines in UTF-8, each with its end.
  /// - Returns: How many entries were written.
  /// - Throws: `JournalError`, and what `write` throws.
  @discardableResult
  public func exportJournal(
    matching filter: EntryFilter = EntryFilter(), write: ([UInt8]) throws -> Void
  ) async throws -> Int {
    let begun = JournalExport(of: filter)
    try write(Array((begun.header + "\n").utf8))
    // What is recorded while the export runs is left out: the file shows the journal as it was when the export began.
    let end = try await store.head().position
    var count = 0
    var page = try await store.exported(begun, after: 0, upTo: end, matching: filter, limit: Self.pageSize)
    while let last = page.last {
      // While one page is written the next is made: the journal has a thread of its own.
      let made = page
      async let following = store.exported(
        made.export, after: last, upTo: end, matching: filter, limit: Self.pageSize)
      count += made.count
      try write(made.bytes)
      page = try await following
    }
    try write(Array((page.export.end + "\n").utf8))
    return count
  }

  /// Checks an exported journal; needs no workspace.
  ///
  /// - Parameters:
  ///   - path: The file, or `-` for standard input.
  ///   - expectedHead: A head noted earlier, which the export must contain.
  /// - Throws: `InputError` when the file cannot be read.
  public static func verifyExport(at path: String, expecting expectedHead: JournalHead? = nil) throws -> Verification {
    JournalExport.verify(try InputFile.read(path, limit: 1 << 31), expecting: expectedHead)
  }
}
