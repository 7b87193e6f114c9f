import Incidents

/// An event on its way into the journal.
public struct NewEntry: Hashable, Sendable {
  /// Name and version of the event, for example `fact.added/1`.
  public let kind: String
  /// When it happened in the world.
  public let occurredAt: Moment
  /// Who did it; nil for what the clock did.
  public let officer: OfficerID?
  /// Canonical JSON, without personal data in clear.
  public let body: String

  /// Describes a new entry.
  public init(kind: String, occurredAt: Moment, officer: OfficerID?, body: String) {
    self.kind = kind
    self.occurredAt = occurredAt
    self.officer = officer
    self.body = body
  }
}

/// An event in the journal.
public struct Entry: Hashable, Sendable {
  /// The place in the whole journal, from 1, without gaps.
  public let position: Int64
  /// The stream.
  public let stream: StreamName
  /// The place in the stream, from 1, without gaps.
  public let version: Int
  /// Name and version of the event.
  public let kind: String
  /// When it happened in the world.
  public let occurredAt: Moment
  /// When it was written down.
  public let recordedAt: Moment
  /// Who did it; nil for what the clock did.
  public let officer: OfficerID?
  /// Canonical JSON.
  public let body: String
  /// The hash of the entry before it in its stream, in hexadecimal; 64 zeros for the first.
  public let previousHash: String
  /// SHA-256 over all of the above, in hexadecimal.
  public let hash: String
  /// SHA-256 over the chain value of the entry before it in the whole journal and this entry's hash, in hexadecimal: one value
  /// that stands for everything recorded so far.
  public let chain: String

  /// Describes an entry.
  public init(
    position: Int64, stream: StreamName, version: Int, kind: String, occurredAt: Moment, recordedAt: Moment,
    officer: OfficerID?, body: String, previousHash: String, hash: String, chain: String
  ) {
    self.position = position
    self.stream = stream
    self.version = version
    self.kind = kind
    self.occurredAt = occurredAt
    self.recordedAt = recordedAt
    self.officer = officer
    self.body = body
    self.previousHash = previousHash
    self.hash = hash
    self.chain = chain
  }
}

/// An entry as a fold needs it: what happened, without its place in the whole journal and the hashes that prove it.
public struct StreamEntry: Hashable, Sendable {
  /// The place in the stream, from 1, without gaps.
  public let version: Int
  /// Name and version of the event.
  public let kind: String
  /// When it happened in the world.
  public let occurredAt: Moment
  /// When it was written down.
  public let recordedAt: Moment
  /// Who did it; nil for what the clock did.
  public let officer: OfficerID?
  /// Canonical JSON, or the beginning of it where it is not whole.
  public let body: String
  /// Whether the body is whole.
  public let isWhole: Bool

  /// Describes an entry.
  public init(
    version: Int, kind: String, occurredAt: Moment, recordedAt: Moment, officer: OfficerID?, body: String,
    isWhole: Bool = true
  ) {
    self.version = version
    self.kind = kind
    self.occurredAt = occurredAt
    self.recordedAt = recordedAt
    self.officer = officer
    self.body = body
    self.isWhole = isWhole
  }

  /// What a fold needs of an entry.
  public init(_ entry: Entry) {
    self.init(
      version: entry.version, kind: entry.kind, occurredAt: entry.occurredAt, recordedAt: entry.recordedAt,
      officer: entry.officer, body: entry.body)
  }
}

/// An entry of any stream as the story of an incident needs it: without the hashes that prove it.
public struct StoryEntry: Hashable, Sendable {
  /// The place in the whole journal.
  public let position: Int64
  /// The stream.
  public let stream: StreamName
  /// What happened.
  public let entry: StreamEntry

  /// Describes an entry.
  public init(position: Int64, stream: StreamName, entry: StreamEntry) {
    self.position = position
    self.stream = stream
    self.entry = entry
  }

  /// What a story needs of an entry.
  public init(_ entry: Entry) {
    self.init(position: entry.position, stream: entry.stream, entry: StreamEntry(entry))
  }

  /// The place in the stream.
  public var version: Int { entry.version }
  /// Name and version of the event.
  public var kind: String { entry.kind }
  /// When it happened in the world.
  public var occurredAt: Moment { entry.occurredAt }
  /// When it was written down.
  public var recordedAt: Moment { entry.recordedAt }
  /// Who did it; nil for what the clock did.
  public var officer: OfficerID? { entry.officer }
  /// Canonical JSON, or the beginning of it.
  public var body: String { entry.body }
}

/// What a writer believes about a stream.
public enum ExpectedVersion: Hashable, Sendable {
  /// The stream is at this version; 0 means that it does not exist yet.
  case exactly(Int)
  /// The writer does not mind, as with the journal of reads.
  case any
}

/// Entries for one stream.
public struct Append: Hashable, Sendable {
  /// The stream.
  public let stream: StreamName
  /// What the writer believes about it.
  public let expected: ExpectedVersion
  /// The entries, in order. May be empty: then the version is only checked.
  public let entries: [NewEntry]

  /// Describes an append.
  public init(stream: StreamName, expected: ExpectedVersion, entries: [NewEntry]) {
    self.stream = stream
    self.expected = expected
    self.entries = entries
  }
}

/// Everything one command writes: all of it or nothing.
public struct Transaction: Hashable, Sendable {
  /// Entries, stream by stream.
  public var appends: [Append]
  /// Changes to the task index.
  public var tasks: [TaskChange]
  /// Changes to the outbox.
  public var outbox: [OutboxChange]
  /// Changes to the wrapped keys of cases.
  public var caseKeys: [CaseKeyChange]
  /// A command's own id: the same id a second time writes nothing and answers with the first result. Where it is made of a key and a
  /// mark of the command behind ``commandMark``, a key that another command has is refused.
  public var commandID: String?

  /// What stands between the key of a command and its mark (the unit separator, which nobody types).
  public static let commandMark = "\u{1F}"

  /// Describes a transaction.
  public init(
    appends: [Append] = [], tasks: [TaskChange] = [], outbox: [OutboxChange] = [], caseKeys: [CaseKeyChange] = [],
    commandID: String? = nil
  ) {
    self.appends = appends
    self.tasks = tasks
    self.outbox = outbox
    self.caseKeys = caseKeys
    self.commandID = commandID
  }
}

/// A change to the wrapped key under which a case's personal data is sealed. Keys live outside the events, so that erasing a case
/// can destroy its key while the record of what was done stays.
public enum CaseKeyChange: Hashable, Sendable {
  /// Keeps a wrapped key.
  case put(caseID: String, wrappedKey: [UInt8])
  /// Destroys the key for good; the file's freed pages are overwritten.
  case destroy(caseID: String)
}
