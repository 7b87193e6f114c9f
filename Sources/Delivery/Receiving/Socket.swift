#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The few socket calls that the receiver needs. No call waits, except ``wait(for:)``.
enum Socket {
  /// What became of reading or writing.
  enum Progress {
    case moved(Int)
    case notNow
    case ended
  }

  /// A listening socket on 127.0.0.1; port 0 takes a free one.
  static func listen(port: UInt16) throws(ReceiverFault) -> (socket: Descriptor, port: UInt16) {
    let number = socket(AF_INET, CInt(SOCK_STREAM.rawValue) | nonBlocking, 0)
    guard number >= 0 else { throw ReceiverFault("No socket could be opened (\(reason())).") }
    let listener = Descriptor(number)
    set(number, level: SOL_SOCKET, option: SO_REUSEADDR)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe bind(number, $0, length) }
    }
    guard bound == 0, Glibc.listen(number, 128) == 0 else {
      throw ReceiverFault(
        "Nothing can listen on port \(port) of this machine (\(reason())). Use another one, or --port 0 for any.")
    }
    var actual = length
    unsafe withUnsafeMutablePointer(to: &address) { pointer in
      _ = unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe getsockname(number, $0, &actual) }
    }
    return (listener, UInt16(bigEndian: address.sin_port))
  }

  /// The next connection; nil when there is none.
  static func accept(_ listener: Descriptor) -> Descriptor? {
    let number = systemAccept(listener.number)
    guard number >= 0 else { return nil }
    _ = fcntl(number, F_SETFL, O_NONBLOCK)
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
    set(number, level: CInt(IPPROTO_TCP), option: TCP_NODELAY)
    return Descriptor(number)
  }

  /// Reads what is there into a buffer.
  static func read(_ socket: Descriptor, into buffer: inout [UInt8]) -> Progress {
    let count = unsafe buffer.withUnsafeMutableBytes { unsafe recv(socket.number, $0.baseAddress, $0.count, 0) }
    return progress(count)
  }

  /// Writes what the connection takes.
  static func write(_ bytes: ArraySlice<UInt8>, to socket: Descriptor) -> Progress {
    let count = unsafe bytes.withUnsafeBytes {
      unsafe send(socket.number, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL))
    }
    return progress(count)
  }

  /// Two connected ends, to wake a waiting loop.
  static func pair() throws(ReceiverFault) -> (Descriptor, Descriptor) {
    var ends: [CInt] = [0, 0]
    guard unsafe socketpair(AF_UNIX, CInt(SOCK_STREAM.rawValue) | nonBlocking, 0, &ends) == 0 else {
      throw ReceiverFault("No socket could be opened (\(reason())).")
    }
    return (Descriptor(ends[0]), Descriptor(ends[1]))
  }

  /// Waits until one of the sockets is ready, at most so many milliseconds; below zero waits without limit.
  static func wait(for polls: inout [pollfd], milliseconds: CInt) {
    let count = nfds_t(polls.count)
    _ = unsafe poll(&polls, count, milliseconds)
  }

  private static let nonBlocking = CInt(SOCK_NONBLOCK.rawValue) | CInt(SOCK_CLOEXEC.rawValue)

  private static func set(_ number: CInt, level: CInt, option: CInt) {
    var one: CInt = 1
    _ = unsafe setsockopt(number, level, option, &one, socklen_t(MemoryLayout<CInt>.size))
  }

  private static func progress(_ count: Int) -> Progress {
    if count > 0 { return .moved(count) }
    if count < 0, errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR { return .notNow }
    return .ended
  }

  private static func reason() -> String { unsafe String(cString: strerror(errno)).lowercased() }
}

// Under a name of its own, because `Socket.accept` would hide it.
private func systemAccept(_ listener: CInt) -> CInt { accept(listener, nil, nil) }
