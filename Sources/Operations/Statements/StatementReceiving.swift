import Guidelines
import Incidents
import Journal
import Statements

/// Receiving: rumours, questions and tips, and how they feed statements.
extension Operations {
  /// What people say and ask.
  public func rumours(of incident: IncidentID) async throws -> RumourRegister {
    try await state(RumourRegister.self, of: .rumours(incident))
  }

  /// Takes in a rumour, a question or a tip.
  public func reportRumour(
    _ kind: RumourReported.Kind, _ words: String, topic: String?, source: RumourSource, count: Int,
    in incident: IncidentID,
    _ act: Act
  ) async throws -> Rumour {
    try await changeRumours(of: incident, act, texts: [words, topic]) { register, _, act throws(Refusal) in
      try register.decideReport(kind, words, topic: topic, source: source, count: count, act)
    }
  }

  /// Counts what was met again.
  public func countRumour(
    _ id: RumourID, source: RumourSource, count: Int, in incident: IncidentID, _ act: Act
  ) async throws -> Rumour {
    try await changeRumours(of: incident, act, texts: []) { register, _, act throws(Refusal) in
      try register.decideSeen(id, source: source, count: count, act)
    }
  }

  /// Records what was found, or the answer to a question.
  public func judgeRumour(
    _ id: RumourID, _ verdict: RumourJudged.Verdict, answer: String, fact: FactID?, in incident: IncidentID, _ act: Act
  ) async throws -> Rumour {
    try await changeRumours(of: incident, act, texts: [answer]) { register, ledger, act throws(Refusal) in
      try register.decideJudgement(id, verdict, answer: answer, fact: fact, ledger: ledger, act)
    }
  }

  private func changeRumours(
    of incident: IncidentID, _ act: Act, texts: [String?],
    _ decide: @escaping @Sendable (RumourRegister, FactLedger, Act) throws(Refusal) -> [RumourEvent]
  ) async throws -> Rumour {
    try await transact(act) { unit in
      _ = try await requireOpen(incident, in: &unit)
      try await refuseHeldBack(texts, in: incident, unit: &unit)
      let register = try await unit.load(RumourRegister.self, from: .rumours(incident))
      let ledger = try await unit.load(FactLedger.self, from: .facts(incident))
      let events = try decide(register, ledger, unit.act)
      try await unit.append(events, to: .rumours(incident), of: RumourRegister.self)
      let after = try await unit.load(RumourRegister.self, from: .rumours(incident))
      guard let id = events.first?.rumour else { return try after.known("r-0") }
      return try after.known(id)
    }
  }

  /// Puts what a rumour says and what is true into a draft.
  func take(
    _ ids: [RumourID], into request: inout DraftRequest, in incident: IncidentID, unit: inout UnitOfWork
  ) async throws {
    guard !ids.isEmpty else { return }
    let register = try await unit.load(RumourRegister.self, from: .rumours(incident))
    let language = request.languages.first ?? .english
    for id in ids {
      let rumour = try register.known(id)
      guard rumour.verdict != nil else {
        throw Refusal(
          rule: "rumour-not-judged", message: "Nobody has found out yet whether \(id) is true: “\(rumour.words)”",
          missing: ["what was found"], mend: ["afterword rumour judge \(id) false --answer \"what is true\""])
      }
      if request.kind == .falseClaim, rumour.verdict != .untrue {
        throw Refusal(
          rule: "rumour-not-false", message: "\(id) was not found to be false, so it is not a false claim.",
          mend: ["afterword rumour list"])
      }
      if request.given["claim"] == nil { request.given["claim"] = Words(rumour.words, language) }
      if request.given["right"] == nil, let answer = rumour.answer { request.given["right"] = Words(answer, language) }
    }
  }

  /// Records that a released statement answered the rumours that it was drafted for.
  func answerRumours(_ statement: Statement, in incident: IncidentID, unit: inout UnitOfWork) async throws {
    guard let given = statement.opened?.given?["rumours"], let number = statement.id?.number else { return }
    let register = try await unit.load(RumourRegister.self, from: .rumours(incident))
    for word in given.summary.split(separator: " ") {
      let events = register.decideAnswered(RumourID(String(word)), by: number)
      try await unit.append(events, to: .rumours(incident), of: RumourRegister.self)
    }
  }

  /// Refuses to draft names that the families have not cleared.
  func requireNamed(_ victims: [VictimID], in incident: IncidentID, unit: inout UnitOfWork) async throws {
    guard !victims.isEmpty else { return }
    let ledger = try await unit.load(FactLedger.self, from: .facts(incident))
    var missing: [String] = []
    var mend: [String] = []
    for victim in victims {
      guard let record = ledger.victims[victim] else {
        missing.append("\(victim) is not known")
        mend.append("afterword fact victim identified \(victim)")
        continue
      }
      let obstacles = record.obstacles(to: .name)
      missing += obstacles
      if obstacles.isEmpty, ledger.active(victim.key).isEmpty {
        missing.append("the line about \(victim) has not been given")
        mend.append("afterword fact victim name \(victim) NAME")
      } else if !obstacles.isEmpty {
        mend.append("afterword fact victim list")
      }
    }
    guard missing.isEmpty else {
      throw Refusal(
        rule: "G2-next-of-kin", message: "Not everybody on the list may be named; the families come first.",
        missing: missing, mend: mend)
    }
  }
}

extension RumourEvent {
  var rumour: RumourID {
    switch self {
    case .reported(let body): body.id
    case .seen(let body): body.id
    case .judged(let body): body.id
    case .answered(let body): body.id
    }
  }
}
