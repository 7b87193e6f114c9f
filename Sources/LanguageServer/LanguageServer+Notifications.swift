import Guidelines

extension LanguageServer {
  /// Takes note of a notification. What is not known is ignored, as the protocol has it.
  mutating func note(_ method: String, _ parameters: JSONValue) -> [Effect] {
    if method == "exit" { return [.exit(stage == .shutDown ? 0 : 1)] }
    guard stage == .running else { return [] }
    switch method {
    case "initialized": return begin()
    case "textDocument/didOpen": return open(parameters)
    case "textDocument/didChange": return change(parameters)
    case "textDocument/didClose": return close(parameters)
    case "workspace/didChangeConfiguration":
      if let given = parameters["settings"]?["afterword"]?["check"] { return configure(given) }
      return editor.hasConfiguration ? [askForConfiguration()] : []
    case "workspace/didChangeWatchedFiles":
      let paths = parameters["changes"]?.list?.compactMap { $0["uri"]?.text.flatMap(EditorAbilities.path) } ?? []
      guard let factsPath, paths.contains(factsPath) else { return [] }
      return [.readFacts(path: factsPath)]
    default: return []
    }
  }

  /// Takes in the answer to a request of ours.
  mutating func learn(_ id: JSONValue, _ result: JSONValue?) -> [Effect] {
    guard let question = asked.removeValue(forKey: id), case .configuration = question else { return [] }
    return configure(result?.list?.first ?? .null)
  }

  // MARK: Settings

  private mutating func begin() -> [Effect] {
    var effects = configure(.null)
    var registrations: [JSONValue] = []
    if editor.registersConfiguration {
      registrations.append([
        "id": "afterword-configuration", "method": "workspace/didChangeConfiguration",
        "registerOptions": ["section": "afterword.check"],
      ])
    }
    if editor.registersWatching {
      registrations.append([
        "id": "afterword-facts", "method": "workspace/didChangeWatchedFiles",
        "registerOptions": ["watchers": [["globPattern": "**/*.{yaml,yml}"]]],
      ])
    }
    if !registrations.isEmpty {
      effects.append(ask("client/registerCapability", ["registrations": .array(registrations)], .other))
    }
    if editor.hasConfiguration { effects.append(askForConfiguration()) }
    return effects
  }

  private mutating func askForConfiguration() -> Effect {
    ask("workspace/configuration", ["items": [["section": "afterword.check"]]], .configuration)
  }

  /// Settings of the editor count more than what it said when it started, and that more than the program's own.
  private mutating func configure(_ given: JSONValue) -> [Effect] {
    var next = base
    let faults = next.read(options) + next.read(given)
    var effects = faults.map { show($0) }
    if next != settings {
      settings = next
      effects += refresh()
    }
    let path = next.facts.map { $0.hasPrefix("/") ? $0 : "\(editor.root.map { $0 + "/" } ?? "")\($0)" }
    if path != factsPath {
      factsPath = path
      if let path {
        effects.append(.readFacts(path: path))
      } else {
        facts = .none
        effects += refresh()
      }
    }
    return effects
  }

  // MARK: Documents

  private mutating func open(_ parameters: JSONValue) -> [Effect] {
    guard let item = parameters["textDocument"], let uri = item["uri"]?.text, let text = item["text"]?.text else {
      return [show("The editor opened a document without an address or a text.")]
    }
    documents[uri] = OpenDocument(
      uri: uri, languageID: item["languageId"]?.text ?? "", version: item["version"]?.int ?? 0, text: text)
    checked[uri] = nil
    changed.insert(uri)
    return []
  }

  private mutating func change(_ parameters: JSONValue) -> [Effect] {
    guard let uri = parameters["textDocument"]?["uri"]?.text, let changes = parameters["contentChanges"]?.list,
      documents[uri] != nil
    else {
      return [show("The editor changed a document that is not open.")]
    }
    checked[uri] = nil
    changed.insert(uri)
    do throws(ResponseError) {
      try documents[uri]?.change(changes, version: parameters["textDocument"]?["version"]?.int, editor.encoding)
      return []
    } catch {
      return [show("\(error.message) Close the document and open it again.", isError: true)]
    }
  }

  private mutating func close(_ parameters: JSONValue) -> [Effect] {
    guard let uri = parameters["textDocument"]?["uri"]?.text, documents.removeValue(forKey: uri) != nil else {
      return []
    }
    checked[uri] = nil
    changed.remove(uri)
    // What is shown of a closed document would stay for ever.
    return pulls ? [] : [publish(uri, version: nil, [])]
  }
}
