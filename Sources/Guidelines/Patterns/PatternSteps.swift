/// The nodes and edges of a graph in one row of numbers: each node followed by its edges.
///
/// A match under way costs little but waiting for memory, so what is looked at together lies together, and as closely
/// as it can.
struct PatternSteps: Sendable {
  /// Nodes and edges, read as ``Node`` and ``Step``.
  let rows: Table<UInt64>

  /// The most rows, and the most symbols, that a step can name.
  static let mostRows = 1 << 21
  static let mostSymbols = 1 << 19

  /// A node: 24 bits of how many steps follow it, 16 of how many patterns end here, 24 of where their numbers stand.
  struct Node {
    let row: UInt64

    init(row: UInt64) { self.row = row }

    init(_ node: PatternGraph.Node) {
      // No more are ever reported of one sentence.
      let outputCount = min(UInt64(node.outputCount), UInt64(MatchWork.mostMatches))
      row = UInt64(node.edgeCount) | outputCount << 24 | UInt64(node.firstOutput) << 40
    }

    var stepCount: Int { Int(row & 0xFF_FFFF) }
    var endsPattern: Bool { row & 0xFFFF << 24 != 0 }

    /// The numbers of its patterns among the outputs of the graph.
    var outputs: Range<Int> {
      let first = Int(row >> 40)
      return first..<first &+ Int(row >> 24 & 0xFFFF)
    }
  }

  /// An edge: 19 bits of symbol, 21 of where its target stands, four of gap, six of flags and seven for the symbol's class.
  struct Step {
    let row: UInt64

    init(row: UInt64) { self.row = row }

    init(_ edge: PatternGraph.Edge, target: UInt32, _ symbols: SymbolTable) {
      let symbol = Int(edge.symbol)
      row =
        UInt64(edge.symbol) | UInt64(target) << 19 | UInt64(edge.gap & 15) << 40
        | UInt64(edge.flags.rawValue & 63) << 44 | UInt64(symbols.classes[symbol]) << 50
    }

    var symbol: UInt32 { UInt32(truncatingIfNeeded: row) & 0x7_FFFF }
    /// The row of the node that it leads to.
    var target: UInt32 { UInt32(truncatingIfNeeded: row >> 19) & 0x1F_FFFF }
    var gap: Int { Int(row >> 40 & 15) }
    var flags: PatternGraph.Edge.Flags { .init(rawValue: UInt8(truncatingIfNeeded: row >> 44) & 63) }
    /// The class of the symbol, a bit of a summary.
    var symbolClass: Int { Int(row >> 50 & 127) }
    var isLeftward: Bool { flags.contains(.leftward) }
  }

  /// Packs a graph; one beyond the limits has no patterns. The reader of packs refuses it before.
  init(_ nodes: [PatternGraph.Node], _ edges: [PatternGraph.Edge], _ symbols: SymbolTable) {
    guard nodes.count + edges.count < Self.mostRows, symbols.count <= Self.mostSymbols else {
      rows = Table([0])
      return
    }
    var places: [UInt32] = []
    places.reserveCapacity(nodes.count)
    var place: UInt32 = 0
    for node in nodes {
      places.append(place)
      place += 1 + node.edgeCount
    }
    var rows: [UInt64] = []
    rows.reserveCapacity(Int(place))
    for node in nodes {
      rows.append(Node(node).row)
      for edge in edges[node.edges] {
        rows.append(Step(edge, target: places[Int(edge.target)], symbols).row)
      }
    }
    self.rows = Table(rows)
  }

  /// Takes rows as they were packed.
  init(rows: Table<UInt64>) { self.rows = rows }

  /// The graph as it was before.
  var unpacked: (nodes: [PatternGraph.Node], edges: [PatternGraph.Edge]) {
    var numbers = Array(repeating: UInt32(0), count: rows.count)
    var nodes: [PatternGraph.Node] = []
    var edges: [PatternGraph.Edge] = []
    var place = 0
    while place < rows.count {
      let node = Node(row: rows[place])
      numbers[place] = UInt32(nodes.count)
      nodes.append(
        PatternGraph.Node(
          firstEdge: UInt32(edges.count), firstOutput: UInt32(node.outputs.lowerBound),
          edgeCount: UInt32(node.stepCount), outputCount: UInt32(node.outputs.count)))
      for index in (place + 1)..<(place + 1 + node.stepCount) {
        let step = Step(row: rows[index])
        edges.append(
          PatternGraph.Edge(symbol: step.symbol, target: step.target, gap: UInt8(step.gap), flags: step.flags))
      }
      place += 1 + node.stepCount
    }
    for index in edges.indices { edges[index].target = numbers[Int(edges[index].target)] }
    return (nodes, edges)
  }
}
