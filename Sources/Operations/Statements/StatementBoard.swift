import Guidelines
import Incidents
import Journal
import Statements

/// Who is waited for, and since when: everything about statements that somebody must do.
public struct StatementBoard: Sendable, Encodable {
  /// One seat that nobody has filled.
  public struct Waiting: Sendable, Encodable {
    /// The incident, where the board shows several.
    public fileprivate(set) var incident: IncidentID?
    /// The number of the statement.
    public let statement: Int
    /// What it is for.
    public let kind: StatementKind
    /// The seat, in words.
    public let seat: String
    /// Why it is needed.
    public let reason: String
    /// Who may fill it.
    public let officers: [OfficerID]
    /// When the text was sent.
    public let askedAt: Moment?
    /// When the agency had seen it.
    public let seenAt: Moment?
    /// When its clock runs out.
    public let dueAt: Moment?
    /// The last reminder, and who was asked.
    public let reminded: String?
    /// Whether silence is a yes then.
    public let silenceCounts: Bool
  }

  /// A yes that came without a signature of its own.
  public struct Answer: Sendable, Encodable {
    /// The incident, where the board shows several.
    public fileprivate(set) var incident: IncidentID?
    /// The number of the statement.
    public let statement: Int
    /// The agency.
    public let agency: AgencyID
    /// How the yes came.
    public let how: String
    /// When.
    public let at: Moment
  }

  /// Something else that has a clock or an owner.
  public struct Item: Sendable, Encodable {
    /// The incident, where the board shows several.
    public fileprivate(set) var incident: IncidentID?
    /// What waits, in words.
    public let what: String
    /// Since when.
    public let since: Moment?
    /// When it must be done.
    public let dueAt: Moment?
    /// Whether that time has passed.
    public let isOverdue: Bool
    /// The commands that end it.
    public let mend: [String]
  }

  /// The seats, the oldest question first.
  public let waiting: [Waiting]
  /// Yeses by silence, by telephone and from an earlier revision.
  public let answers: [Answer]
  /// Objections, conflicts, alarms, promises, reviews, embargoes.
  public let items: [Item]

  /// One board of the boards of several incidents, each line with its incident.
  public init(of boards: [(incident: IncidentID, board: StatementBoard)]) {
    func named<Line>(_ lines: KeyPath<StatementBoard, [Line]>, _ incident: WritableKeyPath<Line, IncidentID?>) -> [Line]
    {
      boards.flatMap { board in
        board.board[keyPath: lines].map { line in
          var line = line
          line[keyPath: incident] = board.incident
          return line
        }
      }
    }
    waiting = named(\.waiting, \.incident)
    answers = named(\.answers, \.incident)
    items = named(\.items, \.incident)
  }

  fileprivate init(waiting: [Waiting], answers: [Answer], items: [Item]) {
    self.waiting = waiting
    self.answers = answers
    self.items = items
  }
}

extension Operations {
  /// The board of an incident at this moment.
  public func statementBoard(of incident: IncidentID) async throws -> StatementBoard {
    let now = clock.now()
    let register = try await statementRegister(of: incident)
    let ledger = try await facts(of: incident)
    let rules = try factRules()
    var waiting: [StatementBoard.Waiting] = []
    var answers: [StatementBoard.Answer] = []
    var items: [StatementBoard.Item] = []
    func item(_ what: String, since: Moment? = nil, due: Moment? = nil, _ mend: String...) {
      items.append(
        StatementBoard.Item(what: what, since: since, dueAt: due, isOverdue: due.map { now > $0 } ?? false, mend: mend))
    }
    let recent = register.releases.filter { now - $0.at < Statement.voiceClock + .hours(24) }.map(\.number)
    let numbers = (register.pending + recent).sorted()
    let statements = try await briefStates(
      Statement.self, of: numbers.map { .statement(StatementID(incident: incident, number: $0)) })
    let lapsed = try await lapsedClearances(of: statements, in: incident)
    for (number, statement) in zip(numbers, statements) {
      for payload in (lapsed[number] ?? []).map(\.payload) {
        item(
          "the yes of \(payload.speaker) of \(payload.agency) to statement \(number) counts no more",
          since: payload.at, "afterword statement clear \(number) --as \(payload.speaker)",
          "afterword statement edit \(number) --reopen   # where another officer says yes")
      }
      let isDone = statement.release != nil || statement.withdrawal != nil
      if !isDone { waiting += seats(of: statement, number, now) }
      answers += Self.answers(of: statement, number, besides: lapsed[number] ?? [])
      for (clearance, due) in statement.voicesToConfirm {
        let person = clearance.payload.speaker
        item(
          "\(person) cleared statement \(number) by telephone and has not signed yet (heard by \(clearance.payload.officer))",
          since: clearance.payload.at, due: due, "afterword statement clear \(number) --confirm --as \(person)")
      }
      for language in Language.allCases {
        let yeses = statement.easyReadYeses(language)
        guard let last = yeses.last, statement.easyRead(in: language) == nil, statement.withdrawal == nil else {
          continue
        }
        item(
          "the text in Easy Read of statement \(number) (\(language.rawValue)) waits for a second yes, after that of "
            + "\(last.payload.officer)",
          since: last.payload.at,
          "afterword statement easy-read \(number) --language \(language.rawValue) --clear --as LEAD-NOT-\(last.payload.officer)"
        )
      }
      guard !isDone else { continue }
      if let void = statement.voids.last, void.revision == statement.revision?.number, statement.submission == nil {
        items.append(
          StatementBoard.Item(
            what: "statement \(number) (\(statement.kind ?? "")): its yeses are void, and nobody is asked: "
              + "\(void.reason) (for the lead)",
            since: statement.changedAt, dueAt: nil, isOverdue: true,
            mend: [
              "afterword statement assemble \(number)   # with the facts as they are now",
              "afterword statement check \(number)", "afterword statement submit \(number)",
              "afterword statement withdraw \(number) --reason \"overtaken\"   # where it is not needed any more",
            ]))
      }
      let whole = try await state(Statement.self, of: .statement(StatementID(incident: incident, number: number)))
      if let item = try await unreleased(whole, number, lapsed: lapsed[number] ?? [], in: incident) {
        items.append(item)
      }
      for standing in whole.pendingTranslations {
        let code = standing.language.rawValue
        item(
          "the \(standing.language.englishName) text of statement \(number) is behind: \(standing.summary ?? "")",
          since: statement.revisedAt,
          "afterword statement translation export \(number) --to \(code) --changed -o \(code).xlf",
          "afterword statement translation import \(code).xlf --as TRANSLATOR")
      }
      for objection in statement.standingObjections {
        item(
          "\(objection.officer) of \(objection.agency) objects to "
            + (objection.words.map { "“\($0)” in " } ?? "") + "statement \(number): \(objection.reason)"
            + (objection.replacement.map { " – instead: “\($0)”" } ?? ""),
          objection.replacement == nil || objection.words == nil
            ? "afterword statement edit \(number) --replace \"…\" --with \"…\""
            : "afterword statement edit \(number) --accept \(objection.officer)",
          "afterword statement clear \(number) --as \(objection.officer)   # lets the objection go")
      }
      for objection in statement.askedObjections {
        item(
          "\(objection.officer) of \(objection.agency) objected to words that are gone from statement \(number) "
            + "(\(objection.reason)) and is asked about the new ones",
          due: statement.objectorsAskedUntil,
          "afterword statement clear \(number) --as \(objection.officer)   # lets the objection go",
          "afterword statement object \(number) --code \(objection.code.rawValue) --reason \"…\" --as \(objection.officer)"
        )
      }
      switch statement.embargoStanding(ledger, at: now) {
      case nil: break
      case .holds(let waits):
        item(
          "statement \(number) is under embargo \(waits), and then goes out by itself", due: statement.embargo?.until,
          "afterword statement embargo \(number) --lift --reason \"…\" --as LEAD")
      case .overtaken(let why):
        item(
          "the embargo on statement \(number) has ended, and it does not go out: \(why)",
          since: statement.embargo?.until,
          due: statement.embargo?.until, "afterword statement show \(number)", "afterword statement check \(number)",
          "afterword statement submit \(number)")
      case .due(let officer):
        if let refusal = try await obstacleToEnding(of: number, by: officer, in: incident) {
          items.append(
            StatementBoard.Item(
              what:
                "the embargo on statement \(number) has ended, and it does not go out: \(AutomaticActions.plain(refusal))",
              since: statement.embargo?.until, dueAt: statement.embargo?.until, isOverdue: true, mend: refusal.mend))
        } else {
          item("the embargo on statement \(number) is over; it goes out now", "afterword outbox deliver")
        }
      }
    }
    let denied = ledger.denied(by: try await rumours(of: incident), rules)
    for conflict in ledger.conflicts(register: rules.register, agencies: rules.agencies, at: now) + denied
    where conflict.isBlocking || conflict.dueAt != nil {
      items.append(
        StatementBoard.Item(
          what: "\(conflict.kind.rawValue) \(conflict.sentence)", since: conflict.since, dueAt: conflict.dueAt,
          isOverdue: conflict.dueAt.map { now > $0 } ?? false, mend: conflict.commands))
    }
    for alarm in ledger.victimAlarms(at: now) {
      item(
        (alarm.isAlarm ? "ALARM " : "reminder ") + alarm.sentence + " (for "
          + alarm.roles.map(\.rawValue).joined(separator: ", ") + ")",
        since: alarm.since, due: alarm.isAlarm ? alarm.since + FactLedger.tellingClock : nil, alarm.mend)
    }
    for holdback in ledger.holdbacks where holdback.reviewAt < now {
      item(
        "\(holdback.id) of \(holdback.agency) should have been looked at again", due: holdback.reviewAt,
        "afterword fact holdback lift \(holdback.id) --reason \"…\" --as OFFICER-OF-\(holdback.agency)")
    }
    for fact in ledger.withheldPastReview(at: now) {
      item(
        "\(fact.id) (\(fact.key)) is withheld (\(fact.withholding?.code.rawValue ?? "")) and should have been looked at again",
        due: fact.withholding?.reviewAt,
        "afterword fact withhold \(fact.id) --code \(fact.withholding?.code.rawValue ?? "CODE") --review-at +6h --as "
          + "OFFICER-OF-\(ledger.keeperName(of: fact))",
        "afterword fact allow \(fact.id) --rule public --as OFFICER-OF-\(ledger.keeperName(of: fact))")
    }
    for line in try await linesTakenBack(ledger: ledger, register: register, in: incident) {
      items.append(
        StatementBoard.Item(what: line.sentence, since: line.since, dueAt: nil, isOverdue: true, mend: line.mend))
    }
    for held in try await heldInPublic(ledger: ledger, register: register, in: incident) {
      items.append(
        StatementBoard.Item(what: held.sentence, since: held.since, dueAt: nil, isOverdue: true, mend: held.mend))
    }
    for wrong in try await stillWrong(ledger: ledger, register: register, in: incident) {
      items.append(
        StatementBoard.Item(what: wrong.sentence, since: wrong.since, dueAt: nil, isOverdue: true, mend: wrong.mend))
    }
    for rumour in try await rumours(of: incident).all {
      for consequence in Self.overtaken(rumour, register) {
        items.append(
          StatementBoard.Item(
            what: consequence.sentence, since: rumour.judgedAt, dueAt: nil, isOverdue: true, mend: consequence.mend))
      }
      if rumour.waitsToBeSaid {
        items.append(
          StatementBoard.Item(
            what: "\(rumour.id), met \(rumour.count) times, was found to be true, and no public text says so",
            since: rumour.lastAt, dueAt: nil, isOverdue: false, mend: rumour.saying))
      }
      if rumour.waitsToBeDenied {
        items.append(
          StatementBoard.Item(
            what: "\(rumour.id), met \(rumour.count) times, was found to be false, and no public text says so",
            since: rumour.lastAt, dueAt: nil, isOverdue: false,
            mend: ["afterword statement draft --rumour \(rumour.id) --next-update +30m"]))
      }
      if let dispute = rumour.dispute {
        items.append(
          StatementBoard.Item(
            what: "C7 \(dispute)", since: rumour.judgedAt, dueAt: nil, isOverdue: false, mend: rumour.settling))
      }
    }
    for contact in try await staleContacts(ledger: ledger, register: register, in: incident) {
      items.append(
        StatementBoard.Item(
          what: contact.sentence, since: contact.at, dueAt: nil, isOverdue: false, mend: contact.mend))
    }
    for (release, promise) in register.awaitedLanguages {
      let code = promise.language.rawValue
      let coming =
        register.pending.isEmpty ? nil : try await coming(promise.language, release.number, register, incident)
      item(
        "\(promise.language.englishName) follows statement \(release.number), which went out "
          + "\((now - release.at).wholeMinutes) minutes ago"
          + (coming.map { "; it is on its way as statement \($0)" } ?? ""),
        since: release.at, due: promise.at,
        coming.map { "afterword statement show \($0)" }
          ?? "afterword statement translation export \(release.number) --to \(code) -o \(code).xlf",
        coming.map { "afterword statement release \($0)" }
          ?? "afterword statement translation import \(code).xlf --as TRANSLATOR")
    }
    if let promise = register.promise {
      item("statement \(promise.number) promised the next one", due: promise.at, "afterword statement cadence")
    }
    if ledger.owesFamilyLine(in: register), let first = register.originals.last(where: { $0.kind == .holding }) {
      let line = ledger.active(.familyLine).last
      item(
        "statement \(first.number) said that a number for families will follow, and none is public",
        since: first.at, due: first.nextUpdate,
        line.map { "afterword fact tested \($0.id)" }
          ?? "afterword fact add contact.family-line \"NUMBER\" --confirmed",
        "afterword statement draft --kind situation --next-update +30m")
    }
    for key in try await state(KeyRegister.self, of: .keys).waiting {
      let name =
        workspace.configuration.officers.first { $0.id == key.officer }.map { " (\($0.name), \($0.agency))" } ?? ""
      item(
        "\(key.officer)\(name) has a key that is new to everybody, and nobody has vouched for it; no yes of "
          + "\(key.officer) counts", since: key.registeredAt, "afterword key vouch \(key.officer) --as LEAD",
        "afterword key revoke \(key.officer) --reason \"nobody knows the person\" --as ADMINISTRATOR")
    }
    for review in register.reviewsDue {
      let released = register.release(of: review.number)?.officer
      let other = workspace.configuration.officers.first {
        $0.id != released && ($0.holds(.lead) || $0.holds(.commander))
      }
      item(
        "statement \(review.number) (\(review.kind)) waits to be looked at again", due: review.dueAt,
        "afterword statement review \(review.number) --note \"…\" --as \(other?.id.rawValue ?? "LEAD")")
    }
    let voices = ledger.contradiction(over: .prosecutor)
    if voices != nil, !items.contains(where: { $0.what.hasPrefix("C7 Two voices") }) {
      item(
        "two legal voices differ", "afterword fact gate decide prosecutor --yes --note \"…\" --as COMMANDER",
        "afterword fact gate decide prosecutor --no --note \"…\" --as COMMANDER")
    }
    return StatementBoard(
      waiting: waiting.sorted { ($0.askedAt ?? now, $0.statement) < ($1.askedAt ?? now, $1.statement) },
      answers: answers,
      items: items)
  }

  /// A statement that everybody has said yes to and that is not out: everyone thinks it is.
  private func unreleased(
    _ statement: Statement, _ number: Int, lapsed: [Clearance], in incident: IncidentID
  ) async throws -> StatementBoard.Item? {
    guard statement.submission != nil, statement.openSeats.isEmpty, statement.missingPeople == 0,
      statement.standingObjections.isEmpty, statement.embargo == nil, lapsed.isEmpty,
      let officer = workspace.configuration.officers.first
    else { return nil }
    let now = clock.now()
    // Only looked at: nothing is written.
    var unit = self.unit(Act(officer: officer, occurredAt: now, recordedAt: now))
    let context = try await context(statement, in: incident, unit: &unit)
    let obstacles =
      statement.textObstacles(context, at: now)
      + statement.releaseObstacles(context, statement.kind ?? .holding, at: now)
    let since = statement.clearances.map(\.payload.at).max() ?? statement.submission?.submittedAt
    guard let first = obstacles.first else {
      return StatementBoard.Item(
        what: "statement \(number) (\(statement.kind ?? "")) is cleared, and nobody has released it", since: since,
        dueAt: nil,
        isOverdue: false, mend: ["afterword statement release \(number) --as LEAD"])
    }
    var mend: [String] = []
    for command in obstacles.flatMap(\.mend) where !mend.contains(command) { mend.append(command) }
    return StatementBoard.Item(
      what: "statement \(number) (\(statement.kind ?? "")) is cleared, and is not out: \(first.rule), \(first.sentence)"
        + (obstacles.count > 1 ? "; and \(obstacles.count - 1) more" : ""),
      since: since, dueAt: nil, isOverdue: false, mend: mend + ["afterword statement release \(number) --as LEAD"])
  }

  /// The draft with which a promised language is on its way.
  private func coming(
    _ language: Language, _ number: Int, _ register: StatementRegister, _ incident: IncidentID
  ) async throws -> Int? {
    for pending in register.pending {
      let statement = try await state(
        Statement.self, of: .statement(StatementID(incident: incident, number: pending)))
      if statement.opened?.links.translates == number, statement.revision?.master?.language == language {
        return pending
      }
    }
    return nil
  }
}
