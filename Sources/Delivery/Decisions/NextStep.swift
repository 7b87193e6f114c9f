import Incidents

/// What becomes of a message after an attempt: the verdict on the attempt, seen with the channel's patience.
public enum NextStep: Sendable, Hashable {
  /// It has arrived.
  case done(String)
  /// It is tried again at this time.
  case again(at: Moment, String)
  /// It is a dead letter.
  case dead(String)

  /// Decides.
  ///
  /// - Parameters:
  ///   - attempt: How the attempt ended.
  ///   - channel: The channel.
  ///   - attempts: How many attempts were made, this one included; from 1.
  ///   - enqueuedAt: When the message was put into the outbox.
  ///   - now: When the attempt ended.
  ///   - chance: A number from 0 up to 1, see ``RetryPolicy``.
  public init(
    after attempt: Attempt, over channel: Channel, attempts: Int, enqueuedAt: Moment, now: Moment, chance: Double
  ) {
    switch Verdict(attempt, kind: channel.kind) {
    case .accepted(let reason): self = .done(reason)
    case .giveUp(let reason): self = .dead(reason)
    case .tryAgain(let reason, let requested):
      let next = channel.retry.next(
        attempts: attempts, enqueuedAt: enqueuedAt, now: now, requested: requested, chance: chance)
      switch next {
      case .again(let at): self = .again(at: at, reason)
      case .outOfAttempts: self = .dead("\(reason); given up after \(attempts) attempts")
      case .tooOld: self = .dead("\(reason); given up after \(channel.retry.age) of trying")
      }
    }
  }
}
