import Guidelines
import Incidents
import Journal
import Statements

/// What the clock did to statements.
public struct StatementTick: Sendable {
  /// The incident.
  public let incident: IncidentID
  /// What happened, as plain lines.
  public let lines: [String]
}

/// The clocks of statements: reminders, deputies, silence, agencies left out, and the promise that nobody has kept.
extension Operations {
  /// How long after a broken promise the next words are drafted: 10 minutes.
  static let heartbeatAfter = TimeSpan.minutes(10)
  /// How long after its time a promise counts as broken: 5 minutes.
  static let lateAfter = TimeSpan.minutes(5)

  /// Does everything that is due on the clocks of statements in open incidents.
  ///
  /// Safe at any time, from any number of processes: whoever comes second finds it done.
  public func tickStatements() async throws -> [StatementTick] {
    var ticks: [StatementTick] = []
    for stream in try await store.streams(withPrefix: "statements/") {
      let incident = IncidentID(String(stream.rawValue.dropFirst("statements/".utf8.count)))
      let lines = try await tickStatements(in: incident)
      if !lines.isEmpty { ticks.append(StatementTick(incident: incident, lines: lines)) }
    }
    return ticks
  }

  private func tickStatements(in incident: IncidentID) async throws -> [String] {
    let register = try await state(StatementRegister.self, of: .statements(incident))
    let now = clock.now()
    var isLate = register.promise.map { now >= $0.at + Self.heartbeatAfter } ?? false
    guard isLate || !register.pending.isEmpty, let act = clerk(register, now) else { return [] }
    let standing = try await state(Incident.self, of: .incident(incident))
    guard standing.isOpen else { return [] }
    if let promise = register.promise, let given = register.release(of: promise.number)?.at,
      standing.hasEnded(promiseOf: given, for: promise.at)
    {
      isLate = false
    }
    var lines: [String] = []
    for number in register.pending {
      let tick = try await tick(number, in: incident, act)
      lines += tick.lines
      if tick.isEmbargoed, let line = try await endEmbargo(of: number, in: incident) { lines.append(line) }
    }
    if isLate, let line = try await draftHeartbeat(in: incident, act) { lines.append(line) }
    return lines
  }

  /// Whoever acts for the clock: nobody's name stands in what it writes.
  private func clerk(_ register: StatementRegister, _ now: Moment) -> Act? {
    guard let lead = workspace.configuration.officers.first(where: { $0.holds(.lead) }) else { return nil }
    // What the clock writes is written by no person, so that any person may clear it.
    let clerk = Officer(id: "clock", name: "the clock", agency: lead.agency, roles: [.press, .lead])
    return Act(officer: clerk, occurredAt: now, recordedAt: now)
  }

  private func tick(
    _ number: Int, in incident: IncidentID, _ act: Act
  ) async throws -> (lines: [String], isEmbargoed: Bool) {
    try await transact(act) { unit in
      let id = StatementID(incident: incident, number: number)
      let statement = try await unit.load(Statement.self, from: .statement(id))
      let register = try await unit.load(StatementRegister.self, from: .statements(incident))
      let events = statement.decideClock(
        workspace.configuration.officers, register: register, at: unit.act.recordedAt)
      let isEmbargoed = statement.embargo != nil
      // A yes that came after the end of the clock may have been all that the outcome waited for.
      guard !events.isEmpty || !statement.droppable.isEmpty else { return ([], isEmbargoed) }
      try await unit.append(events, to: .statement(id), of: Statement.self, automatic: true)
      let after = try await unit.load(Statement.self, from: .statement(id))
      let left = try await leaveOut(after, number, in: incident, unit: &unit)
      // What cannot be left out is said once, when the clock runs out, and not with every command.
      let isTold = events.isEmpty && !left.isDone
      return (events.compactMap { Self.line($0, number) } + (isTold ? [] : left.lines), isEmbargoed)
    }
  }

  private static func line(_ event: StatementEvent, _ number: Int) -> String? {
    switch event {
    case .nudged(let body):
      let who = body.officers.map(\.rawValue).joined(separator: ", ")
      return switch body.step {
      case .nudge: "Statement \(number) waits for \(body.seat); please answer: \(who)."
      case .deputy: "Statement \(number) still waits for \(body.seat); deputies are asked: \(who)."
      case .outcome: "Statement \(number): the time of \(body.seat) is over."
      }
    case .deemed(let body):
      return
        "Statement \(number): \(body.agency) had seen the text and was silent; by the policy \(body.policy) that is a yes."
    default: return nil
    }
  }

  /// Writes the text again without the facts and names of the agencies that did not answer, where the policy says so.
  private func leaveOut(
    _ statement: Statement, _ number: Int, in incident: IncidentID, unit: inout UnitOfWork
  ) async throws -> (lines: [String], isDone: Bool) {
    let silent = statement.droppable
    guard !silent.isEmpty, let opened = statement.opened, let revision = statement.revision else { return ([], false) }
    let without = Set(silent).union(revision.without ?? [])
    let composer = try await composer(
      opened, nextUpdate: revision.nextUpdate, issuers: revision.issuers, flags: [], asOf: revision.asOf,
      without: without,
      in: incident, unit: &unit)
    let names = silent.map(\.rawValue).joined(separator: ", ")
    let text: TextProposal
    do {
      text = try assemble(composer, opened.kind, revision)
    } catch let faults as TemplateFaults {
      // What is left would not be a statement of this kind any more: it waits.
      return (
        ["Statement \(number) cannot go out without \(names): \(faults.faults.first?.message ?? "a part is missing")"],
        false
      )
    }
    let id = StatementID(incident: incident, number: number)
    try await unit.append(try statement.decide(text, unit.act), to: .statement(id), of: Statement.self, automatic: true)
    do {
      _ = try await checkStatement(number, in: incident, unit: &unit)
      _ = try await submitStatement(number, in: incident, unit: &unit)
    } catch let refusal as Refusal {
      return (["Statement \(number) was written again without \(names), and waits: \(refusal.message)"], true)
    }
    let again = try await unit.load(Statement.self, from: .statement(id))
    let more = again.decideClock(
      workspace.configuration.officers,
      register: try await unit.load(StatementRegister.self, from: .statements(incident)), at: unit.act.recordedAt)
    try await unit.append(
      more.filter { if case .deemed = $0 { true } else { false } }, to: .statement(id), of: Statement.self,
      automatic: true)
    return (
      ["Statement \(number): \(names) did not answer; the text goes on without its facts and its name."], true
    )
  }

  /// Drafts the words that say when there is nothing new (T15), when a promise was missed.
  private func draftHeartbeat(in incident: IncidentID, _ act: Act) async throws -> String? {
    try await transact(act) { unit in
      let register = try await unit.load(StatementRegister.self, from: .statements(incident))
      guard let promise = register.promise, unit.act.recordedAt >= promise.at + Self.heartbeatAfter,
        !register.pending.contains(where: { register.kinds[$0] == .heartbeat })
      else { return nil }
      let released = try await statement(promise.number, in: incident, unit: &unit)
      var languages: [Language] = []
      for language in released.revision?.renditions.map(\.language) ?? [] {
        if try workspace.content.file("heartbeat.\(language.rawValue).txt", in: Self.templateFolder) != nil {
          languages.append(language)
        }
      }
      let opening = try await unit.load(Incident.self, from: .incident(incident)).opening
      let request = DraftRequest(
        kind: .heartbeat, languages: languages.isEmpty ? [.english] : languages,
        nextUpdate: Self.nextPromise(unit.act.recordedAt, since: opening?.t0))
      do {
        let view = try await draftStatement(request, in: incident, unit: &unit)
        return
          "The promise of statement \(promise.number) is broken; statement \(view.number) says that there is nothing new. Check it and "
          + "ask for clearance: afterword statement check \(view.number)"
      } catch let refusal as Refusal {
        let missing = refusal.missing.first.map { $0.hasSuffix(".") ? " \($0)" : " \($0)." } ?? ""
        let next = refusal.mend.first.map { " Next: \($0)" } ?? ""
        return "The promise of statement \(promise.number) is broken. \(refusal.message)\(missing)\(next)"
      }
    }
  }

  /// When the next statement is promised by the cadence: every 30 minutes for three hours, hourly for twelve, then every eight hours.
  static func nextPromise(_ now: Moment, since t0: Moment?) -> Moment {
    let age = t0.map { now - $0 } ?? .zero
    let span: TimeSpan = age <= .hours(3) ? .minutes(30) : age <= .hours(12) ? .hours(1) : .hours(8)
    // At a full five minutes, because people read clocks and not stop-watches.
    let five: Int64 = 300_000
    return Moment(milliseconds: ((now + span).milliseconds + five - 1) / five * five)
  }

  /// What was promised and when it came.
  public func cadence(of incident: IncidentID) async throws -> [CadenceLine] {
    let register = try await statementRegister(of: incident)
    let standing = try await state(Incident.self, of: .incident(incident))
    var lines: [CadenceLine] = []
    for release in register.originals {
      guard let promised = release.nextUpdate else { continue }
      let next = register.keeper(ofPromiseOf: release.number)
      guard !standing.hasEnded(promiseOf: release.at, for: promised) else { continue }
      let draft = register.pending.last { register.kinds[$0] == .heartbeat }
      lines.append(
        CadenceLine(
          statement: release.number, promised: promised, keptBy: next?.number, keptAt: next?.at,
          draft: next == nil ? draft : nil, now: clock.now()))
    }
    return lines
  }
}

/// One promise of a next statement and what became of it.
public struct CadenceLine: Sendable, Encodable {
  /// The statement that promised.
  public let statement: Int
  /// What it promised.
  public let promised: Moment
  /// The statement that kept it.
  public let keptBy: Int?
  /// When that came.
  public let keptAt: Moment?
  /// The draft that says there is nothing new.
  public let draft: Int?
  /// How many minutes it was late, or is by now; 0 when it was kept in time or is not due yet.
  public let minutesLate: Int
  /// `kept`, `open`, `late` (5 minutes) or `broken` (10 minutes).
  public let state: String

  init(statement: Int, promised: Moment, keptBy: Int?, keptAt: Moment?, draft: Int?, now: Moment) {
    self.statement = statement
    self.promised = promised
    self.keptBy = keptBy
    self.keptAt = keptAt
    self.draft = draft
    let late = (keptAt ?? now) - promised
    minutesLate = max(0, Int(late.wholeMinutes))
    if keptAt != nil {
      state = late >= Operations.lateAfter ? "late" : "kept"
    } else {
      state = late >= Operations.heartbeatAfter ? "broken" : late >= Operations.lateAfter ? "late" : "open"
    }
  }
}
