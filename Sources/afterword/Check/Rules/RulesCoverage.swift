import ArgumentParser
import Guidelines
import Operations

extension RulesCommands {
  struct Coverage: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "coverage",
      abstract: "Show which rules read which languages, and where examples are missing.",
      discussion: """
        A cell holds the examples that must match and those that must not, “5+6” for example; a rule wants at least five of each in \
        every language it reads. Leaves with 1 when some are missing and --strict is given.

        Examples:
          afterword rules coverage
          afterword rules coverage --missing
          afterword rules coverage our-rules --strict
        """)
    @Argument(help: ArgumentHelp("A folder with a rule pack.", valueName: "dir"), completion: .directory)
    var folder: String?
    @Flag(help: "Only rules that lack a language or examples.") var missing = false
    @Flag(help: "Leave with 1 when a rule has fewer than five examples of either kind in a language it reads.")
    var strict = false
    @OptionGroup var options: PackOptions
    @OptionGroup var output: OutputOptions

    struct Row: Encodable {
      struct Cell: Encodable {
        let language: Language
        let match: Int
        let pass: Int

        var isEmpty: Bool { match + pass == 0 }
        /// Whether the rule reads the language and has too few examples of it.
        var isThin: Bool { !isEmpty && (match < Rule.fewestExamples || pass < Rule.fewestExamples) }
        var text: String { isEmpty ? "–" : "\(match)+\(pass)" }
      }
      let rule: String
      let severity: Severity
      let languages: [Cell]
    }

    func run() async throws {
      var isThin = false
      try await Failure.reporting(output.format) {
        let pack = try options.pack(else: folder)
        let rows = pack.rules.map(Self.row)
        isThin = rows.contains { $0.languages.contains(where: \.isThin) }
        let shown = missing ? rows.filter { $0.languages.contains { $0.isEmpty || $0.isThin } } : rows
        Output(format: output.format).result(shown) { Self.page(shown, all: rows) }
      }
      if strict, isThin { throw ExitStatus.no }
    }

    private static func row(_ rule: Rule) -> Row {
      Row(
        rule: rule.id, severity: rule.severity,
        languages: Language.allCases.map { language in
          let examples = rule.examples(in: language)
          let match = examples.count(where: \.isMatch)
          return Row.Cell(language: language, match: match, pass: examples.count - match)
        })
    }

    private static func page(_ shown: [Row], all: [Row]) -> String {
      var table = Table("rule", "severity", "en", "fr", "es", "ar")
      for row in shown {
        let cells = row.languages.map(\.text)
        table.add(row.rule, row.severity.rawValue, cells[0], cells[1], cells[2], cells[3])
      }
      let totals = Language.allCases.indices.map { index in
        let cells = all.map { $0.languages[index] }
        let examples = cells.reduce(0) { $0 + $1.match + $1.pass }
        return
          "\(cells.count { !$0.isEmpty }) of \(all.count) rules read \(Language.allCases[index].name), with \(examples) examples."
      }
      return table.text(style: Style(isColoured: false), whenEmpty: "No rule lacks anything.") + "\n\n"
        + totals.joined(separator: "\n")
    }
  }
}
