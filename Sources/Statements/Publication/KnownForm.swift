import Guidelines
import Incidents

/// A short form of a released text as a verification knows it: by the digest of its words, so that it is recognised to the last
/// figure, and a page that knows all of them stays small.
///
/// A short form leaves sentences out, and so would a forger: that its sentences are ours says nothing. What counts is that exactly these
/// words were given out.
public struct KnownForm: Sendable, Hashable, Codable {
  /// What a text was given out as.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// A text message, of one part or several.
    case sms
    /// A post of at most 280 units.
    case post280
    /// A post of at most 500 characters.
    case post500
    /// A row of posts of at most 280 units.
    case thread280
    /// A row of posts of at most 500 characters.
    case thread500
    /// Words to read aloud.
    case spoken
    /// The spokesperson's page.
    case talkingPoints = "talking-points"
    /// Easy Read.
    case easyRead = "easy-read"
    /// Headline, description and instruction of an alert.
    case alert
    /// The entry of a feed.
    case feed
    /// The newsroom's page, with number, time and code.
    case page

    /// What it is, for people: “statement 3 as …”.
    public var title: String {
      switch self {
      case .sms: "a text message"
      case .post280: "a post of 280 characters"
      case .post500: "a post of 500 characters"
      case .thread280: "a thread of posts of 280 characters"
      case .thread500: "a thread of posts of 500 characters"
      case .spoken: "words to read aloud"
      case .talkingPoints: "talking points"
      case .easyRead: "Easy Read"
      case .alert: "an alert"
      case .feed: "the entry of a feed"
      case .page: "the newsroom’s page"
      }
    }

    /// Whether it leaves out what the whole text says.
    public var isShorter: Bool { self != .page && self != .feed }
  }

  /// The number under which the text was released.
  public let statement: Int
  /// The digest of its revision, in hex.
  public let digest: String
  /// The language.
  public let language: Language
  /// What it was given out as.
  public let kind: Kind
  /// Which post of a thread it is, from 1; nothing for the thread as a whole.
  public let part: Int?
  /// How many posts the thread has.
  public let parts: Int?
  /// SHA-256 of the words as ``PastedText`` folds them, in hex.
  public let folded: String

  /// A short form.
  ///
  /// - Parameter words: The words, as they were given out.
  public init(
    statement: Int, digest: String, language: Language, kind: Kind, part: Int? = nil, parts: Int? = nil, words: String
  ) {
    self.init(
      statement: statement, digest: digest, language: language, kind: kind, part: part, parts: parts,
      folded: Self.folded(words))
  }

  /// A short form whose words were folded before.
  ///
  /// - Parameter folded: What ``folded(_:)`` makes of the words.
  public init(
    statement: Int, digest: String, language: Language, kind: Kind, part: Int? = nil, parts: Int? = nil, folded: String
  ) {
    self.statement = statement
    self.digest = digest
    self.language = language
    self.kind = kind
    self.part = part
    self.parts = parts
    self.folded = folded
  }

  /// SHA-256 of words as ``PastedText`` folds them, in hex.
  public static func folded(_ words: String) -> String { Digest.hex(of: PastedText(words).folded) }

  /// What it is, for people: `part 2 of 5 of a thread of posts of 280 characters`.
  public var title: String {
    guard let part, let parts else { return kind.title }
    return "part \(part) of \(parts) of \(kind.title)"
  }

  /// One word for programs: `sms`, `thread280 2/5`.
  public var name: String {
    guard let part, let parts else { return kind.rawValue }
    return "\(kind.rawValue) \(part)/\(parts)"
  }
}

/// Every short form that a newsroom gives out, in one signed line, so that a copy of the newsroom is enough to know them.
public struct KnownFormList: Sendable, Hashable, Codable {
  /// Always ``schemaName``.
  public let schema: String
  /// The incident.
  public let incident: IncidentID
  /// The forms.
  public let forms: [KnownForm]

  /// The name and version of the form.
  public static let schemaName = "afterword.forms/1"

  /// A list.
  public init(incident: IncidentID, forms: [KnownForm]) {
    schema = Self.schemaName
    self.incident = incident
    self.forms = forms
  }

  /// Reads a compact JSON Web Signature, and says why it is not believed.
  ///
  /// - Returns: the forms, or one plain sentence.
  public static func read(_ text: String, keys: [PublishedKey]) -> (forms: [KnownForm], problem: String?) {
    let line = text.hasSuffix("\n") ? String(text.dropLast()) : text
    guard let parts = PortableSignature.parts(ofCompact: line), let header = parts.signature.header,
      header.role == .forms, let list = try? CanonicalJSON.decode(KnownFormList.self, from: parts.payload),
      list.schema == schemaName
    else { return ([], "The list of short forms cannot be read, so none of them is known.") }
    switch parts.signature.check(over: parts.payload, keys: keys) {
    case .valid: return (list.forms, nil)
    case .noKey:
      return (
        [],
        "The list of short forms cannot be checked: there is no public key of \(header.officer) of \(header.agency)."
      )
    case .removed(let at):
      return (
        [], "The list of short forms is dated after the key of \(header.officer) was removed at \(at)."
      )
    case .invalid: return ([], "The list of short forms carries a signature that does not belong to it.")
    }
  }
}
