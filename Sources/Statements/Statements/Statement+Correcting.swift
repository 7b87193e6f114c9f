import Incidents

extension Statement {
  /// The agencies whose words a correction takes back: those whose facts the wrong words said, and where they said none, those that
  /// issued them. Nobody’s words are called wrong without him.
  func wronged(_ context: StatementContext) -> Set<AgencyID> {
    guard let old = context.corrected?.revision, let said = saidInWrong(context) else { return [] }
    // What still stands, such as the place, is not what was wrong.
    let ended = said.filter { !$0.isActive }
    let owners = (ended.isEmpty ? said : ended).map(\.agency)
    guard owners.isEmpty else { return Set(owners) }
    return Set(old.issuers).subtracting([revision?.authorAgency].compactMap(\.self))
  }

  /// The facts that a correction’s wrong words say; nil for another statement.
  private func saidInWrong(_ context: StatementContext) -> [Fact]? {
    guard let opened, opened.links.corrects != nil, let master = context.corrected?.revision?.master,
      let wrong = opened.given?["wrong"]?[master.language, .bare]
    else { return nil }
    let places = master.text.ranges(of: wrong).map { range in
      let start = master.text.utf8.distance(from: master.text.startIndex, to: range.lowerBound)
      return start..<(start + wrong.utf8.count)
    }
    return master.bindings.compactMap { binding -> Fact? in
      guard case .fact(let id) = binding.source,
        places.contains(where: { $0.overlaps(binding.start..<binding.end) })
      else { return nil }
      return context.ledger[id]
    }
  }

  /// Facts that say what a correction calls wrong and stand all the same: the next text would say it again.
  func correctedFactObstacles(_ context: StatementContext) -> [TextObstacle] {
    guard release == nil, let said = saidInWrong(context), said.allSatisfy(\.isActive), let opened, let revision else {
      return []
    }
    let right = opened.given?["right"]?.all.map(\.text) ?? []
    return said.filter { fact in
      guard !TakenBack.framing.contains(fact.key.family) else { return false }
      switch fact.value {
      case .words(let words): return !words.all.contains { word in right.contains { $0.contains(word.text) } }
      default: return !revision.facts.contains { $0.id == fact.id }
      }
    }.map { fact in
      TextObstacle(
        rule: "corrected-fact-stands",
        sentence:
          "\(fact.id) (\(fact.key)) of \(fact.agency) still says what this corrects, and the next statement would say it again",
        mend: [
          "afterword fact retract \(fact.id) --reason \"…\" --as OFFICER-OF-\(fact.agency)",
          "afterword fact supersede \(fact.id) … --reason \"…\" --as OFFICER-OF-\(fact.agency)   # with what is right",
        ])
    }
  }
}
