import Content
import Crypto
import Guidelines
import Incidents
import Journal
import Statements

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Handing out how an incident's statements came about.
extension Operations {
  /// What an export of records gave.
  public struct ExportedRecords: Sendable {
    /// The file, in UTF-8.
    public let bytes: [UInt8]
    /// The Ed25519 signature of the whole file: 64 bytes, for `openssl pkeyutl`.
    public let signature: [UInt8]
    /// What was sealed.
    public let seal: RecordsFile.Seal
    /// The classes whose fields were replaced.
    public let redacted: Set<RedactionClass>
  }

  /// Exports the record of an incident's statements: every text, fact, objection, clearance, gate, release, receipt, waiver, rumour
  /// and question. The same journal gives the same bytes. Cases and tasks of people are no part of it.
  ///
  /// - Parameters:
  ///   - audience: For whom.
  ///   - redacting: Classes that are left out though the audience may read them.
  /// - Throws: a refusal when the officer may not hand out records, or has no key.
  public func exportRecords(
    of incident: IncidentID, for audience: RecordAudience, redacting: Set<RedactionClass> = [], by officer: Officer
  ) async throws -> ExportedRecords {
    try requireKeeper(officer, audience)
    guard let key = try await keyRegister().signing(for: officer.id)?.publicKey else {
      throw Refusal(
        rule: "key-missing", message: "\(officer.name) (\(officer.id)) has no key that is registered and valid.",
        mend: ["afterword key create \(officer.id) --as \(officer.id)"])
    }
    let head = try await store.head()
    let ledger = try await facts(of: incident)
    let register = try await statementRegister(of: incident)
    let classing = RecordClassing(
      register: register, ledger: ledger, incident: incident,
      key: ledger.heldPhrases.isEmpty ? nil : try holdbackKey(for: incident))
    let redacted = Set(RedactionClass.allCases).subtracting(audience.classes).union(redacting.subtracting([.open]))
    let header = RecordsFile.Header(
      incident: incident, audience: audience, redacted: redacted, journal: head.text, content: try recordContent())
    let keyed = HMAC<SHA256>(key: try recordsSecret(for: incident))
    var writer = RecordsWriter(header, classing: classing) { position, field in
      var code = keyed
      code.update(data: Array("\(position) \(field)".utf8))
      return Hex.string(Array(code.finalize()))
    }
    var bytes = Array((try writer.start() + "\n").utf8)
    for entry in try await recordEntries(of: incident, until: head.position) {
      let line = RecordsFile.Entry(
        position: entry.position, stream: entry.stream.rawValue, version: entry.version, kind: entry.kind,
        occurredAt: entry.occurredAt, recordedAt: entry.recordedAt, officer: entry.officer, body: entry.body)
      bytes += try writer.line(line)
      bytes.append(UInt8(ascii: "\n"))
    }
    let seal = writer.seal(file: Digest.hex(of: bytes), officer: officer)
    let signature = try keyring.signature(of: officer.id, over: try SignedRecord.bytes(of: seal))
    let end = RecordsFile.End(seal: seal, signature: Data(signature).base64EncodedString())
    guard SignedRecord.isValid(end.signature, of: seal, publicKey: key) else {
      throw Refusal(
        rule: "signature-invalid", message: "The key of \(officer.id) on this machine is not the registered one.",
        mend: ["afterword key list", "afterword key create \(officer.id) --as \(officer.id)"])
    }
    bytes += Array((try CanonicalJSON.encode(end) + "\n").utf8)
    return ExportedRecords(
      bytes: bytes, signature: try keyring.signature(of: officer.id, over: bytes), seal: seal, redacted: redacted)
  }

  private func requireKeeper(_ officer: Officer, _ audience: RecordAudience) throws(Refusal) {
    let mayRead: [Role] = audience == .court ? [.records, .prosecutor] : [.records, .prosecutor, .lead]
    guard mayRead.contains(where: officer.holds) else {
      throw Refusal(
        rule: "may-not-export-records",
        message: "\(officer.name) may not hand out records for “\(audience.rawValue)”.",
        missing: ["an officer with a role of: " + mayRead.map(\.rawValue).joined(separator: ", ")],
        mend: ["afterword officer list --role records"])
    }
  }

  /// What happened in the streams of an incident's statements, in order.
  private func recordEntries(of incident: IncidentID, until last: Int64) async throws -> [Entry] {
    var streams: Set<StreamName> = [
      .incident(incident), .facts(incident), .statements(incident), .rumours(incident), .keys,
    ]
    for prefix in ["statement/\(incident)/", "delivery/\(incident)/"] {
      streams.formUnion(try await store.streams(withPrefix: prefix))
    }
    var entries: [Entry] = []
    for stream in streams { entries += try await store.read(stream, after: 0).filter { $0.position <= last } }
    return entries.sorted { $0.position < $1.position }
  }

  /// The templates as they are in this workspace, and the rule packs.
  private func recordContent() throws -> [RecordsFile.Header.Content] {
    let templates = try workspace.content.files(in: "Templates/statements", ending: ".txt").map {
      RecordsFile.Header.Content(name: "templates/\($0.name)", digest: Digest.hex(of: $0.text))
    }
    return templates
      + EmbeddedFile.under("Rules/").map {
        RecordsFile.Header.Content(name: "rules/\($0.path.dropFirst(6))", digest: Digest.hex(of: $0.text))
      }
  }

  private func recordsSecret(for incident: IncidentID) throws -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: try keyring.workspaceKey(), info: Array("afterword/records/1/\(incident)".utf8),
      outputByteCount: 32)
  }
}
