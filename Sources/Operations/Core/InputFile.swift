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
    if path == "-" { return try read(descriptor: 0, name: "standard input", size: 0, limit: limit) }
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
    return try read(
      descriptor: descriptor, name: "the file “\(path)”", size: Int(information.st_size), limit: limit)
  }

  /// The text of a file as any editor saves it: UTF-8 with or without a byte order mark, or UTF-16 with one, as Windows writes it;
  /// lines end with a line feed afterwards, whatever they ended with.
  ///
  /// - Throws: `InputError` as ``read(_:limit:)`` does, and for bytes that are no text.
  public static func text(_ path: String, limit: Int) throws -> String {
    guard let text = text(of: try read(path, limit: limit)) else {
      let name = path == "-" ? "standard input" : "the file “\(path)”"
      throw InputError.invalid("What \(name) holds is not valid UTF-8 text. Save it again as UTF-8.")
    }
    return text
  }

  /// The same for bytes; nothing where they are no text.
  public static func text(of bytes: [UInt8]) -> String? {
    let text: String?
    switch (bytes.first, bytes.dropFirst().first) {
    case (0xFF, 0xFE), (0xFE, 0xFF): text = wideText(bytes)
    default:
      text = String(
        validating: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
    }
    guard let text, text.utf8.contains(13) else { return text }
    return text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }

  private static func wideText(_ bytes: [UInt8]) -> String? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let isLittle = bytes.first == 0xFF
    let units = stride(from: 2, to: bytes.count, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    return String(validating: units, as: UTF16.self)
  }

  /// - Parameter size: How large the file is said to be; it is read to its end all the same.
  private static func read(descriptor: CInt, name: String, size: Int, limit: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(max(0, size), limit))
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
