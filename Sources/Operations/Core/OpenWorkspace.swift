import Journal
import Logging

extension Operations {
  /// The use cases of a workspace on this machine, with its journal open.
  ///
  /// - Parameter environment: where keys are looked for, see ``Keyring``; `AFTERWORD_LOG` sets the level of the log.
  public static func open(
    workspace: Workspace, clock: any WallClock, environment: [String: String]
  ) async throws -> Operations {
    var log = Logger(label: "afterword") { StreamLogHandler.standardError(label: $0) }
    log.logLevel = environment["AFTERWORD_LOG"].flatMap(Logger.Level.init(rawValue:)) ?? .error
    return Operations(
      store: try await JournalFile.open(workspace.journalPath), workspace: workspace, clock: clock,
      random: SystemRandom(),
      keyring: Keyring(workspaceID: workspace.configuration.workspaceID, environment: environment), log: log)
  }
}
