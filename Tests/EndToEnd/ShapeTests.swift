import Foundation
import Testing

/// What programs read: the JSON of every command follows the schema that the project publishes for it.
@Suite struct ShapeTests {
  /// A line of `Fixtures/shapes.txt`.
  private struct Line {
    let schema: String
    let officer: String?
    let codes: [String]
    let options: [String: String]
    let words: [String]

    init?(_ line: Substring) {
      guard !line.hasPrefix("#"), let colon = line.firstRange(of: " : ") else { return nil }
      let head = line[..<colon.lowerBound].split(separator: " ").map(String.init)
      schema = head[0]
      officer = head[1] == "-" ? nil : head[1]
      codes = head[2].split(separator: ",").map(String.init)
      options = Dictionary(
        head.dropFirst(3).map { option in
          let pair = option.split(separator: "=", maxSplits: 1).map(String.init)
          return (pair[0], pair[1])
        }
      ) { first, _ in first }
      words = Scene.words(String(line[colon.upperBound...]))
    }
  }

  private static func lines() throws -> [Substring] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/shapes.txt")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
  }

  @Test func everyResultFollowsItsSchema() async throws {
    let lines = try Self.lines()
    try await Workspace.make { made in
      var workspace = made
      var known: [String: String] = [:]
      for text in lines {
        if text.hasPrefix("at ") { workspace.environment["AFTERWORD_NOW"] = String(text.dropFirst(3)) }
        guard let line = Line(text) else { continue }
        if let edit = line.options["edit"]?.split(separator: ":").map(String.init) {
          let file = workspace.file(edit[0])
          try String(contentsOf: file, encoding: .utf8).replacing(edit[1], with: edit[2])
            .write(to: file, atomically: true, encoding: .utf8)
        }
        var words = line.words.map { word in
          known.reduce(word) { $0.replacing("{\($1.key)}", with: $1.value) }
        }
        if !words.contains("--format") { words += ["--format", "json"] }
        let outcome = try await workspace.run(
          words, as: line.officer, input: (line.options["input"] ?? "").replacing("_", with: " "))
        guard line.codes.contains("\(outcome.exitCode ?? -1)") else {
          Issue.record("\(text)\n\(outcome)")
          continue
        }
        // Errors are one line on standard error, beside notices.
        let json =
          line.schema == "error"
          ? Data((outcome.message.split(separator: "\n").last { $0.hasPrefix("{") } ?? "").utf8) : outcome.output
        do {
          let value = try JSONDecoder().decode(JSONValue.self, from: json)
          try SchemaChecker(line.schema).check(value)
          for (name, path) in line.options where !["input", "edit"].contains(name) {
            known[name] = Self.value(path, of: value)
          }
        } catch {
          Issue.record("\(text)\n\(error)")
        }
      }
    }
  }

  private static func value(_ path: String, of value: JSONValue) -> String? {
    var value: JSONValue? = value
    for part in path.split(separator: ".").map(String.init) {
      value = Int(part).map { value?[$0] } ?? value?[part]
    }
    return value?.text
  }

  /// The commands that the scene has no occasion for, each with the result of its neighbours, and those that print lines.
  private static let elsewhere: Set<String> = [
    "fact gate decide", "fact reveal", "statement assemble", "statement waive", "receive", "journal export",
  ]

  @Test func noCommandIsLeftOut() async throws {
    struct Help: Decodable {
      struct Command: Decodable {
        struct Argument: Decodable {
          struct Name: Decodable { let name: String }
          let names: [Name]?
        }
        let commandName: String
        let arguments: [Argument]?
        let subcommands: [Command]?
      }
      let command: Command
    }
    func leaves(_ command: Help.Command, _ path: [String]) -> [String] {
      if let below = command.subcommands, !below.isEmpty {
        return below.flatMap { leaves($0, path + [$0.commandName]) }
      }
      let names = (command.arguments ?? []).flatMap { $0.names ?? [] }.map(\.name)
      return names.contains("format") ? [path.joined(separator: " ")] : []
    }
    let help = try await Workspace.empty { try await $0.succeed("--experimental-dump-help").json(Help.self) }
    let all = leaves(help.command, [])
    #expect(all.count > 120)
    let typed = try Self.lines().compactMap { Line($0)?.words.joined(separator: " ") }
    for command in all where !Self.elsewhere.contains(command) {
      #expect(typed.contains { $0 == command || $0.hasPrefix(command + " ") }, "no line for “\(command)”")
    }
  }

  @Test func everySchemaIsOne() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: SchemaChecker.folder.path)
      .filter { $0.hasSuffix(".schema.json") }
    #expect(names.count > 90)
    for name in names {
      let data = try Data(contentsOf: SchemaChecker.folder.appending(path: name))
      let schema = try JSONDecoder().decode(JSONValue.self, from: data)
      #expect(schema["$schema"]?.text == "https://json-schema.org/draft/2020-12/schema", "\(name)")
      #expect(schema["$id"]?.text.map { $0.replacing("/", with: ".") + ".schema.json" } == name, "\(name)")
      #expect(schema["title"]?.text != nil, "\(name)")
    }
  }
}
