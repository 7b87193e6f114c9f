import ArgumentParser
import Incidents
import Operations
import Playbooks

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// `afterword playbook …`
struct PlaybookCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "playbook", abstract: "List, show, check and draw playbooks.",
    subcommands: [List.self, Show.self, Validate.self, Graph.self])

  /// Where playbooks are looked for: in the workspace when there is one, and inside the binary.
  struct Library: ParsableArguments {
    @Option(
      help: ArgumentHelp(
        "The workspace; otherwise the nearest folder that holds afterword.yaml, if any.", valueName: "dir"))
    var workspace: String?
    @OptionGroup var output: OutputOptions

    var content: ContentLibrary {
      let folder = CommandContext.absolute(workspace ?? FileManager.default.currentDirectoryPath)
      return ContentLibrary(workspaceRoot: workspace == nil ? Workspace.nearest(from: folder) : folder)
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the playbooks of the workspace and those inside the binary.",
      discussion: "Example:\n  afterword playbook list --format json")
    @OptionGroup var library: Library

    struct Line: Encodable {
      let name: String
      let title: String?
      let version: Int?
      let steps: Int?
      let origin: String
      let isOwn: Bool
      let errors: Int
      let warnings: Int
    }

    func run() async throws {
      try await Failure.reporting(library.output.format) {
        let lines = try library.content.playbookListings().map { listing in
          Line(
            name: listing.name, title: listing.result.playbook?.title, version: listing.result.playbook?.version,
            steps: listing.result.playbook?.steps.count, origin: listing.origin, isOwn: listing.isOwn,
            errors: listing.result.errors.count, warnings: listing.result.warnings.count)
        }
        let output = Output(format: library.output.format)
        output.result(lines) {
          var table = Table("NAME", "VERSION", "STEPS", "FROM", "TITLE")
          for line in lines {
            let title =
              line.title
              ?? "cannot be run: \(line.errors) \(line.errors == 1 ? "fault" : "faults"); see “afterword playbook validate \(line.name)”"
            table.add(
              line.name, line.version.map(String.init) ?? "–", line.steps.map(String.init) ?? "–",
              line.isOwn ? "workspace" : "built in", title)
          }
          return table.text(style: output.style, whenEmpty: "There is no playbook here.")
        }
      }
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show a playbook: phases, steps, who and when.",
      discussion: """
        Examples:
          afterword playbook show first-72-hours
          afterword playbook show first-72-hours --text > playbooks/our-plan.yaml
        """)
    @Argument(help: "The playbook's name.") var name: String
    @Flag(help: "Print the file itself, to start your own from.") var text = false
    @OptionGroup var library: Library

    func run() async throws {
      try await Failure.reporting(library.output.format) {
        let listing = try library.content.playbookListing(name)
        let output = Output(format: library.output.format)
        if text { return StandardOutput.write(listing.text) }
        guard let playbook = listing.result.playbook else {
          PlaybookReport.print(listing.result.faults, output)
          throw ExitStatus.badInput
        }
        output.result(PlaybookView(playbook)) { PlaybookText.plan(playbook, output.style) }
      }
    }
  }

  struct Validate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "validate",
      abstract: "Find everything that is wrong with playbooks, with line, column and a suggestion.",
      discussion: """
        A name is looked up among the playbooks; anything with a slash or an ending is a file. Exit code 1 means errors.

        Examples:
          afterword playbook validate first-72-hours
          afterword playbook validate playbooks/our-plan.yaml --strict
        """)
    @Argument(help: "Names or files; all playbooks when none is given.") var playbooks: [String] = []
    @Flag(help: "Let warnings count as errors.") var strict = false
    @OptionGroup var library: Library

    func run() async throws {
      try await Failure.reporting(library.output.format) {
        let content = library.content
        let listings: [(origin: String, result: PlaybookCompiler.Result)] =
          playbooks.isEmpty
          ? try content.playbookListings().map { ($0.origin, $0.result) }
          : try playbooks.map { name in
            guard name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml") else {
              let listing = try content.playbookListing(name)
              return (listing.origin, listing.result)
            }
            // One byte more than is read, so that the fault says what the limit is.
            let bytes = try InputFile.read(CommandContext.absolute(name), limit: 1 << 26)
            return (name, PlaybookCompiler.compile(bytes: bytes, file: name, vocabulary: content.vocabulary))
          }
        let faults = listings.flatMap(\.result.faults)
        let output = Output(format: library.output.format)
        output.result(PlaybookReport(listings)) {
          let good = listings.filter { $0.result.playbook != nil }.map { listing in
            let steps = listing.result.playbook?.steps.count ?? 0
            return "\(listing.origin): \(steps) steps, \(PlaybookReport.count(listing.result.warnings, "warning"))."
          }
          return (faults.map(\.description) + good).joined(separator: "\n")
        }
        if faults.contains(where: { strict || $0.severity == .error }) { throw ExitStatus.no }
      }
    }
  }

  struct Graph: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "graph",
      abstract: "Draw a playbook as a graph.",
      discussion: """
        Examples:
          afterword playbook graph first-72-hours > plan.mmd
          afterword playbook graph first-72-hours --language dot | dot -Tsvg > plan.svg
        """)

    enum Language: String, ExpressibleByArgument, CaseIterable {
      case mermaid
      case dot
    }

    struct Drawing: Encodable {
      let language: String
      let text: String
    }

    @Argument(help: "The playbook's name.") var name: String
    @Option(help: "mermaid or dot.") var language: Language = .mermaid
    @OptionGroup var library: Library

    func run() async throws {
      try await Failure.reporting(library.output.format) {
        let listing = try library.content.playbookListing(name)
        let output = Output(format: library.output.format)
        guard let playbook = listing.result.playbook else {
          PlaybookReport.print(listing.result.faults, output)
          throw ExitStatus.badInput
        }
        let text = language == .dot ? PlaybookDiagram.dot(playbook) : PlaybookDiagram.mermaid(playbook)
        output.result(Drawing(language: language.rawValue, text: text)) { text }
      }
    }
  }
}

/// The faults of playbooks, as programs read them.
struct PlaybookReport: Encodable {
  struct Document: Encodable {
    let origin: String
    let isValid: Bool
    let steps: Int?
    let faults: [PlaybookFault]
  }
  let schema = "afterword.playbook-faults/1"
  let playbooks: [Document]

  init(_ listings: [(origin: String, result: PlaybookCompiler.Result)]) {
    playbooks = listings.map { listing in
      Document(
        origin: listing.origin, isValid: listing.result.playbook != nil, steps: listing.result.playbook?.steps.count,
        faults: listing.result.faults)
    }
  }

  static func count(_ faults: [PlaybookFault], _ word: String) -> String {
    faults.isEmpty ? "no \(word)s" : "\(faults.count) \(word)\(faults.count == 1 ? "" : "s")"
  }

  /// Prints the faults of a playbook that was needed for something else.
  static func print(_ faults: [PlaybookFault], _ output: Output) {
    for fault in faults { StandardError.write(fault.description) }
  }
}
