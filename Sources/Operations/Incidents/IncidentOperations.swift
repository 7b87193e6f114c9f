import Incidents
import Journal
import Statements

extension Operations {
  /// Opens an incident.
  public func openIncident(_ opening: IncidentOpening, _ act: Act) async throws {
    // Both stand on every page and in every feed.
    let again =
      "afterword incident open \(TextSafety.quoted(withoutFaultsIn: opening.name)) "
      + "--place \(TextSafety.quoted(withoutFaultsIn: opening.place)) --id \(opening.id)   # without what is refused"
    for (text, name) in [(opening.name, "name"), (opening.place, "place")] {
      if let fault = TextSafety.firstFault(in: text) ?? TextSafety.firstOrnament(in: text) {
        throw Refusal(
          rule: "unsafe-character",
          message: "Character \(fault.column) of the \(name) of the incident is \(fault.scalar); \(fault.reason).",
          missing: ["a \(name) without that character"], mend: [again])
      }
      guard !text.contains(where: \.isNewline) else {
        throw Refusal(
          rule: "one-line", message: "The \(name) of an incident is one line, because it stands in headlines.",
          mend: [again])
      }
    }
    var present = opening
    present.officers = workspace.configuration.officers.map(\.id).sorted()
    let opening = present
    try await transact(act) { unit in
      let incident = try await unit.load(Incident.self, from: .incident(opening.id))
      try await unit.append(try incident.open(opening, act), to: .incident(opening.id), of: Incident.self)
    }
  }

  /// Stands an incident down.
  public func standDownIncident(_ id: IncidentID, reason: String, _ act: Act) async throws {
    try await transact(act) { unit in
      let incident = try await unit.load(Incident.self, from: .incident(id))
      try await refuseHeldBack([reason], in: id, unit: &unit)
      try await unit.append(try incident.standDown(reason: reason, act), to: .incident(id), of: Incident.self)
    }
  }

  /// Opens an incident again that was stood down.
  public func reopenIncident(_ id: IncidentID, reason: String, _ act: Act) async throws {
    try await transact(act) { unit in
      let incident = try await unit.load(Incident.self, from: .incident(id))
      try await unit.append(try incident.reopen(reason: reason, act), to: .incident(id), of: Incident.self)
    }
  }

  /// The public statements of an incident that nobody has replaced or taken back, by number.
  public func standingStatements(in incident: IncidentID) async throws -> [Int] {
    let register = try await statementRegister(of: incident)
    return register.originals.map(\.number).filter(register.stands)
  }

  /// Every incident of the workspace, by id.
  public func incidents() async throws -> [Incident] {
    var incidents: [Incident] = []
    for stream in try await store.streams(withPrefix: "incident/") {
      incidents.append(try await state(Incident.self, of: stream))
    }
    return incidents
  }

  /// One incident.
  ///
  /// - Throws: `Refusal` with the nearest name when there is none.
  public func incident(_ id: IncidentID) async throws -> (incident: Incident, opening: IncidentOpening) {
    let incident = try await state(Incident.self, of: .incident(id))
    guard let opening = incident.opening else {
      throw Refusal(
        rule: "incident-unknown", message: "There is no incident “\(id)” in this workspace.",
        mend: ["afterword incident list"])
    }
    return (incident, opening)
  }

  /// The incident that a command means when it names none: the only open one.
  ///
  /// - Throws: `Refusal` when there is none, or more than one.
  public func onlyOpenIncident() async throws -> IncidentOpening {
    let open = try await incidents().filter(\.isOpen).compactMap(\.opening)
    if let opening = open.first, open.count == 1 { return opening }
    guard !open.isEmpty else {
      throw Refusal(
        rule: "incident-missing", message: "No incident is open in this workspace.",
        mend: try await incidents().compactMap(\.opening).map {
          "add “--incident \($0.id)” for \($0.name), which has been stood down"
        } + ["afterword incident open NAME --t0 TIME"])
    }
    throw Refusal(
      rule: "incident-missing",
      message: "\(open.count) incidents are open, so the command must say which one it means.",
      mend: open.map { "Add “--incident \($0.id)” for \($0.name)." })
  }

  /// The incident a unit of work is about, refused unless it is open.
  public func requireOpen(_ id: IncidentID, in unit: inout UnitOfWork) async throws -> IncidentOpening {
    let incident = try await unit.load(Incident.self, from: .incident(id))
    guard let opening = incident.opening else {
      throw Refusal(
        rule: "incident-unknown", message: "There is no incident “\(id)” in this workspace.",
        mend: ["afterword incident list"])
    }
    // A text that harms is taken back whatever state the incident is in.
    guard incident.isOpen || unit.takesBack else {
      throw Refusal(
        rule: "incident-stood-down",
        message:
          "The incident “\(id)” was stood down; public statements can be withdrawn, and nothing else can be changed in it "
          + "until it is opened again.",
        mend: ["afterword incident reopen \(id) --reason \"…\"", "afterword incident show \(id)"])
    }
    return opening
  }
}
