import StrictYAML

/// The named sets and guards of a language.
struct Vocabulary {
  /// A guard with the wordings that call for it.
  struct Guard {
    var rule: GuardRule
    var cues: [YAMLValue]
    var exceptions: [YAMLValue]
  }

  let language: Language
  var sets: [String: PatternSyntax.NamedSet] = [:]
  var guards: [Guard] = []

  init(language: Language) { self.language = language }

  /// Reads a set; an entry `{other}` takes in a set defined before.
  mutating func addSet(_ entry: YAMLEntry) throws(YAMLFault) {
    guard sets[entry.key] == nil else {
      throw entry.place.fault("There is a set “\(entry.key)” already.", suggestion: "Give this one another name.")
    }
    var set = PatternSyntax.NamedSet()
    for item in try entry.value.list() {
      let text = try item.line()
      if text.hasPrefix("{"), text.hasSuffix("}") {
        let name = String(text.dropFirst().dropLast())
        guard let other = sets[name] else {
          throw item.fault(
            "There is no set “\(name)” before this line.",
            suggestion: Spelling.suggestion(for: name, among: sets.keys.sorted()))
        }
        set.single.words.formUnion(other.single.words)
        set.single.traits |= other.single.traits
        set.phrases += other.phrases
        continue
      }
      do throws(PatternSyntax.Fault) {
        try set.add(text, PatternSyntax(sets: sets, language: language))
      } catch {
        throw item.fault(error.message, suggestion: error.suggestion)
      }
    }
    sets[entry.key] = set
  }

  mutating func addGuard(_ entry: YAMLEntry) throws(YAMLFault) {
    guard !guards.contains(where: { $0.rule.name == entry.key }) else {
      throw entry.place.fault("There is a guard “\(entry.key)” already.", suggestion: "Give this one another name.")
    }
    var map = try entry.value.mapping()
    let reach = 0...SentenceReader.longestSentence
    let rule = GuardRule(
      name: entry.key, before: try map.optional("before")?.integer(in: reach) ?? 0,
      after: try map.optional("after")?.integer(in: reach) ?? 0, inside: try map.optional("inside")?.flag() ?? false,
      overlapping: try map.optional("overlapping")?.flag() ?? false,
      acrossClauses: try map.optional("across-clauses")?.flag() ?? false,
      previous: try map.optional("previous")?.flag() ?? false, quoted: try map.optional("quoted")?.flag() ?? false)
    let cues = try map.required("cues").list()
    let exceptions = try map.optional("except")?.list() ?? []
    try map.finish()
    guard guards.count < GuardRule.most else {
      throw YAMLFault(
        file: entry.place.file, line: entry.place.line, column: entry.place.column,
        message: "The vocabulary has more than \(GuardRule.most) guards.", suggestion: "Join guards that are alike.")
    }
    guards.append(Guard(rule: rule, cues: cues, exceptions: exceptions))
  }
}

/// Compiles the patterns and cues of one language.
struct LanguageCompiler {
  let vocabulary: Vocabulary
  private let syntax: PatternSyntax
  private var builder = PatternGraphBuilder()
  private var cueBuilder = PatternGraphBuilder()
  private var owners: [LanguageRules.PatternOwner] = []
  private var ownerNumbers: [LanguageRules.PatternOwner: Int] = [:]
  private let guardNumbers: [String: Int]
  private var guardSets: [GuardSet] = []
  private var guardSetNumbers: [GuardSet: Int] = [:]
  private var cueOwners: [LanguageRules.CueOwner] = []
  /// The words that may take the place of those found, each once.
  private var fixes: [String] = []
  /// The line of the last pattern, where faults of all of them together are reported.
  private var last: YAMLValue?

  /// - Parameter readsDocuments: Whether it compiles what whole documents are read by.
  init(vocabulary: Vocabulary, readsDocuments: Bool = false) {
    self.vocabulary = vocabulary
    syntax = PatternSyntax(
      sets: vocabulary.sets, language: vocabulary.language, marksBeginnings: readsDocuments)
    guardNumbers = Dictionary(
      vocabulary.guards.enumerated().map { ($1.rule.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The contexts a pattern asks for.
  private func context(_ names: [String]) -> GuardSet {
    let set = set(of: names)
    return set.isEmpty && !names.isEmpty ? .unmet : set
  }

  /// Guards by their names; those that only another language's vocabulary defines are none.
  private func set(of names: [String]) -> GuardSet { GuardSet(names.compactMap { guardNumbers[$0] }) }

  /// The number of a set among those that patterns name.
  private mutating func number(of set: GuardSet) -> Int {
    if let known = guardSetNumbers[set] { return known }
    guardSets.append(set)
    guardSetNumbers[set] = guardSets.count - 1
    return guardSets.count - 1
  }

  mutating func add(_ source: RulePackReader.PatternSource, of rule: Rule) throws(YAMLFault) {
    for name in source.needs + (source.guards ?? []) where guardNumbers[name] == nil {
      throw source.value.fault(
        "The vocabulary of “\(vocabulary.language.rawValue)” has no guard “\(name)”.",
        suggestion: Spelling.suggestion(for: name, among: vocabulary.guards.map(\.rule.name)))
    }
    if let fix = source.fix, fix.contains("\n") {
      throw source.value.fault("The replacement “\(fix)” is more than one line.", suggestion: "Write one line.")
    }
    // What the pattern asks for stands instead of what its rule asks for.
    let owner = LanguageRules.PatternOwner(
      rule: source.rule, severity: source.severity,
      needs: number(of: context(source.needs.isEmpty ? rule.needs : source.needs)),
      guards: number(of: set(of: source.guards ?? rule.guards)), fix: fixNumber(source.fix), occasion: source.occasion)
    let number: Int
    if let known = ownerNumbers[owner] {
      number = known
    } else {
      number = owners.count
      owners.append(owner)
      ownerNumbers[owner] = number
    }
    last = source.value
    for steps in try expand(source.text, at: source.value) { builder.add(steps, pattern: number) }
    if builder.isTooLarge { throw tooMany(source.value) }
  }

  /// The number of words that may take the place of others, counted from 1; 0 for none.
  private mutating func fixNumber(_ fix: String?) -> Int {
    guard let fix else { return 0 }
    if let known = fixes.firstIndex(of: fix) { return known + 1 }
    fixes.append(fix)
    return fixes.count
  }

  private func tooMany(_ value: YAMLValue) -> YAMLFault {
    value.fault(
      "With this line the wordings of “\(vocabulary.language.rawValue)” are more than a pack can hold.",
      suggestion: "Join wordings that are alike by named sets and gaps.")
  }

  mutating func addCues() throws(YAMLFault) {
    for (number, entry) in vocabulary.guards.enumerated() {
      for (values, isException) in [(entry.cues, false), (entry.exceptions, true)] {
        let owner = cueOwners.count
        cueOwners.append(.init(guard: number, isException: isException))
        for value in values {
          for steps in try expand(try value.line(), at: value) { cueBuilder.add(steps, pattern: owner) }
          if cueBuilder.isTooLarge { throw tooMany(value) }
          last = value
        }
      }
    }
  }

  private func expand(_ text: String, at value: YAMLValue) throws(YAMLFault) -> [[PatternSyntax.Step]] {
    do throws(PatternSyntax.Fault) {
      return try syntax.expand(text)
    } catch {
      throw value.fault(error.message, suggestion: error.suggestion)
    }
  }

  /// A word of a draft that the pack knows as it stands is never taken apart, so «عائلته» would no longer be read as
  /// «عائلة» once any pattern lists it. Wherever the bare word is asked for, such words will do as well; words of the
  /// set `whole` stay what they are.
  private mutating func acceptAffixedWords() {
    var words: Set<String> = []
    var sets: Set<PatternSyntax.SymbolSet> = []
    builder.collect(words: &words, sets: &sets)
    cueBuilder.collect(words: &words, sets: &sets)
    let byKey = Dictionary(words.map { (WordKey.of(folded: $0.utf8), $0) }, uniquingKeysWith: { first, _ in first })
    let whole = vocabulary.sets["whole"]?.single.words ?? []
    var bare: [String: String] = [:]
    for word in words where !whole.contains(word) {
      let keys = ArabicAffixes.keys(of: word.unicodeScalars.map(\.value))
      bare[word] = keys.lazy.compactMap { byKey[$0] }.first { $0 != word }
    }
    var variants: [String: Set<String>] = [:]
    for word in bare.keys {
      var stem = bare[word]
      var steps = 0
      while let known = stem, steps < 4 {
        if known != word { variants[known, default: []].insert(word) }
        stem = bare[known]
        steps += 1
      }
    }
    builder.accept(variants)
    cueBuilder.accept(variants)
  }

  /// Numbers the commonest words first, so that what is read for nearly every sentence lies together in memory. Words as
  /// common as each other, and sets, are in alphabetical order, so that equal sources compile to equal bytes.
  mutating func finished(_ frequencies: WordFrequencies) throws(YAMLFault) -> LanguageRules {
    if vocabulary.language == .arabic { acceptAffixedWords() }
    var words: Set<String> = []
    var sets: Set<PatternSyntax.SymbolSet> = []
    builder.collect(words: &words, sets: &sets)
    cueBuilder.collect(words: &words, sets: &sets)
    if vocabulary.language == .arabic { words.formUnion(vocabulary.sets["whole"]?.single.words ?? []) }
    if let last, words.count + sets.count >= PatternSteps.mostSymbols { throw tooMany(last) }
    let sortedWords = words.map { (word: $0, share: frequencies.share(of: $0)) }
      .sorted { $0.share == $1.share ? $0.word < $1.word : $0.share > $1.share }.map(\.word)
    let numbers = Dictionary(uniqueKeysWithValues: sortedWords.enumerated().map { ($1, UInt32($0 + 1)) })
    let sortedSets = sets.map { ($0, $0.words.sorted().joined(separator: " ") + "\($0.traits)") }
      .sorted { $0.1 < $1.1 }.map(\.0)
    let counts = sortedWords.map(frequencies.share(of:))
    let symbols = SymbolTable(
      wordCount: sortedWords.count,
      sets: sortedSets.map { set in
        .init(words: set.words.compactMap { numbers[$0] }.sorted(), traits: Token.Traits(rawValue: set.traits))
      })
    let graph = builder.frozen(words: numbers, sets: sortedSets, symbols: symbols, frequencies: counts)
    let cueGraph = cueBuilder.frozen(words: numbers, sets: sortedSets, symbols: symbols, frequencies: counts)
    var classes = SymbolClasses(symbols, frequencies: counts)
    classes.count(graph, weight: 1)
    classes.count(cueGraph, weight: 0.05)
    let classified = symbols.classified(classes.divided)
    let fixOffsets = fixes.reduce(into: [UInt32(0)]) { $0.append($0[$0.count - 1] + UInt32($1.utf8.count)) }
    return LanguageRules(
      lexicon: Lexicon(words: sortedWords.joined(separator: " ")[...]), graph: graph.with(classified),
      owners: Table(owners), cueGraph: cueGraph.with(classified), cueOwners: Table(cueOwners),
      guards: Table(vocabulary.guards.map { GuardReach($0.rule) }), guardSets: Table(guardSets),
      fixes: Table(fixes.flatMap(\.utf8)),
      fixOffsets: Table(fixOffsets))
  }
}
