/// What the issuer knows about the incident and the draft must respect.
///
/// Case facts never leave the machine and are never written into a report beyond the words that the draft itself holds.
public struct CaseFacts: Sendable, Hashable {
  /// A person who carried out or is suspected of the attack.
  public struct Offender: Sendable, Hashable {
    /// The full name.
    public var name: String
    /// Other names: handles, noms de guerre, nicknames of the press.
    public var aliases: [String]

    /// Makes an offender.
    public init(name: String, aliases: [String] = []) {
      self.name = name
      self.aliases = aliases
    }
  }

  /// A victim or witness.
  public struct Person: Sendable, Hashable {
    /// The full name.
    public var name: String
    /// Whether the next of kin have been told.
    public var kinInformed: Bool
    /// Whether the person or the family agrees to be named.
    public var consent: Bool
    /// Whether the person is under 18.
    public var minor: Bool

    /// Makes a person who may not be named until both flags are set.
    public init(name: String, kinInformed: Bool = false, consent: Bool = false, minor: Bool = false) {
      self.name = name
      self.kinInformed = kinInformed
      self.consent = consent
      self.minor = minor
    }

    /// Whether the name may be published.
    public var isCleared: Bool { kinInformed && consent }
  }

  /// An agreed figure.
  public struct Figure: Sendable, Hashable {
    /// What is counted: `killed`, `injured` …
    public var key: String
    /// The agreed number.
    public var value: Int

    /// Makes a figure.
    public init(key: String, value: Int) {
      self.key = key
      self.value = value
    }
  }

  /// Offenders and suspects.
  public var offenders: [Offender]
  /// Names that groups give themselves, and their media arms.
  public var groups: [String]
  /// Titles of manifestos, videos and streams.
  public var titles: [String]
  /// Victims.
  public var victims: [Person]
  /// Witnesses.
  public var witnesses: [Person]
  /// Figures that the agencies have agreed on.
  public var figures: [Figure]
  /// Phrases that must not be published.
  public var holdback: [String]
  /// How far the law has gone, as agreed between the agencies.
  public var stage: LegalStage?
  /// The recorded designation, such as “terrorist incident, declared by the national coordinator at 17:20”; nil
  /// while none has been made.
  public var designation: String?

  /// Makes case facts; whatever is left out is unknown.
  public init(
    offenders: [Offender] = [], groups: [String] = [], titles: [String] = [], victims: [Person] = [],
    witnesses: [Person] = [], figures: [Figure] = [], holdback: [String] = [], stage: LegalStage? = nil,
    designation: String? = nil
  ) {
    self.offenders = offenders
    self.groups = groups
    self.titles = titles
    self.victims = victims
    self.witnesses = witnesses
    self.figures = figures
    self.holdback = holdback
    self.stage = stage
    self.designation = designation
  }

  /// Nothing is known.
  public static let none = CaseFacts()
}

/// How far the law has gone.
public enum LegalStage: String, Sendable, Hashable, Codable, CaseIterable {
  /// The attack is going on.
  case live
  /// The danger is contained.
  case contained
  /// Nobody has been arrested.
  case investigation
  /// A person has been arrested.
  case arrested
  /// A person has been charged.
  case charged
  /// A trial is going on.
  case trial
  /// A court has convicted.
  case convicted
  /// The offender is dead.
  case offenderDeceased = "offender-deceased"
}
