import Guidelines
import Incidents

// Words that say that there is nobody, and figures that say that there is somebody.
extension FactLedger {
  /// Those of some facts that confirm that there is somebody, of whom a text may have said that there is nobody, where no other fact has said
  /// so before.
  public func firstFigures(among ids: [FactID]) -> [Fact] {
    func counts(_ fact: Fact) -> Bool { fact.status == .confirmed && (fact.value.quantity?.low ?? 0) > 0 }
    return ids.compactMap { self[$0] }.filter { fact in
      fact.isActive && counts(fact) && SpokenFacts.deniable.contains(fact.key)
        && !active(fact.key).contains { counts($0) && !ids.contains($0.id) }
    }
  }

  /// The answers to rumours and questions that say that there is nobody, while somebody has confirmed a figure (C7).
  public func denied(by register: RumourRegister, _ rules: FactRules) -> [Conflict] {
    var found: [Conflict] = []
    for rumour in register.all where rumour.verdict != nil {
      var seen: Set<FactID> = []
      for language in Language.allCases {
        guard let answer = rumour.answer(in: language) else { continue }
        for fact in HarmDenial.all(in: answer, language).flatMap({ active($0.key) }) {
          let low: Int = fact.value.quantity?.low ?? 0
          guard fact.status == .confirmed, low > 0, seen.insert(fact.id).inserted else { continue }
          found.append(denial(of: fact, by: rumour, answer, rules))
        }
      }
    }
    return found
  }

  private func denial(of fact: Fact, by rumour: Rumour, _ answer: String, _ rules: FactRules) -> Conflict {
    let side = Conflict.Side(fact: fact.id, agency: fact.agency, value: fact.value, scope: fact.scope, asOf: fact.asOf)
    let judge = rumour.owner?.rawValue ?? "AGENCY"
    let said = "\(fact.agency) says \(fact.value.summary) for \(fact.key) in \(fact.id)"
    return Conflict(
      kind: .status, key: fact.key, sides: [side], sentence: "The answer to \(rumour.id) is “\(answer)”, and \(said).",
      owner: owner(of: fact.key, rules),
      commands: [
        "afterword rumour judge \(rumour.id) false --answer \"…\" --as OFFICER-OF-\(judge)   # or true",
        "afterword fact retract \(fact.id) --reason \"…\" --as OFFICER-OF-\(fact.agency)",
      ], isBlocking: true, since: [fact.contributedAt, rumour.judgedAt].compactMap(\.self).max())
  }
}
