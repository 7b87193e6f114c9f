import Incidents

/// One place where the journal does not hold.
public struct JournalFault: Hashable, Sendable, CustomStringConvertible {
  /// What happened to the entry, as far as the chains can tell.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// A column no longer has the value that was recorded.
    case changed
    /// An entry is gone.
    case removed
    /// An entry stands where none was recorded.
    case inserted
    /// An entry stands in another place than the one it was recorded at.
    case moved
    /// The database file itself cannot be read in this place, or one of its indexes disagrees with its table.
    case damaged
    /// A guard or a summary that protects the entries is missing or wrong.
    case unguarded
  }

  /// What happened.
  public let kind: Kind
  /// The place in the whole journal; nil when it cannot be told.
  public let position: Int64?
  /// The stream; nil when it cannot be told.
  public let stream: StreamName?
  /// The place in the stream; nil when it cannot be told.
  public let version: Int?
  /// What was seen, as the end of a sentence; no value of the entry.
  public let detail: String

  /// Describes a fault.
  public init(kind: Kind, position: Int64? = nil, stream: StreamName? = nil, version: Int? = nil, detail: String) {
    self.kind = kind
    self.position = position
    self.stream = stream
    self.version = version
    self.detail = detail
  }

  /// One plain sentence that names the entry.
  public var description: String {
    let verb =
      switch kind {
      case .changed: "was changed"
      case .removed: "is missing"
      case .inserted: "was inserted"
      case .moved: "was moved"
      case .damaged: "is damaged"
      case .unguarded: "is not protected"
      }
    return "\(subject) \(verb): \(detail)."
  }

  private var subject: String {
    switch (position, stream, version) {
    case (let position?, let stream?, let version?): "Entry \(position) (\(stream), version \(version))"
    case (let position?, let stream?, nil): "Entry \(position) (\(stream))"
    case (let position?, nil, _): "Entry \(position)"
    case (nil, let stream?, let version?): "Version \(version) of “\(stream)”"
    case (nil, let stream?, nil): "The stream “\(stream)”"
    case (nil, nil, _): "The journal"
    }
  }
}

/// The end of the journal at one time. Noted elsewhere (on paper, in a report, with another agency), it proves later that
/// nothing up to there was rewritten or cut off.
public struct JournalHead: Hashable, Sendable {
  /// The position of the last entry; 0 for an empty journal.
  public let position: Int64
  /// The chain value of that entry, in hexadecimal; 64 zeros for an empty journal.
  public let chain: String

  /// Describes a head.
  public init(position: Int64, chain: String) {
    self.position = position
    self.chain = chain
  }

  /// An empty journal's head.
  public static let origin = JournalHead(position: 0, chain: EntryHash.origin)

  /// `412:9f86d0…`, the form that ``init(text:)`` reads.
  public var text: String { "\(position):\(chain)" }

  /// Reads `POSITION:HASH` with all 64 digits of the hash; nil for anything else.
  public init?(text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let position = Int64(parts[0]), position >= 0, parts[1].utf8.count == 64,
      parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20) })
    else { return nil }
    self.init(position: position, chain: parts[1].lowercased())
  }
}

/// What a check of the journal found.
public struct Verification: Hashable, Sendable {
  /// How many entries were read.
  public let entries: Int64
  /// How many streams were read.
  public let streams: Int
  /// The end of the journal, to be noted elsewhere; a later journal must still contain it.
  public let head: JournalHead
  /// What is wrong, in the order of positions; empty when the journal holds. At most ``faultLimit``.
  public let faults: [JournalFault]
  /// How many faults there are, listed or not.
  public let faultCount: Int

  /// How many faults are listed.
  public static let faultLimit = 1000

  /// Describes a result.
  public init(entries: Int64, streams: Int, head: JournalHead, faults: [JournalFault], faultCount: Int) {
    self.entries = entries
    self.streams = streams
    self.head = head
    self.faults = faults
    self.faultCount = faultCount
  }

  /// Whether everything is as it was recorded.
  public var holds: Bool { faultCount == 0 }
}
