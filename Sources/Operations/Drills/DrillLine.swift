import Incidents

/// One line of a drill as it is played, for whoever watches.
public struct DrillLine: Sendable, Hashable, Encodable {
  /// What the line tells.
  public enum Kind: String, Sendable, Hashable, Encodable {
    /// What the script makes happen.
    case inject
    /// What follows in the record.
    case record
    /// What the script expected came true.
    case met
    /// What the script expected did not come true.
    case unmet
    /// Something was refused, or went wrong.
    case refused
  }

  /// What the line tells.
  public let kind: Kind
  /// How long after T0.
  public let at: TimeSpan
  /// The simulated time.
  public let time: Moment
  /// Who acts; empty for the clock.
  public let who: String
  /// What happens.
  public let text: String
  /// Whether it is good or bad news.
  public let tone: String

  init(_ kind: Kind, at: TimeSpan, time: Moment, who: String = "", _ text: String, _ tone: ReportDocument.Tone = .plain)
  {
    self.kind = kind
    self.at = at
    self.time = time
    self.who = who
    self.text = text
    self.tone = tone.rawValue
  }
}
