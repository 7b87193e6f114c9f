import Incidents

/// How much of a case somebody wants to see.
public enum AccessTier: String, Hashable, Sendable, Codable, CaseIterable {
  /// The pseudonymous record: categories, needs, tasks, consents.
  case record
  /// The identity, and what officers wrote.
  case identity
}

/// A wish to read a case.
public struct AccessRequest: Hashable, Sendable {
  /// For what.
  public let purpose: Purpose
  /// How much.
  public let tier: AccessTier

  /// Describes a wish.
  public init(purpose: Purpose, tier: AccessTier) {
    self.purpose = purpose
    self.tier = tier
  }
}

/// What the record of reads keeps, in the stream `access/<case>`.
public enum AccessEvent: JournalEvent {
  /// Somebody read.
  case read(AccessNote)
  /// Somebody wanted to read and was refused.
  case refused(AccessNote)

  /// Name and version.
  public var kind: String {
    switch self {
    case .read: "access.read/1"
    case .refused: "access.refused/1"
    }
  }

  /// The canonical JSON of what happened.
  public func encodedBody() throws(EventCodingError) -> String {
    switch self {
    case .read(let note), .refused(let note): try CanonicalJSON.body(note, kind: kind)
    }
  }

  /// Reads an event back.
  public init(kind: String, body: String) throws(EventCodingError) {
    let note = try CanonicalJSON.payload(AccessNote.self, kind: kind, body: body)
    switch kind {
    case "access.read/1": self = .read(note)
    case "access.refused/1": self = .refused(note)
    default: throw EventCodingError(kind: kind, reason: "this release does not know the kind")
    }
  }
}

/// Who read what, for what, and on what ground.
public struct AccessNote: Hashable, Sendable, Codable {
  /// The case; for notes on tasks of the incident as a whole, the incident.
  public let subject: String
  /// The officer's agency.
  public let agency: AgencyID
  /// For what.
  public let purpose: Purpose
  /// How much.
  public let tier: AccessTier
  /// On what ground, for a read; the rule that said no, for a refusal.
  public let ground: String

  /// Describes a read or a refusal.
  public init(subject: String, agency: AgencyID, purpose: Purpose, tier: AccessTier, ground: String) {
    self.subject = subject
    self.agency = agency
    self.purpose = purpose
    self.tier = tier
    self.ground = ground
  }
}

extension SupportCase {
  /// Whether the officer may know that this case exists at all. Who may not gets the same answer as for an id that was never drawn.
  public func exists(for officer: Officer) -> Bool {
    opening != nil && (keyClass == .cases || officer.holds(.witnessProtection))
  }

  /// Decides who may read. Returns what the record of reads must hold before anything is shown.
  ///
  /// The moment that counts is the present (`act.recordedAt`), never one given with `--at`: nobody reads yesterday.
  ///
  /// - Throws: a refusal with the rule `case-unknown` when the case does not exist for the officer.
  public func decideAccess(_ request: AccessRequest, _ act: Act) throws(Refusal) -> AccessNote {
    guard let opening, exists(for: act.officer) else { throw .unknownCase() }
    let ground: String
    switch request.tier {
    case .record: ground = try recordGround(opening.id, act)
    case .identity: ground = try identityGround(opening.id, request.purpose, act)
    }
    return AccessNote(
      subject: opening.id.rawValue, agency: act.officer.agency, purpose: request.purpose, tier: request.tier,
      ground: ground)
  }

  /// The pseudonymous record is for the agencies that work on the case.
  private func recordGround(_ id: CaseID, _ act: Act) throws(Refusal) -> String {
    let agency = act.officer.agency
    if agency == lead { return "lead-agency" }
    if handover?.receiver == agency { return "case-offered" }
    if board.tasks.values.contains(where: { $0.owner == agency || $0.handover?.receiver == agency }) { return "task" }
    for purpose in Purpose.all {
      if case .open(let basis) = consents.standing(
        purpose: purpose, agency: agency, at: act.recordedAt, isChild: isChild)
      {
        return basis.text
      }
    }
    throw Refusal(
      rule: "case-of-other-agencies",
      message:
        "Case \(id) is worked on by other agencies; \(agency) has no task, no consent and no legal ground there.",
      missing: ["a task or the case handed over to \(agency), or the person's consent for \(agency)"],
      mend: [
        "Ask \(lead?.rawValue ?? "the lead agency"): afterword case consent \(id) --purpose support --agency \(agency) --given"
      ])
  }

  /// The identity is for officers with a role that needs it, of an agency with consent or a ground in law for the purpose.
  private func identityGround(_ id: CaseID, _ purpose: Purpose, _ act: Act) throws(Refusal) -> String {
    if state == .erased {
      throw Refusal(
        rule: "case-erased",
        message: "Case \(id) was erased: its key was destroyed, and nobody can read who the person was.")
    }
    let readers: Set<Role> = keyClass == .witnesses ? [.witnessProtection] : purpose.readers
    guard !readers.isDisjoint(with: act.officer.roles) else {
      throw Refusal(
        rule: "role-missing",
        message:
          "The identity in case \(id) is opened for the purpose “\(purpose)” only to officers with one of the roles "
          + "\(readers.map(\.rawValue).sorted().joined(separator: ", ")); \(act.officer.id) has none of them.",
        mend: ["afterword officer list"])
    }
    let agency = act.officer.agency
    let wayIn = "afterword case consent \(id) --purpose \(purpose) --agency \(agency) --given"
    switch consents.standing(purpose: purpose, agency: agency, at: act.recordedAt, isChild: isChild) {
    case .open(let basis): return basis.text
    case .refused:
      throw Refusal(
        rule: "consent-refused",
        message:
          "The person of case \(id) has said no to the use of the own data by \(agency) for the purpose “\(purpose)”.",
        missing: ["a new decision of the person, or a legal duty or court order recorded after the no"],
        mend: [wayIn, "afterword case consent \(id) --purpose \(purpose) --agency \(agency) --basis court-order"])
    case .expired:
      throw Refusal(
        rule: "consent-expired",
        message: "The consent in case \(id) for \(agency) and the purpose “\(purpose)” has run out.",
        missing: ["a new decision of the person"], mend: [wayIn])
    case .unasked:
      throw Refusal(
        rule: "consent-missing",
        message:
          "In case \(id) there is neither consent nor a legal ground for \(agency) and the purpose “\(purpose)”.",
        missing: ["the person's consent, or a ground in law, recorded by \(lead?.rawValue ?? "the lead agency")"],
        mend: [wayIn, "afterword case consent \(id) --purpose \(purpose) --agency \(agency) --basis legal-duty"])
    }
  }
}

extension Refusal {
  /// The one answer for a case that was never opened and for a case that the officer may not know of. It names no id, so that
  /// both answers are the same bytes.
  static func unknownCase() -> Refusal {
    Refusal(
      rule: "case-unknown", message: "There is no such case.",
      mend: ["afterword case list"])
  }
}
