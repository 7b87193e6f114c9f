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

/// Reads what people hand in, up to a limit.
public enum InputFile {
  /// The bytes of a file; `-` is standard input.
  ///
  /// - Throws: `InputError.notFound` when there is no such file, `InputError.invalid` when it is a folder or larger than the limit.
  public static func read(_ path: String, limit: Int) throws -> [UInt8] {
    if path == "-" { return try read(descriptor: 0, name: "standard input", limit: limit) }
    var information = stat()
    guard unsafe stat(path, &information) == 0 else {
      switch errno {
      case ENOENT, ENOTDIR: throw InputError.notFound("There is no file “\(path)”. Check the name and the folder.")
      case EACCES: throw InputError.notFound("The file “\(path)” may not be read. Check its permissions.")
      default: throw InputError.notFound("The file “\(path)” cannot be read (\(reason(errno))).")
      }
    }
    guard information.st_mode & S_IFMT != S_IFDIR else {
      throw InputError.invalid("“\(path)” is a folder, not a file. Name a file in it.")
    }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw InputError.notFound("The file “\(path)” cannot be read (\(reason(errno))). Check its permissions.")
    }
    defer { close(descriptor) }
    return try read(descriptor: descriptor, name: "the file “\(path)”", limit: limit)
  }

  private static func read(descriptor: CInt, name: String, limit: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw InputError.invalid("Reading \(name) failed (\(reason(errno))).") }
      if count == 0 { return bytes }
      guard bytes.count + count <= limit else {
        throw InputError.invalid(
          "There is more in \(name) than the \(limit) bytes that are read here. Hand in less at a time.")
      }
      bytes += buffer[..<count]
    }
  }

  static func reason(_ code: CInt) -> String { unsafe String(cString: strerror(code)).lowercased() }
}
