extension PatternGraph {
  /// Finds every match of every pattern in a sentence.
  func match(_ sentence: [Token], _ work: inout MatchWork) {
    work.matches.removeAll(keepingCapacity: true)
    let tokens = sentence.span
    let first = findPlaces(tokens, &work)
    if first == tokens.count { return }
    while work.begun.count <= mostStarts { work.begun.append(0) }
    let summaries = work.masks
    let masks = summaries.span.extracting(Reach.longest..<(Reach.longest + tokens.count))
    for place in first..<tokens.count {
      let index = Int(work.places[place])
      Self.fill(&work.windows, around: index + Reach.longest, summaries.span)
      let begun = findGroups(tokens[index], &work.windows, &work.begun)
      begin(begun, at: index, tokens, masks, &work)
    }
  }

  /// Sums up the words of a sentence and notes those that patterns may begin at. Returns where the notes begin; they end
  /// where the sentence does.
  private func findPlaces(_ tokens: Span<Token>, _ work: inout MatchWork) -> Int {
    while work.masks.count < tokens.count + 2 * Reach.longest {
      work.masks.append(0)
      work.unionsBefore.append(0)
      work.unionsAfter.append(0)
      work.places.append(0)
    }
    sumUp(tokens, &work.masks, &work.unionsBefore)
    return note(tokens, &work.masks, &work.unionsBefore, &work.unionsAfter, &work.places)
  }

  /// Sums up each word, and each together with all before it.
  @inline(__always)
  private func sumUp(_ tokens: Span<Token>, _ masks: inout [Mask], _ unions: inout [Mask]) {
    let known = symbols.masks.span
    var masks = masks.mutableSpan
    var unions = unions.mutableSpan
    var union: Mask = 0
    for index in tokens.indices {
      let isWild = tokens[index].traits.isDisjoint(with: .wild) ? 0 : 1 as Mask
      let mask = known[Int(tokens[index].word)] | isWild &<< Mask(SymbolTable.traitBit)
      masks[index &+ Reach.longest] = mask
      union |= mask
      unions[index] = union
    }
    for index in 0..<Reach.longest { masks[tokens.count &+ Reach.longest &+ index] = 0 }
  }

  /// Notes the words that patterns may begin at, from the last to the first.
  ///
  /// Nothing here depends on a guess of the processor: whether a word begins a pattern is hard to foresee, and a wrong
  /// guess costs more than all the work for a word.
  @inline(__always)
  private func note(
    _ tokens: Span<Token>, _ masks: inout [Mask], _ unionsBefore: inout [Mask], _ unionsAfter: inout [Mask],
    _ places: inout [UInt32]
  ) -> Int {
    let masks = masks.span
    let unionsBefore = unionsBefore.span
    var unionsAfter = unionsAfter.mutableSpan
    let anchors = anchors.span
    let anchorOfWord = anchorOfWord.span
    var places = places.mutableSpan
    var first = tokens.count
    var index = tokens.count
    var following: Mask = 0
    while index > 0 {
      index &-= 1
      let anchor = anchors[Int(anchorOfWord[Int(tokens[index].word)])]
      let before = anchor.nextBefore & masks[index &+ Reach.longest &- 1] | anchor.before & unionsBefore[index]
      let after = anchor.nextAfter & masks[index &+ Reach.longest &+ 1] | anchor.after & following
      following |= masks[index &+ Reach.longest]
      unionsAfter[index] = following
      let traits = tokens[index].traits.rawValue & startTraits
      places[first &- 1] = UInt32(truncatingIfNeeded: index)
      first &-= before | after | Mask(traits) == 0 ? 0 : 1
    }
    return first
  }

  /// Sums up the words in each reach of a word.
  @inline(__always)
  private static func fill(_ windows: inout [Mask], around index: Int, _ masks: Span<Mask>) {
    var windows = windows.mutableSpan
    let middle = Reach.longest
    let masks = masks.extracting((index - middle)..<(index + middle + 1))
    var before = masks[middle - 1]
    var after = masks[middle + 1]
    windows[0] = before
    windows[1] = after
    before |= masks[middle - 2] | masks[middle - 3] | masks[middle - 4]
    after |= masks[middle + 2] | masks[middle + 3] | masks[middle + 4]
    windows[2] = before
    windows[3] = after
    before |= masks[middle - 5] | masks[middle - 6] | masks[middle - 7]
    after |= masks[middle + 5] | masks[middle + 6] | masks[middle + 7]
    windows[4] = before
    windows[5] = after
    for distance in 8...Reach.longest {
      before |= masks[middle - distance]
      after |= masks[middle + distance]
    }
    windows[6] = before
    windows[7] = after
    windows[8] = .max
  }

  /// Notes the groups that may begin at a word. Returns how many those are.
  @inline(__always)
  private func findGroups(_ token: Token, _ windows: inout [Mask], _ found: inout [UInt32]) -> Int {
    let windows = windows.span
    let anchor = Int(anchorOfWord[Int(token.word)])
    let starts = starts.span
    let startMasks = startMasks.span
    var found = found.mutableSpan
    var count = 0
    for place in Int(startOffsets[anchor])..<Int(startOffsets[anchor &+ 1]) {
      let start = starts[place]
      found[count] = start >> 4
      count &+= startMasks[place] & windows[Int(start & 15)] == 0 ? 0 : 1
    }
    // A number, a time or a name begins patterns too, unless their sets list the word: then they are noted already.
    if token.traits.rawValue & startTraits != 0 {
      for start in traitStarts where start.traits & token.traits.rawValue != 0 {
        if symbols.holds(start.set, token.word) { continue }
        for group in start.groups where groupMasks[group] & windows[Int(groups[group].reach.rawValue)] != 0 {
          found[count] = UInt32(group)
          count += 1
        }
      }
    }
    return count
  }

  /// Follows the patterns of the groups found at an anchor.
  private func begin(
    _ count: Int, at anchor: Int, _ tokens: Span<Token>, _ masks: Span<Mask>, _ work: inout MatchWork
  ) {
    let rows = steps.rows.span
    let groups = groups.span
    let union = work.unionsAfter[0]
    var place = 0
    while place < count {
      var group = groups[Int(work.begun[place])]
      let node = group.node
      let isRefused = group.flags.contains(.leadingComma) && tokens[anchor].separation == .none
      var growth = MatchWork.Growth(node: node, left: Int32(anchor), right: Int32(anchor))
      growth.markFirst = group.flags.contains(.opensMark) ? Int32(anchor) : -1
      growth.markLast = group.flags.contains(.closesMark) ? Int32(anchor) : -1
      var branches = MatchWork.mostBranches
      work.growths.removeAll(keepingCapacity: true)
      repeat {
        if !isRefused, group.need & union != 0 {
          if group.reach == .itself { report(growth, PatternSteps.Node(row: rows[Int(node)]), anchor, &work) }
          let window = work.windows[Int(group.reach.rawValue)]
          for index in group.steps {
            let step = PatternSteps.Step(row: rows[index])
            if window &>> step.bit & 1 == 0 { continue }
            grow(step, growth, rows, anchor, tokens, masks, &branches, &work)
          }
        }
        place += 1
        if place == count { break }
        group = groups[Int(work.begun[place])]
      } while group.node == node
      while branches > 0, let next = work.growths.popLast() {
        let first = Int(next.node) &+ 1
        let before = next.left > 0 ? work.unionsBefore[Int(next.left) &- 1] : 0
        let after = Int(next.right) &+ 1 < tokens.count ? work.unionsAfter[Int(next.right) &+ 1] : 0
        for index in first..<(first &+ PatternSteps.Node(row: rows[Int(next.node)]).stepCount) {
          let step = PatternSteps.Step(row: rows[index])
          if (step.flags.contains(.leftward) ? before : after) &>> step.bit & 1 == 0 { continue }
          grow(step, next, rows, anchor, tokens, masks, &branches, &work)
        }
      }
    }
  }

  /// Looks for the next word of a pattern.
  @inline(__always)
  private func grow(
    _ step: PatternSteps.Step, _ growth: MatchWork.Growth, _ rows: Span<UInt64>, _ anchor: Int, _ tokens: Span<Token>,
    _ masks: Span<Mask>, _ branches: inout Int, _ work: inout MatchWork
  ) {
    let bit = step.bit
    if step.flags.contains(.leftward) {
      let separation = tokens[Int(growth.left)].separation
      if separation == .clause || !step.bridges(separation) { return }
      var index = Int(growth.left) - 1
      let last = max(index - step.gap, 0)
      while index >= last {
        if masks[index] &>> bit & 1 != 0, symbols.takes(step.symbol, tokens[index]) {
          var next = growth
          next.left = Int32(truncatingIfNeeded: index)
          take(step, next, at: index, rows, anchor, tokens, &branches, &work)
        }
        if tokens[index].separation == .clause { return }
        index -= 1
      }
    } else {
      var index = Int(growth.right) + 1
      let last = min(index + step.gap, tokens.count - 1)
      while index <= last {
        let separation = tokens[index].separation
        if separation == .clause { return }
        if masks[index] &>> bit & 1 != 0, step.bridges(separation), symbols.takes(step.symbol, tokens[index]) {
          var next = growth
          next.right = Int32(truncatingIfNeeded: index)
          take(step, next, at: index, rows, anchor, tokens, &branches, &work)
        }
        index += 1
      }
    }
  }

  /// Carries a match under way past a word.
  private func take(
    _ step: PatternSteps.Step, _ growth: MatchWork.Growth, at index: Int, _ rows: Span<UInt64>, _ anchor: Int,
    _ tokens: Span<Token>, _ branches: inout Int, _ work: inout MatchWork
  ) {
    let flags = step.flags
    if flags.contains(.leadingComma), tokens[index].separation == .none { return }
    branches -= 1
    if branches < 0 { return }
    var growth = growth
    growth.node = step.target
    growth.markFirst = flags.contains(.opensMark) ? Int32(truncatingIfNeeded: index) : growth.markFirst
    growth.markLast = flags.contains(.closesMark) ? Int32(truncatingIfNeeded: index) : growth.markLast
    let bit = index &- anchor &+ 32
    // A smart shift: beyond the 64 bits nothing is noted.
    growth.taken |= bit >= 0 ? 1 << UInt64(truncatingIfNeeded: bit) : 0
    let node = PatternSteps.Node(row: rows[Int(step.target)])
    if node.endsPattern { report(growth, node, anchor, &work) }
    if node.stepCount > 0 { work.growths.append(growth) }
  }

  /// Reports the patterns that end at a node.
  private func report(
    _ growth: MatchWork.Growth, _ node: PatternSteps.Node, _ anchor: Int, _ work: inout MatchWork
  ) {
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

extension PatternGraph.Edge {
  /// The direction and the gap in one number.
  var crossing: UInt8 { gap << 1 | flags.rawValue >> 4 & 1 }
}

extension PatternSteps.Step {
  /// Where the word stands that is asked for.
  var reach: PatternGraph.Reach {
    let isBefore = flags.contains(.leftward)
    switch gap {
    case 0: return isBefore ? .nextBefore : .nextAfter
    case 1...3: return isBefore ? .closeBefore : .closeAfter
    case 4...6: return isBefore ? .middleBefore : .middleAfter
    default: return isBefore ? .farBefore : .farAfter
    }
  }

  /// Whether the words may be parted as they are: a comma interrupts unless the pattern allows it or has a gap here.
  @inline(__always)
  func bridges(_ separation: Token.Separation) -> Bool {
    separation == .phrase ? gap > 0 || flags.contains(.afterComma) : !flags.contains(.needsComma)
  }
}
