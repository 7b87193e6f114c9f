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
  public func clearStatement(
    _ number: Int, code: String? = nil, in incident: IncidentID, _ act: Act
  ) async throws -> StatementView {
    try await transact(act) { unit in try await clearStatement(number, code: code, in: incident, unit: &unit) }
  }

  /// Clears the current text inside a unit of work.
  public func clearStatement(
    _ number: Int, code: String? = nil, in incident: IncidentID, unit: inout UnitOfWork
  ) async throws -> StatementView {
    _ = try await requireOpen(incident, in: &unit)
    let officer = unit.act.officer
    let statement = try await statement(number, in: incident, unit: &unit)
    if let code, let digest = statement.digest, !ShortCode(digest: digest).matches(code) {
      throw Refusal(
        rule: "text-changed-since-read",
        message: "The text with the code \(code) is not the current text of statement \(number) any more.",
        missing: ["a look at revision \(statement.revision?.number ?? 1), whose code is \(ShortCode(digest: digest))"],
        mend: ["afterword statement show \(number)"])
    }
    let payload = try statement.clearancePayload(for: officer, at: unit.act.occurredAt)
    let signature = try keyring.signature(of: officer.id, over: try SignedRecord.bytes(of: payload))
    let clearance = Clearance(payload: payload, signature: Data(signature).base64EncodedString())
    let keys = try await unit.load(KeyRegister.self, from: .keys)
    let events = try statement.decide(clearance, publicKey: keys.current(for: officer.id)?.publicKey, unit.act)
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
      let statement = try await statement(number, in: incident, unit: &unit)
      let id = StatementID(incident: incident, number: number)
      try await unit.append(try statement.decide(command, unit.act), to: .statement(id), of: Statement.self)
      return try await view(number, in: incident, unit: &unit)
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
