/// The source file that carries the compiled rules inside the library.
public enum BuiltInRules {
  /// The text of `BuiltInPack+Generated.swift` for a pack. One string literal: a compiler reads it in no time, where as
  /// many array literals would take minutes.
  public static func swiftSource(of pack: RulePack) -> String {
    """
    // swift-format-ignore-file
    // Made by “make generate” from the files in Rules. Change those, not this.

    /// The compiled rules of Afterword.
    enum BuiltInPack {
      static let text = ##\"""
    \(pack.encoded.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(separator: "\n"))
        \"""##
    }

    """
  }
}
