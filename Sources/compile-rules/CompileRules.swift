import Guidelines
import StrictYAML

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Compiles `Rules/` into `Sources/Guidelines/Packs/BuiltInPack+Generated.swift`. Run by `make generate`.
///
/// With `--check` it writes nothing and fails when the generated file is out of date.
@main
enum CompileRules {
  static let folder = "Rules"
  static let target = "Sources/Guidelines/Packs/BuiltInPack+Generated.swift"

  enum Failure: Error { case outOfDate, faults }

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

  static func source() throws -> String {
    var sources: [RulePack.Source] = []
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() where name.hasSuffix(".yaml") {
      let path = folder + "/" + name
      sources.append(.init(file: path, text: try String(contentsOfFile: path, encoding: .utf8)))
    }
    do throws(YAMLFaults) {
      return BuiltInRules.swiftSource(of: try RulePack.read(sources))
    } catch {
      print(error)
      throw Failure.faults
    }
  }
}
