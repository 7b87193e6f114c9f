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

extension Operations {
  /// The messages of the outbox that do not say what the journal says was released.
  func alteredMessages() async throws -> [(row: OutboxRow, how: String)] {
    let standing = ReleaseStanding(self)
    var altered: [(row: OutboxRow, how: String)] = []
    for row in try await store.outbox(matching: OutboxFilter(limit: .max)) {
      if let how = try await standing.alteration(of: row) { altered.append((row, how)) }
    }
    return altered
  }
}
