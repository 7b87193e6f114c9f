/// Finds the names and phrases of the case facts in a sentence.
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
  }

  /// A name as a row of words.
  private struct Name {
    var keys: [UInt64]
    var kind: Kind
    /// Whether the draft must write it with a capital letter: a family name on its own may also be a common word.
    var needsCapital: Bool
  }

  /// A name found; places are word numbers in the sentence.
  struct Match {
    var kind: Kind
    var first: Int
    var last: Int
  }

  private var names: [UInt64: [Name]] = [:]
  /// Whether there is nothing to look for.
  var isEmpty: Bool { names.isEmpty }
  /// Agreed figures, as the keys of their digits and words.
  let figures: Set<UInt64>

  init(_ facts: CaseFacts) {
    figures = Set(facts.figures.map { WordKey.of(folded: String($0.value).utf8) })
    for offender in facts.offenders {
      addPerson(offender.name, .offender)
      for alias in offender.aliases { addPerson(alias, .offender) }
    }
    for group in facts.groups { addPhrase(group, .group) }
    for title in facts.titles { addPhrase(title, .title) }
    for victim in facts.victims where !victim.isCleared {
      addPerson(victim.name, .victim)
      if victim.minor { addPerson(victim.name, .minor) }
    }
    for witness in facts.witnesses where !witness.isCleared {
      addPerson(witness.name, .witness)
      if witness.minor { addPerson(witness.name, .minor) }
    }
    for phrase in facts.holdback { addPhrase(phrase, .holdback) }
  }

  private mutating func add(_ words: ArraySlice<String>, _ kind: Kind, needsCapital: Bool = false) {
    let keys = words.map { WordKey.of(folded: Self.bare($0).utf8) }
    guard let first = keys.first else { return }
    names[first, default: []].append(Name(keys: keys, kind: kind, needsCapital: needsCapital))
  }

  /// An Arabic word without its article, so that a name matches with and without it.
  private static func bare(_ word: String) -> String {
    word.hasPrefix("ال") && word.unicodeScalars.count > 4 ? String(word.unicodeScalars.dropFirst(2)) : word
  }

  private mutating func addPhrase(_ text: String, _ kind: Kind) {
    add(WordFolding.words(of: text)[...], kind)
  }

  private static let compounds: Set<String> = ["عبد", "ابو", "بن", "ابن", "ال", "abd", "abu", "bin", "ibn", "al", "el"]

  private mutating func addPerson(_ text: String, _ kind: Kind) {
    let words = WordFolding.words(of: text)
    add(words[...], kind)
    guard words.count > 1 else { return }
    var family = words.count - 1
    while family > 1, Self.compounds.contains(words[family - 1]) { family -= 1 }
    let surname = words[family...]
    add([words[0]] + surname, kind)
    add(surname + [words[0]], kind)
    add([words.joined()], kind)
    if surname.joined().unicodeScalars.count >= 3 { add(surname, kind, needsCapital: true) }
    if surname.count > 1, let last = words.last, last.unicodeScalars.count >= 4 {
      add([last], kind, needsCapital: true)
    }
  }

  /// Finds names; longer ones first, so that a family name inside a full name is not reported again.
  func matches(in tokens: [Token], of text: Span<UInt8>) -> [Match] {
    guard !names.isEmpty else { return [] }
    var found: [Match] = []
    var alternatives: [Int: [UInt64]] = [:]
    func keys(_ index: Int) -> [UInt64] {
      if let known = alternatives[index] { return known }
      let letters = ArabicAffixes.letters(text, of: tokens[index])
      let keys = letters.isEmpty ? [tokens[index].key] : ArabicAffixes.keys(of: letters)
      alternatives[index] = keys
      return keys
    }
    for index in tokens.indices {
      let isArabic = text[Int(tokens[index].begin)] >= 0xD8
      let candidates = isArabic ? keys(index) : [tokens[index].key]
      for candidate in candidates {
        for name in names[candidate] ?? [] {
          let last = index + name.keys.count - 1
          guard last < tokens.count else { continue }
          let isFree = tokens[index].traits.isDisjoint(with: [.capitalised, .hashtag, .link])
          if name.needsCapital, !isArabic, isFree { continue }
          var fits = true
          for offset in name.keys.indices.dropFirst() where fits {
            let key = name.keys[offset]
            fits = tokens[index + offset].key == key || (isArabic && keys(index + offset).contains(key))
          }
          if fits { found.append(Match(kind: name.kind, first: index, last: last)) }
        }
      }
    }
    found.sort { ($0.first, -$0.last) < ($1.first, -$1.last) }
    var covered: [Kind: Int] = [:]
    return found.filter { match in
      if let last = covered[match.kind], last >= match.first { return false }
      covered[match.kind] = match.last
      return true
    }
  }
}
