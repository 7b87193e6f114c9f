/// Words that, near a match, take its meaning away or give it: a negation, a rejection, an organisation's name.
struct GuardRule: Sendable, Hashable {
  /// The name that rules refer to.
  var name: String
  /// How many words before the match a cue may stand; 0 for nowhere.
  var before: Int
  /// How many words after it.
  var after: Int
  /// Whether a cue between the words of the match counts.
  var inside: Bool
  /// Whether the cue must share words with the match, as a name that holds it does.
  var overlapping: Bool
  /// Whether a cue beyond a clause boundary counts.
  var acrossClauses: Bool
  /// Whether a cue in the sentence before counts.
  var previous: Bool
  /// Whether the guard holds only for words inside quotation marks.
  var quoted: Bool

  /// The most guards of one language; each is one bit of a ``GuardSet``, and the last bit stands for none of them.
  static let most = GuardSet.size - 1

  /// The guard whose cues end a clause.
  static let reset = "reset"
  /// The guard of official names.
  static let names = "names"
  /// The context of an offender being spoken of; names from the case facts belong to it.
  static let offender = "offender"
}
