import Incidents
import StrictYAML

/// Reads what an agency is called: one name for all languages, or one for each.
///
/// ```yaml
/// name: Port Ellery Police
/// name: { en: Port Ellery Police, fr: la police de Port Ellery, ar: شرطة بورت إيليري }
/// name: { fr: { within: l’hôpital, alone: Hôpital } }
/// ```
///
/// A name stands as within a sentence, with its article; how it looks alone follows from it, and may be given.
public struct AgencyNaming: Sendable {
  /// The codes of the languages in which statements are written.
  public static let languages = ["en", "fr", "es", "ar"]

  /// The name on screens: the only one, otherwise the English one without its article, otherwise the first.
  public let name: String
  /// The names by language; empty where one name serves all.
  public let names: [String: AgencyName]

  /// Reads a name.
  ///
  /// - Parameter line: Reads one name and refuses what cannot stand under a public text.
  /// - Throws: `YAMLFault` for a language that is not known, and for a mapping without a name.
  public init(
    _ value: YAMLValue, line: (YAMLValue) throws(YAMLFault) -> String
  ) throws(YAMLFault) {
    if case .text = value.content {
      name = try line(value)
      names = [:]
      return
    }
    let entries = try value.mapping().all
    guard !entries.isEmpty else {
      throw value.fault("The agency has no name.", suggestion: "Write “name: Port Ellery Police”.")
    }
    var names: [String: AgencyName] = [:]
    for entry in entries {
      guard Self.languages.contains(entry.key) else {
        throw entry.place.fault("“\(entry.key)” is not a language.", suggestion: "Write en, fr, es or ar.")
      }
      if case .text = entry.value.content {
        names[entry.key] = AgencyName(try line(entry.value))
        continue
      }
      var map = try entry.value.mapping()
      let text = try line(map.required("within"))
      var alone: String?
      if let value = map.optional("alone") { alone = try line(value) }
      try map.finish()
      names[entry.key] = AgencyName(text, alone: alone)
    }
    let first = names["en"] ?? entries.first.flatMap { names[$0.key] }
    let text = first?.alone ?? first?.text ?? ""
    let article = ["the ", "The "].first { names["en"] != nil && text.hasPrefix($0) && first?.alone == nil }
    name = String(text.dropFirst(article?.count ?? 0))
    self.names = names
  }
}
