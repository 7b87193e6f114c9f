import ArgumentParser
import Incidents
import Operations
import Support

extension CaseCommands {
  struct Show: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show a case; with --identity also who the person is and what officers wrote.",
      discussion: """
        Each look is written down before anything is shown: who, when, for which purpose, on what ground.

        Purposes: support, health, psychological, compensation, consular, cross-border, school, employer, media, memorial, \
        identification, justice, protection.

        Examples:
          afterword case show C-3NQK8N-U --as caseworker
          afterword case show C-3NQK8N-U --identity --purpose support --as caseworker
        """)
    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "The case.") var id: String
    @Flag(help: "Also show who the person is, and what officers wrote.") var identity = false
    @Option(help: "For what the identity is needed; otherwise support, or protection in the compartment.")
    var purpose: String?

    func run(_ context: CommandContext) async throws {
      let act = try context.act()
      let view = try await context.operations.showCase(
        try SupportArguments.caseID(id), purpose: try purpose.map(SupportArguments.purpose),
        tier: identity ? .identity : .record, act)
      let offset = context.operations.workspace.configuration.offset
      let now = context.operations.clock.now()
      context.output.result(CaseDocument(view, now: now)) {
        CaseText(view: view, offset: offset, now: now, style: context.output.style).text(withIdentity: identity)
      }
    }
  }

  struct List: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the cases that your agency works on, the newest first.",
      discussion: """
        Examples:
          afterword case list --as caseworker
          afterword case list --category bereaved --format json --as support-lead
          afterword case list --state closed --all-agencies --as support-lead
        """)
    @OptionGroup var options: WorkspaceOptions
    @OptionGroup var incident: IncidentOption
    @Option(help: "Only this category.") var category: String?
    @Option(help: "Only this state: open, closed, merged, erased, or all.") var state = "open"
    @Flag(help: "Also cases on which only other agencies work.") var allAgencies = false
    @Option(help: "At most so many.") var limit = 50

    func run(_ context: CommandContext) async throws {
      let act = try context.act()
      guard ["open", "closed", "merged", "erased", "all"].contains(state) else {
        throw UsageError(
          message: "“\(state)” after --state is not known. It is one of: open, closed, merged, erased, all.")
      }
      guard (1...10_000).contains(limit) else { throw UsageError(message: "--limit must be from 1 to 10000.") }
      let query = CaseQuery(
        category: category.map { CaseCategory($0) }, state: state == "all" ? nil : state, onlyOwn: !allAgencies,
        limit: limit)
      let lines = try await context.operations.cases(
        of: try await context.incident(incident).id, for: act.officer, query)
      let offset = context.operations.workspace.configuration.offset
      context.output.result(lines) {
        var table = Table("CASE", "STATE", "LEAD", "OPEN", "LATE", "REGISTERED", "CATEGORIES")
        for line in lines {
          table.add(
            line.id.rawValue, line.state, (line.lead?.rawValue ?? "") + (line.offeredTo.map { " → \($0)?" } ?? ""),
            "\(line.openTasks)", line.overdueTasks == 0 ? "" : context.output.style.red("\(line.overdueTasks)"),
            line.registeredAt?.formatted(offset) ?? "", line.categories.map(\.rawValue).joined(separator: ", "))
        }
        let text = table.text(
          style: context.output.style,
          whenEmpty: "No such case. Register a person with “afterword case open --category CATEGORY --identity FILE”.")
        return lines.count == limit ? text + "\nThere may be more; add --limit \(limit * 4)." : text
      }
    }
  }

  struct Accesses: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "accesses", abstract: "Show who read a case, or was refused.",
      discussion: """
        For the agency that leads the case and for the keepers of the record; a person may ask for it.

        Example:
          afterword case accesses C-3NQK8N-U --as support-lead
        """)
    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "The case.") var id: String

    struct Line: Encodable {
      let at: Moment
      let officer: OfficerID?
      let outcome: String
      let note: AccessNote
    }

    func run(_ context: CommandContext) async throws {
      let accesses = try await context.operations.accessRecord(of: try SupportArguments.caseID(id), try context.act())
      let lines = accesses.map { access in
        switch access.event {
        case .read(let note): Line(at: access.at, officer: access.officer, outcome: "read", note: note)
        case .refused(let note): Line(at: access.at, officer: access.officer, outcome: "refused", note: note)
        }
      }
      let offset = context.operations.workspace.configuration.offset
      context.output.result(lines) {
        var table = Table("TIME", "OFFICER", "AGENCY", "OUTCOME", "WHAT", "PURPOSE", "GROUND")
        for line in lines {
          table.add(
            line.at.formatted(offset), line.officer?.rawValue ?? "", line.note.agency.rawValue, line.outcome,
            line.note.tier.rawValue, line.note.purpose.rawValue, line.note.ground)
        }
        return table.text(style: context.output.style, whenEmpty: "Nobody has read this case.")
      }
    }
  }
}

/// A case as programs read it.
struct CaseDocument: Encodable {
  let id: CaseID
  let incident: IncidentID?
  let state: String
  let mergedFrom: [CaseID]
  let categories: [CaseCategory]
  let needs: [NeedCode]
  let lead: AgencyID?
  let offeredTo: AgencyID?
  let answerBy: Moment?
  let registeredAt: Moment?
  let identityConfidence: IdentityConfidence
  let shownOnGround: String
  let consents: [ConsentEntry]
  let tasks: [Task]
  let identity: Identity?
  let otherIdentities: [Identity]
  let remarks: [Remark]

  struct Task: Encodable {
    let id: TaskID
    let title: String?
    let state: TaskState
    let agency: AgencyID
    let officer: OfficerID?
    let dueAt: Moment?
    let isOverdue: Bool
    let waitsFor: [TaskCode]
  }

  struct Remark: Encodable {
    let about: String
    let at: Moment
    let officer: OfficerID?
    let text: String
  }

  init(_ view: CaseView, now: Moment) {
    let state = view.state
    id = view.id
    incident = state.opening?.incident
    self.state = state.state.text
    mergedFrom = state.absorbed
    categories = state.categories
    needs = state.needs
    lead = state.lead
    offeredTo = state.handover?.receiver
    answerBy = state.handover?.answerBy
    registeredAt = state.registeredAt
    identityConfidence = state.confidence
    shownOnGround = view.ground
    consents = state.consents.entries
    tasks = state.board.sorted.map { task in
      Task(
        id: TaskID(home: .person(view.id), code: task.code), title: task.title, state: task.state, agency: task.owner,
        officer: task.assignee, dueAt: task.due, isOverdue: state.board.isOverdue(task.code, at: now),
        waitsFor: state.board.waitsFor(task.code))
    }
    identity = view.identity
    otherIdentities = view.otherIdentities.map(\.identity)
    remarks = view.remarks.map {
      Remark(about: $0.entry.about, at: $0.entry.at, officer: $0.entry.officer, text: $0.text)
    }
  }
}

/// A case as people read it.
struct CaseText {
  let view: CaseView
  let offset: UTCOffset
  let now: Moment
  let style: Style

  func text(withIdentity: Bool) -> String {
    let state = view.state
    let sealedness = state.state == .erased ? "destroyed" : state.identity == nil ? "not recorded" : "sealed"
    var lines = [style.bold("\(view.id)") + "  \(state.state.text), led by \(state.lead?.rawValue ?? "nobody")"]
    if let registered = state.registeredAt { lines.append("registered  \(registered.formatted(offset))") }
    lines.append("categories  \(state.categories.map(\.rawValue).joined(separator: ", "))")
    if !state.needs.isEmpty { lines.append("needs       \(state.needs.map(\.rawValue).joined(separator: ", "))") }
    lines.append(
      "identity    \(sealedness), confidence \(state.confidence.rawValue)")
    if let handover = state.handover {
      let late = handover.isUnanswered(at: now) ? style.red(" (no answer in time)") : ""
      lines.append("offered to  \(handover.receiver), answer by \(handover.answerBy.formatted(offset))\(late)")
    }
    if !state.absorbed.isEmpty { lines.append("merged from \(state.absorbed.map(\.rawValue).joined(separator: ", "))") }
    if withIdentity { lines += [""] + person() }
    lines += ["", style.bold("Consents and grounds")] + consents()
    let unfinished = state.board.unfinished
    lines += ["", style.bold("Tasks (\(unfinished.count) open, \(state.board.tasks.count - unfinished.count) ended)")]
    lines.append(tasks(unfinished))
    return lines.joined(separator: "\n")
  }

  private func person() -> [String] {
    var lines = [style.bold("Person") + style.dim("  (shown on the ground: \(view.ground); this look is on record)")]
    for identity in [view.identity].compactMap({ $0 }) + view.otherIdentities.map(\.identity) {
      lines.append("  name      \(identity.name)")
      if !identity.alsoKnownAs.isEmpty { lines.append("  also      \(identity.alsoKnownAs.joined(separator: ", "))") }
      if let born = identity.born { lines.append("  born      \(born)") }
      if !identity.languages.isEmpty { lines.append("  languages \(identity.languages.joined(separator: ", "))") }
      for contact in identity.contacts {
        lines.append(
          "  contact   \(contact.value), \(contact.mayLeaveMessage ? "messages may be left" : "leave no message")"
            + (contact.hint.map { ", \($0)" } ?? ""))
      }
      if let address = identity.address { lines.append("  address   \(address)") }
      for relative in identity.relatives {
        lines.append(
          "  relative  \(relative.name), \(relative.relation), \(relative.mayBeTold ? "may be told" : "may not be told")"
            + (relative.contact.map { ", \($0)" } ?? ""))
      }
      for (name, value) in identity.references.sorted(by: { $0.key < $1.key }) {
        lines.append("  reference \(name): \(value)")
      }
      if let notes = identity.notes { lines.append("  notes     \(notes)") }
    }
    if view.identity == nil { lines.append("  Nobody has recorded who the person is.") }
    for remark in view.remarks {
      lines.append(
        "  \(remark.entry.at.formatted(offset)) \(remark.entry.officer?.rawValue ?? ""), \(remark.entry.about): \(remark.text)"
      )
    }
    return lines
  }

  private func consents() -> [String] {
    view.state.consents.entries.map { entry in
      let ground =
        switch entry.ground {
        case .decision(let said, let giver): "\(said.rawValue) by the \(giver.rawValue)"
        case .basis(let basis): "ground in law: \(basis.rawValue)"
        }
      return
        "  \(entry.decidedAt.formatted(offset))  \(entry.purpose) to \(entry.agency?.rawValue ?? "every agency"): \(ground)"
        + (entry.expiresAt.map { ", until \($0.formatted(offset))" } ?? "")
    }
  }

  private func tasks(_ unfinished: [SupportTask]) -> String {
    var table = Table("TASK", "DUE", "STATE", "WITH", "TITLE")
    for task in unfinished {
      let waiting = view.state.board.waitsFor(task.code)
      let isLate = view.state.board.isOverdue(task.code, at: now)
      let due = task.due?.formatted(offset) ?? "–"
      table.add(
        "  " + task.code.rawValue, isLate ? style.red(due + " late") : due,
        waiting.isEmpty ? task.state.rawValue : "waits for \(waiting.map(\.rawValue).joined(separator: ", "))",
        task.owner.rawValue + (task.assignee.map { "/\($0)" } ?? "")
          + (task.handover.map { " → \($0.receiver)?" } ?? ""), task.title ?? "own task; see “afterword task show”")
    }
    return table.text(style: style, whenEmpty: "  None.")
  }
}
