import Incidents

/// What happens in a run, as the journal keeps it in the stream `run/<id>`.
///
/// What people do carries no time of its own: the journal's entry has it. What the clock does carries `at`, the moment it was
/// meant for, which may lie long before the moment it was written down. No event holds personal data.
public enum RunEvent: Hashable, Sendable {
  /// The run begins; holds the text of its playbook for good.
  case started(RunStarted)
  /// A fact that conditions read has another value now.
  case factRead(FactRead)
  /// An officer began a step, or gave the go for an automatic one.
  case stepStarted(StepStarted)
  /// A step was done.
  case stepDone(StepDone)
  /// A step was left out on purpose.
  case stepSkipped(StepLeftOut)
  /// A person said that a step does not apply.
  case stepSetAside(StepLeftOut)
  /// A condition, or the way an earlier step ended, leaves nothing to do in a step.
  case stepNotApplicable(StepTurn)
  /// A step is open again, because its condition changed.
  case stepReopened(StepTurn)
  /// An officer agreed.
  case stepApproved(StepVerdict)
  /// An officer refused; what was approved so far is void and the covered step is open again.
  case stepRefused(StepVerdict)
  /// A decision was taken, or taken anew.
  case stepDecided(StepDecided)
  /// A step was given to an officer.
  case stepAssigned(StepAssigned)
  /// A step has a new deadline.
  case stepExtended(StepExtended)
  /// A deadline is near.
  case stepWarned(DeadlineMark)
  /// A deadline has passed.
  case stepOverdue(DeadlineMark)
  /// A step is still overdue and the next role is told.
  case stepEscalated(DeadlineMark)
  /// An automatic step is about to be carried out.
  case stepIntended(StepIntended)
  /// How carrying out an automatic step ended.
  case stepResulted(StepResulted)
  /// An occurrence of a cadence opened.
  case occurrenceOpened(OccurrenceMark)
  /// An occurrence of a cadence came round while the one before was still open.
  case occurrenceMissed(OccurrenceMark)
  /// A cadence ended.
  case cadenceEnded(StepTurn)
  /// Every step has ended.
  case completed(RunCompleted)
  /// The run was ended by a person.
  case stoodDown(RunStoodDown)
}

/// The beginning of a run.
public struct RunStarted: Hashable, Sendable, Codable {
  /// The run.
  public let run: RunID
  /// The incident.
  public let incident: IncidentID
  /// The playbook's name.
  public let playbook: PlaybookID
  /// The playbook's version.
  public let version: Int
  /// SHA-256 of the text, in hexadecimal.
  public let digest: String
  /// The text itself.
  public let text: String
  /// The time of the attack, from which deadlines count.
  public let t0: Moment
}

/// A fact as conditions see it.
public struct FactRead: Hashable, Sendable, Codable {
  /// The name in the playbook.
  public let name: String
  /// The value; nil while nothing is confirmed.
  public let value: String?
}

/// The beginning of work on a step.
public struct StepStarted: Hashable, Sendable, Codable {
  /// The step.
  public let step: StepAddress
}

/// The end of a step.
public struct StepDone: Hashable, Sendable, Codable {
  /// The step.
  public let step: StepAddress
  /// What was done.
  public let note: String?
  /// Where the proof lies.
  public let reference: String?
}

/// A step left out by a person.
public struct StepLeftOut: Hashable, Sendable, Codable {
  /// The step.
  public let step: StepAddress
  /// Why.
  public let reason: String
}

/// A turn that follows from earlier events by the playbook's rules.
public struct StepTurn: Hashable, Sendable, Codable {
  /// The step.
  public let step: StepAddress
  /// Why, in plain words.
  public let reason: String
  /// When the cause happened.
  public let at: Moment
}

/// An agreement or a refusal.
public struct StepVerdict: Hashable, Sendable, Codable {
  /// The approval step.
  public let step: StepAddress
  /// The role in which the officer spoke.
  public let role: PlaybookRoleID
  /// A note; for a refusal the reason.
  public let note: String?
}

/// A decision.
public struct StepDecided: Hashable, Sendable, Codable {
  /// The decision step.
  public let step: StepAddress
  /// The outcome.
  public let outcome: String
  /// Why.
  public let note: String?
}

/// A step given to an officer.
public struct StepAssigned: Hashable, Sendable, Codable {
  /// The step.
  public let step: StepAddress
  /// The officer who has it now.
  public let officer: OfficerID
}

/// A changed deadline.
public struct StepExtended: Hashable, Sendable, Codable {
  /// The step.
  public let step: StepAddress
  /// The new deadline.
  public let due: Moment
  /// Why.
  public let reason: String
}

/// A moment on a step's clock: warning, deadline or escalation.
public struct DeadlineMark: Hashable, Sendable, Codable {
  /// The step.
  public let step: StepAddress
  /// How often the deadline had been extended, from 0.
  public let revision: Int
  /// The deadline.
  public let due: Moment
  /// The moment this mark was meant for.
  public let at: Moment
  /// The rung of the ladder, from 1; nil for warnings and deadlines.
  public let level: Int?
  /// The role that is told.
  public let to: PlaybookRoleID
}

/// The word given before an automatic step is carried out, so that a crash in between can be seen.
public struct StepIntended: Hashable, Sendable, Codable {
  /// The step.
  public let step: StepAddress
  /// The action's word, for example `assemble`.
  public let action: String
  /// The key that makes the effect happen once: the same for every attempt.
  public let key: String
  /// The attempt, from 1; more than 1 after a failure that a person mended.
  public let attempt: Int
  /// The officer who gave the go; nil when none was needed.
  public let go: OfficerID?
  /// When the step was taken up.
  public let at: Moment
}

/// How carrying out an automatic step ended.
public struct StepResulted: Hashable, Sendable, Codable {
  /// The step.
  public let step: StepAddress
  /// The key of the intent that this answers.
  public let key: String
  /// The attempt that this answers.
  public let attempt: Int
  /// How it ended.
  public let result: ActionResult
  /// What was done, or what is in the way, in plain words.
  public let note: String
  /// The rule that said no; nil unless something failed.
  public let rule: String?
  /// The commands that would mend it.
  public let mend: [String]?
  /// What later steps need to know, for example the statement's id under `statement`.
  public let outputs: [String: String]?
}

/// How carrying out an automatic step can end.
public enum ActionResult: String, Hashable, Sendable, Codable {
  /// The effect is there.
  case done
  /// Nothing happened, and nothing will until somebody mends the cause.
  case failed
  /// Nothing happened yet; it is tried again by itself.
  case waiting
  /// Nobody can say whether the effect is there; a person must look.
  case unknown
}

/// A moment on a cadence's clock.
public struct OccurrenceMark: Hashable, Sendable, Codable {
  /// The cadence.
  public let cadence: StepID
  /// The number of the occurrence, from 1.
  public let occurrence: Int
  /// When it was to open.
  public let at: Moment
  /// For a missed occurrence, the number of the one that was still open.
  public let blockedBy: Int?
}

/// The natural end of a run.
public struct RunCompleted: Hashable, Sendable, Codable {
  /// When the last step ended.
  public let at: Moment
}

/// The end of a run by a person's word.
public struct RunStoodDown: Hashable, Sendable, Codable {
  /// Why.
  public let reason: String
  /// The steps that were still open.
  public let open: [StepAddress]
}
