import Delivery
import Incidents
import Journal
import Statements

/// Answers, at the moment of posting, whether a release in the outbox is a released revision of a statement that still
/// stands, in the very words that were released. The outbox is emptied of what was withdrawn in the same transaction; this is
/// the second lock on the door. The outbox is no record: what lies in it is held against the journal, byte for byte.
actor ReleaseStanding {
  /// What may be done with a message.
  enum Verdict: Sendable, Hashable {
    /// It says what was released, and that stands.
    case stands
    /// What it says does not stand any more, or never did.
    case fell(String)
    /// It does not say what was released.
    case altered(String)
  }

  private let operations: Operations
  private var seen: [StatementID: ReleasedCopies] = [:]

  init(_ operations: Operations) { self.operations = operations }

  /// Whether a message may go out, in the bytes in which it would be posted.
  func verdict(on release: ReleasePayload, in row: OutboxRow) async throws -> Verdict {
    let data = release.data
    let copies = try await copies(of: StatementID(incident: data.incident, number: data.number))
    let statement = copies.statement
    guard let record = statement.release, statement.mayStillGoOut else {
      return .fell("statement \(data.number) is \(statement.state.name), not released")
    }
    guard record.payload.revision == data.revision, record.payload.digest == data.digest else {
      return .fell("revision \(data.revision) of statement \(data.number) is not the one that was released")
    }
    return copies.alteration(of: release, in: row).map(Verdict.altered) ?? .stands
  }

  /// Why a message is not what the journal says was released, whether or not that still stands; nil when it is.
  func alteration(of row: OutboxRow) async throws -> String? {
    guard row.item.kind == "release" else { return nil }
    guard case .release(let release)? = try? Payload(kind: row.item.kind, encoded: row.item.payload) else {
      return "it cannot be read"
    }
    return try await copies(of: StatementID(incident: release.data.incident, number: release.data.number))
      .alteration(of: release, in: row)
  }

  /// What an altered message said when it was released, as the journal has it; nil when the message is unaltered, or nothing in the
  /// journal belongs in its place.
  func original(of row: OutboxRow) async throws -> String? {
    guard try await alteration(of: row) != nil else { return nil }
    let prefix = "statement/\(row.item.incident)/"
    guard row.item.subject.hasPrefix(prefix),
      let number = row.item.subject.dropFirst(prefix.count).split(separator: "@").first.flatMap({ Int($0) })
    else { return nil }
    let id = StatementID(incident: row.item.incident, number: number)
    let copies = try await copies(of: id)
    guard copies.isWhole, let payload = copies.payload,
      row.item.subject == id.subject(revision: payload.data.revision)
    else { return nil }
    return try Payload.release(payload).encoded()
  }

  private func copies(of id: StatementID) async throws -> ReleasedCopies {
    if let known = seen[id] { return known }
    let copies = try await operations.releasedCopies(of: id)
    seen[id] = copies
    return copies
  }
}

/// What every channel is told of one statement, made from the journal alone.
struct ReleasedCopies: Sendable {
  /// The statement.
  let statement: Statement
  /// What is posted; nil when it was never released.
  let payload: ReleasePayload?
  /// The agencies whose yes is in the journal.
  let cleared: Set<AgencyID>

  /// Whether the words in the journal are those whose digest was signed.
  var isWhole: Bool { statement.digest == statement.release?.payload.digest }

  /// What is different in a message, as the end of a sentence; nil when nothing is.
  func alteration(of release: ReleasePayload, in row: OutboxRow) -> String? {
    guard let payload, let id = statement.id else { return "statement \(release.data.number) was never released" }
    guard isWhole else {
      return "the words of statement \(release.data.number) in the journal are not those that were cleared"
    }
    // Agencies are told in the order of a configuration that may have changed since.
    var data = payload.data
    if Set(release.data.clearedBy) == cleared, release.data.clearedBy.count == cleared.count {
      data.clearedBy = release.data.clearedBy
    }
    let expected = ReleasePayload(type: payload.type, timestamp: payload.timestamp, data: data)
    guard
      (try? Payload.release(expected).encoded()) != row.item.payload
        || row.item.subject != id.subject(revision: data.revision)
    else { return nil }
    let isText = data.renditions != release.data.renditions || data.title != release.data.title
    return
      "the \(isText ? "words" : "particulars") of statement \(release.data.number) in the outbox are not those that "
      + "were released"
  }
}

extension Statement {
  /// Whether copies of it may go out: it is public and nothing took its place. A correction or withdrawal that was itself corrected
  /// goes out before what corrects it, because a channel that has the first wrong words must hear of them too.
  var mayStillGoOut: Bool {
    switch state {
    case .released: true
    case .corrected: isNotice
    default: false
    }
  }

  /// Whether it says of another statement that it was wrong.
  var isNotice: Bool { opened?.links.corrects != nil || opened?.links.withdraws != nil }
}

extension Operations {
  /// What every channel is told of a statement.
  func releasedCopies(of id: StatementID) async throws -> ReleasedCopies {
    let statement = try await state(Statement.self, of: .statement(id))
    let cleared = Set(statement.clearances.map(\.payload.agency))
    guard statement.release != nil, let links = statement.opened?.links,
      let opening = try await state(Incident.self, of: .incident(id.incident)).opening
    else { return ReleasedCopies(statement: statement, payload: nil, cleared: cleared) }
    func other(_ number: Int?) async throws -> Statement? {
      guard let number else { return nil }
      return try await state(Statement.self, of: .statement(StatementID(incident: id.incident, number: number)))
    }
    let earlier = try await other(links.withdraws ?? links.corrects)
    let original = try await other(links.translates)
    return ReleasedCopies(
      statement: statement, payload: releasePayload(statement, replacing: earlier, translating: original, opening),
      cleared: cleared)
  }

  /// The messages of the outbox that do not say what the journal says was released.
  func alteredMessages() async throws -> [(row: OutboxRow, how: String)] {
    let standing = ReleaseStanding(self)
    var altered: [(row: OutboxRow, how: String)] = []
    for row in try await store.outbox(matching: OutboxFilter(limit: 100_000)) {
      if let how = try await standing.alteration(of: row) { altered.append((row, how)) }
    }
    return altered
  }
}
