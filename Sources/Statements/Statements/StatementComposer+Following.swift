import Guidelines
import Incidents

extension StatementComposer {
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
