/// Who acts, when it happened, and when it is recorded.
public struct Act: Hashable, Sendable {
  /// The acting officer.
  public let officer: Officer
  /// When the thing happened in the world (`--at`); never after ``recordedAt``.
  public let occurredAt: Moment
  /// When the thing is written down.
  public let recordedAt: Moment
  /// The command's own key (`--once`): an act with a key that was used before is not done again.
  public let once: String?

  /// Describes an act.
  public init(officer: Officer, occurredAt: Moment, recordedAt: Moment, once: String? = nil) {
    self.officer = officer
    self.occurredAt = occurredAt
    self.recordedAt = recordedAt
    self.once = once
  }

  /// The same act, dated no earlier than something that it answers: where this machine's clock is behind, what came after would otherwise
  /// be dated before.
  public func noEarlier(than moment: Moment?) -> Act {
    guard let moment, recordedAt < moment else { return self }
    return Act(officer: officer, occurredAt: moment, recordedAt: moment, once: once)
  }
}
