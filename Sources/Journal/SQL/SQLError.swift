/// What a database answered instead of doing as told.
///
/// It carries the engine's code and never a bound value: values can be personal data.
package struct SQLError: Error, Sendable, Hashable {
  /// What kind of "no" it was, the same for every engine.
  package enum Kind: Sendable, Hashable {
    /// Another connection held the lock for longer than the time-out.
    case busy
    /// No room on the disk, in the quota or under the file-size limit.
    case full
    /// The file, its folder or its file system cannot be written.
    case readOnly
    /// The file is a database with damaged contents.
    case corrupt
    /// The file is something other than a database.
    case notADatabase
    /// The file or its folder cannot be opened.
    case cannotOpen
    /// A unique key, check or trigger refused the row.
    case constraint
    /// The operating system failed a read, a write or a sync.
    case inputOutput
    /// Anything else: a bug in a statement, memory exhausted.
    case other
  }

  package let kind: Kind

  /// The engine's own (extended) code, for a report.
  package let code: Int32

  /// The operating system's error number, 0 when there was none.
  package let systemError: Int32

  /// The engine's general sentence for the code. Never the text of the failed statement or its values.
  package let reason: String

  package init(kind: Kind, code: Int32, systemError: Int32 = 0, reason: String) {
    self.kind = kind
    self.code = code
    self.systemError = systemError
    self.reason = reason
  }

  /// A row that does not have the shape the schema promises.
  static func damaged(_ reason: String) -> SQLError { SQLError(kind: .corrupt, code: 0, reason: reason) }
}
