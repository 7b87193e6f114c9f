import ChildProcess
import Foundation

/// A client of `afterword lsp` on the real binary, over pipes. It waits for what it expects and never sleeps.
final class LanguageClient {
  private let child: ChildProcess
  private let input = Pipe()
  private let output = Pipe()
  private var buffer = Data()
  private var nextID = 1
  /// Notifications and requests of the server that nobody has waited for yet.
  private var waiting: [[String: Any]] = []

  init(_ arguments: [String] = [], in folder: URL) throws {
    child = try ChildProcess(
      Command.binary, ["lsp"] + arguments, environment: ["PATH": "/usr/bin:/bin", "HOME": folder.path], in: folder.path,
      input: .descriptor(input.fileHandleForReading.fileDescriptor),
      output: .descriptor(output.fileHandleForWriting.fileDescriptor), errors: .descriptor(STDERR_FILENO))
    try input.fileHandleForReading.close()
    try output.fileHandleForWriting.close()
  }

  /// The first part of a conversation.
  @discardableResult
  func start(_ abilities: [String: Any] = [:], options: [String: Any] = [:], root: URL) throws -> [String: Any] {
    let result = try ask(
      "initialize",
      [
        "processId": NSNull(), "rootUri": root.absoluteString, "capabilities": abilities,
        "initializationOptions": options,
      ])
    try tell("initialized", [:])
    return result["result"] as? [String: Any] ?? [:]
  }

  /// Opens a document.
  func open(_ uri: String, _ text: String, languageID: String = "markdown") throws {
    try tell(
      "textDocument/didOpen", ["textDocument": ["uri": uri, "languageId": languageID, "version": 1, "text": text]])
  }

  /// Sends a request and waits for its answer.
  func ask(_ method: String, _ parameters: Any) throws -> [String: Any] {
    let id = nextID
    nextID += 1
    try send(["jsonrpc": "2.0", "id": id, "method": method, "params": parameters])
    while true {
      let message = try receive()
      if message["id"] as? Int == id, message["method"] == nil { return message }
      waiting.append(message)
    }
  }

  /// Sends a notification.
  func tell(_ method: String, _ parameters: Any) throws {
    try send(["jsonrpc": "2.0", "method": method, "params": parameters])
  }

  /// Waits for a notification or a request of the server, and gives its parameters.
  func wait(for method: String) throws -> [String: Any] {
    while true {
      let message = waiting.isEmpty ? try receive() : waiting.removeFirst()
      if message["method"] as? String == method { return message["params"] as? [String: Any] ?? [:] }
    }
  }

  /// Waits for the findings in a version of a document.
  func findings(version: Int) throws -> [[String: Any]] {
    while true {
      let parameters = try wait(for: "textDocument/publishDiagnostics")
      if parameters["version"] as? Int == version { return parameters["diagnostics"] as? [[String: Any]] ?? [] }
    }
  }

  private func send(_ message: [String: Any]) throws {
    let content = try JSONSerialization.data(withJSONObject: message)
    try send(raw: Data("Content-Length: \(content.count)\r\n\r\n".utf8) + content)
  }

  /// Sends bytes as they are.
  func send(raw bytes: Data) throws { try input.fileHandleForWriting.write(contentsOf: bytes) }

  /// Waits for the next message.
  func receive() throws -> [String: Any] {
    while true {
      if let head = buffer.range(of: Data("\r\n\r\n".utf8)) {
        let text = String(decoding: buffer[buffer.startIndex..<head.lowerBound], as: UTF8.self)
        let length = Int(text.split(separator: ":").last?.trimmingCharacters(in: .whitespaces) ?? "") ?? 0
        if buffer.distance(from: head.upperBound, to: buffer.endIndex) >= length {
          let end = buffer.index(head.upperBound, offsetBy: length)
          let content = Data(buffer[head.upperBound..<end])
          buffer = Data(buffer[end...])
          return try JSONSerialization.jsonObject(with: content) as? [String: Any] ?? [:]
        }
      }
      let bytes = output.fileHandleForReading.availableData
      guard !bytes.isEmpty else { throw Gone() }
      buffer += bytes
    }
  }

  /// The server has closed its output.
  struct Gone: Error {}

  /// Closes the input, and gives the exit code of the server.
  func end() throws -> Int32? {
    try? input.fileHandleForWriting.close()
    while let bytes = try? output.fileHandleForReading.read(upToCount: 1 << 16), !bytes.isEmpty {}
    return child.waitBlocking()
  }
}
