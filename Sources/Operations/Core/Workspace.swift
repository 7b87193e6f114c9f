import StrictYAML

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A folder with `afterword.yaml`, the journal, and the playbooks and templates that the city has made its own.
public struct Workspace: Sendable {
  /// The folder, as an absolute path.
  public let root: String
  /// What `afterword.yaml` says.
  public let configuration: Configuration
  /// The playbooks, templates and rules: the workspace's own first, then those inside the binary.
  public let content: ContentLibrary

  /// Where the journal of a workspace lies.
  public var journalPath: String { root + "/journal.sqlite" }

  /// Where copies of folded states lie, see ``StateShelf``.
  var keptStatesPath: String { root + "/.kept" }

  /// Describes a workspace without reading any file, as drills and tests do.
  public init(root: String, configuration: Configuration) {
    self.root = root
    self.configuration = configuration
    content = ContentLibrary(workspaceRoot: root)
  }

  /// Opens the workspace in a folder.
  ///
  /// - Throws: `InputError.notFound` when the folder holds no `afterword.yaml`; `YAMLFaults` for faults in it.
  public init(at root: String) throws {
    let path = root + "/afterword.yaml"
    let bytes: [UInt8]
    do {
      bytes = try InputFile.read(path, limit: 1 << 20)
    } catch InputError.notFound {
      throw InputError.notFound(
        "The folder “\(root)” is not a workspace: it holds no afterword.yaml. Run “afterword init \(root)” to make one."
      )
    }
    do {
      let configuration = try Configuration(yaml: try StrictYAML.read(bytes: bytes, file: path))
      self.init(root: root, configuration: configuration)
    } catch let fault as YAMLFault {
      throw YAMLFaults([fault])
    }
  }

  /// The nearest folder at or above a folder that holds `afterword.yaml`; nil when there is none.
  public static func nearest(from folder: String) -> String? {
    var candidate = folder
    while true {
      if FileManager.default.fileExists(atPath: candidate + "/afterword.yaml") { return candidate }
      guard let slash = candidate.lastIndex(of: "/") else { return nil }
      if slash == candidate.startIndex {
        return FileManager.default.fileExists(atPath: "/afterword.yaml") ? "/" : nil
      }
      candidate = String(candidate[..<slash])
    }
  }
}
