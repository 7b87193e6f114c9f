import Incidents
import Journal
import Statements

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Clearance: submit, clear, object.
extension Operations {
  /// Sends the current text to the agencies whose yes is needed.
  public func submitStatement(_ number: Int, in incident: IncidentID, _ act: Act) async throws -> StatementView {
    try await transact(act) { unit in try await submitStatement(number, in: incident, unit: &unit) }
  }

  /// Sends a text for clearance inside a unit of work, as a playbook's step does.
  public func submitStatement(
    _ number: Int, in incident: IncidentID, unit: inout UnitOfWork
  ) async throws -> StatementView {
    _ = try await requireOpen(incident, in: &unit)
    let statement = try await statement(number, in: incident, unit: &unit)
    let context = try await context(statement, in: incident, unit: &unit)
    let id = StatementID(incident: incident, number: number)
    try await unit.append(
      try statement.decideSubmission(context, unit.act), to: .statement(id), of: Statement.self)
    return try await view(number, context, in: incident, unit: &unit)
  }

  /// Clears the current text: signs it with the officer's key and records the signature.
  ///
  /// - Parameters:
  ///   - code: the short code of the text that the officer read; refused when the text has changed since.
  ///   - person: whose yes it is, when another signs: under a delegation, or as the witness of a telephone call.
  ///   - byVoice: whether the yes was heard on the telephone; then the code must have been read back.
  public func clearStatement(
    _ number: Int, code: String? = nil, for person: OfficerID? = nil, byVoice: Bool = false, in incident: IncidentID,
    _ act: Act
  ) async throws -> StatementView {
    try await transact(act) { unit in
      try await clearStatement(number, code: code, for: person, byVoice: byVoice, in: incident, unit: &unit)
    }
  }

  /// Clears the current text inside a unit of work.
  public func clearStatement(
    _ number: Int, code: String? = nil, for person: OfficerID? = nil, byVoice: Bool = false, in incident: IncidentID,
    unit: inout UnitOfWork
  ) async throws -> StatementView {
    _ = try await requireOpen(incident, in: &unit)
    let officer = unit.act.officer
    try await unit.load(KeyRegister.self, from: .keys).requireVouched(officer.id)
    let statement = try await statement(number, in: incident, unit: &unit)
    if let code, let digest = statement.digest, !ShortCode(digest: digest).matches(code) {
      throw Refusal(
        rule: "text-changed-since-read",
        message: "The text with the code \(code) is not the current text of statement \(number) any more.",
        missing: ["a look at revision \(statement.revision?.number ?? 1), whose code is \(ShortCode(digest: digest))"],
        mend: ["afterword statement show \(number)"])
    }
    if byVoice, code == nil {
      throw Refusal(
        rule: "code-not-read-back", message: "A yes by telephone counts only when the code of the text was read back.",
        missing: ["the six characters that the person read back"],
        mend: ["afterword statement clear \(number) --by-voice \(person?.rawValue ?? "OFFICER") --code CODE"])
    }
    let speaker = try person.map { try workspace.configuration.officer($0) }
    let register = try await unit.load(StatementRegister.self, from: .statements(incident))
    let kind = statement.kind ?? .holding
    let delegation = speaker.flatMap {
      byVoice ? nil : register.delegation(from: $0.id, to: officer.id, kind: kind, at: unit.act.recordedAt)
    }
    let payload = try statement.clearancePayload(
      for: speaker ?? officer, at: unit.act.occurredAt, signer: speaker == nil ? nil : officer.id,
      delegation: delegation?.payload.id, byVoice: byVoice)
    let signature = try keyring.signature(of: officer.id, over: try SignedRecord.bytes(of: payload))
    let portable = try await portableSignature(
      .clearance, over: statement, beside: payload, for: speaker, unit: &unit)
    let clearance = Clearance(
      payload: payload, signature: Data(signature).base64EncodedString(), portable: portable)
    let keys = try await unit.load(KeyRegister.self, from: .keys)
    let events = try statement.decide(
      clearance, publicKey: keys.signing(for: officer.id)?.publicKey, for: speaker, register: register,
      allowsVoice: try clearancePolicy(for: kind).allowsVoice,
      lapsed: statement.lapsedClearances(
        try await context(statement, in: incident, unit: &unit), at: unit.act.recordedAt),
      unit.act)
    let id = StatementID(incident: incident, number: number)
    try await unit.append(events, to: .statement(id), of: Statement.self)
    return try await view(number, in: incident, unit: &unit)
  }

  /// Objects to the current text.
  public func objectToStatement(
    _ number: Int, _ command: ObjectToStatement, in incident: IncidentID, _ act: Act
  ) async throws -> StatementView {
    try await transact(act) { unit in
      _ = try await requireOpen(incident, in: &unit)
      try await refuseHeldBack([command.reason, command.replacement], in: incident, unit: &unit)
      let statement = try await statement(number, in: incident, unit: &unit)
      let id = StatementID(incident: incident, number: number)
      try await unit.append(try statement.decide(command, unit.act), to: .statement(id), of: Statement.self)
      return try await view(number, in: incident, unit: &unit)
    }
  }

  /// Records that the officer's agency has seen the text; from now on its clock runs.
  public func acknowledgeStatement(_ number: Int, in incident: IncidentID, _ act: Act) async throws -> StatementView {
    try await changeStatement(number, in: incident, act) { statement, _, act throws(Refusal) in
      try statement.decideAcknowledgement(act)
    }
  }

  /// Lets a cleared text wait for a time, a gate or both.
  public func embargoStatement(
    _ number: Int, until: Moment?, gate: GateName?, recipients: [String], in incident: IncidentID, _ act: Act
  ) async throws -> StatementView {
    let t0 = try await state(Incident.self, of: .incident(incident)).opening?.t0
    return try await changeStatement(number, in: incident, act) { statement, _, act throws(Refusal) in
      try statement.decideEmbargo(until: until, gate: gate, recipients: recipients, t0: t0, act)
    }
  }

  /// Ends an embargo before its time.
  public func liftEmbargo(_ number: Int, reason: String, in incident: IncidentID, _ act: Act) async throws
    -> StatementView
  {
    try await changeStatement(number, in: incident, act) { statement, _, act throws(Refusal) in
      try statement.decideLifting(reason: reason, act)
    }
  }

  /// Signs what the officer said by telephone, also after the release.
  public func confirmVoice(_ number: Int, in incident: IncidentID, _ act: Act) async throws -> StatementView {
    try await changeStatement(number, in: incident, act) { statement, keys, act throws(Refusal) in
      try keys.requireVouched(act.officer.id)
      let payload = try statement.voiceConfirmationPayload(for: act.officer, at: act.occurredAt)
      let signature: [UInt8]
      do {
        signature = try keyring.signature(of: act.officer.id, over: try SignedRecord.bytes(of: payload))
      } catch let refusal as Refusal {
        throw refusal
      } catch {
        throw Refusal(
          rule: "no-key", message: "\(act.officer.name) has no key on this machine.",
          mend: ["afterword key create \(act.officer.id)"])
      }
      let clearance = Clearance(payload: payload, signature: Data(signature).base64EncodedString())
      return try statement.decideVoiceConfirmation(
        clearance, publicKey: keys.signing(for: act.officer.id)?.publicKey, act)
    }
  }

  private func changeStatement(
    _ number: Int, in incident: IncidentID, _ act: Act,
    _ decide: @escaping @Sendable (Statement, KeyRegister, Act) throws(Refusal) -> [StatementEvent]
  ) async throws -> StatementView {
    try await transact(act) { unit in
      let statement = try await statement(number, in: incident, unit: &unit)
      let keys = try await unit.load(KeyRegister.self, from: .keys)
      let id = StatementID(incident: incident, number: number)
      try await unit.append(try decide(statement, keys, unit.act), to: .statement(id), of: Statement.self)
      return try await view(number, in: incident, unit: &unit)
    }
  }

  /// Lets another officer speak in this officer's place, for some kinds and some time.
  public func delegate(
    to delegate: OfficerID, kinds: [StatementKind], until: Moment, in incident: IncidentID, _ act: Act
  ) async throws -> Delegation {
    try await transact(act) { unit in
      let register = try await unit.load(StatementRegister.self, from: .statements(incident))
      let keys = try await unit.load(KeyRegister.self, from: .keys)
      try keys.requireVouched(act.officer.id)
      let payload = DelegationPayload(
        id: register.nextDelegationID, incident: incident, from: act.officer.id, to: delegate, kinds: kinds,
        at: unit.act.occurredAt, until: until)
      let signature = try keyring.signature(of: act.officer.id, over: try SignedRecord.bytes(of: payload))
      let delegation = Delegation(payload: payload, signature: Data(signature).base64EncodedString())
      let events = try register.decide(
        delegation, publicKey: keys.signing(for: act.officer.id)?.publicKey,
        officers: workspace.configuration.officers, unit.act)
      try await unit.append(events, to: .statements(incident), of: StatementRegister.self)
      return delegation
    }
  }

  /// Ends a delegation before its time.
  public func endDelegation(_ id: String, in incident: IncidentID, _ act: Act) async throws {
    try await transact(act) { unit in
      let register = try await unit.load(StatementRegister.self, from: .statements(incident))
      try await unit.append(
        try register.decideEnd(of: id, unit.act), to: .statements(incident), of: StatementRegister.self)
    }
  }

  /// Records that an urgent release or a withdrawal was looked at again.
  public func reviewStatement(_ number: Int, note: String, in incident: IncidentID, _ act: Act) async throws {
    try await transact(act) { unit in
      try await refuseHeldBack([note], in: incident, unit: &unit)
      let register = try await unit.load(StatementRegister.self, from: .statements(incident))
      try await unit.append(
        try register.decideReview(number, note: note, unit.act), to: .statements(incident), of: StatementRegister.self)
    }
  }

  /// Makes the clearances void on purpose, so that the same text can be submitted again.
  public func reopenStatement(_ number: Int, in incident: IncidentID, _ act: Act) async throws -> StatementView {
    try await transact(act) { unit in
      let statement = try await statement(number, in: incident, unit: &unit)
      let id = StatementID(incident: incident, number: number)
      try await unit.append(try statement.decideReopening(unit.act), to: .statement(id), of: Statement.self)
      return try await checkStatement(number, in: incident, unit: &unit)
    }
  }
}
