import ChildProcess
import Foundation
import Glibc
import Testing

/// Chromium without a window, driven through its own debugging pipe: the pages are looked at as a reader's browser shows them.
final class Browser {
  /// Something that the browser did not answer, or answered with an error.
  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  static let program = OutsideTool.path("chromium")

  private let child: ChildProcess
  private let folder: URL
  private let input: Int32
  private let output: Int32
  private var buffer = Data()
  private var count = 0
  private var session: String?
  /// The addresses that the page has asked for since it was opened.
  private(set) var requests: [String] = []
  /// What the page wrote to its console since it was opened: refusals of its content security policy above all.
  private(set) var complaints: [String] = []

  /// Starts the browser with a page of a telephone's size.
  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "afterword-browser-\(UUID().uuidString)")
    self.folder = folder
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let ends = ["to", "from"].map { folder.appending(path: $0).path }
    guard unsafe mkfifo(ends[0], 0o600) == 0, unsafe mkfifo(ends[1], 0o600) == 0 else {
      throw Fault(description: "no pipes")
    }
    input = unsafe Glibc.open(ends[0], O_RDWR | O_CLOEXEC)
    output = unsafe Glibc.open(ends[1], O_RDWR | O_CLOEXEC)
    child = try ChildProcess(
      "/bin/sh",
      ["-c", "exec \"$0\" \"$@\" 3<\"\(ends[0])\" 4>\"\(ends[1])\"", Self.program ?? "chromium"]
        + ["--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--remote-debugging-pipe", "--no-first-run"]
        + ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars"]
        + ["--user-data-dir=\(folder.path)/profile"] + (getuid() == 0 ? ["--no-sandbox"] : []) + ["about:blank"],
      environment: ["PATH": "/usr/bin:/bin", "HOME": folder.path])
    let target = try send("Target.createTarget", ["url": "about:blank"])["targetId"] as? String ?? ""
    session =
      try send("Target.attachToTarget", ["targetId": target, "flatten": true])["sessionId"] as? String
    for domain in ["Page", "Network", "Runtime", "Log", "Accessibility"] { try send("\(domain).enable") }
    try size(width: 390, height: 844)
  }

  deinit {
    child.send(SIGTERM)
    _ = child.waitBlocking()
    close(input)
    close(output)
    try? FileManager.default.removeItem(at: folder)
  }

  /// Opens a file and waits until it is shown.
  func open(_ file: URL) throws {
    requests = []
    complaints = []
    try send("Page.navigate", ["url": file.absoluteString])
    _ = try receive { $0["method"] as? String == "Page.loadEventFired" }
  }

  /// Gives the window a size in CSS pixels.
  func size(width: Int, height: Int) throws {
    try send(
      "Emulation.setDeviceMetricsOverride",
      ["width": width, "height": height, "deviceScaleFactor": 1, "mobile": true])
  }

  /// Shows pages as on paper, or with the colours that a reader prefers.
  func prefer(media: String = "", scheme: String) throws {
    try send(
      "Emulation.setEmulatedMedia",
      ["media": media, "features": [["name": "prefers-color-scheme", "value": scheme]]])
  }

  /// Lets pages run scripts, or not.
  func allowScripts(_ allowed: Bool) throws {
    try send("Emulation.setScriptExecutionDisabled", ["value": !allowed])
  }

  /// Presses a key.
  func press(_ key: String, code: Int) throws {
    for type in ["rawKeyDown", "keyUp"] {
      try send(
        "Input.dispatchKeyEvent", ["type": type, "key": key, "code": key, "windowsVirtualKeyCode": code])
    }
  }

  /// The value of an expression, as JSON.
  @discardableResult
  func evaluate<Value: Decodable>(_ expression: String, as type: Value.Type = String.self) throws -> Value {
    let answer = try send(
      "Runtime.evaluate",
      [
        "expression": "(async()=>JSON.stringify([await (\(expression))]))()", "awaitPromise": true,
        "returnByValue": true,
      ])
    if let details = answer["exceptionDetails"] { throw Fault(description: "\(expression.prefix(80)): \(details)") }
    guard let text = (answer["result"] as? [String: Any])?["value"] as? String,
      let value = try JSONDecoder().decode([Value].self, from: Data(text.utf8)).first
    else { throw Fault(description: "no value of \(expression.prefix(80)): \(answer)") }
    return value
  }

  /// Runs a script, such as a library, for what it leaves behind.
  func run(_ script: String) throws {
    let answer = try send("Runtime.evaluate", ["expression": script])
    if let details = answer["exceptionDetails"] { throw Fault(description: "\(details)") }
  }

  /// What the browser tells a screen reader: role and name of everything on the page.
  func accessibilityTree() throws -> [(role: String, name: String)] {
    let nodes = try send("Accessibility.getFullAXTree")["nodes"] as? [[String: Any]] ?? []
    return nodes.filter { $0["ignored"] as? Bool != true }.map { node in
      func value(_ field: String) -> String { (node[field] as? [String: Any])?["value"] as? String ?? "" }
      return (value("role"), value("name"))
    }
  }

  @discardableResult
  private func send(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
    count += 1
    let id = count
    var message: [String: Any] = ["id": id, "method": method, "params": parameters]
    message["sessionId"] = session
    let bytes = Array(try JSONSerialization.data(withJSONObject: message) + Data([0]))
    var sent = 0
    while sent < bytes.count {
      let written = unsafe bytes[sent...].withUnsafeBytes { unsafe write(input, $0.baseAddress, $0.count) }
      guard written > 0 else { throw Fault(description: "the browser does not listen") }
      sent += written
    }
    let answer = try receive { $0["id"] as? Int == id }
    if let error = answer["error"] { throw Fault(description: "\(method): \(error)") }
    return answer["result"] as? [String: Any] ?? [:]
  }

  /// The next message that is wanted; notices of requests and complaints are kept on the way.
  private func receive(_ isWanted: ([String: Any]) -> Bool) throws -> [String: Any] {
    while true {
      while let end = buffer.firstIndex(of: 0) {
        let data = buffer[buffer.startIndex..<end]
        buffer = Data(buffer[(end + 1)...])
        guard let message = try JSONSerialization.jsonObject(with: data) as? [String: Any] else { continue }
        note(message)
        if isWanted(message) { return message }
      }
      var events = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      // Long enough for a busy machine; a browser that is gone never answers.
      guard unsafe poll(&events, 1, 60_000) > 0 else { throw Fault(description: "the browser does not answer") }
      var bytes = [UInt8](repeating: 0, count: 1 << 16)
      let count = unsafe read(output, &bytes, bytes.count)
      guard count > 0 else { throw Fault(description: "the browser has ended") }
      buffer.append(contentsOf: bytes[0..<count])
    }
  }

  private func note(_ message: [String: Any]) {
    let parameters = message["params"] as? [String: Any] ?? [:]
    switch message["method"] as? String {
    case "Network.requestWillBeSent":
      if let url = (parameters["request"] as? [String: Any])?["url"] as? String { requests.append(url) }
    case "Log.entryAdded":
      if let text = (parameters["entry"] as? [String: Any])?["text"] as? String { complaints.append(text) }
    case "Runtime.exceptionThrown": complaints.append("\(parameters)")
    default: break
    }
  }
}
