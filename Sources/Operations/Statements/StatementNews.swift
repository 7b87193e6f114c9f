import Guidelines
import Incidents
import Journal
import Statements

/// Whether there is nothing new, before a text says so.
extension Operations {
  /// What makes “nothing new” untrue.
  func news(
    _ composer: StatementComposer, _ register: StatementRegister, in incident: IncidentID, unit: inout UnitOfWork
  ) async throws -> [UnsaidNews] {
    let numbers = [register.standing?.number].compactMap(\.self) + register.instructions.map(\.number)
    var standing: [Statement] = []
    for number in numbers where !standing.contains(where: { $0.id?.number == number }) {
      standing.append(try await statement(number, in: incident, unit: &unit))
    }
    return composer.fields.news(in: try statementTemplate(.situation, .english), beside: standing, register)
  }

  /// Refuses words that say that nothing is new and that the last statement stands, where that is not so.
  func requireNothingNew(
    _ composer: StatementComposer, _ register: StatementRegister, in incident: IncidentID, unit: inout UnitOfWork
  ) async throws {
    guard register.standing != nil else {
      throw Refusal(
        rule: "nothing-stands",
        message: "Nothing is public yet, so there is no statement of which it could be said that it still stands.",
        mend: ["afterword statement draft --kind holding --next-update +30m"])
    }
    let news = try await news(composer, register, in: incident, unit: &unit)
    let held = try await heldInPublic(ledger: composer.fields.ledger, register: register, in: incident)
    guard !news.isEmpty || !held.isEmpty else { return }
    var mend: [String] = []
    for command in news.flatMap(\.mend) + held.flatMap(\.mend) where !mend.contains(command) { mend.append(command) }
    throw Refusal(
      rule: UnsaidNews.rule,
      message: "“There is nothing new” is not true: tell what is new instead.",
      missing: news.map(\.sentence) + held.map(\.sentence), mend: mend)
  }
}
