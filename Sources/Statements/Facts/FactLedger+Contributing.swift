import Incidents
import StrictYAML

/// The register and the agencies that a decision about facts looks at.
public struct FactRules: Sendable, Hashable {
  /// What each key takes and who owns it.
  public var register: MeasureRegister
  /// The agencies that take part.
  public var agencies: [Agency]
  /// Who decides when two legal voices differ; the commander if nobody is named.
  public var legalSuperior: OfficerID?

  /// The rules of a workspace.
  public init(register: MeasureRegister, agencies: [Agency], legalSuperior: OfficerID? = nil) {
    self.register = register
    self.agencies = agencies
    self.legalSuperior = legalSuperior
  }

  /// The agency that owns a key, if one does.
  public func owner(of key: FactKey) -> AgencyID? {
    register.owner(of: key, among: agencies)
  }
}

// Contributing: a fact, a newer value, a total, a proof that lists share nobody.
extension FactLedger {
  /// Takes in a fact. An agency holds one fact for each key and scope; another value is a supersession.
  public func decide(_ command: AddFact, _ act: Act, _ rules: FactRules) throws(Refusal) -> [FactEvent] {
    if let meant = command.key.likelyMeant {
      let scope = command.scope.stated.map { " --scope \($0.dimension.rawValue)=\($0.word)" }.joined()
      throw Refusal(
        rule: "key-unknown", message: "No statement reads the key “\(command.key)”; most likely \(meant) is meant.",
        mend: [
          "afterword fact add \(meant) \(shell(command.value))\(scope)\(command.isConfirmed ? " --confirmed" : "")"
        ])
    }
    try requireVerb(command)
    try check(command.key, command.value, rules)
    let agency = command.agency ?? act.officer.agency
    try requireChecker(command, agency, act, rules)
    guard rules.agencies.contains(where: { $0.id == agency }) else {
      throw Refusal(
        rule: "unknown-agency", message: "No agency “\(agency)” takes part.",
        missing: ["one of: " + rules.agencies.map(\.id.rawValue).sorted().joined(separator: ", ")],
        mend: ["afterword officer list"])
    }
    if command.isConfirmed, agency != act.officer.agency {
      throw Refusal(
        rule: "only-own-agency-confirms",
        message: "\(act.officer.name) belongs to \(act.officer.agency) and cannot stand behind a fact of \(agency).",
        missing: ["a confirmation by an officer of \(agency)"],
        mend: ["repeat the command with --as OFFICER-OF-\(agency)", "or without --confirmed"])
    }
    if command.isConfirmed {
      let scope = command.scope.stated.map { " --scope \($0.dimension.rawValue)=\($0.word)" }.joined()
      try requireVoice(act, "afterword fact add \(command.key) \(shell(command.value))\(scope) --confirmed")
    }
    let asOf = try checkedAsOf(command.asOf, act)
    if let held = active(command.key).first(where: { $0.agency == agency && $0.scope == command.scope }) {
      throw Refusal(
        rule: "fact-already-held",
        message: "\(agency) already says \(held.value.summary) for \(command.key) in \(held.id), with the same scope. "
          + "A newer value takes its place; it does not stand beside it.",
        mend: ["afterword fact supersede \(held.id) \(shell(command.value)) --reason \"…\""])
    }
    let isAboutVictim =
      command.isAboutVictim || rules.register.entry(for: command.key).isAboutVictims
      || command.key.person == .victim
    // Taken back and written anew, it is the same word of the same agency.
    let burdens =
      lastRetracted(command.key, of: agency, command.scope).map { self.burdens(of: $0, passTo: nextFactID) } ?? []
    return [
      .added(
        FactAdded(
          id: nextFactID, key: command.key, value: command.value, scope: command.scope, agency: agency,
          basis: try checkedText(command.basis, "basis"), asOf: asOf,
          status: command.isConfirmed ? .confirmed : .unconfirmed,
          release: command.release ?? Self.usualRule(command.key, isAboutVictim: isAboutVictim), supersedes: nil,
          isAboutVictim: isAboutVictim ? true : nil, sumOf: nil))
    ] + burdens
  }

  /// Refuses an instruction that could be compared with no other.
  private func requireVerb(_ command: AddFact) throws(Refusal) {
    guard command.key.family == "instruction", InstructionVerb(of: command.key) == nil else { return }
    let word = String(command.key.rawValue.dropFirst("instruction.".utf8.count))
    let verbs = InstructionVerb.allCases.map(\.rawValue)
    let meant =
      InstructionVerb.meant(by: word)?.rawValue ?? Spelling.nearest(to: word, among: verbs)
      ?? verbs.first { word.hasPrefix($0 + ".") || word.hasPrefix($0 + "-") } ?? "VERB"
    let scope = command.scope.stated.map { " --scope \($0.dimension.rawValue)=\($0.word)" }.joined()
    throw Refusal(
      rule: "instruction-unknown",
      message:
        "“\(command.key.rawValue.prefix(64))” is no instruction that is known here, so nobody would see that another one "
        + "contradicts it.",
      missing: ["what people are to do, one of: " + verbs.joined(separator: ", ")],
      mend: [
        "afterword fact add instruction.\(meant) \(shell(command.value))\(scope)\(command.isConfirmed ? " --confirmed" : "")",
        "afterword fact add --help",
      ])
  }

  /// Refuses the word of whoever cannot know that an area is safe: it is checked by the owner of the place, the police, the fire service,
  /// or on the commander’s word.
  private func requireChecker(
    _ command: AddFact, _ agency: AgencyID, _ act: Act, _ rules: FactRules
  ) throws(Refusal) {
    guard command.key.family == "checked", !act.officer.holds(.commander), owner(of: "area", rules) != agency else {
      return
    }
    let checkers = rules.agencies.filter { [.police, .fire].contains($0.kind) }
    guard !checkers.isEmpty, !checkers.contains(where: { $0.id == agency }) else { return }
    let scope = command.scope.stated.map { " --scope \($0.dimension.rawValue)=\($0.word)" }.joined()
    throw Refusal(
      rule: "not-who-checks",
      message: "\(agency) does not say that a place is safe: people go back there on that word.",
      missing: [
        "the word of the owner of the place, the police, the fire service or the commander: "
          + checkers.map(\.id.rawValue).joined(separator: ", ")
      ],
      mend: checkers.map {
        "afterword fact add \(command.key) \(shell(command.value))\(scope)\(command.isConfirmed ? " --confirmed" : "") --as OFFICER-OF-\($0.id)"
      })
  }

  /// When a fact of a key may be published, where nobody has said so.
  private static func usualRule(_ key: FactKey, isAboutVictim: Bool) -> ReleaseRule {
    if key.person == .witness { return .never }
    if key.isAttribution || key.person == .suspect { return .when(.prosecutor) }
    return isAboutVictim ? .when(.nextOfKin) : .public
  }

  /// Adds facts up. Refused unless every two of them were shown to count different people.
  public func decide(_ command: AddSum, _ act: Act, _ rules: FactRules) throws(Refusal) -> [FactEvent] {
    let ids = Array(Set(command.facts)).sorted()
    guard ids.count >= 2, ids.count == command.facts.count else {
      throw Refusal(
        rule: "sum-needs-two", message: "A total needs at least two different facts.", missing: ["another fact"],
        mend: ["afterword fact list"])
    }
    var parts: [Fact] = []
    for id in ids { parts.append(try standing(id)) }
    guard let key = parts.first?.key, parts.allSatisfy({ $0.key == key }) else {
      throw Refusal(
        rule: "sum-of-one-key", message: "Only facts with the same key can be added up.",
        mend: ["afterword fact list --key \(parts.first?.key ?? .killed)"])
    }
    var sum = Quantity.exact(0)
    for part in parts {
      guard let quantity = part.value.quantity else {
        throw Refusal(
          rule: "sum-of-numbers", message: "\(part.id) is not a number and cannot be added up.",
          mend: ["afterword fact list"])
      }
      guard part.status == .confirmed else {
        throw Refusal(
          rule: "fact-not-confirmed", message: "\(part.id) is \(part.status.rawValue); a total needs confirmed facts.",
          mend: ["afterword fact confirm \(part.id) --as OFFICER-OF-\(part.agency)"])
      }
      sum = sum.adding(quantity)
    }
    if let (first, second) = Self.firstNotCompared(parts) {
      throw Refusal(
        rule: "C3-overlap",
        message: "\(first.id) (\(first.value.summary)) and \(second.id) (\(second.value.summary)) must not be added: "
          + "nobody has shown that no person is on both lists.",
        missing: ["a comparison of the two lists, person by person"],
        mend: ["afterword fact disjoint \(first.id) \(second.id) --reason \"lists compared name by name\""])
    }
    var scope = parts[0].scope
    for part in parts.dropFirst() {
      for dimension in scope.differences(from: part.scope) {
        switch dimension {
        case .route: scope.route = .all
        case .place: scope.place = "all"
        case .attackers: scope.attackers = nil
        case .population: scope.population = "all"
        case .severity: scope.severity = nil
        case .period: scope.period = nil
        }
      }
    }
    guard act.officer.agency == owner(of: key, rules) ?? act.officer.agency else {
      throw notOwner(key, act, rules, "give a total for")
    }
    if let held = active(key).first(where: { $0.agency == act.officer.agency && $0.scope == scope }) {
      throw Refusal(
        rule: "fact-already-held", message: "\(act.officer.agency) already gives a total in \(held.id).",
        mend: ["afterword fact supersede \(held.id) \(shell(.quantity(sum))) --reason \"…\""])
    }
    return [
      .added(
        FactAdded(
          id: nextFactID, key: key, value: .quantity(sum), scope: scope, agency: act.officer.agency,
          basis: try checkedText(command.reason, "reason"), asOf: parts.map(\.asOf).min() ?? act.occurredAt,
          status: .confirmed, release: .public, supersedes: nil, isAboutVictim: nil, sumOf: ids))
    ]
  }

  /// Puts a newer value in the place of a fact of the officer's own agency.
  public func decide(_ command: SupersedeFact, _ act: Act, _ rules: FactRules) throws(Refusal) -> [FactEvent] {
    let old = try standing(command.id)
    try check(old.key, command.value, rules)
    let mayEnter = old.agency == act.officer.agency || (old.enteredBy == act.officer.id && !command.isConfirmed)
    guard mayEnter else {
      throw Refusal(
        rule: "only-own-facts",
        message: "\(old.id) is a fact of \(old.agency); \(act.officer.name) of \(act.officer.agency) cannot change it.",
        missing: ["an officer of \(old.agency)"],
        mend: [
          "afterword fact dispute \(old.id) --reason \"…\"",
          "afterword fact supersede \(old.id) \(shell(command.value)) --reason \"\(command.reason ?? "…")\" --as OFFICER-OF-\(old.agency)",
        ])
    }
    let asOf = try checkedAsOf(command.asOf, act)
    guard asOf >= old.asOf || old.asOf <= act.recordedAt else {
      throw Refusal(
        rule: "as-of-goes-back",
        message:
          "\(old.id) is dated \(old.asOf), which is still to come (it is now \(act.recordedAt)): the clock of the machine "
          + "on which it was entered was wrong. It is taken back, and the figure is entered anew.",
        missing: ["a fact with the right time"], mend: old.retractionOfLaterTime)
    }
    guard asOf >= old.asOf else {
      throw Refusal(
        rule: "as-of-goes-back",
        message: "\(old.id) was true as of \(old.asOf); a value as of \(asOf) is older and cannot take its place.",
        missing: ["a value that is at least as new"], mend: ["afterword fact list --key \(old.key)"])
    }
    let scope = command.scope ?? old.scope
    let reason = try checkedText(command.reason, "reason")
    let reasons = try checkedReasons(command.reasons)
    if scope != old.scope, reason == nil {
      throw Refusal(
        rule: "scope-change-needs-reason", message: "The new value counts something else than \(old.id) did.",
        missing: ["a reason"], mend: ["add --reason \"…\""])
    }
    let isCumulative = rules.register.entry(for: old.key).isCumulative
    if isCumulative || old.key == .arrested, reason == nil,
      let new = command.value.quantity, let before = old.value.quantity, new.isBelow(before)
    {
      throw Refusal(
        rule: "C6-fall",
        message: "\(old.key) would fall from \(before) to \(new). "
          + (isCumulative
            ? "This figure can only grow, so a fall needs a reason."
            : "Why people were let go is told with the figure, so a fall needs a reason."),
        missing: [
          isCumulative
            ? "the reason: recount, misidentified, double count, recovered or scope change"
            : "the reason: let go, not suspected, or counted wrongly"
        ],
        mend: [
          "afterword fact supersede \(old.id) \(shell(command.value)) --reason \"\(isCumulative ? "double count: …" : "…")\""
        ])
    }
    if let held = active(old.key).first(where: {
      $0.id != old.id && $0.agency == old.agency && $0.scope == scope
    }) {
      throw Refusal(
        rule: "fact-already-held", message: "\(old.agency) already holds \(held.id) with that scope.",
        mend: ["afterword fact supersede \(held.id) \(shell(command.value)) --reason \"…\""])
    }
    guard
      command.value != old.value || scope != old.scope || asOf != old.asOf || (command.basis ?? old.basis) != old.basis
    else {
      throw Refusal(
        rule: "nothing-changed",
        message: "\(old.id) says \(old.value.summary) already, as of the same time; nothing was recorded.",
        mend: ["afterword fact confirm \(old.id)", "afterword fact list --key \(old.key)"])
    }
    try requireComparedParts(old, command)
    let isOwn = old.agency == act.officer.agency
    // A rule that waits for a condition waits again: what was told, tried or compared was told about the old value.
    return [
      .added(
        FactAdded(
          id: nextFactID, key: old.key, value: command.value, scope: scope, agency: old.agency,
          basis: try checkedText(command.basis, "basis") ?? old.basis, asOf: asOf,
          status: command.isConfirmed && isOwn ? .confirmed : .unconfirmed, release: old.release, supersedes: old.id,
          isAboutVictim: old.isAboutVictim ? true : nil,
          // A total that rests on something else is a figure of its own from now on.
          sumOf: old.sumOf.isEmpty || command.basis == nil ? nil : [])),
      .superseded(FactEnded(id: old.id, by: nextFactID, reason: reason, reasons: reasons)),
    ] + burdens(of: old, passTo: nextFactID)
  }

  /// Refuses a new value for a total that was added up while nobody has compared the parts that stand now, unless it rests on something
  /// else than their sum.
  private func requireComparedParts(_ old: Fact, _ command: SupersedeFact) throws(Refusal) {
    guard command.basis == nil, old.sumOf.contains(where: { !(facts[$0]?.isActive ?? false) }) else { return }
    let parts = old.sumOf.compactMap(current)
    guard let pair = Self.firstNotCompared(parts) else { return }
    throw Refusal(
      rule: "C3-overlap",
      message:
        "\(old.id) is a total that was added up, and its parts have changed since: nobody has shown that no person is on both "
        + "\(pair.0.id) (\(pair.0.value.summary)) and \(pair.1.id) (\(pair.1.value.summary)).",
      missing: ["a comparison of the lists, person by person, or what else the new total rests on"],
      mend: [
        "afterword fact disjoint \(parts.map(\.id.rawValue).joined(separator: " ")) --reason \"lists compared name by name\"",
        "afterword fact supersede \(old.id) \(shell(command.value)) --basis \"reconciled list of …\" --reason \"…\"",
      ])
  }

  /// The first two of some facts that nobody has shown to count different people.
  static func firstNotCompared(_ parts: [Fact]) -> (Fact, Fact)? {
    for (index, first) in parts.enumerated() {
      for second in parts[(index + 1)...] where first.id != second.id && !first.disjointWith.contains(second.id) {
        return (first, second)
      }
    }
    return nil
  }

  /// Says in more languages why a fact took the place of another. Its agency does, or a translator. Where another one stands in its
  /// place by now, its reason is still told until the public has heard of the change.
  public func decide(_ command: ExplainFact, _ act: Act) throws(Refusal) -> [FactEvent] {
    let fact: Fact
    if let overtaken = facts[command.id], overtaken.status == .superseded {
      fact = overtaken
    } else {
      fact = try standing(command.id)
    }
    guard replaced[fact.id] != nil else {
      throw Refusal(
        rule: "nothing-to-explain", message: "\(fact.id) took the place of no other fact.",
        mend: ["afterword fact list --key \(fact.key) --all"])
    }
    guard fact.agency == act.officer.agency || act.officer.holds(.translator) else {
      throw Refusal(
        rule: "only-own-facts",
        message: "\(fact.id) is a fact of \(fact.agency); \(act.officer.name) may not say why it changed.",
        missing: ["an officer of \(fact.agency), or a translator"],
        mend: ["repeat the command with --as OFFICER-OF-\(fact.agency)", "repeat the command with --as TRANSLATOR"])
    }
    guard let reasons = try checkedReasons(command.reasons) else {
      throw Refusal(
        rule: "reason-missing", message: "No reason was given in any language.",
        mend: ["afterword fact reason \(fact.id) --in fr=\"…\""])
    }
    return [.explained(FactExplained(id: fact.id, reasons: reasons))]
  }

  /// Reasons by language that hold words; nothing where there are none.
  private func checkedReasons(_ reasons: Words?) throws(Refusal) -> Words? {
    var checked = Words()
    for (language, _, text) in reasons?.all ?? [] {
      checked[language, .bare] = try requiredText(text, "reason")
    }
    return checked.all.isEmpty ? nil : checked
  }

  /// Takes a fact back. The agency itself, or the lead, may do so.
  public func decide(_ command: RetractFact, _ act: Act) throws(Refusal) -> [FactEvent] {
    let fact = try standing(command.id)
    guard fact.agency == act.officer.agency || act.officer.holds(.lead) || act.officer.holds(.commander) else {
      throw Refusal(
        rule: "only-own-facts",
        message: "\(fact.id) is a fact of \(fact.agency); only \(fact.agency) or the lead may "
          + "retract it.",
        mend: ["afterword fact dispute \(fact.id) --reason \"…\""])
    }
    return [.retracted(FactEnded(id: fact.id, by: nil, reason: try requiredText(command.reason, "reason")))]
  }

  /// Records that lists were compared person by person. The owner of the key, or an agency whose list was compared, may
  /// say so.
  public func decide(_ command: ProveDisjoint, _ act: Act, _ rules: FactRules) throws(Refusal) -> [FactEvent] {
    let ids = Array(Set(command.facts)).sorted()
    guard ids.count >= 2 else {
      throw Refusal(rule: "disjoint-needs-two", message: "Name at least two different facts.")
    }
    var facts: [Fact] = []
    for id in ids { facts.append(try standing(id)) }
    guard facts.allSatisfy({ $0.key == facts[0].key }) else {
      throw Refusal(rule: "disjoint-one-key", message: "Only facts with the same key can be compared.")
    }
    let speakers = Set(facts.map(\.agency)).union(owner(of: facts[0].key, rules).map { [$0] } ?? [])
    guard speakers.contains(act.officer.agency) else {
      throw notOwner(facts[0].key, act, rules, "say that lists share nobody for")
    }
    return [.provenDisjoint(FactsCompared(facts: ids, reason: try requiredText(command.reason, "reason")))]
  }
}
