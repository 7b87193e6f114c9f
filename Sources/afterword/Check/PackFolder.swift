import Guidelines
import Operations

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Reads a rule pack from a folder of YAML files.
enum PackFolder {
  /// Reads every YAML file below a folder as one pack.
  ///
  /// - Throws: `InputError` when the folder cannot be read or holds none, `YAMLFaults` when files are not well written.
  static func pack(in folder: String) throws -> RulePack {
    guard let names = try? FileManager.default.subpathsOfDirectory(atPath: folder) else {
      throw InputError.notFound("There is no folder “\(folder)” that can be read. Name one that holds a rule pack.")
    }
    let files = names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted()
    guard !files.isEmpty else {
      throw InputError.notFound(
        "“\(folder)” holds no YAML files. A rule pack has rules and one vocabulary a language.")
    }
    return try RulePack.read(
      files.map { .init(file: folder + "/" + $0, text: try DraftInput.text(at: folder + "/" + $0)) })
  }
}
