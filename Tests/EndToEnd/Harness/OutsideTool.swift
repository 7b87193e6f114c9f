import ChildProcess
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
  /// - Parameter environment: Added to the little that every program gets.
  /// - Returns: Whether it said yes, and what it printed.
  @discardableResult
  static func run(
    _ program: String, _ arguments: [String], in folder: URL, environment: [String: String] = [:]
  ) throws -> (isYes: Bool, output: String) {
    let (code, output) = try start(program, arguments, in: folder, environment: environment)
    return (code == 0, output)
  }

  private static func start(
    _ program: String, _ arguments: [String], in folder: URL = FileManager.default.temporaryDirectory,
    environment: [String: String] = [:]
  ) throws -> (Int32?, String) {
    let file = FileManager.default.temporaryDirectory.appending(path: "afterword-tool-\(UUID().uuidString)")
    try Data().write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let child = try ChildProcess(
      program.hasPrefix("/") ? program : path(program) ?? program, arguments,
      environment: ["PATH": "/usr/bin:/bin", "HOME": folder.path, "PYTHONDONTWRITEBYTECODE": "1"]
        .merging(environment) { _, given in given },
      in: folder.path, output: .file(file.path), errors: .file(file.path))
    return (child.waitBlocking(), (try? String(contentsOf: file, encoding: .utf8)) ?? "")
  }
}
