import Incidents

/// Something that is so and that no public text has said yet, or that a public text says and is so no more. With it, “there is nothing
/// new, and our statement stands” is not true (C4, C15).
///
/// In Nova Scotia in 2020 the public was given an old figure for hours while a newer one was known.
public struct UnsaidNews: Sendable, Hashable {
  /// The rule by which a text that says so is refused.
  public static let rule = "heartbeat-not-true"

  /// The fact.
  public let fact: FactID
  /// What is new, as a clause.
  public let sentence: String
  /// The command that tells it.
  public let mend: [String]
}

extension TemplateFields {
  /// What a report would say now and nobody has said, and what the standing texts say and is so no more.
  ///
  /// - Parameters:
  ///   - report: the template of a situation report.
  ///   - standing: the statements that hold, the one that the text calls current first.
  public func news(in report: Template, beside standing: [Statement], _ register: StatementRegister) -> [UnsaidNews] {
    var seen: Set<FactID> = []
    let printed = report.renderWithGaps(self).bindings.compactMap { binding -> Fact? in
      guard case .fact(let id) = binding.source, seen.insert(id).inserted else { return nil }
      return ledger[id]
    }
    let unsaid = printed.filter { fact in
      guard Self.news.contains(fact.key.family), fact.publications.isEmpty else { return false }
      guard let before = ledger.publishedPredecessor(of: fact) else { return true }
      return !before.value.saysTheSame(as: fact.value)
    }
    .map { fact in
      UnsaidNews(
        fact: fact.id, sentence: "\(fact.id) (\(fact.key)) came in at \(fact.receivedAt) and has not been said",
        mend: [Self.telling(fact)])
    }
    let told = Set(unsaid.map(\.fact))
    return unsaid + standing.flatMap { past(in: $0, told: told, register) }
  }

  /// The facts that people look for news in. That a number can be called and where it happened is said again in any case.
  static let news: Set<String> = [
    "casualties", "suspects", "instruction", "known", "area", "action", "threat", "closures",
  ]
  /// The facts of which a text that stands must not go on saying what was replaced: what people look for news in, and where they go.
  static let standing: Set<String> = news.union([
    "place", "time", "schools", "transport", "services", "charge", "checked", "named",
  ])

  private static func telling(_ fact: Fact) -> String {
    if fact.key == .killed { return "afterword statement draft --kind casualty --next-update +60m" }
    if fact.key.family == "instruction" {
      let area = fact.scope.place.map { " --area \($0)" } ?? ""
      return "afterword statement draft --kind protective\(area) --next-update +20m"
    }
    return "afterword statement draft --kind situation --next-update +30m"
  }

  /// What a statement says that does not stand any more, while what took its place has not been said.
  private func past(in statement: Statement, told: Set<FactID>, _ register: StatementRegister) -> [UnsaidNews] {
    guard let number = statement.id?.number, let revision = statement.revision else { return [] }
    let isCorrected = register.releases.contains { $0.links.corrects == number }
    return revision.facts.compactMap { ledger[$0.id] }.compactMap { fact in
      guard Self.standing.contains(fact.key.family) else { return nil }
      let what: String
      switch fact.status {
      // Whoever is named is named as long as the family agrees.
      case .confirmed where fact.key.family == "named" && !isPublishable(fact): what = "may not be said any more"
      case .confirmed, .unconfirmed: return nil
      case .disputed: what = "is disputed"
      case .withheld: what = "is withheld"
      case .retracted where isCorrected: return nil
      case .retracted: what = "was taken back"
      case .superseded:
        let last = ledger.successor(of: fact)
        if let last, !last.publications.isEmpty || told.contains(last.id) || last.value.saysTheSame(as: fact.value) {
          return nil
        }
        what = last.map { "was superseded by \($0.id)" } ?? "has ended"
      }
      return UnsaidNews(
        fact: fact.id, sentence: "statement \(number) says \(fact.id) (\(fact.key)), which \(what)",
        mend: (fact.key.family == "named"
          ? fact.status == .retracted
            ? ["afterword statement correct \(number) --fact \(fact.id) --next-update +30m"]
            : ["afterword statement draft --kind names"]
          : ["afterword statement draft --kind situation --next-update +30m"])
          + (ledger.successor(of: fact).map {
            [
              "afterword statement correct \(number) --fact \($0.id) --next-update +30m   # where it was wrong"
            ]
          } ?? []))
    }
  }
}

extension FactLedger {
  /// The fact that stands, or stood last, in the place of another; nothing when the other ended without one.
  public func successor(of fact: Fact) -> Fact? {
    var seen: Set<FactID> = [fact.id]
    var last: Fact?
    var next = fact.supersededBy
    while let id = next, seen.insert(id).inserted, let later = self[id] {
      last = later
      next = later.supersededBy
    }
    return last
  }
}

extension FactValue {
  /// Whether readers of any language in which this was said read the same in the other: words may gain a language.
  public func saysTheSame(as other: FactValue) -> Bool {
    guard case .words(let mine) = self, case .words(let its) = other else { return self == other }
    return mine.all.allSatisfy { its[$0.language, $0.form] == $0.text }
  }
}
