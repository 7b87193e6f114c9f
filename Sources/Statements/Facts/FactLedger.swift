import Incidents

/// Everything the agencies of one incident have contributed, and what became of it.
public struct FactLedger: Aggregate {
  var facts = OrderedFacts()
  /// The gates that are open, with when and how they were opened.
  public internal(set) var openGates: [GateName: GateChange] = [:]
  /// The phrases that must not be published, in the order in which they were added.
  public internal(set) var holdbacks: [Holdback] = []
  /// The facts that stand, by key; conflicts are looked for within one key only.
  var activeByKey: [FactKey: [FactID]] = [:]
  /// The facts that stand under a key with many of them, by what they count.
  var scopeIndexes: [FactKey: ScopeIndex] = [:]
  /// The facts that stand and give a person's name, by the name.
  var bearers: [FactValue: [FactID]] = [:]
  var withheldBy: [FactID: AgencyID] = [:]
  /// The facts that each fact took the place of.
  var replaced: [FactID: [FactID]] = [:]
  /// Why facts took the place of others, in languages that were added later.
  var explanations: [FactID: Words] = [:]
  /// What keepers have said about gates on which one voice must speak, the latest of each.
  var gateVoices: [GateName: [GateVoice]] = [:]
  /// The latest briefing of the families, also after its gate has closed again.
  public internal(set) var lastBriefing: GateChange?
  /// What was said last about each gate, whoever said it.
  var lastWords: [GateName: Moment] = [:]
  /// The victims, by pseudonym.
  public internal(set) var victims: [VictimID: VictimRecord] = [:]
  /// What agencies said alone and nobody has answered yet.
  public internal(set) var solos: [SoloReport] = []
  /// Who claims which measure.
  public internal(set) var ownershipClaims: [FactKey: [OwnershipClaim]] = [:]
  /// Who owns a measure by decision of unified command.
  public internal(set) var decidedOwners: [FactKey: AgencyID] = [:]
  /// The facts whose words are or were sealed, in the order in which they were received.
  var sealedFacts: [FactID] = []
  /// The digests of sealed words that were opened.
  var openedDigests: Set<String> = []
  var holdbackCount = 0
  var soloCount = 0

  /// An empty ledger.
  public init() {}

  /// The fact with an id, or nothing.
  public subscript(_ id: FactID) -> Fact? { facts[id] }

  /// The facts in the order in which they were received.
  public var all: [Fact] { facts.all }

  /// The ids in the order in which the facts were received.
  public var order: [FactID] { facts.all.map(\.id) }

  /// The facts that stand under a key, in the order in which they were received.
  public func active(_ key: FactKey) -> [Fact] {
    (activeByKey[key] ?? []).compactMap { facts[$0] }
  }

  /// The keys with at least one fact that stands, sorted.
  public var activeKeys: [FactKey] {
    activeKeys(where: { _ in true })
  }

  /// The keys with at least one fact that stands, among those that a condition holds for, sorted. Few of very many are sorted faster
  /// than all.
  func activeKeys(where condition: (FactKey) -> Bool) -> [FactKey] {
    activeByKey.keys.filter(condition).sorted()
  }

  var nextFactID: FactID { FactID(number: facts.all.count + 1) }
  var nextHoldbackID: HoldbackID { HoldbackID(number: holdbackCount + 1) }

  /// Takes in one more event of the stream.
  public mutating func apply(_ recorded: Recorded<FactEvent>) {
    switch recorded.event {
    case .added(let body): add(body, recorded)
    case .confirmed(let id): change(id) { $0.status = .confirmed }
    case .settled(let body):
      change(body.kept) { fact in
        fact.status = .confirmed
        fact.disputes = [:]
      }
      end(body.against, status: .superseded, by: body.kept, reason: body.reason)
    case .disputed(let body):
      let old = facts[body.id]?.supersedes.flatMap { facts[$0] }
      let before = old?.disputes[body.agency] == nil ? nil : old?.disputedAt
      change(body.id) { fact in
        if fact.disputes.isEmpty {
          fact.statusBefore = fact.status
          // An objection that passed on with the fact is as old as it was.
          fact.disputedAt = before ?? recorded.occurredAt
        }
        fact.disputes[body.agency] = body.reason
        if fact.status != .withheld { fact.status = .disputed }
      }
    case .disputeWithdrawn(let body):
      change(body.id) { fact in
        fact.disputes[body.agency] = nil
        if fact.disputes.isEmpty && fact.status == .disputed { fact.status = fact.statusBefore ?? .unconfirmed }
      }
    case .withheld(let body):
      withheldBy[body.id] = body.agency
      change(body.id) { fact in
        if fact.status != .withheld && fact.status != .disputed { fact.statusBefore = fact.status }
        fact.status = .withheld
        fact.withholding = body.withholding
      }
    case .ruleSet(let body):
      withheldBy[body.id] = nil
      change(body.id) { fact in
        fact.release = body.rule
        fact.withholding = nil
        if fact.status == .withheld {
          fact.status = fact.disputes.isEmpty ? fact.statusBefore ?? .unconfirmed : .disputed
        }
      }
    case .superseded(let body):
      end(body.id, status: .superseded, by: body.by, reason: body.reason)
      if let reasons = body.reasons { change(body.id) { $0.endReasons = reasons } }
    case .explained(let body):
      for (language, form, text) in body.reasons.all { explanations[body.id, default: Words()][language, form] = text }
    case .retracted(let body): end(body.id, status: .retracted, by: nil, reason: body.reason)
    case .provenDisjoint(let body):
      for id in body.facts { change(id) { $0.disjointWith.formUnion(body.facts.filter { $0 != id }) } }
    case .tested(let body):
      change(body.id) { fact in
        fact.testedAt = body.worked ? recorded.occurredAt : nil
        fact.failedAt = body.worked ? nil : recorded.occurredAt
      }
    case .kinTold(let body): change(body.id) { $0.kinToldAt = body.toldAt }
    case .published(let body): change(body.id) { $0.publications.append(body.publication) }
    case .gateOpened(let body): setGate(body, isOpen: true, recorded.officer)
    case .gateClosed(let body): setGate(body, isOpen: false, recorded.officer)
    case .gateDecided(let body):
      gateVoices[body.gate] = nil
      openGates[body.gate] = body.isOpen ? GateChange(gate: body.gate, at: body.at, note: body.note) : nil
    case .revealed(let body): reveal(body)
    case .soloReported(let body):
      soloCount += 1
      solos.append(body)
    case .soloSettled(let body): solos.removeAll { $0.id == body.id }
    case .ownershipClaimed(let body):
      ownershipClaims[body.key, default: []].removeAll { $0.agency == body.agency }
      ownershipClaims[body.key, default: []].append(body)
      decidedOwners[body.key] = nil
    case .ownershipDecided(let body):
      decidedOwners[body.key] = body.agency
    case .victimStep(let body): victims[body.victim, default: VictimRecord(id: body.victim)].take(body)
    case .victimConsent(let body): victims[body.victim, default: VictimRecord(id: body.victim)].take(body)
    case .holdbackAdded(let body):
      holdbackCount += 1
      holdbacks.append(body)
    case .holdbackLifted(let body): holdbacks.removeAll { $0.id == body.id }
    }
  }

  /// Takes in what a keeper says. Where one voice must speak, the gate is open only while no other keeper says no.
  private mutating func setGate(_ body: GateChange, isOpen: Bool, _ officer: OfficerID?) {
    if body.gate == .familiesFirst, isOpen { lastBriefing = body }
    lastWords[body.gate] = max(lastWords[body.gate] ?? body.at, body.at)
    if body.gate.needsOneVoice, let officer {
      let voice = GateVoice(officer: officer, isOpen: isOpen, note: body.note, at: body.at)
      gateVoices[body.gate, default: []].removeAll { $0.officer == officer }
      gateVoices[body.gate, default: []].append(voice)
      let isAgreed = gateVoices[body.gate, default: []].allSatisfy(\.isOpen)
      openGates[body.gate] = isOpen && isAgreed ? body : nil
    } else {
      openGates[body.gate] = isOpen ? body : nil
    }
  }

  /// Whether somebody who may has closed a gate, or said no: not only that nobody has opened it yet, and not that two voices differ.
  func isShut(_ gate: GateName) -> Bool {
    lastWords[gate] != nil && openGates[gate] == nil && contradiction(over: gate) == nil
  }

  /// What keepers say about a gate when they do not agree; nothing while one voice speaks.
  public func contradiction(over gate: GateName) -> [GateVoice]? {
    guard let voices = gateVoices[gate], voices.contains(where: \.isOpen), !voices.allSatisfy(\.isOpen) else {
      return nil
    }
    return voices
  }

  private mutating func add(_ body: FactAdded, _ recorded: Recorded<FactEvent>) {
    let fact = Fact(
      id: body.id, key: body.key, value: body.value, scope: body.scope, agency: body.agency, basis: body.basis,
      asOf: body.asOf, receivedAt: recorded.recordedAt, enteredBy: recorded.officer, supersedes: body.supersedes,
      isAboutVictim: body.isAboutVictim ?? false, status: body.status, release: body.release,
      contributedAt: recorded.occurredAt,
      // A total that is brought up to date goes on being the total of the same parts.
      sumOf: body.sumOf ?? body.supersedes.flatMap { facts[$0]?.sumOf } ?? [])
    facts.put(fact)
    if case .sealed = body.value { sealedFacts.append(body.id) }
    shelve(fact)
  }

  private mutating func reveal(_ body: FactRevealed) {
    guard let fact = facts[body.id] else { return }
    if case .sealed(let sealed) = fact.value { openedDigests.insert(sealed.digest) }
    change(body.id) { $0.value = body.value }
    guard fact.isActive, fact.key.namesPerson else { return }
    bearers[fact.value]?.removeAll { $0 == fact.id }
    bearers[body.value, default: []].append(fact.id)
  }

  private mutating func change(_ id: FactID, _ body: (inout Fact) -> Void) {
    facts.change(id, body)
  }

  private mutating func end(_ id: FactID, status: FactStatus, by: FactID?, reason: String?) {
    change(id) { fact in
      fact.status = status
      fact.supersededBy = by
      fact.endReason = reason
    }
    if let by { replaced[by, default: []].append(id) }
    if let fact = facts[id] { unshelve(fact) }
  }
}

extension FactLedger {
  /// Why a fact may not stand in a public text at a moment, in plain clauses; empty if it may.
  public func obstacles(toPublishing id: FactID, at moment: Moment, register: MeasureRegister) -> [Obstacle] {
    guard let fact = facts[id] else { return [Obstacle(.unknownFact, "there is no fact \(id) in this incident", [])] }
    return self.obstacles(toPublishing: fact, at: moment, register: register)
  }

  /// Why a fact of this ledger may not stand in a public text at a moment, in plain clauses; empty if it may.
  func obstacles(toPublishing fact: Fact, at moment: Moment, register: MeasureRegister) -> [Obstacle] {
    // Most facts of a large incident are like this, and each statement asks about all of them.
    if fact.isPlainlyPublic, !tellsOfOne(fact) { return [] }
    let id = fact.id
    var obstacles: [Obstacle] = []
    func add(_ rule: Obstacle.Rule, _ sentence: String, _ mend: String...) {
      obstacles.append(Obstacle(rule, sentence, mend))
    }
    switch fact.status {
    case .confirmed: break
    case .unconfirmed:
      add(.notConfirmed, "\(id) (\(fact.key)) is not confirmed by \(fact.agency)", "afterword fact confirm \(id)")
    case .disputed:
      let agencies = fact.disputes.keys.sorted().map(\.rawValue).joined(separator: ", ")
      add(.disputed, "\(id) (\(fact.key)) is disputed by \(agencies)", "afterword fact conflicts")
    case .withheld:
      add(.withheld, "\(id) (\(fact.key)) is withheld", "afterword fact allow \(id) --rule public")
    case .superseded:
      let newer = fact.supersededBy.map { " by \($0)" } ?? ""
      add(.notCurrent, "\(id) (\(fact.key)) was superseded\(newer)", "afterword fact list --key \(fact.key)")
    case .retracted:
      add(.notCurrent, "\(id) (\(fact.key)) was retracted", "afterword fact list --key \(fact.key)")
    }
    switch fact.release {
    case .public: break
    case .after(let opens) where moment >= opens: break
    case .after(let opens): add(.heldBack, "\(id) (\(fact.key)) may be published only after \(opens)")
    case .when(.nextOfKin) where fact.kinToldAt != nil: break
    case .when(let gate) where openGates[gate] != nil: break
    case .when(.nextOfKin):
      add(
        .kinNotTold, "\(id) (\(fact.key)) must wait until the next of kin have been told",
        "afterword fact kin-told \(id)")
    case .when(let gate):
      add(.heldBack, "\(id) (\(fact.key)) must wait until \(gate.meaning)", "afterword fact gate open \(gate.rawValue)")
    case .internal:
      add(.heldBack, "\(id) (\(fact.key)) is for the agencies only", "afterword fact allow \(id) --rule public")
    case .never: add(.heldBack, "\(id) (\(fact.key)) must not be published")
    }
    if let victim = VictimID(namedBy: fact.key) {
      obstacles += nameObstacles(fact, victim)
    } else if fact.isAboutVictim, fact.kinToldAt == nil, fact.release != .when(.nextOfKin) {
      add(
        .kinNotTold, "\(id) (\(fact.key)) is about a person who was harmed, and next of kin are not told",
        "afterword fact kin-told \(id)")
    }
    if fact.isSmallGroup, fact.kinToldAt == nil {
      add(
        .smallGroup,
        "\(id) (\(fact.key)) counts \(fact.value.summary) in a group so small that it names people (\(fact.scope))",
        "afterword fact cells \(fact.key) --by population", "afterword fact kin-told \(id) --as FAMILY-LIAISON")
    } else if disclosesSmallGroup(fact) {
      add(
        .smallGroup,
        "\(id) (\(fact.key)) counts \(fact.value.summary) (\(fact.scope)), and whoever takes that from the total knows the size of a "
          + "group so small that it names people",
        "afterword fact cells \(fact.key) --by population")
    }
    if tellsOfOne(fact) {
      add(
        .smallGroup,
        "\(id) (\(fact.key)) tells something about one of so few people that it names them, and the families come first",
        "afterword fact kin-told \(id) --as FAMILY-LIAISON")
    }
    if case .sealed = fact.value {
      add(
        .sealed, "the words of \(id) (\(fact.key)) are sealed until they may be said",
        "afterword fact reveal \(id) WORDS")
    }
    if fact.key.isSensitiveTrait, fact.basis == nil {
      add(
        .noReason, "\(id) (\(fact.key)) needs a recorded reason why it is said at all",
        "afterword fact supersede \(id) WORDS --basis \"to correct a false claim: …\" --reason \"…\"")
    }
    if register.entry(for: fact.key).needsTest, fact.testedAt == nil {
      if let failed = fact.failedAt {
        add(
          .testFailed, "the \(fact.contactName) of \(id) (\(fact.key)) was tried at \(failed) and did not work",
          "afterword fact tested \(id)   # once it works",
          "afterword fact supersede \(id) \(fact.value.kind == .link ? "https://…" : "NUMBER") --reason \"did not work\""
        )
      } else {
        add(
          .notTested, "the \(fact.contactName) of \(id) (\(fact.key)) has never been tried",
          "afterword fact tested \(id)")
      }
    }
    return obstacles
  }
}

extension Fact {
  /// What can be tried of it, in a word: a number or a page.
  public var contactName: String { value.kind == .link ? "page" : "number" }

  /// Whether it may certainly stand in a public text: a confirmed and public one about nobody who was harmed, under a key for which
  /// no more is asked. What is not plain is looked at in full.
  var isPlainlyPublic: Bool {
    guard status == .confirmed, release == .public, !isAboutVictim, key.isPlain else { return false }
    return switch value {
    case .quantity: scope.population == nil
    case .words, .moment: true
    case .telephone, .link, .sealed: false
    }
  }
}

extension Fact {
  /// Whether its agency says that it rests on a list of people, in any of the languages of statements.
  var restsOnList: Bool {
    guard let basis else { return false }
    let words = basis.lowercased().split { !$0.isLetter }.map(String.init)
    return !Self.lists.isDisjoint(with: words)
  }

  private static let lists: Set<String> = [
    "list", "lists", "liste", "listes", "lista", "listas", "listado", "listados", "قائمة", "قوائم", "القائمة",
    "القوائم",
    "لائحة", "لوائح",
  ]
}

extension FactKey {
  /// Whether it lies in a family of which nothing more is asked before its facts may be said. Those about people, who did it, and
  /// what must have been tried are no such families, nor are those that nobody here knows.
  var isPlain: Bool { Self.plain.contains(family) }

  private static let plain: Set<String> = [
    "casualties", "known", "unknown", "count", "place", "area", "time", "instruction", "transport", "responders",
  ]
}

/// One reason why a fact may not stand in a public text.
public struct Obstacle: Sendable, Hashable {
  /// The rule behind an obstacle.
  public enum Rule: String, Sendable, Hashable {
    case unknownFact = "unknown-fact"
    case notConfirmed = "fact-not-confirmed"
    case disputed = "fact-disputed"
    case withheld = "fact-withheld"
    case notCurrent = "fact-not-current"
    case heldBack = "fact-held-back"
    case kinNotTold = "next-of-kin-not-told"
    case notTested = "contact-not-tested"
    case testFailed = "contact-does-not-work"
    case smallGroup = "G2-small-group"
    case nameNotCleared = "G2-next-of-kin"
    case sealed = "identity-sealed"
    case noReason = "G8-reason-missing"
    case notTheOwner = "C9-attribution"
  }

  /// The rule.
  public let rule: Rule
  /// What stands in the way, as a clause.
  public let sentence: String
  /// The commands that mend it.
  public let mend: [String]

  init(_ rule: Rule, _ sentence: String, _ mend: [String]) {
    self.rule = rule
    self.sentence = sentence
    self.mend = mend
  }
}
