import Guidelines
import StrictYAML

/// The words that Easy Read explains when they stand in a text, and the headings of its page, in one language.
public struct EasyReadWords: Sendable, Hashable {
  /// A word and what it means.
  public struct Entry: Sendable, Hashable {
    /// The word.
    public let word: String
    /// What it means, in easy words.
    public let meaning: String
  }

  /// The language.
  public let language: Language
  /// The heading above the explanations.
  public let heading: String
  /// What a place for a picture is called.
  public let picture: String
  /// The words, in the order of the file.
  public let entries: [Entry]

  /// Reads `Templates/easy-read/words.<language>.yaml`.
  public init(yaml: String, file: String) throws(YAMLFaults) {
    do throws(YAMLFault) {
      var map = try StrictYAML.read(yaml, file: file).mapping()
      language = try map.required("language").choice(of: Language.self, called: "language")
      heading = try map.required("heading").line()
      picture = try map.required("picture").line()
      var entries: [Entry] = []
      for entry in try map.required("words").mapping().all {
        entries.append(Entry(word: entry.key, meaning: try entry.value.line()))
      }
      self.entries = entries
      try map.finish()
    } catch {
      throw YAMLFaults([error])
    }
  }

  /// The words that stand in a text, capitals aside.
  public func entries(in text: String) -> [Entry] {
    entries.filter { text.firstRange(ofFolded: $0.word) != nil }
  }
}
