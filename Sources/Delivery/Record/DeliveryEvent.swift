import Incidents

/// What the journal remembers of the delivery of messages: the stream `delivery/<incident>/<channel>`.
public enum DeliveryEvent: JournalEvent {
  /// The receiver has the message.
  case accepted(Message)
  /// The first attempt failed and will be repeated; further failed attempts are counted in what follows.
  case delayed(Message)
  /// The message was given up; a person must retry or discard it.
  case died(Message)
  /// What the message says no longer stood when its turn came; it was not posted.
  case cancelled(Message)
  /// A person put a dead message back into the queue.
  case retried(Message)
  /// A person decided that the message need not go out.
  case discarded(Message)

  /// A message and what became of it. No bodies, URLs or secrets.
  public struct Message: Sendable, Hashable, Codable {
    /// The message's stable id.
    public var message: String
    /// The channel.
    public var channel: ChannelID
    /// The kind of message: `release`, `notice`.
    public var cargo: String
    /// What the message speaks of.
    public var subject: String
    /// How many attempts were begun so far.
    public var attempts: Int
    /// How the last attempt ended, or the reason that a person gave.
    public var outcome: String
    /// When the message was put into the outbox.
    public var enqueuedAt: Moment
    /// When it is tried again; nil when it is not.
    public var nextAttemptAt: Moment?

    /// Describes a message.
    public init(
      message: String, channel: ChannelID, cargo: String, subject: String, attempts: Int, outcome: String,
      enqueuedAt: Moment, nextAttemptAt: Moment? = nil
    ) {
      self.message = message
      self.channel = channel
      self.cargo = cargo
      self.subject = subject
      self.attempts = attempts
      self.outcome = outcome
      self.enqueuedAt = enqueuedAt
      self.nextAttemptAt = nextAttemptAt
    }
  }

  /// The message that the event is about.
  public var message: Message {
    switch self {
    case .accepted(let message), .delayed(let message), .died(let message), .cancelled(let message),
      .retried(let message), .discarded(let message):
      message
    }
  }

  /// Name and version.
  public var kind: String {
    switch self {
    case .accepted: "delivery.accepted/1"
    case .delayed: "delivery.delayed/1"
    case .died: "delivery.died/1"
    case .cancelled: "delivery.cancelled/1"
    case .retried: "delivery.retried/1"
    case .discarded: "delivery.discarded/1"
    }
  }

  /// The message as canonical JSON.
  public func encodedBody() throws(EventCodingError) -> String {
    try CanonicalJSON.body(message, kind: kind)
  }

  /// Reads an event back.
  public init(kind: String, body: String) throws(EventCodingError) {
    let message = try CanonicalJSON.payload(Message.self, kind: kind, body: body)
    switch kind {
    case "delivery.accepted/1": self = .accepted(message)
    case "delivery.delayed/1": self = .delayed(message)
    case "delivery.died/1": self = .died(message)
    case "delivery.cancelled/1": self = .cancelled(message)
    case "delivery.retried/1": self = .retried(message)
    case "delivery.discarded/1": self = .discarded(message)
    default: throw EventCodingError(kind: kind, reason: "this release does not know events of this kind")
    }
  }
}
