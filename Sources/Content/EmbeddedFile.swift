/// A playbook, template, catalogue or rule pack that travels inside the binary, so that an installed `afterword` needs no folder.
public struct EmbeddedFile: Sendable {
  /// The path in the project, for example `Playbooks/first-72-hours.yaml`.
  public let path: String
  private let content: StaticString

  init(_ path: String, _ content: StaticString) {
    self.path = path
    self.content = content
  }

  /// The text of the file.
  public var text: String { content.description }

  /// Every file that travels inside the binary, sorted by path.
  public static var all: [EmbeddedFile] { embeddedFiles }

  /// The file with this path.
  public static func named(_ path: String) -> EmbeddedFile? { all.first { $0.path == path } }

  /// The files under a folder, for example `Templates/statements/`.
  public static func under(_ folder: String) -> [EmbeddedFile] { all.filter { $0.path.hasPrefix(folder) } }
}
