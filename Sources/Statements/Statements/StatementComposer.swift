import Guidelines
import Incidents

/// Writes the texts of a statement: from templates and facts, or from what an officer typed.
///
/// Whatever way a text comes about, each of its figures is bound to one fact or constant, so that a later change of the
/// fact finds the text.
public struct StatementComposer: Sendable {
  /// What fills the fields.
  public var fields: TemplateFields { didSet { looked = PublishableFacts() } }
  /// What was found among the facts by these fields.
  var looked = PublishableFacts()
  /// The statement.
  public var id: StatementID
  /// When the next statement is promised.
  public var nextUpdate: Moment?
  /// The agencies in whose name the statement is issued.
  public var issuers: [Agency]
  /// Whether all of it is an exercise, and every text says so.
  public var isExercise = false
  /// The templates of its kind in the languages that it has or is about to get, for what a language changes in the others.
  public var templates: [Template] = []
  /// In a correction, the facts that have changed besides what it corrects.
  public var otherChanges: [FactID] = []

  /// A writer for one statement.
  public init(fields: TemplateFields, id: StatementID, nextUpdate: Moment?, issuers: [Agency]) {
    self.fields = fields
    self.id = id
    self.nextUpdate = nextUpdate
    self.issuers = issuers
  }

  /// Fills templates of one kind in one or more languages; the first is the master.
  ///
  /// - Parameters:
  ///   - allowGaps: whether fields that nothing fills are left open for later.
  /// - Throws: every field that nothing fills, with line, column and the command that mends it.
  ///   - languages: languages that a translator wrote; a template would lose them, so they stay, and what changes in the
  ///     master becomes stale in them.
  ///   - current: the text that has them.
  ///   - following: the languages that are promised for later, where there is no text yet that promises them.
  public func assemble(
    _ templates: [Template], keeping languages: Set<Language> = [], of current: Revision? = nil,
    following: [LanguagePromise] = [], allowGaps: Bool = false
  ) throws(TemplateFaults) -> TextProposal {
    var renditions: [Rendition] = []
    var constants: [BoundConstant] = []
    var faults: [TemplateFault] = []
    let spoken = templates.map(\.language) + Language.allCases.filter(languages.contains)
    // What was promised for later stays promised, unless it is there now.
    let follows = (current.map { $0.follows ?? [] } ?? following).filter { !spoken.contains($0.language) }
    let fields = fields.naming(spoken, following: follows)
    for template in templates {
      let filled = template.renderWithGaps(fields)
      let rendered = isExercise ? ExerciseMark.marked(filled, in: template.language) : filled
      faults += rendered.gaps
      renditions.append(
        Rendition(language: template.language, text: rendered.text, bindings: traced(rendered, template.language)))
      constants += phrases(rendered, template.language, isTemplate: true)
      // An edited text keeps its instructions as such.
      constants += rendered.bindings.filter { Template.advice.contains($0.field) }.map {
        BoundConstant(language: template.language, name: $0.field, words: $0.words)
      }
      if !template.presumption.isEmpty {
        constants.append(
          BoundConstant(
            language: template.language, name: Template.presumptionField, words: template.presumption))
      }
      if template.wordLimit > 0 {
        let words = rendered.text.split(whereSeparator: \.isWhitespace).count
        if words > template.wordLimit * 2 {
          faults.append(
            TemplateFault(
              file: template.file, line: 1, column: 1,
              message: "The filled-in text has \(words) words; the template allows \(template.wordLimit).",
              mend: ["use fewer or shorter facts below “known”, or raise “words” in the template"],
              isMissingField: true))
        }
      }
    }
    guard faults.isEmpty || allowGaps else { throw TemplateFaults(faults) }
    let required = templates.first?.required ?? []
    if let master = renditions.first {
      for index in renditions.indices.dropFirst() { renditions[index] = renditions[index].bound(to: master) }
    }
    if let current, !languages.isEmpty {
      constants += (current.constants ?? []).filter { languages.contains($0.language) }
      for rendition in current.renditions where languages.contains(rendition.language) {
        let candidates = candidates(rendition.language, current, constants: constants)
        let trace = FigureTrace(rendition.text, rendition.language, candidates: candidates)
        renditions.append(
          Rendition(
            language: rendition.language, text: rendition.text, bindings: trace.bindings, madeFrom: rendition.madeFrom,
            translation: rendition.translation))
      }
      let order = current.renditions.map(\.language)
      renditions.sort { (order.firstIndex(of: $0.language) ?? 99) < (order.firstIndex(of: $1.language) ?? 99) }
    }
    var proposal = proposal(
      renditions, gaps: faults.map { "line \($0.line): \($0.message)" }, required: required, constants: constants,
      follows: follows)
    if let current {
      proposal.typed = Self.typed(renditions.filter { languages.contains($0.language) }, in: nil, after: current)
    }
    return proposal
  }

  /// Takes a text that an officer typed. Fields in braces are filled as in a template; every other figure is traced.
  ///
  /// Figures that come from nothing are no fault here: the check reports them with their place.
  public func take(
    _ text: String, _ language: Language, in current: Revision
  ) throws(TemplateFaults) -> TextProposal {
    var typed = text
    while typed.hasSuffix("\n") || typed.hasSuffix(" ") { typed.removeLast() }
    var constants = current.constants ?? []
    if typed.contains("{") {
      let template = try Template.fragment(typed, language, file: "the text")
      var fields = fields
      fields.printed = Set(current.facts.map(\.id))
      let rendered = try template.render(fields)
      typed = rendered.text
      constants += phrases(rendered, language, isTemplate: false).filter { !constants.contains($0) }
    }
    var renditions = current.renditions
    let trace = FigureTrace(typed, language, candidates: candidates(language, current, constants: constants))
    var rendition = Rendition(language: language, text: typed, bindings: trace.bindings)
    if let master = current.master, master.language != language {
      rendition = rendition.rebound(after: current.rendition(language), to: master)
    }
    if let index = renditions.firstIndex(where: { $0.language == language }) {
      renditions[index] = rendition
    } else {
      renditions.append(rendition)
    }
    renditions = welcoming(language, renditions, in: current, constants)
    let gaps = renditions.flatMap { rendition in
      rendition.text.contains("⟦") ? ["the \(rendition.language.englishName) text still has an open place “⟦…⟧”"] : []
    }
    let follows = (current.follows ?? []).filter { $0.language != language }
    var proposal = proposal(
      renditions, gaps: gaps, required: current.required ?? [], constants: constants, follows: follows,
      without: current.without ?? [])
    proposal.typed = Self.typed(proposal.renditions, in: language, after: current)
    return proposal
  }

  /// Takes a translation that came back from a translator.
  ///
  /// - Parameter isFollowing: whether it becomes a statement of its own, because the current text is public.
  ///
  /// A number that the master has from its template, and from no fact, is vouched for in the translation as well, in the
  /// phrase in which it stands there.
  public func take(
    _ delivered: DeliveredText, from provenance: TranslationProvenance, in current: Revision,
    isFollowing: Bool = false
  ) -> TextProposal {
    let language = delivered.language
    var constants = current.constants ?? []
    let master = current.master
    for figure in delivered.figures {
      let bound = master?.bindings.first { $0.start < figure.source.upperBound && figure.source.lowerBound < $0.end }
      var name = "template"
      switch bound?.source {
      case .fact: continue
      case .constant(let constant): name = constant
      case nil: break
      }
      let words = delivered.text.phrase(
        around: delivered.text.index(atByte: figure.start)..<delivered.text.index(atByte: figure.end))
      let constant = BoundConstant(language: language, name: name, words: words)
      if !constants.contains(constant) { constants.append(constant) }
    }
    let trace = FigureTrace(
      delivered.text, language, candidates: candidates(language, current, constants: constants))
    let rendition = Rendition(
      language: language, text: delivered.text, bindings: trace.bindings,
      madeFrom: master.map { Digest.hex(of: $0.text) },
      translation: TranslationSource(
        revision: isFollowing ? current.number : TranslationSource.comingRevision, segments: delivered.segments,
        provenance: provenance))
    if isFollowing {
      return proposal(
        [rendition], gaps: [], required: current.required ?? [], constants: constants, without: current.without ?? [])
    }
    var renditions = current.renditions
    if let index = renditions.firstIndex(where: { $0.language == language }) {
      renditions[index] = rendition
    } else {
      renditions.append(rendition)
    }
    renditions = welcoming(language, renditions, in: current, constants)
    var proposal = proposal(
      renditions, gaps: current.gaps ?? [], required: current.required ?? [], constants: constants,
      follows: (current.follows ?? []).filter { $0.language != language }, without: current.without ?? [])
    proposal.typed = Self.typed(renditions, in: language, after: current)
    return proposal
  }

  /// The current text with other sources of its translations, and the same words.
  public func with(_ renditions: [Rendition], in current: Revision) -> TextProposal {
    var proposal = proposal(
      renditions, gaps: current.gaps ?? [], required: current.required ?? [], constants: current.constants ?? [],
      follows: current.follows ?? [], without: current.without ?? [])
    proposal.typed = Self.typed(renditions, in: nil, after: current)
    return proposal
  }

  /// The sentences that officers have typed: those of before that still stand and, in the language that was edited, those that were
  /// not in the text.
  private static func typed(
    _ renditions: [Rendition], in language: Language?, after current: Revision
  ) -> [String] {
    func digests(_ rendition: Rendition?) -> [String] {
      guard let text = rendition?.text else { return [] }
      return SentenceSplit.ranges(of: text).map { Digest.hex(of: String(text[$0])) }
    }
    let before = Set(current.typed ?? [])
    return renditions.flatMap { rendition -> [String] in
      let stood = Set(digests(current.rendition(rendition.language)))
      return digests(rendition).filter { before.contains($0) || rendition.language == language && !stood.contains($0) }
    }
  }

  /// The revision with another promise of the next statement and the time at which that is given, in the words of every language.
  public func promising(_ moment: Moment, in revision: Revision) -> Revision {
    var renditions = revision.renditions.map { rendition in
      let text = redated(rendition, promise: moment, in: revision)
      let trace = FigureTrace(text, rendition.language, candidates: candidates(rendition.language, revision))
      return Rendition(
        language: rendition.language, text: text, bindings: trace.bindings, madeFrom: rendition.madeFrom,
        translation: rendition.translation)
    }
    // A language that was fresh stays fresh: the same promise was written into both.
    let before = revision.master.map { Digest.hex(of: $0.text) }
    let after = renditions.first.map { Digest.hex(of: $0.text) }
    for index in renditions.indices.dropFirst() {
      if renditions[index].madeFrom == before { renditions[index] = renditions[index].made(from: after) }
      if let old = revision.master, let new = renditions.first {
        renditions[index] = renditions[index].following(old, to: new)
      }
    }
    return Revision(
      number: revision.number, author: revision.author, authorAgency: revision.authorAgency, asOf: asOf,
      nextUpdate: moment, issuers: revision.issuers, renditions: renditions, facts: revision.facts,
      gaps: revision.gaps ?? [], required: revision.required ?? [], constants: revision.constants ?? [],
      sentences: revision.sentences, follows: revision.follows ?? [], without: revision.without ?? [],
      typed: Self.redated(revision.typed ?? [], from: revision.renditions, to: renditions))
  }

  /// The typed sentences of a text in which a promise was written anew: sentence by sentence, where there are as many as before.
  private static func redated(_ typed: [String], from old: [Rendition], to new: [Rendition]) -> [String] {
    guard !typed.isEmpty else { return [] }
    let known = Set(typed)
    return zip(old, new).flatMap { before, after -> [String] in
      let left = SentenceSplit.ranges(of: before.text).map { Digest.hex(of: String(before.text[$0])) }
      let right = SentenceSplit.ranges(of: after.text).map { Digest.hex(of: String(after.text[$0])) }
      guard left.count == right.count else { return right.filter(known.contains) }
      return zip(left, right).filter { known.contains($0.0) }.map(\.1)
    }
  }

  /// The bindings of a filled-in template. The words of what is right are an officer's own; the figures in them belong to facts like any
  /// others.
  private func traced(_ rendered: RenderedText, _ language: Language) -> [Binding] {
    let right = rendered.bindings.filter { $0.source == .constant("given.right") }
    guard !right.isEmpty else { return rendered.bindings }
    let found = FigureTrace(rendered.text, language, candidates: candidates(language, nil)).bindings.filter { figure in
      guard case .fact = figure.source else { return false }
      return right.contains { $0.start <= figure.start && figure.end <= $0.end }
    }
    return (rendered.bindings + found).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  /// The numbers that the template's own words and the statement's constants bring along, each with the words beside it: “our
  /// statement 3” vouches for itself, and not for three of anything else.
  private func phrases(_ rendered: RenderedText, _ language: Language, isTemplate: Bool) -> [BoundConstant] {
    let text = rendered.text
    return FigureScanner.tokens(in: text, language).compactMap { token in
      let start = text.utf8.distance(from: text.startIndex, to: token.range.lowerBound)
      // A line that stands because of a fact may tell other figures: what is bound there is the figure itself, the shortest stretch.
      let binding = rendered.bindings.filter { ($0.start..<$0.end).contains(start) }
        .min { $0.end - $0.start < $1.end - $1.start }
      switch binding?.source {
      case .fact:
        guard let name = binding?.field, Self.computed.contains(name) else { return nil }
        return BoundConstant(language: language, name: name, words: text.phrase(around: token.range))
      // How many are named is counted when the text is filled: «الشخصين».
      case .constant(TemplateFields.namedCount):
        return BoundConstant(
          language: language, name: TemplateFields.namedCount, words: text.phrase(around: token.range))
      case .constant(let name):
        switch fields.constant(named: name) {
        case .number: return BoundConstant(language: language, name: name, words: text.phrase(around: token.range))
        case .quantity:
          // A range has two numbers and is one phrase.
          guard let binding,
            let first = text.utf8.index(text.startIndex, offsetBy: binding.start, limitedBy: text.endIndex),
            let last = text.utf8.index(first, offsetBy: binding.end - binding.start, limitedBy: text.endIndex)
          else { return nil }
          return BoundConstant(language: language, name: name, words: text.phrase(around: first..<last))
        default: return nil
        }
      case nil:
        guard isTemplate else { return nil }
        return BoundConstant(language: language, name: "template", words: text.phrase(around: token.range))
      }
    }
  }

  func proposal(
    _ renditions: [Rendition], gaps: [String], required: [String], constants: [BoundConstant],
    follows: [LanguagePromise] = [], without: [AgencyID]? = nil
  ) -> TextProposal {
    var facts: Set<FactID> = []
    for case .fact(let id) in renditions.flatMap(\.bindings).map(\.source) { facts.insert(id) }
    let bound = facts.sorted().compactMap { id in
      fields.ledger[id].map { BoundFact(id: id, digest: $0.digest) }
    }
    return TextProposal(
      asOf: asOf, nextUpdate: nextUpdate, issuers: issuers.map(\.id), renditions: renditions, facts: bound,
      gaps: gaps, required: required, constants: constants,
      sentences: RevisionSentence.sentences(of: renditions, ledger: fields.ledger), follows: follows,
      without: without ?? fields.without.sorted())
  }
}

extension String {
  /// A stretch of the text with the word before it on its line, or the word after it where it begins the line.
  fileprivate func phrase(around range: Range<Index>) -> String {
    var start = range.lowerBound
    var end = range.upperBound
    func isSpace(_ character: Character) -> Bool { character == " " || character == "\u{00A0}" }
    while start > startIndex, !self[index(before: start)].isWhitespace { start = index(before: start) }
    if start > startIndex, isSpace(self[index(before: start)]) {
      start = index(before: start)
      while start > startIndex, !self[index(before: start)].isWhitespace { start = index(before: start) }
    } else if end < endIndex, isSpace(self[end]) {
      end = index(after: end)
      while end < endIndex, !self[end].isWhitespace { end = index(after: end) }
    }
    return String(self[start..<end])
  }
}
