import Incidents

/// What happens in the fact ledger of an incident (stream `facts/<incident>`).
public enum FactEvent: Sendable, Hashable {
  /// An agency contributed a fact.
  case added(FactAdded)
  /// The agency stands behind its fact.
  case confirmed(FactID)
  /// The owner of the key decided between two facts.
  case settled(FactSettled)
  /// An agency objected to another agency's fact.
  case disputed(FactDisputed)
  /// The agency took its objection back.
  case disputeWithdrawn(FactDisputed)
  /// Nothing is to be said about a fact for now.
  case withheld(FactWithheld)
  /// The release rule of a fact was set; a withholding is over.
  case ruleSet(FactRuleSet)
  /// A newer fact took its place.
  case superseded(FactEnded)
  /// Why a newer fact took the place of another, in more languages.
  case explained(FactExplained)
  /// It was wrong.
  case retracted(FactEnded)
  /// Lists were compared person by person, and nobody is on both.
  case provenDisjoint(FactsCompared)
  /// A number was called, or a page loaded.
  case tested(FactTested)
  /// Next of kin of the person concerned were told.
  case kinTold(KinTold)
  /// A released statement said it.
  case published(FactPublished)
  /// A gate was opened.
  case gateOpened(GateChange)
  /// A gate was closed.
  case gateClosed(GateChange)
  /// A phrase must not be published.
  case holdbackAdded(Holdback)
  /// A phrase may be published again.
  case holdbackLifted(HoldbackLifted)
  /// The superior decided between two voices on a gate.
  case gateDecided(GateDecided)
  /// Sealed words about a person may be said.
  case revealed(FactRevealed)
  /// An agency said something in public that is not in the ledger.
  case soloReported(SoloReport)
  /// What was said alone was answered.
  case soloSettled(SoloSettled)
  /// An agency claims to own a measure.
  case ownershipClaimed(OwnershipClaim)
  /// Unified command decided who owns a measure.
  case ownershipDecided(OwnershipClaim)
  /// A step on the way to a name: identified, family told, asked, embassy told.
  case victimStep(VictimStep)
  /// A family agreed to something being said, or took that back.
  case victimConsent(VictimConsent)
}

/// A fact as contributed.
public struct FactAdded: Sendable, Hashable, Codable {
  /// The new fact.
  public let id: FactID
  /// What it is about.
  public let key: FactKey
  /// What it says.
  public let value: FactValue
  /// What a figure counts.
  public let scope: Scope
  /// The contributing agency.
  public let agency: AgencyID
  /// What it rests on.
  public let basis: String?
  /// When it was true.
  public let asOf: Moment
  /// Whether the agency stands behind it already.
  public let status: FactStatus
  /// Whether and when it may be published.
  public let release: ReleaseRule
  /// The fact it takes the place of.
  public let supersedes: FactID?
  /// Whether it is about a person who was harmed.
  public let isAboutVictim: Bool?
  /// For a total: the disjoint facts of which it is the sum.
  public let sumOf: [FactID]?
}

/// A decision between two facts.
public struct FactSettled: Sendable, Hashable, Codable {
  /// The fact that stands.
  public let kept: FactID
  /// The fact that does not.
  public let against: FactID
  /// Why.
  public let reason: String
}

/// An objection.
public struct FactDisputed: Sendable, Hashable, Codable {
  /// The fact.
  public let id: FactID
  /// The agency that objects.
  public let agency: AgencyID
  /// Why.
  public let reason: String
}

/// A fact about which nothing is said.
public struct FactWithheld: Sendable, Hashable, Codable {
  /// The fact.
  public let id: FactID
  /// The agency that decided it.
  public let agency: AgencyID
  /// Why, until when, and what may be said instead.
  public let withholding: Withholding
}

/// A release rule set.
public struct FactRuleSet: Sendable, Hashable, Codable {
  /// The fact.
  public let id: FactID
  /// The rule from now on.
  public let rule: ReleaseRule
}

/// A fact that does not stand any more.
public struct FactEnded: Sendable, Hashable, Codable {
  /// The fact.
  public let id: FactID
  /// The fact in its place, if any.
  public let by: FactID?
  /// Why.
  public let reason: String?
  /// Why, in public words by language; nothing where only ``reason`` was given, which is then English.
  public let reasons: Words?

  /// A fact that ends.
  public init(id: FactID, by: FactID?, reason: String?, reasons: Words? = nil) {
    self.id = id
    self.by = by
    self.reason = reason
    self.reasons = reasons
  }
}

/// Why a newer fact took the place of another, in more languages.
public struct FactExplained: Sendable, Hashable, Codable {
  /// The newer fact.
  public let id: FactID
  /// Why, in public words by language.
  public let reasons: Words
}

/// Lists compared person by person.
public struct FactsCompared: Sendable, Hashable, Codable {
  /// The facts that count different people.
  public let facts: [FactID]
  /// How that was established.
  public let reason: String
}

/// A number or page that was tried.
public struct FactTested: Sendable, Hashable, Codable {
  /// The fact.
  public let id: FactID
  /// Whether it worked.
  public let worked: Bool
}

/// Next of kin were told.
public struct KinTold: Sendable, Hashable, Codable {
  /// The fact about the person.
  public let id: FactID
  /// When they were told.
  public let toldAt: Moment
  /// Why the time on record was changed; nothing for the first.
  public let reason: String?
}

/// A fact that was published.
public struct FactPublished: Sendable, Hashable, Codable {
  /// The fact.
  public let id: FactID
  /// Where and in which words.
  public let publication: FactPublication
}

/// A gate that was opened or closed.
public struct GateChange: Sendable, Hashable, Codable {
  /// The gate.
  public let gate: GateName
  /// Since when.
  public let at: Moment
  /// What was done, or why it was closed.
  public let note: String
}

/// A superior's decision on a gate.
public struct GateDecided: Sendable, Hashable, Codable {
  /// The gate.
  public let gate: GateName
  /// Whether it is open from now on.
  public let isOpen: Bool
  /// Since when.
  public let at: Moment
  /// Why.
  public let note: String
}

/// Sealed words that may be said.
public struct FactRevealed: Sendable, Hashable, Codable {
  /// The fact.
  public let id: FactID
  /// The words.
  public let value: FactValue
}

/// A holdback that ended.
public struct HoldbackLifted: Sendable, Hashable, Codable {
  /// The holdback.
  public let id: HoldbackID
  /// Why.
  public let reason: String
}

private struct OnlyFact: Codable {
  let id: FactID
}

extension FactEvent: JournalEvent {
  /// Name and version of the event.
  public var kind: String {
    switch self {
    case .added: "fact.added/1"
    case .confirmed: "fact.confirmed/1"
    case .settled: "fact.settled/1"
    case .disputed: "fact.disputed/1"
    case .disputeWithdrawn: "fact.dispute-withdrawn/1"
    case .withheld: "fact.withheld/1"
    case .ruleSet: "fact.rule-set/1"
    case .superseded: "fact.superseded/1"
    case .explained: "fact.explained/1"
    case .retracted: "fact.retracted/1"
    case .provenDisjoint: "fact.proven-disjoint/1"
    case .tested: "fact.tested/1"
    case .kinTold: "fact.kin-told/1"
    case .published: "fact.published/1"
    case .gateOpened: "gate.opened/1"
    case .gateClosed: "gate.closed/1"
    case .holdbackAdded: "holdback.added/1"
    case .holdbackLifted: "holdback.lifted/1"
    case .gateDecided: "gate.decided/1"
    case .revealed: "fact.revealed/1"
    case .soloReported: "solo.reported/1"
    case .soloSettled: "solo.settled/1"
    case .ownershipClaimed: "owner.claimed/1"
    case .ownershipDecided: "owner.decided/1"
    case .victimStep: "victim.step/1"
    case .victimConsent: "victim.consent/1"
    }
  }

  /// The canonical JSON of the event.
  public func encodedBody() throws(EventCodingError) -> String {
    switch self {
    case .added(let body): try CanonicalJSON.body(body, kind: kind)
    case .confirmed(let id): try CanonicalJSON.body(OnlyFact(id: id), kind: kind)
    case .settled(let body): try CanonicalJSON.body(body, kind: kind)
    case .disputed(let body), .disputeWithdrawn(let body): try CanonicalJSON.body(body, kind: kind)
    case .withheld(let body): try CanonicalJSON.body(body, kind: kind)
    case .ruleSet(let body): try CanonicalJSON.body(body, kind: kind)
    case .superseded(let body), .retracted(let body): try CanonicalJSON.body(body, kind: kind)
    case .explained(let body): try CanonicalJSON.body(body, kind: kind)
    case .provenDisjoint(let body): try CanonicalJSON.body(body, kind: kind)
    case .tested(let body): try CanonicalJSON.body(body, kind: kind)
    case .kinTold(let body): try CanonicalJSON.body(body, kind: kind)
    case .published(let body): try CanonicalJSON.body(body, kind: kind)
    case .gateOpened(let body), .gateClosed(let body): try CanonicalJSON.body(body, kind: kind)
    case .holdbackAdded(let body): try CanonicalJSON.body(body, kind: kind)
    case .holdbackLifted(let body): try CanonicalJSON.body(body, kind: kind)
    case .gateDecided(let body): try CanonicalJSON.body(body, kind: kind)
    case .revealed(let body): try CanonicalJSON.body(body, kind: kind)
    case .soloReported(let body): try CanonicalJSON.body(body, kind: kind)
    case .soloSettled(let body): try CanonicalJSON.body(body, kind: kind)
    case .ownershipClaimed(let body), .ownershipDecided(let body): try CanonicalJSON.body(body, kind: kind)
    case .victimStep(let body): try CanonicalJSON.body(body, kind: kind)
    case .victimConsent(let body): try CanonicalJSON.body(body, kind: kind)
    }
  }

  /// Reads an event back.
  public init(kind: String, body: String) throws(EventCodingError) {
    switch kind {
    case "fact.added/1":
      if let fact = FactAdded(canonical: body) {
        self = .added(fact)
      } else {
        self = .added(try CanonicalJSON.payload(FactAdded.self, kind: kind, body: body))
      }
    case "fact.confirmed/1":
      if let id = FactID(canonical: body) {
        self = .confirmed(id)
      } else {
        self = .confirmed(try CanonicalJSON.payload(OnlyFact.self, kind: kind, body: body).id)
      }
    case "fact.settled/1": self = .settled(try CanonicalJSON.payload(FactSettled.self, kind: kind, body: body))
    case "fact.disputed/1": self = .disputed(try CanonicalJSON.payload(FactDisputed.self, kind: kind, body: body))
    case "fact.dispute-withdrawn/1":
      self = .disputeWithdrawn(try CanonicalJSON.payload(FactDisputed.self, kind: kind, body: body))
    case "fact.withheld/1": self = .withheld(try CanonicalJSON.payload(FactWithheld.self, kind: kind, body: body))
    case "fact.rule-set/1": self = .ruleSet(try CanonicalJSON.payload(FactRuleSet.self, kind: kind, body: body))
    case "fact.superseded/1":
      if let ending = FactEnded(canonical: body) {
        self = .superseded(ending)
      } else {
        self = .superseded(try CanonicalJSON.payload(FactEnded.self, kind: kind, body: body))
      }
    case "fact.explained/1": self = .explained(try CanonicalJSON.payload(FactExplained.self, kind: kind, body: body))
    case "fact.retracted/1": self = .retracted(try CanonicalJSON.payload(FactEnded.self, kind: kind, body: body))
    case "fact.proven-disjoint/1":
      self = .provenDisjoint(try CanonicalJSON.payload(FactsCompared.self, kind: kind, body: body))
    case "fact.tested/1": self = .tested(try CanonicalJSON.payload(FactTested.self, kind: kind, body: body))
    case "fact.kin-told/1": self = .kinTold(try CanonicalJSON.payload(KinTold.self, kind: kind, body: body))
    case "fact.published/1": self = .published(try CanonicalJSON.payload(FactPublished.self, kind: kind, body: body))
    case "gate.opened/1": self = .gateOpened(try CanonicalJSON.payload(GateChange.self, kind: kind, body: body))
    case "gate.closed/1": self = .gateClosed(try CanonicalJSON.payload(GateChange.self, kind: kind, body: body))
    case "holdback.added/1": self = .holdbackAdded(try CanonicalJSON.payload(Holdback.self, kind: kind, body: body))
    case "holdback.lifted/1":
      self = .holdbackLifted(try CanonicalJSON.payload(HoldbackLifted.self, kind: kind, body: body))
    case "gate.decided/1": self = .gateDecided(try CanonicalJSON.payload(GateDecided.self, kind: kind, body: body))
    case "fact.revealed/1": self = .revealed(try CanonicalJSON.payload(FactRevealed.self, kind: kind, body: body))
    case "solo.reported/1": self = .soloReported(try CanonicalJSON.payload(SoloReport.self, kind: kind, body: body))
    case "solo.settled/1": self = .soloSettled(try CanonicalJSON.payload(SoloSettled.self, kind: kind, body: body))
    case "owner.claimed/1":
      self = .ownershipClaimed(try CanonicalJSON.payload(OwnershipClaim.self, kind: kind, body: body))
    case "owner.decided/1":
      self = .ownershipDecided(try CanonicalJSON.payload(OwnershipClaim.self, kind: kind, body: body))
    case "victim.step/1": self = .victimStep(try CanonicalJSON.payload(VictimStep.self, kind: kind, body: body))
    case "victim.consent/1":
      self = .victimConsent(try CanonicalJSON.payload(VictimConsent.self, kind: kind, body: body))
    default: throw EventCodingError(kind: kind, reason: "the fact ledger knows no event of this kind")
    }
  }
}
