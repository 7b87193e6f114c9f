import Incidents
import Journal

/// The guard on everything that opens what is closed, in the one place through which all that is written goes.
extension Operations {
  /// Refuses what an officer opens of whom nobody who is known has said anything.
  ///
  /// What the clock writes is written in nobody’s name, so only officers of the workspace are asked.
  func requireKnown(_ unit: inout UnitOfWork) async throws {
    let officer = unit.act.officer.id
    guard !unit.opened.isEmpty, workspace.configuration.officers.contains(where: { $0.id == officer }) else { return }
    let keys = try await unit.load(KeyRegister.self, from: .keys)
    for stream in unit.opened.sorted() {
      // “facts/harbour”, “statement/harbour/3”
      let parts = stream.rawValue.split(separator: "/")
      guard parts.count > 1 else { continue }
      let incident = try await unit.load(Incident.self, from: .incident(IncidentID(String(parts[1]))))
      try keys.requireKnown(officer, wasThere: incident.opening?.wasThere(officer) ?? true)
    }
  }
}
