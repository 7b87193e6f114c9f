/// The patterns of one language as a trie of flat arrays, read and never changed.
///
/// Equal beginnings are shared, so cost hardly grows with the number of patterns. An edge asks for a word, for a
/// member of a set, or for any word, with up to `gap` words skipped before it.
struct PatternGraph: Sendable {
  /// A summary of symbols, one bit for each of 124 classes of them; two that share no bit share no symbol.
  typealias Mask = UInt128

  struct Node: Sendable {
    var firstEdge: UInt32 = 0
    var edgeCount: UInt32 = 0
    var firstOutput: UInt32 = 0
    var outputCount: UInt32 = 0
    /// One bit for each symbol an edge asks for; a word without any of them is turned away at once.
    var mask: Mask = 0
    /// The longest gap of the edges.
    var gap: UInt8 = 0

    /// What the next words must hold for a match to go on from here; all bits where they need not.
    var needs: Mask { outputCount > 0 || gap > PatternGraph.soon ? .max : mask }
  }

  struct Edge: Sendable {
    var symbol: UInt32
    var target: UInt32
    var gap: UInt8
    var flags: Flags

    struct Flags: OptionSet {
      var rawValue: UInt8
      /// A comma may stand before the word.
      static let afterComma = Flags(rawValue: 1)
      /// The reported words begin here.
      static let opensMark = Flags(rawValue: 2)
      /// The reported words end here.
      static let closesMark = Flags(rawValue: 4)
      /// A comma must stand before the word.
      static let needsComma = Flags(rawValue: 8)
    }
  }

  /// A set of words, and of traits that make any word a member.
  struct WordSet: Sendable {
    var words: [UInt32]
    var traits: Token.Traits
  }

  let nodes: [Node]
  let edges: [Edge]
  let outputs: [UInt32]
  let sets: [WordSet]
  let wordCount: Int
  /// For each word, the edges of the root that it takes: `startEdges[startOffsets[word] ..< startOffsets[word + 1]]`.
  private let startOffsets: [UInt32]
  private let startEdges: [UInt32]
  /// Edges of the root that a trait alone can take.
  private let traitStarts: [UInt32]
  private let members: [UInt64]
  private let stride: Int
  private let masks: [Mask]
  /// For each of `startEdges`, what the next words must hold for a match to go on; all bits where they need not.
  private let startMasks: [Mask]
  private static let traitBits: Mask = 3 << 125
  /// How many words may be skipped for the summary of the next words to be worth a look.
  static let soon: UInt8 = 3
  private static let anyBit: Mask = 1 << 127
  /// A bit of no symbol, so that all bits meet any summary, also that of nothing.
  private static let always: Mask = 1 << 124

  /// Freezes a trie. Edges of a node lie together; node 0 is the root.
  init(nodes: [Node], edges: [Edge], outputs: [UInt32], sets: [WordSet], wordCount: Int) {
    var nodes = nodes
    let stride = (wordCount + 64) / 64
    var members = Array(repeating: UInt64(0), count: stride * sets.count)
    var masks = Array(repeating: Mask(0), count: wordCount + 1)
    for word in 1..<(wordCount + 1) { masks[word] = Self.bit(UInt32(word)) }
    for (index, set) in sets.enumerated() {
      let bit = Self.bit(UInt32(wordCount + 1 + index))
      for word in set.words {
        members[index * stride + Int(word >> 6)] |= 1 << UInt64(word & 63)
        masks[Int(word)] |= bit
      }
    }
    for index in nodes.indices {
      var mask: Mask = 0
      var gap: UInt8 = 0
      for edge in edges[Int(nodes[index].firstEdge)..<Int(nodes[index].firstEdge + nodes[index].edgeCount)] {
        gap = max(gap, edge.gap)
        mask |= edge.symbol == 0 ? Self.anyBit : Self.bit(edge.symbol)
        if edge.symbol > wordCount, !sets[Int(edge.symbol) - wordCount - 1].traits.isEmpty { mask |= Self.traitBits }
      }
      nodes[index].mask = mask
      nodes[index].gap = gap
    }
    var counts = Array(repeating: UInt32(0), count: wordCount + 2)
    var traitStarts: [UInt32] = []
    let root = nodes.first.map { Int($0.firstEdge)..<Int($0.firstEdge + $0.edgeCount) } ?? 0..<0
    func eachWord(_ edge: Edge, _ body: (Int) -> Void) {
      if edge.symbol == 0 { return }
      if edge.symbol <= wordCount { return body(Int(edge.symbol)) }
      for word in sets[Int(edge.symbol) - wordCount - 1].words { body(Int(word)) }
    }
    for index in root {
      eachWord(edges[index]) { counts[$0 + 1] += 1 }
      let symbol = edges[index].symbol
      if symbol > wordCount, !sets[Int(symbol) - wordCount - 1].traits.isEmpty { traitStarts.append(UInt32(index)) }
    }
    for word in 1..<counts.count { counts[word] += counts[word - 1] }
    var cursor = counts
    var startEdges = Array(repeating: UInt32(0), count: Int(counts.last ?? 0))
    for index in root {
      eachWord(edges[index]) {
        startEdges[Int(cursor[$0])] = UInt32(index)
        cursor[$0] += 1
      }
    }
    self.startMasks = startEdges.map { nodes[Int(edges[Int($0)].target)].needs }
    self.nodes = nodes
    self.edges = edges
    self.outputs = outputs
    self.sets = sets
    self.wordCount = wordCount
    self.startOffsets = counts
    self.startEdges = startEdges
    self.traitStarts = traitStarts
    self.members = members
    self.stride = stride
    self.masks = masks
  }

  private static func bit(_ symbol: UInt32) -> Mask { 1 << Mask((symbol &* 2_654_435_761) >> 8 % 124) }

  /// Finds every match of every pattern in a sentence.
  func match(_ sentence: [Token], _ work: inout MatchWork) {
    work.matches.removeAll(keepingCapacity: true)
    work.threads.removeAll(keepingCapacity: true)
    work.pending.removeAll(keepingCapacity: true)
    let tokens = sentence.span
    let nodes = nodes.span
    let edges = edges.span
    let startOffsets = startOffsets.span
    let startEdges = startEdges.span
    let startMasks = startMasks.span
    fillMasks(tokens, &work)
    for index in tokens.indices {
      let token = tokens[index]
      let word = Int(token.word)
      if word == 0, work.threads.isEmpty, token.traits.isDisjoint(with: .wild) { continue }
      let next = work.masks[index + 1]
      let soon = Self.always | next | work.masks[index + 2] | work.masks[index + 3] | work.masks[index + 4]
      if !work.threads.isEmpty {
        if token.separation == .clause {
          work.threads.removeAll(keepingCapacity: true)
        } else {
          let mask = work.masks[index]
          work.kept.removeAll(keepingCapacity: true)
          for place in work.threads.indices {
            let thread = work.threads[place]
            let node = nodes[Int(thread.node)]
            if mask & node.mask != 0 {
              for edgeIndex in Int(node.firstEdge)..<Int(node.firstEdge + node.edgeCount) {
                let edge = edges[edgeIndex]
                if thread.waited > edge.gap { continue }
                if token.separation == .phrase, edge.gap == 0, !edge.flags.contains(.afterComma) { continue }
                if token.separation != .phrase, edge.flags.contains(.needsComma) { continue }
                if takes(edge.symbol, token) { follow(edge, thread, index, next, soon, nodes, &work) }
              }
            }
            if thread.waited < node.gap, work.kept.count < MatchWork.mostThreads {
              var waiting = thread
              waiting.waited += 1
              work.kept.append(waiting)
            }
          }
          swap(&work.threads, &work.kept)
        }
      }
      if word != 0 {
        for place in Int(startOffsets[word])..<Int(startOffsets[word + 1]) {
          if startMasks[place] & soon == 0 { continue }
          let edge = edges[Int(startEdges[place])]
          if token.separation == .none, edge.flags.contains(.needsComma) { continue }
          follow(edge, MatchWork.Thread(node: 0, first: Int32(index)), index, next, soon, nodes, &work)
        }
      }
      if !token.traits.isDisjoint(with: .wild) {
        for place in traitStarts.indices {
          let edge = edges[Int(traitStarts[place])]
          let set = Int(edge.symbol) - wordCount - 1
          if token.separation == .none, edge.flags.contains(.needsComma) { continue }
          if !sets[set].traits.isDisjoint(with: token.traits), !isMember(set, token.word) {
            follow(edge, MatchWork.Thread(node: 0, first: Int32(index)), index, next, soon, nodes, &work)
          }
        }
      }
      if !work.pending.isEmpty {
        work.threads.append(contentsOf: work.pending)
        work.pending.removeAll(keepingCapacity: true)
      }
    }
  }

  /// The summaries of the words of a sentence, with room to look beyond its end.
  private func fillMasks(_ tokens: Span<Token>, _ work: inout MatchWork) {
    let masks = masks.span
    work.masks.removeAll(keepingCapacity: true)
    for index in tokens.indices {
      var mask = masks[Int(tokens[index].word)] | Self.anyBit
      if !tokens[index].traits.isDisjoint(with: .wild) { mask |= Self.traitBits }
      work.masks.append(mask)
    }
    for _ in 0..<4 { work.masks.append(0) }
  }

  @inline(__always)
  private func isMember(_ set: Int, _ word: UInt32) -> Bool {
    members[set &* stride &+ Int(word >> 6)] & (1 << UInt64(word & 63)) != 0
  }

  @inline(__always)
  private func takes(_ symbol: UInt32, _ token: Token) -> Bool {
    if symbol == 0 { return true }
    if symbol <= wordCount { return symbol == token.word }
    let set = Int(symbol) - wordCount - 1
    return isMember(set, token.word) || !sets[set].traits.isDisjoint(with: token.traits)
  }

  /// Carries a match under way past a word. It is dropped at once when no word may be skipped and the next word is
  /// none that the pattern asks for: patterns begin with common words, and most beginnings end here.
  @inline(__always)
  private func follow(
    _ edge: Edge, _ thread: MatchWork.Thread, _ index: Int, _ next: Mask, _ soon: Mask, _ nodes: Span<Node>,
    _ work: inout MatchWork
  ) {
    let node = nodes[Int(edge.target)]
    let goesOn = node.gap == 0 ? node.mask & next != 0 : node.gap > Self.soon || node.mask & soon != 0
    if node.outputCount == 0, !goesOn { return }
    var thread = thread
    thread.node = edge.target
    thread.waited = 0
    let distance = index - Int(thread.first)
    if distance < 64 { thread.taken |= 1 << UInt64(distance) }
    if edge.flags.contains(.opensMark) { thread.markFirst = Int32(index) }
    if edge.flags.contains(.closesMark) { thread.markLast = Int32(index) }
    if node.outputCount > 0 { report(node, thread, index, &work) }
    if node.edgeCount > 0, goesOn, work.pending.count < MatchWork.mostThreads {
      work.pending.append(thread)
    }
  }

  private func report(_ node: Node, _ thread: MatchWork.Thread, _ index: Int, _ work: inout MatchWork) {
    for place in Int(node.firstOutput)..<Int(node.firstOutput + node.outputCount) {
      guard work.matches.count < MatchWork.mostMatches else { break }
      work.matches.append(
        PatternMatch(
          pattern: outputs[place], first: Int(thread.first), last: index,
          markFirst: thread.markFirst < 0 ? Int(thread.first) : Int(thread.markFirst),
          markLast: thread.markLast < 0 ? index : Int(thread.markLast), taken: thread.taken))
    }
  }
}

/// One match of a pattern in a sentence; all places are word numbers within it.
struct PatternMatch {
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
  static let mostThreads = 512
  static let mostMatches = 512

  struct Thread {
    var node: UInt32
    var first: Int32
    var markFirst: Int32 = -1
    var markLast: Int32 = -1
    var taken: UInt64 = 0
    var waited: UInt8 = 0
  }

  /// Summaries of the words of the sentence.
  var masks: [PatternGraph.Mask] = []
  /// Matches under way before the word, those that wait on, and those that the word begins or carries on.
  var threads: [Thread] = []
  var kept: [Thread] = []
  var pending: [Thread] = []
  var matches: [PatternMatch] = []
}
