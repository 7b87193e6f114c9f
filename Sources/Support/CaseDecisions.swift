import Incidents

/// Registers a person.
public struct OpenCase: Hashable, Sendable {
  /// What is recorded.
  public let opened: CaseOpened
  /// On what ground the registering agency holds the data for the purpose of support.
  public let ground: ConsentEntry.Ground
  /// The tasks that follow from the categories, as ``Catalogue/plan(_:)`` gives them.
  public let tasks: [TaskOpened]

  /// Describes the registration.
  public init(opened: CaseOpened, ground: ConsentEntry.Ground, tasks: [TaskOpened]) {
    self.opened = opened
    self.ground = ground
    self.tasks = tasks
  }
}

extension SupportCase {
  /// The roles that work with people and their data.
  public static let caringRoles: [Role] = [.victimServices, .familyLiaison]

  /// Opens the case.
  public func decide(_ command: OpenCase, _ act: Act) throws(Refusal) -> [CaseEvent] {
    let opened = command.opened
    guard opening == nil else {
      throw Refusal(
        rule: "case-exists", message: "The case id \(opened.id) is in use already.",
        mend: ["Repeat the command; another id is drawn."])
    }
    try requireRole(act, in: opened.keyClass, to: "open a case")
    guard !opened.categories.isEmpty else {
      throw Refusal(
        rule: "category-missing", message: "A case needs at least one category, because the tasks follow from it.",
        mend: ["afterword case open --category injured …"])
    }
    guard opened.categories.contains(.protectedWitness) == (opened.keyClass == .witnesses) else {
      throw Refusal(
        rule: "compartment-mismatch",
        message: "A protected witness belongs in the compartment of witnesses, and nobody else does.",
        mend: ["afterword case open --category protected-witness --protected …"])
    }
    guard opened.attack <= act.occurredAt || act.occurredAt == act.recordedAt else {
      throw Refusal(
        rule: "case-before-attack",
        message: "The registration is dated \(act.occurredAt), before the attack at \(opened.attack).",
        mend: ["Give the time of the registration with --at, or leave --at out."])
    }
    let entry = ConsentEntry(
      purpose: opened.keyClass == .witnesses ? .protection : .support, agency: opened.lead, ground: command.ground,
      decidedAt: act.occurredAt)
    try requireGiver(entry, categories: opened.categories)
    return [.opened(opened), .consentRecorded(entry)] + command.tasks.map { .task(.opened($0)) }
  }

  /// Records or corrects the identity.
  public func identify(_ identified: CaseIdentified, _ act: Act) throws(Refusal) -> [CaseEvent] {
    let id = try requireLead(act, to: "record an identity")
    try requireOpen(id)
    return [.identified(identified)]
  }

  /// Records what an assessment found, and opens and cancels the tasks that follow.
  ///
  /// - Parameters:
  ///   - assessed: what was found.
  ///   - tasks: the tasks that follow, as ``Catalogue/plan(_:)`` gives them.
  ///   - obsolete: the unfinished tasks that nothing calls for any more, as ``Catalogue/obsolete(in:without:needs:)`` gives them.
  public func assess(
    _ assessed: CaseAssessed, tasks: [TaskOpened], obsolete: [TaskCode], _ act: Act
  ) throws(Refusal) -> [CaseEvent] {
    let id = try requireWorker(act, to: "assess")
    try requireOpen(id)
    if assessed.categories.contains(.protectedWitness) || assessed.categoriesTakenBack.contains(.protectedWitness) {
      throw Refusal(
        rule: "compartment-needs-decision",
        message: "Nobody becomes or ceases to be a protected witness by an assessment; that is a decision of its own.",
        mend: ["afterword case protect \(id)"])
    }
    for category in assessed.categoriesTakenBack where !categories.contains(category) {
      throw Refusal(
        rule: "category-not-set", message: "Case \(id) does not have the category “\(category)”.",
        mend: ["afterword case show \(id)"])
    }
    for need in assessed.needsTakenBack where !needs.contains(need) {
      throw Refusal(
        rule: "need-not-set", message: "Case \(id) does not have the need “\(need)”.",
        mend: ["afterword case show \(id)"])
    }
    guard !categories.filter({ !assessed.categoriesTakenBack.contains($0) }).isEmpty || !assessed.categories.isEmpty
    else {
      throw Refusal(
        rule: "category-missing", message: "Case \(id) would be left without any category.",
        mend: ["afterword case assess \(id) --category CATEGORY --not-category OLD-CATEGORY"])
    }
    return [.assessed(assessed)]
      + obsolete.map { .task(.cancelled(TaskCancelled(code: $0, cause: .misclassified))) }
      + respectful(tasks, act).map { .task(.opened($0)) }
  }

  /// Opens one more task.
  public func add(_ task: TaskOpened, _ act: Act) throws(Refusal) -> [CaseEvent] {
    let id = try requireWorker(act, to: "add a task to")
    try requireOpen(id)
    guard board.tasks[task.code] == nil else {
      throw Refusal(
        rule: "task-exists", message: "Case \(id) has the task \(task.code) already.",
        mend: ["afterword task list --case \(id) --all"])
    }
    if hasSaidNo(to: task.owner, for: task.purpose ?? .support, at: act.recordedAt) {
      throw Refusal(
        rule: "consent-refused",
        message:
          "Task \(task.code) cannot be given to \(task.owner): the person of case \(id) has said no to the use of the "
          + "own data by \(task.owner) for the purpose “\(task.purpose ?? .support)”.",
        missing: ["another agency, or a new decision of the person"],
        mend: ["afterword task add --case \(id) --code \(task.code.entry) --agency \(lead?.rawValue ?? "AGENCY")"])
    }
    return [.task(.opened(task))]
  }

  /// Records what the person decided, or a ground in law.
  ///
  /// Only the lead agency can open the data to anybody; an agency can always record a no that concerns itself.
  public func consent(_ entry: ConsentEntry, _ act: Act) throws(Refusal) -> [CaseEvent] {
    let id = try requireKnown(act)
    try requireRole(act, in: keyClass, to: "record a consent")
    if state == .erased { throw erasedRefusal(id) }
    guard Purpose.all.contains(entry.purpose) else {
      throw Refusal(
        rule: "purpose-unknown", message: "“\(entry.purpose)” is not a known purpose.",
        missing: ["one of: " + Purpose.all.map(\.rawValue).joined(separator: ", ")])
    }
    let isNo = if case .decision(let said, _) = entry.ground { said != .given } else { false }
    guard act.officer.agency == lead || (isNo && entry.agency == act.officer.agency) else {
      throw Refusal(
        rule: "consent-by-lead-agency",
        message:
          "Consents and legal grounds in case \(id) are recorded by \(lead?.rawValue ?? "its lead agency"), which answers "
          + "for the case; \(act.officer.agency) can record only a no that concerns itself.",
        missing: ["an officer of \(lead?.rawValue ?? "the lead agency")"])
    }
    if let end = entry.expiresAt, end <= entry.decidedAt {
      throw Refusal(
        rule: "consent-ends-before-it-begins",
        message: "The consent of \(entry.decidedAt) would end at \(end), before it begins.",
        mend: ["Give a later time with --until."])
    }
    if case .decision(.withdrawn, _) = entry.ground,
      !consents.entries.contains(where: {
        $0.purpose == entry.purpose && (entry.agency == nil || $0.agency == nil || $0.agency == entry.agency)
      })
    {
      throw Refusal(
        rule: "consent-never-given",
        message: "In case \(id) there is no consent for the purpose “\(entry.purpose)” that could be withdrawn.",
        mend: [
          "afterword case consent \(id) --purpose \(entry.purpose) --agency \(entry.agency?.rawValue ?? "any") --refused"
        ])
    }
    try requireGiver(entry, categories: categories)
    return [.consentRecorded(entry)] + movesAfter(entry, act)
  }

  /// Moves the case into the compartment of protected witnesses. The caller wraps the key anew and takes the tasks out of the index.
  public func protect(_ remark: CaseRemark, tasks: [TaskOpened], _ act: Act) throws(Refusal) -> [CaseEvent] {
    let id = try requireKnown(act)
    guard keyClass == .cases else {
      throw Refusal(rule: "case-protected", message: "Case \(id) is in the compartment of protected witnesses already.")
    }
    try requireOpen(id)
    guard act.officer.holds(.witnessProtection) else {
      throw Refusal(
        rule: "role-missing",
        message:
          "Only an officer with the role witness-protection moves a case into the compartment; \(act.officer.id) does not hold it.",
        mend: ["afterword officer list --role witness-protection"])
    }
    let ground = ConsentEntry(
      purpose: .protection, agency: act.officer.agency, ground: .basis(.legalDuty), decidedAt: act.occurredAt)
    // Nobody else can see the tasks from now on, so nobody else can answer for them.
    let moves = board.unfinished.filter { $0.owner != act.officer.agency || $0.assignee != nil }.map {
      CaseEvent.task(.moved(TaskClaimed(code: $0.code, agency: act.officer.agency)))
    }
    return [.protected(remark), .consentRecorded(ground), .accepted(CaseAccepted(agency: act.officer.agency))] + moves
      + tasks.map { .task(.opened($0)) }
  }

  /// The roles needed in a compartment.
  func requireRole(_ act: Act, in keyClass: KeyClass, to deed: String) throws(Refusal) {
    let roles = keyClass == .witnesses ? [Role.witnessProtection] : SupportCase.caringRoles
    guard roles.contains(where: act.officer.holds) else {
      throw Refusal(
        rule: "role-missing",
        message:
          "\(act.officer.id) may not \(deed); that needs one of the roles \(roles.map(\.rawValue).joined(separator: ", ")).",
        mend: ["afterword officer list --role \(roles[0])"])
    }
  }

  /// The case's id, for an officer who may know of it.
  func requireKnown(_ act: Act) throws(Refusal) -> CaseID {
    guard let opening, exists(for: act.officer) else { throw .unknownCase() }
    return opening.id
  }

  /// An officer of the lead agency.
  func requireLead(_ act: Act, to deed: String) throws(Refusal) -> CaseID {
    let id = try requireKnown(act)
    try requireRole(act, in: keyClass, to: deed)
    guard act.officer.agency == lead else {
      throw Refusal(
        rule: "case-of-another-agency",
        message:
          "Case \(id) is led by \(lead?.rawValue ?? "another agency"); \(act.officer.agency) may not \(deed) there.",
        missing: [
          "an officer of \(lead?.rawValue ?? "the lead agency"), or the case handed over to \(act.officer.agency)"
        ])
    }
    return id
  }

  /// An officer of the lead agency, or of one that works on a task of the case.
  func requireWorker(_ act: Act, to deed: String) throws(Refusal) -> CaseID {
    let id = try requireKnown(act)
    try requireRole(act, in: keyClass, to: "\(deed) a case")
    guard act.officer.agency == lead || board.tasks.values.contains(where: { $0.owner == act.officer.agency }) else {
      throw Refusal(
        rule: "case-of-other-agencies",
        message: "\(act.officer.agency) may not \(deed) case \(id): it neither leads the case nor has a task there.",
        missing: ["an officer of \(lead?.rawValue ?? "the lead agency")"])
    }
    return id
  }

  /// A case that is worked on.
  func requireOpen(_ id: CaseID) throws(Refusal) {
    switch state {
    case .open: return
    case .closed:
      throw Refusal(
        rule: "case-closed", message: "Case \(id) is closed.",
        mend: ["afterword case reopen \(id) --reason -"])
    case .merged(let other):
      throw Refusal(
        rule: "case-merged", message: "Case \(id) was merged into \(other), which carries on.",
        mend: ["afterword case show \(other)"])
    case .erased: throw erasedRefusal(id)
    }
  }

  func erasedRefusal(_ id: CaseID) -> Refusal {
    Refusal(
      rule: "case-erased", message: "Case \(id) was erased; nothing more can happen to it.",
      mend: ["afterword case open … (to register the person anew)"])
  }

  /// A child does not consent alone.
  private func requireGiver(_ entry: ConsentEntry, categories: [CaseCategory]) throws(Refusal) {
    guard categories.contains(.child), case .decision(.given, .person) = entry.ground else { return }
    throw Refusal(
      rule: "guardian-needed",
      message: "The person is a child; a consent is given by a verified guardian, or by an authority in place of one.",
      mend: ["afterword case consent … --given --by guardian"])
  }
}
