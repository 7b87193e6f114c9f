import Incidents

/// How one attempt to post ended, before anybody judges it.
public enum Attempt: Sendable, Hashable {
  /// The head of an answer came back.
  case answered(Answer)
  /// No answer came.
  case failed(Failure)

  /// What came back.
  public struct Answer: Sendable, Hashable {
    /// The HTTP status.
    public var status: Int
    /// The wait that the receiver asked for, from a number or a date.
    public var retryAfter: TimeSpan?
    /// The body, up to the channel's limit. Never logged.
    public var body: [UInt8]
    /// Whether the body went on beyond the limit, or ended early.
    public var isCut: Bool

    /// Describes an answer.
    public init(status: Int, retryAfter: TimeSpan? = nil, body: [UInt8] = [], isCut: Bool = false) {
      self.status = status
      self.retryAfter = retryAfter
      self.body = body
      self.isCut = isCut
    }
  }

  /// Why no answer came.
  public enum Failure: Sendable, Hashable {
    /// The URL cannot be used, or its scheme is not allowed.
    case badURL
    /// The host name has no address.
    case unresolved
    /// Nobody accepted the connection.
    case refused
    /// The host's address is not one that the channel may reach.
    case denied
    /// A time limit passed.
    case timedOut
    /// The certificate or the handshake failed.
    case untrusted
    /// The connection ended before an answer was complete.
    case broken
    /// What came back is not HTTP.
    case notHTTP
    /// libcurl is not installed or not usable.
    case unavailable(String)
    /// Anything else, with libcurl's code.
    case other(code: Int)
  }
}
