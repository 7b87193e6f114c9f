import ArgumentParser
import Content
import Guidelines
import Operations

/// Which rules a command works with.
struct PackOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A folder with a rule pack to use instead of the rules that come with Afterword.", valueName: "dir"),
    completion: .directory)
  var rules: String?

  @Option(
    help: ArgumentHelp(
      "A folder with rules of your own, to use beside those that come with Afterword; may be given several times.",
      valueName: "dir"),
    completion: .directory)
  var addRules: [String] = []

  /// The pack; the rules that come with Afterword when nothing is asked for.
  ///
  /// Rules of one's own are compiled alone, beside those that come with Afterword, as long as they use the words that are
  /// there; a file that brings words or wordings of its own changes all rules, so that all are compiled.
  ///
  /// - Throws: `InputError` when a folder cannot be read, `YAMLFaults` when its files are not well written.
  func pack(else folder: String? = nil, adding folders: [String] = []) throws -> RulePack {
    let own = addRules.isEmpty ? folders : addRules
    let base = rules ?? folder
    guard base != nil || !own.isEmpty else { return .builtIn }
    let added = try own.flatMap { try PackFolder.sources(in: $0) }
    if base == nil, added.allSatisfy(\.holdsRules) {
      return try RulePack.builtIn.adding(added, to: PackFolder.builtIn)
    }
    return try RulePack.read((try base.map(PackFolder.sources) ?? PackFolder.builtIn) + added)
  }
}
