import Incidents

// Which facts took the place of which.

extension FactLedger {
  /// What goes on holding when a fact takes the place of another: silence that somebody decided on, and objections. Both belong to what is
  /// said, not to one version of it, and end only by those who may end them.
  func burdens(of old: Fact, passTo id: FactID) -> [FactEvent] {
    silence(of: old, passesTo: id)
      + old.disputes.sorted { $0.key < $1.key }.map {
        .disputed(FactDisputed(id: id, agency: $0.key, reason: $0.value))
      }
  }

  /// The silence about a fact, passed on to the one in its place.
  func silence(of old: Fact, passesTo id: FactID) -> [FactEvent] {
    guard let withholding = old.withholding, let keeper = withheldBy[old.id] else { return [] }
    return [.withheld(FactWithheld(id: id, agency: keeper, withholding: withholding))]
  }

  /// The facts that are withheld and whose review is due.
  public func withheldPastReview(at now: Moment) -> [Fact] {
    withheldBy.keys.sorted().compactMap { facts[$0] }.filter { fact in
      fact.isActive && (fact.withholding.map { $0.reviewAt < now } ?? false)
    }
  }

  /// The agency that decided on the silence about a fact, or the fact’s own.
  public func keeperName(of fact: Fact) -> AgencyID { withheldBy[fact.id] ?? fact.agency }

  /// The fact of an agency that was taken back last, of those that a new one may stand for: under the same key, and not of other people.
  func lastRetracted(_ key: FactKey, of agency: AgencyID, _ scope: Scope) -> Fact? {
    facts.all.last { old in
      old.key == key && old.agency == agency && old.status == .retracted && !old.scope.isApart(from: scope)
    }
  }

  /// The newest published fact among those that a fact replaced, directly or through others.
  ///
  /// - Parameter isMeant: which publications count.
  func publishedPredecessor(of fact: Fact, where isMeant: (FactPublication) -> Bool = { _ in true }) -> Fact? {
    var seen: Set<FactID> = [fact.id]
    var front = predecessors(of: fact.id)
    while !front.isEmpty {
      var next: [Fact] = []
      for candidate in front.sorted(by: { $0.id > $1.id }) where seen.insert(candidate.id).inserted {
        if candidate.publications.contains(where: isMeant) { return candidate }
        next += predecessors(of: candidate.id)
      }
      front = next
    }
    return nil
  }

  /// By how much an exact figure differs from those that it took the place of, and from the one that was published last.
  func changes(to fact: Fact) -> Set<Int> {
    guard let now = fact.value.quantity, now.precision == .exact else { return [] }
    let before = predecessors(of: fact.id) + [publishedPredecessor(of: fact)].compactMap { $0 }
    return Set(
      before.compactMap { old in
        guard let quantity = old.value.quantity, quantity.precision == .exact, quantity != now else { return nil }
        return abs(now.figure - quantity.figure)
      })
  }

  /// Why the facts that a fact took the place of were given up.
  public func reasons(for id: FactID) -> [String] {
    replaced[id, default: []].compactMap { facts[$0]?.endReason }
  }

  /// Why a fact took the place of another, in public words by language; nothing where no reason was given.
  ///
  /// The word for the kind of change that a fall asks for, such as “double count: …”, is for the record and left out.
  public func publicReasons(for id: FactID) -> Words? {
    let old = predecessors(of: id).first { $0.endReason != nil || $0.endReasons != nil }
    var words = old?.endReasons ?? old?.endReason.map { Words($0) } ?? Words()
    for (language, form, text) in (explanations[id] ?? Words()).all { words[language, form] = text }
    for (language, form, text) in words.all { words[language, form] = Self.withoutCode(text) }
    return words.all.isEmpty ? nil : words
  }

  private static func withoutCode(_ reason: String) -> String {
    guard let colon = reason.firstIndex(of: ":"), codes.contains(reason[..<colon].lowercased()) else { return reason }
    let rest = reason[reason.index(after: colon)...].drop(while: \.isWhitespace)
    return rest.isEmpty ? reason : String(rest)
  }

  private static let codes: Set<String> = ["recount", "misidentified", "double count", "recovered", "scope change"]

  /// The fact that stands now in the place of another, or that itself; nothing when it was retracted.
  func current(_ id: FactID) -> Fact? {
    var fact = facts[id]
    while let held = fact, !held.isActive { fact = held.supersededBy.flatMap { facts[$0] } }
    return fact
  }

  private func predecessors(of id: FactID) -> [Fact] {
    replaced[id, default: []].compactMap { facts[$0] }
  }
}

extension Scope {
  /// Whether two scopes name different parts of something, so that they count different people.
  func isApart(from other: Scope) -> Bool {
    differences(from: other).contains { dimension in
      guard let one = self[dimension], let two = other[dimension] else { return false }
      return one != two && one != "all" && two != "all"
    }
  }
}
