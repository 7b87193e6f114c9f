import Guidelines
import Incidents
import Journal
import Statements

/// Answers of the register that say what a public correction took back.
extension Operations {
  /// What the public corrections of an incident took back.
  func takenBack(in incident: IncidentID, unit: inout UnitOfWork) async throws -> [TakenBack] {
    let register = try await unit.load(StatementRegister.self, from: .statements(incident))
    var corrections: [Statement] = []
    for release in register.releases where release.links.corrects != nil && !register.withdrawn.contains(release.number)
    {
      corrections.append(try await statement(release.number, in: incident, unit: &unit))
    }
    return TakenBack.standing(corrections)
  }

  /// Refuses an answer that says what was corrected.
  func refuseCorrected(
    _ answer: String?, _ language: Language, in incident: IncidentID, unit: inout UnitOfWork
  ) async throws {
    guard let answer else { return }
    let ledger = try await unit.load(FactLedger.self, from: .facts(incident))
    guard let taken = try await takenBack(in: incident, unit: &unit).first(saidIn: answer, language, ledger) else {
      return
    }
    throw Refusal(
      rule: StatementCheck.takenBackRule,
      message: "The answer says what statement \(taken.said) said and statement \(taken.correction) corrected.",
      missing: ["an answer that says what is right"], mend: ["afterword statement show \(taken.correction)"])
  }

  /// The entries whose answer, in any language, says what a correction took back, with the number of the correction.
  public func correctedAnswers(in incident: IncidentID) async throws -> [RumourID: Int] {
    let entries = try await rumours(of: incident).all.filter { $0.answer != nil }
    guard !entries.isEmpty else { return [:] }
    let now = clock.now()
    let nobody = Officer(id: "nobody", name: "nobody", agency: "none", roles: [])
    var unit = self.unit(Act(officer: nobody, occurredAt: now, recordedAt: now))
    let taken = try await takenBack(in: incident, unit: &unit)
    let ledger = try await facts(of: incident)
    var found: [RumourID: Int] = [:]
    for entry in entries {
      for language in Language.allCases {
        guard let answer = entry.answer(in: language), let first = taken.first(saidIn: answer, language, ledger) else {
          continue
        }
        found[entry.id] = first.correction
      }
    }
    return found
  }
}
