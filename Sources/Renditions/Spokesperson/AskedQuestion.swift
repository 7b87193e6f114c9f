import Statements

/// A question or a rumour of the register, as it is laid before whoever speaks.
public struct AskedQuestion: Sendable, Hashable {
  /// Why a recorded answer may not be given.
  public enum Bar: Sendable, Hashable {
    /// The fact behind it does not stand any more.
    case outdated
    /// It is recorded in another language only.
    case language
    /// It holds words that are held back.
    case held
  }

  /// Its id in the register.
  public let id: RumourID
  /// What is asked or said; nothing where it is recorded in another language only.
  public let words: String?
  /// Whether it is said and not asked.
  public let isClaim: Bool
  /// The recorded answer.
  public let answer: String?
  /// What stands against giving it.
  public let bar: Bar?
  /// Who has to find out or answer, by name.
  public let owner: String
  /// How often it was met, by source.
  public let counts: [RumourSource: Int]

  /// A question or a rumour.
  public init(
    id: RumourID, words: String?, isClaim: Bool, answer: String?, bar: Bar?, owner: String, counts: [RumourSource: Int]
  ) {
    self.id = id
    self.words = words
    self.isClaim = isClaim
    self.answer = answer
    self.bar = bar
    self.owner = owner
    self.counts = counts
  }

  /// How often it was met in all.
  public var count: Int { counts.values.reduce(0, +) }
}
