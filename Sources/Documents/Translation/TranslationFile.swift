/// A file for translators, as XLIFF 1.2 (OASIS, 2008): the version that OmegaT, memoQ, Trados and Weblate all open.
///
/// It is written here and read back strictly: what a tool may change is the words of the targets and their states.
public struct TranslationFile: Sendable, Hashable {
  /// A part of a sentence.
  public enum Piece: Sendable, Hashable {
    /// Words.
    case text(String)
    /// A placeholder (`ph`): it may be moved, and not changed.
    case placeholder(id: Int, type: String, words: String)
    /// A marked stretch (`g`): it may be moved, and its words take the form that the language asks for.
    case marked(id: Int, type: String, words: String)

    /// The words.
    public var words: String {
      switch self {
      case .text(let words), .placeholder(_, _, let words), .marked(_, _, let words): words
      }
    }
  }

  /// How far a sentence is, in the words of XLIFF 1.2.
  public enum State: String, Sendable, Hashable, CaseIterable {
    case new
    case needsTranslation = "needs-translation"
    case needsAdaptation = "needs-adaptation"
    case needsL10n = "needs-l10n"
    case needsReviewTranslation = "needs-review-translation"
    case needsReviewAdaptation = "needs-review-adaptation"
    case needsReviewL10n = "needs-review-l10n"
    case translated
    case signedOff = "signed-off"
    case final
  }

  /// An earlier translation, shown beside the sentence.
  public struct Earlier: Sendable, Hashable {
    /// What the source said then, if it is known.
    public var source: String?
    /// Its translation.
    public var target: String

    /// An earlier translation.
    public init(source: String? = nil, target: String) {
      self.source = source
      self.target = target
    }
  }

  /// A sentence.
  public struct Unit: Sendable, Hashable {
    /// Its name, the only one of its kind in the file.
    public var id: String
    /// The words to translate.
    public var source: [Piece]
    /// The translation.
    public var target: [Piece]?
    /// How far it is; nothing where the file does not say.
    public var state: State?
    /// Whether a machine suggested the translation, and nobody has said otherwise.
    public var isSuggestion: Bool
    /// An earlier translation; written, and not read back.
    public var earlier: Earlier?
    /// What the translator should know; written, and not read back.
    public var notes: [String]

    /// A sentence.
    public init(
      id: String, source: [Piece], target: [Piece]? = nil, state: State? = nil, isSuggestion: Bool = false,
      earlier: Earlier? = nil, notes: [String] = []
    ) {
      self.id = id
      self.source = source
      self.target = target
      self.state = state
      self.isSuggestion = isSuggestion
      self.earlier = earlier
      self.notes = notes
    }
  }

  /// What it was made from, as a path.
  public var original: String
  /// The language to translate from, as in BCP 47.
  public var sourceLanguage: String
  /// The language to translate into.
  public var targetLanguage: String
  /// The exact version that it was made from.
  public var build: String
  /// What part of it is in the file.
  public var category: String?
  /// When it was written, as RFC 3339.
  public var date: String?
  /// The program that wrote it, and every tool that a file names when it comes back, each with its version.
  public var tools: [String]
  /// What the translator should know of the whole; written, and not read back.
  public var notes: [String]
  /// The sentences.
  public var units: [Unit]

  /// A file.
  public init(
    original: String, sourceLanguage: String, targetLanguage: String, build: String, category: String? = nil,
    date: String? = nil, tools: [String] = [], notes: [String] = [], units: [Unit]
  ) {
    self.original = original
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
    self.build = build
    self.category = category
    self.date = date
    self.tools = tools
    self.notes = notes
    self.units = units
  }

  /// The namespace of XLIFF 1.2.
  static let namespace = "urn:oasis:names:tc:xliff:document:1.2"
  /// The largest file that is read, in bytes: a statement has at most 100,000 bytes in each language.
  public static let largest = 8 << 20
  /// The most sentences that are read.
  static let mostUnits = 20_000
}
