import Crypto
import Incidents
import Journal
import Support

/// The keys under which words about people are sealed: one for each case, one for the tasks of each incident.
extension Operations {
  /// The key that wraps the keys of a compartment.
  func wrappingKey(_ keyClass: KeyClass) throws -> WrappingKey {
    let key =
      switch keyClass {
      case .cases: try keyring.workspaceKey()
      case .witnesses: try keyring.witnessKey()
      }
    let bytes = unsafe key.withUnsafeBytes { unsafe Array($0) }
    return try WrappingKey(secret: bytes, keyClass: keyClass)
  }

  /// Makes the key of a new home, and keeps it wrapped in the same transaction.
  func createKey(of home: TaskHome, _ keyClass: KeyClass, in unit: inout UnitOfWork) throws -> CaseKey {
    let key = try CaseKey(bytes: random.bytes(32))
    try keep(key, of: home, keyClass, in: &unit)
    return key
  }

  /// Keeps a key wrapped by the key of a compartment.
  func keep(_ key: CaseKey, of home: TaskHome, _ keyClass: KeyClass, in unit: inout UnitOfWork) throws {
    let wrapped = try key.wrapped(by: wrappingKey(keyClass), for: home, nonce: random.bytes(12))
    unit.change(.put(caseID: home.stream, wrappedKey: Array(try CanonicalJSON.encode(wrapped).utf8)))
  }

  /// The key of a home; nil when there is none, or none any more.
  ///
  /// - Throws: `Refusal` when the key of the compartment is not on this machine or is another workspace's.
  func key(of home: TaskHome) async throws -> CaseKey? {
    try unwrapped(try await store.caseKey(for: home.stream), of: home)
  }

  /// The key of a home as a unit of work sees it: one that it has just made counts too.
  func key(of home: TaskHome, in unit: UnitOfWork) async throws -> CaseKey? {
    try unwrapped(try await unit.caseKey(for: home.stream), of: home)
  }

  private func unwrapped(_ bytes: [UInt8]?, of home: TaskHome) throws -> CaseKey? {
    guard let bytes else { return nil }
    let wrapped = try CanonicalJSON.decode(WrappedKey.self, from: String(decoding: bytes, as: UTF8.self))
    do {
      return try wrapped.unwrapped(by: wrappingKey(wrapped.keyClass), for: home)
    } catch is SealingError {
      throw Refusal(
        rule: "workspace-key-wrong",
        message: "The key on this machine is not the one with which this workspace sealed its personal data.",
        missing: ["the key that belongs to this workspace"],
        mend: ["Set AFTERWORD_WORKSPACE_KEY_FILE to the file that holds it."])
    }
  }

  /// The key of an existing case.
  ///
  /// - Throws: `Refusal` when it was destroyed.
  func requireKey(of id: CaseID) async throws -> CaseKey {
    try existing(try await key(of: .person(id)), of: id)
  }

  /// The key of an existing case as a unit of work sees it.
  ///
  /// - Throws: `Refusal` when it was destroyed.
  func requireKey(of id: CaseID, in unit: UnitOfWork) async throws -> CaseKey {
    try existing(try await key(of: .person(id), in: unit), of: id)
  }

  private func existing(_ key: CaseKey?, of id: CaseID) throws(Refusal) -> CaseKey {
    guard let key else {
      throw Refusal(
        rule: "case-erased", message: "The key of case \(id) was destroyed; nothing can be read or written there.")
    }
    return key
  }

  /// The key for the tasks of an incident, made when it is first needed.
  func incidentKey(_ id: IncidentID, in unit: inout UnitOfWork) async throws -> CaseKey {
    if let key = try await key(of: .incident(id), in: unit) { return key }
    return try createKey(of: .incident(id), .cases, in: &unit)
  }

  /// Seals an officer's words.
  func seal(_ text: String, with key: CaseKey, as field: SealedField) throws -> SealedText {
    try key.seal(text, as: field, nonce: random.bytes(12))
  }

  /// Seals an officer's words, when there are any.
  func seal(ifAny text: String?, with key: CaseKey, as field: SealedField) throws -> SealedText? {
    try text.map { try seal($0, with: key, as: field) }
  }
}
