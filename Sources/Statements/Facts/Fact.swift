import Incidents

/// A claim that an agency contributes: what, how many, how sure, as of when, and whether it may be said in public.
public struct Fact: Sendable, Hashable {
  /// The fact's id in its incident.
  public let id: FactID
  /// What it is about.
  public let key: FactKey
  /// What it says.
  public internal(set) var value: FactValue
  /// What a figure counts.
  public let scope: Scope
  /// The agency that contributes it.
  public let agency: AgencyID
  /// The list, call or log that it rests on; short, without names of people harmed.
  public let basis: String?
  /// When it was true.
  public let asOf: Moment
  /// When it was received.
  public let receivedAt: Moment
  /// Who entered it; nothing when the clock did.
  public let enteredBy: OfficerID?
  /// The fact it takes the place of.
  public let supersedes: FactID?
  /// Whether it is about a person who was harmed.
  public let isAboutVictim: Bool
  /// How sure the agency is.
  public internal(set) var status: FactStatus
  /// Whether and when it may be published.
  public internal(set) var release: ReleaseRule
  /// When next of kin were told, for facts about victims.
  public internal(set) var kinToldAt: Moment?
  /// When the number or page was last tried and worked.
  public internal(set) var testedAt: Moment?
  /// When the number or page was last tried and did not work; nothing once it has worked again.
  public internal(set) var failedAt: Moment?
  /// Who has objected, and why.
  public internal(set) var disputes: [AgencyID: String]
  /// Why it is withheld.
  public internal(set) var withholding: Withholding?
  /// The fact that took its place.
  public internal(set) var supersededBy: FactID?
  /// Why it was superseded or retracted.
  public internal(set) var endReason: String?
  /// Why it was superseded, in public words by language.
  public internal(set) var endReasons: Words?
  /// The facts it was compared with person by person, and shares nobody with.
  public internal(set) var disjointWith: Set<FactID>
  /// Where it has been published.
  public internal(set) var publications: [FactPublication]

  /// When it was contributed, by the clock of whoever did.
  public internal(set) var contributedAt: Moment?
  /// When the first objection that stands was made.
  public internal(set) var disputedAt: Moment?
  /// The facts that it was added up from; nothing for a figure of its own.
  var sumOf: [FactID] = []
  /// The last status before it was withheld or disputed.
  var statusBefore: FactStatus?

  /// Whether it stands: neither superseded nor retracted.
  public var isActive: Bool { status.isActive }
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
