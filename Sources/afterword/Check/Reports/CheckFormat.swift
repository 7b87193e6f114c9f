import ArgumentParser

/// How `afterword check` prints what it found.
enum CheckFormat: String, ExpressibleByArgument, CaseIterable {
  /// For people, on their own screen.
  case text
  /// For programs: one object, `Schemas/afterword.check.1.schema.json`.
  case json
  /// SARIF 2.1.0, which code-scanning services and many editors read.
  case sarif
  /// Annotations for GitHub Actions, one a line.
  case github
  /// One page for a browser or a printer, with everything it needs inside.
  case html

  /// How errors of the command itself are written.
  var forErrors: OutputFormat { self == .json || self == .sarif ? .json : .text }
}
