/// A value that goes into a statement. Booleans are 0 and 1, times are milliseconds: both engines store those alike.
package enum SQLValue: Sendable, Hashable {
  case null
  case integer(Int64)
  case text(String)
  case bytes([UInt8])

  /// How many bytes the value takes, for limits.
  var byteCount: Int {
    switch self {
    case .null: 0
    case .integer: 8
    case .text(let text): text.utf8.count
    case .bytes(let bytes): bytes.count
    }
  }

  /// Text, or null.
  package static func optional(_ text: String?) -> SQLValue { text.map(SQLValue.text) ?? .null }

  /// An integer, or null.
  package static func optional(_ integer: Int64?) -> SQLValue { integer.map(SQLValue.integer) ?? .null }
}

/// One row of a result, valid only inside the closure that receives it. Columns count from 0.
///
/// A column of another type than the one asked for is a damaged database, never a silent conversion.
package protocol SQLRow {
  /// The integer in a column.
  func integer(_ column: Int) throws(SQLError) -> Int64

  /// The text in a column, which must be valid UTF-8.
  func text(_ column: Int) throws(SQLError) -> String

  /// The text in a column; the known one where the column holds the same, so that nothing is made anew.
  func text(_ column: Int, orSame known: String) throws(SQLError) -> String

  /// Appends the bytes of the text in a column, which must be valid UTF-8, without making a text of them.
  func append(_ column: Int, to bytes: inout [UInt8]) throws(SQLError)

  /// The bytes in a column.
  func bytes(_ column: Int) throws(SQLError) -> [UInt8]

  /// Whether a column is null.
  func isNull(_ column: Int) -> Bool
}

extension SQLRow {
  /// The integer in a column, or nil for null.
  package func optionalInteger(_ column: Int) throws(SQLError) -> Int64? {
    isNull(column) ? nil : try integer(column)
  }

  /// The text in a column, or nil for null.
  package func optionalText(_ column: Int) throws(SQLError) -> String? {
    isNull(column) ? nil : try text(column)
  }
}

/// A column in which mostly the same text stands row after row.
package struct RepeatedText {
  private var last = ""

  package init() {}

  /// The text of a row.
  mutating func text(_ row: any SQLRow, _ column: Int) throws(SQLError) -> String {
    last = try row.text(column, orSame: last)
    return last
  }
}
