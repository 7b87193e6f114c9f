import Incidents

/// The fields of one entry after another, for the lines of an export: there is one for every entry, so their room is used again.
struct ExportFields: Sendable {
  private(set) var hash: [UInt8] = []
  private var position: Int64 = 0
  private var stream: [UInt8] = []
  private var version: Int64 = 0
  private var kind: [UInt8] = []
  private var occurredAt = Moment(milliseconds: 0)
  private var recordedAt = Moment(milliseconds: 0)
  private var officer: [UInt8]?
  private var body: [UInt8] = []
  private var previousHash: [UInt8] = []
  private var chain: [UInt8] = []

  /// About how many bytes the line takes.
  var size: Int { 512 + body.count * 5 / 4 }

  mutating func take(_ entry: Entry) {
    position = entry.position
    stream = Array(entry.stream.rawValue.utf8)
    version = Int64(entry.version)
    kind = Array(entry.kind.utf8)
    occurredAt = entry.occurredAt
    recordedAt = entry.recordedAt
    officer = entry.officer.map { Array($0.rawValue.utf8) }
    body = Array(entry.body.utf8)
    previousHash = Array(entry.previousHash.utf8)
    hash = Array(entry.hash.utf8)
    chain = Array(entry.chain.utf8)
  }

  mutating func take(_ row: any SQLRow) throws(SQLError) {
    position = try row.integer(0)
    try row.put(1, in: &stream)
    version = try row.integer(2)
    try row.put(3, in: &kind)
    occurredAt = Moment(milliseconds: try row.integer(4))
    recordedAt = Moment(milliseconds: try row.integer(5))
    if row.isNull(6) {
      officer = nil
    } else {
      var name = officer ?? []
      officer = nil
      try row.put(6, in: &name)
      officer = name
    }
    try row.put(7, in: &body)
    try row.put(8, in: &previousHash)
    try row.put(9, in: &hash)
    try row.put(10, in: &chain)
  }

  /// Written by hand, in the bytes that ``ExportedEntry`` has as canonical JSON.
  func write(to writer: inout CanonicalWriter) {
    writer.begin()
    writer.string("body", utf8: body.span)
    writer.string("chain", utf8: chain.span)
    writer.string("hash", utf8: hash.span)
    writer.string("kind", utf8: kind.span)
    writer.moment("occurredAt", occurredAt)
    if let officer { writer.string("officer", utf8: officer.span) }
    writer.whole("position", position)
    writer.string("previousHash", utf8: previousHash.span)
    writer.moment("recordedAt", recordedAt)
    writer.string("stream", utf8: stream.span)
    writer.whole("version", version)
    writer.end()
  }
}

extension SQLRow {
  /// Puts the text in a column in the place of what stands there.
  fileprivate func put(_ column: Int, in bytes: inout [UInt8]) throws(SQLError) {
    bytes.removeAll(keepingCapacity: true)
    try append(column, to: &bytes)
  }
}
