import Incidents
import Journal
import Statements

/// The streams of facts and statements.
extension StreamName {
  /// The facts of an incident.
  public static func facts(_ incident: IncidentID) -> StreamName { StreamName("facts/\(incident)") }
  /// The sequence of an incident's statements.
  public static func statements(_ incident: IncidentID) -> StreamName { StreamName("statements/\(incident)") }
  /// The rumours and questions of an incident.
  public static func rumours(_ incident: IncidentID) -> StreamName { StreamName("rumours/\(incident)") }
  /// One statement.
  public static func statement(_ id: StatementID) -> StreamName { StreamName("statement/\(id.incident)/\(id.number)") }
}

/// What the outbox calls a released revision; queued copies are cancelled by it.
extension StatementID {
  func subject(revision: Int) -> String { "statement/\(incident)/\(number)@\(revision)" }
}
