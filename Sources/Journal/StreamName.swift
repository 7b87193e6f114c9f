import Incidents

/// Names one stream of the journal: `incident/2026-harbour`, `statement/2026-harbour/4`, `case/K7Q2-…`.
public struct StreamName: Identifier {
  /// The text of the name.
  public let rawValue: String
  /// Takes the text as it is.
  public init(rawValue: String) { self.rawValue = rawValue }
}
