import Foundation
import Testing

/// README's first incident, typed line by line into a shell: a stranger must be able to start from it alone.
@Suite struct ReadmeTests {
  /// The lines of the section's code blocks, without the receiver, which needs a port and a second terminal.
  static func lines() throws -> [String] {
    let readme = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../README.md")
    let text = try String(contentsOf: readme, encoding: .utf8)
    let section = try #require(
      text.components(separatedBy: "## A first incident").last?.components(separatedBy: "\n## ").first)
    let blocks = section.components(separatedBy: "```sh\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
    return blocks.flatMap { $0.split(separator: "\n").map(String.init) }
      .filter { !$0.contains("afterword receive") && !$0.contains("outbox deliver") }
  }

  @Test func everyLineDoesWhatItSays() async throws {
    let lines = try Self.lines()
    #expect(lines.count > 25)
    try await Workspace.empty { folder in
      // One shell for all lines, as one person in one terminal; after each line its exit code.
      let script = lines.map { $0 + "\necho \"exit $?\"\n" }.joined()
      let binaries = URL(filePath: Command.binary).deletingLastPathComponent().path
      let shell = Process()
      shell.executableURL = URL(filePath: "/bin/sh")
      shell.arguments = ["-c", script]
      shell.currentDirectoryURL = folder.folder
      shell.environment = [
        "PATH": binaries + ":/usr/bin:/bin", "HOME": folder.environment["HOME"] ?? "", "NO_COLOR": "1",
      ]
      let output = folder.folder.appending(path: "output")
      try Data().write(to: output)
      shell.standardOutput = try FileHandle(forWritingTo: output)
      shell.standardError = shell.standardOutput
      let ended = AsyncStream<Void> { continuation in
        shell.terminationHandler = { _ in continuation.finish() }
      }
      try Command.launch(shell)
      for await _ in ended {}
      let text = try String(contentsOf: output, encoding: .utf8)
      let codes = text.split(separator: "\n").filter { $0.hasPrefix("exit ") }
      try #require(codes.count == lines.count, "\(text)")
      for (line, code) in zip(lines, codes) {
        // “fact conflicts” answers 1 when agencies disagree, which is what this line shows.
        #expect(code == (line.contains("fact conflicts") ? "exit 1" : "exit 0"), "\(line)\n\(text)")
      }
      #expect(text.contains("genuine and current"))
      #expect(text.contains("conflict C1"))
    }
  }
}
