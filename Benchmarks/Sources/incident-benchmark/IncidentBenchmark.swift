import Foundation

/// How long whole commands take in one incident with very many facts and revisions.
///
///     incident-benchmark BINARY [FACTS] [REVISIONS] [RUNS]
///
/// The incident is made by the use cases themselves, in this process; every command is then a process of its own, started by a
/// small program and not by a shell. Commands that write leave the incident a little larger each time.
@main
enum IncidentBenchmark {
  static func main() async throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard let binary = arguments.first else {
      print("incident-benchmark BINARY [FACTS] [REVISIONS] [RUNS]")
      return
    }
    func number(_ index: Int, else usual: Int) -> Int {
      arguments.indices.contains(index) ? Int(arguments[index]) ?? usual : usual
    }
    let (facts, revisions, runs) = (number(1, else: 10_000), number(2, else: 2_000), number(3, else: 9))
    let folder = FileManager.default.temporaryDirectory.appending(path: "afterword-incident-benchmark").path
    let kept = ProcessInfo.processInfo.environment["AFTERWORD_KEEP"] != nil
    if !kept || !FileManager.default.fileExists(atPath: folder + "/workspace/afterword.yaml") {
      try? FileManager.default.removeItem(atPath: folder)
      let begin = ContinuousClock.now
      let made = try await LargeIncident.make(in: folder, facts: facts, revisions: revisions)
      print(
        "\(made.facts) facts, \(made.revisions) revisions of \(LargeIncident.statements) statements, made in \(ContinuousClock.now - begin)"
      )
    }
    setenv("AFTERWORD_HOME", folder + "/keys", 1)
    setenv("AFTERWORD_OFFICER", "duty-lead", 1)
    print("   wall, least and median    processor, least    (ms, \(runs) runs)")
    var slow: [String] = []
    for command in commands {
      let name = "afterword \(command.joined(separator: " "))"
      let timing = try Command(binary, command + ["--workspace", folder + "/workspace"], folder: folder).timed(runs)
      print("\(timing)  \(name)")
      if timing.leastProcessor > target { slow.append(name) }
    }
    print(
      "\(commands.count - slow.count) of \(commands.count) commands take at most \(Int(target)) ms of processor time"
        + (slow.isEmpty ? "." : "; more:\n  " + slow.joined(separator: "\n  ")))
    if !kept { try? FileManager.default.removeItem(atPath: folder) }
  }

  /// How long a command may take: 100 ms.
  static let target = 100.0
}
