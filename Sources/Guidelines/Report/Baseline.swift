/// Findings that were there when somebody began to check a body of texts, so that only new ones are reported.
///
/// A baseline is for archives and for the day a newsroom adopts the checker. It holds fingerprints and no words of any
/// text. What stands in it is counted in every report, so that nobody mistakes silence for a clean text; and releases
/// are decided without it.
public struct Baseline: Sendable, Hashable, Codable {
  /// One finding that is known.
  public struct Entry: Sendable, Hashable, Codable, Comparable {
    /// The file, by its path from the folder that the baseline lies in: ``Baseline/path(of:from:)``.
    public var path: String
    /// The rule.
    public var rule: String
    /// The finding.
    public var fingerprint: Fingerprint

    /// Names a finding.
    public init(path: String, rule: String, fingerprint: Fingerprint) {
      self.path = path
      self.rule = rule
      self.fingerprint = fingerprint
    }

    /// Orders by path, then by rule.
    public static func < (left: Entry, right: Entry) -> Bool {
      (left.path, left.rule, left.fingerprint.description) < (right.path, right.rule, right.fingerprint.description)
    }
  }

  /// The version of the shape, `afterword.baseline/1`.
  public var schema: String
  /// What is known.
  public var findings: [Entry]

  /// The version that this release writes and reads.
  public static let currentSchema = "afterword.baseline/1"

  /// Makes a baseline of findings; the order does not count.
  public init(_ findings: [Entry] = []) {
    schema = Self.currentSchema
    self.findings = findings.sorted()
  }

  /// A file's path from a folder, so that a baseline holds wherever a check is run, and on every machine.
  ///
  /// - Parameters:
  ///   - file: From the root.
  ///   - folder: From the root.
  public static func path(of file: String, from folder: String) -> String {
    let file = file.split(separator: "/")
    let folder = folder.split(separator: "/")
    let shared = zip(file, folder).prefix { $0 == $1 }.count
    return (folder.dropFirst(shared).map { _ in ".." } + file.dropFirst(shared)).joined(separator: "/")
  }

  /// The findings of a report that a baseline can hold: not those of names and held-back phrases, whose reason is that
  /// they must never be overlooked, and not those that somebody has already waived.
  public static func entries(of report: CheckReport, path: String, text: String, pack: RulePack) -> [Entry] {
    zip(report.findings, report.fingerprints(in: text)).compactMap { finding, fingerprint in
      guard finding.waiver == nil, pack.rule(finding.rule)?.method.isAboutNames != true else { return nil }
      return Entry(path: path, rule: finding.rule, fingerprint: fingerprint)
    }
  }

  /// Takes the known findings out of a report, and says how many they were.
  public func newFindings(of report: CheckReport, path: String, text: String, pack: RulePack) -> (
    CheckReport, known: Int
  ) {
    guard !findings.isEmpty else { return (report, 0) }
    let known = Set(findings.filter { $0.path == path }.map(\.fingerprint))
    var rest = report
    rest.findings = zip(report.findings, report.fingerprints(in: text)).compactMap { finding, fingerprint in
      let staysHidden = known.contains(fingerprint) && pack.rule(finding.rule)?.method.isAboutNames != true
      return staysHidden && finding.waiver == nil ? nil : finding
    }
    return (rest, report.findings.count - rest.findings.count)
  }
}

extension Rule.Method {
  /// Whether it finds names or held-back phrases of the case facts.
  public var isAboutNames: Bool {
    switch self {
    case .offenders, .groups, .titles, .victims, .minors, .witnesses, .holdback: true
    case .frequency: true
    default: false
    }
  }
}
