import Guidelines
import Incidents
import Statements

/// A released statement as the outside world gets it: every form in this room is made from one of these and from nothing
/// else, so that no form can say what the agencies have not cleared.
public struct ClearedStatement: Sendable, Hashable {
  /// What has become of it.
  public enum Standing: Sendable, Hashable {
    /// It is what the agencies say now.
    case current
    /// A later statement took its place.
    case replaced(by: Int, at: Moment)
    /// A later statement corrects it.
    case corrected(by: Int, at: Moment)
    /// A later statement takes it back.
    case withdrawn(by: Int, at: Moment)
  }

  /// The incident.
  public let incident: IncidentID
  /// The number of the statement.
  public let number: Int
  /// What it is for.
  public let kind: StatementKind
  /// When its facts were true.
  public let asOf: Moment
  /// When it was released.
  public let releasedAt: Moment
  /// When the next statement is promised.
  public let nextUpdate: Moment?
  /// The names of the agencies in whose name it is issued, in the language of the master.
  public let issuers: [String]
  /// Their names in the other languages.
  private let issuersByLanguage: [Language: [String]]
  /// The texts; the first is the master.
  public let texts: [ClearedText]
  /// The texts that followed and were taken back alone, while the statement stands in its other languages.
  public let takenBack: [TakenBack]
  /// The languages that it promised for later and that have not come.
  public let follows: [LanguagePromise]
  /// The digest of the revision, in hex.
  public let digest: String
  /// The earlier statements that it is about.
  public let links: StatementLinks
  /// What has become of it.
  public let standing: Standing
  /// Whether it went out under urgent authority, before every agency had said yes: whoever reads it is told.
  public let isUrgent: Bool
  /// Whether a text is shown with something left out that was said and may be said no more; then what was signed cannot be shown.
  public let isShownInPart: Bool
  /// What its texts say that does not stand any more, by language.
  public var outdated: [Language: OutdatedSentences] = [:]

  /// A text that was taken back alone.
  public struct TakenBack: Sendable, Hashable {
    /// The text.
    public let text: ClearedText
    /// The statement that takes it back.
    public let by: Int
    /// When that was released.
    public let at: Moment
  }

  /// Takes a released statement; nil for one that was never public.
  ///
  /// - Parameters:
  ///   - statement: The statement.
  ///   - successor: The statement that took its place, corrects it or takes it back, when there is one.
  ///   - following: The released statements that are languages of this one which followed.
  ///   - takenBack: Those that were taken back, each with the statement that takes it back.
  ///   - shown: A text as it may be shown now.
  ///   - agencyName: How an agency is called in public, in a language.
  public init?(
    _ statement: Statement, successor: Statement?, following: [Statement] = [],
    takenBack: [(statement: Statement, notice: Statement)] = [], showing shown: (Rendition) -> Rendition = { $0 },
    agencyName: (AgencyID, Language) -> String
  ) {
    guard let id = statement.id, let kind = statement.opened?.kind, let revision = statement.revision,
      let release = statement.release, let digest = try? statement.manifest?.digest()
    else { return nil }
    incident = id.incident
    number = id.number
    self.kind = kind
    asOf = revision.asOf
    releasedAt = release.payload.at
    nextUpdate = revision.nextUpdate
    let master = revision.master?.language ?? .english
    issuers = revision.issuers.map { agencyName($0, master) }
    var named: [Language: [String]] = [:]
    for language in Language.allCases { named[language] = revision.issuers.map { agencyName($0, language) } }
    issuersByLanguage = named
    links = statement.opened?.links ?? StatementLinks()
    let right = links.corrects == nil ? nil : statement.opened?.given?["right"]
    let shownMaster = revision.master.map(shown)
    let all = [revision] + (following + takenBack.map(\.statement)).compactMap(\.revision)
    isShownInPart = all.contains { $0.renditions.contains { shown($0).text != $0.text } }
    texts =
      revision.renditions.map(shown).map { [kind] in
        ClearedText($0, kind: kind, right: right?[$0.language, .bare], master: shownMaster)
      } + following.flatMap { Self.texts(following: $0, master: shownMaster, showing: shown) }
    self.takenBack = takenBack.flatMap { pair -> [TakenBack] in
      guard let by = pair.notice.id?.number, let at = pair.notice.release?.payload.at else { return [] }
      return Self.texts(following: pair.statement, master: shownMaster, showing: shown).map {
        TakenBack(text: $0, by: by, at: at)
      }
    }
    let come = Set(texts.map(\.language))
    follows = (revision.follows ?? []).filter { !come.contains($0.language) }
    self.digest = digest
    isUrgent = release.isUrgent
    if let successor, let later = successor.id?.number, let at = successor.release?.payload.at {
      let about = successor.opened?.links
      // What repeats an instruction that is taken back holds but for that, where it says more than the instruction.
      let isTakenBackInPart = about?.withdraws != nil && ![.heartbeat, .protective, .correction].contains(kind)
      standing =
        about?.withdraws == id.number
        ? .withdrawn(by: later, at: at)
        : about?.corrects == id.number || isTakenBackInPart
          ? .corrected(by: later, at: at)
          : .replaced(by: later, at: at)
    } else {
      standing = .current
    }
  }

  /// Makes a statement of its parts.
  public init(
    incident: IncidentID, number: Int, kind: StatementKind, asOf: Moment, releasedAt: Moment, nextUpdate: Moment?,
    issuers: [String], texts: [ClearedText], digest: String, links: StatementLinks = StatementLinks(),
    standing: Standing = .current, follows: [LanguagePromise] = [], isUrgent: Bool = false
  ) {
    self.isUrgent = isUrgent
    isShownInPart = false
    self.follows = follows
    takenBack = []
    self.incident = incident
    self.number = number
    self.kind = kind
    self.asOf = asOf
    self.releasedAt = releasedAt
    self.nextUpdate = nextUpdate
    self.issuers = issuers
    issuersByLanguage = [:]
    self.texts = texts
    self.digest = digest
    self.links = links
    self.standing = standing
  }

  /// Whether it tells people what to do by a fact: words that nobody may hear again once something took their place.
  public var givesOrders: Bool { texts.contains { $0.sentences.contains(where: \.isInstruction) } }

  /// The text in a language; nil when it was not released in it.
  public func text(in language: Language) -> ClearedText? { texts.first { $0.language == language } }

  /// The names of the agencies in whose name it is issued, in a language.
  public func issuers(in language: Language) -> [String] { issuersByLanguage[language] ?? issuers }

  /// When the text in a language is promised; nil when it is there, or nobody promised it.
  public func promise(of language: Language) -> Moment? { follows.first { $0.language == language }?.at }

  /// The code that is read out on the telephone and leads to the statement: the number and six characters.
  public var code: String { "\(number)-\(ShortCode(digest: digest))" }

  /// The code of one text: its own where it followed in a release of its own.
  public func code(of text: ClearedText) -> String {
    text.followed.map { "\($0.number)-\(ShortCode(digest: $0.digest))" } ?? code
  }

  /// What has become of one text: what has become of the statement, unless it was taken back alone.
  public func standing(of text: ClearedText) -> Standing {
    takenBack.first { $0.text == text }.map { .withdrawn(by: $0.by, at: $0.at) } ?? standing
  }

  /// The text for a page in a language: the one that stands, or the last that was taken back.
  public func pageText(in language: Language) -> ClearedText? {
    text(in: language) ?? takenBack.last { $0.text.language == language }?.text
  }

  /// The texts that have pages, the master first.
  public var pageTexts: [ClearedText] {
    let there = Set(texts.map(\.language))
    let lost = Set(takenBack.map(\.text.language)).subtracting(there).sorted { $0.rawValue < $1.rawValue }
    return texts + lost.compactMap(pageText)
  }

  /// The texts that were public together, one choice of languages after the other: those of the release, and what followed. A short form
  /// says the same in all of them, so that of one language may be another once a language followed that has less room.
  ///
  /// - Parameter text: A text; only where it was public is asked.
  func companies(of text: ClearedText) -> [[ClearedText]] {
    let all = texts + takenBack.map(\.text)
    let first = all.filter { $0.followed == nil }
    let later = all.filter { $0.followed != nil }.sorted { ($0.followed?.number ?? 0) < ($1.followed?.number ?? 0) }
    var company = first
    var found = [company]
    for text in later {
      // What followed once more took the place of what was taken back.
      company = company.filter { $0.language != text.language } + [text]
      found.append(company)
    }
    found.append(texts)
    var seen: Set<[ClearedText]> = []
    return found.filter { $0.contains(text) && seen.insert($0).inserted }
  }

  /// When a text was released.
  public func releasedAt(_ text: ClearedText) -> Moment { text.followed?.releasedAt ?? releasedAt }

  private static func texts(
    following statement: Statement, master: Rendition?, showing shown: (Rendition) -> Rendition
  ) -> [ClearedText] {
    guard let number = statement.id?.number, let release = statement.release else { return [] }
    let followed = ClearedText.Followed(
      number: number, digest: release.payload.digest, releasedAt: release.payload.at)
    return (statement.revision?.renditions ?? []).map(shown).map {
      ClearedText($0, kind: statement.opened?.kind, followed: followed, master: master)
    }
  }
}
