import Incidents
import Journal
import Support

/// What an assessment found, in words that are not sealed yet.
public struct CaseFindings: Sendable {
  /// Categories found.
  public var categories: [CaseCategory]
  /// Categories that were wrong.
  public var categoriesTakenBack: [CaseCategory]
  /// Needs found.
  public var needs: [NeedCode]
  /// Needs that are met or were wrong.
  public var needsTakenBack: [NeedCode]
  /// What the officer wants to remember; it is sealed.
  public var remark: String?

  /// Describes what was found.
  public init(
    categories: [CaseCategory] = [], categoriesTakenBack: [CaseCategory] = [], needs: [NeedCode] = [],
    needsTakenBack: [NeedCode] = [], remark: String? = nil
  ) {
    self.categories = categories
    self.categoriesTakenBack = categoriesTakenBack
    self.needs = needs
    self.needsTakenBack = needsTakenBack
    self.remark = remark
  }
}

extension Operations {
  /// Records an assessment; opens the tasks that follow and cancels those that nothing calls for any more.
  ///
  /// - Returns: the codes of the tasks opened and cancelled.
  @discardableResult
  public func assess(
    _ id: CaseID, _ findings: CaseFindings, _ act: Act
  ) async throws -> (opened: [TaskCode], cancelled: [TaskCode]) {
    let catalogue = try supportCatalogue()
    try catalogue.checked(categories: findings.categories)
    try catalogue.checked(needs: findings.needs)
    return try await transact(act) { unit in
      let state = try await load(id, in: &unit)
      guard let opening = state.opening else { throw Operations.noCase(id) }
      let categories =
        state.categories.filter { !findings.categoriesTakenBack.contains($0) }
        + findings.categories.filter { !state.categories.contains($0) }
      let needs =
        state.needs.filter { !findings.needsTakenBack.contains($0) }
        + findings.needs.filter { !state.needs.contains($0) }
      let tasks = catalogue.plan(
        Catalogue.Situation(
          home: .person(id), categories: categories, needs: needs, newNeeds: findings.needs,
          isFurtherFamilyMember: opening.family != nil, lead: state.lead ?? act.officer.agency,
          agencies: workspace.configuration.agencies, attack: opening.attack,
          registration: state.registeredAt ?? act.occurredAt, board: state.board))
      let obsolete = catalogue.obsolete(in: state.board, categories: categories, needs: needs)
      let key = try await requireKey(of: id, in: unit)
      let assessed = CaseAssessed(
        categories: findings.categories, categoriesTakenBack: findings.categoriesTakenBack, needs: findings.needs,
        needsTakenBack: findings.needsTakenBack, remark: try seal(ifAny: findings.remark, with: key, as: .remark(id)))
      try await save(try state.assess(assessed, tasks: tasks, obsolete: obsolete, act), to: id, from: state, in: &unit)
      return (tasks.map(\.code), obsolete)
    }
  }

  /// Records what the person decided about the own data, or a ground in law.
  public func consent(_ id: CaseID, _ entry: ConsentEntry, _ act: Act) async throws {
    if let agency = entry.agency { _ = try workspace.configuration.agency(agency) }
    try await transact(act) { unit in
      let state = try await load(id, in: &unit)
      try await save(try state.consent(entry, act), to: id, from: state, in: &unit)
    }
  }

  /// Moves a case into the compartment of protected witnesses: its key is wrapped anew by the witness key, and its tasks leave the
  /// index.
  public func protectCase(_ id: CaseID, remark: String?, _ act: Act) async throws {
    let catalogue = try supportCatalogue()
    try await transact(act) { unit in
      let state = try await load(id, in: &unit)
      guard let opening = state.opening else { throw Operations.noCase(id) }
      let tasks = catalogue.plan(
        Catalogue.Situation(
          home: .person(id), categories: [.protectedWitness], needs: state.needs, lead: act.officer.agency,
          agencies: workspace.configuration.agencies, attack: opening.attack, registration: act.occurredAt,
          board: state.board))
      let key = try await requireKey(of: id, in: unit)
      let sealed = CaseRemark(remark: try seal(ifAny: remark, with: key, as: .remark(id)))
      let events = try state.protect(sealed, tasks: tasks, act)
      try keep(key, of: .person(id), .witnesses, in: &unit)
      try await save(events, to: id, from: state, in: &unit)
    }
  }

  /// Offers a case to another agency.
  public func handOverCase(
    _ id: CaseID, to agency: AgencyID, answerWithin: TimeSpan, remark: String?, _ act: Act
  ) async throws {
    _ = try workspace.configuration.agency(agency)
    try await transact(act) { unit in
      let state = try await load(id, in: &unit)
      let key = try await requireKey(of: id, in: unit)
      let offer = CaseHandedOver(
        to: agency, answerBy: act.occurredAt + answerWithin, remark: try seal(ifAny: remark, with: key, as: .remark(id))
      )
      try await save(try state.handOver(offer, act), to: id, from: state, in: &unit)
    }
  }

  /// Takes a case that was offered.
  public func acceptCase(_ id: CaseID, _ act: Act) async throws {
    try await transact(act) { unit in
      let state = try await load(id, in: &unit)
      try await save(try state.acceptHandover(act), to: id, from: state, in: &unit)
    }
  }

  /// Says no to a case that was offered.
  public func declineCase(_ id: CaseID, reason: String, _ act: Act) async throws {
    try await transact(act) { unit in
      let state = try await load(id, in: &unit)
      let key = try await requireKey(of: id, in: unit)
      let remark = CaseRemark(remark: try seal(reason, with: key, as: .remark(id)))
      try await save(try state.declineHandover(remark, act), to: id, from: state, in: &unit)
    }
  }
}
