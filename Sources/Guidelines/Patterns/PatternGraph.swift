/// The patterns of one language as a graph of flat arrays, read and never changed.
///
/// A pattern is not followed from its first word but from its rarest, its anchor: from there outwards. So a pattern such as “they <6> (wanted|sought) revenge” costs nothing until “revenge” is met, and cost hardly
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

  /// Where the words stand that the edges of a group ask for.
  enum Reach: UInt8, Sendable {
    case nextBefore
    case nextAfter
    /// Up to four, seven and thirteen words away; a little farther than some of the edges allow.
    case closeBefore
    case closeAfter
    case middleBefore
    case middleAfter
    case farBefore
    case farAfter
    /// Nowhere: the anchor alone is a pattern.
    case itself

    /// How many there are.
    static let count = 9
    /// How far the longest reaches.
    static let longest = PatternSyntax.longestGap + 1
  }

  /// Edges of one anchor that have the same reach, so that one look tells whether any of them may be taken.
  struct Group: Sendable {
    /// The row of the anchor's node.
    var node: UInt32
    /// The rows of the edges.
    var firstStep: UInt32
    var stepCount: UInt32 = 0
    var reach: Reach
    /// What the edge to the anchor says.
    var flags: Edge.Flags
    /// The classes of words that the steps after the next ask for: some word of the sentence must be of one of them.
    var need: Mask = 0

    var steps: Range<Int> { Int(firstStep)..<Int(firstStep) &+ Int(stepCount) }
  }

  /// What the patterns of all anchors that a word may be ask of its sentence: nine words of ten need no second look.
  struct Anchor: Sendable {
    /// The classes of the word next to it.
    var nextBefore: Mask = 0
    var nextAfter: Mask = 0
    /// The classes of words anywhere before and after it in the sentence; that of any word where the anchor alone is a
    /// pattern.
    var before: Mask = 0
    var after: Mask = 0

    mutating func add(_ mask: Mask, _ reach: Reach) {
      switch reach {
      case .nextBefore: nextBefore |= mask
      case .nextAfter: nextAfter |= mask
      case .closeBefore, .middleBefore, .farBefore, .itself: before |= mask
      case .closeAfter, .middleAfter, .farAfter: after |= mask
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

  /// An anchor that a trait alone makes.
  struct TraitStart: Sendable {
    /// The number of its set.
    var set: Int
    var traits: UInt8
    var groups: Range<Int>
  }

  let steps: PatternSteps
  let outputs: [UInt32]
  let symbols: SymbolTable
  /// The groups of all anchors, in the order of the root's edges.
  let groups: [Group]
  /// For each group, the classes of words that its edges ask for.
  let groupMasks: [Mask]
  /// The words that begin patterns, the first standing for all that begin none.
  let anchors: [Anchor]
  /// For each word its number among the anchors.
  let anchorOfWord: [UInt32]
  /// The groups that may begin at each word: 28 bits of group above four of reach. Those of a word lie together, and so
  /// do their masks, although the groups of a set stand there once for every word of it: memory is what takes the time.
  let starts: [UInt32]
  let startMasks: [Mask]
  /// Where the groups of each anchor begin in `starts`; one more than there are anchors.
  let startOffsets: [UInt32]
  /// The most groups that may begin at one word.
  let mostStarts: Int
  /// Edges of the root that a trait alone can take.
  let traitStarts: [TraitStart]
  /// The traits of all of them.
  let startTraits: UInt8

  /// Freezes a graph. Node 0 is the root, edges of a node lie together, and the root's lead to nodes 1, 2, 3 …
  init(nodes: [Node], edges: [Edge], outputs: [UInt32], symbols: SymbolTable) {
    steps = PatternSteps(nodes, edges, symbols)
    let grouped = Self.grouped(steps, symbols)
    let started = Self.started(grouped, symbols)
    var traitStarts: [TraitStart] = []
    for (root, groups) in zip(grouped.roots, grouped.ranges) {
      let traits = symbols.traits(of: root).rawValue
      if traits != 0 {
        traitStarts.append(TraitStart(set: Int(root) - symbols.wordCount - 1, traits: traits, groups: groups))
      }
    }
    self.outputs = outputs
    self.symbols = symbols
    groups = grouped.groups
    groupMasks = grouped.masks
    anchors = started.anchors
    anchorOfWord = started.anchorOfWord
    starts = started.starts
    startMasks = started.masks
    startOffsets = started.offsets
    mostStarts =
      (zip(started.offsets.dropFirst(), started.offsets).map { Int($0 - $1) }.max() ?? 0)
      + traitStarts.reduce(0) { $0 + $1.groups.count }
    self.traitStarts = traitStarts
    startTraits = traitStarts.reduce(0) { $0 | $1.traits }
  }

  /// The groups of all anchors: for each edge of the root its symbol and its groups.
  private struct Grouped {
    var groups: [Group] = []
    var masks: [Mask] = []
    var roots: [UInt32] = []
    var ranges: [Range<Int>] = []
  }

  /// Divides the edges of each anchor by their reach.
  private static func grouped(_ steps: PatternSteps, _ symbols: SymbolTable) -> Grouped {
    var result = Grouped()
    let rows = steps.rows.span
    let rootCount = PatternSteps.Node(row: rows[0]).stepCount
    result.groups.reserveCapacity(rootCount * 2)
    result.masks.reserveCapacity(rootCount * 2)
    for place in 1..<(rootCount + 1) {
      let root = PatternSteps.Step(row: rows[place])
      let first = result.groups.count
      let node = PatternSteps.Node(row: rows[Int(root.target)])
      var last: Reach?
      if node.endsPattern {
        result.groups.append(
          Group(node: root.target, firstStep: root.target, reach: .itself, flags: root.flags, need: .max))
        result.masks.append(1 << Mask(SymbolTable.anyBit))
      }
      // Edges of a node are in the order of direction and gap.
      for offset in 1..<(node.stepCount + 1) {
        let step = PatternSteps.Step(row: rows[Int(root.target) + offset])
        let reach = step.reach
        if reach != last {
          result.groups.append(
            Group(node: root.target, firstStep: root.target + UInt32(offset), reach: reach, flags: root.flags))
          result.masks.append(0)
          last = reach
        }
        result.groups[result.groups.count - 1].stepCount += 1
        result.groups[result.groups.count - 1].need |= Self.need(at: Int(step.target), rows, symbols)
        result.masks[result.masks.count - 1] |= symbols.mask(of: step.symbol)
      }
      result.roots.append(root.symbol)
      result.ranges.append(first..<result.groups.count)
    }
    return result
  }

  /// The classes of words that lead on from a node; all of them where a pattern ends.
  private static func need(at place: Int, _ rows: Span<UInt64>, _ symbols: SymbolTable) -> Mask {
    let node = PatternSteps.Node(row: rows[place])
    if node.endsPattern { return .max }
    var need: Mask = 0
    for offset in 1..<(node.stepCount + 1) {
      need |= symbols.mask(of: PatternSteps.Step(row: rows[place + offset]).symbol)
    }
    return need
  }

  /// Which groups may begin at each word.
  private static func started(
    _ grouped: Grouped, _ symbols: SymbolTable
  ) -> (anchors: [Anchor], anchorOfWord: [UInt32], offsets: [UInt32], starts: [UInt32], masks: [Mask]) {
    var counts = Array(repeating: UInt32(0), count: symbols.wordCount + 1)
    for (root, groups) in zip(grouped.roots, grouped.ranges) {
      symbols.eachWord(of: root) { counts[$0] += UInt32(groups.count) }
    }
    var anchors = [Anchor()]
    var anchorOfWord = Array(repeating: UInt32(0), count: counts.count)
    var offsets: [UInt32] = [0, 0]
    for word in counts.indices where counts[word] > 0 {
      anchorOfWord[word] = UInt32(anchors.count)
      anchors.append(Anchor())
      offsets.append(offsets[anchors.count - 1] + counts[word])
    }
    var cursor = offsets
    var starts = Array(repeating: UInt32(0), count: Int(offsets[anchors.count]))
    var masks = Array(repeating: Mask(0), count: starts.count)
    for (root, groups) in zip(grouped.roots, grouped.ranges) {
      symbols.eachWord(of: root) {
        let anchor = Int(anchorOfWord[$0])
        for group in groups {
          let place = Int(cursor[anchor])
          let reach = grouped.groups[group].reach
          starts[place] = UInt32(group) << 4 | UInt32(reach.rawValue)
          masks[place] = grouped.masks[group]
          cursor[anchor] += 1
          anchors[anchor].add(grouped.masks[group], reach)
        }
      }
    }
    return (anchors, anchorOfWord, offsets, starts, masks)
  }

  /// The same graph over the same symbols in other classes.
  func with(_ symbols: SymbolTable) -> PatternGraph {
    let (nodes, edges) = steps.unpacked
    return PatternGraph(nodes: nodes, edges: edges, outputs: outputs, symbols: symbols)
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
    var node: UInt32
    var left: Int32
    var right: Int32
    var markFirst: Int32 = -1
    var markLast: Int32 = -1
    /// The words met, bit 32 being the anchor.
    var taken: UInt64 = 1 << 32
  }

  /// Summaries of the words of the sentence, between two rows of no words as long as the longest reach; there may be
  /// more, left from an earlier sentence.
  var masks: [PatternGraph.Mask] = []
  /// The summary of each word together with all before it, and with all after it.
  var unionsBefore: [PatternGraph.Mask] = []
  var unionsAfter: [PatternGraph.Mask] = []
  /// The words that patterns may begin at, the last of them last; there is room for more.
  var places: [UInt32] = []
  /// What the words in each reach of an anchor hold.
  var windows = Array(repeating: PatternGraph.Mask(0), count: PatternGraph.Reach.count)
  /// The groups that begin at an anchor; there is room for more.
  var begun: [UInt32] = []
  /// Matches under way.
  var growths: [Growth] = []
  var matches: [PatternMatch] = []
}
