import Incidents
import Playbooks
import Statements
import Support

/// Where do we stand: the one page for whoever comes on duty.
public struct SituationReport: Sendable {
  /// The report in blocks.
  public let document: ReportDocument

  /// Writes the report.
  public init(_ picture: IncidentPicture) {
    let end = picture.standDown.map { " Stood down \(picture.time($0.at)): \($0.reason)" } ?? ""
    var document = ReportDocument(
      title: "Situation: \(picture.opening.name)",
      subtitle:
        "\(picture.opening.isDrill ? "Drill. " : "")As of \(picture.time(picture.now)) (\(picture.opening.offset)), \(picture.sinceT0(picture.now)). For the agencies taking part, not for publication.\(end)"
    )
    document.addVoice(picture)
    document.addFigures(picture)
    document.addConflicts(picture)
    document.addBoard(picture)
    document.addTasks(picture)
    document.section("Outbox")
    document.add(picture.channelTable, whenEmpty: "Nothing was posted yet.")
    self.document = document
  }
}

extension ReportDocument {
  fileprivate mutating func addVoice(_ picture: IncidentPicture) {
    section("What the public has from us")
    let inForce = picture.statements.filter { if case .released = $0.statement.state { true } else { false } }
    var table = ReportTable("No.", "Kind", "Released", "Says")
    for record in inForce {
      table.add([
        "\(record.statement.id?.number ?? 0)", record.statement.kind?.rawValue ?? "",
        record.releasedAt.map { picture.time($0) } ?? "", record.statement.revision?.headline ?? "",
      ])
    }
    add(table, whenEmpty: "Nothing has been released yet.")
    var items: [Item] = []
    if let promise = picture.promises.last {
      switch promise.isKept(at: picture.now) {
      case nil:
        items.append(
          .init(
            "Next statement promised for \(picture.time(promise.promisedAt)), in \((promise.promisedAt - picture.now).toTheMinute)."
          ))
      case false where promise.keptAt == nil:
        items.append(
          .init(
            "The next statement was promised for \(picture.time(promise.promisedAt)) and is \(TimeSpan.minutes(promise.minutesLate(at: picture.now))) late.",
            .bad))
      default: break
      }
    }
    for record in picture.statements {
      guard let id = record.statement.id else { continue }
      let kind = record.statement.kind?.rawValue ?? ""
      switch record.statement.state {
      case .inClearance:
        let seats = record.statement.openSeats.map(\.description).joined(separator: ", ")
        items.append(.init("Statement \(id.number) (\(kind)) waits for clearance by \(seats).", .watch))
      case .cleared: items.append(.init("Statement \(id.number) (\(kind)) is cleared and can be released.", .good))
      case .draft, .assembled, .checked:
        items.append(.init("Statement \(id.number) (\(kind)) is \(record.statement.state.name)."))
      default: break
      }
    }
    if !items.isEmpty { blocks.append(.list(items)) }
  }

  fileprivate mutating func addFigures(_ picture: IncidentPicture) {
    section("What we know")
    var table = ReportTable("What", "Value", "Scope", "From", "As of", "Status", "In public")
    for fact in picture.facts.all where fact.isActive && fact.status != .withheld {
      table.add(
        [
          fact.key.rawValue, fact.value.summary(offset: picture.opening.offset), fact.scope.description,
          picture.name(of: fact.agency),
          picture.time(fact.asOf),
          fact.status.rawValue, fact.publications.last.map { "statement \($0.statement.number)" } ?? "no",
        ], fact.status == .disputed ? .bad : fact.status == .confirmed ? .plain : .watch)
    }
    add(table, whenEmpty: "No fact has been reported.")
    let withheld = picture.facts.all.filter { $0.status == .withheld }.count
    if withheld > 0 { say("\(withheld) more withheld: “afterword fact list”.") }
  }

  fileprivate mutating func addConflicts(_ picture: IncidentPicture) {
    section("Open conflicts")
    let open = picture.conflicts.filter { $0.settledAt == nil }
    add(
      open.map { record in
        let owner = record.conflict.owner.map { " \(picture.name(of: $0)) decides." } ?? ""
        let command = record.conflict.commands.first.map { " Settle it: \($0)" } ?? ""
        return Item(
          "\(record.conflict.kind.rawValue): \(record.conflict.sentence)\(owner)\(command)",
          record.conflict.isBlocking ? .bad : .watch)
      }, whenEmpty: "None.")
  }

  fileprivate mutating func addBoard(_ picture: IncidentPicture) {
    section("The plan")
    for run in picture.runs {
      let standings = run.standings(at: picture.now)
      let words = Dictionary(grouping: standings, by: \.word).mapValues(\.count)
      let summary = StepStanding.Word.allCases.compactMap { word in words[word].map { "\($0) \(word.rawValue)" } }
      say("\(run.playbook?.title ?? "Playbook"): \(summary.joined(separator: ", ")).")
      let urgent = standings.filter { $0.isLate || $0.word == .failed || $0.word == .unknown }
      let next = standings.filter { [.ready, .active].contains($0.word) && $0.due != nil }
        .sorted { ($0.due ?? picture.now, $0.address) < ($1.due ?? picture.now, $1.address) }
      var table = ReportTable("Step", "Due", "Stands", "In hand of")
      for standing in urgent + next.prefix(10) {
        let role = run.playbook?.role(standing.step.role)?.title ?? standing.step.role.rawValue
        table.add(
          [
            "\(standing.step.title) (\(standing.address))", standing.due.map { picture.time($0) } ?? "",
            standing.word.rawValue,
            standing.state.owner.map { picture.name(of: $0) } ?? role,
          ], standing.isLate ? .bad : standing.word == .failed || standing.word == .unknown ? .watch : .plain)
      }
      add(table, whenEmpty: "Nothing is late and nothing with a deadline is next.")
    }
    if picture.runs.isEmpty { say("No playbook is being carried out: “afterword run start first-72-hours”.") }
  }

  fileprivate mutating func addTasks(_ picture: IncidentPicture) {
    section("Support")
    let tasks = picture.tasks
    let open = tasks.filter { !$0.task.state.isFinished }
    let overdue = tasks.filter(\.isOverdue)
    let unassigned = open.filter { $0.task.assignee == nil }.count
    blocks.append(
      .figures([
        Figure("\(picture.openCases.count)", "cases"), Figure("\(open.count)", "tasks to do"),
        Figure("\(overdue.count)", "tasks overdue", overdue.isEmpty ? .good : .bad),
        Figure("\(unassigned)", "tasks in nobody's hands", unassigned == 0 ? .good : .watch),
        Figure(
          "\(picture.handovers.filter { $0.answeredAt == nil && $0.isLate(at: picture.now) }.count)",
          "handovers unanswered past their time"),
      ]))
    var table = ReportTable("Task", "What", "Agency", "Due", "Stands")
    for standing in overdue.sorted(by: { ($0.task.due ?? picture.now, $0.id) < ($1.task.due ?? picture.now, $1.id) })
      .prefix(15)
    {
      table.add(
        [
          standing.id, standing.task.title ?? "sealed", picture.name(of: standing.task.owner),
          standing.task.due.map { picture.time($0) } ?? "", standing.task.state.rawValue,
        ], .bad)
    }
    if !table.rows.isEmpty {
      subsection("The longest overdue")
      blocks.append(.table(table))
    }
  }
}
