/// The compiled patterns and guards of one language.
struct LanguageRules: Sendable {
  /// Whose pattern it is.
  struct PatternOwner: Sendable, Hashable {
    /// The rule's number in the pack.
    var rule: Int
    /// A weight of its own.
    var severity: Severity?
    /// Contexts, one of which must be near; none when the pattern asks for none.
    var needs: GuardRule.Mask
    /// Guards that keep the pattern silent.
    var guards: GuardRule.Mask
    /// The words that may take the place of those found in any sentence.
    var fix: String?
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
  /// Guards whose cues count from the sentence before.
  let previousGuards: GuardRule.Mask
  /// Guards that hold only for words in quotation marks.
  let quotedGuards: GuardRule.Mask
  /// The guard whose cues end a clause.
  let resetGuard: Int?
  /// The context that names of offenders belong to.
  let offenderGuard: Int?

  init(
    lexicon: Lexicon, graph: PatternGraph, owners: [PatternOwner], cueGraph: PatternGraph, cueOwners: [CueOwner],
    guards: [GuardRule]
  ) {
    self.lexicon = lexicon
    self.graph = graph
    self.owners = owners
    self.cueGraph = cueGraph
    self.cueOwners = cueOwners
    self.guards = guards
    func mask(_ holds: (GuardRule) -> Bool) -> GuardRule.Mask {
      guards.indices.reduce(0) { holds(guards[$1]) ? $0 | 1 << GuardRule.Mask($1) : $0 }
    }
    previousGuards = mask(\.previous)
    quotedGuards = mask(\.quoted)
    resetGuard = guards.firstIndex { $0.name == GuardRule.reset }
    offenderGuard = guards.firstIndex { $0.name == GuardRule.offender }
  }
}

extension LanguageRules {
  /// How many lines the compiled form has.
  static let lineCount = 4

  /// Writes the compiled form: a line of words, a line of guards, a line of replacements, a line of numbers.
  func encoded() -> String {
    var text = lexicon.words.joined(separator: " ")
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
        write(Int(edge.symbol), Int(edge.gap), Int(edge.flags.rawValue))
      }
      for output in graph.outputs { write(Int(output)) }
    }
    return text
  }

  /// Reads the compiled form.
  init(encoded text: Substring) throws(DamagedPack) {
    let lines = text.parts(PackSeparator.line)
    guard lines.count >= Self.lineCount else { throw DamagedPack() }
    let lexicon = Lexicon(words: lines[0].isEmpty ? [] : lines[0].parts(UInt8(ascii: " ")))
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
    var cursor = NumberCursor(PackNumbers.read(lines[3]))
    func mask(_ cursor: inout NumberCursor) throws(DamagedPack) -> GuardRule.Mask {
      var mask: GuardRule.Mask = 0
      for _ in 0..<(try cursor.count()) { mask |= 1 << GuardRule.Mask(try cursor.next() & 127) }
      return mask
    }
    var owners: [PatternOwner] = []
    for _ in 0..<(try cursor.count()) {
      let rule = Int(try cursor.next())
      let severity = Int(try cursor.next())
      guard severity <= Severity.allCases.count else { throw DamagedPack() }
      let needs = try mask(&cursor)
      let guards = try mask(&cursor)
      let fix = Int(try cursor.next())
      guard fix <= fixes.count else { throw DamagedPack() }
      owners.append(
        PatternOwner(
          rule: rule, severity: severity == 0 ? nil : Severity.allCases[severity - 1], needs: needs, guards: guards,
          fix: fix == 0 ? nil : fixes[fix - 1]))
    }
    var cueOwners: [CueOwner] = []
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
    let graph = try Self.graph(&cursor, sets: sets, wordCount: lexicon.words.count)
    let cueGraph = try Self.graph(&cursor, sets: sets, wordCount: lexicon.words.count)
    guard graph.outputs.allSatisfy({ $0 < owners.count }), cueGraph.outputs.allSatisfy({ $0 < cueOwners.count }),
      cueOwners.allSatisfy({ $0.guard < guards.count }), guards.count <= GuardRule.most
    else { throw DamagedPack() }
    self.init(
      lexicon: lexicon, graph: graph, owners: owners, cueGraph: cueGraph, cueOwners: cueOwners, guards: guards)
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
    guard nodes.count == Int(edgeCount) + 1 else { throw DamagedPack() }
    for index in 0..<edgeCount {
      let symbol = try cursor.next()
      let gap = UInt8(truncatingIfNeeded: try cursor.next())
      let flags = PatternGraph.Edge.Flags(rawValue: UInt8(truncatingIfNeeded: try cursor.next()))
      guard symbol <= UInt32(wordCount + sets.count), gap <= PatternSyntax.longestGap else { throw DamagedPack() }
      // Nodes are numbered breadth first, so the edges lead to them in order.
      edges.append(PatternGraph.Edge(symbol: symbol, target: index + 1, gap: gap, flags: flags))
    }
    var outputs: [UInt32] = []
    for _ in 0..<outputCount { outputs.append(try cursor.next()) }
    return PatternGraph(nodes: nodes, edges: edges, outputs: outputs, sets: sets, wordCount: wordCount)
  }
}
