/// One request as it arrived.
struct HTTPRequest: Sendable, Hashable {
  var method: String
  /// Path and query, as sent.
  var target: String
  /// Header values by lower-case name; the first of each.
  var headers: [String: String]
  var body: [UInt8]
  /// Whether the connection stays open for another request.
  var keepsAlive: Bool
}

/// Why bytes are not a request that is taken; `status` is the answer.
struct HTTPFault: Error, Sendable, Hashable {
  let status: Int
  let reason: String
}

/// Reads HTTP/1.1 requests from bytes as they come, however they are cut. Does no input or output itself.
///
/// Strict where leniency has let requests be smuggled: one length only, no spaces before colons, no folded lines.
struct HTTPRequestReader: Sendable {
  /// The head may be so long, in bytes.
  static let headLimit = 32 * 1024

  private let bodyLimit: Int
  private var buffer: [UInt8] = []
  private var head: HTTPRequest?
  private var framing = Framing.none
  private var isContinueDue = false

  private enum Framing: Sendable {
    case none
    case length(Int)
    case chunked
  }

  init(bodyLimit: Int) { self.bodyLimit = bodyLimit }

  /// Adds what has arrived.
  mutating func append(_ bytes: some Sequence<UInt8>) { buffer += bytes }

  /// True once for a request whose sender waits for “100 Continue” before the body.
  mutating func takesContinue() -> Bool {
    defer { isContinueDue = false }
    return isContinueDue
  }

  /// The next request that is there whole; nil when more bytes are needed.
  mutating func next() throws(HTTPFault) -> HTTPRequest? {
    if head == nil { try readHead() }
    guard var request = head else { return nil }
    switch framing {
    case .none: break
    case .length(let length):
      guard buffer.count >= length else { return nil }
      request.body = Array(buffer[..<length])
      buffer.removeFirst(length)
    case .chunked:
      guard let (body, used) = try Self.dechunked(buffer, limit: bodyLimit) else { return nil }
      request.body = body
      buffer.removeFirst(used)
    }
    head = nil
    isContinueDue = false
    return request
  }

  private mutating func readHead() throws(HTTPFault) {
    // Empty lines before a request are allowed, as some old senders end a body with one too many.
    while buffer.starts(with: [0x0D, 0x0A]) { buffer.removeFirst(2) }
    guard let end = Self.endOfHead(buffer) else {
      guard buffer.count <= Self.headLimit else { throw HTTPFault(status: 431, reason: "the head is too long") }
      return
    }
    guard end <= Self.headLimit else { throw HTTPFault(status: 431, reason: "the head is too long") }
    let lines = String(decoding: buffer[..<(end - 4)], as: UTF8.self)
      .split(separator: "\r\n", omittingEmptySubsequences: false)
    buffer.removeFirst(end)
    let start = (lines.first ?? "").split(separator: " ", omittingEmptySubsequences: false)
    guard start.count == 3, !start[0].isEmpty, !start[1].isEmpty else {
      throw HTTPFault(status: 400, reason: "the first line is not a request")
    }
    guard start[2] == "HTTP/1.1" || start[2] == "HTTP/1.0" else {
      throw HTTPFault(status: 505, reason: "only HTTP/1.1 is spoken here")
    }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.utf8.firstIndex(of: 0x3A) else {
        throw HTTPFault(status: 400, reason: "a header line has no colon")
      }
      let name = line[..<colon].lowercased()
      guard !name.isEmpty, name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
        throw HTTPFault(status: 400, reason: "a header has no proper name")
      }
      let value = Self.trimmed(line[line.utf8.index(after: colon)...])
      if let earlier = headers[name] {
        if name == "content-length" || name == "transfer-encoding", earlier != value {
          throw HTTPFault(status: 400, reason: "the request has two lengths")
        }
      } else {
        headers[name] = value
      }
    }
    framing = try Self.framing(headers, limit: bodyLimit)
    isContinueDue = headers["expect"]?.lowercased() == "100-continue"
    let connection = headers["connection"]?.lowercased() ?? ""
    head = HTTPRequest(
      method: String(start[0]), target: String(start[1]), headers: headers, body: [],
      keepsAlive: start[2] == "HTTP/1.1" && connection != "close")
  }

  private static func framing(_ headers: [String: String], limit: Int) throws(HTTPFault) -> Framing {
    if let encoding = headers["transfer-encoding"] {
      guard headers["content-length"] == nil else {
        throw HTTPFault(status: 400, reason: "the request has two lengths")
      }
      guard encoding.lowercased() == "chunked" else {
        throw HTTPFault(status: 501, reason: "only the chunked transfer encoding is known")
      }
      return .chunked
    }
    guard let text = headers["content-length"] else { return .none }
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw HTTPFault(status: 400, reason: "the length is not a number")
    }
    guard let length = Int(text), length <= limit else {
      throw HTTPFault(status: 413, reason: "the body is too long")
    }
    return .length(length)
  }

  private static func endOfHead(_ bytes: [UInt8]) -> Int? {
    guard bytes.count >= 4 else { return nil }
    for index in 3..<min(bytes.count, headLimit + 1)
    where bytes[index] == 0x0A && bytes[index - 1] == 0x0D && bytes[index - 2] == 0x0A && bytes[index - 3] == 0x0D {
      return index + 1
    }
    return nil
  }

  /// The body and how many bytes its chunks took; nil when the last chunk is not there yet.
  private static func dechunked(_ bytes: [UInt8], limit: Int) throws(HTTPFault) -> (body: [UInt8], used: Int)? {
    var body: [UInt8] = []
    var index = 0
    while true {
      guard let end = lineEnd(bytes, from: index) else {
        guard bytes.count - index <= 1024 else { throw HTTPFault(status: 400, reason: "a chunk has no size") }
        return nil
      }
      let digits = bytes[index..<end].prefix { $0 != 0x3B && $0 != 0x20 }
      guard (1...8).contains(digits.count), digits.first != UInt8(ascii: "-"),
        let size = Int(String(decoding: digits, as: UTF8.self), radix: 16)
      else { throw HTTPFault(status: 400, reason: "a chunk has no size") }
      guard body.count + size <= limit else { throw HTTPFault(status: 413, reason: "the body is too long") }
      index = end + 2
      if size == 0 {
        // Trailers are skipped up to the empty line.
        while let end = lineEnd(bytes, from: index) {
          guard end - index <= headLimit else { throw HTTPFault(status: 431, reason: "a trailer is too long") }
          if end == index { return (body, end + 2) }
          index = end + 2
        }
        return nil
      }
      guard bytes.count >= index + size + 2 else { return nil }
      body += bytes[index..<(index + size)]
      guard bytes[index + size] == 0x0D, bytes[index + size + 1] == 0x0A else {
        throw HTTPFault(status: 400, reason: "a chunk is longer than its size")
      }
      index += size + 2
    }
  }

  private static func lineEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    for index in start..<(bytes.count - 1) where bytes[index] == 0x0D && bytes[index + 1] == 0x0A { return index }
    return nil
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " || text.first == "\t" { text.removeFirst() }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return String(text)
  }
}
