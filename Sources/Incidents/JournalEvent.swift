/// A thing that happened, as a room says it and the journal keeps it.
///
/// Events are versioned values: `kind` carries name and version (`fact.added/1`). A new release must read every kind that an
/// older one wrote; a changed meaning is a new version, a new optional field is not.
public protocol JournalEvent: Sendable, Hashable {
  /// Name and version, for example `fact.added/1`.
  var kind: String { get }
  /// The canonical JSON of what happened, without personal data in clear.
  func encodedBody() throws(EventCodingError) -> String
  /// Reads an event back.
  init(kind: String, body: String) throws(EventCodingError)
  /// Whether it opens what is closed, or says that something may be believed or published: nobody does that of whom no one who is known
  /// has said anything; see ``KeyRegister/requireKnown(_:wasThere:)``.
  var opensWhatIsClosed: Bool { get }
}

extension JournalEvent {
  /// Most events open nothing.
  public var opensWhatIsClosed: Bool { false }
}

/// Why an event could not be read or written.
public struct EventCodingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The event's kind.
  public let kind: String
  /// What is wrong, without values from the body.
  public let reason: String

  /// Describes the failure.
  public init(kind: String, reason: String) {
    self.kind = kind
    self.reason = reason
  }

  /// One plain sentence.
  public var description: String { "The journal entry of kind “\(kind)” could not be read: \(reason)." }
}

/// An event together with what the journal knows about it.
public struct Recorded<Event: Sendable>: Sendable {
  /// What happened.
  public let event: Event
  /// Who did it; nil for what the clock did.
  public let officer: OfficerID?
  /// When it happened in the world.
  public let occurredAt: Moment
  /// When it was written down.
  public let recordedAt: Moment

  /// Describes a recorded event.
  public init(_ event: Event, officer: OfficerID?, occurredAt: Moment, recordedAt: Moment) {
    self.event = event
    self.officer = officer
    self.occurredAt = occurredAt
    self.recordedAt = recordedAt
  }
}

/// A state folded from the events of one stream.
public protocol Aggregate: Sendable {
  /// The events of the stream.
  associatedtype Event: JournalEvent
  /// The state before anything happened.
  init()
  /// The state after one more event; total, because what is in the journal has happened.
  mutating func apply(_ recorded: Recorded<Event>)
  /// The events that are soon overtaken; nothing where each counts to its last word.
  static var overtaking: Overtaking? { get }
  /// Reads an event for folding. An event that is soon overtaken need not be read to its last word.
  ///
  /// - Parameters:
  ///   - isWhole: whether the body is whole; otherwise it is the beginning of one that ``overtaking`` is content with.
  ///   - kinds: the kinds of the entries that follow in the stream.
  static func event(
    kind: String, body: String, isWhole: Bool, before kinds: some Sequence<String>
  ) throws(EventCodingError) -> Event
}

extension Aggregate {
  /// Every event counts.
  public static var overtaking: Overtaking? { nil }

  /// Reads the whole event.
  public static func event(
    kind: String, body: String, isWhole: Bool, before kinds: some Sequence<String>
  ) throws(EventCodingError) -> Event {
    try Event(kind: kind, body: body)
  }
}
