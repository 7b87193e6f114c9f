import Content
import Guidelines
import Operations

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The YAML files of a rule pack.
enum PackFolder {
  /// The files of the rules that come with Afterword.
  static var builtIn: [RulePack.Source] {
    EmbeddedFile.under("Rules/").filter { isYAML($0.path) }.map { .init(file: $0.path, text: $0.text) }
  }

  /// The YAML files below a folder.
  ///
  /// - Throws: `InputError` when the folder cannot be read or holds none.
  static func sources(in folder: String) throws -> [RulePack.Source] {
    guard let names = try? FileManager.default.subpathsOfDirectory(atPath: folder) else {
      throw InputError.notFound("There is no folder “\(folder)” that can be read. Name one that holds a rule pack.")
    }
    let files = names.filter(isYAML).sorted()
    guard !files.isEmpty else {
      throw InputError.notFound(
        "“\(folder)” holds no YAML files. “afterword rules new” writes a first rule, “afterword rules export” all.")
    }
    return try files.map { .init(file: folder + "/" + $0, text: try DraftInput.text(at: folder + "/" + $0)) }
  }

  private static func isYAML(_ name: String) -> Bool { name.hasSuffix(".yaml") || name.hasSuffix(".yml") }
}
