import Incidents

// Conflicts that are not between two facts: C7 between legal voices, C13 spoken alone, C16 ownership.
extension FactLedger {
  /// The agency that owns a key: the one that the command decided on, the one the workspace names, or the only one of its kind.
  public func owner(of key: FactKey, register: MeasureRegister, agencies: [Agency]) -> AgencyID? {
    if !decidedOwners.isEmpty {
      let decided = decidedOwners.filter { key.lies(under: $0.key.rawValue) }
        .max { $0.key.rawValue.utf8.count < $1.key.rawValue.utf8.count }
      if let decided { return decided.value }
    }
    return register.owner(of: key, among: agencies)
  }

  /// The owner of a key by the rules of a workspace.
  public func owner(of key: FactKey, _ rules: FactRules) -> AgencyID? {
    owner(of: key, register: rules.register, agencies: rules.agencies)
  }

  func openQuestions(register: MeasureRegister, agencies: [Agency]) -> [Conflict] {
    solos.map { solo($0, register, agencies) } + ownershipQuestions(register, agencies) + gateQuestions()
  }

  /// The open questions that touch a key.
  public func openQuestions(about key: FactKey, register: MeasureRegister, agencies: [Agency]) -> [Conflict] {
    openQuestions(register: register, agencies: agencies).filter {
      $0.kind != .status && key.lies(under: $0.key.rawValue)
    }
  }

  private func solo(_ solo: SoloReport, _ register: MeasureRegister, _ agencies: [Agency]) -> Conflict {
    // What somebody says without a word on whom it counts is meant to be everybody.
    let ours = active(solo.key).last { $0.status == .confirmed && $0.scope.countsEverybody }
    let known =
      ours.map { "the ledger says \($0.value.summary) (\($0.id), \($0.agency))" }
      ?? (solo.value.quantity == nil ? "the ledger does not say it" : "the ledger has no figure for all of them")
    let text = solo.value.summary.contains(" ") ? "\"\(solo.value.summary)\"" : solo.value.summary
    return Conflict(
      kind: .solo, key: FactKey("\(solo.key)"), sides: ours.map { [Self.side($0)] } ?? [],
      sentence:
        "\(solo.agency) said \(solo.value.summary) for \(solo.key) by itself (\(solo.source)), and \(known); adopt it, "
        + "correct it, or say that figures will be checked (\(solo.id)).",
      owner: owner(of: solo.key, register: register, agencies: agencies),
      commands: [
        "afterword fact add \(solo.key) \(text)\(agencies.contains { $0.id == solo.agency } ? " --agency \(solo.agency)" : " --confirmed")   # then: afterword fact solo settle \(solo.id) --how adopted --note \"…\"",
        "afterword statement draft --kind situation --next-update +30m   # with our figure; then: afterword fact solo settle \(solo.id) --how corrected --note \"…\"",
        "afterword fact add known.figures \"All figures are being checked.\" --confirmed   # released, it is the joint line: afterword fact solo settle \(solo.id) --how joint-line --note \"All figures are being checked.\"",
      ], isBlocking: false, since: solo.at, dueAt: solo.at + Self.soloClock)
  }

  private func ownershipQuestions(_ register: MeasureRegister, _ agencies: [Agency]) -> [Conflict] {
    ownershipClaims.keys.sorted().compactMap { key in
      guard decidedOwners[key] == nil, let claims = ownershipClaims[key] else { return nil }
      let usual = register.owner(of: key, among: agencies)
      let bodies = Set(claims.map(\.agency)).union(usual.map { [$0] } ?? [])
      guard bodies.count > 1 else { return nil }
      let said = claims.map { "\($0.agency) claims \(key) (\($0.reason))" }.joined(separator: ", and ")
      return Conflict(
        kind: .jurisdiction, key: key, sides: [],
        sentence: said + (usual.map { ", while the register gives it to \($0)" } ?? "") + "; one body must own it.",
        owner: usual,
        commands: bodies.sorted().map {
          "afterword fact owner \(key) \($0) --reason \"decided by unified command\" --as COMMANDER"
        }, isBlocking: true, since: claims.map(\.at).max())
    }
  }

  /// The gates over which two voices differ.
  public func gateQuestions() -> [Conflict] {
    GateName.allCases.compactMap { gate in
      guard let voices = contradiction(over: gate) else { return nil }
      let said = voices.map { "\($0.officer) says \($0.isOpen ? "yes" : "no") (\($0.note))" }.joined(separator: ", ")
      let since = voices.map(\.at).max()
      return Conflict(
        kind: .status, key: FactKey("gate.\(gate.rawValue)"), sides: [],
        sentence: "Two voices differ on the gate \(gate.rawValue): \(said). It stays closed until one voice speaks.",
        owner: nil,
        commands: [
          "afterword fact gate decide \(gate.rawValue) --yes --note \"…\" --as COMMANDER   # or whom afterword.yaml names",
          "afterword fact gate decide \(gate.rawValue) --no --note \"…\" --as COMMANDER",
          "afterword fact gate close \(gate.rawValue) --note \"agreed\" --as \(voices.first(where: \.isOpen)?.officer.rawValue ?? "OFFICER")",
        ], isBlocking: true, since: since, dueAt: since.map { $0 + Self.disputeClock })
    }
  }

  private static func side(_ fact: Fact) -> Conflict.Side {
    Conflict.Side(fact: fact.id, agency: fact.agency, value: fact.value, scope: fact.scope, asOf: fact.asOf)
  }
}

/// A figure or claim that an agency gave in public by itself.
public struct SoloReport: Sendable, Hashable, Codable {
  /// Its id in its incident: `x-1`, `x-2`, ….
  public let id: String
  /// What it is about.
  public let key: FactKey
  /// What was said.
  public let value: FactValue
  /// Who said it.
  public let agency: AgencyID
  /// Where it was said.
  public let source: String
  /// When it was noticed.
  public let at: Moment
}

/// How a figure given alone was answered.
public struct SoloSettled: Sendable, Hashable, Codable {
  /// The ways to answer.
  public enum Manner: String, Sendable, Hashable, Codable, CaseIterable {
    /// It is in the ledger now.
    case adopted
    /// It was corrected in public.
    case corrected
    /// A joint line says that figures will be checked.
    case jointLine = "joint-line"
  }

  /// The report.
  public let id: String
  /// The way.
  public let how: Manner
  /// What was done.
  public let note: String
  /// The public statement that the answer stands in; nothing where it was taken into the ledger, and in records from before it was kept.
  public let statement: Int?

  /// An answer.
  public init(id: String, how: Manner, note: String, statement: Int? = nil) {
    self.id = id
    self.how = how
    self.note = note
    self.statement = statement
  }
}

/// A claim to own a measure, or a decision on it.
public struct OwnershipClaim: Sendable, Hashable, Codable {
  /// The key, or the first words of keys.
  public let key: FactKey
  /// The agency.
  public let agency: AgencyID
  /// Why.
  public let reason: String
  /// When.
  public let at: Moment
}

/// What one keeper says about a gate.
public struct GateVoice: Sendable, Hashable, Codable {
  /// The keeper.
  public let officer: OfficerID
  /// Whether the gate may be open.
  public let isOpen: Bool
  /// What was done, or why not.
  public let note: String
  /// When.
  public let at: Moment
}
