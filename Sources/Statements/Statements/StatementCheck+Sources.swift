import Guidelines
import Incidents

/// Who says what: the contribution of each agency keeps its name.
extension StatementCheck {
  /// Facts that stand under the name of another agency: “According to the police:” over what the prosecutor has said.
  func misattributed(_ rendition: Rendition, _ sentences: [SpokenSentence], _ trace: FigureTrace) -> [Finding] {
    let ledger = composer.fields.ledger
    let text = rendition.text
    var findings: [Finding] = []
    var speaking: (agencies: [Agency], range: Range<String.Index>)?
    var end = text.startIndex
    for sentence in sentences {
      if text[end..<sentence.range.lowerBound].contains("\n\n") { speaking = nil }
      end = sentence.range.upperBound
      let claims = SourceClaim.agencies(in: sentence, of: composer.fields.rules.agencies, text)
      if !claims.isEmpty, sentence.text.last == ":" {
        speaking = (claims.map(\.agency), sentence.range)
        continue
      }
      guard let named = speaking else { continue }
      let facts = (rendition.bindings + trace.bindings).compactMap { binding -> Fact? in
        guard case .fact(let id) = binding.source, sentence.bytes.contains(binding.start) else { return nil }
        return ledger[id]
      }
      let foreign = facts.first { fact in
        (fact.value.quantity != nil || fact.key.family == "known")
          && !named.agencies.contains { agency in
            agency.id == fact.agency
              || ledger.active(fact.key).contains { $0.agency == agency.id && $0.value == fact.value }
          }
      }
      guard let fact = foreign else { continue }
      speaking = nil
      findings.append(
        finding(
          "C17-source",
          "The text gives \(named.agencies.map(\.name).joined(separator: " and ")) as the source of \(fact.id) (\(fact.key)), which "
            + "\(fact.agency) has said.",
          "Nobody’s name stands for what others have said.", text, named.range,
          ["Name \(fact.agency) as the source of it", "afterword statement assemble \(composer.id.number)"]))
    }
    return findings
  }
}
