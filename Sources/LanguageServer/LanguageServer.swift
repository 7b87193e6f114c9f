public import Guidelines

/// A language server for drafts: messages of an editor in, messages to it out. It reads no file and no clock; whoever
/// drives it does, as its effects ask for it.
///
/// Drive it like this: hand it what a ``MessageReader`` cuts out, ``step()`` while it ``hasWork``, and ``settle()`` when
/// the editor has been silent for a moment, so that nothing is checked for each letter of a word.
public struct LanguageServer: Sendable {
  /// What the server asks of its driver.
  public enum Effect: Sendable, Hashable {
    /// Send this message.
    case send(JSONValue)
    /// Read case facts from a file and hand them to ``take(_:)``.
    case readFacts(path: String)
    /// Leave with this code, when what was to be sent before is sent.
    case exit(Int32)
  }

  /// Case facts that were asked for.
  public enum Facts: Sendable {
    case read(CaseFacts)
    /// They could not be read; a sentence says why and what to do.
    case unreadable(String)
  }

  /// How far the life of the connection has gone.
  enum Stage { case waiting, running, shutDown }

  let pack: RulePack
  let policy: SeverityPolicy
  let version: String
  /// The settings that hold where the editor says nothing.
  let base: ServerSettings
  var settings: ServerSettings
  /// What the editor said when it started.
  var options = JSONValue.null
  var editor = EditorAbilities()
  var stage = Stage.waiting
  var facts = CaseFacts.none
  var factsPath: String?
  var documents: [String: OpenDocument] = [:]
  /// What was found in documents as they are now.
  var checked: [String: CheckedText] = [:]
  /// Counts what all findings depend on, so that an editor can be told that nothing is new.
  var generation = 0
  var changed: Set<String> = []
  /// Whether the editor has begun to ask for diagnostics. Until then they are sent unasked; never both ways, or editors
  /// would show everything twice.
  var pulls = false
  /// Our own requests that wait for an answer.
  var asked: [JSONValue: Question] = [:]
  var nextID = 1
  private var checkers: [Language: Checker] = [:]
  private var queue: [Message] = []

  /// What a request of ours was about.
  enum Question { case configuration, other }

  /// Makes a server.
  ///
  /// - Parameters:
  ///   - pack: The rules.
  ///   - policy: An agency's own weights for them.
  ///   - settings: What holds where the editor says nothing.
  ///   - version: The release, for the editor's log.
  public init(
    _ pack: RulePack = .builtIn, policy: SeverityPolicy = SeverityPolicy(), settings: ServerSettings = ServerSettings(),
    version: String = ""
  ) {
    self.pack = pack
    self.policy = policy
    self.settings = settings
    base = settings
    self.version = version
  }

  /// Whether messages wait.
  public var hasWork: Bool { !queue.isEmpty }

  /// Whether documents have changed since they were last checked.
  public var hasChanges: Bool { !changed.isEmpty }

  // MARK: Messages

  /// Takes in what came from the editor. A request that is called off before its turn is answered at once.
  public mutating func take(_ event: MessageReader.Event) -> [Effect] {
    switch event {
    case .message(let bytes):
      do throws(ResponseError) {
        return enqueue(try Message(bytes))
      } catch {
        return [.send(error.response(to: .null))]
      }
    case .tooLarge(let count):
      let limit = MessageReader.largest >> 20
      let error = ResponseError(.invalidRequest, "A message of \(count) bytes is not read; the limit is \(limit) MB.")
      return [.send(error.response(to: .null))]
    case .broken(let reason): return [.send(ResponseError(.parseError, reason).response(to: .null)), .exit(1)]
    }
  }

  private mutating func enqueue(_ message: Message) -> [Effect] {
    if case .notification("$/cancelRequest", let parameters) = message {
      let waiting = queue.firstIndex {
        if case .request(let id, _, _) = $0 { return id == parameters["id"] }
        return false
      }
      guard let waiting, let id = parameters["id"] else { return [] }
      queue.remove(at: waiting)
      return [.send(ResponseError(.requestCancelled, "The request was called off.").response(to: id))]
    }
    queue.append(message)
    return []
  }

  /// Answers the next message.
  public mutating func step() -> [Effect] {
    guard !queue.isEmpty else { return [] }
    switch queue.removeFirst() {
    case .request(let id, let method, let parameters):
      do throws(ResponseError) {
        let result = try answer(method, parameters)
        return [.send(["jsonrpc": "2.0", "id": id, "result": result])]
      } catch {
        return [.send(error.response(to: id))]
      }
    case .notification(let method, let parameters): return note(method, parameters)
    case .response(let id, let result): return learn(id, result)
    }
  }

  /// Checks what has changed, and sends what was found.
  public mutating func settle() -> [Effect] {
    let uris = changed.sorted()
    changed = []
    guard !pulls else { return [] }
    return uris.compactMap { uri in
      guard let found = check(uri) else { return nil }
      return publish(uri, version: found.document.version, found.diagnostics(pack))
    }
  }

  /// Takes in case facts that were asked for; all documents are checked again.
  public mutating func take(_ facts: Facts) -> [Effect] {
    switch facts {
    case .read(let facts):
      self.facts = facts
      return refresh()
    case .unreadable(let reason): return [show(reason, isError: true)]
    }
  }

  // MARK: What several answers need

  /// The findings in a document as it is now; nil when it is not open.
  mutating func check(_ uri: String) -> CheckedText? {
    if let known = checked[uri] { return known }
    guard let document = documents[uri] else { return nil }
    let found = CheckedText(document, settings: settings, encoding: editor.encoding) { draft in
      policy.applied(to: checker(for: draft).check(draft, facts: facts))
    }
    checked[uri] = found
    return found
  }

  /// Rules of one language are made ready when the first draft in it comes.
  private mutating func checker(for draft: Draft) -> Checker {
    let language = Checker.language(of: draft)
    if let checker = checkers[language] { return checker }
    let checker = Checker(pack, languages: [language])
    checkers[language] = checker
    return checker
  }

  /// Forgets all findings, because something that all of them depend on is new.
  mutating func refresh() -> [Effect] {
    generation += 1
    checked = [:]
    changed = Set(documents.keys)
    return pulls && editor.refreshesDiagnostics ? [ask("workspace/diagnostic/refresh", .null, .other)] : []
  }

  /// A request of ours.
  mutating func ask(_ method: String, _ parameters: JSONValue, _ question: Question) -> Effect {
    let id = JSONValue.string("afterword-\(nextID)")
    nextID += 1
    asked[id] = question
    return .send(["jsonrpc": "2.0", "id": id, "method": .string(method), "params": parameters])
  }

  /// Diagnostics that were not asked for.
  func publish(_ uri: String, version: Int?, _ diagnostics: JSONValue) -> Effect {
    var parameters: [String: JSONValue] = ["uri": .string(uri), "diagnostics": diagnostics]
    if let version { parameters["version"] = .integer(version) }
    return notify("textDocument/publishDiagnostics", .object(parameters))
  }

  /// A sentence for the person at the editor.
  func show(_ message: String, isError: Bool = false) -> Effect {
    notify("window/showMessage", ["type": .integer(isError ? 1 : 2), "message": .string("Afterword: \(message)")])
  }

  private func notify(_ method: String, _ parameters: JSONValue) -> Effect {
    .send(["jsonrpc": "2.0", "method": .string(method), "params": parameters])
  }
}
