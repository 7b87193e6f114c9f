import Incidents

/// What is wrong in a template, or missing when it is filled in, with line and column.
public struct TemplateFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file, as given by the caller.
  public let file: String
  /// The line, counted from 1.
  public let line: Int
  /// The column in characters, counted from 1.
  public let column: Int
  /// What is wrong, as a sentence.
  public let message: String
  /// The commands or changes that mend it.
  public let mend: [String]
  /// Whether the template is right and only a fact or constant is missing.
  public let isMissingField: Bool

  /// A fault at a place.
  public init(
    file: String, line: Int, column: Int, message: String, mend: [String] = [], isMissingField: Bool = false
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.mend = mend
    self.isMissingField = isMissingField
  }

  /// The fault on one line: `holding.en.txt:12:9: …`.
  public var description: String {
    "\(file):\(line):\(column): \(message)"
  }
}

/// Everything that is wrong in a template; never empty.
public struct TemplateFaults: Error, Sendable, Hashable {
  /// The faults, in the order of the template.
  public let faults: [TemplateFault]

  /// The faults of a template.
  public init(_ faults: [TemplateFault]) {
    self.faults = faults
  }
}
