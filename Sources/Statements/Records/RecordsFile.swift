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
    public let body: RecordValue
    /// The fields that not everybody may read, by name.
    public let commitments: [String: Commitment]
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

  /// The commitment to a field.
  static func commitment(to value: RecordValue, salt: String) -> String {
    Digest.hex(of: salt + "\n" + value.canonical)
  }

  /// The link of a line: over the link before it, and the line with every commitment in place of its field.
  static func link(after previous: String, _ line: Line) -> String {
    struct Linked: Encodable {
      let position: Int64
      let stream: String
      let version: Int
      let kind: String
      let occurredAt: Moment
      let recordedAt: Moment
      let body: RecordValue
      let commitments: [String: String]
    }
    var open: [String: RecordValue] = [:]
    if case .map(let fields) = line.body { open = fields.filter { line.commitments[$0.key] == nil } }
    let linked = Linked(
      position: line.position, stream: line.stream, version: line.version, kind: line.kind,
      occurredAt: line.occurredAt, recordedAt: line.recordedAt, body: .map(open),
      commitments: line.commitments.mapValues(\.digest))
    return Digest.hex(of: previous + "\n" + ((try? CanonicalJSON.encode(linked)) ?? ""))
  }

  /// The link before the first line: the same for every audience.
  static func start(of incident: IncidentID) -> String { Digest.hex(of: "afterword.records/1\n\(incident)") }
}

/// Writes an exported record, line by line.
public struct RecordsWriter {
  private let header: RecordsFile.Header
  private let classing: RecordClassing
  private let salt: (Int64, String) -> String
  private var link: String
  private var count = 0
  private var last = Moment(milliseconds: 0)

  /// Begins a record.
  ///
  /// - Parameters:
  ///   - classing: Which class each field has.
  ///   - salt: A secret of its own for a field of the entry at a position, in hex; the same each time.
  public init(
    _ header: RecordsFile.Header, classing: RecordClassing, salt: @escaping (Int64, String) -> String
  ) {
    self.header = header
    self.classing = classing
    self.salt = salt
    link = RecordsFile.start(of: header.incident)
  }

  /// The first line.
  public func start() throws -> String { try CanonicalJSON.encode(header) }

  /// The line of an entry.
  ///
  /// - Throws: when the body of the entry is not JSON.
  public mutating func line(_ entry: RecordsFile.Entry) throws -> String {
    guard case .map(var fields) = try CanonicalJSON.decode(RecordValue.self, from: entry.body) else {
      throw EventCodingError(kind: entry.kind, reason: "its body is not a JSON object")
    }
    let body = RecordValue.map(fields)
    var commitments: [String: RecordsFile.Commitment] = [:]
    if let officer = entry.officer { fields[RecordsFile.officerField] = .text(officer.rawValue) }
    for (name, value) in fields {
      let isOfficer = name == RecordsFile.officerField
      guard isOfficer || !classing.isAlwaysOpen(name, kind: entry.kind) else { continue }
      let found = isOfficer ? .internal : classing.classOf(name, in: body, kind: entry.kind, stream: entry.stream)
      let salt = salt(entry.position, name)
      let isDisclosed = !header.redacted.contains(found)
      commitments[name] = RecordsFile.Commitment(
        class: found, digest: RecordsFile.commitment(to: value, salt: salt), salt: isDisclosed ? salt : nil)
      if !isDisclosed { fields[name] = nil }
    }
    func made(_ link: String) -> RecordsFile.Line {
      RecordsFile.Line(
        position: entry.position, stream: entry.stream, version: entry.version, kind: entry.kind,
        occurredAt: entry.occurredAt, recordedAt: entry.recordedAt, body: .map(fields), commitments: commitments,
        link: link)
    }
    link = RecordsFile.link(after: link, made(""))
    count += 1
    last = entry.recordedAt
    return try CanonicalJSON.encode(made(link))
  }

  /// What is to be signed at the end.
  ///
  /// - Parameter file: SHA-256 of all lines before, each with its line end, in hex.
  public func seal(file: String, officer: Officer) -> RecordsFile.Seal {
    RecordsFile.Seal(
      schema: RecordsFile.Seal.schemaName, incident: header.incident, audience: header.audience, entries: count,
      root: link, file: file, officer: officer.id, agency: officer.agency, at: last)
  }
}
