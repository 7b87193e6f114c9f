import ArgumentParser
import Guidelines
import Operations
import StrictYAML

/// `afterword check`
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find what may not be said in a draft, and better words for it.",
    discussion: """
      Reads drafts (plain text or Markdown) and reports what stigmatises, glorifies, is not established, harms the investigation, or \
      hurts victims and witnesses. No workspace is needed, and nothing is written or sent.

      The checker finds wording, not truth: a clear report is no clearance to publish. Quotations are checked like the issuer's own words.

      Leaves with 0 when no draft is blocked and with 1 when one is: a draft is blocked by an error that nobody has waived. To keep words \
      for a reason, write the waiver into the draft, before or inside the paragraph:
        <!-- afterword: glor-offender-name J-NAME-CHARGE press-lead: charged on 4 March, prosecutor informed -->

      Examples:
        afterword check statement.md
        afterword check --kind holding --facts facts.yaml statement.md
        pbpaste | afterword check --fragment -
        afterword check --format json *.md
      """)

  @Argument(help: ArgumentHelp("The drafts; “-” reads standard input.", valueName: "file"), completion: .file())
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      "A file that lists drafts, one a line; “-” reads the list from standard input.", valueName: "file"))
  var filesFrom: String?

  @Option(
    help: ArgumentHelp(
      "What is known of the case, in YAML: offenders, groups, titles, victims, witnesses, figures, holdback, stage, designation.",
      valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var facts: String?

  @Option(
    help: ArgumentHelp(
      "A folder with a rule pack to check by, instead of the rules that come with Afterword.", valueName: "dir"),
    completion: .directory)
  var rules: String?

  @Flag(help: "The drafts are passages of something longer: nothing is missed for being absent.")
  var fragment = false

  @Option(help: "What the drafts are for; completeness rules depend on it.")
  var kind: DocumentKind?

  @Option(help: "The language of the drafts; guessed when absent.")
  var language: Language?

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if files.isEmpty, filesFrom == nil {
      throw ValidationError("Name a draft, or “-” for standard input: afterword check statement.md")
    }
    if filesFrom == "-", files.contains("-") {
      throw ValidationError("Standard input cannot hold both the list of drafts and a draft.")
    }
  }

  func run() async throws {
    var isBlocked = false
    try await Failure.reporting(output.format) {
      let known = try facts.map { path in
        try CaseFacts.read(try DraftInput.text(at: path), file: path)
      }
      var paths = files
      if let filesFrom { paths += try DraftInput.paths(listedIn: filesFrom) }
      let drafts = try paths.map { path in
        (path, Draft(try DraftInput.text(at: path), kind: kind, language: language, isFragment: fragment))
      }
      var languages: [Language] = []
      for (_, draft) in drafts where !languages.contains(Checker.language(of: draft)) {
        languages.append(Checker.language(of: draft))
      }
      let checker = Checker(try rules.map(PackFolder.pack) ?? .builtIn, languages: languages)
      var documents: [CheckedDocument] = []
      for (path, draft) in drafts {
        documents.append(CheckedDocument(path: path, draft: draft, report: checker.check(draft, facts: known ?? .none)))
      }
      isBlocked = documents.contains { $0.report.verdict == .blocked }
      let result = Output(format: output.format)
      result.result(CheckResult(documents)) {
        documents.map { CheckPage($0, style: result.style, pack: checker.pack).text }.joined(separator: "\n")
      }
    }
    if isBlocked { throw ExitStatus.no }
  }
}

extension DocumentKind: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
