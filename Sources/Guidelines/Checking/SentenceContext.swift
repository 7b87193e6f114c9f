/// What stands around the matches of a sentence: cues of guards, clause boundaries, official names.
struct SentenceContext {
  private struct Cue {
    var `guard`: Int
    var first: Int
    var last: Int
  }

  private var cues: [Cue] = []
  private var nearby: Set<Int> = []
  /// Guards that a cue in the sentence before calls for.
  private var carried: Set<Int> = []
  /// For each word the number of its clause.
  private var clauses: [Int] = []

  init(
    _ tokens: [Token], previous: [Token], names: [NameMatcher.Match], patterns: LanguageRules, _ work: inout MatchWork
  ) {
    if !previous.isEmpty {
      patterns.cueGraph.match(previous, &work)
      let before = Self.cues(work.matches, patterns)
      carried = Set(before.filter { patterns.guards[$0.guard].previous }.map(\.guard))
      nearby = carried
    }
    patterns.cueGraph.match(tokens, &work)
    cues = Self.cues(work.matches, patterns)
    if let offender = patterns.number(ofGuard: GuardRule.offender) {
      for name in names where name.kind == .offender {
        cues.append(Cue(guard: offender, first: name.first, last: name.last))
      }
    }
    nearby.formUnion(cues.map(\.guard))
    let reset = patterns.number(ofGuard: GuardRule.reset)
    let resets = Set(cues.filter { $0.guard == reset }.map(\.first))
    clauses.reserveCapacity(tokens.count)
    var clause = 0
    for index in tokens.indices {
      if tokens[index].separation == .clause || resets.contains(index) { clause += 1 }
      clauses.append(clause)
    }
  }

  /// Cues without those that an exception of the same guard covers.
  private static func cues(_ matches: [PatternMatch], _ patterns: LanguageRules) -> [Cue] {
    var cues: [Cue] = []
    var exceptions: [Cue] = []
    for match in matches {
      let owner = patterns.cueOwners[Int(match.pattern)]
      let cue = Cue(guard: owner.guard, first: match.markFirst, last: match.markLast)
      if owner.isException {
        exceptions.append(Cue(guard: owner.guard, first: match.first, last: match.last))
      } else {
        cues.append(cue)
      }
    }
    guard !exceptions.isEmpty else { return cues }
    return cues.filter { cue in
      !exceptions.contains { $0.guard == cue.guard && $0.first <= cue.first && $0.last >= cue.last }
    }
  }

  /// Whether a guard of the rule takes the match's meaning away.
  func silences(_ rule: Rule, _ match: PatternMatch, patterns: LanguageRules) -> Bool {
    if carried.contains(where: { rule.guards.contains(patterns.guards[$0].name) }) { return true }
    for cue in cues {
      let definition = patterns.guards[cue.guard]
      guard rule.guards.contains(definition.name), applies(definition, cue, match) else { continue }
      return true
    }
    return false
  }

  private func applies(_ definition: GuardRule, _ cue: Cue, _ match: PatternMatch) -> Bool {
    if definition.overlapping, cue.first <= match.markLast, cue.last >= match.markFirst { return true }
    if !definition.acrossClauses, clauses[cue.first] != clauses[match.markFirst] { return false }
    if cue.last < match.first { return match.first - cue.last <= definition.before }
    if cue.first > match.last { return cue.first - match.last <= definition.after }
    guard definition.inside, cue.first >= match.first, cue.last <= match.last else { return false }
    // A cue that the pattern itself asks for is part of its meaning.
    for index in cue.first...cue.last where index - match.first < 64 {
      if match.taken & (1 << UInt64(index - match.first)) != 0 { return false }
    }
    return true
  }

  /// Whether one of the contexts that the pattern or its rule asks for is near.
  func meetsNeeds(of rule: Rule, owner: LanguageRules.PatternOwner, patterns: LanguageRules) -> Bool {
    if !owner.needs.isEmpty { return owner.needs.contains(where: nearby.contains) }
    if rule.needs.isEmpty { return true }
    return nearby.contains { rule.needs.contains(patterns.guards[$0].name) }
  }
}
