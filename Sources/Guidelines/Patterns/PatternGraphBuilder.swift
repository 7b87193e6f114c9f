/// Collects the sequences of patterns, chooses their anchors and freezes them into a trie.
struct PatternGraphBuilder {
  private struct Sequence {
    var steps: [PatternSyntax.Step]
    var pattern: UInt32
  }

  /// A step along a path of the trie: outwards from the anchor.
  private struct EdgeKey: Hashable {
    var node: Int
    var symbol: UInt32
    var gap: UInt8
    var flags: UInt8
  }

  private var sequences: [Sequence] = []
  private var stepCount = 0

  /// Whether the sequences are more than a graph may hold: each step makes at most one node and one edge.
  var isTooLarge: Bool { stepCount > PatternSteps.mostRows / 2 - 2 }

  /// Adds one sequence of a pattern.
  mutating func add(_ steps: [PatternSyntax.Step], pattern: Int) {
    sequences.append(Sequence(steps: steps, pattern: UInt32(pattern)))
    stepCount += steps.count
  }

  /// Lets words stand for others: wherever a key is asked for, its values will do as well.
  mutating func accept(_ variants: [String: Set<String>]) {
    var known: [PatternSyntax.Symbol: PatternSyntax.Symbol] = [:]
    func widened(_ symbol: PatternSyntax.Symbol) -> PatternSyntax.Symbol {
      if let widened = known[symbol] { return widened }
      var set: PatternSyntax.SymbolSet
      switch symbol {
      case .any: return symbol
      case .word(let word): set = .init(words: [word])
      case .set(let words): set = words
      }
      for word in set.words { set.words.formUnion(variants[word] ?? []) }
      let result: PatternSyntax.Symbol
      if case .word = symbol, set.words.count == 1 { result = symbol } else { result = .set(set) }
      known[symbol] = result
      return result
    }
    for index in sequences.indices {
      for step in sequences[index].steps.indices {
        sequences[index].steps[step].symbol = widened(sequences[index].steps[step].symbol)
      }
    }
  }

  /// The words and sets that the patterns ask for.
  func collect(words: inout Set<String>, sets: inout Set<PatternSyntax.SymbolSet>) {
    for sequence in sequences {
      for step in sequence.steps {
        switch step.symbol {
        case .any: break
        case .word(let word): words.insert(word)
        case .set(let set): if sets.insert(set).inserted { words.formUnion(set.words) }
        }
      }
    }
  }

  /// Freezes the trie over numbered words; `sets` are in the order of their numbers, and `frequencies` says how often
  /// each word is to be expected, by its number.
  func frozen(
    words: [String: UInt32], sets: [PatternSyntax.SymbolSet], symbols: SymbolTable, frequencies: [Double]
  ) -> PatternGraph {
    let setNumbers = Dictionary(uniqueKeysWithValues: sets.enumerated().map { ($1, UInt32($0 + words.count + 1)) })
    // A word of any kind is no anchor.
    var costs = [Double.infinity] + frequencies
    for set in setNumbers.values.sorted() {
      var cost = WordFrequencies.share(of: symbols.traits(of: set))
      symbols.eachWord(of: set) { cost += frequencies[$0 - 1] }
      costs.append(cost)
    }
    var trie = Trie()
    for sequence in sequences {
      let symbols = sequence.steps.map { step in
        switch step.symbol {
        case .any: UInt32(0)
        case .word(let word): words[word] ?? 0
        case .set(let set): setNumbers[set] ?? 0
        }
      }
      trie.add(Self.path(sequence.steps, symbols, costs), pattern: sequence.pattern)
    }
    let frozen = trie.frozen(costs)
    return PatternGraph(nodes: frozen.nodes, edges: frozen.edges, outputs: frozen.outputs, symbols: symbols)
  }

  /// The steps of a sequence outwards from its anchor, at each step to the side where the rarer word stands, so that a
  /// match that comes to nothing is given up soon.
  private static func path(
    _ steps: [PatternSyntax.Step], _ symbols: [UInt32], _ costs: [Double]
  ) -> [PatternGraph.Edge] {
    let anchor = steps.indices.min { costs[Int(symbols[$0])] < costs[Int(symbols[$1])] } ?? 0
    func edge(_ index: Int) -> PatternGraph.Edge {
      var flags: PatternGraph.Edge.Flags = []
      if steps[index].opensMark { flags.insert(.opensMark) }
      if steps[index].closesMark { flags.insert(.closesMark) }
      if index == 0, steps[index].needsComma { flags.insert(.leadingComma) }
      // What stands between two words is written on the right one of them.
      let junction = index < anchor ? index + 1 : index
      if index != anchor {
        if steps[junction].afterComma { flags.insert(.afterComma) }
        if steps[junction].needsComma { flags.insert(.needsComma) }
      }
      if index < anchor { flags.insert(.leftward) }
      return PatternGraph.Edge(
        symbol: symbols[index], target: 0, gap: index == anchor ? 0 : steps[junction].gap, flags: flags)
    }
    func cost(_ index: Int) -> Double {
      costs[Int(symbols[index])] * Double(steps[index < anchor ? index + 1 : index].gap + 1)
    }
    var path = [edge(anchor)]
    var (left, right) = (anchor - 1, anchor + 1)
    while left >= 0 || right < steps.count {
      if right == steps.count || left >= 0 && cost(left) <= cost(right) {
        path.append(edge(left))
        left -= 1
      } else {
        path.append(edge(right))
        right += 1
      }
    }
    return path
  }

  private struct Trie {
    private var children: [EdgeKey: Int] = [:]
    private var edgesOfNode: [[PatternGraph.Edge]] = [[]]
    private var outputsOfNode: [[UInt32]] = [[]]

    mutating func add(_ path: [PatternGraph.Edge], pattern: UInt32) {
      var node = 0
      for var edge in path {
        let key = EdgeKey(node: node, symbol: edge.symbol, gap: edge.gap, flags: edge.flags.rawValue)
        if let child = children[key] {
          node = child
          continue
        }
        let child = edgesOfNode.count
        edgesOfNode.append([])
        outputsOfNode.append([])
        edge.target = UInt32(child)
        edgesOfNode[node].append(edge)
        children[key] = child
        node = child
      }
      if !outputsOfNode[node].contains(pattern) { outputsOfNode[node].append(pattern) }
    }

    /// Numbers the nodes, the root's children first, those of the commonest anchors before the others. Nodes from which
    /// the same paths lead on become one.
    mutating func frozen(
      _ costs: [Double]
    ) -> (nodes: [PatternGraph.Node], edges: [PatternGraph.Edge], outputs: [UInt32]) {
      edgesOfNode[0].sort {
        let (left, right) = (costs[Int($0.symbol)], costs[Int($1.symbol)])
        return left == right ? $0.target < $1.target : left > right
      }
      let twins = twins
      var numbers = Array(repeating: UInt32(0), count: edgesOfNode.count)
      var order = [0]
      for edge in edgesOfNode[0] {
        numbers[Int(edge.target)] = UInt32(order.count)
        order.append(Int(edge.target))
      }
      var targets = Array(repeating: UInt32(0), count: edgesOfNode.count)
      var next = 1
      while next < order.count {
        for edge in edgesOfNode[order[next]] {
          let twin = twins[Int(edge.target)]
          if targets[twin] == 0 {
            targets[twin] = UInt32(order.count)
            order.append(twin)
          }
        }
        next += 1
      }
      var nodes: [PatternGraph.Node] = []
      var edges: [PatternGraph.Edge] = []
      var outputs: [UInt32] = []
      for (number, old) in order.enumerated() {
        nodes.append(
          PatternGraph.Node(
            firstEdge: UInt32(edges.count), firstOutput: UInt32(outputs.count),
            edgeCount: UInt32(edgesOfNode[old].count), outputCount: UInt32(outputsOfNode[old].count)))
        outputs += outputsOfNode[old]
        let outgoing =
          number == 0
          ? edgesOfNode[old] : edgesOfNode[old].sorted { ($0.crossing, $0.symbol) < ($1.crossing, $1.symbol) }
        for var edge in outgoing {
          edge.target = number == 0 ? numbers[Int(edge.target)] : targets[twins[Int(edge.target)]]
          edges.append(edge)
        }
      }
      return (nodes, edges, outputs)
    }

    private struct Signature: Hashable {
      var outputs: [UInt32]
      var edges: [EdgeKey]
    }

    /// For each node the first one from which the same paths lead on.
    private var twins: [Int] {
      var twins = Array(edgesOfNode.indices)
      var known: [Signature: Int] = [:]
      // A node is made after the one that leads to it, so ends come before beginnings here.
      for node in edgesOfNode.indices.reversed() {
        let edges = edgesOfNode[node].map { edge in
          EdgeKey(node: twins[Int(edge.target)], symbol: edge.symbol, gap: edge.gap, flags: edge.flags.rawValue)
        }
        let signature = Signature(
          outputs: outputsOfNode[node].sorted(),
          edges: edges.sorted { ($0.node, $0.symbol, $0.gap, $0.flags) < ($1.node, $1.symbol, $1.gap, $1.flags) })
        if let twin = known[signature] { twins[node] = twin } else { known[signature] = node }
      }
      return twins
    }
  }
}
