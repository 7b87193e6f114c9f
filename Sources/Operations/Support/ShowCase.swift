import Incidents
import Journal
import Support

/// A case as an officer may see it. Without ``identity`` and words it is the pseudonymous record.
public struct CaseView: Sendable {
  /// The case's id.
  public let id: CaseID
  /// The state of the case.
  public let state: SupportCase
  /// On what ground it is shown.
  public let ground: String
  /// Who the person is; nil unless asked for, allowed and known.
  public let identity: Identity?
  /// The identities in records that were merged into this one.
  public let otherIdentities: [(id: CaseID, identity: Identity)]
  /// What officers wrote about the case, oldest first; empty in the pseudonymous record.
  public let remarks: [(entry: CaseRemarkEntry, text: String)]
}

extension Operations {
  /// Shows a case. The reading is on record before anything is shown; a refusal is on record too.
  ///
  /// - Parameters:
  ///   - id: the case; a merged record leads to the one that carries on.
  ///   - purpose: for what the officer reads; otherwise support, or protection in the compartment.
  ///   - tier: the pseudonymous record, or the identity and all words.
  public func showCase(_ id: CaseID, purpose: Purpose?, tier: AccessTier, _ act: Act) async throws -> CaseView {
    let isSealed = try await caseState(id, for: act.officer).keyClass == .witnesses
    let request = AccessRequest(purpose: purpose ?? (isSealed ? .protection : .support), tier: tier)
    let (id, state, note) = try await recordAccess(to: id, request, act)
    guard tier == .identity else {
      return CaseView(id: id, state: state, ground: note.ground, identity: nil, otherIdentities: [], remarks: [])
    }
    let key = try await requireKey(of: id)
    let remarks = try state.remarks.map { ($0, try key.open($0.text, as: .remark(id))) }
    var others: [(id: CaseID, identity: Identity)] = []
    var waiting = state.absorbed
    while let next = waiting.popLast() {
      let absorbed = try await caseState(next, for: act.officer)
      waiting += absorbed.absorbed
      guard let sealed = absorbed.identity, let key = try await self.key(of: .person(next)) else { continue }
      others.append((next, try Identity.decoded(key.open(sealed, as: .identity(next)))))
    }
    return CaseView(
      id: id, state: state, ground: note.ground,
      identity: try state.identity.map { try Identity.decoded(key.open($0, as: .identity(id))) },
      otherIdentities: others, remarks: remarks)
  }

  /// Decides whether the officer may read, and writes down that it was read, or refused.
  func recordAccess(
    to id: CaseID, _ request: AccessRequest, _ act: Act
  ) async throws -> (id: CaseID, state: SupportCase, note: AccessNote) {
    // A read is recorded at the time of reading, whatever --at says.
    let act = Act(officer: act.officer, occurredAt: act.recordedAt, recordedAt: act.recordedAt)
    do {
      return try await transact(act) { unit in
        var id = id
        var state = try await load(id, in: &unit)
        while case .merged(let other) = state.state {
          id = other
          state = try await load(id, in: &unit)
        }
        let note = try state.decideAccess(request, act)
        try unit.note(AccessEvent.read(note), to: .access(id.rawValue))
        return (id, state, note)
      }
    } catch let refusal as Refusal {
      let note = AccessNote(
        subject: id.rawValue, agency: act.officer.agency, purpose: request.purpose, tier: request.tier,
        ground: refusal.rule)
      try await transact(act) { unit in try unit.note(AccessEvent.refused(note), to: .access(id.rawValue)) }
      throw refusal
    }
  }

  /// Who read a case, or was refused, oldest first. For officers of the agency that leads it and for the keepers of the record; the
  /// look at the record is itself a read.
  public func accessRecord(
    of id: CaseID, _ act: Act
  ) async throws -> [(officer: OfficerID?, at: Moment, event: AccessEvent)] {
    if !act.officer.holds(.records) {
      let read = try await recordAccess(to: id, AccessRequest(purpose: .support, tier: .record), act)
      guard act.officer.agency == read.state.lead else {
        throw Refusal(
          rule: "role-missing",
          message: "The record of who read case \(id) is for its lead agency and for officers with the role records.",
          mend: ["afterword officer list --role records"])
      }
    }
    guard try await caseState(id, for: act.officer).opening != nil else { throw Operations.noCase(id) }
    if act.officer.holds(.records) {
      let look = AccessNote(
        subject: id.rawValue, agency: act.officer.agency, purpose: .support, tier: .record,
        ground: "keeper-of-the-record")
      try await transact(act) { unit in try unit.note(AccessEvent.read(look), to: .access(id.rawValue)) }
    }
    return try await store.read(.access(id.rawValue), after: 0).map { entry in
      (entry.officer, entry.occurredAt, try AccessEvent(kind: entry.kind, body: entry.body))
    }
  }

  /// The newest cases of an incident that the officer's agency works on, or all that are not sealed.
  ///
  /// - Parameters:
  ///   - incident: the incident.
  ///   - officer: who looks; an officer of the compartment also sees the cases in it.
  ///   - query: which cases.
  public func cases(of incident: IncidentID, for officer: Officer, _ query: CaseQuery) async throws -> [CaseLine] {
    let overview: [Role] = SupportCase.caringRoles + [.witnessProtection, .commander, .records]
    guard query.onlyOwn || overview.contains(where: officer.holds) else {
      throw Refusal(
        rule: "role-missing",
        message: "The cases of all agencies are shown to officers with one of the roles "
          + "\(overview.map(\.rawValue).joined(separator: ", ")); \(officer.id) has none of them.",
        mend: ["afterword case list"])
    }
    let sealed = officer.holds(.witnessProtection) ? try await sealedCases(for: officer) : []
    let lines = sealed.filter { $0.state.opening?.incident == incident && query.matches($0.state, officer) }.map {
      CaseLine($0.id, $0.state, now: clock.now())
    }
    var seen: Set<Int64> = []
    var found: [CaseLine] = []
    var page = query.limit * 2
    while found.count < query.limit, seen.count < Operations.casesLookedThrough {
      // The newest first; more are fetched when too few of them match.
      let entries = try await store.latestEntries(
        matching: EntryFilter(streamPrefix: "case/", kind: "case.opened"), limit: page)
      for entry in entries.reversed() where found.count < query.limit && seen.insert(entry.position).inserted {
        let event = try CaseEvent(kind: entry.kind, body: entry.body)
        guard case .opened(let opening) = event, opening.incident == incident else { continue }
        let state = try await caseState(opening.id, for: officer)
        guard state.keyClass == .cases, state.opening != nil, query.matches(state, officer) else { continue }
        found.append(CaseLine(opening.id, state, now: clock.now()))
      }
      if entries.count < page { break }
      page *= 4
    }
    return Array((lines + found).prefix(query.limit))
  }

  /// How many of the newest cases a list looks through for those that match. An older one is found by its tasks, or by its number.
  public static let casesLookedThrough = 10_000

  /// The cases in the compartment, for an officer who holds its role. On a machine without the witness key there are none to show.
  func sealedCases(for officer: Officer) async throws -> [(id: CaseID, state: SupportCase)] {
    guard officer.holds(.witnessProtection), holdsWitnessKey else { return [] }
    var cases: [(id: CaseID, state: SupportCase)] = []
    for id in try await state(WitnessRegister.self, of: .witnessRegister).cases {
      guard try await store.caseKey(for: TaskHome.person(id).stream) != nil else { continue }
      cases.append((id, try await caseState(id, for: officer)))
    }
    return cases
  }

  /// Whether this machine can open the compartment of protected witnesses.
  public var holdsWitnessKey: Bool { (try? keyring.witnessKey()) != nil }
}

/// Which cases to list.
public struct CaseQuery: Sendable {
  /// Only cases with this category.
  public var category: CaseCategory?
  /// Only cases in this state: open, closed, merged or erased; nil for all.
  public var state: String?
  /// Only cases that the officer's own agency leads, has a task in, or is asked to take.
  public var onlyOwn: Bool
  /// At most so many, the newest first.
  public var limit: Int

  /// Describes a query.
  public init(category: CaseCategory? = nil, state: String? = "open", onlyOwn: Bool = true, limit: Int = 50) {
    self.category = category
    self.state = state
    self.onlyOwn = onlyOwn
    self.limit = limit
  }

  func matches(_ candidate: SupportCase, _ officer: Officer) -> Bool {
    if let category, !candidate.categories.contains(category) { return false }
    if let state, candidate.state.text != state { return false }
    guard onlyOwn else { return true }
    return candidate.lead == officer.agency || candidate.handover?.receiver == officer.agency
      || candidate.board.tasks.values.contains {
        $0.owner == officer.agency || $0.handover?.receiver == officer.agency
      }
  }
}

/// A case in a list: nothing but what its pseudonymous record says.
public struct CaseLine: Sendable, Encodable {
  /// The case's id.
  public let id: CaseID
  /// Where it stands.
  public let state: String
  /// The groups of people the person belongs to.
  public let categories: [CaseCategory]
  /// The agency that answers for it.
  public let lead: AgencyID?
  /// The agency that is asked to take it.
  public let offeredTo: AgencyID?
  /// When the person was registered.
  public let registeredAt: Moment?
  /// How many tasks are unfinished.
  public let openTasks: Int
  /// How many of them are late.
  public let overdueTasks: Int

  init(_ id: CaseID, _ state: SupportCase, now: Moment) {
    self.id = id
    self.state = state.state.text
    categories = state.categories
    lead = state.lead
    offeredTo = state.handover?.receiver
    registeredAt = state.registeredAt
    let unfinished = state.board.unfinished
    openTasks = unfinished.count
    overdueTasks = unfinished.filter { state.board.isOverdue($0.code, at: now) }.count
  }
}
