import Documents
import Guidelines

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Findings as SARIF 2.1.0 (OASIS, “Static Analysis Results Interchange Format”). Columns are UTF-16 code units.
struct SarifReport: Encodable {
  struct Run: Encodable {
    let tool: Tool
    let columnKind = "utf16CodeUnits"
    let artifacts: [Artifact]
    let results: [Result]
  }
  struct Tool: Encodable {
    let driver: Driver
  }
  struct Driver: Encodable {
    let name = "afterword"
    let semanticVersion: String
    let rules: [RuleDescriptor]
  }
  struct RuleDescriptor: Encodable {
    let id: String
    let name: String
    let shortDescription: Text
    let fullDescription: Text
    let help: Text
    let defaultConfiguration: Configuration
    let properties: Properties
  }
  struct Configuration: Encodable {
    let level: String
  }
  struct Properties: Encodable {
    let tags: [String]
  }
  struct Text: Encodable {
    let text: String
  }
  struct Artifact: Encodable {
    let location: ArtifactLocation
    let sourceLanguage: String
  }
  struct ArtifactLocation: Encodable {
    let uri: String
    var index: Int?
  }
  struct Result: Encodable {
    let ruleId: String
    let ruleIndex: Int?
    let level: String
    let message: Text
    let locations: [Location]
    let partialFingerprints: [String: String]
    let suppressions: [Suppression]
    let fixes: [Fix]?
  }
  struct Fix: Encodable {
    let description: Text
    let artifactChanges: [Change]
  }
  struct Change: Encodable {
    let artifactLocation: ArtifactLocation
    let replacements: [Replacement]
  }
  struct Replacement: Encodable {
    let deletedRegion: Region
    let insertedContent: Text
  }
  struct Location: Encodable {
    let physicalLocation: PhysicalLocation
    /// The paragraph, for documents that have no lines.
    let logicalLocations: [LogicalLocation]?
  }
  struct LogicalLocation: Encodable {
    let fullyQualifiedName: String
    let kind = "paragraph"
  }
  struct PhysicalLocation: Encodable {
    let artifactLocation: ArtifactLocation
    let region: Region?
  }
  struct Region: Encodable {
    let startLine: Int
    let startColumn: Int
    let endLine: Int
    let endColumn: Int
    let charOffset: Int
    let charLength: Int
    let byteOffset: Int
    let byteLength: Int
  }
  struct Suppression: Encodable {
    let kind = "inSource"
    let justification: String
  }

  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let version = "2.1.0"
  let runs: [Run]

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  init(_ documents: [CheckedDocument], pack: RulePack, show: Severity) {
    let results = documents.enumerated().flatMap { index, document in Self.results(of: document, index, pack, show) }
    let descriptors = pack.rules.map(Self.descriptor)
    runs = [
      Run(
        tool: Tool(driver: Driver(semanticVersion: Release.version, rules: descriptors)),
        artifacts: documents.map {
          Artifact(location: ArtifactLocation(uri: Self.uri($0.name)), sourceLanguage: $0.report.language.rawValue)
        },
        results: results)
    ]
  }

  private static func descriptor(_ rule: Rule) -> RuleDescriptor {
    let better = rule.suggestions.map { "Better: \($0)" }
    let sources = rule.sources.map { "Source: \($0)" }
    return RuleDescriptor(
      id: rule.id, name: rule.title, shortDescription: Text(text: rule.message), fullDescription: Text(text: rule.why),
      help: Text(text: ([rule.message, rule.why] + better + sources).joined(separator: "\n")),
      defaultConfiguration: Configuration(level: level(rule.severity)),
      properties: Properties(tags: [rule.family.rawValue, rule.practice.rawValue]))
  }

  private static func results(
    of document: CheckedDocument, _ index: Int, _ pack: RulePack, _ show: Severity
  ) -> [Result] {
    let numbers = Dictionary(uniqueKeysWithValues: pack.rules.enumerated().map { ($1.id, $0) })
    let lines = LineIndex(source: document)
    return zip(document.report.findings, document.report.fingerprints(in: document.draft.text)).compactMap {
      finding, print in
      guard finding.severity >= show else { return nil }
      let place = ArtifactLocation(uri: uri(document.name), index: index)
      let paragraph = document.place(of: finding)
      let hasLines = !finding.text.isEmpty && paragraph == nil
      let region = hasLines ? region(document.span(of: finding), lines) : nil
      return Result(
        ruleId: finding.rule, ruleIndex: numbers[finding.rule], level: level(finding.severity),
        message: Text(text: finding.message),
        locations: [
          Location(
            physicalLocation: PhysicalLocation(artifactLocation: place, region: region),
            logicalLocations: paragraph.map { [LogicalLocation(fullyQualifiedName: $0.words)] })
        ],
        partialFingerprints: ["afterword/v1": print.description],
        suppressions: finding.waiver.map { [Suppression(justification: "\($0.role): \($0.reason)")] } ?? [],
        fixes: document.source.format.isPlainText ? fixes(for: finding, place, region) : nil)
    }
  }

  /// The safe replacement, for programs that offer it.
  private static func fixes(for finding: Finding, _ place: ArtifactLocation, _ region: Region?) -> [Fix]? {
    guard let replacement = finding.replacement, let region else { return nil }
    let change = Change(
      artifactLocation: place,
      replacements: [Replacement(deletedRegion: region, insertedContent: Text(text: replacement))])
    let words = replacement.isEmpty ? "Leave the words out." : "Write “\(replacement)”."
    return [Fix(description: Text(text: words), artifactChanges: [change])]
  }

  private static func region(_ span: TextSpan, _ lines: LineIndex) -> Region {
    Region(
      startLine: span.start.line, startColumn: lines.utf16Column(of: span.start), endLine: span.end.line,
      endColumn: lines.utf16Column(of: span.end), charOffset: span.start.utf16,
      charLength: span.end.utf16 - span.start.utf16, byteOffset: span.start.byte,
      byteLength: span.end.byte - span.start.byte)
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .advice: "note"
    }
  }

  /// A path as a relative or absolute URI (RFC 3986).
  private static func uri(_ path: String) -> String {
    if path == "-" { return "stdin" }
    var uri = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: uri.unicodeScalars.append(Unicode.Scalar(byte))
      case _ where "-._~/".utf8.contains(byte): uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        uri += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return uri
  }
}
