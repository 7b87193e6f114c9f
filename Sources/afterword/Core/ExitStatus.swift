import ArgumentParser

/// The exit codes that scripts rely on (`sysexits.h` where it has one).
enum ExitStatus {
  /// The answer is no: findings, a refusal, a verification that failed.
  static let no = ExitCode(1)
  /// The command was typed wrongly.
  static let usage = ExitCode(64)
  /// The input is not valid.
  static let badInput = ExitCode(65)
  /// The input is not there.
  static let notFound = ExitCode(66)
  /// A channel, a file or the database cannot be reached.
  static let unavailable = ExitCode(69)
  /// A bug in Afterword.
  static let bug = ExitCode(70)
}

/// The command was typed wrongly in a way that the parser cannot see.
struct UsageError: Error {
  /// The full sentence, with what to type instead.
  let message: String
}
