/// A number, time, telephone number or address in a text.
public struct FigureToken: Sendable, Hashable {
  /// What the token is.
  public enum Kind: Sendable, Hashable {
    /// A whole number, in digits or words.
    case number(Int)
    /// A time of day as `HH:MM`.
    case clock(String)
    /// The digits of a telephone number.
    case telephone(String)
    /// A web address.
    case link(String)
    /// Digits that are a part of something else: a decimal, an ordinal, a road such as `M25`, a vague number such as
    /// “dozens”.
    case other
    /// Digits of a script or style that is not used here, and that can be taken for others.
    case lookAlike
  }

  /// What it is.
  public let kind: Kind
  /// The token as written.
  public let words: String
  /// Where it stands.
  public let range: Range<String.Index>
}
