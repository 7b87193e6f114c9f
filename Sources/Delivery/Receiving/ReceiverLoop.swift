#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The loop that serves every connection of a receiver, on one thread.
struct ReceiverLoop {
  /// So many connections are served at once; others wait to be accepted.
  static let connectionLimit = 256

  private let listener: Descriptor
  private let wake: Descriptor
  private let bodyLimit: Int
  private var desk: ReceiverDesk
  private var connections: [Connection] = []
  private var buffer = [UInt8](repeating: 0, count: 64 * 1024)

  init(listener: Descriptor, wake: Descriptor, bodyLimit: Int, desk: ReceiverDesk) {
    self.listener = listener
    self.wake = wake
    self.bodyLimit = bodyLimit
    self.desk = desk
  }

  private struct Connection {
    let socket: Descriptor
    var reader: HTTPRequestReader
    var output: [UInt8] = []
    var sent = 0
    /// Bytes of filling that follow the output.
    var filling = 0
    var closesAfterOutput = false
    /// Takes no more requests; ends with the other side.
    var isMute = false
    var dripsAt: Int64?
    var isOver = false
  }

  /// Serves until the receiver is stopped.
  mutating func run(_ receiver: Receiver) {
    while !receiver.isStopping {
      var polls = [pollfd(fd: wake.number, events: Int16(POLLIN), revents: 0)]
      let accepts = connections.count < Self.connectionLimit
      polls.append(pollfd(fd: accepts ? listener.number : -1, events: Int16(POLLIN), revents: 0))
      var isDripping = false
      for connection in connections {
        let writes = connection.sent < connection.output.count || connection.filling > 0
        isDripping = isDripping || connection.dripsAt != nil
        polls.append(
          pollfd(
            fd: connection.socket.number, events: Int16(writes ? POLLOUT : POLLIN), revents: 0))
      }
      Socket.wait(for: &polls, milliseconds: isDripping ? 500 : -1)
      for index in connections.indices {
        if isDripping, connections[index].dripsAt != nil { drip(index) }
        guard polls[index + 2].revents != 0 else { continue }
        serve(index, receiver)
      }
      connections.removeAll { $0.isOver }
      if polls[1].revents != 0 {
        while connections.count < Self.connectionLimit, let socket = Socket.accept(listener) {
          connections.append(Connection(socket: socket, reader: HTTPRequestReader(bodyLimit: bodyLimit)))
        }
      }
      if polls[0].revents != 0 { _ = Socket.read(wake, into: &buffer) }
    }
    connections = []
    receiver.change { $0.hasStopped = true }
  }

  private mutating func serve(_ index: Int, _ receiver: Receiver) {
    if connections[index].sent < connections[index].output.count || connections[index].filling > 0 {
      flush(index)
      guard connections[index].output.isEmpty, !connections[index].isOver else { return }
      answerRequests(index, receiver)
      return
    }
    switch Socket.read(connections[index].socket, into: &buffer) {
    case .notNow: return
    case .ended: connections[index].isOver = true
    case .moved(let count):
      guard !connections[index].isMute else { return }
      connections[index].reader.append(buffer[..<count])
      answerRequests(index, receiver)
    }
  }

  /// Answers the requests that are there whole, one after another, each when the answer before it has gone out.
  private mutating func answerRequests(_ index: Int, _ receiver: Receiver) {
    while !connections[index].isOver, !connections[index].isMute, connections[index].output.isEmpty {
      do {
        guard let request = try connections[index].reader.next() else {
          if connections[index].reader.takesContinue() {
            connections[index].output = Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)
            flush(index)
          }
          return
        }
        let misbehaviour = request.method == "POST" ? receiver.takeMisbehaviour() : nil
        let (reply, noted) = desk.handle(request, misbehaviour: misbehaviour)
        if let noted {
          receiver.change { state in
            state.receptions.append(noted.reception)
            if noted.reception.file != nil { state.kept.append(noted) }
          }
        }
        send(reply, keepsAlive: request.keepsAlive, index)
      } catch {
        send(
          .answer(status: error.status, headers: [], text: "The request was not understood: \(error.reason).\n"),
          keepsAlive: false, index)
      }
    }
  }

  private mutating func send(_ reply: ReceiverDesk.Reply, keepsAlive: Bool, _ index: Int) {
    switch reply {
    case .answer(let status, let headers, let text):
      let lines =
        ["HTTP/1.1 \(status) \(Self.phrase(status))", "content-type: text/plain", "content-length: \(text.utf8.count)"]
        + headers + (keepsAlive ? [] : ["connection: close"])
      connections[index].output = Array((lines.joined(separator: "\r\n") + "\r\n\r\n" + text).utf8)
      connections[index].closesAfterOutput = !keepsAlive
    case .flood(let bytes):
      let head = "HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ncontent-length: \(bytes)\r\n\r\n"
      connections[index].output = Array(head.utf8)
      connections[index].filling = bytes
      connections[index].closesAfterOutput = !keepsAlive
    case .babble:
      connections[index].output = Array("220 this is not the protocol you expected\r\n".utf8)
      connections[index].closesAfterOutput = true
    case .hang: connections[index].isMute = true
    case .drip:
      connections[index].isMute = true
      connections[index].dripsAt = 0
    case .close: connections[index].isOver = true
    }
    flush(index)
  }

  private mutating func flush(_ index: Int) {
    while connections[index].sent < connections[index].output.count {
      let rest = connections[index].output[connections[index].sent...]
      switch Socket.write(rest, to: connections[index].socket) {
      case .moved(let count): connections[index].sent += count
      case .notNow: return
      case .ended:
        connections[index].isOver = true
        return
      }
    }
    if connections[index].filling > 0 {
      let count = min(connections[index].filling, 64 * 1024)
      connections[index].filling -= count
      connections[index].output = [UInt8](repeating: UInt8(ascii: "x"), count: count)
      connections[index].sent = 0
      return
    }
    connections[index].output = []
    connections[index].sent = 0
    if connections[index].closesAfterOutput { connections[index].isOver = true }
  }

  /// Sends the next byte of an endless head.
  private mutating func drip(_ index: Int) {
    guard let count = connections[index].dripsAt else { return }
    let head = Array("HTTP/1.1 200 OK\r\nx-slow: ".utf8)
    let byte = count < head.count ? head[Int(count)] : UInt8(ascii: "z")
    connections[index].dripsAt = count + 1
    if case .ended = Socket.write([byte], to: connections[index].socket) { connections[index].isOver = true }
  }

  private static func phrase(_ status: Int) -> String {
    switch status {
    case 200: "OK"
    case 302: "Found"
    case 401: "Unauthorized"
    case 405: "Method Not Allowed"
    case 410: "Gone"
    case 413: "Content Too Large"
    case 429: "Too Many Requests"
    case 500: "Internal Server Error"
    case 503: "Service Unavailable"
    case 507: "Insufficient Storage"
    default: "Status"
    }
  }
}
