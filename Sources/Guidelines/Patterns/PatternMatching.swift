extension PatternGraph {
  /// The summaries of the words around an anchor, by the longest gap to be bridged.
  private struct Surroundings {
    var near: Mask = 0
    var close: Mask = 0
    var far: Mask = 0

    /// Up to how many words may be skipped for `close` to be worth a look.
    static let closeGap = 3

    @inline(__always)
    func within(_ gap: UInt8) -> Mask { gap == 0 ? near : gap <= Self.closeGap ? close : far }
  }

  /// Finds every match of every pattern in a sentence.
  func match(_ sentence: [Token], _ work: inout MatchWork) {
    work.matches.removeAll(keepingCapacity: true)
    let tokens = sentence.span
    let nodes = nodes.span
    let startOffsets = startOffsets.span
    let startEdges = startEdges.span
    fillMasks(tokens, &work)
    for index in tokens.indices {
      let token = tokens[index]
      let word = Int(token.word)
      let starts = Int(startOffsets[word])..<Int(startOffsets[word + 1])
      let isWild = !traitStarts.isEmpty && !token.traits.isDisjoint(with: .wild)
      if starts.isEmpty, !isWild { continue }
      let before = surroundings(before: index, work.masks)
      let after = surroundings(after: index, work.masks)
      for place in starts {
        let root = Int(startEdges[place])
        let node = nodes[root + 1]
        if node.outputCount == 0, node.before & before.within(node.gapBefore) == 0,
          node.after & after.within(node.gapAfter) == 0
        {
          continue
        }
        begin(root, at: index, tokens, &work)
      }
      if isWild {
        for root in traitStarts
        where takes(edges[Int(root)].symbol, token) && !starts.contains(where: { startEdges[$0] == root }) {
          begin(Int(root), at: index, tokens, &work)
        }
      }
    }
  }

  /// The summaries of the words of a sentence.
  private func fillMasks(_ tokens: Span<Token>, _ work: inout MatchWork) {
    let masks = masks.span
    work.masks.removeAll(keepingCapacity: true)
    for index in tokens.indices {
      var mask = masks[Int(tokens[index].word)]
      if !tokens[index].traits.isDisjoint(with: .wild) { mask |= 1 << Mask(Self.traitBit) }
      work.masks.append(mask)
    }
  }

  private func surroundings(before index: Int, _ masks: [Mask]) -> Surroundings {
    var result = Surroundings()
    var place = index - 1
    let end = max(index - 1 - PatternSyntax.longestGap, 0)
    let closeEnd = index - 1 - Surroundings.closeGap
    if place >= 0 { result.near = masks[place] }
    while place >= end {
      result.far |= masks[place]
      if place == closeEnd { result.close = result.far }
      place -= 1
    }
    if closeEnd < end { result.close = result.far }
    return result
  }

  private func surroundings(after index: Int, _ masks: [Mask]) -> Surroundings {
    var result = Surroundings()
    var place = index + 1
    let end = min(index + 1 + PatternSyntax.longestGap, masks.count - 1)
    let closeEnd = index + 1 + Surroundings.closeGap
    if place < masks.count { result.near = masks[place] }
    while place <= end {
      result.far |= masks[place]
      if place == closeEnd { result.close = result.far }
      place += 1
    }
    if closeEnd > end { result.close = result.far }
    return result
  }

  /// Follows all patterns of one anchor from a word that it takes.
  private func begin(_ root: Int, at anchor: Int, _ tokens: Span<Token>, _ work: inout MatchWork) {
    let edges = edges.span
    let nodes = nodes.span
    let edge = edges[root]
    if edge.flags.contains(.leadingComma), tokens[anchor].separation == .none { return }
    var branches = MatchWork.mostBranches
    work.growths.removeAll(keepingCapacity: true)
    var start = MatchWork.Growth(node: edge.target, left: Int32(anchor), right: Int32(anchor))
    if edge.flags.contains(.opensMark) { start.markFirst = Int32(anchor) }
    if edge.flags.contains(.closesMark) { start.markLast = Int32(anchor) }
    reach(start, nodes[Int(edge.target)], anchor, &work)
    while let growth = work.growths.popLast() {
      let node = nodes[Int(growth.node)]
      for place in Int(node.firstEdge)..<Int(node.firstEdge + node.edgeCount) {
        let edge = edges[place]
        let isLeftward = edge.flags.contains(.leftward)
        var index = isLeftward ? Int(growth.left) - 1 : Int(growth.right) + 1
        let last = isLeftward ? max(index - Int(edge.gap), 0) : min(index + Int(edge.gap), tokens.count - 1)
        if isLeftward {
          let separation = tokens[Int(growth.left)].separation
          if separation == .clause || !edge.bridges(separation) { continue }
        }
        while isLeftward ? index >= last : index <= last {
          if !isLeftward {
            let separation = tokens[index].separation
            if separation == .clause { break }
            if !edge.bridges(separation) {
              index += 1
              continue
            }
          }
          if work.masks[index] >> Mask(edge.bit) & 1 != 0, takes(edge.symbol, tokens[index]),
            !edge.flags.contains(.leadingComma) || tokens[index].separation != .none
          {
            branches -= 1
            if branches < 0 { return }
            var next = growth
            next.node = edge.target
            if isLeftward { next.left = Int32(index) } else { next.right = Int32(index) }
            if edge.flags.contains(.opensMark) { next.markFirst = Int32(index) }
            if edge.flags.contains(.closesMark) { next.markLast = Int32(index) }
            let bit = index - anchor + 32
            if bit >= 0, bit < 64 { next.taken |= 1 << UInt64(bit) }
            reach(next, nodes[Int(edge.target)], anchor, &work)
          }
          if isLeftward {
            if tokens[index].separation == .clause { break }
            index -= 1
          } else {
            index += 1
          }
        }
      }
    }
  }

  /// Reports the patterns that end at a node, and keeps the match under way when it can go on.
  @inline(__always)
  private func reach(_ growth: MatchWork.Growth, _ node: Node, _ anchor: Int, _ work: inout MatchWork) {
    for place in Int(node.firstOutput)..<Int(node.firstOutput + node.outputCount) {
      guard work.matches.count < MatchWork.mostMatches else { break }
      let shift = Int(growth.left) - anchor + 32
      let match = PatternMatch(
        pattern: outputs[place], first: Int(growth.left), last: Int(growth.right),
        markFirst: Int(growth.markFirst < 0 ? growth.left : growth.markFirst),
        markLast: Int(growth.markLast < 0 ? growth.right : growth.markLast), taken: growth.taken >> shift)
      // Gaps can be bridged in several ways that come to the same.
      if work.matches.last != match { work.matches.append(match) }
    }
    if node.edgeCount > 0 { work.growths.append(growth) }
  }

  @inline(__always)
  private func takes(_ symbol: UInt32, _ token: Token) -> Bool {
    if symbol == 0 { return true }
    if symbol <= wordCount { return symbol == token.word }
    let set = Int(symbol) - wordCount - 1
    return holds(set, token.word) || !setTraits[set].isDisjoint(with: token.traits)
  }

  /// Whether a word is a member of a set.
  private func holds(_ set: Int, _ word: UInt32) -> Bool {
    let words = setWords.span
    var low = Int(setOffsets[set])
    var high = Int(setOffsets[set + 1])
    while low < high {
      let middle = (low + high) / 2
      if words[middle] < word { low = middle + 1 } else { high = middle }
    }
    return low < Int(setOffsets[set + 1]) && words[low] == word
  }
}

extension PatternGraph.Edge {
  /// Whether the words may be parted as they are: a comma interrupts unless the pattern allows it or has a gap here.
  @inline(__always)
  func bridges(_ separation: Token.Separation) -> Bool {
    separation == .phrase ? gap > 0 || flags.contains(.afterComma) : !flags.contains(.needsComma)
  }
}
