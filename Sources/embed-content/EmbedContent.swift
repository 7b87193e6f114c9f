#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Writes the playbooks, templates, catalogues and rules into `Sources/Content/EmbeddedFiles+Generated.swift`. Run by `make generate`.
///
/// With `--check` it writes nothing and fails when the generated file is out of date.
@main
enum EmbedContent {
  static let folders = ["Playbooks", "Rules", "Templates"]
  static let target = "Sources/Content/EmbeddedFiles+Generated.swift"

  static func main() throws {
    let generated = try source()
    if CommandLine.arguments.contains("--check") {
      let present = (try? String(contentsOfFile: target, encoding: .utf8)) ?? ""
      if present != generated {
        print("\(target) is out of date. Run “make generate” and commit the result.")
        throw Failure.outOfDate
      }
    } else {
      try generated.write(toFile: target, atomically: true, encoding: .utf8)
    }
  }

  enum Failure: Error { case outOfDate, unreadable(String) }

  static func source() throws -> String {
    var paths: [String] = []
    for folder in folders {
      for name in try FileManager.default.subpathsOfDirectory(atPath: folder)
      where name.hasSuffix(".yaml") || name.hasSuffix(".md") || name.hasSuffix(".txt") {
        paths.append(folder + "/" + name)
      }
    }
    var text = """
      // swift-format-ignore-file
      // Made by “make generate” from the files it names. Change those, not this.

      let embeddedFiles: [EmbeddedFile] = [

      """
    for path in paths.sorted() {
      let content = try String(contentsOfFile: path, encoding: .utf8)
      guard !content.contains("\"\"\"####"), !content.contains("\r") else { throw Failure.unreadable(path) }
      text += "  EmbeddedFile(\n    \"\(path)\",\n    ####\"\"\"\n\(content)\n\"\"\"####),\n"
    }
    return text + "]\n"
  }
}
