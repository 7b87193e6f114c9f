import Incidents
import Journal
import Statements

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Operations {
  /// Makes a signing key for an officer on this machine and registers its public half in the journal.
  ///
  /// - Returns: the public key, 32 bytes in Base64.
  public func createKey(for officer: OfficerID, _ act: Act) async throws -> String {
    let agency = try workspace.configuration.officer(officer).agency
    // Decided before the file is made, so that a refusal leaves no key behind.
    _ = try await state(KeyRegister.self, of: .keys).register("", for: officer, act)
    let publicKey = try keyring.createSigningKey(for: officer, random: random)
    let isRunning = try await hasOpenIncident()
    try await transact(act) { unit in
      let register = try await unit.load(KeyRegister.self, from: .keys)
      try await unit.append(
        try register.register(publicKey, for: officer, of: agency, duringIncident: isRunning, act), to: .keys,
        of: KeyRegister.self)
      // An administrator who is known vouches in the same act.
      guard officer != act.officer.id, keyring.holdsSigningKey(of: act.officer.id) else { return }
      let now = try await unit.load(KeyRegister.self, from: .keys)
      guard now.current(for: officer)?.waitsForVoucher ?? false, now.signing(for: act.officer.id) != nil else { return }
      try await vouch(for: officer, in: &unit)
    }
    return publicKey
  }

  /// Vouches for the key of an officer who joined while an incident was running.
  ///
  /// - Returns: the public key, 32 bytes in Base64.
  public func vouch(for officer: OfficerID, _ act: Act) async throws -> String {
    _ = try workspace.configuration.officer(officer)
    return try await transact(act) { unit in try await vouch(for: officer, in: &unit) }
  }

  @discardableResult
  private func vouch(for officer: OfficerID, in unit: inout UnitOfWork) async throws -> String {
    let register = try await unit.load(KeyRegister.self, from: .keys)
    let voucher = try register.voucher(for: officer, unit.act)
    let signature = Data(
      try keyring.signature(of: unit.act.officer.id, over: try SignedRecord.bytes(of: voucher))
    ).base64EncodedString()
    guard let key = register.signing(for: unit.act.officer.id),
      SignedRecord.isValid(signature, of: voucher, publicKey: key.publicKey)
    else {
      throw Refusal(
        rule: "signature-invalid",
        message:
          "The key of \(unit.act.officer.id) on this machine is not the one in the journal; nothing was recorded.",
        mend: ["afterword key list"])
    }
    try await unit.append(
      [.vouched(.init(voucher, signature: signature))], to: .keys, of: KeyRegister.self)
    return voucher.publicKey
  }

  private func hasOpenIncident() async throws -> Bool {
    for stream in try await store.streams(withPrefix: "incident/") {
      if try await state(Incident.self, of: stream).isOpen { return true }
    }
    return false
  }

  /// Revokes an officer's key; what was signed before stays valid.
  public func revokeKey(of officer: OfficerID, reason: String, _ act: Act) async throws {
    try await transact(act) { unit in
      // The journal is one, so what any incident holds back is not written down here either.
      for stream in try await store.streams(withPrefix: "facts/") {
        let incident = IncidentID(String(stream.rawValue.dropFirst("facts/".utf8.count)))
        try await refuseHeldBack([reason], in: incident, unit: &unit)
      }
      let register = try await unit.load(KeyRegister.self, from: .keys)
      try await unit.append(
        try register.revoke(officer, reason: reason, act), to: .keys, of: KeyRegister.self)
    }
  }

  /// The register of the officers' public keys.
  public func keyRegister() async throws -> KeyRegister { try await state(KeyRegister.self, of: .keys) }
}
