import ArgumentParser
import Operations

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// `afterword init`
struct Init: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a workspace that works at once.",
    discussion: """
      It holds sample agencies and officers with keys, a playbook to edit, and a channel to fill in. The statement templates are in the \
      program; “afterword statement templates --copy” puts one into the workspace to change it. Keys are kept outside the workspace, in \
      AFTERWORD_HOME or ~/.config/afterword.

      Example:
        afterword init city
        cd city
        afterword doctor
      """)
  @Argument(help: "The folder; otherwise this one.") var folder: String = "."
  @OptionGroup var output: OutputOptions

  mutating func run() async throws {
    let command = self
    try await Failure.reporting(output.format) {
      let environment = ProcessInfo.processInfo.environment
      let made = try await NewWorkspace.make(
        at: CommandContext.absolute(command.folder), clock: try CommandContext.clock(environment),
        random: SystemRandom(),
        environment: environment)
      Output(format: command.output.format).result(made) {
        """
        The workspace in \(made.root) is ready.
          afterword.yaml   agencies, officers and channels: change them to fit your city
          playbooks/       the plan for the first 72 hours
          journal.sqlite   the record
        \(made.officers.count) sample officers have keys in \(made.keyFolder).
        The workspace key lies there too. Keep a copy of it in a safe: without it no personal data can be read.
        Next:
          cd \(command.folder)
          afterword doctor
          afterword incident open "Market hall attack" --t0 TIME --as duty-lead
        """
      }
    }
  }
}
