import Incidents

/// Where a template stands that goes through the areas one by one.
enum AreaLoop: Sendable, Hashable {
  /// Not in an area, beside those that it goes through.
  case outside(Set<String>)
  /// In one area; nothing for the area of an incident that has only one.
  case inside(String?)

  /// Whether an instruction for a place is said here, so that each is said once.
  func holds(_ place: String?) -> Bool {
    switch self {
    case .outside(let areas): place.map { !areas.contains($0) } ?? true
    case .inside(let area): area != nil && place == area
    }
  }
}

extension TemplateFields {
  /// The facts that name the areas which people are told something about, each area once: those that were not opened again, or for
  /// which there is a new instruction since.
  func areas() -> [Fact] {
    let key: FactKey = "area"
    var seen: Set<String> = []
    return (said?.filter { $0.key == key } ?? ledger.active(key)).sorted { $0.id < $1.id }.filter { fact in
      let place = fact.scope.place
      guard isPublishable(fact), area == nil || place == area || place == "all" else { return false }
      // A text that is there already has said the area, whatever became of it since.
      let isOpen = said == nil && reopened.contains(place ?? "") && !instructions.contains { $0.scope.place == place }
      return !isOpen && seen.insert(place ?? "").inserted
    }
  }

  private var isToldNothingElse: Bool {
    // A text that is there already has said what it has said, whatever was reported since.
    instructions.isEmpty
      && (said.map { facts in !facts.contains { $0.key == "action" } } ?? ledger.active("action").isEmpty)
      && !areas().contains { isCordonedOff($0.scope.place) }
  }

  /// Whether an area is closed off, by what somebody has recorded of its closures: a road that is closed somewhere says nothing of it.
  private func isCordonedOff(_ area: String?) -> Bool {
    let closures = said ?? ledger.activeKeys(where: { $0.family == "closures" }).flatMap { ledger.active($0) }
    return area != nil
      && closures.contains { $0.key.family == "closures" && $0.scope.place == area && isPublishable($0) }
  }

  /// What people are told to do where a template stands: in its area, or everywhere.
  private var reachingInstructions: [InstructionVerb] {
    instructions.filter { fact in
      let place = fact.scope.place
      return area == nil || place == nil || place == "all" || place == area
    }
    .compactMap { InstructionVerb(of: $0.key) }
  }

  /// What people are told to do anywhere, as far as it may be said.
  private var instructions: [Fact] {
    let all = said ?? ledger.activeKeys(where: { $0.family == "instruction" }).flatMap { ledger.active($0) }
    return all.filter { $0.key.family == "instruction" && isPublishable($0) }
  }

  /// Whether the general advice that is in a template’s own words may stand: nothing for other questions.
  ///
  /// That an area has a name tells nobody to keep away from it: only what somebody was told to do there does, or a cordon around it.
  /// Who is sent for is not told to keep away (C11), and who is told nothing else is told at least to keep away from the scene.
  func advice(asked name: String) -> Resolution? {
    let mayStand: Bool
    switch name {
    case "statement.keep-away":
      let verbs = reachingInstructions
      mayStand =
        !verbs.contains(where: \.sendsPeople) && (verbs.contains(where: \.emptiesPlace) || isCordonedOff(area))
    case "statement.no-instruction":
      mayStand = isToldNothingElse
    case Template.purpose:
      mayStand = true
    case "statement.advice-stands":
      mayStand = constants["statement.advice-told"] != nil && isToldNothingElse
    default: return nil
    }
    return mayStand ? .constant(.number(1)) : .missing("People are told something else.", mend: [])
  }
}
