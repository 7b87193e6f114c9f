import Incidents
import StrictYAML

/// Reads the shape of a playbook: keys, types and single values. What one value means for another is for ``PlaybookReview``.
struct PlaybookReader {
  var faults: [PlaybookFault] = []
  var defaultWarn: TimeSpan?
  var defaultEscalation: [EscalationLevel] = []

  /// Nil only when there is nothing that could be checked further.
  mutating func read(_ value: YAMLValue) -> PlaybookDraft? {
    guard var map = take("wrong-type", { () throws(YAMLFault) in try value.mapping() }) else { return nil }
    if map.all.isEmpty {
      fault(
        "playbook-empty", at: value.place, "The file is empty.", "Start with “afterword playbook show first-72-hours”.")
      return nil
    }
    readFormat(&map)
    let id = name(&map, "playbook", PlaybookID.self) ?? PlaybookID("")
    let version = whole(&map, "version", in: 1...1_000_000) ?? 1
    let title = line(&map, "title") ?? id.rawValue
    let about = prose(&map, "about")
    let lead = name(&map, "lead", PlaybookRoleID.self) ?? PlaybookRoleID("")
    var draft = PlaybookDraft(
      id: id, version: version, title: title, about: about, lead: lead, start: value.place)
    draft.places["lead"] = map.optional("lead")?.place
    draft.places["phases"] = map.place(of: "phases")
    if let roles = mapping(&map, "roles", needed: true) { readRoles(roles, into: &draft) }
    if let facts = mapping(&map, "facts", needed: false) { readFacts(facts, into: &draft) }
    if let defaults = map.optional("defaults") { readDefaults(defaults, into: &draft) }
    for phase in list(&map, "phases", needed: true) { readPhase(phase, into: &draft) }
    report(map.unknownKeys(), "key-unknown")
    if draft.steps.count > PlaybookCompiler.mostSteps {
      fault(
        "too-many-steps", at: draft.place("phases"),
        "The playbook has \(draft.steps.count) steps; at most \(PlaybookCompiler.mostSteps) are allowed.", "Split it.")
    } else if draft.steps.isEmpty {
      fault("no-steps", at: draft.place("phases"), "The playbook has no steps.", "Add a phase with “steps:”.")
    }
    return draft
  }

  private mutating func readFormat(_ map: inout YAMLMapping) {
    guard let value = map.optional("format") else {
      fault("format-missing", at: map.place, "The key “format” is missing.", "Add “format: 1” as the first line.")
      return
    }
    if let format = take("wrong-type", { () throws(YAMLFault) in try value.line() }), format != "1" {
      fault(
        "format-unknown", at: value.place, "The file is written in format \(format); this release reads format 1.",
        "Write “format: 1”, or install the release that reads format \(format).")
    }
  }

  private mutating func readRoles(_ map: YAMLMapping, into draft: inout PlaybookDraft) {
    for entry in map.all {
      let id = PlaybookRoleID(entry.key)
      checkName(entry.key, at: entry.place)
      draft.places["role:\(id)"] = entry.place
      guard var role = take("wrong-type", { () throws(YAMLFault) in try entry.value.mapping() }) else { continue }
      let title = line(&role, "title") ?? entry.key
      let agency = role.optional("agency").flatMap { value in
        take("agency-kind-unknown") { () throws(YAMLFault) in
          try value.choice(of: AgencyKind.self, called: "kind of agency")
        }
      }
      let holds = role.optional("holds").flatMap { value in
        take("wrong-type") { () throws(YAMLFault) in Role(try value.line()) }
      }
      let deputy = role.optional("deputy").flatMap { value -> PlaybookRoleID? in
        draft.places["deputy:\(id)"] = value.place
        return take("wrong-type") { () throws(YAMLFault) in PlaybookRoleID(try value.line()) }
      }
      if role.optional("agency") == nil, role.optional("holds") == nil {
        fault(
          "role-unfillable", at: entry.place, "Nothing says who fills the role “\(entry.key)”.",
          "Add “agency:” (a kind of agency), “holds:” (a role of officers), or both.")
      }
      report(role.unknownKeys(), "key-unknown")
      draft.roles.append(PlaybookRole(id: id, title: title, agency: agency, holds: holds, deputy: deputy))
    }
  }

  private mutating func readFacts(_ map: YAMLMapping, into draft: inout PlaybookDraft) {
    for entry in map.all {
      checkName(entry.key, at: entry.place)
      draft.places["fact:\(entry.key)"] = entry.place
      guard var fact = take("wrong-type", { () throws(YAMLFault) in try entry.value.mapping() }) else { continue }
      let key = line(&fact, "fact") ?? entry.key
      var values = ["yes", "no"]
      if let given = fact.optional("values"),
        let lines = take("wrong-type", { () throws(YAMLFault) in try given.lines() })
      {
        values = lines
        if lines.count < 2 {
          fault(
            "fact-values-missing", at: given.place, "A fact needs at least two values to branch on.",
            "Leave “values” away for yes and no.")
        }
        for value in lines where value == Condition.unknown {
          fault(
            "name-reserved", at: given.place, "“\(value)” is the word for a fact that is not confirmed.",
            "Leave it away; every fact may be unknown.")
        }
      }
      report(fact.unknownKeys(), "key-unknown")
      draft.facts.append(PlaybookFact(name: entry.key, key: key, values: values))
    }
  }

  private mutating func readDefaults(_ value: YAMLValue, into draft: inout PlaybookDraft) {
    guard var map = take("wrong-type", { () throws(YAMLFault) in try value.mapping() }) else { return }
    if let warn = map.optional("warn") { defaultWarn = span(warn) }
    if let ladder = map.optional("escalate") {
      let read = escalation(ladder)
      defaultEscalation = read.levels
      draft.places.merge(read.places) { first, _ in first }
    }
    report(map.unknownKeys(), "key-unknown")
  }

  private mutating func readPhase(_ value: YAMLValue, into draft: inout PlaybookDraft) {
    guard var map = take("wrong-type", { () throws(YAMLFault) in try value.mapping() }) else { return }
    let id = name(&map, "id", PhaseID.self) ?? PhaseID("phase-\(draft.phases.count + 1)")
    if draft.phases.contains(where: { $0.id == id }) {
      fault(
        "phase-twice", at: map.place(of: "id") ?? map.place, "There is a phase “\(id)” already.", "Choose another id.")
    }
    let title = line(&map, "title") ?? id.rawValue
    let until = t0Offset(&map, "until", needed: true) ?? .zero
    if let last = draft.phases.last, until < last.until {
      fault(
        "phase-order", at: map.place(of: "until") ?? map.place,
        "The phase “\(id)” ends at T0+\(until.text), before the phase “\(last.id)” (T0+\(last.until.text)).",
        "Put the phases in the order in which they end.")
    }
    draft.phases.append(Phase(id: id, title: title, until: until))
    draft.places["phase:\(id)"] = map.place
    for step in list(&map, "steps", needed: true) { readStep(step, phase: id, cadence: nil, into: &draft) }
    report(map.unknownKeys(), "key-unknown")
  }
}
