import ArgumentParser
import Guidelines
import Operations
import StrictYAML

/// `afterword rules …`
struct RulesCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "List, read and try the rules that drafts are checked by.",
    subcommands: [List.self, Show.self, Test.self])

  /// A rule as programs read it.
  struct Row: Encodable {
    let id: String
    let title: String
    let family: RuleFamily
    let practice: Practice
    let severity: Severity
    let languages: [Language]

    init(_ rule: Rule) {
      id = rule.id
      title = rule.title
      family = rule.family
      practice = rule.practice
      severity = rule.severity
      languages = Language.allCases.filter { !rule.examples(in: $0).isEmpty }
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the rules.", discussion: "Example:\n  afterword rules list --format json")
    @OptionGroup var output: OutputOptions

    func run() async throws {
      let rules = RulePack.builtIn.rules
      Output(format: output.format).result(rules.map(Row.init)) {
        RuleFamily.allCases.flatMap { family -> [String] in
          let members = rules.filter { $0.family == family }
          guard !members.isEmpty else { return [] }
          let width = members.map(\.id.count).max() ?? 0
          return [family.rawValue]
            + members.map { rule in
              let id = rule.id + String(repeating: " ", count: width - rule.id.count)
              let severity = rule.severity.rawValue + String(repeating: " ", count: 7 - rule.severity.rawValue.count)
              return "  \(id)  \(severity)  \(rule.title)"
            } + [""]
        }.joined(separator: "\n")
      }
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show a rule: what it finds, why, better words, exceptions, sources and examples.",
      discussion: "Example:\n  afterword rules show stig-collective-blame")
    @Argument(help: "The rule's name.") var rule: String
    @OptionGroup var output: OutputOptions

    struct Details: Encodable {
      let rule: Row
      let message: String
      let why: String
      let suggestions: [String]
      let sources: [String]
      let waivers: [JustificationCode]
      let found: [String]
      let leftAlone: [String]
    }

    func run() async throws {
      try await Failure.reporting(output.format) {
        guard let found = RulePack.builtIn.rule(rule) else {
          let near = Spelling.suggestion(for: rule, among: RulePack.builtIn.rules.map(\.id)) ?? ""
          throw InputError.notFound("There is no rule “\(rule)”. \(near) “afterword rules list” shows all.")
        }
        let examples = found.examples()
        let details = Details(
          rule: Row(found), message: found.message, why: found.why, suggestions: found.suggestions,
          sources: found.sources, waivers: found.waivers, found: examples.filter(\.isMatch).map(\.text),
          leftAlone: examples.filter { !$0.isMatch }.map(\.text))
        Output(format: output.format).result(details) { Self.page(details) }
      }
    }

    private static func page(_ details: Details) -> String {
      let rule = details.rule
      var rows = [
        "\(rule.id): \(rule.title)", "\(rule.severity.rawValue), \(rule.family.rawValue), \(rule.practice.rawValue)",
        "",
        details.message, details.why, "",
      ]
      rows += details.suggestions.map { "Better:   \($0)" }
      let accepted = details.waivers.map(\.rawValue).joined(separator: ", ")
      rows.append("Waivers:  " + (accepted.isEmpty ? "none" : accepted))
      rows += details.sources.map { "Source:   \($0)" }
      rows += ["", "It finds:"] + details.found.map { "  " + oneLine($0) }
      rows += ["", "It leaves alone:"] + details.leftAlone.map { "  " + oneLine($0) }
      return rows.joined(separator: "\n")
    }

    private static func oneLine(_ text: String) -> String { String(text.map { $0 == "\n" ? " " : $0 }) }
  }

  struct Test: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Try every rule on its own examples.",
      discussion: """
        Without a folder, the rules that come with Afterword. With a folder, its YAML files are read as a pack; every fault is reported \
        with file, line and column.

        Examples:
          afterword rules test
          afterword rules test my-rules
        """)
    @Argument(help: ArgumentHelp("A folder with a rule pack.", valueName: "dir"), completion: .directory)
    var folder: String?
    @OptionGroup var output: OutputOptions

    struct Outcome: Encodable {
      struct Failed: Encodable {
        let rule: String
        let language: Language
        let example: String
        let message: String
      }
      let rules: Int
      let examples: Int
      let failures: [Failed]
    }

    func run() async throws {
      var hasFailed = false
      try await Failure.reporting(output.format) {
        let pack = try folder.map(PackFolder.pack) ?? .builtIn
        let checker = Checker(pack)
        let failures = pack.rules.flatMap { checker.failures(of: $0) }
        let outcome = Outcome(
          rules: pack.rules.count, examples: pack.rules.reduce(0) { $0 + $1.examples().count },
          failures: failures.map {
            .init(rule: $0.rule, language: $0.example.language, example: $0.example.text, message: $0.message)
          })
        hasFailed = !failures.isEmpty
        Output(format: output.format).result(outcome) {
          let lines = failures.map { "\($0.rule) (\($0.example.language.rawValue)): \($0.message)" }
          let sum =
            failures.isEmpty
            ? "\(outcome.rules) rules, \(outcome.examples) examples: all as they should be."
            : "\(outcome.rules) rules, \(outcome.examples) examples: \(failures.count) not as they should be."
          return (lines + [sum]).joined(separator: "\n")
        }
      }
      if hasFailed { throw ExitStatus.no }
    }
  }
}
