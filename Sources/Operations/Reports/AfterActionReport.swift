import Incidents
import Playbooks
import Statements
import Support

/// What happened, what held and what did not, for everybody who took part.
public struct AfterActionReport: Sendable {
  /// The report in blocks.
  public let document: ReportDocument

  /// Writes the report.
  ///
  /// - Parameter drill: how a drill went; nil after a real incident.
  public init(_ picture: IncidentPicture, drill: DrillOutcome? = nil) {
    let what = picture.opening.isDrill ? "drill" : "incident"
    var document = ReportDocument(
      title: "After-action report: \(picture.opening.name)",
      subtitle:
        "\(picture.opening.isDrill ? "Drill. " : "")\(picture.opening.place). T0 \(picture.time(picture.opening.t0)) (\(picture.opening.offset)); as of \(picture.time(picture.now)), \(picture.sinceT0(picture.now))."
    )
    document.say(
      "For the agencies that took part. Every line is computed from the journal of this \(what); nothing is typed in and no person is named. Counts of people under six are not for publication."
    )
    document.addFigures(picture)
    document.addTimeline(picture)
    let lessons = Lessons(picture)
    document.section("What went well")
    document.add(lessons.good.map { .init($0, .good) }, whenEmpty: "Nothing that the journal shows.")
    document.section("What to improve")
    document.add(lessons.improve.map { .init($0, .watch) }, whenEmpty: "Nothing that the journal shows.")
    if let drill { document.add(drill) }
    document.addStatements(picture)
    document.addCare(picture)
    document.addPromises(picture)
    document.addPlan(picture)
    document.addSupport(picture)
    document.addDeliveries(picture)
    document.addLog(picture)
    self.document = document
  }
}

extension ReportDocument {
  fileprivate mutating func addFigures(_ picture: IncidentPicture) {
    let measures = IncidentMeasures(picture)
    func figure(_ measure: DrillMeasure, _ tone: (Int) -> Tone = { _ in .plain }) -> Figure {
      let value = measures[measure]
      return Figure(value.map(String.init) ?? "none", measure.caption, value.map(tone) ?? .watch)
    }
    blocks.append(
      .figures([
        figure(.minutesToFirstStatement) { $0 <= 30 ? .good : $0 <= 60 ? .watch : .bad },
        figure(.statementsReleased),
        figure(.clearances),
        figure(.conflictsCaught) { $0 > 0 ? .good : .plain },
        figure(.findingsCaught) { $0 > 0 ? .good : .plain },
        figure(.objections),
        figure(.corrections),
        figure(.promisesKept) { $0 > 0 ? .good : .plain },
        figure(.promisesMissed) { $0 > 0 ? .watch : .good },
        figure(.deadlinesMet) { $0 > 0 ? .good : .plain },
        figure(.deadlinesMissed) { $0 > 0 ? .watch : .good },
        figure(.escalations) { $0 > 0 ? .watch : .good },
        figure(.casesOpened),
        figure(.tasksDone),
        figure(.tasksOverdue) { $0 > 0 ? .watch : .good },
        figure(.handovers),
        figure(.handoversLate) { $0 > 0 ? .watch : .good },
        figure(.messagesDelivered),
        figure(.messagesOutstanding) { $0 > 0 ? .bad : .good },
      ]))
  }

  fileprivate mutating func addTimeline(_ picture: IncidentPicture) {
    let t0 = picture.opening.t0
    func minute(_ moment: Moment) -> Int64 { (moment - t0).wholeMinutes }
    let statements = picture.statements.compactMap { record -> ReportTimeline.Mark? in
      guard let at = record.releasedAt, let id = record.statement.id else { return nil }
      let kind = record.statement.kind
      return .init(
        minute: minute(at), "\(picture.sinceT0(at)): statement \(id.number), \(kind?.rawValue ?? "")",
        kind == .correction ? .watch : .good)
    }
    let conflicts = picture.conflicts.map { record in
      ReportTimeline.Mark(
        minute: minute(record.seenAt), length: max(1, minute(record.settledAt ?? picture.now) - minute(record.seenAt)),
        "\(record.conflict.kind.rawValue) \(record.conflict.key)", record.settledAt == nil ? .bad : .watch)
    }
    let promises = picture.promises.filter { $0.isKept(at: picture.now) == false }.map { promise in
      ReportTimeline.Mark(
        minute: minute(promise.promisedAt), length: promise.minutesLate(at: picture.now),
        "promise of statement \(promise.statement) missed", .bad)
    }
    let late = picture.log.filter { $0.area == .playbook && $0.tone == .bad }.map { line in
      ReportTimeline.Mark(minute: minute(line.at), "\(picture.sinceT0(line.at)): \(line.sentence)", .bad)
    }
    let delays = picture.log.filter { $0.area == .delivery && $0.tone != .plain }.map { line in
      ReportTimeline.Mark(minute: minute(line.at), "\(picture.sinceT0(line.at)): \(line.sentence)", line.tone)
    }
    let cases = picture.openCases.compactMap(\.state.registeredAt).map {
      ReportTimeline.Mark(minute: minute($0), "\(picture.sinceT0($0)): a case is opened")
    }
    blocks.append(
      .timeline(
        ReportTimeline(
          minutes: minute(picture.now),
          lanes: [
            .init("Statements", statements), .init("Open conflicts", conflicts), .init("Promises missed", promises),
            .init("Deadlines missed", late), .init("Cases opened", cases), .init("Dead channels", delays),
          ])))
  }

  fileprivate mutating func addStatements(_ picture: IncidentPicture) {
    section("Statements")
    var table = ReportTable("No.", "Kind", "Released", "After T0", "Cleared by", "State")
    for record in picture.statements {
      guard let id = record.statement.id else { continue }
      let agencies = record.clearances.map {
        "\(picture.name(of: $0.agency)) (\($0.at.clock(onDayOf: picture.opening.t0, offset: picture.opening.offset)))"
      }
      table.add(
        [
          "\(id.number)", record.statement.kind?.rawValue ?? "",
          record.releasedAt.map { picture.time($0) } ?? "not released",
          record.releasedAt.map { picture.sinceT0($0) } ?? "", agencies.joined(separator: ", "),
          record.statement.state.name,
        ], record.statement.release?.isUrgent ?? false ? .watch : .plain)
    }
    add(table, whenEmpty: "No statement was begun.")
    for record in picture.statements {
      guard let id = record.statement.id, let at = record.releasedAt, let text = record.statement.revision?.master?.text
      else { continue }
      subsection("Statement \(id.number), \(record.statement.kind?.rawValue ?? ""), \(picture.sinceT0(at))")
      if let digest = record.statement.digest {
        say("Revision \(record.statement.revision?.number ?? 1), SHA-256 \(digest).")
      }
      blocks.append(.quote(text))
    }
  }

  fileprivate mutating func addCare(_ picture: IncidentPicture) {
    section("Caught before release")
    subsection("Conflicts between agencies' facts")
    var conflicts = ReportTable("Seen", "Kind", "About", "What did not fit", "Settled")
    for record in picture.conflicts {
      conflicts.add(
        [
          picture.sinceT0(record.seenAt), "\(record.conflict.kind.rawValue) \(record.conflict.kind.name)",
          "\(record.conflict.key)",
          record.conflict.sentence, record.settledAt.map { picture.sinceT0($0) } ?? "open",
        ], record.settledAt == nil ? .bad : record.isBeforeRelease ? .good : .watch)
    }
    add(conflicts, whenEmpty: "No two facts were in conflict.")
    subsection("Passages that the check stopped")
    var findings = ReportTable("Found", "Statement", "Rule", "Words", "Why", "Mended")
    for record in picture.statements {
      for finding in record.caught {
        findings.add(
          [
            picture.sinceT0(finding.at), "\(record.statement.id?.number ?? 0)", finding.rule, finding.words,
            finding.message,
            finding.isMended ? "yes" : "no",
          ], finding.isMended ? .good : .watch)
      }
    }
    add(findings, whenEmpty: "The check stopped nothing.")
    subsection("Objections in clearance")
    var objections = ReportTable("Raised", "Statement", "Agency", "Reason")
    for record in picture.statements {
      for objection in record.objections {
        objections.add([
          picture.sinceT0(objection.at), "\(record.statement.id?.number ?? 0)",
          picture.name(of: objection.objection.agency),
          objection.objection.reason,
        ])
      }
    }
    add(objections, whenEmpty: "Nobody objected.")
    section("Corrections and withdrawals")
    var corrections = ReportTable("Released", "Statement", "About statement", "What it says")
    for record in picture.statements where record.releasedAt != nil {
      guard let links = record.statement.opened?.links, let about = links.corrects ?? links.withdraws else { continue }
      corrections.add([
        record.releasedAt.map { picture.sinceT0($0) } ?? "", "\(record.statement.id?.number ?? 0)", "\(about)",
        record.statement.revision?.headline ?? "",
      ])
    }
    add(corrections, whenEmpty: "Nothing had to be corrected.")
  }

  fileprivate mutating func addPromises(_ picture: IncidentPicture) {
    section("Promised times of a next statement")
    var table = ReportTable("Statement", "Promised for", "Next statement", "Result")
    for promise in picture.promises {
      let isKept = promise.isKept(at: picture.now)
      let late = TimeSpan.minutes(promise.minutesLate(at: picture.now))
      let result =
        isKept.map { $0 ? "kept" : promise.keptAt == nil ? "missed, \(late) so far" : "missed by \(late)" } ?? "open"
      table.add(
        [
          "\(promise.statement)", picture.time(promise.promisedAt), promise.keptAt.map { picture.time($0) } ?? "none",
          result,
        ], isKept == false ? .watch : .plain)
    }
    add(table, whenEmpty: "No next statement was promised.")
  }

  fileprivate mutating func addPlan(_ picture: IncidentPicture) {
    section("The plan")
    for run in picture.runs {
      let standings = run.standings(at: picture.now, withHistory: true)
      let done = standings.filter { $0.state.progress == .done }.count
      say(
        "\(run.playbook?.title ?? "Playbook"): \(done) of \(standings.count) steps done, repeated steps counted each time."
      )
      var table = ReportTable("Step", "Due", "Ended", "Told", "Result")
      for standing in standings where standing.missedDeadline && standing.state.progress != .notApplicable {
        table.add(
          [
            "\(standing.step.title) (\(standing.address))", standing.due.map { picture.sinceT0($0) } ?? "",
            standing.state.endedAt.map { picture.sinceT0($0) } ?? "open",
            standing.escalation.map { "level \($0)" } ?? "", standing.state.hasEnded ? "late" : standing.word.rawValue,
          ], standing.escalation == nil ? .watch : .bad)
      }
      subsection("Deadlines missed")
      add(table, whenEmpty: "Every deadline was met.")
      let decisions = standings.filter { $0.state.outcome != nil }
      var chosen = ReportTable("Decision", "Outcome", "When", "By")
      for standing in decisions {
        chosen.add([
          standing.step.title, standing.state.outcome ?? "", standing.state.endedAt.map { picture.sinceT0($0) } ?? "",
          picture.name(of: standing.state.endedBy),
        ])
      }
      subsection("Decisions")
      add(chosen, whenEmpty: "No decision was taken.")
    }
    if picture.runs.isEmpty { say("No playbook was carried out.") }
  }

  fileprivate mutating func addSupport(_ picture: IncidentPicture) {
    section("Support")
    var categories: [CaseCategory: Int] = [:]
    for record in picture.openCases {
      for category in record.state.categories { categories[category, default: 0] += 1 }
    }
    var table = ReportTable("People", "Cases")
    for (category, count) in categories.sorted(by: { $0.key < $1.key }) where category != .protectedWitness {
      table.add([category.rawValue, "\(count)"])
    }
    add(table, whenEmpty: "No case was opened.")
    if !categories.isEmpty { say("\(picture.openCases.count) cases in all; a person may belong to several groups.") }
    blocks.append(contentsOf: picture.taskTable)
    subsection("Handovers")
    var handovers = ReportTable("Offered", "What", "From", "To", "Answer by", "Answer")
    for handover in picture.handovers {
      let isLate = handover.isLate(at: picture.now)
      let answer =
        handover.answer.map { "\($0.rawValue), \(picture.sinceT0(handover.answeredAt ?? picture.now))" } ?? "none"
      handovers.add(
        [
          picture.sinceT0(handover.offeredAt), "\(handover.subject): \(handover.title)",
          picture.name(of: handover.from),
          picture.name(of: handover.to), picture.sinceT0(handover.answerBy), isLate ? "\(answer), late" : answer,
        ], isLate ? .watch : .plain)
    }
    add(handovers, whenEmpty: "Nothing was handed over.")
  }

  fileprivate mutating func addDeliveries(_ picture: IncidentPicture) {
    section("What was posted")
    add(picture.channelTable, whenEmpty: "Nothing was posted.")
  }

  fileprivate mutating func addLog(_ picture: IncidentPicture) {
    section("What happened, in order")
    var table = ReportTable("After T0", "Time", "Who", "What")
    for line in picture.log where line.isKey {
      table.add(
        [picture.sinceT0(line.at), picture.time(line.at), picture.name(of: line.officer), line.sentence], line.tone)
    }
    add(table, whenEmpty: "Nothing.")
    say(
      "\(picture.log.count) entries in all; the rest is in “afterword report activity-log” and “afterword journal list”."
    )
  }
}

extension IncidentPicture {
  /// Tasks by agency and state, as a heading and a table.
  var taskTable: [ReportDocument.Block] {
    var rows: [AgencyID: [TaskState: Int]] = [:]
    var overdue: [AgencyID: Int] = [:]
    for standing in tasks {
      rows[standing.task.owner, default: [:]][standing.task.state, default: 0] += 1
      if standing.isOverdue { overdue[standing.task.owner, default: 0] += 1 }
    }
    guard !rows.isEmpty else { return [.paragraph("No support task was opened.")] }
    var table = ReportTable("Agency", "Open", "In hand", "Blocked", "Done", "Cancelled", "Overdue")
    for (agency, states) in rows.sorted(by: { $0.key < $1.key }) {
      let late = overdue[agency] ?? 0
      table.add(
        [
          name(of: agency), "\(states[.open] ?? 0)", "\((states[.claimed] ?? 0) + (states[.started] ?? 0))",
          "\(states[.blocked] ?? 0)", "\(states[.done] ?? 0)", "\(states[.cancelled] ?? 0)", "\(late)",
        ], late > 0 ? .watch : .plain)
    }
    return [.heading("Tasks by agency", level: 3), .table(table)]
  }

  /// What went out, channel by channel.
  var channelTable: ReportTable {
    var table = ReportTable("Channel", "Delivered", "Late at first", "Longest wait", "Waiting", "Given up", "Not sent")
    for channel in channels {
      table.add(
        [
          channel.id.rawValue, "\(channel.delivered)", "\(channel.delayed)", channel.longestWait.toTheMinute,
          "\(channel.waiting)", "\(channel.dead)", "\(channel.dropped)",
        ], channel.dead + channel.waiting > 0 ? .bad : channel.delayed > 0 ? .watch : .plain)
    }
    return table
  }
}
