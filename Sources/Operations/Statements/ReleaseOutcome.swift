import Delivery
import Incidents
import Statements

/// What a release did.
public struct ReleaseOutcome: Sendable {
  /// The statement as it is now.
  public let view: StatementView
  /// The channels to which it goes.
  public let channels: [ChannelID]
  /// The channels that cannot show it, with the reason.
  public let unreached: [String]
  /// The statement whose place it took, whose queued copies were cancelled.
  public let replaced: Int?
  /// Where the old text had gone, and what became of each copy.
  public let copies: [ReleasedCopy]
  /// The instructions that hold no longer, because an all clear says so or the text that gave them was taken back.
  public let ended: [Fact]
  /// The other public statements that said these instructions; they hold no longer for that.
  public var overtaken: [Int] = []
  /// What did not stop the text, and whoever released it should know.
  public var warnings: [Conflict] = []
}

/// One copy of an earlier text: still cancelled in time, or out and not to be recalled.
public struct ReleasedCopy: Sendable, Hashable, Encodable {
  /// The channel.
  public let channel: ChannelID
  /// When it was delivered; nothing while it waited.
  public let deliveredAt: Moment?
  /// Whether it is out, so that only the new text can follow it.
  public let isOut: Bool
}
