import Incidents

/// Decides between two voices on a gate.
public struct DecideGate: Sendable, Hashable {
  /// The gate.
  public var gate: GateName
  /// Whether it is open from now on.
  public var isOpen: Bool
  /// Why.
  public var note: String

  /// A decision to make.
  public init(_ gate: GateName, isOpen: Bool, note: String) {
    self.gate = gate
    self.isOpen = isOpen
    self.note = note
  }
}

/// Opens sealed words that may now be said.
public struct RevealFact: Sendable {
  /// The fact.
  public var id: FactID
  /// The words.
  public var words: Words
  /// The digest of the words under the incident's key.
  public var digest: String

  /// Words to open.
  public init(_ id: FactID, words: Words, digest: String) {
    self.id = id
    self.words = words
    self.digest = digest
  }
}

/// Ends a fact because another took its place, by the owner of the place or the agency itself.
public struct EndFact: Sendable, Hashable {
  /// The fact that ends.
  public var id: FactID
  /// The fact in its place.
  public var by: FactID
  /// Why.
  public var reason: String

  /// A fact to end.
  public init(_ id: FactID, by: FactID, reason: String) {
    self.id = id
    self.by = by
    self.reason = reason
  }
}

// Gates with one voice, sealed words, and who owns what.
extension FactLedger {
  /// Decides between two legal voices. Only the named superior may, or the commander where nobody is named.
  public func decide(_ command: DecideGate, _ act: Act, _ rules: FactRules) throws(Refusal) -> [FactEvent] {
    guard contradiction(over: command.gate) != nil else {
      throw Refusal(
        rule: "gate-not-contradicted", message: "Nobody contradicts anybody about the gate \(command.gate.rawValue).",
        mend: ["afterword fact gate list"])
    }
    let isSuperior = rules.legalSuperior.map { $0 == act.officer.id } ?? act.officer.holds(.commander)
    guard isSuperior else {
      let who = rules.legalSuperior?.rawValue ?? "an officer with the role commander"
      throw Refusal(
        rule: "gate-superior", message: "Two voices differ on the gate \(command.gate.rawValue), and \(who) decides.",
        missing: ["the decision of \(who)"],
        mend: [
          "afterword fact gate decide \(command.gate.rawValue) --yes --note \"…\" --as \(rules.legalSuperior?.rawValue ?? "COMMANDER")"
        ])
    }
    let note = try requiredText(command.note, "note")
    return [.gateDecided(GateDecided(gate: command.gate, isOpen: command.isOpen, at: act.occurredAt, note: note))]
  }

  /// Opens sealed words. For a suspect the prosecutor's gate must be open, for a victim the family must have been told and have
  /// agreed; a witness is never named.
  public func decide(_ command: RevealFact, _ act: Act) throws(Refusal) -> [FactEvent] {
    let fact = try standing(command.id)
    guard case .sealed(let sealed) = fact.value else {
      throw Refusal(
        rule: "not-sealed", message: "\(fact.id) is not sealed.", mend: ["afterword fact list --key \(fact.key)"])
    }
    guard sealed.digest == command.digest else {
      throw Refusal(
        rule: "not-the-sealed-words",
        message: "These are not the words that were sealed in \(fact.id); nothing was recorded.",
        missing: ["the words exactly as \(fact.agency) gave them"],
        mend: ["afterword fact supersede \(fact.id) - --reason \"…\""])
    }
    guard fact.agency == act.officer.agency || act.officer.holds(.prosecutor) else {
      throw Refusal(
        rule: "only-own-facts", message: "\(fact.id) is a fact of \(fact.agency).",
        mend: ["afterword fact reveal \(fact.id) - --as OFFICER-OF-\(fact.agency)"])
    }
    guard fact.status == .confirmed else {
      throw Refusal(
        rule: "C8-identity", message: "\(fact.id) is \(fact.status.rawValue); nobody is named who is not confirmed.",
        mend: ["afterword fact confirm \(fact.id) --as OFFICER-OF-\(fact.agency)"])
    }
    switch fact.key.person {
    case .suspect:
      guard openGates[.prosecutor] != nil else {
        throw Refusal(
          rule: "G8-identity", message: "\(fact.id) says who a suspect is; the prosecutor has not agreed to that.",
          mend: [
            "afterword fact gate open prosecutor --note \"charged in open court\" --as PROSECUTOR",
            "afterword fact gate list",
          ])
      }
    case .victim:
      let parts = fact.key.rawValue.split(separator: ".").map(String.init)
      let victim = VictimID(parts.dropFirst().dropLast().joined(separator: "."))
      let item = parts.last.flatMap(ConsentItem.init(rawValue:)) ?? .name
      let missing = victims[victim]?.obstacles(to: item) ?? ["\(victim) is not known"]
      guard missing.isEmpty else {
        throw Refusal(
          rule: "G2-next-of-kin", message: "\(fact.id) says who a victim is, and the family comes first.",
          missing: missing,
          mend: ["afterword fact victim list"])
      }
    default:
      throw Refusal(
        rule: "witness-never-named", message: "\(fact.id) says who a witness is; that is never published.",
        mend: ["afterword fact list"])
    }
    return [.revealed(FactRevealed(id: fact.id, value: .words(command.words)))]
  }

  /// Claims a measure for the officer's agency.
  public func decideClaim(_ key: FactKey, reason: String, _ act: Act) throws(Refusal) -> [FactEvent] {
    guard key.isWellFormed else {
      throw Refusal(rule: "key-form", message: "“\(key.rawValue.prefix(64))” cannot be a key.")
    }
    let claim = OwnershipClaim(
      key: key, agency: act.officer.agency, reason: try requiredText(reason, "reason"), at: act.occurredAt)
    return [.ownershipClaimed(claim)]
  }

  /// Decides, once for the incident, who owns a measure. Unified command does.
  public func decideOwner(
    _ agency: AgencyID, of key: FactKey, reason: String, _ act: Act, _ rules: FactRules
  ) throws(Refusal) -> [FactEvent] {
    guard act.officer.holds(.commander) else {
      throw Refusal(
        rule: "C16-command-decides", message: "Who owns \(key) is decided by unified command.",
        missing: ["an officer with the role commander"],
        mend: ["afterword fact owner \(key) \(agency) --reason \"…\" --as COMMANDER"])
    }
    guard rules.agencies.contains(where: { $0.id == agency }), key.isWellFormed else {
      throw Refusal(
        rule: "unknown-agency", message: "No agency “\(agency)” takes part.", mend: ["afterword officer list"])
    }
    let claim = OwnershipClaim(key: key, agency: agency, reason: try requiredText(reason, "reason"), at: act.occurredAt)
    return [.ownershipDecided(claim)]
  }

  /// Ends a fact in favour of another.
  public func decide(_ command: EndFact, _ act: Act, _ rules: FactRules) throws(Refusal) -> [FactEvent] {
    let old = try standing(command.id)
    let new = try standing(command.by)
    let placeOwner = owner(of: old.key.family == "instruction" ? "area" : old.key, rules)
    guard old.agency == act.officer.agency || placeOwner == act.officer.agency || act.officer.holds(.commander) else {
      throw notOwner(old.key, act, rules, "end")
    }
    guard old.id != new.id, old.key.family == new.key.family else {
      throw Refusal(
        rule: "settle-one-key", message: "\(new.id) (\(new.key)) cannot take the place of \(old.id) (\(old.key)).",
        mend: ["afterword fact list"])
    }
    let end = FactEnded(id: old.id, by: new.id, reason: try requiredText(command.reason, "reason"))
    let passed = old.agency == new.agency ? burdens(of: old, passTo: new.id) : silence(of: old, passesTo: new.id)
    return [.superseded(end)] + passed
  }

  func unsettledOwner(_ key: FactKey) -> Refusal {
    Refusal(
      rule: "C16-ownership", message: "Several agencies claim \(key); until command decides, nobody settles it.",
      missing: ["a decision of unified command"],
      mend: ["afterword fact owner \(key) AGENCY --reason \"…\" --as COMMANDER", "afterword fact conflicts"])
  }
}
