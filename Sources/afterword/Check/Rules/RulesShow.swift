import ArgumentParser
import Guidelines
import Operations
import StrictYAML

extension RulesCommands {
  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show a rule: what it finds, why, better words, exceptions, sources and examples.",
      discussion: "Example:\n  afterword rules show stig-collective-blame")
    @Argument(help: "The rule's name.") var rule: String
    @OptionGroup var pack: PackOptions
    @OptionGroup var output: OutputOptions

    struct Details: Encodable {
      let rule: Row
      let message: String
      let why: String
      let suggestions: [String]
      let sources: [String]
      let waivers: [JustificationCode]
      /// What it weighs elsewhere than its severity says; the last that holds counts.
      let when: [Weight]
      /// When some of its wordings speak at all.
      let onlyWhen: [[Weight]]
      let found: [String]
      let leftAlone: [String]
    }

    /// What a condition makes of a rule.
    struct Weight: Encodable {
      let condition: String
      /// Nil where the rule is silent.
      let severity: Severity?

      init(_ condition: Rule.Condition) {
        self.condition = condition.when
        severity = condition.severity
      }

      var words: String { "\(condition.replacing("+", with: " + ")): \(severity?.rawValue ?? "silent")" }
    }

    func run() async throws {
      try await Failure.reporting(output.format) {
        let rules = try pack.pack().rules
        guard let found = rules.first(where: { $0.id == rule }) else {
          let near = Spelling.suggestion(for: rule, among: rules.map(\.id)) ?? ""
          throw InputError.notFound("There is no rule “\(rule)”. \(near) “afterword rules list” shows all.")
        }
        let examples = found.examples()
        let details = Details(
          rule: Row(found), message: found.message, why: found.why, suggestions: found.suggestions,
          sources: found.sources, waivers: found.waivers, when: found.conditions.map(Weight.init),
          onlyWhen: found.occasions.map { $0.map(Weight.init) }, found: examples.filter(\.isMatch).map(\.text),
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
      if !details.when.isEmpty { rows.append("Weight:   " + details.when.map(\.words).joined(separator: "; ")) }
      rows += details.onlyWhen.map { "Some wordings only when:  " + $0.map(\.words).joined(separator: "; ") }
      rows += details.sources.map { "Source:   \($0)" }
      rows += ["", "It finds:"] + details.found.map { "  " + oneLine($0) }
      rows += ["", "It leaves alone:"] + details.leftAlone.map { "  " + oneLine($0) }
      return rows.joined(separator: "\n")
    }

    private static func oneLine(_ text: String) -> String { String(text.map { $0 == "\n" ? " " : $0 }) }
  }
}
