import Delivery
import Incidents
import Journal
import Statements

/// What every channel is told of one statement, made from the journal alone.
struct ReleasedCopies: Sendable {
  /// The statement.
  let statement: Statement
  /// What is posted; nil when it was never released.
  let payload: ReleasePayload?
  /// The agencies whose yes is in the journal.
  let cleared: Set<AgencyID>
  /// Whether the words in the journal are those whose digest was signed. Every message of the statement is held against it.
  let isWhole: Bool

  init(statement: Statement, payload: ReleasePayload?, cleared: Set<AgencyID>) {
    self.statement = statement
    self.payload = payload
    self.cleared = cleared
    isWhole = statement.digest == statement.release?.payload.digest
  }

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
    let stream = StreamName.statement(id)
    var statement = try await briefState(Statement.self, of: stream)
    // Whether a language that comes later was there before is said of the texts before.
    if statement.revision?.follows != nil { statement = try await state(Statement.self, of: stream) }
    let cleared = Set(statement.clearances.map(\.payload.agency))
    guard statement.release != nil, let links = statement.opened?.links,
      let opening = try await state(Incident.self, of: .incident(id.incident)).opening
    else { return ReleasedCopies(statement: statement, payload: nil, cleared: cleared) }
    func other(_ number: Int?) async throws -> Statement? {
      guard let number else { return nil }
      return try await briefState(Statement.self, of: .statement(StatementID(incident: id.incident, number: number)))
    }
    let earlier = try await other(links.withdraws ?? links.corrects)
    let original = try await other(links.translates)
    return ReleasedCopies(
      statement: statement, payload: releasePayload(statement, replacing: earlier, translating: original, opening),
      cleared: cleared)
  }
}
