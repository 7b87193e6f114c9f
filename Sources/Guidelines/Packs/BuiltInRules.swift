/// The files by which the library carries the compiled rules.
public enum BuiltInRules {
  /// What one of the files holds.
  public struct File: Sendable, Hashable {
    /// Where it belongs, within the folder of the project.
    public var path: String
    /// Its bytes.
    public var bytes: [UInt8]
  }

  /// The files for a pack: what the rules say as a Swift source, and the finished tables of each language.
  ///
  /// The text is one string literal: a compiler reads it in no time, where as many array literals would take minutes. A
  /// string holds no bytes that are not text, so the tables go by way of C.
  public static func files(of pack: RulePack) -> [File] {
    let lines = pack.encoded.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
    let source = """
      // swift-format-ignore-file
      // Made by “make generate” from the files in Rules. Change those, not this.

      /// What the rules of Afterword say.
      enum BuiltInPack {
        static let text = ##\"""
      \(lines.joined(separator: "\n"))
          \"""##
      }

      """
    let text = File(path: "Sources/Guidelines/Packs/BuiltInPack+Generated.swift", bytes: Array(source.utf8))
    return [text]
      + Language.allCases.map {
        File(path: "Sources/CRuleTables/\($0.rawValue).tables", bytes: pack.tables(in: $0))
      }
  }
}
