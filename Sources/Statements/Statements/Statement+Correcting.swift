import Incidents

extension Statement {
  /// The agencies whose words a correction takes back: those whose facts the wrong words said, and where they said none, those that
  /// issued them. Nobody’s words are called wrong without him.
  func wronged(_ context: StatementContext) -> Set<AgencyID> {
    guard let opened, opened.links.corrects != nil, let old = context.corrected?.revision, let master = old.master,
      let wrong = opened.given?["wrong"]?[master.language, .bare]
    else { return [] }
    let places = master.text.ranges(of: wrong).map { range in
      let start = master.text.utf8.distance(from: master.text.startIndex, to: range.lowerBound)
      return start..<(start + wrong.utf8.count)
    }
    let said = master.bindings.compactMap { binding -> Fact? in
      guard case .fact(let id) = binding.source,
        places.contains(where: { $0.overlaps(binding.start..<binding.end) })
      else { return nil }
      return context.ledger[id]
    }
    // What still stands, such as the place, is not what was wrong.
    let ended = said.filter { !$0.isActive }
    let owners = (ended.isEmpty ? said : ended).map(\.agency)
    guard owners.isEmpty else { return Set(owners) }
    return Set(old.issuers).subtracting([revision?.authorAgency].compactMap(\.self))
  }
}
