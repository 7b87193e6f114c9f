import Incidents

extension FactLedger: KeptAggregate {
  /// Writes the whole ledger. What has no order of its own is written in order, so that the same ledger is the same bytes.
  public func keep(in writer: inout KeptWriter) {
    writer.list(facts.all) { $1.keep(in: &$0) }
    writer.list(activeByKey.sorted { $0.key < $1.key }) { writer, entry in
      writer.word(entry.key.rawValue)
      writer.list(entry.value) { $0.text($1.rawValue) }
    }
    writer.list(scopeIndexes.keys.sorted()) { $0.word($1.rawValue) }
    writer.list(replaced.sorted { $0.key < $1.key }) { writer, entry in
      writer.text(entry.key.rawValue)
      writer.list(entry.value) { $0.text($1.rawValue) }
    }
    writer.list(
      bearers.sorted { ($0.value.first ?? "", $0.value.count) < ($1.value.first ?? "", $1.value.count) }
    ) { writer, entry in
      entry.key.keep(in: &writer)
      writer.list(entry.value) { $0.text($1.rawValue) }
    }
    writer.list(victims.values.sorted { $0.id < $1.id }) { $1.keep(in: &$0) }
    writer.json(rest)
  }

  /// Reads a ledger back.
  public init(from reader: inout KeptReader) throws(KeptFault) {
    self.init()
    let count = try reader.count()
    facts.reserveCapacity(count)
    for _ in 0..<count { facts.put(try Fact(from: &reader)) }
    for _ in 0..<(try reader.count()) {
      let key = FactKey(try reader.word())
      activeByKey[key] = try Self.ids(&reader)
    }
    for _ in 0..<(try reader.count()) { index(FactKey(try reader.word())) }
    for _ in 0..<(try reader.count()) {
      let id = FactID(try reader.text())
      replaced[id] = try Self.ids(&reader)
    }
    for _ in 0..<(try reader.count()) {
      let value = try FactValue(from: &reader)
      bearers[value] = try Self.ids(&reader)
    }
    for _ in 0..<(try reader.count()) {
      let victim = try VictimRecord(from: &reader)
      victims[victim.id] = victim
    }
    take(try reader.json(Rest.self))
  }

  private static func ids(_ reader: inout KeptReader) throws(KeptFault) -> [FactID] {
    let count = try reader.count()
    var ids: [FactID] = []
    ids.reserveCapacity(count)
    for _ in 0..<count { ids.append(FactID(try reader.text())) }
    return ids
  }

  /// What the ledger holds beside the facts themselves; hardly anything of it grows with them.
  private struct Rest: Codable {
    var openGates: [GateChange]
    var holdbacks: [Holdback]
    var withheldBy: [String: AgencyID]
    var explanations: [String: Words]
    var gateVoices: [String: [GateVoice]]
    var lastBriefing: GateChange?
    var lastWords: [String: Moment]
    var solos: [SoloReport]
    var ownershipClaims: [String: [OwnershipClaim]]
    var decidedOwners: [String: AgencyID]
    var sealedFacts: [FactID]
    var openedDigests: [String]
    var holdbackCount: Int
    var soloCount: Int
  }

  /// All that stands beside the facts.
  private var rest: Rest {
    func named<Name: RawRepresentable<String>, Value>(_ values: [Name: Value]) -> [String: Value] {
      Dictionary(values.map { ($0.key.rawValue, $0.value) }) { first, _ in first }
    }
    return Rest(
      openGates: openGates.values.sorted { $0.gate.rawValue < $1.gate.rawValue }, holdbacks: holdbacks,
      withheldBy: named(withheldBy), explanations: named(explanations), gateVoices: named(gateVoices),
      lastBriefing: lastBriefing, lastWords: named(lastWords), solos: solos,
      ownershipClaims: named(ownershipClaims), decidedOwners: named(decidedOwners), sealedFacts: sealedFacts,
      openedDigests: openedDigests.sorted(), holdbackCount: holdbackCount, soloCount: soloCount)
  }

  /// Takes back what stood beside the facts.
  private mutating func take(_ rest: Rest) {
    func named<Name: RawRepresentable<String>, Value>(_ values: [String: Value]) -> [Name: Value] {
      Dictionary(
        values.compactMap { name, value in Name(rawValue: name).map { ($0, value) } }
      ) { first, _ in first }
    }
    openGates = Dictionary(rest.openGates.map { ($0.gate, $0) }) { first, _ in first }
    holdbacks = rest.holdbacks
    withheldBy = named(rest.withheldBy)
    explanations = named(rest.explanations)
    gateVoices = named(rest.gateVoices)
    lastBriefing = rest.lastBriefing
    lastWords = named(rest.lastWords)
    solos = rest.solos
    ownershipClaims = named(rest.ownershipClaims)
    decidedOwners = named(rest.decidedOwners)
    sealedFacts = rest.sealedFacts
    openedDigests = Set(rest.openedDigests)
    holdbackCount = rest.holdbackCount
    soloCount = rest.soloCount
  }
}
