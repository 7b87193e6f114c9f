import ChildProcess
import Foundation
import Testing

/// README's commands, typed line by line into a shell: a stranger must be able to start from it alone.
@Suite struct ReadmeTests {
  /// The lines of a section's code blocks, without the receiver, which needs a port and a second terminal.
  static func lines(of title: String) throws -> [String] {
    let readme = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../README.md")
    let text = try String(contentsOf: readme, encoding: .utf8)
    let sections = text.components(separatedBy: "## \(title)")
    let section = try #require(sections.dropFirst().first?.components(separatedBy: "\n## ").first)
    let blocks = section.components(separatedBy: "```sh\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
    return blocks.flatMap { $0.split(separator: "\n").map(String.init) }
      .filter { !$0.contains("afterword receive") && !$0.contains("outbox deliver") }
  }

  /// Types lines into one shell, as one person in one terminal does: what it printed, and the exit code of each line.
  static func type(_ lines: [String]) async throws -> (text: String, codes: [Substring]) {
    try await Workspace.empty { folder in
      let script = lines.map { $0 + "\necho \"exit $?\"\n" }.joined()
      let binaries = URL(filePath: Command.binary).deletingLastPathComponent().path
      let output = folder.folder.appending(path: "output")
      try Data().write(to: output)
      let shell = try ChildProcess(
        "/bin/sh", ["-c", script],
        environment: [
          "PATH": binaries + ":/usr/bin:/bin", "HOME": folder.environment["HOME"] ?? "", "NO_COLOR": "1",
        ],
        in: folder.folder.path, output: .file(output.path), errors: .file(output.path))
      _ = await shell.wait()
      let text = try String(contentsOf: output, encoding: .utf8)
      return (text, text.split(separator: "\n").filter { $0.hasPrefix("exit ") })
    }
  }

  @Test func everyLineDoesWhatItSays() async throws {
    let lines = try Self.lines(of: "A first incident")
    #expect(lines.count > 25)
    let (text, codes) = try await Self.type(lines)
    try #require(codes.count == lines.count, "\(text)")
    for (line, code) in zip(lines, codes) {
      // “fact conflicts” answers 1 when agencies disagree, which is what this line shows.
      #expect(code == (line.contains("fact conflicts") ? "exit 1" : "exit 0"), "\(line)\n\(text)")
    }
    #expect(text.contains("genuine and current"))
    #expect(text.contains("conflict C1"))
  }

  @Test func tenCommandsReleaseAStatementInFourLanguages() async throws {
    let lines = try Self.lines(of: "Ten minutes in")
    #expect(lines.count { $0.hasPrefix("afterword ") } < 10, "the tenth is the delivery")
    let (text, codes) = try await Self.type(["afterword init city && cd city"] + lines)
    #expect(codes.count == lines.count + 1 && codes.allSatisfy { $0 == "exit 0" }, "\(text)")
    #expect(text.contains("Statement 1 is public"))
    for language in ["Serious incident", "Incident grave", "Incidente grave", "حادث خطير"] {
      #expect(text.contains("# " + language))
    }
  }
}
