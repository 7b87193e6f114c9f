/// The patterns of one language as a graph of flat arrays, read and never changed.
///
/// A pattern is not followed from its first word but from its rarest, its anchor: from there outwards. So a pattern such
/// as “they <6> (wanted|sought) revenge” costs nothing until “revenge” is met, and cost hardly grows with the number of
/// patterns. Equal beginnings and equal ends of paths are shared.
struct PatternGraph: ~Copyable, Sendable {
  struct Node: Sendable {
    var firstEdge: UInt32 = 0
    var firstOutput: UInt32 = 0
    var edgeCount: UInt32 = 0
    var outputCount: UInt32 = 0

    var edges: Range<Int> { Int(firstEdge)..<Int(firstEdge) + Int(edgeCount) }
    var outputs: Range<Int> { Int(firstOutput)..<Int(firstOutput) + Int(outputCount) }
  }

  /// A step from one word of a pattern to its neighbour.
  struct Edge: Sendable {
    var symbol: UInt32
    var target: UInt32
    /// How many words may stand between.
    var gap: UInt8
    var flags: Flags

    /// Whether it leads on in the direction in which another one came, rather than to the other side of the anchor.
    func goesOn(from other: Edge) -> Bool { flags.contains(.leftward) == other.flags.contains(.leftward) }

    struct Flags: OptionSet {
      var rawValue: UInt8
      /// A comma may stand between the two words.
      static let afterComma = Flags(rawValue: 1)
      /// The reported words begin here.
      static let opensMark = Flags(rawValue: 2)
      /// The reported words end here.
      static let closesMark = Flags(rawValue: 4)
      /// A comma must stand between the two words.
      static let needsComma = Flags(rawValue: 8)
      /// The word stands to the left of those already met.
      static let leftward = Flags(rawValue: 16)
      /// A comma must stand before the pattern's first word, which this is.
      static let leadingComma = Flags(rawValue: 32)
    }
  }

  let steps: PatternSteps
  let outputs: Table<UInt32>
  let symbols: SymbolTable
  let starts: PatternStarts

  /// Freezes a graph. Node 0 is the root, edges of a node lie together, and the root's lead to nodes 1, 2, 3 …
  init(nodes: [Node], edges: [Edge], outputs: [UInt32], symbols: SymbolTable) {
    steps = PatternSteps(nodes, edges, symbols)
    starts = PatternStarts(steps, symbols)
    self.outputs = Table(outputs)
    self.symbols = symbols
  }

  /// Takes the parts of a frozen graph.
  init(steps: PatternSteps, outputs: Table<UInt32>, symbols: SymbolTable, starts: PatternStarts) {
    self.steps = steps
    self.outputs = outputs
    self.symbols = symbols
    self.starts = starts
  }

  /// The same graph over the same symbols in other classes.
  func with(_ symbols: SymbolTable) -> PatternGraph {
    let (nodes, edges) = steps.unpacked
    return PatternGraph(nodes: nodes, edges: edges, outputs: outputs.array, symbols: symbols)
  }
}

/// One match of a pattern in a sentence; all places are word numbers within it.
struct PatternMatch: Equatable {
  var pattern: UInt32
  var first: Int
  var last: Int
  /// The words that are reported.
  var markFirst: Int
  var markLast: Int
  /// Which of the words the pattern asked for, one bit each from the first; the rest were skipped by gaps.
  var taken: UInt64
}

/// Memory that matching reuses from sentence to sentence.
struct MatchWork {
  /// Bounds that no real sentence reaches and no hostile one passes.
  static let mostMatches = 512
  /// How often a match under way may branch before it is given up.
  static let mostBranches = 512

  /// A match under way: words from `left` to `right` are met.
  struct Growth {
    /// The row of the node it has come to.
    var node: UInt32 = 0
    var left: Int32 = 0
    var right: Int32 = 0
    var markFirst: Int32 = -1
    var markLast: Int32 = -1
    /// The words met, bit 32 being the anchor.
    var taken: UInt64 = 1 << 32
  }

  /// The starts of one word.
  struct Run {
    /// The first of them, noted as in ``MatchWork/begun``.
    var first: UInt64
    /// How many there are, and ``asksTraits`` where there are others beside them.
    var length: UInt64

    /// What the word is by its traits begins something.
    static let asksTraits: UInt64 = 1 << 32
  }

  var summary = SentenceSummary()
  /// The words of a sentence that begin patterns.
  var runs: [Run] = []
  /// The starts that a sentence has, in its order: where the row of the word begins, above 32 bits of the start's number.
  /// There is room for more.
  var begun: [UInt64] = []
  /// The first steps of those that are followed.
  var first: [First] = []
  /// Matches under way, the last on top; none before the first is followed. Each branch of a match leaves one at most.
  var growths: [Growth] = []
  var matches: [PatternMatch] = []

  /// The start of a match: a word, and what the table of starts holds.
  struct First {
    var word: Int32
    var root: PatternStarts.Root
    var step: PatternSteps.Step
  }
}
