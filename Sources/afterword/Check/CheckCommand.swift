import ArgumentParser
import Documents
import Guidelines
import Operations

/// `afterword check`
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Find what may not be said in a draft, and better words for it.",
    discussion: """
      Reads drafts and reports what stigmatises, glorifies, is not established, harms the investigation, or hurts victims and witnesses. \
      No workspace is needed, and nothing is sent. A folder stands for the drafts in it.

      Drafts are plain text, Markdown, HTML, Word (.docx) or OpenDocument (.odt) files. Of Word and OpenDocument files everything that \
      travels with them is read: text boxes, notes, headers, comments, link targets, alternative texts, title and keywords; of tracked changes what was \
      inserted, not what was deleted. A comment in the margin may be a waiver, too: afterword: RULE J-CODE ROLE: reason

      The checker finds wording, not truth: a clear report is no clearance to publish. Quotations are checked like the issuer's own words.

      Leaves with 0 when no draft is blocked and with 1 when one is: a draft is blocked by an error that nobody has waived. To keep words \
      for a reason, write the waiver into the draft, before or inside the paragraph:
        <!-- afterword: glor-offender-name J-NAME-CHARGE press-lead: charged on 4 March, prosecutor informed -->

      Settings that hold for all drafts stand in afterword-check.yaml, in this folder or one above it (rules, add-rules, facts, baseline, kind, \
      language, fail-on, show, ignore, severity).

      Examples:
        afterword check statement.md
        afterword check --kind holding --facts facts.yaml statement.md
        pbpaste | afterword check --fragment -
        afterword check --format html statement.md > report.html
        afterword check --compare en.md fr.md ar.docx
        afterword check --diff drafts
        afterword check --write-baseline known.json archive
        afterword check --baseline known.json archive
      """)

  @Argument(
    help: ArgumentHelp("The drafts, or folders of drafts; “-” reads standard input.", valueName: "file"),
    completion: .file())
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

  @OptionGroup var pack: PackOptions

  @Option(
    help: ArgumentHelp("Settings to use instead of the nearest \(CheckSettings.fileName).", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var config: String?

  @Flag(help: "The drafts are passages of something longer: nothing is missed for being absent.")
  var fragment = false

  @Option(help: "What the drafts are for; completeness rules depend on it.")
  var kind: DocumentKind?

  @Option(help: "The language of the drafts; guessed when absent.")
  var language: Language?

  @Option(
    help:
      "How far the incident and the law have gone; some rules are stricter while an attack goes on or a trial is near.")
  var phase: LegalStage?

  @Option(help: "Whose rules about open proceedings apply.")
  var jurisdiction: Jurisdiction?

  @Option(
    help: ArgumentHelp(
      "The version published before this draft: a figure may not change in silence.", valueName: "file"),
    completion: .file())
  var previous: String?

  @Flag(
    help: "The drafts are renditions of one statement: figures, times, numbers and links must agree in all languages.")
  var compare = false

  @Option(
    help: ArgumentHelp(
      "What time it is where the draft is written, for example 2026-03-04T14:00; without it nothing is called out of date.",
      valueName: "time"))
  var now: LocalTime?

  @Flag(help: "Show the names and held-back phrases of the case facts in the report; otherwise ▮▮▮▮ stands for them.")
  var showNames = false

  @Flag(
    help:
      """
      Make the replacements that are right in every sentence, and check what is left; with “-” the mended draft is printed.
      """
  )
  var fix = false

  @Flag(
    help:
      """
      Print the lines of the draft that --fix would change, and change nothing; names of the case facts are hidden in them.
      """
  )
  var diff = false

  @Option(help: "The mildest finding that makes the command leave with 1.")
  var failOn: FailureThreshold?

  @Option(help: "The mildest finding that is shown.")
  var show: Severity?

  @Option(
    help: ArgumentHelp("Findings that are known and not reported again.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var baseline: String?

  @Option(
    help: ArgumentHelp("Write what is found now as a baseline, and leave with 0.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var writeBaseline: String?

  @Option(help: "How the findings are printed.")
  var format: CheckFormat = .text

  func validate() throws {
    if files.isEmpty, filesFrom == nil {
      throw ValidationError("Name a draft, or “-” for standard input: afterword check statement.md")
    }
    if files.count(where: { $0 == "-" }) + (filesFrom == "-" ? 1 : 0) > 1 {
      throw ValidationError("Standard input can be read once only: as one draft, or as the list of drafts.")
    }
    if fix, diff { throw ValidationError("Choose --fix, which changes drafts, or --diff, which shows the change.") }
    if fix || diff, writeBaseline != nil {
      throw ValidationError("A baseline is written of drafts as they are: leave --fix and --diff out.")
    }
    if compare, files.count < 2, filesFrom == nil {
      throw ValidationError("--compare needs at least two drafts: afterword check --compare en.md ar.md")
    }
    if compare, fix || diff || writeBaseline != nil {
      throw ValidationError("--compare looks at drafts as they are: leave --fix, --diff and --write-baseline out.")
    }
    if previous != nil, files.count + (filesFrom == nil ? 0 : 1) != 1 {
      throw ValidationError("--previous is the earlier version of one draft: name one draft.")
    }
  }

  func run() async throws {
    var hasFailed = false
    try await Failure.reporting(format.forErrors) {
      let settings = try CheckSettings.find(named: config)
      let published = try previous.map { try DraftInput.document(at: $0) }
      let run = try CheckRun(
        paths: try paths(ignoring: settings.ignore), settings: settings,
        facts: try facts ?? settings.facts?.found(),
        pack: try pack.pack(else: try settings.rules?.found(), adding: try settings.addRules.map { try $0.found() }),
        baseline: writeBaseline == nil ? try baseline ?? settings.baseline?.found() : nil, newBaseline: writeBaseline,
        showsNames: showNames
      ) { text in
        Draft(
          text, kind: kind ?? settings.kind, language: language ?? settings.language, isFragment: fragment,
          phase: phase ?? settings.phase, jurisdiction: jurisdiction ?? settings.jurisdiction,
          previous: published?.text, now: now, previousBlocks: published?.blocks)
      }
      if let unreadable = run.unreadable, writeBaseline != nil || compare { throw unreadable }
      var documents = await run.documents()
      if diff {
        writeDiff(of: documents, by: run)
        if let unreadable = run.unreadable { throw unreadable }
        return
      }
      if fix { documents = try corrected(documents, by: run) }
      if let writeBaseline {
        let baseline = run.newBaseline(of: documents)
        try BaselineFile.write(baseline, to: writeBaseline)
        let others =
          documents.reduce(0) { $0 + $1.report.findings.count { $0.waiver == nil } } - baseline.findings.count
        StandardError.write(
          "What was found in \(documents.count) \(documents.count == 1 ? "draft" : "drafts") is kept in \(writeBaseline)."
            + (others == 0
              ? ""
              : " Never kept, and reported by every check: \(others) \(others == 1 ? "finding" : "findings") about names and "
                + "held-back words."))
        return
      }
      if compare { documents = run.compared(documents) }
      let threshold = failOn ?? settings.failOn ?? .error
      hasFailed = documents.contains { threshold.isReached(by: $0.report) }
      print(documents, pack: run.checker.pack, show: show ?? settings.show ?? .advice, settings: settings.file)
      if format == .text, let previous, let published, let document = documents.first {
        let page = ChangesPage(from: published, to: document, redacting: run.redaction, previousName: previous)
        StandardOutput.write(page.text)
      }
      if let unreadable = run.unreadable { throw unreadable }
    }
    if hasFailed { throw ExitStatus.no }
  }

  /// Writes the safe replacements into the drafts and checks them again. A draft from standard input goes to standard
  /// output, and its findings are left out.
  private func corrected(_ documents: [CheckedDocument], by run: CheckRun) throws -> [CheckedDocument] {
    var rest: [CheckedDocument] = []
    for document in documents {
      guard document.source.format.isPlainText else {
        StandardError.write(
          "\(document.title): Replacements are made in plain text and Markdown only; this document is as it was.")
        rest.append(document)
        continue
      }
      let correction = DraftCorrection(of: document)
      if document.path == "-" {
        StandardOutput.write(correction.text)
      } else if correction.count > 0 {
        try correction.write(to: document.path)
      }
      if correction.count > 0 {
        StandardError.write(
          "\(document.title): \(correction.count) \(correction.count == 1 ? "replacement" : "replacements") made.")
      }
      var draft = document.draft
      draft.text = correction.text
      let checked = run.document(document.path, Document(text: correction.text), draft)
      if document.path != "-" || format != .text { rest.append(checked) }
    }
    return rest
  }

  /// The drafts that are named, listed, or found in folders.
  private func paths(ignoring patterns: [PathPattern]) throws -> [String] {
    var paths = files
    if let filesFrom { paths += try DraftInput.paths(listedIn: filesFrom) }
    var found: [String] = []
    var empty: [String] = []
    for path in paths {
      guard path != "-", DraftFolder.isFolder(path) else {
        found.append(path)
        continue
      }
      let drafts = try DraftFolder.drafts(in: path, ignoring: patterns)
      if drafts.isEmpty { empty.append(DraftFolder.remark(onEmpty: path, ignoring: patterns)) }
      found += drafts
    }
    // One empty folder among several is no reason to look at none of them.
    if found.isEmpty, !empty.isEmpty { throw InputError.notFound(empty.joined(separator: "\n")) }
    for remark in empty { StandardError.write(remark) }
    return found
  }

  /// Prints what the safe replacements would change in drafts.
  private func writeDiff(of documents: [CheckedDocument], by run: CheckRun) {
    for document in documents where document.source.format.isPlainText {
      var draft = document.draft
      draft.text = DraftCorrection(of: document).text
      let corrected = run.document(document.path, Document(text: draft.text), draft)
      let diff = UnifiedDiff(from: document.shownText, to: corrected.shownText, path: document.name)
      StandardOutput.write(diff.text)
    }
  }

  private func print(_ documents: [CheckedDocument], pack: RulePack, show: Severity, settings: String?) {
    switch format {
    case .text:
      let style = Output(format: .text).style
      StandardOutput.write(CheckPage(documents, style: style, pack: pack, show: show).text)
      if let settings { StandardError.write("Checked with the settings in \(settings).") }
    case .json: StandardOutput.write(JSONText.pretty(CheckResult(documents, show: show)))
    case .sarif: StandardOutput.write(JSONText.pretty(SarifReport(documents, pack: pack, show: show)))
    case .github: StandardOutput.write(GitHubReport(documents, show: show).text)
    case .html: StandardOutput.write(HTMLReport(documents, pack: pack, show: show).text)
    }
  }
}

extension DocumentKind: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
extension Severity: ExpressibleByArgument {}
extension FailureThreshold: ExpressibleByArgument {}
extension LegalStage: ExpressibleByArgument {}
extension Jurisdiction: ExpressibleByArgument {}
extension LocalTime: ExpressibleByArgument {
  /// Reads a time as it is typed.
  public init?(argument: String) { self.init(argument) }
}
