import Incidents
import Journal
import Support

/// What an officer does with a task, in words that are not sealed yet.
public enum TaskDeed: Sendable {
  /// Take it; `takeOver` takes it from a colleague.
  case claim(takeOver: Bool)
  /// Begin, or go on after a block.
  case start
  /// Finish it, with words that show what was done.
  case done(evidence: String)
  /// Say why it cannot go on.
  case block(reason: String)
  /// Offer it to another agency.
  case handOver(to: AgencyID, answerWithin: TimeSpan, note: String?)
  /// Take an offer back.
  case withdrawHandover
  /// Take what was offered.
  case accept
  /// Say no to what was offered.
  case decline(reason: String)
  /// Say that it is no longer needed.
  case cancel(TaskCancelled.Cause, reason: String)
}

extension Operations {
  /// Does something with a task. What the officer wrote is sealed before anything is decided.
  public func work(on id: TaskID, _ deed: TaskDeed, _ act: Act) async throws {
    try await transact(act) { unit in try await work(on: id, deed, in: &unit) }
  }

  /// Does the same with several tasks: with all of them, or with none.
  public func work(on ids: [TaskID], _ deed: TaskDeed, _ act: Act) async throws {
    try await transact(act) { unit in
      for id in ids { try await work(on: id, deed, in: &unit) }
    }
  }

  /// The same inside a larger unit of work.
  public func work(on id: TaskID, _ deed: TaskDeed, in unit: inout UnitOfWork) async throws {
    let act = unit.act
    if case .handOver(let agency, _, _) = deed { _ = try workspace.configuration.agency(agency) }
    switch id.home {
    case .person(let caseID):
      guard let state = try await known(caseID, in: &unit), state.board.tasks[id.code] != nil else {
        throw Operations.noTask(id)
      }
      let key = try await deed.needsKey ? requireKey(of: caseID, in: unit) : nil
      try await save(
        try state.decide(try sealed(deed, for: id, with: key, act), on: id, act), to: caseID, from: state, in: &unit)
    case .incident(let incident):
      let state = try await unit.load(IncidentTasks.self, from: .incidentTasks(incident))
      guard state.board.tasks[id.code] != nil else { throw Operations.noTask(id) }
      let key = try await deed.needsKey ? incidentKey(incident, in: &unit) : nil
      try await save(
        try state.decide(try sealed(deed, for: id, with: key, act), on: id, act), to: incident, in: &unit)
    }
  }

  /// The case, or nil when it does not exist for the officer: a task's refusal then speaks of the task.
  private func known(_ id: CaseID, in unit: inout UnitOfWork) async throws -> SupportCase? {
    do {
      return try await load(id, in: &unit)
    } catch InputError.notFound {
      return nil
    }
  }

  /// What is said of a task that does not exist, or not for this officer.
  static func noTask(_ id: TaskID) -> InputError {
    .notFound("There is no task \(id) in this workspace. “afterword task list” shows the tasks.")
  }

  private func sealed(_ deed: TaskDeed, for id: TaskID, with key: CaseKey?, _ act: Act) throws -> TaskCommand {
    func seal(_ text: String) throws -> SealedText {
      guard let key else { throw SealingError.keyLength(0) }
      return try self.seal(text, with: key, as: .note(id))
    }
    switch deed {
    case .claim(let takeOver): return .claim(takeOver: takeOver)
    case .start: return .start
    case .done(let evidence): return .done(evidence: try seal(evidence))
    case .block(let reason): return .block(reason: try seal(reason))
    case .handOver(let agency, let span, let note):
      return .handOver(to: agency, answerBy: act.occurredAt + span, note: try note.map(seal))
    case .withdrawHandover: return .withdrawHandover
    case .accept: return .accept
    case .decline(let reason): return .decline(reason: try seal(reason))
    case .cancel(let cause, let reason): return .cancel(cause, reason: try seal(reason))
    }
  }
}

extension TaskDeed {
  /// Whether there are words to seal.
  var needsKey: Bool {
    switch self {
    case .claim, .start, .withdrawHandover, .accept, .handOver(_, _, nil): false
    default: true
    }
  }
}

extension Operations {
  /// Opens a task of the catalogue by hand: for a case, or for the incident.
  @discardableResult
  public func addTask(_ code: TaskCode, to home: TaskHome, owner: AgencyID?, _ act: Act) async throws -> TaskID {
    if let owner { _ = try workspace.configuration.agency(owner) }
    let catalogue = try supportCatalogue()
    guard let entry = catalogue.entry(code) else {
      throw Refusal(
        rule: "task-unknown", message: "The catalogue has no task \(code).", mend: ["afterword task catalogue"])
    }
    guard (entry.level == .incident) == (home.caseID == nil) else {
      throw Refusal(
        rule: "task-level",
        message: entry.level == .incident
          ? "\(code) is a task of the incident as a whole, not of one person."
          : "\(code) is a task of one person, not of the incident as a whole.",
        mend: [
          entry.level == .incident
            ? "afterword task add --code \(code)" : "afterword task add --case CASE --code \(code)"
        ])
    }
    return try await transact(act) { unit in
      try await add(to: home, in: &unit) { situation in
        guard let task = catalogue.task(entry, in: situation) else {
          throw Refusal(
            rule: "task-exists", message: "\(code) is open there already.",
            mend: [
              home.caseID.map { "afterword task list --case \($0)" } ?? "afterword task list --incident-only"
            ])
        }
        return owner.map { task.owned(by: $0) } ?? task
      }
    }
  }

  /// Opens a task in an officer's own words. For a case the words are sealed; for the incident every agency reads them.
  @discardableResult
  public func addOwnTask(
    _ words: String, to home: TaskHome, owner: AgencyID?, dueWithin: TimeSpan, _ act: Act
  ) async throws -> TaskID {
    if let owner { _ = try workspace.configuration.agency(owner) }
    return try await transact(act) { unit in
      let key: CaseKey? =
        switch home {
        case .person(let id): try await load(id, in: &unit).opening == nil ? nil : requireKey(of: id, in: unit)
        case .incident: nil
        }
      return try await add(to: home, in: &unit) { situation in
        let code = situation.board.nextOwnCode
        let id = TaskID(home: home, code: code)
        return TaskOpened(
          code: code, title: key == nil ? words : nil,
          sealedTitle: try key.map { try seal(words, with: $0, as: .note(id)) }, owner: owner ?? situation.lead,
          due: DueRule([DueRule.Term(dueWithin, after: .opening)]), attack: situation.attack,
          registration: situation.registration)
      }
    }
  }

  /// Opens the tasks of the incident as a whole that are not open yet: those named, or all that need no special occasion.
  ///
  /// - Returns: the tasks opened.
  @discardableResult
  public func openIncidentTasks(
    _ codes: [TaskCode]? = nil, of incident: IncidentID, in unit: inout UnitOfWork
  ) async throws -> [TaskID] {
    let catalogue = try supportCatalogue()
    let situation = try await situation(of: .incident(incident), in: &unit)
    var tasks: [TaskOpened]
    if let codes {
      tasks = try codes.compactMap { (code) throws(Refusal) -> TaskOpened? in
        guard let entry = catalogue.entry(code), entry.level == .incident else {
          throw Refusal(
            rule: "task-unknown", message: "The catalogue has no task \(code) of the incident as a whole.",
            mend: ["afterword task catalogue --level incident"])
        }
        return catalogue.task(entry, in: situation)
      }
    } else {
      tasks = catalogue.plan(situation)
    }
    // Tasks of one call know of one another, whatever the order of the codes.
    let present = Set(tasks.map(\.code)).union(situation.board.tasks.keys)
    tasks = tasks.map { $0.waiting(for: (catalogue.entry($0.code.entry)?.after ?? []).filter(present.contains)) }
    try await save(tasks.map { .opened($0) }, to: incident, in: &unit)
    return tasks.map { TaskID(home: .incident(incident), code: $0.code) }
  }

  private func add(
    to home: TaskHome, in unit: inout UnitOfWork, _ make: (Catalogue.Situation) throws -> TaskOpened
  ) async throws -> TaskID {
    let situation = try await situation(of: home, in: &unit)
    let task = try make(situation)
    switch home {
    case .person(let id):
      let state = try await load(id, in: &unit)
      try await save(try state.add(task, unit.act), to: id, from: state, in: &unit)
    case .incident(let incident):
      let state = try await unit.load(IncidentTasks.self, from: .incidentTasks(incident))
      try await save(try state.add(task, to: incident), to: incident, in: &unit)
    }
    return TaskID(home: home, code: task.code)
  }

  private func situation(of home: TaskHome, in unit: inout UnitOfWork) async throws -> Catalogue.Situation {
    switch home {
    case .person(let id):
      let state = try await load(id, in: &unit)
      guard let opening = state.opening else { throw Operations.noCase(id) }
      return Catalogue.Situation(
        home: home, categories: state.categories, needs: state.needs, lead: state.lead ?? opening.lead,
        agencies: workspace.configuration.agencies, attack: opening.attack,
        registration: state.registeredAt ?? opening.attack, board: state.board)
    case .incident(let incident):
      let opening = try await supportIncident(incident, in: &unit)
      let board = try await unit.load(IncidentTasks.self, from: .incidentTasks(incident)).board
      return Catalogue.Situation(
        home: home, lead: unit.act.officer.agency, agencies: workspace.configuration.agencies, attack: opening.t0,
        registration: opening.t0, board: board)
    }
  }
}

extension TaskHome {
  /// The case, for tasks of a person.
  public var caseID: CaseID? { if case .person(let id) = self { id } else { nil } }
}
