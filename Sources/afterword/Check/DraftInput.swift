import Documents
import Operations

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

/// Reads drafts, lists of drafts and case facts from files or standard input.
enum DraftInput {
  /// The document in a file, or on standard input for “-”: plain text, Markdown, HTML, Word or OpenDocument.
  ///
  /// - Throws: `InputError` when the file is not there or cannot be read as a document.
  static func document(at path: String) throws -> Document {
    let data = path == "-" ? try standardInput() : try contents(of: path)
    do {
      let document = try Document.read(data.span, named: path == "-" ? nil : path)
      // What a broken export hands on would pass every gate.
      guard document.text.contains(where: { !$0.isWhitespace && $0 != "\u{FEFF}" }) else {
        throw InputError.invalid(
          "\(name(path)) holds no words, so there is nothing to check. If it is a picture or a scan, type its words; "
            + "if another program wrote it, look whether that failed.")
      }
      return document
    } catch let error as DocumentError {
      let place = error.place.map { ":\($0.line):\($0.column)" } ?? ""
      let message = "\(name(path))\(place): \(error)"
      throw error.isFaultOfFile ? InputError.invalid(message) : .unavailable(message)
    }
  }

  /// The text of a file, or of standard input for “-”.
  ///
  /// - Throws: `InputError` when the file is not there, cannot be read, or is not UTF-8.
  static func text(at path: String) throws -> String {
    let data = path == "-" ? try standardInput() : try contents(of: path)
    if let text = String(validating: data, as: UTF8.self) { return text }
    let place = firstFault(in: data)
    throw InputError.invalid(
      "\(name(path)):\(place.line):\(place.column): This is not UTF-8 text. Save the draft as UTF-8 and check it again."
    )
  }

  /// The paths that a file lists, one a line, or with a zero byte behind each as `find -print0` writes them.
  static func paths(listedIn path: String) throws -> [String] {
    let lines = try text(at: path).split { $0 == "\n" || $0 == "\r\n" || $0 == "\r" || $0 == "\0" }
    return lines.map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
  }

  private static func name(_ path: String) -> String { path == "-" ? "standard input" : path }

  private static func contents(of path: String) throws -> Data {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw InputError.notFound("There is no file “\(path)”. Look at the spelling, or run “ls” to see what is there.")
    }
    if isFolder {
      throw InputError.invalid("“\(path)” is a folder, and a file is needed here. Name a file in it.")
    }
    guard let data = isPipe(path) ? try? piped(path) : FileManager.default.contents(atPath: path) else {
      throw InputError.notFound("“\(path)” cannot be read. Ask whoever owns it for leave to read, or copy it.")
    }
    return data
  }

  /// Whether a path names a pipe, as shells make them of `<(pandoc draft.docx)`.
  private static func isPipe(_ path: String) -> Bool {
    var information = stat()
    return unsafe stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFIFO
  }

  private static func piped(_ path: String) throws -> Data {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileDescriptorReader.Failed() }
    defer { close(descriptor) }
    return try FileDescriptorReader.readToEnd(descriptor)
  }

  private static func standardInput() throws -> Data {
    do {
      return try FileDescriptorReader.readToEnd(0)
    } catch {
      throw InputError.notFound("Standard input cannot be read. Name a file instead.")
    }
  }

  /// Where the first byte that is not UTF-8 stands; lines and characters count from 1.
  private static func firstFault(in data: Data) -> (line: Int, column: Int) {
    var line = 1
    var column = 1
    var decoder = UTF8()
    var bytes = data.makeIterator()
    while true {
      switch decoder.decode(&bytes) {
      case .scalarValue("\n"):
        line += 1
        column = 1
      case .scalarValue: column += 1
      case .emptyInput, .error: return (line, column)
      }
    }
  }
}
