import Guidelines
import Incidents
import Journal
import Statements

/// What has been said about one key, and what is known beyond it.
public struct SaidAbout: Sendable {
  /// The key.
  public let key: FactKey
  /// Every publication, oldest first, with the fact that was published.
  public let said: [(fact: Fact, publication: FactPublication)]
  /// The facts that stand and have not been published.
  public let waiting: [Fact]
  /// Where the statements went, by their numbers.
  public let outlets: [Int: [ReleasedCopy]]
}

/// Looking at statements: lists, one statement, exports, verification, the record of what was said.
extension Operations {
  /// Every statement of an incident, by number, without texts that were written again before anybody was asked about them.
  public func statements(in incident: IncidentID) async throws -> [Statement] {
    let register = try await state(StatementRegister.self, of: .statements(incident))
    return try await briefStates(
      Statement.self, of: register.numbers.map { .statement(StatementID(incident: incident, number: $0)) })
  }

  /// The clearances of statements that are not public yet which count no more, by the number of the statement.
  public func lapsedClearances(of statements: [Statement], in incident: IncidentID) async throws -> [Int: [Clearance]] {
    let waiting = statements.filter { !$0.clearances.isEmpty && $0.release == nil && $0.withdrawal == nil }
    guard !waiting.isEmpty else { return [:] }
    let keys = try await state(KeyRegister.self, of: .keys)
    let officers = workspace.configuration.officers
    let context = try await StatementContext(
      ledger: FactLedger(), rules: factRules(), officers: officers,
      register: statementRegister(of: incident), policy: clearancePolicy(for: .holding), findings: [:],
      publicKeys: Dictionary(
        officers.compactMap { officer in keys.signing(for: officer.id).map { (officer.id, $0.publicKey) } },
        uniquingKeysWith: { first, _ in first }))
    let now = clock.now()
    return Dictionary(
      waiting.compactMap { statement in
        statement.id.map { ($0.number, statement.lapsedClearances(context, at: now)) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// A statement with those that have to do with it, by number: what took its place or that of the statement it translates, its
  /// languages that followed, and what takes these back. An incident may have a hundred others, which need not be read.
  func statements(around number: Int, in incident: IncidentID) async throws -> [Statement] {
    let register = try await statementRegister(of: incident)
    guard register.numbers.contains(number) else { return [] }
    var wanted: Set<Int> = [number]
    if let original = register.release(of: number)?.links.translates { wanted.insert(original) }
    // The languages of a statement, and then what ended any of them.
    for release in register.releases where release.links.translates == number { wanted.insert(release.number) }
    let ended = wanted
    for release in register.releases {
      let about = [release.links.supersedes, release.links.corrects, release.links.withdraws]
      if about.contains(where: { $0.map(ended.contains) ?? false }) || !ended.isDisjoint(with: release.overtakes ?? [])
      {
        wanted.insert(release.number)
      }
    }
    if let successor = register.supersededBy[number] { wanted.insert(successor) }
    let streams = register.numbers.filter(wanted.contains).map {
      StreamName.statement(StatementID(incident: incident, number: $0))
    }
    return try await briefStates(Statement.self, of: streams)
  }

  /// The sequence of an incident's statements.
  public func statementRegister(of incident: IncidentID) async throws -> StatementRegister {
    try await state(StatementRegister.self, of: .statements(incident))
  }

  /// One statement with what stands in its way now.
  public func statement(_ number: Int, in incident: IncidentID, _ act: Act) async throws -> StatementView {
    var unit = self.unit(act)
    return try await view(number, in: incident, unit: &unit)
  }

  /// The newest statement that is neither public nor given up, of a kind when one is given: what a playbook's next step is
  /// about.
  public func pendingStatement(
    _ kind: StatementKind? = nil, in incident: IncidentID, unit: inout UnitOfWork
  ) async throws -> Int? {
    let register = try await unit.load(StatementRegister.self, from: .statements(incident))
    return register.pending.last { kind == nil || register.kinds[$0] == kind }
  }

  /// A released statement as a file that anybody can verify.
  public func exportStatement(_ number: Int, in incident: IncidentID) async throws -> String {
    let around = try await statements(around: number, in: incident)
    guard let statement = around.first(where: { $0.id?.number == number }) else { throw unknownStatement(number) }
    return try export(statement, among: around, try await facts(of: incident))
  }

  /// A released statement as a file, with the statements that took its place.
  func export(_ statement: Statement, among all: [Statement], _ ledger: FactLedger) throws -> String {
    // What took the place of a statement took that of its languages which followed, too.
    let numbers = Set([statement.id?.number, statement.opened?.links.translates].compactMap { $0 })
    let successors = all.filter { later in
      guard let links = later.opened?.links, later.release != nil else { return false }
      if let number = later.id?.number, let corrected = statement.opened?.links.corrects,
        statement.supersededBy == number, links.supersedes == corrected
      {
        return true
      }
      return [links.supersedes, links.corrects, links.withdraws].contains { $0.map(numbers.contains) ?? false }
    }
    return try ExportedStatement(statement, ledger: ledger, successors: successors).file()
  }

  /// The public keys of the workspace's officers, as they are published for verification. A revoked key stays published, and so does
  /// that of an officer who has left and signed something public, because what it signed before stays signed.
  public func publishedKeys() async throws -> [PublishedKey] {
    let register = try await state(KeyRegister.self, of: .keys)
    let officers = workspace.configuration.officers
    let present = officers.flatMap { officer in
      register.keys.filter { $0.officer == officer.id }.flatMap { key in
        // Whoever changed agencies signed for the old one before.
        Set([key.agency ?? officer.agency, officer.agency]).sorted().map { agency in
          PublishedKey(
            officer: officer.id, agency: agency, publicKey: key.publicKey, roles: officer.roles.sorted(),
            validFrom: key.registeredAt, removedAt: key.revokedAt)
        }
      }
    }
    let gone = register.keys.filter { key in !officers.contains { $0.id == key.officer } }
    guard !gone.isEmpty else { return present }
    // What somebody who has left signed in public stays signed, and nothing that is dated later: nobody could tell it from a forgery.
    let signed = try await publicSignatures()
    let left = gone.flatMap { key -> [PublishedKey] in
      let own = signed[key.officer] ?? []
      let agencies = Set(own.map(\.agency)).union([key.agency].compactMap(\.self))
      guard let last = key.revokedAt ?? own.map(\.at).max().map({ $0 + TimeSpan(milliseconds: 1) }) else { return [] }
      return agencies.sorted().map {
        PublishedKey(
          officer: key.officer, agency: $0, publicKey: key.publicKey, validFrom: key.registeredAt, removedAt: last)
      }
    }
    return present + left
  }

  /// Who signed what is public, for which agency and when: clearances, texts in Easy Read, releases and entries of feeds.
  private func publicSignatures() async throws -> [OfficerID: [(agency: AgencyID, at: Moment)]] {
    var signed: [OfficerID: [(agency: AgencyID, at: Moment)]] = [:]
    for stream in try await store.streams(withPrefix: "statements/") {
      let incident = IncidentID(String(stream.rawValue.dropFirst("statements/".utf8.count)))
      let register = try await statementRegister(of: incident)
      let statements = try await briefStates(
        Statement.self,
        of: register.releases.map { .statement(StatementID(incident: incident, number: $0.number)) })
      for statement in statements {
        guard let release = statement.release?.payload else { continue }
        signed[release.officer, default: []].append((release.agency, release.at))
        for clearance in statement.clearances.map(\.payload) {
          signed[clearance.officer, default: []].append((clearance.agency, clearance.at))
        }
        for language in Language.allCases {
          for yes in statement.easyReadYeses(language).map(\.payload) {
            signed[yes.officer, default: []].append((yes.agency, yes.at))
          }
        }
      }
      for header in register.feed.compactMap({ PortableSignature.parts(ofCompact: $0)?.signature.header }) {
        signed[header.officer, default: []].append((header.agency, Moment(milliseconds: header.iat * 1000)))
      }
    }
    return signed
  }

  /// Everything that was said about the keys below a word such as `casualties`: in which statement, when, in which words, and
  /// what is known beyond it.
  public func saidAbout(_ word: String?, in incident: IncidentID) async throws -> [SaidAbout] {
    let ledger = try await facts(of: incident)
    let outlets = try await outlets(of: incident)
    let meant = ledger.all.filter { fact in word.map(fact.key.lies(under:)) ?? true }
    return Dictionary(grouping: meant, by: \.key).sorted { $0.key < $1.key }.map { key, facts in
      let said = facts.flatMap { fact in fact.publications.map { (fact: fact, publication: $0) } }
        .sorted { $0.publication.at < $1.publication.at }
      return SaidAbout(
        key: key, said: said, waiting: facts.filter { $0.isActive && $0.publications.isEmpty }, outlets: outlets)
    }
  }
}
