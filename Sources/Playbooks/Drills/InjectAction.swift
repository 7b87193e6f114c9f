import Incidents

/// What an inject does. Facts, statements and cases have names of the drill's own; whoever plays the drill keeps which real id each
/// of them got.
///
/// Values that belong to other parts of the house (figures, scopes, categories) are text here; who plays the drill reads them before
/// anything happens and reports faults with their place in the file.
public enum InjectAction: Sendable, Hashable {
  /// An agency contributes a fact.
  case addFact(FactReport)
  /// An agency puts a newer value in the place of an older one.
  case replaceFact(FactUpdate)
  /// An officer judges a fact.
  case judgeFact(FactVerdict)
  /// Facts that count different people are added up.
  case sumFacts(FactSum)
  /// Opens or closes one of the gates that facts wait for.
  case gate(GateTurn)
  /// Words that may not be published.
  case holdBack(HeldWords)
  /// A statement is drafted.
  case draft(DraftScript)
  /// The text of a statement is changed.
  case edit(EditScript)
  /// A finding is kept with a reason.
  case waive(WaiverScript)
  /// An officer says no for the own agency.
  case object(ObjectionScript)
  /// Something is done with a statement that needs no more than its name and perhaps a reason.
  case statement(StatementDeed, StatementReference, reason: String?)
  /// What was wrong is said in public.
  case correct(CorrectionScript)
  /// Persons are registered.
  case openCases(CaseScript)
  /// What persons need is recorded, which opens tasks.
  case assess(AssessmentScript)
  /// What persons allow is recorded.
  case consent(ConsentScript)
  /// Something is done with a task.
  case task(TaskScript)
  /// Something is done with a step of the playbook.
  case step(StepScript)
  /// The run and the incident are ended, which stops every clock.
  case standDown(reason: String)
}

/// A fact as an agency reports it.
public struct FactReport: Sendable, Hashable {
  /// The drill's name for it.
  public let name: String
  /// The key, for example `casualties.killed`.
  public let key: String
  /// The value, as it is typed.
  public let value: String
  /// The scope, dimension by dimension.
  public let scope: [String: String]
  /// The list or source it rests on.
  public let basis: String?
  /// When it was true, counted from T0; nil means now.
  public let asOf: TimeSpan?
  /// Whether the agency stands behind it.
  public let isConfirmed: Bool
  /// When it may be published; nil means the default of the key.
  public let release: String?
}

/// A newer value for a fact.
public struct FactUpdate: Sendable, Hashable {
  /// The older one.
  public let fact: String
  /// What is new. The key is not used: it stays.
  public let report: FactReport
  /// Why the value changed.
  public let reason: String?
}

/// A judgement about a fact.
public struct FactVerdict: Sendable, Hashable {
  /// What is said.
  public enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// The owner stands behind it.
    case confirm
    /// Another agency objects.
    case dispute
    /// True or not, it is not said.
    case withhold
    /// It may be published.
    case allow
    /// It was wrong.
    case retract
    /// The telephone number or page was tried and works.
    case tested
    /// The next of kin were told.
    case kinTold = "kin-told"
    /// It counts other people than the facts named under `over`.
    case disjoint
  }

  /// What is said.
  public let verdict: Verdict
  /// The fact.
  public let fact: String
  /// Other facts: those that lose against a confirmed one, or those that count other people.
  public let over: [String]
  /// Why, or for a withheld fact what is said in its place.
  public let reason: String?
  /// The code of a withholding, or the release rule.
  public let code: String?
  /// When a withholding is looked at again, counted from T0.
  public let review: TimeSpan?
}

/// Facts added up.
public struct FactSum: Sendable, Hashable {
  /// The drill's name for the sum.
  public let name: String
  /// What is added up.
  public let facts: [String]
  /// Why nobody is counted twice.
  public let reason: String
}

/// A gate opened or closed.
public struct GateTurn: Sendable, Hashable {
  /// The gate, for example `next-of-kin`.
  public let gate: String
  /// Whether it is open from now on.
  public let isOpen: Bool
  /// What was done.
  public let note: String
}

/// Words that may not be published.
public struct HeldWords: Sendable, Hashable {
  /// The words.
  public let phrase: String
  /// Why: the code of a withholding.
  public let code: String
  /// When that is looked at again, counted from T0.
  public let review: TimeSpan
  /// What is said in their place.
  public let publicLine: String?
}

/// Which statement is meant.
public enum StatementReference: Sendable, Hashable, CustomStringConvertible {
  /// The one that the drill gave this name.
  case named(String)
  /// The one that this step of the playbook assembled.
  case step(StepAddress)

  /// The form of the file: `holding` or `step(update-draft#2)`.
  public var description: String {
    switch self {
    case .named(let name): name
    case .step(let step): "step(\(step))"
    }
  }

  /// Reads the form of the file; nil when it is not that form.
  public init?(text: String) {
    if text.hasPrefix("step("), text.hasSuffix(")") {
      guard let step = StepAddress(text: String(text.dropFirst(5).dropLast())) else { return nil }
      self = .step(step)
    } else {
      guard IncidentID(text).isWellFormed else { return nil }
      self = .named(text)
    }
  }
}

/// A statement to be drafted.
public struct DraftScript: Sendable, Hashable {
  /// The drill's name for it.
  public let name: String
  /// The kind, for example `holding`.
  public let kind: String
  /// The text; nil assembles it from the template of its kind.
  public let text: String?
  /// When the next statement is promised, counted from T0.
  public let nextUpdate: TimeSpan?
}

/// A change of a text.
public struct EditScript: Sendable, Hashable {
  /// The statement.
  public let statement: StatementReference
  /// The whole new text; nil when passages are exchanged or added.
  public let text: String?
  /// Passages and what takes their place.
  public let replacements: [Replacement]
  /// A paragraph to be added at the end.
  public let addition: String?
  /// Another time at which the next statement is promised, counted from T0.
  public let nextUpdate: TimeSpan?

  /// A passage and what takes its place.
  public struct Replacement: Sendable, Hashable {
    /// What stands there.
    public let find: String
    /// What shall stand there.
    public let with: String
  }
}

/// A finding kept on purpose.
public struct WaiverScript: Sendable, Hashable {
  /// The statement.
  public let statement: StatementReference
  /// The rule of the finding.
  public let rule: String
  /// The code of the justification.
  public let code: String
  /// Why it is kept.
  public let reason: String
}

/// A no in clearance.
public struct ObjectionScript: Sendable, Hashable {
  /// The statement.
  public let statement: StatementReference
  /// What the objection is about, for example `dignity`.
  public let code: String
  /// Why.
  public let reason: String
  /// The words it is about.
  public let words: String?
  /// Better words.
  public let instead: String?
}

/// What is done with a statement.
public enum StatementDeed: String, Sendable, Hashable, CaseIterable {
  /// Fills the template again with the facts as they are now.
  case assemble
  /// Looks for findings.
  case check
  /// Sends it for clearance.
  case submit
  /// Signs it for the own agency.
  case clear
  /// Makes it public.
  case release
  /// Takes it back in public.
  case withdraw
}

/// A correction in public.
public struct CorrectionScript: Sendable, Hashable {
  /// The statement that was wrong.
  public let statement: StatementReference
  /// The drill's name for the correction.
  public let name: String
  /// Why it was wrong, in words for the public.
  public let reason: String
  /// The fact that is right now; what it replaced was wrong.
  public let fact: String?
  /// The wrong words as they were published, where no fact says it.
  public let wrong: String?
  /// The right words, where no fact says it.
  public let right: String?
  /// When the next statement is promised, counted from T0.
  public let nextUpdate: TimeSpan?
}

/// Persons to be registered.
public struct CaseScript: Sendable, Hashable {
  /// The drill's name: of the one case, or of the group, whose members are `name-1`, `name-2` ….
  public let name: String
  /// How many.
  public let count: Int
  /// The categories, for example `bereaved`.
  public let categories: [String]
  /// The languages that they speak, the best first.
  public let languages: [String]
  /// The legal basis or consent on which they are registered.
  public let ground: String?

  /// The names of the cases.
  public var members: [String] { count == 1 ? [name] : (1...count).map { "\(name)-\($0)" } }
}

/// What persons need.
public struct AssessmentScript: Sendable, Hashable {
  /// A case or a group.
  public let cases: String
  /// The needs.
  public let needs: [String]
  /// More categories.
  public let categories: [String]
}

/// What persons allow.
public struct ConsentScript: Sendable, Hashable {
  /// A case or a group.
  public let cases: String
  /// The purposes.
  public let purposes: [String]
  /// Whose use of the data is meant.
  public let agency: AgencyID
  /// Whether they said yes.
  public let isGiven: Bool
}

/// Something done with a task.
public struct TaskScript: Sendable, Hashable {
  /// What is done.
  public enum Deed: String, Sendable, Hashable, CaseIterable {
    /// Take it.
    case claim
    /// Begin.
    case start
    /// Finish it, and take it first when nobody has it.
    case done
    /// Say why it cannot go on.
    case block
    /// Offer it to another agency.
    case handOver = "hand-over"
    /// Take what was offered.
    case accept
    /// Say no to what was offered.
    case decline
    /// Say that it is not needed.
    case cancel
  }

  /// What is done.
  public let deed: Deed
  /// A case or a group; nil for a task of the incident itself.
  public let cases: String?
  /// The tasks' codes; none hands over, accepts or declines the case itself.
  public let codes: [String]
  /// The evidence or the reason.
  public let note: String?
  /// The agency that a task is offered to.
  public let agency: AgencyID?
  /// When the answer is due, counted from T0.
  public let answerBy: TimeSpan?
}

/// Something done with a step of the playbook.
public struct StepScript: Sendable, Hashable {
  /// What is done.
  public enum Deed: String, Sendable, Hashable, CaseIterable {
    /// Begin it, or give an automatic step the go.
    case start
    /// Say that it is done.
    case done
    /// Leave it out.
    case skip
    /// Say that it does not apply.
    case notApplicable = "not-applicable"
    /// Agree.
    case approve
    /// Refuse.
    case refuse
    /// Pick an outcome.
    case decide
    /// Give it to an officer.
    case assign
    /// Move its deadline.
    case extend
  }

  /// What is done.
  public let deed: Deed
  /// The steps; most deeds take one, `done` takes several.
  public let steps: [StepAddress]
  /// The note or the reason.
  public let note: String?
  /// Where the proof lies.
  public let reference: String?
  /// The outcome of a decision.
  public let outcome: String?
  /// The officer a step is given to.
  public let officer: OfficerID?
  /// The role in which an officer agrees.
  public let role: String?
  /// The new deadline, counted from T0.
  public let due: TimeSpan?
}
