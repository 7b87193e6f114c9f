import Incidents

/// What happened, for those who fold it or tell it: without hashes, and of what was soon overtaken no more than its beginning.
extension SQLJournal {
  /// How much of an overtaken body is looked at, in bytes. What stands behind it is not even fetched from the file.
  private static let beginning = 2048

  func history(
    of stream: StreamName, after version: Int, limit: Int, leavingOut overtaking: Overtaking?
  ) throws(JournalError) -> [StreamEntry] {
    try told(
      """
      SELECT \(Self.storyColumns) FROM journal_entry
      WHERE stream = $2 AND version > $3 ORDER BY version LIMIT $4
      """, [.text(stream.rawValue), .integer(Int64(version)), .integer(Int64(max(0, limit)))], leavingOut: overtaking
    ).map(\.entry)
  }

  func story(
    after position: Int64, besides stream: StreamName?, limit: Int, leavingOut overtaking: Overtaking?
  ) throws(JournalError) -> [StoryEntry] {
    try told(
      """
      SELECT \(Self.storyColumns) FROM journal_entry
      WHERE position > $2 AND stream <> $3 ORDER BY position LIMIT $4
      """, [.integer(position), .text(stream?.rawValue ?? ""), .integer(Int64(max(0, limit)))], leavingOut: overtaking)
  }

  /// Bodies of the kind `$1` are left where they are.
  private static let storyColumns =
    "position, stream, version, kind, occurred_at, recorded_at, officer, CASE WHEN kind = $1 THEN NULL ELSE body END"

  /// What mostly stands in a row as it stood in the one before.
  private struct Names {
    var stream = RepeatedText()
    var kind = RepeatedText()
    var officer = RepeatedText()
  }

  /// An entry whose body may not be read yet.
  private struct Row {
    let position: Int64
    let stream: StreamName
    let version: Int
    let kind: String
    let occurredAt: Moment
    let recordedAt: Moment
    let officer: OfficerID?
    let body: String?

    init(_ row: any SQLRow, _ names: inout Names) throws(SQLError) {
      position = try row.integer(0)
      stream = StreamName(try names.stream.text(row, 1))
      version = Int(try row.integer(2))
      kind = try names.kind.text(row, 3)
      occurredAt = Moment(milliseconds: try row.integer(4))
      recordedAt = Moment(milliseconds: try row.integer(5))
      officer = row.isNull(6) ? nil : OfficerID(try names.officer.text(row, 6))
      body = try row.optionalText(7)
    }

    func told(_ body: String, isWhole: Bool) -> StoryEntry {
      StoryEntry(
        position: position, stream: stream,
        entry: StreamEntry(
          version: version, kind: kind, occurredAt: occurredAt, recordedAt: recordedAt, officer: officer, body: body,
          isWhole: isWhole))
    }
  }

  private func told(
    _ sql: String, _ values: [SQLValue], leavingOut overtaking: Overtaking?
  ) throws(JournalError) -> [StoryEntry] {
    // No kind is empty, so that every body is read where none may be left out.
    var names = Names()
    let rows = try all(sql, [.text(overtaking?.kind ?? "")] + values) { row throws(SQLError) in
      try Row(row, &names)
    }
    guard let overtaking else { return rows.compactMap { row in row.body.map { row.told($0, isWhole: true) } } }
    let overtaken = Self.overtaken(rows, by: overtaking)
    var beginnings: [Int64: String] = [:]
    do {
      try session.forEachBeginning(of: "body", in: "journal_entry", rows: overtaken, bytes: Self.beginning) {
        // A number that is cut in two would be another number, and a letter cut in two none.
        guard let comma = $1.lastIndex(of: UInt8(ascii: ",")) else { return }
        beginnings[$0] = String(decoding: $1[..<comma], as: UTF8.self)
      }
    } catch { throw JournalError(error) }
    var told: [StoryEntry] = []
    told.reserveCapacity(rows.count)
    for row in rows {
      if let body = row.body {
        told.append(row.told(body, isWhole: true))
      } else if let beginning = beginnings[row.position], overtaking.isEnough(beginning) {
        told.append(row.told(beginning, isWhole: false))
      } else {
        let body = try first("SELECT body FROM journal_entry WHERE position = $1", [.integer(row.position)]) {
          row throws(SQLError) in try row.text(0)
        }
        guard let body else { throw .corrupt("entry \(row.position) is gone") }
        told.append(row.told(body, isWhole: true))
      }
    }
    return told
  }

  /// The positions of the entries that others among these overtake.
  private static func overtaken(_ rows: [Row], by overtaking: Overtaking) -> [Int64] {
    var positions: [Int64] = []
    var next: [StreamName: String] = [:]
    for row in rows.reversed() {
      if row.kind == overtaking.kind {
        if next[row.stream] == overtaking.kind { positions.append(row.position) }
        next[row.stream] = row.kind
      } else if overtaking.keptBy.contains(row.kind) {
        next[row.stream] = row.kind
      }
    }
    return positions.reversed()
  }
}
