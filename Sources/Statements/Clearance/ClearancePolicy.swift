import Incidents

/// Who must say yes before a statement of a kind goes out.
public struct ClearancePolicy: Sendable, Hashable {
  /// One yes that is needed.
  public enum Seat: Sendable, Hashable {
    /// An officer with this role, of any agency.
    case role(Role)
    /// An officer with any of these roles.
    case anyRole([Role])
    /// An officer of each agency of this kind.
    case agencyKind(AgencyKind)
    /// An officer of this agency.
    case agency(AgencyID)
    /// An officer of the agency that owns this key.
    case owner(FactKey)
    /// An officer of every agency whose facts are in the text.
    case factOwners
    /// An officer of the agency that owns the place, or the commander. Where the text says nothing but what that agency has confirmed, its
    /// word is given already, and the lead may send it.
    case placeOwner
  }

  /// The seats.
  public var seats: [Seat]
  /// How many different people must have said yes; one person may fill two seats but counts once.
  public var people: Int
  /// Whether somebody who wrote the text may clear it.
  public var authorMayClear: Bool
  /// How long an answer is waited for before the lead is reminded.
  public var clock: TimeSpan
  /// How long a clearance is good for.
  public var validFor: TimeSpan
  /// Whether the urgent bypass may be used.
  public var allowsUrgent: Bool
  /// Whether the silence of an agency that has seen the text is a yes when the clock has run out. The lead, the roles that keep
  /// gates, and the agencies that a seat names are never silent.
  public var silenceCounts = false
  /// What happens when the clock has run out.
  public var timeout = TimeoutOutcome.hold
  /// Whether a change makes every yes void.
  public var mode = ClearanceMode.sectional
  /// Whether a yes may be given by telephone.
  public var allowsVoice = true

  /// A policy.
  public init(
    seats: [Seat], people: Int, authorMayClear: Bool = false, clock: TimeSpan, validFor: TimeSpan = .hours(2),
    allowsUrgent: Bool = true
  ) {
    self.seats = seats
    self.people = people
    self.authorMayClear = authorMayClear
    self.clock = clock
    self.validFor = validFor
    self.allowsUrgent = allowsUrgent
  }

  /// The policy that ships for a kind. Publication needs several agencies; a withdrawal needs one person.
  public static func standard(for kind: StatementKind) -> ClearancePolicy {
    var policy = seating(for: kind)
    switch kind {
    case .casualty:
      policy.timeout = .lastFigures
      policy.mode = .full
    case .arrest, .names, .withdrawal, .protective:
      policy.mode = .full
      policy.allowsVoice = kind != .names
    case .appeal: break
    default:
      policy.silenceCounts = true
      policy.timeout = .dropSilent
    }
    return policy
  }

  private static func seating(for kind: StatementKind) -> ClearancePolicy {
    switch kind {
    case .holding, .heartbeat:
      ClearancePolicy(seats: [.role(.lead), .agencyKind(.police)], people: 2, clock: .minutes(5))
    case .withdrawal:
      // Who may take a statement back is decided where it is taken back; nobody else is waited for.
      ClearancePolicy(seats: [.anyRole(withdrawers)], people: 1, authorMayClear: true, clock: .minutes(0))
    case .protective:
      ClearancePolicy(seats: [.placeOwner], people: 1, authorMayClear: true, clock: .minutes(0))
    case .casualty:
      ClearancePolicy(
        seats: [.role(.lead), .owner(.killed), .agencyKind(.health), .role(.familyLiaison)], people: 3,
        clock: .minutes(20), allowsUrgent: false)
    case .names:
      ClearancePolicy(
        seats: [.role(.familyLiaison), .owner(.killed), .role(.lead)], people: 3, clock: .minutes(30),
        allowsUrgent: false)
    case .arrest, .appeal:
      ClearancePolicy(
        seats: [.agencyKind(.prosecutor), .agencyKind(.police)], people: 2, clock: .minutes(30), allowsUrgent: false)
    case .support, .community:
      ClearancePolicy(seats: [.role(.lead), .agencyKind(.victimServices)], people: 2, clock: .minutes(30))
    case .correction:
      ClearancePolicy(seats: [.role(.lead), .factOwners], people: 2, clock: .minutes(5))
    case .falseClaim, .allClear:
      ClearancePolicy(seats: [.role(.lead), .agencyKind(.police), .factOwners], people: 2, clock: .minutes(12))
    default:
      ClearancePolicy(seats: [.role(.lead), .factOwners], people: 2, clock: .minutes(12))
    }
  }
}

extension ClearancePolicy {
  /// The roles that may put their name under a withdrawal, each for its own agency's facts.
  static let withdrawers: [Role] = [.lead, .commander, .publisher, .clearance, .press, .prosecutor]

  /// The name of the policy in the record: the kind, the number of people and the clock.
  public func name(for kind: StatementKind) -> String {
    "\(kind)/\(people)-people/\(clock.wholeMinutes)m/\(mode.rawValue)"
  }
}

/// A seat with a name: the one yes of one agency or role.
public struct RequiredClearance: Sendable, Hashable, Codable {
  /// The agency whose officer must say yes; nothing if any agency's will do.
  public let agency: AgencyID?
  /// The roles of which the officer must hold one.
  public let roles: [Role]
  /// Why the seat is needed, as a short clause.
  public let reason: String
  /// Whether silence fills it.
  public let silenceCounts: Bool?
  /// The roles that fill the seat whatever the agency; nothing for most seats.
  public let orRoles: [Role]?

  /// A seat.
  public init(
    agency: AgencyID?, roles: [Role], reason: String, silenceCounts: Bool = false, orRoles: [Role] = []
  ) {
    self.agency = agency
    self.roles = roles
    self.reason = reason
    self.silenceCounts = silenceCounts ? true : nil
    self.orRoles = orRoles.isEmpty ? nil : orRoles
  }

  /// Whether an officer can fill the seat.
  public func isFilled(by agency: AgencyID, holding roles: Set<Role>) -> Bool {
    (self.agency == nil || self.agency == agency) && !roles.isDisjoint(with: self.roles)
      || !roles.isDisjoint(with: orRoles ?? [])
  }

  /// Whoever fills the seat, as a command names them.
  var asTyped: String { agency.map { "OFFICER-OF-\($0)" } ?? roles.first?.rawValue.uppercased() ?? "OFFICER" }

  /// The seat in words: “police”, “an officer with the role lead”, “police or role commander”.
  public var description: String {
    let others = (orRoles ?? []).map(\.rawValue).joined(separator: " or ")
    return (agency?.rawValue ?? "role " + roles.map(\.rawValue).joined(separator: " or "))
      + (others.isEmpty ? "" : " or role \(others)")
  }
}

extension ClearancePolicy {
  /// The roles that may speak for their agency.
  public static let agencyRoles: [Role] = [.clearance, .lead, .commander, .prosecutor]

  /// The seats for one text, each once. No agency's name stands under a text without its yes: an agency that issues the text
  /// gets a seat too, unless it wrote the text or the lead speaks for it.
  ///
  /// - Parameters:
  ///   - factAgencies: the agencies whose facts are in the text.
  ///   - issuers: the agencies in whose name it is issued, without the author's.
  ///   - vouching: the agencies that the text says have confirmed something in it: they are asked whatever the kind.
  ///   - measures: what the text states of which one agency is the owner.
  ///   - isOwnersWord: whether the text tells people nothing but what the owner of the place has confirmed.
  ///   - authors: who wrote the text, so that somebody else is asked where too few people would be left.
  /// - Throws: a refusal when an agency that the policy needs does not take part, or nobody holds a role.
  public func resolve(
    factAgencies: Set<AgencyID>, vouching: Set<AgencyID> = [], measures: [FactKey] = [], issuers: Set<AgencyID> = [],
    rules: FactRules, officers: [Officer], ledger: FactLedger? = nil, isOwnersWord: Bool = false,
    authors: Set<OfficerID> = []
  ) throws(Refusal) -> [RequiredClearance] {
    var required: [RequiredClearance] = []
    func add(_ clearance: RequiredClearance) {
      let isHeld = required.contains { $0.agency == clearance.agency && $0.roles == clearance.roles }
      if !isHeld { required.append(clearance) }
    }
    func add(agency: AgencyID, _ reason: String, maySilent: Bool = false) {
      guard !required.contains(where: { $0.agency == agency }) else { return }
      add(
        RequiredClearance(
          agency: agency, roles: Self.agencyRoles, reason: reason, silenceCounts: maySilent && silenceCounts))
    }
    for seat in seats {
      switch seat {
      case .role(let role):
        add(RequiredClearance(agency: nil, roles: [role], reason: "the policy asks for the \(role)"))
      case .anyRole(let roles):
        add(RequiredClearance(agency: nil, roles: roles, reason: "the policy asks for one of these roles"))
      case .agency(let agency): add(agency: agency, "the policy names it")
      case .agencyKind(let kind):
        // A city without such an agency is not stopped: the lead answers for it.
        for agency in rules.agencies where agency.kind == kind {
          add(agency: agency.id, "the policy asks for \(kind.rawValue)")
        }
      case .owner(let key):
        if let owner = ledger?.owner(of: key, rules) ?? rules.owner(of: key) { add(agency: owner, "owner of \(key)") }
      case .placeOwner:
        let others: [Role] = isOwnersWord ? [.commander, .lead] : [.commander]
        guard let owner = ledger?.owner(of: "area", rules) ?? rules.owner(of: "area") else {
          add(RequiredClearance(agency: nil, roles: others, reason: "nobody owns the place"))
          continue
        }
        add(
          RequiredClearance(
            agency: owner, roles: Self.agencyRoles,
            reason: isOwnersWord ? "owner of the place, who has confirmed every word of it" : "owner of the place",
            orRoles: others))
      case .factOwners:
        for agency in factAgencies.sorted() { add(agency: agency, "its facts are in the text", maySilent: true) }
      }
    }
    for agency in vouching.sorted() { add(agency: agency, "its facts are in the text", maySilent: true) }
    for key in measures {
      guard let owner = ledger?.owner(of: key, rules) ?? rules.owner(of: key) else { continue }
      add(agency: owner, "owner of \(key)")
    }
    if !authorMayClear {
      let speaking = Set(officers.filter { $0.holds(.lead) }.map(\.agency))
      for issuer in issuers.subtracting(speaking).sorted() {
        add(agency: issuer, "the text is issued in its name", maySilent: true)
      }
    }
    for seat in required where !officers.contains(where: { seat.isFilled(by: $0.agency, holding: $0.roles) }) {
      throw Refusal(
        rule: "nobody-can-clear",
        message: "Nobody in afterword.yaml can clear for \(seat.description) (\(seat.reason)).",
        missing: [
          "an officer" + (seat.agency.map { " of \($0)" } ?? "")
            + " with a role of: " + seat.roles.map(\.rawValue).joined(separator: ", ")
        ],
        mend: ["afterword officer list", "add the officer to afterword.yaml"])
    }
    if let second = try secondReader(beside: required, officers, authors) { required.append(second) }
    return required
  }

  /// The seat of one more person, of any agency, where those who can fill the others are too few: a text of one agency alone is read by
  /// somebody else as well.
  private func secondReader(
    beside required: [RequiredClearance], _ officers: [Officer], _ authors: Set<OfficerID>
  ) throws(Refusal) -> RequiredClearance? {
    guard !authorMayClear, people > 1 else { return nil }
    let readers = officers.filter { !authors.contains($0.id) }
    let asked = readers.filter { officer in
      required.contains { $0.isFilled(by: officer.agency, holding: officer.roles) }
    }
    guard asked.count < people else { return nil }
    let able = readers.filter { !$0.roles.isDisjoint(with: Self.agencyRoles) }
    guard able.count >= people else {
      throw Refusal(
        rule: "nobody-can-clear",
        message: "This text needs the yes of \(people) people who did not write it, and there "
          + (able.count == 1 ? "is only one such officer" : "are only \(able.count) such officers")
          + " in afterword.yaml.",
        missing: ["an officer with a role of: " + Self.agencyRoles.map(\.rawValue).joined(separator: ", ")],
        mend: ["afterword officer list", "add the officer to afterword.yaml", "afterword doctor"])
    }
    return RequiredClearance(
      agency: nil, roles: Self.agencyRoles,
      reason: "\(people) people read every text, and one of them is of any agency")
  }
}
