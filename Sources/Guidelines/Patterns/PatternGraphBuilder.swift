/// Grows a trie of patterns and freezes it.
struct PatternGraphBuilder {
  private struct EdgeKey: Hashable {
    var node: Int
    var step: PatternSyntax.Step
  }

  private var children: [EdgeKey: Int] = [:]
  private var edgesOfNode: [[(step: PatternSyntax.Step, target: Int)]] = [[]]
  private var outputsOfNode: [[UInt32]] = [[]]

  /// Adds one sequence of a pattern.
  mutating func add(_ steps: [PatternSyntax.Step], pattern: Int) {
    var node = 0
    for step in steps {
      let key = EdgeKey(node: node, step: step)
      if let child = children[key] {
        node = child
        continue
      }
      let child = edgesOfNode.count
      edgesOfNode.append([])
      outputsOfNode.append([])
      edgesOfNode[node].append((step, child))
      children[key] = child
      node = child
    }
    if !outputsOfNode[node].contains(UInt32(pattern)) { outputsOfNode[node].append(UInt32(pattern)) }
  }

  /// The words and sets that the patterns ask for.
  func collect(words: inout Set<String>, sets: inout Set<PatternSyntax.SymbolSet>) {
    for edges in edgesOfNode {
      for edge in edges {
        switch edge.step.symbol {
        case .any: break
        case .word(let word): words.insert(word)
        case .set(let set):
          sets.insert(set)
          words.formUnion(set.words)
        }
      }
    }
  }

  /// Freezes the trie over numbered words; `sets` are in the order of their numbers.
  func frozen(words: [String: UInt32], sets: [PatternSyntax.SymbolSet]) -> PatternGraph {
    let setNumbers = Dictionary(uniqueKeysWithValues: sets.enumerated().map { ($1, UInt32($0 + words.count + 1)) })
    var nodes: [PatternGraph.Node] = []
    var edges: [PatternGraph.Edge] = []
    var outputs: [UInt32] = []
    for index in edgesOfNode.indices {
      nodes.append(
        PatternGraph.Node(
          firstEdge: UInt32(edges.count), edgeCount: UInt32(edgesOfNode[index].count),
          firstOutput: UInt32(outputs.count), outputCount: UInt32(outputsOfNode[index].count)))
      outputs += outputsOfNode[index]
      for edge in edgesOfNode[index] {
        let symbol: UInt32
        switch edge.step.symbol {
        case .any: symbol = 0
        case .word(let word): symbol = words[word] ?? 0
        case .set(let set): symbol = setNumbers[set] ?? 0
        }
        var flags: PatternGraph.Edge.Flags = []
        if edge.step.afterComma { flags.insert(.afterComma) }
        if edge.step.needsComma { flags.insert(.needsComma) }
        if edge.step.opensMark { flags.insert(.opensMark) }
        if edge.step.closesMark { flags.insert(.closesMark) }
        edges.append(
          PatternGraph.Edge(symbol: symbol, target: UInt32(edge.target), gap: edge.step.gap, flags: flags))
      }
    }
    let frozenSets = sets.map { set in
      PatternGraph.WordSet(
        words: set.words.compactMap { words[$0] }.sorted(), traits: Token.Traits(rawValue: set.traits))
    }
    return PatternGraph(nodes: nodes, edges: edges, outputs: outputs, sets: frozenSets, wordCount: words.count)
  }
}
