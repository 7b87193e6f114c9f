/// One attack and its aftermath, folded from the stream `incident/<id>`.
public struct Incident: Aggregate, Hashable {
  /// What was said when it was opened; nil before that.
  public private(set) var opening: IncidentOpening?
  /// When and why it was stood down; nil while it is open.
  public private(set) var standDown: IncidentStandDown?
  /// When it was last stood down, whether it was opened again since or not: what was promised for a later time is nobody's promise.
  public private(set) var clocksStoppedAt: Moment?

  /// No incident yet.
  public init() {}

  /// Whether the incident was opened and not stood down.
  public var isOpen: Bool { opening != nil && standDown == nil }

  /// Takes in what happened.
  public mutating func apply(_ recorded: Recorded<IncidentEvent>) {
    switch recorded.event {
    case .opened(let opening): self.opening = opening
    case .stoodDown(let reason):
      standDown = IncidentStandDown(at: recorded.occurredAt, by: recorded.officer, reason: reason.reason)
      clocksStoppedAt = recorded.occurredAt
    case .reopened: standDown = nil
    }
  }

  /// Opens the incident.
  ///
  /// T0 may not lie in the future: every deadline counts from it. A lead, a commander or an administrator opens an incident.
  public func open(_ opening: IncidentOpening, _ act: Act) throws(Refusal) -> [IncidentEvent] {
    guard self.opening == nil else {
      throw Refusal(
        rule: "incident-exists", message: "An incident with the id “\(opening.id)” exists already.",
        mend: ["afterword incident show \(opening.id)", "afterword incident open NAME --id ANOTHER-ID --t0 TIME"])
    }
    try requireRole(act, to: "open an incident")
    guard opening.t0 <= act.recordedAt else {
      throw Refusal(
        rule: "t0-in-the-future",
        message: "T0, the time of the attack, is given as \(opening.t0), which is later than now (\(act.recordedAt)).",
        mend: ["afterword incident open … --t0 TIME (the time of the attack, with its offset from UTC)"])
    }
    return [.opened(opening)]
  }

  /// Stands the incident down; a reason is needed, because the record must say why the clocks stopped.
  public func standDown(reason: String, _ act: Act) throws(Refusal) -> [IncidentEvent] {
    guard let opening else {
      throw Refusal(
        rule: "incident-unknown", message: "There is no such incident.", mend: ["afterword incident list"])
    }
    guard standDown == nil else {
      throw Refusal(
        rule: "incident-stood-down", message: "The incident “\(opening.id)” was stood down already.",
        mend: ["afterword incident show \(opening.id)"])
    }
    try requireRole(act, to: "stand an incident down")
    guard !reason.allSatisfy(\.isWhitespace) else {
      throw Refusal(
        rule: "reason-missing", message: "Standing an incident down needs a reason, because it stops every clock.",
        mend: ["afterword incident stand-down \(opening.id) --reason TEXT"])
    }
    return [.stoodDown(IncidentEvent.StoodDown(reason: reason))]
  }

  /// Opens the incident again, to put a public text right or to tell what has come since: a survivor dies, an inquiry ends.
  public func reopen(reason: String, _ act: Act) throws(Refusal) -> [IncidentEvent] {
    guard let opening else {
      throw Refusal(
        rule: "incident-unknown", message: "There is no such incident.", mend: ["afterword incident list"])
    }
    guard standDown != nil else {
      throw Refusal(
        rule: "incident-open", message: "The incident “\(opening.id)” is open.",
        mend: ["afterword incident show \(opening.id)"])
    }
    try requireRole(act, to: "open an incident again")
    guard !reason.allSatisfy(\.isWhitespace) else {
      throw Refusal(
        rule: "reason-missing", message: "Opening an incident again needs a reason, because the record was closed.",
        mend: ["afterword incident reopen \(opening.id) --reason TEXT"])
    }
    return [.reopened(IncidentEvent.StoodDown(reason: reason))]
  }

  /// Whether a promise is nobody's any more: it was given before the incident was stood down, for a time after it.
  public func hasEnded(promiseOf given: Moment, for promised: Moment) -> Bool {
    clocksStoppedAt.map { given <= $0 && promised > $0 } ?? false
  }

  private func requireRole(_ act: Act, to deed: String) throws(Refusal) {
    let allowed: [Role] = [.lead, .commander, .administrator]
    guard allowed.contains(where: act.officer.holds) else {
      throw Refusal(
        rule: "role-missing",
        message:
          "\(act.officer.name) (\(act.officer.id)) may not \(deed); that needs one of the roles lead, commander or administrator.",
        mend: ["afterword officer list --role lead"])
    }
  }
}

/// What is known when an incident is opened.
public struct IncidentOpening: Hashable, Sendable, Codable {
  /// The id typed in commands.
  public let id: IncidentID
  /// The neutral name: a place and a kind of event, never an offender's or a group's name (GP18).
  public let name: String
  /// The place, as statements name it.
  public let place: String
  /// The time of the attack; all deadlines count from it.
  public let t0: Moment
  /// How far east of UTC the place keeps its clocks.
  public let offset: UTCOffset
  /// Whether this is a drill.
  public let isDrill: Bool
  /// The officers of the workspace at that time; nothing in older records. Whoever is not among them joined later.
  public var officers: [OfficerID]?

  /// Whether an officer was there; in older records everybody was.
  public func wasThere(_ officer: OfficerID) -> Bool { officers?.contains(officer) ?? true }

  /// Describes an opening.
  public init(id: IncidentID, name: String, place: String, t0: Moment, offset: UTCOffset, isDrill: Bool) {
    self.id = id
    self.name = name
    self.place = place
    self.t0 = t0
    self.offset = offset
    self.isDrill = isDrill
  }
}

/// When, by whom and why an incident was stood down.
public struct IncidentStandDown: Hashable, Sendable {
  /// When.
  public let at: Moment
  /// By whom.
  public let by: OfficerID?
  /// Why.
  public let reason: String
}
