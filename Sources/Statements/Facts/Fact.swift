import Incidents

/// A claim that an agency contributes: what, how many, how sure, as of when, and whether it may be said in public.
///
/// An incident has facts by the thousand, and they are handed round all the time. What a fact says therefore stands in one place, and a
/// copy is hardly more than a reference to it; a change makes a new place. Only where it was published, which grows and grows, is kept
/// beside it.
public struct Fact: Sendable, Hashable {
  private var place: Place
  /// Where it has been published.
  public internal(set) var publications: [FactPublication] = []

  /// Where what a fact says stands; it is never changed.
  private final class Place: Sendable {
    let content: Content

    init(_ content: Content) { self.content = content }
  }

  /// What a fact says.
  struct Content: Sendable, Hashable {
    let id: FactID
    let key: FactKey
    var value: FactValue
    let scope: Scope
    let agency: AgencyID
    let basis: String?
    let asOf: Moment
    let receivedAt: Moment
    let enteredBy: OfficerID?
    let supersedes: FactID?
    let isAboutVictim: Bool
    var status: FactStatus
    var release: ReleaseRule
    var kinToldAt: Moment?
    var testedAt: Moment?
    var failedAt: Moment?
    var disputes: [AgencyID: String]
    var withholding: Withholding?
    var supersededBy: FactID?
    var endReason: String?
    var endReasons: Words?
    var disjointWith: Set<FactID>
    var contributedAt: Moment?
    var disputedAt: Moment?
    var sumOf: [FactID]
    var statusBefore: FactStatus?
  }

  /// A fact that was just received.
  init(
    id: FactID, key: FactKey, value: FactValue, scope: Scope, agency: AgencyID, basis: String?, asOf: Moment,
    receivedAt: Moment, enteredBy: OfficerID?, supersedes: FactID?, isAboutVictim: Bool, status: FactStatus,
    release: ReleaseRule, contributedAt: Moment, sumOf: [FactID]
  ) {
    place = Place(
      Content(
        id: id, key: key, value: value, scope: scope, agency: agency, basis: basis, asOf: asOf, receivedAt: receivedAt,
        enteredBy: enteredBy, supersedes: supersedes, isAboutVictim: isAboutVictim, status: status, release: release,
        disputes: [:], disjointWith: [], contributedAt: contributedAt, sumOf: sumOf))
  }

  /// Whether it says what another fact says, of the same people and place.
  func isSame(as other: Fact) -> Bool { value == other.value && scope == other.scope }

  /// A fact with what it says.
  init(_ content: Content, publications: [FactPublication]) {
    place = Place(content)
    self.publications = publications
  }

  /// All that it says.
  var content: Content { place.content }

  private mutating func change(_ body: (inout Content) -> Void) {
    var content = place.content
    body(&content)
    place = Place(content)
  }

  /// Facts are the same when they say the same.
  public static func == (left: Fact, right: Fact) -> Bool {
    (left.place === right.place || left.place.content == right.place.content)
      && left.publications == right.publications
  }

  /// Hashes what the fact says.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(place.content)
    hasher.combine(publications)
  }

  /// The fact's id in its incident.
  public var id: FactID { place.content.id }
  /// What it is about.
  public var key: FactKey { place.content.key }
  /// What it says.
  public internal(set) var value: FactValue {
    get { place.content.value }
    set { change { $0.value = newValue } }
  }
  /// What a figure counts.
  public var scope: Scope { place.content.scope }
  /// The agency that contributes it.
  public var agency: AgencyID { place.content.agency }
  /// The list, call or log that it rests on; short, without names of people harmed.
  public var basis: String? { place.content.basis }
  /// When it was true.
  public var asOf: Moment { place.content.asOf }
  /// When it was received.
  public var receivedAt: Moment { place.content.receivedAt }
  /// Who entered it; nothing when the clock did.
  public var enteredBy: OfficerID? { place.content.enteredBy }
  /// The fact it takes the place of.
  public var supersedes: FactID? { place.content.supersedes }
  /// Whether it is about a person who was harmed.
  public var isAboutVictim: Bool { place.content.isAboutVictim }
  /// How sure the agency is.
  public internal(set) var status: FactStatus {
    get { place.content.status }
    set { change { $0.status = newValue } }
  }
  /// Whether and when it may be published.
  public internal(set) var release: ReleaseRule {
    get { place.content.release }
    set { change { $0.release = newValue } }
  }
  /// When next of kin were told, for facts about victims.
  public internal(set) var kinToldAt: Moment? {
    get { place.content.kinToldAt }
    set { change { $0.kinToldAt = newValue } }
  }
  /// When the number or page was last tried and worked.
  public internal(set) var testedAt: Moment? {
    get { place.content.testedAt }
    set { change { $0.testedAt = newValue } }
  }
  /// When the number or page was last tried and did not work; nothing once it has worked again.
  public internal(set) var failedAt: Moment? {
    get { place.content.failedAt }
    set { change { $0.failedAt = newValue } }
  }
  /// Who has objected, and why.
  public internal(set) var disputes: [AgencyID: String] {
    get { place.content.disputes }
    set { change { $0.disputes = newValue } }
  }
  /// Why it is withheld.
  public internal(set) var withholding: Withholding? {
    get { place.content.withholding }
    set { change { $0.withholding = newValue } }
  }
  /// The fact that took its place.
  public internal(set) var supersededBy: FactID? {
    get { place.content.supersededBy }
    set { change { $0.supersededBy = newValue } }
  }
  /// Why it was superseded or retracted.
  public internal(set) var endReason: String? {
    get { place.content.endReason }
    set { change { $0.endReason = newValue } }
  }
  /// Why it was superseded, in public words by language.
  public internal(set) var endReasons: Words? {
    get { place.content.endReasons }
    set { change { $0.endReasons = newValue } }
  }
  /// The facts it was compared with person by person, and shares nobody with.
  public internal(set) var disjointWith: Set<FactID> {
    get { place.content.disjointWith }
    set { change { $0.disjointWith = newValue } }
  }
  /// When it was contributed, by the clock of whoever did.
  public internal(set) var contributedAt: Moment? {
    get { place.content.contributedAt }
    set { change { $0.contributedAt = newValue } }
  }
  /// When the first objection that stands was made.
  public internal(set) var disputedAt: Moment? {
    get { place.content.disputedAt }
    set { change { $0.disputedAt = newValue } }
  }
  /// The facts that it was added up from; nothing for a figure of its own.
  var sumOf: [FactID] {
    get { place.content.sumOf }
    set { change { $0.sumOf = newValue } }
  }
  /// The last status before it was withheld or disputed.
  var statusBefore: FactStatus? {
    get { place.content.statusBefore }
    set { change { $0.statusBefore = newValue } }
  }

  /// Whether it stands: neither superseded nor retracted.
  public var isActive: Bool { place.content.status.isActive }
}

/// Why a fact is withheld, until when at least, and what may be said instead.
public struct Withholding: Sendable, Hashable, Codable {
  /// The reason code.
  public let code: WithholdingCode
  /// When the decision must be looked at again.
  public let reviewAt: Moment
  /// What may be said in public about the silence.
  public let publicLine: String?

  /// A withholding.
  public init(code: WithholdingCode, reviewAt: Moment, publicLine: String? = nil) {
    self.code = code
    self.reviewAt = reviewAt
    self.publicLine = publicLine
  }
}

/// One publication of a fact: which statement, when, in which words.
public struct FactPublication: Sendable, Hashable, Codable {
  /// The statement.
  public let statement: StatementID
  /// The revision of the statement.
  public let revision: Int
  /// The kind of the statement.
  public let kind: StatementKind
  /// When it was released.
  public let at: Moment
  /// The words in which it was said, in the master language.
  public let words: String

  /// A publication.
  public init(statement: StatementID, revision: Int, kind: StatementKind, at: Moment, words: String) {
    self.statement = statement
    self.revision = revision
    self.kind = kind
    self.at = at
    self.words = words
  }
}
