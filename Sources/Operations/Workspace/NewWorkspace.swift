import Content
import Incidents
import Journal
import StrictYAML

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Makes a workspace that works at once: sample agencies, officers with keys, a playbook to edit, a channel to fill in.
///
/// `afterword.yaml` is written last and at once, so that an interrupted start leaves no half workspace behind: repeating it completes it.
public struct NewWorkspace: Sendable {
  /// What was made.
  public struct Result: Sendable, Encodable {
    /// The folder.
    public let root: String
    /// The files written, relative to the folder.
    public let files: [String]
    /// The officers who now have keys on this machine.
    public let officers: [OfficerID]
    /// Where the keys lie.
    public let keyFolder: String
  }

  /// Makes the workspace in a folder that holds none yet.
  ///
  /// - Parameters:
  ///   - root: the folder, as an absolute path; it is made when missing.
  ///   - configuration: the text of `afterword.yaml`; nil means the sample.
  public static func make(
    at root: String, configuration: String? = nil, clock: any WallClock, random: any RandomSource,
    environment: [String: String]
  ) async throws -> Result {
    let target = root + "/afterword.yaml"
    guard !FileManager.default.fileExists(atPath: target) else {
      throw Refusal(
        rule: "workspace-exists", message: "“\(root)” is a workspace already; it was left as it is.",
        mend: ["afterword doctor --workspace \(root)", "afterword init ANOTHER-FOLDER"])
    }
    do {
      try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    } catch {
      throw InputError.unavailable("The folder “\(root)” cannot be made. Check the permissions of the folder above it.")
    }

    let identifier = "workspace-" + random.identifier(letters: 8).lowercased()
    guard let sample = configuration ?? EmbeddedFile.named("Templates/workspace/afterword.yaml")?.text else {
      throw InputError.notFound("The sample configuration is missing from this build.")
    }
    let text = sample.split(separator: "{{workspace}}", omittingEmptySubsequences: false).joined(separator: identifier)
    let parsed: Configuration
    do {
      parsed = try Configuration(yaml: try StrictYAML.read(text, file: "afterword.yaml"))
    } catch let fault as YAMLFault {
      throw YAMLFaults([fault])
    }

    var files: [String] = []
    for file in EmbeddedFile.all where isForEditing(file.path) {
      let path = root + "/" + workspacePath(of: file.path)
      if FileManager.default.fileExists(atPath: path) { continue }
      try write(file.text, to: path)
      files.append(workspacePath(of: file.path))
    }

    let operations = try await Operations.open(
      workspace: Workspace(root: root, configuration: parsed), journal: .create, clock: clock, random: random,
      environment: environment)
    _ = try operations.keyring.createWorkspaceKey(random: random)
    _ = try operations.keyring.createWitnessKey(random: random)
    guard let founder = parsed.officers.first(where: { $0.holds(.administrator) }) else {
      throw Refusal(
        rule: "role-missing",
        message: "No officer in the configuration has the role administrator, so nobody can keep the workspace.",
        mend: ["Give one officer the role administrator in afterword.yaml."])
    }
    let act = Act(officer: founder, occurredAt: clock.now(), recordedAt: clock.now())
    for officer in parsed.officers { _ = try await operations.createKey(for: officer.id, act) }
    try operations.makeChannelSecrets()
    try write(text, to: target)
    return Result(
      root: root, files: files + ["afterword.yaml", "journal.sqlite"], officers: parsed.officers.map(\.id),
      keyFolder: operations.keyring.folder)
  }

  private static func isForEditing(_ path: String) -> Bool {
    path.hasPrefix("Playbooks/") && !path.hasPrefix("Playbooks/drills/")
  }

  private static func workspacePath(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return path }
    return path[..<slash].lowercased() + path[slash...]
  }

  private static func write(_ text: String, to path: String) throws(InputError) {
    do {
      if let slash = path.lastIndex(of: "/") {
        try FileManager.default.createDirectory(atPath: String(path[..<slash]), withIntermediateDirectories: true)
      }
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw InputError.unavailable(
        "The file “\(path)” cannot be written. Check the disk and the permissions of its folder.")
    }
  }
}
