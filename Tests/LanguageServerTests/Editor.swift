import Guidelines
import LanguageServer

/// An editor, as far as a test needs one: it speaks to a server in the same process.
struct Editor {
  var server: LanguageServer
  /// What the server asked of its driver and was no message.
  var effects: [LanguageServer.Effect] = []
  /// Messages that were no answer.
  var received: [JSONValue] = []
  private var nextID = 1

  init(_ server: LanguageServer = LanguageServer(settings: ServerSettings(language: .english, isFragment: true))) {
    self.server = server
  }

  /// A server with a document open.
  static func open(
    _ text: String, languageID: String = "markdown", encodings: JSONValue = ["utf-16"], more: JSONValue = [:]
  ) -> Editor {
    var editor = Editor()
    editor.start(encodings: encodings, more: more)
    editor.open(text, languageID: languageID)
    return editor
  }

  mutating func start(encodings: JSONValue = ["utf-16"], more: JSONValue = [:], options: JSONValue = .null) {
    var abilities: [String: JSONValue] = ["general": ["positionEncodings": encodings]]
    if case .object(let members) = more { abilities.merge(members) { $1 } }
    ask(
      "initialize",
      ["capabilities": .object(abilities), "rootUri": "file:///home/jo%20e", "initializationOptions": options])
    tell("initialized", [:])
  }

  mutating func open(_ text: String, languageID: String = "markdown", version: Int = 1) {
    tell(
      "textDocument/didOpen",
      [
        "textDocument": [
          "uri": "file:///a.md", "languageId": .string(languageID), "version": .integer(version), "text": .string(text),
        ]
      ])
  }

  /// Replaces a range of the document, as typing does.
  mutating func type(_ text: String, _ range: (Int, Int, Int, Int)?, version: Int = 2) {
    var change: [String: JSONValue] = ["text": .string(text)]
    if let range { change["range"] = Self.range(range.0, range.1, range.2, range.3) }
    tell(
      "textDocument/didChange",
      ["textDocument": ["uri": "file:///a.md", "version": .integer(version)], "contentChanges": [.object(change)]])
  }

  static func range(_ line: Int, _ character: Int, _ endLine: Int, _ endCharacter: Int) -> JSONValue {
    [
      "start": ["line": .integer(line), "character": .integer(character)],
      "end": ["line": .integer(endLine), "character": .integer(endCharacter)],
    ]
  }

  /// Sends a request and gives the whole answer.
  @discardableResult
  mutating func ask(_ method: String, _ parameters: JSONValue) -> JSONValue? {
    let id = JSONValue.integer(nextID)
    nextID += 1
    send(["jsonrpc": "2.0", "id": id, "method": .string(method), "params": parameters])
    guard let index = received.lastIndex(where: { $0["id"] == id && $0["method"] == nil }) else { return nil }
    return received.remove(at: index)
  }

  mutating func tell(_ method: String, _ parameters: JSONValue) {
    send(["jsonrpc": "2.0", "method": .string(method), "params": parameters])
  }

  mutating func send(_ message: JSONValue) { send(bytes: message.bytes) }

  mutating func send(bytes: [UInt8]) {
    keep(server.take(.message(bytes)))
    while server.hasWork { keep(server.step()) }
  }

  /// Falls silent for a moment; gives the diagnostics that come then.
  mutating func pause() -> [JSONValue] {
    received.removeAll { $0["method"] == "textDocument/publishDiagnostics" }
    keep(server.settle())
    return received.filter { $0["method"] == "textDocument/publishDiagnostics" }.compactMap { $0["params"] }
  }

  mutating func keep(_ effects: [LanguageServer.Effect]) {
    for effect in effects {
      if case .send(let message) = effect { received.append(message) } else { self.effects.append(effect) }
    }
  }

  /// The diagnostics of the one document.
  mutating func diagnostics() -> [JSONValue] { pause().last?["diagnostics"]?.list ?? [] }

  mutating func actions(_ range: (Int, Int, Int, Int), only: JSONValue? = nil) -> [JSONValue] {
    var context: [String: JSONValue] = ["diagnostics": []]
    if let only { context["only"] = only }
    let answer = ask(
      "textDocument/codeAction",
      [
        "textDocument": ["uri": "file:///a.md"], "range": Self.range(range.0, range.1, range.2, range.3),
        "context": .object(context),
      ])
    return answer?["result"]?.list ?? []
  }
}
