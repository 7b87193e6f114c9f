import Crypto
import Delivery
import Incidents
import Journal

extension Operations {
  /// The changes that put a release into the outbox for every channel that carries releases. Append them in the unit of
  /// work that records the release.
  ///
  /// Whether every channel can show the text whole is checked here, so that a release that could not be delivered is
  /// refused and nothing is ever cut.
  ///
  /// - Parameters:
  ///   - release: What the channels are told.
  ///   - thread: The number of the first statement of its kind of story. Releases of one thread reach a channel in order,
  ///     so a correction or a newer statement of the same group names the thread of the one it follows.
  ///   - now: The time of the release.
  /// - Throws: `Refusal` when a channel cannot carry the release; `YAMLFaults` when the channels cannot be read.
  public func posts(of release: ReleasePayload, thread: Int, at now: Moment) throws -> [OutboxChange] {
    let data = release.data
    let subject = Operations.subject(of: release)
    var changes: [OutboxChange] = []
    if let earlier = data.replaces {
      changes.append(
        .cancel(
          subject: Operations.subject(data.incident, number: earlier.number, revision: earlier.revision),
          reason: "replaced by statement \(data.number) before it was posted"))
    }
    changes += try workspace.configuration.channels().filter { $0.carries(.release(release)) }.map { channel in
      try item(
        .release(release), for: channel, seed: "\(release.type.rawValue) \(subject)", incident: data.incident,
        subject: subject, orderingKey: "statement/\(data.incident)/\(thread)", at: now)
    }
    return changes
  }

  /// The change that cancels whatever waits in the outbox about a revision that no longer stands.
  public func cancelPosts(
    of number: Int, revision: Int, in incident: IncidentID, reason: String
  ) -> OutboxChange {
    .cancel(subject: Operations.subject(incident, number: number, revision: revision), reason: reason)
  }

  /// The change that puts a notice to partners or the own team into the outbox.
  ///
  /// - Parameters:
  ///   - notice: What is said.
  ///   - channel: The channel; never a public one.
  ///   - occasion: What makes this notice different from every other, for example run, step and round: the same occasion
  ///     is sent once.
  ///   - now: The present time.
  /// - Throws: `Refusal` when the channel is unknown, public, or cannot carry the notice.
  public func post(
    of notice: NoticePayload, to channel: ChannelID, occasion: String, at now: Moment
  ) throws -> OutboxChange {
    let channel = try workspace.configuration.channel(channel)
    let data = notice.data
    return try item(
      .notice(notice), for: channel, seed: "notice \(occasion)", incident: data.incident,
      subject: "notice/\(data.incident)/\(occasion)",
      orderingKey: data.run.map { "run/\($0)" } ?? "incident/\(data.incident)", at: now)
  }

  private func item(
    _ payload: Payload, for channel: Channel, seed: String, incident: IncidentID, subject: String,
    orderingKey: String, at now: Moment
  ) throws -> OutboxChange {
    do {
      _ = try channel.message(for: payload)
    } catch {
      throw Refusal(
        rule: "channel-cannot-carry",
        message: "The channel “\(channel.id)” cannot carry this message: \(error).",
        mend: ["afterword channel list", "Shorten the text, or change the channel in afterword.yaml."])
    }
    return .enqueue(
      OutboxItem(
        id: Operations.messageID(seed: seed, channel: channel.id), channel: channel.id, orderingKey: orderingKey,
        incident: incident, kind: payload.kind, subject: subject, payload: try payload.encoded(), enqueuedAt: now))
  }

  /// The id of a message, the same for the same occasion and channel: putting it in twice is putting it in once.
  static func messageID(seed: String, channel: ChannelID) -> String {
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    let digest = SHA256.hash(data: Array("\(seed) \(channel)".utf8))
    return "msg_" + String(decoding: digest.prefix(26).map { alphabet[Int($0 & 31)] }, as: UTF8.self)
  }

  /// What a release speaks of; a withdrawal is not the text it withdraws.
  static func subject(of release: ReleasePayload) -> String {
    subject(release.data.incident, number: release.data.number, revision: release.data.revision)
  }

  private static func subject(_ incident: IncidentID, number: Int, revision: Int) -> String {
    "statement/\(incident)/\(number)@\(revision)"
  }
}
