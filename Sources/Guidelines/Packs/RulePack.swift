/// Rules that a checker reads drafts by.
public struct RulePack: Sendable {
  /// The rules that come with Afterword.
  public static let builtIn = RulePack()
}
