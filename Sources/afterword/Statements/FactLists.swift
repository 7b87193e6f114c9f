import ArgumentParser
import Incidents
import Operations
import Statements

struct FactList: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Show the facts: what stands, what is out, what waits.",
    discussion: """
      Example:
        afterword fact list
        afterword fact list --key casualties
        afterword fact list --all --format json
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Option(help: "Only this key and the keys below it.") var key: String?
  @Flag(help: "Show superseded and retracted facts too.") var all = false

  func run(_ context: CommandContext) async throws {
    let opening = try await context.incident(incident)
    let ledger = try await context.operations.facts(of: opening.id)
    let rules = try context.operations.factRules()
    let now = context.operations.clock.now()
    let language = try context.operations.spokenLanguage()
    let unprinted = try context.operations.unprintedKeys(of: ledger.all)
    let facts = ledger.all.filter { fact in
      (all || fact.isActive) && key.map { fact.key.lies(under: $0) } ?? true
    }
    context.output.result(facts.map { FactView($0, ledger, rules, now) }) {
      var table = Table("fact", "key", "says", "agency", "status", "as of", "in public")
      for fact in facts {
        let obstacles = ledger.obstacles(toPublishing: fact.id, at: now, register: rules.register)
        let scope = fact.scope.description
        table.add(
          fact.id.rawValue, fact.key.rawValue,
          fact.value.summary(offset: opening.offset, in: language) + (scope.isEmpty ? "" : " [\(scope)]"),
          fact.agency.rawValue,
          FactText.status(fact, context.output.style), fact.asOf.clock(onDayOf: now, offset: opening.offset),
          fact.publications.last.map { "out: statement \($0.statement.number)" }
            ?? obstacles.first.map { "no: \(MendScope.local($0.sentence))" }
            ?? (unprinted.contains(fact.key) ? "no template says \(fact.key)" : "may be published"))
      }
      return table.text(
        style: context.output.style, whenEmpty: "No facts. Add one: afterword fact add place \"…\" --confirmed")
    }
  }
}

struct FactConflicts: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "conflicts", abstract: "Show where agencies disagree, and how to settle it. Exit code 1 if they do.",
    discussion: "Example:\n  afterword fact conflicts")
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption

  func run(_ context: CommandContext) async throws {
    let opening = try await context.incident(incident)
    let conflicts = try await context.operations.conflicts(in: opening.id)
    context.output.result(conflicts.map(ConflictView.init)) {
      conflicts.isEmpty
        ? "No conflicts."
        : conflicts.map { FactText.conflict($0, opening, context.output.style) }.joined(separator: "\n\n")
    }
    if conflicts.contains(where: \.isBlocking) { throw ExitStatus.no }
  }
}

struct FactSaid: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "said", abstract: "Show what has been said in public, where, when and in which words.",
    discussion: """
      Example:
        afterword fact said casualties
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "A key or the first words of keys, such as casualties; otherwise everything.") var key: String?

  struct View: Encodable {
    struct Said: Encodable {
      let fact: FactID
      let value: String
      let agency: AgencyID
      let statement: Int
      let kind: StatementKind
      let at: Moment
      let words: String
      let stands: Bool
      let outlets: [ReleasedCopy]
    }
    let key: FactKey
    let said: [Said]
    let waiting: [FactID]
  }

  /// Where a statement went, as the end of a line.
  private static func places(_ outlets: [ReleasedCopy], _ now: Moment, _ offset: UTCOffset) -> String {
    let out = outlets.filter(\.isOut).map { outlet in
      outlet.channel.rawValue
        + (outlet.deliveredAt.map { " \($0.clock(onDayOf: now, offset: offset))" } ?? " (perhaps)")
    }
    return out.isEmpty ? "" : ", out at " + out.joined(separator: ", ")
  }

  func run(_ context: CommandContext) async throws {
    let opening = try await context.incident(incident)
    let record = try await context.operations.saidAbout(key, in: opening.id)
    let views = record.map { entry in
      View(
        key: entry.key,
        said: entry.said.map { fact, publication in
          View.Said(
            fact: fact.id, value: fact.value.summary, agency: fact.agency, statement: publication.statement.number,
            kind: publication.kind, at: publication.at, words: publication.words, stands: fact.isActive,
            outlets: entry.outlets[publication.statement.number] ?? [])
        }, waiting: entry.waiting.map(\.id))
    }
    context.output.result(views) {
      let style = context.output.style
      let now = context.operations.clock.now()
      let lines = record.filter { !$0.said.isEmpty || !$0.waiting.isEmpty }.flatMap { entry -> [String] in
        [style.bold(entry.key.rawValue)]
          + entry.said.map { fact, publication in
            "  \(publication.at.formatted(opening.offset))  statement \(publication.statement.number) (\(publication.kind)): "
              + "“\(publication.words)”  \(fact.id)" + (fact.isActive ? "" : ", \(fact.status.rawValue) since")
              + Self.places(entry.outlets[publication.statement.number] ?? [], now, opening.offset)
          }
          + entry.waiting.map { fact in
            "  not said yet: \(fact.value.summary(offset: opening.offset)) (\(fact.id), \(fact.agency), "
              + "\(fact.status.rawValue), as of \(fact.asOf.clock(onDayOf: now, offset: opening.offset)))"
          }
      }
      return lines.isEmpty ? "Nothing is known and nothing has been said about that." : lines.joined(separator: "\n")
    }
  }
}
