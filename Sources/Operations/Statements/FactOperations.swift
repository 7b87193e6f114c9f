import Crypto
import Guidelines
import Incidents
import Journal
import Statements

/// What became of a command about facts.
public struct FactOutcome: Sendable {
  /// The facts that the command added or changed, as they are now.
  public let facts: [Fact]
  /// What happened.
  public let events: [FactEvent]
  /// The conflicts in which these facts now take part.
  public let conflicts: [Conflict]
  /// The statements whose clearances became void.
  public let voided: [Int]
  /// What the officer should know, as plain sentences.
  public let remarks: [String]
  /// The public statements that still give a contact which does not stand any more.
  public let stale: [StaleContact]
  /// The language in which the agencies speak first.
  public let language: Language
}

extension Operations {
  /// The facts of an incident.
  public func facts(of incident: IncidentID) async throws -> FactLedger {
    try await state(FactLedger.self, of: .facts(incident))
  }

  /// Every conflict between the facts of an incident.
  public func conflicts(in incident: IncidentID) async throws -> [Conflict] {
    let rules = try factRules()
    let ledger = try await facts(of: incident)
    return ledger.conflicts(register: rules.register, agencies: rules.agencies, at: clock.now())
      + ledger.denied(by: try await rumours(of: incident), rules)
  }

  /// Adds a fact.
  public func addFact(_ command: AddFact, to incident: IncidentID, _ act: Act) async throws -> FactOutcome {
    try await transact(act) { unit in try await addFact(command, to: incident, in: &unit) }
  }

  /// Adds a fact inside a unit of work.
  public func addFact(
    _ command: AddFact, to incident: IncidentID, in unit: inout UnitOfWork
  ) async throws -> FactOutcome {
    let rules = try factRules()
    var command = command
    let ledger = try await unit.load(FactLedger.self, from: .facts(incident))
    command.value = try sealed(command.value, under: command.key, ledger, incident)
    try await refuseHeldBack(
      Self.texts(command.value) + [command.basis, command.key.isOfRegister ? nil : command.key.rawValue]
        + Self.texts(command.scope),
      in: incident, unit: &unit)
    let sealedCommand = command
    return try await changeFacts(of: incident, in: &unit) { ledger, act throws(Refusal) in
      try ledger.decide(sealedCommand, act, rules)
    }
  }

  /// Adds the total of facts that count different people.
  public func addSum(_ command: AddSum, to incident: IncidentID, _ act: Act) async throws -> FactOutcome {
    let rules = try factRules()
    return try await changeFacts(of: incident, act) { ledger, act throws(Refusal) in
      try ledger.decide(command, act, rules)
    }
  }

  /// Confirms a fact, takes back an objection, or decides between facts.
  public func confirmFact(_ command: ConfirmFact, in incident: IncidentID, _ act: Act) async throws -> FactOutcome {
    let rules = try factRules()
    return try await changeFacts(of: incident, act) { ledger, act throws(Refusal) in
      try ledger.decide(command, act, rules)
    }
  }

  /// Objects to a fact.
  public func disputeFact(_ command: DisputeFact, in incident: IncidentID, _ act: Act) async throws -> FactOutcome {
    try await changeFacts(of: incident, act) { ledger, act throws(Refusal) in try ledger.decide(command, act) }
  }

  /// Withholds a fact.
  public func withholdFact(_ command: WithholdFact, in incident: IncidentID, _ act: Act) async throws -> FactOutcome {
    try await changeFacts(of: incident, act) { ledger, act throws(Refusal) in try ledger.decide(command, act) }
  }

  /// Sets the release rule of a fact.
  public func allowFact(_ command: AllowFact, in incident: IncidentID, _ act: Act) async throws -> FactOutcome {
    try await changeFacts(of: incident, act) { ledger, act throws(Refusal) in try ledger.decide(command, act) }
  }

  /// Puts a newer value in a fact's place.
  public func supersedeFact(
    _ command: SupersedeFact, in incident: IncidentID, _ act: Act
  ) async throws -> FactOutcome {
    try await transact(act) { unit in try await supersedeFact(command, in: incident, unit: &unit) }
  }

  /// Puts a newer value in the place of a fact inside a unit of work.
  public func supersedeFact(
    _ command: SupersedeFact, in incident: IncidentID, unit: inout UnitOfWork
  ) async throws -> FactOutcome {
    let rules = try factRules()
    var command = command
    let ledger = try await unit.load(FactLedger.self, from: .facts(incident))
    if let key = ledger[command.id]?.key {
      command.value = try sealed(command.value, under: key, ledger, incident)
    }
    try await refuseHeldBack(
      Self.texts(command.value) + [command.basis, command.reason] + Self.texts(command.scope ?? Scope()), in: incident,
      unit: &unit)
    let sealedCommand = command
    return try await changeFacts(of: incident, in: &unit) { ledger, act throws(Refusal) in
      try ledger.decide(sealedCommand, act, rules)
    }
  }

  /// Says in more languages why a fact took the place of another.
  public func explainFact(_ command: ExplainFact, in incident: IncidentID, _ act: Act) async throws -> FactOutcome {
    try await changeFacts(of: incident, act) { ledger, act throws(Refusal) in try ledger.decide(command, act) }
  }

  /// Takes a fact back.
  public func retractFact(_ command: RetractFact, in incident: IncidentID, _ act: Act) async throws -> FactOutcome {
    try await changeFacts(of: incident, act) { ledger, act throws(Refusal) in try ledger.decide(command, act) }
  }

  /// Records that lists were compared and share nobody.
  public func proveDisjoint(_ command: ProveDisjoint, in incident: IncidentID, _ act: Act) async throws -> FactOutcome {
    let rules = try factRules()
    return try await changeFacts(of: incident, act) { ledger, act throws(Refusal) in
      try ledger.decide(command, act, rules)
    }
  }

  /// Records that a number was called or a page loaded.
  public func recordTest(_ command: TestContact, in incident: IncidentID, _ act: Act) async throws -> FactOutcome {
    try await changeFacts(of: incident, act) { ledger, act throws(Refusal) in try ledger.decide(command, act) }
  }

  /// Records that next of kin were told.
  public func recordKinTold(_ command: RecordKinTold, in incident: IncidentID, _ act: Act) async throws -> FactOutcome {
    try await changeFacts(of: incident, act) { ledger, act throws(Refusal) in try ledger.decide(command, act) }
  }

  /// Opens or closes a gate.
  public func setGate(_ command: SetGate, in incident: IncidentID, _ act: Act) async throws -> FactOutcome {
    try await transact(act) { unit in try await setGate(command, in: incident, unit: &unit) }
  }

  /// Opens or closes a gate inside a unit of work.
  public func setGate(
    _ command: SetGate, in incident: IncidentID, unit: inout UnitOfWork
  ) async throws -> FactOutcome {
    try await changeFacts(of: incident, in: &unit) { ledger, act throws(Refusal) in try ledger.decide(command, act) }
  }

  /// Holds a phrase back. The phrase itself is digested here and goes no further.
  public func addHoldback(
    _ phrase: String, _ withholding: Withholding, to incident: IncidentID, _ act: Act
  ) async throws -> FactOutcome {
    let key = try holdbackKey(for: incident)
    guard let digest = key.digest(of: phrase) else {
      throw Refusal(rule: "holdback-empty", message: "A holdback needs at least one word.")
    }
    let command = AddHoldback(
      digest: digest.digest, wordCount: digest.wordCount, trace: key.trace(of: phrase), withholding: withholding)
    return try await changeFacts(of: incident, act) { ledger, act throws(Refusal) in try ledger.decide(command, act) }
  }

  /// Ends a holdback.
  public func liftHoldback(_ command: LiftHoldback, in incident: IncidentID, _ act: Act) async throws -> FactOutcome {
    try await changeFacts(of: incident, act) { ledger, act throws(Refusal) in try ledger.decide(command, act) }
  }

  /// The key under which the phrases of an incident are digested: derived from the workspace key, so that the journal alone
  /// discloses nothing.
  func holdbackKey(for incident: IncidentID) throws -> HoldbackKey {
    let derived = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: try keyring.workspaceKey(), info: Array("afterword/holdback/1/\(incident)".utf8),
      outputByteCount: 32)
    return unsafe derived.withUnsafeBytes { unsafe HoldbackKey(bytes: Array($0)) }
  }

  func changeFacts(
    of incident: IncidentID, _ act: Act,
    _ decide: @escaping @Sendable (FactLedger, Act) throws(Refusal) -> [FactEvent]
  ) async throws -> FactOutcome {
    try await transact(act) { unit in try await changeFacts(of: incident, in: &unit, decide) }
  }

  /// Decides about facts, and makes void in the same transaction every clearance that rests on a fact that changed.
  func changeFacts(
    of incident: IncidentID, in unit: inout UnitOfWork,
    _ decide: @Sendable (FactLedger, Act) throws(Refusal) -> [FactEvent]
  ) async throws -> FactOutcome {
    _ = try await requireOpen(incident, in: &unit)
    let ledger = try await unit.load(FactLedger.self, from: .facts(incident))
    let events = try decide(ledger, unit.act)
    let t0 = try await unit.load(Incident.self, from: .incident(incident)).opening?.t0
    try ledger.refuseImpossibleTimes(of: events, t0: t0, unit.act)
    try await refuseHeldBack(FactEvent.newReasons(in: events), in: incident, unit: &unit)
    try await unit.append(events, to: .facts(incident), of: FactLedger.self)
    let after = try await unit.load(FactLedger.self, from: .facts(incident))
    let voided = try await voidStatements(after: events, ledger: after, incident, in: &unit)
    let rules = try factRules()
    let touched = events.flatMap(\.touched)
    var seen: Set<FactID> = []
    let facts = touched.filter { seen.insert($0).inserted }.compactMap { after[$0] }
    var named: Set<String> = []
    let now = unit.act.recordedAt
    var found: [Conflict] = []
    for fact in facts where fact.isActive {
      found += after.conflicts(of: fact.id, register: rules.register, agencies: rules.agencies, at: now)
    }
    for key in events.flatMap(\.questions) {
      found += after.openQuestions(about: key, register: rules.register, agencies: rules.agencies)
    }
    if events.contains(where: \.isAboutGate) { found += after.gateQuestions() }
    if facts.contains(where: { $0.value.quantity != nil }) {
      let rumours = try await unit.load(RumourRegister.self, from: .rumours(incident))
      found += after.denied(by: rumours, rules).filter { !Set($0.facts).isDisjoint(with: touched) }
    }
    let conflicts = found.filter { named.insert($0.id).inserted }
    let register = try await unit.load(StatementRegister.self, from: .statements(incident))
    let stale = try await staleContacts(Set(touched), ledger: after, register: register, in: incident)
    var remarks: [String] = facts.filter(\.isActive).flatMap { Self.remarks($0, rules) }
    for contact in stale {
      remarks.append(contact.sentence)
      remarks += contact.mend.map { "  " + $0 }
    }
    for said in try await stillSaid(Set(touched), ledger: after, register: register, in: incident) {
      remarks.append(said.sentence.prefix(1).uppercased() + said.sentence.dropFirst() + ".")
      remarks += said.mend.map { "  " + $0 }
    }
    remarks += try await linesTakenBack(by: events, ledger: after, in: incident, unit: &unit)
    let held = events.compactMap { if case .holdbackAdded(let holdback) = $0 { holdback.id } else { nil } }
    if !held.isEmpty {
      for line in try await heldInPublic(Set(held), ledger: after, register: register, in: incident) {
        remarks.append(line.sentence.prefix(1).uppercased() + line.sentence.dropFirst() + ".")
        remarks += line.mend.map { "  " + $0 }
      }
    }
    return FactOutcome(
      facts: facts, events: events, conflicts: conflicts, voided: voided, remarks: remarks, stale: stale,
      language: try spokenLanguage())
  }

  private static func remarks(_ fact: Fact, _ rules: FactRules) -> [String] {
    var remarks: [String] = []
    let entry = rules.register.entry(for: fact.key)
    if fact.key == .killed, fact.scope.attackers == nil {
      remarks.append(
        "\(fact.id) does not say whether attackers are counted; casualty figures need “--scope attackers=excluded” or “included”."
      )
    }
    if entry.needsTest, fact.failedAt != nil {
      remarks.append(
        "The \(fact.contactName) does not work, so no statement can give it. When it works: afterword fact tested \(fact.id); "
          + "where there is another one: afterword fact supersede \(fact.id) "
          + "\(fact.value.kind == .link ? "https://…" : "NUMBER") --reason \"did not work\"")
    } else if entry.needsTest, fact.testedAt == nil {
      remarks.append("Try the number or page, then: afterword fact tested \(fact.id)")
    }
    // Of whoever is named the family was told before it could agree; that is recorded with the victim.
    if fact.isAboutVictim, VictimID(namedBy: fact.key) == nil, fact.kinToldAt == nil {
      remarks.append("Next of kin first: afterword fact kin-told \(fact.id)")
    }
    return remarks
  }

  func voidStatements(
    after events: [FactEvent], ledger: FactLedger, _ incident: IncidentID, in unit: inout UnitOfWork
  ) async throws -> [Int] {
    let undermined = events.flatMap { $0.undermining(in: ledger) }
    let changed = Set(undermined.map(\.id))
    // The first figure that is there makes untrue what says that there is nobody.
    let figures = ledger.firstFigures(among: events.flatMap(\.touched))
    guard !changed.isEmpty || !figures.isEmpty else { return [] }
    let register = try await unit.load(StatementRegister.self, from: .statements(incident))
    var voided: [Int] = []
    for number in register.pending {
      let stream = StreamName.statement(StatementID(incident: incident, number: number))
      let statement = try await unit.load(Statement.self, from: stream)
      let said = Set(statement.revision?.facts.map(\.id) ?? [])
      var named: Set<FactID> = []
      let names = undermined.sorted { $0.id < $1.id }.compactMap { change -> String? in
        guard said.contains(change.id), named.insert(change.id).inserted, let fact = ledger[change.id] else {
          return nil
        }
        return "\(change.id) (\(fact.key)) \(change.why)"
      }
      let void =
        statement.decideVoid(changed: changed, because: names.joined(separator: "; "))
        + (names.isEmpty ? statement.decideVoid(denying: figures) : [])
      guard !void.isEmpty else { continue }
      try await unit.append(void, to: stream, of: Statement.self, automatic: true)
      voided.append(number)
    }
    return voided
  }
}

extension Operations {
  /// The public statements that still say what a family has just taken back its yes to, as sentences with their commands.
  private func linesTakenBack(
    by events: [FactEvent], ledger: FactLedger, in incident: IncidentID, unit: inout UnitOfWork
  ) async throws -> [String] {
    let victims = events.compactMap { event -> VictimID? in
      if case .victimConsent(let consent) = event, !consent.isGiven { consent.victim } else { nil }
    }
    guard !victims.isEmpty else { return [] }
    let register = try await unit.load(StatementRegister.self, from: .statements(incident))
    return try await linesTakenBack(of: Set(victims), ledger: ledger, register: register, in: incident)
      .flatMap { [$0.sentence] + $0.mend.map { "  " + $0 } }
  }

  /// The public statements that still say what a family has taken back its yes to.
  func linesTakenBack(
    of victims: Set<VictimID>? = nil, ledger: FactLedger, register: StatementRegister, in incident: IncidentID
  ) async throws -> [(sentence: String, since: Moment, mend: [String])] {
    let lines = ledger.linesTakenBack(of: victims)
    guard !lines.isEmpty else { return [] }
    let outlets = try await outlets(of: incident)
    var seen: Set<String> = []
    return lines.flatMap { line in
      line.fact.publications.compactMap { publication -> (sentence: String, since: Moment, mend: [String])? in
        let number = publication.statement.number
        guard register.stands(number), seen.insert("\(line.victim) \(number)").inserted else { return nil }
        let channels = (outlets[number] ?? []).map { $0.channel.rawValue + ($0.isOut ? "" : " (still waiting)") }
        return (
          "The family of \(line.victim) has taken back its yes to \(line.items.map(\.rawValue).joined(separator: ", ")), and statement "
            + "\(number), public since \(publication.at), still says it. "
            + (channels.isEmpty
              ? "It went to no channel." : "Channels that it went to: \(channels.joined(separator: ", ")).")
            + " The newsroom’s pages and what was made of it show it, too.",
          publication.at,
          (ledger.victims[line.victim]?.obstacles(to: .name).isEmpty ?? false
            && !ledger.hasAgreedLine(about: line.victim)
            ? ["afterword fact victim name \(line.victim) - --as FAMILY-LIAISON   # the line again, without that"] : [])
            + [
              "afterword statement withdraw \(number) --reason \"It was issued in error.\"",
              "afterword statement draft --kind names   # the list without it, in its place",
            ]
        )
      }
    }
  }
}
