import Testing

@testable import Guidelines

/// The matcher and its summaries beside plain ones that try everything.
@Suite struct PatternMatchingTests {
  /// Draws of a linear generator: the same in every run.
  struct Draws {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }

    mutating func isOne(in bound: Int) -> Bool { next(bound) == 0 }
  }

  /// Patterns over a small vocabulary, and the graph that they make.
  final class Patterns {
    static let wordCount = 24
    var all: [[PatternSyntax.Step]] = []
    let words: [String]
    let graph: PatternGraph

    /// Makes so many.
    init(_ draws: inout Draws, count: Int) {
      var builder = PatternGraphBuilder()
      for number in 0..<count {
        var steps: [PatternSyntax.Step] = []
        for place in 0...draws.next(4) {
          var step = PatternSyntax.Step(symbol: Self.symbol(&draws))
          step.gap = place == 0 || draws.isOne(in: 2) ? 0 : UInt8(draws.next(PatternSyntax.longestGap + 1))
          step.afterComma = draws.isOne(in: 4)
          step.needsComma = draws.isOne(in: 8)
          steps.append(step)
        }
        if steps.allSatisfy({ $0.symbol == .any }) { steps[0].symbol = .word("w0") }
        if draws.isOne(in: 2) {
          let first = draws.next(steps.count)
          steps[first].opensMark = true
          steps[first + draws.next(steps.count - first)].closesMark = true
        }
        all.append(steps)
        builder.add(steps, pattern: number)
      }
      var words: Set<String> = []
      var sets: Set<PatternSyntax.SymbolSet> = []
      builder.collect(words: &words, sets: &sets)
      let ordered = words.sorted()
      let numbers = Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($1, UInt32($0 + 1)) })
      let orderedSets = sets.sorted { "\($0.words.sorted()) \($0.traits)" < "\($1.words.sorted()) \($1.traits)" }
      let symbols = SymbolTable(
        wordCount: ordered.count,
        sets: orderedSets.map { set in
          .init(words: set.words.compactMap { numbers[$0] }.sorted(), traits: Token.Traits(rawValue: set.traits))
        })
      let frequencies = ordered.map { _ in Double(1 + draws.next(1000)) / 1e4 }
      let graph = builder.frozen(words: numbers, sets: orderedSets, symbols: symbols, frequencies: frequencies)
      var classes = SymbolClasses(symbols, frequencies: frequencies)
      classes.count(graph, weight: 1)
      self.graph = graph.with(symbols.classified(classes.divided))
      self.words = ordered
    }

    private static func symbol(_ draws: inout Draws) -> PatternSyntax.Symbol {
      func word() -> String { "w\(draws.next(wordCount))" }
      switch draws.next(8) {
      case 0: return .any
      case 1, 2, 3:
        var set = PatternSyntax.SymbolSet()
        for _ in 0..<(1 + draws.next(12)) { set.words.insert(word()) }
        if draws.isOne(in: 3) { set.traits = Token.Traits.number.rawValue }
        if draws.isOne(in: 5) { set.traits |= Token.Traits.name.rawValue }
        return .set(set)
      default: return .word(word())
      }
    }

    /// A sentence of up to so many words; a few of them no pattern knows.
    func sentence(_ draws: inout Draws, most: Int) -> [Token] {
      (0..<(1 + draws.next(most))).map { _ in
        var traits: Token.Traits = []
        if draws.isOne(in: 6) { traits.insert(.number) }
        if draws.isOne(in: 6) { traits.formUnion(.capital) }
        let separation: Token.Separation = draws.isOne(in: 5) ? .phrase : draws.isOne(in: 12) ? .clause : .none
        return Token(
          begin: 0, end: 0, key: 0, word: UInt32(draws.next(words.count + 3) % (words.count + 1)), traits: traits,
          separation: separation)
      }
    }

    /// Every way in which a pattern stands in a sentence, from its first word on and without any table.
    func plainMatches(_ tokens: [Token]) -> Set<String> {
      var found: Set<String> = []
      func takes(_ step: PatternSyntax.Step, _ token: Token) -> Bool {
        let word = token.word == 0 ? nil : words[Int(token.word) - 1]
        switch step.symbol {
        case .any: return true
        case .word(let own): return own == word
        case .set(let set):
          return word.map(set.words.contains) ?? false || !token.traits.isDisjoint(with: .init(rawValue: set.traits))
        }
      }
      func grow(_ pattern: Int, _ met: [Int]) {
        let steps = all[pattern]
        if met.count == steps.count {
          let first = steps.firstIndex { $0.opensMark }.map { met[$0] } ?? met[0]
          let last = steps.firstIndex { $0.closesMark }.map { met[$0] } ?? met[met.count - 1]
          let match = PatternMatch(
            pattern: UInt32(pattern), first: met[0], last: met[met.count - 1], markFirst: first, markLast: last,
            taken: met.reduce(0) { $0 | 1 << UInt64($1 - met[0]) })
          found.insert("\(match)")
          return
        }
        let step = steps[met.count]
        for place in tokens.indices.dropFirst(met[met.count - 1] + 1).prefix(Int(step.gap) + 1) {
          let separation = tokens[place].separation
          if separation == .clause { return }
          let isBridged = separation == .phrase ? step.gap > 0 || step.afterComma : !step.needsComma
          if isBridged, takes(step, tokens[place]) { grow(pattern, met + [place]) }
        }
      }
      for pattern in all.indices {
        for place in tokens.indices where takes(all[pattern][0], tokens[place]) {
          if all[pattern][0].needsComma, tokens[place].separation == .none { continue }
          grow(pattern, [place])
        }
      }
      return found
    }
  }

  /// Few patterns, so that words begin none or a few, and many, so that words begin more than are listed in one step. Sentences
  /// of all lengths go through the same memory one after the other.
  @Test(arguments: [(3, 400), (12, 200), (60, 60)])
  func theMatcherFindsWhatAPlainOneFinds(_ count: Int, _ rounds: Int) {
    var draws = Draws(state: UInt64(count))
    var work = MatchWork()
    var all = 0
    for _ in 0..<(rounds / 10) {
      let patterns = Patterns(&draws, count: count)
      for _ in 0..<10 {
        let tokens = patterns.sentence(&draws, most: 20)
        let plain = patterns.plainMatches(tokens)
        // Nothing is lost to the bounds, which only hostile sentences reach.
        if plain.count > 200 { continue }
        patterns.graph.match(tokens, &work)
        let found = work.matches.map { "\($0)" }
        #expect(Set(found) == plain)
        all += plain.count
      }
    }
    #expect(all > rounds)
  }

  /// Each reach that a step can ask for, around each word, in sentences of all lengths through the same memory.
  @Test func aSummaryHoldsTheWordsWithinEachReach() {
    var draws = Draws(state: 7)
    let symbols = SymbolTable(wordCount: 60, sets: [.init(words: [3, 9, 12], traits: .number)])
    var summary = SentenceSummary()
    // A step asks for words from the next or the second on, to either side, or for the word itself.
    var reaches: [ClosedRange<Int>] = [0...0]
    for count in 1...13 {
      for nearest in 1...2 {
        let furthest = nearest + count - 1
        reaches += [nearest...furthest, -furthest...(-nearest)]
      }
    }
    for _ in 0..<300 {
      let tokens = (0..<(1 + draws.next(30))).map { _ in
        Token(
          begin: 0, end: 0, key: 0, word: UInt32(draws.next(61)), traits: draws.isOne(in: 9) ? .number : [],
          separation: .none)
      }
      summary.read(tokens.span, symbols.masks.span, symbols.traitMasks.span)
      let rows = summary.rows.span
      for word in tokens.indices {
        let places = reaches[draws.next(reaches.count)]
        let reach = SentenceSummary.Reach(from: places.lowerBound, to: places.upperBound)
        let near = Self.looked(at: places)
        let words = tokens.indices.filter { near.contains($0 - word) }.map { tokens[$0] }
        for symbol in UInt32(1)..<UInt32(symbols.count) {
          let place = reach.bits | Int(symbols.classes[Int(symbol)])
          let bits = rows.bits(inRowAt: SentenceSummary.byte(of: word), from: place)
          // There are as many classes as symbols, so that each has its own.
          #expect(bits & 1 == (words.contains { symbols.takes(symbol, $0) } ? 1 : 0))
        }
      }
    }
  }

  /// What is looked at instead of some places: three are looked at as four, five as eight, and more than eight as all words
  /// on that side.
  private static func looked(at places: ClosedRange<Int>) -> ClosedRange<Int> {
    let isBefore = places.upperBound < 0
    let count: Int
    switch places.count {
    case 1, 2: return places
    case 3, 4: count = 4
    case 5...8: count = 8
    default: return isBefore ? -1024...(-1) : 1...1024
    }
    return isBefore
      ? (places.upperBound - count + 1)...places.upperBound : places.lowerBound...(places.lowerBound + count - 1)
  }
}
