import Guidelines
import Incidents
import Operations
import Statements

/// A statement in a list, as programs read it.
struct StatementRow: Encodable {
  let number: Int
  let kind: StatementKind
  let state: String
  let revision: Int
  let code: String
  let digest: String?
  let headline: String
  let waitingFor: [String]
  let isUrgent: Bool
  let releasedAt: Moment?
  let nextUpdate: Moment?

  init(_ statement: Statement, lapsed: [Clearance] = []) {
    number = statement.id?.number ?? 0
    kind = statement.kind ?? ""
    // A yes that counts no more leaves the text in clearance: it has to be given again.
    state = lapsed.isEmpty ? statement.state.name : "in-clearance"
    revision = statement.revision?.number ?? 0
    digest = statement.digest
    code = digest.map { ShortCode(digest: $0).description } ?? ""
    headline = statement.revision?.headline ?? ""
    waitingFor =
      statement.release == nil && statement.withdrawal == nil
      ? lapsed.map(\.payload.agency.rawValue) + statement.openSeats.map(\.description)
        + statement.standingObjections.map { "\($0.officer), who objects" } : []
    isUrgent = statement.release?.isUrgent ?? false
    releasedAt = statement.release?.payload.at
    nextUpdate = statement.revision?.nextUpdate
  }
}

/// A statement as programs read it.
struct StatementJSON: Encodable {
  struct Finding: Encodable {
    let language: Language
    let rule: String
    let severity: Severity
    let message: String
    let words: String
    let line: Int
    let column: Int
    let suggestions: [String]
    let waiver: Justification?
  }

  struct Obstacle: Encodable {
    let rule: String
    let message: String
    let mend: [String]
  }

  struct Text: Encodable {
    let language: Language
    let text: String
    let bindings: [Binding]
  }

  struct Signature: Encodable {
    let officer: OfficerID
    let agency: AgencyID
    let at: Moment
  }

  let number: Int
  let kind: StatementKind?
  let state: String
  let revision: Int
  let digest: String?
  let code: String?
  let author: OfficerID?
  let asOf: Moment?
  let nextUpdate: Moment?
  let issuers: [AgencyID]
  let links: StatementLinks?
  let texts: [Text]
  let languages: [LanguageTable.Row]
  let facts: [FactID]
  let findings: [Finding]
  let obstacles: [Obstacle]
  let conflicts: [ConflictView]
  let clearances: [Signature]
  let waitingFor: [StatementView.Waiting]
  let objections: [Objection]
  let voids: [StatementVoided]
  let release: Statements.Release?
  let supersededBy: Int?
  let correctedBy: Int?
  let withdrawal: StatementWithdrawn?

  init(_ view: StatementView) {
    let statement = view.statement
    let revision = statement.revision
    number = view.number
    kind = statement.kind
    state = statement.state.name
    self.revision = revision?.number ?? 0
    digest = statement.digest
    code = statement.digest.map { ShortCode(digest: $0).description }
    author = revision?.author
    asOf = revision?.asOf
    nextUpdate = revision?.nextUpdate
    issuers = revision?.issuers ?? []
    links = statement.opened?.links
    texts = (revision?.renditions ?? []).map { Text(language: $0.language, text: $0.text, bindings: $0.bindings) }
    languages = LanguageTable(statement, view.number, StatementRegister()).languages
    facts = (revision?.facts ?? []).map(\.id)
    findings = view.findings.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { language, findings in
      findings.map {
        Finding(
          language: language, rule: $0.rule, severity: $0.severity, message: $0.message, words: $0.text,
          line: $0.span.start.line, column: $0.span.start.column, suggestions: $0.suggestions, waiver: $0.waiver)
      }
    }
    obstacles = view.obstacles.map {
      Obstacle(rule: $0.rule, message: $0.sentence, mend: $0.mend.map(MendScope.complete))
    }
    conflicts = view.conflicts.map(ConflictView.init)
    let objectors = Set(statement.openObjections.map(\.officer))
    clearances = statement.clearances.filter { clearance in
      !view.lapsed.contains(clearance)
        && (statement.release != nil || !objectors.contains(clearance.payload.speaker))
    }
    .map {
      Signature(officer: $0.payload.officer, agency: $0.payload.agency, at: $0.payload.at)
    }
    waitingFor = view.waitingFor
    objections = statement.openObjections
    voids = statement.voids
    release = statement.release
    supersededBy = statement.supersededBy
    correctedBy = statement.correctedBy
    withdrawal = statement.withdrawal
  }
}

/// A release as programs read it.
struct ReleaseJSON: Encodable {
  let statement: StatementJSON
  let channels: [String]
  let unreached: [String]
  let replaced: Int?
  let copies: [ReleasedCopy]
  let ended: [FactID]

  init(_ outcome: ReleaseOutcome) {
    statement = StatementJSON(outcome.view)
    channels = outcome.channels.map(\.rawValue)
    unreached = outcome.unreached
    replaced = outcome.replaced
    copies = outcome.copies
    ended = outcome.ended.map(\.id)
  }
}
