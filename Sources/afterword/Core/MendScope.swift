import Incidents
import Operations

/// A command about one incident.
protocol IncidentCommand {
  var incident: IncidentOption { get }
}

/// Completes the commands that messages offer: where several incidents are open, each must name the one it is about, or it
/// could not be typed as it stands.
enum MendScope {
  /// The incident to name; nothing where only one is open.
  @TaskLocal static var incident: String?

  /// Runs a body whose messages name the incident, when it was named and is not the only one.
  static func within(
    _ context: CommandContext, _ named: String?, _ body: () async throws -> Void
  ) async throws {
    guard let named, try await context.operations.incidents().filter(\.isOpen).count > 1 else {
      return try await body()
    }
    try await $incident.withValue(named) {
      do {
        try await body()
      } catch let refusal as Refusal {
        throw Refusal(
          rule: refusal.rule, message: refusal.message, missing: refusal.missing, mend: refusal.mend.map(complete))
      }
    }
  }

  /// A command with the incident named in it.
  static func complete(_ command: String) -> String {
    guard let incident, !command.contains("--incident") else { return command }
    guard ["afterword fact ", "afterword statement ", "afterword rumour "].contains(where: command.contains) else {
      return command
    }
    // A remark behind the command stays behind it.
    guard let remark = command.firstRange(of: "   (") else { return command + " --incident \(incident)" }
    return command[..<remark.lowerBound] + " --incident \(incident)" + command[remark.lowerBound...]
  }

  /// A text with the incident named in each line that offers a command.
  static func completeLines(_ text: String) -> String {
    guard incident != nil else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { complete(String($0)) }.joined(
      separator: "\n")
  }
}

extension FactList: IncidentCommand {}
extension FactConflicts: IncidentCommand {}
extension FactSaid: IncidentCommand {}
extension FactCells: IncidentCommand {}
extension GateList: IncidentCommand {}
extension HoldbackList: IncidentCommand {}
extension VictimList: IncidentCommand {}
extension RumourList: IncidentCommand {}
extension RumourAnswers: IncidentCommand {}
extension StatementShow: IncidentCommand {}
extension StatementList: IncidentCommand {}
extension StatementCheckCommand: IncidentCommand {}
extension StatementClear: IncidentCommand {}
extension StatementRelease: IncidentCommand {}
extension StatementWithdraw: IncidentCommand {}
extension StatementExport: IncidentCommand {}
extension StatementBoardCommand: IncidentCommand {}
extension StatementCadence: IncidentCommand {}
extension StatementDelegate: IncidentCommand {}
extension StatementReview: IncidentCommand {}
