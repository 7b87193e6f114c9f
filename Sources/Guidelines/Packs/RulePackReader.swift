import StrictYAML

/// Compiles the YAML of a rule pack.
struct RulePackReader {
  private var faults: [YAMLFault] = []
  private var rules: [Rule] = []
  private var places: [String: YAMLPlace] = [:]
  private var patterns: [Language: [PatternSource]] = [:]
  private var vocabularies: [Language: Vocabulary] = [:]
  private var bibliography: [String: String] = [:]
  /// The rules beside which these will be used.
  private var base: RulePack?
  private var topics: [Language: [(topic: Topic, source: PatternSource)]] = [:]

  /// A pattern before it is compiled.
  struct PatternSource {
    var rule: Int
    var value: YAMLValue
    var text: String
    var severity: Severity?
    var needs: [String]
    /// Guards of its own instead of those of its rule.
    var guards: [String]?
    var fix: String?
    /// When it speaks, where it does not whenever its rule does.
    var onlyWhen: [Rule.Condition] = []
    /// The number of that among the rule's occasions, counted from 1.
    var occasion = 0
  }

  /// Reads the files of a pack.
  ///
  /// - Parameter base: The pack beside which these rules will be used. Then only languages in which they say something are
  ///   compiled.
  static func read(_ sources: [RulePack.Source], beside base: RulePack? = nil) throws(YAMLFaults) -> RulePack {
    var reader = RulePackReader()
    reader.base = base
    // Sources and vocabularies are met before the rules that name them, whatever the files are called.
    let ranked = sources.map { (rank: $0.rank, source: $0) }
    for (_, source) in ranked.sorted(by: { ($0.rank, $0.source.file) < ($1.rank, $1.source.file) }) {
      reader.collect { (reader: inout RulePackReader) throws(YAMLFault) in
        let document = try StrictYAML.read(source.text, file: source.file, limits: .init(size: 4 << 20))
        var map = try document.mapping()
        if let list = map.optional("sources") {
          for entry in try list.mapping().all { reader.bibliography[entry.key] = try entry.value.line() }
          try map.finish()
        } else if map.place(of: "speaks") != nil {
          try reader.readTranslation(&map)
        } else if map.place(of: "language") != nil {
          try reader.readVocabulary(&map)
        } else {
          try reader.readRules(&map)
        }
      }
    }
    let compiled = reader.compile()
    let documents = reader.compileDocuments()
    guard reader.faults.isEmpty else { throw YAMLFaults(reader.faults) }
    return RulePack(rules: reader.rules, languages: compiled, documents: documents)
  }

  /// Runs a part of the reading and keeps its fault, so that one run shows them all.
  private mutating func collect(_ body: (inout RulePackReader) throws(YAMLFault) -> Void) {
    do throws(YAMLFault) { try body(&self) } catch { faults.append(error) }
  }

  private mutating func readVocabulary(_ map: inout YAMLMapping) throws(YAMLFault) {
    let place = try map.required("language")
    let language = try place.choice(of: Language.self, called: "language")
    // A second vocabulary of a language adds to the first, so that an agency's own rules may bring words of their own.
    var vocabulary = vocabularies[language] ?? Vocabulary(language: language)
    if let sets = map.optional("sets") {
      for entry in try sets.mapping().all {
        collect { (_) throws(YAMLFault) in try vocabulary.addSet(entry) }
      }
    }
    if let guards = map.optional("guards") {
      for entry in try guards.mapping().all {
        collect { (_) throws(YAMLFault) in try vocabulary.addGuard(entry) }
      }
    }
    try map.finish()
    vocabularies[language] = vocabulary
  }

  private mutating func readRules(_ map: inout YAMLMapping) throws(YAMLFault) {
    let family = try map.required("family").choice(of: RuleFamily.self, called: "rule family")
    let practice = try map.required("practice").choice(of: Practice.self, called: "good practice")
    let guards = try map.optional("guards")?.lines() ?? []
    let list = try map.required("rules").list()
    try map.finish()
    for value in list {
      collect { (reader: inout RulePackReader) throws(YAMLFault) in
        try reader.readRule(value, family: family, practice: practice, guards: guards)
      }
    }
  }

  private mutating func readRule(
    _ value: YAMLValue, family: RuleFamily, practice: Practice, guards: [String]
  ) throws(YAMLFault) {
    var map = try value.mapping()
    let idValue = try map.required("id")
    let id = try idValue.line()
    guard id.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }) else {
      throw idValue.fault("“\(id)” is no rule name.", suggestion: "Use small letters, digits and hyphens.")
    }
    if let other = places[id] {
      throw idValue.fault(
        "The rule “\(id)” is defined already, at \(other.file):\(other.line).", suggestion: "Give it another name.")
    }
    if base?.rule(id) != nil {
      throw idValue.fault(
        "There is a rule “\(id)” among those that these are used beside.", suggestion: "Give it another name.")
    }
    places[id] = idValue.place
    var rule = Rule(
      id: id, title: try map.required("title").line(), family: family,
      practice: try map.optional("practice")?.choice(of: Practice.self, called: "good practice") ?? practice,
      severity: try map.required("severity").choice(of: Severity.self, called: "severity"),
      message: try map.required("message").line(), why: try map.required("why").line(),
      suggestions: try map.required("rewrite").lines(), sources: try sources(map.required("source")),
      waivers: try waivers(map.optional("waivers")), conditions: try conditions(map.optional("when")),
      method: try map.optional("finds")?.choice(of: Rule.Method.self, called: "way of finding") ?? .patterns,
      guards: try map.optional("guards")?.lines() ?? guards,
      needs: try map.optional("needs")?.lines() ?? [], storedExamples: [])
    let facts = try map.optional("facts")?.text()
    for language in Language.allCases {
      guard let block = map.optional(language.rawValue) else { continue }
      try readWordings(block, language, of: &rule, number: rules.count, facts: facts)
    }
    try map.finish()
    rules.append(rule)
  }

  /// Keys of the bibliography become full references; a pack without a bibliography keeps them as they are.
  private func sources(_ value: YAMLValue) throws(YAMLFault) -> [String] {
    var references: [String] = []
    for item in try value.list() {
      let key = try item.line()
      if let reference = bibliography[key] {
        references.append("\(key): \(reference)")
      } else if bibliography.isEmpty {
        references.append(key)
      } else {
        throw item.fault(
          "The source “\(key)” is not in the pack's list of sources.",
          suggestion: Spelling.suggestion(for: key, among: bibliography.keys.sorted()))
      }
    }
    return references
  }

  /// The wordings and examples of a rule in one language.
  private mutating func readWordings(
    _ block: YAMLValue, _ language: Language, of rule: inout Rule, number: Int, facts: String?
  ) throws(YAMLFault) {
    var spoken = try block.mapping()
    for pattern in try spoken.optional("patterns")?.list() ?? [] {
      try addPattern(pattern, of: &rule, number: number, language: language)
    }
    for (key, isMatch) in [("match", true), ("pass", false)] {
      for example in try spoken.optional(key)?.list() ?? [] {
        let read = try self.example(example, isMatch, language, facts)
        rule.storedExamples.append(read.encoded)
        rule.examplePlaces.append(example.place)
      }
    }
    if let rewrite = spoken.optional("rewrite") { rule.localSuggestions[language] = try rewrite.lines() }
    try spoken.finish()
  }

  /// The words by which the topics of checks of documents are known.
  private mutating func readTopics(_ value: YAMLValue, _ language: Language) throws(YAMLFault) {
    for entry in try value.mapping().all {
      guard let topic = Topic(rawValue: entry.key) else {
        throw YAMLFault(
          file: entry.place.file, line: entry.place.line, column: entry.place.column,
          message: "“\(entry.key)” is no topic of checks of documents.",
          suggestion: Spelling.suggestion(for: entry.key, among: Topic.allCases.map(\.rawValue)))
      }
      for pattern in try entry.value.list() {
        topics[language, default: []].append((topic, try patternSource(pattern, rule: 0)))
      }
    }
  }

  /// A file that adds a language to rules defined elsewhere: wordings and examples by rule.
  private mutating func readTranslation(_ map: inout YAMLMapping) throws(YAMLFault) {
    let language = try map.required("speaks").choice(of: Language.self, called: "language")
    if let topics = map.optional("topics") {
      collect { (reader: inout RulePackReader) throws(YAMLFault) in try reader.readTopics(topics, language) }
    }
    let entries = try map.optional("rules")?.mapping().all ?? []
    try map.finish()
    for entry in entries {
      collect { (reader: inout RulePackReader) throws(YAMLFault) in
        guard let number = reader.rules.firstIndex(where: { $0.id == entry.key }) else {
          throw YAMLFault(
            file: entry.place.file, line: entry.place.line, column: entry.place.column,
            message: "There is no rule “\(entry.key)”.",
            suggestion: Spelling.suggestion(for: entry.key, among: reader.rules.map(\.id)))
        }
        var rule = reader.rules[number]
        try reader.readWordings(entry.value, language, of: &rule, number: number, facts: nil)
        reader.rules[number] = rule
      }
    }
  }

  private func waivers(_ value: YAMLValue?) throws(YAMLFault) -> [JustificationCode] {
    guard let value else { return [] }
    var codes: [JustificationCode] = []
    for item in try value.list() {
      codes.append(try item.choice(of: JustificationCode.self, called: "justification code"))
    }
    return codes
  }

  private func conditions(_ value: YAMLValue?) throws(YAMLFault) -> [Rule.Condition] {
    guard let value else { return [] }
    let known =
      Zone.allCases.map(\.rawValue) + LegalStage.allCases.map(\.rawValue) + StageSpan.allCases.map(\.rawValue)
      + DocumentKind.allCases.map(\.rawValue) + Jurisdiction.allCases.map(\.rawValue)
      + Topic.allCases.map(\.rawValue) + ["designated", "no-kind"]
    var conditions: [Rule.Condition] = []
    for entry in try value.mapping().all {
      guard entry.key.split(separator: "+").allSatisfy({ known.contains(String($0)) }) else {
        throw YAMLFault(
          file: entry.place.file, line: entry.place.line, column: entry.place.column,
          message: "“\(entry.key)” is neither a zone nor a legal stage nor a kind of document nor a jurisdiction.",
          suggestion: Spelling.suggestion(for: entry.key, among: known))
      }
      let text = try entry.value.line()
      if text != "silent" { _ = try entry.value.choice(of: Severity.self, called: "severity") }
      conditions.append(Rule.Condition(when: entry.key, severity: Severity(rawValue: text)))
    }
    return conditions
  }

  private mutating func addPattern(
    _ value: YAMLValue, of rule: inout Rule, number: Int, language: Language
  ) throws(YAMLFault) {
    var source = try patternSource(value, rule: number)
    if !source.onlyWhen.isEmpty {
      if let known = rule.occasions.firstIndex(of: source.onlyWhen) {
        source.occasion = known + 1
      } else {
        rule.occasions.append(source.onlyWhen)
        source.occasion = rule.occasions.count
      }
    }
    patterns[language, default: []].append(source)
  }

  private func patternSource(_ value: YAMLValue, rule: Int) throws(YAMLFault) -> PatternSource {
    var source = PatternSource(rule: rule, value: value, text: "", severity: nil, needs: [])
    if case .mapping = value.content {
      var map = try value.mapping()
      source.text = try map.required("is").line()
      source.severity = try map.optional("severity")?.choice(of: Severity.self, called: "severity")
      source.needs = try map.optional("needs")?.lines() ?? []
      source.guards = try map.optional("guards")?.lines()
      source.fix = try map.optional("fix")?.text()
      source.onlyWhen = try conditions(map.optional("only-when"))
      try map.finish()
    } else {
      source.text = try value.line()
    }
    return source
  }

  private func example(
    _ value: YAMLValue, _ isMatch: Bool, _ language: Language, _ facts: String?
  ) throws(YAMLFault) -> RuleExample {
    guard case .mapping = value.content else {
      return RuleExample(
        language: language, isMatch: isMatch, text: try value.text(), kind: nil, facts: facts, place: value.place)
    }
    var map = try value.mapping()
    let result = RuleExample(
      language: language, isMatch: isMatch, text: try map.required("text").text(),
      kind: try map.optional("kind")?.choice(of: DocumentKind.self, called: "kind of document"),
      facts: try map.optional("facts")?.text() ?? facts, previous: try map.optional("previous")?.text(),
      now: try map.optional("now").map { (value) throws(YAMLFault) in
        guard let time = LocalTime(try value.line()) else {
          throw value.fault("This is no time.", suggestion: "Write it like “2026-03-04T14:00”.")
        }
        return time
      }, place: value.place)
    try map.finish()
    return result
  }

  private mutating func compile() -> [(Language, LanguageRules)] {
    var result: [(Language, LanguageRules)] = []
    for language in Language.allCases {
      guard patterns[language] != nil || (base == nil && vocabularies[language] != nil) else { continue }
      let vocabulary = vocabularies[language] ?? Vocabulary(language: language)
      var compiler = LanguageCompiler(vocabulary: vocabulary)
      // A rule with a fault was not kept, though its patterns were read; the pack is refused anyway.
      for source in patterns[language] ?? []
      where source.rule < rules.count && rules[source.rule].method != .absence {
        collect { (reader: inout RulePackReader) throws(YAMLFault) in
          try compiler.add(source, of: reader.rules[source.rule])
        }
      }
      collect { (_) throws(YAMLFault) in try compiler.addCues() }
      for rule in rules {
        for name in rule.guards + rule.needs where vocabulary.guards.first(where: { $0.rule.name == name }) == nil {
          let isKnown = vocabularies.values.contains { $0.guards.contains { $0.rule.name == name } }
          if !isKnown, let place = places[rule.id] {
            faults.append(
              YAMLFault(
                file: place.file, line: place.line, column: place.column,
                message: "The rule “\(rule.id)” names the guard “\(name)”, which no vocabulary defines.",
                suggestion: Spelling.suggestion(for: name, among: vocabulary.guards.map(\.rule.name))))
          }
        }
      }
      let examples = rules.lazy.flatMap { $0.examples(in: language) }.map(\.text)
      let frequencies = WordFrequencies(examples, language: language)
      collect { (_) throws(YAMLFault) in result.append((language, try compiler.finished(frequencies))) }
    }
    return result
  }
}

extension RulePackReader {
  /// The wordings whose absence is looked for, and the topics, apart from all other patterns.
  private mutating func compileDocuments() -> [(Language, LanguageRules)] {
    var result: [(Language, LanguageRules)] = []
    for language in Language.allCases {
      let absences = (patterns[language] ?? []).filter { $0.rule < rules.count && rules[$0.rule].method == .absence }
      guard !absences.isEmpty || topics[language] != nil else { continue }
      var compiler = LanguageCompiler(
        vocabulary: vocabularies[language] ?? Vocabulary(language: language), readsDocuments: true)
      for source in absences {
        collect { (reader: inout RulePackReader) throws(YAMLFault) in
          var rule = reader.rules[source.rule]
          (rule.guards, rule.needs) = ([], [])
          try compiler.add(source, of: rule)
        }
      }
      for (topic, source) in topics[language] ?? [] {
        collect { (reader: inout RulePackReader) throws(YAMLFault) in
          guard var rule = reader.rules.first, let number = Topic.allCases.firstIndex(of: topic) else { return }
          (rule.guards, rule.needs) = ([], [])
          var source = source
          source.rule = reader.rules.count + number
          try compiler.add(source, of: rule)
        }
      }
      let examples = rules.lazy.flatMap { $0.examples(in: language) }.map(\.text)
      let frequencies = WordFrequencies(examples, language: language)
      collect { (_) throws(YAMLFault) in result.append((language, try compiler.finished(frequencies))) }
    }
    return result
  }
}

extension RulePack.Source {
  /// Sources first, then vocabularies, then rules, then what adds a language to them.
  var rank: Int {
    func begins(_ key: String) -> Bool { text.hasPrefix(key) || text.contains("\n" + key) }
    return begins("sources:") ? 0 : begins("language:") ? 1 : begins("speaks:") ? 3 : 2
  }

  /// Whether it adds a language to rules defined elsewhere.
  var addsWordings: Bool { rank == 3 }
}
