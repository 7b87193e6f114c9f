import Foundation

/// A workspace that many tests begin with: the commands that make it are run once, by the real binary, and every test gets a copy of
/// what they left. Nothing in a workspace knows its own path, so that a copy is a workspace like any other.
///
/// Workspaces that begin so are one workspace: they share its keys. A test that needs strangers makes each with ``Workspace/make(arguments:_:)``.
actor Beginning {
  private let commands: @Sendable (Workspace) async throws -> Void
  private var making: Task<URL, any Error>?

  /// - Parameter commands: What makes it, in an empty folder.
  init(_ commands: @escaping @Sendable (Workspace) async throws -> Void) {
    self.commands = commands
  }

  /// Runs a body in a copy that is removed afterwards.
  nonisolated func copied<T>(_ body: (Workspace) async throws -> T) async throws -> T {
    let original = try await original()
    return try await Workspace.empty { workspace in
      try Self.replace(workspace, by: original)
      return try await body(workspace)
    }
  }

  /// Whether a workspace is still as it began: nobody has run a command in it or changed a file.
  func isAsItBegan(_ workspace: Workspace) async throws -> Bool {
    let original = try await original()
    let root = workspace.folder.deletingLastPathComponent()
    return [Self.folder, Self.home].allSatisfy {
      FileManager.default.contentsEqual(
        atPath: root.appending(path: $0).path, andPath: original.appending(path: $0).path)
    }
  }

  /// Puts a copy in the place of a workspace.
  func replace(_ workspace: Workspace) async throws {
    try Self.replace(workspace, by: try await original())
  }

  private func original() async throws -> URL {
    if let making { return try await making.value }
    let commands = commands
    let task = Task {
      let root = Self.shelf.appending(path: UUID().uuidString)
      let workspace = Workspace(
        folder: root.appending(path: Self.folder), environment: ["HOME": root.appending(path: Self.home).path])
      try FileManager.default.createDirectory(at: workspace.folder, withIntermediateDirectories: true)
      try await commands(workspace)
      return root
    }
    making = task
    return try await task.value
  }

  private static let folder = "workspace"
  private static let home = "home"

  /// Where the originals stand until the tests end.
  private static let shelf: URL = {
    atexit { try? FileManager.default.removeItem(at: Beginning.shelf) }
    return FileManager.default.temporaryDirectory.appending(path: "afterword-beginnings-\(UUID().uuidString)")
  }()

  private static func replace(_ workspace: Workspace, by original: URL) throws {
    let root = workspace.folder.deletingLastPathComponent()
    for name in [folder, home] {
      let place = root.appending(path: name)
      try? FileManager.default.removeItem(at: place)
      try FileManager.default.copyItem(at: original.appending(path: name), to: place)
    }
  }
}
