import Foundation
import Guidelines
import Incidents
import Operations
import Statements

/// One incident of a size that no press office has seen: for a city's worst week, or a year's exercise in one journal.
struct LargeIncident {
  let operations: Operations
  let incident: IncidentID = "benchmark"
  private(set) var facts = 0
  private(set) var revisions = 0
  /// How many statements the incident has; those of the benchmark's own commands follow.
  static let statements = 100

  /// Makes the workspace and the incident: a few facts, the statements with their revisions, and then the many facts.
  static func make(in folder: String, facts: Int, revisions: Int) async throws -> LargeIncident {
    let environment = ["AFTERWORD_HOME": folder + "/keys"]
    let root = folder + "/workspace"
    _ = try await NewWorkspace.make(at: root, clock: SystemClock(), random: SystemRandom(), environment: environment)
    var made = LargeIncident(
      operations: try await Operations.open(
        workspace: try Workspace(at: root), clock: SystemClock(), environment: environment))
    try await made.open()
    try await made.draft(revisions, in: statements)
    try await made.contribute(facts)
    return made
  }

  private init(operations: Operations) { self.operations = operations }

  private func act(_ officer: OfficerID) throws -> Act { try operations.act(as: officer) }

  private mutating func open() async throws {
    let now = operations.clock.now()
    let t0 = now - .hours(2)
    try await operations.openIncident(
      IncidentOpening(id: incident, name: "Benchmark", place: "Harbour Market", t0: t0, offset: .utc, isDrill: false),
      try act("duty-lead"))
    var place = Words("Harbour Market")
    for form in WordForm.allCases { place[.french, form] = form == .bare ? "marché du port" : "au marché du port" }
    var cordon = Words("Quay Street is closed.")
    cordon[.french, .bare] = "La rue du Quai est fermée."
    let begin: [(OfficerID, FactKey, FactValue)] = [
      ("police-press", "place", .words(place)),
      ("police-press", "time.onset", .moment(t0)),
      ("police-press", "known.cordon", .words(cordon)),
      ("police-press", "contact.emergency", .telephone("112")),
      ("police-press", "contact.family-line", .telephone("0800 555 011")),
      ("hospital-press", "casualties.injured", .quantity(.exact(14))),
    ]
    for (officer, key, value) in begin {
      let scope = value.quantity == nil ? Scope() : Scope(attackers: .excluded)
      _ = try await operations.addFact(
        AddFact(key: key, value: value, scope: scope, isConfirmed: true), to: incident, try act(officer))
    }
    _ = try await operations.recordTest(TestContact("f-5", worked: true), in: incident, try act("police-press"))
    facts = begin.count
  }

  /// Statements of which each is written again and again; all but the last five are cleared and released.
  private mutating func draft(_ total: Int, in count: Int) async throws {
    let each = max(2, total / count)
    for number in 1...count {
      let (operations, incident) = (operations, incident)
      let promise = operations.clock.now() + .minutes(30)
      let request = DraftRequest(kind: "holding", languages: [.english, .french], nextUpdate: promise)
      try await operations.transact(try act("duty-lead")) { unit in
        _ = try await operations.draftStatement(request, in: incident, unit: &unit)
        for edit in 1..<each {
          // A later promise changes the words of every language.
          _ = try await operations.editStatement(
            number, text: nil, language: nil, nextUpdate: promise + .minutes(Int64(edit)), in: incident, unit: &unit)
        }
      }
      revisions += each
      guard number <= count - 5 else { continue }
      _ = try await operations.checkStatement(number, in: incident, try act("duty-lead"))
      _ = try await operations.submitStatement(number, in: incident, try act("duty-lead"))
      for officer: OfficerID in ["police-press", "city-press", "hospital-press"] {
        _ = try? await operations.clearStatement(number, in: incident, try act(officer))
      }
      _ = try await operations.releaseStatement(number, in: incident, try act("duty-lead"))
    }
  }

  /// Two fifths notes under keys of their own; a fifth hospital figures by place, of two agencies that differ at every tenth
  /// place; the rest newer values of twenty figures.
  private mutating func contribute(_ total: Int) async throws {
    let rest = total - facts
    let (notes, places) = (rest * 2 / 5, rest / 10)
    try await inBatches(of: notes) { operations, incident, number, unit in
      _ = try await operations.addFact(
        AddFact(
          key: FactKey("note.n-\(number)"),
          value: .words(Words("Note \(number) of the control room was written down.")),
          basis: "log of the control room", isConfirmed: true), to: incident, in: &unit)
    }
    for (officer, apart) in [("hospital-press", 0), ("ambulance-press", 1)] as [(OfficerID, Int)] {
      try await inBatches(of: places, as: officer) { operations, incident, number, unit in
        let figure = number % 40 + (number.isMultiple(of: 10) ? apart : 0)
        _ = try await operations.addFact(
          AddFact(
            key: .hospital, value: .quantity(.exact(figure)),
            scope: Scope(place: "ward-\(number)", attackers: .excluded), isConfirmed: true), to: incident, in: &unit)
      }
    }
    let chains = 20
    let first = notes + 2 * places + facts
    try await inBatches(of: chains) { operations, incident, number, unit in
      _ = try await operations.addFact(
        AddFact(key: FactKey("count.c-\(number)"), value: .quantity(.exact(0)), isConfirmed: true), to: incident,
        in: &unit)
    }
    let newer = rest - notes - 2 * places - chains
    try await inBatches(of: max(0, newer)) { operations, incident, number, unit in
      _ = try await operations.supersedeFact(
        SupersedeFact(
          FactID(number: first + 1 + number),
          value: .quantity(.exact(number)), reason: "newer count", isConfirmed: true), in: incident, unit: &unit)
    }
    facts = total
  }

  private func inBatches(
    of count: Int, as officer: OfficerID = "police-press",
    _ body: @escaping @Sendable (Operations, IncidentID, Int, inout UnitOfWork) async throws -> Void
  ) async throws {
    let (operations, incident) = (operations, incident)
    for start in stride(from: 0, to: count, by: 500) {
      try await operations.transact(try act(officer)) { unit in
        for number in start..<min(start + 500, count) { try await body(operations, incident, number, &unit) }
      }
    }
  }
}
