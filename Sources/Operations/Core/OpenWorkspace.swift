import Journal
import Logging

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

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
    var environment = environment
    if workspace.configuration.isDrill, (environment["AFTERWORD_HOME"] ?? "").isEmpty {
      // A drill's keys protect nobody; they lie beside its workspace, so that the everyday commands work in it.
      let keys = workspace.root.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/keys"
      if FileManager.default.fileExists(atPath: keys) { environment["AFTERWORD_HOME"] = keys }
    }
    var log = Logger(label: "afterword") { StreamLogHandler.standardError(label: $0) }
    log.logLevel = environment["AFTERWORD_LOG"].flatMap(Logger.Level.init(rawValue:)) ?? .error
    let keyring = Keyring(workspaceID: workspace.configuration.workspaceID, environment: environment)
    return Operations(
      store: try SQLiteJournal(path: workspace.journalPath, access: access), workspace: workspace, clock: clock,
      random: random, keyring: keyring, log: log,
      shelf: StateShelf(folder: workspace.keptStatesPath, keyring: keyring))
  }
}
