import Guidelines
import StrictYAML

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Compiles `Rules/` into what the library carries: what the rules say, and the finished tables of each language. Run by
/// `make generate`.
///
/// With `--check` it writes nothing and fails when a generated file is not byte for byte what the rules make now.
@main
enum CompileRules {
  static let folder = "Rules"

  enum Failure: Error { case outOfDate, faults }

  static func main() throws {
    var outOfDate: [String] = []
    for file in try files() {
      let generated = Data(file.bytes)
      if (try? Data(contentsOf: URL(filePath: file.path))) == generated { continue }
      if CommandLine.arguments.contains("--check") {
        outOfDate.append(file.path)
      } else {
        try generated.write(to: URL(filePath: file.path), options: .atomic)
      }
    }
    guard outOfDate.isEmpty else {
      print("Out of date: \(outOfDate.joined(separator: ", ")). Run “make generate” and commit the result.")
      throw Failure.outOfDate
    }
  }

  static func files() throws -> [BuiltInRules.File] {
    var sources: [RulePack.Source] = []
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() where name.hasSuffix(".yaml") {
      let path = folder + "/" + name
      sources.append(.init(file: path, text: try String(contentsOfFile: path, encoding: .utf8)))
    }
    do throws(YAMLFaults) {
      return BuiltInRules.files(of: try RulePack.read(sources))
    } catch {
      print(error)
      throw Failure.faults
    }
  }
}
