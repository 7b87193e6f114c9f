import Incidents
import Journal
import Playbooks

extension StreamName {
  /// The events of a run.
  public static func run(_ id: RunID) -> StreamName { StreamName("run/\(id)") }
}

extension Operations {
  /// Starts a run of a playbook for an incident, and does what is due at once.
  ///
  /// - Parameters:
  ///   - name: the playbook's name; the file of the workspace, or the one inside the binary.
  ///   - incident: the incident; its T0 is the run's.
  ///   - id: the run's name; otherwise the incident's, with a number from the second run on.
  /// - Throws: `PlaybookFaults` for a playbook that does not compile; `InputError.notFound`; `Refusal`.
  @discardableResult
  public func startRun(
    of name: String, for incident: IncidentID, id: RunID? = nil, _ act: Act
  ) async throws -> RunID {
    let listing = try workspace.content.playbookListing(name)
    guard let playbook = listing.result.playbook else { throw PlaybookFaults(listing.result.faults) }
    return try await startRun(of: playbook, for: incident, id: id, act)
  }

  /// Starts a run of a playbook that is compiled already, as drills do.
  @discardableResult
  public func startRun(
    of playbook: Playbook, for incident: IncidentID, id given: RunID? = nil, _ act: Act
  ) async throws -> RunID {
    let free = try await freeRunID(for: incident)
    let id = given ?? free
    if given == nil, let other = try await runUnderWay(of: playbook.id, for: incident) {
      throw Refusal(
        rule: "run-under-way",
        message:
          "“\(playbook.id)” is being carried out for \(incident) already, as run “\(other)”. A second run would draft and release "
          + "everything twice.",
        mend: [
          "afterword run board --run \(other)",
          "afterword run start \(playbook.id) --id \(free) (if a second one is meant)",
        ])
    }
    guard id.isWellFormed else {
      throw Refusal(
        rule: "id-malformed", message: "“\(id)” cannot be the name of a run.",
        mend: ["Use up to 64 letters, digits, “.”, “_” and “-”, for example --id \(incident)-2."])
    }
    let begun = try await transact(act) { unit in
      let opening = try await requireOpen(incident, in: &unit)
      let run = try await unit.load(Run.self, from: .run(id))
      let events = try run.start(id, of: playbook, for: incident, t0: opening.t0, act)
      try await append(events, to: id, in: &unit)
      return try await advance(try await unit.load(Run.self, from: .run(id)), in: &unit)
    }
    _ = try await carryOut(begun)
    return id
  }

  /// Carries a person's command out on a run, with everything that was due before it and follows from it.
  @discardableResult
  public func command(_ command: RunCommand, on id: RunID, _ act: Act) async throws -> Run {
    let actor = RunActor(act: act, agency: try workspace.configuration.agency(act.officer.agency).kind)
    if case .assign(_, let officer) = command { _ = try workspace.configuration.officer(officer) }
    let answered = try await transact(act) { unit in
      let run = try await unit.load(Run.self, from: .run(id))
      if let incident = run.started?.incident { _ = try await requireOpen(incident, in: &unit) }
      let events: [RunEvent]
      do throws(Refusal) {
        events = try run.decide(command, by: actor)
      } catch {
        throw naming(error, command, run)
      }
      try await append(events, to: id, in: &unit)
      return try await advance(try await unit.load(Run.self, from: .run(id)), in: &unit)
    }
    return try await carryOut(answered).run
  }

  /// The refusal with the names of officers who could do what this one may not, so that its mend can be typed as it stands.
  private func naming(_ refusal: Refusal, _ command: RunCommand, _ run: Run) -> Refusal {
    guard let playbook = run.playbook else { return refusal }
    let role: PlaybookRoleID?
    switch refusal.rule {
    case "lead-needed": role = playbook.lead
    case "role-not-held": role = command.address.flatMap { playbook.step($0.step)?.role }
    default: role = nil
    }
    guard let role else { return refusal }
    let officers = workspace.configuration.officers.filter { officer in
      guard let agency = workspace.configuration.agencies.first(where: { $0.id == officer.agency }) else {
        return false
      }
      return playbook.fills(role, officer: officer, agency: agency.kind)
    }
    guard !officers.isEmpty else { return refusal }
    let names = officers.prefix(3).map(\.id.rawValue).joined(separator: "|")
    return Refusal(
      rule: refusal.rule, message: refusal.message, missing: refusal.missing,
      mend: refusal.mend.map { $0.replacing("AN-OFFICER-OF-THE-ROLE", with: names) })
  }

  /// One run.
  ///
  /// - Throws: `Refusal` when there is none of that name.
  public func run(_ id: RunID) async throws -> Run {
    let run = try await state(Run.self, of: .run(id))
    guard run.started != nil else {
      throw Refusal(
        rule: "run-unknown", message: "There is no run “\(id)” in this workspace.",
        mend: ["afterword run status", "afterword run start first-72-hours"])
    }
    return run
  }

  /// Every run of the workspace, by name.
  public func runs() async throws -> [Run] {
    var runs: [Run] = []
    for stream in try await store.streams(withPrefix: "run/") {
      runs.append(try await state(Run.self, of: stream))
    }
    return runs
  }

  /// The run that a command means when it names none: the only one under way.
  ///
  /// - Throws: `Refusal` when there is none, or more than one.
  public func onlyRunUnderWay() async throws -> RunID {
    let all = try await runs()
    let underWay = all.filter(\.isUnderWay)
    if let run = underWay.first, underWay.count == 1 { return run.id }
    guard !underWay.isEmpty else {
      throw Refusal(
        rule: "run-missing", message: "No run is under way in this workspace.",
        mend: ["afterword run start first-72-hours"] + all.prefix(3).map { "afterword run log --run \($0.id)" })
    }
    throw Refusal(
      rule: "run-missing", message: "\(underWay.count) runs are under way, so the command must say which one it means.",
      mend: underWay.map { "Add “--run \($0.id)” for the incident \($0.started?.incident.rawValue ?? "")." })
  }

  /// The entries of a run as they were written, oldest first.
  public func runEntries(_ id: RunID) async throws -> [Entry] {
    _ = try await run(id)
    return try await store.read(.run(id), after: 0)
  }

  private func runUnderWay(of playbook: PlaybookID, for incident: IncidentID) async throws -> RunID? {
    try await runs().first { run in
      run.isUnderWay && run.started?.playbook == playbook && run.started?.incident == incident
    }?.id
  }

  private func freeRunID(for incident: IncidentID) async throws -> RunID {
    var number = 1
    while true {
      let id = RunID(number == 1 ? incident.rawValue : "\(incident)-\(number)")
      if try await store.version(of: .run(id)) == 0 { return id }
      number += 1
    }
  }

  /// Appends the events of a run, with the notices that follow from them, in one unit of work. What the clock did names nobody.
  func append(_ events: [RunEvent], to id: RunID, in unit: inout UnitOfWork) async throws {
    for event in events {
      try await unit.append([event], to: .run(id), of: Run.self, automatic: event.isByClock)
    }
    let run = try await unit.load(Run.self, from: .run(id))
    for change in notices(of: events, in: run, at: unit.act.recordedAt) { unit.enqueue(change) }
  }
}

/// Everything that is wrong with a playbook that was to be run.
public struct PlaybookFaults: Error, Sendable, CustomStringConvertible {
  /// The faults, in the order of the file.
  public let faults: [PlaybookFault]

  /// Collects faults.
  public init(_ faults: [PlaybookFault]) { self.faults = faults }

  /// One fault a line.
  public var description: String { faults.map(\.description).joined(separator: "\n") }
}
