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

/// Writes what a command was told to put into a file.
enum WholeFile {
  /// Writes a file whole or not at all. A device or a pipe, such as `/dev/null`, is written into: put in its place, a file would take it
  /// from everybody on the machine.
  static func write(_ data: Data, to path: String) throws {
    guard isSpecial(path) else { return try data.write(to: URL(filePath: path), options: .atomic) }
    let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw CocoaError(.fileWriteNoPermission) }
    defer { close(descriptor) }
    var rest = Array(data)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe systemWrite(descriptor, $0) }
      guard count > 0 else { throw CocoaError(.fileWriteUnknown) }
      rest = rest.dropFirst(count)
    }
  }

  /// Whether something is there that is no file.
  static func isSpecial(_ path: String) -> Bool {
    var information = stat()
    guard unsafe stat(path, &information) == 0 else { return false }
    return information.st_mode & S_IFMT != S_IFREG
  }
}

// Inside the enumeration “write” is another function.
private func systemWrite(_ descriptor: CInt, _ bytes: UnsafeRawBufferPointer) -> Int {
  unsafe write(descriptor, bytes.baseAddress, bytes.count)
}
