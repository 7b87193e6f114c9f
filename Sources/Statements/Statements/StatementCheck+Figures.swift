import Guidelines
import Incidents

/// Confirmed figures that a report passes over in silence.
extension StatementCheck {
  /// The rule by which a figure that is left out is held, until the author says why.
  public static let leftOutRule = "figure-left-out"

  /// The justifications by which findings of this room may be kept, by rule: with them goes a reason in words.
  public static let accepted: [String: Set<JustificationCode>] = [leftOutRule: [.figureLater]]

  /// Figures of people harmed that are confirmed and may be published, and that a situation update does not give.
  func leftOut(
    _ rendition: Rendition, _ statement: Statement, _ trace: FigureTrace, among publishable: [Fact]
  ) -> [Finding] {
    guard statement.kind == .situation, let revision = statement.revision, rendition == revision.master else {
      return []
    }
    let ledger = composer.fields.ledger
    let said = (rendition.bindings + trace.bindings).compactMap { binding -> Fact? in
      if case .fact(let id) = binding.source { ledger[id] } else { nil }
    }
    let known = publishable.filter { fact in
      fact.key.family == "casualties" && fact.status == .confirmed && !fact.isAboutVictim
        && ![.unknown, nil].contains(fact.value.quantity?.precision)
    }
    let text = rendition.text
    let ids = Set(said.map(\.id))
    // What another fact under the same key says for all of them says it for each.
    let saidWhole = Set(said.filter(\.scope.isWhole).map(\.key))
    let wholes = Set(known.filter(\.scope.isWhole).map(\.key))
    return known.filter { fact in
      !ids.contains(fact.id) && !saidWhole.contains(fact.key)
        && !said.contains { $0.key == fact.key && $0.value == fact.value }
        && (fact.scope.isWhole || !wholes.contains(fact.key))
    }.map { fact in
      let scope = fact.scope.description
      let field = "{\(fact.key)\(scope.isEmpty ? "" : "[\(scope)]")}"
      var finding = finding(
        Self.leftOutRule,
        "\(fact.agency) has confirmed \(fact.value.summary) for \(fact.key)\(scope.isEmpty ? "" : " [\(scope)]") (\(fact.id)), and the "
          + "text does not say it.",
        "A figure that is known and left out is taken for one that is hidden.", text, text.endIndex..<text.endIndex,
        [
          "Say it: \(field)",
          "Say why not: afterword statement waive \(statement.id?.number ?? 0) \(Self.leftOutRule) --words \(fact.id) "
            + "--code \(JustificationCode.figureLater.rawValue) --reason \"…\" --as LEAD",
        ])
      // A reason is kept for this figure, and for no other one that is left out later.
      finding.text = fact.id.rawValue
      return finding
    }
  }
}
