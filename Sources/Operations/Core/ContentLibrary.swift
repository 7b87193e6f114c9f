import Content

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The playbooks, templates and catalogues. A file of the workspace (`playbooks/…`, `templates/…`) takes the place of the one with the
/// same name inside the binary, so that a city can change one template and still get the others' updates.
public struct ContentLibrary: Sendable {
  private let workspaceRoot: String?

  /// Looks in a workspace first; nil means inside the binary only.
  public init(workspaceRoot: String?) { self.workspaceRoot = workspaceRoot }

  /// A file with the text it holds.
  public struct File: Sendable {
    /// The name under the folder, for example `first-72-hours.yaml`.
    public let name: String
    /// Where it comes from, for messages: a path, or `built-in Playbooks/first-72-hours.yaml`.
    public let origin: String
    /// The text.
    public let text: String
    /// Whether the file is the workspace's own.
    public let isOwn: Bool
  }

  /// The file with this name in a folder such as `Playbooks` or `Templates/statements`.
  ///
  /// - Throws: `InputError` when the workspace's own file cannot be read.
  public func file(_ name: String, in folder: String) throws -> File? {
    if let root = workspaceRoot, !name.contains("..") {
      let path = root + "/" + folder.lowercased() + "/" + name
      if FileManager.default.fileExists(atPath: path) {
        let bytes = try InputFile.read(path, limit: 1 << 20)
        guard let text = String(validating: bytes, as: UTF8.self) else {
          throw InputError.invalid("The file “\(path)” is not valid UTF-8. Save it again as UTF-8.")
        }
        return File(name: name, origin: path, text: text, isOwn: true)
      }
    }
    return EmbeddedFile.named(folder + "/" + name).map {
      File(name: name, origin: "built-in " + $0.path, text: $0.text, isOwn: false)
    }
  }

  /// The files of a folder with an ending, sorted by name; those of the workspace hide those inside the binary.
  public func files(in folder: String, ending: String = ".yaml") throws -> [File] {
    var names = Set(EmbeddedFile.under(folder + "/").map { String($0.path.dropFirst(folder.utf8.count + 1)) })
    if let root = workspaceRoot {
      let path = root + "/" + folder.lowercased()
      for name in (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? [] { names.insert(name) }
    }
    return try names.filter { $0.hasSuffix(ending) }.sorted().compactMap { try file($0, in: folder) }
  }
}
