import Incidents
import StrictYAML

/// Whether every step can be reached.
extension PlaybookReview {
  mutating func checkOrder() {
    checkCircles(
      rule: "wait-circular", message: "Steps wait for each other in a circle",
      edges: { review, step in review.waits(of: step) })
    checkCircles(
      rule: "deadline-circular", message: "Deadlines count from each other in a circle",
      edges: { _, step in
        if case .done(let id) = step.due?.anchor { [(id, "due")] } else { [] }
      })
    for item in draft.steps {
      checkEndlessWait(item)
      checkContradiction(item)
    }
  }

  /// What must happen before a step can begin, with the key that says so. A cadence also waits for what ends it, because whoever
  /// waits for a cadence waits for its end.
  func waits(of step: Step) -> [(StepID, String)] {
    var edges = step.after.map { ($0, "after:\($0)") } + step.requires.map { ($0, "requires:\($0)") }
    if let source = step.kind.statementSource { edges.append((source, "of")) }
    if let covered = step.kind.covered { edges.append((covered, "approve.covers")) }
    edges += (step.when?.terms ?? []).map { (StepID($0.name), "when") }
    if case .cadence(let cadence) = step.kind {
      if case .done(let id) = cadence.first.anchor { edges.append((id, "first")) }
      if case .condition(let condition) = cadence.end {
        edges += condition.terms.map { (StepID($0.name), "until") }
      }
    }
    return edges.filter { steps[$0.0] != nil && $0.0 != step.id }
  }

  /// Reports each circle once, at its step that stands first in the file.
  private mutating func checkCircles(
    rule: String, message: String, edges: (PlaybookReview, Step) -> [(StepID, String)]
  ) {
    var finished: Set<StepID> = []
    var found: Set<Set<StepID>> = []
    for item in draft.steps where !finished.contains(item.step.id) {
      // A depth-first walk with its own stack, so that a hostile chain of steps cannot exhaust the program's.
      var path: [(id: StepID, rest: ArraySlice<(StepID, String)>)] = [(item.step.id, edges(self, item.step)[...])]
      var onPath: Set<StepID> = [item.step.id]
      while let top = path.indices.last {
        guard let (next, _) = path[top].rest.popFirst() else {
          finished.insert(path[top].id)
          onPath.remove(path[top].id)
          path.removeLast()
          continue
        }
        if onPath.contains(next), let start = path.firstIndex(where: { $0.id == next }) {
          let circle = path[start...].map(\.id)
          if found.insert(Set(circle)).inserted { report(circle, rule, message, edges) }
        } else if !finished.contains(next), let other = steps[next] {
          path.append((next, edges(self, other.step)[...]))
          onPath.insert(next)
        }
      }
    }
  }

  private mutating func report(
    _ circle: [StepID], _ rule: String, _ message: String, _ edges: (PlaybookReview, Step) -> [(StepID, String)]
  ) {
    func order(_ id: StepID) -> Int { draft.steps.firstIndex { $0.step.id == id } ?? 0 }
    guard let start = circle.indices.min(by: { order(circle[$0]) < order(circle[$1]) }), let item = steps[circle[start]]
    else { return }
    let turned = Array(circle[start...] + circle[..<start])
    let next = turned.count > 1 ? turned[1] : turned[0]
    let key = edges(self, item.step).first { $0.0 == next }?.1 ?? "id"
    fault(
      rule, at: item.place(key),
      "\(message): \((turned + [turned[0]]).map(\.rawValue).joined(separator: " → ")).",
      "Remove one of these, so that somebody can begin.")
  }

  /// Nothing comes after the end of the run.
  private mutating func checkEndlessWait(_ item: StepDraft) {
    for id in item.step.after + item.step.requires {
      guard case .cadence(let cadence) = steps[id]?.step.kind, cadence.end == .standDown, cadence.max == nil,
        item.step.cadence != id
      else { continue }
      let key = item.step.after.contains(id) ? "after:\(id)" : "requires:\(id)"
      fault(
        "step-unreachable", at: item.place(key),
        "“\(item.step.id)” waits for “\(id)”, which goes on until the run is stood down.",
        "Let “\(id)” end by a decision, or wait for something else.")
    }
  }

  /// A step that needs a question answered in two ways at once can never begin.
  private mutating func checkContradiction(_ item: StepDraft) {
    var seen: Set<StepID> = []
    var queue = [item.step.id]
    var terms: [(term: Condition.Term, from: StepID)] = []
    while let id = queue.popLast() {
      guard seen.insert(id).inserted, let step = steps[id]?.step else { continue }
      if let when = step.when, when.junction == .and || when.terms.count == 1 {
        terms += when.terms.map { ($0, id) }
      }
      queue += step.mustBeDone
      queue += step.after.filter { if case .approval = steps[$0]?.step.kind { true } else { false } }
    }
    for (index, first) in terms.enumerated() {
      for second in terms[..<index] where first.term.name == second.term.name {
        let clash =
          first.term.value == second.term.value
          ? first.term.isNegated != second.term.isNegated : !first.term.isNegated && !second.term.isNegated
        // A clash wholly inside an earlier step is reported there.
        guard clash, first.from == item.step.id || second.from == item.step.id else { continue }
        let other = first.from == item.step.id ? second : first
        let here = other.from == item.step.id ? "" : ", through “\(other.from)”"
        fault(
          "step-unreachable", at: item.place("when"),
          "“\(item.step.id)” can never begin: it needs “\(first.term)” and “\(second.term)”\(here).",
          "Change one of them.")
        return
      }
    }
  }
}
