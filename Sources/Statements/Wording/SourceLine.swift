import Guidelines
import Incidents

/// How a template says who confirmed what stands above it: “This was confirmed by …”, with the words before the agencies and those behind.
struct SourceLine: Sendable, Hashable {
  /// The words before the agencies.
  let before: String
  /// The words behind them, to the end of the line.
  let behind: String

  /// The names of a line as a text has it, and where it stands.
  struct Claim {
    let range: Range<String.Index>
    let agencies: [Agency]
    /// Whether the words hold anything beside names of agencies of the incident: a body that nobody has asked.
    let namesOthers: Bool
  }

  /// Where a text has one of these lines.
  static func claims(in text: String, _ shapes: [SourceLine], _ agencies: [Agency], _ language: Language) -> [Claim] {
    var claims: [Claim] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let plain = Self.plain(String(line))
      let found = shapes.flatMap { shape -> [(range: Range<String.Index>, names: String)] in
        plain.ranges(of: shape.before).compactMap { start in
          guard start.lowerBound == plain.startIndex || plain[..<start.lowerBound].last?.isWhitespace == true,
            let end = plain[start.upperBound...].ranges(of: shape.behind).first(where: { end in
              end.upperBound == plain.endIndex || plain[end.upperBound].isWhitespace
            })
          else { return nil }
          return (start.lowerBound..<end.upperBound, String(plain[start.upperBound..<end.lowerBound]))
        }
      }
      // “…, after checking the lists” is longer than the line without it.
      var taken: [Range<String.Index>] = []
      for claim in found.sorted(by: { ($0.range.lowerBound, $0.names.count) < ($1.range.lowerBound, $1.names.count) })
      where !taken.contains(where: { $0.overlaps(claim.range) }) {
        taken.append(claim.range)
        let read = Self.agencies(in: claim.names, agencies, language)
        claims.append(Claim(range: line.startIndex..<line.endIndex, agencies: read.named, namesOthers: read.isMore))
      }
    }
    return claims
  }

  /// The agencies that words name, and whether they hold more than their names.
  private static func agencies(
    in names: String, _ agencies: [Agency], _ language: Language
  ) -> (named: [Agency], isMore: Bool) {
    var rest = " " + PastedText(names).folded + " "
    var named: [Agency] = []
    let forms = agencies.flatMap { agency in
      Set(IssuerClaim.forms(of: agency, language)).map { (agency: agency, words: $0) }
    }
    for form in forms.sorted(by: { ($1.words.count, $0.words) < ($0.words.count, $1.words) }) where !form.words.isEmpty
    {
      guard let range = rest.firstRange(of: form.words) else { continue }
      rest.replaceSubrange(range, with: " ")
      if !named.contains(where: { $0.id == form.agency.id }) { named.append(form.agency) }
    }
    let words = rest.split { $0.isWhitespace || ",،;.".contains($0) }.map(String.init)
    return (named, named.isEmpty || !words.allSatisfy { (Self.joining[language] ?? []).contains($0) })
  }

  private static let joining: [Language: Set<String>] = [
    .english: ["and", "the"], .french: ["et", "le", "la", "les", "l'", "par", "de", "du", "des"],
    .spanish: ["y", "e", "el", "la", "los", "las"], .arabic: ["و", "وال", "ال"],
  ]

  /// Text without invisible marks and with spaces of one kind.
  static func plain(_ text: String) -> String {
    TextSafety.withoutIsolates(text).replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }
}

extension Template {
  /// The lines in which it says who confirmed what stands above them, each once.
  var sourceLines: [SourceLine] {
    var lines: [SourceLine] = []
    for line in Self.sourceLines(in: nodes) where !lines.contains(line) { lines.append(line) }
    return lines
  }

  private static let sourceFields: Set<String> = ["statement.sources", "statement.figure-owners"]

  private static func sourceLines(in nodes: [Node]) -> [SourceLine] {
    nodes.indices.flatMap { index -> [SourceLine] in
      switch nodes[index] {
      case .text, .number, .item: return []
      case .field(let field, _):
        guard sourceFields.contains(field.name), index > 0, index + 1 < nodes.count,
          case .text(let before) = nodes[index - 1], case .text(let behind) = nodes[index + 1]
        else { return [] }
        let lead = before.split(separator: "\n", omittingEmptySubsequences: false).last.map(String.init) ?? ""
        let end = behind.split(separator: "\n", omittingEmptySubsequences: false).first.map(String.init) ?? ""
        guard lead.contains(where: \.isLetter), !end.isEmpty else { return [] }
        return [SourceLine(before: SourceLine.plain(lead), behind: SourceLine.plain(end))]
      case .when(_, let then, let otherwise): return sourceLines(in: then) + sourceLines(in: otherwise)
      case .count(_, let branches, _): return branches.flatMap { sourceLines(in: $0.body) }
      case .each(_, let body), .areas(let body), .sources(let body), .news(let body): return sourceLines(in: body)
      }
    }
  }
}
