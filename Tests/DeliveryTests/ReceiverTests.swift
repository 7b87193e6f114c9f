import Delivery
import Foundation
import Incidents
import Testing

/// What the receiver makes of requests that no honest client sends, and what it keeps.
@Suite("Receiver")
struct ReceiverTests {
  /// Sends raw bytes in pieces and returns what comes back until the connection is closed.
  static func exchange(_ port: UInt16, _ pieces: [String], closesFirst: Bool = true) throws -> String {
    let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let connected = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    try #require(connected == 0)
    for piece in pieces {
      let bytes = Array(piece.utf8)
      _ = unsafe send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }
    if closesFirst { shutdown(socket, Int32(SHUT_WR)) }
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = unsafe recv(socket, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      answer += buffer[..<count]
    }
    return String(decoding: answer, as: UTF8.self)
  }

  static func withFolder<Result>(_ body: (String) async throws -> Result) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory.path + "/receiver-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try await body(folder)
  }

  static func post(_ body: String, id: String? = nil, more: String = "") -> String {
    "POST /hook HTTP/1.1\r\nHost: x\r\n" + (id.map { "webhook-id: \($0)\r\n" } ?? "")
      + "Content-Length: \(body.utf8.count)\r\n\(more)\r\n\(body)"
  }

  @Test(
    "answers what it does not understand with the fitting status, and goes on",
    arguments: [
      ("nonsense\r\n\r\n", "400"), ("GET / HTTP/1.1\r\n\r\n", "405"), ("POST / HTTP/2.0\r\n\r\n", "505"),
      ("POST / HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello", "400"),
      ("POST / HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "400"),
      ("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", "400"), ("POST / HTTP/1.1\r\nContent-Length: \r\n\r\n", "400"),
      ("POST / HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n", "413"),
      ("POST / HTTP/1.1\r\nContent-Length: 99999999999999999999999999\r\n\r\n", "413"),
      ("POST / HTTP/1.1\r\nTransfer-Encoding: gzip, chunked\r\n\r\n", "501"),
      ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "400"),
      ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\n", "400"),
      ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFF\r\n", "413"),
      ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhello\r\n", "400"),
      ("POST / HTTP/1.1\r\nName : x\r\n\r\n", "400"), ("POST / HTTP/1.1\r\nno colon\r\n\r\n", "400"),
      ("POST / HTTP/1.1\r\n" + String(repeating: "a: b\r\n", count: 9000) + "\r\n", "431"),
    ])
  func faults(request: String, status: String) async throws {
    let receiver = try Receiver { PostingTests.now }
    let answer = try Self.exchange(receiver.port, [request])
    #expect(answer.hasPrefix("HTTP/1.1 \(status) "), "\(answer.prefix(60))")
    let next = try Self.exchange(receiver.port, [Self.post("{}")])
    #expect(next.hasPrefix("HTTP/1.1 200 "))
    await receiver.stop()
    #expect(receiver.kept.count == 1)
  }

  @Test("reads requests however they are cut, and several on one connection")
  func pieces() async throws {
    let receiver = try Receiver { PostingTests.now }
    let request =
      Self.post("first", id: "a") + Self.post("second", id: "b")
      + "POST /c HTTP/1.1\r\nwebhook-id: c\r\ntransfer-encoding: chunked\r\n\r\n3;x=y\r\nthi\r\n2\r\nrd\r\n0\r\nt: 1\r\n\r\n"
    for size in [1, 2, 3, 7, 50, 1000] {
      let bytes = Array(request.utf8)
      let pieces = stride(from: 0, to: bytes.count, by: size).map {
        String(decoding: bytes[$0..<min($0 + size, bytes.count)], as: UTF8.self)
      }
      let answer = try Self.exchange(receiver.port, pieces)
      #expect(answer.components(separatedBy: "HTTP/1.1 200 OK").count == 4)
    }
    await receiver.stop()
    #expect(receiver.kept.map { String(decoding: $0.body, as: UTF8.self) } == ["first", "second", "third"])
    #expect(receiver.receptions.filter(\.isRepeat).count == 15)
  }

  @Test("asks for the body when the sender waits for that")
  func expectContinue() async throws {
    let receiver = try Receiver { PostingTests.now }
    let head = "POST / HTTP/1.1\r\nContent-Length: 2\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n"
    let answer = try Self.exchange(receiver.port, [head, "{}"], closesFirst: false)
    #expect(answer.contains("HTTP/1.1 200 OK"))
    await receiver.stop()
  }

  @Test("keeps bodies and an index, and knows what it kept after a new start")
  func folder() async throws {
    try await Self.withFolder { folder in
      let first = try Receiver(Receiver.Options(folder: folder)) { PostingTests.now }
      _ = try Self.exchange(first.port, [Self.post("one", id: "msg_a"), Self.post("two", id: "../../etc/x y")])
      _ = try Self.exchange(first.port, [Self.post("one again", id: "msg_a")])
      await first.stop()
      // A crash has cut the last line short.
      let index = folder + "/index.jsonl"
      let handle = try #require(FileHandle(forWritingAtPath: index))
      try handle.seekToEnd()
      try handle.write(contentsOf: Data(#"{"schema":"afterword.rece"#.utf8))
      try handle.close()

      let second = try Receiver(Receiver.Options(folder: folder)) { PostingTests.now }
      _ = try Self.exchange(second.port, [Self.post("one", id: "msg_a"), Self.post("three", id: "msg_c")])
      await second.stop()
      #expect(second.receptions.map(\.isRepeat) == [true, false])

      let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      #expect(files == ["00001-msg_a.json", "00002-______etc_x_y.json", "00003-msg_c.json", "index.jsonl"])
      #expect(try String(contentsOfFile: folder + "/00001-msg_a.json", encoding: .utf8) == "one")
      let lines = try String(contentsOfFile: index, encoding: .utf8).split(separator: "\n")
      let read = lines.compactMap { try? JSONDecoder().decode(Reception.self, from: Data($0.utf8)) }
      #expect(read.count == 5)
      #expect(read.filter { $0.file != nil }.count == 3)
    }
  }

  @Test("misbehaves as often as asked, then behaves")
  func times() async throws {
    let receiver = try Receiver { PostingTests.now }
    receiver.misbehave(.answer(status: 503, retryAfter: "7"), times: 2)
    let answers = try (0..<3).map { _ in try Self.exchange(receiver.port, [Self.post("{}")]) }
    #expect(answers.map { $0.prefix(12) } == ["HTTP/1.1 503", "HTTP/1.1 503", "HTTP/1.1 200"])
    #expect(answers[0].contains("retry-after: 7"))
    receiver.misbehave(.close)
    #expect(try Self.exchange(receiver.port, [Self.post("{}")]).isEmpty)
    receiver.behave()
    #expect(try Self.exchange(receiver.port, [Self.post("{}")]).hasPrefix("HTTP/1.1 200"))
    await receiver.stop()
    #expect(receiver.receptions.map(\.status) == [503, 503, 200, 0, 200])
  }

  @Test("listens on this machine only, says when a port is taken, and stops")
  func ports() async throws {
    // Between the stop and the second start, another program may take the port; then another one is tried.
    for _ in 1...8 {
      let receiver = try Receiver { PostingTests.now }
      let port = receiver.port
      #expect(throws: ReceiverFault.self) { try Receiver(Receiver.Options(port: port)) { PostingTests.now } }
      await receiver.stop()
      await receiver.stop()
      await receiver.waitUntilKept(5)
      guard let again = try? Receiver(Receiver.Options(port: port), now: { PostingTests.now }) else { continue }
      await again.stop()
      return
    }
    Issue.record("a port that was given back could not be taken again")
  }
}
