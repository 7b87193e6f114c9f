extension PatternGraph {
  /// Finds every match of every pattern in a sentence.
  func match(_ sentence: [Token], _ work: inout MatchWork) {
    work.matches.removeAll(keepingCapacity: true)
    let tokens = sentence.span
    let outlooks = outlooks.span
    let startOffsets = startOffsets.span
    let startEdges = startEdges.span
    fillMasks(tokens, &work)
    let summaries = work.masks
    let masks = summaries.span.extracting(first: tokens.count)
    for index in tokens.indices {
      let word = Int(tokens[index].word)
      let isWild = !traitStarts.isEmpty && !tokens[index].traits.isDisjoint(with: .wild)
      var place = Int(startOffsets[word])
      let end = Int(startOffsets[word + 1])
      if place == end, !isWild { continue }
      var around = Surroundings(index)
      while place < end {
        let root = Int(startEdges[place])
        place += 1
        if around.holds(outlooks[root], masks) { begin(root, at: index, &around, tokens, masks, &work) }
      }
      // A number, a time or a name begins patterns too, unless their sets list the word: then they have begun already.
      if isWild {
        for start in traitStarts where start.traits & tokens[index].traits.rawValue != 0 {
          let root = Int(start.edge)
          if around.holds(outlooks[root], masks),
            !symbols.holds(Int(edges[root].symbol) - symbols.wordCount - 1, tokens[index].word)
          {
            begin(root, at: index, &around, tokens, masks, &work)
          }
        }
      }
    }
  }

  /// The summaries of the words of a sentence.
  private func fillMasks(_ tokens: Span<Token>, _ work: inout MatchWork) {
    while work.masks.count < tokens.count { work.masks.append(0) }
    let masks = symbols.masks.span
    var summaries = work.masks.mutableSpan
    for index in tokens.indices {
      var mask = masks[Int(tokens[index].word)]
      if !tokens[index].traits.isDisjoint(with: .wild) { mask |= 1 << Mask(SymbolTable.traitBit) }
      summaries[index] = mask
    }
  }

  /// Follows all patterns of one anchor from a word that it takes.
  private func begin(
    _ root: Int, at anchor: Int, _ around: inout Surroundings, _ tokens: Span<Token>, _ masks: Span<Mask>,
    _ work: inout MatchWork
  ) {
    let edges = edges.span
    let nodes = nodes.span
    let edge = edges[root]
    if edge.flags.contains(.leadingComma), tokens[anchor].separation == .none { return }
    var growth = MatchWork.Growth(node: edge.target, left: Int32(anchor), right: Int32(anchor))
    if edge.flags.contains(.opensMark) { growth.markFirst = Int32(anchor) }
    if edge.flags.contains(.closesMark) { growth.markLast = Int32(anchor) }
    var node = nodes[Int(edge.target)]
    report(growth, node, anchor, &work)
    var branches = MatchWork.mostBranches
    work.growths.removeAll(keepingCapacity: true)
    var isFirst = true
    // Edges of a node are in the order of direction and gap, so that the words in reach are summed up once for many.
    var window: Mask = 0
    var lastCrossing: UInt8 = .max
    while true {
      for place in node.edges {
        let edge = edges[place]
        let crossing = edge.crossing
        if isFirst {
          if crossing != lastCrossing {
            window = around.words(within: edge.gap, edge.flags.contains(.leftward), masks)
            lastCrossing = crossing
          }
          if window &>> Mask(edge.bit) & 1 == 0 { continue }
        }
        if edge.flags.contains(.leftward) {
          growLeft(edge, growth, nodes, anchor, tokens, masks, &branches, &work)
        } else {
          growRight(edge, growth, nodes, anchor, tokens, masks, &branches, &work)
        }
      }
      guard branches > 0, let next = work.growths.popLast() else { return }
      isFirst = false
      growth = next
      node = nodes[Int(growth.node)]
    }
  }

  @inline(__always)
  private func growLeft(
    _ edge: Edge, _ growth: MatchWork.Growth, _ nodes: Span<Node>, _ anchor: Int, _ tokens: Span<Token>,
    _ masks: Span<Mask>, _ branches: inout Int, _ work: inout MatchWork
  ) {
    let separation = tokens[Int(growth.left)].separation
    if separation == .clause || !edge.bridges(separation) { return }
    var index = Int(growth.left) - 1
    let last = max(index - Int(edge.gap), 0)
    while index >= last {
      if masks[index] &>> Mask(edge.bit) & 1 != 0, symbols.takes(edge.symbol, tokens[index]) {
        var next = growth
        next.left = Int32(index)
        take(edge, next, at: index, nodes, anchor, tokens, &branches, &work)
      }
      if tokens[index].separation == .clause { return }
      index -= 1
    }
  }

  @inline(__always)
  private func growRight(
    _ edge: Edge, _ growth: MatchWork.Growth, _ nodes: Span<Node>, _ anchor: Int, _ tokens: Span<Token>,
    _ masks: Span<Mask>, _ branches: inout Int, _ work: inout MatchWork
  ) {
    var index = Int(growth.right) + 1
    let last = min(index + Int(edge.gap), tokens.count - 1)
    while index <= last {
      let separation = tokens[index].separation
      if separation == .clause { return }
      if masks[index] &>> Mask(edge.bit) & 1 != 0, edge.bridges(separation), symbols.takes(edge.symbol, tokens[index]) {
        var next = growth
        next.right = Int32(index)
        take(edge, next, at: index, nodes, anchor, tokens, &branches, &work)
      }
      index += 1
    }
  }

  /// Carries a match under way past a word.
  private func take(
    _ edge: Edge, _ growth: MatchWork.Growth, at index: Int, _ nodes: Span<Node>, _ anchor: Int, _ tokens: Span<Token>,
    _ branches: inout Int, _ work: inout MatchWork
  ) {
    if edge.flags.contains(.leadingComma), tokens[index].separation == .none { return }
    branches -= 1
    if branches < 0 { return }
    var growth = growth
    growth.node = edge.target
    if edge.flags.contains(.opensMark) { growth.markFirst = Int32(index) }
    if edge.flags.contains(.closesMark) { growth.markLast = Int32(index) }
    let bit = index - anchor + 32
    if bit >= 0, bit < 64 { growth.taken |= 1 << UInt64(bit) }
    let node = nodes[Int(edge.target)]
    report(growth, node, anchor, &work)
    if node.edgeCount > 0 { work.growths.append(growth) }
  }

  /// Reports the patterns that end at a node.
  @inline(__always)
  private func report(_ growth: MatchWork.Growth, _ node: Node, _ anchor: Int, _ work: inout MatchWork) {
    for place in node.outputs {
      guard work.matches.count < MatchWork.mostMatches else { break }
      let shift = Int(growth.left) - anchor + 32
      let match = PatternMatch(
        pattern: outputs[place], first: Int(growth.left), last: Int(growth.right),
        markFirst: Int(growth.markFirst < 0 ? growth.left : growth.markFirst),
        markLast: Int(growth.markLast < 0 ? growth.right : growth.markLast), taken: growth.taken >> shift)
      // Gaps can be bridged in several ways that come to the same.
      if work.matches.last != match { work.matches.append(match) }
    }
  }
}

/// The summaries of the words around an anchor, made as far as patterns ask for them.
private struct Surroundings {
  private let index: Int
  private var before = Windows()
  private var after = Windows()

  /// The unions of the closest four, seven and thirteen words of one side; 0 until asked for, as no word's summary is.
  private struct Windows {
    var close: PatternGraph.Mask = 0
    var middle: PatternGraph.Mask = 0
    var far: PatternGraph.Mask = 0
  }

  init(_ index: Int) { self.index = index }

  /// Whether the words around the anchor may be what its patterns ask for.
  @inline(__always)
  mutating func holds(_ outlook: PatternGraph.Outlook, _ masks: Span<PatternGraph.Mask>) -> Bool {
    if outlook.isWhole { return true }
    if index > 0, masks[index - 1] & outlook.nextBefore != 0 { return true }
    if index + 1 < masks.count, masks[index + 1] & outlook.nextAfter != 0 { return true }
    if outlook.gapBefore > 0, outlook.before & words(within: outlook.gapBefore, true, masks) != 0 { return true }
    return outlook.gapAfter > 0 && outlook.after & words(within: outlook.gapAfter, false, masks) != 0
  }

  /// What the words within a gap to the left or right of the anchor hold, and perhaps a few beyond them.
  @inline(__always)
  mutating func words(
    within gap: UInt8, _ isLeftward: Bool, _ masks: Span<PatternGraph.Mask>
  ) -> PatternGraph.Mask {
    if gap == 0 {
      let neighbour = isLeftward ? index - 1 : index + 1
      return neighbour >= 0 && neighbour < masks.count ? masks[neighbour] : 0
    }
    return isLeftward
      ? Self.words(within: gap, &before, from: index, isLeftward: true, masks)
      : Self.words(within: gap, &after, from: index, isLeftward: false, masks)
  }

  @inline(__always)
  private static func words(
    within gap: UInt8, _ windows: inout Windows, from index: Int, isLeftward: Bool, _ masks: Span<PatternGraph.Mask>
  ) -> PatternGraph.Mask {
    if gap <= 3 {
      if windows.close == 0 { windows.close = union(of: 4, from: index, isLeftward, masks) }
      return windows.close
    }
    if gap <= 6 {
      if windows.middle == 0 { windows.middle = union(of: 7, from: index, isLeftward, masks) }
      return windows.middle
    }
    if windows.far == 0 { windows.far = union(of: PatternSyntax.longestGap + 1, from: index, isLeftward, masks) }
    return windows.far
  }

  private static func union(
    of reach: Int, from index: Int, _ isLeftward: Bool, _ masks: Span<PatternGraph.Mask>
  ) -> PatternGraph.Mask {
    let first = isLeftward ? max(index - reach, 0) : index + 1
    let end = isLeftward ? index : min(index + 1 + reach, masks.count)
    var union: PatternGraph.Mask = 0
    for place in first..<max(end, first) { union |= masks[place] }
    return union
  }
}

extension PatternGraph.Edge {
  /// The direction and the gap in one number.
  @inline(__always)
  var crossing: UInt8 { gap << 1 | flags.rawValue >> 4 & 1 }

  /// Whether the words may be parted as they are: a comma interrupts unless the pattern allows it or has a gap here.
  @inline(__always)
  func bridges(_ separation: Token.Separation) -> Bool {
    separation == .phrase ? gap > 0 || flags.contains(.afterComma) : !flags.contains(.needsComma)
  }
}
