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
    // What was said since the last line that named its source, for the next line that does: “This was confirmed by …”.
    var unnamed: [Fact] = []
    var end = text.startIndex
    func facts(in bytes: Range<Int>) -> [Fact] {
      (rendition.bindings + trace.bindings).compactMap { binding in
        guard case .fact(let id) = binding.source, bytes.contains(binding.start) else { return nil }
        return ledger[id]
      }
    }
    // Who has said nothing in the text is named as a source of nothing at all, which is found by itself.
    let heard = Set(facts(in: 0..<text.utf8.count).map(\.agency))
    func foreign(_ facts: [Fact], to agencies: [Agency]) -> Fact? {
      facts.first { fact in
        (fact.value.quantity != nil || fact.key.family == "known")
          && !agencies.contains { agency in
            agency.id == fact.agency
              || ledger.active(fact.key).contains { $0.agency == agency.id && $0.value == fact.value }
          }
      }
    }
    func report(_ fact: Fact, _ agencies: [Agency], _ range: Range<String.Index>) {
      findings.append(
        finding(
          "C17-source",
          "The text gives \(agencies.map(\.name).joined(separator: " and ")) as the source of \(fact.id) (\(fact.key)), which "
            + "\(fact.agency) has said.",
          "Nobody’s name stands for what others have said.", text, range,
          ["Name \(fact.agency) as the source of it", "afterword statement assemble \(composer.id.number)"]))
    }
    for sentence in sentences {
      if text[end..<sentence.range.lowerBound].contains("\n\n") { (speaking, unnamed) = (nil, []) }
      end = sentence.range.upperBound
      let claims = SourceClaim.agencies(in: sentence, of: composer.fields.rules.agencies, text)
      if !claims.isEmpty, sentence.text.last == ":" {
        speaking = (claims.map(\.agency), sentence.range)
        unnamed = []
        continue
      }
      let said = facts(in: sentence.bytes)
      if claims.isEmpty {
        unnamed += said
      } else if SourceClaim.pointsBack(sentence) {
        let agencies = claims.map(\.agency)
        if said.isEmpty, let fact = foreign(unnamed, to: agencies), agencies.contains(where: { heard.contains($0.id) })
        {
          report(fact, agencies, claims[0].range)
        }
        unnamed = []
      }
      guard let named = speaking, let fact = foreign(said, to: named.agencies) else { continue }
      speaking = nil
      report(fact, named.agencies, named.range)
    }
    return findings
  }
}
