import Foundation
import Testing

/// Programs of other people, with which newsrooms check what we sign. `make test` installs them from Debian.
enum OutsideTool {
  /// Where a program lies; nil when it is not installed.
  static func path(_ name: String) -> String? {
    ["/usr/bin", "/bin", "/usr/local/bin"].map { "\($0)/\(name)" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  /// A Python that has a module; Debian's comes first, for others on the path may not see Debian's packages.
  static func python(with module: String) -> String? {
    ["/usr/bin/python3", "/usr/local/bin/python3"].first { python in
      FileManager.default.isExecutableFile(atPath: python) && (try? start(python, ["-c", "import \(module)"]))?.0 == 0
    }
  }

  static let hasMinisign = path("minisign") != nil
  static let hasOpenSSL = path("openssl") != nil
  static let hasWriter = path("soffice") != nil
  static let pyJWT = python(with: "jwt, cryptography")
  static let jwcrypto = python(with: "jwcrypto.jws")

  /// Runs a program to its end.
  ///
  /// - Returns: Whether it said yes, and what it printed.
  @discardableResult
  static func run(_ program: String, _ arguments: [String], in folder: URL) throws -> (isYes: Bool, output: String) {
    let (code, output) = try start(program, arguments, in: folder)
    return (code == 0, output)
  }

  private static func start(
    _ program: String, _ arguments: [String], in folder: URL = FileManager.default.temporaryDirectory
  ) throws -> (Int32, String) {
    let file = FileManager.default.temporaryDirectory.appending(path: "afterword-tool-\(UUID().uuidString)")
    try Data().write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: program.hasPrefix("/") ? program : path(program) ?? program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": folder.path, "PYTHONDONTWRITEBYTECODE": "1"]
    let handle = try FileHandle(forWritingTo: file)
    process.standardOutput = handle
    process.standardError = handle
    process.standardInput = FileHandle.nullDevice
    try Command.launch(process)
    process.waitUntilExit()
    return (process.terminationStatus, (try? String(contentsOf: file, encoding: .utf8)) ?? "")
  }
}
