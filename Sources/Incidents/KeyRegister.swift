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
    /// Whether it is the first key of somebody who joined while an incident was running, and nobody who was there before has vouched
    /// for it: nothing that it signs counts.
    public internal(set) var waitsForVoucher = false
    /// Who vouched for it; nil where nobody had to.
    public internal(set) var voucher: OfficerID?
  }

  /// Every key ever registered, in order.
  public private(set) var keys: [Key] = []

  /// No keys yet.
  public init() {}

  /// The officer's valid key.
  public func current(for officer: OfficerID) -> Key? {
    keys.last { $0.officer == officer && $0.revokedAt == nil }
  }

  /// The key with which the officer may sign: valid, and not waiting for somebody to vouch for it.
  public func signing(for officer: OfficerID) -> Key? {
    current(for: officer).flatMap { $0.waitsForVoucher ? nil : $0 }
  }

  /// The keys that nobody has vouched for yet.
  public var waiting: [Key] { keys.filter { $0.waitsForVoucher && $0.revokedAt == nil } }

  /// Refuses an officer whose key nobody has vouched for.
  public func requireVouched(_ officer: OfficerID) throws(Refusal) {
    guard let key = current(for: officer), key.waitsForVoucher else { return }
    let isFirst = !keys.contains { $0.officer == officer && $0.publicKey != key.publicKey }
    throw Refusal(
      rule: "officer-not-vouched",
      message: (isFirst
        ? "\(officer) got a first key at \(key.registeredAt), while an incident was running"
        : "\(officer) got a new key at \(key.registeredAt), where the one before did not count any more")
        + ", and nobody who was there before has vouched for it; nothing that \(officer) signs counts until then.",
      missing: ["the word of a lead, commander or administrator who knows the person"],
      mend: ["afterword key vouch \(officer) --as LEAD"])
  }

  /// Refuses an officer of whom nobody who is known has said anything: who joined while an incident was running and has no key that
  /// somebody vouched for, or whose key was revoked and not replaced. Such an officer opens nothing that is closed.
  ///
  /// - Parameter wasThere: Whether the officer was there when the incident was opened.
  public func requireKnown(_ officer: OfficerID, wasThere: Bool) throws(Refusal) {
    try requireVouched(officer)
    guard current(for: officer) == nil else { return }
    if let last = keys.last(where: { $0.officer == officer }) {
      throw Refusal(
        rule: "officer-not-vouched",
        message:
          "The key of \(officer) was revoked"
          + (last.revokedAt.map { " at \($0)" } ?? "")
          + " and none took its place; "
          + "until then \(officer) can open nothing that is closed.",
        missing: ["a new key of \(officer), and the word of a lead, commander or administrator who knows the person"],
        mend: [
          "afterword key create \(officer) --as ADMINISTRATOR",
          "afterword key vouch \(officer) --as LEAD   # where the key still waits for somebody’s word",
        ])
    }
    guard wasThere else {
      throw Refusal(
        rule: "officer-not-vouched",
        message:
          "\(officer) joined while the incident was running, has no key, and nobody who was there before has vouched for the person; "
          + "until then \(officer) can open nothing that is closed.",
        missing: ["a key of \(officer), and the word of a lead, commander or administrator who knows the person"],
        mend: [
          "afterword key create \(officer) --as ADMINISTRATOR",
          "afterword key vouch \(officer) --as LEAD   # where the key still waits for somebody’s word",
        ])
    }
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
          agency: payload.agency, waitsForVoucher: payload.waitsForVoucher ?? false))
    case .vouched(let payload):
      for index in keys.indices
      where keys[index].officer == payload.officer && keys[index].publicKey == payload.publicKey {
        keys[index].waitsForVoucher = false
        keys[index].voucher = payload.voucher
      }
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
  /// The first key of somebody who joins while an incident is running waits until somebody who was there before vouches for it:
  /// otherwise two lines typed into a file would be a quorum. Who had such a key and makes a newer one waits on. So does, at any time, the
  /// first key after a revocation: whoever holds a stolen machine could make one.
  ///
  /// - Parameters:
  ///   - agency: For which agency the officer speaks, so that what was signed can still be checked when the officer has left.
  ///   - duringIncident: Whether an incident is running.
  public func register(
    _ publicKey: String, for officer: OfficerID, of agency: AgencyID? = nil, duringIncident: Bool = false, _ act: Act
  ) throws(Refusal) -> [KeyEvent] {
    try requireOwnOrAdministrator(officer, act)
    let earlier = keys.filter { $0.officer == officer }
    let wasThere = signing(for: officer) != nil
    let waits = !wasThere && (duringIncident || !earlier.isEmpty)
    return [
      .registered(.init(officer: officer, publicKey: publicKey, agency: agency, waitsForVoucher: waits ? true : nil))
    ]
  }

  /// The roles that may vouch for somebody who joins.
  public static let vouchers: [Role] = [.lead, .commander, .administrator]

  /// What somebody signs who vouches for an officer's key.
  ///
  /// - Throws: `Refusal` when the key waits for nobody, or the officer may not vouch for it: nobody vouches for himself, nor does
  ///   anybody who waits too.
  public func voucher(for officer: OfficerID, _ act: Act) throws(Refusal) -> Voucher {
    guard let key = current(for: officer), key.waitsForVoucher else {
      throw Refusal(
        rule: "key-waits-for-nobody", message: "\(officer) has no key that waits for somebody to vouch for it.",
        mend: ["afterword key list"])
    }
    guard act.officer.id != officer, Self.vouchers.contains(where: act.officer.holds) else {
      throw Refusal(
        rule: "may-not-vouch",
        message: "\(act.officer.name) (\(act.officer.id)) may not vouch for \(officer).",
        missing: ["another officer who was there before, with a role of: lead, commander, administrator"],
        mend: ["afterword key vouch \(officer) --as LEAD"])
    }
    try requireVouched(act.officer.id)
    guard signing(for: act.officer.id) != nil else {
      throw Refusal(
        rule: "no-key", message: "\(act.officer.name) has no valid key, so nothing can be signed in that name.",
        mend: ["afterword key create \(act.officer.id)"])
    }
    return Voucher(officer: officer, publicKey: key.publicKey, voucher: act.officer.id, at: act.recordedAt)
  }

  /// Somebody's word that a key belongs to an officer who is known.
  public struct Voucher: Hashable, Sendable, Codable {
    /// Whose key it is.
    public let officer: OfficerID
    /// The key.
    public let publicKey: String
    /// Who gives the word.
    public let voucher: OfficerID
    /// When.
    public let at: Moment
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
  /// Somebody vouched for a key.
  case vouched(Vouched)

  /// A new key.
  public struct Registered: Hashable, Sendable, Codable {
    /// Whose key it is.
    public let officer: OfficerID
    /// The Ed25519 public key: 32 bytes, in Base64.
    public let publicKey: String
    /// For which agency the officer speaks; nothing in older records.
    public let agency: AgencyID?
    /// Whether nothing that it signs counts before somebody has vouched for it; nothing where nobody has to.
    public let waitsForVoucher: Bool?
    /// Describes a registration.
    public init(officer: OfficerID, publicKey: String, agency: AgencyID? = nil, waitsForVoucher: Bool? = nil) {
      self.officer = officer
      self.publicKey = publicKey
      self.agency = agency
      self.waitsForVoucher = waitsForVoucher
    }
  }

  /// Somebody's signed word for a key.
  public struct Vouched: Hashable, Sendable, Codable {
    /// Whose key it is.
    public let officer: OfficerID
    /// The key.
    public let publicKey: String
    /// Who vouches for it.
    public let voucher: OfficerID
    /// When.
    public let at: Moment
    /// The Ed25519 signature of the one who vouches, over the canonical JSON of ``KeyRegister/Voucher``, in Base64.
    public let signature: String
    /// Describes a word.
    public init(_ voucher: KeyRegister.Voucher, signature: String) {
      officer = voucher.officer
      publicKey = voucher.publicKey
      self.voucher = voucher.voucher
      at = voucher.at
      self.signature = signature
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

  /// `key.registered/1`, `key.revoked/1` or `key.vouched/1`.
  public var kind: String {
    switch self {
    case .registered: "key.registered/1"
    case .revoked: "key.revoked/1"
    case .vouched: "key.vouched/1"
    }
  }

  /// The payload as canonical JSON.
  public func encodedBody() throws(EventCodingError) -> String {
    switch self {
    case .registered(let payload): try CanonicalJSON.body(payload, kind: kind)
    case .revoked(let payload): try CanonicalJSON.body(payload, kind: kind)
    case .vouched(let payload): try CanonicalJSON.body(payload, kind: kind)
    }
  }

  /// Reads an event back.
  public init(kind: String, body: String) throws(EventCodingError) {
    switch kind {
    case "key.registered/1": self = .registered(try CanonicalJSON.payload(Registered.self, kind: kind, body: body))
    case "key.vouched/1": self = .vouched(try CanonicalJSON.payload(Vouched.self, kind: kind, body: body))
    case "key.revoked/1": self = .revoked(try CanonicalJSON.payload(Revoked.self, kind: kind, body: body))
    default: throw EventCodingError(kind: kind, reason: "this release does not know it")
    }
  }
}
