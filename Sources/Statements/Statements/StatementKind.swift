import Incidents

/// What a statement is for. An open set: a workspace may add kinds by adding templates.
public struct StatementKind: Identifier {
  /// The name of the kind, as in `--kind holding`.
  public let rawValue: String

  /// A kind by name.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// A background note before anything has happened (T0).
  public static let background = StatementKind("background")
  /// The first statement (T1).
  public static let holding = StatementKind("holding")
  /// What is new, unchanged, known and unknown (T2).
  public static let situation = StatementKind("situation")
  /// How many people died, were hurt, are in hospital (T3).
  public static let casualty = StatementKind("casualty")
  /// For families who look for somebody (T4).
  public static let families = StatementKind("families")
  /// What to do now, where (T5).
  public static let protective = StatementKind("protective")
  /// A place is safe and open again (T6).
  public static let allClear = StatementKind("all-clear")
  /// What was wrong, and what is right (T7).
  public static let correction = StatementKind("correction")
  /// A statement is not to be used any more (T8).
  public static let withdrawal = StatementKind("withdrawal")
  /// A request for information (T9).
  public static let appeal = StatementKind("appeal")
  /// An arrest, a charge, a suspect's death (T10).
  public static let arrest = StatementKind("arrest")
  /// The names of those who died (T11).
  public static let names = StatementKind("names")
  /// To the communities of the place (T12).
  public static let community = StatementKind("community")
  /// A false claim is going round (T13).
  public static let falseClaim = StatementKind("false-claim")
  /// Support for people affected (T14).
  public static let support = StatementKind("support")
  /// The end of an inquiry, an anniversary, a trial: families hear of it first.
  public static let inquiry = StatementKind("inquiry")
  /// Nothing new, as promised (T15).
  public static let heartbeat = StatementKind("heartbeat")

  /// Statements of one group replace each other: at most one of a group is current in an incident.
  public var group: String {
    switch self {
    case .holding, .situation: "situation"
    case .protective, .allClear: "instruction"
    // A correction or a withdrawal is a notice about another statement and never replaces a second one.
    case .correction, .withdrawal, .heartbeat: ""
    default: rawValue
    }
  }

  /// Whether figures of people harmed may stand in it, so that families come first.
  public var isAboutCasualties: Bool {
    self == .casualty || self == .names
  }

  /// Whether the families of those harmed hear it before the public does.
  public var waitsForFamilies: Bool {
    isAboutCasualties || self == .arrest || self == .support || self == .inquiry
  }

  /// Whether it must promise the time of the next statement.
  public var promisesNextUpdate: Bool {
    switch self {
    case .holding, .situation, .casualty, .heartbeat, .protective, .families: true
    default: false
    }
  }
}
