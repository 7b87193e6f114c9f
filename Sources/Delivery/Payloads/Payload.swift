import Incidents

/// Anything that can be posted.
public enum Payload: Sendable, Hashable {
  /// A statement was released, corrected or withdrawn.
  case release(ReleasePayload)
  /// A message to partners or the own team.
  case notice(NoticePayload)
  /// A message that only shows that a channel works.
  case test(TestPayload)

  /// The word by which the outbox tells payloads apart.
  public var kind: String {
    switch self {
    case .release: "release"
    case .notice: "notice"
    case .test: "test"
    }
  }

  /// The payload as the outbox keeps it, and as a generic channel posts it: canonical JSON.
  public func encoded() throws(EventCodingError) -> String {
    switch self {
    case .release(let payload): try CanonicalJSON.body(payload, kind: ReleasePayload.schema)
    case .notice(let payload): try CanonicalJSON.body(payload, kind: NoticePayload.schema)
    case .test(let payload): try CanonicalJSON.body(payload, kind: TestPayload.schema)
    }
  }

  /// Reads what ``encoded()`` wrote.
  public init(kind: String, encoded: String) throws(EventCodingError) {
    switch kind {
    case "release":
      self = .release(
        try CanonicalJSON.payload(ReleasePayload.self, kind: ReleasePayload.schema, body: encoded))
    case "notice":
      self = .notice(try CanonicalJSON.payload(NoticePayload.self, kind: NoticePayload.schema, body: encoded))
    case "test":
      self = .test(try CanonicalJSON.payload(TestPayload.self, kind: TestPayload.schema, body: encoded))
    default:
      throw EventCodingError(kind: kind, reason: "messages of this kind are not known")
    }
  }

  /// Whether an audience may be told this. Only releases are public.
  public func mayReach(_ audience: Channel.Audience) -> Bool {
    if case .release = self { return true }
    return audience != .public
  }
}
