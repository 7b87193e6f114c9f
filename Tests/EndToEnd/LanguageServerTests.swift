import Foundation
import Testing

/// `lsp` on the real binary: a plain client of our own, and editors where they are installed.
@Suite struct LanguageServerCommandTests {
  private let uri = "file:///tmp/draft.md"

  @Test func aConversationFromBeginningToEnd() async throws {
    try await Workspace.empty { folder in
      let client = try LanguageClient(["--stdio"], in: folder.folder)
      let result = try client.start(
        ["general": ["positionEncodings": ["utf-8", "utf-16"]]], options: ["fragment": true], root: folder.folder)
      let abilities = try #require(result["capabilities"] as? [String: Any])
      #expect(abilities["positionEncoding"] as? String == "utf-8")
      try client.open(uri, "Été. The community let this happen.")
      let finding = try #require(try client.findings(version: 1).first)
      #expect(finding["code"] as? String == "stig-collective-blame")
      let range = try #require(finding["range"] as? [String: [String: Int]])
      #expect(range["start"] == ["line": 0, "character": 11], "\(range)")
      let place: [String: Any] = ["textDocument": ["uri": uri], "position": ["line": 0, "character": 12]]
      let hover = try client.ask("textDocument/hover", place)
      let contents = try #require((hover["result"] as? [String: Any])?["contents"] as? [String: String])
      #expect(contents["value"]?.contains("Better:") == true)
      try client.tell(
        "textDocument/didChange",
        [
          "textDocument": ["uri": uri, "version": 2],
          "contentChanges": [
            ["range": ["start": ["line": 0, "character": 7], "end": ["line": 0, "character": 99]], "text": "Quiet."]
          ],
        ])
      #expect(try client.findings(version: 2).isEmpty)
      #expect(try client.ask("shutdown", NSNull())["result"] is NSNull)
      try client.tell("exit", NSNull())
      #expect(try client.end() == 0)
    }
  }

  @Test func factsAreReadFromTheFolderAndAFaultIsShown() async throws {
    try await Workspace.empty { folder in
      try "offenders: [Evan Rask]\n".write(to: folder.file("facts.yaml"), atomically: true, encoding: .utf8)
      try "offender: x\n".write(to: folder.file("bad.yaml"), atomically: true, encoding: .utf8)
      let client = try LanguageClient(in: folder.folder)
      try client.start(options: ["facts": "facts.yaml", "fragment": true], root: folder.folder)
      try client.open(uri, "Evan Rask is in court.")
      #expect(try client.findings(version: 1).contains { $0["code"] as? String == "glor-offender-name" })
      try client.tell(
        "workspace/didChangeConfiguration", ["settings": ["afterword": ["check": ["facts": "bad.yaml"]]]])
      let shown = try client.wait(for: "window/showMessage")["message"] as? String
      #expect(shown?.contains("bad.yaml:1:1") == true, "\(shown ?? "nothing")")
      #expect(try client.end() == 1, "the editor went away without saying so")
    }
  }

  @Test func whatIsNoMessageIsAnsweredAndSurvived() async throws {
    try await Workspace.empty { folder in
      let client = try LanguageClient(in: folder.folder)
      try client.send(raw: Data("Content-Length: 3\r\n\r\n{]}".utf8))
      #expect((try client.receive()["error"] as? [String: Any])?["code"] as? Int == -32700)
      try client.start(root: folder.folder)
      #expect(try client.ask("textDocument/nothing", [:])["error"] != nil)
      try client.send(raw: Data("Content-Length: 99999999999999999999\r\n\r\n".utf8))
      let broken = try client.receive()
      #expect((broken["error"] as? [String: Any])?["code"] as? Int == -32700)
      #expect(try client.end() == 1)
    }
  }

  @Test func whatWasSaidBeforeTheInputEndedIsAnswered() async throws {
    try await Workspace.empty { folder in
      func message(_ text: String) -> String { "Content-Length: \(text.utf8.count)\r\n\r\n\(text)" }
      let hover = #"{"jsonrpc":"2.0","id":2,"method":"textDocument/hover","params":{}}"#
      let input =
        message(#"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}"#)
        + String(repeating: message(hover), count: 50) + message(#"{"jsonrpc":"2.0","id":3,"method":"shutdown"}"#)
        + message(#"{"jsonrpc":"2.0","method":"exit"}"#)
      let outcome = try await folder.run(["lsp"], input: input)
      #expect(outcome.exitCode == 0 && outcome.text.split(separator: "Content-Length:").count == 52, "\(outcome)")
    }
  }

  @Test func settingsThatCannotBeReadAreAnErrorAtTheStart() async throws {
    try await Workspace.empty { folder in
      let outcome = try await folder.run(["lsp", "--rules", "nowhere"])
      #expect(outcome.exitCode == 66 && outcome.output.isEmpty && outcome.message.contains("nowhere"), "\(outcome)")
    }
  }

  // MARK: Real editors

  private static let neovim = ["/usr/bin/nvim", "/usr/local/bin/nvim", "/opt/homebrew/bin/nvim"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// A Python that has pygls, whose client the editors' test suites use: `AFTERWORD_PYGLS`, or the system's.
  private static let python: String? = {
    let candidates = [ProcessInfo.processInfo.environment["AFTERWORD_PYGLS"], "/usr/bin/python3"].compactMap { $0 }
    return candidates.first { path in
      guard FileManager.default.isExecutableFile(atPath: path) else { return false }
      return
        (try? OutsideTool.run(path, ["-c", "import pygls.lsp.client"], in: FileManager.default.temporaryDirectory))?
        .isYes
        == true
    }
  }()

  private static let scripts = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/editors")

  @Test(.enabled(if: neovim != nil, "Neovim is not installed: apt install neovim"))
  func neovimShowsFindingsAndMakesTheActions() async throws {
    try await Workspace.empty { folder in
      let script = Self.scripts.appending(path: "neovim.lua").path
      let (isYes, text) = try OutsideTool.run(
        try #require(Self.neovim), ["--headless", "--clean", "-c", "luafile \(script)"], in: folder.folder,
        environment: ["AFTERWORD": Command.binary])
      #expect(isYes && text.contains("all as it should be"), "\(text)")
    }
  }

  @Test(
    .enabled(if: python != nil, "pygls is not installed: pip install pygls, and set AFTERWORD_PYGLS to that python"))
  func theClientOfPyglsUnderstandsEveryAnswer() async throws {
    try await Workspace.empty { folder in
      let (isYes, text) = try OutsideTool.run(
        try #require(Self.python), [Self.scripts.appending(path: "pygls_client.py").path], in: folder.folder,
        environment: ["AFTERWORD": Command.binary])
      #expect(isYes && text.contains("all as it should be"), "\(text)")
    }
  }
}
