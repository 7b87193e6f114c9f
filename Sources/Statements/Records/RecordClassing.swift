import Incidents

/// Which class each field of the record has. Closed by default: a field that is not named here is the agencies' own.
///
/// What is open follows what was made public: the words of a revision are open when that revision was released, a fact when it was
/// said in a released statement. Words that are held back, or sealed until a gate opens, keep their class wherever they stand.
public struct RecordClassing: Sendable {
  private let published: Set<FactID>
  private let facts: [FactID: Fact]
  private let released: [String: Int]
  /// The streams of statements that name people who died.
  private let naming: Set<String>
  /// The folded words of each name that may not be said: it was never made public, or its family has taken its yes back.
  private let closedNames: Set<[String]>
  /// Looks for what is held back; nothing where nothing is.
  private var search: HeldPhraseSearch?
  /// What was found in a text, by its canonical JSON, byte by byte: a record says most of its words again and again.
  private var known: [[UInt8]: Words] = [:]
  /// Whether facts that are bound in a text are about persons, by their canonical JSON.
  private var boundPersons: [[UInt8]: Bool] = [:]

  /// What was found in a text.
  private struct Words {
    /// The class of what is held back in it; ``RedactionClass/open`` when nothing is.
    let held: RedactionClass
    let saysClosedName: Bool
  }

  /// Takes what was made public.
  ///
  /// - Parameters:
  ///   - register: The releases.
  ///   - ledger: The facts.
  ///   - key: With which held-back phrases are found in texts; nothing when nothing is held back.
  public init(register: StatementRegister, ledger: FactLedger, incident: IncidentID, key: HoldbackKey?) {
    facts = Dictionary(ledger.all.map { ($0.id, $0) }) { first, _ in first }
    published = Set(ledger.all.filter { !$0.publications.isEmpty }.map(\.id))
    released = Dictionary(
      register.releases.map { ("statement/\(incident)/\($0.number)", $0.revision) }
    ) { _, last in last }
    naming = Set(
      register.kinds.filter { $0.value == .names }.map { "statement/\(incident)/\($0.key)" })
    closedNames = Self.closedNames(in: ledger)
    let held = ledger.heldPhrases
    search = held.isEmpty ? nil : key.map { HeldPhraseSearch(for: held, key: $0) }
  }

  private static func closedNames(in ledger: FactLedger) -> Set<[String]> {
    var closed: Set<[String]> = []
    var open: Set<[String]> = []
    for fact in ledger.all {
      guard let victim = VictimID(namedBy: fact.key), case .words(let words) = fact.value else { continue }
      let mayBeSaid = ledger.victims[victim]?.obstacles(to: .name).isEmpty ?? false
      for (_, _, line) in words.all {
        let name = HoldbackKey.words(of: VictimWording.name(in: line)).map(\.folded)
        guard !name.isEmpty else { continue }
        if mayBeSaid, !fact.publications.isEmpty { open.insert(name) } else { closed.insert(name) }
      }
    }
    return closed.subtracting(open)
  }

  private func saysClosedName(_ words: [String]) -> Bool {
    closedNames.contains { name in
      name.count <= words.count
        && (0...(words.count - name.count)).contains { words[$0..<($0 + name.count)].elementsEqual(name) }
    }
  }

  /// Looks at a text once, however often it stands in the record.
  private mutating func found(in literal: [UInt8]) -> Words {
    if let words = known[literal] { return words }
    let text = RecordTexts.text(of: literal)
    let read = HoldbackKey.words(of: text)
    var held = RedactionClass.open
    for match in search?.matches(in: text, words: read) ?? [] { held = max(held, RedactionClass(match.holdback.code)) }
    let words = Words(held: held, saysClosedName: saysClosedName(read.map(\.folded)))
    known[literal] = words
    return words
  }

  /// The fields of an event that are open whatever they say, now and later: such fields need no commitment.
  public func alwaysOpen(in kind: String) -> Set<String> { Self.open[Self.name(of: kind)] ?? [] }

  /// The name of an event without its version.
  private static func name(of kind: String) -> String {
    String(kind[..<(kind.utf8.firstIndex(of: UInt8(ascii: "/")) ?? kind.endIndex)])
  }

  /// The class of a field of an entry, by what was made public until now.
  public mutating func classOf(
    _ field: String, in body: RecordFields, kind: String, stream: String
  ) -> RedactionClass {
    let rule = self.rule(field, body, kind, stream)
    guard rule < .personal, search != nil || !closedNames.isEmpty, let json = body.json(field) else { return rule }
    var found = rule
    var saysClosedName = false
    // A public text was looked at before it went out; everything else is looked at now.
    let isReleased = isReleasedText(kind, body, stream)
    for literal in RecordTexts.literals(in: json) {
      let words = self.found(in: literal)
      if !isReleased { found = max(found, words.held) }
      // A family may take back what it agreed to, so names are looked for in public texts as well.
      saysClosedName = saysClosedName || words.saysClosedName
    }
    return saysClosedName ? max(found, .personal) : found
  }

  private mutating func rule(_ field: String, _ body: RecordFields, _ kind: String, _ stream: String) -> RedactionClass
  {
    let name = Self.name(of: kind)
    switch name {
    case _ where Self.open[name]?.contains(field) ?? false: return .open
    case "fact.added", "fact.revealed": return classOfFact(field, body)
    case "fact.withheld", "holdback.added":
      let code = (body["code"] ?? body["withholding"]?["code"])?.asText.flatMap(WithholdingCode.init(rawValue:))
      return code.map(RedactionClass.init) ?? .investigation
    case "statement.revised":
      guard isReleased(body["number"]?.asWhole, stream) else {
        return isAboutPersons(body, stream) && ["renditions", "sentences", "constants"].contains(field)
          ? .personal : .internal
      }
      return ["renditions", "asOf", "nextUpdate", "issuers", "facts", "sentences", "follows"].contains(field)
        ? .open : .internal
    // The languages of a release are said to everybody who receives it.
    case "statements.released" where ["languages", "follows"].contains(field): return .open
    case "statement.cleared":
      return isReleased(body["payload"]?["revision"]?.asWhole, stream) ? .open : .internal
    case "statement.submitted":
      return field == "digest" && isReleased(body["revision"]?.asWhole, stream) ? .open : .internal
    case "fact.published" where field == "publication": return .open
    case "victim.step", "victim.consent", "rumour.reported", "rumour.judged": return .personal
    default: return .internal
    }
  }

  /// Whether a text that is not public names people who died, or says what may be said of nobody who was harmed before the family.
  private mutating func isAboutPersons(_ body: RecordFields, _ stream: String) -> Bool {
    if naming.contains(stream) { return true }
    guard let json = body.json("facts") else { return false }
    let key = Array(json.utf8)
    if let known = boundPersons[key] { return known }
    let isAboutPersons = (RecordValue(canonical: json).asList ?? []).contains { bound in
      guard let fact = bound["id"]?.asText.flatMap({ facts[FactID($0)] }) else { return false }
      return fact.isAboutVictim || VictimID(namedBy: fact.key) != nil
    }
    boundPersons[key] = isAboutPersons
    return isAboutPersons
  }

  private func classOfFact(_ field: String, _ body: RecordFields) -> RedactionClass {
    guard let id = body["id"]?.asText.map(FactID.init(_:)), let fact = facts[id] else { return .internal }
    if published.contains(id), field != "basis" { return .open }
    if let code = fact.withholding?.code { return RedactionClass(code) }
    if fact.isAboutVictim || [.victim, .witness].contains(fact.key.person) { return .personal }
    if fact.key.person == .suspect || fact.key.lies(under: "attribution") { return .investigation }
    if fact.release == .when(.prosecutor) || fact.release == .never { return .investigation }
    return fact.release == .when(.nextOfKin) ? .personal : .internal
  }

  private func isReleased(_ revision: Int?, _ stream: String) -> Bool {
    revision != nil && released[stream] == revision
  }

  private func isReleasedText(_ kind: String, _ body: RecordFields, _ stream: String) -> Bool {
    kind.hasPrefix("statement.revised/") && isReleased(body["number"]?.asWhole, stream)
  }

  /// The fields that are open whatever they say.
  private static let open: [String: Set<String>] = [
    "incident.opened": ["id", "name", "place", "t0", "offset", "isDrill"],
    "key.registered": ["officer", "publicKey", "agency", "waitsForVoucher"], "key.revoked": ["officer"],
    "key.vouched": ["officer", "publicKey", "voucher", "at", "signature"],
    "statements.numbered": ["number", "kind"], "statements.abandoned": ["number"], "statements.reviewed": ["number"],
    "statements.feed-entry": ["entry"], "statement.revised": ["number"], "statement.submitted": ["revision"],
    "fact.added": ["id"], "fact.revealed": ["id"], "fact.withheld": ["id"], "holdback.added": ["id"],
    "statements.released": [
      "number", "revision", "kind", "digest", "headline", "at", "nextUpdate", "links", "area", "isUrgent",
    ],
    "statement.opened": ["id", "kind", "links", "area"], "statement.checked": ["revision"],
    "statement.objected": ["revision"], "statement.released": ["payload", "signature", "portable", "unmet"],
    "statement.superseded": ["by"], "statement.corrected": ["by"], "statement.withdrawn": ["by"],
    "fact.confirmed": ["id"], "fact.disputed": ["id"], "fact.dispute-withdrawn": ["id"], "fact.rule-set": ["id"],
    "fact.superseded": ["id", "by"], "fact.retracted": ["id"], "fact.tested": ["id", "worked"], "fact.kin-told": ["id"],
    "fact.published": ["id"], "fact.settled": ["kept", "against"], "fact.proven-disjoint": ["facts"],
    "gate.opened": ["gate", "at"], "gate.closed": ["gate", "at"], "gate.decided": ["gate", "isOpen", "at"],
    "holdback.lifted": ["id"], "rumour.reported": ["id", "kind"], "rumour.seen": ["id", "count"],
    "rumour.judged": ["id"], "rumour.answered": ["id", "statement", "by"],
    "delivery.accepted": receipt, "delivery.delayed": receipt, "delivery.died": receipt, "delivery.cancelled": receipt,
    "delivery.retried": receipt, "delivery.discarded": receipt,
  ]

  private static let receipt: Set<String> = ["message", "cargo", "subject", "attempts", "enqueuedAt"]
}
