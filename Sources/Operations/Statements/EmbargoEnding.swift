import Incidents
import Journal
import Statements

/// The end of an embargo: the cleared text goes out at its time without a hand, once, or stays with a reason.
extension Operations {
  /// Releases a statement whose embargo has ended.
  ///
  /// The officer who set the embargo decided then that the text goes out now, so the release is signed in that name. It is the same
  /// decision as a release by hand, in one transaction: whatever has moved since, a fact, a gate, a role, a key, an objection, stops
  /// it, and whoever comes second finds it done.
  ///
  /// - Returns: what happened, as a plain line; nothing when no embargo has ended.
  func endEmbargo(of number: Int, in incident: IncidentID) async throws -> String? {
    let before = try await state(Statement.self, of: .statement(StatementID(incident: incident, number: number)))
    guard before.embargo != nil else { return nil }
    let now = clock.now()
    switch before.embargoStanding(try await facts(of: incident), at: now) {
    case nil, .holds: return nil
    case .overtaken(let why): return Self.stays(number, why)
    case .due(let officer):
      do {
        let act = Act(officer: try workspace.configuration.officer(officer), occurredAt: now, recordedAt: now)
        let isOut = try await transact(act) { unit in
          let statement = try await statement(number, in: incident, unit: &unit)
          let ledger = try await unit.load(FactLedger.self, from: .facts(incident))
          guard case .due(officer)? = statement.embargoStanding(ledger, at: now) else { return false }
          _ = try await releaseStatement(number, in: incident, unit: &unit)
          return true
        }
        return isOut ? "The embargo on statement \(number) has ended; it was released in the name of \(officer)." : nil
      } catch let refusal as Refusal {
        return Self.stays(number, AutomaticActions.plain(refusal))
      }
    }
  }

  /// Why a statement whose embargo has ended would not go out now; nothing when it would.
  func obstacleToEnding(of number: Int, by officer: OfficerID, in incident: IncidentID) async throws -> Refusal? {
    let now = clock.now()
    do {
      let act = Act(officer: try workspace.configuration.officer(officer), occurredAt: now, recordedAt: now)
      // Tried in a unit of work that is thrown away.
      var unit = self.unit(act)
      _ = try await releaseStatement(number, in: incident, unit: &unit)
      return nil
    } catch let refusal as Refusal {
      return refusal
    }
  }

  private static func stays(_ number: Int, _ why: String) -> String {
    "The embargo on statement \(number) has ended, and it stays: \(why)"
  }
}
