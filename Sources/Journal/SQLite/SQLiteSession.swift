internal import CSQLite

/// One connection to an SQLite database.
///
/// The C library is used here and in ``SQLiteStatement`` and nowhere else. A session is not `Sendable`: it lives inside
/// one actor, so no two threads are in it at once.
@safe
package final class SQLiteSession: SQLSession {
  /// How a database is opened.
  package enum Mode: Sendable, Hashable {
    /// Read and write an existing database.
    case existing
    /// Read and write, making the file when it is missing.
    case create
    /// Read a file that nothing else writes, on a disk that cannot be written.
    case immutable
  }

  package let dialect = SQLDialect.sqlite
  private let connection: OpaquePointer
  private var statements: [String: SQLiteStatement] = [:]

  /// Opens a database file.
  ///
  /// - Parameters:
  ///   - path: The file; `:memory:` is a database of its own in memory.
  ///   - mode: Whether the file may be made or written.
  ///   - busyTimeout: How long to wait for another process's lock, in milliseconds.
  /// - Throws: ``SQLError`` when the file cannot be opened.
  package init(path: String, mode: Mode, busyTimeout: Int32) throws(SQLError) {
    var flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    var name = path
    switch mode {
    case .existing: flags |= SQLITE_OPEN_READWRITE
    case .create: flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    case .immutable:
      flags |= SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
      name = "file:\(Self.uriPath(path))?immutable=1"
    }
    var opened: OpaquePointer?
    let code = unsafe sqlite3_open_v2(name, &opened, flags, nil)
    guard let connection = unsafe opened else {
      throw SQLError(kind: .other, code: code, reason: "out of memory")
    }
    guard code == SQLITE_OK else {
      let error = unsafe Self.error(code, connection)
      unsafe sqlite3_close_v2(connection)
      throw error
    }
    unsafe self.connection = unsafe connection
    unsafe sqlite3_busy_timeout(connection, busyTimeout)
  }

  deinit {
    statements.removeAll()
    unsafe sqlite3_close_v2(connection)
  }

  package var changedRows: Int { Int(unsafe sqlite3_changes64(connection)) }

  package func forEach(
    _ sql: String, _ values: [SQLValue], _ row: (any SQLRow) throws(SQLError) -> Void
  ) throws(SQLError) {
    let statement = try prepared(sql)
    defer { statement.reset() }
    try statement.bind(values)
    while try statement.step() { try row(statement) }
  }

  package func forEachBeginning(
    of column: String, in table: String, rows: [Int64], bytes count: Int, _ take: (Int64, [UInt8]) -> Void
  ) throws(SQLError) {
    guard let first = rows.first else { return }
    var opened: OpaquePointer?
    var code = unsafe sqlite3_blob_open(connection, "main", table, column, first, 0, &opened)
    guard code == SQLITE_OK, let blob = unsafe opened else { throw unsafe Self.error(code, connection) }
    defer { unsafe sqlite3_blob_close(blob) }
    for row in rows {
      if row != first { code = unsafe sqlite3_blob_reopen(blob, row) }
      guard code == SQLITE_OK else { throw unsafe Self.error(code, connection) }
      let length = min(count, Int(unsafe sqlite3_blob_bytes(blob)))
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: length) { buffer, filled in
        code = unsafe sqlite3_blob_read(blob, buffer.baseAddress, Int32(length), 0)
        filled = code == SQLITE_OK ? length : 0
      }
      guard code == SQLITE_OK else { throw unsafe Self.error(code, connection) }
      take(row, bytes)
    }
  }

  /// Whether the file, its folder or its file system refuses writing; SQLite then opens it for reading without a word.
  var isReadOnly: Bool { unsafe sqlite3_db_readonly(connection, "main") == 1 }

  private func prepared(_ sql: String) throws(SQLError) -> SQLiteStatement {
    // A statement that is still running (a query inside the loop of the same query) must not be reset by the inner one.
    if let statement = statements[sql], !statement.isRunning { return statement }
    let statement = unsafe try SQLiteStatement(sql, on: connection)
    statements[sql] = statement
    return statement
  }

  /// The error that belongs to a result code of this connection.
  static func error(_ code: Int32, _ connection: OpaquePointer) -> SQLError {
    let systemError = unsafe sqlite3_system_errno(connection)
    return SQLError(
      kind: SQLError.Kind(sqlite: code, systemError: systemError), code: code, systemError: systemError,
      reason: unsafe String(cString: sqlite3_errstr(code)))
  }

  private static func uriPath(_ path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "_"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        result += hex.count == 1 ? "%0\(hex)" : "%\(hex)"
      }
    }
    return result
  }
}

extension SQLError.Kind {
  /// The meaning of an SQLite result code together with the operating system's error number.
  init(sqlite code: Int32, systemError: Int32) {
    switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED: self = .busy
    case SQLITE_FULL: self = .full
    case SQLITE_READONLY, SQLITE_PERM: self = .readOnly
    case SQLITE_CORRUPT: self = .corrupt
    case SQLITE_NOTADB: self = .notADatabase
    case SQLITE_CONSTRAINT: self = .constraint
    case SQLITE_CANTOPEN:
      self = Self(systemError: systemError) ?? .cannotOpen
    case SQLITE_IOERR:
      self = Self(systemError: systemError) ?? .inputOutput
    default: self = .other
    }
  }

  /// SQLite reports a file-size limit or a quota as a failed write; the error number tells them from a broken disk.
  private init?(systemError: Int32) {
    switch systemError {
    case 27, 28, 122: self = .full  // EFBIG, ENOSPC, EDQUOT on Linux
    case 30: self = .readOnly  // EROFS
    default: return nil
    }
  }
}
