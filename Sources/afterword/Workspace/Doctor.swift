import ArgumentParser
import Operations

/// `afterword doctor`
struct Doctor: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Say what is missing before an incident, and how to mend it.",
    discussion:
      "It changes nothing. Exit code 1 when something does not work.\n\nExample:\n  afterword doctor --workspace city")
  @OptionGroup var options: WorkspaceOptions

  func run(_ context: CommandContext) async throws {
    let diagnosis = await context.operations.diagnose()
    context.output.result(diagnosis) {
      let style = context.output.style
      var lines: [String] = []
      for check in diagnosis.checks {
        let mark =
          switch check.health {
          case .good: style.green("good  ")
          case .advice: style.yellow("advice")
          case .bad: style.red("bad   ")
          }
        lines.append("\(mark)  \(check.part): \(check.finding)")
        lines += check.mend.map { "          \($0)" }
      }
      lines.append(
        diagnosis.isGood
          ? "Everything that is needed works." : "Something does not work yet; mend what is marked “bad”.")
      return lines.joined(separator: "\n")
    }
    if !diagnosis.isGood { throw ExitStatus.no }
  }
}
