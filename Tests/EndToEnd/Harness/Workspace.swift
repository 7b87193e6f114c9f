import Foundation
import Testing

/// A folder in which commands are run; with ``make(arguments:_:)`` a workspace as `afterword init` makes it.
struct Workspace: Sendable {
  /// The folder.
  let folder: URL
  /// Variables for every command.
  var environment: [String: String] = [:]

  /// Runs a body in an empty folder that is removed afterwards.
  static func empty<T>(_ body: (Workspace) async throws -> T) async throws -> T {
    let root = FileManager.default.temporaryDirectory.appending(path: "afterword-\(UUID().uuidString)")
    let folder = root.appending(path: "workspace")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: root) }
    return try await body(Workspace(folder: folder, environment: ["HOME": root.appending(path: "home").path]))
  }

  /// Runs a body in a new workspace.
  static func make<T>(arguments: [String] = [], _ body: (Workspace) async throws -> T) async throws -> T {
    try await empty { workspace in
      let outcome = try await workspace.run(["init"] + arguments)
      try #require(outcome.exitCode == 0, "init failed: \(outcome)")
      return try await body(workspace)
    }
  }

  /// Runs a command to its end.
  ///
  /// - Parameters:
  ///   - arguments: What is typed after `afterword`.
  ///   - officer: Who types it.
  ///   - input: What it reads from standard input.
  @discardableResult
  func run(_ arguments: [String], as officer: String? = nil, input: String = "") async throws -> Outcome {
    try await start(arguments, as: officer, input: input).wait()
  }

  /// The same, words separated by spaces: `run("journal verify")`. For arguments without spaces only.
  @discardableResult
  func run(_ line: String, as officer: String? = nil, input: String = "") async throws -> Outcome {
    try await run(line.split(separator: " ").map(String.init), as: officer, input: input)
  }

  /// Runs a command that must succeed, and gives what it printed.
  @discardableResult
  func succeed(
    _ arguments: [String], as officer: String? = nil, input: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> Outcome {
    let outcome = try await run(arguments, as: officer, input: input)
    try #require(
      outcome.exitCode == 0, "afterword \(arguments.joined(separator: " ")): \(outcome)", sourceLocation: sourceLocation
    )
    return outcome
  }

  /// The same, words separated by spaces.
  @discardableResult
  func succeed(
    _ line: String, as officer: String? = nil, input: String = "", sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> Outcome {
    try await succeed(
      line.split(separator: " ").map(String.init), as: officer, input: input, sourceLocation: sourceLocation)
  }

  /// Starts a command and does not wait.
  func start(
    _ arguments: [String], as officer: String? = nil, input: String = "", limits: [String] = []
  ) throws -> Command {
    var environment = environment
    environment["AFTERWORD_OFFICER"] = officer ?? environment["AFTERWORD_OFFICER"]
    return try Command.start(
      arguments, in: folder, environment: environment, input: Data(input.utf8), limits: limits)
  }

  /// A file of the workspace.
  func file(_ path: String) -> URL { folder.appending(path: path) }
}
