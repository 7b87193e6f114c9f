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

  let lexicon: Lexicon
  let graph: PatternGraph
  let owners: [PatternOwner]
  let cueGraph: PatternGraph
  let cueOwners: [CueOwner]
  let guards: [GuardRule]
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
