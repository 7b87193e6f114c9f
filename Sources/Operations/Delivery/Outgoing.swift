import Crypto
import Delivery
import Incidents
import Journal

extension Operations {
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
    let payload = Payload.notice(notice)
    do {
      _ = try channel.message(for: payload)
    } catch {
      throw Refusal(
        rule: "channel-cannot-carry", message: "The channel “\(channel.id)” cannot carry this notice: \(error).",
        mend: ["afterword channel list", "Shorten the text, or change the channel in afterword.yaml."])
    }
    let data = notice.data
    return .enqueue(
      OutboxItem(
        id: Operations.messageID(seed: "notice \(occasion)", channel: channel.id), channel: channel.id,
        orderingKey: data.run.map { "run/\($0)" } ?? "incident/\(data.incident)", incident: data.incident,
        kind: payload.kind, subject: "notice/\(data.incident)/\(occasion)", payload: try payload.encoded(),
        enqueuedAt: now))
  }

  /// The id of a message, the same for the same occasion and channel: putting it in twice is putting it in once. It holds
  /// no full stop, which separates the parts of what is signed.
  static func messageID(seed: String, channel: ChannelID) -> String {
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    let digest = SHA256.hash(data: Array("\(seed) \(channel)".utf8))
    return "msg_" + String(decoding: digest.prefix(26).map { alphabet[Int($0 & 31)] }, as: UTF8.self)
  }
}
