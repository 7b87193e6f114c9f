import Incidents
import Journal
import Statements

/// Signatures that other people's tools check, made in the same act as the agencies' own: a clearance, a release, an entry of the feed.
extension Operations {
  /// Signs the current text of a statement for other tools; nil when the officer has no registered key, which the decision refuses.
  ///
  /// - Parameters:
  ///   - record: What is signed beside it.
  ///   - speaker: Whose approval it is, when the acting officer signs for another.
  ///   - clearances: For a release, the signatures of the clearances.
  ///   - urgent: For a release under urgent authority, why.
  func portableSignature(
    _ role: PortableSignature.Header.Role, over statement: Statement, beside record: some Encodable,
    for speaker: Officer? = nil, clearances: [PortableSignature]? = nil, urgent: String? = nil, unit: inout UnitOfWork
  ) async throws -> PortableSignature? {
    let signer = unit.act.officer
    let keys = try await unit.load(KeyRegister.self, from: .keys)
    guard let key = keys.signing(for: signer.id)?.publicKey, let master = try statement.master?.canonical() else {
      return nil
    }
    let header = PortableSignature.Header(
      key: key, role: role, signer: signer, speaker: speaker, at: unit.act.occurredAt,
      record: Clearance.recordDigest(of: record), clearances: clearances, urgent: urgent)
    return try PortableSignature(header, over: master) { try keyring.signature(of: signer.id, over: $0) }
  }

  /// Signs every release that the feed does not hold yet into it, each entry naming the one before.
  func feedReleases(in incident: IncidentID, unit: inout UnitOfWork) async throws {
    let signer = unit.act.officer
    let key = try await unit.load(KeyRegister.self, from: .keys).signing(for: signer.id)?.publicKey
    while let entry = try await unit.load(StatementRegister.self, from: .statements(incident)).nextFeedEntry(
      in: incident)
    {
      let register = try await unit.load(StatementRegister.self, from: .statements(incident))
      let header = PortableSignature.Header(key: key ?? "", role: .feed, signer: signer, at: unit.act.occurredAt)
      let payload = try CanonicalJSON.encode(entry)
      let signature = try PortableSignature(header, over: payload) { try keyring.signature(of: signer.id, over: $0) }
      let events = try register.decideFeed(
        signature.compact(over: payload), in: incident, publicKey: key, unit.act)
      try await unit.append(events, to: .statements(incident), of: StatementRegister.self)
    }
  }

  /// The signed feed of an incident's releases.
  public func statementFeed(of incident: IncidentID) async throws -> StatementFeed {
    StatementFeed(incident: incident, entries: try await statementRegister(of: incident).feed)
  }

  /// A released statement with its signatures for other tools.
  ///
  /// - Throws: a refusal when it was never public, or was released before statements were signed so.
  public func signedStatement(_ number: Int, in incident: IncidentID) async throws -> SignedStatement {
    let statement = try await state(Statement.self, of: .statement(StatementID(incident: incident, number: number)))
    guard statement.opened != nil else { throw unknownStatement(number) }
    guard statement.release != nil else {
      throw Refusal(
        rule: "not-released", message: "Statement \(number) has not been released; there is nothing to export.",
        mend: ["afterword statement show \(number)"])
    }
    guard let signed = SignedStatement(statement) else {
      throw Refusal(
        rule: "not-signed-for-other-tools",
        message: "Statement \(number) was released by an older version, which did not sign for other tools.",
        mend: [
          "afterword statement export \(number)", "afterword statement site DIR --address URL --sign --as LEAD",
        ])
    }
    return signed
  }

  /// Every released text, to compare with.
  public func releasedTexts(in incident: IncidentID) async throws -> [PasteCheck.Released] {
    try await statements(in: incident).flatMap { statement -> [PasteCheck.Released] in
      guard let number = statement.id?.number, let release = statement.release, let revision = statement.revision else {
        return []
      }
      return revision.renditions.map {
        PasteCheck.Released(
          statement: number, digest: release.payload.digest, language: $0.language, text: $0.text)
      }
    }
  }
}
