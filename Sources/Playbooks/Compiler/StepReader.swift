import Incidents
import StrictYAML

extension PlaybookReader {
  /// Reads one step and, for a cadence, the steps inside it.
  mutating func readStep(_ value: YAMLValue, phase: PhaseID, cadence: StepID?, into draft: inout PlaybookDraft) {
    guard var map = take("wrong-type", { () throws(YAMLFault) in try value.mapping() }) else { return }
    var places: [String: YAMLPlace] = [:]
    for entry in map.all { places[entry.key] = entry.value.place }
    let id = name(&map, "id", StepID.self) ?? StepID("step-in-line-\(map.place.line)")
    if let first = draft.steps.first(where: { $0.step.id == id }) {
      fault(
        "step-twice", at: places["id"] ?? map.place,
        "The step id “\(id)” is used in line \(first.place("id").line) already.",
        "Choose another id; ids are unique in the whole playbook, also inside cadences.")
    }
    let title = line(&map, "title") ?? id.rawValue
    let role = name(&map, "role", PlaybookRoleID.self) ?? PlaybookRoleID("")
    let assist = names(&map, "assist", PlaybookRoleID.self, places: &places)
    let how = prose(&map, "how")
    let source = prose(&map, "source")
    let after = names(&map, "after", StepID.self, places: &places)
    let requires = names(&map, "requires", StepID.self, places: &places)
    let when = map.optional("when").flatMap { condition($0) }
    let notBefore = t0Offset(&map, "not-before", needed: false)
    let due = map.optional("due").flatMap { deadline($0) }
    let (kind, body) = readKind(&map, id: id, places: &places)
    let (warn, ladder) = readAlarms(&map, due: due, places: &places)
    let evidence =
      map.optional("evidence").flatMap { value in
        take("evidence-unknown") { () throws(YAMLFault) in
          try value.choice(of: EvidenceRule.self, called: "kind of evidence")
        }
      } ?? .none
    if let kind {
      report(map.unknownKeys(), "key-unknown")
      if case .cadence = kind, cadence != nil {
        fault(
          "cadence-in-cadence", at: places["kind"] ?? map.place, "A cadence cannot stand inside another one.",
          "Move “\(id)” out of “\(cadence?.rawValue ?? "")”.")
      }
    }
    let step = Step(
      id: id, phase: phase, title: title, kind: kind ?? .manual, role: role, assist: assist, how: how, source: source,
      after: after, requires: requires, when: when, notBefore: notBefore, due: due, warn: warn, escalation: ladder,
      evidence: evidence, cadence: cadence, line: map.place.line)
    draft.steps.append(StepDraft(step: step, place: map.place, places: places))
    guard case .cadence = kind, cadence == nil else { return }
    for inner in body { readStep(inner, phase: phase, cadence: id, into: &draft) }
  }

  /// Warning and escalation: the step's own, or the defaults when the step has a deadline.
  private mutating func readAlarms(
    _ map: inout YAMLMapping, due: Deadline?, places: inout [String: YAMLPlace]
  ) -> (TimeSpan?, [EscalationLevel]) {
    var warn = due == nil ? nil : defaultWarn
    // A default longer than the time there is would warn before the attack; then the step simply has no warning.
    if let deadline = due, let span = warn, deadline.offset <= span { warn = nil }
    if let value = map.optional("warn") {
      if case .text("none") = value.content { warn = nil } else { warn = span(value) }
    }
    var ladder = due == nil ? [] : defaultEscalation
    if let value = map.optional("escalate") {
      let read = escalation(value)
      ladder = read.levels
      places.merge(read.places) { first, _ in first }
    }
    if due == nil, let place = places["warn"] ?? places["escalate"] {
      fault(
        "deadline-missing", at: place, "A warning or an escalation needs a deadline to count from.",
        "Add “due: T0+30m”.")
    }
    return (warn, ladder)
  }

  /// The kind with its own keys; nil when the kind is not known, so that its keys are not called unknown as well.
  private mutating func readKind(
    _ map: inout YAMLMapping, id: StepID, places: inout [String: YAMLPlace]
  ) -> (StepKind?, [YAMLValue]) {
    guard let word = line(&map, "kind") else { return (nil, []) }
    switch word {
    case "manual": return (.manual, [])
    case "automatic": return (readAutomatic(&map, places: &places), [])
    case "approval": return (readApproval(&map, places: &places), [])
    case "decision": return (readDecision(&map, id: id), [])
    case "cadence":
      let cadence = readCadence(&map, places: &places)
      let body = list(&map, "steps", needed: true)
      if body.isEmpty, places["steps"] != nil {
        fault(
          "no-steps", at: places["steps"] ?? map.place, "The cadence “\(id)” has no steps.",
          "Add steps to do each time.")
      }
      return (cadence, body)
    default:
      fault(
        "kind-unknown", at: places["kind"] ?? map.place, "“\(word)” is not a known kind of step.",
        Spelling.suggestion(for: word, among: StepKind.words))
      return (nil, [])
    }
  }

  private mutating func readAutomatic(_ map: inout YAMLMapping, places: inout [String: YAMLPlace]) -> StepKind? {
    var needsGo = false
    if let value = map.optional("go"), let text = take("wrong-type", { () throws(YAMLFault) in try value.line() }) {
      if text == "person" {
        needsGo = true
      } else {
        fault(
          "go-unknown", at: value.place, "“\(text)” cannot give a go.", "Write “go: person”, or leave the key away.")
      }
    }
    guard let word = line(&map, "action") else { return nil }
    let action: AutomaticAction
    switch word {
    case "assemble":

      let statement = line(&map, "statement") ?? ""
      let language = optionalLine(&map, "language")
      action = .assemble(
        statement: statement, language: language, nextUpdate: map.optional("next-update").flatMap { span($0) })
    case "check": action = .check(of: name(&map, "of", StepID.self) ?? StepID(""))
    case "submit": action = .submit(of: name(&map, "of", StepID.self) ?? StepID(""))
    case "release": action = .release(of: name(&map, "of", StepID.self) ?? StepID(""))
    case "notify":
      let audience = take("key-missing") { () throws(YAMLFault) in try map.required("audience") }
      var read = NoticeAudience.internal
      if let audience, let text = take("wrong-type", { () throws(YAMLFault) in try audience.line() }) {
        if let known = NoticeAudience(rawValue: text) {
          read = known
        } else {
          fault(
            "audience-unknown", at: audience.place, "A notice cannot go to “\(text)”.",
            text == "public"
              ? "Only a released statement reaches the public: use assemble, submit and release."
              : Spelling.suggestion(for: text, among: NoticeAudience.allCases.map(\.rawValue)))
        }
      }
      _ = take("key-missing") { () throws(YAMLFault) in try map.required("message") }
      action = .notify(audience: read, message: prose(&map, "message") ?? "")
    case "open-tasks": action = .openTasks(set: line(&map, "tasks") ?? "")
    default:
      fault(
        "action-unknown", at: places["action"] ?? map.place, "“\(word)” is not a known action.",
        Spelling.suggestion(for: word, among: AutomaticAction.words))
      return nil
    }
    return .automatic(action, needsGo: needsGo)
  }

  private mutating func readApproval(_ map: inout YAMLMapping, places: inout [String: YAMLPlace]) -> StepKind? {
    guard let value = take("key-missing", { () throws(YAMLFault) in try map.required("approve") }),
      var rule = take("wrong-type", { () throws(YAMLFault) in try value.mapping() })
    else { return .approval(ApprovalRule(count: 1, roles: [], covers: nil)) }
    for entry in rule.all { places["approve.\(entry.key)"] = entry.value.place }
    var found: [String: YAMLPlace] = [:]
    let roles = names(&rule, "by", PlaybookRoleID.self, places: &found)
    for (key, place) in found { places["approve.\(key)"] = place }
    let count = rule.optional("count") == nil ? roles.count : whole(&rule, "count", in: 1...20) ?? 1
    let covers = rule.optional("covers") == nil ? nil : name(&rule, "covers", StepID.self)
    if rule.optional("by") == nil {
      fault("key-missing", at: rule.place, "Nothing says who approves.", "Add “by: [role, role]”.")
    }
    report(rule.unknownKeys(), "key-unknown")
    return .approval(ApprovalRule(count: count, roles: roles, covers: covers))
  }

  private mutating func readDecision(_ map: inout YAMLMapping, id: StepID) -> StepKind? {
    guard let value = map.optional("outcomes") else {
      fault(
        "outcomes-missing", at: map.place, "The decision “\(id)” has no outcomes.",
        "Add “outcomes:” with at least two names and what each means.")
      return .decision(outcomes: [])
    }
    guard let named = take("wrong-type", { () throws(YAMLFault) in try value.mapping() }) else {
      return .decision(outcomes: [])
    }
    var outcomes: [Outcome] = []
    for entry in named.all {
      checkName(entry.key, at: entry.place)
      if entry.key == Condition.unknown || entry.key == "not" {
        fault(
          "name-reserved", at: entry.place, "“\(entry.key)” cannot be an outcome; conditions use the word themselves.",
          "Choose another word.")
      }
      let meaning = take("outcome-without-meaning") { () throws(YAMLFault) in try entry.value.line() }
      outcomes.append(Outcome(name: entry.key, meaning: meaning ?? entry.key))
    }
    if outcomes.count < 2 {
      fault(
        "outcomes-missing", at: value.place,
        "The decision “\(id)” has \(outcomes.count == 1 ? "one outcome" : "no outcomes").",
        "Give at least two, or make it a manual step.")
    }
    return .decision(outcomes: outcomes)
  }

  private mutating func readCadence(_ map: inout YAMLMapping, places: inout [String: YAMLPlace]) -> StepKind {
    let every =
      take("key-missing", { () throws(YAMLFault) in try map.required("every") }).flatMap { span($0) } ?? .hours(1)
    let first =
      take("key-missing", { () throws(YAMLFault) in try map.required("first") }).flatMap { deadline($0) }
      ?? Deadline(anchor: .t0, offset: .zero)
    var rates: [Cadence.Rate] = []
    for item in list(&map, "slow-down", needed: false) {
      guard var rate = take("wrong-type", { () throws(YAMLFault) in try item.mapping() }) else { continue }
      let from = t0Offset(&rate, "from", needed: true)
      let pace = take("key-missing", { () throws(YAMLFault) in try rate.required("every") }).flatMap { span($0) }
      report(rate.unknownKeys(), "key-unknown")
      guard let from, let pace else { continue }
      if from <= rates.last?.from ?? .zero || pace <= rates.last?.every ?? every {
        fault(
          "slow-down-order", at: item.place, "Each rate must start later and be slower than the one before it.",
          "Before it: every \((rates.last?.every ?? every).text) from T0+\((rates.last?.from ?? .zero).text).")
      }
      rates.append(Cadence.Rate(from: from, every: pace))
    }
    let max = map.optional("max") == nil ? nil : whole(&map, "max", in: 1...10_000)
    var end: Cadence.End?
    if let until = map.optional("until") {
      if case .text("stand-down") = until.content {
        end = .standDown
      } else if let condition = condition(until) {
        end = .condition(condition)
      }
    } else if max != nil {
      end = .count
    } else {
      fault(
        "cadence-endless", at: map.place, "The cadence never ends.",
        "Add “until:” with a condition or “stand-down”, or “max:” with a number.")
    }
    return .cadence(Cadence(every: every, first: first, slowDown: rates, end: end ?? .standDown, max: max))
  }
}
