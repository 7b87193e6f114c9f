import Incidents

/// What the releasing officer signs: this revision, with these clearances, is public from this moment on.
public struct ReleaseRecord: Sendable, Hashable, Codable {
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
  /// SHA-256 of each clearance's signatures, in hex, sorted: no clearance can be taken away or added afterwards.
  public let clearances: [String]
  /// Who released it.
  public let officer: OfficerID
  /// For which agency.
  public let agency: AgencyID
  /// When.
  public let at: Moment
  /// Why it was released without all clearances; nothing for an ordinary release.
  public let urgentReason: String?

  /// The name and version of the form.
  public static let schemaName = "afterword.release-record/1"

  /// What an officer signs.
  public init(
    digest: String, statement: StatementID, revision: Int, clearances: [Clearance], officer: Officer, at: Moment,
    urgentReason: String?
  ) {
    schema = Self.schemaName
    self.digest = digest
    incident = statement.incident
    self.statement = statement.number
    self.revision = revision
    self.clearances = clearances.map(\.digest).sorted()
    self.officer = officer.id
    agency = officer.agency
    self.at = at
    self.urgentReason = urgentReason
  }
}

/// The act that made a revision public.
public struct Release: Sendable, Hashable, Codable {
  /// What was signed.
  public let payload: ReleaseRecord
  /// The Ed25519 signature over the canonical JSON of the payload, in base64.
  public let signature: String
  /// Who had not said yes when the urgent bypass was used.
  public let unmet: [RequiredClearance]?
  /// The same release as any JOSE library checks it, over the ``StatementMaster``; nothing in older records.
  public let portable: PortableSignature?

  /// A signed release.
  public init(
    payload: ReleaseRecord, signature: String, unmet: [RequiredClearance] = [], portable: PortableSignature? = nil
  ) {
    self.payload = payload
    self.signature = signature
    self.portable = portable
    self.unmet = unmet.isEmpty ? nil : unmet
  }

  /// Whether the urgent bypass was used.
  public var isUrgent: Bool { payload.urgentReason != nil }
}
