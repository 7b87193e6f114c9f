import Incidents

/// Two or more facts that cannot all be said.
public struct Conflict: Sendable, Hashable {
  /// The kinds of conflict, with the codes that press officers know them by.
  public enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
    /// Same thing, same scope, about the same time, figures that do not meet.
    case value = "C1"
    /// Figures differ, and so does what they count.
    case scope = "C2"
    /// Two lists that may share people.
    case overlap = "C3"
    /// An older figure stands beside a newer one.
    case stale = "C4"
    /// A figure that can only grow has fallen.
    case fall = "C6"
    /// One agency confirms what another disputes.
    case status = "C7"

    /// The kind in one or two words.
    public var name: String {
      switch self {
      case .value: "value"
      case .scope: "scope"
      case .overlap: "overlap"
      case .stale: "stale figure"
      case .fall: "fall"
      case .status: "disputed"
      }
    }
  }

  /// What one side said.
  public struct Side: Sendable, Hashable {
    /// The fact.
    public let fact: FactID
    /// The agency.
    public let agency: AgencyID
    /// What it says.
    public let value: FactValue
    /// What it counts.
    public let scope: Scope
    /// When it was true.
    public let asOf: Moment
  }

  /// The kind.
  public let kind: Kind
  /// The key that the facts share.
  public let key: FactKey
  /// The sides, in the order of the facts.
  public let sides: [Side]
  /// What is wrong, in one plain sentence.
  public let sentence: String
  /// The agency that owns the key, if one does.
  public let owner: AgencyID?
  /// The commands that settle it; any one of them, unless the sentence says otherwise.
  public let commands: [String]
  /// Whether a statement that uses one of the facts is stopped. A conflict that is not blocking is a warning.
  public let isBlocking: Bool

  /// A stable name such as `C1:f-2:f-5`.
  public var id: String {
    ([kind.rawValue] + sides.map(\.fact.rawValue)).joined(separator: ":")
  }

  /// The facts concerned.
  public var facts: [FactID] { sides.map(\.fact) }
}
