import Guidelines

/// Finds claims of how many came to harm that need no number: “several people died”, “nearly everyone on board was hurt”, “the toll
/// has risen”, “more victims than first thought”, “all pupils are safe”, “there were no survivors”.
///
/// Such words are read as a figure and repeated as one, so a fact has to say them like a number. The same words about anything else,
/// such as “several streets are closed”, are left alone. The words are in ``TollLexicon``.
struct TollClaims {
  /// A claim, in characters.
  struct Match: Sendable, Hashable {
    let range: Range<Int>
    /// Whether it says that there were more or fewer than before.
    let isComparison: Bool
  }

  private let characters: [Character]
  private let language: Language
  private let words: [QuantityWords.Word]
  private let lexicon: TollLexicon
  private let nouns: QuantityLexicon

  init(_ words: [QuantityWords.Word], of characters: [Character], _ language: Language) {
    self.characters = characters
    self.language = language
    self.words = words
    lexicon = .of(language)
    nouns = .of(language)
  }

  /// Every claim, in order and without overlaps.
  func matches() -> [Match] { words.matches(\.range, at: match) }

  private func match(at index: Int) -> Match? {
    if let last = end(of: lexicon.claims, at: index), !isConditional(index) { return claim(index, last) }
    if let claim = comparison(at: index) ?? change(at: index) { return claim }
    for stem in stems(index) {
      for (phrase, sort) in lexicon.quantities[stem] ?? [] {
        guard let last = end(of: phrase, at: index), !isAsked(index) else { continue }
        guard let end = claimed(sort, index, last) else { continue }
        // “Another 34 people”, «al menos una persona»: the number is looked at for itself.
        if sort == .compared, (last...max(end, last)).dropFirst().contains(where: { isNumber($0) || isOne($0) }) {
          continue
        }
        return claim(index, end, isComparison: sort == .compared)
      }
    }
    return nil
  }

  private func claim(_ first: Int, _ last: Int, isComparison: Bool = false) -> Match {
    Match(range: words[first].range.lowerBound..<words[last].range.upperBound, isComparison: isComparison)
  }

  // Quantities of people.

  /// The last word of what is claimed of a quantity; nothing where no harm is said of people.
  private func claimed(_ sort: TollLexicon.Sort, _ first: Int, _ last: Int) -> Int? {
    if sort == .compared, isCounted(before: first) || isFollowed(last, by: lexicon.than) { return nil }
    // “They were all killed”, « Ils sont tous morts ».
    if sort == .all, first > 0, lexicon.verbs.contains(words[first - 1].folded), let end = following(last, harmEnd) {
      return end
    }
    let head = head(behind: last)
    if let head, sort != .all {
      if lexicon.harmed.contains(where: { isStem($0, head) }) { return head }
      if lexicon.affected.contains(where: { isStem($0, head) }) {
        return verb(behind: head) ?? (isThere(first) ? head : nil)
      }
    }
    // «Han muerto varias personas», «أصيب عدة أشخاص», “it killed many people”.
    if head != nil || sort == .all || lexicon.alone.contains(words[last].folded), first > 0,
      words[first - 1].clause == words[first].clause, isHarm(first - 1), !isAim(first)
    {
      return head ?? last
    }
    guard let subject = head ?? pronoun(sort, last) else { return nil }
    return harm(behind: subject, sort)
      ?? (sort == .all ? safety(behind: subject, first) ?? sortOfPeople(behind: head) : nil)
  }

  /// Who is counted: the first noun for people, small words and at most one other between.
  private func head(behind last: Int) -> Int? {
    var hasOther = false
    for next in words.indices.dropFirst(last + 1).prefix(5) {
      guard words[next].clause == words[last].clause else { return nil }
      let word = words[next].folded
      if isPeople(next) || isHarmedNoun(next) { return next }
      guard !lexicon.verbs.contains(word) else { return nil }
      if nouns.small.contains(word), !hasOther { continue }
      guard !hasOther, !isHarm(next), !nouns.relatives.contains(word), !(language == .english && word.hasSuffix("s"))
      else { return nil }
      hasOther = true
    }
    return nil
  }

  /// The last word of a quantity that stands alone for people: “many died”, “most of those who died”, “everyone on board died”.
  private func pronoun(_ sort: TollLexicon.Sort, _ last: Int) -> Int? {
    let clause = words[last].clause
    let next = words[(last + 1)...].prefix(2).prefix { $0.clause == clause }
    if let them = next.firstIndex(where: { lexicon.them.contains($0.folded) }) { return them }
    guard let following = next.first?.folded else { return nil }
    if sort == .all, lexicon.alone.contains(words[last].folded) { return last }
    let isVerb = lexicon.verbs.contains(following) || lexicon.finiteHarm.contains(following)
    return isVerb || (language != .english && isHarm(last + 1)) ? last : nil
  }

  /// The word of harm that is said of a subject.
  private func harm(behind subject: Int, _ sort: TollLexicon.Sort) -> Int? {
    var isFinite = false
    // « sont tous morts »: the verb stands before.
    let hasVerb = sort != .all || (subject > 0 && lexicon.verbs.contains(words[subject - 1].folded))
    for next in words.indices.dropFirst(subject + 1).prefix(7) {
      guard words[next].clause == words[subject].clause else { return nil }
      let word = words[next].folded
      if let last = harmEnd(at: next), isFinite || (hasVerb && next == subject + 1) || lexicon.finiteHarm.contains(word)
      {
        // «كل شخص أصيب يمكنه …» speaks of whoever was.
        return language == .arabic && sort == .all && !word.hasSuffix("وا") && !isFinite ? nil : last
      }
      let isRelative = nouns.relatives.contains(word) || (language == .arabic && sort == .all && word == "من")
      if isRelative, sort == .all || isFinite { return nil }
      if lexicon.someone.contains(word) || lexicon.modals.contains(word) { return nil }
      if isFinite, lexicon.breaks.contains(word) { return nil }
      if lexicon.verbs.contains(word) { isFinite = true }
    }
    return nil
  }

  /// The words by which all are said to be safe.
  private func safety(behind subject: Int, _ first: Int) -> Int? {
    guard !isAim(first) else { return nil }
    for next in words.indices.dropFirst(subject + 1).prefix(7) {
      guard words[next].clause == words[subject].clause, !nouns.relatives.contains(words[next].folded),
        !lexicon.modals.contains(words[next].folded), !lexicon.someone.contains(words[next].folded)
      else { return nil }
      if let last = end(of: lexicon.safe, at: next) {
        let hasVerb = words[subject + 1..<next].contains { lexicon.verbs.contains($0.folded) }
        return hasVerb || language == .arabic || lexicon.finiteSafe.contains(words[next].folded) ? last : nil
      }
    }
    return nil
  }

  /// “All of the dead are children”: of the harmed, what sort of people they all are.
  private func sortOfPeople(behind head: Int?) -> Int? {
    guard let head, isHarmedNoun(head), let verb = verb(behind: head) else { return nil }
    let groups = PopulationGroup.allWords(language)
    return words.indices.dropFirst(verb + 1).prefix(3).first {
      words[$0].clause == words[head].clause && groups.contains(words[$0].folded)
    }
  }

  private func isHarmedNoun(_ index: Int) -> Bool {
    lexicon.harmed.contains { isStem($0, index) } || lexicon.affected.contains { isStem($0, index) }
  }

  /// A verb close behind a noun.
  private func verb(behind noun: Int) -> Int? {
    words.indices.dropFirst(noun + 1).prefix(3).first {
      words[$0].clause == words[noun].clause && lexicon.verbs.contains(words[$0].folded)
    }
  }

  /// Whether a verb stands right before: “there were many victims”.
  private func isThere(_ first: Int) -> Bool {
    words[..<first].suffix(3).contains {
      $0.clause == words[first].clause && lexicon.verbs.contains($0.folded)
    }
  }

  /// “Three more people”: the number is looked at for itself.
  private func isCounted(before index: Int) -> Bool {
    if let before = characters[..<words[index].range.lowerBound].last(where: { !$0.isWhitespace }),
      FigureScanner.isNumeric(before)
    {
      return true
    }
    guard index > 0 else { return false }
    return switch NumberLexicon.of(language).meaning(of: words[index - 1].folded) {
    case .joiner, nil: false
    default: true
    }
  }

  // Comparisons.

  /// “More victims than first thought”.
  private func comparison(at index: Int) -> Match? {
    guard let last = end(of: lexicon.thanSaid, at: index), !isConditional(index) else { return nil }
    let sentence = words.indices.filter { words[$0].sentence == words[index].sentence }
    guard
      let first = sentence.first(where: { $0 < index && (harmEnd(at: $0) != nil || isHarmedNoun($0) || isToll($0)) })
    else { return nil }
    return claim(first, last, isComparison: true)
  }

  /// “The toll has risen”; with a figure behind, the figure is looked at instead.
  private func change(at index: Int) -> Match? {
    guard isToll(index) || isNumberOfHarmed(index), !isConditional(index) else { return nil }
    let clause = words[index].clause
    // «Ha aumentado el número de muertos», «تضاعفت الحصيلة»: the verb stands before.
    let before = words.indices.prefix(index).suffix(4).filter { words[$0].clause == clause }
    let behind = words.indices.dropFirst(index + 1).prefix(8).prefix { words[$0].clause == clause }
    guard !(before + behind).contains(where: { lexicon.modals.contains(words[$0].folded) }) else { return nil }
    guard let last = (before + behind).last(where: isChange) else { return nil }
    let end = max(index, last)
    let rest = characters[words[end].range.upperBound...].prefix { !".!?؟\n".contains($0) }
    if rest.contains(where: FigureScanner.isNumeric) || namesNumber(behind: end) { return nil }
    return claim(min(index, last), end, isComparison: true)
  }

  private func isChange(_ index: Int) -> Bool {
    stems(index).contains { stem in lexicon.changes.contains { stem.hasPrefix($0) } }
  }

  private func namesNumber(behind index: Int) -> Bool {
    words.indices.dropFirst(index + 1).contains { words[$0].clause == words[index].clause && isNumber($0) }
  }

  /// Whether a word is a number, or digits stand right before it.
  private func isNumber(_ index: Int) -> Bool {
    if let before = characters[..<words[index].range.lowerBound].last(where: { !$0.isWhitespace }),
      FigureScanner.isNumeric(before)
    {
      return true
    }
    return switch NumberLexicon.of(language).meaning(of: words[index].folded) {
    case .plus, .times, .vague: true
    case .needsNoun, .joiner, .beforeTen, nil: false
    }
  }

  private func isOne(_ index: Int) -> Bool {
    if case .needsNoun(1)? = NumberLexicon.of(language).meaning(of: words[index].folded) { true } else { false }
  }

  private func isToll(_ index: Int) -> Bool { lexicon.tolls.contains { isStem($0, index) } }

  /// “The number of dead”, « le nombre de blessés », «عدد القتلى».
  private func isNumberOfHarmed(_ index: Int) -> Bool {
    guard stems(index).contains(where: lexicon.numbers.contains) else { return false }
    return words.indices.dropFirst(index + 1).prefix(3).contains {
      words[$0].clause == words[index].clause && isHarmedNoun($0)
    }
  }

  // Words.

  private func stems(_ index: Int) -> [String] {
    let word = words[index].folded
    guard language == .arabic else { return [word] }
    return [word] + nouns.prefixes.compactMap { word.hasPrefix($0) ? String(word.dropFirst($0.count)) : nil }
  }

  private func isStem(_ word: String, _ index: Int) -> Bool { stems(index).contains(word) }

  private func isPeople(_ index: Int) -> Bool {
    stems(index).contains { nouns.people.contains($0) || lexicon.people.contains($0) }
  }

  private func isHarm(_ index: Int) -> Bool {
    stems(index).contains { stem in lexicon.harm.contains { stem.hasPrefix($0) } }
  }

  private func harmEnd(at index: Int) -> Int? {
    isHarm(index) ? index : end(of: lexicon.harmPhrases, at: index)
  }

  /// What a function finds at the next word of the clause.
  private func following(_ index: Int, _ find: (Int) -> Int?) -> Int? {
    guard index + 1 < words.count, words[index + 1].clause == words[index].clause else { return nil }
    return find(index + 1)
  }

  private func isFollowed(_ index: Int, by wanted: Set<String>) -> Bool {
    following(index) { wanted.contains(words[$0].folded) ? $0 : nil } != nil
  }

  /// The last word of the longest phrase of a table that begins at a word.
  private func end(of table: [String: [TollLexicon.Phrase]], at index: Int) -> Int? {
    for stem in stems(index) {
      for phrase in table[stem] ?? [] {
        if let last = end(of: phrase, at: index) { return last }
      }
    }
    return nil
  }

  /// The last word of a phrase whose first word was found; nothing where other words stand.
  private func end(of phrase: TollLexicon.Phrase, at index: Int) -> Int? {
    let last = index + phrase.count - 1
    guard last < words.count, words[last].clause == words[index].clause else { return nil }
    for offset in phrase.indices.dropFirst() where !phrase[offset].contains(words[index + offset].folded) { return nil }
    return last
  }

  private func before(_ index: Int) -> some Sequence<QuantityWords.Word> {
    words[..<index].reversed().prefix { [sentence = words[index].sentence] in $0.sentence == sentence }
  }

  private func isConditional(_ index: Int) -> Bool {
    if before(index).contains(where: { nouns.conditionals.contains($0.folded) }) { return true }
    guard let last = words.last(where: { $0.sentence == words[index].sentence }) else { return false }
    return characters[last.range.upperBound...].first { !$0.isWhitespace }.map { "?؟".contains($0) } ?? false
  }

  /// Whether it is asked, or not known, how many.
  private func isAsked(_ index: Int) -> Bool {
    if index > 0, words[index - 1].sentence == words[index].sentence, lexicon.asked.contains(words[index - 1].folded) {
      return true
    }
    return isConditional(index)
  }

  private func isAim(_ index: Int) -> Bool { before(index).contains { lexicon.aims.contains($0.folded) } }
}
