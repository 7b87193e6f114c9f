import Incidents

/// How sure the source is of a fact. Independent of whether it may be published.
public enum FactStatus: String, Sendable, Hashable, Codable, CaseIterable {
  /// The agency stands behind it.
  case confirmed
  /// Reported, not yet confirmed by the agency.
  case unconfirmed
  /// Another agency has objected.
  case disputed
  /// True or not, nothing is said about it; a reason and a review time are on record.
  case withheld
  /// A newer fact has taken its place.
  case superseded
  /// It was wrong.
  case retracted

  /// Whether the fact still stands in the ledger.
  public var isActive: Bool {
    self != .superseded && self != .retracted
  }
}

/// Whether and when a fact may be published. Independent of how sure it is.
public enum ReleaseRule: Sendable, Hashable {
  case `public`
  /// Publishable from this moment on.
  case after(Moment)
  /// Publishable once this gate is open.
  case when(GateName)
  /// For the agencies only, for now.
  case `internal`
  /// Not to be published at all.
  case never
}

extension ReleaseRule {
  /// Whether the rule keeps a fact from the public whatever the time and the gates.
  var isClosed: Bool { self == .internal || self == .never }
}

extension ReleaseRule: CustomStringConvertible {
  /// The rule as it is typed: `public`, `after:2026-03-14T22:00:00Z`, `when:next-of-kin`, `internal`, `never`.
  public var description: String {
    switch self {
    case .public: "public"
    case .after(let moment): "after:\(moment)"
    case .when(let gate): "when:\(gate.rawValue)"
    case .internal: "internal"
    case .never: "never"
    }
  }

  /// Reads a rule as it is typed; nothing for anything else.
  public init?(text: String) {
    switch text {
    case "public": self = .public
    case "internal": self = .internal
    case "never": self = .never
    default:
      if text.hasPrefix("after:"), let moment = Moment(rfc3339: String(text.dropFirst(6))) {
        self = .after(moment)
      } else if text.hasPrefix("when:"), let gate = GateName(rawValue: String(text.dropFirst(5))) {
        self = .when(gate)
      } else {
        return nil
      }
    }
  }
}

extension ReleaseRule: Codable {
  /// Reads the rule from its text.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let rule = ReleaseRule(text: text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a release rule")
    }
    self = rule
  }

  /// Writes the rule as its text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// Why a fact is withheld.
public enum WithholdingCode: String, Sendable, Hashable, Codable, CaseIterable {
  /// It would harm the investigation.
  case investigation
  /// Next of kin have not been told.
  case nextOfKin = "next-of-kin"
  /// It would harm a witness or a person at risk.
  case witnessAtRisk = "witness-at-risk"
  /// It would harm a fair trial.
  case fairTrial = "fair-trial"
  /// It would help others to copy the attack, or harm security.
  case security
  /// It identifies a person who has not agreed.
  case privacy
}

/// A gate: closed by default, opened by an officer with the right role, never by silence.
public enum GateName: String, Sendable, Hashable, Codable, CaseIterable {
  /// The next of kin of the people a fact is about have been told in person.
  case nextOfKin = "next-of-kin"
  /// The families were briefed before casualty figures go out.
  case familiesFirst = "families-first"
  /// The prosecutor agrees that a fact may be published.
  case prosecutor

  /// The roles that may open or close the gate; any one of them is enough.
  public var keepers: Set<Role> {
    switch self {
    case .nextOfKin, .familiesFirst: [.familyLiaison, .victimServices]
    case .prosecutor: [.prosecutor]
    }
  }

  /// Whether two keepers who say different things keep the gate closed until their superior decides.
  public var needsOneVoice: Bool { self == .prosecutor }

  /// What the gate stands for, as the second half of a sentence.
  public var meaning: String {
    switch self {
    case .nextOfKin: "the next of kin have been told"
    case .familiesFirst: "the families have been briefed"
    case .prosecutor: "the prosecutor agrees to publication"
    }
  }
}
