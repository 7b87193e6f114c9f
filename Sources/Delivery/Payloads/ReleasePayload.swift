import Incidents

/// What a channel is told when a statement is released, corrected or withdrawn: the schema `afterword.release/1`.
///
/// The same payload goes to every channel; a channel's kind decides how it is shown. It holds what is public, and no
/// names of officers.
public struct ReleasePayload: Sendable, Hashable, Codable {
  /// Name and version of the schema.
  public static let schema = "afterword.release/1"

  /// Always ``ReleasePayload/schema``.
  public let schema: String
  /// What happened.
  public let type: Event
  /// When it was released.
  public let timestamp: Moment
  /// The statement.
  public let data: Statement

  /// Describes a release.
  public init(type: Event, timestamp: Moment, data: Statement) {
    self.schema = Self.schema
    self.type = type
    self.timestamp = timestamp
    self.data = data
  }

  /// What happened to a statement.
  public enum Event: String, Sendable, Hashable, Codable, CaseIterable {
    /// It was made public.
    case released = "statement.released"
    /// A statement that corrects an earlier one was made public.
    case corrected = "statement.corrected"
    /// An earlier statement is no longer valid.
    case withdrawn = "statement.withdrawn"
  }

  /// The public face of one revision of a statement.
  public struct Statement: Sendable, Hashable, Codable {
    /// The incident.
    public var incident: IncidentID
    /// The incident's public name; nil when it has none.
    public var incidentName: String?
    /// The number of the statement within the incident, from 1.
    public var number: Int
    /// The revision that was cleared, from 1.
    public var revision: Int
    /// The kind of statement, such as `situation-update`.
    public var kind: String
    /// The digest of the exact text that was cleared.
    public var digest: String
    /// One line that says what it is about.
    public var title: String
    /// The texts, the most important language first.
    public var renditions: [Rendition]
    /// The agencies that cleared it.
    public var clearedBy: [AgencyID]
    /// What is corrected or withdrawn; nil for a first release.
    public var replaces: Reference?
    /// The languages that were left for later, each to come as a release of its own; nil when there are none.
    public var follows: [LaterLanguage]?
    /// The statement of which this one is a language that followed; nil for every other.
    public var translates: Original?
    /// When the next statement is promised; nil when none is.
    public var nextUpdateAt: Moment?
    /// Where the statement can be read; nil when it is nowhere but here.
    public var url: String?
    /// Whether all this is an exercise. Shown before everything else.
    public var exercise: Bool

    /// Describes a statement.
    public init(
      incident: IncidentID, incidentName: String? = nil, number: Int, revision: Int, kind: String, digest: String,
      title: String, renditions: [Rendition], clearedBy: [AgencyID], replaces: Reference? = nil,
      follows: [LaterLanguage] = [], translates: Original? = nil, nextUpdateAt: Moment? = nil, url: String? = nil,
      exercise: Bool = false
    ) {
      self.incident = incident
      self.incidentName = incidentName
      self.number = number
      self.revision = revision
      self.kind = kind
      self.digest = digest
      self.title = title
      self.renditions = renditions
      self.clearedBy = clearedBy
      self.replaces = replaces
      self.follows = follows.isEmpty ? nil : follows
      self.translates = translates
      self.nextUpdateAt = nextUpdateAt
      self.url = url
      self.exercise = exercise
    }
  }

  /// The text in one language and format.
  public struct Rendition: Sendable, Hashable, Codable {
    /// The language, as a BCP 47 tag.
    public var language: String
    /// `text` or `markdown`.
    public var format: String
    /// The text, byte for byte as it was cleared.
    public var text: String

    /// Describes a rendition.
    public init(language: String, format: String = "text", text: String) {
      self.language = language
      self.format = format
      self.text = text
    }
  }

  /// A language in which the statement is not there yet.
  public struct LaterLanguage: Sendable, Hashable, Codable {
    /// Why it is not there.
    public enum State: String, Sendable, Hashable, Codable, CaseIterable {
      /// There was no text in it.
      case missing
      /// There was a text, made from earlier words, which nobody has read against these.
      case stale
    }

    /// The language, as a BCP 47 tag.
    public var language: String
    /// When it is promised.
    public var promisedAt: Moment
    /// Why it is not there.
    public var state: State

    /// Describes a language that is left for later.
    public init(language: String, promisedAt: Moment, state: State) {
      self.language = language
      self.promisedAt = promisedAt
      self.state = state
    }
  }

  /// The statement of which another is a language that followed.
  public struct Original: Sendable, Hashable, Codable {
    /// The number of the original.
    public var number: Int
    /// Its revision.
    public var revision: Int
    /// The digest of its text.
    public var digest: String
    /// Its title.
    public var title: String
    /// When it was released.
    public var releasedAt: Moment
    /// When this language was promised; nil when nobody promised it.
    public var promisedAt: Moment?

    /// Describes an original.
    public init(
      number: Int, revision: Int, digest: String, title: String, releasedAt: Moment, promisedAt: Moment? = nil
    ) {
      self.number = number
      self.revision = revision
      self.digest = digest
      self.title = title
      self.releasedAt = releasedAt
      self.promisedAt = promisedAt
    }
  }

  /// The earlier statement that a correction or a withdrawal speaks of.
  public struct Reference: Sendable, Hashable, Codable {
    /// The number of the earlier statement.
    public var number: Int
    /// Its revision.
    public var revision: Int
    /// The digest of its text.
    public var digest: String
    /// Its title.
    public var title: String
    /// When it was released.
    public var releasedAt: Moment
    /// What was wrong, in a plain public sentence.
    public var reason: String
    /// Where it could be read.
    public var url: String?

    /// Describes an earlier statement.
    public init(
      number: Int, revision: Int, digest: String, title: String, releasedAt: Moment, reason: String, url: String? = nil
    ) {
      self.number = number
      self.revision = revision
      self.digest = digest
      self.title = title
      self.releasedAt = releasedAt
      self.reason = reason
      self.url = url
    }
  }
}
