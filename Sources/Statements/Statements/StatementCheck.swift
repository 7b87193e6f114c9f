import Guidelines
import Incidents

/// Checks a statement's text: the guideline rules, and the rules of this room (figures traced, required fields in their
/// order, nothing held back, every language saying the same figures).
public struct StatementCheck: Sendable {
  /// The guideline checker.
  public var checker: Checker
  /// What the checker must know about the incident.
  public var caseFacts: CaseFacts
  /// The writer that knows what figures may come from.
  public var composer: StatementComposer
  /// The key under which held-back phrases were digested; nothing when no phrase is held back.
  public var holdbackKey: HoldbackKey?
  /// What public corrections took back.
  public var takenBack: [TakenBack] = []

  /// A check for one statement.
  public init(checker: Checker, caseFacts: CaseFacts, composer: StatementComposer, holdbackKey: HoldbackKey?) {
    self.checker = checker
    self.caseFacts = caseFacts
    self.composer = composer
    self.holdbackKey = holdbackKey
  }

  /// Every finding of the current text, by language, with the recorded waivers in place.
  public func findings(of statement: Statement) -> [Language: [Finding]] {
    guard let revision = statement.revision, let kind = statement.kind else { return [:] }
    var found: [Language: [Finding]] = [:]
    let publishable = composer.publishable
    let traces = revision.renditions.map { rendition in
      FigureTrace(
        rendition.text, rendition.language,
        candidates: composer.candidates(rendition.language, revision))
    }
    for (rendition, trace) in zip(revision.renditions, traces) {
      let draft = Draft(rendition.text, kind: kind.documentKind, language: rendition.language)
      // A waiver is kept for its words, so these must be the words themselves; who sees them sees the draft beside them.
      var findings = checker.check(draft, facts: caseFacts, showsNames: true).findings.filter {
        !isAgreedName($0, rendition) && !isAgreedClaim($0, rendition) && !kind.elementsNotOwed.contains($0.rule)
          && !isLengthOfNames($0, rendition) && !isUnowed($0, rendition)
      }
      .map { weighed($0, rendition) }
      findings += wordings(rendition, revision, statement, trace)
      let again = saidAgain(rendition, statement, trace)
      // That a corrected figure comes from no fact any more is said once, and plainly.
      findings += own(rendition, revision, trace, master: traces[0]).filter { finding in
        finding.rule != "C17-untraced" && finding.rule != "C14-drift"
          || !again.contains {
            $0.span.start.byte <= finding.span.start.byte && finding.span.end.byte <= $0.span.end.byte
          }
      }
      findings += again
      findings += withoutRight(rendition, statement, trace)
      findings += unchangedUntrue(rendition, statement)
      findings += correctionUnsaid(rendition, statement, trace)
      findings += issuers(rendition, statement)
      findings += scopeNotes(rendition, statement, trace)
      findings += leftOut(rendition, statement, trace, among: publishable)
      findings += differences(rendition, statement)
      findings += wanting(rendition, revision, trace)
      findings += excess(rendition, statement)
      if kind == .falseClaim { findings += falseNames(in: rendition) }
      findings.sort { $0.span.start < $1.span.start }
      found[rendition.language] = statement.withWaivers(findings)
    }
    return found
  }

  /// Whether a finding is about a name that the family has agreed to being said: here the families' consent decides, fact by fact, and
  /// not the look of the words.
  private func isAgreedName(_ finding: Finding, _ rendition: Rendition) -> Bool {
    guard Self.rulesAboutNames.contains(finding.rule) else { return false }
    // Whether a correction may repeat a name is decided by the victim’s record.
    if quotedNames(rendition).contains(where: {
      $0.lowerBound <= finding.span.start.byte && finding.span.end.byte <= $0.upperBound
    }) {
      return composer.fields.ledger.all.contains { VictimID(namedBy: $0.key) != nil && !$0.publications.isEmpty }
    }
    return rendition.bindings.contains { binding in
      guard case .fact(let id) = binding.source, let fact = composer.fields.ledger[id],
        VictimID(namedBy: fact.key) != nil
      else {
        return false
      }
      return binding.start <= finding.span.start.byte && finding.span.end.byte <= binding.end
    }
  }

  private static let rulesAboutNames: Set<String> = [
    "int-suspect-identity-precharge", "vic-name-before-nok", "vic-jigsaw", "vic-home-address", "vic-consent",
    "vic-minor",
  ]

  private func own(
    _ rendition: Rendition, _ revision: Revision, _ trace: FigureTrace, master: FigureTrace
  ) -> [Finding] {
    let text = rendition.text
    var findings = trace.untraced.map { untraced($0, rendition, revision) }
    findings += understated(text, rendition.language, trace)
    findings += denied(rendition)
    findings += attributed(text)
    findings += heldBack(text)
    findings += missing(rendition, revision, trace)
    findings += drift(rendition, revision, trace, master: master)
    findings += unnamed(rendition, revision)
    return findings
  }

  /// A figure that comes from nothing: in the master C17, in another language C14, and for a number that was never tried G6.
  private func untraced(_ figure: UntracedFigure, _ rendition: Rendition, _ revision: Revision) -> Finding {
    let text = rendition.text
    if case .telephone(let digits) = figure.token.kind, let fact = untestedContact(digits) {
      return finding(
        "G6-contact-untested",
        "The number \(figure.token.words) (\(fact.id)) was "
          + (fact.failedAt.map { "tried at \($0.clock(offset: composer.fields.offset)) and did not work." }
            ?? "never tried."),
        "After the attack in Manchester in 2017 the first number that was given could not be used.", text,
        figure.token.range,
        ["Try it, then: afterword fact tested \(fact.id)", "Say that a number will follow, and when"])
    }
    if let master = revision.master, master.language != rendition.language, figure.measure == nil {
      let sentence = SentenceSplit.ranges(of: text).first { $0.contains(figure.token.range.lowerBound) }
      let words = sentence.map { String(text[$0]) } ?? figure.token.words
      return finding(
        "C14-drift",
        "The \(rendition.language.englishName) text says “\(figure.token.words)” in “\(words)”: \(figure.reason)",
        "Every language must say the same figures.", text, figure.token.range,
        ["Say what the \(master.language.englishName) text says", "Leave it out here"])
    }
    if let measure = figure.measure { return unsaid(figure, measure, rendition) }
    return finding(
      "C17-untraced", figure.reason, "Every figure in a public text must be one that an agency stands behind.",
      text, figure.token.range,
      ["Write the field in braces, such as {casualties.killed}", "Leave the figure out"])
  }

  private func untestedContact(_ digits: String) -> Fact? {
    composer.fields.ledger.activeKeys(where: { $0.lies(under: "contact") }).flatMap {
      composer.fields.ledger.active($0)
    }
    .first { fact in
      guard case .telephone(let number) = fact.value, fact.testedAt == nil else { return false }
      return String(decoding: number.utf8.filter { (48...57).contains($0) }, as: UTF8.self) == digits
    }
  }

  /// A floor far below what an owner has confirmed, whether that may be said or not: “more than 10” while 17 are known.
  private func understated(_ text: String, _ language: Language, _ trace: FigureTrace) -> [Finding] {
    let ledger = composer.fields.ledger
    // What was said before is told as what it was.
    let past = trace.bindings.filter { TemplateField.tellsBefore($0.field) }
    return trace.floors.compactMap { floor in
      let bytes = text.bytes(of: floor.range)
      guard !past.contains(where: { ($0.start..<$0.end).overlaps(bytes) }) else { return nil }
      let known = floor.keys.flatMap { ledger.active($0) }.first { fact in
        guard fact.status == .confirmed, let quantity = fact.value.quantity else { return false }
        return Quantity.atLeast(floor.figure).isFarBelow(quantity)
      }
      guard let known else { return nil }
      return finding(
        "C15-understated",
        "“\(floor.words)” is far below what \(known.agency) has confirmed in \(known.id); true words can mislead.",
        "After the attacks in Nova Scotia in 2020 the public was told “in excess of 10” while 17 were known.", text,
        floor.range,
        ["Use the confirmed figure, when it may be said", Self.noNumber[language] ?? "We are not giving a number yet."])
    }
  }

  /// “Nobody has died”, where no fact says so, or where an owner has confirmed that people have.
  private func denied(_ rendition: Rendition) -> [Finding] {
    let ledger = composer.fields.ledger
    return HarmDenial.all(in: rendition.text, rendition.language).compactMap { denial in
      let facts = ledger.active(denial.key)
      let isSaid = facts.contains { $0.status == .confirmed && $0.value.quantity?.high == 0 }
      let known = facts.first { $0.status == .confirmed && ($0.value.quantity?.low ?? 0) > 0 }
      // That nobody has been arrested harms nobody, as long as it is true.
      guard !isSaid, known != nil || denial.key != .arrested else { return nil }
      let words = rendition.text[denial.range]
      return finding(
        known == nil ? "C17-untraced" : "C15-understated",
        known.map { "“\(words)” is not true: \($0.agency) has confirmed otherwise in \($0.id)." }
          ?? "“\(words)” says that there are none, and that comes from no fact.",
        "To say that nobody came to harm is to give a figure, and an agency must stand behind it.", rendition.text,
        denial.range,
        ["Say that it is not known yet", Self.noNumber[rendition.language] ?? "We are not giving a number yet."])
    }
  }

  private static let noNumber: [Language: String] = [
    .english: "We are not giving a number until families have been told.",
    .french: "Nous ne donnons pas de chiffre tant que les familles n’ont pas été informées.",
    .spanish: "No daremos cifras hasta que las familias hayan sido informadas.",
    .arabic: "لن نعلن أي عدد قبل إبلاغ العائلات.",
  ]

  /// Words of who did it and why that are not the investigation's, or not yet sure.
  private func attributed(_ text: String) -> [Finding] {
    let fields = composer.fields
    let facts = fields.ledger.activeKeys(where: \.isAttribution).flatMap { fields.ledger.active($0) }
    let allowed = Set(
      facts.filter { fields.obstacles($0).isEmpty }.flatMap { fact -> [String] in
        if case .words(let words) = fact.value { words.all.map { $0.text.lowercased() } } else { [] }
      })
    return facts.flatMap { fact -> [Finding] in
      guard case .words(let words) = fact.value, !fields.obstacles(fact).isEmpty else { return [] }
      return words.all.flatMap { _, _, phrase -> [Finding] in
        // What the investigation allows to be said is nobody else's to keep back.
        guard phrase.count >= 3, !allowed.contains(phrase.lowercased()), text.lowercased().count == text.count,
          let range = text.firstRange(ofFolded: phrase)
        else {
          return []
        }
        return [
          finding(
            "C17-untraced", "“\(text[range])” comes from no fact that may be published.",
            "Every name in a public text must be one that an agency stands behind.", text, range, ["Leave the name out"]
          ),
          finding(
            "C9-attribution",
            "“\(text[range])” says who did it (\(fact.id), \(fact.agency), \(fact.status.rawValue)), and no fact that may "
              + "be published says so.",
            "In Madrid in 2004 a group was named within hours that had nothing to do with it.", text, range,
            ["We do not yet know who did this."]),
        ]
      }
    }
  }

  private func heldBack(_ text: String) -> [Finding] {
    var findings: [Finding] = []
    let ledger = composer.fields.ledger
    if let holdbackKey, !ledger.heldPhrases.isEmpty {
      findings += holdbackKey.matches(of: ledger.heldPhrases, in: text).map { match in
        finding(
          "G1-held-back",
          "These words are held back by \(match.holdback.agency) (\(match.holdback.code.rawValue), \(match.holdback.id)).",
          "Publishing them could harm the investigation, a witness or a family.", text, match.range,
          [match.holdback.publicLine ?? "Leave the words out"])
      }
    }
    // Words of a fact that may not be said are held back as well, whoever typed them.
    var read: [(folded: String, range: Range<String.Index>)]?
    for fact in ledger.all where fact.isActive && (fact.status == .withheld || fact.release.isClosed) {
      guard case .words(let words) = fact.value else { continue }
      for (_, _, phrase) in words.all where phrase.count >= 4 {
        let own = read ?? HoldbackKey.words(of: text)
        read = own
        guard let range = HoldbackKey.range(of: phrase, in: own) else { continue }
        findings.append(
          finding(
            "G1-held-back", "These words are those of \(fact.id) (\(fact.key)), which may not be published.",
            "The agency that owns the fact decides when it is said.", text, range,
            [fact.withholding?.publicLine ?? "Leave the words out"]))
      }
    }
    return findings
  }

  /// Fields that the template requires and the text does not say, or says in another order.
  private func missing(_ rendition: Rendition, _ revision: Revision, _ trace: FigureTrace) -> [Finding] {
    let end = rendition.text.endIndex..<rendition.text.endIndex
    var findings: [Finding] = []
    var last = -1
    var lastField = ""
    for element in (revision.required ?? []).map(TemplateElement.init) where !element.isWanted {
      let field = element.text
      let alternatives = element.names
      // What an officer switches on is said in the template's own words and prints nothing.
      guard !alternatives.contains(where: { Self.switches.contains($0) && composer.fields.constants[$0] != nil }) else {
        continue
      }
      let starts = (rendition.bindings + trace.bindings)
        .filter { binding in
          alternatives.contains { Self.names(binding, $0, composer.fields.ledger) }
        }
        .map(\.start)
      guard let first = starts.min() else {
        findings.append(
          finding(
            "required-element",
            "The text does not say " + alternatives.joined(separator: " or ")
              + ", which a statement of this kind needs.",
            "Readers look for it, and its absence is taken for a meaning.", rendition.text, end,
            alternatives.compactMap { composer.fields.addCommand(named: $0) }
              + ["Write {\(alternatives.first ?? field)} where it belongs"]))
        continue
      }
      let position = starts.filter { $0 > last }.min()
      if let position {
        last = position
      } else {
        findings.append(
          finding(
            "element-order", "“\(field)” stands before “\(lastField)”; the template has them the other way round.",
            "In an emergency people read the first lines only.", rendition.text,
            rendition.text.utf8.index(rendition.text.startIndex, offsetBy: first)..<rendition.text.endIndex, [],
            severity: .warning))
      }
      lastField = field
    }
    return findings
  }

  /// The switches of claims whose own words may hold a name.
  private static let namingSwitches: Set<String> = [
    "statement.identity-withheld", "statement.\(ClaimReading.aboutAuthor)", "statement.\(ClaimReading.aboutPerson)",
  ]
  static let switches: Set<String> = [
    "statement.identity-withheld", "statement.\(ClaimReading.aboutAuthor)", "statement.\(ClaimReading.aboutPerson)",
    "statement.\(ClaimReading.aboutArrest)", "statement.\(ClaimReading.aboutToll)",
  ]

  /// Names of persons in a notice about a false claim. Where the name itself is what is false, also the words of the claim.
  private func falseNames(in rendition: Rendition) -> [Finding] {
    let fields = composer.fields
    var claims: [(Language, String)] = []
    let isDescribed = Self.namingSwitches.contains { fields.constants[$0] != nil }
    if isDescribed, case .words(let words)? = fields.constants["given.claim"] {
      claims = words.all.map { ($0.language, $0.text) }
    }
    let people = ["given.claim", "given.right", "given.withheld"].flatMap { name -> [(Language, String)] in
      guard case .words(let words)? = fields.constants[name] else { return [] }
      return words.all.map { ($0.language, $0.text) }
    }
    let names = FalseNames(claims: claims, people: people, known: fields.ledger.knownNames(fields.rules.agencies))
    return names.all(in: rendition.text, rendition.language).map { range in
      finding(
        "G8-false-name",
        "“\(rendition.text[range])” repeats a name that is going round; who reads it remembers the name.",
        "After the attack in Southport in 2024 a false name was shared for hours, and people were hurt for it.",
        rendition.text, range, ["Describe the claim without the name", "Leave the name out"])
    }
  }

  static func names(_ binding: Binding, _ name: String, _ ledger: FactLedger) -> Bool {
    if TemplateField(text: binding.field)?.name == name { return true }
    if case .fact(let id) = binding.source {
      if name.hasSuffix(".*") { return ledger[id]?.key.lies(under: String(name.dropLast(2))) ?? false }
      return ledger[id]?.key.rawValue == name
    }
    return false
  }

  private static let accuracy: Set<String> = [takenBackRule, leftOutRule, issuersRule, "nothing-else-not-true"]

  func finding(
    _ rule: String, _ message: String, _ why: String, _ text: String, _ range: Range<String.Index>,
    _ suggestions: [String], severity: Severity = .error
  ) -> Finding {
    Finding(
      rule: rule,
      family: rule.hasPrefix("G1")
        ? .investigation
        : rule.hasPrefix("G8") || rule.hasPrefix("G2") || rule.hasPrefix("C8")
          ? .dignity
          : rule.hasPrefix("C") || rule.hasPrefix("G6") || Self.accuracy.contains(rule) ? .accuracy : .completeness,
      practice: .gp17, severity: severity, message: message, why: why, zone: .body, text: String(text[range]),
      span: TextSpan(start: text.position(of: range.lowerBound), end: text.position(of: range.upperBound)),
      suggestions: suggestions)
  }
}
