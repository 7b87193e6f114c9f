/// What stands around the matches of a sentence: cues of guards, clause boundaries, official names.
///
/// One value is reused from sentence to sentence; it is filled only for sentences in which something was found.
struct SentenceContext {
  private struct Cue {
    var `guard`: Int
    var first: Int
    var last: Int
  }

  private var cues: [Cue] = []
  private var exceptions: [Cue] = []
  /// Guards with a cue in the sentence, or one that counts from the sentence before.
  private var nearby = GuardSet.none
  /// Guards that a cue in the sentence before calls for.
  private var carried = GuardSet.none
  /// For each word the number of its clause.
  private var clauses: [Int32] = []
  /// The number of the sentence whose cues are held, so that the sentence before is not read twice.
  private var sentence = -2

  /// Looks at a sentence, and at the one before as far as guards ask for it.
  ///
  /// - Parameters:
  ///   - summary: The sentence summed up, as the patterns of the rules were looked for in it.
  ///   - isOffenderNamedBefore: Whether the sentence before names an offender of the case facts.
  mutating func read(
    _ tokens: [Token], _ summary: SentenceSummary, number: Int, previous: [Token], names: [NameMatcher.Match],
    isOffenderNamedBefore: Bool, patterns: LanguageRules, _ work: inout MatchWork
  ) {
    carried = .none
    if isOffenderNamedBefore, let offender = patterns.offenderGuard, patterns.previousGuards.contains(offender) {
      carried.insert(offender)
    }
    if !previous.isEmpty, !patterns.previousGuards.isEmpty {
      if sentence != number - 1 {
        patterns.cueGraph.match(previous, &work)
        takeCues(work.matches, patterns)
      }
      for cue in cues where patterns.previousGuards.contains(cue.guard) { carried.insert(cue.guard) }
    }
    sentence = number
    patterns.cueGraph.match(tokens, summary, &work)
    takeCues(work.matches, patterns)
    if let offender = patterns.offenderGuard {
      for name in names where name.kind == .offender {
        cues.append(Cue(guard: offender, first: name.first, last: name.last))
      }
    }
    nearby = carried
    for cue in cues { nearby.insert(cue.guard) }
    numberClauses(tokens, patterns)
  }

  private mutating func numberClauses(_ tokens: [Token], _ patterns: LanguageRules) {
    clauses.removeAll(keepingCapacity: true)
    for _ in tokens.indices { clauses.append(0) }
    for cue in cues where cue.guard == patterns.resetGuard { clauses[cue.first] = 1 }
    var clause: Int32 = 0
    for index in tokens.indices {
      if tokens[index].separation == .clause || clauses[index] == 1 { clause += 1 }
      clauses[index] = clause
    }
  }

  /// Cues without those that an exception of the same guard covers.
  private mutating func takeCues(_ matches: [PatternMatch], _ patterns: LanguageRules) {
    cues.removeAll(keepingCapacity: true)
    exceptions.removeAll(keepingCapacity: true)
    for match in matches {
      let owner = patterns.cueOwners[Int(match.pattern)]
      if owner.isException {
        exceptions.append(Cue(guard: owner.guard, first: match.markFirst, last: match.markLast))
      } else {
        cues.append(Cue(guard: owner.guard, first: match.markFirst, last: match.markLast))
      }
    }
    guard !exceptions.isEmpty else { return }
    let exceptions = exceptions
    cues.removeAll { cue in
      exceptions.contains { $0.guard == cue.guard && $0.first <= cue.first && $0.last >= cue.last }
    }
  }

  /// Whether a guard of the pattern takes the match's meaning away.
  func silences(
    _ owner: LanguageRules.PatternOwner, _ match: PatternMatch, isQuoted: Bool, patterns: LanguageRules
  ) -> Bool {
    let named = patterns.guardSets[owner.guards]
    let active = isQuoted ? named : named.subtracting(patterns.quotedGuards)
    if !active.meets(nearby) { return false }
    if active.meets(carried) { return true }
    return cues.contains { cue in
      active.contains(cue.guard) && applies(patterns.guards[cue.guard], cue, match)
    }
  }

  private func applies(_ definition: GuardReach, _ cue: Cue, _ match: PatternMatch) -> Bool {
    if definition.overlapping, cue.first <= match.markLast, cue.last >= match.markFirst { return true }
    if !definition.acrossClauses, clauses[cue.first] != clauses[match.markFirst] { return false }
    if cue.last < match.first { return match.first - cue.last <= definition.before }
    if cue.first > match.last { return cue.first - match.last <= definition.after }
    // A cue that reaches beyond the words found stands beside them as much as one that begins behind their last.
    let isBeside = cue.last > match.last && definition.after > 0 || cue.first < match.first && definition.before > 0
    if isBeside { return true }
    guard definition.inside, cue.first >= match.first, cue.last <= match.last else { return false }
    // A cue that the pattern itself asks for is part of its meaning.
    for index in cue.first...cue.last where index - match.first < 64 {
      if match.taken & (1 << UInt64(index - match.first)) != 0 { return false }
    }
    return true
  }

  /// Whether one of the contexts that the pattern asks for is near.
  func meetsNeeds(of owner: LanguageRules.PatternOwner, patterns: LanguageRules) -> Bool {
    let needs = patterns.guardSets[owner.needs]
    return needs.isEmpty || needs.meets(nearby)
  }
}
