import Incidents

/// One release in the feed: which statement, what it does to earlier ones, and the entry before it.
public struct FeedEntry: Sendable, Hashable, Codable {
  /// Always ``schemaName``.
  public let schema: String
  /// The incident.
  public let incident: IncidentID
  /// The place in the feed, from 1.
  public let entry: Int
  /// SHA-256 of the entry before it, in hex, over its compact form; nothing for the first.
  public let previous: String?
  /// The number of the statement.
  public let statement: Int
  /// The revision that was released.
  public let revision: Int
  /// What it is for.
  public let kind: StatementKind
  /// The digest of the revision, in hex.
  public let digest: String
  /// When it was released.
  public let at: Moment
  /// When the next statement was promised.
  public let nextUpdate: Moment?
  /// The statement that it takes the place of.
  public let supersedes: Int?
  /// The statement that it corrects.
  public let corrects: Int?
  /// The statement that it withdraws.
  public let withdraws: Int?
  /// The statement of which it is a language that followed.
  public let translates: Int?
  /// The other statements that told people what an all clear ends; left out where there are none.
  public let overtakes: [Int]?
  /// Whether it went out under urgent authority, before every agency had said yes; left out where it did not.
  public let urgent: Bool?

  /// The name and version of the form.
  public static let schemaName = "afterword.feed-entry/1"

  init(_ release: RegisteredRelease, in incident: IncidentID, entry: Int, previous: String?) {
    schema = Self.schemaName
    self.incident = incident
    self.entry = entry
    self.previous = previous
    statement = release.number
    revision = release.revision
    kind = release.kind
    digest = release.digest
    at = release.at
    nextUpdate = release.nextUpdate
    supersedes = release.links.supersedes
    corrects = release.links.corrects
    withdraws = release.links.withdraws
    translates = release.links.translates
    overtakes = release.overtakes
    urgent = release.isUrgent
  }

  /// Whether it takes the place of a statement.
  func replaces(_ statement: Int) -> Bool { supersedes == statement || overtakes?.contains(statement) ?? false }

  /// Whether it takes the place of a statement, corrects it or takes it back.
  public func ends(_ statement: Int) -> Bool {
    replaces(statement) || corrects == statement || withdraws == statement
  }
}

/// The feed: one signed entry for each release, in order, each naming the one before it. Whoever has seen an entry notices when an
/// earlier one is changed, left out or put elsewhere.
public struct StatementFeed: Sendable, Hashable, Codable {
  /// Always ``schemaName``.
  public let schema: String
  /// The incident.
  public let incident: IncidentID
  /// The entries, oldest first: compact JSON Web Signatures over a ``FeedEntry``.
  public let entries: [String]

  /// The name and version of the form.
  public static let schemaName = "afterword.feed/1"

  /// A feed of entries.
  public init(incident: IncidentID, entries: [String]) {
    schema = Self.schemaName
    self.incident = incident
    self.entries = entries
  }

  /// The file: canonical JSON and a line feed.
  public func file() throws(EventCodingError) -> String { try CanonicalJSON.body(self, kind: schema) + "\n" }

  /// The newest entry, as it is noted elsewhere: the number of entries, a colon, SHA-256 of the newest.
  public var head: String? { entries.last.map { "\(entries.count):\(Digest.hex(of: $0))" } }

  /// What an entry says, without looking at its signature; nil when it cannot be read.
  public static func content(of entry: String) -> FeedEntry? {
    guard let parts = PortableSignature.parts(ofCompact: entry),
      let content = try? CanonicalJSON.decode(FeedEntry.self, from: parts.payload),
      (try? CanonicalJSON.encode(content)) == parts.payload
    else { return nil }
    return content
  }
}

extension StatementRegister {
  /// The next entry of the feed: for the oldest release that has none; nil when each has one.
  public func nextFeedEntry(in incident: IncidentID) -> FeedEntry? {
    guard feed.count < releases.count else { return nil }
    return FeedEntry(
      releases[feed.count], in: incident, entry: feed.count + 1, previous: feed.last.map { Digest.hex(of: $0) })
  }

  /// Takes in a signed entry of the feed.
  ///
  /// - Parameters:
  ///   - entry: The compact form.
  ///   - publicKey: The signer's current public key.
  public func decideFeed(
    _ entry: String, in incident: IncidentID, publicKey: String?, _ act: Act
  ) throws(Refusal) -> [StatementRegisterEvent] {
    guard let expected = nextFeedEntry(in: incident), let parts = PortableSignature.parts(ofCompact: entry),
      StatementFeed.content(of: entry) == expected, parts.signature.header?.officer == act.officer.id,
      parts.signature.header?.role == .feed
    else {
      throw Refusal(
        rule: "feed-entry-of-another-release",
        message: "The entry is not the next one of the feed; nothing was recorded.",
        mend: ["afterword statement list"])
    }
    guard let publicKey, parts.signature.isValid(over: parts.payload, publicKey: publicKey) else {
      throw Refusal(
        rule: "signature-invalid",
        message: "The entry of the feed is not signed by \(act.officer.id) with a valid key.",
        mend: ["afterword key list", "afterword key create \(act.officer.id)"])
    }
    return [.fed(entry)]
  }
}
