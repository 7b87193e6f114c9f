import Incidents
import StrictYAML

/// Whether the times can be kept.
extension PlaybookReview {
  mutating func checkTimes() {
    let planned = plannedTimes()
    for item in draft.steps {
      let step = item.step
      checkWarning(item)
      if let notBefore = step.notBefore, let due = planned[step.id], step.cadence == nil, due < notBefore {
        fault(
          "due-before-start", at: item.place("due"),
          "“\(step.id)” is due at T0+\(due.text) but may not start before T0+\(notBefore.text).",
          "Move one of the two.")
      }
      guard let own = planned[step.id] else { continue }
      for (id, _) in waits(of: step) {
        guard let other = steps[id], other.step.cadence == step.cadence, let before = planned[id], before > own else {
          continue
        }
        let zero = step.cadence == nil ? "T0" : "open"
        fault(
          "due-before-predecessor", at: item.place("due"),
          "“\(step.id)” is due at \(zero)+\(own.text) but waits for “\(id)”, due at \(zero)+\(before.text).",
          "Give it more time, or the other step less.")
      }
    }
    checkFirstWords(planned)
    checkWorkload(planned)
  }

  /// When each step is due if everything ends exactly on time: from T0, or from the opening inside a cadence.
  private func plannedTimes() -> [StepID: TimeSpan] {
    var planned: [StepID: TimeSpan] = [:]
    for item in draft.steps {
      var total = TimeSpan.zero
      var current: StepDraft? = item
      var seen: Set<StepID> = []
      var isKnown = false
      while let step = current?.step, seen.insert(step.id).inserted, let due = step.due {
        total = total + due.offset
        guard case .done(let id) = due.anchor else {
          isKnown = true
          break
        }
        // A step of a cadence that counts from a step outside it has no place on the occurrence's own clock.
        current = steps[id].flatMap { $0.step.cadence == item.step.cadence ? $0 : nil }
      }
      if isKnown { planned[item.step.id] = total }
    }
    return planned
  }

  private mutating func checkWarning(_ item: StepDraft) {
    guard let warn = item.step.warn, let due = item.step.due, item.places["warn"] != nil, due.offset < warn else {
      return
    }
    fault(
      "warning-too-early", at: item.place("warn"),
      "“\(item.step.id)” would warn \(warn.text) before a deadline that is only \(due.offset.text) away.",
      "Make the warning shorter than the time there is.")
  }

  /// The reference points for a first statement are 15 to 30 minutes after an attack; see the sources in the playbook that ships.
  private mutating func checkFirstWords(_ planned: [StepID: TimeSpan]) {
    let releases = draft.steps.filter { if case .automatic(.release, _) = $0.step.kind { true } else { false } }
    guard
      let first = releases.compactMap({ item in planned[item.step.id].map { (item, $0) } }).min(by: { $0.1 < $1.1 }),
      first.1 > .minutes(30)
    else { return }
    fault(
      "first-words-late", at: first.0.place("due"),
      "The first public words are due at T0+\(first.1.text); aim for 30 minutes or less.",
      nil, .warning)
  }

  private mutating func checkWorkload(_ planned: [StepID: TimeSpan]) {
    for role in draft.roles {
      let due = draft.steps.compactMap { item -> (StepDraft, TimeSpan)? in
        guard item.step.cadence == nil, item.step.role == role.id, let time = planned[item.step.id] else { return nil }
        if case .automatic(_, needsGo: false) = item.step.kind { return nil }
        return (item, time)
      }.sorted { $0.1 < $1.1 }
      for (index, first) in due.enumerated() {
        let together = due[index...].prefix { $0.1 < first.1 + .minutes(5) }
        guard together.count > 4 else { continue }
        fault(
          "too-much-at-once", at: first.0.place("due"),
          "\(together.count) deadlines of the role “\(role.id)” fall within five minutes from T0+\(first.1.text).",
          "Spread them, or give some to another role.", .warning)
        break
      }
    }
  }
}
