import Incidents

/// The journal on any engine: the statements, one SQL text for all, and what they mean.
///
/// It is synchronous and used by one thread at a time; the stores wrap it in an actor.
struct SQLJournal {
  let session: any SQLSession

  // MARK: - Writing

  /// Writes a transaction: see ``JournalStore/append(_:recordedAt:)``.
  func append(_ transaction: Transaction, recordedAt: Moment) throws(JournalError) -> [Entry] {
    let written = try session.transaction(session.dialect.beginWriting) { () throws(JournalError) -> [Entry] in
      if let commandID = transaction.commandID {
        if let first = try entries(ofCommand: commandID) { return first }
        // Two commands with one key at the same instant: whoever comes second finds out here.
        if let mark = commandID.firstRange(of: Transaction.commandMark),
          let other = try command(beginningWith: String(commandID[..<mark.upperBound]))
        {
          throw .keyTaken(by: other)
        }
      }
      let before = try headRow()
      var head = before
      head.recordedAt = max(recordedAt, before.recordedAt)
      var entries: [Entry] = []
      for append in transaction.appends { try write(append, &head, &entries) }
      if head.position > before.position {
        try run(
          "UPDATE journal_end SET version = $1, hash = $2, recorded_at = $3 WHERE name = ''",
          [.integer(head.position), .text(head.chain), .integer(head.recordedAt.milliseconds)])
      }
      for change in transaction.tasks { try apply(change) }
      for change in transaction.outbox { try apply(change, now: recordedAt) }
      for change in transaction.caseKeys { try apply(change) }
      if let commandID = transaction.commandID {
        try run(
          "INSERT INTO journal_command (id, first_position, last_position) VALUES ($1, $2, $3)",
          [.text(commandID), .integer(before.position + 1), .integer(head.position)])
      }
      return entries
    }
    let destroysKey = transaction.caseKeys.contains { if case .destroy = $0 { true } else { false } }
    // What was committed stays committed when the log cannot be emptied now, because somebody is reading it: closing the
    // last connection empties it then.
    if destroysKey { try? session.wipeDeletedRows() }
    return written
  }

  private struct HeadRow {
    var position: Int64
    var recordedAt: Moment
    var chain: String
  }

  private func headRow() throws(JournalError) -> HeadRow {
    let row = try first(
      "SELECT version, hash, recorded_at FROM journal_end WHERE name = ''\(session.dialect.lockRows)"
    ) { row throws(SQLError) in
      HeadRow(
        position: try row.integer(0), recordedAt: Moment(milliseconds: try row.integer(2)), chain: try row.text(1))
    }
    guard let row else { throw .corrupt("its head is missing") }
    return row
  }

  private func write(
    _ append: Append, _ head: inout HeadRow, _ written: inout [Entry]
  ) throws(JournalError) {
    guard !append.stream.rawValue.isEmpty else { throw .internalFault("a stream has no name") }
    var (version, hash) = try end(of: append.stream)
    if case .exactly(let expected) = append.expected, expected != version {
      throw .conflict(stream: append.stream, expected: expected, actual: version)
    }
    for new in append.entries {
      head.position += 1
      version += 1
      let entryHash = EntryHash.hash(
        position: head.position, stream: append.stream, version: version, kind: new.kind, occurredAt: new.occurredAt,
        recordedAt: head.recordedAt, officer: new.officer, body: new.body, previousHash: hash)
      head.chain = EntryHash.chain(after: head.chain, hash: entryHash)
      let entry = Entry(
        position: head.position, stream: append.stream, version: version, kind: new.kind, occurredAt: new.occurredAt,
        recordedAt: head.recordedAt, officer: new.officer, body: new.body, previousHash: hash, hash: entryHash,
        chain: head.chain)
      try insert(entry)
      hash = entryHash
      written.append(entry)
    }
    guard !append.entries.isEmpty else { return }
    try run(
      """
      INSERT INTO journal_end (name, version, hash, recorded_at) VALUES ($1, $2, $3, $4)
      ON CONFLICT (name) DO UPDATE
      SET version = excluded.version, hash = excluded.hash, recorded_at = excluded.recorded_at
      """,
      [
        .text(append.stream.rawValue), .integer(Int64(version)), .text(hash), .integer(head.recordedAt.milliseconds),
      ])
  }

  private func insert(_ entry: Entry) throws(JournalError) {
    try run(
      """
      INSERT INTO journal_entry
        (position, stream, version, kind, occurred_at, recorded_at, officer, body, previous_hash, hash, chain)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      """,
      [
        .integer(entry.position), .text(entry.stream.rawValue), .integer(Int64(entry.version)), .text(entry.kind),
        .integer(entry.occurredAt.milliseconds), .integer(entry.recordedAt.milliseconds),
        .optional(entry.officer?.rawValue), .text(entry.body), .text(entry.previousHash), .text(entry.hash),
        .text(entry.chain),
      ])
  }

  private func apply(_ change: CaseKeyChange) throws(JournalError) {
    switch change {
    case .put(let caseID, let wrappedKey):
      try run(
        """
        INSERT INTO case_key (case_id, wrapped_key) VALUES ($1, $2)
        ON CONFLICT (case_id) DO UPDATE SET wrapped_key = excluded.wrapped_key
        """, [.text(caseID), .bytes(wrappedKey)])
    case .destroy(let caseID):
      try run("DELETE FROM case_key WHERE case_id = $1", [.text(caseID)])
    }
  }

  // MARK: - Reading

  static let entryColumns =
    "position, stream, version, kind, occurred_at, recorded_at, officer, body, previous_hash, hash, chain"

  static func entry(_ row: any SQLRow) throws(SQLError) -> Entry {
    Entry(
      position: try row.integer(0), stream: StreamName(try row.text(1)), version: Int(try row.integer(2)),
      kind: try row.text(3), occurredAt: Moment(milliseconds: try row.integer(4)),
      recordedAt: Moment(milliseconds: try row.integer(5)), officer: try row.optionalText(6).map(OfficerID.init(_:)),
      body: try row.text(7), previousHash: try row.text(8), hash: try row.text(9), chain: try row.text(10))
  }

  func read(_ stream: StreamName, after version: Int) throws(JournalError) -> [Entry] {
    try all(
      "SELECT \(Self.entryColumns) FROM journal_entry WHERE stream = $1 AND version > $2 ORDER BY version",
      [.text(stream.rawValue), .integer(Int64(version))], Self.entry)
  }

  func entries(ofCommand commandID: String) throws(JournalError) -> [Entry]? {
    let range = try first(
      "SELECT first_position, last_position FROM journal_command WHERE id = $1", [.text(commandID)]
    ) { row throws(SQLError) in (try row.integer(0), try row.integer(1)) }
    guard let (firstPosition, lastPosition) = range else { return nil }
    return try all(
      "SELECT \(Self.entryColumns) FROM journal_entry WHERE position >= $1 AND position <= $2 ORDER BY position",
      [.integer(firstPosition), .integer(lastPosition)], Self.entry)
  }

  func command(beginningWith prefix: String) throws(JournalError) -> String? {
    let next = try first(
      "SELECT id FROM journal_command WHERE id >= $1 ORDER BY id LIMIT 1", [.text(prefix)]
    ) { row throws(SQLError) in try row.text(0) }
    return next.flatMap { $0.utf8.starts(with: prefix.utf8) ? $0 : nil }
  }

  func entries(
    after position: Int64, matching filter: EntryFilter, limit: Int
  ) throws(JournalError) -> [Entry] {
    try entries(Bound(comparison: ">", position: position, order: "ASC"), matching: filter, limit: limit, Self.entry)
  }

  func exported(
    _ export: JournalExport, after position: Int64, upTo last: Int64, matching filter: EntryFilter, limit: Int
  ) throws(JournalError) -> ExportedLines {
    var (export, end) = (export, Int64?.none)
    var writer = CanonicalWriter(capacity: 1 << 20)
    let written = try entries(
      Bound(comparison: ">", position: position, order: "ASC"), matching: filter, limit: limit
    ) { row throws(SQLError) in
      let position = try row.integer(0)
      guard position <= last else { return false }
      try export.write(row, to: &writer)
      writer.endLine()
      end = position
      return true
    }
    return ExportedLines(bytes: writer.bytes, count: written.count { $0 }, last: end, export: export)
  }

  func latestEntries(matching filter: EntryFilter, limit: Int) throws(JournalError) -> [Entry] {
    try entries(Bound(comparison: "<=", position: .max, order: "DESC"), matching: filter, limit: limit, Self.entry)
      .reversed()
  }

  private struct Bound {
    let comparison: String
    let position: Int64
    let order: String
  }

  private func entries<T>(
    _ bound: Bound, matching filter: EntryFilter, limit: Int, _ read: (any SQLRow) throws(SQLError) -> T
  ) throws(JournalError) -> [T] {
    var conditions = SQLConditions()
    // `+position` keeps the engine from walking the whole journal by position when the streams asked for are few.
    let order = try isNarrow(filter.streamPrefix) ? "+position" : "position"
    conditions.add("\(order) \(bound.comparison) ?", .integer(bound.position))
    if let prefix = filter.streamPrefix, !prefix.isEmpty { conditions.addPrefix("stream", prefix) }
    if let kind = filter.kind {
      // “fact.added” stands for all its versions: “fact.added/1” … end before “fact.added0”, as “0” follows “/”.
      conditions.add("(kind = ? OR kind >= ? AND kind < ?)", .text(kind), .text(kind + "/"), .text(kind + "0"))
    }
    if let officer = filter.officer { conditions.add("officer = ?", .text(officer.rawValue)) }
    if let since = filter.since { conditions.add("recorded_at >= ?", .integer(since.milliseconds)) }
    if let until = filter.until { conditions.add("recorded_at < ?", .integer(until.milliseconds)) }
    let limit = conditions.value(.integer(Int64(max(0, limit))))
    return try all(
      """
      SELECT \(Self.entryColumns) FROM journal_entry \(conditions.clause)
      ORDER BY \(order) \(bound.order) LIMIT \(limit)
      """, conditions.values, read)
  }

  /// Whether a prefix names so few streams that reading them whole beats searching the journal from one end.
  private func isNarrow(_ prefix: String?) throws(JournalError) -> Bool {
    guard let prefix, !prefix.isEmpty else { return false }
    var conditions = SQLConditions()
    conditions.addPrefix("name", prefix)
    let count = try first(
      "SELECT count(*) FROM (SELECT 1 FROM journal_end \(conditions.clause) LIMIT 100) AS few", conditions.values
    ) { row throws(SQLError) in try row.integer(0) }
    return (count ?? 0) < 100
  }

  func streams(withPrefix prefix: String) throws(JournalError) -> [StreamName] {
    var conditions = SQLConditions()
    conditions.add("name > ''")
    if !prefix.isEmpty { conditions.addPrefix("name", prefix) }
    return try all(
      "SELECT name FROM journal_end \(conditions.clause) ORDER BY name", conditions.values
    ) { row throws(SQLError) in StreamName(try row.text(0)) }
  }

  func hash(of stream: StreamName, at version: Int) throws(JournalError) -> String? {
    try first(
      "SELECT hash FROM journal_entry WHERE stream = $1 AND version = $2",
      [.text(stream.rawValue), .integer(Int64(version))]
    ) { row throws(SQLError) in try row.text(0) }
  }

  func end(of stream: StreamName) throws(JournalError) -> (version: Int, hash: String) {
    try first(
      "SELECT version, hash FROM journal_end WHERE name = $1", [.text(stream.rawValue)]
    ) { row throws(SQLError) in (Int(try row.integer(0)), try row.text(1)) } ?? (0, EntryHash.origin)
  }

  func head() throws(JournalError) -> JournalHead {
    let head = try headRow()
    return JournalHead(position: head.position, chain: head.chain)
  }

  func caseKey(for caseID: String) throws(JournalError) -> [UInt8]? {
    try first("SELECT wrapped_key FROM case_key WHERE case_id = $1", [.text(caseID)]) { row throws(SQLError) in
      try row.bytes(0)
    }
  }

  // MARK: - The session, with the journal's errors

  func run(_ sql: String, _ values: [SQLValue] = []) throws(JournalError) {
    do { try session.run(sql, values) } catch { throw JournalError(error) }
  }

  func all<T>(
    _ sql: String, _ values: [SQLValue] = [], _ read: (any SQLRow) throws(SQLError) -> T
  ) throws(JournalError) -> [T] {
    do { return try session.all(sql, values, read) } catch { throw JournalError(error) }
  }

  func first<T>(
    _ sql: String, _ values: [SQLValue] = [], _ read: (any SQLRow) throws(SQLError) -> T
  ) throws(JournalError) -> T? {
    do { return try session.first(sql, values, read) } catch { throw JournalError(error) }
  }
}

extension JournalError: SQLFailure {
  /// The journal's words for a failure of the database.
  package init(_ error: SQLError) {
    self =
      switch error.kind {
      case .busy: .busy
      case .full: .full
      case .readOnly: .readOnly
      case .corrupt: .corrupt(error.reason)
      case .notADatabase: .notAJournal("The file")
      case .cannotOpen: .unavailable("the file cannot be opened (\(error.reason))")
      case .inputOutput: .unavailable("the disk answered with an error (\(error.reason), code \(error.code))")
      case .constraint, .other: .internalFault("\(error.reason), code \(error.code)")
      }
  }
}
