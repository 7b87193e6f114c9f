import Incidents
import StrictYAML

/// What every plan should keep to: releases are cleared first, people have deadlines, nothing is declared for nothing.
extension PlaybookReview {
  mutating func checkHabits() {
    for item in draft.steps {
      checkClearance(item)
      checkDeadline(item)
      if case .approval(let rule) = item.step.kind, let covered = rule.covers.flatMap({ steps[$0]?.step }),
        rule.roles == [covered.role], rule.count == 1
      {
        fault(
          "approval-by-author", at: item.place("approve"),
          "“\(item.step.id)” is approved by the role that does “\(covered.id)”; an officer alone in that role could not approve.",
          "Name another role.", .warning)
      }
    }
    checkUse()
  }

  /// The clearance of agencies is asked for by the step that submits, so a release with none before it can never happen.
  private mutating func checkClearance(_ item: StepDraft) {
    guard case .automatic(.release(let source), _) = item.step.kind, steps[source] != nil else { return }
    var seen: Set<StepID> = []
    var queue = item.step.waitsFor
    while let id = queue.popLast() {
      guard seen.insert(id).inserted, let step = steps[id]?.step else { continue }
      if case .automatic(.submit(source), _) = step.kind { return }
      queue += step.waitsFor
    }
    fault(
      "release-without-clearance", at: item.place,
      "“\(item.step.id)” releases a statement that no step before it sends for clearance.",
      "Add a step with “action: submit” and “of: \(source)”, and name it under “after:”.")
  }

  private mutating func checkDeadline(_ item: StepDraft) {
    guard item.step.due == nil else { return }
    switch item.step.kind {
    case .manual, .approval, .decision, .automatic(_, needsGo: true):
      fault(
        "deadline-missing", at: item.place,
        "“\(item.step.id)” has no deadline, so nobody is told when it is forgotten.",
        item.step.cadence == nil ? "Add “due: T0+2h”." : "Add “due: open+20m”.", .warning)
    case .automatic, .cadence: break
    }
  }

  private mutating func checkUse() {
    var used: Set<PlaybookRoleID> = [draft.lead]
    var asked: Set<String> = []
    for item in draft.steps {
      used.formUnion([item.step.role] + item.step.assist + item.step.escalation.map(\.to))
      if case .approval(let rule) = item.step.kind { used.formUnion(rule.roles) }
      asked.formUnion(item.step.when?.terms.map(\.name) ?? [])
      if case .cadence(let cadence) = item.step.kind, case .condition(let until) = cadence.end {
        asked.formUnion(until.terms.map(\.name))
      }
    }
    for role in draft.roles { if let deputy = role.deputy { used.insert(deputy) } }
    for role in draft.roles where !used.contains(role.id) {
      fault(
        "role-unused", at: draft.place("role:\(role.id)"), "No step needs the role “\(role.id)”.", "Remove it.",
        .warning)
    }
    for fact in draft.facts where !asked.contains(fact.name) {
      fault(
        "fact-unused", at: draft.place("fact:\(fact.name)"), "No condition asks about the fact “\(fact.name)”.",
        "Remove it.",
        .warning)
    }
  }
}
