/// What the issuer knows about the incident and the draft must respect.
///
/// Case facts never leave the machine and are never written into a report: not even the words of the draft that name a
/// person are shown, unless the reader asks for them (see ``Checker/check(_:facts:showsNames:)``).
public struct CaseFacts: Sendable, Hashable {
  /// A person who carried out or is suspected of the attack.
  public struct Offender: Sendable, Hashable {
    /// The full name.
    public var name: String
    /// Other names: noms de guerre, nicknames of the press, the name in another script.
    public var aliases: [String]
    /// Names of accounts, with or without `@`.
    public var handles: [String]

    /// Makes an offender.
    public init(name: String, aliases: [String] = [], handles: [String] = []) {
      self.name = name
      self.aliases = aliases
      self.handles = handles
    }
  }

  /// A victim or witness.
  public struct Person: Sendable, Hashable {
    /// The full name.
    public var name: String
    /// Other names: a nickname, the name in another script.
    public var aliases: [String]
    /// Whether the next of kin have been told.
    public var kinInformed: Bool
    /// Whether the person or the family agrees to be named.
    public var consent: Bool
    /// Whether the person is under 18.
    public var minor: Bool

    /// Makes a person who may not be named until both flags are set.
    public init(
      name: String, aliases: [String] = [], kinInformed: Bool = false, consent: Bool = false, minor: Bool = false
    ) {
      self.name = name
      self.aliases = aliases
      self.kinInformed = kinInformed
      self.consent = consent
      self.minor = minor
    }

    /// Whether the name may be published.
    public var isCleared: Bool { kinInformed && consent }
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
  /// Figures that the agencies have agreed on. A key may stand more than once: every value of it agrees.
  public var figures: [Figure]
  /// Phrases that must not be published.
  public var holdback: [String]
  /// How far the law has gone, as agreed between the agencies.
  public var stage: LegalStage?
  /// How far the incident has gone, when it differs from the legal stage: somebody may be under arrest while the
  /// danger is still live.
  public var phase: LegalStage?
  /// Whose rules about open proceedings apply.
  public var jurisdiction: Jurisdiction?
  /// The recorded designation, such as “terrorist incident, declared by the national coordinator at 17:20”; nil
  /// while none has been made.
  public var designation: String?
  /// Agreed times of day.
  public var times: [Time]
  /// Agreed places, where the attack happened first.
  public var places: [Place]
  /// Telephone numbers and web addresses that the agencies have agreed to give. While the list is empty any may stand.
  public var contacts: [String]
  /// Who may be quoted while the attack is going on. While the list is empty anybody may.
  public var spokespersons: [String]

  /// Makes case facts; whatever is left out is unknown.
  public init(
    offenders: [Offender] = [], groups: [String] = [], titles: [String] = [], victims: [Person] = [],
    witnesses: [Person] = [], figures: [Figure] = [], holdback: [String] = [], stage: LegalStage? = nil,
    phase: LegalStage? = nil, jurisdiction: Jurisdiction? = nil, designation: String? = nil, times: [Time] = [],
    places: [Place] = [], contacts: [String] = [], spokespersons: [String] = []
  ) {
    self.offenders = offenders
    self.groups = groups
    self.titles = titles
    self.victims = victims
    self.witnesses = witnesses
    self.figures = figures
    self.holdback = holdback
    self.stage = stage
    self.phase = phase
    self.jurisdiction = jurisdiction
    self.designation = designation
    self.times = times
    self.places = places
    self.contacts = contacts
    self.spokespersons = spokespersons
  }

  /// Nothing is known.
  public static let none = CaseFacts()
}
