/// What is SQLite's own: settings, schema version, self-check.
extension SQLiteSession {
  /// `AFWJ`, so that another program's database is never taken for a journal.
  static let applicationID: Int64 = 0x4146_574A

  package func schemaVersion() throws(SQLError) -> Int { Int(try pragma("user_version")) }

  package func setSchemaVersion(_ version: Int) throws(SQLError) {
    try run("PRAGMA user_version = \(version)")
    try run("PRAGMA application_id = \(Self.applicationID)")
  }

  package func wipeDeletedRows() throws(SQLError) {
    // Deleted rows are overwritten with zeros in the pages (secure_delete); the log still holds the old pages until then.
    try run("PRAGMA wal_checkpoint(TRUNCATE)")
  }

  package func engineFaults() throws(SQLError) -> [String] {
    do throws(SQLError) {
      return try all("PRAGMA integrity_check(20)") { row throws(SQLError) in try row.text(0) }.filter { $0 != "ok" }
    } catch  where error.kind == .corrupt {
      return [error.reason]
    }
  }

  package func appendOnlyTables() throws(SQLError) -> Set<String> {
    let triggers = try all("SELECT tbl_name, sql FROM sqlite_master WHERE type = 'trigger'") { row throws(SQLError) in
      (table: try row.text(0), sql: try row.text(1))
    }
    return Set(triggers.map(\.table)).filter { table in
      dialect.makeAppendOnly(table).allSatisfy { wanted in triggers.contains { $0.sql == wanted } }
    }
  }

  /// One integer setting.
  func pragma(_ name: String) throws(SQLError) -> Int64 {
    try first("PRAGMA \(name)") { row throws(SQLError) in try row.integer(0) } ?? 0
  }

  /// Makes every commit wait for the disk, and proves it: a setting that was not taken is an error, not a hope.
  func makeDurable() throws(SQLError) {
    if try first("PRAGMA journal_mode", [], { row throws(SQLError) in try row.text(0) }) != "wal" {
      let mode = try first("PRAGMA journal_mode = WAL") { row throws(SQLError) in try row.text(0) }
      // A database in memory has no log and nothing to lose.
      guard mode == "wal" || mode == "memory" else {
        throw SQLError(kind: .other, code: 0, reason: "the write-ahead log could not be switched on")
      }
    }
    try run("PRAGMA synchronous = FULL")
    guard try pragma("synchronous") == 2 else {
      throw SQLError(kind: .other, code: 0, reason: "the database would not promise to wait for the disk")
    }
    try run("PRAGMA secure_delete = ON")
  }

  /// Distrusts the file: its schema may run no function, and a page that lies about its cells is an error.
  func distrustFile() throws(SQLError) {
    try run("PRAGMA trusted_schema = OFF")
    try run("PRAGMA cell_size_check = ON")
  }
}
