extension Reading {
  /// Checks the document as a whole. A passage is only held against the agreed facts and the version before: nothing is
  /// missing in it.
  mutating func checkDocument(_ rules: DocumentRules?, language: Language) {
    let hasAgreedFacts =
      !facts.figures.isEmpty || !facts.times.isEmpty || !facts.places.isEmpty || !facts.contacts.isEmpty
    each(.language) { reading, rule in reading.findUnread(rule) }
    each(.direction) { reading, rule in reading.findOverrides(rule) }
    each(.frequency) { reading, rule in reading.findFrequency(rule) }
    guard !draft.isFragment || hasAgreedFacts || draft.previous != nil || CalendarDay.mayBeNamed(in: draft.text) else {
      return
    }
    let document = DocumentReading(
      draft.text, language: language, rules: rules, findsHeadline: !draft.isFragment, blocks: draft.blocks)
    self.document = document
    each(.contradiction) { reading, rule in
      reading.findContradictions(document, rule)
      reading.findImpossibleTimes(document, rule)
    }
    if let previous = draft.previous {
      let other = LanguageGuess.other(than: language, of: previous)
      let before = DocumentReading(
        previous, language: other ?? language, rules: other.map { pack.documentRules(in: $0) } ?? rules,
        blocks: draft.previousBlocks)
      each(.silentChange) { reading, rule in reading.findSilentChanges(from: before, to: document, rule) }
    }
    guard !draft.isFragment else { return }
    if let rules { addAbsences(document, rules, 0..<rules.ruleCount) }
    if let added = pack.added, let rules = added.documentRules(in: language, count: pack.rules.count) {
      let own = DocumentReading(draft.text, language: language, rules: rules, blocks: draft.blocks)
      addAbsences(own, rules, added.firstRule..<pack.rules.count)
    }
    each(.order) { reading, rule in reading.findDisorder(document, rule) }
    each(.offenderFirst) { reading, rule in reading.findOffenderFirst(document, rule) }
    each(.figureGrammar) { reading, rule in reading.findBareFigures(document, rule) }
    each(.age) { reading, rule in
      reading.findOldFacts(document, rule)
      reading.findFactsToCome(document, rule)
    }
    each(.promise) { reading, rule in
      reading.findBrokenPromise(document, rule)
      reading.findPromiseOfBefore(document, rule)
    }
    each(.spokesperson) { reading, rule in reading.findOtherVoices(document, rule) }
    each(.readability) { reading, rule in reading.findHardText(document, rule) }
    each(.length) { reading, rule in reading.findLength(document, rule) }
    each(.sentenceLength) { reading, rule in reading.findLongSentences(document, rule) }
  }

  private mutating func each(_ method: Rule.Method, _ body: (inout Reading, Int) -> Void) {
    for index in pack.byMethod[method] ?? [] { body(&self, index) }
  }

  /// Adds a place found by a check of the document; nothing when the rule is silent here.
  ///
  /// - Parameter most: the most that the finding weighs, for signs that are weaker than the rule.
  mutating func report(
    _ rule: Int, at place: DocumentReading.Place?, message: String? = nil, suggestions: [String]? = nil,
    most: Severity = .error
  ) {
    let zone = place?.zone ?? .body
    guard let severity = weight(pack.rules[rule].severity, under: pack.rules[rule].conditions, in: zone) else { return }
    guard candidates.count < Checker.mostFindings else {
      omitted += 1
      return
    }
    candidates.append(
      Candidate(
        rule: rule, severity: min(severity, most), zone: zone, begin: place?.bytes.lowerBound ?? 0,
        end: place?.bytes.upperBound ?? 0, block: place?.block ?? -1, message: message, suggestions: suggestions))
  }

  /// The number of a rule of the pack.
  func number(ofRule id: String) -> Int? { pack.numbers[id] }

  /// Elements that a document of its kind owes its readers and does not hold.
  ///
  /// - Parameter numbers: The numbers that these rules have in the pack.
  private mutating func addAbsences(_ document: DocumentReading, _ rules: DocumentRules, _ numbers: Range<Int>) {
    let first = numbers.lowerBound
    let isLive = (draft.phase ?? facts.phase ?? facts.stage) == .live
    // A rule without wordings in this language cannot tell that something is missing, so it stays silent.
    for index in pack.byMethod[.absence] ?? []
    where numbers.contains(index) && rules.words(index - first) {
      let suggestions = pack.rules[index].suggestions(in: document.language)
      if isMet(index, first, document), let place = document.met[index - first] {
        for part in ElementPart.parts(of: pack.rules[index].id)
        where (isLive || !part.isForLive) && (part.kind ?? draft.kind) == draft.kind
          && !document.says(part, of: index - first)
        {
          report(index, at: place, message: part.message, suggestions: suggestions, most: part.most)
        }
      } else if let half = RuleName.halfSaid[pack.rules[index].id], let place = document.topics[half.topic]?.first {
        report(index, at: place, message: half.message, suggestions: suggestions)
      } else {
        report(index, at: nil, suggestions: suggestions)
      }
    }
  }

  /// Whether a document holds an element. The time of the next update says nothing of the time of the information.
  private func isMet(_ index: Int, _ first: Int, _ document: DocumentReading) -> Bool {
    guard document.met[index - first] != nil else { return false }
    guard pack.rules[index].id == RuleName.timeOfFacts else { return true }
    let promised = document.topics[.nextUpdate] ?? []
    return document.metPlaces[index - first]?.contains { place in
      !promised.contains { $0.bytes.overlaps(place.bytes) }
    } ?? false
  }

  /// The first element that stands before one that readers look for earlier.
  private mutating func findDisorder(_ document: DocumentReading, _ rule: Int) {
    let isLive = (draft.phase ?? facts.phase ?? facts.stage) == .live
    let order = (isLive ? [RuleName.action] : []) + RuleName.order
    var last: (place: DocumentReading.Place, name: String)?
    for element in order {
      guard let number = number(ofRule: element.rule), let place = document.met[number] else { continue }
      if let last, place.bytes.lowerBound < last.place.bytes.lowerBound, place.sentence != last.place.sentence {
        // The element that comes too early is the one to be moved.
        report(
          rule, at: place,
          message: "Here stands \(element.name), before \(last.name), which readers look for first.")
        return
      }
      last = (place, element.name)
    }
  }

  /// An offender who comes before the people harmed, or takes more words than they.
  private mutating func findOffenderFirst(_ document: DocumentReading, _ rule: Int) {
    let offender = ((document.topics[.offender] ?? []) + offenderNames).sorted {
      $0.bytes.lowerBound < $1.bytes.lowerBound
    }
    guard let first = offender.first(where: { $0.zone != .link }) else { return }
    let victims = document.topics[.victims] ?? []
    if let harmed = victims.first, harmed.bytes.lowerBound < first.bytes.lowerBound {
      func words(_ places: [DocumentReading.Place], without others: [DocumentReading.Place]) -> Int {
        let sentences = Set(places.map(\.sentence)).subtracting(others.map(\.sentence))
        return sentences.reduce(0) { $0 + (document.sentences.indices.contains($1) ? document.sentences[$1].words : 0) }
      }
      let ofOffender = words(offender, without: victims)
      let ofVictims = words(victims, without: [])
      guard ofOffender > ofVictims, ofOffender >= 20 else { return }
      report(
        rule, at: first,
        message: "The offender takes \(ofOffender) words here, the people harmed \(ofVictims).")
    } else if victims.isEmpty {
      guard Set(offender.map(\.sentence)).count > 1 else { return }
      report(rule, at: first, message: "The text speaks of the offender and not of the people harmed.")
    } else {
      report(rule, at: first)
    }
  }

  /// Uses of an offender's name beyond those that its justification covers.
  private mutating func findFrequency(_ rule: Int) {
    guard !offenderNames.isEmpty else { return }
    let codes = waivers.filter { $0.rule == RuleName.offenderName || $0.rule == RuleName.nameInHeadline }
      .compactMap(\.justification.code)
    let isSought = draft.kind == .appeal || codes.contains(.nameManhunt) || codes.contains(.nameAppeal)
    let stages: [LegalStage] = [.charged, .trial, .convicted]
    let isJustified = isSought || !codes.isEmpty || stages.contains { $0 == facts.stage || $0 == draft.phase }
    let most = isSought ? 2 : 1
    // Where naming is not justified every use is an error already.
    guard isJustified, offenderNames.count > most else { return }
    for place in offenderNames.dropFirst(most) {
      report(
        rule, at: place,
        message: "The name stands here for the \(Self.ordinal(of: place, in: offenderNames)) time; "
          + (most == 1 ? "one use is enough." : "two uses are enough."))
    }
  }

  private static func ordinal(of place: DocumentReading.Place, in places: [DocumentReading.Place]) -> String {
    let number = (places.firstIndex { $0.bytes == place.bytes } ?? 0) + 1
    switch number {
    case 2: return "second"
    case 3: return "third"
    default: return "\(number)th"
    }
  }
}
