import Incidents

/// How patiently a post is tried again.
///
/// The wait doubles from ``first`` up to ``longest``, and half of it is left to chance, so that many senders do not come
/// back to a struggling receiver at the same moment.
public struct RetryPolicy: Sendable, Hashable {
  /// The wait after the first attempt, before chance shortens it.
  public var first: TimeSpan
  /// The longest wait, before chance shortens it.
  public var longest: TimeSpan
  /// After this many attempts the post is a dead letter.
  public var attempts: Int
  /// A post that has been waiting for this long is a dead letter: what is said about an attack grows old.
  public var age: TimeSpan
  /// The longest wait that a receiver can ask for with `Retry-After`.
  public var longestRequested: TimeSpan

  /// A patience that suits public warnings: seconds at first, then every ten minutes, for twelve hours.
  public init(
    first: TimeSpan = .seconds(2), longest: TimeSpan = .minutes(10), attempts: Int = 100, age: TimeSpan = .hours(12),
    longestRequested: TimeSpan = .hours(1)
  ) {
    self.first = first
    self.longest = longest
    self.attempts = attempts
    self.age = age
    self.longestRequested = longestRequested
  }

  /// What to do after an attempt that may be repeated.
  public enum Next: Sendable, Hashable {
    /// Try again at this time.
    case again(at: Moment)
    /// Enough attempts were made.
    case outOfAttempts
    /// It has waited too long.
    case tooOld
  }

  /// Decides when to try again.
  ///
  /// - Parameters:
  ///   - attempts: How many attempts were made, this one included; from 1.
  ///   - enqueuedAt: When the post was put into the outbox.
  ///   - now: When this attempt ended.
  ///   - requested: What the receiver asked for with `Retry-After`.
  ///   - chance: A number from 0 up to 1 that decides within the wait; it comes in, so that a drill repeats itself.
  public func next(
    attempts: Int, enqueuedAt: Moment, now: Moment, requested: TimeSpan?, chance: Double
  ) -> Next {
    guard attempts < self.attempts else { return .outOfAttempts }
    let at = now + wait(after: attempts, requested: requested, chance: chance)
    guard at - enqueuedAt <= age else { return .tooOld }
    return .again(at: at)
  }

  /// The wait after the given number of attempts, never shorter than what the receiver asked for (up to
  /// ``longestRequested``).
  public func wait(after attempts: Int, requested: TimeSpan?, chance: Double) -> TimeSpan {
    let doublings = min(max(attempts - 1, 0), 40)
    let (product, overflow) = max(first.milliseconds, 0).multipliedReportingOverflow(by: 1 << Int64(doublings))
    let step = overflow ? longest.milliseconds : min(product, longest.milliseconds)
    let half = step / 2
    let share = min(max(chance.isNaN ? 0 : chance, 0), 1)
    let own = half + Int64(Double(step - half) * share)
    let asked = min(max(requested?.milliseconds ?? 0, 0), longestRequested.milliseconds)
    return .milliseconds(max(own, asked))
  }
}
