import Incidents

/// Where a step stands at a moment, for boards, lists and reports.
public struct StepStanding: Sendable, Hashable {
  /// The one word shown for a step, the most urgent that applies.
  public enum Word: String, Sendable, Hashable, Codable, CaseIterable {
    /// Something must happen first.
    case waiting
    /// It can be begun.
    case ready
    /// Somebody has it in hand.
    case active
    /// It is done.
    case done
    /// It was left out on purpose.
    case skipped
    /// There is nothing to do.
    case notApplicable = "not-applicable"
    /// Its deadline has passed.
    case overdue
    /// Its deadline has passed and another role was told.
    case escalated
    /// The tool could not do it.
    case failed
    /// The tool began it and no result is recorded.
    case unknown
  }

  /// The address.
  public let address: StepAddress
  /// The plan for it.
  public let step: Step
  /// What happened to it.
  public let state: StepState
  /// The word shown.
  public let word: Word
  /// The word that would be shown if there were no deadline.
  public let progress: Word
  /// When it is due; nil without a deadline, or while that is not known.
  public let due: Moment?
  /// The highest rung of the ladder that was reached; nil when none was.
  public let escalation: Int?
  /// What it waits for.
  public let blockers: [Blocker]

  /// Whether the deadline has passed and the step is open.
  public var isLate: Bool { word == .overdue || word == .escalated }
  /// Whether the step had not ended by its deadline, or has not ended though the deadline has passed.
  public var missedDeadline: Bool {
    isLate || (due != nil && state.endedAt.map { end in due.map { $0 < end } ?? false } ?? false)
  }
}

extension Run {
  /// Where a step stands; nil for an address that does not exist.
  public func standing(of address: StepAddress, at now: Moment) -> StepStanding? {
    guard let step = step(at: address), let state = states[address] else { return nil }
    let due = deadline(of: address)
    let rungs = step.escalation.indices.filter { index in
      fired.contains(RunTimer(address: address, kind: .escalation(index + 1), revision: state.deadlineRevision))
    }
    var blockers: [Blocker] = []
    if !state.hasEnded, case .waiting(let found) = readiness(of: address, at: now) { blockers = found }
    var progress = word(state, isBlocked: !blockers.isEmpty)
    // Between its occurrences a cadence waits for the clock.
    if case .cadence = step.kind, !state.hasEnded { progress = cadences[step.id]?.open == nil ? .waiting : .active }
    let isOpen = [.waiting, .ready, .active].contains(progress)
    let isLate = isOpen && (due.map { $0 <= now } ?? false)
    return StepStanding(
      address: address, step: step, state: state,
      word: isLate ? (rungs.isEmpty ? .overdue : .escalated) : progress, progress: progress, due: due,
      escalation: rungs.last.map { $0 + 1 }, blockers: blockers)
  }

  /// Where every step stands, in the order of the file; steps of closed occurrences only when asked for.
  public func standings(at now: Moment, withHistory: Bool = false) -> [StepStanding] {
    guard withHistory, let playbook else { return live.compactMap { standing(of: $0, at: now) } }
    return states.keys.sorted { left, right in
      (playbook.order(of: left.step), left) < (playbook.order(of: right.step), right)
    }.compactMap { standing(of: $0, at: now) }
  }

  private func word(_ state: StepState, isBlocked: Bool) -> StepStanding.Word {
    switch state.progress {
    case .open: isBlocked ? .waiting : .ready
    case .active: .active
    // An intent that met an obstacle is waiting for it; one without any result was cut off.
    case .intended: state.obstacle == nil ? .unknown : .active
    case .failed: .failed
    case .unknown: .unknown
    case .done: .done
    case .skipped: .skipped
    case .notApplicable: .notApplicable
    }
  }
}
