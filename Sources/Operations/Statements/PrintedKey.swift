import Statements
import StrictYAML

/// A key of facts that templates print.
public struct PrintedKey: Sendable, Hashable, Encodable {
  /// The key; one that ends in `.*` stands for all below it.
  public let key: String
  /// The kinds of statements whose templates print it.
  public let kinds: [StatementKind]

  /// The key that was meant by one that no template prints: it holds all its words, or is a slip of the fingers away.
  ///
  /// - Parameter keys: those that templates print.
  static func likely(for typed: String, among keys: [String]) -> String? {
    if let known = synonyms[typed] { return known }
    let wanted = words(of: typed)
    let holding = keys.filter { wanted.isSubset(of: words(of: $0)) }
    if let shortest = holding.min(by: { ($0.utf8.count, $0) < ($1.utf8.count, $1) }) { return shortest }
    return Spelling.nearest(to: typed, among: keys)
  }

  private static func words(of key: String) -> Set<Substring> { Set(key.split { ".-".contains($0) }) }

  private static let synonyms: [String: String] = [
    "time.start": "time.from", "time.begin": "time.from", "time.end": "time.to", "time.until": "time.to",
    "shelter": "place.reception", "reception-centre": "place.reception", "opening-hours": "family.hours",
    "hours": "family.hours", "witness-line": "contact.witness-line",
  ]
}
