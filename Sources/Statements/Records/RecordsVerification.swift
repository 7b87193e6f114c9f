import Incidents

/// What a verification of an exported record says.
public struct RecordsVerification: Sendable, Hashable {
  /// What is wrong, in plain sentences that name the line; nothing when the record holds.
  public private(set) var problems: [String] = []
  /// What could not be checked, because the key of the officer is not known.
  public private(set) var gaps: [String] = []
  /// The first line, when it could be read.
  public private(set) var header: RecordsFile.Header?
  /// What was signed, when it could be read.
  public private(set) var seal: RecordsFile.Seal?
  /// How many fields are replaced by commitments.
  public private(set) var redacted = 0
  /// How many fields that are not for everybody are disclosed, and match their commitments.
  public private(set) var disclosed = 0
  /// The lines that could be read, in order.
  public private(set) var lines: [RecordsFile.Line] = []

  /// Whether everything holds and was signed by a known officer.
  public var holds: Bool { problems.isEmpty && gaps.isEmpty }

  /// Verifies the bytes of a record with nothing but public keys.
  public init(_ text: String, keys: [PublishedKey]) {
    let rows = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard rows.count >= 3, rows.last?.isEmpty == true,
      let header: RecordsFile.Header = Self.read(Array(rows[0])), header.schema == RecordsFile.Header.schemaName
    else {
      problems = ["The file is not an exported record, or its beginning or end is missing."]
      return
    }
    self.header = header
    var link = RecordsFile.start(of: header.incident)
    let endIndex = rows.count - 2
    var file = RunningDigest()
    file.add(Array(rows[0]))
    file.add([UInt8(ascii: "\n")])
    for (index, row) in rows[1..<endIndex].enumerated() {
      let name = "Line \(index + 2)"
      let bytes = Array(row)
      file.add(bytes)
      file.add([UInt8(ascii: "\n")])
      guard let line = RecordsFile.Line(canonical: bytes.span) ?? Self.read(bytes) else {
        problems.append("\(name) is not as it was written.")
        continue
      }
      if let last = lines.last, line.position <= last.position {
        problems.append("\(name) is out of order: entry \(line.position) stands after entry \(last.position).")
      }
      look(at: line, name, header)
      link = RecordsFile.link(after: link, line)
      if link != line.link {
        problems.append(
          "\(name) (entry \(line.position), \(line.kind)) does not follow from the line before it: it was changed, or a line was cut out, added or put elsewhere."
        )
        // The chain goes on from what the line says, so that one fault is named once.
        link = line.link
      }
      lines.append(line)
    }
    guard let end: RecordsFile.End = Self.read(Array(rows[endIndex])), end.seal.schema == RecordsFile.Seal.schemaName
    else {
      problems.append("The seal on the last line is missing or is not as it was written.")
      return
    }
    seal = end.seal
    if end.seal.file != file.hex || end.seal.root != link || end.seal.entries != lines.count {
      problems.append("The seal is for other lines: something was changed, cut out, added or put elsewhere.")
    }
    if end.seal.incident != header.incident || end.seal.audience != header.audience {
      problems.append("The seal is for another record than the first line says.")
    }
    check(end, keys)
  }

  /// Compares with a record of the same incident that was handed out before: whether what is disclosed here is what was committed to
  /// there. Returns what is wrong, in plain sentences.
  public func differences(from earlier: RecordsVerification) -> [String] {
    guard header?.incident == earlier.header?.incident else { return ["The two records are of different incidents."] }
    let own = Dictionary(lines.map { ($0.position, $0) }) { first, _ in first }
    return earlier.lines.compactMap { line -> String? in
      guard let here = own[line.position] else {
        return "Entry \(line.position) of the earlier record is missing here."
      }
      return Self.committed(here) == Self.committed(line)
        ? nil : "Entry \(line.position) (\(line.kind)) says something else than was committed to before."
    }
  }

  private static func committed(_ line: RecordsFile.Line) -> String { RecordsFile.link(after: "", line) }

  private mutating func look(at line: RecordsFile.Line, _ name: String, _ header: RecordsFile.Header) {
    for (field, commitment) in line.commitments.all.map({ ($0.name, $0.commitment) }) {
      let json = line.body.json(field)
      switch (json, commitment.salt) {
      case (nil, nil): redacted += 1
      case (let json?, let salt?):
        disclosed += 1
        if RecordsFile.commitment(to: json, salt: salt) != commitment.digest {
          problems.append("\(name): the field “\(field)” is not what was committed to.")
        }
      default: problems.append("\(name): the field “\(field)” has no salt, or a salt and no words.")
      }
      if header.redacted.contains(commitment.class) == (json != nil) {
        problems.append("\(name): the field “\(field)” does not belong in a record for this audience.")
      }
    }
  }

  private mutating func check(_ end: RecordsFile.End, _ keys: [PublishedKey]) {
    let seal = end.seal
    let own = keys.filter { $0.officer == seal.officer && $0.agency == seal.agency }
    guard !own.isEmpty else {
      gaps.append(
        "The seal of \(seal.officer) for \(seal.agency) cannot be checked: there is no public key of this officer.")
      return
    }
    guard let key = own.first(where: { SignedRecord.isValid(end.signature, of: seal, publicKey: $0.publicKey) }) else {
      problems.append("The seal carries a signature that is not that of \(seal.officer) for \(seal.agency).")
      return
    }
    if let removedAt = key.removedAt, !key.holds(at: seal.at) {
      problems.append("The seal is dated \(seal.at), after the key of \(seal.officer) was removed at \(removedAt).")
    }
  }

  /// Reads a row that says what it says in the one form in which it is written.
  private static func read<Value: Codable>(_ row: [UInt8]) -> Value? {
    let text = String(decoding: row, as: UTF8.self)
    guard let value = try? CanonicalJSON.decode(Value.self, from: text),
      let written = try? CanonicalJSON.encode(value), Array(written.utf8) == row
    else { return nil }
    return value
  }
}
