import Guidelines

extension LanguageServer {
  /// The result of a request.
  mutating func answer(_ method: String, _ parameters: JSONValue) throws(ResponseError) -> JSONValue {
    switch (stage, method) {
    case (.waiting, "initialize"): return initialize(parameters)
    case (.waiting, _):
      throw ResponseError(.serverNotInitialized, "The first request must be “initialize”.")
    case (.running, "shutdown"):
      stage = .shutDown
      return .null
    case (.shutDown, _): throw ResponseError(.invalidRequest, "After “shutdown” only “exit” is answered.")
    case (.running, "initialize"): throw ResponseError(.invalidRequest, "The connection is initialised already.")
    case (.running, "textDocument/hover"): return try hover(parameters)
    case (.running, "textDocument/codeAction"): return try codeActions(parameters)
    case (.running, "textDocument/diagnostic"): return try diagnostics(parameters)
    default: throw ResponseError(.methodNotFound, "Afterword has no method “\(method)”.")
    }
  }

  private mutating func initialize(_ parameters: JSONValue) -> JSONValue {
    editor = EditorAbilities(parameters)
    let given = parameters["initializationOptions"] ?? .null
    options = given["afterword"]?["check"] ?? given["check"] ?? given
    stage = .running
    var abilities: [String: JSONValue] = [
      "positionEncoding": .string(editor.encoding.rawValue),
      "textDocumentSync": ["openClose": true, "change": 2],
      "hoverProvider": true,
      "codeActionProvider": ["codeActionKinds": ["quickfix", "source.fixAll.afterword"]],
    ]
    if editor.asksForDiagnostics {
      abilities["diagnosticProvider"] = [
        "identifier": "afterword", "interFileDependencies": false, "workspaceDiagnostics": false,
      ]
    }
    return [
      "capabilities": .object(abilities), "serverInfo": ["name": "afterword", "version": .string(version)],
    ]
  }

  private mutating func hover(_ parameters: JSONValue) throws(ResponseError) -> JSONValue {
    let found = try text(parameters)
    guard let position = Position(parameters["position"]) else {
      throw ResponseError(.invalidParams, "The request has no position.")
    }
    let place = found.document.offset(of: position, found.encoding)
    let findings = found.findings(touching: place..<place).filter { !$0.text.isEmpty }
    guard let first = findings.first else { return .null }
    let page = HoverPage(findings, pack: pack, isMarkdown: editor.readsMarkdown)
    return [
      "contents": ["kind": editor.readsMarkdown ? "markdown" : "plaintext", "value": .string(page.text)],
      "range": found.json(found.range(of: first)),
    ]
  }

  private mutating func codeActions(_ parameters: JSONValue) throws(ResponseError) -> JSONValue {
    let found = try text(parameters)
    guard let first = Position(parameters["range"]?["start"]), let last = Position(parameters["range"]?["end"]) else {
      throw ResponseError(.invalidParams, "The request has no range.")
    }
    let start = found.document.offset(of: first, found.encoding)
    let end = max(start, found.document.offset(of: last, found.encoding))
    let kinds = parameters["context"]?["only"]?.list?.compactMap(\.text)
    return found.actions(at: start..<end, kinds: kinds, pack: pack)
  }

  private mutating func diagnostics(_ parameters: JSONValue) throws(ResponseError) -> JSONValue {
    pulls = true
    let found = try text(parameters)
    changed.remove(found.document.uri)
    let id = JSONValue.string("\(found.document.version)-\(generation)")
    if parameters["previousResultId"] == id { return ["kind": "unchanged", "resultId": id] }
    return ["kind": "full", "resultId": id, "items": found.diagnostics(pack)]
  }

  /// The document that a request is about.
  private mutating func text(_ parameters: JSONValue) throws(ResponseError) -> CheckedText {
    guard let uri = parameters["textDocument"]?["uri"]?.text else {
      throw ResponseError(.invalidParams, "The request names no document.")
    }
    guard let found = check(uri) else { throw ResponseError(.invalidParams, "The document is not open.") }
    return found
  }
}
