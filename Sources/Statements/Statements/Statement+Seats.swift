import Incidents

// Whose yes a text needs.
extension Statement {
  /// The seats that the policy gives to a text, and those of everybody whom the text makes say something.
  func seats(of current: Revision, _ context: StatementContext) throws(Refusal) -> [RequiredClearance] {
    let agencies = Set(current.facts.compactMap { context.ledger[$0.id]?.agency }).union(wronged(context))
    let stated = stated(in: context.ledger)
    return try context.policy.resolve(
      factAgencies: agencies, vouching: stated.agencies, measures: stated.keys,
      issuers: Set(current.issuers).subtracting([current.authorAgency]), rules: context.rules,
      officers: context.officers, ledger: context.ledger, isOwnersWord: isOwnersWord(context), authors: authors)
  }

  /// Whether the text tells people nothing but what the owner of the place has confirmed, in the words of the template and of that agency:
  /// no sentence was typed into it, in any language, and every fact in it is the owner's.
  func isOwnersWord(_ context: StatementContext) -> Bool {
    guard let revision, (revision.typed ?? []).isEmpty else { return false }
    let owner = context.ledger.owner(of: "area", context.rules)
    let framing: Set<String> = ["contact", "link", "schools", "place", "time"]
    return revision.facts.compactMap { context.ledger[$0.id] }.allSatisfy {
      $0.agency == owner || framing.contains($0.key.family)
    }
  }

  /// Refuses when everybody who could fill a seat has written a part of the text: then the yes could never come.
  func requireReaders(_ seats: [RequiredClearance], _ context: StatementContext) throws(Refusal) {
    guard let id, let kind else { throw Self.unknown }
    let authors = authors
    for seat in seats {
      let able = context.officers.filter { seat.isFilled(by: $0.agency, holding: $0.roles) }
      guard !able.contains(where: { !authors.contains($0.id) }) else { continue }
      let names = able.map(\.name).joined(separator: " and ")
      throw Refusal(
        rule: "everybody-has-written",
        message: "\(names) wrote a part of statement \(id.number), and nobody else can say yes for \(seat.description) "
          + "(\(seat.reason)): whoever wrote a text does not clear it.",
        missing: ["another officer for \(seat.description), or a text that one of them has not touched"],
        mend: ["afterword officer list", "afterword statement draft --kind \(kind) --next-update +30m"]
          + (context.policy.allowsUrgent
            ? [
              "afterword statement release \(id.number) --urgent --reason \"…\"   # lead or commander; loud, on record"
            ] : []))
    }
  }
}
