import ArgumentParser
import Guidelines
import Operations
import StrictYAML

extension RulesCommands {
  struct Test: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "test",
      abstract: "Try every rule on its own examples.",
      discussion: """
        Without a folder, the rules that come with Afterword. With a folder, its YAML files are read as a pack; every fault, and every \
        example that does not come out as it should, is reported with file, line and column. Words in [[ ]] must be found exactly.

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
        /// Where the example stands; left out for the rules that come with Afterword.
        let file: String?
        let line: Int?
        let column: Int?

        init(_ failure: ExampleFailure) {
          rule = failure.rule
          language = failure.example.language
          example = failure.example.text
          message = failure.message
          file = failure.example.place?.file
          line = failure.example.place?.line
          column = failure.example.place?.column
        }

        var text: String {
          let place = file.flatMap { file in line.map { "\(file):\($0):\(column ?? 1): " } } ?? ""
          return "\(place)\(rule) (\(language.rawValue)): \(message)"
        }
      }
      /// A rule that has fewer examples in a language than it should.
      struct Thin: Encodable {
        let rule: String
        let language: Language
        let match: Int
        let pass: Int

        var text: String {
          """
          \(rule) (\(language.rawValue)): \(match) examples that must match and \(pass) that must not; a rule wants \
          \(Rule.fewestExamples) of each at least.
          """
        }
      }
      let rules: Int
      let examples: Int
      let failures: [Failed]
      let thin: [Thin]
    }

    func run() async throws {
      var hasFailed = false
      try await Failure.reporting(output.format) {
        let pack = try options.pack(else: folder)
        let checker = Checker(pack)
        let failures = pack.rules.flatMap { checker.failures(of: $0) }
        let outcome = Outcome(
          rules: pack.rules.count, examples: pack.rules.reduce(0) { $0 + $1.examples().count },
          failures: failures.map(Outcome.Failed.init), thin: pack.rules.flatMap(Self.thin))
        hasFailed = !failures.isEmpty
        Output(format: output.format).result(outcome) {
          let lines = outcome.failures.map(\.text) + outcome.thin.map(\.text)
          let sum =
            failures.isEmpty
            ? "\(outcome.rules) rules, \(outcome.examples) examples: all as they should be."
            : "\(outcome.rules) rules, \(outcome.examples) examples: \(failures.count) not as they should be."
          return (lines + [sum]).joined(separator: "\n")
        }
      }
      if hasFailed { throw ExitStatus.no }
    }

    private static func thin(_ rule: Rule) -> [Outcome.Thin] {
      Language.allCases.compactMap { language in
        let examples = rule.examples(in: language)
        let match = examples.count(where: \.isMatch)
        let pass = examples.count - match
        guard !examples.isEmpty, min(match, pass) < Rule.fewestExamples else { return nil }
        return Outcome.Thin(rule: rule.id, language: language, match: match, pass: pass)
      }
    }
  }
}
