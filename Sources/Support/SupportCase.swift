import Incidents

/// Where a case stands.
public enum CaseState: Hashable, Sendable {
  /// The services work with the person.
  case open
  /// The person has taken leave.
  case closed
  /// Another record of the same person carries on.
  case merged(into: CaseID)
  /// The key was destroyed; what was sealed cannot be read by anybody.
  case erased

  /// The word that lists show.
  public var text: String {
    switch self {
    case .open: "open"
    case .closed: "closed"
    case .merged: "merged"
    case .erased: "erased"
    }
  }
}

/// One victim, witness or family member as the services know them, folded from the stream `case/<id>`.
///
/// The state holds no personal data in clear: identity, remarks and notes stay sealed until Operations opens them for an officer
/// whom ``decideAccess(_:_:)`` lets in.
public struct SupportCase: Aggregate, Hashable {
  /// What was said at the registration; nil before it.
  public private(set) var opening: CaseOpened?
  /// When the person was registered.
  public private(set) var registeredAt: Moment?
  /// Where the case stands.
  public private(set) var state: CaseState = .open
  /// The agency that answers for the case.
  public private(set) var lead: AgencyID?
  /// The compartment of the key.
  public private(set) var keyClass: KeyClass = .cases
  /// The groups of people the person belongs to, in the order found.
  public private(set) var categories: [CaseCategory] = []
  /// What the person needs, in the order found.
  public private(set) var needs: [NeedCode] = []
  /// Who the person is, sealed.
  public private(set) var identity: SealedText?
  /// How sure the services are.
  public private(set) var confidence: IdentityConfidence = .unknown
  /// What the person has said about the own data.
  public private(set) var consents = ConsentLedger()
  /// The tasks.
  public private(set) var board = TaskBoard()
  /// The offer of the case to another agency, while it is unanswered.
  public private(set) var handover: TaskHandover?
  /// Other records of the same person that were merged into this one.
  public private(set) var absorbed: [CaseID] = []
  /// What officers wrote about the case as a whole, oldest first.
  public private(set) var remarks: [CaseRemarkEntry] = []

  /// What happened in the compartment and has not been opened with its key, oldest first.
  public private(set) var sealedEvents: [SealedCaseEvent] = []

  /// Whether the person is a child, for whom others consent.
  public var isChild: Bool { categories.contains(.child) }

  /// No case yet.
  public init() {}

  /// The state with the events of the compartment opened.
  ///
  /// - Parameter open: opens one of them with the key of the case.
  public func opened(_ open: (SealedText) throws -> CaseEvent) rethrows -> SupportCase {
    var state = self
    state.sealedEvents = []
    for sealed in sealedEvents {
      state.apply(
        Recorded(
          try open(sealed.text), officer: sealed.officer, occurredAt: sealed.occurredAt, recordedAt: sealed.recordedAt))
    }
    return state
  }

  /// Takes in what happened.
  public mutating func apply(_ recorded: Recorded<CaseEvent>) {
    switch recorded.event {
    case .opened(let opened):
      opening = opened
      registeredAt = recorded.occurredAt
      lead = opened.lead
      keyClass = opened.keyClass
      categories = opened.categories
      identity = opened.identity
      confidence = opened.confidence
    case .identified(let identified):
      identity = identified.identity
      confidence = identified.confidence
    case .assessed(let assessed):
      categories.removeAll { assessed.categoriesTakenBack.contains($0) }
      categories += assessed.categories.filter { !categories.contains($0) }
      needs.removeAll { assessed.needsTakenBack.contains($0) }
      needs += assessed.needs.filter { !needs.contains($0) }
      note(assessed.remark, "assessed", recorded)
    case .consentRecorded(let entry): consents.add(entry)
    case .protected(let remark):
      keyClass = .witnesses
      if !categories.contains(.protectedWitness) { categories.append(.protectedWitness) }
      note(remark.remark, "protected", recorded)
    case .handedOver(let offer):
      handover = TaskHandover(
        receiver: offer.to, sender: recorded.officer, offeredAt: recorded.occurredAt, answerBy: offer.answerBy)
      note(offer.remark, "handed over", recorded)
    case .accepted(let accepted):
      lead = accepted.agency
      handover = nil
    case .declined(let remark):
      handover = nil
      note(remark.remark, "handover declined", recorded)
    case .mergedInto(let merged):
      state = .merged(into: merged.other)
      handover = nil
      note(merged.remark, "merged", recorded)
    case .absorbed(let merged): absorbed.append(merged.other)
    case .closed(let closed):
      state = .closed
      handover = nil
      note(closed.remark, "closed", recorded)
    case .reopened(let remark):
      state = .open
      note(remark.remark, "reopened", recorded)
    case .erased:
      state = .erased
      handover = nil
    case .sealed(let text):
      keyClass = .witnesses
      sealedEvents.append(
        SealedCaseEvent(
          text: text, officer: recorded.officer, occurredAt: recorded.occurredAt, recordedAt: recorded.recordedAt))
    case .task(let event):
      board.apply(
        Recorded(event, officer: recorded.officer, occurredAt: recorded.occurredAt, recordedAt: recorded.recordedAt))
    }
  }

  private mutating func note(_ text: SealedText?, _ about: String, _ recorded: Recorded<CaseEvent>) {
    guard let text else { return }
    remarks.append(CaseRemarkEntry(about: about, officer: recorded.officer, at: recorded.occurredAt, text: text))
  }
}

/// An event of the compartment, still sealed.
public struct SealedCaseEvent: Hashable, Sendable {
  /// Kind and body, sealed as ``SealedField/event(_:)`` of the case.
  public let text: SealedText
  /// Who did it.
  public let officer: OfficerID?
  /// When it happened.
  public let occurredAt: Moment
  /// When it was written down.
  public let recordedAt: Moment
}

/// Something an officer wrote about the case as a whole.
public struct CaseRemarkEntry: Hashable, Sendable {
  /// On what occasion.
  public let about: String
  /// Who wrote it.
  public let officer: OfficerID?
  /// When.
  public let at: Moment
  /// The words, sealed as ``SealedField/remark(_:)`` of the case.
  public let text: SealedText
}

/// The tasks of an incident as a whole, folded from the stream `tasks/<incident>`.
public struct IncidentTasks: Aggregate, Hashable {
  /// The tasks.
  public private(set) var board = TaskBoard()

  /// No tasks yet.
  public init() {}

  /// Takes in what happened.
  public mutating func apply(_ recorded: Recorded<TaskEvent>) { board.apply(recorded) }
}
