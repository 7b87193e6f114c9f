import Delivery
import Guidelines
import Incidents
import Journal
import Playbooks
import Statements
import Support

/// What the automatic steps of playbooks mean in the rest of the house.
enum AutomaticActions {
  /// The sets of support tasks that a playbook can open: those of the incident as a whole.
  static let taskSets = ["incident"]

  /// A refusal in one line, for a board.
  static func plain(_ refusal: Refusal) -> String {
    let missing = refusal.missing.map(withoutPlace)
    guard !missing.isEmpty else { return refusal.message }
    let rest = missing.count > 3 ? " (and \(missing.count - 3) more)" : ""
    return "\(refusal.message) Missing: \(missing.prefix(3).joined(separator: "; "))\(rest)."
  }

  /// A line without the place in a template that it starts with (`/srv/…/holding.en.txt:7:23: `): on a board only the fact matters.
  private static func withoutPlace(_ line: String) -> String {
    var text = line[...]
    let parts = line.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
    if parts.count == 4, Int(parts[1]) != nil, Int(parts[2]) != nil { text = parts[3].drop { $0 == " " } }
    return String(text.last == "." ? text.dropLast() : text)
  }

  /// What a template still lacks, as something to wait for: with the next fact it may be complete.
  static func waiting(for faults: TemplateFaults) -> ActionOutcome {
    var sentences: [String] = []
    var mend: [String] = []
    for fault in faults.faults {
      let place = fault.mend.isEmpty ? "\(fault.file):\(fault.line):\(fault.column): " : ""
      if !sentences.contains(place + fault.message) { sentences.append(place + fault.message) }
      for command in fault.mend where !mend.contains(command) { mend.append(command) }
    }
    return .waiting(for: sentences.joined(separator: " "), mend: Array(mend.prefix(6)))
  }

  /// An error of content that people write, in words; nil when the machine is in trouble, or the program wrong.
  static func faultInContent(_ error: any Error) -> String? {
    switch error {
    case is JournalError, is EventCodingError, is CancellationError, is CommandRepeated: nil
    case let error as any CustomStringConvertible: error.description
    default: nil
    }
  }
}

extension Operations {
  /// Carries an automatic step out inside a unit of work. Appends everything and answers `done`, or appends nothing.
  func perform(
    _ action: PendingAction, of run: Run, at now: Moment, in unit: inout UnitOfWork
  ) async throws -> ActionOutcome {
    guard let incident = run.started?.incident else {
      return .failed(rule: "run-unknown", message: "The run has not begun.", mend: [])
    }
    switch action.action {
    case .assemble(let kind, let language, let span):
      // A playbook that names no language speaks that of the workspace.
      let spoken = try language.map { Language(rawValue: $0) } ?? spokenLanguage()
      guard let language = spoken else {
        return .failed(
          rule: "language-unknown",
          message: "The playbook names the language “\(language ?? "")”, which does not exist.",
          mend: ["afterword statement draft --kind \(kind)", "afterword run done \(action.address) --note \"…\""])
      }
      let request = DraftRequest(
        kind: StatementKind(kind), languages: [language], nextUpdate: nextUpdate(span, action, run, at: now))
      let view = try await draftStatement(request, in: incident, unit: &unit)
      return .done(
        note: "Statement \(view.number) is drafted; read it with “afterword statement show \(view.number)”.",
        outputs: ["statement": "\(view.number)"])
    case .check: return try await check(action, incident, in: &unit)
    case .submit: return try await submit(action, incident, in: &unit)
    case .release: return try await release(action, incident, in: &unit)
    case .notify(let audience, let message):
      return try notify(audience, message, action, run, incident, at: now, in: &unit)
    case .openTasks:
      let tasks = try await openIncidentTasks(of: incident, in: &unit)
      return .done(
        note: tasks.isEmpty
          ? "Every task of the incident was open already."
          : "\(tasks.count) \(tasks.count == 1 ? "task is" : "tasks are") open; see “afterword task list”.",
        outputs: [:])
    }
  }

  /// The promise a draft makes: at a full five minutes, because people read clocks, not stop-watches.
  private func nextUpdate(_ span: TimeSpan?, _ action: PendingAction, _ run: Run, at now: Moment) -> Moment? {
    if let span {
      let step = TimeSpan.minutes(5).milliseconds
      return Moment(milliseconds: ((now + span).milliseconds + step - 1) / step * step)
    }
    guard let playbook = run.playbook, let cadence = playbook.step(action.address.step)?.cadence,
      let opening = run.nextOccurrence(of: cadence)
    else { return nil }
    // The next statement is public when its release is due, not when work on it begins.
    let release = playbook.body(of: cadence).first { step in
      if case .automatic(.release(of: action.address.step), _) = step.kind { step.due?.anchor == .open } else { false }
    }
    return opening + (release?.due?.offset ?? .zero)
  }

  /// The number of the statement that the step named under `of` has assembled.
  private func number(for action: PendingAction) throws -> Int {
    guard let number = action.inputs["statement"].flatMap({ Int($0) }) else {
      throw Refusal(
        rule: "statement-missing",
        message:
          "The step “\(action.action.statementSource?.rawValue ?? "")” was done by hand, so no statement is known here.",
        mend: ["afterword run done \(action.address) --note \"…\""])
    }
    return number
  }

  private func check(
    _ action: PendingAction, _ incident: IncidentID, in unit: inout UnitOfWork
  ) async throws -> ActionOutcome {
    let number = try number(for: action)
    // Looked at first, so that a check that only waits leaves no entry behind each minute.
    let view = try await view(number, in: incident, unit: &unit)
    if let waiting = waiting(for: view) { return waiting }
    if case .assembled = view.statement.state { _ = try await checkStatement(number, in: incident, unit: &unit) }
    let rest = view.findings.values.flatMap { $0 }.filter { $0.severity < .error }.count
    return .done(
      note: "Statement \(number) has no errors\(rest > 0 ? ", and \(rest) warnings or pieces of advice" : "").",
      outputs: ["statement": "\(number)"])
  }

  private func submit(
    _ action: PendingAction, _ incident: IncidentID, in unit: inout UnitOfWork
  ) async throws -> ActionOutcome {
    let number = try number(for: action)
    let view = try await view(number, in: incident, unit: &unit)
    switch view.statement.state {
    case .inClearance, .cleared, .embargoed, .released, .superseded, .corrected:
      return .done(
        note: "Statement \(number) had been sent for clearance by hand.", outputs: ["statement": "\(number)"])
    case .withdrawn: return withdrawn(number, action)
    case .draft, .assembled, .checked: break
    }
    if let waiting = waiting(for: view) { return waiting }
    if case .assembled = view.statement.state { _ = try await checkStatement(number, in: incident, unit: &unit) }
    let submitted = try await submitStatement(number, in: incident, unit: &unit)
    let seats = submitted.statement.openSeats.count
    return .done(
      note: "Statement \(number) waits for \(seats) \(seats == 1 ? "clearance" : "clearances").",
      outputs: ["statement": "\(number)"])
  }

  private func release(
    _ action: PendingAction, _ incident: IncidentID, in unit: inout UnitOfWork
  ) async throws -> ActionOutcome {
    let number = try number(for: action)
    let statement = try await statement(number, in: incident, unit: &unit)
    if case .withdrawn = statement.state { return withdrawn(number, action) }
    if statement.state.isPublic {
      return .done(note: "Statement \(number) had been released by hand.", outputs: ["statement": "\(number)"])
    }
    let outcome = try await releaseStatement(number, in: incident, unit: &unit)
    let channels = outcome.channels.map(\.rawValue).joined(separator: ", ")
    return .done(
      note: "Statement \(number) is released\(channels.isEmpty ? "" : " and on its way to \(channels)")."
        + outcome.unreached.map { " \($0)" }.joined(), outputs: ["statement": "\(number)"])
  }

  private func withdrawn(_ number: Int, _ action: PendingAction) -> ActionOutcome {
    .failed(
      rule: "statement-withdrawn", message: "Statement \(number) was withdrawn.",
      mend: ["afterword run done \(action.address) --note \"…\" (when another statement took its place)"])
  }

  /// What people must still do to a text; nil when nothing is in its way.
  private func waiting(for view: StatementView) -> ActionOutcome? {
    guard let first = view.obstacles.first else { return nil }
    let rest = view.obstacles.count > 1 ? " (and \(view.obstacles.count - 1) more)" : ""
    var mend: [String] = []
    for command in view.obstacles.flatMap(\.mend) where !mend.contains(command) { mend.append(command) }
    return .waiting(
      for: "Statement \(view.number): \(first.sentence)\(rest).",
      mend: Array((["afterword statement check \(view.number)"] + mend).prefix(4)))
  }

  private func notify(
    _ audience: NoticeAudience, _ message: String, _ action: PendingAction, _ run: Run, _ incident: IncidentID,
    at now: Moment, in unit: inout UnitOfWork
  ) throws -> ActionOutcome {
    let step = run.playbook?.step(action.address.step)
    let notice = NoticePayload(
      timestamp: now,
      data: .init(
        incident: incident, subject: step?.title ?? action.address.description, text: message, run: run.id.rawValue,
        step: action.address.description, exercise: workspace.configuration.isDrill))
    let channels = try workspace.configuration.channels().filter { channel in
      channel.audience.rawValue == audience.rawValue && channel.carries(.notice(notice))
    }
    // A city without such a channel tells people by telephone; the plan must not stop for it, and must not pretend either.
    guard !channels.isEmpty else {
      return .done(
        note: "No channel for \(audience.rawValue) is set up in afterword.yaml, so nobody was told.", outputs: [:])
    }
    for channel in channels { unit.enqueue(try post(of: notice, to: channel.id, occasion: action.key, at: now)) }
    return .done(
      note: "Put into the outbox for \(channels.map(\.id.rawValue).joined(separator: ", ")).", outputs: [:])
  }

  /// What the incident's facts say under the names that the playbook declares. Only confirmed facts count, and where they
  /// contradict each other nothing is known.
  func readings(for run: Run, in unit: inout UnitOfWork) async throws -> [String: String] {
    guard let playbook = run.playbook, !playbook.facts.isEmpty, let incident = run.started?.incident else { return [:] }
    let ledger = try await unit.load(FactLedger.self, from: .facts(incident))
    var readings: [String: String] = [:]
    for fact in playbook.facts {
      let values = Set(
        ledger.active(FactKey(fact.key)).filter { $0.status == .confirmed }.map { $0.value.summary.lowercased() })
      if let value = values.first, values.count == 1 { readings[fact.name] = value }
    }
    return readings
  }

  /// The officer in whose name an automatic step acts: who gave the go or has the step in hand, otherwise the first officer of the
  /// workspace who fills its role. The run still shows the step as the tool's own.
  func officer(for action: PendingAction, of run: Run) throws -> Officer {
    if let id = action.officer { return try workspace.configuration.officer(id) }
    guard let playbook = run.playbook,
      let officer = workspace.configuration.officers.first(where: { officer in
        guard let agency = workspace.configuration.agencies.first(where: { $0.id == officer.agency }) else {
          return false
        }
        return playbook.fills(action.role, officer: officer, agency: agency.kind)
      })
    else {
      throw Refusal(
        rule: "role-unfilled", message: "Nobody in this workspace fills the role “\(action.role)” of the playbook.",
        missing: ["an officer for “\(action.role)”"],
        mend: ["afterword officer list", "Add an officer under “officers:” in afterword.yaml."])
    }
    return officer
  }
}
