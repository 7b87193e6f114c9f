import Incidents

/// One exported record of how an incident's statements came about: a line that says what it is, one line for each thing that happened,
/// and a seal.
///
/// A field that the audience may not read is replaced by a commitment: SHA-256 over a secret salt and the field. The audience that
/// may read it gets field and salt, so that a later disclosure can be checked against what was handed out before. Every line carries
/// the link of a chain over the lines *with all commitments in place*; so the last link, the root, is the same for every audience,
/// and the link of a line is the same for ever.
public enum RecordsFile {
  /// The first line.
  public struct Header: Sendable, Hashable, Codable {
    /// A template or rule pack that the statements were made with.
    public struct Content: Sendable, Hashable, Codable {
      /// Its name.
      public let name: String
      /// SHA-256 of its bytes, in hex.
      public let digest: String

      /// Content by its name.
      public init(name: String, digest: String) {
        self.name = name
        self.digest = digest
      }
    }

    /// Always ``schemaName``.
    public let schema: String
    /// The incident.
    public let incident: IncidentID
    /// For whom.
    public let audience: RecordAudience
    /// The classes whose fields are replaced, sorted.
    public let redacted: [RedactionClass]
    /// The head of the journal when it was exported.
    public let journal: String
    /// The templates and rule packs, sorted by name.
    public let content: [Content]

    /// The name and version of the form.
    public static let schemaName = "afterword.records/1"

    /// A first line.
    public init(
      incident: IncidentID, audience: RecordAudience, redacted: Set<RedactionClass>, journal: String, content: [Content]
    ) {
      schema = Self.schemaName
      self.incident = incident
      self.audience = audience
      self.redacted = redacted.sorted()
      self.journal = journal
      self.content = content.sorted { $0.name < $1.name }
    }
  }

  /// A field that not everybody may read.
  public struct Commitment: Sendable, Hashable, Codable {
    /// Why; `open` where it was made public later than it was written down.
    public let `class`: RedactionClass
    /// SHA-256 over the salt and the field's canonical JSON, in hex.
    public let digest: String
    /// The salt, in hex, where the field is disclosed.
    public let salt: String?
  }

  /// One thing that happened.
  public struct Line: Sendable, Hashable, Codable {
    /// Its position in the journal.
    public let position: Int64
    /// The stream.
    public let stream: String
    /// Its place in the stream.
    public let version: Int
    /// Name and version of the event.
    public let kind: String
    /// When it happened.
    public let occurredAt: Moment
    /// When it was written down.
    public let recordedAt: Moment
    /// What happened: the event with its officer; fields that are replaced are missing.
    public let body: RecordFields
    /// The fields that not everybody may read, by name.
    public let commitments: RecordCommitments
    /// The link of the chain.
    public let link: String
  }

  /// An entry of the journal as it is handed in.
  public struct Entry: Sendable {
    let position: Int64
    let stream: String
    let version: Int
    let kind: String
    let occurredAt: Moment
    let recordedAt: Moment
    let officer: OfficerID?
    let body: String

    /// An entry of the journal.
    public init(
      position: Int64, stream: String, version: Int, kind: String, occurredAt: Moment, recordedAt: Moment,
      officer: OfficerID?, body: String
    ) {
      self.position = position
      self.stream = stream
      self.version = version
      self.kind = kind
      self.occurredAt = occurredAt
      self.recordedAt = recordedAt
      self.officer = officer
      self.body = body
    }
  }

  /// What is signed.
  public struct Seal: Sendable, Hashable, Codable {
    /// Always ``schemaName``.
    public let schema: String
    /// The incident.
    public let incident: IncidentID
    /// For whom.
    public let audience: RecordAudience
    /// How many things happened.
    public let entries: Int
    /// The last link of the chain: the same for every audience.
    public let root: String
    /// SHA-256 of everything before the last line, in hex.
    public let file: String
    /// Who exported it.
    public let officer: OfficerID
    /// For which agency.
    public let agency: AgencyID
    /// When the last thing in it was written down.
    public let at: Moment

    /// The name and version of the form.
    public static let schemaName = "afterword.records-seal/1"
  }

  /// The last line.
  public struct End: Sendable, Hashable, Codable {
    /// What is signed.
    public let seal: Seal
    /// The Ed25519 signature over the canonical JSON of the seal, in Base64.
    public let signature: String

    /// A seal with its signature.
    public init(seal: Seal, signature: String) {
      self.seal = seal
      self.signature = signature
    }
  }

  /// The name under which the officer who acted stands in the body of a line.
  static let officerField = "@officer"

  /// The commitment to a field, by its canonical JSON.
  static func commitment(to json: String, salt: String) -> String {
    var input: [UInt8] = []
    input.reserveCapacity(salt.utf8.count + 1 + json.utf8.count)
    input.append(contentsOf: salt.utf8)
    input.append(UInt8(ascii: "\n"))
    input.append(contentsOf: json.utf8)
    return Digest.hex(of: input)
  }

  /// The link of a line: over the link before it, and the line with every commitment in place of its field.
  static func link(after previous: String, _ line: Line) -> String {
    Digest.hex(of: Array(previous.utf8) + [UInt8(ascii: "\n")] + line.linked)
  }

  /// The link before the first line: the same for every audience.
  static func start(of incident: IncidentID) -> String { Digest.hex(of: "afterword.records/1\n\(incident)") }
}
