import Content
import Incidents
import Playbooks

/// A playbook of the workspace or of the binary, with what the compiler said about it.
public struct PlaybookListing: Sendable {
  /// The name typed in commands: the file's name without its ending.
  public let name: String
  /// Where it comes from, for messages.
  public let origin: String
  /// Whether the file is the workspace's own.
  public let isOwn: Bool
  /// The text.
  public let text: String
  /// The plan, or what is wrong with it.
  public let result: PlaybookCompiler.Result
}

extension ContentLibrary {
  /// The folder of playbooks.
  static var playbooks: String { "Playbooks" }

  /// Every playbook, by name; those of the workspace hide those inside the binary. Scenarios of drills are not among them.
  public func playbookListings() throws -> [PlaybookListing] {
    try files(in: Self.playbooks).filter { !$0.name.contains("/") }.map(listing)
  }

  /// One playbook by name.
  ///
  /// - Throws: `InputError.notFound` with the nearest name.
  public func playbookListing(_ name: String) throws -> PlaybookListing {
    let file = name.hasSuffix(".yaml") ? name : name + ".yaml"
    if !name.contains("/"), let found = try self.file(file, in: Self.playbooks) { return listing(found) }
    let names = try playbookListings().map(\.name)
    throw InputError.notFound(
      "There is no playbook “\(name)”. There \(names.count == 1 ? "is" : "are"): \(names.joined(separator: ", ")). "
        + "“afterword playbook list” shows them with their titles.")
  }

  private func listing(_ file: File) -> PlaybookListing {
    PlaybookListing(
      name: String(file.name.dropLast(5)), origin: file.origin, isOwn: file.isOwn, text: file.text,
      result: PlaybookCompiler.compile(file.text, file: file.origin, vocabulary: vocabulary))
  }

  /// What playbooks of this workspace may name: the kinds of statement that have a template, and the sets of support tasks.
  public var vocabulary: PlaybookCompiler.Vocabulary {
    PlaybookCompiler.Vocabulary(statementKinds: statementKindsWithTemplates, taskSets: AutomaticActions.taskSets)
  }

  private var statementKindsWithTemplates: [String]? {
    guard let templates = try? files(in: Operations.templateFolder, ending: ".txt"), !templates.isEmpty else {
      return nil
    }
    // Corrections and withdrawals are about an earlier statement, so no plan can assemble them ahead.
    return Set(templates.compactMap { $0.name.split(separator: ".").first.map(String.init) })
      .subtracting(["correction", "withdrawal"]).sorted()
  }
}
