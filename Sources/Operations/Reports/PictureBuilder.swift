import Delivery
import Guidelines
import Incidents
import Journal
import Playbooks
import Statements
import Support

/// How much of an incident's past belongs to a picture.
public enum PictureDepth: Sendable {
  /// Where things stand now.
  case standing
  /// When each conflict was seen and settled as well: what the measures count.
  case conflicts
  /// What every entry says in a sentence, too.
  case log
}

/// Puts the picture together, one journal entry after another.
///
/// Everything is folded by the rooms' own `apply`, so that a report can never disagree with what commands see.
struct PictureBuilder {
  private(set) var picture: IncidentPicture
  let incident: IncidentID
  let rules: FactRules
  let depth: PictureDepth
  private var incidentState = Incident()
  private var statements: [StreamName: StatementRecord] = [:]
  private var runs: [StreamName: Run] = [:]
  private var runOrder: [StreamName] = []
  private var cases: [StreamName: SupportCase] = [:]
  private var caseOrder: [StreamName] = []
  private var tasks = IncidentTasks()
  private var watch: ConflictWatch
  /// What has happened to facts since their conflicts were looked for.
  private var unwatched: [FactEvent] = []
  private var openConflicts: [String: Int] = [:]
  private var channels: [ChannelID: ChannelRecord] = [:]
  private var releases: [(number: Int, at: Moment)] = []
  private var lastRecordedAt: Moment

  init(
    _ opening: IncidentOpening, configuration: Configuration, rules: FactRules, now: Moment, depth: PictureDepth = .log
  ) {
    picture = IncidentPicture(
      opening: opening, now: now, agencies: configuration.agencies, officers: configuration.officers)
    incident = opening.id
    self.rules = rules
    self.depth = depth
    watch = ConflictWatch(register: rules.register, agencies: rules.agencies)
    lastRecordedAt = opening.t0
  }

  /// Takes in the facts as they stand, of which the entries then need not be read: for a picture of where things stand.
  mutating func take(_ facts: FactLedger, recordedAt: Moment?) {
    picture.facts = facts
    if let recordedAt { lastRecordedAt = max(lastRecordedAt, recordedAt) }
  }

  /// Takes in an entry; entries of other incidents change nothing.
  ///
  /// - Throws: `EventCodingError` for an entry that this release cannot read.
  mutating func add(_ entry: StoryEntry) throws(EventCodingError) {
    let parts = entry.stream.rawValue.split(separator: "/")
    guard let area = parts.first else { return }
    if area != "delivery" { lastRecordedAt = max(lastRecordedAt, entry.recordedAt) }
    switch area {
    case "incident" where entry.stream == .incident(incident): try addIncident(entry)
    case "facts" where parts.count > 1 && parts[1] == incident.rawValue: try addFact(entry)
    case "statement" where parts.count > 1 && parts[1] == incident.rawValue: try addStatement(entry)
    case "run": try addRun(entry)
    case "case": try addCase(entry)
    case "tasks" where parts.count > 1 && parts[1] == incident.rawValue: try addTask(entry)
    case "delivery" where parts.count > 1 && parts[1] == incident.rawValue: try addDelivery(entry)
    default: break
    }
  }

  /// The picture after the last entry.
  func finished(waiting: [ChannelID: Int]) -> IncidentPicture {
    var picture = picture
    if depth == .standing {
      picture.conflicts = picture.facts.conflicts(register: rules.register, agencies: rules.agencies)
        .map { conflict in
          ConflictRecord(
            conflict: conflict, seenAt: conflict.since ?? picture.opening.t0, settledAt: nil, isBeforeRelease: false)
        }.sorted { $0.seenAt < $1.seenAt }
    }
    picture.standDown = incidentState.standDown
    // Standing an incident down stops every clock: what was open then is neither later nor earlier from then on. And a clock that
    // ran backwards must not report a time before what it reports.
    picture.now = incidentState.standDown?.at ?? max(picture.now, lastRecordedAt)
    picture.statements = statements.values.sorted {
      ($0.statement.id?.number ?? 0) < ($1.statement.id?.number ?? 0)
    }
    picture.promises = promises
    picture.runs = runOrder.compactMap { runs[$0] }
    picture.cases = caseOrder.compactMap { stream in
      cases[stream].flatMap { state in state.opening.map { CaseRecord(id: $0.id, state: state) } }
    }
    picture.incidentTasks = tasks.board
    var channels = channels
    for (channel, count) in waiting { channels[channel, default: ChannelRecord(id: channel)].waiting = count }
    picture.channels = channels.values.sorted { $0.id < $1.id }
    return picture
  }

  private mutating func note(
    _ entry: StoryEntry, _ area: IncidentPicture.Area, _ sentence: Sentence?, at moment: Moment? = nil
  ) {
    guard depth == .log, let sentence else { return }
    picture.log.append(
      IncidentPicture.LogLine(
        at: moment ?? entry.occurredAt, recordedAt: entry.recordedAt, officer: entry.officer, area: area,
        sentence: sentence.text, isKey: sentence.isKey, tone: sentence.tone))
  }

  private func recorded<Event: JournalEvent>(_ event: Event, _ entry: StoryEntry) -> Recorded<Event> {
    Recorded(event, officer: entry.officer, occurredAt: entry.occurredAt, recordedAt: entry.recordedAt)
  }

  private mutating func addIncident(_ entry: StoryEntry) throws(EventCodingError) {
    let event = try IncidentEvent(kind: entry.kind, body: entry.body)
    incidentState.apply(recorded(event, entry))
    note(entry, .incident, Sentence(event))
  }

  private mutating func addFact(_ entry: StoryEntry) throws(EventCodingError) {
    let event = try FactEvent(kind: entry.kind, body: entry.body)
    picture.facts.apply(recorded(event, entry))
    guard depth != .standing else { return }
    if depth == .log { note(entry, .facts, Sentence(event, picture)) }
    unwatched.append(event)
    // The older fact ends with the next entry of the same transaction; between the two nothing is in conflict.
    if case .added(let fact) = event, fact.supersedes != nil { return }
    let change = watch.look(at: picture.facts, after: unwatched)
    unwatched = []
    let settled = change.settled.compactMap { id in openConflicts[id].map { (id: id, index: $0) } }
    for (id, index) in settled.sorted(by: { $0.index < $1.index }) {
      picture.conflicts[index].settledAt = entry.occurredAt
      openConflicts[id] = nil
      let conflict = picture.conflicts[index].conflict
      note(
        entry, .facts,
        Sentence("The conflict \(conflict.kind.rawValue) about \(conflict.key) is settled.", .good, key: true))
    }
    for conflict in change.opened where openConflicts[conflict.id] == nil {
      let isBefore = !conflict.facts.contains { picture.facts[$0].map { !$0.publications.isEmpty } ?? false }
      openConflicts[conflict.id] = picture.conflicts.count
      picture.conflicts.append(
        ConflictRecord(conflict: conflict, seenAt: entry.occurredAt, settledAt: nil, isBeforeRelease: isBefore))
      note(
        entry, .facts,
        Sentence(
          "Conflict \(conflict.kind.rawValue) seen: \(conflict.sentence)", conflict.isBlocking ? .watch : .plain,
          key: true))
    }
  }

  private mutating func addStatement(_ entry: StoryEntry) throws(EventCodingError) {
    let event = try Statement.event(kind: entry.kind, body: entry.body, isWhole: entry.entry.isWhole, before: [])
    // Taken out, so that it is changed where it stands and not copied first.
    var record =
      statements.removeValue(forKey: entry.stream)
      ?? StatementRecord(statement: Statement(), openedAt: entry.occurredAt)
    switch event {
    case .checked(let check):
      let errors = check.findings.filter { $0.severity == .error && !$0.isWaived }
      for index in record.caught.indices where record.caught[index].revision < check.revision {
        record.caught[index].isMended = !errors.contains {
          $0.rule == record.caught[index].rule && $0.words == record.caught[index].words
        }
      }
      for finding in errors
      where !record.caught.contains(where: { $0.rule == finding.rule && $0.words == finding.words }) {
        record.caught.append(
          StatementRecord.CaughtFinding(
            rule: finding.rule, words: finding.words, message: finding.message, at: entry.occurredAt,
            revision: check.revision, isMended: false))
      }
    case .submitted: record.submittedAt = record.submittedAt ?? entry.occurredAt
    case .cleared(let clearance):
      record.signed += 1
      record.clearances.append(
        StatementRecord.Signature(
          officer: clearance.payload.officer, agency: clearance.payload.agency, at: entry.occurredAt))
    case .objected(let objection):
      record.objections.append(StatementRecord.ObjectionRecord(objection: objection, at: entry.occurredAt))
    case .revised, .voided: if record.releasedAt == nil { record.clearances = [] }
    case .released(let release):
      record.releasedAt = release.payload.at
      releases.append((release.payload.statement, release.payload.at))
    default: break
    }
    record.statement.apply(recorded(event, entry))
    statements[entry.stream] = record
    if depth == .log { note(entry, .statements, Sentence(event, of: record.statement, picture)) }
  }

  private var promises: [PromiseRecord] {
    releases.enumerated().compactMap { index, release in
      guard
        let record = statements.values.first(where: { $0.statement.id?.number == release.number }),
        let promised = record.statement.revision?.nextUpdate
      else { return nil }
      let next = releases[(index + 1)...].first
      return PromiseRecord(statement: release.number, madeAt: release.at, promisedAt: promised, keptAt: next?.at)
    }
  }

  private mutating func addRun(_ entry: StoryEntry) throws(EventCodingError) {
    if runs[entry.stream] == nil, entry.version > 1 { return }
    let event = try RunEvent(kind: entry.kind, body: entry.body)
    if case .started(let started) = event {
      guard started.incident == incident else { return }
      runOrder.append(entry.stream)
    }
    var run = runs[entry.stream] ?? Run()
    run.apply(recorded(event, entry))
    runs[entry.stream] = run
    note(entry, .playbook, Sentence(event, in: run), at: event.markedAt)
  }

  private mutating func addCase(_ entry: StoryEntry) throws(EventCodingError) {
    if cases[entry.stream] == nil, entry.version > 1 { return }
    let event = try CaseEvent(kind: entry.kind, body: entry.body)
    if case .opened(let opened) = event {
      guard opened.incident == incident else { return }
      caseOrder.append(entry.stream)
    }
    var state = cases[entry.stream] ?? SupportCase()
    let lead = state.lead
    state.apply(recorded(event, entry))
    cases[entry.stream] = state
    let id = state.opening?.id.rawValue ?? String(entry.stream.rawValue.dropFirst(5))
    // That a protected witness exists is not told beyond the compartment, not even under a pseudonym.
    guard state.keyClass != .witnesses else { return }
    note(entry, .support, Sentence(event, of: id))
    switch event {
    case .handedOver(let offer):
      if let lead {
        picture.handovers.append(
          HandoverRecord(
            subject: id, title: "the case", from: lead, to: offer.to, offeredAt: entry.occurredAt,
            answerBy: offer.answerBy))
      }
    case .accepted: answer(id, .accepted, at: entry.occurredAt)
    case .declined: answer(id, .declined, at: entry.occurredAt)
    case .task(let task): follow(task, home: id, board: state.board, at: entry.occurredAt)
    default: break
    }
  }

  private mutating func addTask(_ entry: StoryEntry) throws(EventCodingError) {
    let event = try TaskEvent(kind: entry.kind, body: entry.body)
    tasks.apply(recorded(event, entry))
    note(entry, .support, Sentence(event, home: incident.rawValue, isIncidents: true))
    follow(event, home: incident.rawValue, board: tasks.board, at: entry.occurredAt)
  }

  private mutating func follow(_ event: TaskEvent, home: String, board: TaskBoard, at moment: Moment) {
    let subject = "\(home).\(event.code)"
    switch event {
    case .handedOver(let offer):
      guard let task = board.tasks[event.code] else { return }
      picture.handovers.append(
        HandoverRecord(
          subject: subject, title: task.title ?? "a task", from: task.owner, to: offer.to, offeredAt: moment,
          answerBy: offer.answerBy))
    case .accepted: answer(subject, .accepted, at: moment)
    case .declined: answer(subject, .declined, at: moment)
    case .handoverWithdrawn: answer(subject, .withdrawn, at: moment)
    default: break
    }
  }

  private mutating func answer(_ subject: String, _ answer: HandoverRecord.Answer, at moment: Moment) {
    guard let index = picture.handovers.lastIndex(where: { $0.subject == subject && $0.answeredAt == nil }) else {
      return
    }
    picture.handovers[index].answeredAt = moment
    picture.handovers[index].answer = answer
  }

  private mutating func addDelivery(_ entry: StoryEntry) throws(EventCodingError) {
    let event = try DeliveryEvent(kind: entry.kind, body: entry.body)
    let message = event.message
    var channel = channels[message.channel] ?? ChannelRecord(id: message.channel)
    switch event {
    case .accepted:
      channel.delivered += 1
      channel.longestWait = max(channel.longestWait, entry.occurredAt - message.enqueuedAt)
    case .delayed: channel.delayed += 1
    case .died: channel.dead += 1
    case .cancelled, .discarded: channel.dropped += 1
    case .retried: channel.dead = max(0, channel.dead - 1)
    }
    channels[message.channel] = channel
    note(entry, .delivery, Sentence(event))
  }
}

extension RunEvent {
  /// The moment that the clock of the run meant, for what the clock did.
  var markedAt: Moment? {
    switch self {
    case .stepWarned(let mark), .stepOverdue(let mark), .stepEscalated(let mark): mark.at
    case .occurrenceOpened(let mark), .occurrenceMissed(let mark): mark.at
    default: nil
    }
  }
}

extension Operations {
  /// Everything that reports say about an incident.
  ///
  /// - Parameter depth: what belongs to it. Where an incident stands now is known much faster than all that happened.
  /// - Throws: `Refusal` for an unknown incident, `JournalError`, `EventCodingError`.
  public func picture(of incident: IncidentID, depth: PictureDepth = .log) async throws -> IncidentPicture {
    let (_, opening) = try await self.incident(incident)
    var builder = PictureBuilder(
      opening, configuration: workspace.configuration, rules: try factRules(), now: clock.now(), depth: depth)
    // Where things stand needs no more of the facts than the ledger.
    let facts = StreamName.facts(incident)
    if depth == .standing {
      let (ledger, version) = try await standing(FactLedger.self, of: facts)
      builder.take(
        ledger, recordedAt: try await store.history(of: facts, after: version - 1, limit: 1).last?.recordedAt)
    }
    let besides = depth == .standing ? facts : nil
    var page = try await store.story(
      after: 0, besides: besides, limit: Self.pictured, leavingOut: Statement.overtaking)
    while let last = page.last {
      // While one portion is taken in the next is read: the journal has a thread of its own.
      async let coming = store.story(
        after: last.position, besides: besides, limit: Self.pictured, leavingOut: Statement.overtaking)
      for entry in page { try builder.add(entry) }
      page = try await coming
    }
    var waiting: [ChannelID: Int] = [:]
    for row in try await store.outbox(
      matching: OutboxFilter(incident: incident, states: [.pending, .leased], limit: 100_000))
    {
      waiting[row.item.channel, default: 0] += 1
    }
    return builder.finished(waiting: waiting)
  }

  /// How many entries are read at a time for a picture.
  private static let pictured = 1000
}
