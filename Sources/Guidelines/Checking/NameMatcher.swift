/// Finds the names and phrases of the case facts in a sentence, however they are written: inflected, joined, shortened,
/// with clitics, in another script, in another transliteration.
struct NameMatcher {
  /// What a name is.
  enum Kind: Hashable {
    case offender
    case group
    case title
    case victim
    case minor
    case witness
    case holdback
    /// A person who may be named. Known, so that the family name of an offender inside this name is not reported.
    case cleared

    /// Whether a report must not show the words.
    var isWithheld: Bool {
      switch self {
      case .offender, .victim, .minor, .witness, .holdback: true
      case .group, .title, .cleared: false
      }
    }
  }

  /// What must speak for a row of words to be the name.
  enum Evidence {
    /// Nothing: the words are enough.
    case words
    /// A capital letter, a hashtag or an address: a family name on its own may also be another word.
    case capital
    /// More than that: the family name is a common word or in another script.
    case context
    /// Full stops after the letters: initials.
    case stops
    /// A given name and a capital letter, as news agencies shorten a name: “Evan R.”.
    case initial
    /// A capital letter, and no other name beside it: the given name of somebody who may not be named.
    case given
    /// A capital letter on each word: the short form of a group's name.
    case capitals
  }

  /// A name as a row of words.
  struct Row {
    var keys: [UInt64]
    var kind: Kind
    var person: Int
    var evidence: Evidence
  }

  /// A name found; places are word numbers in the sentence.
  struct Match {
    var kind: Kind
    var first: Int
    var last: Int
    /// Whether only a part of a person's name stands here.
    var isPart = false
    var person = -1
  }

  var rows: [UInt64: [Row]] = [:]
  var spelled: [SpelledName] = []
  /// Names and handles of people as one word each, to be looked for within hashtags, handles and addresses.
  var joined: [(letters: [UInt8], kind: Kind, person: Int)] = []
  /// The first letter of each person's given name, by person.
  var initials: [UInt8] = []
  /// People whose full name stands somewhere in the draft.
  private(set) var named: Set<Int> = []
  var people = 0
  /// Whether some name needs to know what else the draft says.
  var needsContext = false

  /// Whether there is nothing to look for.
  var isEmpty: Bool { rows.isEmpty && spelled.isEmpty && joined.isEmpty }

  init(_ facts: CaseFacts) {
    for offender in facts.offenders {
      addPerson([offender.name] + offender.aliases, [.offender])
      for handle in offender.handles { addHandle(handle, .offender) }
    }
    for group in facts.groups { addGroup(group) }
    for title in facts.titles { addPhrase(title, .title) }
    for victim in facts.victims {
      let kinds: [Kind] = victim.isCleared ? [.cleared] : victim.minor ? [.victim, .minor] : [.victim]
      addPerson([victim.name] + victim.aliases, kinds, byGivenName: !victim.isCleared)
    }
    for witness in facts.witnesses {
      let kinds: [Kind] = witness.isCleared ? [.cleared] : witness.minor ? [.witness, .minor] : [.witness]
      addPerson([witness.name] + witness.aliases, kinds, byGivenName: !witness.isCleared)
    }
    for phrase in facts.holdback { addHoldback(phrase) }
  }

  /// Notes whose full name the draft gives: after that, a family name alone is that person's.
  mutating func readAhead(_ text: Span<UInt8>) {
    guard needsContext, !isEmpty else { return }
    var reader = SentenceReader(findsHeadline: false)
    var tokens: [Token] = []
    while reader.next(text, into: &tokens) != nil {
      for match in matches(in: tokens, of: text) where !match.isPart && match.person >= 0 { named.insert(match.person) }
    }
  }

  /// Finds names, those of people who may be named among them; longer ones first, so that a family name inside a full name
  /// is not reported again.
  func matches(in tokens: [Token], of text: Span<UInt8>) -> [Match] {
    guard !isEmpty else { return [] }
    var sentence = NameSentence(tokens, text)
    var found: [Match] = []
    for index in tokens.indices {
      if text[Int(tokens[index].begin)] < 0xD8 {
        findRows(tokens[index].key, at: index, &sentence, text, &found)
      } else {
        for key in sentence.keys(index, text) { findRows(key, at: index, &sentence, text, &found) }
      }
      findJoined(at: index, tokens, text, &found)
    }
    for name in spelled { name.find(in: &sentence, text, isNamed: named.contains(name.person), &found) }
    return Self.longest(found.map { withInitials($0, tokens, text) }).map {
      $0.isPart ? withGivenNames($0, tokens) : $0
    }
  }

  /// What stands before a family name belongs to the person, however the given name is spelt: “Serguei Volkov”,
  /// «عبد القادر الحداد». Whoever hides the family name hides that, too.
  private func withGivenNames(_ match: Match, _ tokens: [Token]) -> Match {
    guard match.person >= 0, match.kind.isWithheld,
      tokens[match.first].traits.isDisjoint(with: [.hashtag, .link]),
      !tokens.allSatisfy({ $0.traits.contains(.capitalised) })
    else {
      return match
    }
    var match = match
    let farthest = max(0, match.first - 4)
    var index = match.first
    while index > farthest, tokens[index].separation == .none {
      index -= 1
      let token = tokens[index]
      if SurnameWords.titles.contains(token.key) || SurnameWords.honorifics.contains(token.key) { break }
      let isName =
        token.traits.contains(.capitalised) || NamePieces.isArabicJoint(token.key)
        || index > 0 && NamePieces.isArabicJoint(tokens[index - 1].key)
      if isName { match.first = index } else if !NamePieces.joins(token.key) { break }
    }
    return match
  }

  private func findRows(
    _ key: UInt64, at index: Int, _ sentence: inout NameSentence, _ text: Span<UInt8>, _ found: inout [Match]
  ) {
    guard let rows = rows[key] else { return }
    for row in rows {
      guard let last = end(of: row, at: index, &sentence, text) else { continue }
      if row.evidence == .capitals, !areCapitalised(sentence.tokens[index...last]) { continue }
      let isPart = row.evidence != .words && row.person >= 0
      if isPart, !speaks(for: row, index, last, sentence.tokens, text) { continue }
      found.append(Match(kind: row.kind, first: index, last: last, isPart: isPart, person: row.person))
    }
  }

  private func areCapitalised(_ tokens: ArraySlice<Token>) -> Bool {
    tokens.allSatisfy { $0.traits.contains(.capitalised) || !$0.traits.isDisjoint(with: [.hashtag, .link]) }
  }

  /// The last word of a row that begins at a word; a middle initial may stand between.
  private func end(of row: Row, at index: Int, _ sentence: inout NameSentence, _ text: Span<UInt8>) -> Int? {
    var place = index
    for key in row.keys.dropFirst() {
      place += 1
      if place < sentence.tokens.count, row.person >= 0, row.evidence == .words || row.evidence == .given,
        sentence.isInitial(place), !sentence.keys(place, text).contains(key)
      {
        place += 1
      }
      guard place < sentence.tokens.count, sentence.keys(place, text).contains(key) else { return nil }
    }
    return place
  }

  /// Whether what stands around a part of a name makes it the name.
  private func speaks(
    for row: Row, _ first: Int, _ last: Int, _ tokens: [Token], _ text: Span<UInt8>
  ) -> Bool {
    let token = tokens[first]
    let isArabic = text[Int(token.begin)] >= 0xD8
    if row.evidence == .stops {
      return (first...last).allSatisfy {
        tokens[$0].end - tokens[$0].begin == 1 && tokens[$0].traits.contains(.capitalised)
          && text.byte(at: Int(tokens[$0].end)) == 0x2E
      } && (first == 0 || tokens[first - 1].end - tokens[first - 1].begin > 1)
    }
    if row.evidence == .initial {
      let end = Int(tokens[last].end)
      return tokens[last].end - tokens[last].begin == 1 && areCapitalised(tokens[first...last])
        && (text.byte(at: end) == 0x2E || last + 1 == tokens.count || tokens[last + 1].separation != .none
          || !tokens[last + 1].traits.contains(.capitalised))
    }
    // A file name joins words by underscores: `rask_statement.pdf`.
    let isInFileName = text.byte(at: Int(tokens[last].end)) == 0x5F
    if !isArabic, !isInFileName, token.traits.isDisjoint(with: [.capitalised, .hashtag, .link]) { return false }
    if isArabic, SurnameWords.neverNames.contains(token.key) { return false }
    if !token.traits.isDisjoint(with: [.hashtag, .link]) { return true }
    let before = first > 0 && token.separation == .none ? tokens[first - 1] : nil
    let after = last + 1 < tokens.count && tokens[last + 1].separation == .none ? tokens[last + 1] : nil
    if row.evidence == .context, let before, isInitial(before, ofPerson: row.person, text) { return true }
    // “MR HARBOUR BUILDING BOMBS”: in a line of capitals the next word may look like part of a place's name.
    if let before, SurnameWords.honorifics.contains(before.key) { return true }
    if after.map({ Self.isPlace($0, isArabic) }) ?? false { return false }
    if before.map({ SurnameWords.places.contains($0.key) }) ?? false { return false }
    if row.evidence == .given, !isArabic {
      // “Lina Holm” is somebody else, and so is “Anna Lina”.
      if let after, after.traits.contains(.name), !isShouted(tokens) { return false }
      if let before, before.traits.contains(.name), first > 1, !isShouted(tokens) { return false }
      return true
    }
    if row.evidence == .capital || named.contains(row.person) && first > 0 { return true }
    if let before, SurnameWords.titles.contains(before.key) { return true }
    // “Paul Young spoke” is somebody else.
    let isAlone = !isArabic && first == last && !(before?.traits.contains(.name) ?? false)
    if isAlone, let after, SurnameWords.ofPeople.contains(after.key) { return true }
    if isAlone, let after, SurnameWords.auxiliaries.contains(after.key), last + 2 < tokens.count,
      SurnameWords.ofPeople.contains(tokens[last + 2].key)
    {
      return true
    }
    // A common word with a capital letter is a name only within a sentence in small letters, and not after another name.
    if isArabic || first == 0 { return false }
    if let before, before.traits.contains(.capitalised) { return false }
    if let after, after.traits.contains(.capitalised) { return false }
    return tokens.contains { $0.traits.isDisjoint(with: .capitalised) && $0.end - $0.begin > 3 }
  }

  private func isShouted(_ tokens: [Token]) -> Bool { tokens.allSatisfy { $0.traits.contains(.capitalised) } }

  private static func isPlace(_ token: Token, _ isArabic: Bool) -> Bool {
    SurnameWords.places.contains(token.key) && (isArabic || token.traits.contains(.capitalised))
  }

  /// A given name's first letter before a family name belongs to it: “E. Rask”.
  private func withInitials(_ match: Match, _ tokens: [Token], _ text: Span<UInt8>) -> Match {
    guard match.isPart, match.person >= 0, match.first > 0,
      isInitial(tokens[match.first - 1], ofPerson: match.person, text)
    else { return match }
    var match = match
    match.first -= 1
    match.isPart = false
    return match
  }

  private func isInitial(_ token: Token, ofPerson person: Int, _ text: Span<UInt8>) -> Bool {
    initials[person] != 0 && token.end - token.begin == 1 && token.traits.contains(.capitalised)
      && text[Int(token.begin)] | 0x20 == initials[person]
  }

  /// Names inside a hashtag, a handle or an address: `#evanraskout`, `@evan_rask99`, `rask_statement.pdf`.
  private func findJoined(at index: Int, _ tokens: [Token], _ text: Span<UInt8>, _ found: inout [Match]) {
    guard !joined.isEmpty else { return }
    let token = tokens[index]
    let isHandle = token.begin > 0 && text[Int(token.begin) - 1] == 0x40
    guard isHandle || !token.traits.isDisjoint(with: [.hashtag, .link]) else { return }
    var letters: [UInt8] = []
    for place in Int(token.begin)..<Int(token.end) {
      let byte = text[place]
      if byte >= 0x41, byte <= 0x5A { letters.append(byte | 0x20) } else { letters.append(byte) }
    }
    for name in joined where letters.count > name.letters.count && letters.firstRange(of: name.letters) != nil {
      found.append(Match(kind: name.kind, first: index, last: index, person: name.person))
    }
  }

  /// Keeps the longest of overlapping matches of a kind, and no part of a name within another person's full name.
  private static func longest(_ matches: [Match]) -> [Match] {
    guard matches.count > 1 else { return matches }
    let sorted = matches.sorted { ($0.first, -$0.last, $0.isPart ? 1 : 0) < ($1.first, -$1.last, $1.isPart ? 1 : 0) }
    let full = sorted.filter { !$0.isPart }
    var covered: [Kind: Int] = [:]
    return sorted.filter { match in
      if let last = covered[match.kind], last >= match.first { return false }
      let isWithin = full.contains {
        $0.first <= match.first && $0.last >= match.last && $0.last - $0.first > match.last - match.first
          && $0.person != match.person
      }
      if match.isPart, isWithin { return false }
      covered[match.kind] = match.last
      return true
    }
  }
}
