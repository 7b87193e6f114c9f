import Guidelines
import Incidents

/// What the languages of a statement say differently.
extension StatementCheck {
  /// A language that says a figure which the master does not say.
  func drift(
    _ rendition: Rendition, _ revision: Revision, _ trace: FigureTrace, master masterTrace: FigureTrace
  ) -> [Finding] {
    guard let master = revision.master, master.language != rendition.language else { return [] }
    let said = Set(masterTrace.bindings.map(\.source) + master.bindings.map(\.source))
    var findings: [Finding] = []
    for binding in trace.bindings {
      guard case .fact(let id) = binding.source, !said.contains(binding.source),
        composer.fields.ledger[id]?.value.quantity != nil
      else { continue }
      if isInReason(binding.start..<binding.end, rendition) { continue }
      let start = rendition.text.utf8.index(rendition.text.startIndex, offsetBy: binding.start)
      let end = rendition.text.utf8.index(rendition.text.startIndex, offsetBy: binding.end)
      findings.append(
        finding(
          "C14-drift",
          "The \(rendition.language.englishName) text says “\(binding.words)” (\(id)), which the "
            + "\(master.language.englishName) text does not say.",
          "Every language must say the same figures.", rendition.text, start..<end,
          ["Say it in \(master.language.englishName) too, or leave it out here"]))
    }
    return findings
  }

  /// Figures, times, telephone numbers and addresses that only one of the two languages says, with both sentences.
  func differences(_ rendition: Rendition, _ statement: Statement) -> [Finding] {
    guard let revision = statement.revision, let master = revision.master, master.language != rendition.language,
      let source = statement.source(of: rendition, master: master)
    else { return [] }
    let pairs = FigureDifference.pairs(source.segments, rendition.text, master)
    return FigureDifference.between(master, rendition, pairs: pairs).filter { difference in
      // Why something has changed is said in each language as its officer said it.
      !isInReason(rendition.text.bytes(of: difference.range), rendition)
    }.map { difference in
      finding(
        "C14-drift", difference.sentence, "Every language must say the same figures.", rendition.text, difference.range,
        ["Say it in both languages, or in neither"])
    }
  }
}
