import Guidelines
import LanguageServer
import Testing

/// What an editor may ask of the server, and what it may do wrong.
@Suite struct ConversationTests {
  private let blame = "The community let this happen."

  private static let offers: [(JSONValue, String)] = [
    (["utf-8", "utf-16"], "utf-8"), (["utf-16"], "utf-16"), (["utf-32", "utf-16"], "utf-32"), (.null, "utf-16"),
    (["utf-7"], "utf-16"),
  ]

  @Test(arguments: offers) func positionsAreInTheUnitsThatWereAgreed(_ offered: JSONValue, _ name: String) throws {
    // Before the words: e with an accent (2 bytes, 1 unit), a face (4 bytes, 2 units).
    var editor = Editor()
    let answer = editor.ask("initialize", ["capabilities": ["general": ["positionEncodings": offered]]])
    #expect(answer?["result"]?["capabilities"]?["positionEncoding"]?.text == name)
    editor.tell("initialized", [:])
    editor.open("Quiet.\n\nÉté 😀. The community let this happen.")
    let range = try #require(editor.diagnostics().first?["range"])
    let expected = name == "utf-8" ? 5 + 1 + 4 + 2 + 4 : name == "utf-16" ? 3 + 1 + 2 + 2 + 4 : 3 + 1 + 1 + 2 + 4
    #expect(range["start"]?["line"]?.int == 2 && range["start"]?["character"]?.int == expected, "\(range)")
  }

  @Test func findingsComeWhenTheEditorPausesAndCarryItsVersion() throws {
    var editor = Editor.open(blame)
    #expect(editor.server.hasChanges)
    let first = try #require(editor.pause().first)
    #expect(first["version"]?.int == 1 && first["uri"] == "file:///a.md")
    let diagnostic = try #require(first["diagnostics"]?.list?.first)
    #expect(diagnostic["code"] == "stig-collective-blame" && diagnostic["severity"] == 1)
    #expect(
      diagnostic["source"] == "afterword" && diagnostic["codeDescription"]?["href"]?.text?.hasPrefix("https://") == true
    )
    #expect(editor.pause().isEmpty && !editor.server.hasChanges)
    editor.type("helped", (0, 14, 0, 29), version: 7)
    let second = try #require(editor.pause().first)
    #expect(second["version"]?.int == 7 && second["diagnostics"] == [])
    editor.type(blame, nil, version: 8)
    #expect(editor.diagnostics().count == 1)
    editor.tell("textDocument/didClose", ["textDocument": ["uri": "file:///a.md"]])
    let closed = try #require(editor.received.last { $0["method"] == "textDocument/publishDiagnostics" })
    #expect(closed["params"]?["diagnostics"] == [])
    #expect(editor.pause().isEmpty)
  }

  @Test func anEditorThatAsksForFindingsIsNotSentThemToo() throws {
    var editor = Editor.open(blame, more: ["textDocument": ["diagnostic": [:]]])
    let answer = editor.ask("textDocument/diagnostic", ["textDocument": ["uri": "file:///a.md"]])
    #expect(answer?["result"]?["kind"] == "full" && answer?["result"]?["items"]?.list?.count == 1)
    let id = try #require(answer?["result"]?["resultId"])
    let again = editor.ask(
      "textDocument/diagnostic", ["textDocument": ["uri": "file:///a.md"], "previousResultId": id])
    #expect(again?["result"]?["kind"] == "unchanged")
    editor.type("Nobody", (0, 0, 0, 13))
    #expect(editor.pause().isEmpty)
    let changed = editor.ask(
      "textDocument/diagnostic", ["textDocument": ["uri": "file:///a.md"], "previousResultId": id])
    #expect(changed?["result"]?["kind"] == "full")
  }

  @Test func hoveringSaysWhyAndWhatIsBetter() throws {
    var editor = Editor.open(blame, more: ["textDocument": ["hover": ["contentFormat": ["markdown", "plaintext"]]]])
    func hover(_ character: Int) -> JSONValue? {
      editor.ask(
        "textDocument/hover",
        ["textDocument": ["uri": "file:///a.md"], "position": ["line": 0, "character": .integer(character)]])?["result"]
    }
    let page = try #require(hover(8)?["contents"]?["value"]?.text)
    for words in ["**", "Better:", "Source:", "`stig-collective-blame`"] { #expect(page.contains(words), "\(page)") }
    #expect(hover(0) == nil || hover(0) == .null)
    var plain = Editor.open(blame)
    let answer = plain.ask(
      "textDocument/hover", ["textDocument": ["uri": "file:///a.md"], "position": ["line": 0, "character": 8]])
    #expect(answer?["result"]?["contents"]?["kind"] == "plaintext")
    #expect(answer?["result"]?["contents"]?["value"]?.text?.contains("**") == false)
  }

  @Test func aWaiverCanBeWrittenAndLacksItsReasonUntilItIsThere() throws {
    var editor = Editor(
      LanguageServer(settings: ServerSettings(language: .english, isFragment: true)))
    editor.start()
    editor.keep(editor.server.take(.read(CaseFacts(offenders: [.init(name: "Evan Rask")]))))
    editor.open("Police spoke.\n\n- Evan Rask is in court.\n- Nobody else is sought.\n")
    let actions = editor.actions((2, 3, 2, 3))
    let waiver = try #require(actions.first { $0["title"]?.text?.contains("J-NAME-CHARGE") == true })
    let edit = try #require(waiver["edit"]?["changes"]?["file:///a.md"]?.list?.first)
    let words = try #require(edit["newText"]?.text)
    #expect(words.contains("<!-- afterword: glor-offender-name J-NAME-CHARGE role:"))
    #expect(edit["range"] == Editor.range(2, 24, 2, 24), "\(edit)")
    editor.type(words, (2, 24, 2, 24))
    #expect(editor.diagnostics().contains { $0["code"] == "waiver-invalid" })
    let whole =
      "Police spoke.\n\n- Evan Rask is in court. <!-- afterword: glor-offender-name J-NAME-CHARGE press-lead: charged -->\n"
    editor.type(whole, nil, version: 3)
    #expect(editor.diagnostics().isEmpty)
  }

  private static let ownRule = """
    family: stigmatisation
    practice: GP18
    guards: []
    rules:
      - id: our-lamp
        title: A lamp
        severity: error
        message: This is a lamp.
        why: Lamps are only an example.
        rewrite: ["Light"]
        source: [X]
        en:
          patterns: [{ is: "blue lamp", fix: "light" }, { is: "very old", fix: "" }]
    """

  @Test func safeReplacementsAreOfferedOneByOneAndTogether() throws {
    let pack = try RulePack.read([
      .init(file: "en.yaml", text: "language: en\nsets: {}\nguards: {}\n"),
      .init(file: "lamp.yaml", text: Self.ownRule),
    ])
    var editor = Editor(LanguageServer(pack, settings: ServerSettings(language: .english, isFragment: true)))
    editor.start()
    editor.open("Été: a blue lamp, one very old house.\nA BLUE LAMP.")
    let one = try #require(editor.actions((0, 8, 0, 8)).first)
    #expect(one["title"] == "Write “light”" && one["isPreferred"] == true && one["kind"] == "quickfix")
    let edit = try #require(one["edit"]?["changes"]?["file:///a.md"]?.list?.first)
    #expect(edit["range"]?["start"]?["line"] == 0 && edit["range"]?["end"]?["character"]?.int ?? 99 <= 16)
    #expect(editor.actions((0, 8, 0, 8)).count == 1, "an error without exceptions cannot be waived")
    #expect(editor.actions((0, 8, 0, 8), only: ["refactor"]).isEmpty)
    let gone = try #require(editor.actions((0, 24, 0, 24)).first)
    #expect(gone["title"]?.text?.contains("very old") == true)

    let all = try #require(editor.actions((0, 0, 0, 0), only: ["source.fixAll"]).first)
    let whole = try #require(all["edit"]?["changes"]?["file:///a.md"]?.list?.first)
    let range = try #require(whole["range"])
    let places = ["start", "end"].flatMap { [range[$0]?["line"]?.int ?? -1, range[$0]?["character"]?.int ?? -1] }
    editor.type(try #require(whole["newText"]?.text), (places[0], places[1], places[2], places[3]))
    #expect(editor.diagnostics().isEmpty)
    #expect(editor.actions((0, 0, 0, 0), only: ["source.fixAll"]).isEmpty)
  }

  @Test func htmlIsReadAsHTML() throws {
    var editor = Editor.open("<p>The commun<b>ity</b>\nlet this happ&#101;n.</p>", languageID: "html")
    let range = try #require(editor.diagnostics().first?["range"])
    #expect(range == Editor.range(0, 7, 1, 20), "\(range)")
    let waivers = editor.actions((0, 8, 0, 8))
    #expect(
      waivers.allSatisfy { $0["edit"]?["changes"]?["file:///a.md"]?.list?.first?["range"] == Editor.range(0, 7, 0, 7) })
  }

  @Test func settingsAndFactsComeFromTheEditor() throws {
    var editor = Editor()
    editor.start(
      more: ["workspace": ["configuration": true, "didChangeWatchedFiles": ["dynamicRegistration": true]]],
      options: ["facts": "case/facts.yaml", "fragment": true, "language": "en"])
    #expect(editor.effects.contains(.readFacts(path: "/home/jo e/case/facts.yaml")))
    #expect(editor.received.contains { $0["method"] == "client/registerCapability" })
    let question = try #require(editor.received.first { $0["method"] == "workspace/configuration" })
    #expect(question["params"]?["items"] == [["section": "afterword.check"]])
    editor.open("Evan Rask is in court.")
    #expect(editor.diagnostics().isEmpty)
    editor.keep(editor.server.take(.read(CaseFacts(offenders: [.init(name: "Evan Rask")]))))
    #expect(editor.diagnostics().contains { $0["code"] == "glor-offender-name" })
    editor.send([
      "jsonrpc": "2.0", "id": question["id"] ?? .null, "result": [["facts": "/other.yaml", "show": "loud", "x": 1]],
    ])
    #expect(editor.effects.last == .readFacts(path: "/other.yaml"))
    let shown = editor.received.filter { $0["method"] == "window/showMessage" }.compactMap {
      $0["params"]?["message"]?.text
    }
    #expect(shown.contains { $0.contains("show") } && shown.contains { $0.contains("“x”") }, "\(shown)")
    editor.tell("workspace/didChangeWatchedFiles", ["changes": [["uri": "file:///other.yaml", "type": 2]]])
    #expect(editor.effects.count(where: { $0 == .readFacts(path: "/other.yaml") }) == 2)
    editor.keep(editor.server.take(.unreadable("No such file.")))
    #expect(editor.received.last?["params"]?["type"] == 1)
  }

  @Test func aRequestIsCalledOffBeforeItsTurn() {
    var server = LanguageServer()
    func message(_ value: JSONValue) -> [LanguageServer.Effect] { server.take(.message(value.bytes)) }
    _ = message(["jsonrpc": "2.0", "id": 1, "method": "initialize", "params": ["capabilities": [:]]])
    _ = message(["jsonrpc": "2.0", "id": "two", "method": "textDocument/hover", "params": [:]])
    let effects = message(["jsonrpc": "2.0", "method": "$/cancelRequest", "params": ["id": "two"]])
    guard case .send(let answer) = effects.first else {
      Issue.record("no answer")
      return
    }
    #expect(answer["id"] == "two" && answer["error"]?["code"] == -32800)
    var answers = 0
    while server.hasWork { answers += server.step().count }
    #expect(answers == 1)
    #expect(message(["jsonrpc": "2.0", "method": "$/cancelRequest", "params": ["id": 99]]).isEmpty)
  }

  @Test func theLifeOfAConnection() {
    var editor = Editor()
    #expect(editor.ask("textDocument/hover", [:])?["error"]?["code"] == -32002)
    editor.tell("textDocument/didOpen", [:])
    editor.start()
    #expect(editor.ask("initialize", [:])?["error"]?["code"] == -32600)
    #expect(editor.ask("textDocument/rename", [:])?["error"]?["code"] == -32601)
    editor.tell("$/setTrace", ["value": "off"])
    editor.tell("something/else", .null)
    #expect(editor.ask("textDocument/hover", ["textDocument": ["uri": "file:///none"]])?["error"]?["code"] == -32602)
    let answer = editor.ask("shutdown", .null)
    #expect(answer?["error"] == nil)
    #expect(editor.ask("textDocument/hover", [:])?["error"]?["code"] == -32600)
    editor.tell("exit", .null)
    #expect(editor.effects == [.exit(0)])
    var rude = Editor()
    rude.tell("exit", .null)
    #expect(rude.effects == [.exit(1)])
  }

  @Test(arguments: [
    ("{", -32700), ("", -32700), ("[]", -32600), ("null", -32600), ("{}", -32600), ("{\"jsonrpc\":\"2.0\"}", -32600),
    ("{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"shutdown\"}", -32600),
    ("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":3}", -32600),
    ("{\"jsonrpc\":\"2.0\",\"id\":[],\"method\":\"x\"}", -32600), ("{\"jsonrpc\":\"2.0\",\"id\":1}", -32600),
    ("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"x\u{0}", -32700),
    (String(repeating: "[", count: 100_000), -32700),
    (String(repeating: "{\"a\":", count: 100_000), -32700),
  ])
  func whatIsNoMessageIsAnsweredWithAnError(_ text: String, _ code: Int) {
    var editor = Editor()
    editor.send(bytes: Array(text.utf8))
    #expect(editor.received.count == 1 && editor.received.first?["error"]?["code"]?.int == code, "\(editor.received)")
  }

  private static let badParameters: [JSONValue] = [
    [:], ["textDocument": [:]], ["textDocument": ["uri": 3]], ["textDocument": ["uri": "file:///a.md"]],
    ["textDocument": ["uri": "file:///a.md"], "contentChanges": [[:]]],
    ["textDocument": ["uri": "file:///a.md"], "contentChanges": [["text": "x", "range": ["start": 1, "end": 2]]]],
    [
      "textDocument": ["uri": "file:///a.md"],
      "contentChanges": [
        ["text": "x", "range": ["start": ["line": -1, "character": 0], "end": ["line": 0, "character": 0]]]
      ],
    ],
  ]

  @Test(arguments: badParameters) func badParametersBreakNothing(_ parameters: JSONValue) {
    var editor = Editor.open(blame)
    for method in [
      "textDocument/didOpen", "textDocument/didChange", "textDocument/didClose", "workspace/didChangeConfiguration",
      "workspace/didChangeWatchedFiles",
    ] {
      editor.tell(method, parameters)
    }
    for method in ["textDocument/hover", "textDocument/codeAction", "textDocument/diagnostic"] {
      #expect(editor.ask(method, parameters)?["error"]?["code"] == -32602)
    }
    editor.open(blame, version: 9)
    _ = editor.ask("shutdown", .null)
  }
}
