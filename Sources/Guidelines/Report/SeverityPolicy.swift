/// How an agency weighs the rules where it may decide for itself.
///
/// A rule may be made stricter. It may be made milder or switched off only where it is no error: what must not be
/// published is waived in the draft, with a code, a role and a reason, never in a settings file.
public struct SeverityPolicy: Sendable, Hashable {
  /// The weight of each rule that is weighed otherwise; `.some(nil)` switches it off.
  private var weights: [String: Severity?] = [:]

  /// Weighs every rule as the pack does.
  public init() {}

  /// Weighs a rule otherwise; nil switches it off.
  ///
  /// - Throws: ``SeverityPolicyFault`` when the rule is an error by itself and would become milder.
  public mutating func set(_ rule: Rule, to severity: Severity?) throws(SeverityPolicyFault) {
    if rule.severity == .error, severity != .error { throw SeverityPolicyFault(rule: rule.id) }
    weights[rule.id] = .some(severity)
  }

  /// The report with the agency's weights. A finding that the rule itself raised to an error, for example in a
  /// headline, stays one unless its rule is switched off.
  public func applied(to report: CheckReport) -> CheckReport {
    guard !weights.isEmpty else { return report }
    var weighed = report
    weighed.findings = report.findings.compactMap { finding in
      guard let change = weights[finding.rule] else { return finding }
      guard let severity = change else { return nil }
      var finding = finding
      if finding.severity != .error { finding.severity = severity }
      return finding
    }
    return weighed
  }
}

/// A settings file asked for an error to be made milder.
public struct SeverityPolicyFault: Error, Sendable, Hashable {
  /// The rule.
  public var rule: String
}
