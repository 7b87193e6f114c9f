import Incidents

/// What a delivery did.
public struct DeliveryReport: Sendable, Hashable, Encodable {
  /// Messages that their receivers took.
  public internal(set) var delivered = 0
  /// Attempts that failed and will be repeated.
  public internal(set) var delayed = 0
  /// Messages that were given up.
  public internal(set) var dead = 0
  /// Messages that were not posted because what they say no longer stands.
  public internal(set) var cancelled = 0
  /// Channels to which nothing can be posted at the moment.
  public internal(set) var unusable: [ChannelFault] = []
  /// Messages that still wait, in all channels.
  public internal(set) var waiting = 0
  /// Dead messages that wait for a person, in all channels.
  public internal(set) var deadInAll = 0
  /// When the next message is due; nil when none waits in a usable channel.
  public internal(set) var nextAttemptAt: Moment?

  /// Whether everything that was due has arrived and no channel stands in the way.
  public var isGood: Bool { delayed == 0 && dead == 0 && unusable.isEmpty }

  /// The same after waiting to the end: attempts that failed on the way have been made good, or have ended as dead.
  var afterWaiting: DeliveryReport {
    var report = self
    report.delayed = 0
    return report
  }

  mutating func add(_ other: DeliveryReport) {
    delivered += other.delivered
    delayed += other.delayed
    dead += other.dead
    cancelled += other.cancelled
    unusable += other.unusable
  }
}

/// One message on its way, for whoever watches.
public struct DeliveryProgress: Sendable, Hashable {
  /// What happened to the message.
  public enum Step: String, Sendable, Hashable {
    /// The receiver took it.
    case delivered
    /// It will be tried again.
    case delayed
    /// It was given up.
    case dead
    /// It no longer stands.
    case cancelled
  }

  /// What happened.
  public let step: Step
  /// The channel.
  public let channel: ChannelID
  /// The message's id.
  public let message: String
  /// What it speaks of.
  public let subject: String
  /// How the attempt ended, without bodies, URLs or secrets.
  public let outcome: String
  /// When it is tried again.
  public let nextAttemptAt: Moment?
}
