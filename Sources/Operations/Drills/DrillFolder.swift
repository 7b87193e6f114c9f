import Incidents
import Playbooks

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The folder of one drill: a workspace of its own, its keys, what receivers got, and the reports.
///
/// Nothing of it touches a real workspace: the folder may not lie in one, the configuration says `drill: true`, so that every
/// channel must lead to this machine, and the keys are made for this drill alone.
public struct DrillFolder: Sendable, Hashable {
  /// The folder, as an absolute path.
  public let root: String

  /// The workspace, for the everyday commands.
  public var workspace: String { root + "/workspace" }
  /// The keys of the officers and of the workspace.
  public var keys: String { root + "/keys" }
  /// What each receiver kept.
  public var received: String { root + "/received" }
  /// The reports.
  public var reports: String { root + "/reports" }

  /// Names a folder.
  public init(_ root: String) { self.root = root }

  /// The parts that a drill makes and that the next drill in the same folder takes away again.
  private static let parts = ["workspace", "keys", "received", "reports"]

  /// Makes the folder empty for a new drill. What an earlier drill left there is removed, and nothing else ever is.
  ///
  /// - Throws: `Refusal` when the folder lies in a real workspace or holds anything that is not an earlier drill's.
  func prepare() throws {
    try refuseRealWorkspace()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    let strangers = names.filter { !Self.parts.contains($0) && $0 != ".gitignore" }
    guard strangers.isEmpty, names.isEmpty || isEarlierDrill else {
      throw Refusal(
        rule: "folder-not-empty",
        message: "The folder “\(root)” holds something that is no earlier drill, so nothing was written there.",
        missing: ["an empty folder, or one that does not exist yet"],
        mend: ["afterword drill NAME --into ANOTHER-FOLDER"])
    }
    do {
      for part in Self.parts where names.contains(part) {
        try FileManager.default.removeItem(atPath: root + "/" + part)
      }
      for part in [workspace, received, reports] {
        try FileManager.default.createDirectory(atPath: part, withIntermediateDirectories: true)
      }
    } catch {
      throw InputError.unavailable(
        "The folder “\(root)” cannot be written. Check the disk and the folder's permissions.")
    }
  }

  /// A drill is never played inside a workspace for real incidents, nor in one that cannot be read: that might be one.
  private func refuseRealWorkspace() throws {
    guard let found = Workspace.nearest(from: root) else { return }
    if let workspace = try? Workspace(at: found), workspace.configuration.isDrill { return }
    throw Refusal(
      rule: "drill-in-workspace",
      message: "“\(root)” lies in the workspace “\(found)”, which is for real incidents. A drill keeps apart from it.",
      mend: ["afterword drill NAME --into FOLDER (outside “\(found)”)"])
  }

  private var isEarlierDrill: Bool {
    guard let earlier = try? Workspace(at: workspace) else { return false }
    return earlier.configuration.isDrill
  }

  /// Writes a file of the drill.
  func write(_ text: String, to path: String) throws {
    do {
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw InputError.unavailable("The file “\(path)” cannot be written. Check the disk and the folder's permissions.")
    }
  }
}
