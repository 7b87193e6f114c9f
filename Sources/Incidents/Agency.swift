/// An organisation taking part in the response.
public struct Agency: Hashable, Sendable, Codable {
  /// The name typed in commands and files.
  public let id: AgencyID
  /// The full name, as it stands on a statement.
  public let name: String
  /// What kind of organisation it is, from which defaults (owner of a measure, owner of a task) follow.
  public let kind: AgencyKind

  /// Describes an agency.
  public init(id: AgencyID, name: String, kind: AgencyKind) {
    self.id = id
    self.name = name
    self.kind = kind
  }
}

/// The kinds of organisation that playbooks, catalogues and the register of owners speak of.
public enum AgencyKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// Police, including investigation and cordons.
  case police
  /// Public prosecutor or investigating magistrate.
  case prosecutor
  /// Ambulance and rescue.
  case ambulance
  /// Hospitals and health authority.
  case health
  /// Fire service.
  case fire
  /// City or municipality.
  case city
  /// National government: interior, justice, foreign affairs.
  case ministry
  /// Victim support and family liaison.
  case victimServices = "victim-services"
  /// Rail, bus, airport and port operators.
  case transport
  /// Anything else.
  case other
}
