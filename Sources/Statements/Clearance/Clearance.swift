import Crypto
import Incidents

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What an officer signs when clearing: these exact bytes stand for this exact revision, in this officer's name.
public struct ClearancePayload: Sendable, Hashable, Codable {
  /// Always ``schemaName``.
  public let schema: String
  /// The digest of the revision.
  public let digest: String
  /// The incident.
  public let incident: IncidentID
  /// The number of the statement.
  public let statement: Int
  /// The number of the revision.
  public let revision: Int
  /// Who clears.
  public let officer: OfficerID
  /// For which agency.
  public let agency: AgencyID
  /// In which roles.
  public let roles: [Role]
  /// When.
  public let at: Moment
  /// The digests of all sentences that were read, so that a yes can outlive a change elsewhere in the text.
  public let sentences: [String]?
  /// The person whose yes it is, when another signs: a delegate, or a witness who heard it.
  public let onBehalfOf: OfficerID?
  /// The delegation under which it is signed.
  public let delegation: String?
  /// Whether the yes was given by telephone and the signer heard it.
  public let byVoice: Bool?

  /// Whose yes it is.
  public var speaker: OfficerID { onBehalfOf ?? officer }

  /// Who said yes in person: a delegate decides for himself, a witness passes on what another has decided.
  public var person: OfficerID { byVoice ?? false ? speaker : officer }

  /// The name and version of the form; it keeps a clearance from being taken for any other signed record.
  public static let schemaName = "afterword.clearance/1"

  /// What an officer signs.
  ///
  /// - Parameters:
  ///   - officer: whose yes it is.
  ///   - signer: who signs, when that is somebody else.
  public init(
    digest: String, statement: StatementID, revision: Int, officer: Officer, at: Moment, sentences: [String]? = nil,
    signer: OfficerID? = nil, delegation: String? = nil, byVoice: Bool = false
  ) {
    schema = Self.schemaName
    self.digest = digest
    incident = statement.incident
    self.statement = statement.number
    self.revision = revision
    self.officer = signer ?? officer.id
    agency = officer.agency
    roles = officer.roles.sorted()
    self.at = at
    self.sentences = sentences
    onBehalfOf = signer == nil ? nil : officer.id
    self.delegation = delegation
    self.byVoice = byVoice ? true : nil
  }

  /// Whether every sentence of an agency in a text is one that was read when this was signed.
  public func covers(_ sentences: [RevisionSentence], of agency: AgencyID) -> Bool {
    guard let read = self.sentences.map(Set.init) else { return false }
    return sentences.allSatisfy { !$0.agencies.contains(agency) || read.contains($0.digest) }
  }

  /// Whether a text holds nothing but what was read when this was signed, its particulars aside: it only became shorter.
  public func coversAll(_ sentences: [RevisionSentence]) -> Bool {
    guard let read = self.sentences.map(Set.init) else { return false }
    return sentences.allSatisfy { read.contains($0.digest) || $0.isImprint ?? false }
  }
}

/// An officer's signed approval of one exact revision.
public struct Clearance: Sendable, Hashable, Codable {
  /// What was signed.
  public let payload: ClearancePayload
  /// The Ed25519 signature over the canonical JSON of the payload, in base64.
  public let signature: String
  /// The same approval as any JOSE library checks it, over the ``StatementMaster``; nothing in older records.
  public let portable: PortableSignature?

  /// A signed approval.
  public init(payload: ClearancePayload, signature: String, portable: PortableSignature? = nil) {
    self.payload = payload
    self.signature = signature
    self.portable = portable
  }

  /// What a release names it by: SHA-256 of its signatures, in hex.
  public var digest: String { Digest.hex(of: signature + (portable?.signature ?? "")) }

  /// SHA-256 of what was signed, in hex, which ties the two signatures together.
  public static func recordDigest(of payload: some Encodable) -> String {
    Digest.hex(of: (try? CanonicalJSON.encode(payload)) ?? "")
  }
}

/// Signing and checking of the records of this room. A signature is Ed25519 over the canonical JSON of the record, whose
/// schema name keeps one kind of record from being taken for another.
public enum SignedRecord {
  /// The bytes to sign.
  public static func bytes(of payload: some Encodable) throws(EventCodingError) -> [UInt8] {
    Array(try CanonicalJSON.body(payload, kind: "signed record").utf8)
  }

  /// Whether a signature in base64 belongs to a payload and a public key of 32 bytes in base64.
  public static func isValid(_ signature: String, of payload: some Encodable, publicKey: String) -> Bool {
    guard let bytes = try? bytes(of: payload), let key = Data(base64Encoded: publicKey),
      let raw = Data(base64Encoded: signature), raw.base64EncodedString() == signature,
      let verifier = try? Curve25519.Signing.PublicKey(rawRepresentation: key)
    else { return false }
    return verifier.isValidSignature(raw, for: Data(bytes))
  }
}

/// An officer's “not like this”, with words that would do.
public struct Objection: Sendable, Hashable, Codable {
  /// The revision objected to.
  public let revision: Int
  /// Who objects.
  public let officer: OfficerID
  /// For which agency.
  public let agency: AgencyID
  /// Why, as a code.
  public let code: ObjectionCode
  /// Why, in words.
  public let reason: String
  /// The words objected to, if some.
  public let words: String?
  /// Words that would do.
  public let replacement: String?

  /// An objection.
  public init(
    revision: Int, officer: OfficerID, agency: AgencyID, code: ObjectionCode, reason: String, words: String? = nil,
    replacement: String? = nil
  ) {
    self.revision = revision
    self.officer = officer
    self.agency = agency
    self.code = code
    self.reason = reason
    self.words = words
    self.replacement = replacement
  }
}

/// Why an officer objects.
public enum ObjectionCode: String, Sendable, Hashable, Codable, CaseIterable {
  /// A fact is wrong or out of date.
  case fact
  /// It would harm the investigation.
  case investigation
  /// It would harm a fair trial.
  case fairTrial = "fair-trial"
  /// It would harm victims, families or witnesses.
  case dignity
  /// It casts suspicion on a community.
  case stigma
  /// It could put people in danger.
  case safety
  /// The agency's own words or name are used wrongly.
  case wording
}

/// An officer's recorded reason for keeping words that break a rule.
public struct Waiver: Sendable, Hashable, Codable {
  /// The rule.
  public let rule: String
  /// The words kept; empty where something is missing.
  public let words: String
  /// The justification code, such as `J-NAME-CHARGE`.
  public let code: String
  /// Why.
  public let reason: String
  /// Who decided.
  public let officer: OfficerID
  /// In which role.
  public let role: Role

  /// A waiver.
  public init(rule: String, words: String, code: String, reason: String, officer: OfficerID, role: Role) {
    self.rule = rule
    self.words = words
    self.code = code
    self.reason = reason
    self.officer = officer
    self.role = role
  }
}
