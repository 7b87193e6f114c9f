import Incidents

/// What is known of an incident's releases, in order: from the workspace, or from a feed whose signatures hold. It says whether a
/// statement still stands.
public struct ReleasedSequence: Sendable, Hashable {
  /// What has become of a statement.
  public enum Standing: Sendable, Hashable {
    /// Nothing has taken its place.
    case current
    /// A later statement took its place, or corrects it: the one that stands now.
    case replaced(by: Int, at: Moment)
    /// It was taken back.
    case withdrawn(by: Int, at: Moment)
    /// A correction of it was taken back, so nobody can tell from the sequence what of it holds.
    case unsettled(by: Int, at: Moment)
    /// The sequence has another text under this number.
    case anotherText
    /// The sequence does not reach so far.
    case unknown
  }

  /// The releases, oldest first.
  public let entries: [FeedEntry]

  /// Takes entries whose signatures were checked.
  public init(_ entries: [FeedEntry]) { self.entries = entries }

  /// Takes the releases of a workspace.
  public init(_ register: StatementRegister, in incident: IncidentID) {
    entries = register.releases.enumerated().map { index, release in
      FeedEntry(release, in: incident, entry: index + 1, previous: nil)
    }
  }

  /// What has become of a statement: taken back before replaced; of several replacements, the one at the end of the row.
  public func standing(of statement: Int, digest: String) -> Standing {
    guard let own = entries.last(where: { $0.statement == statement }) else { return .unknown }
    guard own.digest == digest else { return .anotherText }
    if let notice = entries.last(where: { $0.withdraws == statement }) {
      return .withdrawn(by: notice.statement, at: notice.at)
    }
    var last: FeedEntry?
    var number = statement
    var seen: Set<Int> = [statement]
    while let next = successor(of: number), seen.insert(next.statement).inserted {
      last = next
      number = next.statement
    }
    if let last { return .replaced(by: last.statement, at: last.at) }
    if let correction = entries.last(where: { $0.corrects == statement }), let notice = withdrawal(of: correction) {
      return .unsettled(by: correction.statement, at: notice.at)
    }
    // A language that followed stands as long as the statement that it is a language of.
    guard let original = own.translates.flatMap({ number in entries.last { $0.statement == number } }),
      original.statement != statement, original.translates == nil
    else { return .current }
    return standing(of: original.statement, digest: original.digest)
  }

  /// The notice that takes a release back.
  private func withdrawal(of entry: FeedEntry) -> FeedEntry? {
    entries.last { $0.withdraws == entry.statement }
  }

  /// What took the place of a statement: its latest correction, or what replaced it. A correction is replaced with the statement that
  /// it corrects.
  private func successor(of number: Int) -> FeedEntry? {
    if let next = entries.last(where: { $0.corrects == number && withdrawal(of: $0) == nil })
      ?? entries.last(where: { $0.replaces(number) })
    {
      return next
    }
    guard let place = entries.lastIndex(where: { $0.statement == number }) else { return nil }
    var corrected = entries[place].corrects
    var seen: Set<Int> = [number]
    while let old = corrected, seen.insert(old).inserted {
      if let next = entries[place...].last(where: { $0.replaces(old) }) { return next }
      corrected = entries.last { $0.statement == old }?.corrects
    }
    return nil
  }

  /// Whether a statement went out under urgent authority.
  public func isUrgent(_ statement: Int) -> Bool {
    entries.last { $0.statement == statement }?.urgent ?? false
  }

  /// The statement of which another is a language that followed.
  public func original(of statement: Int) -> Int? { entries.last { $0.statement == statement }?.translates }

  /// The promise of a next statement that nothing in the sequence has kept.
  public var promise: Moment? {
    guard let index = entries.lastIndex(where: { $0.nextUpdate != nil }) else { return nil }
    return entries[(index + 1)...].contains { $0.kind.promisesNextUpdate } ? nil : entries[index].nextUpdate
  }
}

/// What a verification of a feed says.
public struct FeedVerification: Sendable, Hashable {
  /// What is wrong, in plain sentences; nothing when the feed holds.
  public let problems: [String]
  /// What could not be checked, because a key is missing.
  public let gaps: [String]
  /// The entries, when everything holds.
  public let sequence: ReleasedSequence?
  /// The newest entry, to be noted elsewhere.
  public let head: String?
  /// The incident, when the file could be read.
  public let incident: IncidentID?

  /// Verifies the bytes of a feed with nothing but public keys.
  ///
  /// - Parameter expectedHead: A head that was noted earlier and must still be part of the feed: `3:9f86d081…`.
  public init(_ text: String, keys: [PublishedKey], expecting expectedHead: String? = nil) {
    guard let feed = try? CanonicalJSON.decode(StatementFeed.self, from: text),
      feed.schema == StatementFeed.schemaName
    else {
      problems = ["The file is not a feed of statements, or its structure was changed."]
      gaps = []
      sequence = nil
      head = nil
      incident = nil
      return
    }
    var problems: [String] = []
    var gaps: [String] = []
    var entries: [FeedEntry] = []
    for (index, entry) in feed.entries.enumerated() {
      let name = "Entry \(index + 1) of the feed"
      guard let content = StatementFeed.content(of: entry), let parts = PortableSignature.parts(ofCompact: entry),
        let header = parts.signature.header, header.role == .feed, content.schema == FeedEntry.schemaName
      else {
        problems.append("\(name) cannot be read.")
        continue
      }
      if content.incident != feed.incident { problems.append("\(name) belongs to another incident.") }
      if content.entry != index + 1 {
        problems.append(
          "\(name) says that it is entry \(content.entry): entries were left out, added or put elsewhere.")
      }
      let before = index == 0 ? nil : Digest.hex(of: feed.entries[index - 1])
      if content.previous != before {
        problems.append("\(name) names another entry before it: something was cut out, changed or put elsewhere.")
      }
      switch parts.signature.check(over: parts.payload, keys: keys) {
      case .valid: break
      case .noKey:
        gaps.append("\(name) cannot be checked: there is no public key of \(header.officer) of \(header.agency).")
      case .removed(let at):
        problems.append("\(name) is dated after the key of \(header.officer) was removed at \(at).")
      case .invalid: problems.append("\(name) carries a signature that does not belong to it.")
      }
      entries.append(content)
    }
    if problems.isEmpty, (try? feed.file()) != text {
      problems.append("The file is not as it was written: a space, a field or a character was added or changed.")
    }
    if let expectedHead, !feed.holds(expectedHead) {
      problems.append(
        "The entry \(expectedHead.prefix(20))… that was noted earlier is not in the feed: it was cut off, changed or put elsewhere."
      )
    }
    self.problems = problems
    self.gaps = gaps
    sequence = problems.isEmpty && gaps.isEmpty ? ReleasedSequence(entries) : nil
    head = feed.head
    incident = feed.incident
  }
}

extension StatementFeed {
  /// Whether a head that was noted earlier is still part of the feed.
  func holds(_ head: String) -> Bool {
    let parts = head.split(separator: ":")
    guard parts.count == 2, let number = Int(parts[0]), (1...max(1, entries.count)).contains(number), !entries.isEmpty
    else { return false }
    return Digest.hex(of: entries[number - 1]) == parts[1]
  }
}

extension PortableSignature {
  /// What a look at a signature with public keys gives.
  enum Check: Sendable, Hashable {
    case valid
    case noKey
    case removed(Moment)
    case invalid
  }

  /// Checks a signature with the key that its header names, which must be the officer's.
  func check(over payload: String, keys: [PublishedKey]) -> Check {
    guard let header else { return .invalid }
    let own = keys.filter { $0.officer == header.officer && $0.agency == header.agency }
    guard !own.isEmpty else { return .noKey }
    guard let key = own.first(where: { $0.id == header.kid }), isValid(over: payload, publicKey: key.publicKey) else {
      return .invalid
    }
    let at = Moment(milliseconds: header.iat * 1000)
    if let removedAt = key.removedAt, !key.holds(at: at) { return .removed(removedAt) }
    return .valid
  }
}
