import Guidelines

/// A sentence of an agency that stands under one language and reads as another.
public struct ForeignWording: Sendable, Hashable {
  /// The language under which the words stand.
  public let language: Language
  /// The language that they seem to be in.
  public let seems: Language
  /// The words.
  public let words: String

  /// The keys whose facts are sentences; names of places and lists may be of any language.
  private static let sentences: Set<String> = [
    "known", "unknown", "threat", "charge", "instruction", "action", "checked", "attribution",
  ]

  /// The first of a fact; nothing where its words are in the languages under which they stand.
  public init?(_ key: FactKey, _ value: FactValue) {
    guard Self.sentences.contains(key.family), case .words(let words) = value else { return nil }
    for (language, _, text) in words.all {
      guard let seems = Language.other(than: language, of: text) else { continue }
      (self.language, self.seems, self.words) = (language, seems, text)
      return
    }
    return nil
  }

  /// What is the matter, as a sentence.
  public func sentence(of fact: FactID) -> String {
    "\(fact) is recorded as \(language.englishName), and “\(words)” reads as \(seems.englishName)."
  }
}
