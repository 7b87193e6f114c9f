import Incidents

/// One statement of one incident, written `2026-harbour/4`. Statements of all kinds share one sequence.
public struct StatementID: Sendable, Hashable, Comparable {
  /// The incident.
  public let incident: IncidentID
  /// The number in the incident's sequence, from 1.
  public let number: Int

  /// The `number`th statement of an incident.
  public init(incident: IncidentID, number: Int) {
    self.incident = incident
    self.number = number
  }

  /// Reads `2026-harbour/4`; nothing for anything else.
  public init?(text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[1]), number > 0, IncidentID(String(parts[0])).isWellFormed else {
      return nil
    }
    self.init(incident: IncidentID(String(parts[0])), number: number)
  }

  /// Statements sort by incident, then by number.
  public static func < (left: StatementID, right: StatementID) -> Bool {
    left.incident == right.incident ? left.number < right.number : left.incident < right.incident
  }
}

extension StatementID: CustomStringConvertible, Codable {
  /// The statement as `2026-harbour/4`.
  public var description: String { "\(incident)/\(number)" }

  /// Reads the statement from its text.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let id = StatementID(text: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a statement id")
    }
    self = id
  }

  /// Writes the statement as its text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
