/// The words in which the engines differ. Everything else is one SQL text.
package struct SQLDialect: Sendable {
  /// The type of a 64-bit integer.
  package let integer: String

  /// The type of text that compares byte by byte.
  package let text: String

  /// The type of bytes.
  package let bytes: String

  /// What follows the closing bracket of `CREATE TABLE`.
  package let tableOptions: String

  /// The same for a small table that is only ever found by its key: the rows lie in the key's own index.
  package let keyedTableOptions: String

  /// Opens a transaction that will write.
  package let beginWriting: String

  /// Opens a transaction that sees one state of the database from beginning to end.
  package let beginReading: String

  /// Appended to a `SELECT` that must keep other writers from the rows it found.
  package let lockRows: String

  /// The statements that make the engine itself refuse to change or remove rows of a table.
  package let makeAppendOnly: @Sendable (_ table: String) -> [String]
}

extension SQLDialect {
  /// SQLite 3.37 or later: strict tables, so that a column never holds a value of another type.
  package static let sqlite = SQLDialect(
    integer: "INTEGER",
    text: "TEXT",
    bytes: "BLOB",
    tableOptions: "STRICT",
    keyedTableOptions: "STRICT, WITHOUT ROWID",
    beginWriting: "BEGIN IMMEDIATE",
    beginReading: "BEGIN DEFERRED",
    lockRows: "",
    makeAppendOnly: { table in
      ["UPDATE", "DELETE"].map { verb in
        """
        CREATE TRIGGER \(table)_refuses_\(verb.lowercased()) BEFORE \(verb) ON \(table)
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
        """
      }
    }
  )
}
