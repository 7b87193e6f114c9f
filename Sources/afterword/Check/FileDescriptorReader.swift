#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Reads an open file to its end.
enum FileDescriptorReader {
  /// Reading failed.
  struct Failed: Error {}

  static func readToEnd(_ descriptor: CInt) throws(Failed) -> Data {
    var result = Data()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Failed() }
      if count == 0 { return result }
      result.append(contentsOf: buffer[0..<count])
    }
  }
}
