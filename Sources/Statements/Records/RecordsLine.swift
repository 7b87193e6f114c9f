import Incidents

/// The fields of a line that not everybody may read, each with the commitment to it, in the order of their names.
public struct RecordCommitments: Sendable, Hashable, Codable {
  /// One field.
  public struct Named: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// What it is committed to.
    public let commitment: RecordsFile.Commitment
  }

  /// The fields, in order.
  public let all: [Named]

  /// Takes fields that stand in order.
  init(inOrder all: [Named]) { self.all = all }

  /// Reads them by name.
  public init(from decoder: any Decoder) throws {
    let map = try [String: RecordsFile.Commitment](from: decoder)
    all = map.map { Named(name: $0.key, commitment: $0.value) }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// Writes them by name.
  public func encode(to encoder: any Encoder) throws {
    try Dictionary(all.map { ($0.name, $0.commitment) }) { first, _ in first }.encode(to: encoder)
  }

  /// Whether there is one for a field.
  public func contains(_ name: String) -> Bool { all.contains { $0.name == name } }
}

// A record has lines by the ten thousand, so they are written and read without the containers that any JSON takes.
extension RecordsFile.Line {
  /// The line in canonical JSON, with the link that closes it.
  var canonical: [UInt8] {
    var writer = CanonicalWriter(capacity: size)
    writer.begin()
    writer.begin("body")
    for field in body.all { writer.json(field.name, field.json) }
    writer.end()
    writer.begin("commitments")
    for field in commitments.all {
      writer.begin(field.name)
      writer.string("class", field.commitment.class.rawValue)
      writer.string("digest", field.commitment.digest)
      if let salt = field.commitment.salt { writer.string("salt", salt) }
      writer.end()
    }
    writer.end()
    writer.string("kind", kind)
    writer.string("link", link)
    end(&writer)
    return writer.bytes
  }

  /// What the link is taken over: the line with every commitment in place of its field.
  var linked: [UInt8] {
    var writer = CanonicalWriter(capacity: size)
    writer.begin()
    writer.begin("body")
    for field in body.all where !commitments.contains(field.name) { writer.json(field.name, field.json) }
    writer.end()
    writer.begin("commitments")
    for field in commitments.all { writer.string(field.name, field.commitment.digest) }
    writer.end()
    writer.string("kind", kind)
    end(&writer)
    return writer.bytes
  }

  private func end(_ writer: inout CanonicalWriter) {
    writer.moment("occurredAt", occurredAt)
    writer.whole("position", position)
    writer.moment("recordedAt", recordedAt)
    writer.string("stream", stream)
    writer.whole("version", Int64(version))
    writer.end()
  }

  /// About how many bytes the line has.
  private var size: Int {
    body.all.reduce(320 + 256 * commitments.all.count) { $0 + $1.name.utf8.count + $1.json.utf8.count + 4 }
  }

  /// Reads a line as it was written; nothing where it stands in any other form.
  init?(canonical bytes: Span<UInt8>) {
    var reader = CanonicalReader()
    guard reader.begin(in: bytes), let body = RecordFields(next: "body", of: &reader, in: bytes),
      let commitments = RecordCommitments(next: "commitments", of: &reader, in: bytes),
      let kind = reader.string("kind", in: bytes), let link = reader.string("link", in: bytes),
      let occurredAt = reader.moment("occurredAt", in: bytes), let position = reader.whole("position", in: bytes),
      let recordedAt = reader.moment("recordedAt", in: bytes), let stream = reader.string("stream", in: bytes),
      let version = reader.whole("version", in: bytes), reader.end(in: bytes), reader.isAtEnd(of: bytes)
    else { return nil }
    self.init(
      position: position, stream: stream, version: Int(version), kind: kind, occurredAt: occurredAt,
      recordedAt: recordedAt, body: body, commitments: commitments, link: link)
  }
}

extension RecordCommitments {
  /// Reads the object under a name, where that is the next member and stands in canonical form.
  fileprivate init?(next name: String, of reader: inout CanonicalReader, in bytes: Span<UInt8>) {
    guard reader.begin(name, in: bytes) else { return nil }
    var all: [Named] = []
    while let name = reader.beginAny(in: bytes) {
      if let last = all.last, !last.name.utf8.lexicographicallyPrecedes(name.utf8) { return nil }
      guard let found = reader.string("class", in: bytes).flatMap(RedactionClass.init(rawValue:)),
        let digest = reader.string("digest", in: bytes)
      else { return nil }
      let salt = reader.string("salt", in: bytes)
      guard reader.end(in: bytes) else { return nil }
      all.append(
        Named(name: name, commitment: RecordsFile.Commitment(class: found, digest: digest, salt: salt)))
    }
    guard reader.end(in: bytes) else { return nil }
    self.init(inOrder: all)
  }
}
