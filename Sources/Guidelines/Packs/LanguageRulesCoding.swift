extension LanguageRules {
  /// How many lines the compiled form has.
  static let lineCount = 4

  /// Writes the compiled form: a line of words, a line of guards, a line of replacements, a line of numbers.
  func encoded() -> String {
    var text = String(lexicon.words)
    text += "\n"
    text += guards.map { rule in
      var flags = ""
      if rule.inside { flags += "i" }
      if rule.overlapping { flags += "o" }
      if rule.acrossClauses { flags += "c" }
      if rule.previous { flags += "p" }
      if rule.quoted { flags += "q" }
      return PackSeparator.join([rule.name, "\(rule.before)", "\(rule.after)", flags], PackSeparator.part)
    }.joined(separator: "|")
    text += "\n"
    let fixes = Set(owners.compactMap(\.fix)).sorted()
    let fixNumbers = Dictionary(uniqueKeysWithValues: fixes.enumerated().map { ($1, $0 + 1) })
    text += fixes.map(PackSeparator.safe).joined(separator: "|")
    text += "\n"
    func write(_ numbers: Int...) { for number in numbers { PackNumbers.write(UInt32(number), to: &text) } }
    func write(_ mask: GuardRule.Mask) {
      let bits = (0...GuardRule.most).filter { mask >> GuardRule.Mask($0) & 1 == 1 }
      write(bits.count)
      for bit in bits { write(bit) }
    }
    write(owners.count)
    for owner in owners {
      write(owner.rule, owner.severity.flatMap { Severity.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0)
      write(owner.needs)
      write(owner.guards)
      write(owner.fix.flatMap { fixNumbers[$0] } ?? 0)
    }
    write(cueOwners.count)
    for owner in cueOwners { write(owner.guard * 2 + (owner.isException ? 1 : 0)) }
    let symbols = graph.symbols
    write(symbols.setTraits.count)
    for set in symbols.setTraits.indices {
      let words = symbols.setWords[Int(symbols.setOffsets[set])..<Int(symbols.setOffsets[set + 1])]
      write(Int(symbols.setTraits[set].rawValue), words.count)
      var last: UInt32 = 0
      for word in words {
        write(Int(word - last))
        last = word
      }
    }
    // The class of any word is none of those that are dealt out.
    for (symbol, kind) in symbols.classes.enumerated() { write(symbol == 0 ? 0 : Int(kind)) }
    for graph in [graph, cueGraph] {
      let (nodes, edges) = graph.steps.unpacked
      write(nodes.count)
      for node in nodes { write(Int(node.edgeCount), Int(node.outputCount)) }
      for edge in edges {
        write(Int(edge.symbol), Int(edge.target), Int(edge.gap) << 6 | Int(edge.flags.rawValue))
      }
      for output in graph.outputs { write(Int(output)) }
    }
    return text
  }

  /// Reads the compiled form.
  init(encoded lines: [Substring]) throws(DamagedPack) {
    guard lines.count == Self.lineCount else { throw DamagedPack() }
    let lexicon = Lexicon(words: lines[0])
    var guards: [GuardRule] = []
    for item in lines[1].items {
      let parts = item.parts(PackSeparator.part)
      guard parts.count == 4, let before = Int(parts[1]), let after = Int(parts[2]) else { throw DamagedPack() }
      guards.append(
        GuardRule(
          name: String(parts[0]), before: before, after: after, inside: parts[3].contains("i"),
          overlapping: parts[3].contains("o"), acrossClauses: parts[3].contains("c"), previous: parts[3].contains("p"),
          quoted: parts[3].contains("q")))
    }
    let fixes = lines[2].parts(PackSeparator.item).map(String.init)
    let numbers = lines[3].utf8
    let bytes = numbers.span
    var cursor = NumberCursor()
    func mask(_ cursor: inout NumberCursor, _ bytes: Span<UInt8>) throws(DamagedPack) -> GuardRule.Mask {
      var mask: GuardRule.Mask = 0
      for _ in 0..<(try cursor.count(in: bytes)) { mask |= 1 << GuardRule.Mask(try cursor.next(in: bytes) & 127) }
      return mask
    }
    var owners: [PatternOwner] = []
    for _ in 0..<(try cursor.count(in: bytes)) {
      let rule = Int(try cursor.next(in: bytes))
      let severity = Int(try cursor.next(in: bytes))
      guard severity <= Severity.allCases.count else { throw DamagedPack() }
      let needs = try mask(&cursor, bytes)
      let guards = try mask(&cursor, bytes)
      let fix = Int(try cursor.next(in: bytes))
      guard fix <= fixes.count else { throw DamagedPack() }
      owners.append(
        PatternOwner(
          rule: rule, severity: severity == 0 ? nil : Severity.allCases[severity - 1], needs: needs, guards: guards,
          fix: fix == 0 ? nil : fixes[fix - 1]))
    }
    var cueOwners: [CueOwner] = []
    for _ in 0..<(try cursor.count(in: bytes)) {
      let value = Int(try cursor.next(in: bytes))
      cueOwners.append(CueOwner(guard: value / 2, isException: value & 1 == 1))
    }
    let symbols = try Self.symbols(&cursor, in: bytes, wordCount: lexicon.count)
    let graph = try Self.graph(&cursor, in: bytes, symbols: symbols)
    let cueGraph = try Self.graph(&cursor, in: bytes, symbols: symbols)
    guard graph.outputs.allSatisfy({ $0 < owners.count }), cueGraph.outputs.allSatisfy({ $0 < cueOwners.count }),
      cueOwners.allSatisfy({ $0.guard < guards.count }), guards.count <= GuardRule.most
    else { throw DamagedPack() }
    self.init(
      lexicon: lexicon, graph: graph, owners: owners, cueGraph: cueGraph, cueOwners: cueOwners, guards: guards)
  }

  private static func symbols(
    _ cursor: inout NumberCursor, in bytes: Span<UInt8>, wordCount: Int
  ) throws(DamagedPack) -> SymbolTable {
    let count = try cursor.count(in: bytes)
    var words: [UInt32] = []
    var offsets: [UInt32] = [0]
    var traits: [Token.Traits] = []
    offsets.reserveCapacity(count + 1)
    traits.reserveCapacity(count)
    words.reserveCapacity(count * 16)
    for _ in 0..<count {
      traits.append(Token.Traits(rawValue: UInt8(truncatingIfNeeded: try cursor.next(in: bytes))))
      var last: UInt32 = 0
      for _ in 0..<(try cursor.count(in: bytes)) {
        last &+= try cursor.next(in: bytes)
        guard last <= wordCount else { throw DamagedPack() }
        words.append(last)
      }
      offsets.append(UInt32(words.count))
    }
    var classes: [UInt8] = []
    classes.reserveCapacity(1 + wordCount + count)
    for _ in 0..<(1 + wordCount + count) {
      let kind = try cursor.next(in: bytes)
      guard kind < SymbolTable.classCount else { throw DamagedPack() }
      classes.append(UInt8(kind))
    }
    return SymbolTable(
      wordCount: wordCount, setWords: words, setOffsets: offsets, setTraits: traits, classes: classes)
  }

  private static func graph(
    _ cursor: inout NumberCursor, in bytes: Span<UInt8>, symbols: SymbolTable
  ) throws(DamagedPack) -> PatternGraph {
    let count = try cursor.count(in: bytes)
    guard count > 0 else { throw DamagedPack() }
    var nodes: [PatternGraph.Node] = []
    nodes.reserveCapacity(count)
    var edgeCount: UInt32 = 0
    var outputCount: UInt32 = 0
    for _ in 0..<count {
      let node = PatternGraph.Node(
        firstEdge: edgeCount, firstOutput: outputCount, edgeCount: try cursor.next(in: bytes),
        outputCount: try cursor.next(in: bytes))
      guard node.edgeCount < 1 << 24, node.outputCount < 1 << 24, edgeCount < 1 << 24, outputCount < 1 << 24 else {
        throw DamagedPack()
      }
      edgeCount += node.edgeCount
      outputCount += node.outputCount
      nodes.append(node)
    }
    guard nodes[0].edgeCount < nodes.count, nodes.count + Int(edgeCount) < PatternSteps.mostRows,
      symbols.count <= PatternSteps.mostSymbols
    else { throw DamagedPack() }
    var edges: [PatternGraph.Edge] = []
    edges.reserveCapacity(min(Int(edgeCount), cursor.remaining(in: bytes)))
    for index in 0..<edgeCount {
      let symbol = try cursor.next(in: bytes)
      let target = try cursor.next(in: bytes)
      let crossing = try cursor.next(in: bytes)
      guard symbol < symbols.count, target < nodes.count, crossing >> 6 <= PatternSyntax.longestGap,
        index >= nodes[0].edgeCount || target == index + 1
      else { throw DamagedPack() }
      edges.append(
        PatternGraph.Edge(
          symbol: symbol, target: target, gap: UInt8(crossing >> 6),
          flags: PatternGraph.Edge.Flags(rawValue: UInt8(crossing & 63))))
    }
    var outputs: [UInt32] = []
    outputs.reserveCapacity(min(Int(outputCount), cursor.remaining(in: bytes)))
    for _ in 0..<outputCount { outputs.append(try cursor.next(in: bytes)) }
    return PatternGraph(nodes: nodes, edges: edges, outputs: outputs, symbols: symbols)
  }
}
