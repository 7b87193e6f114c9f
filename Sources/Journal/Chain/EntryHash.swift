import Crypto
import Incidents

/// The hashes that tie the journal together.
///
/// Each entry's hash covers every column of the entry, among them the hash of the entry before it in its stream; the chain
/// runs over the hashes of all streams in the order of their positions. Whoever changes, moves or removes an entry must
/// rewrite both, up to the head that was noted elsewhere.
enum EntryHash {
  /// What stands before the first entry of a stream, and before the first entry of the journal.
  static let origin = String(repeating: "0", count: 64)

  /// The hash of an entry, from all its columns but `hash` and `chain`.
  static func hash(
    position: Int64, stream: StreamName, version: Int, kind: String, occurredAt: Moment, recordedAt: Moment,
    officer: OfficerID?, body: String, previousHash: String
  ) -> String {
    var input = CanonicalFields(tag: "afterword.entry/1", capacity: 320 + body.utf8.count)
    input.append(position)
    input.append(stream.rawValue)
    input.append(Int64(version))
    input.append(kind)
    input.append(occurredAt.milliseconds)
    input.append(recordedAt.milliseconds)
    input.append(officer?.rawValue)
    input.append(body)
    input.append(previousHash)
    return input.sha256
  }

  /// The hash that an entry should have by its other columns.
  static func hash(of entry: Entry) -> String {
    hash(
      position: entry.position, stream: entry.stream, version: entry.version, kind: entry.kind,
      occurredAt: entry.occurredAt, recordedAt: entry.recordedAt, officer: entry.officer, body: entry.body,
      previousHash: entry.previousHash)
  }

  /// The chain value after an entry with this hash.
  static func chain(after previous: String, hash: String) -> String {
    var input = CanonicalFields(tag: "afterword.chain/1", capacity: 192)
    input.append(previous)
    input.append(hash)
    return input.sha256
  }
}

/// Fields one after another, each with its length in front, so that no two different rows give the same bytes.
private struct CanonicalFields {
  private var bytes: [UInt8] = []

  init(tag: String, capacity: Int) {
    bytes.reserveCapacity(capacity)
    append(tag)
  }

  mutating func append(_ text: String) {
    appendBigEndian(UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  /// Absent is a length that no text can have, so that it differs from empty.
  mutating func append(_ text: String?) {
    if let text { append(text) } else { appendBigEndian(.max) }
  }

  mutating func append(_ integer: Int64) {
    appendBigEndian(8)
    appendBigEndian(UInt64(bitPattern: integer))
  }

  private mutating func appendBigEndian(_ value: UInt64) {
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x61 + value - 10 }

  var sha256: String {
    return unsafe String(unsafeUninitializedCapacity: 64) { buffer in
      var index = 0
      for byte in SHA256.hash(data: bytes) {
        unsafe buffer[index] = Self.digit(byte >> 4)
        unsafe buffer[index + 1] = Self.digit(byte & 15)
        index += 2
      }
      return index
    }
  }
}
