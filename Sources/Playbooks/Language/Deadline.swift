import Incidents

/// When something is due: `T0+30m`, `done(holding-release)+30m`, or `open+20m` inside a cadence.
public struct Deadline: Sendable, Hashable, CustomStringConvertible {
  /// What the time counts from.
  public enum Anchor: Sendable, Hashable {
    /// The time of the attack.
    case t0
    /// The end of a step, however it ended.
    case done(StepID)
    /// The time at which the occurrence of the cadence was to open.
    case open
  }

  /// What the time counts from.
  public let anchor: Anchor
  /// How long after; never negative.
  public let offset: TimeSpan

  /// Makes a deadline.
  public init(anchor: Anchor, offset: TimeSpan) {
    self.anchor = anchor
    self.offset = offset
  }

  /// Reads the form of the file; nil when it is not that form.
  public init?(text: String) {
    let compact = text.filter { $0 != " " }
    let parts = compact.split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let head = parts.first else { return nil }
    let offset: TimeSpan
    if parts.count == 2 {
      guard let span = TimeSpan(text: parts[1]), span.milliseconds >= 0, !parts[1].hasPrefix("P") else { return nil }
      offset = span
    } else {
      offset = .zero
    }
    if head == "T0" {
      self.init(anchor: .t0, offset: offset)
    } else if head == "open" {
      self.init(anchor: .open, offset: offset)
    } else if head.hasPrefix("done("), head.hasSuffix(")"), head.utf8.count > 6 {
      self.init(anchor: .done(StepID(String(head.dropFirst(5).dropLast()))), offset: offset)
    } else {
      return nil
    }
  }

  /// The form of the file.
  public var description: String {
    let plus = offset == .zero ? "" : "+\(offset.text)"
    return switch anchor {
    case .t0: "T0\(plus)"
    case .done(let step): "done(\(step))\(plus)"
    case .open: "open\(plus)"
    }
  }
}

/// One rung of the ladder that is climbed while a step stays overdue.
public struct EscalationLevel: Sendable, Hashable {
  /// How long after the deadline; longer than the level before.
  public let after: TimeSpan
  /// The role that is told.
  public let to: PlaybookRoleID
}

/// A set of steps that comes round again and again.
///
/// Occurrences are counted on the schedule, not from the end of the last one, so the promised times never drift. While an
/// occurrence is still open the next ones are recorded as missed, never opened beside it: two open drafts of one update would be
/// two voices. So after a day of silence there is one occurrence to catch up with, and a record of each promise that was not kept.
public struct Cadence: Sendable, Hashable {
  /// A slower rate from some time on.
  public struct Rate: Sendable, Hashable {
    /// How long after T0 the rate starts.
    public let from: TimeSpan
    /// The time between two occurrences.
    public let every: TimeSpan
  }

  /// When it ends; the run's own stand-down ends it in any case.
  public enum End: Sendable, Hashable {
    /// With the run.
    case standDown
    /// As soon as the condition holds.
    case condition(Condition)
    /// After the last occurrence.
    case count
  }

  /// The time between two occurrences at the beginning.
  public let every: TimeSpan
  /// When the first occurrence opens.
  public let first: Deadline
  /// Slower rates, in order.
  public let slowDown: [Rate]
  /// When it ends.
  public let end: End
  /// The number of the last occurrence; nil means no limit.
  public let max: Int?

  /// The time to the next occurrence after one at a moment.
  public func interval(at moment: Moment, t0: Moment) -> TimeSpan {
    slowDown.last { t0 + $0.from <= moment }?.every ?? every
  }
}
