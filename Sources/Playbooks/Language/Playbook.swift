import Incidents

/// A plan that passed the compiler: phases, roles and steps, never changed afterwards.
///
/// A run pins the text it was made from, so that a run keeps its plan when the file changes.
public struct Playbook: Sendable, Hashable {
  /// The stable name.
  public let id: PlaybookID
  /// The author's version, from 1; grows with every change that matters.
  public let version: Int
  /// The title.
  public let title: String
  /// What the plan is for, in prose.
  public let about: String?
  /// The role that may skip, extend, assign and stand down everywhere.
  public let lead: PlaybookRoleID
  /// The roles, in the order of the file.
  public let roles: [PlaybookRole]
  /// The incident's facts that conditions may read, in the order of the file.
  public let facts: [PlaybookFact]
  /// The phases, in the order of the file.
  public let phases: [Phase]
  /// All steps in the order of the file, those inside cadences behind their cadence.
  public let steps: [Step]
  /// The text the playbook was compiled from.
  public let text: String
  /// SHA-256 of the text, in hexadecimal.
  public let digest: String

  private let stepIndex: [StepID: Int]
  private let roleIndex: [PlaybookRoleID: Int]

  init(
    id: PlaybookID, version: Int, title: String, about: String?, lead: PlaybookRoleID, roles: [PlaybookRole],
    facts: [PlaybookFact], phases: [Phase], steps: [Step], text: String, digest: String
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.about = about
    self.lead = lead
    self.roles = roles
    self.facts = facts
    self.phases = phases
    self.steps = steps
    self.text = text
    self.digest = digest
    self.stepIndex = Dictionary(steps.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.roleIndex = Dictionary(roles.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The step of that name.
  public func step(_ id: StepID) -> Step? { stepIndex[id].map { steps[$0] } }
  /// The role of that name.
  public func role(_ id: PlaybookRoleID) -> PlaybookRole? { roleIndex[id].map { roles[$0] } }
  /// The place of a step in the file, from 0.
  public func order(of id: StepID) -> Int { stepIndex[id] ?? steps.count }
  /// The steps inside a cadence, in the order of the file.
  public func body(of cadence: StepID) -> [Step] { steps.filter { $0.cadence == cadence } }

  /// Whether a role is an officer's own, without standing in for anybody.
  public func isOwn(_ id: PlaybookRoleID, of officer: Officer, agency kind: AgencyKind) -> Bool {
    role(id)?.fits(officer, agency: kind) ?? false
  }

  /// Whether an officer may act in a role: agency and officer role fit the role itself or one of its deputies.
  public func fills(_ id: PlaybookRoleID, officer: Officer, agency kind: AgencyKind) -> Bool {
    var seen: Set<PlaybookRoleID> = []
    var next: PlaybookRoleID? = id
    while let current = next, seen.insert(current).inserted, let role = role(current) {
      if role.fits(officer, agency: kind) { return true }
      next = role.deputy
    }
    return false
  }
}

/// A part in the plan, filled by whoever fits it when the run needs it.
public struct PlaybookRole: Sendable, Hashable {
  /// The name used by steps.
  public let id: PlaybookRoleID
  /// The title shown on boards.
  public let title: String
  /// The kind of agency the officer must belong to; nil means any.
  public let agency: AgencyKind?
  /// The officer role that must be held; nil means any officer of the agency.
  public let holds: Role?
  /// The role whose holders stand in.
  public let deputy: PlaybookRoleID?

  func fits(_ officer: Officer, agency kind: AgencyKind) -> Bool {
    (agency == nil || agency == kind) && (holds.map(officer.holds) ?? true)
  }
}

/// A fact of the incident that conditions may read.
public struct PlaybookFact: Sendable, Hashable {
  /// The name used in conditions.
  public let name: String
  /// The key of the incident's fact record, for example `victims.foreign-nationals`.
  public let key: String
  /// The values the fact may take, in lower case; a confirmed fact with another value counts as unknown.
  public let values: [String]
}

/// A stretch of time with the steps that belong to it.
public struct Phase: Sendable, Hashable {
  /// The name.
  public let id: PhaseID
  /// The title shown on boards.
  public let title: String
  /// When the phase ends, counted from T0, for boards and reports.
  public let until: TimeSpan
}
