/// The compiled patterns and guards of one language.
///
/// A class, and its graphs are no values to be copied: a copy would count a use of each of two dozen tables, and that in
/// every sentence.
final class LanguageRules: Sendable {
  /// Whose pattern it is.
  struct PatternOwner: Sendable, Hashable {
    private let needsNumber: UInt32
    private let guardsNumber: UInt32
    private let ruleNumber: UInt32
    private let severityNumber: UInt32
    private let fixNumber: UInt32
    /// Every byte of a table is written, so that equal tables are equal bytes.
    private let occasionNumber: UInt32

    /// - Parameters:
    ///   - rule: The rule's number in the pack.
    ///   - needs: The number among ``LanguageRules/guardSets`` of the contexts of which one must be near; of an empty set
    ///     when the pattern asks for none.
    ///   - guards: Likewise of the guards that keep the pattern silent.
    ///   - severity: A weight of its own.
    ///   - fix: The number of the words that may take the place of those found, counted from 1; 0 for none.
    ///   - occasion: The number among the rule's ``Rule/occasions``, counted from 1; 0 when it speaks whenever the rule does.
    init(
      rule: Int, severity: Severity?, needs: Int, guards: Int, fix: Int, occasion: Int
    ) {
      needsNumber = UInt32(needs)
      guardsNumber = UInt32(guards)
      ruleNumber = UInt32(rule)
      severityNumber =
        switch severity {
        case nil: 0
        case .advice: 1
        case .warning: 2
        case .error: 3
        }
      fixNumber = UInt32(fix)
      occasionNumber = UInt32(occasion)
    }

    var needs: Int { Int(needsNumber) }
    var guards: Int { Int(guardsNumber) }
    var rule: Int { Int(ruleNumber) }
    var severity: Severity? {
      switch severityNumber {
      case 1: .advice
      case 2: .warning
      case 3: .error
      default: nil
      }
    }
    var fix: Int { Int(fixNumber) }
    var occasion: Int { Int(occasionNumber) }
  }

  /// Whose cue it is.
  struct CueOwner: Sendable, Hashable {
    private let row: UInt32

    init(guard number: Int, isException: Bool) { row = UInt32(number) << 1 | (isException ? 1 : 0) }

    /// The guard's number.
    var `guard`: Int { Int(row >> 1) }
    /// Whether it takes a cue's effect away: “not only”, “no doubt”.
    var isException: Bool { row & 1 != 0 }
  }

  let lexicon: Lexicon
  let graph: PatternGraph
  let owners: Table<PatternOwner>
  let cueGraph: PatternGraph
  let cueOwners: Table<CueOwner>
  let guards: Table<GuardReach>
  /// The sets of guards that patterns name, each once.
  let guardSets: Table<GuardSet>
  /// The words that may take the place of those found in any sentence, one after the other.
  let fixes: Table<UInt8>
  /// Where each of them begins, and where the last ends.
  let fixOffsets: Table<UInt32>
  /// Guards whose cues count from the sentence before.
  let previousGuards: GuardSet
  /// Guards that hold only for words in quotation marks.
  let quotedGuards: GuardSet
  /// The guard whose cues end a clause.
  let resetGuard: Int?
  /// The context that names of offenders belong to.
  let offenderGuard: Int?

  init(
    lexicon: Lexicon, graph: consuming PatternGraph, owners: Table<PatternOwner>, cueGraph: consuming PatternGraph,
    cueOwners: Table<CueOwner>, guards: Table<GuardReach>, guardSets: Table<GuardSet>, fixes: Table<UInt8>,
    fixOffsets: Table<UInt32>
  ) {
    self.lexicon = lexicon
    self.graph = graph
    self.owners = owners
    self.cueGraph = cueGraph
    self.cueOwners = cueOwners
    self.guards = guards
    self.guardSets = guardSets
    self.fixes = fixes
    self.fixOffsets = fixOffsets
    previousGuards = GuardSet(guards.indices.filter { guards[$0].previous })
    quotedGuards = GuardSet(guards.indices.filter { guards[$0].quoted })
    resetGuard = guards.indices.first { guards[$0].isReset }
    offenderGuard = guards.indices.first { guards[$0].isOffender }
  }

  /// The words that may take the place of what a pattern found.
  func fix(of owner: PatternOwner) -> String? {
    guard owner.fix > 0 else { return nil }
    let bytes = (Int(fixOffsets[owner.fix - 1])..<Int(fixOffsets[owner.fix])).lazy.map { [fixes] in fixes[$0] }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// What a guard counts, as the reader of drafts asks for it: a ``GuardRule`` without its name.
struct GuardReach: Sendable, Hashable {
  private let beforeCount: UInt32
  private let afterCount: UInt32
  private let flags: UInt32

  init(_ rule: GuardRule) {
    beforeCount = UInt32(rule.before)
    afterCount = UInt32(rule.after)
    let all = [
      rule.inside, rule.overlapping, rule.acrossClauses, rule.previous, rule.quoted, rule.name == GuardRule.reset,
      rule.name == GuardRule.offender,
    ]
    flags = all.enumerated().reduce(0) { $0 | ($1.element ? 1 << UInt32($1.offset) : 0) }
  }

  var before: Int { Int(beforeCount) }
  var after: Int { Int(afterCount) }
  var inside: Bool { flags & 1 != 0 }
  var overlapping: Bool { flags & 2 != 0 }
  var acrossClauses: Bool { flags & 4 != 0 }
  var previous: Bool { flags & 8 != 0 }
  var quoted: Bool { flags & 16 != 0 }
  var isReset: Bool { flags & 32 != 0 }
  var isOffender: Bool { flags & 64 != 0 }
}
