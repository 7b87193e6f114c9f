extension PatternGraph {
  /// Finds every match of every pattern in a sentence.
  func match(_ sentence: [Token], _ work: inout MatchWork) {
    work.summary.read(sentence.span, symbols.masks.span, symbols.traitMasks.span)
    let summary = work.summary
    match(sentence, summary, &work)
  }

  /// Finds them in a sentence that is summed up already, for a graph over the same symbols.
  func match(_ sentence: [Token], _ summary: SentenceSummary, _ work: inout MatchWork) {
    work.matches.removeAll(keepingCapacity: true)
    let tokens = sentence.span
    let rows = summary.rows.span
    let count = findStarts(tokens, rows, &work.runs, &work.begun)
    if count == 0 { return }
    let begun = work.begun
    readFirst(begun.span.extracting(first: count), &work.first)
    let first = work.first
    if work.growths.isEmpty {
      work.growths = Array(repeating: MatchWork.Growth(), count: MatchWork.mostBranches)
    }
    follow(first.span.extracting(first: count), tokens, rows, &work.growths, &work.matches)
  }

  /// Notes the starts that the words of a sentence have in it. Returns how many those are.
  ///
  /// First the words that begin anything are listed, then all their starts, then those are kept whose condition is met.
  /// Whether a word begins anything, how many starts it has, and whether one is met, is hard to foresee, and a jump taken
  /// wrongly costs more than looking at a start, so that no loop jumps by it.
  private func findStarts(
    _ tokens: Span<Token>, _ sentence: Span<SentenceSummary.Row>, _ runs: inout [MatchWork.Run],
    _ found: inout [UInt64]
  ) -> Int {
    while runs.count <= tokens.count { runs.append(MatchWork.Run(first: 0, length: 0)) }
    var runs = runs.mutableSpan
    var runCount = 0
    var most = Self.listedAtOnce
    let lists = starts.lists.span
    let traits = starts.traits
    for index in tokens.indices {
      let list = lists[Int(tokens[index].word)]
      let asksTraits = tokens[index].traits.rawValue & traits != 0
      let run = MatchWork.Run(
        first: Self.note(of: index) | list >> 32,
        length: list & 0xFFFF_FFFF | (asksTraits ? MatchWork.Run.asksTraits : 0))
      // One more has room than there are words.
      unsafe runs[unchecked: runCount] = run
      runCount &+= run.length == 0 ? 0 : 1
      most &+= Int(list & 0xFFFF_FFFF) &+ (asksTraits ? starts.traitStartCount : 0)
    }
    if runCount == 0 { return 0 }
    while found.count < most { found.append(0) }
    var notes = found.mutableSpan
    var count = 0
    for place in 0..<runCount {
      let run = runs[place]
      let length = Int(run.length & 0xFFFF_FFFF)
      // There is room for them all, as counted above.
      var listed = 0
      repeat {
        notes.store(SIMD8(repeating: run.first &+ UInt64(listed)) &+ Self.oneAfterAnother, uncheckedAt: count &+ listed)
        listed &+= Self.listedAtOnce
      } while listed < length
      count &+= length
      if run.length > 0xFFFF_FFFF {
        let index = SentenceSummary.word(at: Int(run.first >> 32))
        count = listTraitStarts(of: tokens[index], at: index, from: count, into: &notes)
      }
    }
    let conditions = starts.conditions.span
    var kept = 0
    for place in 0..<count {
      let note = unsafe notes[unchecked: place]
      unsafe notes[unchecked: kept] = note
      let condition = PatternStarts.Condition(row: conditions[Int(truncatingIfNeeded: note & 0xFFFF_FFFF)])
      kept &+= condition.count(inRowAt: Int(truncatingIfNeeded: note >> 32), of: sentence)
    }
    return kept
  }

  /// The note of a word’s start without the number of the start: where the row of the word begins, above 32 bits.
  @inline(__always)
  private static func note(of word: Int) -> UInt64 { UInt64(truncatingIfNeeded: SentenceSummary.byte(of: word)) << 32 }

  /// Lists what a number, a time or a name begins, unless their sets list the word: then it is listed already. Apart, as
  /// few words ask for it. Returns how many starts are listed then.
  @inline(never)
  private func listTraitStarts(
    of token: Token, at index: Int, from count: Int, into notes: inout MutableSpan<UInt64>
  ) -> Int {
    var count = count
    for place in starts.traitStarts.indices {
      let kind = starts.traitStarts[place]
      if kind.traits & token.traits.rawValue == 0 || symbols.holds(kind.set, token.word) { continue }
      for start in kind.starts {
        notes[count] = Self.note(of: index) | UInt64(start)
        count += 1
      }
    }
    return count
  }

  /// How many starts of a word are listed in one step: few words have more, and what is listed too much is written over.
  private static let listedAtOnce = 8
  private static let oneAfterAnother = SIMD8<UInt64>(0, 1, 2, 3, 4, 5, 6, 7)

  /// Reads the first steps of some starts: one after the other, for each lies in memory of its own, and many such reads
  /// under way at once take little longer than one.
  private func readFirst(_ notes: Span<UInt64>, _ first: inout [MatchWork.First]) {
    while first.count < notes.count {
      first.append(MatchWork.First(word: 0, root: PatternStarts.Root(row: 0), step: PatternSteps.Step(row: 0)))
    }
    var first = first.mutableSpan
    for place in notes.indices {
      let word = SentenceSummary.word(at: Int(notes[place] >> 32))
      let start = Int(notes[place] & 0xFFFF_FFFF)
      first[place] = MatchWork.First(
        word: Int32(truncatingIfNeeded: word), root: starts.root(start), step: starts.step(start))
    }
  }

  /// Follows the patterns from the starts found in a sentence.
  private func follow(
    _ starts: Span<MatchWork.First>, _ tokens: Span<Token>, _ sentence: Span<SentenceSummary.Row>,
    _ growths: inout [MatchWork.Growth], _ matches: inout [PatternMatch]
  ) {
    let rows = steps.rows.span
    var growths = growths.mutableSpan
    var place = 0
    while place < starts.count {
      let anchor = Int(starts[place].word)
      var root = starts[place].root
      let number = root.number
      let isRefused = root.needsLeadingComma && tokens[anchor].separation == .none
      var growth = MatchWork.Growth(left: Int32(anchor), right: Int32(anchor))
      growth.markFirst = root.opensMark ? Int32(anchor) : -1
      growth.markLast = root.closesMark ? Int32(anchor) : -1
      var branches = MatchWork.mostBranches
      var underWay = 0
      repeat {
        if !isRefused {
          let step = starts[place].step
          if root.isWhole {
            report(growth, PatternSteps.Node(row: rows[Int(step.target)]), anchor, &matches)
          } else {
            grow(step, growth, rows, anchor, tokens, sentence, &branches, &growths, &underWay, &matches)
          }
        }
        place += 1
        if place == starts.count || Int(starts[place].word) != anchor { break }
        root = starts[place].root
      } while root.number == number
      while branches > 0, underWay > 0 {
        underWay &-= 1
        let next = growths[underWay]
        let first = Int(next.node) &+ 1
        for index in first..<(first &+ PatternSteps.Node(row: rows[Int(next.node)]).stepCount) {
          let step = PatternSteps.Step(row: rows[index])
          let reach =
            step.isLeftward
            ? SentenceSummary.place(before: Int(next.left), gap: step.gap)
            : SentenceSummary.place(after: Int(next.right), gap: step.gap)
          if !sentence.holds(reach &+ step.symbolClass) { continue }
          grow(step, next, rows, anchor, tokens, sentence, &branches, &growths, &underWay, &matches)
        }
      }
    }
  }

  /// Looks for the next word of a pattern.
  @inline(__always)
  private func grow(
    _ step: PatternSteps.Step, _ growth: MatchWork.Growth, _ rows: Span<UInt64>, _ anchor: Int, _ tokens: Span<Token>,
    _ sentence: Span<SentenceSummary.Row>, _ branches: inout Int, _ growths: inout MutableSpan<MatchWork.Growth>,
    _ underWay: inout Int, _ matches: inout [PatternMatch]
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
          take(step, next, at: index, rows, anchor, tokens, &branches, &growths, &underWay, &matches)
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
          take(step, next, at: index, rows, anchor, tokens, &branches, &growths, &underWay, &matches)
        }
        index += 1
      }
    }
  }

  /// Carries a match under way past a word.
  private func take(
    _ step: PatternSteps.Step, _ growth: MatchWork.Growth, at index: Int, _ rows: Span<UInt64>, _ anchor: Int,
    _ tokens: Span<Token>, _ branches: inout Int, _ growths: inout MutableSpan<MatchWork.Growth>,
    _ underWay: inout Int, _ matches: inout [PatternMatch]
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
    if node.endsPattern { report(growth, node, anchor, &matches) }
    if node.stepCount > 0 {
      growths[underWay] = growth
      underWay &+= 1
    }
  }

  /// Reports the patterns that end at a node.
  private func report(
    _ growth: MatchWork.Growth, _ node: PatternSteps.Node, _ anchor: Int, _ matches: inout [PatternMatch]
  ) {
    for place in node.outputs {
      guard matches.count < MatchWork.mostMatches else { break }
      let shift = Int(growth.left) - anchor + 32
      let match = PatternMatch(
        pattern: outputs[place], first: Int(growth.left), last: Int(growth.right),
        markFirst: Int(growth.markFirst < 0 ? growth.left : growth.markFirst),
        markLast: Int(growth.markLast < 0 ? growth.right : growth.markLast), taken: growth.taken >> shift)
      // Gaps can be bridged in several ways that come to the same.
      if matches.last != match { matches.append(match) }
    }
  }
}

extension MutableSpan<UInt64> {
  /// Stores eight numbers from a place on, from which there must be room for them.
  @inline(__always)
  fileprivate mutating func store(_ numbers: SIMD8<UInt64>, uncheckedAt place: Int) {
    var bytes = unsafe mutableBytes
    unsafe bytes.storeBytes(of: numbers, toUncheckedByteOffset: place &* 8, as: SIMD8<UInt64>.self)
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
