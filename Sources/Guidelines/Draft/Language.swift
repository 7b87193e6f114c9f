/// A language that rule packs can be written in.
public enum Language: String, Sendable, Hashable, Codable, CaseIterable {
  /// English.
  case english = "en"
  /// French.
  case french = "fr"
  /// Spanish.
  case spanish = "es"
  /// Arabic.
  case arabic = "ar"
}
