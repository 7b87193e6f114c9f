import Guidelines
import Incidents

/// What a text states in somebody's name: the figures, and what a text says that an agency has confirmed.
struct StatedFacts {
  /// The facts, in their order.
  let facts: [Fact]

  /// The agencies that are taken to have confirmed them.
  var agencies: Set<AgencyID> { Set(facts.filter { !Self.families.contains($0.key.family) }.map(\.agency)) }

  /// What is said of people that only one agency says, whoever has reported it: who counts the dead and the arrested, who charges.
  var keys: [FactKey] {
    var seen: Set<FactKey> = []
    return facts.filter { $0.value.quantity != nil || Self.grave.contains($0.key.family) }
      .filter { !Self.families.contains($0.key.family) }.map(\.key).filter { seen.insert($0).inserted }
  }

  /// What can never be called back once it was public: that people died, were arrested or charged, who they are, who did it.
  var graves: [Fact] {
    facts.filter { $0.key.lies(under: FactKey.killed.rawValue) || Self.grave.contains($0.key.family) }
  }

  /// The families of what is said of persons who died, are suspected, or are held responsible.
  static let grave: Set<String> = ["suspects", "suspect", "attackers", "attribution", "charge", "named", "victim"]
  /// What families have agreed to: they and who speaks for them are asked, and no owner of a measure.
  private static let families: Set<String> = ["named", "victim"]
  /// The families whose words stand in a text as somebody's, besides those.
  static let told: Set<String> = ["known", "threat", "checked"]
}

extension Statement {
  /// What the current text states. The first words and the instructions of the first minutes are nobody's report: there only figures and
  /// what is said of persons count.
  func stated(in ledger: FactLedger) -> StatedFacts {
    guard let revision, let kind, kind != .withdrawal else { return StatedFacts(facts: []) }
    let isFast = [.holding, .heartbeat, .protective].contains(kind)
    var ids: Set<FactID> = []
    for rendition in revision.renditions {
      for binding in rendition.bindings {
        guard case .fact(let id) = binding.source, !ids.contains(id), let fact = ledger[id] else { continue }
        let family = fact.key.family
        let isStated =
          fact.value.quantity != nil
          ? rendition.saysFigure(in: binding)
          : StatedFacts.grave.contains(family) || !isFast && StatedFacts.told.contains(family)
        if isStated { ids.insert(id) }
      }
    }
    return StatedFacts(facts: ids.sorted().compactMap { ledger[$0] })
  }
}

extension Rendition {
  /// Whether the sentence of a stretch says a number, or that there is nobody, and not only that there are some.
  fileprivate func saysFigure(in binding: Binding) -> Bool {
    let sentence = sentence(around: binding)
    return !FigureScanner.tokens(in: sentence, language).isEmpty || !HarmDenial.all(in: sentence, language).isEmpty
  }
}
