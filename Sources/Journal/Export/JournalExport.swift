import Incidents

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The journal as lines of JSON that anyone can read and check without this program: a header, one line an entry, and an end.
///
/// The end holds the number of entries and their digest, so that a file that was cut off or thinned out is noticed.
public struct JournalExport: Sendable {
  /// The shape of the lines; changed only by a new version.
  public static let schema = "afterword.journal/1"

  private let scope: ChainVerifier.Scope
  private var entries: Int64 = 0
  private var digest = Array(EntryHash.origin.utf8)
  private var fields = ExportFields()

  /// Begins an export.
  ///
  /// - Parameter filter: Which entries will follow. Without any condition the whole journal must follow, from its first entry.
  public init(of filter: EntryFilter) { scope = filter == EntryFilter() ? .whole : .selection }

  /// The first line.
  public var header: String { Self.line(Header(schema: Self.schema, scope: scope.rawValue)) }

  /// The line of an entry.
  public mutating func line(_ entry: Entry) -> String {
    fields.take(entry)
    var writer = CanonicalWriter(capacity: fields.size)
    write(to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Writes the line of a row, with the columns of ``SQLJournal/entryColumns``; no entry is made of it.
  mutating func write(_ row: any SQLRow, to writer: inout CanonicalWriter) throws(SQLError) {
    try fields.take(row)
    write(to: &writer)
  }

  private mutating func write(to writer: inout CanonicalWriter) {
    entries += 1
    digest = EntryHash.link(after: digest, hash: fields.hash)
    fields.write(to: &writer)
  }

  /// The last line.
  public var end: String {
    Self.line(Ending(end: End(digest: String(decoding: digest, as: UTF8.self), entries: entries)))
  }

  private static func line(_ value: some Encodable) -> String {
    // None of these values can fail to encode: they hold strings, integers and times.
    (try? CanonicalJSON.encode(value)) ?? "{}"
  }
}

extension JournalExport {
  /// Checks an export without the journal it came from: every hash, the links within each stream as far as both ends were
  /// exported, and the end line. An export of the whole journal is checked as closely as the journal itself.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - expectedHead: A head noted earlier, which the export must contain.
  public static func verify(_ bytes: [UInt8], expecting expectedHead: JournalHead? = nil) -> Verification {
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    let decoder = JSONDecoder()
    func decode<T: Decodable>(_ type: T.Type, _ line: ArraySlice<UInt8>?) -> T? {
      line.flatMap { try? decoder.decode(type, from: Data($0)) }
    }
    guard let header = decode(Header.self, lines.first), header.schema == schema,
      let scope = ChainVerifier.Scope(rawValue: header.scope)
    else {
      var verifier = ChainVerifier(scope: .selection)
      verifier.report(JournalFault(kind: .damaged, detail: "line 1 is not the beginning of an export (\(schema))"))
      return verifier.finish()
    }
    var verifier = ChainVerifier(scope: scope, expectedHead: expectedHead)
    let end = decode(Ending.self, lines.dropFirst().last)?.end
    let body = end == nil ? lines.dropFirst() : lines.dropFirst().dropLast()
    var count: Int64 = 0
    for (index, line) in zip(2..., body) {
      if let entry = decode(ExportedEntry.self, line)?.entry {
        count += 1
        verifier.read(entry)
      } else {
        verifier.report(JournalFault(kind: .damaged, detail: "line \(index) of the export cannot be read as an entry"))
      }
    }
    if let end {
      if end.entries != count {
        verifier.report(
          JournalFault(
            kind: end.entries > count ? .removed : .inserted,
            detail: "\(end.entries) entries were exported and \(count) are there"))
      } else if end.digest != verifier.head.chain {
        verifier.report(JournalFault(kind: .changed, detail: "the entries do not give the digest in the last line"))
      }
    } else {
      verifier.report(
        JournalFault(kind: .removed, detail: "the last line of the export is not there, so it was cut off"))
    }
    return verifier.finish()
  }
}

private struct Header: Codable {
  let schema: String
  let scope: String
}

private struct Ending: Codable {
  let end: End
}

private struct End: Codable {
  let digest: String
  let entries: Int64
}

/// An entry as exports and `journal list --format json` print it. The body stays the text over which the hash was taken.
public struct ExportedEntry: Codable, Sendable, Hashable {
  private let position: Int64
  private let stream: StreamName
  private let version: Int
  private let kind: String
  private let occurredAt: Moment
  private let recordedAt: Moment
  private let officer: OfficerID?
  private let body: String
  private let previousHash: String
  private let hash: String
  private let chain: String

  /// Takes over an entry.
  public init(_ entry: Entry) {
    position = entry.position
    stream = entry.stream
    version = entry.version
    kind = entry.kind
    occurredAt = entry.occurredAt
    recordedAt = entry.recordedAt
    officer = entry.officer
    body = entry.body
    previousHash = entry.previousHash
    hash = entry.hash
    chain = entry.chain
  }

  /// The entry.
  public var entry: Entry {
    Entry(
      position: position, stream: stream, version: version, kind: kind, occurredAt: occurredAt, recordedAt: recordedAt,
      officer: officer, body: body, previousHash: previousHash, hash: hash, chain: chain)
  }
}
