/// What the words around each word of a sentence are, as far as patterns tell words apart.
///
/// For each word there are six summaries: of the word itself, of the two, four and eight words from it on, and of all
/// words before and all after it. So whether a pattern may find what it wants within a reach of a word is one look, at a
/// place that is known when the pattern is compiled. The memory is reused from sentence to sentence.
struct SentenceSummary {
  typealias Mask = SymbolTable.Mask

  /// The summaries of one word.
  struct Row {
    var one = Mask()
    var two = Mask()
    var four = Mask()
    var eight = Mask()
    var before = Mask()
    var after = Mask()

    /// Takes out all words from the place on.
    mutating func clear() {
      one = Mask()
      two = Mask()
      four = Mask()
      eight = Mask()
    }
  }

  /// The summaries of a word, by their place in its row.
  private enum Level { static let one = 0, two = 1, four = 2, eight = 3, before = 4, after = 5 }
  /// The bits of one summary and of one row.
  private static let width = 128
  private static let stride = 6 * width
  /// How many rows, their words in no class, stand before the first word and after the last: as far as a ``Reach`` goes.
  private static let leading = 9
  private static let trailing = 2

  /// Of each word, for the bits that ``place(of:)`` and its kin name; there may be more, left from an earlier sentence.
  private(set) var rows: [Row] = []

  /// Where a word must stand, seen from another: the place of the summary that tells, a number of fourteen bits.
  struct Reach {
    let bits: Int

    /// The word itself.
    static let itself = Reach(from: 0, to: 0)

    /// From the first to the last of some words, counted from the word on, before it from -1 downwards. A little more is
    /// looked at where they are many.
    init(from first: Int, to last: Int) {
      let isBefore = last < 0
      switch last - first {
      case 0: self.init(Level.one, at: first)
      case 1: self.init(Level.two, at: first)
      case 2...3: self.init(Level.four, at: isBefore ? last - 3 : first)
      case 4...7: self.init(Level.eight, at: isBefore ? last - 7 : first)
      default: self.init(isBefore ? Level.before : Level.after, at: 0)
      }
    }

    private init(_ level: Int, at distance: Int) {
      precondition(distance >= -leading && distance <= trailing, "A reach begins no further than two words off.")
      bits = (leading + distance) * stride + level * width
    }
  }

  /// Sums up a sentence.
  ///
  /// Most sentences are hardly longer than the margins, so of those only what can differ from sentence to sentence is
  /// written: the rows of the first nine places never hold a word, and nobody asks what stands before or after a place
  /// without a word.
  ///
  /// - Parameters:
  ///   - known: ``SymbolTable/masks``.
  ///   - wild: ``SymbolTable/traitMasks``.
  mutating func read(_ tokens: Span<Token>, _ known: Span<Mask>, _ wild: Span<Mask>) {
    let count = tokens.count &+ Self.leading &+ Self.trailing
    while rows.count < count { rows.append(Row()) }
    var rows = rows.mutableSpan
    var before = Mask()
    for index in tokens.indices {
      let one = known[Int(tokens[index].word)] | wild[tokens[index].traits.wildNumber]
      rows[index &+ Self.leading].one = one
      rows[index &+ Self.leading].before = before
      before |= one
    }
    for index in (tokens.count &+ Self.leading)..<count { rows[index].clear() }
    // The summaries of the next words, those of one word ahead first.
    var one = Mask()
    var (two, twoAhead) = (Mask(), Mask())
    var (four, fourAhead, fourSecond, fourThird) = (Mask(), Mask(), Mask(), Mask())
    var after = Mask()
    var index = tokens.count &+ Self.leading
    while index > Self.leading {
      index &-= 1
      let own = rows[index].one
      let ownTwo = own | one
      let ownFour = ownTwo | twoAhead
      rows[index].two = ownTwo
      rows[index].four = ownFour
      rows[index].eight = ownFour | fourThird
      rows[index].after = after
      after |= own
      (one, two, twoAhead) = (own, ownTwo, two)
      (four, fourAhead, fourSecond, fourThird) = (ownFour, four, fourAhead, fourSecond)
    }
    // Of the places before the first word, what they see of the first seven.
    let three = one | twoAhead
    rows[Self.leading &- 1].two = one
    rows[Self.leading &- 1].four = three
    rows[Self.leading &- 1].eight = three | fourThird
    rows[Self.leading &- 2].four = two
    rows[Self.leading &- 2].eight = two | fourSecond
    rows[Self.leading &- 3].four = one
    rows[Self.leading &- 3].eight = one | fourAhead
    rows[Self.leading &- 4].eight = four
    rows[Self.leading &- 5].eight = three
    rows[Self.leading &- 6].eight = two
    rows[Self.leading &- 7].eight = one
  }

  /// The byte of its rows from which the bits of a reach are counted, seen from a word.
  @inline(__always)
  static func byte(of word: Int) -> Int { word &* (stride / 8) }

  /// The word from which such a byte is seen.
  @inline(__always)
  static func word(at byte: Int) -> Int { byte / (stride / 8) }

  /// Where the bits of a word stand.
  @inline(__always)
  static func place(of word: Int) -> Int { (word &+ leading) &* stride }

  /// Where the bits of the words before a word stand that a gap reaches, or of a few more.
  @inline(__always)
  static func place(before word: Int, gap: Int) -> Int {
    let level = levelOfGap(gap)
    // From the furthest word on: one, two, four or eight words off; all that are before stand with the word itself.
    return place(of: word &- ((1 &<< level) & 15)) &+ level &* width
  }

  /// Where the bits of the words after a word stand that a gap reaches, or of a few more.
  @inline(__always)
  static func place(after word: Int, gap: Int) -> Int {
    let level = levelOfGap(gap)
    let isFar = level &>> 2
    return place(of: word &+ 1 &- isFar) &+ (level &+ isFar) &* width
  }

  /// The level that sums up one word more than a gap: of one, two, four or eight words, or ``Level/before``.
  @inline(__always)
  private static func levelOfGap(_ gap: Int) -> Int { Int.bitWidth &- gap.leadingZeroBitCount }
}

extension Span<SentenceSummary.Row> {
  /// The bits from a place on, counted through all summaries; the lowest is that of the place.
  @inline(__always)
  func bits(from place: Int) -> UInt64 {
    // The bounds are not checked: each place is made of a word of the sentence and of a reach that the margin holds.
    unsafe bytes.unsafeLoad(fromUncheckedByteOffset: (place >> 6) &<< 3, as: UInt64.self)
      &>> UInt64(truncatingIfNeeded: place)
  }

  /// The bits from the place of a reach on, as seen from a word.
  @inline(__always)
  func bits(inRowAt byte: Int, from place: Int) -> UInt64 {
    unsafe bytes.unsafeLoad(fromUncheckedByteOffset: byte &+ (place >> 6) &<< 3, as: UInt64.self)
      &>> UInt64(truncatingIfNeeded: place)
  }

  /// Whether a bit is set.
  @inline(__always)
  func holds(_ place: Int) -> Bool { bits(from: place) & 1 != 0 }
}
