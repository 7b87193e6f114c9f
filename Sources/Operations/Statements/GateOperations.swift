import Guidelines
import Incidents
import Journal
import Statements

/// Gates with one voice, sealed words, what was said alone, who owns what, and the way to a name.
extension Operations {
  /// Decides between two voices on a gate.
  public func decideGate(_ command: DecideGate, in incident: IncidentID, _ act: Act) async throws -> FactOutcome {
    let rules = try factRules()
    return try await changeFacts(of: incident, act) { ledger, act throws(Refusal) in
      try ledger.decide(command, act, rules)
    }
  }

  /// Opens sealed words that may now be said.
  public func revealFact(_ id: FactID, words: Words, in incident: IncidentID, _ act: Act) async throws -> FactOutcome {
    guard let digest = try holdbackKey(for: incident).digest(of: words.summary) else {
      throw Refusal(rule: "value-empty", message: "There are no words to open.")
    }
    let command = RevealFact(id, words: words, digest: digest.digest)
    return try await changeFacts(of: incident, act) { ledger, act throws(Refusal) in try ledger.decide(command, act) }
  }

  /// Reports that an agency said something in public that is not in the ledger.
  public func reportSolo(_ command: ReportSolo, in incident: IncidentID, _ act: Act) async throws -> FactOutcome {
    let rules = try factRules()
    return try await transact(act) { unit in
      try await refuseHeldBack([command.source] + Self.texts(command.value), in: incident, unit: &unit)
      return try await changeFacts(of: incident, in: &unit) { ledger, act throws(Refusal) in
        try ledger.decide(command, act, rules)
      }
    }
  }

  /// Answers what an agency said alone.
  public func settleSolo(_ command: SettleSolo, in incident: IncidentID, _ act: Act) async throws -> FactOutcome {
    try await transact(act) { unit in
      let ledger = try await unit.load(FactLedger.self, from: .facts(incident))
      let since = ledger.solos.first { $0.id == command.id }?.at
      let register = try await unit.load(StatementRegister.self, from: .statements(incident))
      let line = try await statement(saying: command.note, since: since, register, in: incident, unit: &unit)
      return try await changeFacts(of: incident, in: &unit) { ledger, act throws(Refusal) in
        try ledger.decide(command, saying: line, isPublic: { !register.withdrawn.contains($0) }, act)
      }
    }
  }

  /// The first public statement that stands, released since a time, which says words in any of its languages.
  private func statement(
    saying words: String, since moment: Moment?, _ register: StatementRegister, in incident: IncidentID,
    unit: inout UnitOfWork
  ) async throws -> Int? {
    guard let moment, words.contains(where: \.isLetter) else { return nil }
    for release in register.releases where release.at >= moment && register.stands(release.number) {
      let statement = try await statement(release.number, in: incident, unit: &unit)
      if statement.revision?.renditions.contains(where: { $0.says(words) }) ?? false { return release.number }
    }
    return nil
  }

  /// Claims a measure for the officer's agency.
  public func claimMeasure(_ key: FactKey, reason: String, in incident: IncidentID, _ act: Act) async throws
    -> FactOutcome
  {
    try await changeFacts(of: incident, act) { ledger, act throws(Refusal) in
      try ledger.decideClaim(key, reason: reason, act)
    }
  }

  /// Decides who owns a measure.
  public func decideOwner(
    _ agency: AgencyID, of key: FactKey, reason: String, in incident: IncidentID, _ act: Act
  ) async throws -> FactOutcome {
    let rules = try factRules()
    return try await changeFacts(of: incident, act) { ledger, act throws(Refusal) in
      try ledger.decideOwner(agency, of: key, reason: reason, act, rules)
    }
  }

  /// Ends a fact in favour of another.
  public func endFact(_ command: EndFact, in incident: IncidentID, _ act: Act) async throws -> FactOutcome {
    let rules = try factRules()
    return try await changeFacts(of: incident, act) { ledger, act throws(Refusal) in
      try ledger.decide(command, act, rules)
    }
  }

  /// Records a step on the way to a name.
  public func recordVictim(
    _ step: VictimStep.Step, _ victim: VictimID, at time: Moment?, reason: String? = nil, in incident: IncidentID,
    _ act: Act
  ) async throws -> FactOutcome {
    try await changeFacts(of: incident, act) { ledger, act throws(Refusal) in
      try ledger.decide(step, for: victim, at: time, reason: reason, act)
    }
  }

  /// Records what a family agrees to, or takes back. A statement on its way that says it loses its clearances.
  public func recordConsent(
    _ items: [ConsentItem], _ victim: VictimID, isGiven: Bool, in incident: IncidentID, _ act: Act
  ) async throws -> FactOutcome {
    try await changeFacts(of: incident, act) { ledger, act throws(Refusal) in
      try ledger.decideConsent(items, for: victim, isGiven: isGiven, act)
    }
  }

  /// Takes in the agreed line about a victim.
  public func nameVictim(
    _ victim: VictimID, name: String, age: Int?, home: String?, spellings: [Language: String] = [:],
    homes: [Language: String] = [:], isOnePerson: Bool = false, in incident: IncidentID, _ act: Act
  ) async throws -> FactOutcome {
    try await changeFacts(of: incident, act) { ledger, act throws(Refusal) in
      try ledger.decideName(
        victim, name: name, age: age, home: home, spellings: spellings, homes: homes, isOnePerson: isOnePerson, act)
    }
  }

  /// A table of a key's parts in one dimension that may be published: small cells put together so that none can be told.
  public func publishableCells(_ key: FactKey, by dimension: Scope.Dimension, in incident: IncidentID) async throws
    -> SmallCells
  {
    let ledger = try await facts(of: incident)
    var cells: [CellCount] = []
    for fact in ledger.active(key) {
      guard let word = fact.scope[dimension], word != "all", fact.status == .confirmed,
        let quantity = fact.value.quantity, quantity.precision == .exact
      else { continue }
      // What two agencies say alike is one figure.
      let cell = CellCount(word, quantity.figure)
      if !cells.contains(cell) { cells.append(cell) }
    }
    guard Set(cells.map(\.label)).count == cells.count, !cells.isEmpty else {
      throw Refusal(
        rule: "cells-unclear",
        message: cells.isEmpty
          ? "No confirmed exact figures for \(key) say their \(dimension.rawValue)."
          : "Two facts give a figure for the same \(dimension.rawValue); settle that first.",
        mend: ["afterword fact list --key \(key)", "afterword fact conflicts"])
    }
    return SmallCells(cells)
  }
}
