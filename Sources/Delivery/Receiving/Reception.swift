import Incidents

/// One post that reached a ``Receiver``, as its index keeps it: one line of JSON, the schema `afterword.reception/1`.
public struct Reception: Sendable, Hashable, Codable {
  /// Name and version of the schema.
  public static let schema = "afterword.reception/1"

  /// Always ``Reception/schema``.
  public let schema: String
  /// When it arrived, by the receiver's clock.
  public let receivedAt: Moment
  /// The `webhook-id` header; nil for services that send none, such as Slack's.
  public let id: String?
  /// The path of the request, without its query.
  public let path: String
  /// The length of the body, in bytes.
  public let bytes: Int
  /// What was found about the signature.
  public let signature: Signature
  /// The status that was answered; 0 when the connection was closed without an answer.
  public let status: Int
  /// Whether the same id was kept before; it is not kept again.
  public let isRepeat: Bool
  /// The file that holds the body; nil when it was not kept.
  public let file: String?

  enum CodingKeys: String, CodingKey {
    case schema, receivedAt, id, path, bytes, signature, status, file
    case isRepeat = "repeat"
  }

  /// What was found about a signature.
  public enum Signature: String, Sendable, Hashable, Codable {
    /// It fits one of the secrets.
    case verified
    /// There is none.
    case unsigned
    /// Its time is too far from the receiver's clock.
    case stale
    /// It fits no secret.
    case forged
    /// The receiver has no secrets to check with.
    case unchecked

    init(_ finding: WebhookSignature.Finding) {
      self =
        switch finding {
        case .verified: .verified
        case .unsigned: .unsigned
        case .stale: .stale
        case .forged: .forged
        }
    }
  }

  init(
    receivedAt: Moment, id: String?, path: String, bytes: Int, signature: Signature, status: Int, isRepeat: Bool,
    file: String?
  ) {
    self.schema = Self.schema
    self.receivedAt = receivedAt
    self.id = id
    self.path = path
    self.bytes = bytes
    self.signature = signature
    self.status = status
    self.isRepeat = isRepeat
    self.file = file
  }
}

/// How a ``Receiver`` can misbehave, to see what a sender makes of it.
public enum Misbehaviour: Sendable, Hashable {
  /// Answers with this status, keeps nothing. `retryAfter` is the header's text: seconds or a date.
  case answer(status: Int, retryAfter: String? = nil)
  /// Answers with a redirect to this URL.
  case redirect(String)
  /// Takes the request and never answers.
  case hang
  /// Closes the connection without an answer, keeps nothing.
  case close
  /// Keeps the post, then closes the connection without an answer: the sender cannot know.
  case loseAnswer
  /// Keeps the post and answers 200 with a body of so many bytes.
  case flood(bytes: Int)
  /// Answers one byte of the head a second at most, without end: a slow receiver.
  case drip
  /// Answers something that is not HTTP.
  case babble
}
