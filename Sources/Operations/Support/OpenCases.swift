import Incidents
import Journal
import Support

/// What is known when a person is registered.
public struct CaseRegistration: Sendable {
  /// The incident.
  public var incident: IncidentID
  /// The groups of people the person belongs to.
  public var categories: [CaseCategory]
  /// Needs that are plain at once.
  public var needs: [NeedCode]
  /// Who the person is; nil while nobody knows.
  public var identity: Identity?
  /// How sure the services are.
  public var confidence: IdentityConfidence
  /// On what ground the agency holds the data.
  public var ground: ConsentEntry.Ground
  /// The case of the family member who has the family's tasks already.
  public var family: CaseID?

  /// Describes a registration. In the first hours the ground is the vital interest of the person; a consent follows.
  public init(
    incident: IncidentID, categories: [CaseCategory], needs: [NeedCode] = [], identity: Identity? = nil,
    confidence: IdentityConfidence = .stated, ground: ConsentEntry.Ground = .basis(.vitalInterest),
    family: CaseID? = nil
  ) {
    self.incident = incident
    self.categories = categories
    self.needs = needs
    self.identity = identity
    self.confidence = confidence
    self.ground = ground
    self.family = family
  }
}

extension Operations {
  /// Opens a case: draws an id and a key, seals the identity, and opens the tasks that follow from categories and needs.
  ///
  /// The category `protected-witness` puts the case into the compartment: its key is wrapped by the witness key, and its tasks are in
  /// no list that others see.
  public func openCase(_ registration: CaseRegistration, _ act: Act) async throws -> CaseID {
    try await transact(act) { unit in try await openCase(registration, in: &unit) }
  }

  /// The same inside a larger unit of work, as a playbook's step does it.
  public func openCase(_ registration: CaseRegistration, in unit: inout UnitOfWork) async throws -> CaseID {
    let act = unit.act
    let incident = try await supportIncident(registration.incident, in: &unit)
    let catalogue = try supportCatalogue()
    try catalogue.checked(categories: registration.categories)
    try catalogue.checked(needs: registration.needs)
    if let family = registration.family { _ = try await load(family, in: &unit) }
    let id = try await freeCaseID()
    let keyClass: KeyClass = registration.categories.contains(.protectedWitness) ? .witnesses : .cases
    let identity = try registration.identity?.encoded()
    let opened = { (identity: SealedText?) in
      CaseOpened(
        id: id, incident: incident.id, attack: incident.t0, categories: registration.categories,
        lead: act.officer.agency, keyClass: keyClass, identity: identity,
        confidence: identity == nil ? .unknown : registration.confidence, family: registration.family)
    }
    let tasks = catalogue.plan(
      Catalogue.Situation(
        home: .person(id), categories: registration.categories, needs: registration.needs,
        newNeeds: registration.needs, isFurtherFamilyMember: registration.family != nil, lead: act.officer.agency,
        agencies: workspace.configuration.agencies, attack: incident.t0, registration: act.occurredAt))
    // Decided before any key is made, so that a refusal costs nothing.
    let state = try await unit.load(SupportCase.self, from: .supportCase(id))
    _ = try state.decide(OpenCase(opened: opened(nil), ground: registration.ground, tasks: tasks), act)
    let key = try createKey(of: .person(id), keyClass, in: &unit)
    let sealed = try seal(ifAny: identity, with: key, as: .identity(id))
    var events = try state.decide(OpenCase(opened: opened(sealed), ground: registration.ground, tasks: tasks), act)
    if !registration.needs.isEmpty { events.insert(.assessed(CaseAssessed(needs: registration.needs)), at: 2) }
    try await save(events, to: id, from: state, in: &unit)
    return id
  }

  /// The incident of a case or task. It may have been stood down: people come forward for years, and nobody is turned away.
  func supportIncident(_ id: IncidentID, in unit: inout UnitOfWork) async throws -> IncidentOpening {
    guard let opening = try await unit.load(Incident.self, from: .incident(id)).opening else {
      throw Refusal(
        rule: "incident-unknown", message: "There is no incident “\(id)” in this workspace.",
        mend: ["afterword incident list"])
    }
    return opening
  }

  /// An id that no case has.
  private func freeCaseID() async throws -> CaseID {
    while true {
      let number = random.bytes(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) } >> 2
      guard let id = CaseID(number: number), try await store.version(of: .supportCase(id)) == 0 else { continue }
      return id
    }
  }

  /// Records or corrects who the person is.
  public func identify(
    _ id: CaseID, as identity: Identity, confidence: IdentityConfidence, _ act: Act
  ) async throws {
    let text = try identity.encoded()
    try await transact(act) { unit in
      let state = try await load(id, in: &unit)
      let key = try await requireKey(of: id, in: unit)
      let identified = CaseIdentified(
        identity: try seal(text, with: key, as: .identity(id)), confidence: confidence)
      try await save(try state.identify(identified, act), to: id, from: state, in: &unit)
    }
  }
}
