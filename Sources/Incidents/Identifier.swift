/// A name that a person can type and a program can keep: `police`, `duty-press`, `2026-harbour`.
///
/// Each room declares its own identifiers, so that an officer can never be passed where an agency is meant.
public protocol Identifier: RawRepresentable, Hashable, Comparable, Codable, Sendable, CustomStringConvertible,
  ExpressibleByStringLiteral
where RawValue == String {
  /// Takes the text as it is; call ``isWellFormed`` where the text comes from a person or a file.
  init(rawValue: String)
}

extension Identifier {
  /// The same as `init(rawValue:)`, without the label.
  public init(_ text: String) { self.init(rawValue: text) }
  /// Lets tests and constants write the identifier as a literal.
  public init(stringLiteral value: String) { self.init(rawValue: value) }
  /// The text itself.
  public var description: String { rawValue }
  /// Orders by Unicode scalar, the same on every machine.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// Whether the text is 1 to 64 characters of `a–z A–Z 0–9 . _ -` and starts with a letter or digit, so that it can stand
  /// in a file name, a stream name and a command line without quoting.
  public var isWellFormed: Bool {
    let bytes = rawValue.utf8
    guard let first = bytes.first, bytes.count <= 64 else { return false }
    func isAlphanumeric(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
    return isAlphanumeric(first)
      && bytes.allSatisfy { isAlphanumeric($0) || $0 == 0x2E || $0 == 0x5F || $0 == 0x2D }
  }

  /// Reads the plain string.
  public init(from decoder: any Decoder) throws {
    self.init(rawValue: try decoder.singleValueContainer().decode(String.self))
  }

  /// Writes the plain string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

/// Names one attack and its aftermath.
public struct IncidentID: Identifier {
  /// The text of the name.
  public let rawValue: String
  /// Takes the text as it is.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Names an organisation taking part.
public struct AgencyID: Identifier {
  /// The text of the name.
  public let rawValue: String
  /// Takes the text as it is.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Names a person of an agency who acts in Afterword.
public struct OfficerID: Identifier {
  /// The text of the name.
  public let rawValue: String
  /// Takes the text as it is.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Names a configured destination.
public struct ChannelID: Identifier {
  /// The text of the name, as written in `afterword.yaml`.
  public let rawValue: String
  /// Takes the text as it is.
  public init(rawValue: String) { self.rawValue = rawValue }
}
