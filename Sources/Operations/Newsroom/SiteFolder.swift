import Renditions

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif
#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A folder that a web server shows: it is brought up to date without ever showing half a file, or a page that leads to one that is
/// not there yet.
///
/// What is new is written into a folder of its own inside, and moved into place when all of it is on the disk, the first page last. A
/// command that was ended in between leaves the old pages, or a mixture of whole pages, and its folder; the next command removes that.
public struct SiteFolder: Sendable {
  /// The path of the folder.
  public let path: String
  /// Where what is new is written; the name begins with a dot, so that no web server shows it.
  public static let aside = ".afterword-new"

  /// A folder; it is made when something is written.
  public init(_ path: String) { self.path = path }

  /// Writes the files that are not there already with the same bytes, takes away those that must not be there any more, and gives the
  /// number of those written.
  ///
  /// - Parameter gone: Paths of files of an earlier site.
  /// - Throws: `InputError` when the folder cannot be written, or when another command is writing it at this moment.
  public func bringUpToDate(with files: [Newsroom.File], without gone: [String] = []) throws -> Int {
    try makeFolder(path)
    let lock = try Lock(path)
    defer { lock.release() }
    for file in gone where FileManager.default.fileExists(atPath: path + "/" + file) {
      do {
        try FileManager.default.removeItem(atPath: path + "/" + file)
      } catch {
        throw cannotWrite(path + "/" + file)
      }
    }
    let aside = path + "/" + Self.aside
    try? FileManager.default.removeItem(atPath: aside)
    let changed = files.filter { file in
      FileManager.default.contents(atPath: path + "/" + file.path) != Data(file.bytes)
    }
    guard !changed.isEmpty else { return 0 }
    defer { try? FileManager.default.removeItem(atPath: aside) }
    try makeFolder(aside)
    for folder in Set(changed.map { folder(of: path + "/" + $0.path) }) { try makeFolder(folder) }
    for (number, file) in changed.enumerated() {
      guard systemWrite("\(aside)/\(number)", file.bytes) else { throw cannotWrite(path + "/" + file.path) }
    }
    // The first page leads to all others, so it comes when they are there.
    let order = changed.enumerated().sorted {
      ($0.element.path == "index.html" ? 1 : 0, $0.element.path) < (
        $1.element.path == "index.html" ? 1 : 0, $1.element.path
      )
    }
    for (number, file) in order {
      let target = path + "/" + file.path
      guard systemRename("\(aside)/\(number)", target) == 0 else { throw cannotWrite(target) }
    }
    return changed.count
  }

  private func folder(of file: String) -> String {
    URL(filePath: file).deletingLastPathComponent().path
  }

  private func makeFolder(_ folder: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw cannotWrite(folder)
    }
  }

  private func cannotWrite(_ path: String) -> InputError {
    InputError.unavailable(
      "“\(path)” cannot be written. Check the folder and the space on the disk, and give the command again.")
  }

  /// The folder, held by one command at a time; the system lets go of it when the command ends, however it ends.
  private struct Lock {
    let descriptor: CInt

    init(_ path: String) throws {
      descriptor = systemOpen(path)
      guard descriptor >= 0 else {
        throw InputError.unavailable("The folder “\(path)” cannot be opened. Check its permissions.")
      }
      guard systemLock(descriptor) == 0 else {
        _ = systemClose(descriptor)
        throw InputError.unavailable(
          "Another command is writing the folder “\(path)” at this moment. Give the command again when it has ended.")
      }
    }

    func release() { _ = systemClose(descriptor) }
  }
}

private func systemOpen(_ path: String) -> CInt { unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }

/// Writes a new file; whether all of it was taken.
private func systemWrite(_ path: String, _ bytes: [UInt8]) -> Bool {
  let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
  guard descriptor >= 0 else { return false }
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = unsafe rest.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { break }
    rest = rest.dropFirst(count)
  }
  return close(descriptor) == 0 && rest.isEmpty
}

private func systemLock(_ descriptor: CInt) -> CInt { flock(descriptor, LOCK_EX | LOCK_NB) }

private func systemClose(_ descriptor: CInt) -> CInt { close(descriptor) }

private func systemRename(_ path: String, _ target: String) -> CInt { unsafe rename(path, target) }
