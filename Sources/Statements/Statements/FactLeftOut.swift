import Incidents

/// A confirmed fact that a draft does not say although its template could, or that is about people’s safety, and why.
public struct FactLeftOut: Sendable, Hashable {
  /// The fact.
  public let fact: FactID
  /// Why it is left out, as a clause.
  public let sentence: String
  /// The commands by which it comes in.
  public let mend: [String]
}

extension StatementComposer {
  /// The confirmed facts that a text passes over: what may not be published yet, such as a number that nobody has tried, and what the
  /// template has no place for although it is about what people should do. Figures have a rule of their own.
  ///
  /// - Parameter template: The template of the statement, in any language.
  public func leftOut(of revision: Revision, _ template: Template) -> [FactLeftOut] {
    let said = Set(revision.facts.map(\.id))
    let names = Set(template.fields.filter { !$0.isGroup }.map(\.name))
    let groups = template.groups
    let spoken = revision.facts.compactMap { fields.ledger[$0.id] }
    return figuresLeftOut(of: revision, template)
      + fields.ledger.all.compactMap { fact in
        guard fact.isActive, fact.status == .confirmed, fact.value.quantity == nil, !said.contains(fact.id),
          !fact.release.isClosed, !fields.without.contains(fact.agency), isOfThisArea(fact),
          !spoken.contains(where: { $0.key.family == fact.key.family && $0.isSame(as: fact) })
        else { return nil }
        let hasPlace =
          names.contains(fact.key.rawValue) || groups.contains { fact.key.lies(under: $0.rawValue) }
        // Nobody says “stay inside” while an area is opened again.
        let orders = template.name == StatementKind.allClear.rawValue ? Self.closed : Self.orders
        let isOrder = orders.contains(fact.key.family) && Self.orderly.contains(template.name)
        guard hasPlace || isOrder else { return nil }
        let obstacles = fields.obstacles(fact)
        if let first = obstacles.first {
          return FactLeftOut(
            fact: fact.id, sentence: obstacles.map(\.sentence).joined(separator: "; "),
            mend: first.mend)
        }
        guard isOrder else { return nil }
        let scope = fact.scope.description.isEmpty ? "" : " [\(fact.scope)]"
        return FactLeftOut(
          fact: fact.id,
          sentence: "\(fact.id) (\(fact.key))\(scope) is confirmed, and the text does not say it",
          mend: [
            "afterword statement show \(id.number) --text > text.md",
            "afterword statement edit \(id.number) --file text.md   # after you wrote {\(fact.key)} into text.md",
          ])
      }
  }

  /// The confirmed figures of people harmed that a report passes over: those of a group so small that it names people, and those that its
  /// kind has no place for. What a figure of everybody says already is not missing.
  private func figuresLeftOut(of revision: Revision, _ template: Template) -> [FactLeftOut] {
    guard [StatementKind.situation, .casualty].map(\.rawValue).contains(template.name) else { return [] }
    let said = revision.facts.compactMap { fields.ledger[$0.id] }
    let ids = Set(said.map(\.id))
    let wholes = Set(said.filter(\.scope.isWhole).map(\.key))
    return fields.ledger.all.compactMap { fact in
      guard fact.isActive, fact.status == .confirmed, let quantity = fact.value.quantity,
        quantity.precision != .unknown,
        fact.key.family == "casualties", !fact.isAboutVictim, !ids.contains(fact.id), !wholes.contains(fact.key),
        !fact.release.isClosed, !fields.without.contains(fact.agency),
        !said.contains(where: { $0.key == fact.key && $0.value == fact.value && $0.scope == fact.scope })
      else { return nil }
      let scope = fact.scope.description.isEmpty ? "" : " [\(fact.scope)]"
      let what = "\(fact.id) (\(fact.key)\(scope)): \(quantity)"
      if let first = fields.obstacles(fact).first {
        return FactLeftOut(
          fact: fact.id,
          sentence: "\(what) is confirmed, and the text does not say it: "
            + fields.obstacles(fact).map(\.sentence).joined(separator: "; "), mend: first.mend)
      }
      return FactLeftOut(
        fact: fact.id, sentence: "\(what) is confirmed, and the text does not say it",
        mend: [
          "afterword statement edit \(id.number)   # to say it, write {\(fact.key)\(scope.isEmpty ? "" : "[\(fact.scope)]")}"
        ]
          + (template.name == StatementKind.casualty.rawValue
            ? ["afterword statement draft --kind situation --next-update TIME   # an update gives every figure"] : []))
    }
  }

  /// Whether a fact is not about another area than the one that a statement is for.
  private func isOfThisArea(_ fact: Fact) -> Bool {
    guard let area = fields.area, let place = fact.scope.place else { return true }
    return place == area || place == "all"
  }

  /// What people should do, and where they cannot go.
  private static let orders = closed.union(["instruction", "action"])
  private static let closed: Set<String> = ["closures", "schools"]
  /// The templates that tell people what to do.
  private static let orderly: Set<String> = ["holding", "situation", "protective", "all-clear"]
}
