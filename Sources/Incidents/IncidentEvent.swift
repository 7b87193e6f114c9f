/// What happens to an incident as a whole.
public enum IncidentEvent: JournalEvent {
  /// The incident was opened.
  case opened(IncidentOpening)
  /// The incident was stood down.
  case stoodDown(StoodDown)
  /// The incident was opened again.
  case reopened(StoodDown)

  /// Why it was stood down, or opened again.
  public struct StoodDown: Hashable, Sendable, Codable {
    /// The reason, in the officer's words.
    public let reason: String
    /// Gives the reason.
    public init(reason: String) { self.reason = reason }
  }

  /// `incident.opened/1`, `incident.stood-down/1` or `incident.reopened/1`.
  public var kind: String {
    switch self {
    case .opened: "incident.opened/1"
    case .stoodDown: "incident.stood-down/1"
    case .reopened: "incident.reopened/1"
    }
  }

  /// The payload as canonical JSON.
  public func encodedBody() throws(EventCodingError) -> String {
    switch self {
    case .opened(let payload): try CanonicalJSON.body(payload, kind: kind)
    case .stoodDown(let payload), .reopened(let payload): try CanonicalJSON.body(payload, kind: kind)
    }
  }

  /// Reads an event back.
  public init(kind: String, body: String) throws(EventCodingError) {
    switch kind {
    case "incident.opened/1": self = .opened(try CanonicalJSON.payload(IncidentOpening.self, kind: kind, body: body))
    case "incident.stood-down/1": self = .stoodDown(try CanonicalJSON.payload(StoodDown.self, kind: kind, body: body))
    case "incident.reopened/1": self = .reopened(try CanonicalJSON.payload(StoodDown.self, kind: kind, body: body))
    default: throw EventCodingError(kind: kind, reason: "this release does not know it")
    }
  }
}
