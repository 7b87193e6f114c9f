/// An organisation taking part in the response.
public struct Agency: Hashable, Sendable, Codable {
  /// The name typed in commands and files.
  public let id: AgencyID
  /// The name on screens and in reports, and in the texts of every language for which ``names`` holds none.
  public let name: String
  /// What the agency is called in one language, by the code of the language: `fr`.
  public let names: [String: AgencyName]
  /// What kind of organisation it is, from which defaults (owner of a measure, owner of a task) follow.
  public let kind: AgencyKind

  /// Describes an agency.
  public init(id: AgencyID, name: String, kind: AgencyKind, names: [String: AgencyName] = [:]) {
    self.id = id
    self.name = name
    self.names = names
    self.kind = kind
  }

  private enum CodingKeys: String, CodingKey {
    case id, name, names, kind
  }

  /// Reads an agency; one that was written before agencies had names by language has none.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(AgencyID.self, forKey: .id)
    name = try container.decode(String.self, forKey: .name)
    names = try container.decodeIfPresent([String: AgencyName].self, forKey: .names) ?? [:]
    kind = try container.decode(AgencyKind.self, forKey: .kind)
  }

  /// Writes the agency, and nothing about languages where it has one name for all.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(name, forKey: .name)
    if !names.isEmpty { try container.encode(names, forKey: .names) }
    try container.encode(kind, forKey: .kind)
  }
}

/// What an agency is called in one language, as it stands within a sentence: with its article where the language has one.
public struct AgencyName: Hashable, Sendable, Codable {
  /// The name within a sentence: “la police de Port Ellery”.
  public let text: String
  /// The name on its own, on a letterhead or in a list: “Police de Port Ellery”; made from ``text`` when nil.
  public let alone: String?

  /// A name.
  public init(_ text: String, alone: String? = nil) {
    self.text = text
    self.alone = alone
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
