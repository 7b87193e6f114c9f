/// The public keys of the officers, folded from the stream `keys`. Being in the journal, a key cannot be exchanged unnoticed.
public struct KeyRegister: Aggregate, Hashable {
  /// One officer's key.
  public struct Key: Hashable, Sendable {
    /// Whose key it is.
    public let officer: OfficerID
    /// The Ed25519 public key: 32 bytes, in Base64.
    public let publicKey: String
    /// From when it is valid.
    public let registeredAt: Moment
    /// When it was revoked; nil while it is valid.
    public internal(set) var revokedAt: Moment?
    /// For which agency the officer spoke; nothing in older records.
    public let agency: AgencyID?
  }

  /// Every key ever registered, in order.
  public private(set) var keys: [Key] = []

  /// No keys yet.
  public init() {}

  /// The officer's valid key.
  public func current(for officer: OfficerID) -> Key? {
    keys.last { $0.officer == officer && $0.revokedAt == nil }
  }

  /// The officer's key at a moment, for checking what was signed then.
  public func key(for officer: OfficerID, at moment: Moment) -> Key? {
    keys.last { key in
      key.officer == officer && key.registeredAt <= moment && (key.revokedAt.map { moment < $0 } ?? true)
    }
  }

  /// Takes in what happened.
  public mutating func apply(_ recorded: Recorded<KeyEvent>) {
    switch recorded.event {
    case .registered(let payload):
      revoke(payload.officer, at: recorded.recordedAt)
      keys.append(
        Key(
          officer: payload.officer, publicKey: payload.publicKey, registeredAt: recorded.recordedAt, revokedAt: nil,
          agency: payload.agency))
    case .revoked(let payload): revoke(payload.officer, at: recorded.recordedAt)
    }
  }

  private mutating func revoke(_ officer: OfficerID, at moment: Moment) {
    for index in keys.indices where keys[index].officer == officer && keys[index].revokedAt == nil {
      keys[index].revokedAt = moment
    }
  }

  /// Registers a key; a newer key takes the place of the older one. Officers register their own, administrators anybody's.
  ///
  /// - Parameter agency: For which agency the officer speaks, so that what was signed can still be checked when the officer has left.
  public func register(
    _ publicKey: String, for officer: OfficerID, of agency: AgencyID? = nil, _ act: Act
  ) throws(Refusal) -> [KeyEvent] {
    try requireOwnOrAdministrator(officer, act)
    return [.registered(.init(officer: officer, publicKey: publicKey, agency: agency))]
  }

  /// Revokes an officer's key; what was signed before stays valid.
  public func revoke(_ officer: OfficerID, reason: String, _ act: Act) throws(Refusal) -> [KeyEvent] {
    try requireOwnOrAdministrator(officer, act)
    guard current(for: officer) != nil else {
      throw Refusal(
        rule: "key-unknown", message: "\(officer) has no valid key, so there is nothing to revoke.",
        mend: ["afterword key list"])
    }
    return [.revoked(.init(officer: officer, reason: reason))]
  }

  private func requireOwnOrAdministrator(_ officer: OfficerID, _ act: Act) throws(Refusal) {
    guard act.officer.id == officer || act.officer.holds(.administrator) else {
      throw Refusal(
        rule: "role-missing",
        message:
          "\(act.officer.name) (\(act.officer.id)) may not change the key of \(officer); that needs the role administrator.",
        mend: ["afterword officer list --role administrator"])
    }
  }
}

/// What happens to officers' keys.
public enum KeyEvent: JournalEvent {
  /// A key was registered.
  case registered(Registered)
  /// A key was revoked.
  case revoked(Revoked)

  /// A new key.
  public struct Registered: Hashable, Sendable, Codable {
    /// Whose key it is.
    public let officer: OfficerID
    /// The Ed25519 public key: 32 bytes, in Base64.
    public let publicKey: String
    /// For which agency the officer speaks; nothing in older records.
    public let agency: AgencyID?
    /// Describes a registration.
    public init(officer: OfficerID, publicKey: String, agency: AgencyID? = nil) {
      self.officer = officer
      self.publicKey = publicKey
      self.agency = agency
    }
  }

  /// The end of a key.
  public struct Revoked: Hashable, Sendable, Codable {
    /// Whose key it was.
    public let officer: OfficerID
    /// Why it was revoked.
    public let reason: String
    /// Describes a revocation.
    public init(officer: OfficerID, reason: String) {
      self.officer = officer
      self.reason = reason
    }
  }

  /// `key.registered/1` or `key.revoked/1`.
  public var kind: String {
    switch self {
    case .registered: "key.registered/1"
    case .revoked: "key.revoked/1"
    }
  }

  /// The payload as canonical JSON.
  public func encodedBody() throws(EventCodingError) -> String {
    switch self {
    case .registered(let payload): try CanonicalJSON.body(payload, kind: kind)
    case .revoked(let payload): try CanonicalJSON.body(payload, kind: kind)
    }
  }

  /// Reads an event back.
  public init(kind: String, body: String) throws(EventCodingError) {
    switch kind {
    case "key.registered/1": self = .registered(try CanonicalJSON.payload(Registered.self, kind: kind, body: body))
    case "key.revoked/1": self = .revoked(try CanonicalJSON.payload(Revoked.self, kind: kind, body: body))
    default: throw EventCodingError(kind: kind, reason: "this release does not know it")
    }
  }
}
