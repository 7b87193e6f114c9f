extension PatternGraph {
  /// Finds every match of every pattern in a sentence.
  func match(_ sentence: [Token], _ work: inout MatchWork) {
    work.summary.read(sentence.span, symbols)
    let summary = work.summary
    match(sentence, summary, &work)
  }

  /// Finds them in a sentence that is summed up already, for a graph over the same symbols.
  func match(_ sentence: [Token], _ summary: SentenceSummary, _ work: inout MatchWork) {
    work.matches.removeAll(keepingCapacity: true)
    let tokens = sentence.span
    let rows = summary.rows.span
    let count = findStarts(tokens, rows, &work.begun)
    if count > 0 { follow(count, tokens, rows, &work) }
  }

  /// Notes the starts that the words of a sentence have in it. Returns how many those are.
  ///
  /// First all starts of all words are listed, then those are kept whose condition is met. How many starts a word has, and
  /// whether one is met, is hard to foresee, and a jump taken wrongly costs more than looking at a start, so that
  /// neither loop jumps by it.
  private func findStarts(_ tokens: Span<Token>, _ sentence: Span<SentenceSummary.Row>, _ found: inout [UInt64]) -> Int
  {
    let lists = starts.lists.span
    let traits = starts.traits
    var most = Self.listedAtOnce
    for index in tokens.indices {
      let isWild = tokens[index].traits.rawValue & traits != 0
      most &+= Int(lists[Int(tokens[index].word)] & 0xFFFF_FFFF) &+ (isWild ? starts.traitStartCount : 0)
    }
    while found.count < most { found.append(0) }
    var notes = found.mutableSpan
    var count = 0
    for index in tokens.indices {
      let token = tokens[index]
      let list = lists[Int(token.word)]
      let first = UInt64(index) << 32 | list >> 32
      let length = Int(list & 0xFFFF_FFFF)
      // Most words begin less than five patterns; what is listed too much is written over.
      // There is room for them all, as counted above.
      for place in 0..<Self.listedAtOnce { unsafe notes[unchecked: count &+ place] = first &+ UInt64(place) }
      if length > Self.listedAtOnce {
        for place in Self.listedAtOnce..<length { unsafe notes[unchecked: count &+ place] = first &+ UInt64(place) }
      }
      count &+= length
      if token.traits.rawValue & traits != 0 { listTraitStarts(of: token, at: index, &count, into: &notes) }
    }
    let conditions = starts.conditions.span
    var kept = 0
    for place in 0..<count {
      let note = unsafe notes[unchecked: place]
      unsafe notes[unchecked: kept] = note
      let condition = PatternStarts.Condition(row: conditions[Int(truncatingIfNeeded: note & 0xFFFF_FFFF)])
      kept &+= condition.count(around: Int(truncatingIfNeeded: note >> 32), in: sentence)
    }
    return kept
  }

  /// Lists what a number, a time or a name begins, unless their sets list the word: then it is listed already. Apart, as
  /// few words ask for it.
  @inline(never)
  private func listTraitStarts(
    of token: Token, at index: Int, _ count: inout Int, into notes: inout MutableSpan<UInt64>
  ) {
    for place in starts.traitStarts.indices {
      let kind = starts.traitStarts[place]
      if kind.traits & token.traits.rawValue == 0 || symbols.holds(kind.set, token.word) { continue }
      for start in kind.starts {
        notes[count] = UInt64(index) << 32 | UInt64(start)
        count += 1
      }
    }
  }

  /// How many starts of a word are listed without asking how many there are.
  private static let listedAtOnce = 4

  /// Follows the patterns from the starts found in a sentence.
  private func follow(
    _ count: Int, _ tokens: Span<Token>, _ sentence: Span<SentenceSummary.Row>, _ work: inout MatchWork
  ) {
    let rows = steps.rows.span
    var place = 0
    while place < count {
      let note = work.begun[place]
      let anchor = Int(note >> 32)
      var root = starts.root(Int(note & 0xFFFF_FFFF))
      let number = root.number
      let isRefused = root.needsLeadingComma && tokens[anchor].separation == .none
      var growth = MatchWork.Growth(left: Int32(anchor), right: Int32(anchor))
      growth.markFirst = root.opensMark ? Int32(anchor) : -1
      growth.markLast = root.closesMark ? Int32(anchor) : -1
      var branches = MatchWork.mostBranches
      var start = Int(note & 0xFFFF_FFFF)
      repeat {
        if !isRefused {
          let step = starts.step(start)
          if root.isWhole {
            report(growth, PatternSteps.Node(row: rows[Int(step.target)]), anchor, &work)
          } else {
            grow(step, growth, rows, anchor, tokens, sentence, &branches, &work)
          }
        }
        place += 1
        if place == count || Int(work.begun[place] >> 32) != anchor { break }
        start = Int(work.begun[place] & 0xFFFF_FFFF)
        root = starts.root(start)
      } while root.number == number
      while branches > 0, let next = work.growths.popLast() {
        let first = Int(next.node) &+ 1
        for index in first..<(first &+ PatternSteps.Node(row: rows[Int(next.node)]).stepCount) {
          let step = PatternSteps.Step(row: rows[index])
          let reach =
            step.isLeftward
            ? SentenceSummary.place(before: Int(next.left), gap: step.gap)
            : SentenceSummary.place(after: Int(next.right), gap: step.gap)
          if !sentence.holds(reach &+ step.symbolClass) { continue }
          grow(step, next, rows, anchor, tokens, sentence, &branches, &work)
        }
      }
      if !work.growths.isEmpty { work.growths.removeAll(keepingCapacity: true) }
    }
  }

  /// Looks for the next word of a pattern.
  @inline(__always)
  private func grow(
    _ step: PatternSteps.Step, _ growth: MatchWork.Growth, _ rows: Span<UInt64>, _ anchor: Int, _ tokens: Span<Token>,
    _ sentence: Span<SentenceSummary.Row>, _ branches: inout Int, _ work: inout MatchWork
  ) {
    let symbolClass = step.symbolClass
    if step.isLeftward {
      let separation = tokens[Int(growth.left)].separation
      if separation == .clause || !step.bridges(separation) { return }
      var index = Int(growth.left) - 1
      let last = max(index - step.gap, 0)
      while index >= last {
        let word = SentenceSummary.place(of: index)
        if sentence.holds(word &+ symbolClass), symbols.takes(step.symbol, tokens[index]) {
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
        let word = SentenceSummary.place(of: index)
        if sentence.holds(word &+ symbolClass), step.bridges(separation),
          symbols.takes(step.symbol, tokens[index])
        {
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
  /// Whether the words may be parted as they are: a comma interrupts unless the pattern allows it or has a gap here.
  @inline(__always)
  func bridges(_ separation: Token.Separation) -> Bool {
    separation == .phrase ? gap > 0 || flags.contains(.afterComma) : !flags.contains(.needsComma)
  }
}
