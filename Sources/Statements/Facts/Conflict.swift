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
    /// Parts that exceed or miss the whole.
    case sum = "C5"
    /// A figure that can only grow has fallen.
    case fall = "C6"
    /// One agency confirms what another disputes, or two legal voices differ.
    case status = "C7"
    /// Two names, ages or pictures for one person, or one for two.
    case identity = "C8"
    /// Motive, group or number of attackers said by somebody else than the investigation, or before it is sure.
    case attribution = "C9"
    /// Two times for one event, or events in an order that cannot be.
    case timeOrder = "C10"
    /// Instructions for one place and audience that cannot both be followed.
    case advice = "C11"
    /// Two numbers for one purpose, or one that nobody has tried lately.
    case contact = "C12"
    /// An agency has said a figure in public that is not in the ledger.
    case solo = "C13"
    /// A language or format says another figure than the master.
    case drift = "C14"
    /// A floor far below what is known.
    case understated = "C15"
    /// Two agencies claim the same measure.
    case jurisdiction = "C16"
    /// A figure, time or name that comes from no fact.
    case untraced = "C17"

    /// The kind in one or two words.
    public var name: String {
      switch self {
      case .value: "value"
      case .scope: "scope"
      case .overlap: "overlap"
      case .stale: "stale figure"
      case .sum: "sum"
      case .fall: "fall"
      case .status: "disputed"
      case .identity: "identity"
      case .attribution: "attribution"
      case .timeOrder: "order of events"
      case .advice: "instructions"
      case .contact: "contact"
      case .solo: "spoke alone"
      case .drift: "drift"
      case .understated: "understated"
      case .jurisdiction: "ownership"
      case .untraced: "untraced"
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
  /// Since when it has been open: when the later side was received.
  public let since: Moment?
  /// By when it should be settled, where a clock runs.
  public let dueAt: Moment?

  init(
    kind: Kind, key: FactKey, sides: [Side], sentence: String, owner: AgencyID?, commands: [String], isBlocking: Bool,
    since: Moment? = nil, dueAt: Moment? = nil
  ) {
    self.kind = kind
    self.key = key
    self.sides = sides
    self.sentence = sentence.prefix(1).uppercased() + sentence.dropFirst()
    self.owner = owner
    self.commands = commands
    self.isBlocking = isBlocking
    self.since = since
    self.dueAt = dueAt
  }

  /// A stable name such as `C1:f-2:f-5`. Of very many sides only the first two are named, so that it is the same conflict when one
  /// more list is added.
  public var id: String { Self.id(kind, key, sides.prefix(Self.fewSides + 1).map(\.fact)) }

  /// The name of a conflict between these facts; of more than eight only the first two matter.
  static func id(_ kind: Kind, _ key: FactKey, _ facts: [FactID]) -> String {
    var parts = [kind.rawValue]
    if facts.isEmpty { parts.append(key.rawValue) }
    let isLarge = facts.count > fewSides
    parts += facts.prefix(isLarge ? 2 : fewSides).map(\.rawValue)
    if isLarge { parts.append("and-others") }
    return parts.joined(separator: ":")
  }

  /// How many sides are compared two by two and named one by one; more are one conflict.
  static let fewSides = 8

  /// The facts concerned.
  public var facts: [FactID] { sides.map(\.fact) }
}
