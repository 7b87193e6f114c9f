import Guidelines
import Incidents

extension StatementComposer {
  /// The sentences in which templates say a fact as it is now, by language; none where a template does not say it, or cannot yet.
  public func sentences(saying id: FactID, in templates: [Template]) -> Words {
    var words = Words()
    for template in templates {
      let filled = template.renderWithGaps(fields)
      let rendition = Rendition(language: template.language, text: filled.text, bindings: filled.bindings)
      guard let said = rendition.binding(from: { $0 == .fact(id) }) else { continue }
      let sentence = rendition.sentence(around: said)
      if !sentence.contains("⟦") { words[template.language, .bare] = sentence }
    }
    return words
  }

  /// The current text without a language, which is promised for later.
  ///
  /// Where the others say in which languages the statement can be read, they no longer name it: what is promised is not
  /// there yet.
  public func letting(_ language: Language, followAt moment: Moment, in current: Revision) -> TextProposal {
    let kept = current.renditions.filter { $0.language != language || $0.language == current.master?.language }
    let languages = kept.map(\.language)
    var renditions = kept.map { naming(languages, insteadOf: current.renditions.map(\.language), $0, in: current) }
    if let master = renditions.first, master.text != current.master?.text {
      for index in renditions.indices.dropFirst() {
        renditions[index] = renditions[index].rebound(after: kept[index], to: master)
      }
    }
    let follows =
      (current.follows ?? []).filter { $0.language != language } + [LanguagePromise(language: language, at: moment)]
    return proposal(
      renditions, gaps: current.gaps ?? [], required: current.required ?? [], constants: current.constants ?? [],
      follows: follows.sorted { $0.language.rawValue < $1.language.rawValue }, without: current.without ?? [])
  }

  /// The texts once a language has come that they did not have: where they say in which languages the statement can be read, they name it,
  /// and none says any more that it follows.
  ///
  /// Only what the templates say otherwise then is changed, so that what people wrote by hand stays.
  func welcoming(
    _ language: Language, _ renditions: [Rendition], in current: Revision, _ constants: [BoundConstant]
  ) -> [Rendition] {
    guard current.rendition(language) == nil, !templates.isEmpty else { return renditions }
    let before = current.renditions.map(\.language)
    let all = before + [language]
    let promised = current.follows ?? []
    let old = fields.naming(before, following: promised, in: all)
    let new = fields.naming(all, following: promised.filter { $0.language != language })
    var changed = renditions
    for (index, rendition) in renditions.enumerated() {
      guard let template = templates.first(where: { $0.language == rendition.language }) else { continue }
      let (base, edited) = (template.renderWithGaps(old).text, template.renderWithGaps(new).text)
      guard base != edited else { continue }
      let text = TextMerge(base: base, now: rendition.text, edited: edited).text
      guard text != rendition.text else { continue }
      let candidates = candidates(rendition.language, current, constants: constants)
      let trace = FigureTrace(text, rendition.language, candidates: candidates)
      changed[index] = Rendition(
        language: rendition.language, text: text, bindings: trace.bindings, madeFrom: rendition.madeFrom,
        translation: rendition.translation)
    }
    if let master = changed.first, master.text != renditions.first?.text {
      for index in changed.indices.dropFirst() {
        changed[index] = changed[index].rebound(after: renditions[index], to: master)
      }
    }
    return changed
  }

  private func naming(
    _ languages: [Language], insteadOf before: [Language], _ rendition: Rendition, in current: Revision
  ) -> Rendition {
    let language = rendition.language
    let text = LanguageWording.text(rendition.text, language, naming: languages, insteadOf: before)
    guard text != rendition.text else { return rendition }
    let trace = FigureTrace(
      text, language, candidates: candidates(language, current, constants: current.constants ?? []))
    return Rendition(
      language: language, text: text, bindings: trace.bindings, madeFrom: rendition.madeFrom,
      translation: rendition.translation)
  }
}
