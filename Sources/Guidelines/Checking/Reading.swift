/// One draft being read: what is found so far, and the memory that matching reuses.
struct Reading {
  let pack: RulePack
  let patterns: LanguageRules
  let draft: Draft
  let facts: CaseFacts
  let names: NameMatcher
  var candidates: [Candidate] = []
  var omitted = 0
  var waivers: [InlineWaiver] = []
  /// Where words stand that a report does not show: names and held-back phrases, by their bytes.
  var withheld: [Range<Int>] = []
  let showsNames: Bool
  /// Rules of absence whose wordings have been met.
  private var present: Set<Int> = []
  private var work = MatchWork()
  private var cueWork = MatchWork()
  private var context = SentenceContext()
  private var stems = ArabicStems()
  private let usesGuards: Bool
  private let isArabic: Bool
  private let isFrench: Bool
  private let hasPrevious: Bool

  init(
    pack: RulePack, patterns: LanguageRules, draft: Draft, facts: CaseFacts, usesGuards: Bool = true,
    showsNames: Bool = false
  ) {
    self.pack = pack
    self.patterns = patterns
    self.draft = draft
    self.facts = facts
    self.showsNames = showsNames
    var names = NameMatcher(facts)
    names.readAhead(draft.text.utf8.span)
    self.names = names
    let language = Checker.language(of: draft)
    isArabic = language == .arabic
    isFrench = language == .french
    self.usesGuards = usesGuards
    hasPrevious = usesGuards && patterns.previousGuards != 0
  }

  /// Reads the draft from beginning to end.
  mutating func run() {
    let text = draft.text.utf8.span
    var reader = SentenceReader(findsHeadline: !draft.isFragment, blocks: draft.blocks)
    var tokens: [Token] = []
    var previous: [Token] = []
    tokens.reserveCapacity(SentenceReader.longestSentence)
    previous.reserveCapacity(SentenceReader.longestSentence)
    var scratch: [Candidate] = []
    var sentence = 0
    while let place = reader.next(text, into: &tokens) {
      if isFrench { InclusiveWriting.join(&tokens, of: text) }
      patterns.lexicon.number(&tokens)
      if isArabic { stems.number(&tokens, of: text, in: patterns.lexicon) }
      patterns.graph.match(tokens, &work)
      let found = names.isEmpty ? [] : names.matches(in: tokens, of: text)
      if !work.matches.isEmpty || !found.isEmpty {
        scratch.removeAll(keepingCapacity: true)
        judge(tokens, sentence, previous, place, found, into: &scratch)
        keep(&scratch)
      }
      sentence += 1
      if hasPrevious { swap(&tokens, &previous) }
    }
    for comment in reader.comments { readWaiver(comment, in: text) }
    if !draft.isFragment { addAbsences() }
  }

  /// Weighs the matches of a sentence.
  private mutating func judge(
    _ tokens: [Token], _ sentence: Int, _ previous: [Token], _ place: SentencePlace, _ found: [NameMatcher.Match],
    into candidates: inout [Candidate]
  ) {
    var contextIsRead = false
    for match in work.matches {
      let owner = patterns.owners[Int(match.pattern)]
      let rule = pack.rules[owner.rule]
      if rule.method == .absence {
        present.insert(owner.rule)
        continue
      }
      let zone = zone(of: tokens[match.markFirst], in: place)
      if zone == .link { continue }
      guard let severity = weight(of: rule, base: owner.severity ?? rule.severity, in: zone) else { continue }
      if rule.method == .figures, holdsAgreedFigure(tokens, match) { continue }
      if usesGuards {
        if !contextIsRead {
          context.read(
            tokens, number: sentence, previous: hasPrevious ? previous : [], names: found, patterns: patterns, &cueWork)
          contextIsRead = true
        }
        let isQuoted = tokens[match.markFirst].traits.contains(.quoted) || place.zone == .quotation
        if context.silences(owner, match, isQuoted: isQuoted, patterns: patterns) { continue }
        if !context.meetsNeeds(of: owner) { continue }
      }
      candidates.append(
        Candidate(
          rule: owner.rule, severity: severity, zone: zone, begin: Int(tokens[match.markFirst].begin),
          end: Int(tokens[match.markLast].end), block: place.block, fix: owner.fix))
    }
    for match in found {
      let zone = zone(of: tokens[match.first], in: place)
      if match.kind.isWithheld { withheld.append(Int(tokens[match.first].begin)..<Int(tokens[match.last].end)) }
      for (index, rule) in pack.rules.enumerated() where rule.method.finds(match.kind) {
        guard let severity = weight(of: rule, base: rule.severity, in: zone) else { continue }
        candidates.append(
          Candidate(
            rule: index, severity: severity, zone: zone, begin: Int(tokens[match.first].begin),
            end: Int(tokens[match.last].end), block: place.block))
      }
    }
  }

  private func zone(of token: Token, in place: SentencePlace) -> Zone {
    if token.traits.contains(.link) { return .link }
    if token.traits.contains(.hashtag) { return .hashtag }
    if token.traits.contains(.caption) { return .caption }
    if token.traits.contains(.quoted), place.zone != .headline { return .quotation }
    return place.zone
  }

  /// How much a rule weighs here; nil when it is silent.
  private func weight(of rule: Rule, base: Severity, in zone: Zone) -> Severity? {
    var severity: Severity? = base
    guard usesGuards else { return severity }
    for condition in rule.conditions {
      let holds =
        condition.when == zone.rawValue || condition.when == draft.kind?.rawValue
        || condition.when == facts.stage?.rawValue || condition.when == (draft.phase ?? facts.phase)?.rawValue
        || condition.when == (draft.jurisdiction ?? facts.jurisdiction)?.rawValue
        || (condition.when == "designated" && facts.designation != nil)
      if holds { severity = condition.severity }
      if holds, severity == nil { return nil }
    }
    return severity
  }

  private func holdsAgreedFigure(_ tokens: [Token], _ match: PatternMatch) -> Bool {
    guard !facts.figures.isEmpty else { return false }
    return tokens[match.first...match.last].contains { token in
      facts.figures.contains { token.key == WordKey.of(folded: String($0.value).utf8) }
        || NumberWords.value(of: token.key).map { value in facts.figures.contains { $0.value == value } } ?? false
    }
  }

  /// Keeps the longest of overlapping places of one rule.
  private mutating func keep(_ scratch: inout [Candidate]) {
    scratch.sort { ($0.rule, $0.begin, -$0.end, $1.severity) < ($1.rule, $1.begin, -$1.end, $0.severity) }
    var last: Candidate?
    for candidate in scratch {
      if let kept = last, kept.rule == candidate.rule, candidate.begin < kept.end { continue }
      last = candidate
      if candidates.count < Checker.mostFindings {
        candidates.append(candidate)
      } else {
        omitted += 1
      }
    }
  }

  private mutating func addAbsences() {
    // A rule without wordings in this language cannot tell that something is missing, so it stays silent.
    let worded = Set(patterns.owners.map(\.rule))
    for (index, rule) in pack.rules.enumerated()
    where rule.method == .absence && worded.contains(index) && !present.contains(index) {
      guard let severity = weight(of: rule, base: rule.severity, in: .body) else { continue }
      candidates.append(
        Candidate(rule: index, severity: severity, zone: .body, begin: 0, end: 0, block: -1))
    }
  }
}

extension Rule.Method {
  /// Whether the method looks for names of a kind.
  func finds(_ kind: NameMatcher.Kind) -> Bool {
    switch (self, kind) {
    case (.offenders, .offender), (.groups, .group), (.titles, .title), (.victims, .victim), (.minors, .minor),
      (.witnesses, .witness), (.holdback, .holdback):
      true
    default: false
    }
  }
}
