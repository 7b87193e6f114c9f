/// How well labels were found, and how often the checker spoke where nothing was wrong.
public struct Score: Sendable, Hashable, Codable {
  /// Labels that a finding of their family overlaps.
  public var found = 0
  /// Labels that none overlaps.
  public var missed = 0
  /// Findings that overlap a label of their family.
  public var right = 0
  /// Findings in passages that are clean.
  public var wrong = 0
  /// Findings beside the labels of passages that are not clean; nobody has judged these, so they count neither way.
  public var unjudged = 0

  /// No passages yet.
  public init() {}

  /// The share of labels found; nil without labels.
  public var recall: Double? { found + missed == 0 ? nil : Double(found) / Double(found + missed) }
  /// The share of judged findings that are right; nil without any.
  public var precision: Double? { right + wrong == 0 ? nil : Double(right) / Double(right + wrong) }
  /// The harmonic mean of precision and recall; nil when either is unknown.
  public var f1: Double? {
    guard let recall, let precision else { return nil }
    return recall + precision == 0 ? 0 : 2 * recall * precision / (recall + precision)
  }
}

/// How often clean passages were left alone.
public struct CleanScore: Sendable, Hashable, Codable {
  /// Clean passages.
  public var passages = 0
  /// Those with at least one error.
  public var withError = 0
  /// Those with at least one error or warning.
  public var withErrorOrWarning = 0

  /// No passages yet.
  public init() {}

  mutating func add(_ report: CheckReport) {
    passages += 1
    if report.findings.contains(where: { $0.severity == .error }) { withError += 1 }
    if report.findings.contains(where: { $0.severity != .advice }) { withErrorOrWarning += 1 }
  }
}
