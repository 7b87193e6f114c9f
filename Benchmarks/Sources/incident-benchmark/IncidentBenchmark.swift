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
    for command in commands {
      let timing = try Command(binary, command + ["--workspace", folder + "/workspace"]).timed(runs)
      print("\(timing)  afterword \(command.joined(separator: " "))")
    }
    if !kept { try? FileManager.default.removeItem(atPath: folder) }
  }

  /// “#” stands for the number of the run, where each run must say something else, and “@” for the statement that was drafted in
  /// the run.
  static let commands: [[String]] = [
    ["--version"],
    ["incident", "list"],
    ["fact", "list", "--key", "place"],
    ["fact", "list"],
    ["fact", "list", "--all"],
    ["fact", "conflicts"],
    ["fact", "said", "casualties.killed"],
    ["fact", "cells", "casualties.hospital"],
    ["fact", "add", "note.new-#", "A note that was made while the clock ran.", "--confirmed"],
    ["fact", "add", "casualties.hospital", "1#", "--scope", "place=new-#", "--as", "hospital-press", "--confirmed"],
    ["fact", "confirm", "f-9", "--as", "police-press"],
    ["rumour", "add", "A closed bridge, number #"],
    ["rumour", "list"],
    ["statement", "list"],
    ["statement", "show", "1"],
    ["statement", "draft", "--kind", "holding", "--next-update", "+30m"],
    ["statement", "edit", "@", "--next-update", "+3#m"],
    ["statement", "check", "@"],
    ["statement", "submit", "@"],
    ["statement", "clear", "@", "--as", "police-press"],
    ["statement", "clear", "@", "--as", "city-press"],
    ["statement", "release", "@"],
    ["statement", "board"],
    ["statement", "cadence"],
    ["report", "situation"],
    ["report", "metrics"],
    ["journal", "verify"],
  ]
}
