import Incidents

/// A message waiting to leave the building.
public struct OutboxItem: Hashable, Sendable {
  /// The message's stable id, the same at every attempt; receivers recognise repeats by it.
  public let id: String
  /// The destination.
  public let channel: ChannelID
  /// Messages with the same key go to the same channel in order, one after another (a statement's stream, a run's stream).
  public let orderingKey: String
  /// The incident.
  public let incident: IncidentID
  /// What kind of message it is: `release`, `notice`, `test`.
  public let kind: String
  /// What the message speaks of, for example `statement/2026-harbour/4@2`; queued copies are cancelled by it.
  public let subject: String
  /// The channel-independent payload, as canonical JSON; the channel's format is applied when it is posted.
  public let payload: String
  /// When it was put in.
  public let enqueuedAt: Moment

  /// Describes a message.
  public init(
    id: String, channel: ChannelID, orderingKey: String, incident: IncidentID, kind: String, subject: String,
    payload: String, enqueuedAt: Moment
  ) {
    self.id = id
    self.channel = channel
    self.orderingKey = orderingKey
    self.incident = incident
    self.kind = kind
    self.subject = subject
    self.payload = payload
    self.enqueuedAt = enqueuedAt
  }
}

/// Where a message stands.
public enum OutboxState: String, Hashable, Sendable, Codable, CaseIterable {
  /// Waiting for its turn or its next attempt.
  case pending
  /// Held by a process that is posting it, until its lease ends.
  case leased
  /// The receiver said yes.
  case delivered
  /// Given up; a person must retry or discard it.
  case dead
  /// A person decided that it need not go out.
  case discarded
  /// What it says was withdrawn or superseded before it went out.
  case cancelled
}

/// A message with its history.
public struct OutboxRow: Hashable, Sendable {
  /// The message.
  public let item: OutboxItem
  /// The place in the outbox.
  public let sequence: Int64
  /// Where it stands.
  public let state: OutboxState
  /// How often its posting was begun.
  public let attempts: Int
  /// When it may be posted again.
  public let nextAttemptAt: Moment
  /// How the last attempt ended, without bodies or secrets.
  public let lastOutcome: String?
  /// When its state became final.
  public let endedAt: Moment?
  /// The lease's number; a process that lost its lease cannot mark the message.
  public let fence: Int64

  /// Describes a row.
  public init(
    item: OutboxItem, sequence: Int64, state: OutboxState, attempts: Int, nextAttemptAt: Moment, lastOutcome: String?,
    endedAt: Moment?, fence: Int64
  ) {
    self.item = item
    self.sequence = sequence
    self.state = state
    self.attempts = attempts
    self.nextAttemptAt = nextAttemptAt
    self.lastOutcome = lastOutcome
    self.endedAt = endedAt
    self.fence = fence
  }
}

/// A change to the outbox, in the transaction of the event it follows from.
public enum OutboxChange: Hashable, Sendable {
  /// Puts a message in. The same id twice is once.
  case enqueue(OutboxItem)
  /// Takes every message about this subject that has not gone out yet off the queue, dead ones included, so that nobody
  /// retries them.
  case cancel(subject: String, reason: String)
  /// Records how the posting of a leased message ended. When the lease was lost meanwhile, the whole transaction fails
  /// with ``JournalError/leaseLost(id:)``: another process has the message now.
  case finish(id: String, fence: Int64, outcome: OutboxOutcome)
  /// Puts a dead message back into the queue, due at once, its attempts counted anew. When it is not dead, the whole
  /// transaction fails with ``JournalError/messageEnded(id:)``.
  case retry(id: String)
  /// Does as ``retry(id:)`` with another payload: the message was not what its statement said, and is so again.
  case restore(id: String, payload: String)
  /// Takes a message off the queue for good. When it has ended other than dead, or a process holds a lease on it that
  /// has not run out, the whole transaction fails with ``JournalError/messageEnded(id:)``.
  case discard(id: String, reason: String)
}

/// How a posting ended.
public enum OutboxOutcome: Hashable, Sendable {
  /// The receiver said yes.
  case delivered(String)
  /// Try again at this time.
  case retry(at: Moment, String)
  /// Give up.
  case dead(String)
  /// What it says was withdrawn or superseded; it was not posted.
  case cancelled(String)
  /// It was not posted; nothing is counted, and its lease is given back until this time.
  case postponed(until: Moment)
}

/// Which messages to list. Nil means any.
public struct OutboxFilter: Hashable, Sendable {
  /// Only the message with this id.
  public var id: String?
  /// Only this channel's.
  public var channel: ChannelID?
  /// Only this incident's.
  public var incident: IncidentID?
  /// Only messages in one of these states.
  public var states: [OutboxState]?
  /// At most so many, oldest first.
  public var limit: Int

  /// Describes a filter.
  public init(
    id: String? = nil, channel: ChannelID? = nil, incident: IncidentID? = nil, states: [OutboxState]? = nil,
    limit: Int = 200
  ) {
    self.id = id
    self.channel = channel
    self.incident = incident
    self.states = states
    self.limit = limit
  }
}

/// How much waits for one channel.
public struct OutboxOutlook: Hashable, Sendable {
  /// The channel.
  public let channel: ChannelID
  /// Messages that wait or are being posted.
  public let waiting: Int
  /// Messages that were given up and wait for a person.
  public let dead: Int
  /// The earliest time at which ``JournalStore/leaseOutbox(channel:now:until:limit:)`` can hand one out: its next attempt
  /// is due, or the lease that another process holds runs out. Nil when nothing waits.
  public let nextAttemptAt: Moment?

  /// Describes an outlook.
  public init(channel: ChannelID, waiting: Int, dead: Int, nextAttemptAt: Moment?) {
    self.channel = channel
    self.waiting = waiting
    self.dead = dead
    self.nextAttemptAt = nextAttemptAt
  }
}
