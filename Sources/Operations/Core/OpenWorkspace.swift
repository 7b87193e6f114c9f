import Journal
import Logging

extension Operations {
  /// The use cases of a workspace on this machine, with its journal open.
  ///
  /// - Parameters:
  ///   - workspace: the workspace.
  ///   - journal: whether a missing journal is made, as for a new workspace; elsewhere a missing one is an error.
  ///   - clock: the time.
  ///   - random: ids, keys and nonces.
  ///   - environment: where keys are looked for, see ``Keyring``; `AFTERWORD_LOG` sets the level of the log.
  public static func open(
    workspace: Workspace, journal access: SQLiteJournal.Access = .existing, clock: any WallClock,
    random: any RandomSource = SystemRandom(), environment: [String: String]
  ) async throws -> Operations {
    var log = Logger(label: "afterword") { StreamLogHandler.standardError(label: $0) }
    log.logLevel = environment["AFTERWORD_LOG"].flatMap(Logger.Level.init(rawValue:)) ?? .error
    return Operations(
      store: try SQLiteJournal(path: workspace.journalPath, access: access), workspace: workspace, clock: clock,
      random: random,
      keyring: Keyring(workspaceID: workspace.configuration.workspaceID, environment: environment), log: log)
  }
}
