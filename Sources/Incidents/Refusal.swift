/// A “no” from a decision: which rule said it, what is missing, and the commands that would mend it.
public struct Refusal: Error, Hashable, Sendable, Codable, CustomStringConvertible {
  /// The rule's stable name in kebab case, for example `clearance-policy-unmet`.
  public let rule: String
  /// What happened and where, in full calm sentences.
  public let message: String
  /// What is missing, one plain line each.
  public let missing: [String]
  /// The commands to type, one each.
  public let mend: [String]

  /// Says no.
  public init(rule: String, message: String, missing: [String] = [], mend: [String] = []) {
    self.rule = rule
    self.message = message
    self.missing = missing
    self.mend = mend
  }

  /// The message followed by what is missing and how to mend it.
  public var description: String {
    ([message] + missing.map { "  missing: \($0)" } + mend.map { "  to mend: \($0)" }).joined(separator: "\n")
  }
}
