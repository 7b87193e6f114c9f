import ChildProcess
import Foundation

/// One run of the real binary, from its start to its end.
///
/// What it prints goes to files, not pipes, so that no amount of output can stop it, and so that what it printed before it was
/// killed can be read.
struct Command: Sendable {
  private let child: ChildProcess
  private let scratch: URL

  /// The child's process id.
  var process: pid_t { child.id }

  /// The binary beside the test bundle that is running.
  static let binary: String = {
    let bundle =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    return URL(filePath: bundle).deletingLastPathComponent().appending(path: "afterword").path
  }()

  /// Starts the binary.
  ///
  /// - Parameters:
  ///   - arguments: What is typed after `afterword`.
  ///   - folder: The folder it starts in.
  ///   - environment: Added to an environment that has nothing in it but `PATH`, `HOME` and `NO_COLOR`.
  ///   - input: What it reads from standard input.
  ///   - limits: `prlimit` options, for example `--fsize=65536`.
  static func start(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:], input: Data = Data(),
    limits: [String] = []
  ) throws -> Command {
    let scratch = FileManager.default.temporaryDirectory.appending(path: "afterword-io-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    try input.write(to: scratch.appending(path: "in"))
    for name in ["out", "err"] { try Data().write(to: scratch.appending(path: name)) }

    let environment = ["PATH": "/usr/bin:/bin", "HOME": folder.path, "NO_COLOR": "1"]
      .merging(environment) { _, given in given }
    let child = try ChildProcess(
      limits.isEmpty ? binary : "/usr/bin/prlimit", limits.isEmpty ? arguments : limits + [binary] + arguments,
      environment: environment, in: folder.path, input: .file(scratch.appending(path: "in").path),
      output: .file(scratch.appending(path: "out").path), errors: .file(scratch.appending(path: "err").path))
    return Command(child: child, scratch: scratch)
  }

  /// What it has printed on standard output so far.
  var printed: String {
    (try? String(contentsOf: scratch.appending(path: "out"), encoding: .utf8)) ?? ""
  }

  /// Ends the child at once, as the out-of-memory killer would.
  func kill() { child.send(SIGKILL) }

  /// Ends the child at an instant of its life. It is the choice of the instant, never a wait for something to happen.
  ///
  /// The thread itself sleeps: a task that sleeps wakes up late when other tests keep every thread busy.
  func kill(afterMicroseconds microseconds: Int) {
    usleep(UInt32(microseconds))
    kill()
  }

  /// Waits for the end.
  func wait() async throws -> Outcome {
    let exitCode = await child.wait()
    defer { try? FileManager.default.removeItem(at: scratch) }
    return Outcome(
      exitCode: exitCode, output: try Data(contentsOf: scratch.appending(path: "out")),
      errors: try Data(contentsOf: scratch.appending(path: "err")))
  }
}

/// How a command ended and what it printed.
struct Outcome: Sendable, CustomStringConvertible {
  /// The exit code; nil when a signal ended it.
  let exitCode: Int32?
  /// The bytes on standard output.
  let output: Data
  /// The bytes on standard error.
  let errors: Data

  /// Standard output as text.
  var text: String { String(decoding: output, as: UTF8.self) }
  /// Standard error as text.
  var message: String { String(decoding: errors, as: UTF8.self) }
  /// Standard output, read as JSON.
  func json<Value: Decodable>(_ type: Value.Type) throws -> Value { try JSONDecoder().decode(type, from: output) }

  /// Everything, for the report of a failed expectation.
  var description: String {
    "exit \(exitCode.map(String.init) ?? "by signal")\n--- output\n\(text)\n--- errors\n\(message)"
  }
}
