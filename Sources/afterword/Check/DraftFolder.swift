import Operations

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The drafts in a folder.
enum DraftFolder {
  /// The endings of files that are taken for drafts when a folder is named; a file that is named itself may have any.
  static let endings = ["md", "markdown", "txt", "text", "html", "htm", "docx", "odt"]

  /// Whether a path is a folder.
  static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }

  /// The drafts below a folder, in the order of their paths, without hidden files and without those that a pattern
  /// of `ignoring` fits.
  ///
  /// - Throws: `InputError` when the folder cannot be read.
  static func drafts(in folder: String, ignoring: [PathPattern]) throws(InputError) -> [String] {
    guard let names = try? FileManager.default.subpathsOfDirectory(atPath: folder) else {
      throw .notFound("The folder “\(folder)” cannot be read. Ask whoever owns it for leave to read.")
    }
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    let drafts = names.filter { name in
      let parts = name.split(separator: "/")
      guard let last = parts.last, let dot = last.lastIndex(of: "."), dot > last.startIndex else { return false }
      guard !parts.contains(where: { $0.hasPrefix(".") || $0.hasPrefix("~$") }) else { return false }
      let ending = last[last.index(after: dot)...].lowercased()
      return endings.contains(ending) && !isFolder(base + name)
    }
    .map { folder == "." ? $0 : base + $0 }
    .filter { path in !ignoring.contains { $0.matches(path) } }
    return drafts.sorted()
  }

  /// What to say of a folder in which no draft was found.
  static func remark(onEmpty folder: String, ignoring patterns: [PathPattern]) -> String {
    let list = endings.map { "." + $0 }.joined(separator: ", ")
    let ignored = patterns.isEmpty ? "" : " that the settings do not ignore"
    return "“\(folder)” holds no drafts\(ignored). Files that end in \(list) are looked at."
  }
}

/// A pattern for paths, as in a list of files to ignore: `*` stands for any characters but `/`, `**` for any at all,
/// `?` for one. A pattern without `/` fits the last part of a path, one that ends in `/` everything below it.
struct PathPattern: Sendable, Hashable {
  /// As it was written.
  let text: String

  /// Makes a pattern.
  init(_ text: String) { self.text = text }

  /// Whether a path fits.
  func matches(_ path: String) -> Bool {
    let clean = path.hasPrefix("./") ? path.dropFirst(2) : path[...]
    if text.hasSuffix("/") { return Self.fits((text + "**")[...], clean) }
    if text.contains("/") { return Self.fits(text[...], clean) }
    return Self.fits(text[...], clean.split(separator: "/").last ?? clean)
  }

  private static func fits(_ pattern: Substring, _ text: Substring) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    if pattern.hasPrefix("**") {
      let rest = pattern.drop { $0 == "*" }
      return text.indices.contains { fits(rest, text[$0...]) } || fits(rest, "")
    }
    if first == "*" {
      let rest = pattern.dropFirst()
      var index = text.startIndex
      while true {
        if fits(rest, text[index...]) { return true }
        guard index < text.endIndex, text[index] != "/" else { return false }
        index = text.index(after: index)
      }
    }
    guard let next = text.first, first == next || (first == "?" && next != "/") else { return false }
    return fits(pattern.dropFirst(), text.dropFirst())
  }
}
