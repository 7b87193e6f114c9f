/// A person of an agency who acts in Afterword.
public struct Officer: Hashable, Sendable, Codable {
  /// The name typed after `--as`.
  public let id: OfficerID
  /// The name shown on screen and in the record.
  public let name: String
  /// The agency for which the officer speaks.
  public let agency: AgencyID
  /// What the officer may do.
  public let roles: Set<Role>

  /// Describes an officer.
  public init(id: OfficerID, name: String, agency: AgencyID, roles: Set<Role>) {
    self.id = id
    self.name = name
    self.agency = agency
    self.roles = roles
  }

  /// Whether the officer holds the role.
  public func holds(_ role: Role) -> Bool { roles.contains(role) }
}

/// A part an officer plays; an open set, because every city organises itself differently.
public struct Role: Identifier {
  /// The text of the role, as written in `afterword.yaml`.
  public let rawValue: String
  /// Takes the text as it is.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Assembles statements, asks for clearance, releases.
  public static let lead = Role("lead")
  /// Submits facts and wording for the own agency.
  public static let press = Role("press")
  /// Clears or objects for the own agency.
  public static let clearance = Role("clearance")
  /// Commands the response; approves gates.
  public static let commander = Role("commander")
  /// The one legal voice: suspects, motive, evidence, minors.
  public static let prosecutor = Role("prosecutor")
  /// Confirms that families were told first.
  public static let familyLiaison = Role("family-liaison")
  /// Works cases and tasks.
  public static let victimServices = Role("victim-services")
  /// May open the compartment of protected witnesses.
  public static let witnessProtection = Role("witness-protection")
  /// Keeps and exports the record.
  public static let records = Role("records")
  /// Makes and reads language versions.
  public static let translator = Role("translator")
  /// Makes cleared text public.
  public static let publisher = Role("publisher")
  /// Keeps the workspace: officers, keys, channels.
  public static let administrator = Role("administrator")
}
