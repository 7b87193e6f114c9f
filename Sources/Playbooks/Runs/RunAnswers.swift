import Incidents

/// The answers to single commands. Each finds its step, asks whether the officer may, asks whether the step can, and says what
/// happened.
extension Run {
  func startStep(_ given: StepAddress, _ actor: RunActor) throws(Refusal) -> [RunEvent] {
    let (address, step, state) = try find(given)
    try requireNotEnded(address, step, state)
    try requireHand(address, step, state, actor)
    if case .automatic(let action, let needsGo) = step.kind {
      switch state.progress {
      case .failed, .unknown: break
      case .open where needsGo: break
      case .intended:
        throw Refusal(
          rule: "step-under-way",
          message: "“\(address)” has been taken up already\(state.obstacle.map { "; it waits: \($0.message)" } ?? ".")",
          mend: ["afterword run tick --run \(id)"])
      default:
        throw Refusal(
          rule: "step-is-automatic",
          message: "“\(address)” starts by itself as soon as it is ready; nobody need start it.",
          mend: ["afterword run status --run \(id)"])
      }
      try requireReady(address, step, actor)
      return [intent(address, action, state, go: actor.act.officer.id, at: actor.act.recordedAt)]
    }
    if case .cadence = step.kind {
      throw Refusal(
        rule: "step-is-cadence",
        message: "“\(address)” is a cadence; its occurrences open by themselves at their times.",
        mend: ["afterword run status --run \(id)"])
    }
    if state.progress == .active, let owner = state.owner, state.startedAt != nil {
      guard owner != actor.act.officer.id else {
        throw Refusal(
          rule: "step-under-way", message: "You have “\(address)” in hand already.",
          mend: ["afterword run done \(address) --run \(id)"])
      }
      throw Refusal(
        rule: "step-claimed",
        message: "“\(address)” is in the hands of \(owner) since \(state.startedAt?.rfc3339(offset: .utc) ?? "").",
        mend: ["afterword run assign \(address) \(actor.act.officer.id) --run \(id)"])
    }
    try requireReady(address, step, actor)
    return [.stepStarted(StepStarted(step: address))]
  }

  func done(
    _ given: StepAddress, note: String?, reference: String?, _ actor: RunActor
  ) throws(Refusal) -> [RunEvent] {
    let (address, step, state) = try find(given)
    try requireNotEnded(address, step, state)
    try requireHand(address, step, state, actor)
    switch step.kind {
    case .manual: break
    case .automatic:
      guard state.progress == .failed || state.progress == .unknown || state.progress == .open || state.obstacle != nil
      else {
        throw Refusal(
          rule: "step-under-way", message: "“\(address)” is being carried out; its result is not recorded yet.",
          mend: ["afterword run tick --run \(id)"])
      }
      guard filled(note) != nil else {
        throw Refusal(
          rule: "note-missing",
          message: "“\(address)” is the tool's own step. To say that it was done by hand, write down how.",
          missing: ["a note"], mend: ["afterword run done \(address) --note \"…\" --run \(id)"])
      }
    case .approval:
      throw Refusal(
        rule: "step-is-approval", message: "“\(address)” is an approval; it is done once enough officers have agreed.",
        mend: ["afterword run approve \(address) --run \(id)"])
    case .decision(let outcomes):
      throw Refusal(
        rule: "step-is-decision", message: "“\(address)” is a decision; say how it was decided.",
        mend: outcomes.map { "afterword run decide \(address) \($0.name) --run \(id)" })
    case .cadence:
      throw Refusal(
        rule: "step-is-cadence", message: "“\(address)” is a cadence; finish the steps of its occurrences instead.",
        mend: ["afterword run status --run \(id)", "afterword run skip \(address) --reason \"…\" --run \(id)"])
    }
    try requireReady(address, step, actor)
    let noteText = try text(note, called: "note")
    let referenceText = try text(reference, called: "reference")
    var missing: [String] = []
    if step.evidence != .none, noteText == nil { missing.append("a note of what was done (--note)") }
    if step.evidence == .reference, referenceText == nil {
      missing.append("where the proof lies (--reference: a document, a log entry, an address)")
    }
    guard missing.isEmpty else {
      let flags = step.evidence == .reference ? "--note \"…\" --reference \"…\"" : "--note \"…\""
      throw Refusal(
        rule: "evidence-missing", message: "“\(address)” cannot be completed without its evidence.", missing: missing,
        mend: ["afterword run done \(address) \(flags) --run \(id)"])
    }
    return [.stepDone(StepDone(step: address, note: noteText, reference: referenceText))]
  }

  func skip(_ given: StepAddress, _ reason: String, _ actor: RunActor) throws(Refusal) -> [RunEvent] {
    let (address, step, state) = try find(given)
    try requireNotEnded(address, step, state)
    try requireLead(actor, toDo: "leave a step out")
    if case .approval = step.kind {
      throw Refusal(
        rule: "gate-cannot-be-skipped",
        message: "“\(address)” is an approval; leaving it out would let through what nobody approved.",
        mend: [
          "afterword run approve \(address) --run \(id)",
          "afterword run not-applicable \(address) --reason \"…\" --run \(id)",
        ])
    }
    return [
      .stepSkipped(StepLeftOut(step: address, reason: try requiredReason(reason, "skip \(address)")))
    ]
  }

  func setAside(_ given: StepAddress, _ reason: String, _ actor: RunActor) throws(Refusal) -> [RunEvent] {
    let (address, step, state) = try find(given)
    try requireNotEnded(address, step, state)
    // What stands behind a gate falls with it, so only the lead may take a gate away.
    if case .approval = step.kind {
      try requireLead(actor, toDo: "set an approval aside")
    } else {
      try requireHand(address, step, state, actor)
    }
    return [
      .stepSetAside(StepLeftOut(step: address, reason: try requiredReason(reason, "not-applicable \(address)")))
    ]
  }

  func approve(
    _ given: StepAddress, _ role: PlaybookRoleID?, _ note: String?, _ actor: RunActor
  ) throws(Refusal) -> [RunEvent] {
    let (address, role) = try verdict(given, role, actor)
    return [.stepApproved(StepVerdict(step: address, role: role, note: try text(note, called: "note")))]
  }

  func refuse(
    _ given: StepAddress, _ role: PlaybookRoleID?, _ reason: String, _ actor: RunActor
  ) throws(Refusal) -> [RunEvent] {
    let (address, role) = try verdict(given, role, actor)
    let reason = try requiredReason(reason, "approve \(address) --refuse")
    return [.stepRefused(StepVerdict(step: address, role: role, note: reason))]
  }

  func decide(
    _ given: StepAddress, _ outcome: String, _ note: String?, _ actor: RunActor
  ) throws(Refusal) -> [RunEvent] {
    let (address, step, state) = try find(given)
    guard case .decision(let outcomes) = step.kind else {
      throw Refusal(
        rule: "step-is-no-decision",
        message: "“\(address)” is \(step.kind.phrase), so there is nothing to decide in it.",
        mend: ["afterword run done \(address) --run \(id)"])
    }
    try requireHand(address, step, state, actor)
    guard outcomes.contains(where: { $0.name == outcome }) else {
      throw Refusal(
        rule: "outcome-unknown",
        message: "“\(outcome)” is not one of the outcomes of “\(address)”: "
          + outcomes.map { "\($0.name) (\($0.meaning))" }.joined(separator: ", ") + ".",
        mend: outcomes.map { "afterword run decide \(address) \($0.name) --run \(id)" })
    }
    let noteText = try text(note, called: "note")
    if state.hasEnded {
      guard let earlier = state.outcome else { try requireNotEnded(address, step, state); return [] }
      guard earlier != outcome else {
        throw Refusal(
          rule: "already-decided", message: "“\(address)” was decided “\(outcome)” already.",
          mend: ["afterword run status --run \(id)"])
      }
      guard noteText != nil else {
        throw Refusal(
          rule: "note-missing",
          message: "“\(address)” was decided “\(earlier)”. A changed decision needs a note that says why.",
          missing: ["a note"], mend: ["afterword run decide \(address) \(outcome) --note \"…\" --run \(id)"])
      }
    } else {
      try requireReady(address, step, actor)
      if step.evidence != .none, noteText == nil {
        throw Refusal(
          rule: "evidence-missing", message: "“\(address)” cannot be decided without a note that says why.",
          missing: ["a note (--note)"], mend: ["afterword run decide \(address) \(outcome) --note \"…\" --run \(id)"])
      }
    }
    return [.stepDecided(StepDecided(step: address, outcome: outcome, note: noteText))]
  }

  func assign(_ given: StepAddress, _ officer: OfficerID, _ actor: RunActor) throws(Refusal) -> [RunEvent] {
    let (address, step, state) = try find(given)
    try requireNotEnded(address, step, state)
    try requireHand(address, step, state, actor)
    guard state.owner != officer else {
      throw Refusal(
        rule: "already-assigned", message: "“\(address)” is in the hands of \(officer) already.",
        mend: ["afterword run status --run \(id)"])
    }
    return [.stepAssigned(StepAssigned(step: address, officer: officer))]
  }

  func extend(
    _ given: StepAddress, _ due: Moment, _ reason: String, _ actor: RunActor
  ) throws(Refusal) -> [RunEvent] {
    let (address, step, state) = try find(given)
    try requireNotEnded(address, step, state)
    try requireHand(address, step, state, actor)
    guard due > actor.act.recordedAt else {
      throw Refusal(
        rule: "deadline-in-the-past",
        message: "The new deadline of “\(address)” would be \(due.rfc3339(offset: .utc)), which has passed.",
        mend: ["afterword run extend \(address) --by 30m --reason \"…\" --run \(id)"])
    }
    return [
      .stepExtended(
        StepExtended(step: address, due: due, reason: try requiredReason(reason, "extend \(address) --by 30m")))
    ]
  }

  func standDown(_ reason: String, _ leavingOpen: Bool, _ actor: RunActor) throws(Refusal) -> [RunEvent] {
    try requireLead(actor, toDo: "stand a run down")
    let reason = try requiredReason(reason, "stand-down")
    let open = live.filter { address in
      guard let step = playbook?.step(address.step), let state = states[address], !state.hasEnded else { return false }
      // A cadence that goes on until the stand-down is no unfinished business, but a half-finished occurrence of it is.
      if case .cadence(let cadence) = step.kind { return cadence.end != .standDown }
      return true
    }
    guard open.isEmpty || leavingOpen else {
      throw Refusal(
        rule: "steps-open",
        message: "\(open.count) \(open.count == 1 ? "step of this run is" : "steps of this run are") still open.",
        missing: open.map { "“\($0)” \(playbook?.step($0.step)?.title ?? "")" },
        mend: ["afterword run stand-down --leave-open --reason \"…\" --run \(id)"])
    }
    return [.stoodDown(RunStoodDown(reason: reason, open: open))]
  }
}
