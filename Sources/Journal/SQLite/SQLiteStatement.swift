internal import CSQLite

/// One prepared statement and, while it runs, its current row.
@safe
final class SQLiteStatement: SQLRow {
  private let connection: OpaquePointer
  private let statement: OpaquePointer
  /// The engine's index of `$1`, `$2` …: SQLite numbers names in the order in which they first appear.
  private let parameters: [Int32]
  private(set) var isRunning = false

  /// SQLite's own limit as it is built by default, in bytes (https://www.sqlite.org/limits.html).
  private static let largestValue = 1_000_000_000

  init(_ sql: String, on connection: OpaquePointer) throws(SQLError) {
    var compiled: OpaquePointer?
    let code = unsafe sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &compiled, nil)
    guard code == SQLITE_OK, let statement = unsafe compiled else {
      throw unsafe SQLiteSession.error(code, connection)
    }
    unsafe self.connection = unsafe connection
    unsafe self.statement = unsafe statement
    let count = unsafe sqlite3_bind_parameter_count(statement)
    var parameters: [Int32] = []
    for number in 0..<count { unsafe parameters.append(sqlite3_bind_parameter_index(statement, "$\(number + 1)")) }
    self.parameters = parameters
  }

  deinit { unsafe sqlite3_finalize(statement) }

  /// Binds the values of `$1`, `$2` … in order.
  func bind(_ values: [SQLValue]) throws(SQLError) {
    precondition(values.count == parameters.count, "the statement has \(parameters.count) parameters")
    for (index, value) in zip(parameters, values) {
      guard value.byteCount <= Self.largestValue else {
        throw SQLError(kind: .other, code: SQLITE_TOOBIG, reason: "a value is larger than the database can hold")
      }
      let code: Int32
      switch value {
      case .null: code = unsafe sqlite3_bind_null(statement, index)
      case .integer(let integer): code = unsafe sqlite3_bind_int64(statement, index, integer)
      case .text(var text):
        code = text.withUTF8 { utf8 in
          unsafe utf8.withMemoryRebound(to: CChar.self) { characters in
            unsafe csqlite_bind_text(statement, index, characters.baseAddress, Int32(characters.count))
          }
        }
      case .bytes(let bytes):
        code = unsafe bytes.withUnsafeBufferPointer { buffer in
          unsafe csqlite_bind_blob(statement, index, buffer.baseAddress, Int32(buffer.count))
        }
      }
      guard code == SQLITE_OK else { throw unsafe SQLiteSession.error(code, connection) }
    }
  }

  /// Moves to the next row; false at the end.
  func step() throws(SQLError) -> Bool {
    isRunning = true
    let code = unsafe sqlite3_step(statement)
    switch code {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw unsafe SQLiteSession.error(code, connection)
    }
  }

  /// Ends the run and forgets the values, so that none stays in memory longer than needed.
  func reset() {
    isRunning = false
    unsafe sqlite3_reset(statement)
    unsafe sqlite3_clear_bindings(statement)
  }

  func isNull(_ column: Int) -> Bool { unsafe sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL }

  func integer(_ column: Int) throws(SQLError) -> Int64 {
    try expect(SQLITE_INTEGER, column)
    return unsafe sqlite3_column_int64(statement, Int32(column))
  }

  func text(_ column: Int) throws(SQLError) -> String {
    try expect(SQLITE_TEXT, column)
    guard let start = unsafe sqlite3_column_text(statement, Int32(column)) else { throw .damaged("out of memory") }
    let count = Int(unsafe sqlite3_column_bytes(statement, Int32(column)))
    let buffer = unsafe UnsafeBufferPointer(start: start, count: count)
    guard let text = unsafe String(validating: buffer, as: UTF8.self) else {
      throw .damaged("a text is not valid UTF-8")
    }
    return text
  }

  func text(_ column: Int, orSame known: String) throws(SQLError) -> String {
    try expect(SQLITE_TEXT, column)
    let count = Int(unsafe sqlite3_column_bytes(statement, Int32(column)))
    guard count == known.utf8.count, let start = unsafe sqlite3_column_text(statement, Int32(column)) else {
      return try text(column)
    }
    let buffer = unsafe UnsafeBufferPointer(start: start, count: count)
    return unsafe buffer.elementsEqual(known.utf8) ? known : try text(column)
  }

  func append(_ column: Int, to bytes: inout [UInt8]) throws(SQLError) {
    try expect(SQLITE_TEXT, column)
    guard let start = unsafe sqlite3_column_text(statement, Int32(column)) else { throw .damaged("out of memory") }
    let count = Int(unsafe sqlite3_column_bytes(statement, Int32(column)))
    let buffer = unsafe UnsafeBufferPointer(start: start, count: count)
    do { _ = try UTF8Span(validating: unsafe buffer.span) } catch { throw .damaged("a text is not valid UTF-8") }
    unsafe bytes.append(contentsOf: buffer)
  }

  func bytes(_ column: Int) throws(SQLError) -> [UInt8] {
    try expect(SQLITE_BLOB, column)
    let count = Int(unsafe sqlite3_column_bytes(statement, Int32(column)))
    guard let start = unsafe sqlite3_column_blob(statement, Int32(column)) else { return [] }
    return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: count))
  }

  private func expect(_ type: Int32, _ column: Int) throws(SQLError) {
    guard unsafe sqlite3_column_type(statement, Int32(column)) == type else {
      throw .damaged("a column holds a value of another type")
    }
  }
}
