import Incidents

/// Contributes a fact.
public struct AddFact: Sendable, Hashable {
  /// What it is about.
  public var key: FactKey
  /// What it says.
  public var value: FactValue
  /// What a figure counts.
  public var scope: Scope
  /// The agency that says so; the officer's own if nothing is given.
  public var agency: AgencyID?
  /// What it rests on.
  public var basis: String?
  /// When it was true; now if nothing is given.
  public var asOf: Moment?
  /// Whether the agency stands behind it.
  public var isConfirmed: Bool
  /// Whether and when it may be published; by its key if nothing is given.
  public var release: ReleaseRule?
  /// Whether it is about a person who was harmed.
  public var isAboutVictim: Bool

  /// A fact to contribute.
  public init(
    key: FactKey, value: FactValue, scope: Scope = Scope(), agency: AgencyID? = nil, basis: String? = nil,
    asOf: Moment? = nil, isConfirmed: Bool = false, release: ReleaseRule? = nil, isAboutVictim: Bool = false
  ) {
    self.key = key
    self.value = value
    self.scope = scope
    self.agency = agency
    self.basis = basis
    self.asOf = asOf
    self.isConfirmed = isConfirmed
    self.release = release
    self.isAboutVictim = isAboutVictim
  }
}

/// Contributes the total of facts that count different people.
public struct AddSum: Sendable, Hashable {
  /// The facts to add up.
  public var facts: [FactID]
  /// How the total was checked.
  public var reason: String

  /// A total to contribute.
  public init(facts: [FactID], reason: String) {
    self.facts = facts
    self.reason = reason
  }
}

/// Stands behind a fact, takes an objection back, or decides between facts.
public struct ConfirmFact: Sendable, Hashable {
  /// The fact.
  public var id: FactID
  /// The facts that it is confirmed over.
  public var over: [FactID]
  /// Why; needed when it is confirmed over another.
  public var reason: String?

  /// A fact to confirm.
  public init(_ id: FactID, over: [FactID] = [], reason: String? = nil) {
    self.id = id
    self.over = over
    self.reason = reason
  }
}

/// Objects to another agency's fact.
public struct DisputeFact: Sendable, Hashable {
  /// The fact.
  public var id: FactID
  /// Why.
  public var reason: String

  /// A fact to object to.
  public init(_ id: FactID, reason: String) {
    self.id = id
    self.reason = reason
  }
}

/// Says nothing about a fact for now.
public struct WithholdFact: Sendable, Hashable {
  /// The fact.
  public var id: FactID
  /// Why, until when, and what may be said instead.
  public var withholding: Withholding

  /// A fact to withhold.
  public init(_ id: FactID, _ withholding: Withholding) {
    self.id = id
    self.withholding = withholding
  }
}

/// Sets the release rule of a fact and ends a withholding.
public struct AllowFact: Sendable, Hashable {
  /// The fact.
  public var id: FactID
  /// The rule from now on.
  public var rule: ReleaseRule

  /// A fact to allow.
  public init(_ id: FactID, rule: ReleaseRule) {
    self.id = id
    self.rule = rule
  }
}

/// Puts a newer value in a fact's place.
public struct SupersedeFact: Sendable, Hashable {
  /// The fact to replace.
  public var id: FactID
  /// The new value.
  public var value: FactValue
  /// The new scope; the old one if nothing is given.
  public var scope: Scope?
  /// When the new value was true; now if nothing is given.
  public var asOf: Moment?
  /// What the new value rests on.
  public var basis: String?
  /// Why; needed when a figure that can only grow falls, or the scope changes.
  public var reason: String?
  /// Whether the agency stands behind the new value.
  public var isConfirmed: Bool
  /// Why, in public words by language, where it was said in another language than English or in several.
  public var reasons: Words?

  /// A fact to replace.
  public init(
    _ id: FactID, value: FactValue, scope: Scope? = nil, asOf: Moment? = nil, basis: String? = nil,
    reason: String? = nil, reasons: Words? = nil, isConfirmed: Bool = true
  ) {
    self.reasons = reasons
    self.id = id
    self.value = value
    self.scope = scope
    self.asOf = asOf
    self.basis = basis
    self.reason = reason
    self.isConfirmed = isConfirmed
  }
}

/// Says in more languages why a fact took the place of another.
public struct ExplainFact: Sendable, Hashable {
  /// The fact that stands now.
  public var id: FactID
  /// Why, in public words by language.
  public var reasons: Words

  /// A reason in more languages.
  public init(_ id: FactID, reasons: Words) {
    self.id = id
    self.reasons = reasons
  }
}

/// Takes a fact back because it was wrong.
public struct RetractFact: Sendable, Hashable {
  /// The fact.
  public var id: FactID
  /// Why.
  public var reason: String

  /// A fact to take back.
  public init(_ id: FactID, reason: String) {
    self.id = id
    self.reason = reason
  }
}

/// Records that lists were compared and share nobody.
public struct ProveDisjoint: Sendable, Hashable {
  /// The facts.
  public var facts: [FactID]
  /// How it was established.
  public var reason: String

  /// Facts that count different people.
  public init(_ facts: [FactID], reason: String) {
    self.facts = facts
    self.reason = reason
  }
}

/// Records a call to a number or a load of a page.
public struct TestContact: Sendable, Hashable {
  /// The fact.
  public var id: FactID
  /// Whether it worked.
  public var worked: Bool

  /// A number or page that was tried.
  public init(_ id: FactID, worked: Bool) {
    self.id = id
    self.worked = worked
  }
}

/// Records that next of kin were told.
public struct RecordKinTold: Sendable, Hashable {
  /// The fact about the person.
  public var id: FactID
  /// When; the time of the act if nothing is given.
  public var at: Moment?
  /// Why a time that is on record already changes.
  public var reason: String?

  /// Next of kin who were told.
  public init(_ id: FactID, at: Moment? = nil, reason: String? = nil) {
    self.id = id
    self.at = at
    self.reason = reason
  }
}

/// Opens or closes a gate.
public struct SetGate: Sendable, Hashable {
  /// The gate.
  public var gate: GateName
  /// Whether to open it.
  public var isOpen: Bool
  /// What was done, or why it is closed.
  public var note: String

  /// A gate to set.
  public init(_ gate: GateName, isOpen: Bool, note: String) {
    self.gate = gate
    self.isOpen = isOpen
    self.note = note
  }
}

/// Asks that a phrase not be published.
public struct AddHoldback: Sendable {
  /// The digest of the phrase under the workspace's key; see ``HoldbackKey``.
  public var digest: String
  /// The number of words of the phrase.
  public var wordCount: Int
  /// How it is found in disguise.
  public var trace: PhraseTrace?
  /// Why, until when, and what may be said instead.
  public var withholding: Withholding

  /// A phrase to hold back. The phrase itself stays outside.
  public init(digest: String, wordCount: Int, trace: PhraseTrace? = nil, withholding: Withholding) {
    self.digest = digest
    self.wordCount = wordCount
    self.trace = trace
    self.withholding = withholding
  }
}

/// Ends a holdback.
public struct LiftHoldback: Sendable, Hashable {
  /// The holdback.
  public var id: HoldbackID
  /// Why.
  public var reason: String

  /// A holdback to end.
  public init(_ id: HoldbackID, reason: String) {
    self.id = id
    self.reason = reason
  }
}
