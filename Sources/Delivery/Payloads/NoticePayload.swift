import Incidents

/// A message of a playbook's step to partners or the own team: the schema `afterword.notice/1`. Never public, and never
/// about a person.
public struct NoticePayload: Sendable, Hashable, Codable {
  /// Name and version of the schema.
  public static let schema = "afterword.notice/1"

  /// Always ``NoticePayload/schema``.
  public let schema: String
  /// Always `notice`.
  public let type: String
  /// When it was written.
  public let timestamp: Moment
  /// What is said.
  public let data: Notice

  /// Describes a notice.
  public init(timestamp: Moment, data: Notice) {
    self.schema = Self.schema
    self.type = "notice"
    self.timestamp = timestamp
    self.data = data
  }

  /// What is said.
  public struct Notice: Sendable, Hashable, Codable {
    /// The incident.
    public var incident: IncidentID
    /// One line.
    public var subject: String
    /// The message.
    public var text: String
    /// The run that sent it; nil when a person did.
    public var run: String?
    /// The step of the run.
    public var step: String?
    /// Whether all this is an exercise.
    public var exercise: Bool

    /// Describes a notice.
    public init(
      incident: IncidentID, subject: String, text: String, run: String? = nil, step: String? = nil,
      exercise: Bool = false
    ) {
      self.incident = incident
      self.subject = subject
      self.text = text
      self.run = run
      self.step = step
      self.exercise = exercise
    }
  }
}

/// A message that only shows that a channel works: the schema `afterword.test/1`.
public struct TestPayload: Sendable, Hashable, Codable {
  /// Name and version of the schema.
  public static let schema = "afterword.test/1"

  /// Always ``TestPayload/schema``.
  public let schema: String
  /// Always `test`.
  public let type: String
  /// When it was written.
  public let timestamp: Moment
  /// What is said.
  public let data: Test

  /// Describes a test message.
  public init(channel: ChannelID, timestamp: Moment) {
    self.schema = Self.schema
    self.type = "test"
    self.timestamp = timestamp
    self.data = Test(channel: channel, text: "Test of the channel “\(channel)”. No action is needed.")
  }

  /// What is said.
  public struct Test: Sendable, Hashable, Codable {
    /// The channel.
    public let channel: ChannelID
    /// A sentence for whoever reads it.
    public let text: String
  }
}
