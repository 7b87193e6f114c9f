/// Where the patterns of a graph may begin: for each word the first steps from its anchors.
///
/// They are looked at for every word of a draft, so those of a word lie together, although words of one set have many in
/// common: waiting for memory is what takes the time.
struct PatternStarts: Sendable {
  /// What a sentence must hold for a first step to be tried: a word of its class within its reach, and one of the class of
  /// the step after it, where there is but one, within the reach of both.
  struct Condition {
    let row: UInt32

    /// A class of words and where one of them must stand.
    struct Want {
      let bits: Int

      init(_ reach: SentenceSummary.Reach, _ symbolClass: Int) { bits = reach.bits | symbolClass }

      /// What every word meets.
      static let nothing = Want(.itself, Int(SymbolTable.anyClass))
    }

    init(row: UInt32) { self.row = row }

    init(_ first: Want, _ second: Want) { row = UInt32(first.bits) | UInt32(second.bits) << 14 }

    /// 1 where it is met around the word whose row begins at a byte, 0 elsewhere. Both bits are looked at, without a jump:
    /// which of them are set is hard to foresee, and a wrong guess costs more than the looks.
    @inline(__always)
    func count(inRowAt byte: Int, of sentence: Span<SentenceSummary.Row>) -> Int {
      let bits =
        sentence.bits(inRowAt: byte, from: Int(truncatingIfNeeded: row & 0x3FFF))
        & sentence.bits(inRowAt: byte, from: Int(truncatingIfNeeded: row >> 14))
      return Int(truncatingIfNeeded: bits & 1)
    }
  }

  /// The edge to an anchor: its flags, whether the anchor alone is the pattern, and 18 bits of its number, which tell it
  /// from those that stand beside it.
  struct Root: Equatable {
    let row: UInt32

    init(row: UInt32) { self.row = row }

    init(_ flags: PatternGraph.Edge.Flags, number: Int, isWhole: Bool) {
      row =
        (flags.contains(.leadingComma) ? 1 : 0) | (flags.contains(.opensMark) ? 2 : 0)
        | (flags.contains(.closesMark) ? 4 : 0) | (isWhole ? 8 : 0) | UInt32(number & 0x3_FFFF) << 4
    }

    var needsLeadingComma: Bool { row & 1 != 0 }
    var opensMark: Bool { row & 2 != 0 }
    var closesMark: Bool { row & 4 != 0 }
    /// Whether there is no step: a pattern ends at the node to which the row of the step leads.
    var isWhole: Bool { row & 8 != 0 }
    /// Without what differs between the starts of one anchor.
    var number: UInt32 { row >> 4 }
  }

  /// An anchor that a trait alone makes.
  struct TraitStart: Sendable {
    private let setNumber: UInt32
    private let traitBits: UInt32
    private let first: UInt32
    private let count: UInt32

    init(set: Int, traits: UInt8, starts: Range<Int>) {
      setNumber = UInt32(set)
      traitBits = UInt32(traits)
      first = UInt32(starts.lowerBound)
      count = UInt32(starts.count)
    }

    /// The number of its set.
    var set: Int { Int(setNumber) }
    var traits: UInt8 { UInt8(truncatingIfNeeded: traitBits) }
    var starts: Range<Int> { Int(first)..<Int(first) + Int(count) }
  }

  /// Where the starts of each word stand, and in the lower half how many they are; 0 for words that begin nothing. Words
  /// that begin the same patterns share them.
  let lists: Table<UInt64>
  /// For each start its ``Condition``: apart and as small as can be, as they are all looked at.
  let conditions: Table<UInt32>
  /// For each start its ``Root`` and its ``PatternSteps/Step``.
  let rows: Table<UInt64>
  /// Edges of the root that a trait alone can take; what they lead to stands behind the starts of all words.
  let traitStarts: Table<TraitStart>
  /// The traits of all of them.
  let traits: UInt8
  /// How many starts they have.
  let traitStartCount: Int

  /// The anchor that the step of a start leads from.
  @inline(__always)
  func root(_ start: Int) -> Root { Root(row: UInt32(truncatingIfNeeded: rows[start &* 2])) }

  /// The step itself.
  @inline(__always)
  func step(_ start: Int) -> PatternSteps.Step { PatternSteps.Step(row: rows[start &* 2 &+ 1]) }

  /// Takes tables as they were made.
  init(
    lists: Table<UInt64>, conditions: Table<UInt32>, rows: Table<UInt64>, traitStarts: Table<TraitStart>
  ) {
    self.lists = lists
    self.conditions = conditions
    self.rows = rows
    self.traitStarts = traitStarts
    traits = traitStarts.indices.reduce(0) { $0 | traitStarts[$1].traits }
    traitStartCount = traitStarts.indices.reduce(0) { $0 + traitStarts[$1].starts.count }
  }

  init(_ graph: PatternSteps, _ symbols: SymbolTable) {
    let nodes = graph.rows.span
    let roots = 1..<(PatternSteps.Node(row: nodes[0]).stepCount + 1)
    // What a word begins, as one number: it makes the same of the same anchors.
    var keys = Array(repeating: UInt64(0), count: symbols.wordCount + 1)
    var counts = Array(repeating: UInt32(0), count: symbols.wordCount + 1)
    var traitCount = 0
    for place in roots {
      let root = PatternSteps.Step(row: nodes[place])
      let node = PatternSteps.Node(row: nodes[Int(root.target)])
      let count = UInt32(node.stepCount + (node.endsPattern ? 1 : 0))
      symbols.eachWord(of: root.symbol) {
        let key = (keys[$0] ^ UInt64(place)) &* 0x9E37_79B9_7F4A_7C15
        keys[$0] = key ^ key >> 32
        counts[$0] += count
      }
      if !symbols.traits(of: root.symbol).isEmpty { traitCount += Int(count) }
    }
    let divided = Self.divided(keys, counts)
    let firstTraitStart = divided.total
    var traitStarts: [TraitStart] = []
    var conditions = Array(repeating: UInt32(0), count: firstTraitStart + traitCount)
    var rows = Array(repeating: UInt64(0), count: conditions.count * 2)
    func enter(_ starts: [Start], at first: Int) {
      for (start, index) in zip(starts, first...) {
        conditions[index] = start.condition.row
        rows[index * 2] = UInt64(start.root.row)
        rows[index * 2 + 1] = start.step
      }
    }
    var cursors = divided.lists.map { Int($0 >> 32) }
    var traitRow = firstTraitStart
    var own: [Start] = []
    for place in roots {
      let root = PatternSteps.Step(row: nodes[place])
      own.removeAll(keepingCapacity: true)
      Self.read(root, number: place, nodes, into: &own)
      symbols.eachWord(of: root.symbol) {
        if !divided.isFirst[$0] { return }
        enter(own, at: cursors[$0])
        cursors[$0] += own.count
      }
      let traits = symbols.traits(of: root.symbol).rawValue
      if traits == 0 { continue }
      enter(own, at: traitRow)
      traitStarts.append(
        TraitStart(
          set: Int(root.symbol) - symbols.wordCount - 1, traits: traits,
          starts: traitRow..<traitRow + own.count))
      traitRow += own.count
    }
    self.init(
      lists: Table(divided.lists), conditions: Table(conditions), rows: Table(rows), traitStarts: Table(traitStarts))
  }

  /// A start on its way into the tables.
  private struct Start {
    var condition: Condition
    var root: Root
    var step: UInt64
  }

  /// Gives words of equal keys one list, and tells which word of a list is its first.
  private static func divided(
    _ keys: [UInt64], _ counts: [UInt32]
  ) -> (lists: [UInt64], isFirst: [Bool], total: Int) {
    var lists = Array(repeating: UInt64(0), count: keys.count)
    var isFirst = Array(repeating: false, count: keys.count)
    var total = 0
    // An open-addressing table of first words, at most half full; no list begins with word 0, which is no word.
    var capacity = 64
    while capacity < keys.count * 2 { capacity *= 2 }
    var firstWords = Array(repeating: UInt32(0), count: capacity)
    for word in keys.indices where counts[word] > 0 {
      var slot = Int(truncatingIfNeeded: keys[word]) & (capacity - 1)
      while firstWords[slot] != 0, keys[Int(firstWords[slot])] != keys[word] { slot = (slot + 1) & (capacity - 1) }
      let first = Int(firstWords[slot])
      if first == 0 {
        firstWords[slot] = UInt32(word)
        isFirst[word] = true
        lists[word] = UInt64(total) << 32 | UInt64(counts[word])
        total += Int(counts[word])
      } else {
        lists[word] = lists[first]
      }
    }
    return (lists, isFirst, total)
  }

  /// The starts of one anchor.
  private static func read(
    _ root: PatternSteps.Step, number: Int, _ rows: Span<UInt64>, into own: inout [Start]
  ) {
    let first = Int(root.target)
    let node = PatternSteps.Node(row: rows[first])
    if node.endsPattern {
      let whole = Root(root.flags, number: number, isWhole: true)
      own.append(Start(condition: Condition(.nothing, .nothing), root: whole, step: root.row))
    }
    let parted = Root(root.flags, number: number, isWhole: false)
    for place in (first + 1)..<(first + 1 + node.stepCount) {
      let step = PatternSteps.Step(row: rows[place])
      let target = PatternSteps.Node(row: rows[Int(step.target)])
      var second = Condition.Want.nothing
      if !target.endsPattern, target.stepCount == 1 {
        second = want(PatternSteps.Step(row: rows[Int(step.target) + 1]), after: step)
      }
      own.append(Start(condition: Condition(want(step), second), root: parted, step: step.row))
    }
  }

  /// What a step asks for, seen from the anchor.
  ///
  /// - Parameter first: The step before it; nil when it is the first itself.
  private static func want(_ step: PatternSteps.Step, after first: PatternSteps.Step? = nil) -> Condition.Want {
    var (nearest, furthest) = (1, 1 + step.gap)
    if let first, first.isLeftward == step.isLeftward {
      nearest += 1
      furthest += 1 + first.gap
    }
    let reach =
      step.isLeftward
      ? SentenceSummary.Reach(from: -furthest, to: -nearest) : SentenceSummary.Reach(from: nearest, to: furthest)
    return Condition.Want(reach, step.symbolClass)
  }
}
