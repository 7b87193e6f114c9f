import Incidents
import StrictYAML

/// What the answers to commands ask before they say yes.
extension Run {
  /// The longest note, reason or reference, in characters.
  static let longestText = 2000

  /// Finds a step; a step of a cadence without a number means the occurrence that is open.
  func find(_ given: StepAddress) throws(Refusal) -> (StepAddress, Step, StepState) {
    guard let playbook, let step = playbook.step(given.step) else {
      let near = Spelling.nearest(to: given.step.rawValue, among: playbook?.steps.map(\.id.rawValue) ?? [])
      throw Refusal(
        rule: "step-unknown",
        message: "The playbook of run “\(id)” has no step “\(given.step)”."
          + (near.map { " Did you mean “\($0)”?" } ?? ""),
        mend: ["afterword run status --run \(id)"])
    }
    var address = given
    if let cadence = step.cadence, given.occurrence == nil {
      guard let open = cadences[cadence]?.open else {
        throw Refusal(
          rule: "no-open-occurrence",
          message: "“\(step.id)” belongs to the cadence “\(cadence)”, of which no occurrence is open now.",
          mend: ["afterword run status --run \(id)"])
      }
      address = StepAddress(step.id, occurrence: open)
    }
    guard let state = states[address] else {
      throw Refusal(
        rule: "occurrence-unknown",
        message: step.cadence == nil
          ? "“\(step.id)” does not come round; it has no occurrence \(given.occurrence ?? 0)."
          : "“\(address)” has not come round, or was missed.",
        mend: ["afterword run status --run \(id)"])
    }
    return (address, step, state)
  }

  func requireNotEnded(_ address: StepAddress, _ step: Step, _ state: StepState) throws(Refusal) {
    guard state.hasEnded else { return }
    let word =
      switch state.progress {
      case .skipped: "left out"
      case .notApplicable: "set aside as not applicable"
      default: "done"
      }
    let who = state.endedBy.map { " by \($0)" } ?? ""
    throw Refusal(
      rule: "step-ended",
      message:
        "“\(address)” was \(word)\(who) at \(state.endedAt?.rfc3339(offset: .utc) ?? "an earlier time"); nothing was changed.",
      mend: ["afterword run log --run \(id)"])
  }

  /// Whether the officer may put a hand to the step: it is theirs, they fill its role, an assisting role or the lead role.
  public func mayWork(on step: Step, owner: OfficerID?, officer: Officer, agency: AgencyKind) -> Bool {
    guard let playbook else { return false }
    return owner == officer.id
      || ([step.role, playbook.lead] + step.assist).contains { playbook.fills($0, officer: officer, agency: agency) }
  }

  func requireHand(
    _ address: StepAddress, _ step: Step, _ state: StepState, _ actor: RunActor
  ) throws(Refusal) {
    let officer = actor.act.officer
    guard !mayWork(on: step, owner: state.owner, officer: officer, agency: actor.agency) else { return }
    throw Refusal(
      rule: "role-not-held",
      message: "“\(address)” belongs to the role “\(step.role)”, which \(officer.id) does not fill.",
      missing: [description(of: step.role)],
      mend: ["afterword run assign \(address) \(officer.id) --run \(id) --as AN-OFFICER-OF-THE-ROLE"])
  }

  func requireLead(_ actor: RunActor, toDo what: String) throws(Refusal) {
    guard let playbook, !playbook.fills(playbook.lead, officer: actor.act.officer, agency: actor.agency) else { return }
    throw Refusal(
      rule: "lead-needed",
      message: "Only the role “\(playbook.lead)” may \(what), and \(actor.act.officer.id) does not fill it.",
      missing: [description(of: playbook.lead)],
      mend: ["repeat the command with --as AN-OFFICER-OF-THE-ROLE", "afterword officer list"])
  }

  func requireReady(_ address: StepAddress, _ step: Step, _ actor: RunActor) throws(Refusal) {
    guard case .waiting(let blockers) = readiness(of: address, at: actor.act.recordedAt) else { return }
    throw Refusal(
      rule: "step-not-ready", message: "“\(address)” cannot be begun yet.", missing: blockers.map(plain),
      mend: ["afterword run status --run \(id)"])
  }

  /// The address and role of an approval or refusal by this officer.
  func verdict(
    _ given: StepAddress, _ asked: PlaybookRoleID?, _ actor: RunActor
  ) throws(Refusal) -> (StepAddress, PlaybookRoleID) {
    let (address, step, state) = try find(given)
    guard case .approval(let rule) = step.kind, let playbook else {
      throw Refusal(
        rule: "step-is-no-approval",
        message: "“\(address)” is \(step.kind.phrase), so there is nothing to approve in it.",
        mend: ["afterword run status --run \(id)"])
    }
    try requireNotEnded(address, step, state)
    try requireReady(address, step, actor)
    let officer = actor.act.officer
    guard !state.approvals.contains(where: { $0.officer == officer.id }) else {
      throw Refusal(
        rule: "already-approved",
        message: "\(officer.id) has approved “\(address)” already; another officer is needed.",
        missing: missingApprovals(rule, state), mend: ["afterword run status --run \(id)"])
    }
    if let covered = rule.covers, let work = states[self.address(of: covered, seenFrom: address)],
      work.endedBy == officer.id
    {
      throw Refusal(
        rule: "own-work",
        message: "\(officer.id) completed “\(covered)”, and nobody approves their own work.",
        missing: missingApprovals(rule, state),
        mend: ["afterword run approve \(address) --run \(id) --as ANOTHER-OFFICER"])
    }
    // With several roles each agreement must come from another one; with one role, from another officer of it.
    let taken = rule.roles.count == 1 ? [] : Set(state.approvals.map(\.role))
    let fitting = rule.roles.filter { playbook.fills($0, officer: officer, agency: actor.agency) }
    let open = fitting.filter { !taken.contains($0) && (asked == nil || asked == $0) }
    guard let role = open.first else {
      throw Refusal(
        rule: fitting.isEmpty ? "role-not-held" : "role-has-approved",
        message: fitting.isEmpty
          ? "\(officer.id) fills none of the roles that approve “\(address)”."
          : "The agreement that \(officer.id) could give for “\(address)” has been given, or another role was asked for.",
        missing: missingApprovals(rule, state), mend: ["afterword run status --run \(id)"])
    }
    return (address, role)
  }

  /// Who is still awaited in an approval, one plain line each.
  func missingApprovals(_ rule: ApprovalRule, _ state: StepState) -> [String] {
    let left = rule.count - state.approvals.count
    let taken = rule.roles.count == 1 ? [] : Set(state.approvals.map(\.role))
    let roles = rule.roles.filter { !taken.contains($0) }.map { playbook?.role($0)?.title ?? $0.rawValue }
    return ["\(left) of: \(roles.joined(separator: ", "))"]
  }

  /// A blocker in plain words.
  public func plain(_ blocker: Blocker) -> String {
    switch blocker {
    case .step(let address):
      let title = playbook?.step(address.step)?.title ?? ""
      switch states[address]?.progress {
      case .failed: return "“\(address)” failed: \(states[address]?.obstacle?.message ?? title)"
      case nil: return "“\(address)” (\(title)) has not come round yet"
      default: return "“\(address)” (\(title)) is not done"
      }
    case .answer(let name):
      let key = playbook?.facts.first { $0.name == name }?.key ?? name
      return "the fact “\(key)” is not confirmed"
    case .time(let moment): return "it may not start before \(moment.rfc3339(offset: .utc))"
    }
  }

  /// What it takes to fill a role, in plain words.
  func description(of id: PlaybookRoleID) -> String {
    guard let role = playbook?.role(id) else { return "an officer in the role “\(id)”" }
    let agency = role.agency.map { " of an agency of the kind “\($0.rawValue)”" } ?? ""
    let holds = role.holds.map { " who holds the role “\($0)”" } ?? ""
    return "\(role.title): an officer\(agency)\(holds)"
  }

  func filled(_ text: String?) -> String? {
    guard let text, text.contains(where: { !$0.isWhitespace }) else { return nil }
    return text
  }

  /// A text given by a person: nil when empty, refused when too long.
  func text(_ given: String?, called name: String) throws(Refusal) -> String? {
    guard let text = filled(given) else { return nil }
    guard text.count <= Run.longestText else {
      throw Refusal(
        rule: "text-too-long",
        message: "The \(name) has \(text.count) characters; at most \(Run.longestText) are kept.",
        mend: ["shorten it, and give the rest as a document with --reference"])
    }
    return text
  }

  func requiredReason(_ given: String, _ command: String) throws(Refusal) -> String {
    guard let reason = try text(given, called: "reason") else {
      throw Refusal(
        rule: "reason-missing", message: "This needs a reason, because it will be read afterwards.",
        missing: ["a reason (--reason)"], mend: ["afterword run \(command) --reason \"…\" --run \(id)"])
    }
    return reason
  }
}
