import Incidents
import Journal

extension Operations {
  /// Makes a signing key for an officer on this machine and registers its public half in the journal.
  ///
  /// - Returns: the public key, 32 bytes in Base64.
  public func createKey(for officer: OfficerID, _ act: Act) async throws -> String {
    let agency = try workspace.configuration.officer(officer).agency
    // Decided before the file is made, so that a refusal leaves no key behind.
    _ = try await state(KeyRegister.self, of: .keys).register("", for: officer, act)
    let publicKey = try keyring.createSigningKey(for: officer, random: random)
    try await transact(act) { unit in
      let register = try await unit.load(KeyRegister.self, from: .keys)
      try await unit.append(
        try register.register(publicKey, for: officer, of: agency, act), to: .keys,
        of: KeyRegister.self)
    }
    return publicKey
  }

  /// Revokes an officer's key; what was signed before stays valid.
  public func revokeKey(of officer: OfficerID, reason: String, _ act: Act) async throws {
    try await transact(act) { unit in
      let register = try await unit.load(KeyRegister.self, from: .keys)
      try await unit.append(
        try register.revoke(officer, reason: reason, act), to: .keys, of: KeyRegister.self)
    }
  }

  /// The register of the officers' public keys.
  public func keyRegister() async throws -> KeyRegister { try await state(KeyRegister.self, of: .keys) }
}
