/// Hides the names and held-back phrases of a case in words that others will read.
///
/// A report is pasted into mails and tickets, and printed by build servers. So a finding shows ``mark`` where the draft
/// names an offender, or a victim or witness who may not be named yet, or says a phrase that is held back; names of
/// groups and titles of manifestos are not hidden. The place of the finding is exact all the same. Who needs the words on
/// their own screen asks for them: `Checker.check(draft, facts: facts, showsNames: true)`.
///
/// ```swift
/// let redaction = Redaction(facts)
/// print(redaction.redacted("Evan Rask was seen."))  // ▮▮▮▮ was seen.
/// ```
public struct Redaction: Sendable {
  /// What stands in the place of hidden words, whatever their length.
  public static let mark = "▮▮▮▮"

  private let names: NameMatcher

  /// Hides what these case facts name.
  public init(_ facts: CaseFacts) {
    names = NameMatcher(facts)
  }

  /// The text with every name and held-back phrase hidden.
  public func redacted(_ text: String) -> String { Self.redacted(text, names) }

  /// A part of a draft as a report may show it.
  ///
  /// - Parameters:
  ///   - text: The whole draft.
  ///   - bytes: The part, in bytes of the draft.
  ///   - report: The report on the draft, which knows what is hidden.
  public static func redacted(_ text: String, bytes: Range<Int>, by report: CheckReport) -> String {
    redacted(text, bytes: bytes, withheld: report.withheld.map { $0.start.byte..<$0.end.byte })
  }

  /// Whether nothing is hidden.
  var isEmpty: Bool { names.isEmpty }

  /// Where a text says what is hidden, in bytes.
  func withheld(in text: String) -> [Range<Int>] { Self.withheld(in: text, names) }

  static func redacted(_ text: String, _ names: NameMatcher) -> String {
    guard !names.isEmpty else { return text }
    return redacted(text, bytes: 0..<text.utf8.count, withheld: withheld(in: text, names))
  }

  private static func withheld(in text: String, _ names: NameMatcher) -> [Range<Int>] {
    let bytes = text.utf8.span
    var reader = SentenceReader(findsHeadline: false)
    var tokens: [Token] = []
    var withheld: [Range<Int>] = []
    while reader.next(bytes, into: &tokens) != nil {
      for match in names.matches(in: tokens, of: bytes) where match.kind.isWithheld {
        withheld.append(Int(tokens[match.first].begin)..<Int(tokens[match.last].end))
      }
    }
    return withheld
  }

  static func redacted(_ text: String, bytes: Range<Int>, withheld: [Range<Int>]) -> String {
    let utf8 = text.utf8
    func part(_ range: Range<Int>) -> Substring {
      let first = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
      return text[first..<utf8.index(first, offsetBy: range.count)]
    }
    var result = ""
    var place = bytes.lowerBound
    for range in withheld.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) })
    where range.upperBound > place && range.lowerBound < bytes.upperBound {
      if range.lowerBound > place { result += part(place..<range.lowerBound) }
      if !result.hasSuffix(mark) || range.lowerBound > place { result += mark }
      place = min(range.upperBound, bytes.upperBound)
    }
    if place < bytes.upperBound { result += part(place..<bytes.upperBound) }
    return result
  }
}
