/// One thing wrong with a playbook, with its place and, where one is known, the mend.
public struct PlaybookFault: Error, Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
  /// How bad it is.
  public enum Severity: String, Sendable, Hashable, Codable {
    /// The playbook cannot be run.
    case error
    /// The playbook can be run, but somebody should look.
    case warning
  }

  /// The rule's stable name in kebab case, for example `step-unknown`.
  public let rule: String
  /// How bad it is.
  public let severity: Severity
  /// The file as the user named it.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The column in characters, from 1.
  public let column: Int
  /// What is wrong, as a full sentence.
  public let message: String
  /// What to write instead, as a full sentence.
  public let suggestion: String?

  /// `file:line:column: severity: message suggestion [rule]`, the form editors and compilers understand.
  public var description: String {
    "\(file):\(line):\(column): \(severity.rawValue): \(message)\(suggestion.map { " \($0)" } ?? "") [\(rule)]"
  }

  /// In the order of the file.
  public static func < (left: PlaybookFault, right: PlaybookFault) -> Bool {
    (left.line, left.column, left.rule, left.message) < (right.line, right.column, right.rule, right.message)
  }
}
