/// What the words around each word of a sentence are, as far as patterns tell words apart.
///
/// For each word there are six summaries: of the word itself, of the two, four and eight words from it on, and of all
/// words before and all after it. So whether a pattern may find what it wants within a reach of a word is one look, at a
/// place that is known when the pattern is compiled. The memory is reused from sentence to sentence.
struct SentenceSummary {
  typealias Mask = SymbolTable.Mask

  /// The summaries of a word, by their place among its six.
  private enum Level { static let one = 0, two = 1, four = 2, eight = 3, before = 4, after = 5 }
  private static let levels = 6
  /// The bits of one word.
  private static let stride = levels * 256
  /// As many words, none of them in any class, stand before the first and after the last.
  private static let margin = 8

  /// Six a word, for the bits that ``place(of:)`` and its kin name; there may be more, left from an earlier sentence.
  private(set) var masks: [Mask] = []

  /// Where a word must stand, seen from another: the place of the summary that tells, a number of fourteen bits.
  struct Reach {
    let bits: Int

    /// The word itself.
    static let itself = Reach(level: Level.one, from: 0)

    /// So many words may lie between; a little more is looked at where the gap is long.
    init(gap: Int, isBefore: Bool) {
      switch gap {
      case 0: self.init(level: Level.one, from: isBefore ? -1 : 1)
      case 1: self.init(level: Level.two, from: isBefore ? -2 : 1)
      case 2...3: self.init(level: Level.four, from: isBefore ? -4 : 1)
      case 4...7: self.init(level: Level.eight, from: isBefore ? -8 : 1)
      default: self.init(level: isBefore ? Level.before : Level.after, from: 0)
      }
    }

    private init(level: Int, from distance: Int) {
      bits = (margin + distance) * stride + level * 256
    }
  }

  /// Sums up a sentence.
  mutating func read(_ tokens: Span<Token>, _ symbols: SymbolTable) {
    while masks.count < (tokens.count + 2 * Self.margin) * Self.levels { masks.append(Mask()) }
    let known = symbols.masks.span
    let wild = symbols.traitMasks.span
    var masks = masks.mutableSpan
    for place in (tokens.count + Self.margin) * Self.levels..<(tokens.count + 2 * Self.margin) * Self.levels {
      masks[place] = Mask()
    }
    var nextOne = Mask()
    var nextTwo = Mask()
    var twoAfter = Mask()
    var after = Mask()
    var index = tokens.count
    while index > -Self.margin {
      index &-= 1
      let row = (index &+ Self.margin) &* Self.levels
      let one =
        index < 0 ? Mask() : known[Int(tokens[index].word)] | wild[tokens[index].traits.wildNumber]
      let two = one | nextOne
      let four = two | twoAfter
      masks[row &+ Level.one] = one
      masks[row &+ Level.two] = two
      masks[row &+ Level.four] = four
      masks[row &+ Level.eight] = four | masks[row &+ 4 &* Self.levels &+ Level.four]
      masks[row &+ Level.after] = after
      after |= one
      (nextOne, nextTwo, twoAfter) = (one, two, nextTwo)
    }
    var before = Mask()
    for index in tokens.indices {
      let row = (index &+ Self.margin) &* Self.levels
      masks[row &+ Level.before] = before
      before |= masks[row &+ Level.one]
    }
  }

  /// What to add to the bits of a reach, seen from a word.
  @inline(__always)
  static func place(around word: Int) -> Int { word &* stride }

  /// Where the bits of a word stand.
  @inline(__always)
  static func place(of word: Int) -> Int { (word &+ margin) &* stride }

  /// Where the bits of all words before or after a word stand.
  @inline(__always)
  static func placeBefore(_ word: Int) -> Int { place(of: word) &+ Level.before &* 256 }

  @inline(__always)
  static func placeAfter(_ word: Int) -> Int { place(of: word) &+ Level.after &* 256 }

  /// Where the bits of the whole sentence stand: all words after the one before the first.
  @inline(__always)
  static var placeOfAll: Int { placeAfter(-1) }
}

extension Span<SymbolTable.Mask> {
  /// The bits from a place on, counted through all summaries, 256 each; the lowest is that of the place.
  @inline(__always)
  func bits(from place: Int) -> UInt64 {
    // The bounds are not checked: each place is made of a word of the sentence and of a reach that the margin holds.
    unsafe bytes.unsafeLoad(fromUncheckedByteOffset: (place >> 6) &<< 3, as: UInt64.self)
      &>> UInt64(truncatingIfNeeded: place)
  }

  /// Whether two bits are set: a class of the first and one of the second division.
  @inline(__always)
  func holds(_ first: Int, _ second: Int) -> Bool { bits(from: first) & bits(from: second) & 1 != 0 }
}
