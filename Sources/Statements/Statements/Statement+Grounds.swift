extension Statement {
  /// What a text presupposes and the ledger does not bear out: an arrest that a denial speaks of, as many dead as it names
  /// (C5, C8: a name too many may be somebody who is alive).
  func groundObstacles(_ revision: Revision, _ context: StatementContext) -> [TextObstacle] {
    guard let number = opened?.id.number else { return [] }
    var obstacles: [TextObstacle] = []
    let flags = opened?.given?["flags"]?.summary.split(separator: " ") ?? []
    if flags.contains("identity-withheld"), !context.ledger.hasArrest {
      obstacles.append(
        TextObstacle(
          rule: "arrest-not-recorded",
          sentence:
            "the text speaks of the person who was arrested, and no confirmed, public fact says that anybody was",
          mend: [
            "afterword fact add suspects.arrested NUMBER --confirmed",
            "afterword statement withdraw \(number) --reason \"nobody was arrested\"",
          ]))
    }
    let named = revision.facts.filter { context.ledger[$0.id].map { VictimID(namedBy: $0.key) != nil } ?? false }
    for total in context.ledger.active(.killed) where opened?.kind == .names {
      guard total.scope.place == nil, total.scope.route == nil, total.scope.population == nil,
        let most = total.value.quantity?.high, named.count > most
      else { continue }
      obstacles.append(
        TextObstacle(
          rule: "C8-more-names",
          sentence:
            "it names \(named.count) people as dead, and \(total.id) says that \(most) died: one of them may be alive",
          mend: [
            "afterword fact supersede \(total.id) NUMBER --reason \"…\" --as OFFICER-OF-\(total.agency)",
            "afterword statement assemble \(number)   # after whoever is not among the dead was taken out",
          ]))
    }
    return obstacles
  }
}

extension FactLedger {
  /// Whether a confirmed fact that may be published says that somebody was arrested.
  fileprivate var hasArrest: Bool {
    active(.arrested).contains {
      $0.status == .confirmed && $0.release != .internal && $0.release != .never
        && ($0.value.quantity?.low ?? 0) > 0
    }
  }
}
