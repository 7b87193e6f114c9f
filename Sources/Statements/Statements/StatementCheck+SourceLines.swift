import Guidelines
import Incidents

/// The line that says who confirmed what stands above it names exactly the agencies of the facts above it, in every language.
extension StatementCheck {
  /// Lines that name somebody else as the source of the facts above them, and figures that no line gives a source for.
  func sourceLines(_ rendition: Rendition, _ sentences: [SpokenSentence]) -> [Finding] {
    let shapes = composer.templates.first { $0.language == rendition.language }?.sourceLines ?? []
    guard !shapes.isEmpty else { return [] }
    let agencies = composer.fields.rules.agencies
    let text = rendition.text
    let claims = SourceLine.claims(in: text, shapes, agencies, rendition.language)
    var findings: [Finding] = []
    var end = 0
    for claim in claims {
      let bytes = text.bytes(of: claim.range)
      let above = facts(rendition, sentences, in: end..<bytes.upperBound)
      let said = Set(above.flatMap { voices(of: $0.fact) })
      end = bytes.upperBound
      let foreign = claim.agencies.first { !above.isEmpty && !said.contains($0.id) }
      guard claim.namesOthers || foreign != nil else { continue }
      let words = text[claim.range]
      findings.append(
        finding(
          "C17-source",
          foreign.map { agency in
            "“\(words)” gives \(agency.name) as the source of what stands above it, which "
              + Set(above.map(\.fact.agency.rawValue)).sorted().joined(separator: " and ") + " has said."
          } ?? "“\(words)” names as a source somebody who has confirmed nothing here.",
          "Nobody’s name stands for what others have said.", text, claim.range,
          ["{statement.sources}", "afterword statement assemble \(composer.id.number)"]))
    }
    guard findings.isEmpty else { return findings }
    let heard = Set(claims.flatMap(\.agencies).map(\.id)).union(named(in: sentences, text))
    let unsaid = facts(rendition, sentences, in: 0..<text.utf8.count).first { said in
      said.isFigure && voices(of: said.fact).isDisjoint(with: heard)
    }
    guard let unsaid else { return [] }
    let sentence = sentences.first { $0.bytes.contains(unsaid.start) }
    return [
      finding(
        "C17-source",
        "The text says \(unsaid.fact.id) (\(unsaid.fact.key)) and does not say that it was confirmed by "
          + (agencies.first { $0.id == unsaid.fact.agency }?.name ?? unsaid.fact.agency.rawValue) + ".",
        "Each agency’s figure keeps its name; who reads it must know who stands behind it.", text,
        sentence?.range ?? text.endIndex..<text.endIndex, ["afterword statement assemble \(composer.id.number)"])
    ]
  }

  /// A fact that a text says, and where.
  private struct Said {
    let fact: Fact
    let start: Int
    /// Whether its number stands there, and not only words that are there because of it.
    let isFigure: Bool
  }

  /// What agencies have said below the headline of a text: figures, and what is known.
  private func facts(_ rendition: Rendition, _ sentences: [SpokenSentence], in bytes: Range<Int>) -> [Said] {
    let counted: Set<String> = ["casualties", "suspects"]
    let headings = sentences.filter(\.isHeading).map(\.bytes)
    return rendition.bindings.compactMap { binding in
      guard case .fact(let id) = binding.source, bytes.contains(binding.start), !binding.field.hasPrefix("statement."),
        !headings.contains(where: { $0.contains(binding.start) }), let fact = composer.fields.ledger[id],
        counted.contains(fact.key.family) || fact.key.family == "known"
      else { return nil }
      let isFigure =
        counted.contains(fact.key.family) && !FigureScanner.tokens(in: binding.words, rendition.language).isEmpty
      return Said(fact: fact, start: binding.start, isFigure: isFigure)
    }
  }

  /// The agencies that say what a fact says.
  private func voices(of fact: Fact) -> Set<AgencyID> {
    let same = composer.fields.ledger.active(fact.key).filter { $0.value == fact.value }
    return Set(same.map(\.agency)).union([fact.agency])
  }

  /// The agencies that a text names as sources in other words than those of its template.
  private func named(in sentences: [SpokenSentence], _ text: String) -> Set<AgencyID> {
    Set(
      sentences.flatMap { SourceClaim.agencies(in: $0, of: composer.fields.rules.agencies, text, isWide: true) }
        .map(\.agency.id))
  }
}
