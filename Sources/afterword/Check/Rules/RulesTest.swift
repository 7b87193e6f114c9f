import ArgumentParser
import Guidelines
import Operations

extension RulesCommands {
  struct Test: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "test",
      abstract: "Try every rule on its own examples.",
      discussion: """
        Without a folder, the rules that come with Afterword. With a folder, its YAML files are read as a pack; every fault is reported \
        with file, line and column.

        Examples:
          afterword rules test
          afterword rules test my-pack
          afterword rules test --add-rules our-rules
        """)
    @Argument(help: ArgumentHelp("A folder with a rule pack.", valueName: "dir"), completion: .directory)
    var folder: String?
    @OptionGroup var options: PackOptions
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
        let pack = try options.pack(else: folder)
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
