/// One word of a draft as the matcher sees it.
struct Token {
  /// The first byte of the word in the draft.
  var begin: UInt32
  /// The byte after its last.
  var end: UInt32
  /// The key of the folded word: equal for all spellings that mean the same word.
  var key: UInt64
  /// The number of the word in the rule pack's lexicon; 0 when no rule knows it.
  var word: UInt32
  /// What kind of word it is.
  var traits: Traits
  /// What stands between it and the word before.
  var separation: Separation

  /// What is known of a word without knowing the word.
  struct Traits: OptionSet {
    var rawValue: UInt8

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Begins with a capital letter.
    static let capitalised = Traits(rawValue: 1)
    /// Digits: `11`, `1,200`.
    static let number = Traits(rawValue: 2)
    /// A time of day: `14:00`, `14h30`.
    static let time = Traits(rawValue: 4)
    /// Inside quotation marks.
    static let quoted = Traits(rawValue: 8)
    /// Part of a hashtag.
    static let hashtag = Traits(rawValue: 16)
    /// Part of a web address or link target.
    static let link = Traits(rawValue: 32)
    /// Part of an image's caption.
    static let caption = Traits(rawValue: 64)
    /// May be a name: begins with a capital letter that it does not owe to its place in the sentence.
    static let name = Traits(rawValue: 128)
    /// What a capital letter at the beginning of a word says.
    static let capital: Traits = [.capitalised, .name]
    /// Traits that a pattern may ask for instead of a word.
    static let wild: Traits = [.capitalised, .number, .time, .name]
    /// How many combinations there are of traits that a pattern may ask for.
    static let wildCount = 16
    /// The number of the combination of such traits.
    @inline(__always) var wildNumber: Int { Int(rawValue & 7 | rawValue >> 4 & 8) }

    /// The traits of a combination.
    init(wildNumber: Int) { self.init(rawValue: UInt8(wildNumber & 7 | wildNumber << 4 & 128)) }
  }

  /// What stands between two words, from weakest to strongest.
  enum Separation: UInt8, Comparable {
    /// Spaces, hyphens, quotation marks, emphasis.
    case none
    /// A comma, colon, dash or bracket: another phrase begins.
    case phrase
    /// A semicolon: another clause begins.
    case clause

    static func < (left: Separation, right: Separation) -> Bool { left.rawValue < right.rawValue }
  }
}

/// Where a sentence stands.
struct SentencePlace {
  /// The zone of its block.
  var zone: Zone
  /// The number of its block, counted from 0.
  var block: Int
}
