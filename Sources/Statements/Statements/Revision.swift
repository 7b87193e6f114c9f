import Crypto
import Guidelines
import Incidents

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// One exact text of a statement, in every language in which it goes out. A revision never changes; an edit makes the
/// next one.
public struct Revision: Sendable, Hashable, Codable {
  /// The number within the statement, from 1.
  public let number: Int
  /// Who wrote it.
  public let author: OfficerID
  /// The agency of the author.
  public let authorAgency: AgencyID
  /// When the facts in it were true.
  public let asOf: Moment
  /// When the next statement is promised.
  public let nextUpdate: Moment?
  /// The agencies in whose name it is issued.
  public let issuers: [AgencyID]
  /// The texts; the first is the master.
  public let renditions: [Rendition]
  /// The facts that it says, with a digest of what they said when they were bound.
  public let facts: [BoundFact]
  /// What still has to be filled in; a revision with gaps cannot be submitted.
  public let gaps: [String]?
  /// The fields that must be in the text, in their order, by the template.
  public let required: [String]?
  /// The numbers, times and names that come from the template and the statement itself.
  public let constants: [BoundConstant]?
  /// The sentences, as they are signed; nothing in revisions of the first release.
  public let sentences: [RevisionSentence]?
  /// The languages that come later.
  public let follows: [LanguagePromise]?
  /// The agencies whose facts were left out, because they did not answer in time.
  public let without: [AgencyID]?
  /// The digests of the sentences that an officer typed; the others are those of templates and of agencies. Nothing where there are
  /// none, and in records from before it was said.
  public let typed: [String]?

  /// The journal's words for a revision that was overtaken before anybody was asked about it: they are read on demand.
  private var unread: String?
  /// Whether the words are only the beginning of those in the journal.
  private(set) var isCut = false

  private enum CodingKeys: String, CodingKey {
    case number, author, authorAgency, asOf, nextUpdate, issuers, renditions, facts, gaps, required, constants,
      sentences,
      follows, without, typed
  }

  /// The kind of the event with which a revision comes into the journal.
  public static let eventKind = "statement.revised/1"

  /// Whether the beginning of a revision in the journal says who wrote it and which it is.
  static func isNamed(in beginning: String) -> Bool {
    CanonicalJSON.whole(named: "number", in: beginning) != nil
      && CanonicalJSON.string(named: "author", in: beginning) != nil
  }

  /// A revision of which only the author is known yet.
  init(unread body: String, isWhole: Bool, by author: OfficerID) {
    self.init(
      number: 0, author: author, authorAgency: "", asOf: Moment(milliseconds: 0), nextUpdate: nil, issuers: [],
      renditions: [], facts: [])
    unread = body
    isCut = !isWhole
  }

  /// Its number, also where no more of it than the author was read.
  public var ordinal: Int {
    guard let unread else { return number }
    return CanonicalJSON.whole(named: "number", in: unread) ?? read.number
  }

  /// The whole revision, where it need not be looked up in the journal.
  var read: Revision {
    guard let unread, !isCut else { return self }
    return (try? Revision(stored: unread)) ?? self
  }

  /// A revision.
  public init(
    number: Int, author: OfficerID, authorAgency: AgencyID, asOf: Moment, nextUpdate: Moment?, issuers: [AgencyID],
    renditions: [Rendition], facts: [BoundFact], gaps: [String] = [], required: [String] = [],
    constants: [BoundConstant] = [], sentences: [RevisionSentence]? = nil, follows: [LanguagePromise] = [],
    without: [AgencyID] = [], typed: [String] = []
  ) {
    self.typed = typed.isEmpty ? nil : typed
    self.number = number
    self.author = author
    self.authorAgency = authorAgency
    self.asOf = asOf
    self.nextUpdate = nextUpdate
    self.issuers = issuers
    self.renditions = renditions
    self.facts = facts
    self.gaps = gaps.isEmpty ? nil : gaps
    self.required = required.isEmpty ? nil : required
    self.constants = constants.isEmpty ? nil : constants
    self.sentences = sentences
    self.follows = follows.isEmpty ? nil : follows
    self.without = without.isEmpty ? nil : without
  }

  /// The text in the master language.
  public var master: Rendition? { renditions.first }

  /// The text in a language, or nothing.
  public func rendition(_ language: Language) -> Rendition? {
    renditions.first { $0.language == language }
  }

  /// The first line of the master without its mark: what the statement is about.
  public var headline: String {
    master?.headline ?? ""
  }
}

/// The text in one language.
public struct Rendition: Sendable, Hashable, Codable {
  /// The language.
  public let language: Language
  /// The text, lines separated by line feeds.
  public let text: String
  /// The stretches that come from facts and constants.
  public let bindings: [Binding]
  /// The digest of the master text from which it was made; nothing for the master itself and for texts of the first release.
  public let madeFrom: String?
  /// The sentences of the master that its sentences say; nothing for the master itself and for texts of the first releases.
  public let translation: TranslationSource?

  /// A text.
  public init(
    language: Language, text: String, bindings: [Binding], madeFrom: String? = nil,
    translation: TranslationSource? = nil
  ) {
    self.language = language
    self.text = text
    self.bindings = bindings
    self.madeFrom = madeFrom
    self.translation = translation
  }

  /// The first line without its mark.
  public var headline: String {
    let first = text.split(separator: "\n").first.map(String.init) ?? ""
    return String(first.drop { $0 == "#" || $0 == " " })
  }

  /// The same text, made from another master.
  func made(from master: String?) -> Rendition {
    Rendition(language: language, text: text, bindings: bindings, madeFrom: master, translation: translation)
  }
}

/// A fact as a revision says it.
public struct BoundFact: Sendable, Hashable, Codable {
  /// The fact.
  public let id: FactID
  /// SHA-256 of what the fact says, in hex.
  public let digest: String

  /// A bound fact.
  public init(id: FactID, digest: String) {
    self.id = id
    self.digest = digest
  }
}

/// A number, time or name that a statement brings along.
public struct BoundConstant: Sendable, Hashable, Codable {
  /// The language in which it is said.
  public let language: Language
  /// The name, such as `statement.number`, or `template` for the template's own words.
  public let name: String
  /// The words.
  public let words: String

  /// A constant.
  public init(language: Language, name: String, words: String) {
    self.language = language
    self.name = name
    self.words = words
  }
}

extension Fact {
  /// SHA-256 of what the fact says, in hex: key, value, scope, agency and as-of time. Status and publication are not part
  /// of what is said.
  public var digest: String {
    struct Said: Encodable {
      let id: FactID
      let key: FactKey
      let value: FactValue
      let scope: Scope
      let agency: AgencyID
      let asOf: Moment
    }
    let said = Said(id: id, key: key, value: value, scope: scope, agency: agency, asOf: asOf)
    let text = (try? CanonicalJSON.encode(said)) ?? ""
    return Digest.hex(of: text)
  }
}

/// SHA-256 of texts.
public enum Digest {
  /// The digest of the UTF-8 bytes of a text: 32 bytes.
  public static func bytes(of text: String) -> [UInt8] { Array(SHA256.hash(data: Data(text.utf8))) }

  /// The same as 64 lower-case hexadecimal digits.
  public static func hex(of text: String) -> String { Hex.string(bytes(of: text)) }

  /// The digest of bytes as 64 lower-case hexadecimal digits.
  public static func hex(of bytes: [UInt8]) -> String { Hex.string(Array(SHA256.hash(data: bytes))) }
}

/// SHA-256 of bytes that come one after another.
public struct RunningDigest: Sendable {
  private var hash = SHA256()

  /// The digest of nothing.
  public init() {}

  /// Takes in what follows.
  public mutating func add(_ bytes: [UInt8]) { hash.update(data: bytes) }

  /// The digest of all that came, as 64 lower-case hexadecimal digits.
  public var hex: String { Hex.string(Array(hash.finalize())) }
}
