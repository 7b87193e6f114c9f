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

  /// The facts by which a fact took the place of an earlier one, directly or through others: the earlier one first, itself last.
  func succession(from earlier: Fact, to fact: Fact) -> [Fact] {
    var heir: [FactID: Fact] = [:]
    var front = [fact]
    while !front.isEmpty, heir[earlier.id] == nil {
      var next: [Fact] = []
      for later in front {
        for old in predecessors(of: later.id) where old.id != fact.id && heir[old.id] == nil {
          heir[old.id] = later
          next.append(old)
        }
      }
      front = next
    }
    var line = [earlier]
    while let last = line.last, last.id != fact.id, let later = heir[last.id] { line.append(later) }
    return line
  }

  /// The changes of a figure since an earlier fact, the oldest first: each fact that says another number than the one before it, with why.
  func changes(from earlier: Fact, to fact: Fact) -> [(id: FactID, reasons: Words)] {
    let line = succession(from: earlier, to: fact)
    return zip(line, line.dropFirst()).filter { $0.value != $1.value }.map {
      (id: $1.id, reasons: publicReasons(for: $1.id) ?? Words())
    }
  }

  /// When what a fact says became known: the later of when it was true and when its agency gave it. A newer fact that says the same of the
  /// same people is no news, and a total is known as soon as the last of its parts.
  public func knownSince(_ fact: Fact) -> Moment {
    var since = max(fact.asOf, fact.contributedAt ?? fact.receivedAt)
    var seen: Set<FactID> = [fact.id]
    var current = fact
    while let before = predecessors(of: current.id).first(where: {
      $0.value == fact.value && $0.scope == fact.scope && seen.insert($0.id).inserted
    }) {
      since = min(since, max(before.asOf, before.contributedAt ?? before.receivedAt))
      current = before
    }
    let parts = current.sumOf.compactMap { facts[$0] }
    guard !parts.isEmpty, parts.count == current.sumOf.count else { return since }
    return min(since, parts.map { knownSince($0) }.max() ?? since)
  }

  /// By how much an exact figure differs from those that it took the place of, and from the one that was published last; and how much it
  /// changed by on the way.
  func changes(to fact: Fact) -> Set<Int> {
    func difference(_ old: Fact, _ new: Fact) -> Int? {
      guard let now = new.value.quantity, now.precision == .exact, let before = old.value.quantity,
        before.precision == .exact, before != now
      else { return nil }
      return abs(now.figure - before.figure)
    }
    let published = publishedPredecessor(of: fact)
    let line = published.map { succession(from: $0, to: fact) } ?? []
    let before = predecessors(of: fact.id) + [published].compactMap { $0 }
    return Set(before.compactMap { difference($0, fact) } + zip(line, line.dropFirst()).compactMap(difference))
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
