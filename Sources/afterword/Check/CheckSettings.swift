import Guidelines
import Operations
import StrictYAML

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What an agency has set once for all its checks, in `afterword-check.yaml`. Paths in it count from its folder.
struct CheckSettings {
  /// The name that is looked for in the current folder and those above it.
  static let fileName = "afterword-check.yaml"

  /// Where the settings come from; nil when there are none.
  var file: String?
  /// A folder with a rule pack.
  var rules: NamedPath?
  /// Folders with rules beside those of the pack.
  var addRules: [NamedPath] = []
  /// A file with case facts.
  var facts: NamedPath?
  /// A file with findings that are known.
  var baseline: NamedPath?
  var kind: DocumentKind?
  var language: Language?
  var phase: LegalStage?
  var jurisdiction: Jurisdiction?
  var failOn: FailureThreshold?
  var show: Severity?
  /// Paths that are left out when a folder is checked.
  var ignore: [PathPattern] = []
  /// Rules that are weighed otherwise, with the place of each for faults.
  var severities: [(rule: YAMLEntry, severity: Severity?)] = []

  /// A file or folder that the settings name.
  struct NamedPath {
    /// As the settings have it.
    let name: String
    /// From where the command is run.
    let path: String
    let place: YAMLPlace

    init(_ value: YAMLValue, in folder: String) throws(YAMLFault) {
      name = try value.line()
      path = name.hasPrefix("/") ? name : folder + name
      place = value.place
    }

    /// The path, when there is something; otherwise the line of the settings is at fault.
    func found() throws(YAMLFault) -> String {
      guard FileManager.default.fileExists(atPath: path) else {
        throw place.fault(
          "There is no file or folder “\(name)”.",
          suggestion: "Paths in the settings count from the folder they lie in.")
      }
      return path
    }
  }

  /// Finds and reads the settings: the file that is named, or the nearest one above the current folder.
  static func find(named path: String?) throws -> CheckSettings {
    if let path { return try read(path) }
    var folder = FileManager.default.currentDirectoryPath
    while true {
      let candidate = folder == "/" ? "/" + fileName : folder + "/" + fileName
      if FileManager.default.fileExists(atPath: candidate) { return try read(candidate) }
      guard folder != "/", let slash = folder.lastIndex(of: "/") else { return CheckSettings() }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
  }

  private static func read(_ path: String) throws -> CheckSettings {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    var map = try StrictYAML.read(try DraftInput.text(at: path), file: path).mapping()
    var settings = CheckSettings()
    settings.file = path
    settings.rules = try map.optional("rules").map { try NamedPath($0, in: folder) }
    settings.addRules = try (try map.optional("add-rules")?.items() ?? []).map { try NamedPath($0, in: folder) }
    settings.facts = try map.optional("facts").map { try NamedPath($0, in: folder) }
    settings.baseline = try map.optional("baseline").map { try NamedPath($0, in: folder) }
    settings.kind = try map.optional("kind")?.choice(of: DocumentKind.self, called: "kind of document")
    settings.language = try map.optional("language")?.choice(of: Language.self, called: "language")
    settings.phase = try map.optional("phase")?.choice(of: LegalStage.self, called: "phase")
    settings.jurisdiction = try map.optional("jurisdiction")?.choice(of: Jurisdiction.self, called: "jurisdiction")
    settings.failOn = try map.optional("fail-on")?.choice(of: FailureThreshold.self, called: "threshold")
    settings.show = try map.optional("show")?.choice(of: Severity.self, called: "severity")
    settings.ignore = try map.optional("ignore")?.lines().map(PathPattern.init) ?? []
    for entry in try map.optional("severity")?.mapping().all ?? [] {
      settings.severities.append((entry, try severity(entry.value)))
    }
    try map.finish()
    return settings
  }

  /// A weight; nil for `off`.
  private static func severity(_ value: YAMLValue) throws(YAMLFault) -> Severity? {
    let text = try value.line()
    if text == "off" { return nil }
    guard let severity = Severity(rawValue: text) else {
      throw value.fault(
        "“\(text)” is not a known severity.",
        suggestion: Spelling.suggestion(for: text, among: Severity.allCases.map(\.rawValue) + ["off"]))
    }
    return severity
  }

  /// The weights, checked against the rules that there are.
  func policy(for pack: RulePack) throws(YAMLFault) -> SeverityPolicy {
    var policy = SeverityPolicy()
    for (entry, severity) in severities {
      guard let rule = pack.rule(entry.key) else {
        throw entry.place.fault(
          "There is no rule “\(entry.key)”.",
          suggestion: Spelling.suggestion(for: entry.key, among: pack.rules.map(\.id)))
      }
      do throws(SeverityPolicyFault) {
        try policy.set(rule, to: severity)
      } catch {
        throw entry.place.fault(
          "“\(rule.id)” is an error and cannot be made milder for every draft.",
          suggestion: "Waive it in the draft that needs it, with a code, a role and a reason.")
      }
    }
    return policy
  }
}

/// The mildest finding that makes `check` leave with 1.
enum FailureThreshold: String, CaseIterable {
  case error, warning, advice, never

  /// Whether a report fails by it; what somebody has waived never counts.
  func isReached(by report: CheckReport) -> Bool {
    let least: Severity? =
      switch self {
      case .error: .error
      case .warning: .warning
      case .advice: .advice
      case .never: nil
      }
    guard let least else { return false }
    return report.findings.contains { $0.waiver == nil && $0.severity >= least }
  }
}
