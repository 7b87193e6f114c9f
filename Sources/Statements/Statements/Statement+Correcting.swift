import Incidents

extension Statement {
  /// The agencies whose words a correction takes back: those whose facts the wrong words said, and where they said none, those that
  /// issued them. Nobody’s words are called wrong without him.
  func wronged(_ context: StatementContext) -> Set<AgencyID> {
    if let fact = opened?.takenBackFact.flatMap({ context.ledger[$0] }) { return [fact.agency] }
    guard let corrected = context.corrected, let old = corrected.revision, let opened, opened.links.corrects != nil,
      let wrong = opened.given?["wrong"], !wrong.all.isEmpty
    else { return [] }
    let owners = corrected.owners(of: wrong, in: context.ledger)
    guard owners.isEmpty else { return owners }
    return Set(old.issuers).subtracting([revision?.authorAgency].compactMap(\.self))
  }

  /// The facts that a correction’s wrong words say; nil for another statement.
  private func saidInWrong(_ context: StatementContext) -> [Fact]? {
    guard let opened, opened.links.corrects != nil, let corrected = context.corrected,
      let wrong = opened.given?["wrong"], !wrong.all.isEmpty
    else { return nil }
    return corrected.facts(in: wrong, context.ledger)
  }

  /// Facts that say what a correction calls wrong and stand all the same: the next text would say it again.
  func correctedFactObstacles(_ context: StatementContext) -> [TextObstacle] {
    guard release == nil, let said = saidInWrong(context), said.allSatisfy(\.isActive), let opened, let revision else {
      return []
    }
    let right = opened.given?["right"]?.all.map(\.text) ?? []
    let languages = Set(opened.given?["wrong"]?.all.map(\.language) ?? [])
    return said.filter { fact in
      guard !TakenBack.framing.contains(fact.key.family) else { return false }
      switch fact.value {
      case .words(let words):
        let own = words.all.filter { languages.contains($0.language) }
        return !(own.isEmpty ? words.all : own).contains { word in right.contains { $0.contains(word.text) } }
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

extension Statement {
  /// The agencies whose words some wrong words of the statement were: those whose facts they said, of several those whose facts have ended.
  /// What still stands, such as the place, is not what was wrong.
  ///
  /// - Parameter words: the words, by language; those that the text does not hold are nobody's.
  public func owners(of words: Words, in ledger: FactLedger) -> Set<AgencyID> {
    let said = facts(in: words, ledger)
    let ended = said.filter { !$0.isActive }
    return Set((ended.isEmpty ? said : ended).map(\.agency))
  }

  /// The facts that some words of the statement say: in its master language, or in the first that has them.
  private func facts(in words: Words, _ ledger: FactLedger) -> [Fact] {
    let spoken = revision?.renditions.first { !(words[$0.language, .bare] ?? "").isEmpty }
    guard let spoken, let wrong = words[spoken.language, .bare] else { return [] }
    let places = spoken.text.ranges(of: wrong).map { spoken.text.bytes(of: $0) }
    return spoken.bindings.compactMap { binding -> Fact? in
      guard case .fact(let id) = binding.source,
        places.contains(where: { $0.overlaps(binding.start..<binding.end) })
      else { return nil }
      return ledger[id]
    }
  }
}
