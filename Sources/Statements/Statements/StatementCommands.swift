import Guidelines
import Incidents

/// Opens a statement with its first text.
public struct OpenStatement: Sendable, Hashable {
  /// The new statement.
  public var id: StatementID
  /// What it is for.
  public var kind: StatementKind
  /// The statements that it is about.
  public var links: StatementLinks
  /// What the officer gave beside facts.
  public var given: [String: Words]
  /// The first text.
  public var text: TextProposal
  /// The area that an instruction is for.
  public var area: String?

  /// A statement to open.
  public init(
    id: StatementID, kind: StatementKind, links: StatementLinks = StatementLinks(), given: [String: Words] = [:],
    text: TextProposal, area: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.links = links
    self.given = given
    self.text = text
    self.area = area
  }
}

/// A text that an officer proposes; with its number and author it becomes a revision.
public struct TextProposal: Sendable, Hashable {
  /// When the facts in it were true.
  public var asOf: Moment
  /// When the next statement is promised.
  public var nextUpdate: Moment?
  /// The agencies in whose name it is issued.
  public var issuers: [AgencyID]
  /// The texts; the first is the master.
  public var renditions: [Rendition]
  /// The facts that it says.
  public var facts: [BoundFact]
  /// What still has to be filled in.
  public var gaps: [String]
  /// The fields that must be in the text, in their order.
  public var required: [String]
  /// The numbers, times and names that come from the template and the statement itself.
  public var constants: [BoundConstant]
  /// The sentences, with the agencies whose facts they say.
  public var sentences: [RevisionSentence]?
  /// The languages that come later.
  public var follows: [LanguagePromise]
  /// The agencies whose facts are left out.
  public var without: [AgencyID]
  /// The digests of the sentences that an officer typed.
  public var typed: [String] = []

  /// A proposed text.
  public init(
    asOf: Moment, nextUpdate: Moment? = nil, issuers: [AgencyID], renditions: [Rendition], facts: [BoundFact],
    gaps: [String] = [], required: [String] = [], constants: [BoundConstant] = [], sentences: [RevisionSentence]? = nil,
    follows: [LanguagePromise] = [], without: [AgencyID] = []
  ) {
    self.sentences = sentences
    self.follows = follows
    self.without = without
    self.asOf = asOf
    self.nextUpdate = nextUpdate
    self.issuers = issuers
    self.renditions = renditions
    self.facts = facts
    self.gaps = gaps
    self.required = required
    self.constants = constants
  }

  /// The revision that the text becomes.
  ///
  /// - Parameter current: the statement as it is; its master's revision is kept when the master's words are.
  func revision(_ number: Int, by officer: Officer, after current: Statement? = nil) -> Revision {
    let isSameMaster = current?.revision?.master?.text == renditions.first?.text
    let masterRevision = isSameMaster ? current?.masterRevision ?? number : number
    let numbered = renditions.map { rendition in
      rendition.translation?.revision == TranslationSource.comingRevision
        ? rendition.translated(from: rendition.translation?.at(revision: masterRevision)) : rendition
    }
    return Revision(
      number: number, author: officer.id, authorAgency: officer.agency, asOf: asOf, nextUpdate: nextUpdate,
      issuers: issuers, renditions: numbered, facts: facts, gaps: gaps, required: required, constants: constants,
      sentences: sentences, follows: follows, without: without, typed: typed)
  }
}

/// Keeps a finding, for a recorded reason.
public struct WaiveFinding: Sendable, Hashable {
  /// The rule of the finding.
  public var rule: String
  /// The words of the finding; every finding of the rule if nothing is given.
  public var words: String?
  /// The justification code.
  public var code: JustificationCode
  /// Why.
  public var reason: String

  /// A finding to keep.
  public init(rule: String, words: String? = nil, code: JustificationCode, reason: String) {
    self.rule = rule
    self.words = words
    self.code = code
    self.reason = reason
  }
}

/// Objects to the current text.
public struct ObjectToStatement: Sendable, Hashable {
  /// Why, as a code.
  public var code: ObjectionCode
  /// Why, in words.
  public var reason: String
  /// The words objected to.
  public var words: String?
  /// Words that would do.
  public var replacement: String?

  /// An objection to make.
  public init(code: ObjectionCode, reason: String, words: String? = nil, replacement: String? = nil) {
    self.code = code
    self.reason = reason
    self.words = words
    self.replacement = replacement
  }
}
