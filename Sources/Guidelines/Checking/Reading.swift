/// One draft being read: what is found so far, and the memory that matching reuses.
struct Reading {
  let pack: RulePack
  /// The language that sentences are being read in.
  private var tongue: Tongue
  private var work = MatchWork()
  private var cueWork = MatchWork()
  private var stems = ArabicStems()
  /// The language of the draft.
  private let home: Language
  let draft: Draft
  let facts: CaseFacts
  let names: NameMatcher
  /// The document as a whole; nil while sentences are read, and for passages.
  var document: DocumentReading?
  /// Where offenders are named.
  var offenderNames: [DocumentReading.Place] = []
  var candidates: [Candidate] = []
  var omitted = 0
  var waivers: [InlineWaiver] = []
  /// Where words stand that a report does not show: names and held-back phrases, by their bytes.
  var withheld: [Range<Int>] = []
  let showsNames: Bool
  /// The languages of sentences in others than the draft's.
  private(set) var otherLanguages: [Language] = []
  /// Sentences in no language that the rules speak.
  private(set) var unread = UnreadSentences()
  /// Whether the sentence before names an offender of the case facts.
  private var isOffenderNamedBefore = false
  private var context = SentenceContext()
  private let usesGuards: Bool
  /// Each language of rules that were added to those of the pack, once it has been met.
  private var added: [Language: Tongue] = [:]
  private var addedStems = ArabicStems()
  /// What conditions make of each rule in each zone, while sentences are read.
  private var rulings: [Ruling]

  /// What the conditions of a rule make of its weight in a zone.
  private enum Ruling {
    /// Not asked for yet.
    case unread
    case unchanged
    case changed(Severity?)
  }

  init(
    pack: RulePack, patterns: LanguageRules, draft: Draft, facts: CaseFacts, usesGuards: Bool = true,
    showsNames: Bool = false
  ) {
    self.pack = pack
    home = Checker.language(of: draft)
    tongue = Tongue(home, patterns)
    self.draft = draft
    self.facts = facts
    self.showsNames = showsNames
    var names = NameMatcher(facts)
    names.readAhead(draft.text.utf8.span)
    self.names = names
    self.usesGuards = usesGuards
    rulings = Array(repeating: .unread, count: pack.rules.count * Zone.allCases.count)
  }

  /// Reads the draft from beginning to end.
  ///
  /// - Parameter rules: The rules for sentences in another language than the draft's; nil where there are none.
  mutating func run(_ rules: (Language) -> LanguageRules?) {
    var tongues = [home: tongue]
    let text = draft.text.utf8.span
    var reader = SentenceReader(findsHeadline: !draft.isFragment, blocks: draft.blocks)
    var tokens: [Token] = []
    var previous: [Token] = []
    tokens.reserveCapacity(SentenceReader.longestSentence)
    previous.reserveCapacity(SentenceReader.longestSentence)
    var scratch: [Candidate] = []
    var sentence = 0
    while let place = reader.next(text, into: &tokens) {
      if reader.hasTarget { Self.moveTargets(&tokens) }
      let before = tongue.language
      if before != home { change(to: home, &tongues, rules) }
      var known = tongue.number(&tokens, of: text, &stems)
      // A sentence of which the rules know no more than three fifths may be in another language; of a few words they may
      // know all, as languages share their short ones.
      if tokens.count <= 5 || known &* 5 <= tokens.count &* 3,
        let other = otherLanguage(of: tokens, in: text, after: before, &tongues, rules),
        change(to: other, &tongues, rules)
      {
        known = tongue.number(&tokens, of: text, &stems)
      }
      if unread.mayBeStrange(tokens.count, known: known, in: tongue.language) {
        unread.add(tokens, of: text, place, sentence: sentence, read: tongue)
      }
      if tongue.language != before { previous.removeAll(keepingCapacity: true) }
      tongue.patterns.graph.match(tokens, &work)
      let found = names.isEmpty ? [] : names.matches(in: tokens, of: text)
      if !work.matches.isEmpty || !found.isEmpty {
        scratch.removeAll(keepingCapacity: true)
        judge(tokens, sentence, previous, place, found, into: &scratch)
        judge(found, tokens, sentence, place, into: &scratch)
        keep(&scratch)
      }
      if pack.added != nil { judgeByAddedRules(tokens, of: text, sentence, previous, place, found, &scratch) }
      isOffenderNamedBefore = found.contains { $0.kind == .offender }
      sentence += 1
      if !tongue.patterns.previousGuards.isEmpty { swap(&tokens, &previous) }
    }
    change(to: home, &tongues, rules)
    for comment in reader.comments { readWaiver(comment, in: text) }
    withholdNames(in: reader.comments, of: text)
  }

  /// Puts the words of addresses behind all others: readers see “Muslim gunman”, not “[Muslim](https://…) gunman”.
  private static func moveTargets(_ tokens: inout [Token]) {
    let targets = tokens.filter { $0.traits.contains(.link) }
    guard !targets.isEmpty, targets.count < tokens.count else { return }
    tokens.removeAll { $0.traits.contains(.link) }
    let count = tokens.count
    tokens += targets
    tokens[count].separation = .clause
  }

  /// Nobody publishes a comment, but a report shows the lines in which it stands.
  private mutating func withholdNames(in comments: [SentenceReader.Comment], of text: Span<UInt8>) {
    guard !names.isEmpty, !comments.isEmpty else { return }
    var reader = SentenceReader(
      findsHeadline: false, blocks: comments.map { Draft.Block(bytes: $0.bytes, zone: .body) })
    var tokens: [Token] = []
    while reader.next(text, into: &tokens) != nil {
      for match in names.matches(in: tokens, of: text) where match.kind.isWithheld {
        withheld.append(Int(tokens[match.first].begin)..<Int(tokens[match.last].end))
      }
    }
  }

  /// The language of a sentence that seems strange in the draft's own; nil when nothing speaks for another.
  private func otherLanguage(
    of tokens: [Token], in text: Span<UInt8>, after before: Language, _ tongues: inout [Language: Tongue],
    _ rules: (Language) -> LanguageRules?
  ) -> Language? {
    switch tongue.guess(for: tokens, of: text, after: before) {
    case .own: return nil
    case .other(let language): return language
    case .perhaps(let languages):
      let own = tongue.knownWords(among: tokens)
      for language in languages {
        if tongues[language] == nil { tongues[language] = rules(language).map { Tongue(language, $0) } }
        let known = tongues[language]?.knownWords(among: tokens) ?? 0
        if known >= own + 3, known * 2 > tokens.count { return language }
      }
      return nil
    }
  }

  /// Goes on in another language; false when it is the present one, or the rules do not speak it.
  @discardableResult
  private mutating func change(
    to language: Language, _ tongues: inout [Language: Tongue], _ rules: (Language) -> LanguageRules?
  ) -> Bool {
    guard language != tongue.language,
      let next = tongues[language] ?? rules(language).map({ Tongue(language, $0) })
    else { return false }
    tongues[language] = next
    tongue = next
    if language != home, !otherLanguages.contains(language) { otherLanguages.append(language) }
    return true
  }

  /// Weighs the matches of a sentence; names say what is near them.
  private mutating func judge(
    _ tokens: [Token], _ sentence: Int, _ previous: [Token], _ place: SentencePlace, _ found: [NameMatcher.Match],
    into candidates: inout [Candidate]
  ) {
    var contextIsRead = false
    let tongue = tongue
    let hasPrevious = usesGuards && !tongue.patterns.previousGuards.isEmpty
    for match in work.matches {
      let owner = tongue.patterns.owners[Int(match.pattern)]
      let rule = tongue.firstRule &+ owner.rule
      let zone = zone(of: tokens[match.markFirst], in: place)
      if zone == .link, !pack.rules[rule].readsLinks { continue }
      guard let severity = weight(of: rule, by: owner, in: zone) else { continue }
      if pack.rules[rule].method == .figures,
        holdsAgesAlone(tokens, match) || holdsAgreedFigure(tokens, match, pack.rules[rule])
      {
        continue
      }
      if namesOnlyTheCleared(match, found, pack.rules[rule].method) { continue }
      if usesGuards {
        if !contextIsRead {
          context.read(
            tokens, work.summary, number: sentence, previous: hasPrevious ? previous : [], names: found,
            isOffenderNamedBefore: isOffenderNamedBefore, patterns: tongue.patterns, &cueWork)
          contextIsRead = true
        }
        let isQuoted = tokens[match.markFirst].traits.contains(.quoted) || place.zone == .quotation
        if context.silences(owner, match, isQuoted: isQuoted, patterns: tongue.patterns) { continue }
        if !context.meetsNeeds(of: owner, patterns: tongue.patterns) { continue }
      }
      candidates.append(
        Candidate(
          rule: rule, severity: severity, zone: zone, begin: Int(tokens[match.markFirst].begin),
          end: Int(tokens[match.markLast].end), block: place.block,
          fix: Self.mayReplace(match.markFirst, tokens, zone, draft.text.utf8.span)
            ? tongue.patterns.fix(of: owner) : nil))
    }
  }

  /// Reads a sentence by the rules that were added to those of the pack.
  private mutating func judgeByAddedRules(
    _ tokens: [Token], of text: Span<UInt8>, _ sentence: Int, _ previous: [Token], _ place: SentencePlace,
    _ found: [NameMatcher.Match], _ scratch: inout [Candidate]
  ) {
    guard let own = added[tongue.language] ?? pack.added?.tongue(tongue.language) else { return }
    added[tongue.language] = own
    let other = tongue
    tongue = own
    // They know other words than the rules of the pack, and number them otherwise.
    var tokens = tokens
    tongue.number(&tokens, of: text, &addedStems)
    tongue.patterns.graph.match(tokens, &work)
    if !work.matches.isEmpty {
      var previous = previous
      tongue.number(&previous, of: text, &addedStems)
      scratch.removeAll(keepingCapacity: true)
      judge(tokens, sentence, previous, place, found, into: &scratch)
      keep(&scratch)
    }
    tongue = other
  }

  /// Weighs the names of the case facts in a sentence.
  private mutating func judge(
    _ found: [NameMatcher.Match], _ tokens: [Token], _ sentence: Int, _ place: SentencePlace,
    into candidates: inout [Candidate]
  ) {
    for match in found {
      let zone = zone(of: tokens[match.first], in: place)
      let bytes = Int(tokens[match.first].begin)..<Int(tokens[match.last].end)
      if match.kind.isWithheld { withheld.append(bytes) }
      if match.kind == .offender {
        offenderNames.append(.init(bytes: bytes, sentence: sentence, block: place.block, zone: zone))
      }
      for index in Rule.Method(finding: match.kind).flatMap({ pack.byMethod[$0] }) ?? [] {
        guard let severity = weight(ofRule: index, base: nil, in: zone) else { continue }
        candidates.append(
          Candidate(
            rule: index, severity: severity, zone: zone, begin: Int(tokens[match.first].begin),
            end: Int(tokens[match.last].end), block: place.block))
      }
    }
  }

  /// Whether words may be replaced where they stand: nobody rewrites what another person said, or a name.
  private static func mayReplace(_ first: Int, _ tokens: [Token], _ zone: Zone, _ text: Span<UInt8>) -> Bool {
    switch zone {
    case .quotation, .hashtag, .link, .caption: false
    case .headline, .lead, .body, .notes:
      // All in capitals is no name but shouting.
      first == 0 || !tokens[first].traits.contains(.name)
        || (0x41...0x5A).contains(text.byte(at: Int(tokens[first].begin) + 1))
    }
  }

  private func zone(of token: Token, in place: SentencePlace) -> Zone {
    if token.traits.contains(.link) { return .link }
    if token.traits.contains(.hashtag) { return .hashtag }
    if token.traits.contains(.caption) { return .caption }
    if token.traits.contains(.quoted), place.zone != .headline { return .quotation }
    return place.zone
  }

  /// How much a wording weighs; nil when it is silent.
  private mutating func weight(
    of rule: Int, by owner: LanguageRules.PatternOwner, in zone: Zone
  ) -> Severity? {
    guard usesGuards, owner.occasion > 0 else { return weight(ofRule: rule, base: owner.severity, in: zone) }
    let occasions = pack.rules[rule].occasions
    return owner.occasion <= occasions.count
      ? occasions[owner.occasion - 1].last { holds($0.when, in: zone) }?.severity : nil
  }

  /// How much a rule weighs in a sentence; nil when it is silent.
  ///
  /// - Parameter base: The weight of the pattern, where it has one of its own.
  private mutating func weight(ofRule number: Int, base: Severity?, in zone: Zone) -> Severity? {
    let place = number &* Zone.allCases.count &+ zone.number
    switch rulings[place] {
    case .unchanged: return base ?? pack.rules[number].severity
    case .changed(let severity): return severity
    case .unread:
      let conditions = pack.rules[number].conditions
      let isChanged = usesGuards && conditions.contains { holds($0.when, in: zone) }
      rulings[place] =
        isChanged ? .changed(weight(pack.rules[number].severity, under: conditions, in: zone)) : .unchanged
      return weight(ofRule: number, base: base, in: zone)
    }
  }

  /// What conditions make of a weight here; nil when they silence it.
  func weight(_ base: Severity, under conditions: [Rule.Condition], in zone: Zone) -> Severity? {
    var severity: Severity? = base
    guard usesGuards else { return severity }
    for condition in conditions where holds(condition.when, in: zone) {
      // Silence is lifted only by what is more particular.
      if severity == nil, !condition.when.contains("+") { continue }
      severity = condition.severity
    }
    return severity
  }

  /// Whether a condition holds: a zone, a kind, a stage, a jurisdiction, a topic, or several of them joined by “+”.
  private func holds(_ condition: String, in zone: Zone) -> Bool {
    if let term = ConditionTerm.named[condition] { return holds(term, in: zone) }
    guard condition.utf8.contains(UInt8(ascii: "+")) else { return false }
    return condition.utf8.split(separator: UInt8(ascii: "+")).allSatisfy { holds(String(Substring($0)), in: zone) }
  }

  private func holds(_ term: ConditionTerm, in zone: Zone) -> Bool {
    if term.zone == zone { return true }
    if let stage = term.stage, stage == facts.stage || stage == draft.phase ?? facts.phase { return true }
    if let kind = draft.kind { if term.kind == kind { return true } } else if term.isNoKind { return true }
    if let place = term.jurisdiction, place == draft.jurisdiction ?? facts.jurisdiction { return true }
    if let span = term.span { return span.holds(legalStage) }
    if term.isDesignated { return facts.designation != nil }
    guard let document, let topic = term.topic else { return false }
    return document.speaks(of: topic)
  }

  /// How far the law has gone; nil when nobody says. That the danger is over or the search goes on says nothing of it.
  private var legalStage: LegalStage? {
    if let stage = facts.stage { return stage }
    return (draft.phase ?? facts.phase).flatMap { StageSpan.fromArrest.holds($0) ? $0 : nil }
  }

  /// Whether the words of a rule against naming people name somebody who may be named, and nobody who may not.
  private func namesOnlyTheCleared(
    _ match: PatternMatch, _ found: [NameMatcher.Match], _ method: Rule.Method
  ) -> Bool {
    guard method == .victims || method == .minors || method == .witnesses else { return false }
    let named = found.filter { $0.first <= match.last && $0.last >= match.first }
    return !named.isEmpty && named.allSatisfy { $0.kind == .cleared }
  }

  /// Whether the only numbers among the words are ages of people named.
  private func holdsAgesAlone(_ tokens: [Token], _ match: PatternMatch) -> Bool {
    let numbers = (match.first...match.last).filter { tokens[$0].traits.contains(.number) }
    let text = draft.text.utf8.span
    return !numbers.isEmpty && numbers.allSatisfy { Age.stands(at: $0, in: tokens, of: text) }
  }

  /// Whether every number among the words is one that the agencies have agreed on.
  private func holdsAgreedFigure(_ tokens: [Token], _ match: PatternMatch, _ rule: Rule) -> Bool {
    guard !facts.figures.isEmpty else { return false }
    let language = tongue.language
    let stated = NumberReader.mentions(in: tokens, of: draft.text.utf8.span, language: language).filter {
      $0.words.upperBound >= match.first && $0.words.lowerBound <= match.last
    }
    let isOfAttackers = rule.id == RuleName.attackerCount
    let agreed = facts.figures.filter { (Topic(factKey: $0.key) == .attackers) == isOfAttackers }
    guard !stated.isEmpty, !agreed.isEmpty else { return false }
    return stated.allSatisfy { mention in
      switch mention.value {
      case .number(let range):
        agreed.contains { $0.range.lowerBound <= range.lowerBound && $0.range.upperBound >= range.upperBound }
      case .vague: false
      case .time, .date, .weekday, .telephone, .link: true
      }
    }
  }

  /// Keeps the longest of overlapping places of one rule, unless a later one weighs more.
  private mutating func keep(_ scratch: inout [Candidate]) {
    scratch.sort { ($0.rule, $0.begin, -$0.end, $1.severity) < ($1.rule, $1.begin, -$1.end, $0.severity) }
    var last: Candidate?
    for candidate in scratch {
      if let kept = last, kept.rule == candidate.rule, candidate.begin < kept.end {
        guard candidate.severity > kept.severity, omitted == 0 else { continue }
        candidates[candidates.count - 1] = candidate
        last = candidate
        continue
      }
      last = candidate
      if candidates.count < Checker.mostFindings {
        candidates.append(candidate)
      } else {
        omitted += 1
      }
    }
  }
}
