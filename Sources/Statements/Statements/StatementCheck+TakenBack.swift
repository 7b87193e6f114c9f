import Guidelines
import Incidents

/// What was corrected is not said again.
extension StatementCheck {
  /// The rule by which words and figures that a correction took back are held.
  public static let takenBackRule = "corrected-again"

  /// Sentences and figures that a public correction called wrong, and in a correction those that it calls wrong itself, outside the place
  /// in which it quotes them.
  func saidAgain(_ rendition: Rendition, _ statement: Statement, _ trace: FigureTrace) -> [Finding] {
    let own = TakenBack(draft: statement)
    let taken = takenBack.filter { $0.correction != own?.correction } + (own.map { [$0] } ?? [])
    let text = rendition.text
    let quotation = quotation(in: rendition, statement)
    guard !taken.isEmpty else { return retractedAgain(text, rendition.language, besides: quotation, []) }
    let ledger = composer.fields.ledger
    let bindings = rendition.bindings + trace.bindings
    var findings: [Finding] = []
    var places: [Range<String.Index>] = []
    func add(_ taken: TakenBack, _ range: Range<String.Index>, from fact: Fact?) {
      guard !places.contains(where: { $0.overlaps(range) }) else { return }
      places.append(range)
      let words = text[range]
      let isOwn = taken.correction == own?.correction
      let corrected = isOwn ? "this statement corrects it" : "statement \(taken.correction) corrected it"
      findings.append(
        finding(
          Self.takenBackRule,
          "“\(words)” is what statement \(taken.said) said, and \(corrected); it is not said again."
            + (fact.map {
              " It comes from \($0.id) (\($0.key)) of \($0.agency), which still stands: \($0.agency) retracts or supersedes it."
            } ?? ""),
          "Whoever hears the wrong words again believes them again.", text, range,
          [taken.right[rendition.language, .bare] ?? "Say what is right, or leave it out"]))
    }
    for range in SentenceSplit.ranges(of: text) where !(quotation.map { $0.overlaps(range) } ?? false) {
      let sentence = String(text[range])
      guard let said = taken.last(where: { $0.isSaid(in: sentence, rendition.language) }) else { continue }
      let bytes = text.bytes(of: range)
      let facts = bindings.filter { $0.start < bytes.upperBound && bytes.lowerBound < $0.end }
        .compactMap { binding -> Fact? in
          if case .fact(let id) = binding.source { ledger[id] } else { nil }
        }.filter { $0.isActive && !TakenBack.framing.contains($0.key.family) }
      // What came to be so, or was found to be so, after the correction is news.
      guard !facts.contains(where: { $0.receivedAt > said.at }) else { continue }
      add(said, range, from: facts.first)
    }
    findings += retractedAgain(text, rendition.language, besides: quotation, places)
    let wrong = taken.flatMap { taken in
      taken.figures(in: ledger).map { (taken: taken, key: $0.key, figure: $0.figure) }
    }
    // Its own number and date are no figures of people, and what a figure was before is told as that.
    let told = bindings.filter { binding in
      guard case .constant(let name) = binding.source else { return false }
      return name.hasPrefix("statement.") || TemplateField(text: name)?.aspect != nil
    }
    for figure in wrong.isEmpty ? [] : SaidFigure.all(in: text, rendition.language) {
      let bytes = text.bytes(of: figure.range)
      guard !(quotation.map { $0.overlaps(figure.range) } ?? false),
        !told.contains(where: { $0.start < bytes.upperBound && bytes.lowerBound < $0.end }),
        let same = wrong.last(where: { $0.figure == figure.figure && $0.key == figure.key }),
        !ledger.active(same.key).contains(where: {
          $0.value.quantity?.figure == same.figure || $0.value.quantity?.upper == same.figure
        })
      else { continue }
      add(same.taken, figure.range, from: nil)
    }
    return findings
  }

  /// Words of a fact that was said in public and then retracted, whoever typed them.
  private func retractedAgain(
    _ text: String, _ language: Language, besides quotation: Range<String.Index>?, _ places: [Range<String.Index>]
  ) -> [Finding] {
    let ledger = composer.fields.ledger
    func phrases(_ fact: Fact) -> [TakenBack.Phrase] {
      guard case .words(let words) = fact.value else { return [] }
      return words.all.filter { $0.language == language }.map { TakenBack.Phrase($0.text) }.filter(\.isTelling)
    }
    let retracted = ledger.all.filter { $0.status == .retracted && !$0.publications.isEmpty && !$0.isAboutVictim }
    guard !retracted.isEmpty else { return [] }
    let wrong = retracted.flatMap { fact in phrases(fact).map { (fact: fact, phrase: $0) } }
    guard !wrong.isEmpty else { return [] }
    return SentenceSplit.ranges(of: text).compactMap { range -> Finding? in
      guard !places.contains(where: { $0.overlaps(range) }), !(quotation.map { $0.overlaps(range) } ?? false),
        let same = wrong.last(where: { $0.phrase.isWithin(text: String(text[range])) }),
        // Somebody may have found since that it is so after all.
        !ledger.all.contains(where: { $0.isActive && phrases($0).contains { $0.folded == same.phrase.folded } })
      else { return nil }
      return finding(
        Self.takenBackRule,
        "“\(text[range])” says \(same.fact.id) (\(same.fact.key)) of \(same.fact.agency), which was said in public and retracted since.",
        "Whoever hears the wrong words again believes them again.", text, range, ["Say what is right, or leave it out"])
    }
  }

  /// The place in which a correction quotes what was wrong.
  private func quotation(in rendition: Rendition, _ statement: Statement) -> Range<String.Index>? {
    guard statement.kind == .correction,
      let words = statement.opened?.given?["wrong"]?[rendition.language, .bare], !words.isEmpty
    else { return nil }
    // Words that run the other way stand between marks of their direction.
    let written = [words, TextSafety.isolated(words, in: rendition.language)]
    return written.flatMap { rendition.text.ranges(of: $0) }.first { range in
      rendition.text[..<range.lowerBound].last { !$0.isWhitespace }.map { "“«\"„".contains($0) } ?? false
    }
  }

  /// A correction that names what was wrong and not what is right.
  func withoutRight(_ rendition: Rendition, _ statement: Statement, _ trace: FigureTrace) -> [Finding] {
    guard statement.kind == .correction, let given = statement.opened?.given else { return [] }
    let language = rendition.language
    func plain(_ text: String) -> String {
      TextSafety.withoutIsolates(text).replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    }
    let text = plain(rendition.text)
    let lead = Self.rightLeads[language] ?? ""
    if let range = text.ranges(of: lead).first {
      let line = text[range.upperBound...].prefix { $0 != "\n" }
      if line.contains(where: \.isLetter) { return [] }
    }
    if let right = given["right"]?[language, .bare], text.contains(plain(right)) { return [] }
    let flags = Set((given["flags"]?.summary ?? "").split(separator: " ").map(String.init))
    let keys = Set(Correction.worded.filter { flags.contains($0.value) }.keys)
    let isFigured =
      !keys.isEmpty && given["right"] == nil
      && keys.allSatisfy { key in (rendition.bindings + trace.bindings).contains { says($0, key, rendition) } }
    if isFigured { return [] }
    return [
      finding(
        "right-not-said", "The \(language.englishName) text names what was wrong and does not say what is right.",
        "Whoever reads a wrong figure alone remembers it.", rendition.text,
        rendition.text.endIndex..<rendition.text.endIndex, ["\(lead) …"])
    ]
  }

  /// Whether words say the figure that holds under a key, and not the wrong one or how much has changed: “one person was counted late”.
  private func says(_ binding: Binding, _ key: FactKey, _ rendition: Rendition) -> Bool {
    guard case .fact(let id) = binding.source, let fact = composer.fields.ledger[id], fact.key == key, fact.isActive,
      case .quantity(let quantity) = fact.value
    else { return false }
    // “One” is a number before people only, so the words around it are read as well.
    let numbers = FigureScanner.tokens(in: rendition.text, rendition.language).filter {
      rendition.text.bytes(of: $0.range).overlaps(binding.start..<binding.end)
    }.compactMap { if case .number(let number) = $0.kind { number } else { nil } }
    return numbers.isEmpty || numbers.contains(quantity.figure)
  }

  /// The words with which the templates say what is right.
  static let rightLeads: [Language: String] = [
    .english: "What is correct:", .french: "Ce qui est exact :", .spanish: "Lo correcto es:", .arabic: "الصحيح هو:",
  ]

  /// A heartbeat that says that a statement stands, and nothing of its correction.
  func correctionUnsaid(_ rendition: Rendition, _ statement: Statement, _ trace: FigureTrace) -> [Finding] {
    let name = "statement.current-correction"
    guard statement.kind == .heartbeat, case .number(let correction)? = composer.fields.constants[name],
      case .number(let current)? = composer.fields.constants["statement.current"],
      !(rendition.bindings + trace.bindings).contains(where: {
        $0.source == .constant(name) && $0.words == String(correction)
      })
    else { return [] }
    return [
      finding(
        Self.takenBackRule,
        "The text says that statement \(current) still stands, and not that statement \(correction) corrects it.",
        "Whoever goes back to the statement reads again what was wrong.", rendition.text,
        rendition.text.endIndex..<rendition.text.endIndex,
        ["afterword statement assemble \(statement.id?.number ?? 0)"])
    ]
  }
}

extension TakenBack {
  /// The families of facts that stand around what is said and are not what was wrong.
  static let framing: Set<String> = ["place", "time", "area", "link"]
}

extension String {
  /// A stretch of the text in UTF-8.
  func bytes(of range: Range<Index>) -> Range<Int> {
    let start = utf8.distance(from: startIndex, to: range.lowerBound)
    return start..<(start + utf8.distance(from: range.lowerBound, to: range.upperBound))
  }
}
