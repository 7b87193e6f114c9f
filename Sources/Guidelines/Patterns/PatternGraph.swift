/// The patterns of one language as a graph of flat arrays, read and never changed.
///
/// A pattern is not followed from its first word but from its rarest, its anchor: from there to the left, then to the
/// right. So a pattern such as “they <6> (wanted|sought) revenge” costs nothing until “revenge” is met, and cost hardly
/// grows with the number of patterns. Equal beginnings and equal ends of paths are shared.
struct PatternGraph: Sendable {
  typealias Mask = SymbolTable.Mask

  struct Node: Sendable {
    var firstEdge: UInt32 = 0
    var firstOutput: UInt32 = 0
    var edgeCount: UInt32 = 0
    var outputCount: UInt32 = 0

    var edges: Range<Int> { Int(firstEdge)..<Int(firstEdge) + Int(edgeCount) }
    var outputs: Range<Int> { Int(firstOutput)..<Int(firstOutput) + Int(outputCount) }
  }

  /// What the patterns of one anchor ask of the words around it; where none of it is there, none of them is.
  struct Outlook: Sendable {
    /// The classes of the word next to the anchor.
    var nextBefore: Mask = 0
    var nextAfter: Mask = 0
    /// The classes of words that may stand farther away, and how many words at most between.
    var before: Mask = 0
    var after: Mask = 0
    var gapBefore: UInt8 = 0
    var gapAfter: UInt8 = 0
    /// The anchor alone is a pattern.
    var isWhole = false

    mutating func add(_ edge: Edge, _ mask: Mask) {
      switch (edge.flags.contains(.leftward), edge.gap) {
      case (true, 0): nextBefore |= mask
      case (false, 0): nextAfter |= mask
      case (true, let gap):
        before |= mask
        gapBefore = max(gapBefore, gap)
      case (false, let gap):
        after |= mask
        gapAfter = max(gapAfter, gap)
      }
    }
  }

  /// A step from one word of a pattern to its neighbour.
  struct Edge: Sendable {
    var symbol: UInt32
    var target: UInt32
    /// How many words may stand between.
    var gap: UInt8
    var flags: Flags
    /// The bit of the symbol's class.
    var bit: UInt8 = 0

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

  /// An edge of the root with the traits that take it.
  struct TraitStart: Sendable {
    var edge: UInt32
    var traits: UInt8
  }

  /// Node 0 is the root; its edges lead to the nodes that follow it, in order.
  let nodes: [Node]
  let edges: [Edge]
  let outputs: [UInt32]
  let symbols: SymbolTable
  /// For each edge of the root, what its patterns ask of the words around.
  let outlooks: [Outlook]
  /// For each word, the edges of the root that it takes: `startEdges[startOffsets[word] ..< startOffsets[word + 1]]`.
  let startOffsets: [UInt32]
  let startEdges: [UInt32]
  /// Edges of the root that a trait alone can take.
  let traitStarts: [TraitStart]

  /// Freezes a graph. Edges of a node lie together; the root's lead to nodes 1, 2, 3 …
  init(nodes: [Node], edges: [Edge], outputs: [UInt32], symbols: SymbolTable) {
    var edges = edges
    for index in edges.indices { edges[index].bit = symbols.bit(of: edges[index].symbol) }
    let rootCount = nodes.first.map { Int($0.edgeCount) } ?? 0
    let outlooks = (0..<rootCount).map { root in
      let node = nodes[root + 1]
      var outlook = Outlook(isWhole: node.outputCount > 0)
      for edge in edges[node.edges] { outlook.add(edge, symbols.mask(of: edge.symbol)) }
      return outlook
    }
    var counts = Array(repeating: UInt32(0), count: symbols.wordCount + 2)
    for index in 0..<rootCount { symbols.eachWord(of: edges[index].symbol) { counts[$0 + 1] += 1 } }
    for word in 1..<counts.count { counts[word] += counts[word - 1] }
    var cursor = counts
    var startEdges = Array(repeating: UInt32(0), count: Int(counts.last ?? 0))
    for index in 0..<rootCount {
      symbols.eachWord(of: edges[index].symbol) {
        startEdges[Int(cursor[$0])] = UInt32(index)
        cursor[$0] += 1
      }
    }
    self.nodes = nodes
    self.edges = edges
    self.outputs = outputs
    self.symbols = symbols
    self.outlooks = outlooks
    self.startOffsets = counts
    self.startEdges = startEdges
    self.traitStarts = (0..<rootCount).compactMap { root in
      let traits = symbols.traits(of: edges[root].symbol).rawValue
      return traits == 0 ? nil : TraitStart(edge: UInt32(root), traits: traits)
    }
  }

  /// The same graph over the same symbols in other classes.
  func with(_ symbols: SymbolTable) -> PatternGraph {
    PatternGraph(nodes: nodes, edges: edges, outputs: outputs, symbols: symbols)
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
    var node: UInt32
    var left: Int32
    var right: Int32
    var markFirst: Int32 = -1
    var markLast: Int32 = -1
    /// The words met, bit 32 being the anchor.
    var taken: UInt64 = 1 << 32
  }

  /// Summaries of the words of the sentence; there may be more of them, left from an earlier one.
  var masks: [PatternGraph.Mask] = []
  /// Matches under way.
  var growths: [Growth] = []
  var matches: [PatternMatch] = []
}
