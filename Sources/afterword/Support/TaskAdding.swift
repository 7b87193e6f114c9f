import ArgumentParser
import Incidents
import Journal
import Operations
import Support

extension TaskCommands {
  struct Add: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: "Open a task by hand: one of the catalogue, or one in your own words.",
      discussion: """
        For a person, own words are sealed under the key of the case; lists show only that there is an own task. For the incident, \
        every agency reads them: name nobody.

        Examples:
          afterword task add --all --as support-lead                     every task of the incident that needs no occasion
          afterword task add --code COM-02 --agency city --as support-lead
          afterword task add --case C-3NQK8N-U --code WIT-10 --as caseworker
          afterword task add --case C-3NQK8N-U --title - --due-within 2d --as caseworker
        """)
    @OptionGroup var options: WorkspaceOptions
    @OptionGroup var incident: IncidentOption
    @Option(name: .customLong("case"), help: ArgumentHelp("The case; otherwise the incident.", valueName: "case"))
    var caseID: String?
    @Option(help: ArgumentHelp("A task of the catalogue.", valueName: "code")) var code: String?
    @Flag(help: "Every task of the incident as a whole that needs no special occasion.") var all = false
    @Option(
      help: ArgumentHelp("Your own words: the words, - for standard input, @FILE for a file.", valueName: "words"))
    var title: String?
    @Option(help: ArgumentHelp("When an own task is due, from now.", valueName: "span")) var dueWithin = "24h"
    @Option(help: "The agency that does it; otherwise as the catalogue says, or your own.") var agency: String?

    struct Added: Encodable {
      let tasks: [TaskID]
    }

    func run(_ context: CommandContext) async throws {
      guard (code == nil ? 0 : 1) + (title == nil ? 0 : 1) + (all ? 1 : 0) == 1 else {
        throw UsageError(message: "Give exactly one of --code, --title and --all.")
      }
      let act = try context.act()
      let home: TaskHome =
        if let caseID {
          .person(try SupportArguments.caseID(caseID))
        } else { .incident(try await context.incident(incident).id) }
      let owner = agency.map { AgencyID($0) }
      var added: [TaskID]
      if let code {
        added = [try await context.operations.addTask(TaskCode(code.uppercased()), to: home, owner: owner, act)]
      } else if let title {
        let words = try WordsInput.read(title, prompt: "", option: "--title")
        added = [
          try await context.operations.addOwnTask(
            words, to: home, owner: owner, dueWithin: try context.span(dueWithin, option: "--due-within"), act)
        ]
      } else {
        guard case .incident(let id) = home else {
          throw UsageError(
            message: "--all is for the incident as a whole; a case has its tasks from its categories and needs.")
        }
        added = try await context.operations.transact(act) { unit in
          try await context.operations.openIncidentTasks(of: id, in: &unit)
        }
      }
      context.output.result(Added(tasks: added)) {
        guard let first = added.first else { return "Every such task is open already." }
        let what = added.count == 1 ? "Task \(first) is open." : "\(added.count) tasks are open, from \(first) on."
        return what + "\nNext: afterword task claim \(first)"
      }
    }
  }

  struct CatalogueList: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "catalogue",
      abstract: "Show what the catalogue opens: for whom, by when, and where the practice comes from.",
      discussion: """
        Examples:
          afterword task catalogue --category bereaved
          afterword task catalogue --needs
          afterword task catalogue --code BER-02
        """)
    @OptionGroup var options: WorkspaceOptions
    @Option(help: "Only tasks of this category.") var category: String?
    @Option(help: "Only this level: incident, person, family.") var level: String?
    @Option(help: "Only this task.") var code: String?
    @Flag(help: "The needs instead of the tasks.") var needs = false
    @Flag(help: "The categories instead of the tasks.") var categories = false

    struct Entry: Encodable {
      let code: TaskCode
      let title: String
      let level: String
      let office: String
      let due: String
      let after: [TaskCode]
      let categories: [CaseCategory]
      let needs: [NeedCode]
      let repeats: String?
      let purpose: Purpose?
      let ground: String
      let evidence: String
      let sources: [String]
    }

    struct Term: Encodable {
      let name: String
      let title: String
      let meaning: String
    }

    func run(_ context: CommandContext) async throws {
      let catalogue = try context.operations.supportCatalogue()
      if needs || categories {
        let terms =
          needs
          ? catalogue.needs.sorted { $0.key < $1.key }.map {
            Term(name: $0.key.rawValue, title: $0.value.title, meaning: $0.value.meaning)
          }
          : catalogue.categories.sorted { $0.key < $1.key }.map {
            Term(name: $0.key.rawValue, title: $0.value.title, meaning: $0.value.meaning)
          }
        context.output.result(terms) {
          var table = Table(needs ? "NEED" : "CATEGORY", "TITLE", "MEANING")
          for term in terms { table.add(term.name, term.title, term.meaning) }
          return table.text(style: context.output.style, whenEmpty: "None.")
        }
        return
      }
      let level = try level.map { try SupportArguments.choice($0, Catalogue.Level.self, option: "--level") }
      if let category { try catalogue.checked(categories: [CaseCategory(category)]) }
      let chosen = catalogue.entries.filter { entry in
        (level == nil || entry.level == level)
          && (category.map { entry.categories.contains(CaseCategory($0)) } ?? true)
          && (code.map { entry.code == TaskCode($0.uppercased()) } ?? true)
      }
      let entries = chosen.map { entry in
        Entry(
          code: entry.code, title: entry.title, level: entry.level.rawValue, office: entry.office,
          due: entry.due.description, after: entry.after, categories: entry.categories, needs: entry.needs,
          repeats: entry.repetition?.description, purpose: entry.purpose, ground: entry.ground.rawValue,
          evidence: entry.evidence, sources: entry.sources.map { catalogue.sources[$0] ?? $0 })
      }
      context.output.result(entries) {
        if code != nil, let entry = entries.first { return CatalogueList.text(entry) }
        var table = Table("CODE", "DUE", "OFFICE", "NEEDS", "TITLE")
        for entry in entries {
          table.add(
            entry.code.rawValue, entry.due, entry.office, entry.needs.map(\.rawValue).joined(separator: ", "),
            entry.title)
        }
        return table.text(style: context.output.style, whenEmpty: "The catalogue has no such task.")
      }
    }

    private static func text(_ entry: Entry) -> String {
      var lines = [
        "\(entry.code)  \(entry.title)", "level     \(entry.level)", "office    \(entry.office)",
        "due       \(entry.due)",
      ]
      if let repeats = entry.repeats { lines.append("repeats   \(repeats)") }
      if !entry.after.isEmpty { lines.append("after     \(entry.after.map(\.rawValue).joined(separator: ", "))") }
      if !entry.categories.isEmpty {
        lines.append("for       \(entry.categories.map(\.rawValue).joined(separator: ", "))")
      }
      if !entry.needs.isEmpty { lines.append("needs     \(entry.needs.map(\.rawValue).joined(separator: ", "))") }
      if let purpose = entry.purpose { lines.append("data      \(purpose), on the ground: \(entry.ground)") }
      lines.append("evidence  \(entry.evidence)")
      lines += entry.sources.map { "source    \($0)" }
      return lines.joined(separator: "\n")
    }
  }

  struct Export: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Write tasks as CSV for a spreadsheet: pseudonymous ids, no personal data.",
      discussion: """
        Tasks of protected witnesses are never exported. Cells that a spreadsheet would take for a formula are guarded with an apostrophe.

        Example:
          afterword task export --agency support > tasks.csv
        """)
    @OptionGroup var options: WorkspaceOptions
    @OptionGroup var selection: Selection

    func run(_ context: CommandContext) async throws {
      var query = try await selection.query(context)
      query.filter.limit = max(query.filter.limit, 1_000_000)
      // Nobody looks: the compartment stays out, whoever exports.
      let lines = try await context.operations.tasks(query, for: nil)
      context.output.result(lines) { TaskTable.csv(lines, offset: context.operations.workspace.configuration.offset) }
    }
  }
}

/// Tasks as CSV by RFC 4180.
enum TaskTable {
  static func csv(_ lines: [TaskLine], offset: UTCOffset) -> String {
    var text = "task,case,incident,title,agency,officer,state,due,overdue,offered_to,answer_by\r\n"
    for line in lines {
      let cells = [
        line.id, line.caseID ?? "", line.incident.rawValue, line.title, line.agency.rawValue,
        line.officer?.rawValue ?? "", line.state, line.dueAt?.rfc3339(offset: offset) ?? "",
        line.isOverdue ? "yes" : "no",
        line.offeredTo?.rawValue ?? "", line.answerBy?.rfc3339(offset: offset) ?? "",
      ]
      text += cells.map(cell).joined(separator: ",") + "\r\n"
    }
    return text
  }

  private static func cell(_ text: String) -> String {
    var text = text
    let start = text.unicodeScalars.first { $0.value > 0x20 && $0 != "\u{FEFF}" }
    if let start, "=+-@|%".unicodeScalars.contains(start) { text = "'" + text }
    let needsQuotes = text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    guard needsQuotes else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
