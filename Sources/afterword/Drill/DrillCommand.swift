import ArgumentParser
import Operations
import Playbooks

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// `afterword drill`.
struct DrillCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drill",
    abstract: "Play a drill: a scripted attack from T0 to its end, on a simulated clock and real parts.",
    discussion: """
      A drill opens an invented incident, lets officers report, draft, clear and release, posts to receivers on this machine and \
      checks what it expects. It keeps to a folder of its own and can reach nobody: no channel leads away from this machine.

      Examples:
        afterword drill harbour-market
        afterword drill harbour-market --into demo
        afterword drill my-drill.yaml --seed second-try --quiet
        afterword drill --list

      It ends with code 0 when everything came as the drill expects, and 1 when not.
      """)

  @Argument(help: ArgumentHelp("The file of a drill, or the name of one that ships.", valueName: "file|name"))
  var drill: String?

  @Option(
    help: ArgumentHelp("The folder for the drill's workspace and reports; otherwise drill-NAME here.", valueName: "dir")
  )
  var into: String?

  @Option(help: ArgumentHelp("What fixes every id; the same seed gives the same reports.", valueName: "text"))
  var seed: String?

  @Flag(help: "Show only the injects and the result.")
  var quiet = false

  @Flag(help: "List the drills that ship.")
  var list = false

  @OptionGroup var output: OutputOptions

  func run() async throws {
    let command = self
    try await Failure.reporting(output.format) { try await command.play() }
  }

  private func play() async throws {
    let content = ContentLibrary(workspaceRoot: nil)
    let output = Output(format: self.output.format)
    if list {
      let names = try Drill.names(content)
      output.result(names) { names.joined(separator: "\n") }
      return
    }
    guard let drill else {
      throw UsageError(
        message:
          "Name a drill: “afterword drill harbour-market”, or a file. “afterword drill --list” shows those that ship.")
    }
    let scenario = try Drill.scenario(drill, content: content)
    let folder = DrillFolder(CommandContext.absolute(into ?? "drill-\(scenario.id)"))
    let screen = DrillScreen(
      style: output.style, offset: scenario.incident.offset, isQuiet: quiet, isSilent: output.format == .json)
    screen.begin(scenario)
    let result = try await Drill.play(scenario, into: folder, seed: seed) { screen.show($0) }
    output.result(result.outcome) { screen.end(result, shownAs: into ?? "drill-\(scenario.id)") }
    if !result.outcome.isGood { throw ExitStatus.no }
  }
}
