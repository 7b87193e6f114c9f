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
    var input: [UInt8] = []
    input.reserveCapacity(320 + body.utf8.count)
    begin(&input)
    append(position, to: &input)
    append(stream.rawValue.utf8, to: &input)
    append(Int64(version), to: &input)
    append(kind.utf8, to: &input)
    append(occurredAt.milliseconds, to: &input)
    append(recordedAt.milliseconds, to: &input)
    if let officer { append(officer.rawValue.utf8, to: &input) } else { appendNothing(to: &input) }
    append(body.utf8, to: &input)
    append(previousHash.utf8, to: &input)
    return text(of: SHA256.hash(data: input))
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
    String(decoding: link(after: Array(previous.utf8), hash: Array(hash.utf8)), as: UTF8.self)
  }
}

/// What is hashed: fields one after another, each with its length in front, so that no two different rows give the same bytes.
extension EntryHash {
  /// Begins what an entry's hash covers.
  static func begin(_ input: inout [UInt8]) { append("afterword.entry/1".utf8, to: &input) }

  /// Begins what a chain value covers.
  static func beginLink(_ input: inout [UInt8]) { append("afterword.chain/1".utf8, to: &input) }

  /// Appends the bytes of a text.
  static func append(_ bytes: some Collection<UInt8>, to input: inout [UInt8]) {
    appendLength(UInt64(bytes.count), to: &input)
    input.append(contentsOf: bytes)
  }

  /// Appends an integer.
  static func append(_ integer: Int64, to input: inout [UInt8]) {
    appendLength(8, to: &input)
    appendLength(UInt64(bitPattern: integer), to: &input)
  }

  /// Appends that a text is absent: a length that no text can have, so that it differs from empty.
  static func appendNothing(to input: inout [UInt8]) { appendLength(.max, to: &input) }

  /// Appends eight bytes, the highest first.
  static func appendLength(_ value: UInt64, to input: inout [UInt8]) {
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      input.append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }

  /// Puts the digits of a digest in the place of what stands there.
  static func digits(of digest: SHA256.Digest, into digits: inout [UInt8]) {
    digits.removeAll(keepingCapacity: true)
    for byte in digest {
      digits.append(digit(byte >> 4))
      digits.append(digit(byte & 15))
    }
  }

  /// The chain value after an entry with this hash, both as digits.
  static func link(after previous: [UInt8], hash: [UInt8]) -> [UInt8] {
    var input: [UInt8] = []
    input.reserveCapacity(192)
    beginLink(&input)
    append(previous, to: &input)
    append(hash, to: &input)
    digits(of: SHA256.hash(data: input), into: &input)
    return input
  }

  private static func text(of digest: SHA256.Digest) -> String {
    unsafe String(unsafeUninitializedCapacity: 64) { buffer in
      var index = 0
      for byte in digest {
        unsafe buffer[index] = digit(byte >> 4)
        unsafe buffer[index + 1] = digit(byte & 15)
        index += 2
      }
      return index
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x61 + value - 10 }
}
