import Guidelines
import Incidents

/// Words that say, without a number, that people came to harm, went missing or were arrested: “a family was killed”, «hay
/// fallecidos», « l’attaque meurtrière », «مصرع طفلة», “those who lost their lives”.
struct HarmClaim: Sendable, Hashable {
  /// What is claimed.
  let measure: FactKey
  /// How many there are at least by these words.
  let least: Int
  /// Whether it speaks of people whose harm is taken for granted: “our thoughts are with those who died”.
  let isReference: Bool
  /// The sorts of people that are said to be harmed: “children were hurt”.
  let groups: Set<PopulationGroup>
  /// Where the words stand, in characters.
  let range: Range<Int>
  /// The stretch of the sentence in which a number of them would stand, in characters.
  let stretch: Range<Int>
}

/// Finds claims of harm that need no number.
///
/// Every word of harm is one, unless the sentence asks, doubts, denies, supposes or remembers it (see ``ClaimGuards``), or tells
/// whoever may be hurt what to do. The words are in ``HarmLexicon``.
struct HarmClaims {
  private let language: Language
  private let characters: [Character]
  private let words: [QuantityWords.Word]
  private let guards: ClaimGuards
  private let lexicon: HarmLexicon
  private let nouns: QuantityLexicon
  private let tolls: TollLexicon

  init(_ words: [QuantityWords.Word], of characters: [Character], _ language: Language) {
    self.language = language
    self.characters = characters
    self.words = words
    guards = ClaimGuards(words, of: characters, language)
    lexicon = .of(language)
    nouns = .of(language)
    tolls = .of(language)
  }

  /// Every claim, in order and without overlaps.
  func matches() -> [HarmClaim] {
    var found: [HarmClaim] = []
    var index = 0
    while index < words.count {
      guard let (entry, last) = entry(at: index) else {
        index += 1
        continue
      }
      if let claim = claim(entry, index, last) { found.append(claim) }
      index = last + 1
    }
    return found
  }

  private func entry(at index: Int) -> (entry: HarmLexicon.Entry, last: Int)? {
    for entry in lexicon.entries {
      if let last = entry.words.end(at: index, in: words, language) { return (entry, last) }
    }
    return nil
  }

  private func claim(_ entry: HarmLexicon.Entry, _ index: Int, _ last: Int) -> HarmClaim? {
    if entry.needsPeople, !hasPeople(index) { return nil }
    if let next = following(last), guards.holds(lexicon.unless, at: next) { return nil }
    // Whoever died in hospital is among the dead, and no longer among those in hospital.
    if entry.measure == .hospital, saysDeath(around: index) { return nil }
    guard !guards.isOpen(index) else { return nil }
    let isReference = entry.isReference || isRelative(index)
    if isReference, entry.measure != .killed, isAddressed(index) { return nil }
    let first = subject(of: index) ?? index
    return HarmClaim(
      measure: entry.measure, least: isReference ? 1 : least(entry, index, last), isReference: isReference,
      groups: isReference ? [] : groups(entry, index, last),
      range: words[first].range.lowerBound..<words[last].range.upperBound, stretch: stretch(index))
  }

  /// The sorts of people that are said to be harmed: by the noun in front of the words, or else by the one behind them.
  private func groups(_ entry: HarmLexicon.Entry, _ index: Int, _ last: Int) -> Set<PopulationGroup> {
    func groups(_ place: Int) -> Set<PopulationGroup> { PopulationGroup.all(in: [words[place].folded], language) }
    let segment = segment(index)
    let front = segment.last { $0 < index && (isPeople($0) || isPerson($0) || !groups($0).isEmpty) }
    // “Officers were killed”, and not “police confirm deaths”.
    let isSaid = front.map { front in
      !entry.isPlural || segment.contains { front < $0 && $0 < index && lexicon.plurals.contains(words[$0].folded) }
    }
    if !entry.isNoun, isSaid ?? false, let front { return groups(front) }
    let behind = segment.filter { $0 > last }.prefix(4).first { isPeople($0) || isPerson($0) || !groups($0).isEmpty }
    return behind.map(groups) ?? groups(index)
  }

  // Who is meant.

  /// Whether the words around one say that people died.
  private func saysDeath(around index: Int) -> Bool {
    segment(index).contains { $0 != index && entry(at: $0)?.entry.measure == .killed }
  }

  /// The words of the clause around one, up to an “and” on both sides.
  private func segment(_ index: Int) -> [Int] {
    let clause = words[index].clause
    func isWithin(_ place: Int) -> Bool {
      words[place].clause == clause && !lexicon.joiners.contains(words[place].folded)
    }
    let front = words.indices[..<index].reversed().prefix { isWithin($0) && !isJoined($0 + 1) }
    let behind = words.indices.dropFirst(index + 1).prefix { isWithin($0) && !isJoined($0) }
    return front.reversed() + [index] + behind
  }

  /// Whether an Arabic word of harm is written together with “and”: «توفي 3 وأصيب 5».
  private func isJoined(_ index: Int) -> Bool {
    guard language == .arabic, words[index].folded.hasPrefix("و"), words[index].folded.count > 2 else { return false }
    return lexicon.entries.contains { $0.words.holds(String(words[index].folded.dropFirst())) }
  }

  private func stretch(_ index: Int) -> Range<Int> {
    let segment = segment(index)
    guard let first = segment.first, let last = segment.last else { return words[index].range }
    return words[first].range.lowerBound..<words[last].range.upperBound
  }

  private func following(_ index: Int) -> Int? {
    index + 1 < words.count && words[index + 1].clause == words[index].clause ? index + 1 : nil
  }

  /// The first word of whoever is said to be harmed: “people have died”.
  private func subject(of index: Int) -> Int? {
    segment(index).first { $0 < index && (isPeople($0) || isGroup($0) || isPerson($0)) }
  }

  private func isPeople(_ index: Int) -> Bool {
    WordPhrases.stems(words[index].folded, language).contains {
      nouns.people.contains($0) && !nouns.persons.contains($0)
    }
      || WordPhrases.stems(words[index].folded, language).contains { tolls.people.contains($0) }
      || guards.holds(lexicon.people, at: index)
  }

  private func isPerson(_ index: Int) -> Bool {
    WordPhrases.stems(words[index].folded, language).contains { nouns.persons.contains($0) }
  }

  /// “A family”, « un couple »: several people in one noun.
  private func isGroup(_ index: Int) -> Bool { guards.holds(lexicon.collectives, at: index) }

  private func hasPeople(_ index: Int) -> Bool {
    segment(index).contains {
      isPeople($0) || isPerson($0) || isGroup($0) || lexicon.pronouns.contains(words[$0].folded)
    }
  }

  /// Whether the harm is said in passing, of people spoken of for another reason: “those who died”.
  private func isRelative(_ index: Int) -> Bool {
    guards.before(index).prefix(5).contains { place in
      words[place].clause == words[index].clause && guards.holds(lexicon.relatives, at: place)
    }
  }

  /// Whether a sentence tells people what they can do, or asks them to: “those hurt can call us”.
  private func isAddressed(_ index: Int) -> Bool {
    guards.before(index).contains { guards.holds(lexicon.addresses, at: $0) }
      || guards.behind(index).contains { guards.holds(lexicon.addresses, at: $0) }
  }

  /// How many there are at least: two where a plural says so.
  private func least(_ entry: HarmLexicon.Entry, _ index: Int, _ last: Int) -> Int {
    if entry.isPlural { return 2 }
    // “They were told of the death of a child”: whoever died is named behind it.
    let around = segment(index).filter {
      abs($0 - index) <= 5 && !(index...last).contains($0) && (!entry.isNoun || $0 > last)
    }
    if around.contains(where: { isPeople($0) || (isGroup($0) && $0 < index) }) { return 2 }
    let isSingle = around.contains { isPerson($0) }
    let verbs = around.filter { $0 < index && lexicon.plurals.contains(words[$0].folded) }
    return verbs.isEmpty || isSingle ? 1 : 2
  }
}
