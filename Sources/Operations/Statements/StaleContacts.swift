import Guidelines
import Incidents
import Journal
import Statements

/// A public statement that holds and still gives a number, page or place which does not stand any more.
public struct StaleContact: Sendable, Encodable {
  /// The fact that it gives.
  public let fact: FactID
  /// What that says.
  public let value: String
  /// What has become of it, as a clause.
  public let fate: String
  /// The fact that took its place, where there is one.
  public let successor: FactID?
  /// The number of the statement.
  public let statement: Int
  /// When it was released.
  public let at: Moment
  /// The languages in which it shows it.
  public let languages: [Language]
  /// The words in which it does, in the first of them.
  public let words: String
  /// Where it went.
  public let outlets: [ReleasedCopy]

  /// The commands that put it right.
  public var mend: [String] {
    successor.map { ["afterword statement correct \(statement) --fact \($0) --reason \"…\""] } ?? [
      "afterword statement withdraw \(statement) --reason \"It is out of date.\""
    ]
  }

  /// What is the matter, as a sentence.
  public var sentence: String {
    let spoken = languages.map(\.englishName).joined(separator: ", ")
    let places = outlets.map { outlet in
      outlet.channel.rawValue
        + (outlet.deliveredAt.map { " (delivered \($0))" }
          ?? (outlet.isOut ? " (perhaps delivered)" : " (still waiting)"))
    }
    return "Statement \(statement) (\(spoken)), public since \(at), still says “\(words)” and \(value) \(fate). "
      + (places.isEmpty
        ? "It went to no channel." : "Channels that it went to: " + places.joined(separator: ", ") + ".")
      + " The newsroom’s pages, short messages and letters made of it show it, too."
  }
}

/// Numbers, pages and places that people may still be using.
extension Operations {
  /// The public statements that still give a contact which was superseded or retracted, or did not work when it was tried last.
  ///
  /// - Parameter ids: only these facts; all if nothing is given.
  func staleContacts(
    _ ids: Set<FactID>? = nil, ledger: FactLedger, register: StatementRegister, in incident: IncidentID
  ) async throws -> [StaleContact] {
    let rules = try factRules()
    let dead = ledger.all.filter { fact in
      (ids?.contains(fact.id) ?? true) && !fact.publications.isEmpty && (!fact.isActive || fact.failedAt != nil)
        && rules.register.entry(for: fact.key).needsTest
    }
    guard !dead.isEmpty else { return [] }
    let corrected = Set(
      register.releases.filter { !register.withdrawn.contains($0.number) }.compactMap(\.links.corrects))
    var outlets: [Int: [ReleasedCopy]]?
    var found: [StaleContact] = []
    for fact in dead {
      var seen: Set<Int> = []
      for publication in fact.publications {
        let number = publication.statement.number
        guard seen.insert(number).inserted, let release = register.release(of: number) else { continue }
        // A language that followed is the same statement to whoever reads it.
        let numbers = [number, release.links.translates].compactMap(\.self)
        guard !numbers.contains(where: { register.supersededBy[$0] != nil || corrected.contains($0) }),
          !numbers.contains(where: register.withdrawn.contains)
        else { continue }
        if outlets == nil { outlets = try await self.outlets(of: incident) }
        let statement = try await state(Statement.self, of: .statement(publication.statement))
        let spoken = (statement.revision?.renditions ?? []).filter { rendition in
          rendition.bindings.contains { $0.source == .fact(fact.id) }
        }
        found.append(
          StaleContact(
            fact: fact.id, value: fact.value.summary, fate: Self.fate(of: fact),
            successor: ledger.successor(of: fact).flatMap { $0.isActive ? $0.id : nil },
            statement: number, at: publication.at, languages: spoken.map(\.language), words: publication.words,
            outlets: outlets?[number] ?? []))
      }
    }
    return found.sorted { ($0.statement, $0.fact) < ($1.statement, $1.fact) }
  }

  /// Where the texts of an incident went, by the number of the statement.
  func outlets(of incident: IncidentID) async throws -> [Int: [ReleasedCopy]] {
    let register = try await statementRegister(of: incident)
    let subjects = Dictionary(
      register.releases.map {
        (StatementID(incident: incident, number: $0.number).subject(revision: $0.revision), $0.number)
      }, uniquingKeysWith: { first, _ in first })
    var outlets: [Int: [ReleasedCopy]] = [:]
    for row in try await store.outbox(matching: OutboxFilter(incident: incident, limit: 100_000)) {
      guard let number = subjects[row.item.subject], let copy = ReleasedCopy(row) else { continue }
      outlets[number, default: []].append(copy)
    }
    return outlets
  }

  private static func fate(of fact: Fact) -> String {
    switch fact.status {
    case .superseded: "was superseded" + (fact.supersededBy.map { " by \($0)" } ?? "")
    case .retracted: "was retracted"
    default: "did not work when it was tried last"
    }
  }
}

extension ReleasedCopy {
  /// What became of a message in the outbox; nothing where it was stopped in time.
  init?(_ row: OutboxRow) {
    switch row.state {
    case .delivered: self.init(channel: row.item.channel, deliveredAt: row.endedAt, isOut: true)
    // Somebody is posting it at this moment: nobody can say that it is not out.
    case .leased: self.init(channel: row.item.channel, deliveredAt: nil, isOut: true)
    case .pending, .dead: self.init(channel: row.item.channel, deliveredAt: nil, isOut: row.attempts > 0)
    case .discarded, .cancelled: return nil
    }
  }
}
