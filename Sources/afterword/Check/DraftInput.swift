import Documents
import Operations

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Reads drafts, lists of drafts and case facts from files or standard input.
enum DraftInput {
  /// The document in a file, or on standard input for “-”: plain text, Markdown, HTML, Word or OpenDocument.
  ///
  /// - Throws: `InputError` when the file is not there or cannot be read as a document.
  static func document(at path: String) throws -> Document {
    let data = path == "-" ? try standardInput() : try contents(of: path)
    do {
      return try Document.read(data.span, named: path == "-" ? nil : path)
    } catch {
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
    guard let data = FileManager.default.contents(atPath: path) else {
      throw InputError.notFound("“\(path)” cannot be read. Ask whoever owns it for leave to read, or copy it.")
    }
    return data
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
