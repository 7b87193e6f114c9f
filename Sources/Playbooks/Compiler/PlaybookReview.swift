import Incidents
import StrictYAML

/// Checks what the parts of a playbook mean for one another.
struct PlaybookReview {
  let draft: PlaybookDraft
  let vocabulary: PlaybookCompiler.Vocabulary
  let steps: [StepID: StepDraft]
  let roles: Set<PlaybookRoleID>
  var faults: [PlaybookFault] = []

  init(_ draft: PlaybookDraft, vocabulary: PlaybookCompiler.Vocabulary) {
    self.draft = draft
    self.vocabulary = vocabulary
    self.steps = Dictionary(draft.steps.map { ($0.step.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.roles = Set(draft.roles.map(\.id))
  }

  mutating func fault(
    _ rule: String, at place: YAMLPlace, _ message: String, _ suggestion: String? = nil,
    _ severity: PlaybookFault.Severity = .error
  ) {
    faults.append(PlaybookFault(rule, at: place, message, suggestion, severity))
  }

  /// Whether every name means something, and something of the right kind.
  mutating func checkReferences() {
    if !draft.lead.rawValue.isEmpty { checkRole(draft.lead, at: draft.place("lead"), "The playbook is led by") }
    checkDeputies()
    for fact in draft.facts where steps[StepID(fact.name)] != nil {
      fault(
        "name-twice", at: draft.place("fact:\(fact.name)"), "“\(fact.name)” is the name of a fact and of a step.",
        "Rename the fact.")
    }
    for item in draft.steps {
      checkRoles(of: item)
      for id in item.step.after { checkStep(id, from: item, key: "after:\(id)", "waits for") }
      for id in item.step.requires { checkStep(id, from: item, key: "requires:\(id)", "requires") }
      if case .done(let id) = item.step.due?.anchor { checkStep(id, from: item, key: "due", "is due after") }
      if case .open = item.step.due?.anchor, item.step.cadence == nil {
        fault(
          "deadline-outside-cadence", at: item.place("due"),
          "“open” counts from the opening of an occurrence, and “\(item.step.id)” is in no cadence.",
          "Count from T0 or from the end of a step.")
      }
      if case .t0 = item.step.due?.anchor, item.step.cadence != nil {
        fault(
          "deadline-in-cadence", at: item.place("due"),
          "Every occurrence of “\(item.step.id)” would be due at the same moment.",
          "Count from the opening: “open+20m”.")
      }
      if let when = item.step.when { check(when, from: item, key: "when") }
      checkKind(of: item)
    }
  }

  private mutating func checkRoles(of item: StepDraft) {
    let step = item.step
    if !step.role.rawValue.isEmpty { checkRole(step.role, at: item.place("role"), "“\(step.id)” belongs to") }
    for role in step.assist { checkRole(role, at: item.place("assist:\(role)"), "“\(step.id)” is helped by") }
    for level in step.escalation {
      let place = item.places["escalate:\(level.to)"] ?? draft.places["escalate:\(level.to)"] ?? item.place
      checkRole(level.to, at: place, "An escalation tells")
    }
  }

  private mutating func checkRole(_ id: PlaybookRoleID, at place: YAMLPlace, _ message: String) {
    guard !roles.contains(id) else { return }
    fault(
      "role-unknown", at: place, "\(message) the role “\(id)”, which is not among the roles.",
      Spelling.suggestion(for: id.rawValue, among: draft.roles.map(\.id.rawValue)))
  }

  private mutating func checkDeputies() {
    for role in draft.roles {
      guard let deputy = role.deputy else { continue }
      let place = draft.place("deputy:\(role.id)")
      checkRole(deputy, at: place, "The deputy of “\(role.id)” is")
      var chain = [role.id]
      var next: PlaybookRoleID? = deputy
      while let current = next, !chain.contains(current) {
        chain.append(current)
        next = draft.roles.first { $0.id == current }?.deputy
      }
      if next == role.id {
        let circle = (chain + [role.id]).map(\.rawValue).joined(separator: " → ")
        fault(
          "deputies-circular", at: place, "The deputies of “\(role.id)” lead back to it: \(circle).",
          "Remove one deputy.")
      }
    }
  }

  /// A step may name steps of its own cadence and steps outside all cadences, never the steps of another cadence: which occurrence
  /// would be meant?
  private mutating func checkStep(_ id: StepID, from item: StepDraft, key: String, _ verb: String) {
    guard let other = steps[id] else {
      fault(
        "step-unknown", at: item.place(key), "“\(item.step.id)” \(verb) the step “\(id)”, which does not exist.",
        Spelling.suggestion(for: id.rawValue, among: draft.steps.map(\.step.id.rawValue)))
      return
    }
    if id == item.step.id {
      fault("waits-for-itself", at: item.place(key), "“\(id)” \(verb) itself.", "Remove it.")
    } else if let cadence = other.step.cadence, cadence != item.step.cadence {
      fault(
        "step-inside-cadence", at: item.place(key),
        "“\(item.step.id)” \(verb) “\(id)”, which comes round again and again inside “\(cadence)”.",
        "Name the cadence “\(cadence)” itself, or a step outside it.")
    } else if item.step.cadence == id {
      fault(
        "waits-for-own-cadence", at: item.place(key), "“\(item.step.id)” \(verb) the cadence it belongs to.",
        "Remove it.")
    }
  }

  private mutating func check(_ condition: Condition, from item: StepDraft, key: String) {
    let decisions = draft.steps.filter { if case .decision = $0.step.kind { true } else { false } }
    for term in condition.terms {
      let place = item.place(key)
      var values: [String]
      if let fact = draft.facts.first(where: { $0.name == term.name }) {
        values = fact.values
      } else if let other = steps[StepID(term.name)] {
        guard case .decision(let outcomes) = other.step.kind else {
          fault(
            "condition-on-no-decision", at: place,
            "“\(condition)” asks about “\(term.name)”, which is \(other.step.kind.phrase).",
            "Ask about a decision or a fact; to wait for a step, use “after:” or “requires:”.")
          continue
        }
        // Seen from the cadence itself, its own occurrences are many as well.
        if let cadence = other.step.cadence, cadence != item.step.cadence {
          fault(
            "step-inside-cadence", at: place,
            "“\(condition)” asks about “\(term.name)”, which is decided anew in each occurrence of “\(cadence)”.",
            "Ask about a decision outside the cadence.")
        }
        values = outcomes.map(\.name)
      } else {
        fault(
          "condition-name-unknown", at: place,
          "“\(condition)” asks about “\(term.name)”, which is neither a decision nor a declared fact.",
          Spelling.suggestion(
            for: term.name, among: (decisions.map(\.step.id.rawValue) + draft.facts.map(\.name)).sorted()))
        continue
      }
      values.append(Condition.unknown)
      guard !values.contains(term.value), values.count > 1 else { continue }
      fault(
        "condition-value-unknown", at: place, "“\(term.name)” is never “\(term.value)”.",
        Spelling.suggestion(for: term.value, among: values))
    }
  }

  private mutating func checkKind(of item: StepDraft) {
    switch item.step.kind {
    case .manual, .decision: break
    case .automatic(let action, _): check(action, from: item)
    case .approval(let rule): check(rule, from: item)
    case .cadence(let cadence):
      if case .done(let id) = cadence.first.anchor { checkStep(id, from: item, key: "first", "first opens after") }
      if case .open = cadence.first.anchor {
        fault(
          "deadline-outside-cadence", at: item.place("first"),
          "The first occurrence cannot count from its own opening.",
          "Count from T0 or from the end of a step.")
      }
      if case .condition(let condition) = cadence.end { check(condition, from: item, key: "until") }
      if cadence.every < .minutes(5) {
        fault(
          "cadence-too-fast", at: item.place("every"), "Nobody can do something every \(cadence.every.text) for days.",
          "Use 5m or more.")
      }
      if item.step.due != nil {
        fault(
          "deadline-on-cadence", at: item.place("due"), "A cadence has no deadline of its own.",
          "Give its steps deadlines like “open+20m”.")
      }
    }
  }

  private mutating func check(_ action: AutomaticAction, from item: StepDraft) {
    if let source = action.statementSource, !source.rawValue.isEmpty {
      checkStep(source, from: item, key: "of", "works on the statement of")
      if let other = steps[source], source != item.step.id {
        if case .automatic(.assemble, _) = other.step.kind {
        } else {
          fault(
            "not-a-statement", at: item.place("of"),
            "“\(source)” is \(other.step.kind.phrase) that assembles no statement.",
            suggestion(
              among: draft.steps.filter { if case .automatic(.assemble, _) = $0.step.kind { true } else { false } },
              for: source))
        }
      }
    }
    switch action {
    case .assemble(let kind, _, _):
      if let known = vocabulary.statementKinds, !kind.isEmpty, !known.contains(kind) {
        fault(
          "statement-kind-unknown", at: item.place("statement"), "“\(kind)” is not a kind of statement.",
          Spelling.suggestion(for: kind, among: known))
      }
    case .openTasks(let set):
      if let known = vocabulary.taskSets, !set.isEmpty, !known.contains(set) {
        fault(
          "task-set-unknown", at: item.place("tasks"), "The support catalogue has no task set “\(set)”.",
          Spelling.suggestion(for: set, among: known))
      }
    case .notify(_, let message) where message.count > 500:
      fault("text-too-long", at: item.place("message"), "A notice has at most 500 characters.", "Shorten it.")
    case .check, .submit, .release, .notify: break
    }
  }

  private func suggestion(among items: [StepDraft], for id: StepID) -> String? {
    Spelling.suggestion(for: id.rawValue, among: items.map(\.step.id.rawValue))
  }

  private mutating func check(_ rule: ApprovalRule, from item: StepDraft) {
    for role in rule.roles { checkRole(role, at: item.place("approve.by:\(role)"), "“\(item.step.id)” is approved by") }
    if rule.roles.count > 1, rule.count > rule.roles.count {
      fault(
        "approval-unmeetable", at: item.place("approve.count"),
        "“\(item.step.id)” can never be approved: it needs \(rule.count) agreements, each from another role, and names \(rule.roles.count) roles.",
        "Name more roles, or ask for fewer agreements.")
    }
    guard let covered = rule.covers else { return }
    checkStep(covered, from: item, key: "approve.covers", "covers")
    guard let other = steps[covered], covered != item.step.id else { return }
    guard case .manual = other.step.kind else {
      fault(
        "covers-no-work", at: item.place("approve.covers"),
        "“\(covered)” is \(other.step.kind.phrase); an approval covers the work of a person.",
        "Name a manual step, or leave “covers” away. The clearance of statements has its own approvals.")
      return
    }
  }
}
