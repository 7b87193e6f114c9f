import Guidelines

extension CheckedText {
  /// The findings as diagnostics; what somebody has waived is not shown.
  func diagnostics(_ pack: RulePack) -> JSONValue {
    .array(
      findings.filter { $0.waiver == nil }.map { finding in
        var diagnostic: [String: JSONValue] = [
          "range": json(range(of: finding)), "severity": .integer(Self.severity(finding.severity)),
          "code": .string(finding.rule), "source": "afterword", "message": .string(finding.message),
        ]
        if let address = pack.rule(finding.rule).flatMap(Self.address) {
          diagnostic["codeDescription"] = ["href": .string(address)]
        }
        return .object(diagnostic)
      })
  }

  /// Error, warning, information.
  private static func severity(_ severity: Severity) -> Int {
    switch severity {
    case .error: 1
    case .warning: 2
    case .advice: 3
    }
  }

  /// The web address of the rule's first source.
  private static func address(of rule: Rule) -> String? {
    rule.sources.first?.split(separator: " ").last { $0.hasPrefix("https://") }.map(String.init)
  }
}
