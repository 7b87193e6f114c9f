/// One connection to a database, used by one thread at a time.
///
/// Statements use `$1`, `$2` … for their values. The texts are the same for every engine; the few words that differ
/// come from ``dialect``.
package protocol SQLSession: AnyObject {
  /// The words in which this engine differs.
  var dialect: SQLDialect { get }

  /// Runs a statement to its end and hands over each row of its result.
  ///
  /// - Parameters:
  ///   - sql: One statement. It is kept prepared, so it should be a constant text.
  ///   - values: The values of `$1`, `$2` … in order.
  ///   - row: Called for each row. Throwing stops the statement.
  /// - Throws: ``SQLError`` from the engine or from `row`.
  func forEach(_ sql: String, _ values: [SQLValue], _ row: (any SQLRow) throws(SQLError) -> Void) throws(SQLError)

  /// Hands over the beginnings of the texts or bytes in one column, without reading what stands behind them.
  ///
  /// - Parameters:
  ///   - rows: The whole-number keys of the rows, in the order in which they are read; each must be there.
  ///   - count: How many bytes of each are read at most. A letter may be cut in two.
  func forEachBeginning(
    of column: String, in table: String, rows: [Int64], bytes count: Int, _ take: (Int64, [UInt8]) -> Void
  ) throws(SQLError)

  /// How many rows the statement before changed.
  var changedRows: Int { get }

  /// The version of the tables; 0 for an empty database.
  func schemaVersion() throws(SQLError) -> Int

  /// Writes down the version of the tables, in the transaction that changed them.
  func setSchemaVersion(_ version: Int) throws(SQLError)

  /// Removes what deleted rows left behind in logs and free pages, as far as the engine can.
  func wipeDeletedRows() throws(SQLError)

  /// The engine's own check of its file: one line for each thing that is wrong, none when it is sound.
  func engineFaults() throws(SQLError) -> [String]

  /// The tables that refuse changes, by the engine's own catalogue.
  func appendOnlyTables() throws(SQLError) -> Set<String>
}

extension SQLSession {
  /// Runs a statement and drops its result.
  package func run(_ sql: String, _ values: [SQLValue] = []) throws(SQLError) {
    try forEach(sql, values) { _ throws(SQLError) in }
  }

  /// All rows of a result.
  package func all<T>(
    _ sql: String, _ values: [SQLValue] = [], _ read: (any SQLRow) throws(SQLError) -> T
  ) throws(SQLError) -> [T] {
    var result: [T] = []
    try forEach(sql, values) { row throws(SQLError) in result.append(try read(row)) }
    return result
  }

  /// The first row of a result, or nil.
  package func first<T>(
    _ sql: String, _ values: [SQLValue] = [], _ read: (any SQLRow) throws(SQLError) -> T
  ) throws(SQLError) -> T? {
    var result: T?
    try forEach(sql, values) { row throws(SQLError) in if result == nil { result = try read(row) } }
    return result
  }
}
