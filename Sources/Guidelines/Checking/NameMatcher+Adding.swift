/// The rows of words by which names and phrases are found.
extension NameMatcher {
  mutating func add(_ words: some Sequence<String>, _ kind: Kind, _ person: Int, _ evidence: Evidence) {
    let keys = words.map { WordKey.of(folded: Self.bare($0).utf8) }
    guard let first = keys.first else { return }
    if evidence == .context { needsContext = true }
    rows[first, default: []].append(Row(keys: keys, kind: kind, person: person, evidence: evidence))
  }

  /// An Arabic word without its article, so that a name matches with and without it.
  static func bare(_ word: String) -> String {
    word.hasPrefix("ال") && word.unicodeScalars.count > 4 ? String(word.unicodeScalars.dropFirst(2)) : word
  }

  mutating func addPhrase(_ text: String, _ kind: Kind) {
    add(WordFolding.words(of: text), kind, -1, .words)
  }

  /// A held-back phrase, in the singular and the plural, with and without its article.
  mutating func addHoldback(_ text: String) {
    addPhrase(text, .holdback)
    var words = WordFolding.words(of: text)
    if words.count > 2, NamePieces.definite.contains(words[0]) {
      words.removeFirst()
      add(words, .holdback, -1, .words)
    }
    guard let last = words.indices.last else { return }
    // “blue rucksacks”, «mochilas azules», « sacs bleus »; “rucksacks” where the facts say “rucksack”, and the reverse.
    for form in NamePieces.numbers(of: words[last]) {
      add(words[..<last] + [form], .holdback, -1, .words)
      guard words.count == 2 else { continue }
      for other in NamePieces.numbers(of: words[0]) { add([other, form], .holdback, -1, .words) }
    }
    // «las puertas norte»: what follows a noun does not always go with it.
    if words.count == 2 {
      for other in NamePieces.numbers(of: words[0]) { add([other, words[1]], .holdback, -1, .words) }
    }
  }

  /// A group's name, and what is left of it without the word for its kind.
  mutating func addGroup(_ text: String) {
    addPhrase(text, .group)
    let words = WordFolding.words(of: text)
    guard words.count > 2, let last = words.last, NamePieces.groupKinds.contains(last) else { return }
    add(words.dropLast(), .group, -1, .capitals)
  }

  mutating func addHandle(_ text: String, _ kind: Kind) {
    addPhrase(text, kind)
    let letters = WordFolding.words(of: text).joined()
    if letters.utf8.count >= 4 { joined.append((Array(letters.utf8), kind, -1)) }
  }

  mutating func addPerson(_ names: [String], _ kinds: [Kind], byGivenName: Bool = false) {
    let person = people
    people += 1
    let first = names.first.map { WordFolding.words(of: $0) } ?? []
    initials.append(first.count > 1 ? first.first?.utf8.first ?? 0 : 0)
    for name in names {
      let words = WordFolding.words(of: name)
      let hasParts = words == first || SpelledName.isSameName(words, first)
      for spelling in [words] + NameSpelling.others(of: name, words) {
        for kind in kinds { addName(spelling, kind, person, hasParts: hasParts, byGivenName: byGivenName) }
      }
    }
  }

  /// - Parameter hasParts: whether the family name alone is the person's. Of a nickname such as “the wolf of Quay Road”
  ///   no part is.
  private mutating func addName(_ words: [String], _ kind: Kind, _ person: Int, hasParts: Bool, byGivenName: Bool) {
    guard let given = words.first, let last = words.last else { return }
    add(words, kind, person, .words)
    let compact = words.joined()
    if words.count > 1, compact.utf8.count >= 6, compact.utf8.allSatisfy({ $0 < 0x80 }) {
      joined.append((Array(compact.utf8), kind, person))
    }
    // «أبو نور» is «أبا نور» and «أبي نور» elsewhere in a sentence.
    for index in words.indices where words[index] == "ابو" {
      for form in ["ابا", "ابي"] { add(words[..<index] + [form] + words[(index + 1)...], kind, person, .words) }
      // «أبوطلحة»: the two are often written as one word.
      guard index + 1 < words.count else { continue }
      for form in ["ابو", "ابا", "ابي"] {
        add(words[..<index] + [form + words[index + 1]] + words[(index + 2)...], kind, person, .words)
      }
    }
    guard words.count > 1 else { return }
    if let servant = SpelledName.withServant(words, kind: kind, person: person, hasParts: hasParts) {
      spelled.append(servant)
    }
    guard hasParts else {
      if words[0] == "ابو" || Transliteration.hasArabicOrigin(words) {
        spelled.append(SpelledName(words: words, kind: kind, person: person, hasParts: false))
      }
      return
    }
    var family = words.count - 1
    while family > 1, NamePieces.joints.contains(words[family - 1]) || NamePieces.particles.contains(words[family - 1])
    {
      family -= 1
    }
    let surname = Array(words[family...])
    for middle in words[1..<family] where middle.unicodeScalars.count >= 3 {
      addMiddle(middle, after: given, kind, person)
    }
    add([given] + surname, kind, person, .words)
    add(surname + [given], kind, person, .words)
    add([compact], kind, person, .words)
    add([given + surname.joined()], kind, person, .words)
    // «عبد الرحمن» is also written as one word.
    for index in words.indices.dropLast() where words[index] == "عبد" {
      add(words[..<index] + [words[index] + words[index + 1]] + words[(index + 2)...], kind, person, .words)
    }
    let alone = surname.count > 1 ? [surname, [surname.joined()], [last]] : [surname]
    for part in alone where part.joined().unicodeScalars.count >= 3 {
      add(part, kind, person, Self.evidence(for: part))
    }
    if let initial = given.first, let other = surname.first(where: { !NamePieces.joints.contains($0) })?.first,
      initial.isASCII, other.isASCII
    {
      add([String(initial), String(other)], kind, person, .stops)
    }
    if let initial = surname.first(where: { !NamePieces.joints.contains($0) })?.first, initial.isASCII {
      add([given, String(initial)], kind, person, .initial)
      // “Jean-Luc D.”, “Mary Ann C.”: a given name of several words is shortened as one.
      if family > 1 { add(words[..<family] + [String(initial)], kind, person, .initial) }
    }
    if byGivenName, given.unicodeScalars.count >= 3 {
      add([given], kind, person, NamePieces.givenWords.contains(given) ? .context : .given)
    }
    spelled.append(SpelledName(words: words, kind: kind, person: person))
    needsContext = true
  }

  /// A word between the given name and the last one. In Spanish it is the family name that people use: “Carmen Ruiz” and
  /// “Señora Ruiz” are Carmen Ruiz Ortega, and «أحمد حسن» is Ahmad Hassan Tantawi.
  private mutating func addMiddle(_ middle: String, after given: String, _ kind: Kind, _ person: Int) {
    guard !NamePieces.joints.contains(middle), !NamePieces.particles.contains(middle) else { return }
    let isArabic = !middle.utf8.allSatisfy { $0 < 0x80 }
    add([given, middle], kind, person, isArabic ? .words : .given)
    // A second given name is other people’s first one.
    if isArabic || NamePieces.secondGiven.contains(middle) || Transliteration.hasArabicOrigin([middle]) { return }
    add([middle], kind, person, Self.evidence(for: [middle]))
  }

  private static func evidence(for part: [String]) -> Evidence {
    part.count == 1 && SurnameWords.common.contains(WordKey.of(folded: bare(part[0]).utf8)) ? .context : .capital
  }
}
