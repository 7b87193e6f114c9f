import Incidents
import StrictYAML

/// What injects do.
extension ScenarioReader {
  /// The keys that name an action; an inject has one of them at most.
  static let actionKeys =
    [
      "fact", "replace", "sum", "gate", "hold-back", "draft", "edit", "waive", "object", "correct", "cases", "assess",
      "consent",
      "task", "step", "stand-down",
    ] + FactVerdict.Verdict.allCases.map(\.rawValue) + StatementDeed.allCases.map(\.rawValue)

  mutating func action(_ map: inout YAMLMapping) -> InjectAction? {
    var found: [(key: String, value: YAMLValue)] = []
    for key in Self.actionKeys {
      if let value = map.optional(key) { found.append((key, value)) }
    }
    guard let (key, value) = found.first else { return nil }
    if found.count > 1 {
      faults.append(
        found[1].value.fault(
          "An inject does one thing; this one has “\(key)” and “\(found[1].key)”.",
          suggestion: "Make two injects of it."))
    }
    return action(key, value)
  }

  private mutating func action(_ key: String, _ value: YAMLValue) -> InjectAction? {
    if let deed = StatementDeed(rawValue: key) { return statementDeed(deed, value) }
    if let verdict = FactVerdict.Verdict(rawValue: key) { return judgement(verdict, value) }
    if key == "stand-down" {
      return take { () throws(YAMLFault) in try value.line() }.map { .standDown(reason: $0) }
    }
    guard var map = take({ () throws(YAMLFault) in try value.mapping() }) else { return nil }
    defer { faults += map.unknownKeys() }
    switch key {
    case "fact": return .addFact(report(&map, isUpdate: false))
    case "replace":
      let fact = name(&map, "fact") ?? ""
      let reason = optionalLine(&map, "reason")
      return .replaceFact(FactUpdate(fact: fact, report: report(&map, isUpdate: true), reason: reason))
    case "sum":
      return .sumFacts(
        FactSum(name: name(&map, "name") ?? "", facts: lines(&map, "facts"), reason: line(&map, "reason") ?? ""))
    case "gate":
      return .gate(
        GateTurn(gate: line(&map, "name") ?? "", isOpen: flag(&map, "open") ?? true, note: line(&map, "note") ?? ""))
    case "hold-back":
      return .holdBack(
        HeldWords(
          phrase: line(&map, "words") ?? "", code: line(&map, "code") ?? "", review: offset(&map, "review") ?? .zero,
          publicLine: optionalLine(&map, "say")))
    case "draft":
      return .draft(
        DraftScript(
          name: name(&map, "name") ?? "", kind: name(&map, "kind") ?? "", text: optionalText(&map, "text"),
          nextUpdate: optionalOffset(&map, "next-update")))
    case "edit": return edit(&map)
    case "waive":
      guard let statement = required(&map, "statement").flatMap({ statement($0) }) else { return nil }
      return .waive(
        WaiverScript(
          statement: statement, rule: line(&map, "rule") ?? "", code: line(&map, "code") ?? "",
          reason: line(&map, "reason") ?? ""))
    case "object":
      guard let statement = required(&map, "statement").flatMap({ statement($0) }) else { return nil }
      return .object(
        ObjectionScript(
          statement: statement, code: line(&map, "code") ?? "", reason: line(&map, "reason") ?? "",
          words: optionalLine(&map, "words"), instead: optionalLine(&map, "instead")))
    case "correct":
      guard let statement = required(&map, "statement").flatMap({ statement($0) }) else { return nil }
      return .correct(
        CorrectionScript(
          statement: statement, name: name(&map, "name") ?? "", reason: line(&map, "reason") ?? "",
          fact: optionalLine(&map, "fact"), wrong: optionalLine(&map, "wrong"), right: optionalLine(&map, "right"),
          nextUpdate: optionalOffset(&map, "next-update")))
    case "cases":
      return .openCases(
        CaseScript(
          name: name(&map, "name") ?? "", count: whole(&map, "count", in: 1...Self.mostCases) ?? 1,
          categories: lines(&map, "categories"), languages: lines(&map, "languages"),
          ground: optionalLine(&map, "ground")))
    case "assess":
      return .assess(
        AssessmentScript(
          cases: name(&map, "cases") ?? "", needs: lines(&map, "needs"), categories: lines(&map, "categories")))
    case "consent":
      return .consent(
        ConsentScript(
          cases: name(&map, "cases") ?? "", purposes: lines(&map, "purposes"),
          agency: required(&map, "agency").flatMap { agency($0) } ?? AgencyID(""), isGiven: flag(&map, "given") ?? true)
      )
    case "task": return task(&map)
    case "step": return step(&map)
    default: return nil
    }
  }

  private mutating func report(_ map: inout YAMLMapping, isUpdate: Bool) -> FactReport {
    FactReport(
      name: name(&map, "name") ?? "", key: isUpdate ? "" : line(&map, "key") ?? "", value: line(&map, "value") ?? "",
      scope: words(&map, "scope"), basis: optionalLine(&map, "basis"), asOf: optionalOffset(&map, "as-of"),
      isConfirmed: flag(&map, "confirmed") ?? true, release: isUpdate ? nil : optionalLine(&map, "release"))
  }

  private mutating func judgement(_ verdict: FactVerdict.Verdict, _ value: YAMLValue) -> InjectAction? {
    if case .text = value.content {
      guard let fact = take({ () throws(YAMLFault) in try value.line() }) else { return nil }
      return .judgeFact(
        FactVerdict(verdict: verdict, fact: fact, over: [], reason: nil, code: nil, review: nil))
    }
    guard var map = take({ () throws(YAMLFault) in try value.mapping() }) else { return nil }
    let judgement = FactVerdict(
      verdict: verdict, fact: name(&map, "fact") ?? "", over: lines(&map, "over"), reason: optionalLine(&map, "reason"),
      code: optionalLine(&map, "code"), review: optionalOffset(&map, "review"))
    faults += map.unknownKeys()
    return .judgeFact(judgement)
  }

  private mutating func statementDeed(_ deed: StatementDeed, _ value: YAMLValue) -> InjectAction? {
    if case .text = value.content { return statement(value).map { .statement(deed, $0, reason: nil) } }
    guard var map = take({ () throws(YAMLFault) in try value.mapping() }) else { return nil }
    let reference = required(&map, "statement").flatMap { statement($0) }
    let reason = optionalLine(&map, "reason")
    faults += map.unknownKeys()
    return reference.map { .statement(deed, $0, reason: reason) }
  }

  private mutating func edit(_ map: inout YAMLMapping) -> InjectAction? {
    let reference = required(&map, "statement").flatMap { statement($0) }
    let text = optionalText(&map, "text")
    let addition = optionalText(&map, "add")
    var replacements: [EditScript.Replacement] = []
    for item in list(&map, "replace") {
      guard var inner = take({ () throws(YAMLFault) in try item.mapping() }) else { continue }
      if let find = required(&inner, "find").flatMap({ value in take { () throws(YAMLFault) in try value.text() } }) {
        replacements.append(EditScript.Replacement(find: find, with: optionalText(&inner, "with") ?? ""))
      }
      faults += inner.unknownKeys()
    }
    let nextUpdate = optionalOffset(&map, "next-update")
    if text == nil, addition == nil, nextUpdate == nil, replacements.isEmpty {
      faults.append(map.place.fault("Nothing is changed here.", suggestion: "Add “text:”, “add:” or “replace:”."))
    }
    return reference.map {
      .edit(
        EditScript(statement: $0, text: text, replacements: replacements, addition: addition, nextUpdate: nextUpdate))
    }
  }

  private mutating func task(_ map: inout YAMLMapping) -> InjectAction? {
    let deed = required(&map, "do").flatMap { value in
      take { () throws(YAMLFault) in try value.choice(of: TaskScript.Deed.self, called: "thing to do with a task") }
    }
    let codes = lines(&map, "code")
    let note = optionalLine(&map, "note")
    let script = TaskScript(
      deed: deed ?? .claim, cases: optionalLine(&map, "cases"), codes: codes, note: note,
      agency: map.optional("to").flatMap { agency($0) }, answerBy: optionalOffset(&map, "answer-by"))
    switch script.deed {
    case .handOver where script.agency == nil && map.place(of: "to") == nil:
      faults.append(map.place.fault("Nothing says to whom it is handed over.", suggestion: "Add “to: AGENCY”."))
    case .done where note == nil, .block where note == nil, .decline where note == nil:
      faults.append(map.place.fault("“\(script.deed.rawValue)” needs a note.", suggestion: "Add “note: …”."))
    default: break
    }
    if script.cases == nil, codes.isEmpty {
      faults.append(map.place.fault("Nothing says which task is meant.", suggestion: "Add “cases:”, “code:” or both."))
    }
    return .task(script)
  }

  private mutating func step(_ map: inout YAMLMapping) -> InjectAction? {
    let deed = required(&map, "do").flatMap { value in
      take { () throws(YAMLFault) in try value.choice(of: StepScript.Deed.self, called: "thing to do with a step") }
    }
    var steps: [StepAddress] = []
    if let value = required(&map, "name") {
      for item in items(value) { if let address = step(item) { steps.append(address) } }
    }
    let script = StepScript(
      deed: deed ?? .done, steps: steps, note: optionalLine(&map, "note"), reference: optionalLine(&map, "reference"),
      outcome: optionalLine(&map, "outcome"), officer: map.optional("to").flatMap { officer($0) },
      role: optionalLine(&map, "role"), due: optionalOffset(&map, "due"))
    func need(_ isThere: Bool, _ key: String) {
      guard !isThere, map.place(of: key) == nil else { return }
      faults.append(
        map.place.fault("“\(script.deed.rawValue)” needs the key “\(key)”.", suggestion: "Add “\(key): …”."))
    }
    switch script.deed {
    case .skip, .notApplicable, .refuse: need(script.note != nil, "note")
    case .decide: need(script.outcome != nil, "outcome")
    case .assign: need(script.officer != nil, "to")
    case .extend:
      need(script.due != nil, "due")
      need(script.note != nil, "note")
    case .start, .done, .approve: break
    }
    return .step(script)
  }
}
