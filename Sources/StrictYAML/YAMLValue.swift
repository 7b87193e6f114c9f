/// A value of a YAML file with its place. Scalars stay text until somebody asks for a number or a yes: YAML's own guesses
/// (`no` is false, `1:30` is ninety, `0123` is eighty-three) have no place in a plan for an attack.
public struct YAMLValue: Sendable, Hashable {
  /// What the value is.
  public enum Content: Sendable, Hashable {
    /// Nothing was written after the key.
    case empty
    /// Text, as written.
    case text(String)
    /// A list.
    case list([YAMLValue])
    /// Keys and values, in the order of the file.
    case mapping([YAMLEntry])
  }

  /// What the value is.
  public let content: Content
  /// Where the value starts.
  public let place: YAMLPlace

  /// Places a value.
  public init(_ content: Content, at place: YAMLPlace) {
    self.content = content
    self.place = place
  }

  /// A fault at this value.
  public func fault(_ message: String, suggestion: String? = nil) -> YAMLFault {
    place.fault(message, suggestion: suggestion)
  }

  /// The name of the kind of value, for messages.
  public var kindName: String {
    switch content {
    case .empty: "nothing"
    case .text: "a single value"
    case .list: "a list"
    case .mapping: "a set of keys"
    }
  }
}

/// One key with its value.
public struct YAMLEntry: Sendable, Hashable {
  /// The key.
  public let key: String
  /// Where the key stands.
  public let place: YAMLPlace
  /// The value.
  public let value: YAMLValue

  /// Places an entry.
  public init(key: String, place: YAMLPlace, value: YAMLValue) {
    self.key = key
    self.place = place
    self.value = value
  }
}

/// A place in a YAML file.
public struct YAMLPlace: Sendable, Hashable {
  /// The file as the user named it.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The column in characters, from 1.
  public let column: Int
  /// Whether faults may say no word of what stands there: the file names people.
  public let isConfidential: Bool

  /// Names a place.
  public init(file: String, line: Int, column: Int, isConfidential: Bool = false) {
    self.file = file
    self.line = line
    self.column = column
    self.isConfidential = isConfidential
  }

  /// What stands there, to begin a sentence of a fault: in quotation marks, or as a pronoun where it is confidential.
  func subject(_ words: String) -> String { isConfidential ? "This" : "“\(words)”" }

  /// A key that stands there, to begin a sentence of a fault.
  func subject(key: String) -> String { isConfidential ? "This key" : "The key “\(key)”" }

  /// A fault at this place.
  public func fault(_ message: String, suggestion: String? = nil) -> YAMLFault {
    YAMLFault(file: file, line: line, column: column, message: message, suggestion: suggestion)
  }
}
