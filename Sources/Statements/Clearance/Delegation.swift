import Incidents

/// What an officer signs to let another speak in his place, for some kinds and some time: a night roster is a list of these.
public struct DelegationPayload: Sendable, Hashable, Codable {
  /// Always ``schemaName``.
  public let schema: String
  /// The delegation's id in its incident: `d-1`, `d-2`, ….
  public let id: String
  /// The incident.
  public let incident: IncidentID
  /// Who delegates.
  public let from: OfficerID
  /// Who may speak in that place.
  public let to: OfficerID
  /// For which kinds; all if none is named.
  public let kinds: [StatementKind]
  /// From when.
  public let at: Moment
  /// Until when.
  public let until: Moment

  /// The name and version of the form.
  public static let schemaName = "afterword.delegation/1"

  /// What an officer signs.
  public init(
    id: String, incident: IncidentID, from: OfficerID, to: OfficerID, kinds: [StatementKind], at: Moment, until: Moment
  ) {
    schema = Self.schemaName
    self.id = id
    self.incident = incident
    self.from = from
    self.to = to
    self.kinds = kinds.sorted()
    self.at = at
    self.until = until
  }
}

/// A signed delegation.
public struct Delegation: Sendable, Hashable, Codable {
  /// What was signed.
  public let payload: DelegationPayload
  /// The Ed25519 signature of the officer who delegates, in base64.
  public let signature: String

  /// A delegation.
  public init(payload: DelegationPayload, signature: String) {
    self.payload = payload
    self.signature = signature
  }

  /// Whether it covers a kind at a moment.
  public func covers(_ kind: StatementKind, at moment: Moment) -> Bool {
    payload.at <= moment && moment <= payload.until && (payload.kinds.isEmpty || payload.kinds.contains(kind))
  }
}

/// What was looked at again after it had gone out urgently or was taken back.
public struct ReviewDone: Sendable, Hashable, Codable {
  /// The number of the statement.
  public let number: Int
  /// What was found.
  public let note: String
}

extension StatementRegister {
  /// How long a delegation may last: 72 hours.
  public static let longestDelegation = TimeSpan.hours(72)
  /// When an urgent release or a withdrawal must have been looked at again.
  public static let reviewClock = TimeSpan.hours(24)

  /// The roles that keep gates: no other role takes their place.
  static let gateKeepers: Set<Role> = [.prosecutor, .familyLiaison]

  /// Takes in a delegation. Who keeps a gate is stood in for by somebody of the same agency, or with the same role; nobody hands on
  /// what was handed to him.
  public func decide(
    _ delegation: Delegation, publicKey: String?, officers: [Officer], _ act: Act
  ) throws(Refusal) -> [StatementRegisterEvent] {
    let payload = delegation.payload
    guard payload.from == act.officer.id, payload.id == nextDelegationID else {
      throw Refusal(
        rule: "delegation-in-another-name", message: "Nobody delegates for somebody else.",
        mend: ["afterword statement delegate --to \(payload.to) --until +8h --as \(payload.from)"])
    }
    guard let delegate = officers.first(where: { $0.id == payload.to }), delegate.id != payload.from else {
      throw Refusal(
        rule: "officer-unknown", message: "There is no other officer “\(payload.to)”.", mend: ["afterword officer list"]
      )
    }
    let kept = Self.gateKeepers.intersection(act.officer.roles)
    guard kept.isEmpty || delegate.agency == act.officer.agency || kept.isSubset(of: delegate.roles) else {
      throw Refusal(
        rule: "delegation-of-a-gate",
        message: "\(act.officer.name) answers for the \(kept.map { "\($0)" }.sorted().joined(separator: " and the ")) "
          + "side, and \(delegate.name) of \(delegate.agency) does not.",
        missing: [
          "somebody of \(act.officer.agency), or with the role "
            + kept.map(\.rawValue).sorted().joined(separator: " and ")
        ],
        mend: ["afterword officer list", "afterword statement delegate --to OFFICER --until +8h --as \(payload.from)"])
    }
    guard payload.until > act.recordedAt, payload.until <= act.recordedAt + Self.longestDelegation else {
      throw Refusal(
        rule: "delegation-length",
        message: "A delegation ends within 72 hours; this one would end at \(payload.until).",
        mend: ["afterword statement delegate --to \(payload.to) --until +12h"])
    }
    guard let publicKey, SignedRecord.isValid(delegation.signature, of: payload, publicKey: publicKey) else {
      throw Refusal(
        rule: "signature-invalid", message: "The delegation is not signed by \(payload.from) with a valid key.",
        mend: ["afterword key create \(payload.from)"])
    }
    return [.delegated(delegation)]
  }

  /// Ends a delegation. Who gave it, or an administrator, may.
  public func decideEnd(of id: String, _ act: Act) throws(Refusal) -> [StatementRegisterEvent] {
    guard let delegation = delegations.first(where: { $0.payload.id == id }) else {
      throw Refusal(
        rule: "unknown-delegation", message: "There is no delegation “\(id)”.", mend: ["afterword statement board"])
    }
    guard delegation.payload.from == act.officer.id || act.officer.holds(.administrator) else {
      throw Refusal(
        rule: "delegation-in-another-name", message: "\(id) was given by \(delegation.payload.from).",
        missing: ["\(delegation.payload.from), or an administrator"],
        mend: ["repeat the command with --as \(delegation.payload.from)"])
    }
    return [.delegationEnded(id)]
  }

  /// The delegation under which an officer may speak for another at a moment.
  public func delegation(from: OfficerID, to: OfficerID, kind: StatementKind, at moment: Moment) -> Delegation? {
    delegations.last { $0.payload.from == from && $0.payload.to == to && $0.covers(kind, at: moment) }
  }

  /// Who speaks for some officers at a moment.
  func deputies(of officers: [OfficerID], kind: StatementKind, at moment: Moment) -> [OfficerID] {
    delegations.filter { officers.contains($0.payload.from) && $0.covers(kind, at: moment) }.map(\.payload.to)
  }

  /// The number that the next delegation gets.
  public var nextDelegationID: String { "d-\(delegationCount + 1)" }

  /// Records that an urgent release or a withdrawal was looked at again.
  public func decideReview(_ number: Int, note: String, _ act: Act) throws(Refusal) -> [StatementRegisterEvent] {
    guard reviewsDue.contains(where: { $0.number == number }) else {
      throw Refusal(
        rule: "nothing-to-review", message: "Statement \(number) waits for no review.",
        mend: ["afterword statement board"])
    }
    guard release(of: number)?.officer != act.officer.id else {
      throw Refusal(
        rule: "review-by-another",
        message: "\(act.officer.name) released statement \(number); somebody else looks at it again.",
        mend: ["afterword statement review \(number) --note \"…\" --as LEAD"])
    }
    guard !note.allSatisfy(\.isWhitespace) else {
      throw Refusal(rule: "note-missing", message: "A review says what was found.", mend: ["add --note \"…\""])
    }
    return [.reviewed(ReviewDone(number: number, note: note))]
  }

  /// What went out urgently or was taken back and nobody has looked at again, with the time by which it is due.
  public var reviewsDue: [(number: Int, kind: StatementKind, dueAt: Moment)] {
    releases.filter {
      ($0.isUrgent ?? false || $0.kind == .withdrawal || $0.kind == .protective) && !reviewed.contains($0.number)
    }
    .map { ($0.number, $0.kind, $0.at + Self.reviewClock) }
  }
}
