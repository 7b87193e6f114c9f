import Incidents

/// What personal data is used for. Consent is given for a purpose, never in general.
public struct Purpose: Identifier {
  /// The text of the purpose.
  public let rawValue: String
  /// Takes the text as it is.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Practical and emotional support.
  public static let support = Purpose("support")
  /// Medical data.
  public static let health = Purpose("health")
  /// Screening and referral to trauma care.
  public static let psychological = Purpose("psychological")
  /// Compensation and emergency funds.
  public static let compensation = Purpose("compensation")
  /// Contact with the own consulate.
  public static let consular = Purpose("consular")
  /// Passing the file to services in the home country.
  public static let crossBorder = Purpose("cross-border")
  /// Contact with a school.
  public static let school = Purpose("school")
  /// Contact with an employer.
  public static let employer = Purpose("employer")
  /// Media wishes, publication of a name or photograph.
  public static let media = Purpose("media")
  /// Memorials and tributes.
  public static let memorial = Purpose("memorial")
  /// Identification of the dead and search for the missing.
  public static let identification = Purpose("identification")
  /// Information on, and part in, the proceedings.
  public static let justice = Purpose("justice")
  /// Protection of a threatened witness.
  public static let protection = Purpose("protection")

  /// All purposes, in the order in which they are explained to a person.
  public static let all: [Purpose] = [
    .support, .health, .psychological, .compensation, .consular, .crossBorder, .school, .employer, .media, .memorial,
    .identification, .justice, .protection,
  ]

  /// The roles of which an officer needs one to open an identity for this purpose.
  ///
  /// A consent is given to an agency, but not to its press office.
  public var readers: Set<Role> {
    switch self {
    case .justice, .identification: [.victimServices, .familyLiaison, .prosecutor]
    case .protection: [.witnessProtection]
    default: [.victimServices, .familyLiaison]
    }
  }
}

/// A ground in law to use personal data without consent (the terms of GDPR article 6(1); other laws know the same grounds).
public enum LegalBasis: String, Hashable, Sendable, Codable, CaseIterable {
  /// Life and limb of somebody.
  case vitalInterest = "vital-interest"
  /// A duty laid on the agency by law.
  case legalDuty = "legal-duty"
  /// A task in the public interest. The person may object.
  case publicTask = "public-task"
  /// The order of a court or prosecutor.
  case courtOrder = "court-order"

  /// Whether the basis holds although the person has said no before it was recorded.
  public var standsAgainstRefusal: Bool { self != .publicTask }
}

/// What a person said.
public enum ConsentDecision: String, Hashable, Sendable, Codable, CaseIterable {
  /// Yes.
  case given
  /// No.
  case refused
  /// Yes before, no from now on.
  case withdrawn
}

/// Who spoke for the person.
public enum ConsentGiver: String, Hashable, Sendable, Codable, CaseIterable {
  /// The person.
  case person
  /// A verified guardian.
  case guardian
  /// Somebody with a power of attorney, or a court-appointed carer.
  case representative
  /// An authority in place of a missing guardian.
  case authority
}

/// One decision of a person, or one ground in law, for a purpose and an agency.
public struct ConsentEntry: Hashable, Sendable, Codable {
  /// What was decided or found.
  public enum Ground: Hashable, Sendable {
    /// The person decided.
    case decision(ConsentDecision, by: ConsentGiver)
    /// The law gives a ground.
    case basis(LegalBasis)
  }

  /// For what.
  public let purpose: Purpose
  /// For which agency; nil for every agency.
  public let agency: AgencyID?
  /// What was decided or found.
  public let ground: Ground
  /// When it was decided in the world.
  public let decidedAt: Moment
  /// When it ends of itself.
  public let expiresAt: Moment?
  /// Which text was explained, for example `notice-3`.
  public let notice: String?
  /// In which language it was explained (BCP 47).
  public let language: String?

  /// Describes an entry.
  public init(
    purpose: Purpose, agency: AgencyID?, ground: Ground, decidedAt: Moment, expiresAt: Moment? = nil,
    notice: String? = nil, language: String? = nil
  ) {
    self.purpose = purpose
    self.agency = agency
    self.ground = ground
    self.decidedAt = decidedAt
    self.expiresAt = expiresAt
    self.notice = notice
    self.language = language
  }

  private enum CodingKeys: String, CodingKey {
    case purpose, agency, decision, by, basis, decidedAt, expiresAt, notice, language
  }

  /// Reads an entry.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.purpose = try container.decode(Purpose.self, forKey: .purpose)
    self.agency = try container.decodeIfPresent(AgencyID.self, forKey: .agency)
    if let basis = try container.decodeIfPresent(LegalBasis.self, forKey: .basis) {
      self.ground = .basis(basis)
    } else {
      self.ground = .decision(
        try container.decode(ConsentDecision.self, forKey: .decision),
        by: try container.decodeIfPresent(ConsentGiver.self, forKey: .by) ?? .person)
    }
    self.decidedAt = try container.decode(Moment.self, forKey: .decidedAt)
    self.expiresAt = try container.decodeIfPresent(Moment.self, forKey: .expiresAt)
    self.notice = try container.decodeIfPresent(String.self, forKey: .notice)
    self.language = try container.decodeIfPresent(String.self, forKey: .language)
  }

  /// Writes an entry.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(purpose, forKey: .purpose)
    try container.encodeIfPresent(agency, forKey: .agency)
    switch ground {
    case .decision(let decision, let giver):
      try container.encode(decision, forKey: .decision)
      try container.encode(giver, forKey: .by)
    case .basis(let basis): try container.encode(basis, forKey: .basis)
    }
    try container.encode(decidedAt, forKey: .decidedAt)
    try container.encodeIfPresent(expiresAt, forKey: .expiresAt)
    try container.encodeIfPresent(notice, forKey: .notice)
    try container.encodeIfPresent(language, forKey: .language)
  }
}

/// On what ground somebody may read.
public enum AccessBasis: Hashable, Sendable, Codable {
  /// The person's consent.
  case consent
  /// A ground in law.
  case law(LegalBasis)

  /// The word that the access record keeps.
  public var text: String {
    switch self {
    case .consent: "consent"
    case .law(let basis): basis.rawValue
    }
  }
}

/// Everything a person has said about the use of the own data, and the grounds in law beside it, in the order recorded.
public struct ConsentLedger: Hashable, Sendable {
  /// The entries, oldest record first.
  public private(set) var entries: [ConsentEntry] = []

  /// An empty ledger.
  public init() {}

  mutating func add(_ entry: ConsentEntry) { entries.append(entry) }

  /// The answer for a purpose and an agency.
  public enum Standing: Hashable, Sendable {
    /// The agency may read, on this ground.
    case open(AccessBasis)
    /// The person said no.
    case refused
    /// There was a consent, and it has run out.
    case expired
    /// Nobody has asked.
    case unasked
  }

  /// Whether an agency may use the data for a purpose at a moment.
  ///
  /// 1. The newest decision counts, whether it named the agency or all agencies; a no counts at once, even one dated in the future.
  /// 2. A no is overruled only by a ground in law that does not depend on the person's will and was recorded after it.
  /// 3. Without a no, a consent that still runs opens; then any ground in law that still runs.
  ///
  /// - Parameter isChild: whether the person is a child: then a yes counts only from a guardian, a representative or an authority,
  ///   also one that was said before anybody knew the age, or in a record that was merged into this one.
  public func standing(
    purpose: Purpose, agency: AgencyID, at moment: Moment, isChild: Bool = false
  ) -> Standing {
    var decision: (entry: ConsentEntry, decision: ConsentDecision)?
    var bases: [(entry: ConsentEntry, basis: LegalBasis)] = []
    for entry in entries where entry.purpose == purpose && (entry.agency == nil || entry.agency == agency) {
      switch entry.ground {
      case .decision(let said, let giver):
        if said == .given, entry.decidedAt > moment || (isChild && giver == .person) { continue }
        if let newest = decision, entry.decidedAt < newest.entry.decidedAt { continue }
        decision = (entry, said)
      case .basis(let basis):
        if entry.decidedAt <= moment, entry.expiresAt.map({ moment < $0 }) ?? true { bases.append((entry, basis)) }
      }
    }
    if let decision, decision.decision != .given {
      let overruling = bases.first { $0.basis.standsAgainstRefusal && $0.entry.decidedAt > decision.entry.decidedAt }
      return overruling.map { .open(.law($0.basis)) } ?? .refused
    }
    if let decision, decision.entry.expiresAt.map({ moment < $0 }) ?? true { return .open(.consent) }
    if let basis = bases.first { return .open(.law(basis.basis)) }
    return decision == nil ? .unasked : .expired
  }
}
