import Incidents
import Operations
import Statements

/// A fact as programs read it.
struct FactView: Encodable {
  struct Publication: Encodable {
    let statement: Int
    let kind: StatementKind
    let at: Moment
    let words: String
  }

  let id: FactID
  let key: FactKey
  let value: String
  let quantity: Quantity?
  let words: Words?
  let scope: [String: String]
  let agency: AgencyID
  let status: FactStatus
  let rule: String
  let asOf: Moment
  let receivedAt: Moment
  let basis: String?
  let supersedes: FactID?
  let supersededBy: FactID?
  let endReason: String?
  let disputes: [String: String]
  let testedAt: Moment?
  let failedAt: Moment?
  let kinToldAt: Moment?
  let isAboutVictim: Bool
  let disjointWith: [FactID]
  let publications: [Publication]
  let obstacles: [String]

  init(_ fact: Fact, _ ledger: FactLedger, _ rules: FactRules, _ now: Moment) {
    id = fact.id
    key = fact.key
    value = fact.value.summary
    quantity = fact.value.quantity
    if case .words(let words) = fact.value { self.words = words } else { words = nil }
    scope = Dictionary(uniqueKeysWithValues: fact.scope.stated.map { ($0.dimension.rawValue, $0.word) })
    agency = fact.agency
    status = fact.status
    rule = fact.release.description
    asOf = fact.asOf
    receivedAt = fact.receivedAt
    basis = fact.basis
    supersedes = fact.supersedes
    supersededBy = fact.supersededBy
    endReason = fact.endReason
    disputes = Dictionary(uniqueKeysWithValues: fact.disputes.map { ($0.key.rawValue, $0.value) })
    testedAt = fact.testedAt
    failedAt = fact.failedAt
    kinToldAt = fact.kinToldAt
    isAboutVictim = fact.isAboutVictim
    disjointWith = fact.disjointWith.sorted()
    publications = fact.publications.map {
      Publication(statement: $0.statement.number, kind: $0.kind, at: $0.at, words: $0.words)
    }
    obstacles = ledger.obstacles(toPublishing: fact.id, at: now, register: rules.register).map(\.sentence)
  }
}

/// A conflict as programs read it.
struct ConflictView: Encodable {
  struct Side: Encodable {
    let fact: FactID
    let agency: AgencyID
    let value: String
    let scope: String
    let asOf: Moment
  }

  let id: String
  let code: String
  let name: String
  let key: FactKey
  let sentence: String
  let sides: [Side]
  let owner: AgencyID?
  let commands: [String]
  let since: Moment?
  let dueAt: Moment?
  let isBlocking: Bool

  init(_ conflict: Conflict) {
    id = conflict.id
    code = conflict.kind.rawValue
    name = conflict.kind.name
    key = conflict.key
    sentence = conflict.sentence
    sides = conflict.sides.map {
      Side(
        fact: $0.fact, agency: $0.agency, value: $0.value.summary, scope: $0.scope.description, asOf: $0.asOf)
    }
    owner = conflict.owner
    commands = conflict.commands.map(MendScope.complete)
    since = conflict.since
    dueAt = conflict.dueAt
    isBlocking = conflict.isBlocking
  }
}

/// What a command about facts did, as programs read it.
struct FactChangeView: Encodable {
  struct Change: Encodable {
    let id: FactID
    let key: FactKey
    let value: String
    let agency: AgencyID
    let status: FactStatus
    let rule: String
  }

  let facts: [Change]
  let events: [String]
  let conflicts: [ConflictView]
  let voided: [Int]
  let remarks: [String]
  let stillShown: [StaleContact]

  init(_ outcome: FactOutcome, _ opening: IncidentOpening) {
    facts = outcome.facts.map {
      Change(
        id: $0.id, key: $0.key, value: $0.value.summary, agency: $0.agency, status: $0.status,
        rule: $0.release.description)
    }
    events = outcome.events.map(\.kind)
    conflicts = outcome.conflicts.map(ConflictView.init)
    voided = outcome.voided
    remarks = outcome.remarks
    stillShown = outcome.stale
  }
}

/// Facts and conflicts in words.
enum FactText {
  static func status(_ fact: Fact, _ style: Style) -> String {
    switch fact.status {
    case .confirmed: style.green("confirmed")
    case .unconfirmed: style.yellow("unconfirmed")
    case .disputed: style.red("disputed")
    case .withheld: style.red("withheld")
    case .superseded, .retracted: style.dim(fact.status.rawValue)
    }
  }

  static func outcome(_ outcome: FactOutcome, _ opening: IncidentOpening, _ style: Style) -> String {
    var lines = outcome.facts.map { fact in
      let scope = fact.scope.description
      return
        "\(style.bold(fact.id.rawValue))  \(fact.key): \(fact.value.summary(offset: opening.offset, in: outcome.language))"
        + (scope.isEmpty ? "" : " [\(scope)]") + "  \(fact.agency), \(status(fact, style)), \(fact.release), as of "
        + fact.asOf.formatted(opening.offset)
        + (fact.testedAt.map { ", tried \($0.formatted(opening.offset))" } ?? "")
        + (fact.failedAt.map { ", " + style.red("tried \($0.formatted(opening.offset)), did not work") } ?? "")
        + (fact.kinToldAt.map { ", next of kin told \($0.formatted(opening.offset))" } ?? "")
    }
    if lines.isEmpty { lines = outcome.events.map(sentence) }
    if lines.isEmpty { lines = ["That is on record already; nothing has changed."] }
    for number in outcome.voided {
      lines.append(
        style.yellow(
          "Statement \(number) says what has changed: its check and clearances are void. Next: afterword statement assemble \(number)"
        ))
    }
    lines += outcome.remarks.map { LocalTimes.put(into: $0, opening.offset) }
    for conflict in outcome.conflicts { lines += ["", self.conflict(conflict, opening, style)] }
    return lines.joined(separator: "\n")
  }

  private static func sentence(_ event: FactEvent) -> String {
    switch event {
    case .gateOpened(let change): "The gate \(change.gate.rawValue) is open: \(change.note)"
    case .gateClosed(let change): "The gate \(change.gate.rawValue) is closed: \(change.note)"
    case .holdbackAdded(let holdback):
      "\(holdback.id): a phrase of \(holdback.wordCount) words is held back. The words are not kept; note them elsewhere."
    case .holdbackLifted(let body): "\(body.id) is lifted."
    case .gateDecided(let body):
      "It is decided: the gate \(body.gate.rawValue) is \(body.isOpen ? "open" : "closed"): \(body.note)"
    case .victimStep(let step): "\(step.victim): \(done(step.step)). What is still to do: afterword fact victim list"
    case .victimConsent(let consent):
      "\(consent.victim): the family \(consent.isGiven ? "agrees to" : "has taken back its yes to") "
        + "\(consent.items.map(\.rawValue).joined(separator: ", "))."
    case .ownershipClaimed(let claim): "\(claim.agency) claims \(claim.key)."
    case .ownershipDecided(let claim): "\(claim.agency) owns \(claim.key)."
    case .soloReported(let solo): "\(solo.id): \(solo.agency) spoke alone; there are 10 minutes to answer it."
    case .soloSettled(let solo):
      "\(solo.id) is answered: \(solo.how.rawValue)\(solo.statement.map { ", by statement \($0)" } ?? "")."
    default: event.kind
    }
  }

  private static func done(_ step: VictimStep.Step) -> String {
    switch step {
    case .identified: "identified"
    case .told: "the family has been told"
    case .asked: "the family has been asked"
    case .embassyTold: "the embassy has been told"
    case .alive: "the person is alive"
    }
  }

  static func conflict(_ conflict: Conflict, _ opening: IncidentOpening, _ style: Style) -> String {
    let mark = conflict.isBlocking ? style.red("conflict") : style.yellow("warning")
    var lines = [
      "\(mark) \(conflict.kind.rawValue) (\(conflict.kind.name)), \(conflict.key): \(MendScope.local(conflict.sentence))"
    ]
    for side in conflict.sides {
      let scope = side.scope.description
      lines.append(
        "  \(side.fact)  \(side.agency): \(side.value.summary(offset: opening.offset))"
          + (scope.isEmpty ? "" : " [\(scope)]") + ", as of \(side.asOf.formatted(opening.offset))")
    }
    lines.append("  owner of \(conflict.key): \(conflict.owner?.rawValue ?? "nobody; the lead decides")")
    lines.append("  to settle it, one of:")
    lines += conflict.commands.map { "    \($0)" }
    return lines.joined(separator: "\n")
  }
}
