import Guidelines
import Incidents

// Deciding about facts that stand: confirm, dispute, withhold, allow, test; gates and holdbacks.
extension FactLedger {
  /// Stands behind a fact, takes back an objection, or decides between facts as the owner of their key.
  public func decide(_ command: ConfirmFact, _ act: Act, _ rules: FactRules) throws(Refusal) -> [FactEvent] {
    let fact = try standing(command.id)
    if !command.over.isEmpty { return try settle(fact, command, act, rules) }
    if fact.disputes[act.officer.agency] != nil {
      return [
        .disputeWithdrawn(
          FactDisputed(
            id: fact.id, agency: act.officer.agency, reason: try checkedText(command.reason, "reason") ?? "agreed"))
      ]
    }
    guard fact.agency == act.officer.agency else {
      throw Refusal(
        rule: "only-own-agency-confirms",
        message:
          "\(fact.id) is a fact of \(fact.agency); \(act.officer.name) of \(act.officer.agency) cannot confirm it.",
        missing: ["a confirmation by an officer of \(fact.agency)"],
        mend: ["afterword fact confirm \(fact.id) --as OFFICER-OF-\(fact.agency)"])
    }
    try requireVoice(act, "afterword fact confirm \(fact.id)")
    switch fact.status {
    case .unconfirmed: return [.confirmed(fact.id)]
    case .confirmed:
      throw Refusal(
        rule: "already-confirmed", message: "\(fact.id) is confirmed already; nothing was changed.",
        mend: ["afterword fact list --key \(fact.key)"])
    case .withheld:
      throw Refusal(
        rule: "fact-withheld", message: "\(fact.id) is withheld.",
        mend: ["afterword fact allow \(fact.id) --rule public --as \(keeper(of: fact))"])
    default:
      let agencies = fact.disputes.keys.sorted().map(\.rawValue).joined(separator: ", ")
      throw Refusal(
        rule: "fact-disputed", message: "\(fact.id) is disputed by \(agencies); one side cannot end a dispute.",
        missing: ["the agreement of \(agencies), or a decision of the owner of \(fact.key)"],
        mend: fact.disputes.keys.sorted().map { "afterword fact confirm \(fact.id) --as OFFICER-OF-\($0)" }
          + ["afterword fact conflicts"])
    }
  }

  private func settle(
    _ kept: Fact, _ command: ConfirmFact, _ act: Act, _ rules: FactRules
  ) throws(Refusal) -> [FactEvent] {
    let owner = owner(of: kept.key, rules)
    if ownershipClaims[kept.key] != nil, decidedOwners[kept.key] == nil { throw unsettledOwner(kept.key) }
    guard owner.map({ $0 == act.officer.agency }) ?? (act.officer.holds(.lead) || act.officer.holds(.commander)) else {
      throw notOwner(kept.key, act, rules, "decide between facts about")
    }
    guard kept.status != .withheld else {
      throw Refusal(
        rule: "fact-withheld", message: "\(kept.id) is withheld.",
        mend: ["afterword fact allow \(kept.id) --rule public --as \(keeper(of: kept))"])
    }
    let reason = try requiredText(command.reason, "reason")
    var events: [FactEvent] = []
    for id in command.over {
      let other = try standing(id)
      guard other.key == kept.key, other.id != kept.id else {
        throw Refusal(
          rule: "settle-one-key",
          message: "\(other.id) is about \(other.key), and \(kept.id) is about \(kept.key); "
            + "there is nothing to decide between them.", mend: ["afterword fact conflicts"])
      }
      events.append(.settled(FactSettled(kept: kept.id, against: other.id, reason: reason)))
      events += silence(of: other, passesTo: kept.id)
    }
    return events
  }

  /// Objects to a fact of another agency.
  public func decide(_ command: DisputeFact, _ act: Act) throws(Refusal) -> [FactEvent] {
    let fact = try standing(command.id)
    guard fact.agency != act.officer.agency else {
      throw Refusal(
        rule: "own-fact", message: "\(fact.id) is a fact of your own agency.",
        mend: [
          "afterword fact supersede \(fact.id) VALUE --reason \"…\"",
          "afterword fact retract \(fact.id) --reason \"…\"",
        ])
    }
    guard fact.disputes[act.officer.agency] == nil else {
      throw Refusal(
        rule: "already-disputed", message: "\(act.officer.agency) disputes \(fact.id) already.",
        mend: ["afterword fact conflicts"])
    }
    let reason = try requiredText(command.reason, "reason")
    return [.disputed(FactDisputed(id: fact.id, agency: act.officer.agency, reason: reason))]
  }

  private static let withholders: [Role] = [.lead, .commander, .prosecutor, .familyLiaison, .witnessProtection]

  /// Says nothing about a fact until a review. Its agency, the lead, the commander, the prosecutor, family liaison and
  /// witness protection may do so.
  public func decide(_ command: WithholdFact, _ act: Act) throws(Refusal) -> [FactEvent] {
    let fact = try standing(command.id)
    guard fact.agency == act.officer.agency || Self.withholders.contains(where: act.officer.holds) else {
      throw Refusal(
        rule: "may-not-withhold", message: "\(act.officer.name) may not withhold a fact of \(fact.agency).",
        missing: [
          "an officer of \(fact.agency), or one with a role of: "
            + Self.withholders.map(\.rawValue).joined(separator: ", ")
        ],
        mend: [
          "afterword fact withhold \(fact.id) --code \(command.withholding.code.rawValue) --review-at +6h --as OFFICER-OF-\(fact.agency)"
        ])
    }
    try checkReview(command.withholding, act)
    return [.withheld(FactWithheld(id: fact.id, agency: act.officer.agency, withholding: command.withholding))]
  }

  /// Sets the release rule. A withholding can be ended only by the agency that decided it, or by the prosecutor.
  public func decide(_ command: AllowFact, _ act: Act) throws(Refusal) -> [FactEvent] {
    let fact = try standing(command.id)
    if let keeper = withheldBy[fact.id], keeper != act.officer.agency, !act.officer.holds(.prosecutor) {
      throw Refusal(
        rule: "withheld-by-another",
        message: "\(fact.id) was withheld by \(keeper) (\(fact.withholding?.code.rawValue ?? "no code")).",
        missing: ["the decision of an officer of \(keeper)"],
        mend: ["afterword fact allow \(fact.id) --rule \(command.rule) --as OFFICER-OF-\(keeper)"])
    }
    guard
      fact.agency == act.officer.agency || Self.withholders.contains(where: act.officer.holds)
        || withheldBy[fact.id] == act.officer.agency
    else {
      throw Refusal(
        rule: "only-own-facts",
        message: "\(fact.id) is a fact of \(fact.agency); \(act.officer.name) may not decide "
          + "whether it is published.",
        mend: ["afterword fact allow \(fact.id) --rule \(command.rule) --as OFFICER-OF-\(fact.agency)"])
    }
    if fact.isAboutVictim, fact.kinToldAt == nil, command.rule == .public {
      throw Refusal(
        rule: "next-of-kin-not-told", message: "\(fact.id) is about a person who was harmed; next of kin come first.",
        missing: ["the time at which next of kin were told"], mend: ["afterword fact kin-told \(fact.id)"])
    }
    return [.ruleSet(FactRuleSet(id: fact.id, rule: command.rule))]
  }

  /// Records a call or a load.
  public func decide(_ command: TestContact, _ act: Act) throws(Refusal) -> [FactEvent] {
    let fact = try standing(command.id)
    guard fact.value.kind == .telephone || fact.value.kind == .link || fact.value.kind == .words else {
      throw Refusal(
        rule: "nothing-to-test", message: "\(fact.id) is neither a number, a page nor a place.",
        mend: ["afterword fact list"])
    }
    return [.tested(FactTested(id: fact.id, worked: command.worked))]
  }

  /// Records that next of kin were told. Family liaison and victim services say so, nobody else.
  public func decide(_ command: RecordKinTold, _ act: Act) throws(Refusal) -> [FactEvent] {
    let fact = try standing(command.id)
    guard
      fact.isAboutVictim || fact.release == .when(.nextOfKin) || fact.isSmallGroup || tellsOfOne(fact)
        || fact.kinToldAt != nil
    else {
      throw Refusal(
        rule: "not-about-a-victim", message: "\(fact.id) is not about a person who was harmed; nothing waits for kin.",
        mend: ["afterword fact list"])
    }
    try requireKeeper(.nextOfKin, act, "afterword fact kin-told \(fact.id)")
    let at = command.at ?? act.occurredAt
    guard at <= act.recordedAt else {
      throw Refusal(
        rule: "time-in-the-future", message: "Next of kin cannot have been told at \(at), which is still to come.")
    }
    var why: String?
    if let before = fact.kinToldAt {
      let mend = "afterword fact kin-told \(fact.id) --told-at TIME --reason \"…\""
      guard command.at != nil else {
        throw alreadyRecorded(
          "The next of kin of \(fact.id) are on record as told at \(before), and that stands.", mend: mend)
      }
      guard at != before else { return [] }
      guard let given = try checkedText(command.reason, "reason") else {
        throw alreadyRecorded(
          "The next of kin of \(fact.id) are on record as told at \(before); another time needs a reason.", mend: mend)
      }
      why = given
    }
    return [.kinTold(KinTold(id: fact.id, toldAt: at, reason: why))]
  }

  /// Opens or closes a gate. Only its keepers may; silence never opens one.
  public func decide(_ command: SetGate, _ act: Act) throws(Refusal) -> [FactEvent] {
    try requireKeeper(
      command.gate, act,
      "afterword fact gate \(command.isOpen ? "open" : "close") \(command.gate.rawValue) --note \"…\"")
    if command.gate == .nextOfKin, command.isOpen {
      throw Refusal(
        rule: "gate-per-person", message: "The next-of-kin gate opens person by person, never for all at once.",
        mend: ["afterword fact kin-told FACT"])
    }
    if command.isOpen, let last = lastWords[command.gate], act.occurredAt < last {
      throw Refusal(
        rule: command.gate == .familiesFirst ? "G3-families-first" : "gate-opened-earlier",
        message:
          "The last word on the gate \(command.gate.rawValue) is of \(last); it cannot have been opened before that, at "
          + "\(act.occurredAt).",
        missing: ["a time since \(last) at which \(command.gate.meaning)"],
        mend: ["afterword fact gate open \(command.gate.rawValue) --note \"…\"   # now", "afterword fact gate list"])
    }
    let change = GateChange(gate: command.gate, at: act.occurredAt, note: try requiredText(command.note, "note"))
    if command.gate.needsOneVoice {
      // A “no” counts also while the gate is closed: it keeps another's “yes” from opening it.
      let mine = gateVoices[command.gate]?.last { $0.officer == act.officer.id }
      guard mine?.isOpen != command.isOpen || (command.isOpen && openGates[command.gate] == nil && mine == nil) else {
        throw Refusal(
          rule: "gate-said-already",
          message:
            "\(act.officer.name) has said \(command.isOpen ? "yes" : "no") to the gate \(command.gate.rawValue) already.",
          mend: ["afterword fact gate list", "afterword fact conflicts"])
      }
    } else {
      guard command.isOpen || openGates[command.gate] != nil else {
        throw Refusal(
          rule: "gate-closed", message: "The gate \(command.gate.rawValue) is closed already.",
          mend: ["afterword fact gate list"])
      }
    }
    return [command.isOpen ? .gateOpened(change) : .gateClosed(change)]
  }

  /// Takes in a phrase that must not be published.
  public func decide(_ command: AddHoldback, _ act: Act) throws(Refusal) -> [FactEvent] {
    guard command.wordCount > 0, command.digest.utf8.count == 64 else {
      throw Refusal(rule: "holdback-empty", message: "A holdback needs at least one word.")
    }
    try checkReview(command.withholding, act)
    guard !holdbacks.contains(where: { $0.digest == command.digest }) else {
      throw Refusal(
        rule: "holdback-exists", message: "That phrase is held back already.",
        mend: ["afterword fact holdback list"])
    }
    return [
      .holdbackAdded(
        Holdback(
          id: nextHoldbackID, digest: command.digest, wordCount: command.wordCount, agency: act.officer.agency,
          code: command.withholding.code, reviewAt: command.withholding.reviewAt,
          publicLine: command.withholding.publicLine, trace: command.trace))
    ]
  }

  /// Ends a holdback. The agency that asked for it, or the prosecutor, may do so.
  public func decide(_ command: LiftHoldback, _ act: Act) throws(Refusal) -> [FactEvent] {
    guard let holdback = holdbacks.first(where: { $0.id == command.id }) else {
      throw Refusal(
        rule: "unknown-holdback", message: "There is no holdback \(command.id) in this incident.",
        mend: ["afterword fact holdback list"])
    }
    guard holdback.agency == act.officer.agency || act.officer.holds(.prosecutor) else {
      throw Refusal(
        rule: "withheld-by-another", message: "\(holdback.id) was asked for by \(holdback.agency).",
        missing: ["the decision of an officer of \(holdback.agency), or of the prosecutor"],
        mend: ["afterword fact holdback lift \(holdback.id) --as OFFICER-OF-\(holdback.agency) --reason \"…\""])
    }
    return [.holdbackLifted(HoldbackLifted(id: holdback.id, reason: try requiredText(command.reason, "reason")))]
  }

  private func requireKeeper(_ gate: GateName, _ act: Act, _ command: String) throws(Refusal) {
    guard gate.keepers.contains(where: act.officer.holds) else {
      let roles = gate.keepers.map(\.rawValue).sorted().joined(separator: " or ")
      throw Refusal(
        rule: "gate-keeper", message: "Only an officer with the role \(roles) may say that \(gate.meaning).",
        missing: ["an officer with that role"],
        mend: gate.keepers.map { "\(command) --as \($0.rawValue.uppercased())" }.sorted())
    }
  }

  /// Who ended the silence about a withheld fact, as a command names them.
  private func keeper(of fact: Fact) -> String { "OFFICER-OF-\(withheldBy[fact.id] ?? fact.agency)" }

  private func checkReview(_ withholding: Withholding, _ act: Act) throws(Refusal) {
    guard withholding.reviewAt > act.recordedAt else {
      throw Refusal(
        rule: "review-in-the-past", message: "The review time \(withholding.reviewAt) has passed already.",
        missing: ["a time at which the decision is looked at again"], mend: ["add --review-at TIME"])
    }
    _ = try checkedText(withholding.publicLine, "public line")
  }
}
