import Incidents

/// What a step still waits for.
public enum Blocker: Hashable, Sendable {
  /// Another step that has not ended.
  case step(StepAddress)
  /// A decision or fact that is not known.
  case answer(String)
  /// A moment.
  case time(Moment)
}

/// Whether a step can be begun.
public enum Readiness: Hashable, Sendable {
  /// It can.
  case ready
  /// It cannot yet; never empty.
  case waiting([Blocker])
  /// There is nothing to do, for this reason.
  case notApplicable(String)
}

extension Run {
  /// The address of a step as another step means it: inside the same cadence that is the same occurrence.
  func address(of id: StepID, seenFrom address: StepAddress) -> StepAddress {
    let own = playbook?.step(address.step)?.cadence
    guard let other = playbook?.step(id)?.cadence, other == own else { return StepAddress(id) }
    return StepAddress(id, occurrence: address.occurrence)
  }

  /// What is known under a name that a step's condition uses.
  func answer(_ name: String, seenFrom address: StepAddress) -> Answer {
    guard playbook?.step(StepID(name)) != nil else { return facts[name].map(Answer.given) ?? .awaited }
    guard let state = states[self.address(of: StepID(name), seenFrom: address)] else { return .awaited }
    if let outcome = state.outcome { return .given(outcome) }
    return state.hasEnded ? .never : .awaited
  }

  /// Whether a step can be begun at a moment, by the rules of the playbook alone: how far the step itself has come does not count.
  public func readiness(of address: StepAddress, at now: Moment) -> Readiness {
    guard let step = playbook?.step(address.step), let started else { return .waiting([.step(address)]) }
    if let cadence = step.cadence, states[StepAddress(cadence)]?.hasEnded ?? false {
      return .notApplicable("the cadence “\(cadence)” has ended")
    }
    var blockers: [Blocker] = []
    let binding = Set(step.mustBeDone)
    for id in step.waitsFor {
      let other = self.address(of: id, seenFrom: address)
      guard let state = states[other], state.hasEnded else {
        blockers.append(.step(other))
        continue
      }
      if state.progress != .done, binding.contains(id) || isApproval(id) {
        return .notApplicable("“\(other)” was \(state.progress == .skipped ? "left out" : "not applicable")")
      }
    }
    if let when = step.when {
      switch when.truth({ answer($0, seenFrom: address) }) {
      case .yes: break
      case .no: return .notApplicable("the condition “\(when)” does not hold")
      case .unknown:
        blockers += when.unanswered({ answer($0, seenFrom: address) }).map { name in
          playbook?.step(StepID(name)) == nil
            ? .answer(name) : .step(self.address(of: StepID(name), seenFrom: address))
        }
      }
    }
    if let notBefore = step.notBefore, started.t0 + notBefore > now { blockers.append(.time(started.t0 + notBefore)) }
    return blockers.isEmpty ? .ready : .waiting(blockers)
  }

  /// A gate lets nobody pass who only waited for it to go away.
  private func isApproval(_ id: StepID) -> Bool {
    if case .approval = playbook?.step(id)?.kind { return true }
    return false
  }

  /// When a step is due; nil when it has no deadline, or one that counts from a step that has not ended.
  public func deadline(of address: StepAddress) -> Moment? {
    guard let step = playbook?.step(address.step), let started else { return nil }
    if let extended = states[address]?.extendedTo { return extended }
    guard let due = step.due else { return nil }
    return moment(of: due, seenFrom: address, t0: started.t0)
  }

  /// The moment a deadline of the file means for a step; nil while it is not known.
  func moment(of deadline: Deadline, seenFrom address: StepAddress, t0: Moment) -> Moment? {
    switch deadline.anchor {
    case .t0: t0 + deadline.offset
    case .done(let id): states[self.address(of: id, seenFrom: address)]?.endedAt.map { $0 + deadline.offset }
    case .open:
      playbook?.step(address.step)?.cadence
        .flatMap { cadences[$0] }
        .flatMap { cadence in address.occurrence.flatMap { cadence.openings[$0] } }
        .map { $0 + deadline.offset }
    }
  }
}
