import Foundation

/// A port of this machine that belongs to the test and where nobody listens.
final class TakenPort {
  /// Its number.
  let number: UInt16
  private let socket: Int32

  init() throws {
    let socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { name in
        unsafe bind(socket, name, length) == 0 && getsockname(socket, name, &length) == 0
      }
    }
    guard isBound else { throw Surprise("no port") }
    self.socket = socket
    number = UInt16(bigEndian: address.sin_port)
  }

  deinit { close(socket) }
}
