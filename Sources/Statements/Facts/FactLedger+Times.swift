import Incidents

/// Times that cannot be: harm counted before the attack, a family told before it, an event that is still to come.
extension FactLedger {
  /// Refuses events whose times cannot be true of an incident.
  ///
  /// The attack began at T0, or at the earliest onset that an agency gave: whoever opened the incident in a hurry may have
  /// typed no time.
  ///
  /// - Parameter t0: The time of the attack as the incident was opened with; nil before it is known.
  public func refuseImpossibleTimes(of events: [FactEvent], t0: Moment?, _ act: Act) throws(Refusal) {
    for event in events {
      if case .added(let fact) = event, case .moment(let moment) = fact.value, moment > act.recordedAt,
        ConflictFinder.place(of: fact.key) != nil
      {
        throw Refusal(
          rule: "time-in-the-future",
          message: "\(fact.key) cannot have been at \(moment), which is still to come; it is now \(act.recordedAt).",
          missing: ["the time at which it happened"], mend: ["repeat the command with the right time"])
      }
    }
    guard let t0 else { return }
    let onsets = active(.onset).compactMap { fact -> Moment? in
      if case .moment(let moment) = fact.value { moment } else { nil }
    }
    let start = onsets.reduce(t0) { min($0, $1) }
    for event in events {
      // A time that is typed has minutes and no seconds.
      guard let told = event.timeAfterAttack, told.at + .minutes(1) <= start else { continue }
      throw Refusal(
        rule: "before-the-attack",
        message: "\(told.what) cannot have been at \(told.at): the attack began at \(start).",
        missing: ["a time after the attack began"],
        mend: [
          "repeat the command with \(told.option) TIME",
          "afterword fact add time.onset TIME   # if the attack began earlier than that",
        ])
    }
  }
}

extension Fact {
  /// How a fact that is dated in the future is taken back and entered anew.
  var retractionOfLaterTime: [String] {
    let scope = scope.description.split(separator: " ").map { " --scope \($0.drop { $0 == "," })" }.joined()
    return [
      "afterword fact retract \(id) --reason \"the clock was wrong\" --as OFFICER-OF-\(agency)",
      "afterword fact add \(key) \(value.asTyped)\(scope) --confirmed --as OFFICER-OF-\(agency)",
    ]
  }
}

extension FactEvent {
  /// The time of something that cannot have been before the attack, with the option that gives it.
  fileprivate var timeAfterAttack: (what: String, at: Moment, option: String)? {
    switch self {
    case .added(let fact) where ["casualties", "suspects"].contains(fact.key.family):
      ("A figure for \(fact.key)", fact.asOf, "--as-of")
    case .victimStep(let step):
      switch step.step {
      case .identified: ("The identification of \(step.victim)", step.at, "--identified-at")
      case .told: ("Telling the family of \(step.victim)", step.at, "--told-at")
      case .asked: ("Asking the family of \(step.victim)", step.at, "--asked-at")
      case .embassyTold: ("Telling the embassy about \(step.victim)", step.at, "--told-at")
      case .alive: ("Finding \(step.victim) alive", step.at, "--found-at")
      }
    case .victimConsent(let consent): ("What the family of \(consent.victim) agreed to", consent.at, "--at")
    case .kinTold(let told): ("Telling the next of kin (\(told.id))", told.toldAt, "--told-at")
    case .gateOpened(let change): ("Opening the gate \(change.gate.rawValue)", change.at, "--at")
    default: nil
    }
  }
}
