import Guidelines
import Incidents

/// Where a statement stands.
public enum StatementState: Sendable, Hashable {
  /// Something in the text still has to be filled in.
  case draft
  /// The text is complete; it has not been checked as it stands.
  case assembled
  /// The text was checked as it stands.
  case checked
  /// The agencies have been asked to clear it.
  case inClearance(Submission)
  /// Everybody whose yes is needed has said yes to this exact text.
  case cleared(Submission)
  /// It is public.
  case released(Release)
  /// It was public; a later statement took its place.
  case superseded(by: Int)
  /// It was public; a correction names what was wrong in it.
  case corrected(by: Int)
  /// It must not be used any more; `by` is the public notice that says so.
  case withdrawn(by: Int?)

  /// The state in one word, for lists.
  public var name: String {
    switch self {
    case .draft: "draft"
    case .assembled: "assembled"
    case .checked: "checked"
    case .inClearance: "in-clearance"
    case .cleared: "cleared"
    case .released: "released"
    case .superseded: "superseded"
    case .corrected: "corrected"
    case .withdrawn: "withdrawn"
    }
  }

  /// Whether the text is or was public.
  public var isPublic: Bool {
    switch self {
    case .released, .superseded, .corrected: true
    case .withdrawn(let notice): notice != nil
    default: false
    }
  }
}

/// One public message: its revisions, and everything that was said about them.
public struct Statement: Aggregate {
  /// What it was opened as; nothing for a statement that does not exist.
  public private(set) var opened: StatementOpened?
  /// The texts, oldest first.
  public private(set) var revisions: [Revision] = []
  /// The check of the current revision.
  public private(set) var check: StatementChecked?
  /// The findings that are kept, with the reasons.
  public private(set) var waivers: [Waiver] = []
  /// The submission of the current revision.
  public private(set) var submission: Submission?
  /// The clearances of the current revision.
  public private(set) var clearances: [Clearance] = []
  /// Every objection, oldest first.
  public private(set) var objections: [Objection] = []
  /// The objections to the current revision that stand.
  public private(set) var openObjections: [Objection] = []
  /// Why clearances became void, oldest first.
  public private(set) var voids: [StatementVoided] = []
  /// The release.
  public private(set) var release: Release?
  /// The number of the statement that took its place.
  public private(set) var supersededBy: Int?
  /// The number of the latest correction.
  public private(set) var correctedBy: Int?
  /// The withdrawal.
  public private(set) var withdrawal: StatementWithdrawn?
  /// When something last happened to it.
  public private(set) var changedAt: Moment?

  /// A statement that does not exist yet.
  public init() {}

  /// Its id, once it is opened.
  public var id: StatementID? { opened?.id }

  /// What it is for, once it is opened.
  public var kind: StatementKind? { opened?.kind }

  /// The current text.
  public var revision: Revision? { revisions.last }

  /// What would be signed for the current text.
  public var manifest: RevisionManifest? {
    guard let opened, let revision else { return nil }
    return RevisionManifest(revision, of: opened.id, kind: opened.kind, links: opened.links)
  }

  /// The digest of the current text.
  public var digest: String? { try? manifest?.digest() }

  /// Where it stands.
  public var state: StatementState {
    if let withdrawal { return .withdrawn(by: withdrawal.by) }
    if let supersededBy { return .superseded(by: supersededBy) }
    if let correctedBy { return .corrected(by: correctedBy) }
    if let release { return .released(release) }
    if let submission {
      return openSeats.isEmpty && missingPeople == 0 ? .cleared(submission) : .inClearance(submission)
    }
    if check != nil { return .checked }
    return revision?.gaps == nil ? .assembled : .draft
  }

  /// The seats of the submission that nobody has filled yet.
  public var openSeats: [RequiredClearance] {
    guard let submission else { return [] }
    let standing = standingClearances
    return submission.required.filter { seat in
      !standing.contains { seat.isFilled(by: $0.payload.agency, holding: Set($0.payload.roles)) }
    }
  }

  /// The officers who may fill a seat of the submission.
  public func candidates(for seat: RequiredClearance, among officers: [Officer]) -> [OfficerID] {
    let mayAuthor = submission?.authorMayClear ?? false
    return officers.filter { officer in
      seat.isFilled(by: officer.agency, holding: officer.roles) && (mayAuthor || !authors.contains(officer.id))
    }.map(\.id)
  }

  /// How many more people must say yes.
  public var missingPeople: Int {
    guard let submission else { return 0 }
    return max(0, submission.people - Set(standingClearances.map(\.payload.officer)).count)
  }

  /// The clearances of officers who do not object.
  var standingClearances: [Clearance] {
    clearances.filter { clearance in !openObjections.contains { $0.officer == clearance.payload.officer } }
  }

  /// Everybody who wrote a part of the current text: the authors of all revisions.
  public var authors: Set<OfficerID> { Set(revisions.map(\.author)) }

  /// Takes in one more event of the stream.
  public mutating func apply(_ recorded: Recorded<StatementEvent>) {
    changedAt = recorded.occurredAt
    switch recorded.event {
    case .opened(let body): opened = body
    case .revised(let body):
      revisions.append(body)
      forgetClearance()
    case .checked(let body): check = body
    case .waived(let body):
      waivers.removeAll { $0.rule == body.rule && $0.words == body.words }
      waivers.append(body)
    case .submitted(let body): submission = body
    case .cleared(let body): clearances.append(body)
    case .objected(let body):
      objections.append(body)
      openObjections.append(body)
    case .objectionWithdrawn(let body): openObjections.removeAll { $0.officer == body.officer }
    case .voided(let body):
      voids.append(body)
      forgetClearance()
    case .released(let body): release = body
    case .superseded(let body): supersededBy = body.by
    case .corrected(let body): correctedBy = body.by
    case .withdrawn(let body): withdrawal = body
    }
  }

  private mutating func forgetClearance() {
    check = nil
    submission = nil
    clearances = []
    openObjections = []
  }
}
