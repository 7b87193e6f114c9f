import Crypto
import Foundation
import Guidelines
import Incidents
import Testing

@testable import Statements

/// An invented city with its agencies, officers and keys.
struct City {
  static let t0 = moment("2026-03-14T18:00:00Z")
  static let checker = Checker()
  static let offset = UTCOffset(minutes: 60) ?? .utc

  static let agencies = [
    Agency(id: "city", name: "City of Port Ellery", kind: .city),
    Agency(id: "police", name: "Port Ellery Police", kind: .police),
    Agency(id: "prosecutor", name: "Public Prosecutor", kind: .prosecutor),
    Agency(id: "hospitals", name: "Ellery Hospitals", kind: .health),
    Agency(id: "fire", name: "Fire and Rescue", kind: .fire),
    Agency(id: "support", name: "Victim Support", kind: .victimServices),
  ]

  static let lead = Officer(id: "lead", name: "Lee Lead", agency: "city", roles: [.lead, .press, .publisher])
  static let deputy = Officer(id: "deputy", name: "Dee Deputy", agency: "city", roles: [.lead, .clearance])
  static let police = Officer(id: "police-press", name: "Pat Police", agency: "police", roles: [.press, .clearance])
  static let prosecutor = Officer(
    id: "pros", name: "Pru Prosecutor", agency: "prosecutor", roles: [.clearance, .prosecutor])
  static let hospital = Officer(id: "hosp", name: "Hal Hospital", agency: "hospitals", roles: [.press, .clearance])
  static let fire = Officer(id: "fire-press", name: "Fay Fire", agency: "fire", roles: [.press, .clearance])
  static let liaison = Officer(id: "liaison", name: "Lia Liaison", agency: "police", roles: [.familyLiaison])
  static let support = Officer(
    id: "supp", name: "Sue Support", agency: "support", roles: [.victimServices, .clearance])
  static let officers = [lead, deputy, police, prosecutor, hospital, fire, liaison, support]

  static let rules = FactRules(register: MeasureRegister(), agencies: agencies)

  static func key(of officer: OfficerID) -> Curve25519.Signing.PrivateKey {
    let seed = Array(SHA256.hash(data: Data(officer.rawValue.utf8)))
    // Every 32 bytes are a key.
    return (try? Curve25519.Signing.PrivateKey(rawRepresentation: seed)) ?? Curve25519.Signing.PrivateKey()
  }

  static let publicKeys = Dictionary(
    uniqueKeysWithValues: officers.map { officer in
      (officer.id, key(of: officer.id).publicKey.rawRepresentation.base64EncodedString())
    })

  static let publishedKeys = officers.map {
    PublishedKey(officer: $0.id, agency: $0.agency, publicKey: publicKeys[$0.id] ?? "")
  }

  static func sign(_ payload: some Encodable, as officer: OfficerID) throws -> String {
    let bytes = try SignedRecord.bytes(of: payload)
    return try key(of: officer).signature(for: Data(bytes)).base64EncodedString()
  }
}

func moment(_ text: String) -> Moment {
  Moment(rfc3339: text) ?? Moment(milliseconds: 0)
}

func minutes(_ count: Int64) -> Moment { City.t0 + .minutes(count) }

/// A whole incident in memory: the same decides and applies as in the journal, without one.
struct Room {
  var ledger = FactLedger()
  var register = StatementRegister()
  var statements: [Int: Statement] = [:]
  var now = minutes(20)
  var policies: [StatementKind: ClearancePolicy] = [:]
  var publicKeys = City.publicKeys
  var officers = City.officers
  let incident: IncidentID = "2026-harbour"

  func act(_ officer: Officer) -> Act { Act(officer: officer, occurredAt: now, recordedAt: now) }

  mutating func apply(_ events: [FactEvent], _ officer: Officer) throws {
    for event in events {
      // Whatever happens must survive the way through the journal.
      let read = try FactEvent(kind: event.kind, body: try event.encodedBody())
      #expect(read == event)
      ledger.apply(Recorded(read, officer: officer.id, occurredAt: now, recordedAt: now))
    }
  }

  mutating func apply(_ events: [StatementEvent], to number: Int, _ officer: Officer) throws {
    for event in events {
      let read = try StatementEvent(kind: event.kind, body: try event.encodedBody())
      #expect(read == event)
      statements[number, default: Statement()].apply(
        Recorded(read, officer: officer.id, occurredAt: now, recordedAt: now))
    }
  }

  mutating func apply(_ events: [StatementRegisterEvent], _ officer: Officer) throws {
    for event in events {
      let read = try StatementRegisterEvent(kind: event.kind, body: try event.encodedBody())
      #expect(read == event)
      register.apply(Recorded(read, officer: officer.id, occurredAt: now, recordedAt: now))
    }
  }

  // Facts.

  @discardableResult
  mutating func add(
    _ key: FactKey, _ value: FactValue, _ officer: Officer = City.police, scope: Scope = Scope(),
    confirmed: Bool = true,
    rule: ReleaseRule? = nil, asOf: Moment? = nil, agency: AgencyID? = nil
  ) throws -> FactID {
    let command = AddFact(
      key: key, value: value, scope: scope, agency: agency, asOf: asOf ?? now, isConfirmed: confirmed, release: rule)
    try apply(try ledger.decide(command, act(officer), City.rules), officer)
    return ledger.order.last ?? "f-0"
  }

  mutating func supersede(_ id: FactID, _ value: FactValue, _ officer: Officer, reason: String? = nil) throws {
    try apply(
      try ledger.decide(SupersedeFact(id, value: value, reason: reason), act(officer), City.rules), officer)
    try voidAfter([id], officer)
  }

  mutating func voidAfter(_ ids: Set<FactID>, _ officer: Officer) throws {
    for number in register.pending {
      guard let statement = statements[number] else { continue }
      try apply(statement.decideVoid(changed: ids, because: "a fact changed"), to: number, officer)
    }
  }

  func conflicts() -> [Conflict] {
    ledger.conflicts(register: City.rules.register, agencies: City.agencies)
  }

  /// Place, time and a family line that was tried.
  mutating func addBasics() throws {
    var place = Words("Harbour Market")
    for (language, at) in [
      (Language.french, "au marché du port"), (.spanish, "en el mercado"), (.arabic, "في سوق الميناء"),
    ] {
      place[language, .at] = at
      place[language, .bare] = at
    }
    try add(.place, .words(place))
    try add(.onset, .moment(City.t0))
    let line = try add(.familyLine, .telephone("0800 555 011"))
    try apply(try ledger.decide(TestContact(line, worked: true), act(City.police)), City.police)
  }

  // Statements.

  func composer(
    _ number: Int, _ kind: StatementKind, links: StatementLinks, given: [String: Words], nextUpdate: Moment?,
    asOf: Moment? = nil
  ) -> StatementComposer {
    var constants: [String: Constant] = [
      "statement.number": .number(number), "statement.as-of": .moment(asOf ?? now),
      "statement.issuers": .list(["City", "Police"]),
      "statement.figure-owners": .list(["Prosecutor"]),
    ]
    constants["statement.next-update"] = nextUpdate.map(Constant.moment)
    constants["statement.supersedes"] = links.supersedes.map(Constant.number)
    constants["statement.corrects"] = links.corrects.map(Constant.number)
    if let old = links.corrects, let release = register.release(of: old) {
      constants["statement.corrects-at"] = .moment(release.at)
    }
    constants["statement.withdraws"] = links.withdraws.map(Constant.number)
    if let old = links.withdraws, let release = register.release(of: old) {
      constants["statement.withdraws-at"] = .moment(release.at)
    }
    for (name, words) in given { constants["given.\(name)"] = .words(words) }
    for flag in given["flags"].map({ $0.summary.split(separator: " ").map(String.init) }) ?? [] {
      constants["statement.\(flag)"] = .number(1)
    }
    let fields = TemplateFields(
      ledger: ledger, rules: City.rules, constants: constants, now: now, offset: City.offset)
    return StatementComposer(
      fields: fields, id: StatementID(incident: incident, number: number), nextUpdate: nextUpdate,
      issuers: [City.agencies[0]])
  }

  func composer(of number: Int) -> StatementComposer {
    let statement = statements[number]
    return composer(
      number, statement?.kind ?? .holding, links: statement?.opened?.links ?? StatementLinks(),
      given: statement?.opened?.given ?? [:], nextUpdate: statement?.revision?.nextUpdate,
      asOf: statement?.revision?.asOf)
  }

  @discardableResult
  mutating func draft(
    _ kind: StatementKind, _ languages: [Language] = [.english], by officer: Officer = City.lead,
    links: StatementLinks? = nil, given: [String: Words] = [:], nextUpdate: Moment? = nil, area: String? = nil
  ) throws -> Int {
    let numbered = register.decideNumber(for: kind)
    let links = links ?? StatementLinks(supersedes: register.current(group: kind.group(area: area))?.number)
    let templates = try languages.map { try Template.shipped(kind, $0) }
    var composer = composer(
      numbered.number, kind, links: links, given: given, nextUpdate: nextUpdate ?? now + .minutes(30))
    composer.fields.area = area
    if kind.group != StatementKind.protective.group { composer.fields.reopened = register.reopenedAreas }
    composer.fields.addEnding(
      by: StatementOpened(id: composer.id, kind: kind, links: links, given: given, area: area), in: register)
    let text = try composer.assemble(templates)
    let open = OpenStatement(id: composer.id, kind: kind, links: links, given: given, text: text, area: area)
    try apply(numbered.events, officer)
    try apply(try Statement().decide(open, act(officer)), to: numbered.number, officer)
    return numbered.number
  }

  mutating func edit(_ number: Int, _ text: String, by officer: Officer = City.lead) throws {
    guard let statement = statements[number], let revision = statement.revision else { return }
    let proposal = try composer(of: number).take(text, revision.master?.language ?? .english, in: revision)
    try apply(try statement.decide(proposal, act(officer)), to: number, officer)
  }

  func text(_ number: Int) -> String { statements[number]?.revision?.master?.text ?? "" }

  func findings(_ number: Int, holdbackKey: HoldbackKey? = nil) -> [Language: [Finding]] {
    guard let statement = statements[number] else { return [:] }
    let composer = composer(of: number)
    let facts = CaseFacts(figures: composer.fields.agreedFigures(for: statement.kind ?? .holding))
    return StatementCheck(
      checker: City.checker, caseFacts: facts, composer: composer, holdbackKey: holdbackKey
    ).findings(of: statement)
  }

  func rulesFound(_ number: Int, holdbackKey: HoldbackKey? = nil) -> [String] {
    findings(number, holdbackKey: holdbackKey).flatMap(\.value).filter(\.blocks).map(\.rule)
  }

  func context(_ number: Int, holdbackKey: HoldbackKey? = nil) -> StatementContext {
    let kind = statements[number]?.kind ?? .holding
    return StatementContext(
      ledger: ledger, rules: City.rules, officers: officers, register: register,
      policy: policies[kind] ?? .standard(for: kind), findings: findings(number, holdbackKey: holdbackKey),
      publicKeys: publicKeys)
  }

  mutating func check(_ number: Int) throws {
    let statement = statements[number] ?? Statement()
    try apply(try statement.decideCheck(findings(number)), to: number, City.lead)
  }

  mutating func submit(_ number: Int, by officer: Officer = City.lead) throws {
    let statement = statements[number] ?? Statement()
    try apply(try statement.decideSubmission(context(number), act(officer)), to: number, officer)
  }

  func clearance(_ number: Int, by officer: Officer) throws -> Clearance {
    let payload = try (statements[number] ?? Statement()).clearancePayload(for: officer, at: now)
    return Clearance(payload: payload, signature: try City.sign(payload, as: officer.id))
  }

  mutating func clear(_ number: Int, by officer: Officer) throws {
    let clearance = try clearance(number, by: officer)
    try record(clearance, number, officer)
  }

  mutating func record(_ clearance: Clearance, _ number: Int, _ officer: Officer) throws {
    let statement = statements[number] ?? Statement()
    let events = try statement.decide(clearance, publicKey: publicKeys[officer.id], act(officer))
    try apply(events, to: number, officer)
  }

  func releaseRecord(_ number: Int, by officer: Officer, urgent: String? = nil) throws -> Release {
    let record = try (statements[number] ?? Statement()).releaseRecord(by: officer, at: now, urgentReason: urgent)
    return Release(payload: record, signature: try City.sign(record, as: officer.id))
  }

  mutating func release(_ number: Int, by officer: Officer = City.lead, urgent: String? = nil) throws {
    let release = try releaseRecord(number, by: officer, urgent: urgent)
    let events = try (statements[number] ?? Statement()).decide(release, context(number), act(officer))
    try apply(events, to: number, officer)
    guard let released = statements[number] else { return }
    let overtaken = ledger.overtaken(by: released, in: register)
    try apply(register.decideRelease(of: released, ledger), officer)
    try apply(ledger.decidePublication(in: released), officer)
    try apply(ledger.decideEnding(by: released, in: register), officer)
    for old in overtaken { try apply(statements[old]?.decideSuperseded(by: number) ?? [], to: old, officer) }
    let links = released.opened?.links
    if let old = links?.supersedes { try apply(statements[old]?.decideSuperseded(by: number) ?? [], to: old, officer) }
    if let old = links?.corrects { try apply(try statements[old]?.decideCorrected(by: number) ?? [], to: old, officer) }
  }

  /// Checks, submits and clears with everybody who can fill a seat.
  mutating func clearAll(_ number: Int) throws {
    try check(number)
    try submit(number)
    for officer in City.officers where officer.id != statements[number]?.revision?.author {
      let seats = statements[number]?.openSeats ?? []
      if seats.contains(where: { $0.isFilled(by: officer.agency, holding: officer.roles) }) {
        try clear(number, by: officer)
      }
    }
  }
}

extension Template {
  /// A template that ships with Afterword.
  static func shipped(_ kind: StatementKind, _ language: Language) throws -> Template {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Templates/statements")
    let name = "\(kind).\(language.rawValue).txt"
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    return try Template.read(text, file: name)
  }
}

/// The rule of the refusal that a body throws; nothing when it throws none.
func refusal(_ body: () throws -> Void) -> String? {
  do {
    try body()
    return nil
  } catch let refusal as Refusal {
    #expect(!refusal.message.isEmpty)
    return refusal.rule
  } catch {
    return "\(error)"
  }
}
