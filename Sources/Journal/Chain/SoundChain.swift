import Crypto

/// Follows the chains of a journal in which nothing is wrong, over the bytes of its rows as they lie in the database: every hash is worked
/// out and every link is compared, and no entry is made of any of it.
///
/// It says whether all fits, and not what does not: as soon as anything is not as it must be, ``ChainVerifier`` reads everything again and
/// names it. What is sound here has no fault there.
struct SoundChain {
  private struct End {
    var version: Int64 = 0
    var hash = Array(EntryHash.origin.utf8)
  }

  private(set) var entries: Int64 = 0
  /// The chain value after the last entry.
  private(set) var chain = Array(EntryHash.origin.utf8)
  private(set) var isExpectedHeadMet = false
  private let expectedHead: JournalHead?
  private var ends: [[UInt8]: End] = [:]
  /// The stream of the entry before, which mostly is that of the next, and its end.
  private var stream: [UInt8] = []
  private var end = End()
  private var input: [UInt8] = []
  private var hash: [UInt8] = []
  private var made: [UInt8] = []

  init(expectedHead: JournalHead?) {
    self.expectedHead = expectedHead
    input.reserveCapacity(1 << 14)
  }

  /// How many streams were met.
  var streams: Int { ends.count }

  /// Takes the next row, with the columns of ``SQLJournal/entryColumns``.
  ///
  /// - Returns: whether it is what must stand there.
  mutating func isSound(_ row: any SQLRow) throws(SQLError) -> Bool {
    entries += 1
    guard try row.integer(0) == entries else { return false }
    input.removeAll(keepingCapacity: true)
    EntryHash.begin(&input)
    EntryHash.append(entries, to: &input)
    let name = try append(row, 1)
    guard !name.isEmpty else { return false }
    follow(input[name])
    let version = try row.integer(2)
    guard version == end.version + 1 else { return false }
    EntryHash.append(version, to: &input)
    try append(row, 3)
    EntryHash.append(try row.integer(4), to: &input)
    EntryHash.append(try row.integer(5), to: &input)
    if row.isNull(6) { EntryHash.appendNothing(to: &input) } else { try append(row, 6) }
    try append(row, 7)
    let previous = try append(row, 8)
    guard input[previous].elementsEqual(end.hash) else { return false }
    hash.removeAll(keepingCapacity: true)
    try row.append(9, to: &hash)
    EntryHash.digits(of: SHA256.hash(data: input), into: &made)
    guard made == hash else { return false }
    end.version = version
    swap(&end.hash, &hash)

    input.removeAll(keepingCapacity: true)
    EntryHash.beginLink(&input)
    EntryHash.append(chain, to: &input)
    EntryHash.append(end.hash, to: &input)
    EntryHash.digits(of: SHA256.hash(data: input), into: &made)
    chain.removeAll(keepingCapacity: true)
    try row.append(10, to: &chain)
    if expectedHead?.position == entries { isExpectedHeadMet = expectedHead?.chain.utf8.elementsEqual(chain) ?? false }
    return made == chain
  }

  /// After the last row: whether the ends that are kept beside the entries are those that were met.
  ///
  /// - Parameters:
  ///   - kept: The name, the version and the hash of each stream's end.
  ///   - head: The end of the whole journal.
  mutating func isSound(ends kept: [(name: [UInt8], version: Int64, hash: [UInt8])], head: JournalHead?) -> Bool {
    if !stream.isEmpty { ends[stream] = end }
    stream = []
    guard let head, head.position == entries, head.chain.utf8.elementsEqual(chain), kept.count == ends.count,
      expectedHead == nil || expectedHead?.position == 0 || isExpectedHeadMet
    else { return false }
    return kept.allSatisfy { kept in ends[kept.name].map { $0.version == kept.version && $0.hash == kept.hash } ?? false
    }
  }

  /// Goes on with the stream of the next entry.
  private mutating func follow(_ name: ArraySlice<UInt8>) {
    guard !name.elementsEqual(stream) else { return }
    if !stream.isEmpty { ends[stream] = end }
    stream = Array(name)
    end = ends[stream] ?? End()
  }

  /// Appends a text with its length in front.
  ///
  /// - Returns: where its bytes stand.
  @discardableResult
  private mutating func append(_ row: any SQLRow, _ column: Int) throws(SQLError) -> Range<Int> {
    let start = input.count + 8
    EntryHash.appendLength(0, to: &input)
    try row.append(column, to: &input)
    let count = UInt64(input.count - start)
    for place in 0..<8 { input[start - 8 + place] = UInt8(truncatingIfNeeded: count >> UInt64(56 - 8 * place)) }
    return start..<input.count
  }
}
