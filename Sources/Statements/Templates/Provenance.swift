import Incidents

/// Where a stretch of a statement comes from.
public enum Provenance: Sendable, Hashable {
  /// A fact of the incident.
  case fact(FactID)
  /// A constant of the statement, such as `statement.number`.
  case constant(String)
}

extension Provenance: Codable, CustomStringConvertible {
  /// `f-3`, or `=statement.number` for a constant.
  public var description: String {
    switch self {
    case .fact(let id): id.rawValue
    case .constant(let name): "=" + name
    }
  }

  /// Reads the provenance from its text.
  public init(from decoder: any Decoder) throws {
    self.init(text: try decoder.singleValueContainer().decode(String.self))
  }

  /// Reads the provenance from its text.
  init(text: String) {
    self = text.hasPrefix("=") ? .constant(String(text.dropFirst())) : .fact(FactID(text))
  }

  /// Writes the provenance as its text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
