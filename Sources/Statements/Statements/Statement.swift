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
  /// Cleared, and waiting for a time or a condition.
  case embargoed(Embargo)
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
    case .embargoed: "embargoed"
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

/// What an earlier revision was cleared with.
struct EarlierClearance: Sendable, Hashable {
  let mode: ClearanceMode
  let clearances: [Clearance]
  let acknowledgements: [AgencyID: Moment]
  let sentences: [RevisionSentence]

  /// Whether every sentence that says an agency's facts still stands in a text. Words that were turned into others belong to nobody
  /// in the new text, so it is in the old one that they are looked for.
  func keepsWords(of agency: AgencyID, in now: [RevisionSentence]) -> Bool {
    let digests = Set(now.map(\.digest))
    return sentences.allSatisfy { !$0.agencies.contains(agency) || digests.contains($0.digest) }
  }
}

/// One public message: its revisions, and everything that was said about them.
public struct Statement: Aggregate {
  /// What it was opened as; nothing for a statement that does not exist.
  public private(set) var opened: StatementOpened?
  /// The texts, oldest first, of which those that were soon overtaken are not read yet.
  private var texts: [Revision] = []
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
  /// The objections that nobody has let go: each stands until the officer who made it does, whatever becomes of the text.
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
  /// The latest time at which something happened to it.
  public private(set) var latestAt: Moment?
  /// When the current text was written.
  public private(set) var revisedAt: Moment?
  /// When it was put on record, to compare with when facts were received.
  public private(set) var revisionRecordedAt: Moment?
  /// When each agency has seen the submission.
  public private(set) var acknowledgements: [AgencyID: Moment] = [:]
  /// The agencies whose silence counts as a yes to the submission.
  public private(set) var deemed: [ClearanceDeemed] = []
  /// Who was reminded.
  public private(set) var nudges: [ClearanceNudged] = []
  /// Until when those whose yes was carried over may object to the words around their own.
  public private(set) var carriedUntil: [OfficerID: Moment] = [:]
  /// The persons who have signed what they said by telephone.
  public private(set) var voicesConfirmed: Set<OfficerID> = []
  /// The embargo.
  public private(set) var embargo: Embargo?
  /// Every yes to a text in Easy Read, oldest first.
  public private(set) var easyReads: [EasyReadCleared] = []
  /// What an earlier revision was cleared with, as far as it may still stand.
  private(set) var earlier: EarlierClearance?

  /// A statement that does not exist yet.
  public init() {}

  /// Its id, once it is opened.
  public var id: StatementID? { opened?.id }

  /// What it is for, once it is opened.
  public var kind: StatementKind? { opened?.kind }

  /// The current text.
  public var revision: Revision? { texts.last }

  /// The texts, oldest first. A statement may have hundreds, so this is for those who need them all; they must not have been left out
  /// when it was read (``overtaking``).
  public var revisions: [Revision] {
    assert(!texts.contains(where: \.isCut), "earlier texts were left out of a statement, and somebody asks for them")
    return texts.lazy.filter { !$0.isCut }.map(\.read)
  }

  /// One of the texts that were submitted, by its number.
  func revision(_ number: Int) -> Revision? { texts.first { !$0.isCut && $0.ordinal == number }?.read }

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
      guard openSeats.isEmpty, missingPeople == 0 else { return .inClearance(submission) }
      return embargo.map(StatementState.embargoed) ?? .cleared(submission)
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
        && !(seat.silenceCounts ?? false && deemed.contains { $0.agency == seat.agency }
          && !standingObjections.contains { $0.agency == seat.agency })
    }
  }

  /// The officers who may fill a seat of the submission.
  public func candidates(for seat: RequiredClearance, among officers: [Officer]) -> [OfficerID] {
    let mayAuthor = submission?.authorMayClear ?? false
    return officers.filter { officer in
      seat.isFilled(by: officer.agency, holding: officer.roles) && (mayAuthor || !authors.contains(officer.id))
    }.map(\.id)
  }

  /// The officers who may fill a seat of the submission and have not said yes to it yet.
  public func waitedFor(_ seat: RequiredClearance, among officers: [Officer]) -> [OfficerID] {
    let heard = Set(standingClearances.map(\.payload.speaker))
    return candidates(for: seat, among: officers).filter { !heard.contains($0) }
  }

  /// Where every seat is filled and people are missing all the same, because one person filled two: the seats that another one may fill.
  public func morePeople(among officers: [Officer]) -> [RequiredClearance] {
    guard let submission, openSeats.isEmpty, missingPeople > 0 else { return [] }
    return Array(submission.required.filter { !waitedFor($0, among: officers).isEmpty }.suffix(missingPeople))
  }

  /// How many more people must say yes.
  public var missingPeople: Int {
    guard let submission else { return 0 }
    let standing = standingClearances.map(\.payload)
    let people = Set(standing.map(\.person)).count
    // Two pairs of eyes: what one officer signed for himself and heard on the telephone is one pair.
    let hands = Set(standing.map(\.officer)).count
    return max(0, submission.people - people, min(2, submission.people) - hands)
  }

  /// The officer who signed or heard every yes, when there are several and they all came through one pair of hands.
  var onlyHand: OfficerID? {
    let hands = standingClearances.map(\.payload.officer)
    return hands.count > 1 && Set(hands).count == 1 ? hands.first : nil
  }

  /// The clearances of officers who do not object.
  var standingClearances: [Clearance] {
    clearances.filter { clearance in !openObjections.contains { $0.officer == clearance.payload.speaker } }
  }

  /// Everybody who wrote a part of the current text: the authors of all revisions.
  public var authors: Set<OfficerID> { Set(texts.map(\.author)) }

  /// Takes in one more event of the stream.
  public mutating func apply(_ recorded: Recorded<StatementEvent>) {
    changedAt = recorded.occurredAt
    latestAt = max(latestAt ?? recorded.occurredAt, recorded.occurredAt)
    switch recorded.event {
    case .opened(let body): opened = body
    case .revised(let body):
      texts.append(body)
      revisedAt = recorded.occurredAt
      revisionRecordedAt = recorded.recordedAt
      forgetClearance(keeping: true)
    case .checked(let body): check = body
    case .waived(let body):
      waivers.removeAll { $0.rule == body.rule && $0.words == body.words }
      waivers.append(body)
    case .submitted(let body):
      submission = body
      acknowledgements = body.mode == .sectional && onlyBecameShorter ? earlier?.acknowledgements ?? [:] : [:]
    case .cleared(let body):
      // Whose yes lapsed gives it again, to the same text.
      clearances.removeAll {
        $0.payload.speaker == body.payload.speaker && $0.payload.digest == body.payload.digest
      }
      clearances.append(body)
      acknowledgements[body.payload.agency] = acknowledgements[body.payload.agency] ?? body.payload.at
      // Who says yes to the new text needs no more time to object to it.
      if let standsFrom = carriedUntil[body.payload.speaker] {
        carriedUntil[body.payload.speaker] = min(standsFrom, body.payload.at)
      }
    case .objected(let body):
      objections.append(body)
      openObjections.append(body)
    case .objectionWithdrawn(let body): openObjections.removeAll { $0.officer == body.officer }
    case .voided(let body):
      voids.append(body)
      // What became void because a fact moved may stand again for those whose words have not.
      forgetClearance(keeping: body.facts != nil)
      // A yes that a clock ahead of the others dated counts no more, and its time no more either.
      if body.facts == nil { latestAt = max(recorded.occurredAt, revisedAt ?? recorded.occurredAt) }
    case .released(let body): release = body
    case .superseded(let body): supersededBy = body.by
    case .corrected(let body): correctedBy = body.by
    case .withdrawn(let body): withdrawal = body
    case .acknowledged(let body): acknowledgements[body.agency] = acknowledgements[body.agency] ?? body.at
    case .deemed(let body): deemed.append(body)
    case .nudged(let body): nudges.append(body)
    case .carried(let body):
      clearances.append(body.clearance)
      carriedUntil[body.clearance.payload.speaker] = body.standsFrom
    case .voiceConfirmed(let body): voicesConfirmed.insert(body.clearance.payload.officer)
    case .embargoed(let body): embargo = body
    case .embargoLifted: embargo = nil
    case .relinked(let links): opened = opened?.linked(links)
    case .easyReadCleared(let body): easyReads.append(body)
    }
  }

  /// Whether the text holds nothing, its particulars aside, that was not in it when it was submitted before. Whoever has seen that text
  /// has seen this one; of new words nobody is silent before having seen them.
  private var onlyBecameShorter: Bool {
    guard let earlier, let now = revision?.sentences else { return false }
    let seen = Set(earlier.sentences.map(\.digest))
    return now.allSatisfy { seen.contains($0.digest) || $0.isImprint ?? false }
  }

  private mutating func forgetClearance(keeping: Bool) {
    if let submission, keeping, let index = texts.lastIndex(where: { $0.number == submission.revision }) {
      earlier = EarlierClearance(
        mode: submission.mode ?? .full, clearances: standingClearances, acknowledgements: acknowledgements,
        sentences: texts[index].sentences ?? [])
    } else if !keeping {
      earlier = nil
    }
    acknowledgements = [:]
    deemed = []
    nudges = []
    carriedUntil = [:]
    check = nil
    submission = nil
    clearances = []
  }
}
