import Incidents

/// Writes an exported record, line by line.
public struct RecordsWriter {
  private let header: RecordsFile.Header
  private var classing: RecordClassing
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

  /// The line of an entry, in UTF-8.
  ///
  /// - Throws: when the body of the entry is not JSON.
  public mutating func line(_ entry: RecordsFile.Entry) throws -> [UInt8] {
    guard let body = RecordFields(entry.body) else {
      throw EventCodingError(kind: entry.kind, reason: "its body is not a JSON object")
    }
    var fields = body
    if let officer = entry.officer {
      let name = CanonicalWriter.text(officer.rawValue)
      fields = body.with(RecordFields.Field(name: RecordsFile.officerField, json: name))
    }
    let open = classing.alwaysOpen(in: entry.kind)
    var commitments: [RecordCommitments.Named] = []
    for field in fields.all {
      let isOfficer = field.name == RecordsFile.officerField
      guard isOfficer || !open.contains(field.name) else { continue }
      let found =
        isOfficer ? .internal : classing.classOf(field.name, in: body, kind: entry.kind, stream: entry.stream)
      let salt = salt(entry.position, field.name)
      let isDisclosed = !header.redacted.contains(found)
      commitments.append(
        RecordCommitments.Named(
          name: field.name,
          commitment: RecordsFile.Commitment(
            class: found, digest: RecordsFile.commitment(to: field.json, salt: salt), salt: isDisclosed ? salt : nil)))
    }
    // Without a salt a field is left out.
    let hidden = commitments.filter { $0.commitment.salt == nil }
    let shown = hidden.isEmpty ? fields : fields.filter { field in !hidden.contains { $0.name == field.name } }
    func made(_ link: String) -> RecordsFile.Line {
      RecordsFile.Line(
        position: entry.position, stream: entry.stream, version: entry.version, kind: entry.kind,
        occurredAt: entry.occurredAt, recordedAt: entry.recordedAt, body: shown,
        commitments: RecordCommitments(inOrder: commitments), link: link)
    }
    link = RecordsFile.link(after: link, made(""))
    count += 1
    last = entry.recordedAt
    return made(link).canonical
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
