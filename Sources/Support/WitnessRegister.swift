import Incidents

/// The cases in the compartment of protected witnesses, folded from the stream `compartment/witnesses`.
///
/// They are in no index and no list; this register is how the officers of the compartment, and nobody else, find them again.
public struct WitnessRegister: Aggregate, Hashable {
  /// The cases, in the order in which they entered.
  public private(set) var cases: [CaseID] = []

  /// An empty register.
  public init() {}

  /// Takes in what happened.
  public mutating func apply(_ recorded: Recorded<WitnessRegisterEvent>) {
    if !cases.contains(recorded.event.id) { cases.append(recorded.event.id) }
  }
}

/// A case entered the compartment.
public struct WitnessRegisterEvent: JournalEvent, Codable {
  /// The case.
  public let id: CaseID

  /// Describes the entry.
  public init(id: CaseID) { self.id = id }

  /// `compartment.entered/1`.
  public var kind: String { "compartment.entered/1" }

  /// The canonical JSON of what happened.
  public func encodedBody() throws(EventCodingError) -> String { try CanonicalJSON.body(self, kind: kind) }

  /// Reads an event back.
  public init(kind: String, body: String) throws(EventCodingError) {
    guard kind == "compartment.entered/1" else {
      throw EventCodingError(kind: kind, reason: "this release does not know the kind")
    }
    self = try CanonicalJSON.payload(Self.self, kind: kind, body: body)
  }
}
