import Incidents

// Families first.
extension Statement {
  /// What keeps a text from the public until the families have known it for ten minutes.
  func familyObstacles(_ context: StatementContext, _ kind: StatementKind, at now: Moment) -> [TextObstacle] {
    // Families were told before the statement whose language follows.
    guard kind.waitsForFamilies, opened?.links.translates == nil else { return [] }
    // Figures and names are news each time; that help is there, or somebody was arrested, needs one briefing before the first.
    let briefed =
      context.ledger.openGates[.familiesFirst] ?? (kind.isAboutCasualties ? nil : context.ledger.lastBriefing)
    guard let gate = briefed else {
      return [
        TextObstacle(
          rule: "G3-families-first",
          sentence: kind.isAboutCasualties
            ? "the families have not been briefed before these figures"
            : "the families have not been briefed before this",
          mend: ["afterword fact gate open families-first --note \"briefed at …\" --as FAMILY-LIAISON"])
      ]
    }
    // Nobody can have been told a figure before it was known.
    let newest = kind.isAboutCasualties ? newestFigure(context.ledger).flatMap { $0.since > gate.at ? $0 : nil } : nil
    let heard = newest?.since ?? gate.at
    guard heard + Self.familiesAhead <= now else {
      let briefed = "the families were briefed at \(gate.at)"
      return [
        TextObstacle(
          rule: "G3-families-first",
          sentence: newest.map {
            "\(briefed), and \($0.fact.id) (\($0.fact.key)) became known at \($0.since); families need 10 minutes from then "
              + "before the public hears"
          } ?? "\(briefed), and need 10 minutes before the public hears",
          mend: ["wait until \(heard + Self.familiesAhead), then release again"]
            + (newest == nil
              ? []
              : [
                "afterword fact gate open families-first --note \"briefed again at …\" --as FAMILY-LIAISON   # told this figure"
              ]))
      ]
    }
    return []
  }

  /// The figure of people harmed in the text that became known last, and when.
  private func newestFigure(_ ledger: FactLedger) -> (fact: Fact, since: Moment)? {
    (revision?.facts ?? []).compactMap { ledger[$0.id] }.filter { $0.key.lies(under: "casualties") }
      .map { (fact: $0, since: ledger.knownSince($0)) }
      .max { $0.since < $1.since }
  }
}
