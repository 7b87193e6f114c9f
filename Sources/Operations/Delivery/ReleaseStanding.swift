import Delivery
import Incidents
import Journal
import Statements

/// Answers, at the moment of posting, whether a release in the outbox is a released revision of a statement that still
/// stands. The outbox is emptied of what was withdrawn in the same transaction; this is the second lock on the door.
actor ReleaseStanding {
  private let operations: Operations
  private var seen: [StatementID: Statement] = [:]

  init(_ operations: Operations) { self.operations = operations }

  /// Why the release may not go out; nil when it may.
  func objection(to release: ReleasePayload) async throws -> String? {
    let data = release.data
    let id = StatementID(incident: data.incident, number: data.number)
    let statement: Statement
    if let known = seen[id] {
      statement = known
    } else {
      statement = try await operations.state(Statement.self, of: .statement(id))
      seen[id] = statement
    }
    guard case .released(let record) = statement.state else {
      return "statement \(data.number) is \(statement.state.name), not released"
    }
    guard record.payload.revision == data.revision, record.payload.digest == data.digest else {
      return "revision \(data.revision) of statement \(data.number) is not the one that was released"
    }
    return nil
  }
}
