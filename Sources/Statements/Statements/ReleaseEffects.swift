import Incidents

// What a release changes beside the statement: the sequence of public statements, and the facts that it says.

extension StatementRegister {
  /// Records a release in the sequence.
  ///
  /// - Parameter ledger: The facts as they stand before the release.
  public func decideRelease(of statement: Statement, _ ledger: FactLedger) -> [StatementRegisterEvent] {
    guard let opened = statement.opened, let revision = statement.revision, let release = statement.release else {
      return []
    }
    let overtaken = ledger.overtaken(by: statement, in: self)
    return [
      .released(
        RegisteredRelease(
          number: opened.id.number, revision: revision.number, kind: opened.kind, digest: release.payload.digest,
          headline: revision.headline, at: release.payload.at, nextUpdate: revision.nextUpdate, links: opened.links,
          area: opened.area, isUrgent: release.isUrgent ? true : nil, officer: release.payload.officer,
          languages: revision.renditions.map(\.language), follows: revision.follows,
          overtakes: overtaken.isEmpty ? nil : overtaken, tells: areasTold(by: revision, ledger)))
    ]
  }

  /// The areas of which a text says what people are told to do: what reaches everybody reaches all that have a name.
  private func areasTold(by revision: Revision, _ ledger: FactLedger) -> [String] {
    let told = revision.facts.compactMap { ledger[$0.id] }.filter { $0.key.family == "instruction" }.map(\.scope.place)
    let named = Set(told.compactMap(\.self)).subtracting(["all"])
    guard told.contains(where: { $0 == nil || $0 == "all" }) else { return named.sorted() }
    return named.union(originals.compactMap(\.area)).sorted()
  }
}

extension FactLedger {
  /// Records beside every fact of a released statement where and in which words it was said. A gate that was opened for these
  /// figures closes again: the next figures need the families to be told anew.
  public func decidePublication(in statement: Statement) -> [FactEvent] {
    guard let opened = statement.opened, let revision = statement.revision, let release = statement.release,
      let master = revision.master
    else { return [] }
    var events: [FactEvent] = revision.facts.map { bound in
      let binding = master.binding { $0 == .fact(bound.id) }
      let words = binding.map { master.sentence(around: $0) } ?? ""
      return .published(
        FactPublished(
          id: bound.id,
          publication: FactPublication(
            statement: opened.id, revision: revision.number, kind: opened.kind, at: release.payload.at, words: words)))
    }
    if opened.kind.waitsForFamilies, openGates[.familiesFirst] != nil {
      let note = "used by statement \(opened.id.number)"
      events.append(.gateClosed(GateChange(gate: .familiesFirst, at: release.payload.at, note: note)))
    }
    return events
  }
}
