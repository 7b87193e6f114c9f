/// The patterns of one language as a trie of flat arrays, read and never changed.
///
/// A pattern is not followed from its first word but from its rarest, its anchor: from there to the left, then to the
/// right. So a pattern such as “they <6> (wanted|sought) revenge” costs nothing until “revenge” is met, and cost hardly
/// grows with the number of patterns. Equal paths are shared.
struct PatternGraph: Sendable {
  /// A summary of symbols, one bit for each of 124 classes of them; two that share no bit share no symbol.
  typealias Mask = UInt128

  struct Node: Sendable {
    var firstEdge: UInt32 = 0
    var edgeCount: UInt32 = 0
    var firstOutput: UInt32 = 0
    var outputCount: UInt32 = 0
    /// One bit for each symbol that an edge to the left asks for.
    var before: Mask = 0
    /// One bit for each symbol that an edge to the right asks for.
    var after: Mask = 0
    /// The longest gaps of these edges.
    var gapBefore: UInt8 = 0
    var gapAfter: UInt8 = 0
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

  /// A set of words, and of traits that make any word a member.
  struct WordSet: Sendable {
    var words: [UInt32]
    var traits: Token.Traits
  }

  /// Node 0 is the root; its edges lead to the nodes that follow it, in order.
  let nodes: [Node]
  let edges: [Edge]
  let outputs: [UInt32]
  let wordCount: Int
  /// The words of all sets, those of one set together and in order.
  let setWords: [UInt32]
  /// Where the words of a set begin; one more than there are sets.
  let setOffsets: [UInt32]
  let setTraits: [Token.Traits]
  /// For each word, the edges of the root that it takes: `startEdges[startOffsets[word] ..< startOffsets[word + 1]]`.
  let startOffsets: [UInt32]
  let startEdges: [UInt32]
  /// Edges of the root that a trait alone can take.
  let traitStarts: [UInt32]
  /// The classes of each word and of the sets it is in.
  let masks: [Mask]

  static let anyBit: UInt8 = 127
  static let traitBit: UInt8 = 126
  private static let classes: UInt32 = 124

  /// Freezes a trie. Edges of a node lie together; the root's lead to nodes 1, 2, 3 …
  init(nodes: [Node], edges: [Edge], outputs: [UInt32], sets: [WordSet], wordCount: Int) {
    var nodes = nodes
    var edges = edges
    var masks = Array(repeating: Mask(0), count: wordCount + 1)
    for word in 0..<(wordCount + 1) { masks[word] = 1 << Mask(Self.anyBit) | 1 << Mask(Self.bit(UInt32(word))) }
    masks[0] = 1 << Mask(Self.anyBit)
    var setWords: [UInt32] = []
    setWords.reserveCapacity(sets.reduce(0) { $0 + $1.words.count })
    var setOffsets: [UInt32] = [0]
    for (index, set) in sets.enumerated() {
      let bit: Mask = 1 << Mask(Self.bit(UInt32(wordCount + 1 + index)))
      for word in set.words {
        masks[Int(word)] |= bit
        setWords.append(word)
      }
      setOffsets.append(UInt32(setWords.count))
    }
    let setTraits = sets.map(\.traits)
    func hasTraits(_ symbol: UInt32) -> Bool { symbol > wordCount && !setTraits[Int(symbol) - wordCount - 1].isEmpty }
    for index in edges.indices {
      let symbol = edges[index].symbol
      edges[index].bit = symbol == 0 || hasTraits(symbol) ? Self.anyBit : Self.bit(symbol)
    }
    for index in nodes.indices.dropFirst() {
      var node = nodes[index]
      for edge in edges[Int(node.firstEdge)..<Int(node.firstEdge + node.edgeCount)] {
        var mask: Mask = 1 << Mask(edge.symbol == 0 ? Self.anyBit : Self.bit(edge.symbol))
        if hasTraits(edge.symbol) { mask |= 1 << Mask(Self.traitBit) }
        if edge.flags.contains(.leftward) {
          node.before |= mask
          node.gapBefore = max(node.gapBefore, edge.gap)
        } else {
          node.after |= mask
          node.gapAfter = max(node.gapAfter, edge.gap)
        }
      }
      nodes[index] = node
    }
    let rootCount = nodes.first.map { Int($0.edgeCount) } ?? 0
    var counts = Array(repeating: UInt32(0), count: wordCount + 2)
    func eachWord(_ symbol: UInt32, _ body: (Int) -> Void) {
      if symbol == 0 { return }
      if symbol <= wordCount { return body(Int(symbol)) }
      let set = Int(symbol) - wordCount - 1
      for place in Int(setOffsets[set])..<Int(setOffsets[set + 1]) { body(Int(setWords[place])) }
    }
    for index in 0..<rootCount { eachWord(edges[index].symbol) { counts[$0 + 1] += 1 } }
    for word in 1..<counts.count { counts[word] += counts[word - 1] }
    var cursor = counts
    var startEdges = Array(repeating: UInt32(0), count: Int(counts.last ?? 0))
    for index in 0..<rootCount {
      eachWord(edges[index].symbol) {
        startEdges[Int(cursor[$0])] = UInt32(index)
        cursor[$0] += 1
      }
    }
    self.nodes = nodes
    self.edges = edges
    self.outputs = outputs
    self.wordCount = wordCount
    self.setWords = setWords
    self.setOffsets = setOffsets
    self.setTraits = setTraits
    self.startOffsets = counts
    self.startEdges = startEdges
    self.traitStarts = (0..<rootCount).filter { hasTraits(edges[$0].symbol) }.map { UInt32($0) }
    self.masks = masks
  }

  /// The sets of words, as they were given.
  var sets: [WordSet] {
    setTraits.indices.map { set in
      WordSet(words: Array(setWords[Int(setOffsets[set])..<Int(setOffsets[set + 1])]), traits: setTraits[set])
    }
  }

  private static func bit(_ symbol: UInt32) -> UInt8 { UInt8((symbol &* 2_654_435_761) >> 8 % classes) }
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
