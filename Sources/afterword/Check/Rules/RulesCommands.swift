import ArgumentParser
import Guidelines
import Operations
import StrictYAML

/// `afterword rules …`
struct RulesCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Find, read, write and try the rules that drafts are checked by.",
    subcommands: [List.self, Show.self, New.self, Test.self, Coverage.self, Judge.self, Export.self])

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
      commandName: "list",
      abstract: "List the rules, all or those that fit.",
      discussion: """
        With words, the rules that hold them in name, title, message, reason or examples.

        Examples:
          afterword rules list
          afterword rules list family blame
          afterword rules list --family dignity --severity error --language ar
        """)
    @Argument(help: ArgumentHelp("Words to look for; all must be there.", valueName: "words")) var words: [String] = []
    @Option(help: "Only rules of this family.") var family: RuleFamily?
    @Option(help: "Only rules that weigh this much by themselves.") var severity: Severity?
    @Option(help: "Only rules that read this language.") var language: Language?
    @OptionGroup var pack: PackOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
      try await Failure.reporting(output.format) {
        let rules = try pack.pack().rules.filter(fits)
        Output(format: output.format).result(rules.map(Row.init)) { Self.page(rules) }
      }
    }

    private func fits(_ rule: Rule) -> Bool {
      if let family, rule.family != family { return false }
      if let severity, rule.severity != severity { return false }
      if let language, rule.examples(in: language).isEmpty { return false }
      guard !words.isEmpty else { return true }
      let text = ([rule.id, rule.title, rule.message, rule.why] + rule.examples().map(\.text)).joined(separator: "\n")
        .lowercased()
      return words.allSatisfy { text.contains($0.lowercased()) }
    }

    private static func page(_ rules: [Rule]) -> String {
      guard !rules.isEmpty else { return "No rule fits. “afterword rules list” shows all." }
      return RuleFamily.allCases.flatMap { family -> [String] in
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

extension RuleFamily: ExpressibleByArgument {}
