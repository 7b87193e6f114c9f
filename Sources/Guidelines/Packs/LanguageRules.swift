/// The compiled patterns and guards of one language.
struct LanguageRules: Sendable {
  /// Whose pattern it is.
  struct PatternOwner: Sendable, Hashable {
    /// The rule's number in the pack.
    var rule: Int
    /// A weight of its own.
    var severity: Severity?
    /// Guard numbers, one of which must be near; empty when the rule's own needs count.
    var needs: [Int]
  }

  /// Whose cue it is.
  struct CueOwner: Sendable, Hashable {
    /// The guard's number.
    var `guard`: Int
    /// Whether it takes a cue's effect away: “not only”, “no doubt”.
    var isException: Bool
  }

  var lexicon: Lexicon
  var graph: PatternGraph
  var owners: [PatternOwner]
  var cueGraph: PatternGraph
  var cueOwners: [CueOwner]
  var guards: [GuardRule]

  /// The number of a guard; nil when the language has none of that name.
  func number(ofGuard name: String) -> Int? { guards.firstIndex { $0.name == name } }
}

extension LanguageRules {
  /// Writes the compiled form: a line of words, a line of guards, a line of numbers.
  func encoded() -> String {
    var text = lexicon.words.joined(separator: " ")
    text += "\n"
    text += guards.map { rule in
      var flags = ""
      if rule.inside { flags += "i" }
      if rule.overlapping { flags += "o" }
      if rule.acrossClauses { flags += "c" }
      if rule.previous { flags += "p" }
      return PackSeparator.join([rule.name, "\(rule.before)", "\(rule.after)", flags], PackSeparator.part)
    }.joined(separator: "|")
    text += "\n"
    func write(_ numbers: Int...) { for number in numbers { PackNumbers.write(UInt32(number), to: &text) } }
    write(owners.count)
    for owner in owners {
      write(owner.rule, owner.severity.flatMap { Severity.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0)
      write(owner.needs.count)
      for need in owner.needs { write(need) }
    }
    write(cueOwners.count)
    for owner in cueOwners { write(owner.guard * 2 + (owner.isException ? 1 : 0)) }
    write(graph.sets.count)
    for set in graph.sets {
      write(Int(set.traits.rawValue), set.words.count)
      var last: UInt32 = 0
      for word in set.words {
        write(Int(word - last))
        last = word
      }
    }
    for graph in [graph, cueGraph] {
      write(graph.nodes.count)
      for node in graph.nodes { write(Int(node.edgeCount), Int(node.outputCount)) }
      for edge in graph.edges {
        write(Int(edge.symbol), Int(edge.target), Int(edge.gap), Int(edge.flags.rawValue))
      }
      for output in graph.outputs { write(Int(output)) }
    }
    return text
  }

  /// Reads the compiled form.
  init(encoded text: Substring) throws(DamagedPack) {
    let lines = text.parts(PackSeparator.line)
    guard lines.count >= 3 else { throw DamagedPack() }
    lexicon = Lexicon(words: lines[0].isEmpty ? [] : lines[0].parts(UInt8(ascii: " ")))
    guards = []
    for item in lines[1].items {
      let parts = item.parts(PackSeparator.part)
      guard parts.count == 4, let before = Int(parts[1]), let after = Int(parts[2]) else { throw DamagedPack() }
      guards.append(
        GuardRule(
          name: String(parts[0]), before: before, after: after, inside: parts[3].contains("i"),
          overlapping: parts[3].contains("o"), acrossClauses: parts[3].contains("c"), previous: parts[3].contains("p")))
    }
    var cursor = NumberCursor(PackNumbers.read(lines[2]))
    owners = []
    for _ in 0..<(try cursor.count()) {
      let rule = Int(try cursor.next())
      let severity = Int(try cursor.next())
      var needs: [Int] = []
      for _ in 0..<(try cursor.count()) { needs.append(Int(try cursor.next())) }
      owners.append(
        PatternOwner(rule: rule, severity: severity == 0 ? nil : Severity.allCases[severity - 1], needs: needs))
    }
    cueOwners = []
    for _ in 0..<(try cursor.count()) {
      let value = Int(try cursor.next())
      cueOwners.append(CueOwner(guard: value / 2, isException: value & 1 == 1))
    }
    var sets: [PatternGraph.WordSet] = []
    for _ in 0..<(try cursor.count()) {
      let traits = Token.Traits(rawValue: UInt8(truncatingIfNeeded: try cursor.next()))
      var words: [UInt32] = []
      var last: UInt32 = 0
      for _ in 0..<(try cursor.count()) {
        last += try cursor.next()
        words.append(last)
      }
      sets.append(PatternGraph.WordSet(words: words, traits: traits))
    }
    graph = try Self.graph(&cursor, sets: sets, wordCount: lexicon.words.count)
    cueGraph = try Self.graph(&cursor, sets: sets, wordCount: lexicon.words.count)
  }

  private static func graph(
    _ cursor: inout NumberCursor, sets: [PatternGraph.WordSet], wordCount: Int
  ) throws(DamagedPack) -> PatternGraph {
    var nodes: [PatternGraph.Node] = []
    var edgeCount: UInt32 = 0
    var outputCount: UInt32 = 0
    for _ in 0..<(try cursor.count()) {
      var node = PatternGraph.Node()
      node.firstEdge = edgeCount
      node.edgeCount = try cursor.next()
      node.firstOutput = outputCount
      node.outputCount = try cursor.next()
      edgeCount += node.edgeCount
      outputCount += node.outputCount
      nodes.append(node)
    }
    var edges: [PatternGraph.Edge] = []
    for _ in 0..<edgeCount {
      let symbol = try cursor.next()
      let target = try cursor.next()
      let gap = UInt8(truncatingIfNeeded: try cursor.next())
      let flags = PatternGraph.Edge.Flags(rawValue: UInt8(truncatingIfNeeded: try cursor.next()))
      guard target < nodes.count, symbol <= UInt32(wordCount + sets.count) else { throw DamagedPack() }
      edges.append(PatternGraph.Edge(symbol: symbol, target: target, gap: gap, flags: flags))
    }
    var outputs: [UInt32] = []
    for _ in 0..<outputCount { outputs.append(try cursor.next()) }
    return PatternGraph(nodes: nodes, edges: edges, outputs: outputs, sets: sets, wordCount: wordCount)
  }
}
