import Guidelines
import Incidents

/// What officers sign: everything that makes a revision what it is, with a digest for every line of every language, so
/// that a changed line can be named.
///
/// Its canonical JSON (sorted keys, no spaces) is the same bytes on every machine; the SHA-256 of those bytes is the
/// revision's digest.
public struct RevisionManifest: Sendable, Hashable, Codable {
  /// The lines of one language.
  public struct Text: Sendable, Hashable, Codable {
    /// The language.
    public let language: Language
    /// SHA-256 of each line, in hex.
    public let lines: [String]
    /// The sentences of the master that its sentences say; nothing for the master.
    public let translation: TranslationSource?
  }

  /// Always ``schemaName``.
  public let schema: String
  /// The incident.
  public let incident: IncidentID
  /// The number of the statement.
  public let statement: Int
  /// The number of the revision.
  public let revision: Int
  /// The kind of the statement.
  public let kind: StatementKind
  /// When the facts were true.
  public let asOf: Moment
  /// When the next statement is promised.
  public let nextUpdate: Moment?
  /// The agencies in whose name it is issued.
  public let issuers: [AgencyID]
  /// The facts that it says.
  public let facts: [BoundFact]
  /// The texts.
  public let texts: [Text]
  /// The statement that it takes the place of.
  public let supersedes: Int?
  /// The statement that it corrects.
  public let corrects: Int?
  /// The statement that it withdraws.
  public let withdraws: Int?
  /// The statement of which it is a language that followed.
  public let translates: Int?
  /// The sentences with the agencies that answer for them; nothing in manifests of the first release.
  public let sentences: [RevisionSentence]?
  /// The languages that come later.
  public let follows: [LanguagePromise]?

  /// The name and version of the form.
  public static let schemaName = "afterword.revision/3"
  /// The form before translations were signed with what they were made from.
  public static let secondSchemaName = "afterword.revision/2"
  /// The form of the first release, without sentences.
  public static let firstSchemaName = "afterword.revision/1"

  /// Every form that is understood.
  public static let schemaNames: Set<String> = [schemaName, secondSchemaName, firstSchemaName]

  /// The manifest of a revision of a statement.
  public init(_ revision: Revision, of id: StatementID, kind: StatementKind, links: StatementLinks) {
    let hasSources = revision.renditions.contains { $0.translation != nil }
    schema =
      hasSources ? Self.schemaName : revision.sentences == nil ? Self.firstSchemaName : Self.secondSchemaName
    incident = id.incident
    statement = id.number
    self.revision = revision.number
    self.kind = kind
    asOf = revision.asOf
    nextUpdate = revision.nextUpdate
    issuers = revision.issuers
    facts = revision.facts
    texts = revision.renditions.map {
      Text(language: $0.language, lines: Self.digests(of: $0.text), translation: $0.translation)
    }
    supersedes = links.supersedes
    corrects = links.corrects
    withdraws = links.withdraws
    translates = links.translates
    sentences = revision.sentences
    follows = revision.follows
  }

  /// The digest of every line of a text.
  public static func digests(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { Digest.hex(of: String($0)) }
  }

  /// The canonical JSON.
  public func canonical() throws(EventCodingError) -> String { String(decoding: canonicalBytes, as: UTF8.self) }

  /// SHA-256 of the canonical JSON, in hex: what a clearance is about.
  public func digest() throws(EventCodingError) -> String { Digest.hex(of: canonicalBytes) }
}

/// The earlier statements that a statement is about.
public struct StatementLinks: Sendable, Hashable, Codable {
  /// The statement that it takes the place of.
  public var supersedes: Int?
  /// The statement that it corrects.
  public var corrects: Int?
  /// The statement that it withdraws.
  public var withdraws: Int?
  /// The statement of which it is a language that followed.
  public var translates: Int?

  /// No links, unless given.
  public init(supersedes: Int? = nil, corrects: Int? = nil, withdraws: Int? = nil, translates: Int? = nil) {
    self.supersedes = supersedes
    self.corrects = corrects
    self.withdraws = withdraws
    self.translates = translates
  }
}

/// A code of six letters and digits, short enough to be read out on the telephone. It points at a text and never proves
/// it: the signature does.
public struct ShortCode: Sendable, Hashable, CustomStringConvertible {
  /// The six characters.
  public let description: String

  /// Letters and digits that cannot be mistaken for each other when read aloud: no I, L, O, U (Crockford's set).
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  /// The code of a digest in hex: its first 30 bits.
  public init(digest: String) {
    var bits: UInt64 = 0
    for byte in (Hex.bytes(String(digest.prefix(8))) ?? []) { bits = bits << 8 | UInt64(byte) }
    bits >>= 2
    var code = ""
    for position in stride(from: 25, through: 0, by: -5) {
      code.append(Self.alphabet[Int(bits >> UInt64(position)) & 31])
    }
    description = code
  }

  /// Whether a typed code is this one; capitals do not matter, and `O`, `I` and `L` are read as `0` and `1`.
  public func matches(_ typed: String) -> Bool {
    let folded = typed.uppercased().filter { $0 != "-" && $0 != " " }
      .map { $0 == "O" ? "0" : $0 == "I" || $0 == "L" ? "1" : $0 }
    return String(folded) == description
  }
}
