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

/// Files that only their owner may read: keys.
enum PrivateFile {
  /// Writes a new file with mode 0600 and brings it to the disk; an existing file is left alone and is an error.
  static func create(_ path: String, _ text: String) throws(InputError) {
    if let slash = path.lastIndex(of: "/") { try makeFolder(String(path[..<slash])) }
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      if errno == EEXIST { throw InputError.invalid("The key file “\(path)” exists already; it was left as it is.") }
      throw InputError.unavailable("The key file “\(path)” cannot be written (\(InputFile.reason(errno))).")
    }
    defer { close(descriptor) }
    let bytes = Array(text.utf8)
    guard unsafe write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else {
      let code = errno
      unsafe unlink(path)
      throw InputError.unavailable("The key file “\(path)” cannot be written (\(InputFile.reason(code))).")
    }
  }

  /// Reads a key file; refuses one that others may read.
  static func read(_ path: String) throws -> String {
    let bytes = try InputFile.read(path, limit: 4096)
    var information = stat()
    if unsafe stat(path, &information) == 0, information.st_mode & 0o077 != 0 {
      throw InputError.invalid(
        "The key file “\(path)” can be read by others, so its key may be known. Run “chmod 600 \(path)” and consider making a new key."
      )
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Makes a folder with mode 0700, with the folders above it.
  static func makeFolder(_ path: String) throws(InputError) {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw InputError.unavailable("The folder “\(path)” cannot be made. Check the permissions of the folder above it.")
    }
  }
}
