/// One fault in a YAML file, with its place and, where one is known, the mend.
public struct YAMLFault: Error, Hashable, Sendable, Comparable, CustomStringConvertible {
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

  /// Describes a fault.
  public init(file: String, line: Int, column: Int, message: String, suggestion: String? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.suggestion = suggestion
  }

  /// `file:line:column: message suggestion`, the form editors and compilers understand.
  public var description: String {
    "\(file):\(line):\(column): \(message)" + (suggestion.map { " \($0)" } ?? "")
  }

  /// In the order of the file.
  public static func < (left: YAMLFault, right: YAMLFault) -> Bool {
    (left.file, left.line, left.column, left.message) < (right.file, right.line, right.column, right.message)
  }
}

/// Every fault found in one or more YAML files; never empty.
public struct YAMLFaults: Error, Hashable, Sendable, CustomStringConvertible {
  /// The faults, in the order of the file.
  public let faults: [YAMLFault]

  /// Collects faults.
  public init(_ faults: [YAMLFault]) { self.faults = faults.sorted() }

  /// One fault a line.
  public var description: String { faults.map(\.description).joined(separator: "\n") }
}
